"""Questions with answers from a terminal or from standard input, line by line."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from acupress_cli.conversation.ports import Talk, Unseen
from acupress_cli.conversation.saying_back import beginning, refusal
from acupress_cli.domain.errors import AcupressError, NoAnswerError, RedFlagError, UsageError
from acupress_cli.domain.safety.red_flag import Answer
from acupress_cli.domain.words.numbers import narrow, whole_number

T = TypeVar("T")

_ANSWERS = {
    Answer.YES: ("yes", "y", "yeah", "yep"),
    Answer.NO: ("no", "n", "nope", "0", "none", "none of them", "none of these"),
    Answer.NOT_SURE: (
        "not sure",
        "i'm not sure",
        "unsure",
        "maybe",
        "dont know",
        "don't know",
        "i don't know",
    ),
}
# As it is typed in Latin and in Arabic letters.
_WANTS_MORE = ("?", "\N{ARABIC QUESTION MARK}")
_NO_MORE = "There is no more to say about this."


class Questions:
    """Asks one person, and makes something of what they answer.

    Where somebody is there, a bad answer is asked again. Elsewhere it ends the program:
    a script cannot see a second question.
    """

    def __init__(self, talk: Talk) -> None:
        self._talk = talk

    def ask(
        self,
        question: str,
        parse: Callable[[str], T],
        *,
        flag: str,
        in_words: bool = False,
        more: str | Sequence[str] = "",
    ) -> T:
        """The parsed answer to ``question``. Raises UsageError at the end of the input.

        Where it is answered ``in_words``, the later lines of a paste are no answers to what
        is asked next. ``more`` is what a person is told who answers "?", or who asks by its
        number for a line of it; then they are asked again. A script gets no second question.
        """
        while True:
            answer = self._line(question, flag, in_words=in_words)
            if self._talk.is_live and (told := _told_more(narrow(answer), more)):
                self._talk.settle(is_answer=False)
                self._talk.say(told)
                continue
            try:
                found = parse(answer)
            except RedFlagError:
                # A warning sign ends it: it is no answer to be mended.
                raise
            except AcupressError as error:
                if not self._talk.is_live:
                    raise
                self._talk.settle(is_answer=False)
                self._talk.say(refusal(error))
            else:
                self._talk.settle(is_answer=True)
                return found

    def choose(self, question: str, choices: dict[str, T], *, flag: str, default: str) -> T:
        """One of ``choices``, by its number or its name; Enter takes ``default``."""

        def parse(answer: str) -> T:
            return one_of(answer, choices, default)

        return self.ask(with_choices(question, choices, default), parse, flag=flag)

    def yes_no(self, question: str, *, flag: str, more: str = "") -> Answer:
        """Yes, no or not sure, said in words or as y, n, 0 or none: Enter alone is no answer.

        ``more`` is told who answers "?".
        """

        def parse(answer: str) -> Answer:
            meant = meaning(answer)
            if meant is None:
                hint = "" if answer.strip() else "Enter alone is no answer."
                raise UsageError("Please answer yes, no or not sure.", hint)
            return meant

        prompt = f"{question}\n  yes / no / not sure{_more_sign(more)}"
        return self.ask(prompt, parse, flag=flag, more=more)

    def pick(
        self, question: str, items: Sequence[str], *, flag: str, more: Sequence[str] = ()
    ) -> tuple[int, ...] | Answer:
        """The places (from 0) of the ``items`` that are true, or one answer for all of them.

        "none", "no" and 0 mean none; "yes" and "not sure" are for the caller to look into.
        ``more`` has the full wording of each item ("" where there is no more to say): "?"
        tells all of them, "? 3" or "3?" one.
        """
        listed = "\n".join(f"  {n}. {item}" for n, item in enumerate(items, start=1))

        def parse(answer: str) -> tuple[int, ...] | Answer:
            said = narrow(answer).rstrip(".!")
            meant = meaning(answer)
            if meant is not None:
                return () if meant is Answer.NO else meant
            parts = said.replace(",", " ").replace("and", " ").split()
            numbers = {n for n in map(whole_number, parts) if n and n <= len(items)}
            if parts and all(whole_number(part) in numbers for part in parts):
                return tuple(sorted(n - 1 for n in numbers))
            raise _refused(
                answer,
                "is not an answer here.",
                "Type the numbers that are true for you, or none, or not sure.",
            )

        told = [_full_line(n, item, more[n - 1 : n]) for n, item in enumerate(items, start=1)]
        prompt = f"{question}\n{listed}\n  numbers / none / not sure{_more_sign(any(more))}"
        return self.ask(prompt, parse, flag=flag, more=told if any(more) else "")

    def go_on(self) -> None:
        """Wait until what was said has been read, where somebody reads it."""
        if self._talk.is_live:
            self.ask("Press Enter to go on.", lambda _: None, flag="Enter")

    def number(
        self, question: str, least: int, most: int, *, flag: str, default: int | None = None
    ) -> int:
        """A whole number from ``least`` to ``most``."""

        def parse(answer: str) -> int:
            if not answer.strip() and default is not None:
                return default
            return _whole(answer, least, most)

        shown_default = f"  [{default}]" if default is not None else ""
        return self.ask(f"{question}  ({least} to {most}){shown_default}", parse, flag=flag)

    def number_or_none(self, question: str, least: int, most: int, *, flag: str) -> int | None:
        """A whole number from ``least`` to ``most``; None for Enter alone."""

        def parse(answer: str) -> int | None:
            return _whole(answer, least, most) if answer.strip() else None

        return self.ask(f"{question}  ({least} to {most})", parse, flag=flag)

    def _line(self, question: str, flag: str, *, in_words: bool) -> str:
        try:
            line = self._talk.answer(question, in_words=in_words)
        except Unseen:
            # What nobody can read, nobody can answer: that must not pass for an answer.
            raise NoAnswerError(
                "The question could not be shown.", f"Answer with {flag} instead."
            ) from None
        if line is None:
            raise NoAnswerError(
                "The answers ended before the questions did.", f"Answer with {flag} instead."
            )
        return line


def meaning(answer: str) -> Answer | None:
    """What ``answer`` says in words for yes, no or not sure; None where it is none of them."""
    said = narrow(answer).rstrip(".!").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return next((meant for meant, forms in _ANSWERS.items() if said in forms), None)


def _more_sign(more: object) -> str:
    """What says beside the answers that there is more to be told."""
    return " / ?" if more else ""


def _full_line(number: int, item: str, more: Sequence[str]) -> str:
    """A line of a list with all there is to say of it."""
    return "\n".join([f"  {number}. {item}", *(f"     {one}" for one in more if one)])


def _told_more(said: str, more: str | Sequence[str]) -> str:
    """What to tell whoever asks for ``more``; "" where ``said`` does not ask for it."""
    parts = [part for sign in _WANTS_MORE for part in [said.replace(sign, " ")] if part != said]
    if not parts:
        return ""
    numbers = parts[0].replace(",", " ").split()
    lines = [more] if isinstance(more, str) else list(more)
    if not numbers:
        return "\n".join(lines) or _NO_MORE
    places = [number for number in map(whole_number, numbers) if number]
    if isinstance(more, str) or len(places) < len(numbers) or max(places) > len(lines):
        return ""
    return "\n".join(lines[place - 1] for place in places)


def with_choices(question: str, choices: dict[str, T], default: str) -> str:
    """``question`` with its ``choices`` below, each with its number."""
    listed = "  ".join(f"{n} {name}" for n, name in enumerate(choices, start=1))
    return f"{question}\n  {listed}" + (f"  [{default}]" if default else "")


def one_of(answer: str, choices: dict[str, T], default: str) -> T:
    """What ``answer`` names by number, by name or by how that begins; "" is ``default``, if any.

    Raises UsageError, with the names, for anything else.
    """
    names, said = list(choices), narrow(answer) or default
    number = whole_number(said)
    if number is not None and 1 <= number <= len(names):
        return choices[names[number - 1]]
    fitting = [name for name in names if name.casefold().startswith(said)]
    if said and len(fitting) == 1:
        return choices[fitting[0]]
    raise _refused(answer, "is not one of the answers.", f"Answer: {', '.join(names)}.")


def _whole(answer: str, least: int, most: int) -> int:
    number = whole_number(answer)
    if number is not None and least <= number <= most:
        return number
    raise _refused(answer, f"is not a whole number from {least} to {most}.", "Try again.")


def _refused(answer: str, why: str, hint: str) -> UsageError:
    return UsageError(f'"{beginning(answer)}" {why}', hint)
