"""What the names of conditions are found by, and what they mean."""

from msgspec.structs import replace

from acupress_cli.domain.safety.condition_words import (
    NO_CONDITION,
    condition_concepts,
    condition_words_of,
)
from acupress_cli.domain.safety.conditions import Condition

SIX, SEVEN = "a b c d e f", "a b c d e f g"
CLOT = Condition(
    "clot",
    "a clot",
    (SIX, SEVEN),
    "",
    (),
    asks_where=True,
    sources=(),
    not_meant=("clotted cream",),
)
OLD = replace(CLOT, id="old", also=(), asks_where=False, lasting=True, past="clot", not_meant=())
GIVEN = replace(OLD, id="flare", given=True)


def test_a_name_is_at_most_six_words() -> None:
    """A longer one is a sentence, which nobody says just so; what the program gives has none."""
    assert condition_concepts([CLOT, OLD, GIVEN]) == {
        "condition:clot": ("clot", "a clot", SIX),
        "condition:old": ("old", "a clot"),
        NO_CONDITION: ("clotted cream",),
    }


def test_what_lasts_what_has_a_place_and_what_becomes_of_it() -> None:
    """Each by the condition's id."""
    words = condition_words_of([CLOT, OLD, GIVEN])
    assert words.ids == {"condition:clot": "clot", "condition:old": "old"}
    assert (set(words.lasting), set(words.placed)) == ({"old"}, {"clot"})
    assert words.past == {"old": "clot"}
