"""The gate: the questions that look for red flags, and the outcome.

Not sure counts as yes. The first emergency ends the questions. Only the outcome
and its time are ever kept.
"""

from collections import deque
from collections.abc import Iterable

from msgspec import Struct

from acupress_cli.domain.safety.red_flag import Answer, Outcome, RedFlag, ScreeningContent
from acupress_cli.domain.safety.screening_questions import (
    Extent,
    Item,
    Question,
    QuestionKind,
    ScreeningQuestions,
)


class Screened(Struct, frozen=True):
    """How a screening ended, and the flags it found (told, never kept)."""

    outcome: Outcome
    flags: tuple[RedFlag, ...] = ()


class ReadBack(Struct, frozen=True):
    """An answer that stops everything: the flags it found, or none where it was the age."""

    flags: tuple[RedFlag, ...]
    is_unsure: bool


# An answer, or the places of the lines of a list that are true.
Reply = Answer | tuple[int, ...]


class Screening:
    """One run through the questions: ask ``question``, give it to ``answer``, until over.

    ``is_adult`` where the person has said before that they are 18 or older; ``since`` is
    when the last check of this day was, as it is told.
    """

    def __init__(
        self,
        content: ScreeningContent,
        extent: Extent,
        *,
        is_adult: bool = False,
        since: str = "",
    ) -> None:
        self._questions = ScreeningQuestions(content)
        self._extent = extent
        self._was_adult = is_adult
        self._since = since
        self._was_read_back: set[str] = set()
        self._begin()

    def _begin(self) -> None:
        self._queue: deque[Question] = deque(self._opening())
        self._told: list[tuple[Question, Reply]] = []
        self._found: list[RedFlag] = []
        self._lowered: set[str] = set()
        self._outcome: Outcome | None = None
        self.is_adult = self._was_adult
        self.asked_everything = self._extent is Extent.FULL

    @property
    def question(self) -> Question | None:
        """What to ask now; None when the screening is over."""
        return None if self._outcome else self._queue[0]

    @property
    def place(self) -> tuple[int, int] | None:
        """Which of how many the present question is; None for one that only follows."""
        if self._outcome or not self._queue[0].counts:
            return None
        told = sum(question.counts for question, _ in self._told)
        return told + 1, told + sum(question.counts for question in self._queue)

    @property
    def asked(self) -> frozenset[str]:
        """The ids of the flags that were answered, each by its own question or by its line."""
        unclear = (Answer.YES, Answer.NOT_SURE)
        return frozenset(
            flag.id
            for question, reply in self._told
            if question.kind is not QuestionKind.LIST or reply not in unclear
            for flag in question.flags
        )

    @property
    def result(self) -> Screened | None:
        """The outcome, once there is one."""
        return Screened(self._outcome, tuple(self._found)) if self._outcome else None

    @property
    def to_read_back(self) -> ReadBack | None:
        """What was answered and stops everything, where it has not been read back yet."""
        flags = self._stopping()
        is_young = self._outcome is Outcome.NOT_FOR_YOU and _AGE not in self._was_read_back
        if not flags and not is_young:
            return None
        return ReadBack(flags, is_unsure=self._told[self._source()][1] is Answer.NOT_SURE)

    def answer(self, answer: Answer) -> None:
        """Answer the present question; a list by one answer for all of it."""
        self._take(answer)

    def choose(self, places: Iterable[int]) -> None:
        """Answer the present list by the places (from 0) of the lines that are true."""
        self._take(tuple(places))

    def confirm(self) -> None:
        """What was read back is so."""
        self._was_read_back.update(flag.id for flag in self._stopping())
        if self._outcome is Outcome.NOT_FOR_YOU:
            self._was_read_back.add(_AGE)

    def take_back(self) -> None:
        """What was read back is not so: its question comes again, and is then read back no more."""
        self.confirm()
        kept = self._told[: self._source()]
        self._begin()
        for _, reply in kept:
            self._take(reply)

    def stop(self) -> None:
        """No more answers will come: what was said so far counts."""
        self._outcome = self._outcome or self._worst()
        self.confirm()

    def _take(self, reply: Reply) -> None:
        question = self._queue.popleft()
        self._told.append((question, reply))
        if isinstance(reply, Answer):
            _ANSWERED[question.kind](self, question, reply)
        else:
            self._chosen([question.items[place] for place in sorted(set(reply))])
        self._go_on()

    def _opening(self) -> list[Question]:
        if self._extent is Extent.SHORT:
            return [self._questions.short()]
        if self._extent is Extent.SAME_DAY:
            return [self._questions.news(self._since)]
        age = [] if self._was_adult else [self._questions.age()]
        return age + self._questions.about(self._questions.flags_of(self._extent))

    def _answered_adult(self, _: Question, answer: Answer) -> None:
        self.is_adult = answer is Answer.YES
        if not self.is_adult:
            self._outcome = Outcome.NOT_FOR_YOU

    def _answered_flag(self, question: Question, answer: Answer) -> None:
        if answer.counts_as_yes:
            self._find(question.flags[0])

    def _answered_list(self, question: Question, answer: Answer) -> None:
        if answer.counts_as_yes:
            if not all(item.flags for item in question.items):
                self._queue.appendleft(self._questions.anything_else())
            self._ask_each(question.flags)

    def _answered_news(self, _: Question, answer: Answer) -> None:
        if answer.counts_as_yes:
            self._queue.append(self._questions.short(counts=False))

    def _answered_unless(self, question: Question, answer: Answer) -> None:
        if answer is Answer.YES:
            self._lowered.add(question.flags[0].id)

    def _answered_anything_else(self, _: Question, answer: Answer) -> None:
        if answer.counts_as_yes:
            self._ask_the_rest()

    def _answered_seen(self, _: Question, answer: Answer) -> None:
        self._outcome = Outcome.CLEAR if answer is Answer.YES else Outcome.SOON

    def _chosen(self, items: list[Item]) -> None:
        """A line of one flag is that flag; one of several has each asked; one of none, the rest."""
        self._ask_each([flag for item in items if len(item.flags) > 1 for flag in item.flags])
        for item in items:
            if len(item.flags) == 1:
                self._find(item.flags[0])
        if not all(item.flags for item in items):
            self._ask_the_rest()

    def _ask_each(self, flags: Iterable[RedFlag]) -> None:
        self._queue.extendleft(reversed([self._questions.alone(flag) for flag in flags]))

    def _ask_the_rest(self) -> None:
        """Ask all that this screening has not asked by its own question, and will not."""
        asked = [*(question for question, _ in self._told), *self._queue]
        settled = {f.id for q in asked if q.kind is QuestionKind.FLAG for f in q.flags}
        settled |= {flag.id for flag in self._found}
        wanted = self._questions.flags_of(Extent.FULL)
        self._queue.extend(self._questions.about(wanted - settled))
        self.asked_everything = True

    def _find(self, flag: RedFlag) -> None:
        self._found.append(flag)
        if flag.unless:
            self._queue.appendleft(self._questions.unless(flag))

    def _go_on(self) -> None:
        """End at once for an emergency; at the end of the questions, weigh what was found."""
        if self._outcome:
            return
        worst = self._worst()
        if worst is Outcome.EMERGENCY:
            self._outcome = worst
        elif not self._queue and worst is Outcome.SOON:
            self._queue.append(self._questions.seen())
        elif not self._queue:
            self._outcome = worst

    def _worst(self) -> Outcome:
        """The most urgent flag found; one whose "unless" is still to be asked does not count."""
        waiting = self._waiting()
        outcomes = [
            Outcome.SOON if flag.id in self._lowered else flag.outcome
            for flag in self._found
            if flag.id not in waiting
        ]
        return min(outcomes, key=list(Outcome).index, default=Outcome.CLEAR)

    def _waiting(self) -> set[str]:
        """The flags found whose "unless" is still to be asked."""
        return {q.flags[0].id for q in self._queue if q.kind is QuestionKind.UNLESS}

    def _stopping(self) -> tuple[RedFlag, ...]:
        """The flags found that stop everything, once it is clear that nothing lowers them."""
        waiting = self._waiting()
        if waiting and not self._outcome:
            return ()
        known = waiting | self._lowered | self._was_read_back
        return tuple(f for f in self._found if f.outcome.stops_points and f.id not in known)

    def _source(self) -> int:
        """Where the last answer stands that was not to a follow-up."""
        kinds = [question.kind for question, _ in self._told]
        return max(n for n, kind in enumerate(kinds) if kind is not QuestionKind.UNLESS)


_AGE = "age"
_ANSWERED = {
    QuestionKind.ADULT: Screening._answered_adult,
    QuestionKind.FLAG: Screening._answered_flag,
    QuestionKind.LIST: Screening._answered_list,
    QuestionKind.NEWS: Screening._answered_news,
    QuestionKind.UNLESS: Screening._answered_unless,
    QuestionKind.ANYTHING_ELSE: Screening._answered_anything_else,
    QuestionKind.SEEN: Screening._answered_seen,
}
