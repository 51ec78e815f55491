"""The names of conditions and medicines, prepared to be looked for in people's own words."""

from collections.abc import Iterable

from msgspec import Struct

from acupress_cli.domain.safety.conditions import Condition
from acupress_cli.domain.words.phrases import phrase_key

# A slip of one letter is forgiven in words at least this long.
SHORTEST_MISSPELLED = 6
# A name with more words is a sentence, which nobody says just so.
_MOST_WORDS = 6


class ConditionWords(Struct, frozen=True):
    """What is looked for: each name in its comparison form, with the conditions it means.

    A name with no condition only looks like one. ``longest`` is the number of words in the
    longest; ``medicines`` are the single words that may be misspelled.
    """

    names: dict[str, tuple[str, ...]]
    medicines: tuple[str, ...]
    lasting: frozenset[str]
    placed: frozenset[str]
    past: dict[str, str]
    longest: int


def condition_words_of(conditions: Iterable[Condition]) -> ConditionWords:
    """What to look for, by ``conditions`` with the medicines that make them true."""
    asked = [condition for condition in conditions if not condition.given]
    names: dict[str, tuple[str, ...]] = {}
    for one in asked:
        for name in (one.id, one.name, *one.also, *one.medicines):
            forms = _forms(phrase_key(name))
            for form in (form for form in forms if len(form.split()) <= _MOST_WORDS):
                names[form] = tuple(dict.fromkeys((*names.get(form, ()), one.id)))
    for name in (name for one in asked for name in one.not_meant):
        for form in _forms(phrase_key(name)):
            names.setdefault(form, ())
    medicines = dict.fromkeys(phrase_key(name) for one in asked for name in one.medicines)
    return ConditionWords(
        names,
        tuple(n for n in medicines if " " not in n and len(n) >= SHORTEST_MISSPELLED),
        frozenset(one.id for one in asked if one.lasting),
        frozenset(one.id for one in asked if one.asks_where),
        {one.id: one.past for one in asked if one.past},
        max((len(name.split()) for name in names), default=0),
    )


def _forms(key: str) -> tuple[str, ...]:
    """A name, and its last word in the plural or the singular."""
    if key.endswith(("ss", "is", "us")):
        return (key,)
    if key.endswith("s"):
        return (key, key[:-1])
    if key.endswith("y") and key[-2:-1] not in ("a", "e", "o", "u"):
        return (key, f"{key[:-1]}ies")
    return (key, f"{key}es" if key.endswith(("x", "ch", "sh")) else f"{key}s")
