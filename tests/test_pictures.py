"""The pictures of the README and the pages: drawn from the program, and quiet if wanted."""

import html
import re
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from xml.etree import ElementTree

import pytest

from acupress_cli.screens.glyphs import UNICODE
from acupress_cli.screens.look import Look
from acupress_cli.screens.session_screen import session_lines
from docs.make_picture import (
    DRAWING,
    ENDS_AT,
    HEIGHT,
    PICTURE,
    SHOTS,
    STILL,
    WIDTH,
    drawing,
    picture,
    shown_frames,
)
from tests.conftest import Ran
from tests.fakes.bench import CONTENT

MOVING = PICTURE.read_text(encoding="utf-8")
LARGEST = 150_000
SVG = "{http://www.w3.org/2000/svg}"


def screens() -> list[list[str]]:
    """What the session screen says at each moment of the picture, without empty rows."""
    look = Look(CONTENT.session_words(), UNICODE, WIDTH, HEIGHT, ends_at=ENDS_AT)
    frames = [session_lines(frame, look) for frame in shown_frames(CONTENT)]
    return [[line.plain.rstrip() for line in lines if line.plain.strip()] for lines in frames]


def rows(is_seen: Callable[[str], bool]) -> list[str]:
    """The rows of the picture whose style is seen, from the top down."""
    body = ElementTree.fromstring(MOVING).findall(f"{SVG}g/{SVG}g")
    seen = [group for group in body if is_seen(group.attrib["class"])]
    height = {id(group): float(group.attrib["transform"].split(",")[1][:-1]) for group in seen}
    return [
        # Gaps between words are places, not letters.
        "".join("".join(words.itertext()) for words in group)
        for group in sorted(seen, key=lambda group: height[id(group)])
    ]


def squeezed(lines: list[str]) -> list[str]:
    """The lines without any spaces: how far apart words stand is a number in the picture."""
    return [re.sub(r"\s", "", html.unescape(line)) for line in lines]


def is_seen_at(moment: float) -> Callable[[str], bool]:
    """Whether a style is visible at this part (0 to 1) of the whole."""

    def is_seen(name: str) -> bool:
        turns = re.search(rf"@keyframes {name} {{ (.*) }}\n", MOVING)
        if not turns:
            return True
        parts: list[tuple[str, str]] = re.findall(r"([\d.]+)% { visibility: (\w+) }", turns[1])
        return [how for at, how in parts if float(at) <= moment * 100][-1] == "visible"

    return is_seen


def test_the_picture_is_drawn_from_the_session_screen() -> None:
    """It is what the program would draw now; make docs draws it anew."""

    def texts(drawn: str) -> list[str]:
        return re.findall(r"<text[^>]*>(.*?)</text>", drawn)

    assert texts(picture()) == texts(MOVING)


def test_each_moment_of_the_picture_is_a_whole_screen() -> None:
    """While it moves, exactly the rows of one session screen are seen at any time."""
    seconds = [shown_s for _, shown_s in SHOTS]
    starts = accumulate(seconds[:-1], initial=0.0)
    for start_s, shown_s, screen in zip(starts, seconds, screens(), strict=True):
        middle = (start_s + shown_s / 2) / sum(seconds)
        assert squeezed(rows(is_seen_at(middle))) == squeezed(screen)


def test_the_picture_stands_still_for_who_wants_no_motion() -> None:
    """The styles alone, without their animation, show the one screen in the middle of a hold."""
    assert "@media (prefers-reduced-motion: reduce) { g[class] { animation: none } }" in MOVING

    def is_seen(name: str) -> bool:
        return f".{name} {{ animation-name: {name}; visibility: visible }}" in MOVING

    assert squeezed(rows(is_seen)) == squeezed(screens()[STILL])


def test_the_picture_is_small() -> None:
    """A page with it opens fast."""
    assert len(MOVING.encode()) < LARGEST


def test_the_drawing_is_what_the_guide_prints(acupress: Callable[..., Ran]) -> None:
    """The drawing is that of a command, to the letter; make docs draws it anew."""
    drawn = DRAWING.read_text(encoding="utf-8")
    ran = acupress("guide", "GB30", "BL57", "--side", "left", "--format", "svg")
    assert drawn == drawing() == ran.out


@pytest.mark.parametrize("path", [PICTURE, DRAWING], ids=lambda path: path.name)
def test_the_pictures_fetch_and_run_nothing(path: Path) -> None:
    """They name no address to load a font or anything else from, and have no script."""
    drawn = path.read_text(encoding="utf-8")
    assert re.findall(r"url\((?!#)[^)]*\)|\b(?:href|src)\b|<script|\bon\w+=", drawn) == []
