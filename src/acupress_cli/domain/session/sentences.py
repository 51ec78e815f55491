"""What is told of each cue: one row of data/session.yaml, for the eye and for the ear.

Two tables say all of it: which row a cue has, and what may be filled in there. The order of
the sentences, and what an ear is not told, stand in the row itself.
"""

import re
from collections.abc import Callable
from string import Formatter
from typing import Any

from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.cues import Cue
from acupress_cli.domain.session.plan import PlannedPoint, Step
from acupress_cli.domain.session.session_keys import help_of, likely_keys
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.words.durations import minutes_and_seconds
from acupress_cli.domain.words.text import capitalised

_PARTS_OF_CODE = re.compile(r"[A-Z]|[0-9]+")
# Shorter than this nobody notices that the machine was away.
_NOTICED_S = 1.0

# A text, or a list: a sentence with the name of a list is told once for each of the list.
Values = dict[str, str | tuple[str, ...]]
LISTS = frozenset(
    ["rules", "settle", "moving", "numbered", "steps", "short", "offer", "spot", "spot_steps",
     "cautions", "hurt", "keys", "leave", "finish"]
)  # fmt: skip
_POINT = {"step", "point", "spoken_point", "place", "spoken_place", "side"}
# What may be filled in, by row.
FILLED_IN: dict[str, set[str]] = {
    "heat": {"step", "length", "pack", "rules", "take_off"},
    "settle": {"step", "length", "settle"},
    "ready": _POINT | {"moving", "numbered", "steps", "how", "offer", "found"},
    "ready_known": _POINT | {"moving", "short", "found"},
    "switch": _POINT,
    "hold": _POINT | {"length", "build_up", "pressure", "feel", "stop_if"},
    "rest": {"step", "length"},
    "breath_in": {"length"},
    "breath_out": {"length"},
    "time_left": {"length", "time"},
    "last_seconds": {"length", "time"},
    "length_changed": {"length", "time"},
    "length_kept": {"length", "time"},
    "sound": {"volume"},
    "noted_tender": _POINT,
    "not_repeated": _POINT,
    "nothing": {"likely_keys"},
    "hurt": _POINT | {"hurt", "after_hurt"},
    "paused": {"go_on"},
    "away": {"length", "time", "go_on"},
    "help": {"keys", "go_back"},
    "leave": {"leave", "go_back"},
    "guide": _POINT | {"numbered", "steps", "feel", "spot", "spot_steps", "cautions", "go_back"},
    "finished": {"finish"},
    "quit": {"finish"},
}
# What a row may not leave out: it keeps somebody safe.
NEEDED = {
    "heat": ("rules", "take_off"),
    "hold": ("pressure", "stop_if"),
    "hurt": ("hurt", "after_hurt"),
}


def _of_tenderness(cue: cues.FoundTooTender) -> str:
    if cue.afterwards:
        return "noted_tender"
    return "" if cue.ends else "eased"


def _of_an_end(cue: cues.StepEnded) -> str:
    return "over" if cue.outcome is cues.HoldOutcome.TOO_TENDER else ""


_ROWS: dict[type[Cue], Callable[[Any], str]] = {
    cues.StepBegan: lambda cue: "ready_known" if cue.step.short else cue.step.kind.name.lower(),
    cues.StepEnded: _of_an_end,
    cues.BreathTurned: lambda cue: f"breath_{cue.phase.value}",
    cues.ReminderDue: lambda _: "reminder",
    cues.HalfwayReached: lambda _: "halfway",
    cues.SkinCheckDue: lambda _: "skin_check",
    cues.TimeLeft: lambda _: "time_left",
    cues.LastSecondsBegan: lambda _: "last_seconds",
    cues.LengthChanged: lambda _: "length_changed",
    cues.LengthKept: lambda _: "length_kept",
    cues.SoundChanged: lambda cue: "sound" if cue.volume else "sound_off",
    cues.FoundTooTender: _of_tenderness,
    cues.FoundHurting: lambda _: "hurt",
    cues.NotRepeated: lambda _: "not_repeated",
    cues.SidesKept: lambda _: "sides_kept",
    cues.Paused: lambda cue: "away" if cue.slept_s >= _NOTICED_S else "paused",
    cues.Resumed: lambda _: "resumed",
    cues.KeyMeantNothing: lambda _: "nothing",
    cues.LeaveAsked: lambda _: "leave",
    cues.HelpOpened: lambda _: "help",
    cues.GuideOpened: lambda cue: "guide" if cue.step.planned else "",
    cues.SessionEnded: lambda cue: cue.ending.value,
}
# The seconds of a cue that has several: what is left counts before how long it was.
_SECONDS = ("left_s", "limit_s", "slept_s", "length_s")


def sentences_for(cue: Cue, words: SessionWords, sense: Sense) -> tuple[str, ...]:
    """What is told of ``cue``, in order; () for what needs no words."""
    row = _ROWS.get(type(cue), lambda _: "")(cue)
    if not row:
        return ()
    values = _values(cue, words)
    texts = getattr(words.cues, row).to(sense)
    return tuple(sentence for text in texts for sentence in _filled(text, values))


def names_in(text: str) -> list[str]:
    """What is to be filled in. Raises ValueError where a { or } stands alone."""
    return [name for _, name, _, _ in Formatter().parse(text) if name is not None]


def spelled(code: str) -> str:
    """A point's code as it is read out, its letters one by one: BL57 becomes "B L 57"."""
    return " ".join(_PARTS_OF_CODE.findall(code))


def spoken_name(point: Acupoint) -> str:
    """A point's code and name for a voice that knows no tone marks."""
    return f"{spelled(point.code)}, {point.plain_pinyin}"


def _filled(text: str, values: Values) -> tuple[str, ...]:
    lists = [name for name in names_in(text) if name in LISTS]
    if not lists:
        return (text.format(**values),)
    return tuple(text.format(**{**values, lists[0]: one}) for one in values[lists[0]])


def _values(cue: Cue, words: SessionWords) -> Values:
    """All that can be filled in into the row of ``cue``."""
    values: Values = {
        "settle": words.settle,
        "hurt": words.hurt,
        "after_hurt": words.after_hurt,
        "finish": words.finish,
        "go_on": words.go_on,
        "go_back": words.go_back,
        "leave": tuple(f"{key}: {meaning}" for key, meaning in words.ways_to_leave),
        "keys": tuple(f"{key}: {meaning}" for key, meaning in help_of(words.keys)),
    }
    seconds = next((getattr(cue, name) for name in _SECONDS if hasattr(cue, name)), None)
    if seconds is not None:
        values |= {"length": words.lengths.of(seconds), "time": minutes_and_seconds(seconds)}
    if isinstance(cue, cues.SoundChanged):
        values["volume"] = str(cue.volume)
    if isinstance(cue, cues.KeyMeantNothing):
        values["likely_keys"] = ", ".join(likely_keys(words.keys, cue.step.kind))
    step = getattr(cue, "step", None)
    if isinstance(step, Step):
        values |= {"step": words.name_of(step), **_of_heat(words)}
        if step.planned:
            values |= _of_point(step, step.planned, words)
    return values


def _of_heat(words: SessionWords) -> Values:
    heat = words.heat
    return {"pack": heat.place, "rules": heat.rules, "take_off": heat.stop_if}


def _of_point(step: Step, planned: PlannedPoint, words: SessionWords) -> Values:
    point, spot = planned.point, planned.point.tender_spot
    beside = f", {words.side_of(step.side)}" if step.side else ""
    return {
        "point": words.point_of(step),
        "spoken_point": spoken_name(point),
        "place": point.place,
        "spoken_place": capitalised(point.place) + beside,
        "side": words.sides.word(step.side) if step.side else "",
        "moving": (words.ready.moving,) if step.moves else (),
        "steps": point.find,
        "short": step.short,
        "numbered": tuple(f"{n}. {line}" for n, line in enumerate(point.find, start=1)),
        "how": planned.technique.how,
        "offer": (spot.offer,) if spot else (),
        "found": words.ready.how_it_begins(step),
        "build_up": words.hold.build_up,
        "pressure": words.hold.pressure.for_pressure(planned.pressure),
        "feel": point.feel,
        "stop_if": words.hold.stop_if,
        "spot": (spot.name,) if spot else (),
        "spot_steps": spot.steps if spot else (),
        "cautions": point.cautions,
    }
