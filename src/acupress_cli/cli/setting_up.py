"""From names or pain to the points of a session, in the order they are pressed."""

from collections.abc import Sequence

from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.body import Side
from acupress_cli.domain.errors import NoSuchError, UsageError
from acupress_cli.domain.pain import PainPattern
from acupress_cli.domain.plan import PlannedPoint, with_few_moves
from acupress_cli.domain.suggestion import (
    MOST_POINTS,
    MOST_PRESSING_S,
    SuggestionSet,
    Wishes,
    planned_point,
    shortened_to_fit,
    suggest,
)


def points_by_name(
    bench: Workbench, names: Sequence[str], side: Side | None, wishes: Wishes
) -> tuple[PlannedPoint, ...]:
    """The points a person named, on ``side`` or both. Raises where they cannot be done."""
    catalogue = bench.content.catalogue()
    points = dict.fromkeys(catalogue.find(name) for name in names)
    chosen = []
    for point in points:
        planned = planned_point(point, side, wishes)
        if planned is None:
            where = f" while {wishes.position.value}" if wishes.position else ""
            raise NoSuchError(
                f"{point.code} cannot be pressed{where} with what you named.",
                f'See "acupress guide {point.code}" for the ways to press it.',
            )
        chosen.append(planned)
    if wishes.minutes:
        chosen = shortened_to_fit(chosen, wishes.minutes)
    pressing_s = sum(p.hold_s * len(p.sides) for p in chosen)
    if len(chosen) > MOST_POINTS or pressing_s > MOST_PRESSING_S:
        raise UsageError(
            f"That is {len(chosen)} points and {pressing_s // 60} minutes of pressing. "
            f"A session has at most {MOST_POINTS} points and {MOST_PRESSING_S // 60} minutes.",
            "Name fewer points, one side, or a shorter --hold.",
        )
    return in_order(bench, chosen, wishes)


def points_for_pain(
    bench: Workbench, pattern: PainPattern, wishes: Wishes
) -> tuple[PlannedPoint, ...]:
    """The points suggested for a pattern. Raises NoSuchError where there are none."""
    return in_order(bench, chosen_from(suggest(pattern, wishes, bench.knowledge)), wishes)


def chosen_from(found: SuggestionSet) -> list[PlannedPoint]:
    """What a suggestion puts into a session; the reason as an error where it is nothing."""
    if found.referral:
        raise NoSuchError(found.referral.because, 'See "acupress areas" for the usual paths.')
    if not found.chosen:
        reasons = " ".join(dict.fromkeys(hidden.because for hidden in found.hidden))
        raise NoSuchError(f"No point is left for this. {reasons}".strip(), "Allow more minutes.")
    return [suggestion.planned for suggestion in found.chosen]


def in_order(
    bench: Workbench, chosen: Sequence[PlannedPoint], wishes: Wishes
) -> tuple[PlannedPoint, ...]:
    """The points with as few changes of position as can be."""
    order = [area.code for area in bench.content.atlas().areas]
    return with_few_moves(chosen, order, wishes.tools)
