"""The compiled content: as good as the files, and never trusted when anything is off."""

import os
import shutil
import stat
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.content.compiled import (
    SECTIONS,
    Compiled,
    compiled_bytes,
    read_compiled,
    stamp_of,
)
from acupress_cli.adapters.content.invalid_content import InvalidContent
from acupress_cli.adapters.folders import compiled_content, content_folder
from tests.fakes.bench import CONTENT, DATA


@pytest.fixture(scope="module")
def whole() -> bytes:
    """The compiled file of all that comes with the program."""
    return CONTENT.compile()


@pytest.fixture
def file(whole: bytes, tmp_path: Path) -> Path:
    """That file in its place."""
    path = tmp_path / "compiled" / "content"
    path.parent.mkdir()
    path.write_bytes(whole)
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A copy of all content files, to be edited."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    return folder


def edit(path: Path, old: str, new: str) -> None:
    """Change one thing, and leave the time of the file as it was."""
    times = path.stat()
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def sections_of(path: Path, content: bytes, stamp: bytes | None = None) -> Compiled | None:
    """What is found in a compiled file with that content."""
    path.write_bytes(content)
    return read_compiled(path, CONTENT.stamp() if stamp is None else stamp)


def reads_files(content: ContentFolder) -> bool:
    """Whether anything was read strictly."""
    return "_strict" in content.__dict__


@pytest.mark.parametrize("name", SECTIONS)
def test_each_section_is_what_the_files_say(name: str, file: Path) -> None:
    """Equal in everything, and no file is read for it but to see that it is the same."""
    content = ContentFolder(DATA, file)
    assert getattr(content, name)() == getattr(CONTENT, name)()
    assert not reads_files(content)


def test_every_method_that_gives_content_is_a_section() -> None:
    """A new one is not forgotten."""
    others = {"names", "fonts_folder", "page_fonts", "verify", "unfit", "is_slow", "drop_compiled",
              "compile", "stamp"}  # fmt: skip
    methods = {name for name in vars(ContentFolder) if not name.startswith("_")}
    assert methods - others == set(SECTIONS)


def test_what_is_not_compiled_comes_from_the_files(file: Path) -> None:
    """Fonts and the whole check."""
    content = ContentFolder(DATA, file)
    assert content.verify() == len(CONTENT.catalogue().points)
    assert content.page_fonts() == CONTENT.page_fonts()
    assert content.fonts_folder() == CONTENT.fonts_folder()


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_it_is_made_where_it_is_not_there_and_is_the_owners_alone(
    mask: int, tmp_path: Path
) -> None:
    """The folder and the file."""
    file = tmp_path / "compiled" / "content"
    before = os.umask(mask)
    try:
        assert ContentFolder(DATA, file).dose_words() == CONTENT.dose_words()
    finally:
        os.umask(before)
    assert list(file.parent.iterdir()) == [file]
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = ContentFolder(DATA, file)
    again.dose_words()
    assert not reads_files(again)


def test_a_changed_file_counts_at_once(source: Path, file: Path) -> None:
    """Whatever its time stamp says: the bytes count; and it is compiled for the next time."""
    edit(source / "dose.yaml", "That is enough", "That is plenty")
    assert "plenty" in ContentFolder(source, file).dose_words().enough
    again = ContentFolder(source, file)
    assert "plenty" in again.dose_words().enough
    assert not reads_files(again)


def test_a_changed_topic_counts_at_once(source: Path, file: Path) -> None:
    """Topics are files beside the others."""
    before = ContentFolder(source, file).topics()
    path = source / "learn" / f"{before[0].name}.md"
    path.write_bytes(path.read_bytes() + b"\nOne line more.\n")
    after = ContentFolder(source, file).topics()
    assert after[0].body == before[0].body + "\n\nOne line more."
    assert after[1:] == before[1:]


def test_a_file_that_has_gone_counts_at_once(source: Path, file: Path) -> None:
    """Nothing is told of what is no longer there."""
    ContentFolder(source, file).topics()
    (source / "learn" / "heat.md").unlink()
    assert "heat" not in [topic.name for topic in ContentFolder(source, file).topics()]
    (source / "dose.yaml").unlink()
    with pytest.raises(InvalidContent):
        ContentFolder(source, file).dose_words()


def test_another_version_of_the_program_does_not_trust_it() -> None:
    """Its classes may differ."""
    files = [("dose.yaml", DATA / "dose.yaml")]
    assert stamp_of(files, "1") != stamp_of(files, "2")


def test_only_a_fault_that_concerns_a_command_is_told(source: Path, file: Path) -> None:
    """Nothing is compiled of content with a fault in it, and all else is read strictly."""
    edit(source / "dose.yaml", "enough:", "enuogh:")
    file.unlink()
    content = ContentFolder(source, file)
    assert content.sources() == CONTENT.sources()
    with pytest.raises(InvalidContent):
        content.dose_words()
    assert not file.exists()


def test_where_it_cannot_be_put_the_files_are_read(tmp_path: Path) -> None:
    """Each time: slower, and right."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder", encoding="utf-8")
    for file in (in_the_way / "content", tmp_path / "none" / "there" / "content"):
        content = ContentFolder(DATA, file)
        assert content.dose_words() == CONTENT.dose_words()
        assert reads_files(content)
        assert content.is_slow
        assert content.unfit() == ()
        assert not content.drop_compiled()
    taken = tmp_path / "taken"
    (taken / "content").mkdir(parents=True)
    assert ContentFolder(DATA, taken / "content").dose_words() == CONTENT.dose_words()
    assert [path.name for path in taken.iterdir()] == ["content"]


@given(st.integers(0, 10_000_000), st.integers(1, 255))
@settings(max_examples=60, deadline=None)
def test_a_damaged_section_is_never_trusted(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, at: int, change: int
) -> None:
    """Any changed byte, anywhere: a section is as it was, or it is none."""
    bent = bytearray(whole)
    # Every second one is bent near its beginning, where the stamp and the index are.
    bent[at % (len(bent) if at % 2 else 1200)] ^= change
    folder = tmp_path_factory.mktemp("bent")
    sound = sections_of(folder / "sound", whole)
    damaged = sections_of(folder / "damaged", bytes(bent))
    assert sound
    if damaged:
        for name in SECTIONS:
            assert damaged.section(name) in (None, sound.section(name))


@pytest.mark.parametrize("left", [0, 1, 20, 100, 1000, -1])
def test_a_file_cut_short_is_mended(left: int, file: Path, whole: bytes) -> None:
    """A crash in the middle of writing, or a full disk, costs one reading of the files."""
    file.write_bytes(whole[:left])
    for _ in range(2):
        content = ContentFolder(DATA, file)
        for name in ("topics", "heat"):
            assert getattr(content, name)() == getattr(CONTENT, name)()
    content = ContentFolder(DATA, file)
    content.topics()
    assert not reads_files(content)


def test_a_section_of_something_else_is_never_trusted(file: Path) -> None:
    """Whole, but under a wrong name, it has the wrong shape; and the file is made anew."""
    dose = msgspec.msgpack.encode(CONTENT.dose_words())
    file.write_bytes(CONTENT.stamp() + compiled_bytes({"heat": dose, "dose_words": dose}))
    content = ContentFolder(DATA, file)
    assert content.heat() == CONTENT.heat()
    assert not file.exists()
    ContentFolder(DATA, file).heat()
    assert ContentFolder(DATA, file).unfit() == ()


def test_what_does_not_fit_the_files_is_named(file: Path) -> None:
    """As where the code that makes a section of them was changed."""
    assert ContentFolder(DATA, file).unfit() == ()
    other = msgspec.msgpack.encode(msgspec.structs.replace(CONTENT.dose_words(), enough="More!"))
    sections = {name: msgspec.msgpack.encode(getattr(CONTENT, name)()) for name in SECTIONS}
    sections["dose_words"] = other
    del sections["heat"]
    file.write_bytes(CONTENT.stamp() + compiled_bytes(sections))
    content = ContentFolder(DATA, file)
    assert content.unfit() == ("dose_words", "heat")
    assert content.drop_compiled()
    assert ContentFolder(DATA, file).unfit() == ()


def test_a_class_that_stumbles_over_a_section_is_no_trouble(tmp_path: Path) -> None:
    """In whatever way it does."""

    class Stumbles(msgspec.Struct):
        def __post_init__(self) -> None:
            raise KeyError("oops")

    content = compiled_bytes({"x": msgspec.msgpack.encode({})})
    compiled = sections_of(tmp_path / "file", content, b"")
    assert compiled
    assert compiled.value("x", dict) == {}
    assert compiled.value("x", Stumbles) is None


@given(st.binary(max_size=200))
def test_any_bytes_are_sections_or_none(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """Whatever stands there, nothing is raised."""
    compiled = sections_of(tmp_path_factory.mktemp("any") / "file", content + b"\n\n", b"")
    assert compiled
    assert compiled.section("x") is None


@pytest.mark.parametrize("line", ["x -1 0", "x 9999999999999999 0", "x 1 0", "x 0 9", "x", ""])
def test_a_line_of_the_index_that_cannot_be_true_is_none(line: str, tmp_path: Path) -> None:
    """As where a file is cut short behind it."""
    compiled = sections_of(tmp_path / "file", line.encode() + b"\n\n", b"")
    assert compiled
    assert compiled.section("x") is None
    (tmp_path / "file").unlink()
    assert compiled.section("x") is None


def test_without_the_right_stamp_there_is_no_file(tmp_path: Path) -> None:
    """Nor where there is none, or a folder."""
    (tmp_path / "file").write_bytes(b"1\n" + compiled_bytes({"x": b"y"}))
    found = read_compiled(tmp_path / "file", b"1\n")
    assert found
    assert found.section("x") == b"y"
    assert read_compiled(tmp_path / "file", b"2\n") is None
    assert read_compiled(tmp_path / "none", b"1\n") is None
    assert read_compiled(tmp_path, b"1\n") is None


def test_what_was_compiled_in_this_checkout_fits() -> None:
    """Where it does not, the code was changed that reads content: acupress verify mends it."""
    content = ContentFolder(content_folder(), compiled_content("en"))
    content.atlas()
    assert ContentFolder(content_folder(), compiled_content("en")).unfit() == ()
