"""Areas by number: the body map numbers them, and an answer may name them so."""

import re
from collections.abc import Sequence

from acupress_cli.domain.body.body import BodyArea
from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.words.numbers import whole_number

# Kept where the answer is taken apart, so that its words can be put together as they were.
_BETWEEN = re.compile(r"([,;/&+]|\band\b)", re.IGNORECASE)
_AROUND = "#.()"
_MOST_SAID_BACK = 60
_SIDES = frozenset(["left", "right", "both", "sides", "side", "my", "the", "on"])


def numbered_areas(atlas: BodyAtlas) -> tuple[BodyArea, ...]:
    """The areas in which pain can be, in body order; the first has the number 1."""
    return tuple(area for area in atlas.areas if area.is_pain_area)


def areas_and_words(answer: str, areas: Sequence[BodyArea]) -> tuple[tuple[BodyArea, ...], str]:
    """The ``areas`` an answer names by number, and the rest of it in words.

    Only a part of the answer that is nothing but numbers, and perhaps a side, names
    areas: "3 5, left 7 and calf" does, "for 3 weeks" does not. Raises NoSuchError for
    a number that no area has.
    """
    named: list[BodyArea] = []
    words: list[str] = []
    for part in _BETWEEN.split(answer):
        said = part.split()
        numbers = [word.strip(_AROUND) for word in said if word.strip(_AROUND).isdecimal()]
        rest = [word for word in said if not word.strip(_AROUND).isdecimal()]
        if numbers and all(word.casefold() in _SIDES for word in rest):
            named += [_area(number, areas) for number in numbers]
            words += rest
        else:
            words.append(part)
    return tuple(dict.fromkeys(named)), " ".join(words) if named else answer


def _area(number: str, areas: Sequence[BodyArea]) -> BodyArea:
    place = whole_number(number)
    if place is None or not 1 <= place <= len(areas):
        said = number if len(number) <= _MOST_SAID_BACK else f"{number[:_MOST_SAID_BACK]}…"
        raise NoSuchError(
            f"There is no area with the number {said}.",
            f"Use the numbers 1 to {len(areas)}, or say it in words.",
        )
    return areas[place - 1]
