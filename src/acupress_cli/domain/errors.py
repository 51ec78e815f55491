"""The one family of errors: a sentence, a hint, an exit code.

Raising code says what is wrong; the command line decides how it looks.
"""

from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acupress_cli.domain.care_page import CarePage


class ExitCode(IntEnum):
    """What the program tells the shell. docs/exit-codes.md lists the same numbers."""

    DONE = 0
    BUG = 1
    USAGE = 2
    NO_SUCH = 3
    CONTENT = 4
    JOURNAL = 5
    MISSING_PART = 6
    RED_FLAG = 10
    INTERRUPTED = 130


class AcupressError(Exception):
    """Something a person can understand and act on.

    ``sentence`` says what is wrong, ``hint`` what to do next.
    """

    exit_code = ExitCode.BUG

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


class UsageError(AcupressError):
    """The words of a command cannot be carried out as they stand."""

    exit_code = ExitCode.USAGE


class NoAnswerError(UsageError):
    """The input ended before a question was answered; that is never a no."""


class NoSuchError(AcupressError):
    """There is no point, area or topic of that name."""

    exit_code = ExitCode.NO_SUCH


class NothingToPress(AcupressError):
    """There is no point to be pressed now, and that is well: the sentence says what to do."""

    exit_code = ExitCode.DONE


class ContentError(AcupressError):
    """A content file breaks the rules; the sentence lists every fault found."""

    exit_code = ExitCode.CONTENT


class JournalError(AcupressError):
    """The journal cannot be read or written."""

    exit_code = ExitCode.JOURNAL


class MissingPartError(AcupressError):
    """Something optional that this needs is not installed."""

    exit_code = ExitCode.MISSING_PART


class RedFlagError(AcupressError):
    """What the person said means: no pressing, get care. ``outcome`` says how soon.

    ``page`` has the same words as the sentence, in their parts, where they have any.
    """

    exit_code = ExitCode.RED_FLAG

    def __init__(
        self,
        sentence: str,
        hint: str = "",
        *,
        outcome: str = "",
        page: "CarePage | None" = None,
    ) -> None:
        super().__init__(sentence, hint)
        self.outcome = outcome
        self.page = page

    @classmethod
    def with_page(cls, page: "CarePage", hint: str = "", *, outcome: str = "") -> "RedFlagError":
        """The error that tells all of ``page``."""
        return cls("\n".join(page.lines), hint, outcome=outcome, page=page)
