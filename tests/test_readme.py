"""The documents say what the program does: its commands, options, numbers, output and picture."""

import dataclasses
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from docs.make_picture import PICTURE, picture
from typer.testing import CliRunner

from acupress_cli.cli.app import app
from acupress_cli.domain.acupoint import Acupoint
from acupress_cli.domain.breath import BreathPace
from acupress_cli.domain.errors import ExitCode
from acupress_cli.screens.overlay_screen import HELP
from tests.conftest import Ran
from tests.fakes.bench import FakeBench

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")

BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
EXAMPLES = [line for block in BLOCKS for line in block.splitlines() if line.startswith("acupress ")]
JSON_EXAMPLES = re.findall(r"`(acupress [^`]*)`\n\n```json\n(.*?)```", README, re.DOTALL)
LINKS = [
    (document, link)
    for document in DOCUMENTS
    for link in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    if not link.startswith(("http://", "https://", "#"))
]

# What the coach asks, in its order: the options that answer it, and an answer for the rest.
WHERE = "from my left buttock down to the calf"
QUESTIONS = (
    (("--score",), "6"),
    (("--minutes",), "10"),
    (("--position",), "any"),
    (("--heat", "--no-heat"), "no"),
)


def rows_after(text: str, heading: str) -> list[list[str]]:
    """The rows of the first table after ``heading``, without backticks."""
    after = text.partition(f"\n{heading}\n")[2]
    lines = re.search(r"(?:^\|.*\n)+", after, re.MULTILINE)
    assert lines, f"no table after {heading}"
    rows = [re.split(r" *\| *", line.strip("| ")) for line in lines[0].splitlines()]
    return [[cell.replace("`", "") for cell in row] for row in rows[2:]]


def answers_for(arguments: list[str]) -> str:
    """What a person types where the example leaves a question of the coach open."""
    says_where = len(arguments) > 1 and not arguments[1].startswith("-")
    answers = [] if says_where or "--pain" in arguments else [WHERE]
    answers += [answer for options, answer in QUESTIONS if not set(options) & set(arguments)]
    return "".join(f"{answer}\n" for answer in answers)


def agrees(shown: object, printed: object) -> bool:
    """Whether ``printed`` is what an example shows; ``...`` stands for more of the same."""
    if isinstance(shown, dict):
        return (
            isinstance(printed, dict)
            and list(shown) == list(printed)
            and all(agrees(shown[key], printed[key]) for key in shown)
        )
    if isinstance(shown, list):
        is_cut = shown[-1:] == ["..."]
        head = shown[:-1] if is_cut else shown
        return (
            isinstance(printed, list)
            and (len(printed) > len(head) if is_cut else len(printed) == len(head))
            and all(agrees(s, p) for s, p in zip(head, printed, strict=False))
        )
    if isinstance(shown, str) and shown.endswith("..."):
        return isinstance(printed, str) and printed.startswith(shown[:-3])
    return type(shown) is type(printed) and shown == printed


def commands_of_help() -> list[list[str]]:
    """The commands with their sentences, as --help prints them where there is room."""
    ran = CliRunner().invoke(
        app, ["--help"], obj=FakeBench(), prog_name="acupress", terminal_width=300
    )
    listed = ran.stdout.partition("\nCommands:\n")[2].partition("\n\n")[0]
    return [line.split(maxsplit=1) for line in listed.splitlines()]


def options_in(text: str) -> set[str]:
    """Every option named in ``text``."""
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def test_the_command_table_is_the_help() -> None:
    """The README lists the commands that --help lists, in the same order and words."""
    assert rows_after(README, "## All commands") == commands_of_help()


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_run(
    example: str, acupress: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command in the README runs as it stands; sessions only as a timetable."""
    monkeypatch.chdir(tmp_path)
    arguments = shlex.split(example)[1:]
    bench = FakeBench(answers_for(arguments) if arguments[0] == "coach" else "")
    if arguments[0] in ("coach", "session") and not {"--preview", "--rehearse"} & set(arguments):
        arguments.append("--preview")
    ran = acupress(*arguments, bench=bench)
    assert ran.code == 0, ran.err
    assert not bench.answers.read(), "the coach asked less than the example leaves open"


def test_every_command_is_shown_by_example() -> None:
    """The README has an example of each command; verify is for those who change content."""
    shown = {shlex.split(example)[1] for example in EXAMPLES}
    assert shown == {name for name, _ in commands_of_help()} - {"verify"}


@pytest.mark.parametrize("command", [name for name, _ in commands_of_help()])
def test_options_named_with_a_command_exist(command: str, acupress: Callable[..., Ran]) -> None:
    """An option that the README writes behind a command is an option of that command."""
    lines = re.findall(rf"\bacupress {command}\b([^`\n]*)", README)
    assert options_in(" ".join(lines)) <= options_in(acupress(command, "--help").out)


def test_options_named_alone_exist(acupress: Callable[..., Ran]) -> None:
    """An option that stands alone in the README is an option of some command."""
    helps = [acupress("--help").out]
    helps += [acupress(name, "--help").out for name, _ in commands_of_help()]
    named = {option for span in re.findall(r"`(-[^`]*)`", README) for option in options_in(span)}
    assert named, "the README names options"
    assert named <= options_in(" ".join(helps))


def test_every_exit_code_is_in_the_table() -> None:
    """The README explains each exit code there is, and no other."""
    assert [int(row[0]) for row in rows_after(README, "## Exit codes")] == list(ExitCode)


def test_the_keys_are_those_of_the_help_screen() -> None:
    """The README explains the keys in the words of the session's own help."""
    rows = rows_after(README, "**The keys in a session**")
    assert [(key, meaning) for key, meaning in rows] == list(HELP)


def test_the_breathing_paces_are_the_programs() -> None:
    """The README gives each pace its true seconds."""
    rows = rows_after(README, "**Breathing**")
    seconds = {row[0].split()[0]: row[1:] for row in rows}
    assert seconds == {
        pace.value: [f"{pace.in_s:.0f}", f"{pace.out_s:.0f}"] if pace.cycle_s else ["your own"] * 2
        for pace in BreathPace
    }


@pytest.mark.parametrize(("command", "shown"), JSON_EXAMPLES)
def test_json_is_printed_as_shown(command: str, shown: str, acupress: Callable[..., Ran]) -> None:
    """The JSON in the README has the keys, in their order, and the values that are printed."""
    ran = acupress(*shlex.split(command)[1:])
    assert ran.code == 0, ran.err
    assert agrees(json.loads(shown), json.loads(ran.out)), ran.out


def test_json_is_shown_for_each_command_that_prints_it() -> None:
    """The README shows the JSON of four commands."""
    shown = [shlex.split(command)[1] for command, _ in JSON_EXAMPLES]
    assert shown == ["suggest", "points", "areas", "guide"]


@pytest.mark.parametrize(
    ("shown", "printed", "fits"),
    [
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}, True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        (["x", "..."], ["x", "y"], True),
        (["x", "..."], ["x"], False),
        (["x"], ["x", "y"], False),
        ("so ...", "so on", True),
        ("so ...", "not so", False),
        (True, 1, False),
    ],
)
def test_only_what_is_printed_counts_as_shown(shown: object, printed: object, fits: bool) -> None:
    """The comparison of JSON notices a missing key, another order, and another value."""
    assert agrees(shown, printed) is fits


def test_the_picture_is_the_session_screen() -> None:
    """The picture says what the session screen says now; make docs draws it anew."""

    def texts(drawn: str) -> list[str]:
        return re.findall(r"<text[^>]*>(.*?)</text>", drawn)

    assert texts(PICTURE.read_text(encoding="utf-8")) == texts(picture())


def test_the_picture_fetches_nothing() -> None:
    """The picture names no address to load a font or anything else from."""
    drawn = PICTURE.read_text(encoding="utf-8")
    assert re.findall(r"url\((?!#)[^)]*\)|\b(?:href|src)\b", drawn) == []


@pytest.mark.parametrize(
    ("document", "link"), LINKS, ids=[f"{document.name}: {link}" for document, link in LINKS]
)
def test_links_lead_somewhere(document: Path, link: str) -> None:
    """Every relative link in a document names a file that exists."""
    assert (document.parent / link.partition("#")[0]).exists()


def test_the_glossary_explains_every_field_of_a_point() -> None:
    """The glossary has a row for each field of points.yaml, and for no other."""
    explained = [row[0] for row in rows_after(GLOSSARY, "## Fields of points.yaml")]
    assert sorted(explained) == sorted(field.name for field in dataclasses.fields(Acupoint))


def test_the_readme_promises_nothing() -> None:
    """The README uses none of the words that belong to a doctor."""
    assert not re.findall(r"treatment|\bcur(?:e|es|ed)\b|diagnos|prescri", README, re.IGNORECASE)
