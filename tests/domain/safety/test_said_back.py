"""What is said back of a condition in a person's own words."""

import pytest

from acupress_cli.domain.pain.reading import SaidCondition, Truth
from acupress_cli.domain.safety.conditions import held_with
from acupress_cli.domain.safety.said_back import said_back
from tests.fakes.bench import CONTENT

ATLAS = CONTENT.atlas()
WORDS = CONTENT.conditions().heard
CONDITIONS = {condition.id: condition for condition in CONTENT.conditions().conditions}


def told(said: SaidCondition, *codes: str) -> str:
    """What is said back, for the points with these codes."""
    held = held_with(CONDITIONS[said.id], said.places, ATLAS)
    points = [CONTENT.catalogue().find(code) for code in codes]
    return said_back(said, held, points, ATLAS, WORDS)


@pytest.mark.parametrize(
    ("said", "codes", "sentence"),
    [
        (
            SaidCondition("pregnant", "pregnant"),
            ("LI4", "BL60", "PC6"),
            "You said pregnant. Left out for that: LI4, BL60. Now: press lightly, hold for 60 "
            "seconds at most, no ball, no heat, breathe at your own pace.",
        ),
        (
            SaidCondition("blood-thinners", "warfrin", means="warfarin"),
            ("BL57",),
            'I took "warfrin" as warfarin. You said warfrin. Now: press lightly, hold for 60 '
            "seconds at most, no ball, no knuckles.",
        ),
        (
            SaidCondition("pacemaker", "pacemaker"),
            ("BL57",),
            "You said pacemaker. It changes none of these points.",
        ),
        (
            SaidCondition("pregnant", "not pregnant", Truth.DENIED),
            ("LI4",),
            'You said "not pregnant", so that is not counted.',
        ),
        (
            SaidCondition("pacemaker", "pacemaker", Truth.DOUBTFUL),
            ("LI4",),
            "You said pacemaker. That counts, to be careful. If it is not true of you now, leave "
            "it out of your words. It changes none of these points.",
        ),
        (
            SaidCondition("broken-skin", "rash"),
            ("LI4",),
            "You said rash. Left out for that: LI4. Now: no heat. It counts for every place. To "
            'name the place, write where it is, such as "rash on the foot".',
        ),
        (
            SaidCondition("broken-skin", "rash", places=("hand",)),
            ("LI4", "BL57"),
            "You said rash. Left out for that: LI4. Now: no heat.",
        ),
    ],
)
def test_it_is_told_what_a_condition_changes(
    said: SaidCondition, codes: tuple[str, ...], sentence: str
) -> None:
    """The points left out, the limits for the others, or that nothing changes."""
    assert told(said, *codes) == sentence


def test_a_posture_that_is_ruled_out_is_told() -> None:
    """In the words of the posture."""
    sentence = told(SaidCondition("stiff-knee", "stiff knee"), "BL57")
    assert sentence == (
        "You said stiff knee. Now: not sitting, ankle on the other knee, "
        "not sitting on a bed, knee bent up."
    )
