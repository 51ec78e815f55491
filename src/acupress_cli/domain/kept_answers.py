"""Answers of a part of the questions that was cut off, for as long as they may be gone on with."""

from datetime import datetime, timedelta
from typing import Annotated

from msgspec import Meta, Struct

# What is true of a person can change; whoever was only called away is back by then.
ANSWERS_COUNT_FOR = timedelta(hours=1)


class Given(Struct, frozen=True):
    """An answer as it was typed, and the whole text of the question it was given to."""

    question: str
    answer: str

    def is_to(self, question: str) -> bool:
        """Whether it answers ``question``, as which of how many that is asked ("3 of 12. ...")."""
        return _unnumbered(self.question) == _unnumbered(question)


class KeptAnswers(Struct, frozen=True):
    """The answers ``given`` in a ``section`` of the questions, in their order.

    ``at`` is the time of day of the last one, ``clock_s`` the seconds of a clock that nobody
    puts back. ``ids`` are those of the journal that the section has used.
    """

    section: str
    at: Annotated[datetime, Meta(tz=True)]
    clock_s: float
    given: tuple[Given, ...]
    ids: tuple[str, ...] = ()

    def count_at(self, now: datetime, clock_s: float) -> bool:
        """Whether they still count ``now``, when that clock shows ``clock_s``.

        Both clocks have to say so: one may have been put back, the other begins anew with
        the machine.
        """
        longest_s = ANSWERS_COUNT_FOR.total_seconds()
        wall_s = (now - self.at).total_seconds()
        return 0 <= wall_s <= longest_s and 0 <= clock_s - self.clock_s <= longest_s


def _unnumbered(question: str) -> str:
    place, _, text = question.partition(". ")
    number, _, count = place.partition(" of ")
    return text if number.isdigit() and count.isdigit() else question
