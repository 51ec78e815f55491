"""What may cut off what a voice says, and how much of it fits."""

from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.sound.spoken import Weight, that_fit, weight_of
from tests.fakes.plans import planned

HOLD = Step(StepKind.HOLD, 60, planned("BL57", Side.LEFT), Side.LEFT)


def test_what_may_cut_off_what() -> None:
    """A step cuts off anything, news only news, a count nothing."""
    cut_off = [(a, b) for a in Weight for b in Weight if a.may_cut_off(b)]
    assert cut_off == [
        (Weight.NEWS, Weight.SOFT),
        (Weight.NEWS, Weight.NEWS),
        (Weight.STEP, Weight.SOFT),
        (Weight.STEP, Weight.NEWS),
        (Weight.STEP, Weight.STEP),
    ]
    assert weight_of(cues.BreathTurned(BreathPhase.IN, 3.0)) is Weight.SOFT
    assert weight_of(cues.LengthKept(60.0)) is Weight.NEWS
    assert weight_of(cues.FoundHurting(HOLD)) is Weight.STEP


@given(st.lists(st.text("ab ", min_size=1), max_size=6), st.floats(0, 60), st.integers(80, 400))
def test_only_what_fits_is_said(sentences: list[str], seconds: float, wpm: int) -> None:
    """The first sentence always, then as many as there is time for, and none out of its turn."""
    said = that_fit(sentences, seconds, wpm)
    assert list(said) == sentences[: len(said)]
    assert bool(said) == bool(sentences)
    if len(said) > 1:
        assert sum(len(sentence.split()) for sentence in said) <= seconds * wpm / 60
