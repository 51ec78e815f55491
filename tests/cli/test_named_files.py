"""In place of the name of a file, - is a standard stream, in every command that takes one."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress_cli.adapters.command_table import TABLE, read_commands
from acupress_cli.adapters.journal.copied_json import journal_json
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import session

Run = Callable[..., Ran]
ENTRY = session(NOON, "GB30")
# Each command that writes a file, and how it is told which form it shall have.
WRITING = [
    ("guide GB30", "--output", "text"),
    ("guide GB30", "--output", "html"),
    ("guide GB30", "-o", "svg"),
    ("report", "--output", "markdown"),
    ("report", "-o", "html"),
    ("journal export", "", "csv"),
    ("journal export", "", "json"),
]


@pytest.fixture(autouse=True)
def in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person stands."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("command", "option", "form"), WRITING)
def test_what_a_file_would_have_is_printed(
    command: str, option: str, form: str, acupress: Run, tmp_path: Path
) -> None:
    """Letter for letter, and no file is made."""
    words = [*command.split(), "--format", form, *([option] if option else [])]
    printed = acupress(*words, "-", bench=FakeBench(entries=[ENTRY]))
    assert printed.code == 0
    assert os.listdir(tmp_path) == []  # noqa: PTH208
    assert acupress(*words, "it", bench=FakeBench(entries=[ENTRY])).code == 0
    # The stream of the test makes every end of a line a plain one.
    written = (tmp_path / "it").read_bytes().decode("utf-8").replace("\r\n", "\n")
    assert printed.out == written


@pytest.mark.parametrize("command", ["guide GB30 --output", "report --output", "journal export"])
def test_without_a_form_it_is_as_if_no_file_was_named(command: str, acupress: Run) -> None:
    """There is no ending that says one."""
    words = command.split()
    bare = [word for word in words if word != "--output"]
    assert acupress(*words, "-").out == acupress(*bare).out


def test_a_file_of_that_name_is_named_with_its_folder(acupress: Run, tmp_path: Path) -> None:
    """As everywhere."""
    assert acupress("guide", "GB30", "--output", "./-", "--format", "text").out == ""
    assert (tmp_path / "-").read_text(encoding="utf-8").startswith("Deep in the buttock")


def test_a_file_that_is_read_can_be_standard_input(acupress: Run) -> None:
    """A copy of the journal is the one kind of file that is."""
    bench = FakeBench(answers=journal_json([ENTRY]))
    assert acupress("journal", "import", "-", bench=bench).out.startswith("1 new")


def test_no_command_that_takes_a_file_is_missing_here() -> None:
    """A folder alone is no file."""
    taking = {
        one.path
        for one in read_commands(TABLE.read_text(encoding="utf-8"))
        if any(place.takes == "file" for place in one.places)
    }
    assert taking == {
        "guide",
        "report",
        "journal export",
        "journal import",
        "move in",
        "move out",
        "verify",
    }
