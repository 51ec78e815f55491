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
KIN_TELLS, FIRST_PERSON = "kin-tells", "first-person"
PAST, OVER, NOW = "past", "over", "now"
# In a clause these say that it is of somebody else, unless there is a "my" as well.
_ANOTHERS = frozenset(["his", "her", "their", "he", "she", "hes", "shes"])

# What stands before a part of the body of the person's own.
_OWN = "my"


def doubt_about(said: Said, spans: Iterable[Span]) -> Doubt | None:
    """What speaks against ``spans`` being so now; None where nothing does."""
    spans = tuple(spans)
    if _stands(said, FEARED, spans):
        return Doubt.FEARED
    if _is_anothers(said, spans) and _has_own_complaint(said, spans):
        return Doubt.ANOTHER
    is_past = _in_each_sentence(said, PAST, spans) and not _stands(said, NOW, spans)
    if is_past and _is_over(said, spans):
        return Doubt.PAST
    return None


def is_anothers_part(said: Said, span: Span) -> bool:
    """Whether the part of the body at ``span`` is somebody else's: "Dad's left foot"."""
    before = {said.words[at].before for at in range(max(0, span.start - 1), span.stop)}
    if _OWN in before:
        return False
    if before & _ANOTHERS:
        return True
    return not said.in_clause(OWN_COMPLAINT, span.start) and _is_anothers(said, (span,))


def _stands(said: Said, concept: str, spans: tuple[Span, ...]) -> bool:
    """Whether ``concept`` stands in a clause of ``spans``, beside them."""
    return any(
        not any(one.overlaps(span) for span in spans)
        for place in {said.clause(span.start).start for span in spans}
        for one in said.in_clause(concept, place)
    )


def _is_anothers(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether somebody else is named beside ``spans``, and not as one who tells of them."""
    tells = any(said.in_clause(KIN_TELLS, span.start) for span in spans)
    owned = any(_has_first_person(said, span) for span in spans)
    return not tells and not owned and _in_each_sentence(said, ANOTHER, spans)


def _has_first_person(said: Said, span: Span) -> bool:
    """Whether the last person named before ``span`` in its clause is the writer: "I fell"."""
    start = said.clause(span.start).start
    own = said.starting(FIRST_PERSON, start, span.start)
    others = said.starting(ANOTHER, start, span.start)
    return bool(own) and own[-1].start >= max((other.stop for other in others), default=0)


def _has_own_complaint(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether the person speaks of a pain of their own in another clause, or later in this."""
    clauses = {
        said.words[span.start].clause for span in spans if said.in_clause(ANOTHER, span.start)
    }
    last = max(span.stop for span in spans)
    told = {one.start for one in said.at(OWN_COMPLAINT) if _is_own(said, one.start)}
    return any(said.words[at].clause not in clauses or at >= last for at in told | _own_parts(said))


def _own_parts(said: Said) -> set[int]:
    """Where "my" stands before a thing that is nobody: "my hip"."""
    return {
        at
        for at, word in enumerate(said.words)
        if word.before == _OWN and not said.stands_at(ANOTHER, at)
    }


def _is_own(said: Said, complaint: int) -> bool:
    """Whether its clause has no "her" or "he", or has a "my" as well."""
    words = [said.words[at] for at in said.clause(complaint)]
    said_there = {text for word in words for text in (word.text, word.before)}
    return said_there.isdisjoint(_ANOTHERS) or _OWN in said_there


def _in_each_sentence(said: Said, concept: str, spans: tuple[Span, ...]) -> bool:
    """Whether ``concept`` stands beside ``spans`` in each sentence that holds some of them."""
    by_sentence: dict[int, list[Span]] = {}
    for span in spans:
        by_sentence.setdefault(said.words[span.start].sentence, []).append(span)
    return all(_stands(said, concept, tuple(some)) for some in by_sentence.values())


def _is_over(said: Said, spans: tuple[Span, ...]) -> bool:
    """Whether this sentence or the next says that it is over: "years ago. All sorted"."""
    sentence = said.words[spans[0].start].sentence
    return any(0 <= said.words[one.start].sentence - sentence <= 1 for one in said.at(OVER))
