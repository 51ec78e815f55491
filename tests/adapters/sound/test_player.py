"""Tones played by other programs: never waited for, and never in the way."""

from pathlib import Path

import pytest

from acupress_cli.adapters.sound.player import LAST_S, LATE_S, PLAYERS, Player, WindowsPlayer
from acupress_cli.adapters.sound.tones import ToneFiles
from acupress_cli.domain.sound.sound import Tone
from tests.fakes.programs import Starter, which
from tests.fakes.world import FakeClock


class Ears:
    """A player in a world of its own."""

    def __init__(self, folder: Path, *players: str, exits_with: int | None = None) -> None:
        self.starter = Starter(exits_with)
        self.rung = 0
        self.clock = FakeClock()
        self.player = Player(
            ToneFiles(folder), which(*players), self.starter, self._ring, self.clock.now
        )

    def _ring(self) -> None:
        self.rung += 1

    def play(self, *tones: Tone, every_s: float = 0.0) -> "Ears":
        """Play these, one every so many seconds."""
        for tone in tones:
            self.player.play(tone, 60)
            self.clock.seconds += every_s
        return self

    @property
    def still_running(self) -> int:
        """How many programs have neither ended nor been ended."""
        return sum(program.code is None for program in self.starter.started)


@pytest.mark.parametrize("name", [command[0] for command in PLAYERS])
def test_any_player_will_do(tmp_path: Path, name: str) -> None:
    """With its own options, and the whole path of the tone as its last word."""
    ears = Ears(tmp_path, name).play(Tone.START)
    (program,) = ears.starter.started
    assert program.command[0] == f"/bin/{name}"
    assert program.command[-1] == str(tmp_path / "start-060-v1.wav")
    assert (ears.player.is_there, ears.player.is_bell, ears.rung) == (True, False, 0)


def test_the_first_player_there_is_plays() -> None:
    """In the order of what suits a system best."""
    order = [command[0] for command in PLAYERS]
    assert order == ["afplay", "pw-play", "paplay", "aplay", "ffplay", "play"]


def test_what_will_be_played_is_made_first(tmp_path: Path) -> None:
    """Where there is a player, and something to hear."""
    Ears(tmp_path, "aplay").player.prepare(0)
    Ears(tmp_path).player.prepare(60)
    assert list(tmp_path.iterdir()) == []
    Ears(tmp_path, "aplay").player.prepare(60)
    assert len(list(tmp_path.iterdir())) == len(Tone)


def test_tones_do_not_wait_for_each_other(tmp_path: Path) -> None:
    """The second starts while the first still plays."""
    ears = Ears(tmp_path, "aplay").play(Tone.START, Tone.INHALE)
    assert len(ears.starter.started) == 2


def test_nothing_that_ended_stays_behind(tmp_path: Path) -> None:
    """Whatever was started is asked after until it has ended, and then no more."""
    ears = Ears(tmp_path, "aplay").play(Tone.START)
    first = ears.starter.started[0]
    ears.play(Tone.START)
    first.code = 0
    ears.play(Tone.START, Tone.START)
    assert first.polls == 2


def test_after_a_failure_another_player_has_its_turn(tmp_path: Path) -> None:
    """And one that works is stayed with."""
    ears = Ears(tmp_path, "pw-play", "aplay").play(Tone.START)
    ears.starter.started[0].code = 1
    ears.play(Tone.START)
    ears.starter.started[1].code = 0
    ears.play(*[Tone.START] * 3)
    assert ears.starter.commands == ["/bin/pw-play", *["/bin/aplay"] * 4]
    assert ears.rung == 0


def test_when_no_player_is_left_the_bell_rings_for_what_matters(tmp_path: Path) -> None:
    """Not for each breath and each second."""
    ears = Ears(tmp_path, "aplay", exits_with=1).play(Tone.START, Tone.START)
    ears.play(Tone.START, Tone.INHALE, Tone.LAST_SECOND, Tone.DONE)
    assert len(ears.starter.started) == 2
    assert ears.rung == 3


@pytest.mark.parametrize("broken", [1, 3, 5])
def test_every_player_is_tried(tmp_path: Path, broken: int) -> None:
    """However many fail before the one that works; that one plays from then on."""
    names = [command[0] for command in PLAYERS][: broken + 1]
    ears = Ears(tmp_path, *names)
    for _ in range(broken):
        ears.play(Tone.INHALE)
        ears.starter.started[-1].code = 1
    ears.play(Tone.INHALE)
    ears.starter.started[-1].code = 0
    ears.play(*[Tone.INHALE] * 3)
    assert ears.starter.commands[broken:] == [f"/bin/{names[-1]}"] * 4


def test_a_player_that_cannot_be_started_leaves_the_tone_to_the_next(tmp_path: Path) -> None:
    """The tone is heard all the same; where there is no next one, the bell is."""
    ears = Ears(tmp_path, "pw-play", "aplay")
    ears.starter.missing = {"/bin/pw-play"}
    ears.play(Tone.START)
    assert (ears.starter.commands, ears.rung) == (["/bin/aplay"], 0)
    ears = Ears(tmp_path, "aplay")
    ears.starter.missing = {"/bin/aplay"}
    ears.play(Tone.START, Tone.START)
    assert ears.rung == 1


@pytest.mark.parametrize("every_s", [1.0, 4.0])
def test_a_player_that_hangs_is_passed_over_within_two_tones(
    tmp_path: Path, every_s: float
) -> None:
    """And ended, at a tone each second just as at one each breath."""
    ears = Ears(tmp_path, "pw-play", "aplay")
    while ears.starter.commands[-1:] != ["/bin/aplay"]:
        ears.play(Tone.LAST_SECOND, every_s=every_s)
    assert len(ears.starter.started) <= 3
    assert ears.starter.started[0].was_ended
    for _ in range(10):
        ears.starter.started[-1].code = 0
        ears.play(Tone.LAST_SECOND, every_s=every_s)
    assert ears.still_running <= 1


def test_tones_given_to_a_player_before_it_was_passed_over_count_once(tmp_path: Path) -> None:
    """It keeps its second try for when the others fail too."""
    ears = Ears(tmp_path, "pw-play", "aplay").play(*[Tone.INHALE] * 2, every_s=1.0)
    ears.clock.seconds = 10.0
    ears.play(Tone.INHALE)
    ears.starter.started[-1].code = 1
    ears.play(Tone.INHALE)
    assert ears.starter.commands == [
        f"/bin/{name}" for name in (*["pw-play"] * 2, "aplay", "pw-play")
    ]


def test_where_all_hang_the_bell_rings_and_nothing_piles_up(tmp_path: Path) -> None:
    """Each has two tries; then they are let be."""
    ears = Ears(tmp_path, "pw-play", "aplay").play(*[Tone.START] * 12, every_s=LATE_S)
    assert len(ears.starter.started) == 4
    assert ears.still_running == 0
    assert ears.rung == 10


def test_the_bell_rings_from_when_all_have_failed_once(tmp_path: Path) -> None:
    """While they have their second try, what matters most is heard."""
    ears = Ears(tmp_path, "aplay", exits_with=1).play(Tone.START)
    assert ears.rung == 0
    ears.play(Tone.START)
    assert ears.rung == 1


def test_stop_ends_every_tone(tmp_path: Path) -> None:
    """At once, and it is held against nobody."""
    ears = Ears(tmp_path, "aplay").play(Tone.START, Tone.INHALE)
    ears.player.stop()
    assert ears.still_running == 0
    ears.play(Tone.START)
    assert (len(ears.starter.started), ears.rung) == (3, 0)


def test_the_last_tone_is_heard_to_its_end_and_no_longer(tmp_path: Path) -> None:
    """What hangs is waited for no longer than the longest tone could take."""
    ears = Ears(tmp_path, "aplay").play(Tone.DONE)
    ears.clock.seconds = 1.0
    ears.player.finish(by_s=10.0)
    (program,) = ears.starter.started
    assert program.waited_s == LAST_S - 1.0
    assert program.was_ended


def test_the_end_waits_for_no_tone_longer_than_it_may(tmp_path: Path) -> None:
    """However many hang."""
    ears = Ears(tmp_path, "aplay").play(Tone.DONE, Tone.DONE)
    ears.player.finish(by_s=2.0)
    assert [program.waited_s for program in ears.starter.started] == [2.0, 2.0]
    assert ears.still_running == 0


def test_without_a_player_there_is_the_bell(tmp_path: Path) -> None:
    """And without a terminal nothing at all."""
    ears = Ears(tmp_path).play(Tone.HALFWAY)
    assert (ears.rung, ears.player.is_there, ears.player.is_bell) == (1, True, True)
    nothing = Player(ToneFiles(tmp_path), which(), Starter(), None, FakeClock().now)
    nothing.play(Tone.START, 60)
    assert not nothing.is_there


def test_a_tone_that_could_not_be_written_is_left_out(tmp_path: Path) -> None:
    """The next one may be there."""
    (tmp_path / "sounds").write_bytes(b"")
    ears = Ears(tmp_path / "sounds", "aplay").play(Tone.START)
    assert ears.starter.started == []


def test_windows_plays_by_itself(tmp_path: Path) -> None:
    """Without waiting (1), from a file (0x20000), and silent rather than the default (2)."""
    played: list[tuple[str, int]] = []
    player = WindowsPlayer(ToneFiles(tmp_path), lambda path, flags: played.append((path, flags)))
    player.prepare(0)
    player.prepare(60)
    player.play(Tone.START, 60)
    assert played == [(str(tmp_path / "start-060-v1.wav"), 0x20003)]
    assert (player.is_there, player.is_bell) == (True, False)
    player.finish(by_s=0.0)
    player.stop()
    assert len(played) == 1


def test_windows_is_asked_no_more_after_two_failures(tmp_path: Path) -> None:
    """A machine without a sound card stays silent."""
    asked: list[str] = []

    def fails(path: str, _flags: int) -> None:
        asked.append(path)
        raise RuntimeError("Failed to play sound")

    player = WindowsPlayer(ToneFiles(tmp_path), fails)
    for _ in range(4):
        player.play(Tone.START, 60)
    assert len(asked) == 2
