"""The time left in large digits, and a screen on which nothing moves."""

import re
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.words.durations import minutes_and_seconds_up
from acupress_cli.screens.digits import BLOCK_FONTS
from acupress_cli.screens.dot_signs import BRAILLE
from acupress_cli.screens.glyphs import ASCII, UNICODE, Glyphs
from acupress_cli.screens.look import Look
from acupress_cli.screens.pictures import NO_PICTURES, Pictures
from acupress_cli.screens.session_screen import SessionScreen, session_lines
from acupress_cli.screens.time_left import SteadyEnd
from tests.fakes.bench import CONTENT
from tests.screens.moments import MOMENTS, begun, drawn, in_hold, in_step, look_of, read_aloud

POINTS = CONTENT.catalogue().points
PICTURES = Pictures(CONTENT.figures(), BRAILLE)
SIGNS = "█▀▄"


@given(
    second=st.integers(0, 59),
    shifts=st.lists(st.floats(-2.4, 2.4), max_size=20),
)
def test_the_end_by_the_clock_does_not_waver(second: int, shifts: list[float]) -> None:
    """Wherever it lies in its minute, what comes of waits and of setting a clock moves nothing."""
    end, moment = SteadyEnd(), datetime(2026, 5, 4, 21, 42, second)
    told = end.by(moment)
    assert told == time(21, 42)
    assert {end.by(moment + timedelta(seconds=shift)) for shift in shifts} <= {told}


def test_the_end_by_the_clock_follows_a_pause() -> None:
    """It is late by five seconds at most, and past midnight a new day begins."""
    end, moment = SteadyEnd(), datetime(2026, 5, 4, 23, 58, 33)
    told = [end.by(moment + timedelta(seconds=s)) for s in range(91)]
    assert told[29] == time(23, 58)
    assert told[30] == time(23, 59)
    assert told[90] == time(0, 0)
    assert end.by(moment) == time(23, 58)


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (80, ["BL57 Chéngshān, LEFT side point 1 of 2 · 7 min left · ends 21:42"]),
        (60, ["BL57 Chéngshān, LEFT side", "point 1 of 2 · 7 min left · ends 21:42"]),
        (40, ["BL57 Chéngshān, LEFT side", "point 1 of 2 · 7 min left · ends 21:42"]),
        (20, ["BL57 Chéngshān,", "LEFT side", "point 1 of 2 · 7", "min left · ends", "21:42"]),
    ],
)
def test_how_far_the_session_is_stands_in_the_head(
    catalogue: Catalogue, words: SessionWords, width: int, rows: list[str]
) -> None:
    """Beside what is pressed, or below it: whole in every window."""
    lines = drawn(MOMENTS["hold"](catalogue), look_of(words, width, 24))
    assert [" ".join(line.plain.split()) for line in lines[: len(rows)]] == rows


@pytest.mark.parametrize("digits", [True, False, None])
@pytest.mark.parametrize("motion", [True, False])
def test_nobody_is_timed_for_finding_a_new_point(
    catalogue: Catalogue, words: SessionWords, *, motion: bool, digits: bool | None
) -> None:
    """It shows how long that has been, and no end of it: no bar, no whole time, no digits."""
    frame = MOMENTS["ready-waiting"](catalogue)
    look = Look(words, UNICODE, 80, 34, motion=motion, digits=digits)
    rows = [line.plain for line in drawn(frame, look)]
    assert [row for row in rows if row.strip().endswith(words.steps.ready.name)]
    assert UNICODE.full not in "".join(rows)
    assert (" 1:12  " in "".join(rows)) is not bool(digits)
    assert "of 0:00" not in " ".join(rows)
    assert words.ready.when_found in read_aloud(drawn(frame, look))
    assert words.ready.found not in read_aloud(drawn(frame, look))


def plain(lines: list[str], glyphs: Glyphs) -> str:
    """The words of the lines, without what is only drawn."""
    drawn_only = SIGNS + glyphs.full + glyphs.empty + glyphs.breath + glyphs.upright
    return " ".join(" ".join(lines).translate(dict.fromkeys(map(ord, drawn_only), " ")).split())


@given(
    point=st.sampled_from(POINTS),
    kind=st.sampled_from([StepKind.HEAT, StepKind.SETTLE, StepKind.READY, StepKind.HOLD]),
    width=st.integers(20, 160),
    height=st.integers(5, 50),
    after_s=st.floats(0, 12),
    pause=st.booleans(),
    pace=st.sampled_from(BreathPace),
    digits=st.sampled_from([None, True]),
    motion=st.booleans(),
    glyphs=st.sampled_from([UNICODE, ASCII]),
    pictures=st.sampled_from([NO_PICTURES, PICTURES]),
)
@settings(deadline=None, max_examples=200)
def test_large_digits_are_whole_and_cut_nothing(
    words: SessionWords,
    point: Acupoint,
    kind: StepKind,
    width: int,
    height: int,
    after_s: float,
    pause: bool,
    pace: BreathPace,
    digits: bool | None,
    motion: bool,
    glyphs: Glyphs,
    pictures: Pictures,
) -> None:
    """In any window: all their rows or none of them, and below them the same lines as without."""
    frame = in_step(begun(point, pace=pace), kind, after_s, *([Action.PAUSE] if pause else []))
    look = Look(words, glyphs, width, height, digits=digits, motion=motion, pictures=pictures)
    lines = [line.plain for line in session_lines(frame, look)]
    assert len(lines) == height
    assert max(map(len, lines)) <= width
    small = replace(look, digits=False)
    without = [line.plain for line in session_lines(frame, small)]
    time = minutes_and_seconds_up(frame.left_s)
    fonts = [f for f in glyphs.digits if any(row.startswith(f.drawn(time)[0]) for row in lines[1:])]
    if any(row.startswith(f"{time:>5}  ") for row in lines):
        assert lines == without  # no room: as if they were not wanted
        return
    [font] = fonts[:1]
    top = next(n for n, row in enumerate(lines) if n and row.startswith(font.drawn(time)[0]))
    for row, dots in zip(lines[top : top + font.rows], font.drawn(time), strict=True):
        assert row.startswith(dots)
    assert lines[: top - 1] == without[: top - 1] or width >= 104
    said = plain([row[: min(width, 66)] for row in without], glyphs)
    for word in ("Next", "Feel", "How", "Press"):
        assert (word in said) == (word in plain([r[: min(width, 66)] for r in lines], glyphs))


@pytest.mark.parametrize(
    ("width", "height", "rows"),
    [(80, 24, 5), (40, 24, 3), (60, 24, 5), (60, 10, 0), (140, 40, 5), (30, 24, 0), (80, 17, 3)],
)
def test_they_shrink_with_the_window(
    catalogue: Catalogue, words: SessionWords, width: int, height: int, rows: int
) -> None:
    """Five rows, three, or a plain text; the time is always there."""
    frame = in_hold(catalogue.find("BL57"), 20.5)
    lines = [
        line.plain
        for line in session_lines(frame, Look(words, UNICODE, width, height, digits=True))
    ]
    large = {
        font.rows for font in BLOCK_FONTS if any(r.startswith(font.drawn("1:10")[0]) for r in lines)
    }
    assert large == ({rows} if rows else set())
    assert any(row.startswith(" 1:10  Breathe") for row in lines) is not bool(rows)


@pytest.mark.parametrize(
    ("digits", "height", "large"),
    [(None, 10, False), (None, 24, True), (True, 24, True), (False, 60, False)],
)
def test_without_a_wish_they_are_large_where_there_is_room(
    catalogue: Catalogue, words: SessionWords, digits: bool | None, height: int, large: bool
) -> None:
    """What a person has set holds in every window."""
    frame = in_hold(catalogue.find("BL57"), 20.5)
    lines = session_lines(frame, Look(words, UNICODE, 80, height, digits=digits))
    assert any(line.plain.startswith(" 1:10  ") for line in lines) is not large


def test_a_picture_is_kept_unless_they_are_wished_for(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """Where only one of them has room, it is the picture; if they are set, it is they."""
    frame = MOMENTS["ready"](catalogue)
    found = set()
    for height in range(30, 45):
        look = Look(words, UNICODE, 60, height, pictures=PICTURES)
        usual, wished = (
            read_aloud(session_lines(frame, replace(look, digits=digits)))
            for digits in (None, True)
        )
        found.add(("◉" in usual, "██" in usual, "◉" in wished, "██" in wished))
    assert (True, False, False, True) in found
    assert (True, True, True, True) in found


def test_nothing_beside_them_moves_as_the_time_gets_shorter(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """From 10:00 to 9:59 there is a digit less, and the bars stay where they are."""
    look = Look(words, UNICODE, 80, 30, digits=True)
    play = begun(catalogue.find("BL57"))
    at_first = [line.plain for line in session_lines(play.frame, look)]
    play.wait(5)
    later = [line.plain for line in session_lines(play.frame, look)]
    assert at_first != later
    [[first], [second]] = [
        {match.start() for line in lines[:-2] if (match := re.search("[━─]", line))}
        for lines in (at_first, later)
    ]
    assert first == second


@given(
    width=st.integers(20, 160),
    height=st.integers(5, 50),
    digits=st.sampled_from([None, True, False]),
    motion=st.booleans(),
    moments=st.lists(st.tuples(st.floats(0.05, 3), st.sampled_from([None, *Action])), max_size=15),
)
@settings(deadline=None, max_examples=80)
def test_a_kept_screen_is_the_screen(
    words: SessionWords,
    width: int,
    height: int,
    digits: bool | None,
    motion: bool,
    moments: list[tuple[float, Action | None]],
) -> None:
    """What is drawn once for many moments is what each of them would have drawn."""
    look = Look(words, UNICODE, width, height, digits=digits, motion=motion, pictures=PICTURES)
    play = begun(CONTENT.catalogue().find("BL57"), heat_s=0)
    screen = SessionScreen()
    for after_s, action in moments:
        play.wait(after_s)
        if action:
            play.press(action)
        if play.session.is_over:
            break
        kept = screen.lines(play.frame, look)
        anew = session_lines(play.frame, look)
        assert [line.plain for line in kept] == [line.plain for line in anew]


@pytest.mark.parametrize("digits", [True, False])
def test_without_motion_no_bar_fills(
    catalogue: Catalogue, words: SessionWords, digits: bool
) -> None:
    """The times stand there in words, the breath with its seconds and a mark."""
    look = Look(words, UNICODE, 80, 24, motion=False, digits=digits)
    text = read_aloud(drawn(MOMENTS["hold"](catalogue), look))
    assert "━" not in text
    assert "●" not in text
    assert "Hold · 1:30" in text
    assert "▼" in text
    assert "Breathe out" in text
    seen = {
        read_aloud(session_lines(in_hold(catalogue.find("BL57"), 3.2 + n / 8), look))
        for n in range(40)
    }
    assert len(seen) < 20
