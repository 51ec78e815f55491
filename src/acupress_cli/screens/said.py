"""What the coach says to each cue, for the plain mode and the screen; the voice has its own."""

from acupress_cli.domain.pages.guide import in_words, minutes_and_seconds
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPhase
from acupress_cli.domain.session.cues import Cue
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens.plan_screen import point_name, step_name


def said(cue: Cue, words: SessionWords) -> tuple[str, ...]:
    """The sentences for ``cue``; none for what needs no words."""
    if isinstance(cue, cues.StepBegan):
        return step_lines(cue.step, words)
    if isinstance(cue, cues.BreathTurned):
        direction = "in" if cue.phase is BreathPhase.IN else "out"
        return (f"Breathe {direction}, {cue.length_s:.0f} seconds.",)
    return passing(cue, words)


def passing(cue: Cue, words: SessionWords) -> tuple[str, ...]:
    """The sentences for what happens within a step."""
    if isinstance(cue, cues.ReminderDue):
        return (words.hold.reminder,)
    if isinstance(cue, cues.HalfwayReached):
        return (words.hold.halfway,)
    if isinstance(cue, cues.SkinCheckDue):
        return (words.heat.skin_check,)
    if isinstance(cue, cues.LastSecondsBegan):
        return (f"{cue.left_s:.0f} seconds left.",)
    if isinstance(cue, cues.LengthChanged):
        return (f"Now {minutes_and_seconds(cue.left_s)} left.",)
    if isinstance(cue, cues.LengthKept):
        return (f"{in_words(round(cue.limit_s)).capitalize()} is the limit here.",)
    if isinstance(cue, cues.SoundChanged):
        return (words.sound.at(cue.volume),)
    if isinstance(cue, cues.FoundTooTender):
        return () if cue.ends else (words.too_tender.eased,)
    if isinstance(cue, cues.StepEnded) and cue.outcome is cues.Outcome.TOO_TENDER:
        return (words.too_tender.over,)
    return _comings_and_goings(cue, words)


def _comings_and_goings(cue: Cue, words: SessionWords) -> tuple[str, ...]:
    if isinstance(cue, cues.FoundHurting):
        return words.hurt
    if isinstance(cue, cues.Paused):
        if cue.slept_s >= 1:
            away = minutes_and_seconds(cue.slept_s)
            return (f"Paused: the program was away for {away}. Press space to go on.",)
        return ("Paused. Press space to go on.",)
    if isinstance(cue, cues.Resumed):
        return ("Going on.",)
    if isinstance(cue, cues.KeyMeantNothing):
        return ("This key means nothing here. ? shows the keys.",)
    return ()


def step_lines(step: Step, words: SessionWords) -> tuple[str, ...]:
    """Everything to say as a step begins."""
    if step.kind is StepKind.HEAT:
        head = f"{step_name(step)} for {in_words(step.length_s)}."
        return (head, words.heat.place, *words.heat.rules, words.heat.stop_if)
    if step.kind is StepKind.SETTLE:
        return (f"{step_name(step)} for {in_words(step.length_s)}.", *words.settle)
    if step.kind is StepKind.REST or step.planned is None:
        return (words.rest,)
    if step.kind is StepKind.SWITCH:
        side = step.side.value if step.side else ""
        return (words.switch.format(side=side),)
    return _ready_lines(step, words) if step.kind is StepKind.READY else hold_lines(step, words)


def _ready_lines(step: Step, words: SessionWords) -> tuple[str, ...]:
    assert step.planned
    point, technique = step.planned.point, step.planned.technique
    side = f" {step.side.value} side," if step.side else ""
    moving = (words.ready.moving,) if step.moves else ()
    steps = (f"{n}. {line}" for n, line in enumerate(point.find, start=1))
    offered = (f"Or: {point.tender_spot.offer}",) if point.tender_spot else ()
    return (
        f"Get ready: {point_name(point)},{side} {point.place}.",
        *moving,
        *steps,
        technique.how,
        *offered,
        words.ready.found,
    )


def hold_lines(step: Step, words: SessionWords) -> tuple[str, ...]:
    """What to say as a hold begins: how hard, how it should feel, when to stop."""
    assert step.planned
    point = step.planned.point
    return (
        f"{step_name(step)}, for {in_words(step.length_s)}.",
        words.hold.build_up,
        words.hold.pressure.for_pressure(step.planned.pressure),
        point.feel,
        words.hold.stop_if,
    )
