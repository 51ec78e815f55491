"""A workbench whose streams, clock and keyboard are the test's."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.folders import OwnFolders
from acupress_cli.adapters.kept_files import KeptFiles, kept_in
from acupress_cli.cli.workbench import Workbench
from acupress_cli.coaching.ports import Clock, Keyboard
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings
from tests.fakes.content import CONTENT, DATA
from tests.fakes.journal import MemoryJournal
from tests.fakes.kept import (
    NOON,
    FakeLock,
    FakeWallClock,
    MemoryAnswers,
    MemorySettings,
    MemoryStore,
)
from tests.fakes.sounds import FakeChimes, FakeVoice
from tests.fakes.world import FakeAwake, FakeClock, ScriptedKeyboard

__all__ = ["CONTENT", "DATA", "NOON", "FakeBench", "FakeLock", "FakeWallClock", "MemoryStore"]


class FakeBench(Workbench):
    """The real content, and a world that is made of ``answers`` and ``keys``."""

    def __init__(
        self,
        answers: str = "",
        keys: Iterable[tuple[float, str]] = (),
        content: ContentFolder = CONTENT,
        profile: Profile | None = None,
        entries: Iterable[Entry] = (),
        *,
        settings: Settings = USUAL_SETTINGS,
        answers_from_terminal: bool = False,
    ) -> None:
        super().__init__()
        self._content = content
        self._stdin = _Answers(answers, from_terminal=answers_from_terminal)
        self.fake_clock = FakeClock()
        self.began = NOON
        self.store = MemoryStore(profile)
        self.answer_store = MemoryAnswers()
        self.own_settings = MemorySettings(settings)
        self.memory_journal = MemoryJournal(entries)
        self._ids = len(self.memory_journal.kept)
        self.lock = FakeLock()
        self.fake_awake = FakeAwake(self.fake_clock)
        self.home = Path("/no/such/home")
        self.folders: OwnFolders | None = None
        self.locale_country = ""
        self.opened: list[Path] = []
        self.has_viewer = True
        self.paged: list[str] = []
        self.has_pager = False
        self.fake_chimes = FakeChimes(self.fake_clock)
        self.fake_voice = FakeVoice(self.fake_clock)
        self.fake_keyboard = ScriptedKeyboard(self.fake_clock, keys)

    @property
    def answers(self) -> io.StringIO:
        return self._stdin

    def awake(self) -> FakeAwake:
        return self.fake_awake

    def wall_clock(self) -> "FakeWallClock":
        return FakeWallClock(self.fake_clock, self.began)

    def has_journal(self) -> bool:
        return True

    def journal_file(self) -> MemoryJournal:
        return self.memory_journal

    def kept_answers(self) -> MemoryAnswers:
        return self.answer_store

    def session_lock(self) -> "FakeLock":
        return self.lock

    def kept_files(self) -> tuple[KeptFiles, ...]:
        return kept_in(self.folders or OwnFolders(self.home, self.home, self.home))

    def new_id(self) -> str:
        self._ids += 1
        return f"{self._ids:032x}"

    def profile_store(self) -> "MemoryStore":
        return self.store

    def settings_store(self) -> "MemorySettings":
        return self.own_settings

    def open_file(self, path: Path) -> bool:
        if self.has_viewer:
            self.opened.append(path)
        return self.has_viewer

    def page_through(self, text: str) -> bool:
        if self.has_pager:
            self.paged.append(text)
        return self.has_pager

    def chimes(self) -> FakeChimes:
        return self.fake_chimes

    def voice(self, name: str, wpm: int) -> FakeVoice:
        self.fake_voice.name, self.fake_voice.wpm = name, wpm
        return self.fake_voice

    def country(self, category: str = "LC_CTYPE") -> str:  # noqa: ARG002
        return self.locale_country

    @property
    def can_redraw(self) -> bool:
        return False

    def clock(self) -> Clock:
        return self.fake_clock

    @contextmanager
    def keyboard(self) -> Iterator[Keyboard]:
        yield self.fake_keyboard


class _Answers(io.StringIO):
    def __init__(self, text: str, *, from_terminal: bool) -> None:
        super().__init__(text)
        self._from_terminal = from_terminal

    def isatty(self) -> bool:
        return self._from_terminal
