"""Which points answer a pattern of pain, why, and which were left out and why.

The rules are fixed: the same words always give the same points. First
every place that hurts gets a point; then come one further down the same line, what the kind
of pain asks for, and one that works on pain in general, as the article has it. They stand in
the order in which they are pressed.
"""

from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.domain.body.body import BodyArea, Laterality, PainPath, Position, Side, Tool
from acupress_cli.domain.limits import DEFAULT_MINUTES, LONGEST_MINUTES
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import Acupoint, Reach, Role
from acupress_cli.domain.safety.conditions import Person, Verdict
from acupress_cli.domain.session.plan import SETTLE_S, PlannedPoint
from acupress_cli.domain.suggestion.coverage import answers, covering
from acupress_cli.domain.suggestion.fitting import Fitting, Room
from acupress_cli.domain.suggestion.ranking import (
    GENERAL_POINT,
    NOBODY_SPECIAL,
    further_away,
    ranked_points,
)
from acupress_cli.domain.suggestion.reasons import (
    Knowledge,
    ReasonWords,
    notes_for,
    qualities_of,
    reasons_for,
    shared_reasons,
)


class Wishes(Struct, frozen=True):
    """What the person has: minutes for pressing, a position, tools, a hold length.

    ``before`` are the codes of points they had before and want again: these come first, as
    far as nothing speaks against them.
    """

    minutes: int = DEFAULT_MINUTES
    position: Position | None = None
    tools: tuple[Tool, ...] = ()
    hold_s: int | None = None
    before: tuple[str, ...] = ()


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


class Without(Struct, frozen=True):
    """Areas for whose point the time was too short: with ``minutes`` there is one, too."""

    areas: tuple[BodyArea, ...]
    minutes: int
    point: Acupoint
    because: str


class SuggestionSet(Struct, frozen=True):
    """What is suggested, in the order of pressing; what was hidden; what to know besides.

    ``shared`` are reasons of all that is suggested, ``without`` the places left without a point.
    """

    chosen: tuple[Suggestion, ...]
    hidden: tuple[Hidden, ...]
    notes: tuple[str, ...] = ()
    referral: Referral | None = None
    shared: tuple[str, ...] = ()
    without: tuple[Without, ...] = ()

    @property
    def points(self) -> tuple[Acupoint, ...]:
        """Every point that answers the pattern, chosen or hidden."""
        return (*(s.point for s in self.chosen), *(hidden.point for hidden in self.hidden))


def suggest(
    pattern: PainPattern,
    wishes: Wishes,
    knowledge: Knowledge,
    person: Person = NOBODY_SPECIAL,
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
    ranked = ranked_points(pattern, areas, paths, knowledge, person) if areas else []
    if areas and not person.today:
        # What was asked for besides, such as by the kind of pain, may not be known any more.
        again = (p for p in knowledge.catalogue if p.code in wishes.before)
        ranked += [point for point in again if point not in ranked]
    barred = all(person.verdict(point, atlas).blocked for point in ranked)
    if ranked and (barred or person.today):
        further = further_away(ranked, paths, knowledge, person)
        notes += (knowledge.reasons.elsewhere,) if further and not person.today else ()
        ranked = [*ranked, *further]
        ranked.sort(key=lambda point: not person.keeps_to(atlas.area(point.area)))
    usable, hidden = _usable(ranked, pattern.side, wishes, knowledge, person)
    if ranked and not usable and person.if_none_is_left:
        notes = (*notes, person.if_none_is_left)
    places = () if person.today else areas
    choice = _Choice(usable, places, pattern, wishes, knowledge, person)
    # On a day for light points the hand and foot stay first, even if that means one more move.
    chosen = choice.fitting.held() if person.today else choice.fitting.ordered()
    shared, own = shared_reasons(
        {
            planned.point.code: reasons_for(
                planned.point, pattern, areas, paths, knowledge, person.experience
            )
            for planned in chosen
        },
        knowledge.reasons,
    )
    suggestions = tuple(
        Suggestion(
            planned,
            own[planned.point.code],
            (*person.verdict(planned.point, atlas).cautions, *planned.point.cautions),
        )
        for planned in chosen
    )
    return SuggestionSet(
        suggestions, (*hidden, *choice.hidden), notes, shared=shared, without=choice.without()
    )


class _Choice:
    """The points that find room, in the order of what they are for."""

    def __init__(
        self,
        usable: Sequence[PlannedPoint],
        areas: Sequence[BodyArea],
        pattern: PainPattern,
        wishes: Wishes,
        knowledge: Knowledge,
        person: Person,
    ) -> None:
        self._usable, self._areas = usable, areas
        self._pattern, self._knowledge = pattern, knowledge
        self._wishes, self._person = wishes, person
        named = [area for area in areas if area.code not in pattern.between]
        named.sort(key=lambda area: area.code not in pattern.sorest)
        between = [area for area in areas if area.code in pattern.between]
        # A point for each area that was named, then for those that only lie between. What did
        # harm before answers only where nothing else does.
        well = [planned for planned in usable if not person.goes_back(planned.point.code)]
        codes = () if person.today else wishes.before
        before = [planned for planned in well if planned.point.code in codes]
        self._covering: list[PlannedPoint] = []
        for places in (named, between):
            for points in (before, well, usable):
                self._covering = covering(points, places, self._covering)
        self._covering += [planned for planned in before if planned not in self._covering]
        self._body_order = tuple(area.code for area in knowledge.atlas.areas)
        self.hidden: list[Hidden] = []
        self.fitting = self._filled()

    def without(self) -> tuple[Without, ...]:
        """The areas with a point they could have had in more time, and in how much."""
        found: dict[tuple[int, str], list[BodyArea]] = {}
        for area, later in self._answered_later().items():
            found.setdefault(later, []).append(area)
        words, catalogue = self._knowledge.reasons, self._knowledge.catalogue
        return tuple(
            Without(
                tuple(areas),
                minutes,
                catalogue.find(code),
                words.without.format(
                    areas=" and the ".join(area.name for area in areas), minutes=minutes, point=code
                ),
            )
            for (minutes, code), areas in found.items()
        )

    def _answered_later(self) -> dict[BodyArea, tuple[int, str]]:
        """For areas without a point the fewest minutes in which they have one, and its code.

        An area that has none in any number of minutes is not among them.
        """
        left = [
            area
            for area in self._areas
            if not _is_answered(area, self.fitting.points) and _is_answered(area, self._usable)
        ]
        later: dict[BodyArea, tuple[int, str]] = {}
        for minutes in range(self._wishes.minutes + 1, LONGEST_MINUTES + 1):
            if len(later) == len(left):
                break
            points = self._first(minutes).points
            for area in left:
                code = next((p.point.code for p in points if answers(p, area)), "")
                if code:
                    later.setdefault(area, (minutes, code))
        return {area: later[area] for area in left if area in later}

    def _first(self, minutes: int) -> Fitting:
        """As many of the points that answer the areas as find room in ``minutes``."""
        settle_s = self._person.settle_s(SETTLE_S)
        fitting = Fitting(Room(minutes * 60, settle_s, self._body_order, self._wishes.tools))
        for planned in self._covering:
            fitting.add_first(planned)
        return fitting

    def _filled(self) -> Fitting:
        fitting = self._first(self._wishes.minutes)
        for planned in self._in_turn(fitting.points):
            if not fitting.add(planned):
                self.hidden.append(Hidden(planned.point, self._no_room(fitting, planned)))
        return fitting

    def _no_room(self, fitting: Fitting, planned: PlannedPoint) -> str:
        """Why a point found none: what it did before, the dose, or the minutes."""
        words = self._knowledge.reasons
        if self._person.goes_back(planned.point.code):
            return words.left_out_back
        if fitting.is_full(planned):
            return words.left_out_most
        return words.left_out_time.format(minutes=self._wishes.minutes)

    def _in_turn(self, first: Sequence[PlannedPoint]) -> list[PlannedPoint]:
        """The order in which points get their place once every area has its own.

        The best far point of the path, what the kind of pain asks for, the point for pain in
        general, and the rest by rank; what did harm before comes after all of them.
        """
        codes = {area.code for area in self._areas}
        asked = {code for q in qualities_of(self._pattern, self._knowledge) for code in q.add}
        left = [planned for planned in self._usable if planned not in first]
        far = [p for p in left if p.point.role is Role.DISTAL and p.point.area not in codes]
        asked_for = [planned for planned in left if planned.point.code in asked]
        general = [p for p in left if p.point.role is Role.SYSTEM_WIDE]
        in_turn = dict.fromkeys([*far[:1], *asked_for, *general[:1], *left])
        return sorted(in_turn, key=lambda p: self._person.goes_back(p.point.code))


def _is_answered(area: BodyArea, points: Sequence[PlannedPoint]) -> bool:
    return any(answers(planned, area) for planned in points)


def points_for(pattern: PainPattern, knowledge: Knowledge) -> tuple[Acupoint, ...]:
    """Every point that answers the pattern, best first; those never asked for first come last."""
    areas = knowledge.atlas.in_body_order(pattern.areas)
    paths = tuple(p for p in knowledge.atlas.paths_of(areas) if knowledge.atlas.rule(p).acupressure)
    lead = [p for p in ranked_points(pattern, areas, paths, knowledge) if p.code != GENERAL_POINT]
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
    limits = verdict.pressure, verdict.never, verdict.most_s
    return PlannedPoint(point, where, hold_s, technique, *limits, verdict.is_known)


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
        if verdict.blocked and verdict.ruled_out_by:
            hidden.append(Hidden(point, _ruled_out(verdict, knowledge.reasons)))
        elif verdict.blocked:
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
        return _ruled_out(verdict, words)
    if in_position:
        return words.left_out_tool.format(position=where).replace(" .", ".")
    return words.left_out_position.format(position=where)


def _ruled_out(verdict: Verdict, words: ReasonWords) -> str:
    return words.left_out_ways.format(conditions="; ".join(verdict.ruled_out_by))


def side_of(point: Acupoint, side: Side | None) -> Side | None:
    """Where a point is pressed: the painful side, both for calming ones, None on the midline."""
    if point.laterality is Laterality.MIDLINE:
        return None
    if point.role is Role.CALMING:
        return Side.BOTH
    return side or Side.BOTH
