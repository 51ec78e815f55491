"""The one place that names concrete adapters, each made only when it is needed.

Commands take what they need from here; a test hands them another workbench.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from acupress_cli.adapters.surroundings import SystemMachine
from acupress_cli.cli.saying import StreamTalk, say
from acupress_cli.domain.errors import JournalError

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console

    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.adapters.content.english_words import EnglishWords
    from acupress_cli.adapters.kept_files import KeptFiles
    from acupress_cli.cli.showing import SurfaceShows
    from acupress_cli.coaching.ports import (
        AnswerStore,
        Journal,
        ProfileStore,
        SessionLock,
        SettingsStore,
    )
    from acupress_cli.conversation.looked_back import LookedBack
    from acupress_cli.domain.journal.entry import Entry
    from acupress_cli.domain.journal.own_calendar import Calendar
    from acupress_cli.domain.moving import Belongings
    from acupress_cli.domain.pain.reading import Reader
    from acupress_cli.domain.profile import Profile
    from acupress_cli.domain.settings import Settings
    from acupress_cli.domain.suggestion.reasons import Knowledge


class Workbench(SystemMachine):
    """The program's tools: the machine, the content, and what is kept of the person."""

    def __init__(self) -> None:
        super().__init__(lambda text: say(text, self.err))
        self._content: ContentFolder | None = None
        self._english: EnglishWords | None = None
        self._reader: Reader | None = None
        self._journal: Journal | None = None
        self._profile: Profile | None = None
        self._settings: Settings | None = None
        self._store: ProfileStore | None = None
        self._lock: SessionLock | None = None
        self.looked_back: LookedBack | None = None

    @property
    def talk(self) -> StreamTalk:
        """What is said to the person, and answered."""
        return StreamTalk(self)

    @property
    def shows(self) -> "SurfaceShows":
        """What a conversation shows."""
        from acupress_cli.cli.showing import SurfaceShows

        return SurfaceShows(self)

    @property
    def is_at_a_terminal(self) -> bool:
        """Whether a person reads what is shown, and can press keys."""
        return self.out.isatty() and self.answers.isatty()

    @property
    def pager(self) -> "Callable[[str], bool] | None":
        """What shows a long text page by page; None where nobody turns pages."""
        return self.page_through if self.is_at_a_terminal else None

    @property
    def prints_text(self) -> bool:
        """Whether results go where nobody wants them drawn: into a pipe or a file."""
        forced = any(os.environ.get(name) for name in ("FORCE_COLOR", "TTY_COMPATIBLE"))
        return not (self.out.isatty() or forced or self.settings().plain)

    @property
    def content(self) -> "ContentFolder":
        """What the content files say."""
        if self._content is None:
            from acupress_cli.adapters.content import ContentFolder
            from acupress_cli.adapters.folders import compiled_content, content_folder

            language = self.language()
            self._content = ContentFolder(content_folder(), compiled_content(language), language)
        return self._content

    def languages(self) -> tuple[str, ...]:
        """The languages that there is content in, English first."""
        from acupress_cli.adapters.content.languages import ENGLISH, languages_in
        from acupress_cli.adapters.folders import content_folder

        return (ENGLISH, *languages_in(content_folder()))

    def language(self) -> str:
        """The one of them that the person wants."""
        from acupress_cli.adapters.content.languages import AUTO, chosen_language

        there, setting = self.languages(), AUTO
        if len(there) > 1:
            # Content alone is shown also where nothing can be kept.
            with suppress(JournalError):
                setting = self.settings().language
        return chosen_language(there, setting, os.environ)

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
            from acupress_cli.adapters.content.english_words import EnglishWords
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

    def journal(self) -> "Journal":
        """The person's journal, opened once."""
        if self._journal is None:
            self._journal = self.journal_file()
        return self._journal

    def read_copies(self, files: "Sequence[Path | None]") -> "tuple[Entry, ...]":
        """The entries in copies of a journal, from these files; None is standard input."""
        from acupress_cli.adapters.journal.copies import read_copies

        return read_copies(files, self.answers, lambda text: say(text, self.err))

    def copied(self, entries: "Sequence[Entry]", form: str) -> str:
        """A copy of these entries in a form by its name: json or csv."""
        from acupress_cli.adapters.journal.copies import WRITERS

        return WRITERS[form](entries)

    def moved_text(self, kept: "Belongings") -> str:
        """All that is kept of the person, as the text of one file."""
        from acupress_cli.adapters.moved_file import moved_text

        return moved_text(kept)

    def read_moved(self, file: "Path | None") -> "Belongings":
        """What is in such a file; None is standard input. Raises JournalError."""
        from acupress_cli.adapters.moved_file import read_moved

        return read_moved(file, self.answers)

    def values_of(self, entry: "Entry") -> dict[str, object]:
        """All of an entry as plain values, as copies have it."""
        from acupress_cli.adapters.journal.codec import plain

        return plain(entry)

    def has_journal(self) -> bool:
        """Whether anything was ever kept in a journal; where not, it need not be loaded."""
        from acupress_cli.adapters.folders import is_there, own_folders

        return is_there(own_folders(os.environ).data / "journal.db")

    def journal_file(self) -> "Journal":
        """Where the journal is kept."""
        from acupress_cli.adapters.folders import own_folders
        from acupress_cli.adapters.journal.file import JournalFile

        return JournalFile(own_folders(os.environ).data, lambda text: say(text, self.err))

    def kept_answers(self) -> "AnswerStore":
        """Where answers are kept for a while when a person is called away."""
        from acupress_cli.adapters.answers_file import AnswersFile
        from acupress_cli.adapters.folders import own_folders

        return AnswersFile(own_folders(os.environ).data)

    def forget_old_answers(self) -> None:
        """Remove answers with which nobody can go on any more."""
        store = self.kept_answers()
        kept = store.load()
        if kept and not kept.count_at(self.local_now(), self.clock().now()):
            store.remove()

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

    def remove_kept_files(self) -> None:
        """Remove all of them that the program made."""
        from acupress_cli.adapters.kept_files import remove_all

        remove_all(self.kept_files())

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

    def change_settings(self, change: "Callable[[Settings], Settings]") -> "Settings":
        """Keep what ``change`` makes of the settings, of which options of this run are no part.

        Raises JournalError where they cannot be kept; in this run it counts all the same.
        """
        self._settings = change(self.settings())
        self.settings_store().change(change)
        return self._settings

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
