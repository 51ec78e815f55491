"""SQLite's rollback file: whether the one beside a journal was made for it.

SQLite puts back what such a file holds without asking whose it is. In a folder that is
synced between machines it may be that of another one, and would cost entries here.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.adapters.whole_file import room_for_copies

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_MAGIC_TO_COME = bytes(len(_MAGIC))
_HEADER_BYTES = 28
# So many are told where they were not counted; a file that large there is not.
_UNCOUNTED = 0xFFFFFFFF
# Where the first page of a database keeps these.
_PAGE_SIZE, _CHANGES, _PAGE_COUNT = slice(16, 18), slice(24, 28), slice(28, 32)
_FILE_HEADER_BYTES = 100
_LARGEST_PAGE = 65536
_RESERVED_BYTE = 0x40000001


class _Header(Struct, frozen=True):
    """The beginning of a part: how many pages follow, and how large all was before."""

    records: int
    nonce: int
    pages_before: int
    sector: int
    page_size: int


def is_pending(rollback: Path) -> bool:
    """Whether it holds a change that was not finished, as the last one or still under way."""
    try:
        with rollback.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False  # there is none, or what is wrong with it is for SQLite to say


@contextmanager
def quiet(database: Path) -> Iterator[bytes | None]:
    """The content of a database that nobody writes as long as this lasts; None where one does."""
    try:
        file = database.open("r+b")
    except OSError:
        yield None  # then SQLite can put nothing back either, and says so
        return
    with file:
        yield file.read() if _reserved(file) else None


class Fit(Enum):
    """What a rollback file is to a database."""

    OWN = "of a change that has to be put back"
    OVER = "of a change that is whole, here or on another machine"
    FOREIGN = "of another state of it than this one"


def fit_of(rollback: Path, database: bytes) -> Fit:
    """What it is to the ``database`` with this content."""
    with rollback.open("rb") as file:
        header = _header(file)
        if not database[:_FILE_HEADER_BYTES].strip(b"\0") and not (header and header.pages_before):
            return Fit.OWN  # it is only being begun: nothing can be lost
        if header is None or header.page_size != _page_size(database):
            return Fit.FOREIGN
        before = next((page for number, page in _pages(file, header) if number == 1), None)
    now = database[: header.page_size]
    if now == before:
        return Fit.OWN
    # Until the first page is in this file, the database's own is not changed.
    if before is None and header.pages_before != _number(now, _PAGE_COUNT):
        is_first = header.pages_before == 0 and _number(now, _CHANGES) <= 1
        if not is_first:
            return Fit.FOREIGN
    if before is not None and _number(now, _CHANGES) - _number(before, _CHANGES) != 1:
        return Fit.FOREIGN
    return Fit.OVER if _is_whole(database, rollback.parent) else Fit.OWN


def _reserved(file: BinaryIO) -> bool:
    """Whether nobody was about to write: the lock by which SQLite tells is ours now."""
    file.seek(_RESERVED_BYTE)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _RESERVED_BYTE)
    except OSError:
        return False
    file.seek(0)
    return True


def _is_whole(database: bytes, folder: Path) -> bool:
    """Whether nothing is missing without the rollback file: then all of a change is there."""
    with room_for_copies(folder) as room:
        copy = room / "copy.db"
        copy.write_bytes(database)
        with suppress(sqlite3.Error), closing(sqlite3.connect(copy)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            return (
                found == [("ok",)] and not connection.execute("PRAGMA foreign_key_check").fetchall()
            )
    return False


def _header(file: BinaryIO, first: _Header | None = None) -> _Header | None:
    """The header that comes next; after the ``first`` one the beginning may not be filled in."""
    read = file.read(_HEADER_BYTES)
    if len(read) < _HEADER_BYTES or not read.startswith(
        (_MAGIC, _MAGIC_TO_COME)[: 1 + bool(first)]
    ):
        return None
    numbers = [int.from_bytes(read[place : place + 4], "big") for place in range(8, 28, 4)]
    header = _Header(*numbers)
    if first and header != replace(first, records=header.records, nonce=header.nonce):
        return None
    return header if 0 < header.sector <= _LARGEST_PAGE and header.page_size else None


def _pages(file: BinaryIO, header: _Header) -> Iterator[tuple[int, bytes]]:
    """Every page as it was before the change, with its number, from the parts of the file."""
    part: _Header | None = header
    while part:
        file.seek(-(-file.tell() // part.sector) * part.sector)
        # None is counted before it is safely on the disk; what is of use for telling is there.
        left = part.records or _UNCOUNTED
        while left and (record := file.read(header.page_size + 8)):
            number, page = int.from_bytes(record[:4], "big"), record[4:-4]
            if len(page) < header.page_size or not _is_sound(page, record[-4:], part.nonce):
                return
            yield number, page
            left -= 1
        file.seek(-(-file.tell() // part.sector) * part.sector)
        part = _header(file, first=header)


def _is_sound(page: bytes, checksum: bytes, nonce: int) -> bool:
    total = nonce + sum(page[place] for place in range(len(page) - 200, 0, -200))
    return total & 0xFFFFFFFF == int.from_bytes(checksum, "big")


def _page_size(database: bytes) -> int:
    size = _number(database, _PAGE_SIZE)
    return _LARGEST_PAGE if size == 1 else size


def _number(page: bytes, place: slice) -> int:
    return int.from_bytes(page[place], "big")
