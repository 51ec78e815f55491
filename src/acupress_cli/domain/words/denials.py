"""What a person says is not so.

A denial reaches over the words after it to the end of its clause, and on through a list
("no numbness, tingling or weakness"). An answer denies what was asked ("Foot drop? Nope.").
What is denied is a place among the words.
"""

from msgspec import Struct

from acupress_cli.domain.words.said import Said, Span

# So many words a denial reaches over at most.
REACH = 9
# A list goes on in clauses of at most so many words.
_LISTED = 4
_MOST_LISTED = 8

# The concepts of the content that steer this.
DENIAL, NO_DENIAL, REAL_DENIAL = "denial", "no-denial", "real-denial"
SCOPE_END, TAKES_BACK = "scope-end", "takes-back"
EXCEPTION, LIST_GOES_ON, OWN_SUBJECT = "exception", "list-goes-on", "own-subject"
ANSWERS_NO, ANSWERS_NO_ALL, DENIES_BEFORE = "answers-no", "answers-no-all", "denies-before"


class Denials(Struct, frozen=True):
    """For each word the place of the denial that reaches it, or -1."""

    by: list[int]

    def of(self, span: Span) -> set[int]:
        """The denials that reach into ``span``."""
        return {self.by[at] for at in range(span.start, span.stop)} - {-1}


def denials_in(said: Said) -> Denials:
    """Which words of ``said`` are denied."""
    by = [-1] * len(said.words)
    clauses = said.clauses()
    for number, clause in enumerate(clauses):
        for denial in _denials_of(said, clause, denied_before=_is_denied(by, clauses, number)):
            if said.overlaps(NO_DENIAL, denial) and not said.overlaps(REAL_DENIAL, denial):
                continue
            if said.starting(TAKES_BACK, denial.stop, clause.stop):
                continue
            for at in _reached(said, clauses, number, denial):
                by[at] = denial.start
        for verdict in said.starting(DENIES_BEFORE, clause.start, clause.stop):
            if not said.overlaps(NO_DENIAL, verdict):
                for at in range(max(clause.start, verdict.start - REACH), verdict.start):
                    # Where the sign itself is "absent", that word is no denial of it.
                    by[at] = verdict.stop - 1
        for at in _answered(said, clauses, number):
            by[at] = clause.start
    return Denials(by)


def _answered(said: Said, clauses: list[range], number: int) -> list[int]:
    """What the clause denies where it is but a "no" to the question, or the word, before it."""
    clause = clauses[number]
    if not number:
        return []
    last = clauses[number - 1]
    sentence, own = (said.words[some.start].sentence for some in (last, clause))
    if _is_all_of(said, ANSWERS_NO_ALL, clause) and (own == sentence or sentence in said.asked):
        named = [c for c in clauses[:number] if said.words[c.start].sentence == sentence]
        return [at for one in named for at in one]
    if not _is_all_of(said, ANSWERS_NO, clause):
        return []
    if sentence in said.asked and own != sentence:
        asked = [c for c in clauses[:number] if said.words[c.start].sentence == sentence]
        listed = bool(said.starting(LIST_GOES_ON, last.start, last.stop))
        return [at for one in (asked if listed else [last]) for at in one]
    ends = number + 1 == len(clauses) or said.words[clauses[number + 1].start].sentence != own
    is_one_word = own == sentence and len(last) <= _LISTED
    return [*last] if is_one_word and ends and own not in said.asked else []


def _is_all_of(said: Said, concept: str, clause: range) -> bool:
    """Whether the clause says the concept and no more."""
    found = said.starting(concept, clause.start, clause.start + 1)
    return any(one.stop == clause.stop for one in found)


def _denials_of(said: Said, clause: range, *, denied_before: bool) -> list[Span]:
    """What denies in ``clause``: an exception only where it is none from a denial."""
    found = said.starting(DENIAL, clause.start, clause.stop)
    if not denied_before and not found:
        found = said.starting(EXCEPTION, clause.start, clause.stop)
    return found


def _is_denied(by: list[int], clauses: list[range], number: int) -> bool:
    """Whether something is denied in the clause before, or in one that begins its list."""
    return number > 0 and any(by[at] >= 0 for at in clauses[number - 1])


def _reached(said: Said, clauses: list[range], number: int, denial: Span) -> list[int]:
    """The places that ``denial`` reaches: after it, or before where it comes last ("foot no")."""
    clause = clauses[number]
    if denial.stop == clause.stop:
        return list(range(clause.start, denial.start)) if len(clause) > 1 else []
    stop = min(clause.stop, denial.stop + REACH)
    ends = [
        end.start
        for concept in (SCOPE_END, NO_DENIAL)
        for end in said.starting(concept, denial.stop, stop)
    ]
    stop = min(ends, default=stop)
    places = list(range(denial.stop, stop))
    if stop == clause.stop:
        for following in _list_after(said, clauses, number):
            places += following
    return places


def _list_after(said: Said, clauses: list[range], number: int) -> list[range]:
    """The clauses after this one in which its list goes on, up to the one with the "or"."""
    listed: list[range] = []
    after_or = said.stands_at(LIST_GOES_ON, clauses[number].stop - 1)
    for clause in clauses[number + 1 : number + 1 + _MOST_LISTED]:
        first = said.words[clause.start]
        # After an "or" a clause may begin without a comma, and no new sentence with it.
        goes_on = said.clause_after_comma[first.clause] or (
            after_or and not listed and first.sentence == said.words[clause.start - 1].sentence
        )
        if not goes_on or len(clause) > _LISTED + 1:
            return []
        if said.starting(OWN_SUBJECT, clause.start, clause.stop):
            return []
        listed.append(clause)
        if after_or or said.starting(LIST_GOES_ON, clause.start, clause.stop):
            return listed
    return []
