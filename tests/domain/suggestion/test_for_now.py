"""Two gentle minutes: which points, and what is asked where nothing is known."""

from msgspec.structs import replace

from acupress_cli.domain.body.body import Position, Pressure, Region, Side, Tool
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.safety.conditions import HeldCondition, Person, parse_held
from acupress_cli.domain.safety.today import flaring
from acupress_cli.domain.suggestion.for_now import (
    MOST_POINTS_NOW,
    PRESSED_NOW_S,
    points_for_now,
    where_nothing_is_known,
)
from acupress_cli.domain.suggestion.reasons import Knowledge
from tests.fakes.content import CONTENT

ATLAS, KNOWN = CONTENT.atlas(), CONTENT.conditions()
CALF = PainPattern(("calf",), Side.LEFT)
NOWHERE = PainPattern(())


def on_a_bad_day(pattern: PainPattern, person: Person) -> Person:
    """The same on a day of flare."""
    return flaring(person, pattern, KNOWN, ATLAS)


def test_they_are_few_light_short_and_pressed_sitting(knowledge: Knowledge) -> None:
    """Those of the hand first, by the hand alone."""
    chosen = points_for_now(CALF, knowledge, on_a_bad_day(CALF, Person()))
    assert 0 < len(chosen) <= MOST_POINTS_NOW
    assert sum(planned.pressing_s for planned in chosen) <= PRESSED_NOW_S
    for planned in chosen:
        assert planned.lightest is Pressure.LIGHT
        assert planned.technique.position is Position.SITTING
        assert planned.technique.tool is not Tool.BALL
        assert planned.side is Side.LEFT
    assert ATLAS.area(chosen[0].point.area).region is Region.HAND


def test_without_a_side_one_point_is_pressed_on_both(knowledge: Knowledge) -> None:
    """That takes the two minutes."""
    (planned,) = points_for_now(NOWHERE, knowledge, on_a_bad_day(NOWHERE, Person()))
    assert (planned.side, planned.pressing_s) == (Side.BOTH, PRESSED_NOW_S)


def test_what_did_harm_before_is_left_out(knowledge: Knowledge) -> None:
    """There are others."""
    person = on_a_bad_day(CALF, Person())
    first = points_for_now(CALF, knowledge, person)[0].point.code
    hurt = replace(person, experience={first: PointRelief(first, 1, 0, 0, 1, 0)})
    assert first not in [one.point.code for one in points_for_now(CALF, knowledge, hurt)]


def test_where_nothing_may_be_pressed_there_is_none(knowledge: Knowledge) -> None:
    """Broken skin that may be anywhere leaves no point."""
    held = parse_held("broken-skin", KNOWN.conditions, ATLAS)
    assert points_for_now(CALF, knowledge, on_a_bad_day(CALF, Person((held,)))) == ()


def test_what_is_not_asked_rules_no_point_out(knowledge: Knowledge) -> None:
    """Each condition that blocks one of these points, or means no session, is in the list."""
    unknown = where_nothing_is_known(CONTENT.catalogue(), ATLAS, KNOWN.asked)
    asked = {condition.id for condition in unknown.asked}
    assert {"clot-suspected", "drowsy-now", "broken-skin", "lymphoedema"} <= asked
    for condition in KNOWN.asked:
        person = Person((HeldCondition(condition),))
        blocked = [
            code
            for code in unknown.codes
            if person.verdict(CONTENT.catalogue().find(code), ATLAS).blocked
        ]
        assert condition.id in asked or not (blocked or condition.stop), condition.id
    person = on_a_bad_day(NOWHERE, Person(unknown.others))
    chosen = points_for_now(NOWHERE, knowledge, person, unknown.codes)
    assert {planned.point.code for planned in chosen} <= set(unknown.codes)
    assert chosen
