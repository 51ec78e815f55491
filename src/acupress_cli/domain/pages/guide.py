"""The location guide as a neutral page: every renderer shows exactly these sections."""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.pages.notice import Notice
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.acupoint import Acupoint, EvidenceLabel, PregnancyLevel, Source
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.safety.conditions import NO_LIMITS, Verdict
from acupress_cli.domain.session.plan import PlannedPoint
from acupress_cli.domain.words.durations import in_words


class Form(Enum):
    """How a section's lines belong together."""

    PROSE = "prose"
    STEPS = "steps"
    BULLETS = "bullets"
    WARNING = "warning"


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


class Section(Struct, frozen=True):
    """A heading with its lines. ``key`` is stable, for JSON and style sheets."""

    key: str
    heading: str
    lines: tuple[str, ...]
    form: Form = Form.PROSE


class Picture(Struct, frozen=True):
    """A figure with the points of ``codes`` marked, on ``side`` (None: as it is drawn)."""

    figure: Figure
    codes: tuple[str, ...]
    side: Side | None = None

    @property
    def is_mirrored(self) -> bool:
        """Whether left and right in its words, which are those of the left side, are exchanged.

        The words of a figure that shows both sides stay as they are.
        """
        return self.figure.is_turned_for(self.side) and not self.figure.two_sided

    @property
    def width(self) -> float:
        """How wide its figure is, in cun."""
        return self.figure.right - self.figure.left

    @property
    def caption(self) -> str:
        """What it is a picture of, and of which side."""
        name = self.figure.name.rstrip(".")
        if self.side in (Side.LEFT, Side.RIGHT):
            return f"{name}, {self.side.value} side."
        return f"{name}." if self.figure.two_sided else f"{name}, left side."

    @property
    def words(self) -> str:
        """What the picture shows, for those who do not see it; true when mirrored, too."""
        said = self.figure.words_for(self.codes)
        if self.is_mirrored:
            said = _HANDS.sub(lambda hand: _OTHER_HAND[hand.group()], said)
        if self.figure.two_sided:
            return said
        if self.side in (Side.LEFT, Side.RIGHT):
            return f"{said} This is the {self.side.value} side."
        return f"{said} This is the left side. The right side is its mirror image."


_OTHER_HAND = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
_HANDS = re.compile(r"\b([Ll]eft|[Rr]ight)\b")


class Guide(Struct, frozen=True):
    """The page for one point. Of its ``pictures`` the first is the closest look.

    ``postures`` show how a person sits, lies or stands to press it, the preferred one first.
    """

    code: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    pictures: tuple[Picture, ...] = ()
    postures: tuple[Picture, ...] = ()

    def section(self, key: str) -> Section:
        """The section with this key."""
        return next(section for section in self.sections if section.key == key)


_LABELS = {
    EvidenceLabel.OFTEN_USED: "Often used.",
    EvidenceLabel.NAMED: "Named at times.",
    EvidenceLabel.TRADITION: "Handed down.",
}
_PREGNANCY = {
    PregnancyLevel.AVOID: "Left out in pregnancy, by tradition.",
    PregnancyLevel.LEAVE_OUT_CAREFUL: "Left out in pregnancy, to be careful.",
    PregnancyLevel.LIGHT: "Fine to press lightly. We found no ban.",
}


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
    makers = (make for make in _SECTIONS if not (verdict.blocked and make is _tender_spot))
    sections = [make(shown, catalogue, atlas, sources) for make in makers]
    if notice:
        sections = [_not_if(point, notice), *(_noticed(s, point, notice) for s in sections)]
    guide = Guide(
        point.code,
        f"{point.code} {point.pinyin}",
        f"{point.english}, {point.place}",
        tuple(section for section in (_for_you(verdict), *sections) if section.lines),
        postures=_postures_of(point, postures or {}),
    )
    return _with_pictures(guide, pictures_of(point, figures, side))


def pictures_of(
    point: Acupoint, figures: Sequence[Figure], side: Side | None = None
) -> tuple[Picture, ...]:
    """``point`` in each of ``figures`` that shows it, the closest look first."""
    on = side if point.laterality is Laterality.PAIRED else None
    return tuple(Picture(f, (point.code,), on) for f in figures if f.shows(point.code))


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
    return Section("for_you", "For you", (*lines, *verdict.cautions), Form.WARNING)


def _not_if(point: Acupoint, notice: Notice) -> Section:
    barred = notice.not_if(point)
    lines = (barred.text,) if barred else ()
    return Section("not_if", "Not for everyone", (*lines, notice.made_for), Form.WARNING)


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


Maker = Callable[[Acupoint, Catalogue, BodyAtlas, Mapping[str, Source]], Section]


def _names(point: Acupoint, *_: object) -> Section:
    lines = [
        f"Code: {point.code}",
        f"Name: {point.pinyin}, {point.hanzi}",
        f"Meaning: {point.english}",
        f"Meridian: {point.meridian.label}",
    ]
    if point.aliases:
        lines.append(f"Also called: {', '.join(point.aliases)}")
    return Section("names", "Names", tuple(lines), Form.BULLETS)


def _where(point: Acupoint, _: Catalogue, atlas: BodyAtlas, *__: object) -> Section:
    area = atlas.area(point.area).name
    paired = point.laterality is Laterality.PAIRED
    sides = "One on each side." if paired else "One, on the middle line."
    return Section("where", "Where it is", (f"Area: {area}. {sides}", point.location))


def _find(point: Acupoint, *_: object) -> Section:
    return Section("find", "How to find it", point.find, Form.STEPS)


def _feel(point: Acupoint, catalogue: Catalogue, *_: object) -> Section:
    return Section("feel", "How it should feel", (point.feel, *catalogue.always[:1]))


def _how(point: Acupoint, *_: object) -> Section:
    lines = [f"{technique.label}: {technique.how}" for technique in point.techniques]
    return Section("technique", "How to press it alone", tuple(lines), Form.BULLETS)


def _tender_spot(point: Acupoint, *_: object) -> Section:
    spot = point.tender_spot
    lines = (*spot.steps, spot.limits) if spot else ()
    heading = f"Or: {spot.name}" if spot else ""
    return Section("tender_spot", heading, lines, Form.STEPS)


def _reach(point: Acupoint, *_: object) -> Section:
    lines = [f"Reach alone: {point.reach.value}. Pressure: {point.pressure.value}."]
    if point.instead:
        lines.append(f"{point.instead} is easier to reach and serves as well.")
    return Section("reach", "Reach and pressure", tuple(lines))


def _hold(point: Acupoint, *_: object) -> Section:
    usual, most = point.hold.usual_s, point.hold.max_s
    line = f"{in_words(usual).capitalize()} on each side, {in_words(most)} at most."
    if point.laterality is Laterality.MIDLINE:
        line = f"{in_words(usual).capitalize()}, {in_words(most)} at most."
    return Section("hold", "How long", (line,))


def _good_for(point: Acupoint, *_: object) -> Section:
    return Section("good_for", "What it is used for", (point.good_for,))


def _cautions(point: Acupoint, catalogue: Catalogue, *_: object) -> Section:
    lines = (*point.cautions, *catalogue.always[2:])
    return Section("cautions", "Take care", lines, Form.BULLETS)


def _do_not(point: Acupoint, catalogue: Catalogue, *_: object) -> Section:
    lines = (*point.do_not_press_if, *catalogue.never_press_if)
    return Section("do_not_press_if", "Do not press here if", lines, Form.WARNING)


def _stop(_: Acupoint, catalogue: Catalogue, *__: object) -> Section:
    lines = catalogue.always[1:2]
    return Section("stop", "When to stop and get help", lines, Form.WARNING)


def _pregnancy(point: Acupoint, *_: object) -> Section:
    level = _PREGNANCY[point.pregnancy.level]
    return Section("pregnancy", "In pregnancy", (f"{level} {point.pregnancy.note}",))


def _evidence(point: Acupoint, *_: object) -> Section:
    label = _LABELS[point.evidence.label]
    return Section("evidence", "What is known", (f"{label} {point.evidence.note}",))


def _article(point: Acupoint, *_: object) -> Section:
    lines = (point.article,) if point.article else ()
    return Section("article", "What the article says", lines)


def _disagreements(point: Acupoint, *_: object) -> Section:
    return Section("disagreements", "Where sources differ", point.disagreements, Form.BULLETS)


def _sources(
    point: Acupoint, _: Catalogue, __: BodyAtlas, sources: Mapping[str, Source]
) -> Section:
    cited = (sources[source] for source in point.sources)
    lines = tuple(f"{source.title}. {source.address}" for source in cited)
    return Section("sources", "Sources", lines, Form.BULLETS)


_SECTIONS: tuple[Maker, ...] = (
    _names, _where, _find, _feel, _do_not, _stop, _how, _tender_spot, _reach, _hold, _good_for,
    _cautions, _pregnancy, _evidence, _article, _disagreements, _sources,
)  # fmt: skip
