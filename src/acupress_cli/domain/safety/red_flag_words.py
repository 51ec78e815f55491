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

# The concept of what is said of more than a pain: numbness, weakness.
MORE_THAN_PAIN = "more-than-pain"

FlagPatterns = Mapping[str, tuple[Pattern, ...]]


class Hearing(Enum):
    """How a text speaks of a flag, the plainest first."""

    SAID = "said"
    IMPLIED = "implied"
    OF_ANOTHER = "of another"
    OVER = "over"
    DENIED = "denied"


_COUNTING = frozenset([Hearing.SAID, Hearing.IMPLIED])


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
        return self.hearing in _COUNTING

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
    kept = [one.plainest for one in heard if not _is_spared(one, heard)]
    order = list(Outcome)
    return tuple(sorted(kept, key=lambda one: order.index(one.flag.outcome)))


class _Mentions(Struct, frozen=True):
    """A flag at its plainest, the sentences that speak of it, and whether of more than a pain."""

    plainest: Heard
    sentences: frozenset[int]
    is_more: bool


def _is_spared(one: _Mentions, heard: list[_Mentions]) -> bool:
    """Whether all its sentences speak of another flag instead, and of no more than a pain."""
    others = [o for o in heard if one.plainest.flag.id in o.plainest.instead_of]
    instead = frozenset[int]().union(*(other.sentences for other in others))
    return bool(others) and not one.is_more and one.sentences <= instead


def _heard(flag: RedFlag, said: Said, denials: Denials, patterns: FlagPatterns) -> _Mentions | None:
    plainness = list(Hearing)
    plainest: Heard | None = None
    sentences, is_more = set[int](), False
    for pattern in patterns.get(flag.id, ()):
        found = match(pattern, said, denials)
        if found is None:
            continue
        hearing = _hearing(found, said, weak=pattern.weak)
        sentence = said.words[found.spans[0].start].sentence
        if plainest is None or plainness.index(hearing) < plainness.index(plainest.hearing):
            plainest = Heard(flag, said.sentences[sentence], hearing)
        if hearing in _COUNTING:
            sentences.add(sentence)
            is_more |= any(said.overlaps(MORE_THAN_PAIN, span) for span in found.spans)
    return _Mentions(plainest, frozenset(sentences), is_more) if plainest else None


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
