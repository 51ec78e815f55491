"""A session before it begins, and after it ended."""

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.record import HoldRecord, SessionRecord
from acupress_cli.domain.session.session_words import SessionWords, point_name
from acupress_cli.screens.plan_screen import summary_screen, timetable_screen
from tests.fakes.bench import CONTENT
from tests.fakes.plans import BACK, CALF, WHOLE_PLAN
from tests.screens.golden_file import check_golden
from tests.screens.printing import printed

WORDS = CONTENT.session_words()


@pytest.mark.parametrize("width", [80, 40])
def test_the_timetable_looks_as_kept(width: int) -> None:
    """Start, length, end and name of every step, and the total, also in a narrow window."""
    lines = printed(timetable_screen(WHOLE_PLAN, WORDS), width)
    check_golden(f"timetable-{width}", lines)
    assert max(map(len, lines)) <= width


def test_times_add_up() -> None:
    """Every step begins where the last one ended, and the total is the last end."""
    lines = [line.split() for line in printed(timetable_screen(WHOLE_PLAN, WORDS))]
    rows = lines[1:-1]
    assert [row[0] for row in rows] == ["0:00", *(row[2] for row in rows[:-1])]
    assert " ".join(lines[-1]) == f"Total {rows[-1][2]}, of which pressing 3:45."


def test_an_empty_plan_takes_no_time() -> None:
    """Without points and heat there is nothing to do."""
    lines = printed(timetable_screen(plan_session([]), WORDS))
    assert lines[-1] == "Total 0:00, of which pressing 0:00."


def test_steps_are_called_by_what_happens() -> None:
    """Every kind of step has its name, with point and side where it has them."""
    assert [WORDS.name_of(step) for step in WHOLE_PLAN.steps] == [
        "Warm up with a heat pack",
        "Settle",
        "Get ready: BL57 Chengshan, left side",
        "Hold BL57 Chengshan, left side",
        "Switch sides: BL57 Chengshan, right side",
        "Hold BL57 Chengshan, right side",
        "Rest",
        "Get ready: GV3 Chengshan",
        "Hold GV3 Chengshan",
    ]
    assert point_name(CALF.point) == "BL57 Chengshan"
    assert point_name(BACK.point) == "GV3 Chengshan"


HOLDS = [
    HoldRecord("BL57", Side.LEFT, 90, 90.0, HoldOutcome.FINISHED),
    HoldRecord("BL57", Side.RIGHT, 90, 40.4, HoldOutcome.TOO_TENDER, was_tender=True),
    HoldRecord("GV3", None, 60, 0.0, HoldOutcome.SKIPPED),
    HoldRecord("GB30", Side.LEFT, 60, 12.0, HoldOutcome.HURT),
]


def test_the_summary_tells_what_was_really_done(words: SessionWords) -> None:
    """Each hold with its time, and how it ended where it did not just finish."""
    record = SessionRecord(heat_s=612.0, holds=HOLDS, pauses=1, ending=Ending.FINISHED)
    assert printed(
        summary_screen(
            record, words, rehearsal=False, before=PainScores(6, 3), after=PainScores(4, None)
        ),
        200,
    ) == [
        "Session done.",
        "Heat: 10:12",
        "BL57 left: 1:30 of 1:30",
        "BL57 right: 0:40 of 1:30, too tender",
        "GV3: 0:00 of 1:00, skipped",
        "GB30 left: 0:12 of 1:00, hurt",
        "Pressed for 2:22 in all.",
        "Pain in the leg before 6, after 4 (0 to 10).",
        "",
        *words.finish,
    ]


@pytest.mark.parametrize(
    ("ending", "title"),
    [
        (Ending.FINISHED, "Session done."),
        (Ending.QUIT, "Session ended early."),
        (Ending.INTERRUPTED, "Session stopped."),
        (None, "Session stopped."),
    ],
)
def test_how_it_ended_stands_first(words: SessionWords, ending: Ending | None, title: str) -> None:
    """A session that ended early is not called done, and without pressing there is no advice."""
    record = SessionRecord(ending=ending)
    lines = printed(summary_screen(record, words, rehearsal=False))
    assert lines == [title, "Pressed for 0:00 in all."]


def test_a_rehearsal_is_no_session(words: SessionWords) -> None:
    """After a rehearsal it says that nobody pressed, and gives no advice for after it."""
    record = SessionRecord(holds=HOLDS[:1], ending=Ending.FINISHED)
    assert printed(summary_screen(record, words, rehearsal=True)) == [
        "Session done.",
        "This was a rehearsal: nobody pressed, and nothing was kept.",
        "BL57 left: 1:30 of 1:30",
        "Pressed for 1:30 in all.",
    ]
