"""Red flags in a person's own words. Recall comes first: a false alarm asks one question.

What a flag sounds like stands in data/screening.yaml, as a few concepts near each other.
A flag counts as denied only where every way in which it stands in the text is denied.
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.safety.red_flag import Outcome, RedFlag
from acupress_cli.domain.words.denials import Denials
from acupress_cli.domain.words.doubts import Doubt, doubt_about
from acupress_cli.domain.words.patterns import Match, Pattern, match
from acupress_cli.domain.words.said import Said

# The flag that pain in both legs raises, said in words or by an option.
BOTH_LEGS = "E5"

FlagPatterns = Mapping[str, tuple[Pattern, ...]]


class Hearing(Enum):
    """How a text speaks of a flag, the plainest first."""

    SAID = "said"
    IMPLIED = "implied"
    OF_ANOTHER = "of another"
    OVER = "over"
    DENIED = "denied"


class Heard(Struct, frozen=True):
    """A flag that a text speaks of, with the sentence that does.

    The same words do not speak of the flags in ``instead_of``.
    """

    flag: RedFlag
    words: str
    hearing: Hearing

    @property
    def instead_of(self) -> tuple[str, ...]:
        """The flags that these words do not speak of, although they sound like it."""
        return self.flag.instead_of if self.counts else ()

    @property
    def is_plain(self) -> bool:
        """Whether it is plainly said of the person and of now."""
        return self.hearing is Hearing.SAID

    @property
    def counts(self) -> bool:
        """Whether it is said, or at least implied, of the person and of now."""
        return self.hearing in (Hearing.SAID, Hearing.IMPLIED)

    @property
    def is_in_doubt(self) -> bool:
        """Whether it is said of somebody else, or of a time that is over."""
        return self.hearing in (Hearing.OF_ANOTHER, Hearing.OVER)

    @property
    def denied(self) -> bool:
        """Whether the text plainly says that it is not so."""
        return self.hearing is Hearing.DENIED


def heard_flags(
    said: Said, denials: Denials, flags: Iterable[RedFlag], patterns: FlagPatterns
) -> tuple[Heard, ...]:
    """Every flag that ``said`` speaks of, the most urgent first, each once and at its plainest."""
    heard = [one for flag in flags if (one := _heard(flag, said, denials, patterns))]
    spared = {other for one in heard for other in one.instead_of}
    kept = [one for one in heard if one.flag.id not in spared]
    order = list(Outcome)
    return tuple(sorted(kept, key=lambda one: order.index(one.flag.outcome)))


def _heard(flag: RedFlag, said: Said, denials: Denials, patterns: FlagPatterns) -> Heard | None:
    plainness = list(Hearing)
    plainest: Heard | None = None
    for pattern in patterns.get(flag.id, ()):
        found = match(pattern, said, denials)
        if found is None:
            continue
        hearing = _hearing(found, said, weak=pattern.weak)
        if plainest is None or plainness.index(hearing) < plainness.index(plainest.hearing):
            sentence = said.words[found.spans[0].start].sentence
            plainest = Heard(flag, said.sentences[sentence], hearing)
    return plainest


def _hearing(found: Match, said: Said, *, weak: bool) -> Hearing:
    if found.denied_by:
        return Hearing.DENIED
    doubt = doubt_about(said, found.spans)
    if doubt is not None:
        return _DOUBTED[doubt]
    return Hearing.IMPLIED if weak else Hearing.SAID


_DOUBTED = {
    Doubt.FEARED: Hearing.IMPLIED,
    Doubt.ANOTHER: Hearing.OF_ANOTHER,
    Doubt.PAST: Hearing.OVER,
}
