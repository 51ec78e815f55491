"""The door: help, version, bugs, usage."""

import errno
import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

import pytest
import typer

from acupress_cli import __version__
from acupress_cli.adapters.command_table import TABLE, read_commands
from acupress_cli.adapters.content import ContentFolder
from acupress_cli.cli.app import Door
from acupress_cli.cli.faults import errors_shown
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import NoAnswerError, NoSuchError
from tests.conftest import Ran
from tests.fakes.bench import FakeBench

Run = Callable[..., Ran]
COMMANDS = ["coach", "session", "check", "suggest", "points", "areas", "guide", "learn", "profile",
            "verify", "help"]  # fmt: skip
LISTED = read_commands(TABLE.read_text(encoding="utf-8"))


class BrokenBench(FakeBench):
    """A workbench with a bug in it."""

    @property
    def content(self) -> ContentFolder:
        """Never gets that far."""
        raise RuntimeError("a bug")


def every_text() -> Iterator[tuple[str, ...]]:
    """Every place for a value: a command with the option it comes after, or with --."""
    for command in LISTED:
        for place in command.places:
            if place.takes or not place.names:
                yield (*command.path.split(), place.names[-1] if place.names else "--")


def test_the_version(acupress: Run) -> None:
    """--version prints the name and the version."""
    assert acupress("--version").out == f"acupress {__version__}\n"


def test_no_command_shows_the_help(acupress: Run) -> None:
    """Alone, the program says what it can do and ends well."""
    ran = acupress()
    assert ran.code == 0
    assert all(command in ran.out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, acupress: Run) -> None:
    """--help works everywhere, whole sentences that fit 80 columns."""
    ran = acupress(command, "--help")
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize(
    "words", [(), *(tuple(one.path.split()) for one in LISTED if one.path)], ids=" ".join
)
def test_help_says_what_the_option_says(words: tuple[str, ...], acupress: Run) -> None:
    """Of the program, of each command, and of each command in a group."""
    ran = acupress("help", *words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == acupress(*words, "--help").out


@pytest.mark.parametrize("words", [("gudie",), ("journal", "ad")], ids=" ".join)
def test_help_of_a_command_that_is_none_offers_the_nearest(
    words: tuple[str, ...], acupress: Run
) -> None:
    """It is refused as the command itself would be."""
    ran = acupress("help", *words)
    assert (ran.code, ran.out, ran.err) == (2, "", acupress(*words).err)
    assert "Did you mean" in ran.err


def test_help_of_what_is_in_no_group(acupress: Run) -> None:
    """A command that has none below it is said to have none."""
    ran = acupress("help", "points", "add")
    assert (ran.code, ran.out) == (2, "")
    assert '"acupress points" has no commands of its own, so no "add".' in ran.err


def test_help_sentences_are_not_cut(acupress: Run) -> None:
    """In the list of commands every sentence is whole at 80 columns."""
    assert "..." not in acupress("--help").out.split("Commands:")[1]


def test_a_bug_is_one_sentence_without_debug(acupress: Run) -> None:
    """A bug ends with exit code 1, says it is one, and keeps its traceback."""
    ran = acupress("points", bench=BrokenBench())
    assert ran.code == 1
    assert "inside acupress" in ran.err
    assert "--debug" in ran.err
    assert "Traceback" not in ran.err


def test_debug_shows_the_traceback(acupress: Run) -> None:
    """With --debug it is told where the bug is."""
    ran = acupress("--debug", "points", bench=BrokenBench())
    assert ran.code == 1
    assert ran.err.startswith("Traceback (most recent call last):")
    assert ran.err.endswith("RuntimeError: a bug\n")


TURNING = "\N{RIGHT-TO-LEFT OVERRIDE}gnp.exe"


@pytest.mark.parametrize(
    "arguments",
    [
        ("learn", "a", TURNING),
        ("learn", TURNING),
        (TURNING,),
        ("journal", TURNING),
        ("suggest", f"--{TURNING}"),
        ("suggest", "--side", TURNING),
        ("suggest", "--minutes", TURNING),
        ("guide", TURNING),
        ("guide", "BL57", "--output", f"{TURNING}/x"),
        ("journal", "import", TURNING),
        ("session", "BL57", "--sound", "voice", "--voice", TURNING),
    ],
    ids=" ".join,
)
def test_an_error_shows_what_was_typed_as_text(arguments: tuple[str, ...], acupress: Run) -> None:
    """Letters that turn the reading order are shown by their numbers, and not obeyed."""
    ran = acupress(*arguments)
    assert ran.code in (2, 3, 5)
    assert ran.err
    assert (ran.out + ran.err).isascii()


NO_TEXT = "caf\udce9"


@pytest.mark.parametrize("place", list(every_text()), ids=" ".join)
def test_bytes_that_are_no_text_are_taken_as_text_or_refused(
    place: tuple[str, ...], acupress: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every option and argument that takes a value, of every command: it never breaks."""
    monkeypatch.chdir(tmp_path)  # where a file may be written
    ran = acupress(*place, NO_TEXT)
    assert ran.code in (0, 2, 3, 4, 5, 10), ran.err
    assert "inside acupress" not in ran.err


def test_a_word_that_is_no_text_is_kept_with_replacement_signs(acupress: Run) -> None:
    """And can be read again."""
    bench = FakeBench()
    assert acupress("profile", "--goal", NO_TEXT, bench=bench).code == 0
    assert bench.profile().goal == "caf\N{REPLACEMENT CHARACTER}"


def test_the_name_of_a_file_stays_as_it_is(acupress: Run, tmp_path: Path) -> None:
    """Its bytes are those that the system knows it by."""
    copy = tmp_path / f"{NO_TEXT}.json"
    assert acupress("journal", "export", str(copy)).code == 0
    assert copy.exists()
    assert acupress("journal", "import", str(copy)).code == 0


@pytest.mark.parametrize("arguments", [("nonsense",), ("points", "--nonsense"), ("guide",)])
def test_usage_errors_end_with_2(arguments: tuple[str, ...], acupress: Run) -> None:
    """Wrong words are a usage error on the error stream."""
    ran = acupress(*arguments)
    assert ran.code == 2
    assert ran.out == ""


def test_the_profile_is_shown_and_changed(acupress: Run) -> None:
    """Conditions and country are kept; a bad country is refused."""
    bench = FakeBench()
    out = acupress("profile", "--condition", "broken-skin:calf", "--country", "gb", bench=bench).out
    assert "Conditions: broken-skin:calf" in out
    assert "Country: GB" in out
    assert acupress("profile", "--country", "Britain", bench=bench).code == 2
    none = acupress("profile", "--condition", "none", bench=bench).out
    assert none.startswith("Taken away: broken-skin:calf\nConditions: none\n")


@pytest.mark.parametrize("name", Door.table)
def test_the_list_of_commands_says_what_each_says_of_itself(name: str, acupress: Run) -> None:
    """The sentences are written apart from the commands, so that listing imports none."""
    errors_shown = " ".join(acupress(name, "--help").out.split("\n\n")[1].split())
    assert errors_shown.startswith(Door.table[name].help)


class OutOfRoom(FakeBench):
    """A workbench at which every command ends with the same fault of the system."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    @property
    def content(self) -> ContentFolder:
        """Never gets that far."""
        raise OSError(self._number, os.strerror(self._number))


@pytest.mark.parametrize(
    ("number", "code", "sentence"),
    [
        (errno.EPIPE, 0, ""),
        (errno.EIO, 130, ""),
        (errno.ENOSPC, 2, "cannot be written (No space left on device)"),
        (errno.EPERM, 1, "inside acupress (PermissionError"),
    ],
)
def test_output_that_cannot_be_written(
    number: int, code: int, sentence: str, acupress: Run
) -> None:
    """Readers who went away are not told; a full disk is; anything else is a bug."""
    ran = acupress("points", bench=OutOfRoom(number))
    assert ran.code == code
    assert sentence in ran.err
    assert bool(sentence) == bool(ran.err)


class Deaf(io.StringIO):
    """A stream that nobody reads any more."""

    def write(self, _: str) -> int:
        """Fail, as a pipe without a reader does."""
        raise BrokenPipeError(errno.EPIPE, "nobody reads it")


class UnseenBench(FakeBench):
    """A workbench whose questions nobody can see."""

    @property
    def err(self) -> TextIO:
        """Where questions go."""
        return Deaf()


def test_a_question_that_was_not_seen_is_not_answered(acupress: Run) -> None:
    """Safety questions that nobody could read are never taken for passed."""
    with pytest.raises(NoAnswerError, match="could not be shown"):
        Questions(UnseenBench("no\n").talk).yes_no("Is all well?", flag="--well")
    assert acupress("check", bench=UnseenBench("no\n" * 99)).code != 0


def test_an_error_that_nobody_can_read_keeps_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where even the error stream is gone, a script still gets the exit code."""
    monkeypatch.setattr(sys, "stderr", Deaf())
    with pytest.raises(typer.Exit) as caught, errors_shown(lambda: False):
        raise NoSuchError("There is no such point.")
    assert caught.value.exit_code == 3


class BrokenFolder(FakeBench):
    """A workbench at which every command stumbles over the same file."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    @property
    def content(self) -> ContentFolder:
        """Never gets that far."""
        raise PermissionError(errno.EACCES, "Permission denied", str(self._path))


def test_a_fault_in_the_data_folder_is_no_bug(
    acupress: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said as what it is, wherever it comes from; one elsewhere is still a bug."""
    monkeypatch.setenv("ACUPRESS_HOME", str(tmp_path / "home"))
    for path in (tmp_path / "home", tmp_path / "home" / "sounds" / "new"):
        ran = acupress("points", bench=BrokenFolder(path))
        assert ran.code == 5
        assert ran.err.startswith("Your data folder cannot be used")
        assert "Permission denied" in ran.err
    assert acupress("points", bench=BrokenFolder(tmp_path / "other")).code == 1
    monkeypatch.setenv("ACUPRESS_HOME", "~no-such-person-here/journal")
    assert acupress("points", bench=BrokenFolder(tmp_path / "home")).code == 1


@pytest.mark.parametrize(
    "home",
    ["/tmp/" + "n" * 300, "/" + "/".join(["n" * 200] * 20) + "n" * 74, "/n" * 2500, "/dev/null/x"],
    ids=["long name", "4094", "5000", "not a folder"],
)
def test_a_data_folder_that_can_never_be_one_is_no_bug(
    home: str, acupress: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What needs none works, and all else ends with one sentence."""
    monkeypatch.setenv("ACUPRESS_HOME", home)
    for command in ("points", "areas", "learn"):
        assert acupress(command, bench=Workbench()).code == 0
    for words in ("journal add now --leg 5", "progress", "report", "suggest leg", "check",
                  "profile", "settings", "where", "session BL57 --rehearse"):  # fmt: skip
        ran = acupress(*words.split(), bench=Workbench())
        assert ran.code == 5, (words, ran.err)
        assert "Your data folder cannot be used" in ran.err
