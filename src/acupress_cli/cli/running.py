"""Running a planned session: which display, which keyboard, and what is said after it."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import typer
from msgspec import Struct

from acupress_cli.cli.diary import About, Diary
from acupress_cli.cli.gate import Gate
from acupress_cli.cli.person import for_today, person_of, refuse_for
from acupress_cli.cli.safeguards import Safeguards
from acupress_cli.cli.saying import say
from acupress_cli.cli.setting_up import points_to_come
from acupress_cli.cli.sounds import sound_of
from acupress_cli.cli.workbench import Workbench
from acupress_cli.coaching.recording import Recording
from acupress_cli.domain.errors import ExitCode, NoAnswerError, UsageError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.pain.pain import NO_SCORES, PainPattern, PainScores
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.plan import SETTLE_S, PlannedPoint, SessionPlan, plan_session
from acupress_cli.domain.session.record import SessionRecord
from acupress_cli.domain.sound.sound import SILENCE, SoundChoice

if TYPE_CHECKING:
    from acupress_cli.coaching.ports import Display, Listener

REHEARSAL_SPEED = 60.0
# Whoever is told to end does not wait for a terminal that takes no output.
_LEAVE_WITHIN_S = 0.2


class Timing(Struct, frozen=True):
    """Seconds of heat (0 for none) and of getting ready."""

    heat_s: int
    ready_s: int


class Manner(Struct, frozen=True):
    """How a session is to be run."""

    breath: BreathPace
    preview: bool = False
    rehearse: bool = False
    speed: float | None = None
    anyway: bool = False
    flare: bool = False
    sound: SoundChoice = SILENCE

    @property
    def is_real(self) -> bool:
        """Whether somebody is going to press: neither a preview nor a rehearsal."""
        return not (self.preview or self.rehearse)

    def __post_init__(self) -> None:
        if self.speed is not None and not self.rehearse:
            raise UsageError(
                "--speed is for rehearsals; a real hold takes its real time.",
                "Add --rehearse, or leave --speed out.",
            )


class Told(Struct, frozen=True):
    """What the options of a session say for its entry; ``keep`` is False for none."""

    before: PainScores = NO_SCORES
    note: str = ""
    tags: tuple[str, ...] = ()
    keep: bool = True


def before_session(
    bench: Workbench, manner: Manner, resume: bool | None, *, asks: bool
) -> Entry | None:
    """Look back before looking ahead: the session that is gone on with, if one was cut off.

    Where ``asks``, the person is asked how the hours after the last one were.
    """
    if not manner.is_real:
        return None
    diary = Diary(bench)
    earlier = diary.offer_to_resume(resume)
    if earlier is None and asks and not diary.ask_hours_after(anyway=manner.anyway):
        raise typer.Exit(ExitCode.DONE)
    return earlier


def about_session(
    bench: Workbench, pattern: PainPattern, told: Told, manner: Manner, *, asks: bool
) -> About:
    """What the session's entry will say of the pain: told by options, or asked."""
    if told.note and manner.is_real:
        Gate(bench).hear(told.note, may_ask=bench.answers.isatty())
    asks = asks and manner.is_real
    before = Diary(bench).scores(pattern.areas, told.before, may_ask=asks)
    return About(pattern.areas, pattern.side, before, told.note, told.tags, told.keep)


def go_on(bench: Workbench, earlier: Entry, timing: Timing, person: Person, manner: Manner) -> None:
    """Go on with the session that was cut off. It is never heated twice."""
    pattern = PainPattern(earlier.areas, earlier.side)
    person = for_today(bench, person, pattern, earlier.before, flare=manner.flare)
    say_today(bench, person)
    chosen = points_to_come(bench, earlier, person)
    settle_s = person.settle_s(SETTLE_S)
    plan = plan_session(chosen, heat_s=0, ready_s=timing.ready_s, settle_s=settle_s)
    run(bench, plan, manner, person, About(before=earlier.before, earlier=earlier))


def cross_threshold(bench: Workbench, manner: Manner, conditions: Sequence[str]) -> Person:
    """Pass the gate and say what is true of the person, before any point is pressed.

    Raises RedFlagError with what to do. A rehearsal asks nobody to press, so it asks
    nothing; a preview only minds what already stands.
    """
    gate = Gate(bench)
    if manner.is_real:
        gate.pass_for_session()
    elif manner.preview:
        gate.refuse_standing()
    person = person_of(bench, conditions, may_ask=manner.is_real)
    refuse_unless_rehearsed(person, manner)
    return person


def refuse_unless_rehearsed(person: Person, manner: Manner) -> None:
    """Raise RedFlagError where a condition means no session; a rehearsal presses nothing."""
    if not manner.rehearse:
        refuse_for(person)


def planned(
    bench: Workbench, chosen: Sequence[PlannedPoint], timing: Timing, person: Person, manner: Manner
) -> SessionPlan:
    """The session with ``chosen`` points; heat only where nothing speaks against it."""
    heat_s = timing.heat_s
    if manner.is_real:
        heat_s = Safeguards(bench).heat_s(heat_s, person)
    elif person.no_heat:
        heat_s = 0
    settle_s = person.settle_s(SETTLE_S)
    return plan_session(chosen, heat_s=heat_s, ready_s=timing.ready_s, settle_s=settle_s)


def say_today(bench: Workbench, person: Person) -> None:
    """Say what is different today, and why."""
    for reason in person.today:
        say(reason, bench.err)


def run(bench: Workbench, plan: SessionPlan, manner: Manner, person: Person, about: About) -> None:
    """Preview, rehearse or really run ``plan``, keep it, and show what was done."""
    if manner.preview:
        _preview(bench, plan)
        return
    record = SessionRecord()
    if not manner.is_real:
        coached(bench, plan, manner, person, [record])
        if not _ends_unseen(bench, record):
            show_summary(bench, record, manner)
        end_with(record)
        return
    if not about.earlier and not Safeguards(bench).mind_the_dose(anyway=manner.anyway):
        return
    Gate(bench).refuse_what_came_up()
    diary = Diary(bench)
    recording = diary.begin(plan, about, record)
    listeners: list[Listener] = [record, recording] if recording else [record]
    coached(bench, plan, manner, person, listeners)
    if not _ends_unseen(bench, record):
        _afterwards(bench, diary, record, recording, manner, about)
    end_with(record)


def _ends_unseen(bench: Workbench, record: SessionRecord) -> bool:
    """Whether it was told to end while the terminal takes no output: nothing more can be said."""
    return record.ending is Ending.INTERRUPTED and bench.outlet().is_stuck


def _afterwards(
    bench: Workbench,
    diary: Diary,
    record: SessionRecord,
    recording: Recording | None,
    manner: Manner,
    about: About,
) -> None:
    """What follows a session: the pain after, the summary, a note, and the last safety question."""
    pressed = record.ending is not Ending.INTERRUPTED and record.pressed_s >= 1
    after = diary.scores_after(about.before) if pressed else NO_SCORES
    show_summary(bench, about.with_earlier(record), manner, about.before, after)
    if recording and pressed:
        diary.add_afterwards(recording, after)
    elif recording:
        diary.say_if_lost(recording)
    if pressed:
        _ask_after(bench)


def _ask_after(bench: Workbench) -> None:
    try:
        Gate(bench).after_session()
    except NoAnswerError as unanswered:
        say(unanswered.sentence, bench.err)


def coached(
    bench: Workbench,
    plan: SessionPlan,
    manner: Manner,
    person: Person,
    listeners: Sequence["Listener"],
) -> None:
    """Run the session to its end; ``listeners`` hear all of it, in their order."""
    from acupress_cli.coaching.conduct import conduct
    from acupress_cli.domain.session.session import Session
    from acupress_cli.domain.session.session_keys import wishes_of

    display = _display(bench, manner)
    speed = (manner.speed or REHEARSAL_SPEED) if manner.rehearse else 1.0
    sound = sound_of(bench, manner.sound, speed=speed, rehearsal=manner.rehearse)
    with bench.keyboard() as keyboard:
        pace = BreathPace.NATURAL if person.own_pace_only else manner.breath
        session, clock = Session(plan, pace), bench.clock()
        wishes = wishes_of(bench.content.session_words().keys)
        awake = bench.awake() if manner.is_real else None
        conduct(
            session, clock, keyboard, display, listeners,
            wishes=wishes, speed=speed, sound=sound, awake=awake,
        )  # fmt: skip
        if not session.is_interrupted:
            # What was meant for the session, or pressed twice, is no answer to what is asked now.
            keyboard.forget()
    bench.outlet().finish(_LEAVE_WITHIN_S if session.is_interrupted else None)


def show_summary(
    bench: Workbench,
    record: SessionRecord,
    manner: Manner,
    before: PainScores = NO_SCORES,
    after: PainScores = NO_SCORES,
) -> None:
    """Say in a few lines what was done."""
    from acupress_cli.screens.console import show
    from acupress_cli.screens.plan_screen import summary_screen

    words = bench.content.session_words()
    screen = summary_screen(record, words, rehearsal=manner.rehearse, before=before, after=after)
    # Where nobody can read it, what follows is still to be done.
    with suppress(OSError):
        show(bench.console(), screen)


def end_with(record: SessionRecord) -> None:
    """Leave with exit code 130 where the session was interrupted."""
    if record.ending is Ending.INTERRUPTED:
        raise typer.Exit(ExitCode.INTERRUPTED)


def _preview(bench: Workbench, plan: SessionPlan) -> None:
    from acupress_cli.screens.console import reading_width, show
    from acupress_cli.screens.plan_screen import timetable_screen

    console = bench.console()
    words = bench.content.session_words()
    show(console, timetable_screen(plan, words), reading_width(console))


def _display(bench: Workbench, manner: Manner) -> "Display":
    words = bench.content.session_words()
    if bench.settings().plain or not bench.can_redraw:
        from acupress_cli.screens.plain import PlainDisplay

        return PlainDisplay(bench.outlet(), words, rehearsal=manner.rehearse)
    from acupress_cli.domain.body.posture_drawing import posture_figures
    from acupress_cli.screens.console import Window, asked_of
    from acupress_cli.screens.live import LiveDisplay
    from acupress_cli.screens.pictures import NO_PICTURES, Pictures, pen_for

    console = bench.console()
    pen = pen_for(console)
    content = bench.content
    pictures = NO_PICTURES
    if pen:
        pictures = Pictures(content.figures(), pen, posture_figures(content.postures()))
    window = Window(lambda: asked_of(bench.out))
    return LiveDisplay(
        console,
        words,
        window.size,
        rehearsal=manner.rehearse,
        pictures=pictures,
        settings=bench.settings(),
        outlet=bench.outlet(),
    )
