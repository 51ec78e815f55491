"""What the program itself gives a person for today: not seen yet, or a flare."""

from msgspec.structs import replace

from acupress_cli.domain.body.body import Region
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern, PainQuality, PainScores
from acupress_cli.domain.safety.conditions import Condition, HeldCondition, KnownConditions, Person

NOT_SEEN_YET = "not-seen-yet"
FLARE = "flare"
# From this score on a day counts as a flare.
FLARE_FROM = 8

# From the back down: pain in two parts passes through those between them.
_DOWN = (
    (Region.BACK, False),
    (Region.BUTTOCK, False),
    (Region.LEG, False),
    (Region.LEG, True),
)


def is_flare(pattern: PainPattern, scores: PainScores, qualities: tuple[PainQuality, ...]) -> bool:
    """Whether pain this bad, or a place too sore to touch, asks for a gentle day."""
    too_sore = {quality.code for quality in qualities if quality.flare}
    return bool(too_sore & set(pattern.qualities)) or (scores.worst or 0) >= FLARE_FROM


def not_seen_yet(person: Person, known: KnownConditions) -> Person:
    """``person`` until somebody has looked at a sign that was named."""
    return _with(person, HeldCondition(known.given(NOT_SEEN_YET)))


def flaring(
    person: Person, pattern: PainPattern, known: KnownConditions, atlas: BodyAtlas
) -> Person:
    """``person`` on a day when ``pattern`` hurts too much to press near it."""
    flare = known.given(FLARE)
    return _with(person, HeldCondition(flare, areas=_sore(flare, pattern, atlas)))


def _with(person: Person, held: HeldCondition) -> Person:
    others = tuple(h for h in person.conditions if h.condition.id != held.condition.id)
    return replace(person, conditions=(*others, held))


def _sore(flare: Condition, pattern: PainPattern, atlas: BodyAtlas) -> tuple[str, ...]:
    """The areas near the pain; where it was not said, all but the hand."""
    part_of = {area.code: (area.region, area.code in flare.apart) for area in atlas.areas}
    sore = {part_of[code] for code in pattern.areas}
    if not sore:
        return tuple(area.code for area in atlas.areas if area.region is not Region.HAND)
    down = [place for place, part in enumerate(_DOWN) if part in sore]
    if down:
        sore |= set(_DOWN[down[0] : down[-1] + 1])
    return tuple(code for code, part in part_of.items() if part in sore)
