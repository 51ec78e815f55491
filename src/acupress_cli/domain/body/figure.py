"""Line drawings of the body in cun, and where on them a point lies.

The unit is the cun of the WHO's proportional measures. x grows to the right of the
drawing, y downwards. The place of a point is computed from landmarks, by the same
relation its text tells, so that picture and words cannot disagree.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from math import dist

from msgspec import Struct

from acupress_cli.domain.body.body import Side, View
from acupress_cli.domain.body.curve import Place


class LineKind(Enum):
    """What a line stands for; it decides how strongly it is drawn."""

    SKIN = "skin"
    FOLD = "fold"
    BONE = "bone"
    MUSCLE = "muscle"
    CORD = "cord"
    NAIL = "nail"
    FEATURE = "feature"
    THING = "thing"
    BALL = "ball"


class FigureLine(Struct, frozen=True):
    """A line ``through`` places, smooth unless ``straight``.

    ``mirrored`` draws it a second time on the other side of x = 0.
    """

    kind: LineKind
    through: tuple[Place, ...]
    closed: bool = False
    straight: bool = False
    mirrored: bool = False


class Landmark(Struct, frozen=True):
    """A place that a person can see or feel. ``label`` is where its name stands.

    Without a label it only serves to place points. The label's text begins at
    ``label`` or, with ``ends``, ends there. It is shown for the points it ``serves``;
    where it names none, for all of the figure.
    """

    id: str
    at: Place
    name: str = ""
    label: Place | None = None
    ends: bool = False
    serves: tuple[str, ...] = ()


class Placement(Struct, frozen=True):
    """How a place follows from landmarks, or from the marks of other points by their code.

    ``start`` alone is the place itself. With ``toward`` it lies ``cun`` from ``start``
    in that direction, or at the ``part`` (0 to 1) of the way. ``by`` shifts it by cun
    (right, down). ``level`` moves it along the line from ``start`` to ``toward`` until
    it is as high as that landmark.
    """

    start: str
    toward: str = ""
    cun: float | None = None
    part: float | None = None
    by: Place = (0.0, 0.0)
    level: str = ""

    def __post_init__(self) -> None:
        ways = sum(way is not None for way in (self.cun, self.part)) + bool(self.level)
        if ways != bool(self.toward):
            raise ValueError("toward goes with just one of cun, part and level")


class Rule(Struct, frozen=True):
    """A measure drawn beside the figure, from a landmark to another or to a mark.

    ``words`` tell it in fingers or as a share; it stands ``beside`` cun to the right, or
    left. With nothing beside, it is the straight line itself. Ticks cut it into so many
    equal ``parts``, or one at the height of ``tick`` cuts it in two. Its words stand in its
    middle, or begin at ``label`` or, with ``ends``, end there.
    """

    start: str
    end: str
    words: str
    beside: float = 0.0
    parts: int = 1
    label: Place | None = None
    ends: bool = False
    tick: str = ""

    def __post_init__(self) -> None:
        if self.tick and self.parts > 1:
            raise ValueError("tick does not go with parts")


class PlacedPoint(Struct, frozen=True):
    """Where a point lies in a figure; a point with several spots has several of these.

    ``name`` tells such a spot from the others. A point that is a line, not a spot, is a
    strip: ``wide`` cun wide, from its place straight up or down to as high as ``until``.
    ``words`` say what is shown of it, after the words of the figure. ``review`` names who
    should still confirm it, and what.
    """

    point: str
    at: Placement
    rules: tuple[Rule, ...] = ()
    name: str = ""
    until: str = ""
    wide: float = 0.0
    words: str = ""
    review: str = ""

    def __post_init__(self) -> None:
        if bool(self.until) is not (self.wide > 0):
            raise ValueError("until goes with wide")


class Mark(Struct, frozen=True):
    """A spot on a drawing, and what it is called where there are several."""

    at: Place
    name: str = ""


class Strip(Struct, frozen=True):
    """A band on a drawing along a straight line, ``wide`` from edge to edge."""

    start: Place
    end: Place
    wide: float


class PlacedArea(Struct, frozen=True):
    """Where in a figure the number of a body area stands."""

    area: str
    at: Place


class Figure(Struct, frozen=True):
    """One drawing. ``words`` says in sentences what it shows, for those who do not see it.

    ``left``, ``top``, ``right`` and ``bottom`` bound it in cun. A ``two_sided`` figure
    has its middle at x = 0 and shows both sides of the body; any other shows the left
    side and is mirrored for the right.
    """

    id: str
    name: str
    view: View
    words: str
    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[FigureLine, ...]
    landmarks: tuple[Landmark, ...]
    points: tuple[PlacedPoint, ...] = ()
    areas: tuple[PlacedArea, ...] = ()
    two_sided: bool = False
    sources: tuple[str, ...] = ()

    def is_turned_for(self, side: Side | None) -> bool:
        """Whether its left and right are exchanged: a map with nothing to mark has no side."""
        return side is Side.RIGHT and (not self.two_sided or bool(self.points))

    def landmark(self, name: str) -> Place:
        """The place of a landmark, or of a point's first mark. KeyError for neither."""
        known: Mapping[str, Place] = {landmark.id: landmark.at for landmark in self.landmarks}
        if name in known:
            return known[name]
        placed = next((placed for placed in self.points if placed.point == name), None)
        if placed is None:
            raise KeyError(name)
        return self.place(placed.at)

    def place(self, placement: Placement) -> Place:
        """Where ``placement`` leads. KeyError names a landmark that is not there."""
        x, y = self.landmark(placement.start)
        if placement.toward:
            to_x, to_y = self.landmark(placement.toward)
            share = self._share(placement, (x, y), (to_x, to_y))
            x, y = x + (to_x - x) * share, y + (to_y - y) * share
        return x + placement.by[0], y + placement.by[1]

    def shows(self, code: str) -> bool:
        """Whether the point of this code is in it, as a spot or as a strip."""
        return bool(self._placed(code))

    def marks(self, code: str) -> tuple[Place, ...]:
        """Where the point of this code lies; nowhere where it is a strip, or not shown."""
        return tuple(mark.at for mark in self.spots(code))

    def spots(self, code: str) -> tuple[Mark, ...]:
        """The marks of the point of this code, with their names."""
        return tuple(Mark(self.place(p.at), p.name) for p in self._placed(code) if not p.until)

    def strips(self, code: str) -> tuple[Strip, ...]:
        """Where the point of this code lies, if it is no spot."""
        starts = ((self.place(p.at), p) for p in self._placed(code) if p.until)
        return tuple(
            Strip(start, (start[0], self.landmark(p.until)[1]), p.wide) for start, p in starts
        )

    def rules(self, code: str) -> tuple[Rule, ...]:
        """The measures drawn for this point."""
        return tuple(rule for placed in self._placed(code) for rule in placed.rules)

    def labels(self, codes: Sequence[str]) -> tuple[Landmark, ...]:
        """The landmarks whose names help to find these points, or all of them for none."""
        return tuple(
            mark
            for mark in self.landmarks
            if mark.name
            and mark.label
            and (not codes or not mark.serves or not set(codes).isdisjoint(mark.serves))
        )

    def words_for(self, codes: Sequence[str]) -> str:
        """What it shows, and what of the points of these codes, for those who do not see it."""
        more = (placed.words for code in codes for placed in self._placed(code))
        return " ".join(words.strip() for words in (self.words, *more) if words)

    def measured(self, start: str, end: str) -> float:
        """The distance of two landmarks in cun."""
        return dist(self.landmark(start), self.landmark(end))

    def _placed(self, code: str) -> tuple[PlacedPoint, ...]:
        return tuple(placed for placed in self.points if placed.point == code)

    def _share(self, placement: Placement, start: Place, end: Place) -> float:
        """How far along from ``start`` to ``end``: 0 is the start, 1 the end."""
        if placement.part is not None:
            return placement.part
        if placement.cun is not None:
            return placement.cun / dist(start, end)
        return (self.landmark(placement.level)[1] - start[1]) / (end[1] - start[1])
