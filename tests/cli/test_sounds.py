"""Sound in a session: what the options ask for, and what is said where it cannot be had."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress_cli.adapters.sound.player import Player
from acupress_cli.adapters.sound.voice import SystemVoice
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.choosing_sound import chosen_sound
from acupress_cli.domain.settings import SoundKind
from acupress_cli.domain.sound.sound import SILENCE, SoundChoice, Tone
from tests.conftest import Ran
from tests.fakes.bench import CONTENT, FakeBench

WORDS = CONTENT.session_words().sound
REHEARSAL = ("session", "BL57", "--side", "left", "--no-heat", "--ready", "10", "--hold", "60",
             "--rehearse", "--speed", "1")  # fmt: skip
Run = Callable[..., Ran]


def test_without_asking_for_it_there_is_no_sound(acupress: Run) -> None:
    """Nobody is surprised by a voice."""
    for told in ((), ("--sound", "none")):
        bench = FakeBench()
        assert acupress(*REHEARSAL, *told, bench=bench).code == 0
        assert (bench.fake_chimes.played, bench.fake_voice.said) == ([], [])


@pytest.mark.parametrize(
    ("kind", "chimes", "voice"),
    [("chimes", True, False), ("voice", False, True), ("both", True, True)],
)
def test_a_session_sounds_as_it_was_asked_to(
    acupress: Run, kind: str, chimes: bool, voice: bool
) -> None:
    """At the volume, with the voice and at the rate of the options."""
    bench = FakeBench()
    options = ["--sound", kind, "--volume", "40"]
    options += ["--voice", "Ada", "--speech-rate", "200", "--count-breaths"] if voice else []
    ran = acupress(*REHEARSAL, *options, bench=bench)
    assert (ran.code, ran.err) == (0, "")
    assert bool(bench.fake_chimes.played) is chimes
    assert bool(bench.fake_voice.said) is voice
    if chimes:
        assert bench.fake_chimes.prepared == [40]
        assert (40.0, Tone.START, 40) in bench.fake_chimes.played
    if voice:
        assert (bench.fake_voice.name, bench.fake_voice.wpm) == ("Ada", 200)
        assert {volume for _, _, volume in bench.fake_voice.said} == {20, 40}
        assert any(text.endswith("2.") for text in bench.fake_voice.texts)


def test_the_coach_has_sound_too(acupress: Run) -> None:
    """With the same options."""
    bench = FakeBench("calf\nleft\n6\n10\nany\nno\n")
    ran = acupress(
        *("coach", "calf", "--side", "left", "--leg", "6", "--minutes", "5", "--position", "any"),
        *("--no-heat", "--rehearse", "--speed", "4", "--sound", "both"),
        bench=bench,
    )
    assert ran.code == 0, ran.err
    assert bench.fake_voice.said
    assert bench.fake_chimes.played


def test_the_keys_change_the_sound(acupress: Run) -> None:
    """Off, and louder; the plain display tells it."""
    bench = FakeBench(keys=[(45.0, "m"), (50.0, "]"), (52.0, "q")])
    ran = acupress(*REHEARSAL, "--sound", "chimes", bench=bench)
    told = [line for line in ran.out.splitlines() if line.startswith("Sound")]
    assert told == ["Sound off.", "Sound: 70 of 100."]


def test_a_fast_rehearsal_is_silent(acupress: Run) -> None:
    """And says why, once."""
    bench = FakeBench()
    fast = [*REHEARSAL[:-1], "5", "--sound", "both"]
    ran = acupress(*fast, bench=bench)
    assert (ran.code, ran.err) == (0, f"{WORDS.too_fast}\n")
    assert bench.fake_chimes.played == []


@pytest.mark.parametrize(
    ("kind", "speaks", "plays", "is_bell", "said"),
    [
        ("both", False, True, False, [WORDS.no_voice]),
        ("voice", False, True, False, [WORDS.no_voice]),
        ("voice", False, True, True, [WORDS.no_voice, WORDS.bell]),
        ("voice", False, False, True, [WORDS.silent]),
        ("chimes", True, True, True, [WORDS.bell]),
        ("chimes", True, False, True, [WORDS.silent]),
        ("both", True, False, True, [WORDS.no_player]),
        ("voice", True, False, True, []),
    ],
)
def test_what_is_missing_is_said_once(
    acupress: Run, kind: str, speaks: bool, plays: bool, is_bell: bool, said: list[str]
) -> None:
    """At the start; the session goes on with what there is."""
    bench = FakeBench()
    bench.fake_voice.is_there = speaks
    bench.fake_chimes.is_there, bench.fake_chimes.is_bell = plays, is_bell
    ran = acupress(*REHEARSAL, "--sound", kind, bench=bench)
    assert (ran.code, ran.err.splitlines()) == (0, said)
    assert bool(bench.fake_voice.said) is (speaks and kind != "chimes")
    assert bool(bench.fake_chimes.played) is (plays and not (kind == "voice" and speaks))


@pytest.mark.parametrize(
    "options",
    [
        ["--volume", "40"],
        ["--sound", "none", "--voice", "Ada"],
        ["--sound", "chimes", "--speech-rate", "200"],
    ],
)
def test_options_without_what_they_are_for_are_refused(acupress: Run, options: list[str]) -> None:
    """Nobody waits for a voice that never comes."""
    ran = acupress(*REHEARSAL, *options)
    assert ran.code == 2
    assert "--sound" in ran.err


@pytest.mark.parametrize("kind", ["none", "chimes"])
def test_breaths_are_counted_by_a_voice_or_in_lines(acupress: Run, kind: str) -> None:
    """On a screen that is drawn anew nobody waits for a count that never comes."""

    class Drawing(FakeBench):
        @property
        def can_redraw(self) -> bool:
            return True

    ran = acupress(*REHEARSAL, "--sound", kind, "--count-breaths", bench=Drawing())
    assert ran.code == 2
    assert "--sound" in ran.err
    first, each = (
        acupress(*REHEARSAL, "--sound", kind, *counted).out.count("Breathe in, ")
        for counted in ((), ("--count-breaths",))
    )
    # Three breaths while settling and seven in the hold; without a count one in each.
    assert (first, each) == (2, 10)


@pytest.mark.parametrize("name", ["Nobody", "-x", "../../etc/passwd", "Ada\x1b[31m", "a;b"])
def test_a_voice_that_is_not_there_is_refused_before_the_session(acupress: Run, name: str) -> None:
    """With how to list those that are, and nothing in its name that steers a terminal."""
    ran = acupress(*REHEARSAL, "--sound", "voice", f"--voice={name}")
    assert ran.code == 2
    assert "There is no voice called" in ran.err
    assert "voices --list" in ran.err
    assert "\x1b" not in ran.err


def test_a_name_is_no_fault_where_nothing_speaks(acupress: Run) -> None:
    """Chimes take the voice's place then."""
    bench = FakeBench()
    bench.fake_voice.is_there = False
    bench.fake_voice.voices = ""
    bench.fake_voice.known = frozenset()
    assert acupress(*REHEARSAL, "--sound", "voice", "--voice", "Ada", bench=bench).code == 0
    refused = acupress(*REHEARSAL, "--sound", "voice", "--voice=-x", bench=bench)
    assert (refused.code, "This lists" in refused.err) == (2, False)


def test_what_is_not_said_is_as_usual() -> None:
    """Silence, and otherwise the usual volume and rate."""
    bench = FakeBench()
    assert chosen_sound(bench, None, None, None, None, counts=False) == SILENCE
    chosen = chosen_sound(bench, SoundKind.BOTH, 0, None, None, counts=False)
    assert chosen == SoundChoice(SoundKind.BOTH, 0, "", 160, counts_breaths=False)


def test_the_real_workbench_has_the_systems_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Programs on the PATH, here none, and no bell where the output is no terminal."""
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    bench = Workbench()
    chimes, voice = bench.chimes(), bench.voice("", 160)
    assert isinstance(chimes, Player)
    assert isinstance(voice, SystemVoice)
    assert (chimes.is_there, voice.is_there) == (False, False)
    bench.ring()
    assert capsys.readouterr().out == "\a"
