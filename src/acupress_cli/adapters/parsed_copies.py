"""Parsed copies of the content, so that a command need not read YAML again.

A copy counts only while it is whole and the content files are, byte for byte, those
it was made from; else the files are read and the copy is made anew.
"""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec

from acupress_cli.adapters.whole_file import put_whole

T = TypeVar("T")
FOLDER_NAME = "cache"
_DIGEST_BYTES = 16


class ParsedCopies:
    """Keeps copies in ``folder``; ``source`` is the folder of the content files.

    ``version`` is the program's: its classes decide what a copy looks like.
    """

    def __init__(self, folder: Path, source: Path, version: str) -> None:
        self._folder = folder
        self._source = source
        self._version = version
        self._stamp: bytes | None = None

    def load(self, name: str, kind: type[T]) -> T | None:
        """The copy called ``name``; None where there is none that can be trusted."""
        try:
            raw = self._path(name).read_bytes()
        except OSError:
            return None
        stamp, check, payload = _parts(raw)
        if stamp != self._source_stamp() or check != _digest(payload):
            return None
        try:
            return msgspec.msgpack.decode(payload, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def keep(self, name: str, value: object) -> None:
        """Keep a copy of ``value``; a folder that can not be written is no trouble."""
        payload = msgspec.msgpack.encode(value)
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            copy = self._source_stamp() + _digest(payload) + payload
            put_whole(self._path(name), copy, prefix=".copy-")

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.parsed"

    def _source_stamp(self) -> bytes:
        """What the content files and the program are, in a few bytes."""
        if self._stamp is None:
            files = sorted(self._source.glob("*.yaml"))
            together = blake2b(self._version.encode(), digest_size=_DIGEST_BYTES)
            for file in files:
                content = file.read_bytes()
                together.update(f"{file.name} {len(content)} ".encode())
                together.update(content)
            self._stamp = together.digest()
        return self._stamp


def _digest(payload: bytes) -> bytes:
    return blake2b(payload, digest_size=_DIGEST_BYTES).digest()


def _parts(raw: bytes) -> tuple[bytes, bytes, bytes]:
    return raw[:_DIGEST_BYTES], raw[_DIGEST_BYTES : 2 * _DIGEST_BYTES], raw[2 * _DIGEST_BYTES :]
