"""In which order the points that answer a pattern of pain are chosen."""

from collections.abc import Iterable, Sequence

from acupress_cli.domain.body.body import BodyArea, PainPath
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import Acupoint, EvidenceLabel, Role
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.suggestion.reasons import Knowledge, qualities_of

# What a point earns: the sums decide only the order, so the steps matter, not the scale.
PATH_LEAD = (10, 9, 8, 5, 4, 3, 2, 1)
AREA_LEAD = (6, 4, 3)
QUALITY_ADD = 7
IN_THE_AREA = 1
EVIDENCE = {EvidenceLabel.OFTEN_USED: 2, EvidenceLabel.NAMED: 1, EvidenceLabel.TRADITION: 0}
# The article's point for pain in general: it answers every pattern.
GENERAL_POINT = "LI4"
NOBODY_SPECIAL = Person()


def ranked_points(
    pattern: PainPattern,
    areas: Iterable[BodyArea],
    paths: Iterable[PainPath],
    knowledge: Knowledge,
    person: Person = NOBODY_SPECIAL,
) -> list[Acupoint]:
    """Every point that answers the pattern, best first.

    Among equals one that keeps easing this person's pain comes first; what did harm comes last.
    """
    earned: dict[str, int] = {}
    for path in paths:
        _earn(earned, knowledge.atlas.rule(path).lead, PATH_LEAD)
    for area in areas:
        _earn(earned, area.lead, AREA_LEAD)
    for quality in qualities_of(pattern, knowledge):
        _earn(earned, quality.add, (QUALITY_ADD,))
    if earned:
        earned.setdefault(GENERAL_POINT, 0)

    def rank(point: Acupoint) -> tuple[bool, int, bool]:
        score = earned[point.code] + EVIDENCE[point.evidence.label]
        score += IN_THE_AREA * (point.area in pattern.areas)
        return person.goes_back(point.code), -score, not person.keeps_easing(point.code)

    return sorted((p for p in knowledge.catalogue if p.code in earned), key=rank)


def further_away(
    ranked: Sequence[Acupoint],
    paths: Iterable[PainPath],
    knowledge: Knowledge,
    person: Person,
) -> list[Acupoint]:
    """Where none near may be pressed, or today: of the same paths first, then general ones."""
    further = [
        point
        for point in knowledge.catalogue
        if point not in ranked and not person.verdict(point, knowledge.atlas).blocked
    ]
    same = [point for point in further if set(point.paths) & set(paths)]
    general = [p for p in further if p.role in (Role.SYSTEM_WIDE, Role.CALMING) and p not in same]
    return [*same, *general]


def _earn(earned: dict[str, int], lead: Iterable[str], steps: tuple[int, ...]) -> None:
    for index, code in enumerate(lead):
        step = steps[min(index, len(steps) - 1)]
        earned[code] = earned.get(code, 0) + step
