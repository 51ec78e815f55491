"""A front that is no terminal: what is said and shown is remembered, and answers are looked up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from acupress_cli.coaching.ports import Keyboard
from acupress_cli.domain.journal.home_page import HomePage
from acupress_cli.domain.pages.suggestion_page import Line
from acupress_cli.domain.pain.reading import Reader
from acupress_cli.domain.session.plan import SessionPlan
from acupress_cli.domain.session.record import SessionRecord
from acupress_cli.domain.settings import USUAL_SETTINGS
from acupress_cli.domain.suggestion.reasons import Knowledge
from tests.fakes.content import CONTENT
from tests.fakes.journal import MemoryJournal
from tests.fakes.kept import FakeLock, FakeWallClock, MemoryAnswers, MemorySettings, MemoryStore
from tests.fakes.sounds import FakeChimes, FakeVoice
from tests.fakes.world import FakeAwake, FakeClock, RecordingDisplay, ScriptedKeyboard

CTRL_C, THE_END = "\x03", "\x04"


class FakeTalk:
    """A person whose answers are looked up by a part of the question; to all else they say no.

    ``first`` are said before that, one by one, whatever the question: among them CTRL_C, and
    THE_END of all answers.
    """

    is_live = True

    def __init__(self, answers: Mapping[str, str], first: Iterable[str] = ()) -> None:
        self.answers, self._first = dict(answers), iter(first)
        # Answers to a question that comes more than once, in their order.
        self.later: dict[str, list[str]] = {}
        self.asked: list[str] = []
        self.said: list[str] = []

    def say(self, text: str) -> None:
        self.said.append(text)

    def answer(self, question: str, *, in_words: bool) -> str | None:  # noqa: ARG002
        self.asked.append(question)
        said = next(self._first, None)
        if said == CTRL_C:
            raise KeyboardInterrupt
        if said is not None:
            return None if said == THE_END else said
        for part, told in self.later.items():
            if part in question and told:
                return told.pop(0)
        return next((told for part, told in self.answers.items() if part in question), "no")

    def settle(self, *, is_answer: bool) -> None: ...


class FakeShows:
    """Shows nothing, and remembers what it was to show."""

    is_stuck = False
    is_in_lines = False

    def __init__(self, clock: FakeClock) -> None:
        self.display = RecordingDisplay(clock)
        self.homes: list[HomePage] = []
        self.pages: list[tuple[Line, ...]] = []
        self.plans: list[SessionPlan] = []
        self.endings: list[tuple[str, ...]] = []

    def suggestion(self, page: tuple[Line, ...]) -> None:
        self.pages.append(page)

    def home(self, page: HomePage) -> None:
        self.homes.append(page)

    def area_map(self) -> None: ...

    def timetable(self, plan: SessionPlan) -> None:
        self.plans.append(plan)

    def session(
        self,
        *,
        rehearsal: bool,  # noqa: ARG002
        counts_breaths: bool,  # noqa: ARG002
    ) -> RecordingDisplay:
        return self.display

    def finish(self, wait_s: float | None) -> None: ...

    @property
    def record(self) -> SessionRecord:
        """What was done in the session that was shown."""
        record = SessionRecord()
        for _, cue in self.display.cues:
            record.hear(cue)
        return record

    def ending(self, lines: Sequence[str]) -> None:
        self.endings.append(tuple(lines))


class FakeFront:
    """A whole room for one conversation, with a fake for each port."""

    def __init__(
        self,
        answers: Mapping[str, str],
        keys: Iterable[tuple[float, str]] = (),
        first: Iterable[str] = (),
    ) -> None:
        self.content = CONTENT
        self.reader = Reader(CONTENT.atlas(), CONTENT.language(), lambda _: True)
        words = CONTENT.everyday_words().qualities
        self.knowledge = Knowledge(
            CONTENT.catalogue(), CONTENT.atlas(), words, CONTENT.reason_words()
        )
        self._clock = FakeClock()
        self._keys = ScriptedKeyboard(self._clock, keys)
        self.talk, self.shows = FakeTalk(answers, first), FakeShows(self._clock)
        self._store, self._journal, self._lock = MemoryStore(), MemoryJournal(), FakeLock()
        self._answers = MemoryAnswers()
        self.profile = self.profile_now = self._store.load
        self.own_settings = MemorySettings(USUAL_SETTINGS)
        self.settings, self.change_settings = self.own_settings.load, self.own_settings.change
        self.change_profile = self._store.change
        self.local_now = FakeWallClock(self._clock).local_now

    def clock(self) -> FakeClock:
        return self._clock

    @contextmanager
    def keyboard(self) -> Iterator[Keyboard]:
        yield self._keys

    def journal(self) -> MemoryJournal:
        return self._journal

    def has_journal(self) -> bool:
        return bool(self._journal.kept)

    def kept_answers(self) -> MemoryAnswers:
        return self._answers

    def session_lock(self) -> FakeLock:
        return self._lock

    def session_runs(self) -> bool:
        return self._lock.is_taken

    def lost_profile(self) -> bool:
        return self.profile().is_lost

    def new_id(self) -> str:
        return f"{len(self._journal.kept) + 1:032x}"

    def country(self) -> str:
        return "GB"

    def awake(self) -> FakeAwake:
        return FakeAwake(self._clock)

    def chimes(self) -> FakeChimes:
        return FakeChimes(self._clock)

    def voice(self, name: str, wpm: int) -> FakeVoice:
        voice = FakeVoice(self._clock)
        voice.name, voice.wpm = name, wpm
        return voice
