"""What a person says is not so, is over, is somebody else's, or is only feared.

A denial reaches over the words after it to the end of its clause, and on through a list
("no numbness, tingling or weakness"). One alone reaches back over what it answers
("Numb? No.", "fever - none"). What is denied is a place among the words.
"""

from msgspec import Struct

from acupress_cli.domain.words.said import Said, Span

# So many words a denial reaches over at most.
REACH = 9
# A list goes on in clauses of at most so many words.
_LISTED = 4
_MOST_LISTED = 8

# The concepts of the content that steer this.
DENIAL, NO_DENIAL, SCOPE_END, TAKES_BACK = "denial", "no-denial", "scope-end", "takes-back"
EXCEPTION, LIST_GOES_ON, OWN_SUBJECT = "exception", "list-goes-on", "own-subject"
FIRST_PERSON, UNABLE = "first-person", "strictly-unable"


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
            if said.overlaps(NO_DENIAL, denial):
                continue
            if said.starting(TAKES_BACK, denial.stop, clause.stop):
                continue
            for at in _reached(said, clauses, number, denial):
                by[at] = denial.start
            for at in _answered(said, clauses, number, denial):
                by[at] = denial.start
    return Denials(by)


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
    ends = said.starting(SCOPE_END, denial.stop, stop)
    stop = ends[0].start if ends else stop
    places = list(range(denial.stop, stop))
    if stop == clause.stop:
        for following in _list_after(said, clauses, number):
            places += following
    return places


def _list_after(said: Said, clauses: list[range], number: int) -> list[range]:
    """The clauses after this one in which its list goes on, up to the one with the "or"."""
    listed: list[range] = []
    for clause in clauses[number + 1 : number + 1 + _MOST_LISTED]:
        first = said.words[clause.start]
        if not said.clause_after_comma[first.clause] or len(clause) > _LISTED + 1:
            return []
        if said.starting(OWN_SUBJECT, clause.start, clause.stop):
            return []
        listed.append(clause)
        if said.starting(LIST_GOES_ON, clause.start, clause.stop):
            return listed
    return []


def _answered(said: Said, clauses: list[range], number: int, denial: Span) -> range:
    """The clause before one that is a denial alone: a question, or only the name of a thing."""
    clause, nothing = clauses[number], range(0)
    if number == 0 or denial.stop - denial.start < len(clause):
        return nothing
    before = clauses[number - 1]
    asked, here = said.words[before.start].sentence, said.words[clause.start]
    if here.sentence > asked:
        return before if here.sentence == asked + 1 and asked in said.asked else nothing
    if _goes_on(said, clauses, number):
        return nothing
    tells = any(said.starting(one, before.start, before.stop) for one in (FIRST_PERSON, UNABLE))
    return nothing if tells or not said.clause_after_comma[here.clause] else before


def _goes_on(said: Said, clauses: list[range], number: int) -> bool:
    """Whether its sentence goes on after the clause with no comma between: "not because"."""
    if number + 1 == len(clauses):
        return False
    here, after = said.words[clauses[number].start], said.words[clauses[number + 1].start]
    return after.sentence == here.sentence and not said.clause_after_comma[after.clause]
