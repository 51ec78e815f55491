"""The location guide as a neutral page: every renderer shows exactly these sections."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.pages.guide_sections import SECTIONS, how_long, tender_spot
from acupress_cli.domain.pages.notice import Notice
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.pages.paper_sections import large_print_sections, paper_sections
from acupress_cli.domain.pages.picture import Picture, pictures_of
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.acupoint import Acupoint, Source
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.safety.conditions import NO_LIMITS, Verdict
from acupress_cli.domain.session.plan import PlannedPoint
from acupress_cli.domain.words.durations import in_words
from acupress_cli.domain.words.text import capitalised

FOR_YOU, USED_FOR, NOT_IF = "For you", "For", "Do not press if"
# How a pressure is said of pressing.
_PRESSED = {"light": "lightly", "medium": "with medium pressure", "firm": "firmly"}


class WantedPoint(Struct, frozen=True):
    """A point a person wants a page of; ``verdict`` is what holds for them.

    ``side`` None shows it as it is drawn. ``planned`` is how it is to be pressed, where
    that is settled already; ``hold_s`` is how long, in seconds, where it is not.
    """

    point: Acupoint
    side: Side | None = None
    verdict: Verdict = NO_LIMITS
    planned: PlannedPoint | None = None
    hold_s: int | None = None


class Short(Struct, frozen=True):
    """A point in one look; ``for_you`` comes first where something holds for this person.

    ``not_if`` is for whom it is not, ``made_for`` for whom the page was made. Of a point that
    is not to be pressed nothing says how.
    """

    for_you: tuple[str, ...] = ()
    used_for: str = ""
    not_if: str = ""
    steps: tuple[str, ...] = ()
    feel: str = ""
    stop: str = ""
    hold: str = ""
    made_for: str = ""

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What follows which label, in the order of reading."""
        told = (
            (FOR_YOU, " ".join(self.for_you)),
            (USED_FOR, self.used_for),
            (NOT_IF, self.not_if),
            ("Find it", " ".join(self.steps)),
            ("Feel", self.feel),
            ("Stop", self.stop),
            ("How long", self.hold),
            ("This page", self.made_for),
        )
        return tuple((label, text) for label, text in told if text)

    @property
    def section(self) -> Section:
        """The same as a part of the page."""
        lines = tuple(f"{label}: {text}" for label, text in self.facts)
        return Section("short", "In short", lines, Form.FACTS)


class Guide(Struct, frozen=True):
    """The page for one point. Of its ``pictures`` the first is the closest look.

    ``title`` says in words where it is, and ``subtitle`` what it is called. ``short`` is what
    one look needs. ``postures`` show how a person sits, lies or stands to press it, the
    preferred one first.
    """

    code: str
    title: str
    subtitle: str
    short: Short
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...] = ()
    postures: tuple[Picture, ...] = ()

    def section(self, key: str) -> Section:
        """The section with this key."""
        return next(section for section in self.sections if section.key == key)

    def on_paper(self) -> "Guide":
        """What there is room for on one sheet, with all that keeps a person safe."""
        return self._with_ways(paper_sections(self.code, self.sections), self.pictures[:1])

    def in_large_print(self) -> "Guide":
        """What there is room for on a sheet in large print, of what is on paper."""
        return self._with_ways(large_print_sections(self.sections), self.pictures)

    def _with_ways(self, sections: tuple[Section, ...], pictures: tuple[Picture, ...]) -> "Guide":
        """With these sections, and the postures of those ways to press that are told in them."""
        ways = [line for part in sections if part.key == "technique" for line in part.lines]
        told = (p for p in self.postures if any(way.startswith(p.figure.name) for way in ways))
        return replace(self, sections=sections, pictures=pictures, postures=tuple(told))


def is_warning(told: Section | str) -> bool:
    """Whether a section, or the label of a fact, says what is not to be done."""
    if isinstance(told, Section):
        return any(line.startswith(f"{FOR_YOU}:") for line in told.lines) or told.key == "for_you"
    return told.rstrip(":") in (FOR_YOU, NOT_IF)


def guide_for(
    point: Acupoint,
    catalogue: Catalogue,
    atlas: BodyAtlas,
    sources: Mapping[str, Source],
    verdict: Verdict = NO_LIMITS,
    figures: Sequence[Figure] = (),
    side: Side | None = None,
    postures: Mapping[Posture, Figure] | None = None,
    notice: Notice | None = None,
) -> Guide:
    """The guide to ``point``: what it is called, where it is, when not to press it, and how.

    ``verdict`` is what holds for this person; where it limits anything it comes first.
    The point is shown, on ``side``, in each of ``figures`` that has it, and how to press
    it in those of ``postures`` it is pressed in. ``notice`` is
    what the page says to anybody else; None where it is not to be handed on.
    """
    shown = _with_allowed_ways(point, verdict)
    makers = (make for make in SECTIONS if not (verdict.blocked and make is tender_spot))
    sections = [make(shown, catalogue, atlas, sources) for make in makers]
    if notice:
        sections = [_noticed(section, point, notice) for section in sections]
    short = _in_short(shown, catalogue, verdict, notice)
    sections = [_for_you(verdict), short.section, *sections]
    guide = Guide(
        point.code,
        capitalised(point.place),
        f"{point.code} {point.pinyin}, {point.hanzi}: {point.english}",
        short,
        tuple(section for section in sections if section.lines),
        postures=_postures_of(point, postures or {}),
    )
    return _with_pictures(guide, pictures_of(point, figures, side))


def _in_short(
    point: Acupoint, catalogue: Catalogue, verdict: Verdict, notice: Notice | None
) -> Short:
    barred = notice.not_if(point) if notice else None
    told = Short(
        for_you=_for_you(verdict).lines,
        used_for=f"{point.used_for}.",
        not_if=barred.items if barred else "",
        made_for=notice.made_for if notice else "",
    )
    if verdict.blocked:
        return told
    most_s = min(point.hold.max_s, verdict.most_s or point.hold.max_s)
    pressure = point.pressure.at_most(verdict.pressure).value
    return replace(
        told,
        steps=point.short,
        feel=point.feel,
        stop=catalogue.always[1],
        hold=f"{how_long(point, verdict.hold_s(point, None), most_s)} Press {_PRESSED[pressure]}.",
    )


def _postures_of(point: Acupoint, drawn: Mapping[Posture, Figure]) -> tuple[Picture, ...]:
    """Each different posture of the point's techniques that is drawn, the preferred one first."""
    taken = dict.fromkeys(technique.posture for technique in point.techniques)
    return tuple(Picture(drawn[posture], ()) for posture in taken if posture in drawn)


def _with_allowed_ways(point: Acupoint, verdict: Verdict) -> Acupoint:
    """The point without the ways of pressing it that are not for this person."""
    if verdict.blocked or not verdict.never:
        return point
    ways = tuple(way for way in point.techniques if way.is_allowed(verdict.never))
    return replace(point, techniques=ways)


def _for_you(verdict: Verdict) -> Section:
    lines = [f"Do not press this point. {verdict.blocked}"] if verdict.blocked else []
    if verdict.pressure:
        lines.append(f"Press no more than {verdict.pressure.value}.")
    if verdict.most_s:
        lines.append(f"Hold for {in_words(verdict.most_s)} at most.")
    if verdict.no_tools:
        lines.append(f"Not with: {', '.join(tool.value for tool in verdict.no_tools)}.")
    if verdict.no_postures:
        lines.append(f"Not this way: {'; '.join(p.value for p in verdict.no_postures)}.")
    return Section("for_you", FOR_YOU, (*lines, *verdict.cautions), Form.WARNING)


def _noticed(section: Section, point: Acupoint, notice: Notice) -> Section:
    """The section; when to stop leads on to when to get help."""
    if section.key != "stop":
        return section
    more = (line.text for line in (*notice.help, *notice.for_all((point,))))
    return replace(section, lines=(*section.lines, *more))


def _with_pictures(guide: Guide, pictures: tuple[Picture, ...]) -> Guide:
    """The guide with its pictures, and with their words after where the point is."""
    if not pictures:
        return guide
    words = Section("picture", "Picture in words", tuple(picture.words for picture in pictures))
    after = guide.sections.index(guide.section("where")) + 1
    sections = (*guide.sections[:after], words, *guide.sections[after:])
    return replace(guide, sections=sections, pictures=pictures)
