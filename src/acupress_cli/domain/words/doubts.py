"""Whether what is said is the person's own and of now, or past, another's, or only feared."""

from collections.abc import Iterable
from enum import Enum

from acupress_cli.domain.words.said import Said, Span


class Doubt(Enum):
    """Why something said may not hold for the person now."""

    FEARED = "feared"
    ANOTHER = "another"
    PAST = "past"


# The concepts of the content that steer this.
FEARED, ANOTHER, OWN_COMPLAINT = "feared", "another-person", "own-complaint"
TELLS, FIRST_PERSON = "kin-tells", "first-person"
PAST, OVER, NOW = "past", "over", "now"

# What stands before a part of the body of the person's own.
_OWN = "my"


def doubt_about(said: Said, spans: Iterable[Span]) -> Doubt | None:
    """What speaks against ``spans`` being so now; None where nothing does."""
    spans = tuple(spans)
    if _stands(said, FEARED, spans):
        return Doubt.FEARED
    if _is_anothers(said, spans) and _has_own_complaint(said, spans):
        return Doubt.ANOTHER
    if _stands(said, PAST, spans) and not _stands(said, NOW, spans) and _is_over(said, spans):
        return Doubt.PAST
    return None


def _stands(said: Said, concept: str, spans: tuple[Span, ...]) -> bool:
    """Whether ``concept`` stands in a clause of ``spans``, beside them."""
    return any(
        not any(one.overlaps(span) for span in spans)
        for place in {said.clause(span.start).start for span in spans}
        for one in said.in_clause(concept, place)
    )


def _is_anothers(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether ``spans`` are of somebody else beside them, who does not only tell of them."""
    first = min(span.start for span in spans)
    return any(
        one.start < first
        and not said.overlaps(TELLS, one)
        and not said.starting(FIRST_PERSON, one.stop, first)
        for one in said.in_clause(ANOTHER, first)
    )


def _has_own_complaint(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether the person speaks of a pain of their own in another clause."""
    theirs = said.words[min(span.start for span in spans)].clause
    own = {one.start for one in said.at(OWN_COMPLAINT)} | {
        at
        for at, word in enumerate(said.words)
        if word.before == _OWN and not said.stands_at(ANOTHER, at)
    }
    return any(said.words[at].clause != theirs for at in own)


def _is_over(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether the same sentence or the next says that it is over: "years ago, all sorted"."""
    sentence = said.words[spans[0].start].sentence
    return any(said.words[one.start].sentence - sentence in (0, 1) for one in said.at(OVER))
