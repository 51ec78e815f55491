"""Parsed copies: as good as the files, and never trusted when anything is off."""

import os
import shutil
import stat
import subprocess
import sys
from binascii import crc32
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli import __version__
from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.invalid_content import InvalidContent
from acupress_cli.adapters.parsed_copies import ParsedCopies
from acupress_cli.adapters.quick_content import QuickContent
from tests.fakes.bench import CONTENT, DATA

NAMES = (
    "sources", "atlas", "catalogue", "everyday_words", "language", "reason_words",
    "session_words", "screening", "conditions", "heat", "dose_words",
    "journal_words", "progress_words", "report_words", "figures", "postures", "topics",
    "condition_words",
)  # fmt: skip


def quick(folder: Path, source: Path = DATA, version: str = "1") -> QuickContent:
    """Content with its copies in ``folder``."""
    return QuickContent(source, ParsedCopies(folder, source, version))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A folder of content with one small file."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "dose.yaml").write_bytes((DATA / "dose.yaml").read_bytes())
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_is_what_the_files_say(name: str, tmp_path: Path) -> None:
    """Read strictly at first, then from the copy: equal in everything."""
    strict = getattr(CONTENT, name)()
    assert getattr(quick(tmp_path), name)() == strict
    copies = quick(tmp_path)
    assert getattr(copies, name)() == strict
    assert "strict" not in copies.__dict__, "the files were read again"


def test_what_has_no_copy_comes_from_the_files(tmp_path: Path) -> None:
    """Fonts and the whole check."""
    content = quick(tmp_path)
    assert content.verify() == len(CONTENT.catalogue().points)
    assert content.page_fonts() == CONTENT.page_fonts()
    assert content.fonts_folder() == CONTENT.fonts_folder()


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_copies_are_the_owners_alone(mask: int, tmp_path: Path) -> None:
    """The folder and each file, and the data folder where this is the first that is made."""
    folder = tmp_path / "home" / "cache"
    before = os.umask(mask)
    try:
        quick(folder).dose_words()
    finally:
        os.umask(before)
    (copy,) = folder.iterdir()
    for made in (folder, folder.parent):
        assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_changed_file_is_read_anew(source: Path, tmp_path: Path) -> None:
    """Whatever its time stamp says: the bytes count."""
    copies, file = tmp_path / "cache", source / "dose.yaml"
    before = quick(copies, source).dose_words()
    times = file.stat()
    file.write_text(
        file.read_text(encoding="utf-8").replace("That is enough.", "That is plenty."), "utf-8"
    )
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    after = quick(copies, source).dose_words()
    assert after != before
    assert "plenty" in after.enough


def test_a_changed_topic_is_read_anew(tmp_path: Path) -> None:
    """Topics are files beside the others, and count as well."""
    copies, source = tmp_path / "cache", tmp_path / "data"
    shutil.copytree(DATA, source)
    before = quick(copies, source).topics()
    file = source / "learn" / f"{before[0].name}.md"
    file.write_bytes(file.read_bytes() + b"\nOne line more.\n")
    after = quick(copies, source).topics()
    assert after[0].body == before[0].body + "\n\nOne line more."
    assert after[1:] == before[1:]


def test_another_version_of_the_program_reads_anew(source: Path, tmp_path: Path) -> None:
    """Its classes may differ."""
    copies = tmp_path / "cache"
    quick(copies, source, "1").dose_words()
    other = quick(copies, source, "2")
    other.dose_words()
    assert isinstance(other.__dict__["strict"], ContentFolder)


@given(st.integers(0, 10_000), st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_a_damaged_copy_is_never_trusted(tmp_path_factory: pytest.TempPathFactory, at: int,
                                         change: int) -> None:  # fmt: skip
    """Any changed byte, anywhere: the files are read, and the copy is mended."""
    folder = tmp_path_factory.mktemp("cache")
    strict = quick(folder).dose_words()
    (copy,) = folder.iterdir()
    whole = copy.read_bytes()
    bent = bytearray(whole)
    bent[at % len(bent)] ^= change
    copy.write_bytes(bytes(bent))
    assert quick(folder).dose_words() == strict
    assert copy.read_bytes() == whole


@pytest.mark.parametrize("left", [0, 1, 20, 33, -1])
def test_a_copy_cut_short_is_never_trusted(left: int, tmp_path: Path) -> None:
    """A crash in the middle of writing, or a full disk, costs one reading of the files."""
    strict = quick(tmp_path).dose_words()
    (copy,) = tmp_path.iterdir()
    copy.write_bytes(copy.read_bytes()[:left])
    assert quick(tmp_path).dose_words() == strict


def test_a_copy_of_something_else_is_never_trusted(tmp_path: Path) -> None:
    """A whole copy under a wrong name has the wrong shape."""
    content = quick(tmp_path)
    strict = content.heat()
    content.dose_words()
    (tmp_path / "dose_words.parsed").replace(tmp_path / "heat.parsed")
    assert quick(tmp_path).heat() == strict


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    """Then the files are read each time."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    content = quick(in_the_way / "cache")
    assert content.dose_words() == CONTENT.dose_words()
    taken = tmp_path / "taken"
    (taken / "dose_words.parsed").mkdir(parents=True)
    assert quick(taken).dose_words() == CONTENT.dose_words()
    assert [path.name for path in taken.iterdir()] == ["dose_words.parsed"]


def test_a_fault_in_the_files_is_told_as_ever(source: Path, tmp_path: Path) -> None:
    """Nothing is kept of content that is not in order."""
    (source / "dose.yaml").write_text("enough: 1\n", encoding="utf-8")
    with pytest.raises(InvalidContent):
        quick(tmp_path / "cache", source).dose_words()
    assert not (tmp_path / "cache").exists()


def spoil(copies: ParsedCopies, name: str, was: bytes, becomes: bytes) -> None:
    """Change what a copy says, and make its checksum anew, as no accident would."""
    (path,) = (path for path in copies._folder.iterdir() if path.name == f"{name}.parsed")
    head = copies._source_stamp()
    payload = path.read_bytes()[len(head) + 4 :].replace(was, becomes)
    assert payload != path.read_bytes()[len(head) + 4 :]
    path.write_bytes(head + crc32(payload).to_bytes(4, "big") + payload)


def started(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """The real program, with its data in ``home``."""
    return subprocess.run(
        [sys.executable, "-m", "acupress_cli", *arguments],
        env={**os.environ, "ACUPRESS_HOME": str(home)},
        capture_output=True, text=True, check=False, timeout=60, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_a_command_that_breaks_on_a_copy_is_run_from_the_content_itself(tmp_path: Path) -> None:
    """Its answer is the one of the content, and the copy is made anew the next time."""
    command = ("suggest", "burning down the back of my left leg")
    first = started(tmp_path, *command)
    copies = ParsedCopies(tmp_path / "cache", DATA, __version__)
    spoil(copies, "reason_words", b"{area}", b"{oops}")
    again = started(tmp_path, *command)
    assert (again.returncode, again.stdout) == (0, first.stdout)
    assert "with all content read anew" in again.stderr
    third = started(tmp_path, *command)
    assert (third.returncode, third.stdout, third.stderr) == (0, first.stdout, first.stderr)


def test_a_class_that_stumbles_over_a_copy_is_no_trouble(source: Path, tmp_path: Path) -> None:
    """In whatever way it does."""

    class Stumbles(msgspec.Struct):
        def __post_init__(self) -> None:
            raise KeyError("oops")

    copies = ParsedCopies(tmp_path, source, "1")
    copies.keep("x", {})
    assert copies.load("x", Stumbles) is None
    assert not copies.were_used


def test_copies_can_be_cleared(tmp_path: Path) -> None:
    """All of them, and nothing else."""
    quick(tmp_path).dose_words()
    (tmp_path / "other").touch()
    ParsedCopies(tmp_path, DATA, "1").clear()
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_a_pipe_is_no_copy(tmp_path: Path, source: Path) -> None:
    """Nobody waits for one to come out of it, and a copy takes its place."""
    copies = ParsedCopies(tmp_path, source, "1")
    os.mkfifo(tmp_path / "words.parsed")
    assert copies.load("words", list[str]) is None
    copies.keep("words", ["a"])
    assert copies.load("words", list[str]) == ["a"]
