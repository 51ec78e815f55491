"""When things happen within a step: reminders, the halfway mark, breaths, skin checks."""

from acupress_cli.domain.limits import LONGEST_HEAT_S, SHORTEST_HEAT_S, SHORTEST_HOLD_S
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathTrack
from acupress_cli.domain.session.cues import Cue
from acupress_cli.domain.session.plan import SKIN_CHECK_EVERY_S, Step, StepKind

REMIND_EVERY_S = 30
LAST_SECONDS_S = 5.0
# Whoever only reads is told a little earlier that a hold ends, and how many minutes are left.
TIME_LEFT_S = 10.0
MINUTE_S = 60
LONGEST_READY_S = 300.0
LEAST_READY_S = 5.0


def events_of(step: Step, length_s: float, track: BreathTrack | None) -> list[tuple[float, Cue]]:
    """Every event inside a step of ``length_s`` seconds, with its moment, in order."""
    events: list[tuple[float, Cue]] = []
    if step.kind is StepKind.HEAT:
        events += [
            (float(at), cues.SkinCheckDue(float(at)))
            for at in range(SKIN_CHECK_EVERY_S, int(length_s) + 1, SKIN_CHECK_EVERY_S)
        ]
    if step.kind is StepKind.HOLD:
        events += [
            (float(at), cues.ReminderDue())
            for at in range(REMIND_EVERY_S, int(length_s), REMIND_EVERY_S)
            if length_s - at > LAST_SECONDS_S
        ]
        events.append((length_s / 2, cues.HalfwayReached(length_s / 2)))
        events += [(length_s - left_s, cues.TimeLeft(left_s)) for left_s in _times_left(length_s)]
    counts_down = step.kind in (StepKind.HOLD, StepKind.READY, StepKind.SWITCH) and not step.waits
    if counts_down and length_s > LAST_SECONDS_S:
        events.append((length_s - LAST_SECONDS_S, cues.LastSecondsBegan(LAST_SECONDS_S)))
        events += [
            (length_s - left_s, cues.LastSecondBegan(float(left_s)))
            for left_s in range(int(LAST_SECONDS_S) - 1, 0, -1)
        ]
    if track:
        turns = track.turns()
        ends = [at for at, _ in turns[1:]] + [track.ends_s]
        # Within the last exhale there is no turn to come, only an end.
        events += [
            (at, cues.BreathTurned(phase, end - at))
            for (at, phase), end in zip(turns, ends, strict=False)
        ]
    return sorted(events, key=lambda event: event[0])


def _times_left(length_s: float) -> list[float]:
    """Of which seconds that are left in a hold is told: its full minutes, and the last ten.

    Not as it begins, when its whole length was told, and not where half of it is told.
    """
    minutes = [float(left_s) for left_s in range(MINUTE_S, int(length_s), MINUTE_S)]
    return [
        left_s
        for left_s in (*minutes, TIME_LEFT_S)
        if length_s - left_s >= TIME_LEFT_S and left_s != length_s / 2
    ]


def limits_of(step: Step) -> tuple[float, float]:
    """The least and the most seconds a person may set for a step."""
    if step.kind is StepKind.HEAT:
        return float(SHORTEST_HEAT_S), float(LONGEST_HEAT_S)
    if step.kind is StepKind.HOLD and step.planned:
        return float(SHORTEST_HOLD_S), float(step.planned.longest_s)
    return LEAST_READY_S, LONGEST_READY_S
