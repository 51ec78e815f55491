"""Two gentle minutes in a flare-up: at most two points, easy to reach and away from the pain."""

from collections.abc import Container, Iterable

from msgspec import Struct

from acupress_cli.domain.body.body import Laterality, Position, Region, Side
from acupress_cli.domain.limits import SHORTEST_HOLD_S
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import Acupoint, Reach
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.safety.conditions import Condition, HeldCondition, Person
from acupress_cli.domain.session.plan import PlannedPoint
from acupress_cli.domain.suggestion.ranking import further_away
from acupress_cli.domain.suggestion.reasons import Knowledge
from acupress_cli.domain.suggestion.suggestion import Wishes, planned_point

MOST_POINTS_NOW = 2
PRESSED_NOW_S = 2 * 60


class Unknown(Struct, frozen=True):
    """What is done where a person's conditions are not known.

    ``asked`` are all that rule out the points with these ``codes``; everything else that a
    person may have only limits them, and counts as true: ``others``.
    """

    codes: tuple[str, ...]
    asked: tuple[Condition, ...]
    others: tuple[HeldCondition, ...]


def where_nothing_is_known(
    catalogue: Catalogue, atlas: BodyAtlas, conditions: Iterable[Condition]
) -> Unknown:
    """The points of the hand that the fewest of ``conditions`` rule out, and those to be asked."""
    known = tuple(conditions)
    ruled_out = {
        point.code: tuple(c for c in known if c.stop or _is_blocked(point, c, atlas))
        for point in catalogue
        if atlas.area(point.area).region is Region.HAND
    }
    fewest = min(ruled_out.values(), key=len)
    codes = tuple(code for code, asked in ruled_out.items() if asked == fewest)
    return Unknown(codes, fewest, tuple(HeldCondition(c) for c in known if c not in fewest))


def points_for_now(
    pattern: PainPattern,
    knowledge: Knowledge,
    person: Person,
    allowed: Container[str] | None = None,
) -> tuple[PlannedPoint, ...]:
    """Those for ``person`` on a day of flare, pressed sitting; none where none is left.

    Points of the hand come before those of the foot, and those on the path of the pain
    first. Only ``allowed`` codes, where they are given.
    """
    atlas = knowledge.atlas
    paths = atlas.paths_of(atlas.in_body_order(pattern.areas))
    points = [
        point
        for point in further_away((), paths, knowledge, person)
        if person.keeps_to(atlas.area(point.area))
        and point.reach is not Reach.HARD
        and not person.goes_back(point.code)
        and (allowed is None or point.code in allowed)
    ]
    points.sort(key=lambda point: atlas.area(point.area).region is not Region.HAND)
    chosen: list[PlannedPoint] = []
    for point in points:
        planned = _held_short(point, pattern.side, knowledge, person)
        if planned and _fits([*chosen, planned]):
            chosen.append(planned)
    return tuple(chosen)


def _held_short(
    point: Acupoint, side: Side | None, knowledge: Knowledge, person: Person
) -> PlannedPoint | None:
    where = None if point.laterality is Laterality.MIDLINE else side
    wishes = Wishes(position=Position.SITTING, hold_s=SHORTEST_HOLD_S)
    return planned_point(point, where, wishes, person.verdict(point, knowledge.atlas))


def _fits(points: list[PlannedPoint]) -> bool:
    pressed_s = sum(planned.pressing_s for planned in points)
    return len(points) <= MOST_POINTS_NOW and pressed_s <= PRESSED_NOW_S


def _is_blocked(point: Acupoint, condition: Condition, atlas: BodyAtlas) -> bool:
    return bool(Person((HeldCondition(condition),)).verdict(point, atlas).blocked)
