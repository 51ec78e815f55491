"""The questions of a safety check as a person is asked them, and an answer that is read back."""

from typing import TYPE_CHECKING

from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import NoAnswerError
from acupress_cli.domain.safety.red_flag import Answer
from acupress_cli.domain.safety.screening import ReadBack
from acupress_cli.domain.safety.screening_questions import QuestionKind

if TYPE_CHECKING:
    from acupress_cli.conversation.ports import Talk
    from acupress_cli.domain.safety.red_flag import ReadBackWords, RedFlag
    from acupress_cli.domain.safety.screening import Screening
    from acupress_cli.domain.safety.screening_questions import Question

# The gate has no flag: this is how its answers are given without a terminal.
HOW = "standard input, one answer a line,"


class AskingSigns:
    """Asks one person what a safety check wants to know.

    Where somebody is there, an answer that stops everything is read back once before it
    counts. Only a plain no takes it back: however else the answers end there, it counts.
    """

    def __init__(self, talk: "Talk", words: "ReadBackWords") -> None:
        self._talk = talk
        self._questions = Questions(talk)
        self._words = words

    def ask_all(self, screening: "Screening", *, then: int = 0) -> int:
        """Ask until ``screening`` is over; ``then`` is how many numbered questions follow it.

        Returns how many numbered questions it had. Raises NoAnswerError at the end of the
        answers. KeyboardInterrupt leaves a result where an answer was being read back.
        """
        numbered = 0
        while True:
            read_back = screening.to_read_back if self._talk.is_live else None
            if read_back:
                self._settle(screening, read_back)
            elif question := screening.question:
                numbered = screening.place[0] if screening.place else numbered
                self._ask(screening, question, then)
            else:
                return numbered

    def ask_alone(self, flag: "RedFlag") -> bool:
        """Ask for one sign; whether it counts as there. Raises NoAnswerError."""
        answer = self._ask_for(flag)
        if not (answer.counts_as_yes and flag.outcome.stops_points and self._talk.is_live):
            return answer.counts_as_yes
        try:
            is_so = self._is_so(ReadBack((flag,), is_unsure=answer is Answer.NOT_SURE))
        except (NoAnswerError, KeyboardInterrupt):
            return True
        return is_so or self._ask_for(flag).counts_as_yes

    def _ask_for(self, flag: "RedFlag") -> Answer:
        return self._questions.yes_no(flag.question, flag=HOW, more=flag.more)

    def _ask(self, screening: "Screening", question: "Question", then: int) -> None:
        text = _with_place(question.text, screening.place, then)
        if question.kind is not QuestionKind.LIST:
            screening.answer(self._questions.yes_no(text, flag=HOW, more=question.more))
            return
        lines, more = [one.text for one in question.items], [one.more for one in question.items]
        picked = self._questions.pick(text, lines, flag=HOW, more=more)
        if isinstance(picked, Answer):
            screening.answer(picked)
        else:
            screening.choose(picked)

    def _settle(self, screening: "Screening", read_back: ReadBack) -> None:
        try:
            is_so = self._is_so(read_back)
        except NoAnswerError:
            screening.stop()
        except KeyboardInterrupt:
            screening.stop()
            raise
        else:
            (screening.confirm if is_so else screening.take_back)()

    def _is_so(self, read_back: ReadBack) -> bool:
        words, flags = self._words, read_back.flags
        text = words.not_sure if read_back.is_unsure else words.yes
        named = text.format(signs="; ".join(flag.topic for flag in flags)) if flags else words.age
        more = "\n".join([words.more, *(f"  - {flag.sign}" for flag in flags)])
        return self._questions.yes_no(named, flag=HOW, more=more).counts_as_yes


def _with_place(text: str, place: tuple[int, int] | None, then: int) -> str:
    """The question with which of how many it is; nothing where it is the only one."""
    if place is None or place[1] + then == 1:
        return text
    return f"{place[0]} of {place[1] + then}. {text}"
