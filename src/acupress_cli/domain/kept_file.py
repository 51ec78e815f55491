"""The files in the folder of a person's data, and what each is."""

from enum import Enum

from msgspec import Struct


class FileKind(Enum):
    """What a file in the data folder is."""

    PROFILE = "your profile"
    SETTINGS = "your settings"
    JOURNAL = "your journal"
    BESIDE_JOURNAL = "kept beside it by SQLite"
    ANSWERS = "your answers to questions that were cut off, kept for an hour"
    LOCK = "sees to it that one session is kept at a time"
    PROFILE_LOCK = "lets one window at a time change your profile"
    SETTINGS_LOCK = "lets one window at a time change your settings"
    SOUNDS = "the tones of a session"
    DAMAGED_PROFILE = "a damaged profile, set aside"
    DAMAGED_SETTINGS = "damaged settings, set aside"
    DAMAGED_JOURNAL = "a damaged journal, set aside"
    ELSEWHERE = "a change cut off, as of another machine, set aside"
    UNFINISHED = "left by a write that was cut off"
    NO_FILE = "no file, though acupress would keep one by that name, and not made by acupress"
    CONFLICT = "a copy of another machine, as a synced folder makes it, not made by acupress"
    OTHER = "not made by acupress"

    @property
    def is_ours(self) -> bool:
        """Whether the program made it, so that it may remove it."""
        return self not in (FileKind.NO_FILE, FileKind.CONFLICT, FileKind.OTHER)


class KeptFile(Struct, frozen=True):
    """A file, or something else, in the data folder, and its size in bytes.

    ``leads_to`` is what it is a link to; nothing for one that is no link. ``names`` is how
    many names the file has, here and elsewhere.
    """

    name: str
    kind: FileKind
    size: int
    leads_to: str = ""
    names: int = 1
