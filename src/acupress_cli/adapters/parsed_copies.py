"""Parsed copies of the content, so that a command need not read YAML again.

A copy counts only while it is whole and the content files are, byte for byte, those
it was made from; else the files are read and the copy is made anew. Checksums tell:
they guard against accidents, and hashlib alone would take longer than all the rest.
What no checksum can tell shows when a command breaks on it: then ``clear`` them.
"""

from binascii import crc32
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from acupress_cli.adapters.folders import is_special, make_private

T = TypeVar("T")
FOLDER_NAME = "cache"
_CHECKSUM_BYTES = 4


class ParsedCopies:
    """Keeps copies in ``folder``; ``source`` is the folder of the content files.

    ``version`` is the program's: its classes decide what a copy looks like.
    """

    def __init__(self, folder: Path, source: Path, version: str) -> None:
        self._folder = folder
        self._source = source
        self._version = version
        self._stamp: bytes | None = None
        self.were_used = False

    def load(self, name: str, kind: type[T]) -> T | None:
        """The copy called ``name``; None where there is none that can be trusted."""
        if is_special(self._path(name)):
            return None
        try:
            raw = self._path(name).read_bytes()
        except OSError:
            return None
        head = self._source_stamp()
        payload = raw[len(head) + _CHECKSUM_BYTES :]
        if raw != head + _checksum(payload) + payload:
            return None
        try:
            value = msgspec.msgpack.decode(payload, type=kind)
        except Exception:  # a class may stumble in any way over what it never meets in the files
            return None
        self.were_used = True
        return value

    def keep(self, name: str, value: object) -> None:
        """Keep a copy of ``value``; a folder that cannot be written is no trouble."""
        # Few commands write a copy.
        from acupress_cli.adapters.whole_file import put_whole

        payload = msgspec.msgpack.encode(value)
        with suppress(OSError):
            make_private(self._folder)
            copy = self._source_stamp() + _checksum(payload) + payload
            put_whole(self._path(name), copy, prefix=".copy-")

    def clear(self) -> None:
        """Remove all copies, as far as that can be done."""
        for copy in self._folder.glob("*.parsed"):
            with suppress(OSError):
                copy.unlink()

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.parsed"

    def _source_stamp(self) -> bytes:
        """What the program and each of the content files are, in a few bytes."""
        if self._stamp is None:
            stamp = _checksum(self._version.encode())
            for file in sorted([*self._source.glob("*.yaml"), *self._source.glob("learn/*.md")]):
                content = file.read_bytes()
                stamp += _checksum(f"{file.name} {len(content)} ".encode() + content)
            self._stamp = stamp
        return self._stamp


def _checksum(content: bytes) -> bytes:
    return crc32(content).to_bytes(_CHECKSUM_BYTES, "big")
