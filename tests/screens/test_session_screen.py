"""One moment of a session on windows of any size."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Pressure, Side
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.plan import StepKind, plan_session
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_words import SessionWords, point_name
from acupress_cli.domain.words.durations import minutes_and_seconds_up
from acupress_cli.screens import theme
from acupress_cli.screens.glyphs import ASCII, UNICODE, Glyphs
from acupress_cli.screens.look import Look
from tests.fakes.bench import CONTENT
from tests.fakes.plans import Played
from tests.screens.golden_file import check_golden
from tests.screens.moments import (
    CODES,
    MOMENTS,
    above_keys,
    begun,
    drawn,
    in_hold,
    in_step,
    look_of,
    plan_for,
    read_aloud,
)
from tests.screens.styled import styled

SESSION = ("heat", "settle", "ready", "ready-moving", "ready-waiting", "ready-known",
           "hold", "hold-paused", "hold-tender", "switch", "rest",
           "rest-closing")  # fmt: skip
SCREENS = [
    *((moment, width, 24) for moment in SESSION for width in (80, 40)),
    *((moment, 140, 40) for moment in ("ready", "hold", "settle")),
    *((moment, 60, 10) for moment in ("ready", "hold", "hold-paused")),
]


@pytest.mark.parametrize(("moment", "width", "height"), SCREENS)
def test_screens_look_as_kept(
    catalogue: Catalogue, words: SessionWords, moment: str, width: int, height: int
) -> None:
    """Each moment of a session looks as it was last agreed on."""
    lines = above_keys(MOMENTS[moment](catalogue), look_of(words, width, height))
    check_golden(f"{moment}-{width}x{height}", [line.plain for line in lines])


@pytest.mark.parametrize("moment", ["settle", "ready", "hold"])
def test_screens_in_ascii_look_as_kept(
    catalogue: Catalogue, words: SessionWords, moment: str
) -> None:
    """Where the terminal shows ASCII alone, bars and rules are drawn with it."""
    lines = above_keys(MOMENTS[moment](catalogue), look_of(words, 80, 24, ASCII))
    check_golden(f"{moment}-80x24-ascii", [line.plain for line in lines])
    letters = re.compile(r"[^\W\d_]")  # only names have other letters than ASCII
    assert all(c.isascii() or letters.match(c) for line in lines for c in line.plain)


def test_the_keys_look_as_kept(catalogue: Catalogue, words: SessionWords) -> None:
    """At the foot of each moment, in windows of every kind, with their styles."""
    lines = []
    for moment in SESSION:
        for width, height in ((40, 24), (80, 24), (140, 40), (60, 10)):
            frame, look = MOMENTS[moment](catalogue), look_of(words, width, height)
            foot = drawn(frame, look)[len(above_keys(frame, look)) :]
            lines += [f"{moment}, {width}x{height}:", *map(styled, foot)]
    check_golden("keys", lines)


def test_a_message_and_a_rehearsal_look_as_kept(catalogue: Catalogue, words: SessionWords) -> None:
    """What was just said stands below the rest, and a rehearsal is always named as one."""
    frame = MOMENTS["hold"](catalogue)
    look = Look(words, UNICODE, 80, 24, (words.cues.reminder.eye[0], "15 s more."), rehearsal=True)
    lines = above_keys(frame, look)
    check_golden("hold-message-rehearsal-80x24", [line.plain for line in lines])


POINTS = CONTENT.catalogue().points
KINDS = [kind for kind in StepKind if kind is not StepKind.REST]


@given(
    point=st.sampled_from(POINTS),
    kind=st.sampled_from(KINDS),
    width=st.integers(20, 250),
    height=st.integers(5, 60),
    after_s=st.floats(0, 12),
    action=st.sampled_from([None, Action.PAUSE, Action.TOO_TENDER]),
    pace=st.sampled_from(BreathPace),
    glyphs=st.sampled_from([UNICODE, ASCII]),
    message=st.sampled_from([(), ("Half way. Keep breathing. Do not strain.", "5 seconds left.")]),
    rehearsal=st.booleans(),
)
@settings(deadline=None, max_examples=250)
def test_every_screen_fits_its_window(
    words: SessionWords,
    point: Acupoint,
    kind: StepKind,
    width: int,
    height: int,
    after_s: float,
    action: Action | None,
    pace: BreathPace,
    glyphs: Glyphs,
    message: tuple[str, ...],
    rehearsal: bool,
) -> None:
    """Whatever the size: exactly the window's height of lines, and none wider than it."""
    play = begun(point, pace=pace)
    if kind is StepKind.SWITCH and point.laterality.value == "midline":
        kind = StepKind.HOLD
    frame = in_step(play, kind, after_s, *([action] if action else []))
    look = Look(words, glyphs, width, height, message, rehearsal=rehearsal)
    lines = drawn(frame, look)
    assert len(lines) == height
    assert max(line.cell_len for line in lines) <= width


@pytest.mark.parametrize("point", POINTS, ids=[point.code for point in POINTS])
@pytest.mark.parametrize("width", [80, 40])
def test_a_hold_shows_everything_needed(words: SessionWords, point: Acupoint, width: int) -> None:
    """For every point: its name, the time left once, the breath, feel, stop, a key."""
    frame = in_hold(point, 20.5)
    look = replace(look_of(words, width, 24), digits=False)
    lines = drawn(frame, look)
    text = read_aloud(lines)
    left = minutes_and_seconds_up(frame.length_s - 20.5)
    assert text.startswith(point_name(point))
    [clock] = [line.plain for line in lines if left in line.plain]
    assert re.search(rf"^ {left}  Breathe (in|out) [1-6] +Hold · \d:\d\d$", clock)
    breath = [line for line in lines if line.plain.startswith("█")]
    assert len(breath) >= 2
    assert len({line.plain for line in breath}) == 1
    assert point.feel in text
    assert words.hold.stop_if in text
    assert text.endswith("space pause t tender x hurts ? keys")


@pytest.mark.parametrize("height", range(5, 24))
@pytest.mark.parametrize("width", [20, 40, 60, 80, 140])
@pytest.mark.parametrize("digits", [None, False])
def test_a_low_window_keeps_the_most_needed(
    catalogue: Catalogue, words: SessionWords, width: int, height: int, *, digits: bool | None
) -> None:
    """However low the window: what is pressed, the time left, the breath, and how to pause."""
    frame = in_hold(catalogue.find("BL57"), 20.5)
    look = Look(words, UNICODE, width, height, ("Half way.",), rehearsal=True, digits=digits)
    lines = drawn(frame, look)
    assert lines[0].plain.startswith("BL57 Chéng")
    clock = "1:10" if digits is False else "Breathe out"
    assert any(clock in line.plain for line in lines)
    assert lines[-1].plain.startswith("space pause")
    assert lines[-1].plain.endswith("? keys")


def test_the_stop_line_is_marked_and_colour_is_never_alone(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """The stop line is bold and red; a pause is a word as well as a colour."""
    lines = drawn(MOMENTS["hold"](catalogue), look_of(words, 80, 24))
    [stop] = [line for line in lines if line.plain == words.hold.stop_if]
    assert stop.style == theme.STOP
    paused = drawn(MOMENTS["hold-paused"](catalogue), look_of(words, 80, 24))
    assert "PAUSED" in read_aloud(paused)
    assert "Time stands still. Press space to go on." in read_aloud(paused)
    assert "Breathe" not in read_aloud(paused)
    assert "space go on" in read_aloud(paused)


def test_a_pause_is_said_whole_in_a_narrow_window(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """On 40 columns nothing of how to go on is cut off."""
    look = replace(look_of(words, 40, 24), digits=False)
    lines = drawn(MOMENTS["hold-paused"](catalogue), look)
    assert "Time stands still. Press space to go on." in read_aloud(lines)


def test_a_person_who_has_to_press_lightly_is_told_so(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """The pressure on the screen is the plan's for this person, not the point's."""
    point = next(point for point in catalogue if point.pressure is Pressure.MEDIUM)
    usual = read_aloud(drawn(in_hold(point), look_of(words, 80, 24)))
    assert f"Press {words.hold.pressure.medium}" in usual
    plan = plan_session([replace(plan_for(point), lightest=Pressure.LIGHT)])
    frame = in_step(Played(plan, BreathPace.EASY), StepKind.HOLD, 5)
    light = read_aloud(drawn(frame, look_of(words, 80, 24)))
    assert f"Press {words.hold.pressure.light}" in light
    assert words.hold.pressure.medium not in light


def test_at_ones_own_pace_no_breath_is_counted(catalogue: Catalogue, words: SessionWords) -> None:
    """Without a pace the screen only says to breathe at one's own."""
    frame = in_hold(catalogue.find("BL57"), pace=BreathPace.NATURAL)
    text = read_aloud(drawn(frame, look_of(words, 80, 24)))
    assert words.hold.natural in text
    assert "Breathe in" not in text.replace(words.hold.natural, "")


def test_the_breath_grows_and_shrinks(catalogue: Catalogue, words: SessionWords) -> None:
    """Breathing in the rows fill, breathing out they empty, by eighths of a cell."""
    look = replace(look_of(words, 80, 24), digits=False)

    def breath(after_s: float) -> tuple[str, float]:
        lines = drawn(in_hold(catalogue.find("BL57"), after_s), look)
        at = next(n for n, line in enumerate(lines) if "Breathe" in line.plain)
        row = lines[at + 1].plain
        assert lines[at + 2].plain == row
        full = sum((UNICODE.breath.index(sign) + 1) / 8 for sign in row)
        return " ".join(lines[at].plain.split()[1:4]), full

    # 90 seconds are eleven breaths of 3 to 5, each stretched to 8.18 seconds.
    assert breath(0.05) == ("Breathe in 4", 0.75)
    assert breath(1.5) == ("Breathe in 2", 23.5)
    assert breath(3.06) == ("Breathe in 1", 47.875)
    assert breath(3.1) == ("Breathe out 6", 47.75)
    assert breath(8.1) == ("Breathe out 1", 0.75)


def test_sides_are_named_loudly(catalogue: Catalogue, words: SessionWords) -> None:
    """Which side is pressed stands in the first line; a point on the midline says middle."""
    look = look_of(words, 80, 24)
    assert "LEFT side" in drawn(MOMENTS["hold"](catalogue), look)[0].plain
    assert "RIGHT side" in drawn(MOMENTS["switch"](catalogue), look)[0].plain
    middle = next(point for point in catalogue if point.laterality.value == "midline")
    assert drawn(in_hold(middle), look)[0].plain.startswith(f"{point_name(middle)}, middle")


def test_what_comes_next_is_named(
    catalogue: Catalogue, words: SessionWords, point: Callable[[str], Acupoint]
) -> None:
    """For the last 15 seconds of a step, and not before; in a hold, that it is let go."""
    look = look_of(words, 80, 24)
    let_go = "At 0:00 let go slowly."
    told = f"Next {let_go} {point_name(point('BL57'))}, RIGHT side: {point('BL57').place}"
    assert words.screen.next not in read_aloud(drawn(MOMENTS["hold"](catalogue), look))
    for after_s, is_told in ((74.9, False), (75.0, True), (89.9, True)):
        frame = in_step(begun(*map(catalogue.find, CODES)), StepKind.HOLD, after_s)
        assert (told in read_aloud(drawn(frame, look))) is is_told
    rest = read_aloud(drawn(MOMENTS["rest"](catalogue), look))
    assert f"Next {point_name(point('GB30'))}, LEFT side: {point('GB30').place}" in rest
    last = plan_session([replace(plan_for(point("BL57")), side=Side.LEFT)])
    frame = in_step(Played(last), StepKind.HOLD, 80)
    assert f"Next {let_go} This is the last one" in read_aloud(drawn(frame, look))
