"""The page for whoever is about to begin: the points by their reason, and how long it takes."""

from msgspec.structs import replace

from acupress_cli.domain.body.body import Tool
from acupress_cli.domain.pages.suggestion_page import Line, short_page
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from tests.fakes.bench import FakeBench

BENCH = FakeBench()
KNOWLEDGE = BENCH.knowledge
USUAL = Wishes(15)


def page(text: str, wishes: Wishes = USUAL, heat_minutes: int = 0) -> tuple[Line, ...]:
    """What is shown for a pain that is told in ``text``."""
    said = BENCH.reader.read(text)
    found = suggest(said.pattern, wishes, KNOWLEDGE)
    return short_page(said, found, KNOWLEDGE.atlas, wishes.minutes, heat_minutes)


def test_points_stand_by_their_reason() -> None:
    """Each once; the last line says how many, how long, how the person is placed, and of heat."""
    *_, last = page("left buttock and calf", heat_minutes=15)
    assert last.text.endswith("A heat pack comes first, for 15 minutes.")
    assert "points in 15 minutes, " in last.text
    labels = [line.label for line in page("left buttock and calf")]
    assert "In the buttock, where it hurts: " in labels


def test_the_ball_is_named_where_it_is_used() -> None:
    """It has to be at hand."""
    lines = page("left buttock", Wishes(15, tools=(Tool.BALL,)))
    assert any("(ball)" in line.text for line in lines)


def test_pain_that_is_for_a_doctor_has_no_points_and_no_minutes() -> None:
    """The advice alone."""
    lines = page("left groin")
    assert not any("minutes" in line.text for line in lines)
    assert lines[-1].text


def test_where_no_point_is_left_nothing_is_said_of_how_long() -> None:
    """There is no session."""
    said = BENCH.reader.read("left calf")
    found = suggest(said.pattern, Wishes(15), KNOWLEDGE)
    none = replace(found, chosen=())
    assert not any("minutes" in line.text for line in short_page(said, none, KNOWLEDGE.atlas, 15))
