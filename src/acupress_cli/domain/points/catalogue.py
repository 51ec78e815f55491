"""The points together: find one by any of its names, or search for many."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.words.phrases import tokens_of
from acupress_cli.domain.words.text import folded, nearest

_CODE_LIKE = re.compile(r"(ub|b|g|s|lv|liv|k|kid|co|du|h|he|p)(\d{1,3})")
_MODERN = {
    "ub": "bl", "b": "bl", "g": "gb", "s": "st", "lv": "lr", "liv": "lr", "k": "ki", "kid": "ki",
    "co": "li", "du": "gv", "h": "ht", "he": "ht", "p": "pc",
}  # fmt: skip
# Older books number the Bladder meridian's leg and buttock differently: there "B54" is BL40.
_RENUMBERED = range(36, 55)


class Catalogue(Struct, frozen=True):
    """All acupoints, and what holds for every one of them."""

    points: tuple[Acupoint, ...]
    never_press_if: tuple[str, ...]
    always: tuple[str, ...]

    def __iter__(self) -> Iterator[Acupoint]:
        return iter(self.points)

    def find(self, name: str) -> Acupoint:
        """The one point called ``name`` (code, pinyin, English or hanzi), or NoSuchError."""
        key = folded(name)
        old = _CODE_LIKE.fullmatch(key)
        modern = _MODERN[old[1]] + old[2] if old else key
        if old and old[1] == "b" and int(old[2]) in _RENUMBERED:
            raise NoSuchError(
                f'"{name}" means different points in older and newer books.',
                "B54 in older books is BL40 behind the knee. BL54 is in the buttock. "
                "Use the code that starts with BL.",
            )
        for point in self.points:
            if key in point.names or modern in point.names:
                return point
        raise NoSuchError(f'There is no point called "{name}".', self._hint_for(name))

    def get(self, code: str) -> Acupoint | None:
        """The point with exactly this standard code, if the catalogue has it."""
        return next((point for point in self.points if point.code == code), None)

    def where(self, wanted: Callable[[Acupoint], bool]) -> tuple[Acupoint, ...]:
        """The points for which ``wanted`` holds, in the catalogue's order."""
        return tuple(point for point in self.points if wanted(point))

    def search(self, text: str) -> tuple[Acupoint, ...]:
        """The points whose description has, for each word of ``text``, a word that starts so."""
        sought = [token for token in tokens_of(text) if token[0].isalnum()]
        key = folded(text)
        return self.where(
            lambda point: bool(key) and (key in point.names or _has_words(point, sought))
        )

    def _hint_for(self, name: str) -> str:
        labels = {p.code: f"{p.code} ({p.plain_pinyin})" for p in self.points}
        spoken = {alias: labels[p.code] for p in self.points for alias in (p.code, *p.names)}
        near = dict.fromkeys(spoken[alias] for alias in nearest(name, spoken, most=6))
        if near:
            return f"Did you mean {', '.join(list(near)[:3])}?"
        return 'See "acupress points" for all of them.'


def _has_words(point: Acupoint, sought: list[str]) -> bool:
    said = " ".join(
        (point.code, point.plain_pinyin, point.english, point.area.replace("-", " "), point.place,
         point.location, point.good_for, point.meridian.label, point.role.value)
    )  # fmt: skip
    words = tokens_of(said)
    return bool(sought) and all(any(w.startswith(s) for w in words) for s in sought)
