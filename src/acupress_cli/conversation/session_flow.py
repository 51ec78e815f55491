"""Running a planned session: which display, which keyboard, and what is said after it."""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from acupress_cli.coaching.recording import Recording
from acupress_cli.conversation.asking_conditions import (
    for_today,
    lists_to_come,
    person_of,
    refuse_for,
    with_experience,
)
from acupress_cli.conversation.choosing_points import points_to_come
from acupress_cli.conversation.choosing_sound import sound_of
from acupress_cli.conversation.ending import rehearsal_ending, session_ending
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.heat_and_dose import HeatAndDose
from acupress_cli.conversation.mending import Section, mended
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions
from acupress_cli.conversation.session_questions import About, SessionQuestions
from acupress_cli.conversation.wanted import ForJournal, Manner, Timing, Wanted
from acupress_cli.domain.errors import ExitCode, JournalError, NoAnswerError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.pain.pain import NO_SCORES, PainPattern
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.plan import (
    SETTLE_S,
    PlannedPoint,
    SessionPlan,
    plan_session,
)
from acupress_cli.domain.session.record import SessionRecord

if TYPE_CHECKING:
    from acupress_cli.coaching.ports import Listener

REHEARSAL_SPEED = 60.0
# Whoever is told to end does not wait for a terminal that takes no output.
_LEAVE_WITHIN_S = 0.2


def gone_on_with(room: Room, wanted: Wanted) -> Entry | None:
    """The session that was cut off and is gone on with, if there is one."""
    questions = SessionQuestions(room)
    return questions.offer_to_resume(wanted=wanted.resume) if wanted.manner.is_real else None


def begins_after_the_last(room: Room, manner: Manner) -> bool:
    """Look back before looking ahead: ask how the hours after the last session were.

    False where they were bad and the person leaves it for today.
    """
    if not manner.is_real or manner.looked_back.hours:
        return True
    return SessionQuestions(room).ask_hours_after(anyway=manner.anyway)


def about_session(
    room: Room, pattern: PainPattern, told: ForJournal, manner: Manner, *, asks: bool
) -> About:
    """What the session's entry will say of the pain: told by options, or asked."""
    if told.note and manner.is_real:
        Gate(room).hear(told.note, may_ask=room.talk.is_live)
    asks = asks and manner.is_real
    before = SessionQuestions(room).scores(pattern.areas, told.before, may_ask=asks)
    return About(pattern.areas, pattern.side, before, told.note, told.tags, told.keep)


def go_on(room: Room, earlier: Entry, wanted: Wanted, person: Person) -> ExitCode:
    """Go on with the session that was cut off. It is never heated twice."""
    manner = wanted.manner
    pattern = PainPattern(earlier.areas, earlier.side)
    person = for_today(room, person, pattern, earlier.before, flare=manner.flare)
    person = with_experience(room, person, fresh=False)
    say_today(room, person)
    chosen = points_to_come(room, earlier, person)
    finding = wanted.finding(is_attended=room.talk.is_live)
    plan = plan_session(chosen, settle_s=person.settle_s(SETTLE_S), finding=finding)
    return run(room, plan, manner, person, About(before=earlier.before, earlier=earlier))


def cross_threshold(room: Room, manner: Manner, conditions: Sequence[str]) -> Person:
    """Pass the gate and say what is true of the person, before any point is pressed.

    Raises RedFlagError with what to do. A rehearsal asks nobody to press, so it asks
    nothing; a preview only minds what already stands.
    """
    asks, gate = manner.is_real, Gate(room)
    if asks:
        then = lists_to_come(room, conditions)
        gate = mended(room, Section.SAFETY, lambda r: _passed_gate(r, then))
    elif manner.preview:
        gate.refuse_standing()
    person = mended(
        room,
        Section.CONDITIONS,
        lambda r: person_of(r, conditions, may_ask=asks, asked=gate.asked, before=gate.numbered),
    )
    refuse_unless_rehearsed(person, manner)
    return person


def _passed_gate(room: Room, then: int) -> Gate:
    """The gate, once it is passed; ``then`` is how many numbered questions follow."""
    gate = Gate(room)
    gate.pass_for_session(then=then)
    return gate


def refuse_unless_rehearsed(person: Person, manner: Manner) -> None:
    """Raise RedFlagError where a condition means no session; a rehearsal presses nothing."""
    if not manner.rehearse:
        refuse_for(person)


def planned(
    room: Room,
    chosen: Sequence[PlannedPoint],
    timing: Timing,
    person: Person,
    manner: Manner,
) -> SessionPlan:
    """The session with ``chosen`` points; heat only where nothing speaks against it."""
    heat_s = timing.heat_s
    if manner.is_real:
        heat_s = HeatAndDose(room).heat_s(heat_s, person)
    elif person.no_heat:
        heat_s = 0
    settle_s = person.settle_s(SETTLE_S)
    return plan_session(chosen, heat_s=heat_s, settle_s=settle_s, finding=timing.finding)


def say_today(room: Room, person: Person) -> None:
    """Say what is different today, and why."""
    for reason in person.today:
        room.talk.say(reason)
    if person.today:
        Questions(room.talk).go_on()


def run(
    room: Room,
    plan: SessionPlan,
    manner: Manner,
    person: Person,
    about: About,
    wanted: Wanted | None = None,
) -> ExitCode:
    """Preview, rehearse or really run ``plan``, keep it, and show what was done; how it ended.

    What was ``wanted`` of a session that really begins is usual from then on.
    """
    if manner.preview:
        room.shows.timetable(plan)
        return ExitCode.DONE
    record = SessionRecord()
    if not manner.is_real:
        coached(room, plan, manner, person, [record])
        if not _ends_unseen(room, record):
            _show_ending(room, rehearsal_ending(room, record))
        return _ended(record)
    is_dose_told = about.earlier or manner.looked_back.dose
    if not is_dose_told and not HeatAndDose(room).mind_the_dose(anyway=manner.anyway):
        return ExitCode.DONE
    Gate(room).refuse_what_came_up()
    questions = SessionQuestions(room)
    recording = questions.begin(plan, about, record)
    if wanted:
        _keep_as_usual(room, wanted)
    listeners: list[Listener] = [record, recording] if recording else [record]
    coached(room, plan, manner, person, listeners, is_kept=recording is not None)
    if not _ends_unseen(room, record):
        _afterwards(room, questions, record, recording, about)
    return _ended(record)


def _keep_as_usual(room: Room, wanted: Wanted) -> None:
    if wanted.kept_in(room.settings()) == room.settings():
        return
    try:
        room.change_settings(wanted.kept_in)
    except JournalError as error:
        room.talk.say(error.sentence)


def _ends_unseen(room: Room, record: SessionRecord) -> bool:
    """Whether it was told to end while the terminal takes no output: nothing more can be said."""
    return record.ending is Ending.INTERRUPTED and room.shows.is_stuck


def _afterwards(
    room: Room,
    questions: SessionQuestions,
    record: SessionRecord,
    recording: Recording | None,
    about: About,
) -> None:
    """What follows a session: the pain after, a note, the last safety question, and its end.

    Whoever leaves the rest for later is asked how it is now when all is done.
    """
    is_there = record.ending is not Ending.INTERRUPTED
    pressed = is_there and record.pressed_s >= 1
    is_whole = pressed and record.ending is not Ending.LATER
    after = questions.scores_after(about.before) if is_whole else NO_SCORES
    if recording and is_whole:
        questions.add_afterwards(recording, after)
    elif recording:
        questions.say_if_lost(recording)
    if pressed or (is_there and record.hurt):
        _ask_after(room)
    done = about.with_earlier(record)
    _show_ending(room, session_ending(room, done, recording, about.before, after))


def _ask_after(room: Room) -> None:
    try:
        Gate(room).after_session()
    except NoAnswerError as unanswered:
        room.talk.say(unanswered.sentence)


def coached(
    room: Room,
    plan: SessionPlan,
    manner: Manner,
    person: Person,
    listeners: Sequence["Listener"],
    *,
    is_kept: bool = False,
) -> None:
    """Run the session to its end; ``listeners`` hear all of it, in their order.

    One that ``is_kept`` can be left for later.
    """
    from acupress_cli.coaching.conduct import conduct
    from acupress_cli.domain.session.session import Session
    from acupress_cli.domain.session.session_keys import wishes_of
    from acupress_cli.domain.session.tempo import rehearsal_tempo

    display = room.shows.session(
        rehearsal=manner.rehearse, counts_breaths=manner.sound.counts_breaths
    )
    speed = (manner.speed or REHEARSAL_SPEED) if manner.rehearse else 1.0
    tempo = rehearsal_tempo(plan, speed)
    sound = sound_of(room, manner.sound, tempo, speed=speed, rehearsal=manner.rehearse)
    with room.keyboard() as keyboard:
        pace = BreathPace.NATURAL if person.own_pace_only else manner.breath
        session, clock = Session(plan, pace, is_kept=is_kept), room.clock()
        rows = room.content.session_words().keys
        wishes, answers = wishes_of(rows), wishes_of(rows, asked=True)
        awake = room.awake() if manner.is_real else None
        conduct(
            session, clock, keyboard, display, listeners,
            wishes=wishes, answers=answers, tempo=tempo, sound=sound, awake=awake,
        )  # fmt: skip
        if not session.is_interrupted:
            # What was meant for the session, or pressed twice, is no answer to what is asked now.
            keyboard.forget()
    room.shows.finish(_LEAVE_WITHIN_S if session.is_interrupted else None)


def _show_ending(room: Room, lines: Sequence[str]) -> None:
    # Where nobody can read it, the session is kept all the same.
    with suppress(OSError):
        room.shows.ending(lines)


def _ended(record: SessionRecord) -> ExitCode:
    is_interrupted = record.ending is Ending.INTERRUPTED
    return ExitCode.INTERRUPTED if is_interrupted else ExitCode.DONE
