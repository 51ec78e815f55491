"""All the words of a session. They stand in data/session.yaml; this is their shape."""

from enum import Enum

from msgspec import Struct

from acupress_cli.domain.body.body import Pressure, Side
from acupress_cli.domain.points.acupoint import Acupoint, Technique
from acupress_cli.domain.session.cues import HoldOutcome
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_keys import KeyRow, key_for
from acupress_cli.domain.words.durations import are_whole_minutes
from acupress_cli.domain.words.text import shown


class HeatWords(Struct, frozen=True):
    """Read and said while the heat pack is on."""

    place: str
    rules: tuple[str, ...]
    stop_if: str


class ReadyWords(Struct, frozen=True):
    """Read and said while getting ready for a point."""

    found: str
    when_found: str
    known: str
    moving: str

    def how_it_begins(self, step: Step) -> str:
        """What is said of how the hold begins, once the point is found."""
        if step.waits:
            return self.when_found
        return self.known if step.short else self.found


class PressureWords(Struct, frozen=True):
    """One sentence for each pressure."""

    light: str
    medium: str
    firm: str

    def for_pressure(self, pressure: Pressure) -> str:
        """How hard, in a sentence with numbers."""
        said: str = getattr(self, pressure.value)
        return said


class HoldWords(Struct, frozen=True):
    """Read and said during a hold."""

    build_up: str
    pressure: PressureWords
    stop_if: str
    natural: str


class Sense(Enum):
    """With what somebody follows a session; also the name of the column in the rows."""

    EYE = "eye"
    EAR = "ear"


class CueRow(Struct, frozen=True):
    """What is told of a cue: to the eye, and to the ear where that is not the same."""

    eye: tuple[str, ...]
    ear: tuple[str, ...] | None = None

    def to(self, sense: Sense) -> tuple[str, ...]:
        """What is told to ``sense``, with {names} still to be filled in."""
        return self.eye if sense is Sense.EYE or self.ear is None else self.ear


class CueRows(Struct, frozen=True):
    """A row for each cue that needs words; ``sentences.py`` says which cue has which row."""

    heat: CueRow
    settle: CueRow
    ready: CueRow
    ready_known: CueRow
    switch: CueRow
    hold: CueRow
    rest: CueRow
    breath_in: CueRow
    breath_out: CueRow
    reminder: CueRow
    halfway: CueRow
    skin_check: CueRow
    time_left: CueRow
    last_seconds: CueRow
    length_changed: CueRow
    length_kept: CueRow
    sound: CueRow
    sound_off: CueRow
    eased: CueRow
    over: CueRow
    noted_tender: CueRow
    not_repeated: CueRow
    sides_kept: CueRow
    hurt: CueRow
    paused: CueRow
    away: CueRow
    resumed: CueRow
    nothing: CueRow
    leave: CueRow
    help: CueRow
    guide: CueRow
    finished: CueRow
    quit: CueRow
    later: CueRow
    interrupted: CueRow


class StepName(Struct, frozen=True):
    """What a step is called; ``of`` with its point, ``short`` where there is little room."""

    name: str
    of: str = ""
    short: str = ""


class StepNames(Struct, frozen=True):
    """The names of the kinds of step."""

    heat: StepName
    settle: StepName
    ready: StepName
    switch: StepName
    hold: StepName
    rest: StepName

    def of_kind(self, kind: StepKind) -> StepName:
        """What a step of this kind is called."""
        name: StepName = getattr(self, kind.name.lower())
        return name


class SideWords(Struct, frozen=True):
    """The sides; ``of_body`` is how a side is named together with a point."""

    left: str
    right: str
    both: str
    middle: str
    of_body: str

    def word(self, side: Side | None) -> str:
        """One word for ``side``; None is the midline."""
        said: str = getattr(self, side.value) if side else self.middle
        return said


class LengthWords(Struct, frozen=True):
    """Seconds and minutes as a person says them."""

    second: str
    seconds: str
    minutes: str

    def of(self, seconds: float) -> str:
        """A length to keep to, rounded to seconds: 90 seconds, 3 minutes."""
        whole = round(seconds)
        if are_whole_minutes(whole):
            return self.minutes.format(count=whole // 60)
        return self.second if whole == 1 else self.seconds.format(count=whole)


class ScreenWords(Struct, frozen=True):
    """What stands around a session on the full screen."""

    number: str
    to_come: str
    one_to_come: str
    minutes_left: str
    breathe_in: str
    breathe_out: str
    paused: str
    still: str
    how: str
    press: str
    feel: str
    choice: str
    care: str
    not_if: str
    next: str
    last: str
    let_go: str
    to_find: str
    take_care: str
    keys: str
    hurts: str
    page_of: str
    page: str
    back: str


class EndWords(Struct, frozen=True):
    """At what time of day a session ends, in the head of the full screen and as a line."""

    head: str
    line: str


class TimetableWords(Struct, frozen=True):
    """The head of the timetable, and its sum."""

    start: str
    length: str
    end: str
    step: str
    total: str


class OutcomeWords(Struct, frozen=True):
    """How a hold ended, where that was not as planned."""

    skipped: str
    too_tender: str
    hurt: str
    restarted: str
    stopped: str
    not_reached: str

    def of(self, outcome: HoldOutcome | None) -> str:
        """A word for ``outcome``; none where there is nothing to say."""
        return getattr(self, outcome.name.lower(), "") if outcome else ""


class LeaveWords(Struct, frozen=True):
    """Asked of whoever wants to leave: the question, and the ways there are."""

    ask: str
    stop: str
    later: str


class PainWords(Struct, frozen=True):
    """The pain before and after, and what the change between the two means."""

    leg: str
    back: str
    eased: str
    eased_from_high: str
    little: str
    unchanged: str
    worse: str


class TomorrowWords(Struct, frozen=True):
    """One sentence about the next session, for each ``Advice``; ``days`` begin with Monday."""

    hurt: str
    worse: str
    worse_before: str
    enough: str
    once_more: str
    rest: str
    practice: str
    open: str
    days: tuple[str, ...]


class EndingWords(Struct, frozen=True):
    """What is told at the end: what was done, what came of it, and what is next."""

    rehearsal: str
    nothing: str
    several: str
    one_point: str
    heat: str
    differently: str
    pain: PainWords
    care: str
    tomorrow: TomorrowWords
    next_time: str
    go_on: str
    learn: str
    outcomes: OutcomeWords


class SoundWords(Struct, frozen=True):
    """Said where a session cannot sound as it was asked to."""

    too_fast: str
    no_voice: str
    no_player: str
    bell: str
    silent: str


class SessionWords(Struct, frozen=True):
    """Everything that is read and heard in a session."""

    sources: tuple[str, ...]
    before: tuple[str, ...]
    heat: HeatWords
    settle: tuple[str, ...]
    ready: ReadyWords
    hold: HoldWords
    hurt: tuple[str, ...]
    after_hurt: str
    finish: tuple[str, ...]
    rehearsal: str
    ends: EndWords
    go_on: str
    go_back: str
    leave: LeaveWords
    cues: CueRows
    keys: tuple[KeyRow, ...]
    steps: StepNames
    sides: SideWords
    lengths: LengthWords
    tools: dict[str, str]
    postures: dict[str, str]
    screen: ScreenWords
    timetable: TimetableWords
    ending: EndingWords
    sound: SoundWords

    def side_of(self, side: Side) -> str:
        """A side as it is named together with a point: left side."""
        return self.sides.of_body.format(side=self.sides.word(side))

    def title_of(self, step: Step) -> str:
        """What stands above a step: its point with its side in capital letters, or its name."""
        if step.point is None:
            return self.steps.of_kind(step.kind).name
        side = self.sides.word(step.side)
        loud = self.sides.of_body.format(side=side.upper()) if step.side else side
        return f"{point_name(step.point)}, {loud}"

    def name_of(self, step: Step) -> str:
        """What a step is called in lists."""
        named = self.steps.of_kind(step.kind)
        return named.of.format(point=self.point_of(step)) if step.point else named.name

    def point_of(self, step: Step) -> str:
        """The point of a step with its side; "" for a step that is about none."""
        name = point_name(step.point) if step.point else ""
        return f"{name}, {self.side_of(step.side)}" if step.side else name

    def way_of(self, technique: Technique) -> str:
        """In which posture and with what a point is pressed."""
        posture = self.postures[technique.posture.value]
        return f"{posture} ({self.tools[technique.tool.value]})"

    @property
    def ways_to_leave(self) -> tuple[tuple[str, str], ...]:
        """The keys that answer the question whether to leave, with what they mean."""
        ways = ((Action.STOP_FOR_TODAY, self.leave.stop), (Action.LATER, self.leave.later))
        return tuple((key_for(self.keys, action), meaning) for action, meaning in ways)

    @property
    def still(self) -> str:
        """That time stands still, and how to go on."""
        return self.screen.still.format(go_on=self.go_on)


def point_name(point: Acupoint) -> str:
    """Code and name: a number alone is easily mistaken."""
    return f"{point.code} {shown(point.pinyin)}"
