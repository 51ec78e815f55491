"""A voice of the system: what it is told, how it is quieted, and what if it fails."""

import shutil
import wave
from pathlib import Path

import pytest

from acupress_cli.adapters.programs import start
from acupress_cli.adapters.sound.voice import ENGINES, SystemVoice, Wanted
from tests.fakes.programs import Starter, which
from tests.fakes.world import FakeClock

NASTY = "-w /tmp/x; $(rm -rf ~) `id` \"'\n[[volm 9]] \x1b[31m --help"
NAMES = [engine.program for engine in ENGINES]


class Speaker:
    """A voice in a world of its own."""

    def __init__(
        self, *engines: str, name: str = "", wpm: int = 160, exits_with: int | None = None
    ) -> None:
        self.starter = Starter(exits_with)
        self.clock = FakeClock()
        self.voice = SystemVoice(which(*engines), self.starter, self.clock.now, name=name, wpm=wpm)

    def say(self, *texts: str) -> "Speaker":
        """Say these."""
        for text in texts:
            self.voice.say(text, 50)
        return self

    @property
    def last(self) -> list[str]:
        """The command that was started last."""
        return self.starter.started[-1].command

    @property
    def read(self) -> str:
        """What it was given to read."""
        return self.starter.started[-1].text


@pytest.mark.parametrize("engine", NAMES)
def test_a_text_is_never_an_option_nor_a_command(engine: str) -> None:
    """Whatever stands in it, it is read, or stands behind "--", in one line of plain text."""
    speaker = Speaker(engine).say(NASTY)
    command, read = speaker.last, speaker.read
    assert command[0] == f"/bin/{engine}"
    told = command[-1] if engine == "spd-say" else read
    assert told.endswith(r"""-w /tmp/x; $(rm -rf ~) `id` "' ((volm 9)) \x1b(31m --help""")
    if engine == "spd-say":
        assert command[-2] == "--"
    else:
        assert not any("rm -rf" in word for word in command)


@pytest.mark.parametrize(
    ("engine", "words", "reads"),
    [
        (
            "say",
            ["-v", "Ada", "-r", "160", "-f", "-"],
            "[[volm 0.50]] [[slnc 500]] Hello.",
        ),
        (
            "spd-say",
            ["-y", "Ada", "-w", "-r", "-11", "-i", "0", "--", "Hello."],
            "",
        ),
        (
            "espeak-ng",
            ["-vAda", "-s160", "-a100", "-b1", "--stdin"],
            f"[[{'_:' * 8}]] Hello.",
        ),
        (
            "espeak",
            ["-vAda", "-s160", "-a100", "-b1", "--stdin"],
            f"[[{'_:' * 8}]] Hello.",
        ),
        ("powershell", None, "Ada\n-1\n50\n500\nHello."),
    ],
)
def test_each_is_told_in_its_own_way(engine: str, words: list[str] | None, reads: str) -> None:
    """The voice, the rate, the volume, and half a second of silence for a tone."""
    speaker = Speaker(engine, name="Ada")
    speaker.voice.say("Hello.", 50, 0.5)
    assert speaker.read == reads
    if words:
        assert speaker.last[1:] == words


@pytest.mark.parametrize("wpm", [80, 170, 400])
@pytest.mark.parametrize("volume", [1, 100])
def test_every_rate_and_volume_is_one_the_engine_knows(wpm: int, volume: int) -> None:
    """Rates and volumes beyond what it knows would be refused."""
    for known in ENGINES:
        arguments, told = known.said("Hello.", Wanted("", wpm, volume))
        if known.program == "spd-say":
            rate, loud = (arguments[arguments.index(o) + 1] for o in ("-r", "-i"))
            assert -100 <= int(rate) <= 100
            assert -100 <= int(loud) <= 100
        if known.program == "powershell":
            name, rate, loud, *_ = told.split("\n")
            assert (name, -10 <= int(rate) <= 10, 0 <= int(loud) <= 100) == ("", True, True)


def test_the_first_voice_there_is_speaks() -> None:
    """And how to list what it can sound like is known."""
    speaker = Speaker("espeak", "spd-say").say("Hello.")
    assert (speaker.last[0], speaker.voice.voices) == ("/bin/spd-say", "spd-say -L")
    assert speaker.voice.is_there


def test_without_a_program_that_speaks_there_is_none() -> None:
    """And nothing breaks."""
    speaker = Speaker().say("Hello.")
    speaker.voice.stop()
    assert (speaker.voice.is_there, speaker.voice.is_speaking) == (False, False)
    assert (speaker.voice.voices, speaker.voice.knows_its_name()) == ("", True)


def test_it_speaks_until_it_is_done() -> None:
    """And then it does not."""
    speaker = Speaker("espeak-ng").say("Hello.")
    assert speaker.voice.is_speaking
    speaker.starter.started[0].code = 0
    assert not speaker.voice.is_speaking
    assert not speaker.voice.is_speaking


def test_stop_ends_it() -> None:
    """In the middle of a word; a second stop has nothing to end."""
    speaker = Speaker("espeak-ng").say("Hello.")
    speaker.voice.stop()
    speaker.voice.stop()
    assert speaker.starter.started[0].was_ended
    assert len(speaker.starter.started) == 1
    assert not speaker.voice.is_speaking


def test_a_new_text_cuts_off_the_old_one() -> None:
    """One voice says one thing; what was ended is cleared away with the next."""
    speaker = Speaker("espeak-ng").say("Hello.", "Hello again.")
    first, second = speaker.starter.started
    assert (first.was_ended, second.was_ended) == (True, False)
    polls = first.polls
    speaker.say("A third time.", "A fourth.")
    assert first.polls == polls + 1


def test_a_voice_that_has_ended_is_not_ended_again() -> None:
    """Its number may belong to another program by then."""
    speaker = Speaker("espeak-ng").say("Hello.")
    speaker.starter.started[0].code = 0
    speaker.say("Again.")
    assert not speaker.starter.started[0].was_ended


def test_one_that_speaks_elsewhere_is_hushed_there() -> None:
    """spd-say only hands the text on; that is waited for, or it would hush what comes next."""
    speaker = Speaker("spd-say").say("Hello.")
    speaker.voice.stop()
    assert speaker.last == ["/bin/spd-say", "--cancel"]
    assert 0 < speaker.starter.started[-1].waited_s < 1
    speaker.say("Hello.")
    speaker.starter.missing = {"/bin/spd-say"}
    speaker.voice.stop()
    assert not speaker.voice.is_speaking


def test_after_two_failures_in_a_row_another_voice_has_its_turn() -> None:
    """With its own usual voice: the name belonged to the first. After the last, none is left."""
    speaker = Speaker("spd-say", "espeak-ng", name="Ada", exits_with=1)
    speaker.say("One.", "Two.", "Three.")
    assert speaker.starter.commands == ["/bin/spd-say", "/bin/spd-say", "/bin/espeak-ng"]
    assert "-vAda" not in speaker.last
    speaker.say("Four.", "Five.", "Six.")
    assert speaker.starter.commands[3:] == ["/bin/espeak-ng"]
    assert not speaker.voice.is_speaking


def test_a_failure_that_passes_is_forgiven() -> None:
    """Two failures with a success between them are not in a row."""
    speaker = Speaker("espeak-ng", "espeak")
    for code in (1, 0, 1, 0, 1):
        speaker.say("Hello.")
        speaker.starter.started[-1].code = code
    assert set(speaker.starter.commands) == {"/bin/espeak-ng"}


def test_a_voice_that_cannot_be_started_leaves_the_text_to_the_next() -> None:
    """The text is heard all the same; where there is no next one, there is silence."""
    speaker = Speaker("spd-say", "espeak-ng")
    speaker.starter.missing = {"/bin/spd-say"}
    speaker.say("One.", "Two.")
    assert speaker.starter.commands == ["/bin/espeak-ng"] * 2
    speaker.starter.missing = {"/bin/espeak-ng"}
    speaker.say("Three.")
    assert (speaker.voice.is_there, speaker.voice.is_speaking) == (False, False)


TEN_WORDS = "Press now, and let it go when it hurts you."
TAKES_S = 10 * 60 / 160


def test_a_voice_that_hangs_is_passed_over_once_it_should_have_ended() -> None:
    """It is ended, and the next text is spoken by the next voice."""
    speaker = Speaker("espeak-ng", "espeak").say(TEN_WORDS)
    speaker.clock.seconds = TAKES_S * 1.4
    assert speaker.voice.is_speaking
    speaker.clock.seconds = TAKES_S * 1.5 + 3.1
    assert not speaker.voice.is_speaking
    assert speaker.starter.started[0].was_ended
    speaker.say("Two.")
    assert speaker.starter.commands == ["/bin/espeak-ng", "/bin/espeak"]


def test_a_voice_that_is_cut_off_twice_and_never_ended_is_passed_over() -> None:
    """Two texts that had their time: the third is spoken by the next voice."""
    speaker = Speaker("espeak-ng", "espeak")
    for _ in range(3):
        speaker.say(TEN_WORDS)
        speaker.clock.seconds += TAKES_S
    assert speaker.starter.commands == ["/bin/espeak-ng", "/bin/espeak-ng", "/bin/espeak"]
    assert all(program.code is not None for program in speaker.starter.started[:-1])


def test_a_voice_that_has_ended_something_may_be_cut_off() -> None:
    """It is known to work; and what was cut off at once tells nothing of any voice."""
    speaker = Speaker("espeak-ng", "espeak")
    for _ in range(4):
        speaker.say(TEN_WORDS)
    speaker.starter.started[-1].code = 0
    for _ in range(4):
        speaker.say(TEN_WORDS)
        speaker.clock.seconds += TAKES_S
    assert set(speaker.starter.commands) == {"/bin/espeak-ng"}


def test_a_command_that_should_hush_and_hangs_is_ended() -> None:
    """A voice that cannot be quieted is passed over as one that never ends."""
    speaker = Speaker("spd-say", "espeak-ng").say("One.", "Two.", "Three.")
    hushing = [one for one in speaker.starter.started if one.command[-1] == "--cancel"]
    assert [one.was_ended for one in hushing] == [True, True]
    assert speaker.last[0] == "/bin/espeak-ng"


def test_what_is_said_last_is_heard_to_its_end() -> None:
    """A voice that works has its time; one that never ended anything may hang, and has little.

    Then it is ended: nothing is said any more when the program is gone.
    """
    speaker = Speaker("espeak-ng")
    speaker.voice.finish(by_s=2.0)
    speaker.say(TEN_WORDS)
    speaker.clock.seconds = 0.5
    speaker.voice.finish(by_s=2.5)
    assert speaker.starter.started[-1].waited_s == 2.0
    assert speaker.starter.started[-1].was_ended
    speaker.say("One.")
    speaker.starter.started[-1].code = 0
    speaker.say(TEN_WORDS)
    speaker.voice.finish(by_s=2.5)
    assert speaker.starter.started[-1].waited_s == TAKES_S * 1.5 + 3
    assert not speaker.voice.is_speaking


@pytest.mark.parametrize(
    ("exits_with", "is_known"), [(0, True), (1, False), (None, True)], ids=["yes", "no", "slow"]
)
def test_a_name_is_tried_before_the_session(exits_with: int | None, is_known: bool) -> None:
    """By saying next to nothing with it; one that takes long is not refused."""
    speaker = Speaker("espeak-ng", name="Ada", exits_with=exits_with)
    assert speaker.voice.knows_its_name() is is_known
    assert "-vAda" in speaker.last
    assert speaker.starter.started[-1].waited_s > 0
    assert speaker.starter.started[-1].code is not None


def test_a_name_that_cannot_be_tried_is_not_known() -> None:
    """The program was there, and cannot be started."""
    speaker = Speaker("espeak-ng", name="Ada")
    speaker.starter.missing = {"/bin/espeak-ng"}
    assert not speaker.voice.knows_its_name()


ESPEAK = shutil.which("espeak-ng")


def spoken_s(folder: Path, text: str, wpm: int = 160, after_s: float = 0.0) -> float:
    """How long the real espeak-ng takes to say it, in seconds, told as the program tells it."""
    engine = next(engine for engine in ENGINES if engine.program == "espeak-ng")
    arguments, told = engine.said(text, Wanted("", wpm, 50, after_s))
    path = folder / "spoken.wav"
    assert ESPEAK
    assert start([ESPEAK, *arguments, "-w", str(path)], told).wait(20) == 0
    with wave.open(str(path)) as sound:
        return float(sound.getnframes() / sound.getframerate())


@pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed")
class TestEspeak:
    """The real program, speaking into a file."""

    def test_it_really_speaks(self, tmp_path: Path) -> None:
        """Longer texts take longer, and a lower rate does too."""
        text = "Press now. 60 seconds. Stop if sharp, electric, numb or spreading."
        usual = spoken_s(tmp_path, text)
        assert 3.0 < usual < 10.0
        assert spoken_s(tmp_path, text, wpm=100) > usual * 1.3
        assert spoken_s(tmp_path, "Press now.") < usual / 2

    def test_it_leaves_time_for_a_tone(self, tmp_path: Path) -> None:
        """About as long as it was told."""
        at_once, later = (spoken_s(tmp_path, "Press now.", after_s=s) for s in (0.0, 0.5))
        assert later - at_once == pytest.approx(0.5, abs=0.15)

    def test_a_text_that_looks_like_an_option_is_spoken(self, tmp_path: Path) -> None:
        """It is neither taken as one, nor as a command of the voice."""
        assert spoken_s(tmp_path, "--help [[_:_:_:]] -w x.wav") > 1.0
        assert [path.name for path in tmp_path.iterdir()] == ["spoken.wav"]

    def test_it_tells_that_it_does_not_know_a_voice(self) -> None:
        """So the person hears of it before the session, not in silence."""
        found = {"espeak-ng": ESPEAK}.get
        unknown = SystemVoice(found, start, FakeClock().now, name="qqq", wpm=160)
        assert not unknown.knows_its_name()
        assert SystemVoice(found, start, FakeClock().now, name="en", wpm=160).knows_its_name()
