"""What a conversation asks of the front that it is held at: a terminal, a pipe, a window.

A front is a ``Room``. What it needs from the machine in a session are the ports of ``coaching``.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from acupress_cli.coaching.ports import (
        AnswerStore,
        Awake,
        Chimes,
        Clock,
        Display,
        Journal,
        Keyboard,
        SessionLock,
        Voice,
    )
    from acupress_cli.conversation.content_port import Content
    from acupress_cli.domain.journal.home_page import HomePage
    from acupress_cli.domain.pages.suggestion_page import Line
    from acupress_cli.domain.pain.reading import Reader
    from acupress_cli.domain.profile import Profile
    from acupress_cli.domain.session.plan import SessionPlan
    from acupress_cli.domain.settings import Settings
    from acupress_cli.domain.suggestion.reasons import Knowledge


class Unseen(Exception):
    """A question could not be shown."""


class Talk(Protocol):
    """Sentences to the person, and their answers line by line."""

    @property
    def is_live(self) -> bool:
        """Whether somebody sees what is said and can answer again; a script cannot."""

    def say(self, text: str) -> None:
        """Say ``text``, a line for each of its lines."""

    def answer(self, question: str, *, in_words: bool) -> str | None:
        """The answer to ``question``; None at the end of all answers.

        What came before the question was seen is no answer to it. Where it is answered
        ``in_words``, the later lines of a paste are no answers to what is asked next.
        Raises Unseen where it cannot be shown.
        """

    def settle(self, *, is_answer: bool) -> None:
        """Say of the latest answer of which it is not said yet whether it was taken for one.

        Where it was not, the same question comes again.
        """


class Shows(Protocol):
    """What is shown of a suggestion and of a session; how is the front's matter."""

    def suggestion(self, page: "tuple[Line, ...]") -> None:
        """Show what is suggested, with the reasons."""

    def home(self, page: "HomePage") -> None:
        """Show what is told at home, and its keys."""

    def area_map(self) -> None:
        """Show the areas of the body with their numbers, above a question."""

    def timetable(self, plan: "SessionPlan") -> None:
        """Show what a session would be."""

    @property
    def is_in_lines(self) -> bool:
        """Whether a session is shown line by line, with nothing that is drawn anew."""

    def session(self, *, rehearsal: bool, counts_breaths: bool) -> "Display":
        """What shows a session while it runs. It never waits.

        Line by line, it shows each breath only where it ``counts_breaths``.
        """

    @property
    def is_stuck(self) -> bool:
        """Whether what was shown of a session is not taken: nothing more can be said."""

    def finish(self, wait_s: float | None) -> None:
        """Hand over what was shown, within ``wait_s`` seconds of standstill; None for ever."""

    def ending(self, lines: Sequence[str]) -> None:
        """Show the end of a session, a paragraph each; the first says how it ended.

        Raises OSError where nobody can read it.
        """


class Learned(Protocol):
    """What the program knows of points, pain and words."""

    @property
    def content(self) -> "Content":
        """The content."""

    @property
    def reader(self) -> "Reader":
        """The reader of people's own words."""

    @property
    def knowledge(self) -> "Knowledge":
        """What the suggestion rules read."""


class Kept(Protocol):
    """What is kept of the person. All but the settings may raise JournalError."""

    def profile(self) -> "Profile":
        """The profile as this run knows it."""

    def profile_now(self) -> "Profile":
        """The profile as another window may have left it meanwhile."""

    def lost_profile(self) -> bool:
        """Whether what was known of the person was damaged, and is not all told anew."""

    def change_profile(self, change: "Callable[[Profile], Profile]") -> "Profile":
        """Keep what ``change`` makes of the profile; in this run it counts in any case."""

    def settings(self) -> "Settings":
        """How the person wants it."""

    def change_settings(self, change: "Callable[[Settings], Settings]") -> "Settings":
        """Keep what ``change`` makes of the settings; in this run it counts in any case."""

    def has_journal(self) -> bool:
        """Whether anything was ever kept in a journal."""

    def journal(self) -> "Journal":
        """The journal."""

    def kept_answers(self) -> "AnswerStore":
        """Where answers are kept for a while when a person is called away."""

    def session_lock(self) -> "SessionLock":
        """What lets one session at a time be recorded."""

    def session_runs(self) -> bool:
        """Whether another window has a session under way."""

    def new_id(self) -> str:
        """An id that no other entry has, on any machine."""


class Machine(Protocol):
    """Where and when it is, and what a session runs on."""

    def local_now(self) -> "datetime":
        """The time of day, with the person's offset from UTC."""

    def country(self) -> str:
        """The country, as two letters; "" where it is not known."""

    def clock(self) -> "Clock":
        """The clock a session runs by."""

    def keyboard(self) -> "AbstractContextManager[Keyboard]":
        """Keys, for as long as a session runs."""

    def awake(self) -> "Awake":
        """What keeps the display lit while hands are busy."""

    def chimes(self) -> "Chimes":
        """What plays tones."""

    def voice(self, name: str, wpm: int) -> "Voice":
        """What speaks, by a voice's name ("" for the usual one), in words a minute."""


class Room(Learned, Kept, Machine, Protocol):
    """Where a person is talked with: all that a conversation needs, and no more."""

    @property
    def talk(self) -> Talk:
        """What is said, and answered."""

    @property
    def shows(self) -> Shows:
        """What is shown."""
