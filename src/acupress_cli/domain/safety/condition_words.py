"""The names of conditions and medicines, prepared to be found in people's own words."""

from collections.abc import Iterable

from msgspec import Struct

from acupress_cli.domain.safety.conditions import Condition

# A name with more words is a sentence, which nobody says just so.
_MOST_WORDS = 6
# The concept of what looks like a condition and is none, such as "mini pill".
NO_CONDITION = "no-condition"


class ConditionWords(Struct, frozen=True):
    """What the names of conditions mean: the condition of each concept, and how it is taken.

    ``lasting`` are still true long after they began; ``placed`` are asked where; ``past``
    has the condition that one becomes once it is over.
    """

    ids: dict[str, str]
    lasting: frozenset[str]
    placed: frozenset[str]
    past: dict[str, str]


def condition_concepts(conditions: Iterable[Condition]) -> dict[str, tuple[str, ...]]:
    """The phrases for each condition that a person can have, as concepts to be found."""
    asked = [condition for condition in conditions if not condition.given]
    concepts = {
        concept_of(one.id): tuple(
            name
            for name in (one.id, one.name, *one.also, *one.medicines)
            if len(name.split()) <= _MOST_WORDS
        )
        for one in asked
    }
    return {**concepts, NO_CONDITION: tuple(name for one in asked for name in one.not_meant)}


def condition_words_of(conditions: Iterable[Condition]) -> ConditionWords:
    """What the names of ``conditions`` mean."""
    asked = [condition for condition in conditions if not condition.given]
    return ConditionWords(
        {concept_of(one.id): one.id for one in asked},
        frozenset(one.id for one in asked if one.lasting),
        frozenset(one.id for one in asked if one.asks_where),
        {one.id: one.past for one in asked if one.past},
    )


def concept_of(condition_id: str) -> str:
    """The concept of the names of a condition."""
    return f"condition:{condition_id}"
