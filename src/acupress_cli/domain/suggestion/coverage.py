"""A point for every place that hurts, before any place gets its second."""

from collections.abc import Sequence

from msgspec.structs import replace

from acupress_cli.domain.body.body import BodyArea
from acupress_cli.domain.limits import SHORTEST_HOLD_S
from acupress_cli.domain.session.plan import PlannedPoint, around_s


def covering(
    usable: Sequence[PlannedPoint],
    areas: Sequence[BodyArea],
    already: Sequence[PlannedPoint] = (),
) -> list[PlannedPoint]:
    """The best of ``usable`` for each of ``areas`` in turn; one that answers two counts for both.

    ``usable`` stands in the order of rank. An area that no point answers is passed over.
    What is chosen ``already`` comes first, and counts too.
    """
    chosen = list(already)
    for number, area in enumerate(areas):
        if any(answers(planned, area) for planned in chosen):
            continue
        still_open = [
            other for other in areas[number:] if not any(answers(p, other) for p in chosen)
        ]
        fitting = [planned for planned in usable if answers(planned, area)]
        if fitting:
            # Among equals the first, which ranks highest.
            chosen.append(max(fitting, key=lambda p: sum(answers(p, o) for o in still_open)))
    return chosen


def answers(planned: PlannedPoint, area: BodyArea) -> bool:
    """Whether the point lies in ``area``, or is one that leads there."""
    return planned.point.area == area.code or planned.point.code in area.lead


def shortened_for_all(
    chosen: Sequence[PlannedPoint], room_s: int, most_points: int
) -> list[PlannedPoint]:
    """As many of ``chosen`` as fit into ``room_s``, with shorter holds before one is left out.

    No hold is shorter than the shortest there is, and none longer than it was planned.
    """
    kept = list(chosen)[:most_points]
    while kept:
        for_holds_s = room_s - sum(map(around_s, kept))
        if SHORTEST_HOLD_S * sum(len(p.sides) for p in kept) <= for_holds_s:
            return _with_holds_within(kept, for_holds_s)
        kept.pop()
    return []


def _with_holds_within(kept: list[PlannedPoint], room_s: int) -> list[PlannedPoint]:
    """The longest holds of at most one length that fit together, in seconds."""
    most_s = max(p.hold_s for p in kept)
    while sum(min(p.hold_s, most_s) * len(p.sides) for p in kept) > room_s:
        most_s -= 1
    return [replace(p, hold_s=min(p.hold_s, most_s)) for p in kept]
