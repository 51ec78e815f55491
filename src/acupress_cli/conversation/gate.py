"""The gate before a session: its questions, its outcome, and what stands until it is cleared."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from acupress_cli.domain.errors import JournalError, RedFlagError
from acupress_cli.domain.safety.red_flag import Answer, Outcome, RedFlag
from acupress_cli.domain.safety.red_flag_words import BOTH_LEGS, Heard, Hearing, heard_flags
from acupress_cli.domain.words.days import day_and_time
from acupress_cli.domain.words.text import need_readable

if TYPE_CHECKING:
    from acupress_cli.conversation.ports import Room
    from acupress_cli.conversation.prompts import Questions
    from acupress_cli.domain.care_page import CarePage
    from acupress_cli.domain.profile import Profile
    from acupress_cli.domain.safety.screening import Screened, Screening
    from acupress_cli.domain.safety.screening_questions import Extent

# The gate has no flag: this is how its answers are given without a terminal.
_HOW = "standard input, one answer a line,"


class Gate:
    """Screens one person; keeps the outcome and its time, and nothing else."""

    def __init__(self, room: "Room") -> None:
        self._room = room
        self._content = room.content.screening()
        # Of the last check: how many numbered questions it had, and the ids of the signs asked.
        self.numbered = 0
        self.asked: frozenset[str] = frozenset()

    @property
    def _questions(self) -> "Questions":
        # A suggestion listens and asks nothing: it does without the questions.
        from acupress_cli.conversation.prompts import Questions

        return Questions(self._room.talk)

    def screen(
        self, extent: "Extent", *, asks_age: bool = False, then: int = 0
    ) -> "tuple[Screened, CarePage]":
        """Ask the questions, keep the outcome, and return it with what to tell the person.

        Whoever has said that they are an adult is asked anew where ``asks_age``. ``then`` is
        how many numbered questions follow.
        """
        from acupress_cli.conversation.asking_signs import AskingSigns
        from acupress_cli.domain.safety.screening import Screening

        seen = self._room.profile()
        is_adult, since = seen.is_adult and not asks_age, ""
        if seen.outcome_at:
            since = f"{seen.outcome_at.astimezone(self._room.local_now().tzinfo):%H:%M}"
        screening = Screening(self._content, extent, is_adult=is_adult, since=since)
        asking = AskingSigns(self._room.talk, self._content.read_back)
        try:
            self.numbered = asking.ask_all(screening, then=then)
        except KeyboardInterrupt:
            self._keep_result(screening, seen)
            raise
        self.asked = screening.asked
        screened = screening.result
        assert screened is not None
        self._keep_result(screening, seen)
        self._refuse_more_urgent(screened.outcome)
        return screened, self.told(screened.outcome, screened.flags)

    def _keep_result(self, screening: "Screening", seen: "Profile") -> None:
        """Keep the outcome where there is one."""
        if not (screened := screening.result):
            return
        outcome, fully, now = screened.outcome, screening.asked_everything, self._room.local_now()
        self._keep(
            lambda kept: kept.screened(
                outcome, now, fully=fully, seen=seen, is_adult=screening.is_adult
            ),
            now,
        )

    def pass_for_session(self, *, then: int = 0) -> None:
        """Let a person through to a session, or raise RedFlagError with what to do.

        After "soon" they go on gently: the outcome is kept, and ``person_of`` heeds it.
        ``then`` is how many numbered questions follow the gate's.
        """
        from acupress_cli.domain.safety.screening_questions import Extent

        self._pass(self._extent(Extent.FULL), then)

    def pass_for_now(self) -> None:
        """Let a person through to two gentle minutes, as ``pass_for_session`` does.

        Who was never asked everything, or not of late, is asked for an emergency alone. That
        clears nothing: before a session every question is still to be asked.
        """
        from acupress_cli.domain.safety.screening_questions import Extent

        self._pass(self._extent(Extent.EMERGENCY), 0)

    def _pass(self, extent: "Extent", then: int) -> None:
        self.refuse_standing()
        screened, told = self.screen(extent, then=then)
        if screened.outcome.stops_pressing:
            # Nobody looks at an age.
            hint = "" if screened.outcome is Outcome.NOT_FOR_YOU else _CHECK_HINT
            raise RedFlagError.with_page(told, hint)
        if screened.outcome is Outcome.SOON:
            self._room.talk.say(told.text)

    def _extent(self, unknown: "Extent") -> "Extent":
        """How much is to be asked: ``unknown`` where no check holds that asked everything."""
        from acupress_cli.domain.safety.screening_questions import Extent

        profile, now = self._room.profile(), self._room.local_now()
        is_of_today = profile.outcome is Outcome.CLEAR and self._is_of_today(profile.outcome_at)
        if profile.needs_full_screening(now) and not (unknown is not Extent.FULL and is_of_today):
            return unknown
        return Extent.SAME_DAY if is_of_today else Extent.SHORT

    def _is_of_today(self, moment: datetime | None) -> bool:
        from acupress_cli.domain.journal.own_calendar import Calendar

        ends = time(*divmod(self._room.settings().day_ends, 60))
        calendar = Calendar(self._room.local_now(), ends)
        if moment is None or not calendar.has_been(moment):
            return False
        return calendar.day_of(moment) == calendar.today

    def refuse_standing(self, profile: "Profile | None" = None) -> None:
        """Raise RedFlagError where an earlier emergency or "today" has not been cleared."""
        kept = profile or self._room.profile()
        if kept.outcome and kept.outcome.stops_points:
            self._refuse_kept(kept)

    def _refuse_kept(self, kept: "Profile") -> None:
        """Raise RedFlagError for the outcome that is kept, where it stops pressing."""
        if kept.outcome and kept.outcome.stops_pressing:
            when = f" ({day_and_time(kept.outcome_at)})" if kept.outcome_at else ""
            head = f"Your last safety check{when} still stands."
            page = replace(self.told(kept.outcome, ()), head=head)
            raise RedFlagError.with_page(page, _CHECK_HINT, outcome=kept.outcome.value)

    def refuse_what_came_up(self) -> None:
        """Raise where another window has learnt meanwhile what speaks against a session.

        RedFlagError for an outcome that stops points, JournalError for a condition.
        """
        now = self._room.profile_now()
        self.refuse_standing(now)
        if now.knows_more_than(self._room.profile()):
            raise JournalError(
                "Meanwhile another window has kept a condition of yours.",
                "Begin the session anew, so that it counts.",
            )

    def after_session(self) -> None:
        """Ask what every session is followed by; a yes or not sure stands until cleared."""
        from acupress_cli.conversation.asking_signs import AskingSigns

        asking = AskingSigns(self._room.talk, self._content.read_back)
        for flag in map(self._content.flag, self._content.lists.after):
            if asking.ask_alone(flag):
                self._let_stand(flag.outcome)
                self._refuse_more_urgent(flag.outcome)
                raise RedFlagError.with_page(self.told(flag.outcome, (flag,)), _CHECK_HINT)

    def listen(
        self, text: str, *, may_ask: bool, both_legs: bool = False, plain_stops: bool = False
    ) -> tuple[str, ...]:
        """Look for red flags in a person's own words; return what to note about them.

        ``both_legs`` where their options say that both legs hurt. Raises RedFlagError
        for what is said plainly. Where ``may_ask``, one question comes first, because
        words alone can be misread; what is then confirmed stands until it is cleared.
        With ``plain_stops`` only what is in doubt is asked: implied, of somebody else,
        or over. What an "unless" lowers, and nobody has looked at, stands as soon.
        """
        heard = self._heard(text, both_legs=both_legs)
        words = self._content.heard
        serious = [h for h in heard if h.flag.outcome.stops_points]
        asks = may_ask and not (plain_stops and any(h.is_plain for h in serious))
        if not asks:
            self._refuse([h for h in serious if h.counts], stands=False, hint=words.misread)
        meant = [h for h in serious if asks and not h.denied and self._is_so(h)]
        lowered = [h for h in meant if self._is_known(h)]
        self._refuse([h for h in meant if h not in lowered], stands=True, hint="")
        soon = [h for h in heard if h.counts and h.flag.outcome is Outcome.SOON]
        notes = [words.denied.format(words=h.words) for h in serious if h.denied]
        notes += [words.soon.format(words=h.words) for h in soon]
        if not asks:
            notes += [words.not_now.format(words=h.words) for h in serious if h.is_in_doubt]
        notes += self._weighed_as_soon(tuple(h.flag for h in lowered))
        return tuple(dict.fromkeys(notes))

    def hear(self, text: str, *, may_ask: bool, both_legs: bool = False) -> None:
        """Look for red flags in a person's own words, and say what there is to note."""
        for note in self.listen(text, may_ask=may_ask, both_legs=both_legs):
            self._room.talk.say(note)

    def _heard(self, text: str, *, both_legs: bool) -> tuple[Heard, ...]:
        """What the words speak of, and pain in both legs where options say so."""
        need_readable(text)
        signs = self._room.content.language().signs
        heard = heard_flags(*self._room.reader.hear(text), self._content.flags, signs)
        spoken_of = {i for h in heard if h.counts for i in (h.flag.id, *h.instead_of)}
        if both_legs and BOTH_LEGS not in spoken_of:
            heard = (*heard, Heard(self._content.flag(BOTH_LEGS), "both legs", Hearing.SAID))
        return heard

    def _refuse(self, heard: Sequence[Heard], *, stands: bool, hint: str) -> None:
        """Raise RedFlagError for the worst of ``heard``; it ``stands`` where it was confirmed."""
        if not heard:
            return
        worst = min((h.flag.outcome for h in heard), key=list(Outcome).index)
        if stands:
            self._let_stand(worst)
        told = self.told(worst, tuple(h.flag for h in heard))
        raise RedFlagError.with_page(told, hint, outcome=worst.value)

    def told(self, outcome: Outcome, flags: tuple[RedFlag, ...]) -> "CarePage":
        """What to tell for ``outcome``, with the person's own emergency number."""
        return self._content.told(outcome, flags, self._country())

    def _is_so(self, heard: Heard) -> bool:
        words = self._content.heard
        question = words.asks.format(words=heard.words, question=heard.flag.question)
        if self._questions.yes_no(question, flag=_HOW, more=heard.flag.more).counts_as_yes:
            return True
        self._room.talk.say(words.not_so)
        return False

    def _is_known(self, heard: Heard) -> bool:
        """Whether a plain yes to its "unless" lowers what was heard to soon."""
        unless = heard.flag.unless
        return bool(unless) and self._questions.yes_no(unless, flag=_HOW) is Answer.YES

    def _weighed_as_soon(self, flags: tuple[RedFlag, ...]) -> tuple[str, ...]:
        """Nothing where somebody has looked at them; else they stand, and what to do."""
        if not flags or self._questions.yes_no(self._content.seen, flag=_HOW) is Answer.YES:
            return ()
        self._let_stand(Outcome.SOON)
        return self.told(Outcome.SOON, flags).lines

    def _refuse_more_urgent(self, outcome: Outcome) -> None:
        """Raise RedFlagError where what stands now is more urgent than ``outcome``."""
        kept = self._room.profile()
        if kept.outcome and kept.outcome.is_more_urgent_than(outcome):
            self._refuse_kept(kept)

    def _country(self) -> str:
        try:
            kept = self._room.profile().country
        except JournalError:
            kept = ""  # what is told of an emergency does not wait for the profile
        return kept or self._room.country()

    def _let_stand(self, outcome: Outcome) -> None:
        """Keep ``outcome`` until a new check clears it; what stands and is more urgent stays."""
        now = self._room.local_now()
        self._keep(lambda kept: kept.with_standing(outcome, now), now)

    def _keep(self, change: "Callable[[Profile], Profile]", now: datetime) -> None:
        """Keep an outcome found ``now``: in the profile, and in the journal where it is news."""
        from acupress_cli.domain.journal.entry import Entry, EntryKind

        was_kept = True
        try:
            profile = self._room.change_profile(change)
        except JournalError:
            profile, was_kept = self._room.profile(), False
        is_news = profile.screened_fully_at == now or profile.outcome is not Outcome.CLEAR
        if profile.outcome_at == now and is_news:
            entry = Entry(self._room.new_id(), EntryKind.CHECK, now, now, outcome=profile.outcome)
            try:
                self._room.journal().write(entry)
            except JournalError:
                was_kept = False
        if not was_kept:
            self._room.talk.say("The outcome could not be kept; you will be asked again.")


_CHECK_HINT = 'When this has been looked at, "acupress check" asks again.'
