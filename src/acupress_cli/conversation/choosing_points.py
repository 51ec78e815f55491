"""From names or pain to the points of a session, in the order they are pressed."""

from collections.abc import Sequence

from acupress_cli.conversation.ports import Room
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import NoSuchError, NothingToPress, UsageError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.session_entry import still_to_come
from acupress_cli.domain.limits import MOST_POINTS
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import Person, Verdict
from acupress_cli.domain.session.plan import (
    AS_LONG_AS_IT_TAKES,
    SETTLE_S,
    Finding,
    PlannedPoint,
    with_few_moves,
)
from acupress_cli.domain.suggestion.fitting import MOST_PRESSING_S, shortened_to_fit
from acupress_cli.domain.suggestion.suggestion import (
    SuggestionSet,
    Wishes,
    planned_point,
    suggest,
)


def named_points(room: Room, names: Sequence[str]) -> tuple[Acupoint, ...]:
    """The points a person named, each once. Raises NoSuchError for a name not known."""
    catalogue = room.content.catalogue()
    return tuple(dict.fromkeys(catalogue.find(name) for name in names))


def planned_points(
    room: Room,
    points: Sequence[Acupoint],
    side: Side | None,
    wishes: Wishes,
    person: Person,
    finding: Finding = AS_LONG_AS_IT_TAKES,
) -> tuple[PlannedPoint, ...]:
    """The points as ``person`` may press them, on ``side`` or both; blocked ones are told.

    Raises an AcupressError where they cannot be done, or none is left.
    """
    chosen = []
    for point in points:
        verdict = person.verdict(point, room.content.atlas())
        if verdict.blocked:
            room.talk.say(f"{point.code} is left out. {verdict.blocked}")
        else:
            chosen.append(_as_wished(point, side, wishes, verdict))
    if not chosen:
        raise _none_left(person)
    ordered = in_order(room, chosen, wishes)
    if wishes.minutes:
        settle_s = person.settle_s(SETTLE_S)
        ordered = shortened_to_fit(ordered, wishes.minutes, settle_s, finding)
    _refuse_too_much(ordered)
    return ordered


def points_to_come(room: Room, earlier: Entry, person: Person) -> tuple[PlannedPoint, ...]:
    """The points of a session that was cut off which are still to come, in their order.

    They are weighed anew by what holds for ``person`` today. Raises an AcupressError
    where none is left.
    """
    sides: dict[str, list[Side | None]] = {}
    for hold in still_to_come(earlier):
        sides.setdefault(hold.code, []).append(hold.side)
    planned: list[PlannedPoint] = []
    for code, where in sides.items():
        side = where[0] if len(where) == 1 else Side.BOTH
        length_s = min(h.planned_s for h in still_to_come(earlier) if h.code == code)
        point = room.content.catalogue().find(code)
        verdict = person.verdict(point, room.content.atlas())
        if verdict.blocked:
            room.talk.say(f"{code} is left out. {verdict.blocked}")
        else:
            planned.append(_as_wished(point, side, Wishes(0, hold_s=length_s), verdict))
    if not planned:
        raise _none_left(person)
    return in_order(room, planned, Wishes(0))


def _none_left(person: Person) -> Exception:
    """What ends a session without a point: on a gentle day breathing is offered, in words."""
    if person.if_none_is_left:
        return NothingToPress(person.if_none_is_left)
    return NoSuchError("No point is left for you here.", 'See "acupress suggest" for others.')


def _as_wished(
    point: Acupoint, side: Side | None, wishes: Wishes, verdict: Verdict
) -> PlannedPoint:
    planned = planned_point(point, side, wishes, verdict)
    if planned is None:
        where = f" while {wishes.position.value}" if wishes.position else ""
        raise NoSuchError(
            f"{point.code} cannot be pressed{where} with what you named.",
            f'See "acupress guide {point.code}" for the ways to press it.',
        )
    return planned


def _refuse_too_much(chosen: Sequence[PlannedPoint]) -> None:
    pressing_s = sum(planned.pressing_s for planned in chosen)
    if len(chosen) > MOST_POINTS or pressing_s > MOST_PRESSING_S:
        raise UsageError(
            f"That is {len(chosen)} points and {pressing_s // 60} minutes of pressing. "
            f"A session has at most {MOST_POINTS} points and {MOST_PRESSING_S // 60} minutes.",
            "Name fewer points, one side, or a shorter --hold.",
        )


def points_for_pain(
    room: Room, pattern: PainPattern, wishes: Wishes, person: Person
) -> tuple[PlannedPoint, ...]:
    """The points suggested for a pattern. Raises NoSuchError where there are none."""
    found = suggest(pattern, wishes, room.knowledge, person)
    if room.knowledge.reasons.elsewhere in found.notes:
        room.talk.say(room.knowledge.reasons.elsewhere)
    return tuple(chosen_from(found, person))


def chosen_from(found: SuggestionSet, person: Person) -> list[PlannedPoint]:
    """What a suggestion puts into a session; the reason as an error where it is nothing."""
    if found.referral:
        raise NoSuchError(found.referral.because, 'See "acupress areas" for the usual paths.')
    if not found.chosen and person.if_none_is_left in found.notes:
        raise _none_left(person)
    if not found.chosen:
        reasons = " ".join(dict.fromkeys(hidden.because for hidden in found.hidden))
        raise NoSuchError(f"No point is left for this. {reasons}".strip(), "Allow more minutes.")
    return [suggestion.planned for suggestion in found.chosen]


def in_order(
    room: Room, chosen: Sequence[PlannedPoint], wishes: Wishes
) -> tuple[PlannedPoint, ...]:
    """The points with as few changes of position as can be."""
    order = [area.code for area in room.content.atlas().areas]
    return with_few_moves(chosen, order, wishes.tools)
