"""Pains, persons and wishes of every kind, for what is suggested to any of them.

The paths are the stretches of two to five areas of the ways in which a pain runs down, all
of them named. So they grow with the content.
"""

from hypothesis import strategies as st

from acupress_cli.domain.body.body import Position, Side, Tool
from acupress_cli.domain.limits import LONGEST_MINUTES, SHORTEST_MINUTES
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.safety.conditions import HeldCondition, Person
from acupress_cli.domain.suggestion.coverage import answers
from acupress_cli.domain.suggestion.suggestion import SuggestionSet, Wishes
from tests.fakes.bench import CONTENT, FakeBench

KNOWLEDGE = FakeBench().knowledge
ATLAS = KNOWLEDGE.atlas
ORDER = tuple(area.code for area in ATLAS.areas)
PATHS = sorted(
    {
        course[first : first + length]
        for course in ATLAS.courses
        for length in range(2, 6)
        for first in range(len(course) - length + 1)
    }
)
QUALITIES = [quality.code for quality in KNOWLEDGE.qualities]
CONDITIONS = [one for one in CONTENT.conditions().conditions if not one.stop and not one.given]
PAINS = st.builds(
    lambda areas, side, qualities, between: PainPattern(
        tuple(code for code in ORDER if code in areas),
        side,
        tuple(qualities),
        tuple(code for code in ORDER if code in set(areas[1:-1]) and between),
    ),
    st.one_of(st.sampled_from(PATHS), st.lists(st.sampled_from(ORDER), min_size=1, max_size=6)),
    st.sampled_from([None, *Side]),
    st.lists(st.sampled_from(QUALITIES), max_size=2, unique=True),
    st.booleans(),
)
PERSONS = st.lists(st.sampled_from(CONDITIONS), max_size=2, unique_by=lambda one: one.id).map(
    lambda some: Person(tuple(HeldCondition(one) for one in some))
)
WISHES = st.builds(
    Wishes,
    st.integers(SHORTEST_MINUTES, LONGEST_MINUTES),
    st.sampled_from([None, *Position]),
    st.lists(st.sampled_from(Tool), max_size=2, unique=True).map(tuple),
    st.sampled_from([None, 60, 90, 120, 180]),
)


def unanswered(pattern: PainPattern, found: SuggestionSet) -> list[str]:
    """The areas without a point of their own in what is suggested."""
    return [
        code
        for code in pattern.areas
        if not any(answers(one.planned, ATLAS.area(code)) for one in found.chosen)
    ]
