"""What is kept of a person, in memory, and the time of day."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.kept_answers import KeptAnswers
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.settings import Settings
from tests.fakes.world import FakeClock

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))


class FakeWallClock:
    """The fake clock's seconds after ``began``, in the zone of that."""

    def __init__(self, clock: FakeClock, began: datetime = NOON) -> None:
        self._clock = clock
        self._began = began

    def local_now(self) -> datetime:
        return self._began + timedelta(seconds=self._clock.seconds)

    def local(self, naive: datetime) -> datetime:
        return naive.replace(tzinfo=self._began.tzinfo)


class FakeLock:
    """A lock that somebody else may have."""

    def __init__(self) -> None:
        self.is_taken = False

    def acquire(self) -> bool:
        free, self.is_taken = not self.is_taken, True
        return free

    def release(self) -> None:
        self.is_taken = False


class MemoryStore:
    """Keeps a profile in memory; ``is_writable`` False plays a full disk."""

    def __init__(self, profile: Profile | None = None) -> None:
        self.profile = profile or Profile()
        self.is_writable = True
        self.damaged: object | None = None

    @property
    def set_aside(self) -> object | None:
        return self.damaged

    def load(self) -> Profile:
        return self.profile

    def change(self, change: Callable[[Profile], Profile]) -> Profile:
        if not self.is_writable:
            raise JournalError("Your profile could not be written.", "Is the disk full?")
        self.profile = change(self.profile)
        return self.profile


class MemoryAnswers:
    """Keeps answers in memory; ``is_writable`` False plays a full disk."""

    def __init__(self, kept: KeptAnswers | None = None) -> None:
        self.kept = kept
        self.is_writable = True

    def load(self) -> KeptAnswers | None:
        return self.kept

    def keep(self, answers: KeptAnswers) -> bool:
        if self.is_writable:
            self.kept = answers
        return self.is_writable

    def remove(self) -> None:
        self.kept = None


class MemorySettings:
    """Keeps settings in memory; ``is_writable`` False plays a full disk."""

    def __init__(self, kept: Settings) -> None:
        self.kept = kept
        self.is_writable = True
        self.why_unreadable = ""

    def load(self) -> Settings:
        if self.why_unreadable:
            raise JournalError(self.why_unreadable)
        return self.kept

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        if not self.is_writable:
            raise JournalError("Your settings could not be written.", "Is the disk full?")
        self.kept = change(self.load())
        return self.kept
