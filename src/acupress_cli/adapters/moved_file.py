"""All that is kept of a person in one file: written, and read whole or, with any fault, not."""

from pathlib import Path
from typing import TextIO

import msgspec
from msgspec import Raw, Struct

from acupress_cli.adapters.journal.copied_json import FORMAT as JOURNAL
from acupress_cli.adapters.journal.copied_json import in_ascii, journal_json
from acupress_cli.adapters.journal.copied_row import Unreadable
from acupress_cli.adapters.journal.copies import content_of, entries_in, text_in
from acupress_cli.adapters.profile_file import profile_in
from acupress_cli.adapters.small_file import DAMAGE
from acupress_cli.domain.errors import JournalError, UsageError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.moving import Belongings
from acupress_cli.domain.profile import Profile, parse_goal
from acupress_cli.domain.settings import Settings

FORMAT = "acupress-move"
VERSION = 1
_HINT = 'Nothing here has changed. Have the file written anew with "acupress move out".'


class _Moved(Struct, forbid_unknown_fields=True):
    """The file as it is on the disk."""

    format: str
    version: int
    profile: Raw
    settings: Raw
    journal: Raw


class _Head(Struct):
    """What the file says of itself, whatever else is in it."""

    format: object = None
    version: object = None


def moved_text(kept: Belongings) -> str:
    """All of ``kept`` as JSON in ASCII: it comes through whatever it is sent through."""
    profile = msgspec.json.encode(kept.profile).decode()
    settings = msgspec.json.encode(kept.settings).decode()
    return (
        f'{{"format": "{FORMAT}", "version": {VERSION},\n"profile": {in_ascii(profile)},\n'
        f'"settings": {in_ascii(settings)},\n"journal": {journal_json(kept.entries).rstrip()}}}\n'
    )


def read_moved(file: Path | None, stdin: TextIO) -> Belongings:
    """What ``moved_text`` made this file of; None is ``stdin``.

    Raises JournalError with the first fault where there is any.
    """
    called = "Standard input" if file is None else str(file)
    try:
        return _belongings_in(content_of(file, stdin))
    except Unreadable as error:
        reason = str(error)
    except (OSError, ValueError) as error:
        reason = f"it cannot be read ({getattr(error, 'strerror', error)})."
    raise JournalError(f"Nothing was moved in from {called}: {reason}", _HINT)


def _belongings_in(content: bytes) -> Belongings:
    moved = _parts_of(text_in(content))
    return Belongings(
        _profile_of(bytes(moved.profile)),
        _settings_of(bytes(moved.settings)),
        _entries_of(bytes(moved.journal)),
    )


def _parts_of(text: str) -> _Moved:
    try:
        head = msgspec.json.decode(text, type=_Head)
    except DAMAGE as error:
        raise Unreadable(f"it is not whole ({error}).") from None
    if head.format == JOURNAL:
        raise Unreadable('it is a journal alone, which "acupress journal import" takes.')
    if head.format != FORMAT:
        raise Unreadable('"acupress move out" did not write it.')
    if isinstance(head.version, int) and head.version > VERSION:
        raise Unreadable("a newer acupress wrote it, so update this one first.")
    try:
        return msgspec.json.decode(text, type=_Moved)
    except DAMAGE as error:
        raise Unreadable(f"it is damaged ({error}).") from None


def _profile_of(text: bytes) -> Profile:
    profile = profile_in(text)
    if profile is None:
        raise Unreadable("the profile in it is damaged.")
    try:
        parse_goal(profile.goal)
    except UsageError as error:
        raise Unreadable(f"of the profile in it, this is wrong: {error.sentence}") from None
    return profile


def _settings_of(text: bytes) -> Settings:
    try:
        return msgspec.json.decode(text, type=Settings)
    except DAMAGE as error:
        raise Unreadable(f"the settings in it are damaged ({error}).") from None


def _entries_of(copy: bytes) -> tuple[Entry, ...]:
    faults: list[str] = []
    # What is in JSON has nothing that is left out, and so nothing to remark.
    entries = entries_in(copy, "its journal", faults.append, faults.append)
    if faults:
        raise Unreadable(faults[0])
    return tuple(entries)
