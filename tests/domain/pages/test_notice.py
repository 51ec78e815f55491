"""What a page says to anybody who may come to hold it, whoever it was made for."""

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Pressure, Region
from acupress_cli.domain.pages.notice import Notice, NoticeLine
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import (
    Condition,
    Effect,
    HeldCondition,
    Person,
    SafetyRule,
    find_condition,
)
from acupress_cli.domain.safety.red_flag import Outcome
from tests.fakes.bench import CONTENT

WORDS, ATLAS = CONTENT.notice_words(), CONTENT.atlas()
CONDITIONS = CONTENT.conditions().asked
NOTICE = Notice(WORDS, CONDITIONS, ATLAS)
POINTS = CONTENT.catalogue().points
EVERYWHERE = (Region.BACK, Region.BUTTOCK, Region.LEG, Region.HAND)
LONGEST_LABEL = 40


def condition(name: str) -> Condition:
    """A condition of the content."""
    return find_condition(name, CONDITIONS)


def made_up(*rules: SafetyRule, asks_where: bool = False, stop: str = "") -> Notice:
    """The notice of a world in which there is one condition."""
    one = Condition("odd", "odd feet, or odder", (), "", rules, asks_where, (), stop=stop)
    return Notice(WORDS, (replace(one, short="odd feet"),), ATLAS)


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_every_condition_that_bars_a_point_is_named_on_its_page(point: Acupoint) -> None:
    """By what blocks it for a person who has it: on the card, or in the box beside it."""
    lines = [NOTICE.not_if(point), *NOTICE.for_all([point])]
    barred = {
        says
        for line in lines
        if line and line.label in (WORDS.not_if, WORDS.no_pressing, WORDS.never_where)
        for says in line.says
    }
    bars = {
        one.label
        for one in CONDITIONS
        if Person((HeldCondition(one),)).verdict(point, ATLAS).blocked
    }
    assert len(bars) > 5
    assert bars <= barred


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_nobody_is_kept_from_a_point_that_no_rule_bars(point: Acupoint) -> None:
    """The card names nothing that leaves the point to those who have it."""
    line = NOTICE.not_if(point)
    named = [one for one in CONDITIONS if line and one.label in line.says]
    for one in named:
        assert Person((HeldCondition(one),)).verdict(point, ATLAS).blocked


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_every_condition_that_makes_a_press_lighter_is_named(point: Acupoint) -> None:
    """Where the point may be pressed at all; blood thinners bar it or make it lighter."""
    lightens = {
        one.label
        for one in CONDITIONS
        if Person((HeldCondition(one),)).verdict(point, ATLAS).pressure is Pressure.LIGHT
    }
    line = NOTICE.for_all([point])[-1]
    assert line.label == WORDS.light
    assert lightens <= set(line.says)
    bars = NOTICE.not_if(point)
    assert bars
    assert condition("blood-thinners").label in {*line.says, *bars.says}


@pytest.mark.parametrize(
    ("code", "named", "not_named"),
    [
        ("LI4", {"pregnant"}, {"hip-replacement", "knee-replacement", "clot-risk"}),
        ("BL57", {"pregnant", "postpartum", "clot-past", "clot-risk"}, {"hip-replacement"}),
        ("GB30", {"pregnant", "hip-replacement", "clot-past"}, {"knee-replacement"}),
        ("BL40", {"knee-replacement", "clot-risk"}, {"osteoporosis"}),
        ("GV3", {"osteoporosis", "spinal-hardware"}, {"knee-replacement"}),
        ("LR3", {"poor-circulation", "diabetes"}, {"spinal-hardware"}),
    ],
)
def test_a_card_names_what_bars_its_own_point(
    point: Callable[[str], Acupoint], code: str, named: set[str], not_named: set[str]
) -> None:
    """And not what bars others."""
    line = NOTICE.not_if(point(code))
    assert line
    assert {condition(name).label for name in named} <= set(line.says)
    assert not {condition(name).label for name in not_named} & set(line.says)


def test_what_counts_where_a_person_has_it_is_said_once_for_all() -> None:
    """Sore skin bars no point, but the place; what stops a session bars every point."""
    everywhere = SafetyRule(Effect.BLOCK, "No.", EVERYWHERE)
    here = made_up(everywhere, asks_where=True)
    assert here.not_if(POINTS[0]) is None
    assert here.for_all(POINTS) == (NoticeLine(WORDS.never_where, ("odd feet",)),)
    stopped = made_up(everywhere, stop="Not now.")
    assert stopped.not_if(POINTS[0]) is None
    assert stopped.for_all(POINTS) == (NoticeLine(WORDS.no_pressing, ("odd feet",)),)
    always = made_up(everywhere)
    assert always.not_if(POINTS[0]) == NoticeLine(WORDS.not_if, ("odd feet",))
    assert always.for_all(POINTS) == ()


def test_a_point_is_barred_or_light_and_never_both(point: Callable[[str], Acupoint]) -> None:
    """Of two points one may be barred, and the other be light."""
    light = SafetyRule(Effect.LIMIT, "Lightly.", EVERYWHERE, pressure=Pressure.LIGHT)
    notice = made_up(SafetyRule(Effect.BLOCK, "No.", points=("BL57",)), light)
    calf, hand = point("BL57"), point("LI4")
    assert notice.for_all([calf]) == ()
    assert notice.for_all([calf, hand]) == (NoticeLine(WORDS.light, ("odd feet",)),)
    assert notice.not_if(hand) is None
    assert made_up(light, stop="Not now.").for_all([hand]) == (
        NoticeLine(WORDS.no_pressing, ("odd feet",)),
    )


def test_a_condition_without_a_short_name_is_named_in_full() -> None:
    """It is never left out."""
    assert replace(CONDITIONS[0], short="").label == CONDITIONS[0].name


def test_labels_are_short_and_each_is_its_own() -> None:
    """So short that a list of them is read at a glance, and none can be taken for another."""
    labels = [one.label for one in CONDITIONS]
    assert [label for label in labels if len(label) > LONGEST_LABEL or ";" in label] == []
    assert len(set(labels)) == len(labels)


def test_every_sign_of_an_emergency_that_is_always_asked_is_on_the_page() -> None:
    """The gate asks them each time; whoever has the page alone reads them there."""
    screening = CONTENT.screening()
    urgent = {
        outcome: {f.id for f in screening.flags if f.again and f.outcome is outcome}
        for outcome in (Outcome.EMERGENCY, Outcome.TODAY)
    }
    now = {flag for sign in WORDS.signs for flag in sign.flags}
    today = {flag for sign in WORDS.today_signs for flag in sign.flags}
    assert len(urgent[Outcome.EMERGENCY]) > 5
    assert urgent[Outcome.EMERGENCY] <= now
    assert urgent[Outcome.TODAY] <= today
    for flags, outcome in ((now, Outcome.EMERGENCY), (today, Outcome.TODAY)):
        assert {screening.flag(flag).outcome for flag in flags} == {outcome}


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("", "Call your local emergency number now if: numb"),
        ("999", "Call 999, or your local emergency number, now if: numb"),
    ],
)
def test_whom_to_call_comes_first(number: str, said: str) -> None:
    """With the number of the country, if it is known; the page may go to another one."""
    now, today = replace(NOTICE, number=number).help
    assert now.text.startswith(said)
    assert today.text.startswith("See a doctor today if: a calf")
    assert now.text.endswith(".")


def test_a_page_says_for_whom_it_was_made() -> None:
    """For someone who told what is true of them, or that nothing is, or for nobody."""
    told = (condition("pregnant"), condition("diabetes"))
    assert replace(NOTICE, told=told).made_for == (
        "Made for someone who said: pregnant, or could be; diabetes."
    )
    assert replace(NOTICE, told=()).made_for == WORDS.made_for_none
    assert NOTICE.made_for == WORDS.made_for_anyone


def test_a_line_is_read_without_signs_that_are_drawn() -> None:
    """Letters and stops alone, so that any voice and any terminal has it whole."""
    for point in POINTS:
        for line in (NOTICE.not_if(point), *NOTICE.help, *NOTICE.for_all([point])):
            assert line is None or re.fullmatch(r"[\w ,;:.()'-]+", line.text)
