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
PAST, OVER, NOW = "past", "over", "now"


def doubt_about(said: Said, spans: Iterable[Span]) -> Doubt | None:
    """What speaks against ``spans`` being so now; None where nothing does."""
    spans = tuple(spans)
    if _stands(said, FEARED, spans):
        return Doubt.FEARED
    if _stands(said, ANOTHER, spans) and _has_own_complaint(said, spans):
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


def _has_own_complaint(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether the person speaks of a pain of their own in another clause."""
    clauses = {said.words[span.start].clause for span in spans}
    return any(said.words[one.start].clause not in clauses for one in said.at(OWN_COMPLAINT))


def _is_over(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether the same sentence says that it is over: "years ago, all sorted"."""
    sentence = said.words[spans[0].start].sentence
    return any(said.words[one.start].sentence == sentence for one in said.at(OVER))
