"""Home in a window: plain lines that any terminal shows, made without Rich, which takes time."""

from collections.abc import Iterable
from textwrap import wrap

from msgspec import Struct

from acupress_cli.domain.journal.home import DayMark
from acupress_cli.domain.journal.home_page import HomePage, Marks
from acupress_cli.domain.journal.home_words import HomeKey
from acupress_cli.domain.words.text import shown

_UNICODE = {DayMark.PRESSED: "●", DayMark.REST: "–", DayMark.NONE: "·", DayMark.OPEN: "○"}
_ASCII = {DayMark.PRESSED: "#", DayMark.REST: "-", DayMark.NONE: ".", DayMark.OPEN: "o"}
_A_WEEK = 7
_BETWEEN = {False: " · ", True: " | "}
_BOLD, _USUAL = "\x1b[1m", "\x1b[0m"


class HomeLook(Struct, frozen=True):
    """Where home is shown: so many columns wide, with which signs.

    ``is_plain`` is for words alone, ``is_bold`` for a terminal that can show what is strong.
    """

    width: int
    ascii_only: bool = False
    is_plain: bool = False
    is_bold: bool = False


def home_lines(page: HomePage, look: HomeLook) -> list[str]:
    """The lines of ``page``, none of them wider than the look."""
    lines: list[str] = []
    for line in page.lines:
        told = shown(line.spoken if look.is_plain else line.eye)
        lines += [_strong(part, look) if line.strong else part for part in _broken(told, look)]
    if page.marks:
        lines += _marks(page.marks, look)
    if page.keys:
        lines += ["", *_keys(page.keys, look)]
    return lines


def _broken(text: str, look: HomeLook) -> list[str]:
    return wrap(text, look.width, break_on_hyphens=False) or [""]


def _marks(marks: Marks, look: HomeLook) -> list[str]:
    """The marks of two weeks; what they say stands beside them, or alone."""
    if look.is_plain:
        return _broken(f"{marks.head} {marks.told}.", look)
    signs = _ASCII if look.ascii_only else _UNICODE
    row = [signs[day] for day in marks.days]
    weeks = "".join(row[:_A_WEEK]), "".join(row[_A_WEEK:])
    return _joined([f"{marks.head} {' '.join(weeks)}", marks.told], "  ", look)


def _keys(keys: Iterable[HomeKey], look: HomeLook) -> list[str]:
    """The keys in as few lines as they fit, or one a line where they are read aloud."""
    if look.is_plain:
        return [part for one in keys for part in _broken(_spoken(one), look)]
    told = [f"{shown(one.key)} {shown(one.word)}" for one in keys]
    lines = _joined(told, _BETWEEN[look.ascii_only], look)
    return [_with_bold_keys(line, keys, look) for line in lines]


def _spoken(one: HomeKey) -> str:
    return f"{shown(one.key.rstrip(':'))}: {shown(one.word)}."


def _with_bold_keys(line: str, keys: Iterable[HomeKey], look: HomeLook) -> str:
    between = _BETWEEN[look.ascii_only]
    named = {f"{shown(one.key)} {shown(one.word)}": one for one in keys}
    parts = []
    for part in line.split(between):
        one = named.get(part)
        key = shown(one.key) if one else ""
        parts.append(_strong(key, look) + part[len(key) :])
    return between.join(parts)


def _joined(parts: Iterable[str], between: str, look: HomeLook) -> list[str]:
    """The parts one after the other; one that no longer fits begins a line."""
    lines: list[str] = []
    for part in parts:
        if lines and len(lines[-1]) + len(between) + len(part) <= look.width:
            lines[-1] += between + part
        else:
            lines += _broken(part, look) if len(part) > look.width else [part]
    return lines


def _strong(text: str, look: HomeLook) -> str:
    return f"{_BOLD}{text}{_USUAL}" if look.is_bold and text else text
