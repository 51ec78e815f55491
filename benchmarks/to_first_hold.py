"""What it costs a person to begin: questions, words and keys from the shell to a session.

A scripted person sits at a real terminal of 80x24. Whatever is asked is answered by rule,
so that no list of questions has to be kept here. Counted is all that stands in the window
up to the first step of the session, but for what the person types.
"""

import re
import signal
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.adapters.profile_file import ProfileFile
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from benchmarks.measured import Measured
from tests.terminal.driver import RealTerminal

WORDS_A_MINUTE = 200
# What a person says who is well but for their pain; the first that is in a question counts.
_ANSWERS = (
    ("18 or older", "yes"),
    ("Where does it hurt", "a dull ache from my left buttock down the back of the thigh"),
    ("0 to 10", "6"),
    ("Which side", "left"),
    ("Press Enter", ""),
    ("not sure", "n"),
)
_PAINTED = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[@-Z\\-_])")
_FULL_SCREEN = b"\x1b[?1049h"
# A question waits at its end; what takes a single key asks by this.
_ASKS, _BY_KEY = re.compile(r"> $"), re.compile(r"Enter:? (same again|be coached)")
_STILL_S, _MOST_QUESTIONS = 0.4, 60


class Cost(NamedTuple):
    """What was asked, read and typed before a session began."""

    questions: int
    words: int
    keys: int

    @property
    def reading_minutes(self) -> float:
        """How long the words take to be read."""
        return self.words / WORDS_A_MINUTE


class Way(NamedTuple):
    """A way into a session: the command, what was before, and what it may cost at most."""

    name: str
    arguments: tuple[str, ...]
    before: timedelta | None = None
    most: Cost = Cost(3, 150, 8)


DAY = timedelta(days=1)
WAYS = (
    Way("first time, from home", (), most=Cost(16, 1000, 200)),
    Way("second day, from home", (), DAY),
    Way("second day, again", ("again",), DAY),
    Way("now, on the second day", ("now",), DAY, Cost(2, 150, 8)),
)


def measure() -> list[Measured]:
    """Questions, words, keys and minutes of reading for each way, with their limits."""
    measured = []
    for way in WAYS:
        cost = cost_of(way)
        measured += [
            Measured(f"{way.name}: questions", cost.questions, "asked", way.most.questions),
            Measured(f"{way.name}: words", cost.words, "words", way.most.words),
            Measured(f"{way.name}: keys", cost.keys, "keys", way.most.keys),
        ]
        if way.before is None:
            measured.append(Measured(f"{way.name}: reading", cost.reading_minutes, "min", 5))
    return measured


def cost_of(way: Way, environ: Mapping[str, str] | None = None) -> Cost:
    """Go ``way`` up to the first step of the session. Raises AssertionError where none begins."""
    with TemporaryDirectory(prefix="acupress-bench-") as home:
        if way.before is not None:
            _lived(Path(home), datetime.now().astimezone() - way.before)
        where = {"ACUPRESS_HOME": home, **(environ or {})}
        terminal = RealTerminal(list(way.arguments), environ=where)
        try:
            return _begun(terminal)
        finally:
            terminal.child.kill(signal.SIGKILL)
            terminal.ends()


def _begun(terminal: RealTerminal) -> Cost:
    """Answer until the session has the whole window; what that took."""
    asked = typed = told = 0
    read_to = 0
    while not (is_begun := _FULL_SCREEN in terminal.received[read_to:]):
        assert asked < _MOST_QUESTIONS, terminal.text
        question = _next_question(terminal, read_to)
        if question is None:
            is_begun = _FULL_SCREEN in terminal.received[read_to:]
            assert is_begun, f"No session began:\n{terminal.text}"
            break
        told += words_in(question)
        read_to = len(terminal.received)
        answer = "" if _BY_KEY.search(question) else _answer(question)
        asked += _BY_KEY.search(question) is None
        terminal.press(answer + "\r")
        typed += len(answer) + 1
        read_to += _echo(terminal, answer)
    before_it = terminal.received[read_to:].partition(_FULL_SCREEN)[0]
    return Cost(asked, told + words_in(plain(before_it)), typed)


def _next_question(terminal: RealTerminal, read_to: int) -> str | None:
    """All that was told since ``read_to``, once it ends in a question; None once it begins."""
    for _ in range(200):
        size = len(terminal.received)
        is_there = terminal._read(_STILL_S)
        if _FULL_SCREEN in terminal.received[read_to:] or not is_there:
            return None
        text = plain(terminal.received[read_to:])
        if len(terminal.received) == size and (_ASKS.search(text) or _BY_KEY.search(text)):
            return text
    raise AssertionError(f"It neither asks nor begins:\n{terminal.text}")


def _answer(question: str) -> str:
    last = " ".join(question.split())[-600:]
    return next((answer for part, answer in _ANSWERS if part in last), "")


def _echo(terminal: RealTerminal, answer: str) -> int:
    """How many bytes the terminal sends back of what was typed."""
    start = len(terminal.received)
    terminal._read(_STILL_S)
    shown = terminal.received[start:]
    end = shown.find(answer.encode()) + len(answer) if answer else 0
    return max(end, 0)


def plain(received: bytes) -> str:
    """What stands in a window after ``received``, without colours and moves of the cursor."""
    return _PAINTED.sub(b"", received).decode("utf-8", "replace").replace("\r", "")


def words_in(text: str) -> int:
    """How many words a person reads: what has a letter in it; the number of a line has none."""
    return sum(any(letter.isalpha() for letter in word) for word in text.split())


def _lived(home: Path, at: datetime) -> None:
    """What is kept after a first session ``at``, in which everything went well."""
    profile = Profile(conditions=(), outcome=Outcome.CLEAR, outcome_at=at, screened_fully_at=at)
    ProfileFile(home).change(lambda _: profile)
    entry = Entry(
        id="0123456789abcdef",
        kind=EntryKind.SESSION,
        started_at=at,
        changed_at=at,
        ended_at=at + timedelta(minutes=10),
        coached=True,
        areas=("buttock", "thigh-back"),
        side=Side.LEFT,
        reaches="thigh-back",
        before=PainScores(6),
        after=PainScores(4),
        hours_after=HoursAfter.EASIER,
        heat_s=900.0,
        holds=tuple(
            HoldRecord(code, Side.LEFT, 60, 60.0, HoldOutcome.FINISHED)
            for code in ("BL36", "GB30", "BL54", "BL37", "BL40", "BL57", "BL60", "LI4")
        ),
        ending=Ending.FINISHED,
    )
    JournalFile(home, lambda _: None).change("a session", [entry], at)
