"""The full-screen display of a session."""

import io
from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace
from rich.console import Console

from acupress_cli.coaching.conduct import conduct
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPace, BreathPhase
from acupress_cli.domain.session.cues import Cue, HoldOutcome
from acupress_cli.domain.session.frame import Frame, Overlay
from acupress_cli.domain.session.plan import StepKind, plan_session
from acupress_cli.domain.session.session import Session
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings
from acupress_cli.domain.words.durations import minutes_and_seconds_up
from acupress_cli.screens.live import LiveDisplay
from acupress_cli.screens.look import MESSAGE_S
from tests.fakes.bench import CONTENT
from tests.fakes.plans import CALF
from tests.fakes.wishes import WISHES
from tests.fakes.world import FakeClock, ScriptedKeyboard
from tests.screens.moments import ENDS_AT, MOMENTS, begun, drawn, in_step, look_of
from tests.screens.terminal import Terminal

DAY = date(2026, 5, 4)


class Window:
    """A live display on a terminal whose size can change."""

    def __init__(
        self,
        words: SessionWords,
        *,
        rehearsal: bool = False,
        settings: Settings = USUAL_SETTINGS,
    ) -> None:
        self.terminal = Terminal(80, 24)
        self.size = (80, 24)
        self.ends_at = datetime.combine(DAY, ENDS_AT)
        self.display = LiveDisplay(
            self.terminal.console,
            words,
            lambda: self.size,
            rehearsal=rehearsal,
            settings=settings,
            clock_in=lambda _: self.ends_at,
        )
        self.display.open()

    def after(self, frame: Frame, *heard: Cue) -> list[str]:
        """What is seen at this moment, after these cues."""
        for cue in heard:
            self.display.hear(cue)
        self.display.show(frame)
        self.terminal.flush()
        return self.terminal.rows


@pytest.fixture
def window(words: SessionWords) -> Window:
    """A display that has just taken the screen."""
    return Window(words)


@pytest.fixture
def hold(catalogue: Catalogue) -> Frame:
    """A moment of a hold."""
    return MOMENTS["hold"](catalogue)


def later(frame: Frame, seconds: float) -> Frame:
    """The same moment, with more of the session gone."""
    return replace(frame, session_elapsed_s=frame.session_elapsed_s + seconds)


@pytest.mark.parametrize("moment", MOMENTS)
def test_every_moment_fills_the_window(
    catalogue: Catalogue, words: SessionWords, window: Window, moment: str
) -> None:
    """The session, and what covers it, is on the screen line by line."""
    frame = MOMENTS[moment](catalogue)
    expected = [line.plain.rstrip() for line in drawn(frame, look_of(words, 80, 24))]
    assert window.after(frame) == expected


def test_the_end_by_the_clock_moves_with_a_pause(window: Window, hold: Frame) -> None:
    """It stands in the first row in whole minutes."""
    assert window.after(hold)[0].endswith("point 1 of 2 · 7 min left · ends 21:42")
    window.ends_at += timedelta(seconds=59)
    assert window.after(later(hold, 1))[0].endswith("ends 21:42")
    window.ends_at += timedelta(seconds=1)
    window.after(later(hold, 2))
    window.ends_at += timedelta(seconds=59)
    assert window.after(later(hold, 3))[0].endswith("ends 21:43")


def test_the_end_is_told_by_the_time_left(words: SessionWords, hold: Frame) -> None:
    """The clock is asked what it shows when all that is left is over."""
    terminal, asked = Terminal(80, 24), []

    def clock_in(seconds: float) -> datetime:
        asked.append(seconds)
        return datetime.combine(DAY, ENDS_AT)

    LiveDisplay(terminal.console, words, lambda: (80, 24), rehearsal=False, clock_in=clock_in).show(
        hold
    )
    assert asked == [hold.session_left_s]


def test_without_a_clock_no_end_is_told(words: SessionWords, hold: Frame) -> None:
    """As in a rehearsal, whose time runs fast."""
    terminal = Terminal(80, 24)
    LiveDisplay(terminal.console, words, lambda: (80, 24), rehearsal=True).show(hold)
    terminal.flush()
    assert terminal.rows[0].endswith("point 1 of 2 · 7 min left")


def test_a_passing_sentence_stays_a_few_seconds(
    words: SessionWords, window: Window, hold: Frame
) -> None:
    """A reminder is read for six seconds of the session, and then gone."""
    assert words.cues.reminder.eye[0] in window.after(hold, cues.ReminderDue())
    assert words.cues.reminder.eye[0] in window.after(later(hold, MESSAGE_S - 0.01))
    assert words.cues.reminder.eye[0] not in window.after(later(hold, MESSAGE_S))
    assert MESSAGE_S == 6.0


def test_sentences_of_one_moment_stand_together(
    words: SessionWords, window: Window, hold: Frame
) -> None:
    """Two things said at once are both read; a later one takes their place."""
    rows = window.after(hold, cues.FoundTooTender(hold.step), cues.LengthChanged(50.0, 30.0))
    assert rows.index("Now 0:30 left.") == rows.index(words.cues.eased.eye[0]) + 1
    rows = window.after(later(hold, 1), cues.LastSecondsBegan(5.0))
    assert "5 seconds left." in rows
    assert "Now 0:30 left." not in rows


@pytest.mark.parametrize(
    "cue",
    [cues.Paused(), cues.Resumed(), cues.BreathTurned(BreathPhase.IN, 3.0)],
)
def test_what_the_screen_shows_anyway_is_not_said(window: Window, hold: Frame, cue: Cue) -> None:
    """A pause and a breath are seen, so no sentence is spent on them."""
    silent = window.after(hold)
    assert window.after(hold, cue) == silent


def test_having_been_away_is_said(window: Window, hold: Frame) -> None:
    """After the machine slept it says for how long, and how to go on."""
    rows = window.after(hold, cues.Paused(125.0))
    assert "Paused: the program was away for 2:05. Press space to go on." in rows


def test_advice_on_pain_is_left_to_its_own_page(window: Window, hold: Frame) -> None:
    """What to do when it hurts is too long for a passing sentence."""
    silent = window.after(hold)
    assert window.after(hold, cues.FoundHurting(hold.step)) == silent


def test_a_new_step_begins_without_old_sentences(
    catalogue: Catalogue, words: SessionWords, window: Window, hold: Frame
) -> None:
    """What was said of a hold is over with it."""
    window.after(hold, cues.LastSecondsBegan(5.0))
    rest = later(MOMENTS["rest"](catalogue), 0)
    ended = cues.StepEnded(hold.step, 90.0, HoldOutcome.FINISHED)
    rows = window.after(rest, ended, cues.StepBegan(rest.step, 10.0))
    assert "5 seconds left." not in rows
    assert rows == Window(words).after(rest)


def test_enough_is_said_when_a_tender_hold_is_over(
    catalogue: Catalogue, words: SessionWords, window: Window, hold: Frame
) -> None:
    """The second "too tender" ends the hold, and that it is enough is read while resting."""
    rest = MOMENTS["rest"](catalogue)
    ended = cues.StepEnded(hold.step, 40.0, HoldOutcome.TOO_TENDER, was_tender=True)
    rows = window.after(
        rest, cues.FoundTooTender(hold.step), ended, cues.StepBegan(rest.step, 10.0)
    )
    assert words.cues.over.eye[0] in rows
    assert words.cues.eased.eye[0] not in rows


def test_a_rehearsal_is_named_as_one(words: SessionWords, hold: Frame) -> None:
    """In a rehearsal every screen says that it is one."""
    assert words.rehearsal in Window(words, rehearsal=True).after(hold)
    assert words.rehearsal not in Window(words).after(hold)


def test_after_a_new_size_everything_is_drawn_anew(
    words: SessionWords, window: Window, hold: Frame
) -> None:
    """The window is measured when it changed, and nothing on it is taken for granted."""
    before = window.after(hold)
    window.size = (40, 24)
    assert window.after(hold) == before
    window.display.resized()
    expected = [line.plain.rstrip() for line in drawn(hold, look_of(words, 40, 24))]
    assert window.after(hold) == expected


def test_opened_again_it_measures_again(words: SessionWords, window: Window, hold: Frame) -> None:
    """Coming back from Ctrl-Z the window may have another size."""
    window.after(hold)
    window.display.close()
    window.size = (60, 10)
    window.display.open()
    expected = [line.plain.rstrip() for line in drawn(hold, look_of(words, 60, 10))]
    assert window.after(hold)[:10] == expected


def test_an_ascii_terminal_gets_ascii_signs(words: SessionWords, hold: Frame) -> None:
    """Where the terminal shows ASCII alone, bars are drawn with it."""
    written = io.BytesIO()
    stream = io.TextIOWrapper(written, encoding="ascii", errors="replace")
    console = Console(file=stream, force_terminal=True, width=80, _environ={})
    display = LiveDisplay(console, words, lambda: (80, 24), rehearsal=False)
    display.open()
    display.show(hold)
    display.close()
    assert b"####" in written.getvalue()
    assert b"Breathe" in written.getvalue()


def test_a_whole_session_is_shown_and_the_screen_given_back(words: SessionWords) -> None:
    """From opening to the end: the last frames are seen, and then the old screen."""
    window = Window(words)
    window.display.close()
    window.terminal.flush()
    clock = FakeClock()
    keyboard = ScriptedKeyboard(clock, [(40.0, "p"), (45.0, "p"), (50.9, "q")])
    seen: list[str] = []

    class Watched(LiveDisplay):
        """Notes the line of the time left in each frame as it is seen on the terminal."""

        def show(self, frame: Frame) -> None:
            """Show it, and look."""
            super().show(frame)
            window.terminal.flush()
            seen.append(" ".join(window.terminal.rows[2].split()[:2]))

    display = Watched(
        window.terminal.console, words, lambda: (80, 24), rehearsal=False,
        settings=Settings(digits=False),
    )  # fmt: skip
    session = Session(plan_session([CALF]), BreathPace.EASY)
    conduct(session, clock, keyboard, display, wishes=WISHES)
    written = window.terminal.flush()
    assert written.endswith("\x1b[?25h\x1b[?1049l")
    assert {"0:30 Get", "0:20 PAUSED", "0:15 Get"} <= set(seen)


CALF_POINT = CONTENT.catalogue().find("BL57")
STILL = Settings(motion=False, digits=False)


def test_a_still_screen_goes_on_counting_while_a_new_point_is_looked_for(
    catalogue: Catalogue, words: SessionWords
) -> None:
    """Also after the time that it may take."""
    window = Window(words, settings=STILL)
    frame = MOMENTS["ready-waiting"](catalogue)
    for elapsed_s, seen in ((300.0, "5:00"), (301.0, "5:01")):
        rows = window.after(replace(frame, elapsed_s=elapsed_s))
        assert seen in "\n".join(rows)


def breaths(seconds: float, each_s: float = 0.125) -> list[Frame]:
    """The moments of a hold, eight a second, from its beginning."""
    play = begun(CALF_POINT, heat_s=0)
    first = in_step(play, StepKind.HOLD, 0.03)
    frames = [first]
    for _ in range(int(seconds / each_s)):
        play.wait(each_s)
        frames.append(play.frame)
    return frames


def test_without_motion_all_that_moves_moves_once_a_second(words: SessionWords) -> None:
    """Between two seconds, or two phases of the breath, not one byte is written."""
    window = Window(words, settings=STILL)
    written, turns = 0, 0
    frames = breaths(30)
    for before, frame in zip([None, *frames], frames, strict=False):
        window.display.show(frame)
        written += bool(window.terminal.flush())
        phases = [f.breath.phase for f in (before, frame) if f and f.breath]
        turns += len(set(phases)) == 2
    assert turns >= 6
    assert 30 <= written <= 31 + turns
    moving = Window(words)
    assert sum(bool(moving.after(frame)) for frame in frames) == len(frames)


def test_without_motion_every_second_is_shown(words: SessionWords) -> None:
    """The time left is true, and so is the phase of the breath."""
    window = Window(words, settings=STILL)
    for frame in breaths(20):
        rows = window.after(frame)
        assert frame.breath
        mark = "▲" if frame.breath.phase is BreathPhase.IN else "▼"
        time = f"{minutes_and_seconds_up(frame.left_s):>5}  {mark} Breathe"
        assert any(row.startswith(time) for row in rows)


def test_without_motion_what_was_said_stays_until_the_next_event(
    words: SessionWords, hold: Frame
) -> None:
    """It does not go by itself; after a pause it is gone."""
    window = Window(words, settings=STILL)
    assert words.cues.reminder.eye[0] in window.after(hold, cues.ReminderDue())
    after = later(replace(hold, elapsed_s=hold.elapsed_s + 20), 20)
    assert words.cues.reminder.eye[0] in window.after(after)
    assert words.cues.reminder.eye[0] not in window.after(after, cues.LastSecondsBegan(5.0))
    away = "Paused: the program was away for 2:05. Press space to go on."
    paused = replace(after, paused=True)
    assert away in window.after(paused, cues.Paused(125.0))
    assert away not in window.after(after, cues.Resumed())


@pytest.mark.parametrize("overlay", [Overlay.HELP, Overlay.GUIDE, Overlay.HURT_ADVICE])
def test_without_motion_what_a_person_asks_for_is_there_at_once(
    words: SessionWords, hold: Frame, overlay: Overlay
) -> None:
    """A page, a new size, and the way back do not wait for the next second."""
    window = Window(words, settings=STILL)
    before = window.after(hold)
    covered = window.after(replace(hold, overlay=overlay, overlay_step=hold.step))
    assert covered != before
    assert window.after(hold) == before
    window.size = (40, 24)
    window.display.resized()
    assert window.after(hold) != before


def test_the_screen_is_drawn_as_it_is_set(words: SessionWords, hold: Frame) -> None:
    """Large digits where they are wanted, and never where they are not."""
    assert any("██" in row for row in Window(words, settings=Settings(digits=True)).after(hold))
    small = Window(words, settings=Settings(digits=False)).after(hold)
    assert any(row.startswith(" 0:59  Breathe out") for row in small)
    assert not any(" 0:59  " in row for row in Window(words).after(hold))
