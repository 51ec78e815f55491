"""Which points answer a pattern of pain, why, and which were left out and why.

The rules are fixed and the same words always give the same points. They combine
points near the pain, points further down the same line and one that works on pain
in general, as the article does, and they stop when the time is used up.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from acupress_cli.domain.acupoint import (
    SHORTEST_HOLD_S,
    Acupoint,
    EvidenceLabel,
    Reach,
    Role,
    Technique,
)
from acupress_cli.domain.atlas import BodyAtlas
from acupress_cli.domain.body import BodyArea, Laterality, PainPath, Position, Side, Tool
from acupress_cli.domain.catalogue import Catalogue
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.pain import PainPattern, PainQuality
from acupress_cli.domain.plan import SETTLE_S, PlannedPoint, time_for

DEFAULT_MINUTES = 15
MOST_POINTS = 8
# Pressing in one session, summed over all holds (SAFETY.md section 4).
MOST_PRESSING_S = 20 * 60

# What a point earns: the sums decide only the order, so the steps matter, not the scale.
_PATH_LEAD = (10, 9, 8, 5, 4, 3, 2, 1)
_AREA_LEAD = (6, 4, 3)
_QUALITY_ADD = 7
_IN_THE_AREA = 1
_EVIDENCE = {EvidenceLabel.TRIAL_USED: 2, EvidenceLabel.RECURRING: 1, EvidenceLabel.TRADITION: 0}
# The article's point for pain in general: always worth a place when there is time.
_GENERAL_POINT = "LI4"
_GENERAL_FROM = 4


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """The sentences a reason is made of; they stand in data/ and hold {names}."""

    in_area: str
    on_path: str
    quality: str
    system_wide: str
    distal: str
    evidence: dict[str, str]
    left_out_time: str
    left_out_position: str
    left_out_tool: str
    left_out_instead: str
    left_out_most: str


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the person has: minutes for pressing, a position, tools, a hold length."""

    minutes: int = DEFAULT_MINUTES
    position: Position | None = None
    tools: tuple[Tool, ...] = ()
    hold_s: int | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One point for this person now. ``side`` is None on the midline; times in seconds."""

    point: Acupoint
    side: Side | None
    hold_s: int
    technique: Technique
    reasons: tuple[str, ...]
    cautions: tuple[str, ...] = ()

    @property
    def planned(self) -> PlannedPoint:
        """The same point as a plan takes it."""
        return PlannedPoint(self.point, self.side, self.hold_s, self.technique)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A point that answers the pattern and was left out, with the reason."""

    point: Acupoint
    because: str


@dataclass(frozen=True, slots=True)
class Referral:
    """Why no points (or fewer) are offered, and what to do instead."""

    outcome: str
    because: str


@dataclass(frozen=True, slots=True)
class SuggestionSet:
    """What is suggested, best first; what was hidden; what to know about the pattern."""

    chosen: tuple[Suggestion, ...]
    hidden: tuple[Hidden, ...]
    notes: tuple[str, ...] = ()
    referral: Referral | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything the rules read: points, areas, qualities and reason words."""

    catalogue: Catalogue
    atlas: BodyAtlas
    qualities: tuple[PainQuality, ...]
    reasons: ReasonWords


def suggest(pattern: PainPattern, wishes: Wishes, knowledge: Knowledge) -> SuggestionSet:
    """The points that answer ``pattern`` within ``wishes``."""
    atlas = knowledge.atlas
    areas = atlas.in_body_order(pattern.areas)
    paths = atlas.paths_of(areas)
    notes = _notes(pattern, areas, paths, knowledge)
    refused = [p for p in paths if not atlas.rule(p).acupressure]
    if refused and (len(refused) == len(paths) or PainPath.NOT_SCIATICA in refused):
        advice = " ".join(dict.fromkeys(atlas.rule(p).advice for p in refused))
        return SuggestionSet((), (), notes, Referral("see-someone", advice))
    ranked = _ranked(pattern, areas, paths, knowledge)
    usable, hidden = _usable(ranked, wishes, knowledge.reasons)
    chosen, no_room = _fill(_in_turn(usable, areas, pattern, knowledge), pattern, wishes, knowledge)
    return SuggestionSet(
        tuple(
            _suggestion(point, technique, pattern, areas, paths, wishes, knowledge)
            for point, technique in chosen
        ),
        (*hidden, *no_room),
        notes,
    )


def points_for(pattern: PainPattern, knowledge: Knowledge) -> tuple[Acupoint, ...]:
    """Every point that answers the pattern, best first; those never asked for first come last."""
    areas = knowledge.atlas.in_body_order(pattern.areas)
    paths = tuple(p for p in knowledge.atlas.paths_of(areas) if knowledge.atlas.rule(p).acupressure)
    lead = [p for p in _ranked(pattern, areas, paths, knowledge) if p.code != _GENERAL_POINT]
    also = [p for p in knowledge.catalogue if set(p.paths) & set(paths)]
    return tuple(dict.fromkeys([*lead, *also]))


def planned_point(point: Acupoint, side: Side | None, wishes: Wishes) -> PlannedPoint | None:
    """``point`` as a person wishes to press it, or None where no technique fits."""
    technique = point.technique_for(wishes.position, wishes.tools)
    if technique is None:
        return None
    where = None if point.laterality is Laterality.MIDLINE else side or Side.BOTH
    return PlannedPoint(point, where, point.hold.clamp(wishes.hold_s), technique)


def shortened_to_fit(chosen: Sequence[PlannedPoint], minutes: int) -> list[PlannedPoint]:
    """The same points with holds just short enough for ``minutes``; never under 60 s each.

    Raises UsageError where even the shortest holds do not fit.
    """
    room_s = minutes * 60 - SETTLE_S
    holds = sum(len(planned.sides) for planned in chosen)
    around_s = sum(time_for(p) - p.hold_s * len(p.sides) for p in chosen)
    each_s = (room_s - around_s) // holds
    if each_s < SHORTEST_HOLD_S:
        needed = -(-(around_s + SHORTEST_HOLD_S * holds + SETTLE_S) // 60)
        raise UsageError(
            f"These points need at least {needed} minutes.", "Name fewer points, or one side."
        )
    return [replace(p, hold_s=min(p.hold_s, each_s)) for p in chosen]


Usable = tuple[Acupoint, Technique]


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
    for quality in _qualities(pattern, knowledge):
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


def _earn(earned: dict[str, int], lead: Iterable[str], steps: tuple[int, ...]) -> None:
    for index, code in enumerate(lead):
        step = steps[min(index, len(steps) - 1)]
        earned[code] = earned.get(code, 0) + step


def _usable(
    ranked: list[Acupoint], wishes: Wishes, words: ReasonWords
) -> tuple[list[Usable], list[Hidden]]:
    usable: list[Usable] = []
    hidden: list[Hidden] = []
    for point in ranked:
        technique = point.technique_for(wishes.position, wishes.tools)
        if point.reach is Reach.HARD and point.instead:
            hidden.append(Hidden(point, words.left_out_instead.format(instead=point.instead)))
        elif technique:
            usable.append((point, technique))
        elif wishes.position and any(t.position is wishes.position for t in point.techniques):
            hidden.append(Hidden(point, words.left_out_tool.format(position=wishes.position.value)))
        elif wishes.position:
            because = words.left_out_position.format(position=wishes.position.value)
            hidden.append(Hidden(point, because))
        else:
            hidden.append(Hidden(point, words.left_out_tool.format(position="")))
    return usable, hidden


def _in_turn(
    usable: list[Usable],
    areas: tuple[BodyArea, ...],
    pattern: PainPattern,
    knowledge: Knowledge,
) -> list[Usable]:
    """The order in which points get their place: near, far, general if asked, then by rank."""
    asked_for = {code for q in _qualities(pattern, knowledge) for code in q.add}
    codes = {area.code for area in areas}

    def first(holds: Callable[[Acupoint], bool]) -> list[Usable]:
        return [u for u in usable if holds(u[0])][:1]

    near = first(lambda p: p.area in codes)
    far = first(lambda p: p.role is Role.DISTAL and p.area not in codes)
    asked = [u for u in usable if u[0].code in asked_for]
    top = list(dict.fromkeys([*near, *far, *asked]))
    rest = [u for u in usable if u not in top and u[0].role is not Role.SYSTEM_WIDE]
    general = first(lambda p: p.role is Role.SYSTEM_WIDE and p.code not in asked_for)
    before = max(0, _GENERAL_FROM - len(top))
    return [*top, *rest[:before], *general, *rest[before:]]


def _fill(
    in_turn: list[Usable], pattern: PainPattern, wishes: Wishes, knowledge: Knowledge
) -> tuple[list[Usable], list[Hidden]]:
    """As many as the minutes and the dose allow."""
    left_s = wishes.minutes * 60 - SETTLE_S
    pressing_left_s = MOST_PRESSING_S
    words = knowledge.reasons
    chosen: list[Usable] = []
    hidden: list[Hidden] = []
    for point, technique in in_turn:
        hold_s = point.hold.clamp(wishes.hold_s)
        planned = PlannedPoint(point, side_of(point, pattern.side), hold_s, technique)
        pressing_s = hold_s * len(planned.sides)
        if len(chosen) == MOST_POINTS or pressing_s > pressing_left_s:
            hidden.append(Hidden(point, words.left_out_most))
        elif time_for(planned) > left_s:
            hidden.append(Hidden(point, words.left_out_time.format(minutes=wishes.minutes)))
        else:
            chosen.append((point, technique))
            left_s -= time_for(planned)
            pressing_left_s -= pressing_s
    return chosen, hidden


def side_of(point: Acupoint, side: Side | None) -> Side | None:
    """Where a point is pressed: the painful side, both for general points, None on the midline."""
    if point.laterality is Laterality.MIDLINE:
        return None
    if point.role in (Role.SYSTEM_WIDE, Role.CALMING):
        return Side.BOTH
    return side or Side.BOTH


def _suggestion(
    point: Acupoint,
    technique: Technique,
    pattern: PainPattern,
    areas: tuple[BodyArea, ...],
    paths: tuple[PainPath, ...],
    wishes: Wishes,
    knowledge: Knowledge,
) -> Suggestion:
    return Suggestion(
        point,
        side_of(point, pattern.side),
        point.hold.clamp(wishes.hold_s),
        technique,
        _reasons(point, pattern, areas, paths, knowledge),
        point.cautions,
    )


def _reasons(
    point: Acupoint,
    pattern: PainPattern,
    areas: tuple[BodyArea, ...],
    paths: tuple[PainPath, ...],
    knowledge: Knowledge,
) -> tuple[str, ...]:
    words, rules = knowledge.reasons, [knowledge.atlas.rule(path) for path in paths]
    reasons = [words.in_area.format(area=a.name) for a in areas if a.code == point.area]
    on = [r for r in rules if point.code in r.lead or point.meridian.value == r.meridian]
    reasons += [
        words.on_path.format(path=r.name, meridian=point.meridian.label)
        for r in on[:1]
        if point.role not in (Role.SYSTEM_WIDE, Role.CALMING)
    ]
    reasons += [
        words.quality.format(quality=q.name, because=q.because)
        for q in _qualities(pattern, knowledge)
        if point.code in q.add
    ]
    if point.role is Role.DISTAL and point.area not in pattern.areas:
        reasons.append(words.distal)
    if point.role is Role.SYSTEM_WIDE:
        reasons.append(words.system_wide)
    reasons.append(words.evidence[point.evidence.label.value])
    return tuple(dict.fromkeys(reasons))


def _notes(
    pattern: PainPattern,
    areas: tuple[BodyArea, ...],
    paths: tuple[PainPath, ...],
    knowledge: Knowledge,
) -> tuple[str, ...]:
    rules = [knowledge.atlas.rule(path) for path in paths]
    said = [rule.resembles for rule in rules if rule.acupressure]
    only_the_back = set(paths) == {PainPath.LOW_BACK}
    mixed = len({rule.acupressure for rule in rules}) > 1
    said += [
        rule.advice
        for rule in rules
        if (rule.path is PainPath.LOW_BACK and only_the_back) or (mixed and not rule.acupressure)
    ]
    said += [area.note for area in areas]
    said += [quality.note for quality in _qualities(pattern, knowledge)]
    return tuple(dict.fromkeys(text for text in said if text))


def _qualities(pattern: PainPattern, knowledge: Knowledge) -> list[PainQuality]:
    return [q for q in knowledge.qualities if q.code in pattern.qualities]
