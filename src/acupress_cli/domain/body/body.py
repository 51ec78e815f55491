"""Where on the body: areas with everyday names, sides, positions, and views."""

from enum import Enum

from msgspec import Struct


class Side(Enum):
    """A side of the body, or both."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def each(self) -> tuple["Side", ...]:
        """The single sides this stands for, in the order they are pressed."""
        return (Side.LEFT, Side.RIGHT) if self is Side.BOTH else (self,)

    @property
    def other(self) -> "Side":
        """The opposite side; both stays both."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT, Side.BOTH: Side.BOTH}[self]


def side_words(side: Side | None) -> str:
    """A side as a person says it; the midline has none."""
    if side is None:
        return "middle"
    return "both sides" if side is Side.BOTH else f"{side.value} side"


class Laterality(Enum):
    """Whether a point lies once on the midline or once on each side."""

    PAIRED = "paired"
    MIDLINE = "midline"


class Position(Enum):
    """How the person is placed while pressing."""

    SITTING = "sitting"
    LYING = "lying"
    STANDING = "standing"


class Placed(Enum):
    """How a person wants to be placed for a session; ANY leaves it to the points."""

    ANY = "any"
    SITTING = "sitting"
    LYING = "lying"
    STANDING = "standing"

    @property
    def position(self) -> Position | None:
        """The position; None for any."""
        return None if self is Placed.ANY else Position(self.value)


class Tool(Enum):
    """What presses. All but the ball are always at hand."""

    THUMB = "thumb"
    FINGERS = "fingers"
    KNUCKLES = "knuckles"
    PALM = "palm"
    BALL = "ball"

    @property
    def always_at_hand(self) -> bool:
        """True for a part of the person's own hand."""
        return self is not Tool.BALL


class Pressure(Enum):
    """How hard, in words. Numbers 0-10 stand in the session's own text."""

    LIGHT = "light"
    MEDIUM = "medium"
    FIRM = "firm"

    def at_most(self, lightest: "Pressure | None") -> "Pressure":
        """The same pressure, or ``lightest`` where no more than that is allowed."""
        return min(self, lightest or self, key=list(Pressure).index)


class View(Enum):
    """Which drawing of the body shows a place."""

    BACK = "back"
    OUTER_SIDE = "outer side"
    FRONT = "front"
    INNER_SIDE = "inner side"
    TOP_OF_FOOT = "top of the foot"
    SOLE = "sole"
    BACK_OF_HAND = "back of the hand"
    EDGE_OF_HAND = "edge of the hand"
    PALM_SIDE = "palm side of the wrist"


class Region(Enum):
    """The coarse parts of the body that safety rules speak of."""

    BACK = "back"
    BUTTOCK = "buttock and thigh"
    LEG = "knee, calf, ankle and foot"
    HAND = "hand and wrist"
    OTHER = "elsewhere"


class PainPath(Enum):
    """The course a pain takes. Typical sciatica takes one of the first three."""

    BACK_OF_LEG = "back-of-leg"
    SIDE_OF_LEG = "side-of-leg"
    BUTTOCK = "buttock"
    LOW_BACK = "low-back"
    FRONT_OF_LEG = "front-of-leg"
    NOT_SCIATICA = "not-sciatica"


class BodyArea(Struct, frozen=True):
    """A named part of the body that a person can point to.

    ``code`` is the stable key (``calf``); ``also`` are everyday names for it.
    ``lead`` lists, best first, the points that answer pain in just this area.
    """

    code: str
    name: str
    also: tuple[str, ...]
    region: Region
    view: View
    paths: tuple[PainPath, ...] = ()
    lead: tuple[str, ...] = ()
    note: str = ""

    @property
    def is_pain_area(self) -> bool:
        """False for places that only hold points, such as the hand."""
        return bool(self.paths)

    @property
    def is_typical(self) -> bool:
        """Whether sciatica commonly hurts here."""
        return self.is_pain_area and not (
            set(self.paths) & {PainPath.FRONT_OF_LEG, PainPath.NOT_SCIATICA}
        )


class AreaGroup(Struct, frozen=True):
    """A name for several areas at once, such as "back of the leg".

    ``ask`` is set where the name alone does not say where a pain runs ("leg"):
    it lists areas, but in a description of pain it leads to this question.
    """

    name: str
    also: tuple[str, ...]
    areas: tuple[str, ...]
    ask: str = ""


class BodyPart(Struct, frozen=True):
    """A part of the body that is wider than an area, or has areas on its sides.

    ``aspects`` has the areas on each side of it ("back", "side", "front", "inner", "top",
    "bottom"); ``usual`` are those taken where nothing says which side is meant, which
    ``ask`` would settle.
    """

    name: str
    words: tuple[str, ...]
    usual: tuple[str, ...]
    aspects: dict[str, tuple[str, ...]]
    ask: str = ""


class PathRule(Struct, frozen=True):
    """How pain on one path is answered.

    ``lead`` lists, best first, the points that answer this path.
    ``resembles`` tells the person which line of the body this is like,
    ``runs`` where that line goes: "down the back of the leg".
    ``acupressure`` is False where the honest answer is to see someone instead.
    """

    path: PainPath
    name: str
    meridian: str
    lead: tuple[str, ...]
    resembles: str
    sources: tuple[str, ...]
    acupressure: bool
    advice: str = ""
    runs: str = ""
