"""The whole way by questions, from the pain to the end of a session."""

from collections.abc import Sequence
from typing import NamedTuple

from acupress_cli.conversation.asking_conditions import for_today, heard_in, with_experience
from acupress_cli.conversation.interview import Interview
from acupress_cli.conversation.mending import Section, mended
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.session_flow import (
    about_session,
    begins_after_the_last,
    cross_threshold,
    go_on,
    gone_on_with,
    planned,
    refuse_unless_rehearsed,
    run,
)
from acupress_cli.conversation.session_questions import About
from acupress_cli.conversation.understanding import conditions_in
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.pain.reading import Understanding
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.session.plan import PlannedPoint
from acupress_cli.domain.suggestion.suggestion import Wishes
from acupress_cli.domain.words.text import need_readable


def coach(room: Room, words: Sequence[str], wanted: Wanted) -> ExitCode:
    """Ask what is not ``wanted`` yet, and coach the person through a session; how it ended.

    ``words`` say where the pain goes, and what it is like. Raises an AcupressError where
    nothing is to be pressed.
    """
    need_readable(" ".join(words))
    manner = wanted.manner
    Interview(room).welcome()
    earlier = gone_on_with(room, wanted)
    if not (earlier or begins_after_the_last(room, manner)):
        return ExitCode.DONE
    person = cross_threshold(room, manner, wanted.conditions)
    if earlier:
        noted = conditions_in(room, wanted.told.note)
        person = heard_in(room, noted, may_ask=True).added_to(person)
        refuse_unless_rehearsed(person, manner)
        return go_on(room, earlier, wanted.timing(0), person, manner)
    interviewed = mended(room, Section.INTERVIEW, lambda r: _interview(r, words, wanted, person))
    person = interviewed.person
    plan = planned(room, interviewed.chosen, wanted.timing(interviewed.heat_s), person, manner)
    return run(room, plan, manner, person, interviewed.about)


class _Interviewed(NamedTuple):
    """What the person said of today, and the points they chose."""

    person: Person
    about: About
    chosen: list[PlannedPoint]
    heat_s: int


def _interview(room: Room, words: Sequence[str], wanted: Wanted, person: Person) -> _Interviewed:
    """Ask for the pain, and for what is wanted of the session."""
    manner, interview = wanted.manner, Interview(room)
    noted = conditions_in(room, wanted.told.note)
    understood = interview.where(words, wanted.pain, wanted.side, wanted.quality)
    heard = heard_in(room, (*understood.conditions, *noted), may_ask=True)
    person = heard.added_to(person)
    refuse_unless_rehearsed(person, manner)
    about = about_session(room, understood.pattern, wanted.told, manner, asks=True)
    person = for_today(room, person, understood.pattern, about.before, flare=manner.flare)
    person = with_experience(room, person, fresh=wanted.fresh)
    wishes = _wishes(interview, wanted, understood)
    chosen = interview.points(understood, wishes, person, heard)
    begins_hot = understood.wishes.heat if wanted.heat is None else wanted.heat
    heat_s = 0 if person.today else interview.heat_s(given=begins_hot, usual_s=wanted.heat_s)
    return _Interviewed(person, about, chosen, heat_s)


def _wishes(interview: Interview, wanted: Wanted, understood: Understanding) -> Wishes:
    said = understood.wishes
    return Wishes(
        interview.minutes(wanted.minutes or said.minutes),
        interview.position(wanted.position, said.position),
        tuple(wanted.tools or said.tools),
        wanted.hold_s,
    )
