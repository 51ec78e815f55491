"""The whole way by questions, from the pain to the end of a session."""

from collections.abc import Sequence

from acupress_cli.conversation.asking_conditions import for_today, heard_in, with_experience
from acupress_cli.conversation.interview import Interview
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
from acupress_cli.conversation.understanding import conditions_in
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.pain.reading import Understanding
from acupress_cli.domain.suggestion.suggestion import Wishes
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
    noted = conditions_in(room, wanted.told.note)
    if earlier:
        person = heard_in(room, noted, may_ask=True).added_to(person)
        refuse_unless_rehearsed(person, manner)
        return go_on(room, earlier, wanted.timing(0), person, manner)
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
    plan = planned(room, chosen, wanted.timing(heat_s), person, manner)
    return run(room, plan, manner, person, about)


def _wishes(interview: Interview, wanted: Wanted, understood: Understanding) -> Wishes:
    said = understood.wishes
    return Wishes(
        interview.minutes(wanted.minutes or said.minutes),
        interview.position(wanted.position, said.position),
        tuple(wanted.tools or said.tools),
        wanted.hold_s,
    )
