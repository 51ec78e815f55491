"""The lists of conditions, and of what speaks against heat, are short and lose nothing."""

import re

import pytest
from msgspec.structs import replace

from acupress_cli.conversation.condition_questions import AT_ONCE, count_of_lists
from acupress_cli.conversation.heat_and_dose import HeatAndDose
from acupress_cli.conversation.session_flow import cross_threshold
from acupress_cli.conversation.wanted import Manner
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.heat import HeatItem
from acupress_cli.domain.session.breath import BreathPace
from tests.fakes.answers import CLEARED
from tests.fakes.content import CONTENT
from tests.fakes.front import FakeFront

KNOWN, HEAT, SCREENING = CONTENT.conditions(), CONTENT.heat(), CONTENT.screening()
REAL = Manner(BreathPace.EASY)
# By which words in the list somebody knows that a condition is theirs.
RECOGNISED_BY = {
    "pregnant": "pregnant could", "postpartum": "birth 12 weeks",
    "blood-thinners": "thinners bleeding bruising",
    "clot-suspected": "leg newly swollen warm red sore", "clot-past": "leg lung clot ever",
    "clot-risk": "4 weeks operation cast bed rest journey",
    "estrogen": "combined pill ring patch HRT tablets", "varicose-veins": "bulging veins leg",
    "osteoporosis": "weak bones osteoporosis", "long-steroids": "steroid tablets months",
    "weak-immunity": "weak immune drugs", "fracture": "broken bone mending",
    "broken-skin": "broken sore skin rash bruise scar tattoo",
    "cancer": "cancer now radiation", "numb-skin": "skin numb less",
    "recent-surgery": "operation recent", "hip-replacement": "replaced hip",
    "knee-replacement": "replaced knee", "stiff-hip": "stiff sore hip",
    "stiff-knee": "stiff sore knee", "spinal-injection": "back injection recent",
    "spinal-hardware": "metal device back drug pump", "pacemaker": "pacemaker heart shock",
    "lymphoedema": "lymph swelling nodes out", "low-blood-pressure": "low blood pressure fainting",
    "heart-kidney-liver": "serious heart kidney liver", "aneurysm": "aneurysm small",
    "leg-stent": "leg stent bypass", "poor-circulation": "poor blood flow legs feet",
    "diabetes": "diabetes", "hot-joint": "hot swollen joint",
    "fresh-injury": "injury two days", "drowsy-now": "drunk high drowsy now",
    "strong-pain-pills": "strong pain nerve sleep pills daily patch",
    "breathing-trouble":
        "lung illness acting heart failure heartbeat epilepsy panic eye belly brain operation",
}  # fmt: skip


def words(text: str) -> list[str]:
    """The words of ``text``."""
    return re.findall(r"[\w'-]*\w", text)


def test_two_lists_ask_for_every_condition() -> None:
    """In 230 words at most, each list with its question in a window of 24 lines."""
    lines = [condition.line for condition in KNOWN.asked]
    assert len(lines) == 35
    assert count_of_lists(KNOWN) == 2
    assert AT_ONCE <= 19
    assert len(words(" ".join((KNOWN.intro, KNOWN.then, *lines)))) <= 230


def test_everybody_finds_their_condition_in_the_list() -> None:
    """The short line has the words by which they know it; the name in full says all of it."""
    assert RECOGNISED_BY.keys() == {condition.id for condition in KNOWN.asked}
    for condition in KNOWN.asked:
        assert set(RECOGNISED_BY[condition.id].split()) <= set(words(condition.line)), condition.id
        assert len(condition.line) <= len(condition.name) + 8


def test_heat_after_the_conditions_asks_in_fifty_words() -> None:
    """What they have asked is not asked again."""
    asked = frozenset({c.id for c in KNOWN.asked} | {f.id for f in SCREENING.flags})
    items = HEAT.to_ask(asked)
    assert len(words(" ".join((HEAT.intro, *(item.asks for item in items))))) <= 50


# What changes from one hour to the next is asked whenever there is to be heat.
ALWAYS = {
    "drug-patch", "warming-rub", "sore-skin", "heart-or-arteries", "cancer-there",
    "drink-or-pills", "cannot-lift", "heat-already", "burnt-before",
}  # fmt: skip


def test_what_changes_from_day_to_day_is_always_asked() -> None:
    """No condition and no sign stands for it."""
    assert {item.id for item in HEAT.items if not item.asked_by} == ALWAYS


def asked_in(front: FakeFront) -> str:
    """All that was asked of a person who says no, on the way to a session with heat."""
    person = cross_threshold(front, REAL, ())
    assert HeatAndDose(front).heat_s(900, person) == 900
    return "\n".join(front.talk.asked)


def is_asked(item: HeatItem, told: str) -> bool:
    """Whether ``told`` asks for ``item``: itself, or by all that stand for it."""
    if f". {item.asks}\n" in f"{told}\n":
        return True
    lines = {c.id: c.line for c in KNOWN.asked} | {f.id: f.question for f in SCREENING.flags}
    return bool(item.asked_by) and all(lines[asked] in told for asked in item.asked_by)


@pytest.mark.parametrize("is_checked", [False, True])
@pytest.mark.parametrize("is_known", [False, True])
def test_nothing_about_heat_is_asked_by_nobody(is_checked: bool, is_known: bool) -> None:
    """After a full check or a short one, whether the conditions were asked now or before."""
    profile = CLEARED if is_checked else Profile()
    front = FakeFront({"18 or older": "yes"})
    front.change_profile(lambda _: replace(profile, conditions=() if is_known else None))
    told = asked_in(front)
    kept = {"blood-flow"} if is_known else set()
    assert {item.id for item in HEAT.items if not is_asked(item, told)} == kept
    [heat] = [one for one in front.talk.asked if HEAT.intro in one]
    again = {item.id for item in HEAT.items if f". {item.asks}\n" in heat} - ALWAYS
    once = {"fever"} if is_checked else set()
    now = {"numb-there", "drowsy-now", "pregnant", "fresh-injury"} if is_known else set()
    assert again == once | now


def test_a_condition_that_lasts_stands_for_heat_once_it_is_kept() -> None:
    """Poor blood flow does not come overnight: whoever kept their conditions was asked."""
    [lasts] = [item for item in HEAT.items if item.id == "blood-flow"]
    by_id = {condition.id: condition for condition in KNOWN.asked}
    assert all(by_id[asked].lasting and by_id[asked].heat for asked in lasts.asked_by)
