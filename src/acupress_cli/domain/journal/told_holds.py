"""A hold in a person's own words: GB30, GB30:left, or GB30:left:90."""

from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import LONGEST_HOLD_S, SHORTEST_HOLD_S
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.cues import HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from acupress_cli.domain.words.numbers import whole_number

_HINT = f"Say it like GB30, GB30:left or GB30:left:90, with at most {LONGEST_HOLD_S} seconds."
_MIDDLE = "middle"


def parse_holds(text: str, catalogue: Catalogue, side: Side | None) -> tuple[HoldRecord, ...]:
    """The holds that ``text`` tells of: two where it says both sides, each of that length.

    ``side`` is meant where the text names none; without any the side is not known.
    Raises NoSuchError for an unknown point, UsageError for what cannot be read.
    """
    name, _, rest = text.partition(":")
    said_side, _, said_length = rest.partition(":")
    point = catalogue.find(name)
    length_s = _length_s(text, said_length.strip())
    return tuple(
        HoldRecord(point.code, each, length_s, float(length_s), HoldOutcome.FINISHED)
        for each in _sides(point, text, said_side.strip().casefold(), side)
    )


def _length_s(text: str, said: str) -> int:
    if not said:
        return SHORTEST_HOLD_S  # rather too little in the journal than what nobody did
    length_s = whole_number(said)
    if length_s is None:
        raise UsageError(f'"{text}" is not a point with its side and seconds.', _HINT)
    if not 1 <= length_s <= LONGEST_HOLD_S:
        raise UsageError(f"A hold lasts 1 to {LONGEST_HOLD_S} seconds, not {length_s}.", _HINT)
    return length_s


def _sides(point: Acupoint, text: str, said: str, usual: Side | None) -> tuple[Side | None, ...]:
    if said in ("", _MIDDLE) and point.laterality is Laterality.MIDLINE:
        return (None,)
    if not said:
        return usual.each if usual else (None,)
    if point.laterality is Laterality.MIDLINE:
        raise UsageError(f"{point.code} lies in the middle, so it has no side.", _HINT)
    for side in Side:
        if side.value == said:
            return side.each
    raise UsageError(f'"{text}" does not say left, right or both.', _HINT)
