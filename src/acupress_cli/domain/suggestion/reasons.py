"""Why a point is suggested, in sentences that stand in data/."""

from collections.abc import Container, Mapping

from msgspec import Struct

from acupress_cli.domain.body.body import BodyArea, PainPath
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern, PainQuality
from acupress_cli.domain.points.acupoint import Acupoint, Role
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.words.text import capitalised

# So many places a point is told to lead to.
_MOST_LED = 2

NO_EXPERIENCE: Mapping[str, PointRelief] = {}


class ReasonWords(Struct, frozen=True):
    """The sentences a reason is made of; they stand in data/ and hold {names}."""

    in_area: str
    for_area: str
    on_path: str
    for_path: str
    quality: str
    calming: str
    system_wide: str
    distal: str
    evidence: dict[str, str]
    eased: str
    goes_back: str
    shared: str
    no_proof: str
    without: str
    left_out_time: str
    left_out_position: str
    left_out_tool: str
    left_out_ways: str
    left_out_instead: str
    left_out_most: str
    left_out_back: str
    elsewhere: str
    and_the: str


class Knowledge(Struct, frozen=True):
    """Everything the rules read: points, areas, qualities and reason words."""

    catalogue: Catalogue
    atlas: BodyAtlas
    qualities: tuple[PainQuality, ...]
    reasons: ReasonWords


class PointReasons(Struct, frozen=True):
    """Why one point is suggested: its own place, what it is for, and the evidence."""

    own: tuple[str, ...]
    tradition: tuple[str, ...]
    evidence: str

    def without(self, told: Container[str]) -> tuple[str, ...]:
        """All of it in a person's order, but for the tradition that was told before."""
        left = [text for text in self.tradition if text not in told]
        return tuple(dict.fromkeys((*self.own, *left, self.evidence)))


def reasons_for(
    point: Acupoint,
    pattern: PainPattern,
    areas: tuple[BodyArea, ...],
    paths: tuple[PainPath, ...],
    knowledge: Knowledge,
    experience: Mapping[str, PointRelief] = NO_EXPERIENCE,
) -> PointReasons:
    """Why ``point`` answers the pattern, and what the person's own sessions say of it."""
    words, rules = knowledge.reasons, [knowledge.atlas.rule(path) for path in paths]
    own = [words.in_area.format(area=a.name) for a in areas if a.code == point.area]
    led = [a.name for a in areas if point.code in a.lead and a.code != point.area]
    own += [words.for_area.format(area=f" {words.and_the} ".join(led[:_MOST_LED]))] if led else []
    asked_for = [
        words.quality.format(quality=q.name, because=q.because)
        for q in qualities_of(pattern, knowledge)
        if point.code in q.add
    ]
    own += asked_for
    own += _own_experience(experience.get(point.code), words)
    on = [r for r in rules if point.code in r.lead or point.meridian.value == r.meridian]
    tradition = [
        (words.on_path if point.meridian.value == r.meridian else words.for_path).format(
            path=r.name, runs=r.runs
        )
        for r in on[:1]
        if point.role not in (Role.SYSTEM_WIDE, Role.CALMING)
    ]
    if point.role is Role.DISTAL and point.area not in pattern.areas:
        tradition.append(words.distal)
    if point.role is Role.CALMING:
        tradition.append(words.calming)
    if point.role is Role.SYSTEM_WIDE and not asked_for:
        tradition.append(words.system_wide)
    evidence = words.evidence[point.evidence.label.value]
    return PointReasons(tuple(own), tuple(tradition), evidence)


def _own_experience(relief: PointRelief | None, words: ReasonWords) -> list[str]:
    if relief and relief.keeps_easing:
        return [words.eased.format(eased=relief.eased, sessions=relief.sessions)]
    return [words.goes_back] if relief and relief.goes_back else []


def shared_reasons(
    found: Mapping[str, PointReasons], words: ReasonWords
) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    """The sentences that hold for several of the points, and what is left to say of each.

    ``found`` has the reasons by the code of the point.
    """
    holders: dict[str, list[str]] = {}
    for code, reasons in found.items():
        for text in reasons.tradition:
            holders.setdefault(text, []).append(code)
    shared = {text: codes for text, codes in holders.items() if len(codes) > 1}
    sentences = [
        words.shared.format(reason=capitalised(text), points=", ".join(codes))
        for text, codes in shared.items()
    ]
    if found:
        sentences.append(words.no_proof)
    return tuple(sentences), {code: one.without(shared) for code, one in found.items()}


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
