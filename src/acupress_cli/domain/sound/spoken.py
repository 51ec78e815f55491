"""What a voice says to each cue, in sentences that are meant for the ear alone."""

import re
from collections.abc import Iterable
from enum import IntEnum

from acupress_cli.domain.pages.guide import in_words
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.cues import Cue, Ending
from acupress_cli.domain.session.plan import PlannedPoint, Step, StepKind
from acupress_cli.domain.session.session_words import SessionWords

_PARTS_OF_CODE = re.compile(r"[A-Z]|[0-9]+")


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


def spelled(code: str) -> str:
    """A point's code as it is read out, its letters one by one: BL57 becomes "B L 57"."""
    return " ".join(_PARTS_OF_CODE.findall(code))


def spoken_name(point: Acupoint) -> str:
    """A point's code and name for a voice that knows no tone marks."""
    return f"{spelled(point.code)}, {point.plain_pinyin}"


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


def spoken(cue: Cue, words: SessionWords) -> tuple[str, ...]:
    """The sentences for ``cue``, the weightiest first; none for what needs no words."""
    if isinstance(cue, cues.StepBegan):
        return _beginning(cue, words)
    if isinstance(cue, cues.FoundTooTender):
        return () if cue.ends else (words.too_tender.eased,)
    if isinstance(cue, cues.StepEnded):
        return (words.too_tender.over,) if cue.outcome is cues.Outcome.TOO_TENDER else ()
    if isinstance(cue, cues.SkinCheckDue):
        return (words.heat.skin_check,)
    if isinstance(cue, cues.FoundHurting):
        return (*words.hurt, words.voice.after_hurt)
    if isinstance(cue, cues.GuideOpened):
        return _guide(cue.step.point, words)
    return _in_passing(cue, words)


def _in_passing(cue: Cue, words: SessionWords) -> tuple[str, ...]:
    voice = words.voice
    if isinstance(cue, cues.HalfwayReached):
        return (words.hold.halfway,)
    if isinstance(cue, cues.LastSecondsBegan | cues.LengthChanged):
        return (voice.left.format(length=in_words(round(cue.left_s))),)
    if isinstance(cue, cues.LengthKept):
        return (voice.limit.format(length=in_words(round(cue.limit_s))),)
    if isinstance(cue, cues.SoundChanged):
        return (words.sound.at(cue.volume),)
    if isinstance(cue, cues.Paused):
        return (voice.paused,)
    if isinstance(cue, cues.Resumed):
        return (voice.resumed,)
    if isinstance(cue, cues.HelpOpened):
        return (voice.help,)
    return _ending(cue, words)


def _ending(cue: Cue, words: SessionWords) -> tuple[str, ...]:
    if not isinstance(cue, cues.SessionEnded) or cue.ending is Ending.INTERRUPTED:
        return ()
    finished = cue.ending is Ending.FINISHED
    return (words.voice.finished if finished else words.voice.quit, *words.finish)


def _beginning(began: cues.StepBegan, words: SessionWords) -> tuple[str, ...]:
    step, length = began.step, in_words(round(began.length_s))
    if step.kind is StepKind.HEAT:
        heat = words.heat
        return (words.voice.heat.format(length=length), heat.place, *heat.rules, heat.stop_if)
    if step.kind is StepKind.SETTLE:
        return (words.voice.settle.format(length=length), *words.settle)
    if step.planned is None:
        return (words.rest,)
    return _about_point(step, step.planned, length, words)


def _about_point(
    step: Step, planned: PlannedPoint, length: str, words: SessionWords
) -> tuple[str, ...]:
    side = step.side.value if step.side else ""
    if step.kind is StepKind.SWITCH:
        return (words.switch.format(side=side),)
    if step.kind is StepKind.HOLD:
        start, pressure = words.voice.start.format(length=length), words.hold.pressure
        how_hard = pressure.for_pressure(planned.pressure)
        return (start, words.hold.stop_if, words.hold.build_up, how_hard)
    point, ready = planned.point, words.voice.ready if side else words.voice.ready_middle
    place = point.place[:1].upper() + point.place[1:]
    moving = (words.ready.moving,) if step.moves else ()
    head = ready.format(point=spoken_name(point), place=place, side=side)
    offered = (f"Or: {point.tender_spot.offer}",) if point.tender_spot else ()
    return (head, *moving, planned.technique.how, *offered, words.voice.found)


def _guide(point: Acupoint | None, words: SessionWords) -> tuple[str, ...]:
    if point is None:
        return (words.voice.help,)
    spot = (f"Or: {point.tender_spot.name}.", *point.tender_spot.steps) if point.tender_spot else ()
    told = (*point.find, point.feel, *spot, *point.cautions)
    return (f"{spoken_name(point)}.", *told, words.voice.go_back)
