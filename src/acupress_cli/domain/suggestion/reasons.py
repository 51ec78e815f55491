"""Why a point is suggested, in sentences that stand in data/."""

from msgspec import Struct

from acupress_cli.domain.body.body import BodyArea, PainPath
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern, PainQuality
from acupress_cli.domain.points.acupoint import Acupoint, Role
from acupress_cli.domain.points.catalogue import Catalogue


class ReasonWords(Struct, frozen=True):
    """The sentences a reason is made of; they stand in data/ and hold {names}."""

    in_area: str
    on_path: str
    for_path: str
    quality: str
    calming: str
    system_wide: str
    distal: str
    evidence: dict[str, str]
    left_out_time: str
    left_out_position: str
    left_out_tool: str
    left_out_instead: str
    left_out_most: str
    elsewhere: str


class Knowledge(Struct, frozen=True):
    """Everything the rules read: points, areas, qualities and reason words."""

    catalogue: Catalogue
    atlas: BodyAtlas
    qualities: tuple[PainQuality, ...]
    reasons: ReasonWords


def reasons_for(
    point: Acupoint,
    pattern: PainPattern,
    areas: tuple[BodyArea, ...],
    paths: tuple[PainPath, ...],
    knowledge: Knowledge,
) -> tuple[str, ...]:
    """Why ``point`` answers the pattern: area, line, quality, role, evidence."""
    words, rules = knowledge.reasons, [knowledge.atlas.rule(path) for path in paths]
    reasons = [words.in_area.format(area=a.name) for a in areas if a.code == point.area]
    on = [r for r in rules if point.code in r.lead or point.meridian.value == r.meridian]
    reasons += [
        (words.on_path if point.meridian.value == r.meridian else words.for_path).format(
            path=r.name, runs=r.runs
        )
        for r in on[:1]
        if point.role not in (Role.SYSTEM_WIDE, Role.CALMING)
    ]
    reasons += [
        words.quality.format(quality=q.name, because=q.because)
        for q in qualities_of(pattern, knowledge)
        if point.code in q.add
    ]
    if point.role is Role.DISTAL and point.area not in pattern.areas:
        reasons.append(words.distal)
    if point.role is Role.CALMING:
        reasons.append(words.calming)
    if point.role is Role.SYSTEM_WIDE:
        reasons.append(words.system_wide)
    reasons.append(words.evidence[point.evidence.label.value])
    return tuple(dict.fromkeys(reasons))


def notes_for(
    pattern: PainPattern,
    areas: tuple[BodyArea, ...],
    paths: tuple[PainPath, ...],
    knowledge: Knowledge,
) -> tuple[str, ...]:
    """What to know about the pattern as a whole, each sentence once."""
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
    said += [quality.note for quality in qualities_of(pattern, knowledge)]
    return tuple(dict.fromkeys(text for text in said if text))


def qualities_of(pattern: PainPattern, knowledge: Knowledge) -> list[PainQuality]:
    """The qualities the person named."""
    return [q for q in knowledge.qualities if q.code in pattern.qualities]
