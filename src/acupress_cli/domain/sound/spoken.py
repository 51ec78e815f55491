"""What a voice says may cut off, and how much of it fits into the time there is."""

from collections.abc import Iterable
from enum import IntEnum

from acupress_cli.domain.session import cues
from acupress_cli.domain.session.cues import Cue


class Weight(IntEnum):
    """What may cut off what: a step anything, news only news, and a count nothing."""

    SOFT = 0
    NEWS = 1
    STEP = 2

    def may_cut_off(self, other: "Weight") -> bool:
        """Whether a sentence of this weight is worth ending one of the ``other`` for."""
        return self > Weight.SOFT and self >= other


_WEIGHTS = {
    cues.BreathTurned: Weight.SOFT,
    cues.LastSecondsBegan: Weight.SOFT,
    cues.HalfwayReached: Weight.NEWS,
    cues.LengthChanged: Weight.NEWS,
    cues.LengthKept: Weight.NEWS,
    cues.SoundChanged: Weight.NEWS,
}


def weight_of(cue: Cue) -> Weight:
    """How important the words for ``cue`` are."""
    return _WEIGHTS.get(type(cue), Weight.STEP)


def that_fit(sentences: Iterable[str], seconds: float, wpm: int) -> tuple[str, ...]:
    """The first of ``sentences``, and those after it that can be said in ``seconds``.

    A sentence that would be cut off by what comes next is better left out.
    """
    room, fitting = seconds * wpm / 60, list[str]()
    for sentence in sentences:
        room -= len(sentence.split())
        if room < 0 and fitting:
            break
        fitting.append(sentence)
    return tuple(fitting)
