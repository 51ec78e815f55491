"""Which points answer a pattern of pain, why, and which were left out and why.

The rules are fixed and the same words always give the same points. They combine
points near the pain, points further down the same line and one that works on pain
in general, as the article does, and they stop when the time is used up.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import BodyArea, Laterality, PainPath, Position, Side, Tool
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import DEFAULT_MINUTES, MOST_POINTS, SHORTEST_HOLD_S
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import Acupoint, EvidenceLabel, Reach, Role
from acupress_cli.domain.safety.conditions import Person, Verdict
from acupress_cli.domain.session.plan import SETTLE_S, PlannedPoint, around_s, time_for
from acupress_cli.domain.suggestion.coverage import covering, shortened_for_all
from acupress_cli.domain.suggestion.reasons import (
    Knowledge,
    ReasonWords,
    notes_for,
    qualities_of,
    reasons_for,
)

NOBODY_SPECIAL = Person()
# Pressing in one session, summed over all holds.
MOST_PRESSING_S = 20 * 60

# What a point earns: the sums decide only the order, so the steps matter, not the scale.
_PATH_LEAD = (10, 9, 8, 5, 4, 3, 2, 1)
_AREA_LEAD = (6, 4, 3)
_QUALITY_ADD = 7
_IN_THE_AREA = 1
_EVIDENCE = {EvidenceLabel.OFTEN_USED: 2, EvidenceLabel.NAMED: 1, EvidenceLabel.TRADITION: 0}
# The article's point for pain in general: always worth a place when there is time.
_GENERAL_POINT = "LI4"
_GENERAL_FROM = 4


class Wishes(Struct, frozen=True):
    """What the person has: minutes for pressing, a position, tools, a hold length."""

    minutes: int = DEFAULT_MINUTES
    position: Position | None = None
    tools: tuple[Tool, ...] = ()
    hold_s: int | None = None


class Suggestion(Struct, frozen=True):
    """One point for this person now, why, and what to mind."""

    planned: PlannedPoint
    reasons: tuple[str, ...]
    cautions: tuple[str, ...] = ()

    @property
    def point(self) -> Acupoint:
        """The point itself."""
        return self.planned.point


class Hidden(Struct, frozen=True):
    """A point that answers the pattern and was left out, with the reason."""

    point: Acupoint
    because: str


class Referral(Struct, frozen=True):
    """Why no points (or fewer) are offered, and what to do instead."""

    outcome: str
    because: str


class SuggestionSet(Struct, frozen=True):
    """What is suggested, best first; what was hidden; what to know about the pattern."""

    chosen: tuple[Suggestion, ...]
    hidden: tuple[Hidden, ...]
    notes: tuple[str, ...] = ()
    referral: Referral | None = None

    @property
    def points(self) -> tuple[Acupoint, ...]:
        """Every point that answers the pattern, chosen or hidden."""
        return (*(s.point for s in self.chosen), *(hidden.point for hidden in self.hidden))


def suggest(
    pattern: PainPattern, wishes: Wishes, knowledge: Knowledge, person: Person = NOBODY_SPECIAL
) -> SuggestionSet:
    """The points that answer ``pattern`` within ``wishes``, none that ``person`` may not press."""
    atlas = knowledge.atlas
    areas = atlas.in_body_order(pattern.areas)
    paths = atlas.paths_of(areas)
    notes = (*person.today, *notes_for(pattern, areas, paths, knowledge))
    refused = [p for p in paths if not atlas.rule(p).acupressure]
    if refused and (len(refused) == len(paths) or PainPath.NOT_SCIATICA in refused):
        advice = " ".join(dict.fromkeys(atlas.rule(p).advice for p in refused))
        return SuggestionSet((), (), notes, Referral("see-someone", advice))
    # A quality alone ("sharp") says nothing of where: without a place there is no point.
    ranked = _ranked(pattern, areas, paths, knowledge) if areas else []
    barred = all(person.verdict(point, atlas).blocked for point in ranked)
    if ranked and (barred or person.today):
        further = _further_away(ranked, paths, knowledge, person)
        notes += (knowledge.reasons.elsewhere,) if further and not person.today else ()
        ranked = [*ranked, *further]
        ranked.sort(key=lambda point: not person.keeps_to(atlas.area(point.area)))
    usable, hidden = _usable(ranked, pattern.side, wishes, knowledge, person)
    first = [] if person.today else _covering(usable, areas, pattern)
    in_turn = usable if person.today else _in_turn(usable, first, areas, pattern, knowledge)
    chosen, no_room = _fill(first, in_turn, wishes, knowledge, person.settle_s(SETTLE_S))
    suggestions = [
        Suggestion(
            planned,
            reasons_for(planned.point, pattern, areas, paths, knowledge),
            (*person.verdict(planned.point, atlas).cautions, *planned.point.cautions),
        )
        for planned in chosen
    ]
    if ranked and not usable and person.if_none_is_left:
        notes = (*notes, person.if_none_is_left)
    return SuggestionSet(tuple(suggestions), (*hidden, *no_room), notes)


def points_for(pattern: PainPattern, knowledge: Knowledge) -> tuple[Acupoint, ...]:
    """Every point that answers the pattern, best first; those never asked for first come last."""
    areas = knowledge.atlas.in_body_order(pattern.areas)
    paths = tuple(p for p in knowledge.atlas.paths_of(areas) if knowledge.atlas.rule(p).acupressure)
    lead = [p for p in _ranked(pattern, areas, paths, knowledge) if p.code != _GENERAL_POINT]
    also = [p for p in knowledge.catalogue if set(p.paths) & set(paths)]
    return tuple(dict.fromkeys([*lead, *also]))


def planned_point(
    point: Acupoint, side: Side | None, wishes: Wishes, verdict: Verdict
) -> PlannedPoint | None:
    """``point`` as a person wishes and may press it, or None where no technique fits."""
    technique = verdict.technique(point, wishes.position, wishes.tools)
    if technique is None:
        return None
    where = None if point.laterality is Laterality.MIDLINE else side or Side.BOTH
    hold_s = verdict.hold_s(point, wishes.hold_s)
    return PlannedPoint(
        point, where, hold_s, technique, verdict.pressure, verdict.never, verdict.most_s
    )


def shortened_to_fit(
    chosen: Sequence[PlannedPoint], minutes: int, settle_s: int = SETTLE_S
) -> list[PlannedPoint]:
    """The same points with holds just short enough for ``minutes``; never under 60 s each.

    Raises UsageError where even the shortest holds do not fit.
    """
    holds = sum(len(planned.sides) for planned in chosen)
    besides_s = settle_s + sum(map(around_s, chosen))
    each_s = (minutes * 60 - besides_s) // holds
    if each_s < SHORTEST_HOLD_S:
        needed = -(-(besides_s + SHORTEST_HOLD_S * holds) // 60)
        raise UsageError(
            f"These points need at least {needed} minutes.", "Name fewer points, or one side."
        )
    return [replace(p, hold_s=min(p.hold_s, each_s)) for p in chosen]


def _ranked(
    pattern: PainPattern,
    areas: tuple[BodyArea, ...],
    paths: tuple[PainPath, ...],
    knowledge: Knowledge,
) -> list[Acupoint]:
    """Every point that answers the pattern, best first."""
    earned: dict[str, int] = {}
    for path in paths:
        _earn(earned, knowledge.atlas.rule(path).lead, _PATH_LEAD)
    for area in areas:
        _earn(earned, area.lead, _AREA_LEAD)
    for quality in qualities_of(pattern, knowledge):
        _earn(earned, quality.add, (_QUALITY_ADD,))
    if earned:
        earned.setdefault(_GENERAL_POINT, 0)
    points = [p for p in knowledge.catalogue if p.code in earned]
    codes = set(pattern.areas)
    return sorted(
        points,
        key=lambda p: (
            -(earned[p.code] + _EVIDENCE[p.evidence.label] + _IN_THE_AREA * (p.area in codes))
        ),
    )


def _further_away(
    ranked: list[Acupoint], paths: tuple[PainPath, ...], knowledge: Knowledge, person: Person
) -> list[Acupoint]:
    """Where none near may be pressed, or today: of the same paths first, then general ones."""
    further = [
        point
        for point in knowledge.catalogue
        if point not in ranked and not person.verdict(point, knowledge.atlas).blocked
    ]
    same = [point for point in further if set(point.paths) & set(paths)]
    general = [p for p in further if p.role in (Role.SYSTEM_WIDE, Role.CALMING) and p not in same]
    return [*same, *general]


def _earn(earned: dict[str, int], lead: Iterable[str], steps: tuple[int, ...]) -> None:
    for index, code in enumerate(lead):
        step = steps[min(index, len(steps) - 1)]
        earned[code] = earned.get(code, 0) + step


def _usable(
    ranked: list[Acupoint],
    side: Side | None,
    wishes: Wishes,
    knowledge: Knowledge,
    person: Person,
) -> tuple[list[PlannedPoint], list[Hidden]]:
    usable: list[PlannedPoint] = []
    hidden: list[Hidden] = []
    for point in ranked:
        verdict = person.verdict(point, knowledge.atlas)
        planned = planned_point(point, side_of(point, side), wishes, verdict)
        if verdict.blocked:
            hidden.append(Hidden(point, verdict.blocked))
        elif point.reach is Reach.HARD and point.instead:
            because = knowledge.reasons.left_out_instead.format(instead=point.instead)
            hidden.append(Hidden(point, because))
        elif planned:
            usable.append(planned)
        else:
            hidden.append(Hidden(point, _no_way(point, wishes, verdict, knowledge.reasons)))
    return usable, hidden


def _no_way(point: Acupoint, wishes: Wishes, verdict: Verdict, words: ReasonWords) -> str:
    """Why no technique fits: the position, a tool that is missing, or what is not allowed."""
    in_position = [t for t in point.techniques if wishes.position in (None, t.position)]
    where = wishes.position.value if wishes.position else ""
    if in_position and not any(t.is_allowed(verdict.never) for t in in_position):
        return verdict.no_way
    if in_position:
        return words.left_out_tool.format(position=where).replace(" .", ".")
    return words.left_out_position.format(position=where)


def _covering(
    usable: list[PlannedPoint], areas: tuple[BodyArea, ...], pattern: PainPattern
) -> list[PlannedPoint]:
    """A point for each area that was named, in the order of the path, then for those between."""
    named = [area for area in areas if area.code not in pattern.between]
    between = [area for area in areas if area.code in pattern.between]
    return covering(usable, between, covering(usable, named))


def _in_turn(
    usable: list[PlannedPoint],
    covering_points: list[PlannedPoint],
    areas: tuple[BodyArea, ...],
    pattern: PainPattern,
    knowledge: Knowledge,
) -> list[PlannedPoint]:
    """The order in which points get their place once every area has its own.

    First the best far point of the path, then what a quality asks for, then the rest by
    rank, with the point for pain in general as the fifth.
    """
    asked_for = {code for q in qualities_of(pattern, knowledge) for code in q.add}
    codes = {area.code for area in areas}
    left = [planned for planned in usable if planned not in covering_points]

    def first(holds: Callable[[Acupoint], bool]) -> list[PlannedPoint]:
        return [planned for planned in left if holds(planned.point)][:1]

    far = first(lambda p: p.role is Role.DISTAL and p.area not in codes)
    asked = [planned for planned in left if planned.point.code in asked_for]
    top = list(dict.fromkeys([*far, *asked]))
    general = first(lambda p: p.role is Role.SYSTEM_WIDE and p.code not in asked_for)
    rest = [planned for planned in left if planned not in (*top, *general)]
    before = max(0, _GENERAL_FROM - len(covering_points) - len(top))
    return [*top, *rest[:before], *general, *rest[before:]]


def _fill(
    first: list[PlannedPoint],
    in_turn: list[PlannedPoint],
    wishes: Wishes,
    knowledge: Knowledge,
    settle_s: int,
) -> tuple[list[PlannedPoint], list[Hidden]]:
    """As many as the minutes and the dose allow; those that come ``first`` with shorter holds."""
    left_s = wishes.minutes * 60 - settle_s
    words = knowledge.reasons
    chosen = shortened_for_all(first, left_s, MOST_POINTS)
    left_s -= sum(time_for(planned) for planned in chosen)
    pressing_left_s = MOST_PRESSING_S - sum(planned.pressing_s for planned in chosen)
    hidden = [
        Hidden(planned.point, words.left_out_time.format(minutes=wishes.minutes))
        for planned in first[len(chosen) :]
    ]
    for planned in in_turn:
        if len(chosen) == MOST_POINTS or planned.pressing_s > pressing_left_s:
            hidden.append(Hidden(planned.point, words.left_out_most))
        elif time_for(planned) > left_s:
            because = words.left_out_time.format(minutes=wishes.minutes)
            hidden.append(Hidden(planned.point, because))
        else:
            chosen.append(planned)
            left_s -= time_for(planned)
            pressing_left_s -= planned.pressing_s
    return chosen, hidden


def side_of(point: Acupoint, side: Side | None) -> Side | None:
    """Where a point is pressed: the painful side, both for calming ones, None on the midline."""
    if point.laterality is Laterality.MIDLINE:
        return None
    if point.role is Role.CALMING:
        return Side.BOTH
    return side or Side.BOTH
