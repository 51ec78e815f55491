"""An acupoint: its standard code, where it is, and how a person presses it alone."""

import re
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.body.body import Laterality, PainPath, Position, Pressure, Side, Tool, View
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.limits import LONGEST_HOLD_S, SHORTEST_HOLD_S, USUAL_HOLD_S
from acupress_cli.domain.points.meridian import Meridian, meridian_of
from acupress_cli.domain.words.text import folded, without_tones

LONGEST_GENTLE_HOLD_S = 90
# Where one lands, where one goes from there, and what one feels.
_SHORT_LINES, MOST_WORDS_SHORT = 3, 35
# In so many counts of studies a point is often used, even if no experts chose it.
_OFTEN_COUNTS = 3

_MERIDIANS = "|".join(m.value for m in Meridian if m is not Meridian.EXTRA)
_CODE = re.compile(rf"({_MERIDIANS}|EX-[A-Z]+)[0-9]+")


class Role(Enum):
    """What part a point plays in a plan."""

    LOCAL = "local"
    DISTAL = "distal"
    SYSTEM_WIDE = "system-wide"
    CALMING = "calming"


class EvidenceLabel(Enum):
    """How often a point is named for sciatica or back pain; never whether it works."""

    OFTEN_USED = "often-used"
    NAMED = "named"
    TRADITION = "tradition"


class Reading(Enum):
    """Whether a source's own words were read, or only what others tell of it."""

    SEEN = "seen"
    REPORTED = "reported"


class PregnancyLevel(Enum):
    """What holds for this point in pregnancy; the rules for a person name these levels."""

    AVOID = "avoid"
    LEAVE_OUT_CAREFUL = "leave-out-careful"
    LIGHT = "light"

    @property
    def label(self) -> str:
        """What to do and on what ground, short enough for a table."""
        return _PREGNANCY_LABELS[self]


_PREGNANCY_LABELS = {
    PregnancyLevel.AVOID: "left out: tradition",
    PregnancyLevel.LEAVE_OUT_CAREFUL: "left out: caution",
    PregnancyLevel.LIGHT: "light: no ban found",
}


class Reach(Enum):
    """How hard the point is to reach alone."""

    EASY = "easy"
    MODERATE = "moderate"
    HARD = "hard"


class Hanzi(Struct, frozen=True):
    """The Chinese name in both written forms."""

    traditional: str
    simplified: str

    def __str__(self) -> str:
        if self.traditional == self.simplified:
            return self.traditional
        return f"{self.traditional} / {self.simplified}"


class HoldLength(Struct, frozen=True, kw_only=True):
    """How long a point is held, in seconds; ``default_s`` only where that is not as usual."""

    default_s: int | None = None
    max_s: int

    def __post_init__(self) -> None:
        if not SHORTEST_HOLD_S <= self.usual_s <= self.max_s <= LONGEST_HOLD_S:
            raise ValueError(
                f"a hold lasts {SHORTEST_HOLD_S} to {LONGEST_HOLD_S} seconds, and the default is "
                f"at most the longest; this has default {self.usual_s} and longest {self.max_s}"
            )

    @property
    def usual_s(self) -> int:
        """How long it is held where nobody says anything else, in seconds."""
        return min(USUAL_HOLD_S, self.max_s) if self.default_s is None else self.default_s

    def clamp(self, wanted_s: int | None) -> int:
        """The nearest allowed length to ``wanted_s``; the usual one for None. Seconds."""
        if wanted_s is None:
            return self.usual_s
        return max(SHORTEST_HOLD_S, min(wanted_s, self.max_s))


class Technique(Struct, frozen=True):
    """One way of pressing a point alone: with what, in which posture, and how."""

    tool: Tool
    posture: Posture
    how: str

    @property
    def position(self) -> Position:
        """Whether that is sitting, lying or standing."""
        return self.posture.position

    @property
    def label(self) -> str:
        """In which posture and with what, as a person reads it."""
        return f"{self.posture.value.capitalize()} ({self.tool.value})"

    def is_allowed(self, never: tuple[Tool | Posture, ...]) -> bool:
        """Whether neither its tool nor its posture is among ``never``."""
        return self.tool not in never and self.posture not in never


class TenderSpot(Struct, frozen=True):
    """A spot found by feel alone that may be pressed in place of the point (ashi).

    ``steps`` find and press it; ``limits`` says how hard, how long and where never.
    """

    name: str
    limits: str
    steps: tuple[str, ...]

    @property
    def offer(self) -> str:
        """What is said beside the point: its name with its limits."""
        return f"{self.name}. {self.limits}"


class PregnancyAdvice(Struct, frozen=True):
    """The pregnancy level with the reason, honestly said."""

    level: PregnancyLevel
    note: str


class Evidence(Struct, frozen=True):
    """Who names the point for sciatica or back pain, as source ids, with a plain sentence.

    ``experts`` are surveys in which experts chose it, ``counts`` are counts of the points
    that studies used, as far as they name it.
    """

    note: str
    experts: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()

    @property
    def label(self) -> EvidenceLabel:
        """What follows from who names it."""
        if self.experts or len(self.counts) >= _OFTEN_COUNTS:
            return EvidenceLabel.OFTEN_USED
        return EvidenceLabel.NAMED if self.counts else EvidenceLabel.TRADITION


class Source(Struct, frozen=True):
    """Where a fact was read."""

    id: str
    title: str
    address: str
    read: Reading | None = None


class Acupoint(Struct, frozen=True):
    """A point of the catalogue, in plain words (codes and names: WHO 2008).

    ``find`` is a list of steps for someone without anatomy, ``short`` the same in three lines for
    someone who has found it often. ``techniques`` are
    ordered, the preferred one first. ``risks`` are keys that safety rules use. ``review``
    names who should still confirm it, and what.
    """

    code: str
    pinyin: str
    hanzi: Hanzi
    english: str
    area: str
    place: str
    view: View
    laterality: Laterality
    location: str
    find: tuple[str, ...]
    feel: str
    reach: Reach
    techniques: tuple[Technique, ...]
    pressure: Pressure
    used_for: str
    good_for: str
    paths: tuple[PainPath, ...]
    role: Role
    hold: HoldLength
    gentle: bool
    cautions: tuple[str, ...]
    do_not_press_if: tuple[str, ...]
    pregnancy: PregnancyAdvice
    evidence: Evidence
    sources: tuple[str, ...]
    risks: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()
    instead: str = ""
    tender_spot: TenderSpot | None = None
    article: str = ""
    review: str = ""
    short: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        words = sum(len(line.split()) for line in self.short)
        if self.short and (len(self.short) != _SHORT_LINES or words > MOST_WORDS_SHORT):
            raise ValueError(
                f"{self.code} has {len(self.short)} lines and {words} words under short; it has "
                f"{_SHORT_LINES} (land, go, feel) and at most {MOST_WORDS_SHORT}"
            )
        if not _CODE.fullmatch(self.code):
            raise ValueError(f'"{self.code}" is not a point code such as GB30 or EX-B2')
        if self.gentle and self.hold.max_s > LONGEST_GENTLE_HOLD_S:
            raise ValueError(
                f"{self.code} is gentle (a nerve, a large vessel or a kidney lies beneath), so it "
                f"is held {LONGEST_GENTLE_HOLD_S} seconds at most"
            )
        if self.gentle and self.pressure is Pressure.FIRM:
            raise ValueError(f"{self.code} is gentle, so its pressure cannot be firm")
        for field in ("find", "techniques", "cautions", "do_not_press_if", "sources"):
            if not getattr(self, field):
                raise ValueError(f"{self.code} needs at least one entry under {field}")

    @property
    def meridian(self) -> Meridian:
        """The meridian its code names."""
        return meridian_of(self.code)

    @property
    def plain_pinyin(self) -> str:
        """The pinyin without tone marks, as people type it."""
        return without_tones(self.pinyin)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name a person may call it by, folded for comparison."""
        said = (self.code, self.pinyin, self.english, self.hanzi.traditional, self.hanzi.simplified)
        return tuple(dict.fromkeys(folded(name) for name in (*said, *self.aliases)))

    def sides_for(self, side: Side) -> tuple[Side | None, ...]:
        """The holds this point needs for ``side``; one without a side on the midline."""
        return (None,) if self.laterality is Laterality.MIDLINE else side.each

    def technique_for(
        self,
        position: Position | None = None,
        tools: tuple[Tool, ...] = (),
        never: tuple[Tool | Posture, ...] = (),
    ) -> Technique | None:
        """The best technique in ``position`` with the hand or one of ``tools``.

        ``never`` are tools and postures that are not for this person. A tool the person says
        they have is preferred; None where nothing fits.
        """
        usable = [
            t
            for t in self.techniques
            if (position is None or t.position is position)
            and (t.tool.always_at_hand or t.tool in tools)
            and t.is_allowed(never)
        ]
        with_own_tool = [t for t in usable if t.tool in tools]
        return next(iter(with_own_tool or usable), None)
