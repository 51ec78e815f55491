"""The sections of a guide, in their order: each says one thing of a point."""

from collections.abc import Callable, Mapping

from acupress_cli.domain.body.body import Laterality
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.acupoint import Acupoint, EvidenceLabel, PregnancyLevel, Source
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.words.durations import in_words

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

Maker = Callable[[Acupoint, Catalogue, BodyAtlas, Mapping[str, Source]], Section]


def _names(point: Acupoint, *_: object) -> Section:
    lines = [
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


def tender_spot(point: Acupoint, *_: object) -> Section:
    """What may be pressed instead, where there is a choice."""
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
    return Section("hold", "How long", (how_long(point, point.hold.usual_s, point.hold.max_s),))


def how_long(point: Acupoint, usual_s: int, most_s: int) -> str:
    """For how long the point is held, and how long at most."""
    sides = "" if point.laterality is Laterality.MIDLINE else " on each side"
    return f"{in_words(usual_s).capitalize()}{sides}, {in_words(most_s)} at most."


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
    return Section("sources", "Sources", lines, Form.STEPS)


# In the order in which a person needs them; what is to be believed of it all stands last.
SECTIONS: tuple[Maker, ...] = (
    _where, _find, _do_not, _cautions, _pregnancy, _stop, _how, tender_spot, _reach, _feel, _hold,
    _good_for, _evidence, _article, _disagreements, _names, _sources,
)  # fmt: skip
