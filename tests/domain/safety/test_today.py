"""What the program gives a person for today: not seen yet, or a flare."""

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import NO_SCORES, PainPattern, PainQuality, PainScores
from acupress_cli.domain.safety.conditions import NO_LIMITS, HeldCondition, Person
from acupress_cli.domain.safety.today import FLARE, NOT_SEEN_YET, flaring, is_flare, not_seen_yet
from acupress_cli.domain.session.plan import SETTLE_S
from tests.fakes.bench import CONTENT

ATLAS, KNOWN = CONTENT.atlas(), CONTENT.conditions()
BUTTOCK = PainPattern(("buttock",), Side.LEFT)
SORE = PainQuality("raw", "raw", (), flare=True)
DULL = PainQuality("dull", "dull", ())
BAD_DAY = flaring(Person(), BUTTOCK, KNOWN, ATLAS)


@pytest.mark.parametrize(
    ("pattern", "scores", "answer"),
    [
        (BUTTOCK, NO_SCORES, False),
        (BUTTOCK, PainScores(leg=7, back=7), False),
        (BUTTOCK, PainScores(leg=8), True),
        (BUTTOCK, PainScores(leg=0, back=10), True),
        (PainPattern(("buttock",), None, ("dull",)), NO_SCORES, False),
        (PainPattern(("buttock",), None, ("dull", "raw")), NO_SCORES, True),
    ],
)
def test_what_makes_a_flare(pattern: PainPattern, scores: PainScores, answer: bool) -> None:
    """A score of 8 or more in the leg or back, or a word that means too sore to touch."""
    assert is_flare(pattern, scores, (SORE, DULL)) is answer


def test_a_usual_day_has_nothing_to_say() -> None:
    """Without what the program gives, nothing is different."""
    person = Person((HeldCondition(KNOWN.asked[0]),))
    assert person.today == ()
    assert person.if_none_is_left == ""
    assert person.settle_s(SETTLE_S) == SETTLE_S
    assert not person.keeps_to(ATLAS.area("hand"))


def test_a_bad_day_says_why_and_begins_with_a_longer_breath() -> None:
    """The reason, what is left without points, a longer settle, no heat, a natural breath."""
    flare = KNOWN.given(FLARE)
    assert BAD_DAY.today == (flare.reason,)
    assert BAD_DAY.if_none_is_left == flare.left
    assert BAD_DAY.settle_s(SETTLE_S) == flare.settle_s > SETTLE_S
    assert BAD_DAY.settle_s(600) == 600
    assert BAD_DAY.no_heat == (flare.heat,)
    assert BAD_DAY.own_pace_only
    assert BAD_DAY.no_session == ()


def test_the_hand_and_foot_come_first_on_it() -> None:
    """Points there are sought before all others."""
    first = {area.code for area in ATLAS.areas if BAD_DAY.keeps_to(area)}
    assert first >= {"hand", "wrist", "ankle-outer", "sole"}
    assert first.isdisjoint({"lower-back", "buttock", "knee-back", "calf"})


def test_both_can_hold_and_each_is_given_once() -> None:
    """A flare that is said again, with another place, takes the place of the first."""
    both = not_seen_yet(BAD_DAY, KNOWN)
    again = not_seen_yet(flaring(both, PainPattern(("sole",)), KNOWN, ATLAS), KNOWN)
    assert sorted(held.condition.id for held in again.conditions) == [FLARE, NOT_SEEN_YET]
    assert again.has(FLARE)
    assert not Person().has(FLARE)
    gb41 = CONTENT.catalogue().find("GB41")
    assert not both.verdict(gb41, ATLAS).blocked
    assert again.verdict(gb41, ATLAS).blocked


def test_a_place_outside_the_line_from_back_to_foot_closes_only_itself() -> None:
    """Pain in the hand is no reason to leave the foot alone."""
    person = flaring(Person(), PainPattern(("hand",)), KNOWN, ATLAS)
    assert person.verdict(CONTENT.catalogue().find("LI4"), ATLAS).blocked
    assert not person.verdict(CONTENT.catalogue().find("BL60"), ATLAS).blocked
    assert Person().verdict(CONTENT.catalogue().find("LI4"), ATLAS) == NO_LIMITS


def test_where_no_place_was_said_only_the_hand_is_surely_away_from_it() -> None:
    """Points were named and the pain was not: all but the hand is left alone."""
    person = flaring(Person(), PainPattern(()), KNOWN, ATLAS)
    assert person.verdict(CONTENT.catalogue().find("BL60"), ATLAS).blocked
    assert not person.verdict(CONTENT.catalogue().find("LI4"), ATLAS).blocked


def test_what_is_given_is_not_asked() -> None:
    """The lists have every other condition; an unknown id is a fault of the content."""
    given = {FLARE, NOT_SEEN_YET}
    assert {c.id for c in KNOWN.conditions} - {c.id for c in KNOWN.asked} == given
    with pytest.raises(StopIteration):
        KNOWN.given("pregnant")
