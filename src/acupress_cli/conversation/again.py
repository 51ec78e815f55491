"""The same again: what the last session was for and what it pressed, weighed anew, and begun."""

from datetime import timedelta

from msgspec.structs import replace

from acupress_cli.conversation.asking_conditions import heard_in, with_experience
from acupress_cli.conversation.heat_and_dose import HeatAndDose
from acupress_cli.conversation.interview import Interview
from acupress_cli.conversation.planning import Draft, Planning, begin
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions
from acupress_cli.conversation.session_flow import (
    about_session,
    begins_after_the_last,
    cross_threshold,
    go_on,
    gone_on_with,
    refuse_unless_rehearsed,
    say_today,
)
from acupress_cli.conversation.understanding import conditions_in
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.errors import ExitCode, NoSuchError
from acupress_cli.domain.journal.entry import Entry, EntryKind, Span
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.pain.reading import Understanding

# What hurt longer ago is told anew.
_A_YEAR = timedelta(days=365)


def again(room: Room, wanted: Wanted, *, edit: bool = False) -> ExitCode:
    """Run the last session again, as far as nothing speaks against it now; how it ended.

    Where ``edit``, it is shown first and can be changed. Raises NoSuchError where there is
    no session to do again, and an AcupressError where nothing is to be pressed.
    """
    manner = wanted.manner
    earlier = gone_on_with(room, wanted)
    last = earlier or last_with_places(room)
    if last is None:
        raise NoSuchError(_NONE_YET, _BEGIN_ONE)
    if not (earlier or begins_after_the_last(room, manner)):
        return ExitCode.DONE
    person = cross_threshold(room, manner, wanted.conditions)
    heard = heard_in(room, conditions_in(room, wanted.told.note), may_ask=True)
    refuse_unless_rehearsed(heard.added_to(person), manner)
    if earlier:
        return go_on(room, earlier, wanted, heard.added_to(person))
    understood = Understanding(PainPattern(areas_of(last, room), wanted.side or last.side))
    about = about_session(room, understood.pattern, wanted.told, manner, asks=True)
    planning = Planning(room, with_experience(room, person, fresh=wanted.fresh), about.before)
    draft = planning.draft(understood, replace(wanted, before=points_of(last)), heard)
    if draft.heat_s and wanted.heat is None and HeatAndDose(room).had_heat_today():
        room.talk.say(room.content.heat().had_today)
        draft = replace(draft, heat_s=0)
    if edit:
        draft = planning.settled(draft, Interview(room).where_now)
        about = about.of(draft.understood.pattern)
    else:
        _say_what_differs(room, draft)
    return begin(room, draft, about)


def last_with_places(room: Room) -> Entry | None:
    """The last coached session that knows where it hurt: the one that ``again`` repeats.

    Raises JournalError where the journal cannot be read.
    """
    if not room.has_journal():
        return None
    now = room.local_now()
    last = room.journal().latest_session(now)
    if last is None or _can_be_repeated(last, room):
        return last
    entries = room.journal().entries(Span(now.date() - _A_YEAR))
    fitting = [e for e in entries if e.started_at <= now and _can_be_repeated(e, room)]
    return fitting[-1] if fitting else None


def points_of(entry: Entry) -> tuple[str, ...]:
    """The codes of the points that were planned, whether they were reached or not, each once."""
    return tuple(dict.fromkeys(hold.code for hold in entry.holds))


def _can_be_repeated(entry: Entry, room: Room) -> bool:
    is_session = entry.kind is EntryKind.SESSION and entry.coached
    return is_session and bool(areas_of(entry, room))


def areas_of(entry: Entry, room: Room) -> tuple[str, ...]:
    """Where it hurt, as far as those areas are still known."""
    return tuple(area.code for area in room.content.atlas().areas if area.code in entry.areas)


def _say_what_differs(room: Room, draft: Draft) -> None:
    """What is said before it begins: what holds today, and each point that is not as last time."""
    say_today(room, draft.person)
    before = draft.wanted.before
    chosen = [planned.point.code for planned in draft.chosen]
    left_out = [hidden for hidden in draft.found.hidden if hidden.point.code in before]
    for hidden in left_out:
        room.talk.say(f"{hidden.point.code} is left out. {hidden.because}")
    new = [code for code in chosen if code not in before]
    minutes = draft.wanted.minutes_of(room.settings())
    room.talk.say(
        f"{', '.join(chosen)}: {minutes} minutes." + (f" New: {', '.join(new)}." if new else "")
    )
    if left_out:
        Questions(room.talk).go_on()


_NONE_YET = "There is no session of yours to do again: none that says where it hurt."
_BEGIN_ONE = "Begin one with: acupress coach"
