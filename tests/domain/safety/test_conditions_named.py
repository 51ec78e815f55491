"""Conditions as a person names them: found by any name, with the places they concern."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.body import Region
from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.safety.conditions import HeldCondition, find_condition, parse_held
from tests.fakes.bench import CONTENT

ATLAS = CONTENT.atlas()
CONDITIONS = CONTENT.conditions().conditions
BY_ID = {condition.id: condition for condition in CONDITIONS}


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.id)
def test_every_name_of_a_condition_finds_it(condition: object) -> None:
    """The id, the name and every other name lead to the same condition, in capitals too."""
    known = next(one for one in CONDITIONS if one is condition)
    for name in (known.id, known.name, *known.also):
        assert find_condition(name.upper(), CONDITIONS) is known


def test_a_name_that_is_nearly_right_gets_an_offer() -> None:
    """The near ids are named, then all there are; nothing is assumed."""
    with pytest.raises(NoSuchError) as refused:
        find_condition("pregnent", CONDITIONS)
    assert refused.value.sentence == 'There is no condition called "pregnent".'
    ids = ", ".join(BY_ID)
    assert refused.value.hint == f"Did you mean pregnant? Use one of: {ids}."


def test_a_strange_name_gets_the_whole_list() -> None:
    """Without a near name all of them are told."""
    with pytest.raises(NoSuchError) as refused:
        find_condition("xyzzy", CONDITIONS)
    assert refused.value.hint == f"Use one of: {', '.join(BY_ID)}."


@pytest.mark.parametrize(
    ("text", "condition", "regions"),
    [
        ("broken-skin", "broken-skin", ()),
        ("broken-skin:", "broken-skin", ()),
        ("broken-skin: , ", "broken-skin", ()),
        ("broken-skin:calf", "broken-skin", (Region.LEG,)),
        ("Broken skin: calf, heel", "broken-skin", (Region.LEG,)),
        ("broken-skin:hand,lower back", "broken-skin", (Region.HAND, Region.BACK)),
        ("broken-skin:groin", "broken-skin", (Region.OTHER,)),
        # A place means nothing where the condition does not ask for one.
        ("pregnant:calf", "pregnant", ()),
        # A break anywhere in the leg concerns the whole leg, one in the hand does not.
        ("fracture:calf", "fracture", (Region.LEG, Region.BUTTOCK)),
        ("fracture:buttock,hand", "fracture", (Region.BUTTOCK, Region.HAND, Region.LEG)),
        ("fracture:hand", "fracture", (Region.HAND,)),
        ("fracture", "fracture", ()),
    ],
)
def test_a_condition_is_read_with_its_places(
    text: str, condition: str, regions: tuple[Region, ...]
) -> None:
    """After a colon stand the places, which become the regions around them."""
    assert parse_held(text, CONDITIONS, ATLAS) == HeldCondition(BY_ID[condition], regions)


@pytest.mark.parametrize("text", ["broken-skin:elbow", "nothing:calf", "pregnant:elbow", ""])
def test_an_unknown_name_or_place_is_told(text: str) -> None:
    """Nothing unknown is passed over, not even where no place was asked for."""
    with pytest.raises(NoSuchError):
        parse_held(text, CONDITIONS, ATLAS)


@given(st.text())
@settings(deadline=None, max_examples=100)
def test_any_text_is_a_condition_or_refused(text: str) -> None:
    """No text makes it fail in any other way."""
    try:
        held = parse_held(text, CONDITIONS, ATLAS)
    except NoSuchError:
        return
    assert held.condition in CONDITIONS
