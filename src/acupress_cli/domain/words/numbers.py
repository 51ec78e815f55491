"""Numbers as people type them: one reading for every question and every option."""

import math
import unicodedata

# In letters, as people write them.
NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "ninety": 90,
}  # fmt: skip
# No number that is asked for here has more digits; Python itself refuses some thousands of them.
_MOST_DIGITS = 15


def whole_number(text: str) -> int | None:
    """The whole number ``text`` is, in the decimal digits of any script; else None.

    Neither "²" nor "1_000" is one, nor anything longer than the numbers that are asked for.
    """
    digits = text.strip()
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return None
    return int(digits)


def signed_number(text: str) -> int:
    """The whole number ``text`` is, perhaps with a sign. Raises ValueError where it is none."""
    said = text.strip()
    number = whole_number(said[1:] if said[:1] in ("+", "-") else said)
    if number is None:
        raise ValueError("no whole number")
    return -number if said.startswith("-") else number


def decimal_number(text: str) -> float:
    """The number ``text`` is, perhaps with a part behind a point. Raises ValueError otherwise."""
    said = text.strip()
    bare = said[1:] if said[:1] in ("+", "-") else said
    before, point, after = bare.partition(".")
    digits = f"{before}{after}"
    if not digits.isdecimal() or len(digits) > _MOST_DIGITS or (point and not (before and after)):
        raise ValueError("no number")
    size = float(bare)
    return math.copysign(size, -1.0) if said.startswith("-") else size


def narrow(text: str) -> str:
    """An answer as it is compared: usual letters and digits, no case, no outer spaces.

    A sign like "²" stays one: made usual it would be a number.
    """
    return "".join(map(_usual, text)).strip().casefold()


def _usual(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    # A sign such as "²" counts something, and is no digit of a number.
    return character if character.isnumeric() else unicodedata.normalize("NFKC", character)
