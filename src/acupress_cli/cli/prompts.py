"""Questions with answers from a terminal or from standard input, line by line."""

from collections.abc import Callable
from typing import TypeVar

from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import AcupressError, UsageError
from acupress_cli.domain.text import shown

T = TypeVar("T")


class Questions:
    """Asks on the error stream, reads answers from the answers stream.

    On a terminal a bad answer is asked again. Elsewhere it ends the program: a
    script can not see a second question.
    """

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def ask(self, question: str, parse: Callable[[str], T], *, flag: str) -> T:
        """The parsed answer to ``question``. Raises UsageError at the end of the input."""
        while True:
            answer = self._line(question, flag)
            try:
                return parse(answer)
            except AcupressError as error:
                if not self._bench.answers.isatty():
                    raise
                self._say(error.sentence)
                self._say(error.hint)

    def choose(self, question: str, choices: dict[str, T], *, flag: str, default: str) -> T:
        """One of ``choices``, by its number or its name; Enter takes ``default``."""
        names = list(choices)
        listed = "  ".join(f"{n} {name}" for n, name in enumerate(names, start=1))

        def parse(answer: str) -> T:
            said = answer.strip().casefold() or default
            if said.isdigit() and 1 <= int(said) <= len(names):
                return choices[names[int(said) - 1]]
            fitting = [name for name in names if name.casefold().startswith(said)]
            if said and len(fitting) == 1:
                return choices[fitting[0]]
            raise UsageError(
                f'"{answer}" is not one of the answers.', f"Answer: {', '.join(names)}."
            )

        return self.ask(f"{question}\n  {listed}  [{default}]", parse, flag=flag)

    def number(
        self, question: str, least: int, most: int, *, flag: str, default: int | None = None
    ) -> int:
        """A whole number from ``least`` to ``most``."""

        def parse(answer: str) -> int:
            said = answer.strip()
            if not said and default is not None:
                return default
            if said.isdecimal() and least <= int(said) <= most:
                return int(said)
            raise UsageError(
                f'"{answer}" is not a whole number from {least} to {most}.', "Try again."
            )

        shown_default = f"  [{default}]" if default is not None else ""
        return self.ask(f"{question}  ({least} to {most}){shown_default}", parse, flag=flag)

    def _line(self, question: str, flag: str) -> str:
        self._say(question)
        self._bench.err.write("> ")
        self._bench.err.flush()
        line = self._bench.answers.readline()
        if not line:
            self._say("")
            raise UsageError(
                "The answers ended before the questions did.", f"Answer with {flag} instead."
            )
        return line.rstrip("\n")

    def _say(self, text: str) -> None:
        if text:
            lines = (shown(line) for line in text.split("\n"))
            self._bench.err.write("\n".join(lines) + "\n")
