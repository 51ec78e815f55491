"""What the tests of the documents share: tables, examples, and a journal to run them on."""

import re
from datetime import timedelta
from pathlib import Path

from msgspec.structs import replace
from typer.testing import CliRunner

from acupress_cli.cli.app import app
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.own_calendar import WEEK
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending
from tests.fakes.answers import CLEARED
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import hold, session

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
# Those for clinicians that are made from the content, and those for who changes the program.
_FOR_OTHERS = ("safety.md", "words.md", "architecture.md", "glossary.md")
# Every page that a user reads, by its name: the README, and a page of docs for each subject.
PAGES = {
    "README.md": README,
    **{
        path.name: path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "docs").glob("*.md"))
        if path.name not in _FOR_OTHERS
    },
}
ALL_PAGES = "\n".join(PAGES.values())

JSON_EXAMPLE = re.compile(r"`(acupress [^`]*)`\n\n```json\n(.*?)```", re.DOTALL)

# A journal as the pages show it: weeks ago, how far down, and leg pain before and after.
WEEKS = (
    (5, "calf", ((7, 5), (6, 5), (6, 6), (7, 5))),
    (4, "calf", ((6, 5), (6, 4), (7, 6))),
    (3, "calf", ((6, 4), (5, 4), (6, 5), (5, 4))),
    (2, "thigh-back", ((5, 4), (5, 4), (4, 3))),
    (1, "thigh-back", ((4, 3), (5, 3), (4, 2), (4, 3))),
)
# What came of a session, by how far the pain fell in it.
_HOURS_AFTER = (HoursAfter.WORSE, HoursAfter.SAME, HoursAfter.EASIER)
PLANNED = replace(CLEARED, rest_days=("fri", "sat", "sun"))


def kept() -> list[Entry]:
    """Sessions of five weeks and of today, a note with a tag, and one of last winter."""
    winter = NOON - timedelta(days=120)
    note = Entry("b" * 32, EntryKind.NOTE, winter, winter, note="Sat for long")
    entries = [note, replace(note, id="c" * 32, started_at=NOON - 2 * WEEK, tags=("sitting",))]
    for weeks, reaches, scores in WEEKS:
        for days, leg in enumerate(scores):
            at = NOON - timedelta(weeks=weeks, hours=3) + timedelta(days=days)
            pressed = session(at, "GB30", "BL57", leg=leg, side=Side.LEFT)
            entries.append(replace(
                pressed, areas=("buttock", reaches), reaches=reaches,
                hours_after=_HOURS_AFTER[min(2, leg[0] - leg[1])],
            ))  # fmt: skip
    tender = replace(hold("BL57"), was_tender=True)
    today = session(NOON - timedelta(hours=3), "GB30")
    return [*entries, replace(today, holds=(*today.holds, tender))]


def cut_off() -> Entry:
    """A session of an hour ago that Ctrl-C ended, with a hold still to come."""
    began = session(NOON - timedelta(hours=1), "GB30", before=PainScores(6))
    holds = (*began.holds, hold("BL57", 0.0, None))
    return replace(began, ending=Ending.INTERRUPTED, holds=holds)


def rows_after(text: str, heading: str, *, keeps_ticks: bool = False) -> list[list[str]]:
    """The rows of the first table after ``heading``, without backticks unless they are kept."""
    after = f"\n{text}".partition(f"\n{heading}\n")[2]
    lines = re.search(r"(?:^\|.*\n)+", after, re.MULTILINE)
    assert lines, f"no table after {heading}"
    rows = [re.split(r" *\| *", line.strip("| ")) for line in lines[0].splitlines()[2:]]
    return rows if keeps_ticks else [[cell.replace("`", "") for cell in row] for row in rows]


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


# Commands of which each has commands of its own.
_GROUPS = ("journal", "move")


def commands_of_help(*group: str) -> list[list[str]]:
    """The commands with their sentences, as --help prints them where there is room."""
    ran = CliRunner().invoke(
        app, [*group, "--help"], obj=FakeBench(), prog_name="acupress", terminal_width=300
    )
    listed = ran.stdout.partition("\nCommands:\n")[2].partition("\n\n")[0]
    return [line.split(maxsplit=1) for line in listed.splitlines()]


def all_commands() -> list[str]:
    """Every command by what is typed; those of a group instead of its name alone."""
    alone = [name for name, _ in commands_of_help() if name not in _GROUPS]
    return [*alone, *(f"{one} {name}" for one in _GROUPS for name, _ in commands_of_help(one))]
