"""SQLite's rollback file: each page of a database that a change replaces, as it was before."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_MAGIC_TO_COME = bytes(len(_MAGIC))
_HEADER_BYTES = 28
# So many are told where they were not counted; a file that large there is not.
_UNCOUNTED = 0xFFFFFFFF
_LARGEST_PAGE = 65536
_RESERVED_BYTE = 0x40000001


class Rollback(Struct, frozen=True):
    """What is to be put back: pages by their numbers, and how many there were before.

    Those ``to_come`` are not counted: SQLite has changed none of them yet, and puts none back.
    """

    page_size: int
    pages_before: int
    pages: Mapping[int, bytes]
    to_come: Mapping[int, bytes]

    @property
    def first_page(self) -> bytes | None:
        """The first page, where it is in the file."""
        return self.pages.get(1, self.to_come.get(1))

    def put_back(self, database: bytes) -> bytes | None:
        """The ``database`` as it was before the change, if that is the one that was changed.

        None where it is too small for that.
        """
        size = self.page_size
        if self.pages_before > len(database) // size + len(self.pages):
            return None
        restored = bytearray(database[: self.pages_before * size])
        restored.extend(bytes(self.pages_before * size - len(restored)))
        for number, page in self.pages.items():
            if 0 < number <= self.pages_before:
                restored[(number - 1) * size : number * size] = page
        return bytes(restored)


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


def rollback_in(path: Path) -> Rollback | None:
    """What the file at ``path`` holds; None where nothing in it can be put back."""
    with path.open("rb") as file:
        header = _header(file)
        if header is None:
            return None
        pages: tuple[dict[int, bytes], dict[int, bytes]] = {}, {}
        for is_counted, number, page in _pages(file, header):
            pages[not is_counted][number] = page
        return Rollback(header.page_size, header.pages_before, *pages)


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


def _pages(file: BinaryIO, header: _Header) -> Iterator[tuple[bool, int, bytes]]:
    """Every page as it was before the change: if it is counted, its number, and itself."""
    part: _Header | None = header
    while part:
        file.seek(-(-file.tell() // part.sector) * part.sector)
        # None is counted before it is safely on the disk; what is of use for telling is there.
        left = part.records or _UNCOUNTED
        while left and (record := file.read(header.page_size + 8)):
            number, page = int.from_bytes(record[:4], "big"), record[4:-4]
            if len(page) < header.page_size or not _is_sound(page, record[-4:], part.nonce):
                return
            yield part.records > 0, number, page
            left -= 1
        file.seek(-(-file.tell() // part.sector) * part.sector)
        part = _header(file, first=header)


def _is_sound(page: bytes, checksum: bytes, nonce: int) -> bool:
    total = nonce + sum(page[place] for place in range(len(page) - 200, 0, -200))
    return total & 0xFFFFFFFF == int.from_bytes(checksum, "big")
