"""The whole way by questions, from the pain to the end of a session."""

from collections.abc import Sequence

from acupress_cli.conversation.asking_conditions import heard_in, with_experience
from acupress_cli.conversation.interview import Interview
from acupress_cli.conversation.mending import Section, mended
from acupress_cli.conversation.planning import Draft, Planning, begin
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.session_flow import (
    about_session,
    begins_after_the_last,
    cross_threshold,
    go_on,
    gone_on_with,
    refuse_unless_rehearsed,
)
from acupress_cli.conversation.session_questions import About
from acupress_cli.conversation.understanding import conditions_in
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.words.text import need_readable


def coach(room: Room, words: Sequence[str], wanted: Wanted) -> ExitCode:
    """Ask what is not ``wanted`` yet, and coach the person through a session; how it ended.

    ``words`` say where the pain goes, and what it is like. Raises an AcupressError where
    nothing is to be pressed.
    """
    need_readable(" ".join(words))
    manner, interview = wanted.manner, Interview(room)
    interview.welcome()
    earlier = gone_on_with(room, wanted)
    if not (earlier or begins_after_the_last(room, manner)):
        return ExitCode.DONE
    person = cross_threshold(room, manner, wanted.conditions)
    if earlier:
        noted = conditions_in(room, wanted.told.note)
        person = heard_in(room, noted, may_ask=True).added_to(person)
        refuse_unless_rehearsed(person, manner)
        return go_on(room, earlier, wanted, person)
    draft, about = mended(room, Section.INTERVIEW, lambda r: _interview(r, words, wanted, person))
    return begin(room, draft, about)


def _interview(
    room: Room, words: Sequence[str], wanted: Wanted, person: Person
) -> tuple[Draft, About]:
    """Ask for the pain, and show what would be pressed until it stands."""
    manner, interview = wanted.manner, Interview(room)
    noted = conditions_in(room, wanted.told.note)
    understood = interview.where(words, wanted.pain, wanted.side, wanted.quality)
    heard = heard_in(room, (*understood.conditions, *noted), may_ask=True)
    refuse_unless_rehearsed(heard.added_to(person), manner)
    about = about_session(room, understood.pattern, wanted.told, manner, asks=True)
    planning = Planning(room, with_experience(room, person, fresh=wanted.fresh), about.before)
    draft = planning.draft(understood, wanted.where_unsaid(understood.wishes), heard)
    draft = planning.settled(draft, interview.where_now)
    return draft, about.of(draft.understood.pattern)
