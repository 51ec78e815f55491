"""A session followed by ear alone: every tone and every word at its second."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.coaching.sounding import TONE_FIRST_S, Sounding
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.plan import SessionPlan, plan_session
from acupress_cli.domain.session.session_words import Sense
from acupress_cli.domain.session.tempo import Tempo
from acupress_cli.domain.settings import USUAL_WPM, SoundKind
from acupress_cli.domain.sound.sound import SoundChoice, Tone
from tests.fakes.bench import CONTENT
from tests.fakes.plans import ANY_PLAN, CALF, WHOLE_PLAN, planned
from tests.fakes.sounds import FakeChimes, FakeVoice
from tests.fakes.stage import BOTH_SIDES, Script, Stage
from tests.fakes.world import FakeClock
from tests.screens.moments import plan_for

WORDS = CONTENT.session_words()
SKIN_CHECK = WORDS.cues.skin_check.eye[0]
# Heat for ten minutes, and nothing else.
HEAT = plan_session([], heat_s=600)
TWO_POINTS = plan_session([planned("BL57", None, 60), planned("BL40", None, 60)])


class Heard(Stage):
    """A session with chimes and a voice that speaks ``seconds_a_word``."""

    def __init__(
        self,
        script: Script = (),
        plan: SessionPlan = BOTH_SIDES,
        pace: BreathPace = BreathPace.NATURAL,
        *,
        choice: SoundChoice | None = None,
        seconds_a_word: float = 0.0,
        speed: float = 1.0,
        rehearsal: bool = False,
    ) -> None:
        super().__init__(script, plan, pace)
        choice = choice or SoundChoice(SoundKind.BOTH)
        self.chimes = FakeChimes(self.clock)
        self.voice = FakeVoice(self.clock, seconds_a_word)
        self.sounding = Sounding(
            WORDS,
            choice,
            self.chimes if choice.kind.has_chimes else None,
            self.voice if choice.kind.has_voice else None,
            tempo=Tempo(speed, speed),
            rehearsal=rehearsal,
        )
        self.sound = self.sounding
        self.play(speed)

    def said(self, beginning: str) -> list[float]:
        """The seconds at which something that begins so was said."""
        return [at for at, text, _ in self.voice.said if text.startswith(beginning)]

    def at(self, tone: Tone) -> list[float]:
        """The seconds at which ``tone`` was played."""
        return [at for at, played, _ in self.chimes.played if played is tone]


def test_a_whole_session_by_its_tones() -> None:
    """Settle to 30, ready to 60, hold to 120, switch to 135, hold to 195, rest to 205, by ear."""
    assert Heard().chimes.tones == [
        "30 ready",
        *(f"{at} last-second" for at in range(55, 60)),
        "60 start",
        "90 halfway",
        *(f"{at} last-second" for at in range(115, 120)),
        "120 switch",
        *(f"{at} last-second" for at in range(130, 135)),
        "135 start",
        "165 halfway",
        *(f"{at} last-second" for at in range(190, 195)),
        "195 let-go",
        "205 done",
    ]


def test_a_whole_session_by_its_words() -> None:
    """What the voice says, and when."""
    heard = Heard()
    begins = [text[: text.index(".")] for text in heard.voice.texts]
    assert begins == [
        "0 Settle for 30 seconds",
        "30 Get ready",
        "55 5 seconds left",
        "60 Press now",
        "90 Half way",
        "115 5 seconds left",
        "120 Change sides",
        "130 5 seconds left",
        "135 Press now",
        "165 Half way",
        "190 5 seconds left",
        "195 Let go slowly",
        "205 The session is done",
    ]


def test_the_breath_rises_and_falls() -> None:
    """Each breath has its tone; the first of a hold begins with the start itself."""
    heard = Heard(plan=plan_session([planned(hold_s=64)]), pace=BreathPace.EASY)
    assert heard.at(Tone.INHALE)[:4] == [0.0, 10.0, 20.0, 68.0]
    assert heard.at(Tone.EXHALE)[:4] == [3.75, 13.75, 23.75, 63.0]
    assert (60.0, Tone.START, 60) in heard.chimes.played


def test_breaths_are_counted_softly() -> None:
    """Numbers at half the volume, from the second on, and only when nothing else is said."""
    choice = SoundChoice(SoundKind.BOTH, 50, counts_breaths=True)
    heard = Heard(plan=plan_session([planned()]), pace=BreathPace.EASY, choice=choice)
    counted = [(at, text) for at, text, volume in heard.voice.said if volume == 25]
    assert counted[:3] == [(0.0, "1."), (10.0, "2."), (20.0, "3.")]
    slow = Heard(
        plan=plan_session([planned()]), pace=BreathPace.EASY, choice=choice, seconds_a_word=0.4
    )
    assert slow.said("1.") == []
    assert slow.said("5.") != []


def test_no_words_run_into_a_cue(catalogue: Catalogue) -> None:
    """With any point, at the usual rate: each sentence is heard whole, between the tones.

    Breaths are heard again once the sentence has ended.
    """
    for point in catalogue:
        plan = plan_session([plan_for(point)])
        heard = Heard(plan=plan, pace=BreathPace.EVEN, seconds_a_word=60 / USUAL_WPM)
        assert heard.voice.cut_off_at == [], point.code
        for begins, ends in heard.voice.spoke:
            within = [at for at, _, _ in heard.chimes.played if begins < at < ends - 1e-6]
            assert within == [], point.code
        assert len(heard.at(Tone.EXHALE)) > 6, point.code


def test_a_voice_alone_does_not_cut_itself_off() -> None:
    """Each "in" and "out" waits for the end of a sentence, and is heard after it."""
    choice = SoundChoice(SoundKind.VOICE)
    heard = Heard(pace=BreathPace.EVEN, choice=choice, seconds_a_word=60 / USUAL_WPM)
    assert heard.voice.cut_off_at == []
    assert len(heard.said("Out.")) > 6


def test_a_number_leaves_the_tones_of_the_breath() -> None:
    """It is said with the breath, however fast that goes."""
    choice = SoundChoice(SoundKind.BOTH, counts_breaths=True)
    heard = Heard(pace=BreathPace.EASY, choice=choice, seconds_a_word=0.4, speed=4.0)
    at = heard.said("7.")[0]
    ends = next(ends for begins, ends in heard.voice.spoke if begins == at + TONE_FIRST_S)
    assert [one for one in heard.at(Tone.EXHALE) if at < one < ends]


def test_without_chimes_the_voice_tells_the_breath() -> None:
    """In and out, with the number where it is wanted."""
    plain = Heard(pace=BreathPace.EASY, choice=SoundChoice(SoundKind.VOICE))
    assert (plain.said("In.")[1], plain.said("Out.")[1]) == (10.0, 13.75)
    counts = SoundChoice(SoundKind.VOICE, counts_breaths=True)
    counted = Heard(pace=BreathPace.EASY, choice=counts)
    assert counted.said("In. 2.")[0] == 10.0
    assert counted.chimes.played == []


def test_chimes_alone_say_nothing() -> None:
    """And a mute, a pause and an interruption do not need a voice."""
    script = [(10.0, "m"), (20.0, "m"), (40.0, "suspend"), (50.0, "interrupt")]
    heard = Heard(script, choice=SoundChoice(SoundKind.CHIMES))
    assert heard.voice.said == []
    assert heard.at(Tone.PAUSE) == [42.0]


def test_the_voice_leaves_the_beginning_to_the_tone() -> None:
    """Where both sound, the words come a little later; without a tone at once."""
    assert Heard([(31.0, "interrupt")]).voice.after_s == TONE_FIRST_S
    assert Heard([(29.0, "interrupt")]).voice.after_s == 0.0


@pytest.mark.parametrize(
    ("key", "again"),
    [(" ", "Paused"), ("n", "Change sides"), ("q", "The session is over"), ("x", "Take your")],
)
def test_a_sentence_is_cut_off(key: str, again: str) -> None:
    """By a pause, a skip, a quit or pain, in the middle of a word."""
    heard = Heard([(62.0, key), (64.0, "interrupt")], seconds_a_word=0.4)
    assert heard.voice.cut_off_at[0] == 62.0
    assert heard.said(again) == [62.0]


def test_an_interruption_is_silent_at_once() -> None:
    """Ctrl-C ends the sentence, and nothing more is said or played."""
    heard = Heard([(62.0, "interrupt")], seconds_a_word=0.4)
    assert heard.voice.cut_off_at == [62.0]
    assert heard.voice.said[-1][0] == 60.0
    assert heard.chimes.played[-1] == (60.0, Tone.START, 60)
    assert heard.chimes.stopped_at[-1] == 62.0


def test_no_breath_sounds_on_into_the_last_seconds() -> None:
    """Words follow the tick at once, so the tone of a breath ends with it."""
    spoken = Heard([(62.0, "interrupt")])
    assert spoken.chimes.stopped_at[0] == 55.0
    assert (55.0, Tone.LAST_SECOND, 60) in spoken.chimes.played


def test_an_interruption_needs_neither_tones_nor_a_voice() -> None:
    """What is not there has nothing to end."""
    voice = Heard([(62.0, "interrupt")], choice=SoundChoice(SoundKind.VOICE), seconds_a_word=0.4)
    assert voice.voice.cut_off_at == [62.0]
    assert voice.chimes.stopped_at == []
    chimes = Heard([(62.0, "interrupt")], choice=SoundChoice(SoundKind.CHIMES))
    assert chimes.chimes.stopped_at == [62.0]


def test_to_be_stopped_ends_the_sentence_first() -> None:
    """Ctrl-Z: nobody speaks while the program stands."""
    heard = Heard([(62.0, "suspend"), (70.0, "interrupt")], seconds_a_word=0.4)
    assert heard.voice.cut_off_at[0] == 62.0


def test_a_step_that_comes_early_cuts_off_what_was_for_the_one_before() -> None:
    """Enter while the point is being told: the hold begins, and is told at once."""
    heard = Heard([(33.0, "enter"), (35.0, "q")], seconds_a_word=0.4)
    assert heard.said("Press now") == [33.0]
    assert heard.voice.cut_off_at[0] == 33.0


def test_news_do_not_cut_off_the_stop_rule() -> None:
    """A change of length just after the start makes its tone, and leaves the words alone."""
    heard = Heard([(61.0, "+"), (80.0, "+"), (81.0, "-"), (82.0, "q")], seconds_a_word=0.4)
    assert heard.at(Tone.NOTED) == [61.0, 80.0, 81.0]
    assert [text for text in heard.voice.texts if "left." in text][1:] == [
        "80 70 seconds left.",
        "81 54 seconds left.",
    ]


def test_too_tender_is_told_once() -> None:
    """The hold is shorter now: its length is not said on top of it."""
    heard = Heard([(70.0, "t")], seconds_a_word=0.4)
    assert heard.said(WORDS.cues.eased.eye[0]) == [70.0]
    assert not [at for at in heard.said("30 seconds left") if at < 95.0]
    assert heard.voice.texts[-1].startswith("185 The session is done.")


def test_what_ends_a_hold_is_said_with_what_follows() -> None:
    """Nothing that happens at the same moment cuts it off."""
    heard = Heard([(70.0, "t"), (72.0, "t")], TWO_POINTS, seconds_a_word=0.4)
    assert f"72 {WORDS.cues.over.eye[0]} {WORDS.cues.rest.eye[0]}" in heard.voice.texts


def test_the_last_skin_check_is_heard_to_its_end() -> None:
    """It comes at the moment the heat ends, and is said with what follows."""
    heard = Heard(plan=HEAT, seconds_a_word=0.4)
    assert heard.said(SKIN_CHECK) == [300.0, 600.0]
    assert heard.voice.texts[-1] == (
        f"600 {SKIN_CHECK} The session is done. {' '.join(WORDS.finish)}"
    )
    longer = Heard([(10.0, "+")], HEAT)
    assert longer.said(SKIN_CHECK) == [300.0, 600.0]
    assert longer.said("The session is done") == [615.0]


def test_a_rehearsal_says_so_and_takes_less_time() -> None:
    """Nobody presses, so nothing is to be minded at the end; at speed 4 less can be said."""
    heard = Heard(speed=4.0, rehearsal=True)
    assert heard.said(WORDS.rehearsal) == [0.0]
    assert heard.voice.texts[-1] == "51.25 The session is done."
    ready = next(text for _, text, _ in heard.voice.said if text.startswith("Get ready"))
    assert WORDS.cues.ready.to(Sense.EAR)[-1] not in ready


def test_the_sound_can_be_set_off_and_on() -> None:
    """What happens meanwhile is silent, and the display is told."""
    heard = Heard([(61.0, "m"), (100.0, "M"), (102.0, "q")], seconds_a_word=0.4)
    assert heard.voice.cut_off_at[0] == 61.0
    assert not [at for at, *_ in heard.chimes.played if 61.0 <= at < 100.0]
    assert (100.0, Tone.NOTED, 60) in heard.chimes.played
    assert heard.said("Sound: 60 of 100.") == [100.0]
    assert [line for line in heard.transcript if "Sound" in line] == [
        "61 SoundChanged",
        "100 SoundChanged",
    ]


def test_the_sound_can_be_made_louder_and_softer() -> None:
    """Each step is heard at its own volume."""
    heard = Heard([(10.0, "]"), (20.0, "["), (25.0, "["), (28.0, "q")])
    assert [played for played in heard.chimes.played if played[1] is Tone.NOTED] == [
        (10.0, Tone.NOTED, 70),
        (20.0, Tone.NOTED, 60),
        (25.0, Tone.NOTED, 50),
    ]


def test_at_volume_nought_nothing_is_heard() -> None:
    """Until it is made louder."""
    heard = Heard([(40.0, "]"), (42.0, "q")], choice=SoundChoice(SoundKind.BOTH, 0))
    assert heard.chimes.played[0] == (40.0, Tone.NOTED, 10)
    assert heard.voice.said[0][0] == 40.0


def test_the_softest_count_is_still_a_sound() -> None:
    """Half of the lowest volume is not nothing."""
    choice = SoundChoice(SoundKind.BOTH, 1, counts_breaths=True)
    heard = Heard(pace=BreathPace.EASY, choice=choice)
    assert {volume for _, _, volume in heard.voice.said} == {1}


def test_the_keys_of_the_sound_do_nothing_without_one() -> None:
    """They are no wishes of the session."""
    stage = Stage([(10.0, "m"), (11.0, "]")]).play()
    assert not [line for line in stage.transcript if "Sound" in line]


def test_the_session_goes_on_in_help_and_guide() -> None:
    """What covers the screen is told or read out, and the end of it too."""
    heard = Heard([(5.0, "?"), (15.0, "enter"), (40.0, "g"), (50.0, "enter"), (52.0, "q")])
    assert heard.said(WORDS.cues.help.to(Sense.EAR)[0]) == [5.0]
    assert heard.said("B L 57") == [40.0]
    assert heard.said("Going on.") == [15.0, 50.0]


@given(
    ANY_PLAN,
    st.lists(
        st.tuples(st.floats(0, 900), st.sampled_from([*" npb+-txgq?m[]", "enter", "suspend"])),
        max_size=12,
    ),
    st.sampled_from(BreathPace),
)
@settings(deadline=None, max_examples=40)
def test_sound_changes_nothing_of_a_session(
    plan: SessionPlan, script: list[tuple[float, str]], pace: BreathPace
) -> None:
    """With and without it, everything happens at the same second."""
    script = [*script, (1000.0, "enter"), (1100.0, "q"), (1101.0, "q")]
    silent = Stage(script, plan, pace).play()
    heard = Heard(script, plan, pace, seconds_a_word=0.4)
    loud = [line for line in heard.transcript if "Sound" not in line]
    assert loud == silent.transcript
    assert all(1 <= volume <= 100 for _, _, volume in (*heard.chimes.played, *heard.voice.said))
    assert all(text for _, text, _ in heard.voice.said)


def test_the_whole_plan_can_be_followed() -> None:
    """Heat, both sides, a rest, a move, a point and a rest: each beginning has its own tone."""
    heard = Heard(plan=WHOLE_PLAN)
    assert heard.at(Tone.READY) == [0.0, 630.0, 835.0]
    assert heard.at(Tone.START) == [660.0, 750.0, 880.0]
    assert heard.at(Tone.SWITCH) == [735.0]
    assert heard.at(Tone.LET_GO) == [825.0, 955.0]
    assert heard.at(Tone.SKIN_CHECK) == [300.0, 600.0]


def test_what_is_said_later_waits_for_the_tone_of_its_own_cue() -> None:
    """The skin check at the end of heat sounds, and is said with the words of what follows."""
    clock = FakeClock()
    chimes, voice = FakeChimes(clock), FakeVoice(clock, 0.0)
    sounding = Sounding(WORDS, SoundChoice(SoundKind.BOTH), chimes, voice)
    heat, settle, *_ = plan_session([CALF], heat_s=600).steps
    for cue in (
        cues.StepBegan(heat, 600.0),
        cues.SkinCheckDue(600.0),
        cues.StepEnded(heat, 600.0, cues.HoldOutcome.FINISHED),
        cues.StepBegan(settle, 30.0),
    ):
        sounding.hear(cue)
    assert chimes.played[-1][1] is Tone.SKIN_CHECK
    assert voice.said[-1][1].startswith(WORDS.cues.skin_check.eye[0])
    assert voice.after_s == TONE_FIRST_S
