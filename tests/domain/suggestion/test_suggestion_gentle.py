"""Suggestions on a gentle day: what comes first, what is added, and what is left without points."""

from acupress_cli.domain.body.body import Region, Side
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.safety.conditions import HeldCondition, Person
from acupress_cli.domain.safety.today import flaring, not_seen_yet
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from tests.fakes.bench import CONTENT, FakeBench

KNOWLEDGE = FakeBench().knowledge
ATLAS, KNOWN = CONTENT.atlas(), CONTENT.conditions()
BUTTOCK = PainPattern(("buttock",), Side.LEFT)
FLARING = flaring(Person(), BUTTOCK, KNOWN, ATLAS)


def test_the_hand_and_foot_come_before_all_else() -> None:
    """As long as there is one of them, no other point stands before it."""
    found = suggest(BUTTOCK, Wishes(40), KNOWLEDGE, FLARING)
    near = [FLARING.keeps_to(ATLAS.area(s.point.area)) for s in found.chosen]
    assert near == sorted(near, reverse=True)
    assert near[0]
    assert not near[-1]


def test_points_that_do_not_answer_the_pain_are_added() -> None:
    """Those of the path, and those to settle, so that a day like this is not left empty."""
    usual = suggest(BUTTOCK, Wishes(60), KNOWLEDGE)
    gentle = suggest(BUTTOCK, Wishes(60), KNOWLEDGE, not_seen_yet(Person(), KNOWN))
    assert "PC6" not in {s.point.code for s in usual.chosen}
    assert {"LI4", "PC6", "HT7"} <= {s.point.code for s in gentle.chosen}


def test_the_longer_settling_is_part_of_the_minutes() -> None:
    """Two minutes of breath leave no room in three; that is said, and is not "none is left"."""
    short = Wishes(3)
    assert suggest(BUTTOCK, short, KNOWLEDGE).chosen
    found = suggest(BUTTOCK, short, KNOWLEDGE, FLARING)
    assert found.chosen == ()
    assert any("to keep within" in hidden.because for hidden in found.hidden)
    assert FLARING.if_none_is_left not in found.notes


def test_where_every_point_is_blocked_breathing_is_named() -> None:
    """On a gentle day alone; on another the list is empty, with the reasons."""
    by_id = {condition.id: condition for condition in KNOWN.conditions}
    blocked = tuple(HeldCondition(by_id[name]) for name in ("pregnant", "lymphoedema"))
    flare = flaring(Person(blocked), BUTTOCK, KNOWN, ATLAS)
    found = suggest(BUTTOCK, Wishes(), KNOWLEDGE, flare)
    assert (found.chosen, found.notes[-1]) == ((), flare.if_none_is_left)
    usual = suggest(BUTTOCK, Wishes(), KNOWLEDGE, Person(blocked))
    assert usual.chosen == ()
    assert flare.if_none_is_left not in usual.notes


def test_who_is_barred_from_all_that_comes_first_is_offered_what_is_left() -> None:
    """In pregnancy a sore calf has no point of its own: calm points are named, and breathing."""
    pregnant = Person((HeldCondition(next(c for c in KNOWN.conditions if c.id == "pregnant")),))
    calf = PainPattern(("calf",), Side.LEFT)
    found = suggest(calf, Wishes(), KNOWLEDGE, pregnant)
    assert {"HT7", "PC6"} <= {s.point.code for s in found.chosen}
    assert {hidden.point.code for hidden in found.hidden} >= {"BL57", "BL60", "LI4"}
    assert KNOWLEDGE.reasons.elsewhere in found.notes
    assert "acupress learn breathing" in KNOWLEDGE.reasons.elsewhere
    calming = KNOWLEDGE.reasons.calming
    assert any(calming[1:] in text and "HT7" in text for text in found.shared)


def test_what_is_left_is_offered_to_nobody_else() -> None:
    """As long as one point for the pain may be pressed, none further away stands in for it."""
    found = suggest(PainPattern(("calf",), Side.LEFT), Wishes(40), KNOWLEDGE)
    assert not {"HT7", "PC6"} & {point.code for point in found.points}
    assert KNOWLEDGE.reasons.elsewhere not in found.notes


def test_without_a_place_nothing_is_made_up() -> None:
    """A flare alone says nothing of where: no point, and no offer in its place."""
    person = flaring(Person(), PainPattern(()), KNOWN, ATLAS)
    found = suggest(PainPattern(()), Wishes(), KNOWLEDGE, person)
    assert (found.chosen, found.notes) == ((), person.today)
    assert Region.HAND in {area.region for area in ATLAS.areas if person.keeps_to(area)}
