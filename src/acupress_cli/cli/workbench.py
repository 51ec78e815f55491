"""The one place that names concrete adapters, each made only when it is needed.

Commands take what they need from here; a test hands them another workbench.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from acupress_cli.cli.saying import say
from acupress_cli.domain.errors import JournalError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from rich.console import Console

    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.adapters.english_words import EnglishWords
    from acupress_cli.adapters.kept_files import KeptFiles
    from acupress_cli.adapters.outlet import Outlet
    from acupress_cli.adapters.programs import Programs
    from acupress_cli.adapters.quick_content import QuickContent
    from acupress_cli.cli.content_source import ContentSource
    from acupress_cli.coaching.ports import (
        Awake,
        Chimes,
        Clock,
        Journal,
        Keyboard,
        Lines,
        ProfileStore,
        SessionLock,
        SettingsStore,
        Voice,
        WallClock,
    )
    from acupress_cli.domain.journal.own_calendar import Calendar
    from acupress_cli.domain.pain.reading import Reader
    from acupress_cli.domain.profile import Profile
    from acupress_cli.domain.settings import Settings
    from acupress_cli.domain.suggestion.reasons import Knowledge

# How long the end waits for sounds that may never come to theirs.
_SOUNDS_WITHIN_S = 2.5


class Workbench:
    """The program's tools: streams, content, and a way to run a session."""

    def __init__(self) -> None:
        self._content: QuickContent | ContentFolder | None = None
        self._content_source: ContentSource | None = None
        self._english: EnglishWords | None = None
        self._reader: Reader | None = None
        self._journal: Journal | None = None
        self._profile: Profile | None = None
        self._settings: Settings | None = None
        self._store: ProfileStore | None = None
        self._lock: SessionLock | None = None
        self._outlet: Outlet | None = None
        self._wall_clock: WallClock | None = None
        self._started: Programs | None = None
        self._sounding: list[Chimes | Voice] = []

    @property
    def out(self) -> TextIO:
        """Where results go."""
        return sys.stdout

    @property
    def err(self) -> TextIO:
        """Where everything else goes."""
        return sys.stderr

    @property
    def answers(self) -> TextIO:
        """Where answers to questions come from."""
        if sys.stdin.isatty():
            return sys.stdin
        from acupress_cli.adapters.encodings import read_by_mark

        return read_by_mark(sys.stdin)

    @property
    def can_redraw(self) -> bool:
        """Whether the output is a terminal on which a screen can be drawn."""
        terminal = os.environ.get("TERM", "").lower()
        return self.out.isatty() and terminal not in ("dumb", "unknown", "")

    @property
    def prints_text(self) -> bool:
        """Whether results go where nobody wants them drawn: into a pipe or a file."""
        forced = any(os.environ.get(name) for name in ("FORCE_COLOR", "TTY_COMPATIBLE"))
        return not (self.out.isatty() or forced or self.settings().plain)

    @property
    def content(self) -> "QuickContent | ContentFolder":
        """The content files."""
        if self._content is None:
            self._content = self._source().quick()
        return self._content

    def drop_copies(self) -> bool:
        """Remove copies of the content; whether a command that broke may be run again."""
        return self._content_source is not None and self._content_source.drop_copies()

    def read_content_anew(self) -> None:
        """Take the content from its files alone."""
        say("Something went wrong. The command starts again, with all content read anew.", self.err)
        self._content = self._source().strict()

    def _source(self) -> "ContentSource":
        if self._content_source is None:
            from acupress_cli.cli.content_source import ContentSource

            self._content_source = ContentSource()
        return self._content_source

    @property
    def reader(self) -> "Reader":
        """The reader of people's own words."""
        if self._reader is None:
            from acupress_cli.domain.pain.reading import Reader

            self._reader = Reader(self.content.atlas(), self.content.language(), self.is_english)
        return self._reader

    def is_english(self, word: str) -> bool:
        """Whether ``word`` is a common English word."""
        if self._english is None:
            from acupress_cli.adapters.english_words import EnglishWords
            from acupress_cli.adapters.folders import content_folder

            self._english = EnglishWords(content_folder())
        return self._english.has(word)

    @property
    def knowledge(self) -> "Knowledge":
        """What the suggestion rules read."""
        from acupress_cli.domain.suggestion.reasons import Knowledge

        content = self.content
        return Knowledge(
            content.catalogue(),
            content.atlas(),
            content.everyday_words().qualities,
            content.reason_words(),
        )

    def console(self) -> "Console":
        """A Rich console for results."""
        from acupress_cli.screens.console import console_for

        return console_for(self.out, self.settings())

    def clock(self) -> "Clock":
        """The clock a session runs by."""
        from acupress_cli.adapters.clock import SystemClock

        return SystemClock()

    def awake(self) -> "Awake":
        """What keeps the display lit while hands are busy."""
        from acupress_cli.adapters.awake import awake_on

        return awake_on(sys.platform)

    def wall_clock(self) -> "WallClock":
        """The time of day, and the person's time zone."""
        if self._wall_clock is None:
            from acupress_cli.adapters.clock import SystemWallClock

            self._wall_clock = SystemWallClock(lambda text: say(text, self.err))
        return self._wall_clock

    def local_now(self) -> "datetime":
        """The time of day, with the person's offset from UTC."""
        return self.wall_clock().local_now()

    def calendar(self) -> "Calendar":
        """The person's own days and weeks, as of now."""
        from datetime import time

        from acupress_cli.domain.first_weekdays import first_weekday
        from acupress_cli.domain.journal.own_calendar import Calendar

        settings = self.settings()
        weekday = settings.week_starts.weekday
        if weekday is None:
            weekday = first_weekday(self.country("LC_TIME"))
        return Calendar(self.local_now(), time(*divmod(settings.day_ends, 60)), weekday)

    def new_id(self) -> str:
        """An id that no other entry has, on any machine."""
        from uuid import uuid4

        return uuid4().hex

    def journal(self) -> "Journal":
        """The person's journal, opened once."""
        if self._journal is None:
            self._journal = self.journal_file()
        return self._journal

    def has_journal(self) -> bool:
        """Whether anything was ever kept in a journal; where not, it need not be loaded."""
        from acupress_cli.adapters.folders import is_there, own_folders

        return is_there(own_folders(os.environ).data / "journal.db")

    def journal_file(self) -> "Journal":
        """Where the journal is kept."""
        from acupress_cli.adapters.folders import own_folders
        from acupress_cli.adapters.journal_file import JournalFile

        return JournalFile(own_folders(os.environ).data, lambda text: say(text, self.err))

    def session_lock(self) -> "SessionLock":
        """What lets one session at a time be recorded; one that nobody holds is given back."""
        if self._lock is None:
            from acupress_cli.adapters.folders import own_folders
            from acupress_cli.adapters.session_lock import SessionLockFile

            self._lock = SessionLockFile(own_folders(os.environ).data)
        return self._lock

    def session_runs(self) -> bool:
        """Whether another window has a session under way, or is asking what follows it."""
        lock = self.session_lock()
        is_free = lock.acquire()
        if is_free:
            lock.release()
        return not is_free

    def kept_files(self) -> "tuple[KeptFiles, ...]":
        """The files in each folder of the person's; none of them is opened."""
        from acupress_cli.adapters.folders import own_folders
        from acupress_cli.adapters.kept_files import kept_in

        return kept_in(own_folders(os.environ))

    def profile_store(self) -> "ProfileStore":
        """Where the person's profile is kept."""
        if self._store is None:
            from acupress_cli.adapters.folders import own_folders
            from acupress_cli.adapters.profile_file import ProfileFile

            self._store = ProfileFile(own_folders(os.environ).data)
        return self._store

    def profile(self) -> "Profile":
        """The person's profile, read once; where it could not be read, they are told."""
        if self._profile is None:
            store = self.profile_store()
            self._profile = store.load()
            if store.set_aside:
                say(
                    f"Your profile could not be read. It is kept as {store.set_aside}, and you "
                    'start anew. Run "acupress check" before you press anything.',
                    self.err,
                )
        return self._profile

    def profile_now(self) -> "Profile":
        """The profile as another window may have left it meanwhile."""
        return self.profile_store().load()

    def lost_profile(self) -> bool:
        """Whether what was known of the person was damaged, and is not all told anew."""
        return self.profile().is_lost

    def settings_store(self) -> "SettingsStore":
        """Where the person's settings are kept."""
        from acupress_cli.adapters.folders import own_folders
        from acupress_cli.adapters.settings_file import SettingsFile

        return SettingsFile(own_folders(os.environ).config, lambda text: say(text, self.err))

    def settings(self) -> "Settings":
        """How the person wants it: what options say of this run, then what is kept."""
        if self._settings is None:
            from acupress_cli.adapters.folders import UnusableFolder
            from acupress_cli.domain.settings import USUAL_SETTINGS

            store, self._settings = self.settings_store(), USUAL_SETTINGS
            try:
                self._settings = store.load()
            except UnusableFolder:
                pass  # what has to keep something there says so
            except JournalError as error:
                say(f"{error.sentence} All is as usual.", self.err)
        return self._settings

    def prefer(self, **told: bool | None) -> None:
        """Let what options say of this run, by the names of settings, win over what is kept."""
        self._settings = self.settings().with_options(**told)

    def change_profile(self, change: "Callable[[Profile], Profile]") -> "Profile":
        """Keep what ``change`` makes of the profile, and return it.

        Raises JournalError where it cannot be kept; in this run it counts all the same.
        """
        try:
            self._profile = self.profile_store().change(change)
        except JournalError:
            self._profile = change(self.profile())
            raise
        return self._profile

    def open_file(self, path: "Path") -> bool:
        """Have a file opened in the person's viewer; False where there is none."""
        from acupress_cli.adapters.viewer import open_in_viewer

        return open_in_viewer(path)

    def chimes(self) -> "Chimes":
        """What plays tones; they are made once, and kept."""
        from acupress_cli.adapters.folders import own_folders
        from acupress_cli.adapters.player import Player, WindowsPlayer
        from acupress_cli.adapters.programs import find
        from acupress_cli.adapters.tones import ToneFiles

        tones = ToneFiles(own_folders(os.environ).cache / "sounds")
        if sys.platform == "win32":
            import winsound

            return WindowsPlayer(tones, winsound.PlaySound)
        ring = self.ring if self.out.isatty() else None
        player = Player(tones, find, self._programs().start, ring, self.clock().now)
        self._sounding.append(player)
        return player

    def outlet(self) -> "Outlet":
        """Where a session writes: results, without ever waiting for whoever reads them."""
        if self._outlet is None or self._outlet.stream is not self.out:
            from acupress_cli.adapters.outlet import Outlet

            self._outlet = Outlet(self.out)
        return self._outlet

    def ring(self) -> None:
        """Ring the terminal's bell."""
        with suppress(OSError):
            if not self.outlet().is_stuck:
                self.outlet().write("\a")
                self.outlet().flush()

    def voice(self, name: str, wpm: int) -> "Voice":
        """What speaks, by a voice's name ("" for the usual one), in words a minute."""
        from acupress_cli.adapters.programs import find
        from acupress_cli.adapters.voice import SystemVoice

        voice = SystemVoice(find, self._programs().start, self.clock().now, name=name, wpm=wpm)
        self._sounding.append(voice)
        return voice

    def leave(self) -> None:
        """Let what sounds come to its end; no program that was started outlives this one."""
        try:
            # All of them together, however many hang.
            by_s = self.clock().now() + _SOUNDS_WITHIN_S if self._sounding else 0.0
            for one in self._sounding:
                one.finish(by_s)
        finally:
            if self._started:
                self._started.end_all()

    def _programs(self) -> "Programs":
        if self._started is None:
            from acupress_cli.adapters.programs import Programs

            self._started = Programs()
        return self._started

    def country(self, category: str = "LC_CTYPE") -> str:
        """The country the locale names, as two letters; "" where it names none."""
        for name in ("LC_ALL", category, "LANG"):
            if os.environ.get(name):
                _, _, rest = os.environ[name].partition("_")
                return rest[:2].upper()
        return ""

    def lines(self) -> "AbstractContextManager[Lines]":
        """Answers line by line; what was typed before it is entered is thrown away."""
        from acupress_cli.adapters.answers import answers_from

        return answers_from(self.answers, self.err, self.clock())

    @contextmanager
    def keyboard(self) -> "Iterator[Keyboard]":
        """Keys from the terminal, or nothing where there is none."""
        from acupress_cli.adapters.keyboards import keyboard_on

        with keyboard_on(self.answers, sys.platform, self.clock()) as keyboard:
            yield keyboard
