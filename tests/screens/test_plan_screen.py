"""A session before it begins, and after it ended."""

import pytest

from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.session_words import point_name
from acupress_cli.screens.plan_screen import ending_screen, timetable_screen
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
        "Rest",
    ]
    assert point_name(CALF.point) == "BL57 Chengshan"
    assert point_name(BACK.point) == "GV3 Chengshan"


def test_an_ending_keeps_its_paragraphs() -> None:
    """Each on lines of its own, broken between words in a narrow window."""
    lines = ("Session done. 4 points, 9:20 of pressing.", "Get up slowly.")
    assert printed(ending_screen(lines)) == list(lines)
    assert printed(ending_screen(lines), 30) == [
        "Session done. 4 points, 9:20", "of pressing.", "Get up slowly.",
    ]  # fmt: skip
