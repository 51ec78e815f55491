"""A point for every place that hurts, before any place gets its second."""

from collections.abc import Sequence

from acupress_cli.domain.body.body import BodyArea
from acupress_cli.domain.session.plan import PlannedPoint


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
