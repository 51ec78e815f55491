"""What a condition of the person means for a point: blocked, limited, or with care."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from msgspec import Struct, field

from acupress_cli.domain.body.body import BodyArea, Position, Pressure, Region, Tool
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.limits import KNOWN_AFTER, LONGEST_HOLD_S, SHORTEST_HOLD_S
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.acupoint import Acupoint, PregnancyLevel, Technique
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.words.phrases import phrase_key
from acupress_cli.domain.words.text import nearest

_REGIONS = (Region.BACK, Region.BUTTOCK, Region.LEG, Region.HAND)
_LOWER_LIMB = (Region.BUTTOCK, Region.LEG)


class Effect(Enum):
    """What a rule does to the points it fits."""

    BLOCK = "block"
    LIMIT = "limit"
    CAUTION = "caution"


class SafetyRule(Struct, frozen=True):
    """One effect on every point that lies in a region or area, or carries a mark, named here.

    ``most_s`` (0: unchanged), ``pressure`` (None: unchanged), ``no_tools`` and
    ``no_postures`` belong to a limit. ``because`` is said with the point. Postures are a
    mark, too: the rule fits every point that has a way of pressing in one of them.
    """

    effect: Effect
    because: str
    regions: tuple[Region, ...] = ()
    areas: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    risks: tuple[str, ...] = ()
    pregnancy: tuple[PregnancyLevel, ...] = ()
    most_s: int = 0
    pressure: Pressure | None = None
    no_tools: tuple[Tool, ...] = ()
    no_postures: tuple[Posture, ...] = ()

    def __post_init__(self) -> None:
        if self.most_s and not SHORTEST_HOLD_S <= self.most_s <= LONGEST_HOLD_S:
            raise ValueError(
                f"most_s is 0 or {SHORTEST_HOLD_S} to {LONGEST_HOLD_S}, not {self.most_s}"
            )
        marks = (self.regions, self.areas, self.points, self.risks, self.pregnancy)
        if not (any(marks) or self.no_postures):
            raise ValueError("a rule has to say which points it fits")

    @property
    def rules_out(self) -> bool:
        """Whether it takes away ways to press a point."""
        return self.effect is Effect.LIMIT and bool(self.no_tools or self.no_postures)

    @property
    def is_about_named_places(self) -> bool:
        """Whether it blocks every region, which for a place the person names means there."""
        return self.effect is Effect.BLOCK and set(self.regions) >= set(_REGIONS)

    def fits(self, point: Acupoint, area: BodyArea) -> bool:
        """Whether the rule speaks of ``point``, which lies in ``area``."""
        return (
            area.region in self.regions
            or point.area in self.areas
            or point.code in self.points
            or bool(set(point.risks) & set(self.risks))
            or point.pregnancy.level in self.pregnancy
            or any(t.posture in self.no_postures for t in point.techniques)
        )


class Condition(Struct, frozen=True):
    """Something true of the person. ``heat`` and ``stop``, where set, say why not.

    ``asks_where`` marks a condition whose block of every region means the places the
    person names; ``whole_limb`` one that then concerns the whole leg or arm.

    ``also`` are other names. ``typed`` are names too, but only where a person picks a
    condition by them: in a description of pain they mean something else. ``not_meant``
    are words that look like one of its names and are none. ``lasting`` holds where it is
    still true long after it began; ``past`` is the condition that it becomes once it is
    over. ``review`` names who
    should confirm it. ``short`` is the name where there is little room, ``asks`` the name
    in the list that is asked. ``passes`` where it is over within hours. ``medicines`` are
    the names of those that make it true; they come from a file of their own.

    ``given`` marks what the program itself gives a person for the day, and never asks:
    it says ``left`` where no point is left, ``settle_s`` is how long it has them settle
    first, and areas ``apart`` are a part of the body of their own.
    """

    id: str
    name: str
    also: tuple[str, ...]
    reason: str
    rules: tuple[SafetyRule, ...]
    asks_where: bool
    sources: tuple[str, ...]
    heat: str = ""
    breath: BreathPace | None = None
    stop: str = ""
    whole_limb: bool = False
    short: str = ""
    typed: tuple[str, ...] = ()
    not_meant: tuple[str, ...] = ()
    lasting: bool = False
    past: str = ""
    given: bool = False
    review: str = ""
    medicines: tuple[str, ...] = ()
    left: str = ""
    settle_s: int = 0
    apart: tuple[str, ...] = ()
    asks: str = ""
    passes: bool = False

    @property
    def line(self) -> str:
        """The name in the list that is asked."""
        return self.asks or self.name

    @property
    def label(self) -> str:
        """The name in short."""
        return self.short or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which a person may pick it."""
        return (self.id, self.name, *self.also, *self.typed, *self.medicines)


class HeardConditionWords(Struct, frozen=True):
    """What is said of conditions in a person's own words; {names} are filled in."""

    asks: str
    said: str
    left_out: str
    limited: str
    unchanged: str
    doubtful: str
    denied: str
    not_counted: str
    spelled: str
    where: str


class KnownConditions(Struct, frozen=True):
    """data/conditions.yaml: the conditions, and the questions for those that are asked about.

    ``intro`` stands over the first list, ``then`` over the next; ``still`` asks about a {name}
    that passes, and ``kept`` says what became of the answers. ``unknown``, ``now`` and
    ``not_now`` are for two minutes in a flare-up where nothing is known of the person.
    """

    intro: str
    then: str
    still: str
    kept: str
    unknown: str
    now: str
    not_now: str
    heard: HeardConditionWords
    conditions: tuple[Condition, ...]

    @property
    def asked(self) -> tuple[Condition, ...]:
        """Those a person is asked about, and may keep."""
        return tuple(condition for condition in self.conditions if not condition.given)

    def given(self, condition_id: str) -> Condition:
        """What the program gives by this id; StopIteration is a fault of the content."""
        return next(c for c in self.conditions if c.given and c.id == condition_id)


class HeldCondition(Struct, frozen=True):
    """A condition a person has; ``regions`` where they named the place, else everywhere.

    ``areas``, where given, say the place more closely.
    """

    condition: Condition
    regions: tuple[Region, ...] = ()
    areas: tuple[str, ...] = ()

    def rules_for(self, point: Acupoint, area: BodyArea) -> tuple[SafetyRule, ...]:
        """The rules that concern ``point``."""
        elsewhere = (bool(self.regions) and area.region not in self.regions) or (
            bool(self.areas) and area.code not in self.areas
        )
        return tuple(
            rule
            for rule in self.condition.rules
            if rule.fits(point, area) and not (elsewhere and rule.is_about_named_places)
        )


class Verdict(Struct, frozen=True):
    """What holds for one point and one person. ``blocked`` says why, if it is blocked.

    ``ruled_out_by`` are the conditions, in short, that rule out tools or postures: where no
    way to press the point is left, they are the reason. A point that ``is_known`` to the person
    is found again without many words.
    """

    blocked: str = ""
    most_s: int | None = None
    pressure: Pressure | None = None
    no_tools: tuple[Tool, ...] = ()
    cautions: tuple[str, ...] = ()
    no_postures: tuple[Posture, ...] = ()
    ruled_out_by: tuple[str, ...] = ()
    is_known: bool = False

    @property
    def never(self) -> tuple[Tool | Posture, ...]:
        """The tools and postures that are not for this person."""
        return (*self.no_tools, *self.no_postures)

    def technique(
        self, point: Acupoint, position: Position | None, tools: tuple[Tool, ...]
    ) -> Technique | None:
        """The best allowed way to press ``point``."""
        return point.technique_for(position, tools, never=self.never)

    def hold_s(self, point: Acupoint, wanted_s: int | None) -> int:
        """The length of a hold, in seconds."""
        usual_s = point.hold.clamp(wanted_s)
        return min(usual_s, self.most_s) if self.most_s else usual_s


NO_LIMITS = Verdict()


class Person(Struct, frozen=True):
    """What the rules know of a person: conditions, and how points went before.

    ``retired`` are points stopped as hurting twice, with the sentence that says so.
    ``experience`` is what their own sessions say of points, by code, and ``sessions_with`` in how
    many of them each was pressed. ``asked`` are the ids of
    the signs and conditions that they were asked about: in this session, or once for all.
    """

    conditions: tuple[HeldCondition, ...] = ()
    retired: frozenset[str] = field(default_factory=frozenset)
    retired_because: str = ""
    experience: Mapping[str, PointRelief] = field(default_factory=dict)
    sessions_with: Mapping[str, int] = field(default_factory=dict)
    asked: frozenset[str] = field(default_factory=frozenset)

    def goes_back(self, code: str) -> bool:
        """Whether a point did harm before, so that it comes after all others."""
        relief = self.experience.get(code)
        return relief is not None and relief.goes_back

    def keeps_easing(self, code: str) -> bool:
        """Whether pain keeps being easier after a point, which is then first among equals."""
        relief = self.experience.get(code)
        return relief is not None and relief.keeps_easing

    def knows(self, code: str) -> bool:
        """Whether they pressed a point in so many sessions that they find it again."""
        return self.sessions_with.get(code, 0) >= KNOWN_AFTER

    def verdict(self, point: Acupoint, atlas: BodyAtlas) -> Verdict:
        """What holds for ``point``: the strictest of everything that concerns it."""
        if point.code in self.retired:
            return Verdict(blocked=self.retired_because)
        area = atlas.area(point.area)
        rules = [rule for held in self.conditions for rule in held.rules_for(point, area)]
        blocks = [rule.because for rule in rules if rule.effect is Effect.BLOCK]
        if blocks:
            return Verdict(blocked=" ".join(dict.fromkeys(blocks)))
        verdict = _limited(rules, self._ruling_out(point, area), is_known=self.knows(point.code))
        if any(way.is_allowed(verdict.never) for way in point.techniques):
            return verdict
        ways = [rule.because for rule in rules if rule.rules_out]
        return Verdict(blocked=" ".join(dict.fromkeys(ways)), ruled_out_by=verdict.ruled_out_by)

    def _ruling_out(self, point: Acupoint, area: BodyArea) -> tuple[str, ...]:
        """The conditions, in short, that rule out a tool or a posture for ``point``."""
        return tuple(
            held.condition.label
            for held in self.conditions
            if any(rule.rules_out for rule in held.rules_for(point, area))
        )

    @property
    def no_heat(self) -> tuple[str, ...]:
        """Why there is no heat for this person; empty where there may be."""
        return tuple(held.condition.heat for held in self.conditions if held.condition.heat)

    @property
    def no_session(self) -> tuple[str, ...]:
        """Why there is no session at all for this person now."""
        return tuple(held.condition.stop for held in self.conditions if held.condition.stop)

    @property
    def today(self) -> tuple[str, ...]:
        """What the program gave this person for today, and why: empty on a usual day."""
        return tuple(held.condition.reason for held in self.conditions if held.condition.given)

    def has(self, condition_id: str) -> bool:
        """Whether the condition with this id holds."""
        return any(held.condition.id == condition_id for held in self.conditions)

    def keeps_to(self, area: BodyArea) -> bool:
        """Whether points in ``area`` come first on such a day: those of the hand and foot."""
        apart = {code for held in self.conditions for code in held.condition.apart}
        return bool(self.today) and (area.region is Region.HAND or area.code in apart)

    @property
    def if_none_is_left(self) -> str:
        """What is offered on such a day where every point is blocked; nothing on another."""
        left = [held.condition.left for held in self.conditions if held.condition.left]
        return left[0] if left else ""

    def settle_s(self, usual_s: int) -> int:
        """How many seconds this person settles before the first point."""
        return max([usual_s, *(held.condition.settle_s for held in self.conditions)])

    @property
    def own_pace_only(self) -> bool:
        """Whether only the person's own breathing pace is to be used."""
        return any(held.condition.breath is BreathPace.NATURAL for held in self.conditions)


def _limited(
    rules: Sequence[SafetyRule], ruled_out_by: tuple[str, ...], *, is_known: bool
) -> Verdict:
    """The strictest of ``rules``, none of which blocks."""
    limits = [rule for rule in rules if rule.effect is Effect.LIMIT]
    return Verdict(
        most_s=min((rule.most_s for rule in limits if rule.most_s), default=None),
        pressure=_lightest(rule.pressure for rule in limits),
        no_tools=tuple(dict.fromkeys(tool for rule in limits for tool in rule.no_tools)),
        cautions=tuple(dict.fromkeys(rule.because for rule in rules)),
        no_postures=tuple(dict.fromkeys(p for rule in limits for p in rule.no_postures)),
        ruled_out_by=ruled_out_by,
        is_known=is_known,
    )


def _lightest(pressures: Iterable[Pressure | None]) -> Pressure | None:
    order = list(Pressure)
    return min((p for p in pressures if p), key=order.index, default=None)


def find_condition(name: str, conditions: Iterable[Condition]) -> Condition:
    """The condition a person means by ``name``, or NoSuchError with the nearest names."""
    known = list(conditions)
    key = phrase_key(name)
    for condition in known:
        if key in {phrase_key(name) for name in condition.names}:
            return condition
    spoken = {name: c.id for c in known for name in c.names}
    near = dict.fromkeys(spoken[n] for n in nearest(name, spoken))
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise NoSuchError(
        f'There is no condition called "{name}".',
        f"{hint}Use one of: {', '.join(condition.id for condition in known)}.",
    )


def parse_held(text: str, conditions: Iterable[Condition], atlas: BodyAtlas) -> HeldCondition:
    """Read ``broken-skin`` or, with the place, ``broken-skin:calf,heel``."""
    name, _, places = text.partition(":")
    condition = find_condition(name, conditions)
    areas = [
        area.code for place in places.split(",") if place.strip() for area in atlas.find(place)
    ]
    return held_with(condition, areas, atlas)


def held_with(condition: Condition, areas: Iterable[str], atlas: BodyAtlas) -> HeldCondition:
    """The condition as a person has it, in ``areas`` where they named the place."""
    regions = [atlas.area(code).region for code in areas]
    if not condition.asks_where:
        return HeldCondition(condition)
    if condition.whole_limb and set(regions) & set(_LOWER_LIMB):
        regions += _LOWER_LIMB
    return HeldCondition(condition, tuple(dict.fromkeys(regions)))
