"""acupress settings, and what wins: options, then settings, then the environment."""

import io
import os
from collections.abc import Callable, Iterator
from typing import TextIO

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Placed, Tool
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.settings import (
    USUAL_SETTINGS,
    PictureKind,
    Settings,
    SoundKind,
    ThemeName,
    WeekStart,
)
from acupress_cli.screens.console import console_for
from acupress_cli.screens.dot_signs import ASCII, BLOCK, BRAILLE
from acupress_cli.screens.pictures import pen_for
from tests.conftest import Ran
from tests.fakes.bench import FakeBench

Run = Callable[..., Ran]
USUAL = """\
Words alone (plain): no
Theme: standard
Motion: yes
Large digits: where there is plenty of room
Pictures: as the terminal can show them
Sound: none
Volume: 60
Voice: the usual one
Words a minute of the voice: 160
Your week starts on: the day that is usual in your country
Your day ends at: 04:00
Language: the one of your system
Your minutes: 15
Your position: any
Your tools: your hands
Your heat: 15 minutes
Your breath: easy
"""


def bench_with(settings: Settings = USUAL_SETTINGS, **fields: object) -> FakeBench:
    """A workbench of a person with these settings."""
    return FakeBench(profile=Profile(**fields), settings=settings)  # type: ignore[arg-type]


def test_without_options_it_shows_what_is_set(acupress: Run) -> None:
    """A line each, and how to change one; nothing is written."""
    bench = FakeBench()
    bench.own_settings.is_writable = False
    ran = acupress("settings", bench=bench)
    assert (ran.code, ran.out) == (0, USUAL)
    assert "acupress settings --theme high-contrast" in ran.err


def test_each_option_changes_its_setting(acupress: Run) -> None:
    """What was not named stays, and so does all that is kept of the person."""
    bench = bench_with(Settings(volume=20), goal="to dance")
    ran = acupress(
        *("settings", "--plain", "--theme", "colour-safe", "--no-motion", "--digits"),
        *("--pictures", "block", "--sound", "both", "--voice", "Ada", "--speech-rate", "120"),
        *("--week-starts", "saturday", "--day-ends", "5:30 am"),
        *("--minutes", "8", "--position", "lying", "--tool", "ball", "--heat-minutes", "0"),
        *("--breath", "slow"),
        bench=bench,
    )
    assert (ran.code, ran.err) == (0, "")
    assert bench.store.profile.goal == "to dance"
    assert bench.own_settings.kept == Settings(
        plain=True, theme=ThemeName.COLOUR_SAFE, motion=False, digits=True,
        pictures=PictureKind.BLOCK, sound=SoundKind.BOTH, volume=20, voice="Ada",
        speech_rate=120, week_starts=WeekStart.SATURDAY, day_ends=330,
        minutes=8, position=Placed.LYING, tools=(Tool.BALL,), heat_minutes=0,
        breath=BreathPace.SLOW,
    )  # fmt: skip
    assert "Large digits: wherever they fit" in ran.out
    assert "Your week starts on: Saturday\nYour day ends at: 05:30" in ran.out
    assert acupress("settings", bench=bench).out == ran.out


@pytest.mark.parametrize("said", ["Sun", "SUNDAY", "sunday", " Sunda"])
def test_the_first_day_of_a_week_is_read_as_people_write_it(said: str, acupress: Run) -> None:
    """In any case, and short."""
    bench = FakeBench()
    assert acupress("settings", "--week-starts", said, bench=bench).code == 0
    assert bench.own_settings.kept.week_starts is WeekStart.SUNDAY


@pytest.mark.parametrize("said", ["", "su", "someday"])
def test_what_is_no_day_is_refused_with_the_days_there_are(said: str, acupress: Run) -> None:
    """They are named."""
    ran = acupress("settings", "--week-starts", said)
    assert ran.code == 2
    assert "auto, monday, tuesday," in ran.err


def test_heat_that_cannot_be_is_refused(acupress: Run) -> None:
    """Nothing is changed."""
    bench = FakeBench()
    assert acupress("settings", "--heat-minutes", "5", bench=bench).code == 2
    assert bench.own_settings.kept == USUAL_SETTINGS


def test_reset_brings_the_usual_back(acupress: Run) -> None:
    """All of it, but for what is named beside it."""
    bench = bench_with(Settings(plain=True, motion=False, volume=3), country="NZ")
    assert acupress("settings", "--reset", bench=bench).out == USUAL
    assert bench.own_settings.kept == USUAL_SETTINGS
    assert bench.store.profile == Profile(country="NZ")
    acupress("settings", "--reset", "--no-digits", bench=bench)
    assert bench.own_settings.kept == Settings(digits=False)


@pytest.mark.parametrize("time", ["13:00", "9 pm", "soon", ""])
def test_a_day_that_ends_after_noon_is_refused(time: str, acupress: Run) -> None:
    """Nothing is changed."""
    bench = FakeBench()
    ran = acupress("settings", "--day-ends", time, bench=bench)
    assert ran.code == 2
    assert bench.own_settings.kept == USUAL_SETTINGS


def test_a_voice_that_is_not_there_is_refused(acupress: Run) -> None:
    """Nothing is changed."""
    bench = FakeBench()
    ran = acupress("settings", "--voice", "Nobody", "--volume", "5", bench=bench)
    assert ran.code == 2
    assert 'no voice called "Nobody"' in ran.err
    assert bench.own_settings.kept == USUAL_SETTINGS


def test_what_cannot_be_written_is_said(acupress: Run) -> None:
    """And the way to mend it."""
    bench = FakeBench()
    bench.own_settings.is_writable = False
    ran = acupress("settings", "--plain", bench=bench)
    assert ran.code == 5
    assert "could not be written" in ran.err


def test_an_option_wins_over_what_is_set() -> None:
    """For this run alone; what was not told is as set."""
    bench = bench_with(Settings(plain=True, motion=False))
    bench.prefer(plain=False, digits=True, motion=None)
    assert bench.settings() == Settings(plain=False, motion=False, digits=True)
    assert bench.own_settings.kept == Settings(plain=True, motion=False)
    assert not bench.console().settings.plain  # type: ignore[attr-defined]


def test_settings_that_nobody_can_read_keep_no_command_from_its_work(acupress: Run) -> None:
    """It is told, and all is as usual; to show or change them is refused."""
    bench = bench_with(Settings(plain=True))
    bench.own_settings.why_unreadable = "Your settings cannot be read."
    ran = acupress("points", bench=bench)
    assert (ran.code, ran.err) == (0, "Your settings cannot be read. All is as usual.\n")
    for words in (["settings"], ["settings", "--volume", "5"]):
        assert acupress(*words, bench=bench).code == 5
    assert bench.own_settings.kept == Settings(plain=True)


REHEARSAL = ("session", "BL57", "--side", "left", "--no-heat", "--ready", "10", "--hold", "60",
             "--rehearse", "--speed", "1")  # fmt: skip
HEARD = Settings(sound=SoundKind.BOTH, volume=30, voice="Ada", speech_rate=120)


def test_a_session_sounds_as_it_is_set(acupress: Run) -> None:
    """Without an option; each of them still wins."""
    bench = bench_with(HEARD)
    assert acupress(*REHEARSAL, bench=bench).code == 0
    assert bench.fake_chimes.prepared == [30]
    assert (bench.fake_voice.name, bench.fake_voice.wpm) == ("Ada", 120)
    louder = bench_with(HEARD)
    told = ("--sound", "voice", "--volume", "90", "--voice", "", "--speech-rate", "200")
    assert acupress(*REHEARSAL, *told, bench=louder).code == 0
    assert louder.fake_chimes.played == []
    assert (louder.fake_voice.name, louder.fake_voice.wpm) == ("", 200)
    assert 90 in {volume for _, _, volume in louder.fake_voice.said}
    silent = bench_with(HEARD)
    assert acupress(*REHEARSAL, "--sound", "none", bench=silent).code == 0
    assert (silent.fake_chimes.played, silent.fake_voice.said) == ([], [])


@pytest.mark.parametrize("voice", ["Gone", "--x", ""])
def test_a_voice_that_has_gone_is_replaced_by_the_usual_one(acupress: Run, voice: str) -> None:
    """What was set long ago does not keep a session from running."""
    bench = bench_with(replace(HEARD, voice=voice))
    assert acupress(*REHEARSAL, bench=bench).code == 0
    assert bench.fake_voice.name == ""
    assert bench.fake_voice.said


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[TextIO]:
    """A stream that is a terminal."""
    monkeypatch.delenv("ACUPRESS_PICTURES", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    master, slave = os.openpty()
    with os.fdopen(slave, "w", encoding="utf-8") as stream:
        yield stream
    os.close(master)


def test_pictures_that_are_set_win_over_the_environment(
    terminal: TextIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    """ACUPRESS_PICTURES counts where nothing is set; words alone have no picture at all."""

    def pen(settings: Settings = USUAL_SETTINGS) -> object:
        return pen_for(console_for(terminal, settings))

    assert pen() is BRAILLE
    monkeypatch.setenv("ACUPRESS_PICTURES", "ascii")
    assert pen() is ASCII
    assert pen(Settings(pictures=PictureKind.BLOCK)) is BLOCK
    assert pen(Settings(pictures=PictureKind.NONE)) is None
    assert pen(Settings(pictures=PictureKind.BLOCK, plain=True)) is None


def test_the_theme_that_is_set_is_the_consoles() -> None:
    """Every screen asks the console for its styles by what they mean."""
    bench = bench_with(Settings(theme=ThemeName.HIGH_CONTRAST))
    assert str(bench.console().get_style("stop")) == "bold reverse"
    assert str(console_for(io.StringIO()).get_style("stop")) == "bold red"


def test_the_language_is_one_that_there_is_content_in(acupress: Run) -> None:
    """Another is refused, with those there are."""
    bench = FakeBench()
    assert "Language: en\n" in acupress("settings", "--language", "en", bench=bench).out
    assert bench.own_settings.kept.language == "en"
    ran = acupress("settings", "--language", "de", bench=bench)
    assert ran.code == 2
    assert ran.err == 'There is no content in the language "de".\nUse: auto, en.\n'
    assert bench.own_settings.kept.language == "en"
    out = acupress("settings", "--language", "auto", bench=bench).out
    assert "Language: the one of your system\n" in out
