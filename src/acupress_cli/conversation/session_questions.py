"""What is asked and kept around a session, for the journal."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.coaching.recording import Recording
from acupress_cli.conversation.ending import IN_A_ROW_WITHIN
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.body.body import Region, Side
from acupress_cli.domain.errors import JournalError, NoAnswerError, UsageError
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter, Span
from acupress_cli.domain.journal.session_entry import (
    can_resume,
    settled,
    still_to_come,
    wants_hours_after,
)
from acupress_cli.domain.journal.tags import tags_in
from acupress_cli.domain.journal.telling import parse_note
from acupress_cli.domain.journal.told import add_command
from acupress_cli.domain.pain.pain import NO_SCORES, WORST_PAIN, PainPattern, PainScores
from acupress_cli.domain.pain.said_scores import scores_in
from acupress_cli.domain.safety.red_flag import Answer
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.session.plan import SessionPlan
from acupress_cli.domain.session.record import SessionRecord
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.text import capitalised


class About(Struct, frozen=True):
    """What a session's entry says besides what was done; ``earlier`` is gone on with."""

    areas: tuple[str, ...] = ()
    side: Side | None = None
    before: PainScores = NO_SCORES
    note: str = ""
    tags: tuple[str, ...] = ()
    keep: bool = True
    earlier: Entry | None = None

    def of(self, pattern: PainPattern) -> "About":
        """The same of ``pattern``, where that was changed after the rest was asked."""
        return replace(self, areas=pattern.areas, side=pattern.side)

    def with_earlier(self, record: SessionRecord) -> SessionRecord:
        """What was done in all, where ``record`` is the second part of a session."""
        if self.earlier is None:
            return record
        done = [hold for hold in self.earlier.holds if hold.outcome]
        heat_s = self.earlier.heat_s + record.heat_s
        return replace(record, heat_s=heat_s, holds=[*done, *record.holds])


class SessionQuestions:
    """Asks one person around one session, and keeps what they say."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._words = room.content.journal_words()
        self._questions = Questions(room.talk)

    def offer_to_resume(self, *, wanted: bool | None) -> Entry | None:
        """The session that was cut off, if the person wants to go on with it.

        One they do not want, or that is too old, is kept as far as it went. Raises
        UsageError where they want to go on and there is none.
        """
        last = self._last_session()
        if last is None or not still_to_come(last):
            if wanted:
                raise UsageError(self._words.cut_off.nothing, "Begin one with: acupress coach")
            return None
        if self._room.session_runs():
            if wanted:
                raise JournalError(self._words.unkept.two_at_once, _UNKEPT_HINT)
            return None
        if can_resume(last, self._room.local_now()) and self._wants_to_go_on(last, wanted=wanted):
            return last
        self._room.journal().write(settled(last, self._room.local_now()))
        self._room.talk.say(self._words.cut_off.kept)
        return None

    def ask_hours_after(self, *, anyway: bool) -> bool:
        """Ask once how the hours after the last session were; False to leave it for now."""
        last = self._last_session()
        if last is None or not wants_hours_after(last, self._room.local_now()):
            return True
        if self._room.session_runs():
            return True  # it is the one that runs, or its window will ask
        answer = self._hours_after(last)
        if answer is None:
            return True
        now = self._room.local_now()
        self._room.journal().write(last.changed(now, hours_after=answer))
        words = self._words.hours_after
        if answer is not HoursAfter.WORSE or not self._was_worse_before(last):
            self._room.talk.say(words.met_with(answer))
            return True
        self._room.talk.say(words.worse_twice)
        return anyway or self._questions.yes_no(words.anyway, flag="--anyway") is Answer.YES

    def scores(self, areas: Sequence[str], given: PainScores, *, may_ask: bool) -> PainScores:
        """Pain before, in the leg, the back or both as the pattern has it, by one question."""
        if not may_ask or given != NO_SCORES:
            return given
        regions = {area.region for area in self._room.content.atlas().in_body_order(areas)}
        back = Region.BACK in regions
        leg = bool(regions - {Region.BACK}) or not regions

        def parse(answer: str) -> PainScores:
            return scores_in(answer, leg=leg, back=back)

        question = self._how_bad(both=leg and back)
        return self._questions.ask(question, parse, flag="--leg and --back")

    def scores_after(self, before: PainScores) -> PainScores:
        """Pain after, where it was told before."""
        words = self._words.scores
        try:
            leg = None if before.leg is None else self._score(words.leg_after)
            back = None if before.back is None else self._score(words.back_after)
        except NoAnswerError:
            return NO_SCORES
        return PainScores(leg, back)

    def begin(self, plan: SessionPlan, about: About, record: SessionRecord) -> Recording | None:
        """A recording that has its place in the journal; None where nothing is to be kept.

        Raises JournalError where it cannot be kept and the person does not say to
        go on without.
        """
        if not about.keep:
            return None
        now = self._room.local_now()
        draft = about.earlier or self._draft(about)
        recording = Recording(self._room.journal(), draft, plan, record, self._room.clock(), now)
        try:
            if not self._room.session_lock().acquire():
                raise JournalError(self._words.unkept.two_at_once, _UNKEPT_HINT)
            recording.begin()
        except JournalError as error:
            self._ask_to_go_on(error)
            return None
        return recording

    def add_afterwards(self, recording: Recording, after: PainScores) -> None:
        """Keep the scores after, the goal and a note; where it cannot be, say how to later.

        The scores are kept before anything else is asked. Raises RedFlagError where the note
        tells of one, once it is kept.
        """
        if after != NO_SCORES:
            recording.add(after=after)
        goal = self._goal()
        said = self._note()
        recording.refresh()
        note = said or recording.entry.note
        tags = tuple(dict.fromkeys((*recording.entry.tags, *tags_in(note))))
        recording.add(goal=goal, note=note, tags=tags)
        self.say_if_lost(recording)
        Gate(self._room).hear(note, may_ask=self._room.talk.is_live)

    def say_if_lost(self, recording: Recording) -> None:
        """Where the journal could not be written, give the person what it takes to add it."""
        if recording.failure:
            self._room.talk.say(recording.failure.sentence)
            self._room.talk.say(f"{self._words.unkept.lost}\n{add_command(recording.entry)}")

    def _draft(self, about: About) -> Entry:
        now = self._room.local_now()
        return Entry(
            id=self._room.new_id(),
            kind=EntryKind.SESSION,
            started_at=now,
            changed_at=now,
            coached=True,
            areas=about.areas,
            side=about.side,
            reaches=about.areas[-1] if about.areas else "",
            before=about.before,
            note=about.note,
            tags=tuple(dict.fromkeys((*about.tags, *tags_in(about.note)))),
        )

    def _last_session(self) -> Entry | None:
        try:
            return self._room.journal().latest_session(self._room.local_now())
        except JournalError:
            # Whoever begins a session is told of it there.
            return None

    def _wants_to_go_on(self, last: Entry, *, wanted: bool | None) -> bool:
        if wanted is not None or not self._room.talk.is_live:
            return bool(wanted)
        count = len(still_to_come(last))
        words = self._words.cut_off
        text = words.offer_later if last.ending is Ending.LATER else words.offer
        offer = text.format(when=f"{last.started_at:%H:%M}", left=counted(count, "hold"))
        return self._questions.yes_no(offer, flag="--resume or --no-resume") is Answer.YES

    def _hours_after(self, last: Entry) -> HoursAfter | None:
        choices: dict[str, HoursAfter | None] = {kind.value: kind for kind in HoursAfter}
        when = f"{last.started_at:%A %H:%M}"
        question = self._words.hours_after.ask.format(when=when)
        return self._questions.choose(
            question, {**choices, "skip": None}, flag="acupress journal edit", default="skip"
        )

    def _was_worse_before(self, last: Entry) -> bool:
        """Whether the session before ``last`` was followed by worse hours too."""
        recent = Span(first=last.day - IN_A_ROW_WITHIN)
        before = [
            entry
            for entry in self._room.journal().entries(recent)
            if entry.is_practice and entry.id != last.id
        ]
        return bool(before) and before[-1].hours_after is HoursAfter.WORSE

    def _score(self, question: str) -> int | None:
        words = self._words.scores
        return self._questions.number_or_none(
            f"{question} {words.scale} {words.skip}", 0, WORST_PAIN, flag="--leg and --back"
        )

    def _how_bad(self, *, both: bool) -> str:
        """One question for leg and back, with what was told last time."""
        words, last = self._words.scores, self._last_session()
        before = last.before if last else NO_SCORES
        parts = ((words.leg_last, before.leg), (words.back_last, before.back))
        told = ", ".join(p.format(score=score) for p, score in parts if score is not None)
        recalls = words.last.format(told=capitalised(told)) if told else words.scale
        return " ".join([words.now, recalls, *([words.both] if both else []), words.skip])

    def _goal(self) -> int | None:
        goal = self._room.profile().goal
        if not goal or not self._room.talk.is_live:
            return None
        question = self._words.goal.format(goal=goal)
        return self._questions.number_or_none(
            f"{question} {self._words.scores.skip}", 0, WORST_PAIN, flag="acupress journal edit"
        )

    def _note(self) -> str:
        if not self._room.talk.is_live:
            return ""
        return self._questions.ask(self._words.note, parse_note, flag="--note", in_words=True)

    def _ask_to_go_on(self, error: JournalError) -> None:
        self._room.talk.say(error.sentence)
        try:
            answer = self._questions.yes_no(self._words.unkept.ask, flag="--no-journal")
        except NoAnswerError:
            answer = Answer.NO
        if answer is not Answer.YES:
            raise JournalError(error.sentence, error.hint or _UNKEPT_HINT)


_UNKEPT_HINT = "With --no-journal the session is not kept."
