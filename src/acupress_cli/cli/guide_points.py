"""Which points a guide is made of: those named, those for a pain, or those of a session."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.asking_conditions import person_of, refuse_for, with_experience
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import NoSuchError, UsageError
from acupress_cli.domain.pages.guide import WantedPoint
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.words.days import day_and_time

if TYPE_CHECKING:
    from acupress_cli.domain.journal.entry import Entry

_RECENT = timedelta(days=30)
_HINT = (
    "For example: acupress guide BL40 BL57\n"
    "or: acupress guide --pain calf --side left, or: acupress guide --session last"
)


class Asked(Struct, frozen=True):
    """What a person said of the points they want a guide to; just one of three ways."""

    codes: Sequence[str] = ()
    pain: Sequence[str] = ()
    session: str | None = None
    side: Side | None = None
    minutes: int | None = None
    conditions: Sequence[str] = ()
    fresh: bool = False


def wanted_points(bench: Workbench, asked: Asked) -> tuple[WantedPoint, ...]:
    """The points, with what holds for this person. Raises an AcupressError for none."""
    if bool(asked.codes) + bool(asked.pain) + (asked.session is not None) != 1:
        raise UsageError("Name points, or say where it hurts, or name a session.", _HINT)
    if asked.minutes and not asked.pain:
        raise UsageError("--minutes is for --pain: it says how many points fit.", _HINT)
    if asked.fresh and not asked.pain:
        raise UsageError("--fresh is for --pain: it says how points are chosen.", _HINT)
    catalogue, atlas = bench.content.catalogue(), bench.content.atlas()
    named = tuple(dict.fromkeys(catalogue.find(code) for code in asked.codes))
    entry = _session(bench, asked.session) if asked.session is not None else None
    person = person_of(bench, asked.conditions, may_ask=False)
    if asked.pain:
        return _for_pain(bench, asked, person)
    if entry:
        return _of_session(bench, entry, asked.side, person)
    return tuple(WantedPoint(point, asked.side, person.verdict(point, atlas)) for point in named)


def _for_pain(bench: Workbench, asked: Asked, person: Person) -> tuple[WantedPoint, ...]:
    """The points that are suggested, through the same gate as a suggestion."""
    from acupress_cli.conversation.choosing_points import chosen_from
    from acupress_cli.conversation.gate import Gate
    from acupress_cli.conversation.understanding import understand
    from acupress_cli.domain.limits import DEFAULT_MINUTES
    from acupress_cli.domain.suggestion.suggestion import Wishes, suggest

    understood = understand(bench, pain=asked.pain, side=asked.side)
    atlas, gate = bench.content.atlas(), Gate(bench)
    gate.refuse_standing()
    notes = gate.listen("", may_ask=False, both_legs=understood.both_legs)
    refuse_for(person)
    person = with_experience(bench, person, fresh=asked.fresh)
    wishes = Wishes(asked.minutes or DEFAULT_MINUTES)
    found = suggest(understood.pattern, wishes, bench.knowledge, person)
    chosen = chosen_from(found, person)
    for note in (*notes, *found.notes):
        say(note, bench.err)
    return tuple(
        WantedPoint(p.point, p.side, person.verdict(p.point, atlas), planned=p) for p in chosen
    )


def _of_session(
    bench: Workbench, entry: "Entry", side: Side | None, person: Person
) -> tuple[WantedPoint, ...]:
    """The points of an entry, each on the sides and for as long as was planned there."""
    wanted = []
    for code in entry.points:
        point = bench.content.catalogue().get(code)
        if point is None:
            say(f"{code} is left out: there is no such point here.", bench.err)
            continue
        holds = [hold for hold in entry.holds if hold.code == code and hold.held_s > 0]
        sides = list(dict.fromkeys(hold.side for hold in holds))
        where = side or (sides[0] if len(sides) == 1 else Side.BOTH)
        verdict = person.verdict(point, bench.content.atlas())
        planned_s = min(hold.planned_s for hold in holds)
        wanted.append(WantedPoint(point, where, verdict, hold_s=planned_s or None))
    if not wanted:
        raise NoSuchError(
            f"The entry of {day_and_time(entry.started_at)} names no points.", _SESSIONS
        )
    return tuple(wanted)


def _session(bench: Workbench, said: str) -> "Entry":
    """The entry a person means; the last one is the newest with points."""
    from acupress_cli.cli.journal_finding import LAST, find_entry
    from acupress_cli.domain.journal.entry import EVER, Span

    if said.strip().casefold() != LAST:
        return find_entry(bench, said)
    recent = Span(bench.local_now().date() - _RECENT)
    for span in (recent, EVER):
        own = [entry for entry in bench.journal().entries(span) if entry.points]
        if own:
            return own[-1]
    raise NoSuchError("Your journal has no session with points yet.", _SESSIONS)


_SESSIONS = "Every session is in: acupress journal list"
