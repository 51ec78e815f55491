"""acupress verify: the files, what was compiled of them, and a translation held against them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.content.compiled import SECTIONS, compiled_bytes
from tests.adapters.content.made_up import CODE, say, translate
from tests.conftest import Ran
from tests.fakes.bench import CONTENT, DATA, FakeBench

Run = Callable[..., Ran]
ORDER = "All content files are in order: 36 points.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """All content, and two files of it in a language of our own."""
    copy = tmp_path / "data"
    shutil.copytree(DATA, copy)
    translate(copy, "dose.yaml", "learn/heat.md")
    return copy


def unfit(file: Path) -> None:
    """Put something compiled there that says something else."""
    sections = {name: msgspec.msgpack.encode(getattr(CONTENT, name)()) for name in SECTIONS}
    sections["heat"] = sections["dose_words"]
    file.write_bytes(CONTENT.stamp() + compiled_bytes(sections))


def test_what_was_compiled_of_them_and_does_not_fit_is_named_and_made_anew(
    acupress: Run, tmp_path: Path
) -> None:
    """The files are read as strictly as ever."""
    file = tmp_path / "en"
    unfit(file)
    ran = acupress("verify", bench=FakeBench(content=ContentFolder(DATA, file)))
    assert (ran.code, ran.out) == (0, ORDER)
    assert ran.err == "What was compiled of them did not fit (heat), and is made anew.\n"
    ran = acupress("verify", bench=FakeBench(content=ContentFolder(DATA, file)))
    assert (ran.code, ran.out, ran.err) == (0, ORDER, "")


def test_what_cannot_be_made_anew_is_a_fault(acupress: Run, tmp_path: Path) -> None:
    """Then what is installed is not what was built."""

    class Stays(ContentFolder):
        def drop_compiled(self) -> bool:
            return False

    file = tmp_path / "en"
    unfit(file)
    ran = acupress("verify", bench=FakeBench(content=Stays(DATA, file)))
    assert (ran.code, ran.out) == (4, ORDER)
    assert ran.err == "What was compiled of them does not fit: heat.\nInstall acupress again.\n"


def test_files_that_can_only_be_read_anew_each_time_are_in_order(
    acupress: Run, tmp_path: Path
) -> None:
    """It is said, as it takes longer."""
    nowhere = tmp_path / "none" / "there" / "en"
    ran = acupress("verify", bench=FakeBench(content=ContentFolder(DATA, nowhere)))
    assert (ran.code, ran.out) == (0, ORDER)
    assert "read anew by each command" in ran.err


def test_a_translation_is_held_against_the_content(acupress: Run, folder: Path) -> None:
    """By its code, or as a folder wherever it is: each file that is missing is named."""
    by_code = acupress("verify", str(folder), "--against", CODE)
    assert by_code.code == 4
    lines = by_code.out.splitlines(keepends=True)
    assert lines[0] == ORDER
    assert "xx/screening.yaml, line 1: the file is missing: " in by_code.out
    assert "dose.yaml" not in by_code.out
    assert by_code.err.startswith(f"Lost or changed in xx: {len(lines) - 1}.\n")
    elsewhere = folder.parent / "elsewhere" / CODE
    shutil.move(folder / CODE, elsewhere)
    assert acupress("verify", str(folder), "--against", str(elsewhere)).out == by_code.out
    assert acupress("verify", "--against", str(elsewhere)).out == by_code.out


def test_a_lost_warning_is_named_with_file_and_line(acupress: Run, folder: Path) -> None:
    """In the translation, and in English."""
    path = folder / CODE / "dose.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace('"enough"', '"enuogh"'), "utf-8")
    out = acupress("verify", str(folder), "--against", CODE).out
    (told,) = (line for line in out.splitlines() if "a sentence is missing" in line)
    assert told.startswith('xx/dose.yaml, line 1: a sentence is missing: "')
    assert " (dose.yaml, line " in told


def test_a_whole_translation_is_in_order(acupress: Run, folder: Path) -> None:
    """It is then read as strictly as the English files."""
    translate(folder)
    ran = acupress("verify", str(folder), "--against", CODE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{ORDER}Nothing is lost or changed in xx.\n"


@pytest.mark.parametrize("against", ["fr", "", "no/such/folder", "f" * 5000])
def test_a_language_that_is_not_there_is_said(against: str, acupress: Run, folder: Path) -> None:
    """With those that are."""
    ran = acupress("verify", str(folder), "--against", against or str(folder / "dose.yaml"))
    assert ran.code == 3
    assert "There is no folder and no language" in ran.err
    assert "Languages: xx." in ran.err


def test_a_page_is_told_in_the_language(acupress: Run, folder: Path) -> None:
    """A topic that is there in it, another in English."""
    content = ContentFolder(folder, language=CODE)
    title = next(topic.title for topic in CONTENT.topics() if topic.name == "heat")
    bench = FakeBench(content=content)
    assert say(title) in acupress("learn", "heat", bench=bench).out
    assert "Why to breathe slowly" in acupress("learn", bench=bench).out


@pytest.mark.parametrize("name", ["no/such/folder", "f" * 5000, "a\udcffb"])
def test_a_folder_that_is_not_there_is_said(name: str, acupress: Run) -> None:
    """Also where no folder could have that name."""
    ran = acupress("verify", name)
    assert ran.code == 3
    assert "There is no folder" in ran.err
