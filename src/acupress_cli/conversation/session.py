"""A session with the points or the pain named beforehand: no more is asked than must be."""

from collections.abc import Sequence

from acupress_cli.conversation.asking_conditions import for_today, heard_in, with_experience
from acupress_cli.conversation.choosing_points import (
    named_points,
    planned_points,
    points_for_pain,
)
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
    say_today,
)
from acupress_cli.conversation.understanding import conditions_in, understand
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.errors import ExitCode, UsageError
from acupress_cli.domain.settings import USUAL_SETTINGS


def session(room: Room, codes: Sequence[str], wanted: Wanted) -> ExitCode:
    """Run a session with the points ``codes``, or with those for the pain; how it ended.

    Raises an AcupressError where nothing is to be pressed.
    """
    manner, is_live, usual = wanted.manner, room.talk.is_live, room.settings()
    if bool(codes) == bool(wanted.pain) and not (wanted.resume and not codes):
        raise UsageError("Name points, or say where it hurts with --pain.", _HINT)
    named = named_points(room, codes)
    understood = understand(room, pain=wanted.pain, side=wanted.side, quality=wanted.quality)
    earlier = gone_on_with(room, wanted)
    if is_live and not (earlier or begins_after_the_last(room, manner)):
        return ExitCode.DONE
    person = cross_threshold(room, manner, wanted.conditions)
    heard = heard_in(room, conditions_in(room, wanted.told.note), may_ask=is_live)
    person = heard.added_to(person)
    refuse_unless_rehearsed(person, manner)
    if earlier:
        return go_on(room, earlier, wanted, person)
    about = about_session(room, understood.pattern, wanted.told, manner, asks=is_live)
    person = for_today(room, person, understood.pattern, about.before, flare=manner.flare)
    person = with_experience(room, person, fresh=wanted.fresh)
    say_today(room, person)
    timing = wanted.timing(wanted.heat_of(usual), is_attended=is_live)
    if named:
        # What is usual may not fit the points that are named.
        wishes = wanted.wishes(USUAL_SETTINGS, usual_minutes=0)
        chosen = planned_points(room, named, wanted.side, wishes, person, timing.finding)
    else:
        chosen = points_for_pain(room, understood.pattern, wanted.wishes(usual), person)
    for line in heard.notes(room, named or [one.point for one in chosen]):
        room.talk.say(line)
    plan = planned(room, chosen, timing, person, manner)
    return run(room, plan, manner, person, about, wanted)


_HINT = (
    "For example: acupress session BL40 BL57 --side left\n"
    "or: acupress session --pain calf --side left. To be asked, use: acupress coach."
)
