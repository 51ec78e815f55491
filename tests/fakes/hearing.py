"""Sentences heard as the program hears them, with its own content or with made-up flags."""

from collections.abc import Iterable

from acupress_cli.domain.pain.language import Language, language_of
from acupress_cli.domain.pain.reading import Reader, Understanding
from acupress_cli.domain.safety.condition_words import (
    ConditionWords,
    condition_concepts,
    condition_words_of,
)
from acupress_cli.domain.safety.conditions import Condition
from acupress_cli.domain.safety.heard_conditions import HeardConditions, hear_conditions
from acupress_cli.domain.safety.red_flag import RedFlag
from acupress_cli.domain.safety.red_flag_words import BOTH_LEGS, Heard, heard_flags
from tests.fakes.bench import CONTENT, FakeBench

_BENCH = FakeBench()
READER = _BENCH.reader
FLAGS = CONTENT.screening().flags
SIGNS = CONTENT.language().signs
CONDITION_WORDS = CONTENT.condition_words()


def heard(text: str) -> tuple[Heard, ...]:
    """What ``text`` says of the program's own red flags."""
    return heard_flags(*READER.hear(text), FLAGS, SIGNS)


def is_stopped(text: str) -> bool:
    """Whether ``text`` is answered by a referral, as the gate decides it without a question."""
    found = heard(text)
    if any(one.counts and one.flag.outcome.stops_points for one in found):
        return True
    spoken_of = {i for one in found if one.counts for i in (one.flag.id, *one.instead_of)}
    return understood(text).both_legs and BOTH_LEGS not in spoken_of


def understood(text: str) -> Understanding:
    """What ``text`` says of the pain; the places of conditions are not those of the pain."""
    said, denials = READER.hear(text)
    places = hear_conditions(said, denials, READER.places(said), CONDITION_WORDS).places
    return READER.understand(said, denials, places)


def conditions_heard(text: str, known: ConditionWords = CONDITION_WORDS) -> HeardConditions:
    """The conditions that ``text`` speaks of."""
    said, denials = READER.hear(text)
    return hear_conditions(said, denials, READER.places(said), known)


def reader_of(flags: Iterable[RedFlag], conditions: Iterable[Condition] = ()) -> "MadeHearing":
    """The program's words, with these flags and conditions in place of its own."""
    return MadeHearing(tuple(flags), tuple(conditions))


class MadeHearing:
    """Hears made-up flags and conditions."""

    def __init__(self, flags: tuple[RedFlag, ...], conditions: tuple[Condition, ...]) -> None:
        self._flags = flags
        self._known = condition_words_of(conditions)
        self.language: Language = language_of(
            CONTENT.atlas(),
            CONTENT.everyday_words(),
            CONTENT.concepts(),
            {flag.id: flag.words for flag in flags},
            condition_concepts(conditions),
        )
        self.reader = Reader(CONTENT.atlas(), self.language, _BENCH.is_english)

    def flags(self, text: str) -> tuple[Heard, ...]:
        """What ``text`` says of the flags."""
        return heard_flags(*self.reader.hear(text), self._flags, self.language.signs)

    def conditions(self, text: str) -> HeardConditions:
        """The conditions that ``text`` speaks of."""
        said, denials = self.reader.hear(text)
        return hear_conditions(said, denials, self.reader.places(said), self._known)
