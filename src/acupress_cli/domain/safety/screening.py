"""The gate: the questions that look for red flags, and the outcome.

Not sure counts as yes. The first emergency ends the questions. Only the outcome
and its time are ever kept.
"""

from collections import deque
from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from acupress_cli.domain.safety.red_flag import Answer, FlagList, Outcome, RedFlag, ScreeningContent


class QuestionKind(Enum):
    """What a question asks, and so how it is answered."""

    ADULT = "adult"
    FLAG = "flag"
    LIST = "list"
    UNLESS = "unless"
    ANYTHING_ELSE = "anything else"
    SEEN = "seen"


class Question(Struct, frozen=True):
    """One question of a screening. ``flags`` are those it looks for."""

    kind: QuestionKind
    text: str
    flags: tuple[RedFlag, ...] = ()


class Screened(Struct, frozen=True):
    """How a screening ended, and the flags it found (told, never kept)."""

    outcome: Outcome
    flags: tuple[RedFlag, ...] = ()


class Screening:
    """One run through the questions: ask ``question``, give it to ``answer``, until over."""

    def __init__(self, content: ScreeningContent, *, again: bool) -> None:
        self._content = content
        self._queue: deque[Question] = deque(self._again() if again else self._first())
        self._found: list[RedFlag] = []
        self._lowered: set[str] = set()
        self._outcome: Outcome | None = None
        self.asked_everything = not again
        # The ids of the signs that were answered, alone or in a list.
        self.asked: set[str] = set()

    @property
    def question(self) -> Question | None:
        """What to ask now; None when the screening is over."""
        return None if self._outcome else self._queue[0]

    @property
    def result(self) -> Screened | None:
        """The outcome, once there is one."""
        return Screened(self._outcome, tuple(self._found)) if self._outcome else None

    def answer(self, answer: Answer) -> None:
        """Answer the present question; a list by one answer for all of it."""
        question = self._queue.popleft()
        if question.kind is not QuestionKind.LIST or answer is Answer.NO:
            self.asked |= {flag.id for flag in question.flags}
        _ANSWERED[question.kind](self, question, answer)
        self._go_on()

    def choose(self, flag_ids: Iterable[str]) -> None:
        """Answer the present list by naming what is true of it."""
        question = self._queue.popleft()
        self.asked |= {flag.id for flag in question.flags}
        chosen = set(flag_ids)
        for flag in question.flags:
            if flag.id in chosen:
                self._find(flag)
        self._go_on()

    def _first(self) -> list[Question]:
        content = self._content
        alone = [Question(QuestionKind.FLAG, f.question, (f,)) for f in content.flags if f.alone]
        adult = Question(QuestionKind.ADULT, content.adult.question)
        return [adult, *alone, *self._lists(content.lists.first)]

    def _again(self) -> list[Question]:
        anything_else = Question(QuestionKind.ANYTHING_ELSE, self._content.anything_else)
        return [*self._lists(self._content.lists.again), anything_else]

    def _lists(self, lists: Iterable[FlagList]) -> list[Question]:
        return [
            Question(QuestionKind.LIST, one.intro, tuple(self._content.flag(f) for f in one.flags))
            for one in lists
        ]

    def _answered_adult(self, _: Question, answer: Answer) -> None:
        if answer is not Answer.YES:
            self._outcome = Outcome.NOT_FOR_YOU

    def _answered_flag(self, question: Question, answer: Answer) -> None:
        if answer.counts_as_yes:
            self._find(question.flags[0])

    def _answered_list(self, question: Question, answer: Answer) -> None:
        if answer.counts_as_yes:
            one_by_one = [Question(QuestionKind.FLAG, f.question, (f,)) for f in question.flags]
            self._queue.extendleft(reversed(one_by_one))

    def _answered_unless(self, question: Question, answer: Answer) -> None:
        if answer is Answer.YES:
            self._lowered.add(question.flags[0].id)
        else:
            self._lowered.discard(question.flags[0].id)

    def _answered_anything_else(self, _: Question, answer: Answer) -> None:
        if answer.counts_as_yes:
            asked = [question for question in self._first() if question.kind is not _ADULT]
            self._queue.extend(asked)
            self.asked_everything = True

    def _answered_seen(self, _: Question, answer: Answer) -> None:
        self._outcome = Outcome.CLEAR if answer is Answer.YES else Outcome.SOON

    def _find(self, flag: RedFlag) -> None:
        self._found.append(flag)
        if flag.unless:
            self._queue.appendleft(Question(QuestionKind.UNLESS, flag.unless, (flag,)))

    def _go_on(self) -> None:
        """End at once for an emergency; at the end of the questions, weigh what was found."""
        if self._outcome:
            return
        worst = self._worst()
        if worst is Outcome.EMERGENCY:
            self._outcome = worst
        elif not self._queue and worst is Outcome.SOON:
            self._queue.append(Question(QuestionKind.SEEN, self._content.seen))
        elif not self._queue:
            self._outcome = worst

    def _worst(self) -> Outcome:
        """The most urgent flag found; one whose "unless" is still to be asked does not count."""
        order = list(Outcome)
        waiting = {q.flags[0].id for q in self._queue if q.kind is QuestionKind.UNLESS}
        outcomes = [
            Outcome.SOON if flag.id in self._lowered else flag.outcome
            for flag in self._found
            if flag.id not in waiting
        ]
        return min(outcomes, key=order.index, default=Outcome.CLEAR)


_ADULT = QuestionKind.ADULT
_ANSWERED = {
    QuestionKind.ADULT: Screening._answered_adult,
    QuestionKind.FLAG: Screening._answered_flag,
    QuestionKind.LIST: Screening._answered_list,
    QuestionKind.UNLESS: Screening._answered_unless,
    QuestionKind.ANYTHING_ELSE: Screening._answered_anything_else,
    QuestionKind.SEEN: Screening._answered_seen,
}
