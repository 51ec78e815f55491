"""Two gentle minutes in a flare-up, after no more than the safety check."""

from collections.abc import Container

from msgspec.structs import replace

from acupress_cli.conversation.again import areas_of, last_with_places
from acupress_cli.conversation.asking_conditions import (
    NONE,
    for_today,
    person_of,
    refuse_for,
    with_experience,
)
from acupress_cli.conversation.condition_questions import ConditionQuestions
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.mending import Section, mended
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.session_flow import (
    refuse_unless_rehearsed,
    run,
    say_today,
)
from acupress_cli.conversation.session_questions import About
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.errors import ExitCode, NothingToPress
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.safety.conditions import HeldCondition, Person
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.suggestion.for_now import points_for_now, where_nothing_is_known


def now(room: Room, wanted: Wanted) -> ExitCode:
    """Press at most two points lightly, away from the pain of last time; how it ended.

    It is no usual session: nothing of it is remembered as what the person wants. Raises an
    AcupressError where nothing is to be pressed.
    """
    manner = replace(wanted.manner, flare=True)
    if manner.is_real:
        mended(room, Section.SAFETY, _pass_gate)
    elif manner.preview:
        Gate(room).refuse_standing()
    last = last_with_places(room)
    pattern = PainPattern(areas_of(last, room), last.side) if last else PainPattern(())
    person, allowed = _person(room, wanted)
    refuse_unless_rehearsed(person, manner)
    person = for_today(room, with_experience(room, person, fresh=False), pattern, flare=True)
    chosen = points_for_now(pattern, room.knowledge, person, allowed)
    if not chosen:
        raise NothingToPress(person.if_none_is_left)
    say_today(room, person)
    finding = wanted.finding(is_attended=room.talk.is_live)
    plan = plan_session(chosen, finding=finding)
    told = wanted.told
    about = About(pattern.areas, pattern.side, told.before, told.note, told.tags, told.keep)
    return run(room, plan, manner, person, about)


def _pass_gate(room: Room) -> None:
    Gate(room).pass_for_now()


def _person(room: Room, wanted: Wanted) -> tuple[Person, Container[str] | None]:
    """The person, and the points that may be pressed; None for any.

    Where their conditions are not known, one list asks for what would rule out the few points
    that are left then, and all else counts as true.
    """
    is_real = wanted.manner.is_real
    is_known = NONE in wanted.conditions or room.profile().conditions is not None
    if is_known or not is_real:
        return person_of(room, wanted.conditions, may_ask=is_real), None
    known, content = room.content.conditions(), room.content
    person = person_of(room, wanted.conditions or (NONE,), may_ask=False)
    unknown = where_nothing_is_known(content.catalogue(), content.atlas(), known.asked)
    room.talk.say(known.unknown)
    true = ConditionQuestions(room).which(known.now, unknown.asked)
    if true:
        refuse_for(Person(tuple(map(HeldCondition, true))))
        raise NothingToPress(known.not_now)
    return replace(person, conditions=(*person.conditions, *unknown.others)), unknown.codes
