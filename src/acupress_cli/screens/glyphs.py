"""The few signs a session screen draws with, in Unicode and in ASCII."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Signs of one cell each."""

    full: str
    empty: str
    breath: str
    rule: str
    upright: str
    dot: str


UNICODE = Glyphs(full="━", empty="─", breath="●", rule="─", upright="│", dot="·")
ASCII = Glyphs(full="#", empty="-", breath="o", rule="-", upright="|", dot="-")


def glyphs_for(*, ascii_only: bool) -> Glyphs:
    """The signs the terminal can show."""
    return ASCII if ascii_only else UNICODE
