"""Screens one after the other as one SVG that moves by style alone, without a script.

Each row is drawn once for each text that it has, and seen while a screen has it so. Where
nothing may move, because a person wants that (prefers-reduced-motion) or because nothing
can, one of the screens stands still.
"""

import io
import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from rich.console import Console
from rich.text import Text

from acupress_cli.screens.theme import rich_theme

# A cell and a row, as Rich measures them, and the frame around them.
_CELL, _ROW, _EDGE, _TOP = 12.2, 24.4, 9, 41
_STYLE = re.compile(r"\.acupress-(r\d+) \{ (.*?) \}")
_WORDS = re.compile(
    r'<text class="acupress-(r\d+)" x="([\d.]+)" y="[\d.]+" textLength="([\d.]+)"'
    r' clip-path="url\(#acupress-line-(\d+)\)">(.*?)</text>',
    re.DOTALL,
)

Screen = Sequence[Text]


def moving_picture(
    screens: Sequence[Screen], seconds: Sequence[float], still: int, width: int, title: str
) -> str:
    """The SVG of ``screens``, all of the same height, each shown for so many ``seconds``.

    ``still`` is the place of the one that is shown where nothing moves; ``width`` is in cells.
    """
    height = len(screens[0])
    styles, rows = _drawn([line for screen in screens for line in screen], width)
    seen: dict[tuple[int, str], set[int]] = defaultdict(set)
    for place, markup in enumerate(rows):
        number, row = divmod(place, height)
        if markup:
            seen[row, markup].add(number)
    times: dict[frozenset[int], str] = {}
    body = ""
    for (row, markup), numbers in sorted(seen.items(), key=lambda one: one[0][0]):
        name = times.setdefault(frozenset(numbers), f"t{len(times)}")
        body += f'<g class="{name}" transform="translate(0,{20 + row * _ROW:g})">{markup}</g>\n'
    style = styles + _movement(times, seconds, still)
    return _framed(style, body, width, height, title)


def _drawn(lines: Screen, width: int) -> tuple[str, list[str]]:
    """The styles that Rich gives these lines, and the markup of each without its height."""
    console = Console(
        record=True,
        width=width,
        theme=rich_theme(),
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        no_color=False,
        legacy_windows=False,
    )
    for line in lines:
        console.print(line, no_wrap=True)
    drawn = console.export_svg(title="", unique_id="acupress")
    rows: dict[int, str] = defaultdict(str)
    for style, x, length, row, words in _WORDS.findall(drawn):
        if words.strip():
            rows[int(row)] += f'<text class="{style}" x="{x}" textLength="{length}">{words}</text>'
    styles = "".join(f".{name} {{ {rule} }}\n" for name, rule in _STYLE.findall(drawn))
    return styles, [rows[number] for number in range(len(lines))]


def _movement(times: dict[frozenset[int], str], seconds: Sequence[float], still: int) -> str:
    """When what is called so is seen: while one of these screens is shown."""
    ends = list(accumulate(seconds, initial=0.0))
    rules = "g[class] { animation-timing-function: step-end; animation-iteration-count: infinite;"
    rules += f" animation-duration: {ends[-1]:g}s }}\n"
    for numbers, name in times.items():
        is_seen = [number in numbers for number in range(len(seconds))]
        turns = "".join(
            f"{ends[number] / ends[-1]:.3%} {{ visibility: {'visible' if now else 'hidden'} }} "
            for number, now in enumerate(is_seen)
            if number == 0 or now is not is_seen[number - 1]
        )
        rules += f"@keyframes {name} {{ {turns}}}\n" if not all(is_seen) else ""
        visible = "visible" if still in numbers else "hidden"
        rules += f".{name} {{ animation-name: {name}; visibility: {visible} }}\n"
    return f"{rules}@media (prefers-reduced-motion: reduce) {{ g[class] {{ animation: none }} }}\n"


def _framed(style: str, body: str, width: int, height: int, title: str) -> str:
    """The window around the screens."""
    across, down = width * _CELL + 2 * _EDGE, height * _ROW + _TOP + _EDGE
    dots = "".join(
        f'<circle cx="{26 + 22 * number}" cy="22" r="7" fill="{colour}"/>'
        for number, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    )
    return (
        f'<svg viewBox="0 0 {across:g} {down:g}" xmlns="http://www.w3.org/2000/svg">\n<style>\n'
        "text { font-family: Fira Code, monospace; font-size: 20px }\n"
        f".title {{ font: bold 18px arial }}\n{style}</style>\n"
        f'<rect x="1" y="1" width="{across - 2:g}" height="{down - 2:g}" rx="8" fill="#292929"/>\n'
        f'<text class="title" fill="#c5c8c6" text-anchor="middle" x="{across / 2:g}" y="27">'
        f"{title}</text>\n{dots}\n"
        f'<g transform="translate({_EDGE},{_TOP})">\n{body}</g>\n</svg>\n'
    )
