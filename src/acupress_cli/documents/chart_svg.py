"""A chart of the weeks as SVG: lines told apart by their form, in black on white."""

from collections.abc import Iterator, Sequence
from html import escape
from math import ceil

from acupress_cli.domain.journal.report_form import ChartLine, WeekChart
from acupress_cli.domain.words.text import shown

# Where it is not scaled, a unit is a point (1/72 inch) of paper.
WIDTH, HEIGHT = 210.0, 124.0
LETTER = 9.2
# The place of 10 and of 0, and at the left the room for these numbers.
_TOP, _BOTTOM, _LEFT = 20.0, 106.0, 22.0
_HIGHEST = 10
_NUMBERS = (0, 5, 10)
_LETTER_WIDTH = 0.56 * LETTER
_BETWEEN = 4.0
_DOT, _SQUARE = 2.3, 6.4
_LONGEST_KEY = 30.0
_DASHES = ' stroke-dasharray="4 2.5"'
_STROKE = 'fill="none" stroke="#000" stroke-width="1.1" stroke-linejoin="round"'


def chart_svg(chart: WeekChart) -> str:
    """The whole chart; what is shown in it reaches nothing outside."""
    across = _Across(chart.weeks)
    # The solid line is drawn over the broken one: where both are, each is still seen.
    lines = sorted(chart.lines, key=lambda line: not line.is_broken)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {WIDTH:g} {HEIGHT:g}">',
        f"<title>{_text(chart.title)}</title>",
        f"<desc>{_text(chart.words)}</desc>",
        *_scale(),
        *_dates(chart.weeks, across),
        *(part for line in lines for part in _drawn(line, across)),
        *_key(chart.lines),
        "</svg>",
    ]
    return "".join(parts)


class _Across:
    """Where each week stands, at even distances, with room for the first and the last date."""

    def __init__(self, weeks: Sequence[str]) -> None:
        self.date_width = _LETTER_WIDTH * max(map(len, weeks))
        self._first = max(_LEFT + _SQUARE, self.date_width / 2)
        last = WIDTH - max(_SQUARE, self.date_width / 2)
        self._distance = (last - self._first) / max(1, len(weeks) - 1)

    def at(self, week: int) -> float:
        """The place of the week with this number."""
        return self._first + week * self._distance

    @property
    def dated(self) -> int:
        """One week in so many has room for its date."""
        return ceil((self.date_width + _BETWEEN) / self._distance)


def _scale() -> Iterator[str]:
    for number in _NUMBERS:
        y = _down(number)
        yield (
            f'<path d="M{_LEFT - 4:g} {y:g}H{WIDTH:g}" stroke="#000" '
            f'stroke-width="{0.3 if number else 0.8}"/>'
        )
        yield _words(_LEFT - 6, y + LETTER / 3, str(number), "end")


def _dates(weeks: Sequence[str], across: _Across) -> Iterator[str]:
    for nth in range(0, len(weeks), across.dated):
        x = across.at(nth)
        yield (
            f'<path d="M{x:.2f} {_BOTTOM:g}v3" stroke="#000" stroke-width="0.8"/>'
            f"{_words(x, _BOTTOM + 4 + LETTER, weeks[nth], 'middle')}"
        )


def _drawn(line: ChartLine, across: _Across) -> Iterator[str]:
    places = [
        None if value is None else (across.at(nth), _down(value))
        for nth, value in enumerate(line.values)
    ]
    path, is_open = "", False
    for place in places:
        if place:
            path += f"{'L' if is_open else 'M'}{place[0]:.2f} {place[1]:.2f}"
        is_open = place is not None
    yield f'<path d="{path}" {_STROKE}{_DASHES if line.is_broken else ""}/>'
    yield from (_mark(*place, is_broken=line.is_broken) for place in places if place)


def _key(lines: Sequence[ChartLine]) -> Iterator[str]:
    """Above the chart a piece of each line, and what it is."""
    x, y = _LEFT, LETTER / 2 + 1
    for line in lines:
        dashes = _DASHES if line.is_broken else ""
        yield f'<path d="M{x:g} {y:g}h{_LONGEST_KEY:g}" {_STROKE}{dashes}/>'
        yield _mark(x + _LONGEST_KEY / 2, y, is_broken=line.is_broken)
        yield _words(x + _LONGEST_KEY + 4, y + LETTER / 3, line.name, "start")
        x += _LONGEST_KEY + 14 + _LETTER_WIDTH * len(line.name)


def _mark(x: float, y: float, *, is_broken: bool) -> str:
    if not is_broken:
        return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{_DOT}"/>'
    corner = f'x="{x - _SQUARE / 2:.2f}" y="{y - _SQUARE / 2:.2f}"'
    return (
        f'<rect {corner} width="{_SQUARE}" height="{_SQUARE}" fill="#fff" stroke="#000" '
        'stroke-width="1.1"/>'
    )


def _down(value: float) -> float:
    return _BOTTOM - (_BOTTOM - _TOP) * value / _HIGHEST


def _words(x: float, y: float, words: str, anchor: str) -> str:
    return (
        f'<text x="{x:.2f}" y="{y:.2f}" font-family="sans-serif" font-size="{LETTER}" '
        f'text-anchor="{anchor}">{_text(words)}</text>'
    )


def _text(text: str) -> str:
    return escape(shown(text)).encode("ascii", "xmlcharrefreplace").decode("ascii")
