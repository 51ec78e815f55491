"""One file with all sections of the content, so that a command need not read YAML.

It begins with a stamp of the program's version and of every content file, byte for byte.
Then comes a line for each section: its name, how many bytes it has, and their checksum.
After an empty line come the sections, one behind the other, and each can be read alone.

Checksums guard against accidents, and hashlib alone would take longer than all the rest.
"""

import os
from binascii import crc32
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
# The methods of ContentFolder whose values are sections; the names for a Tab are one more.
SECTIONS = (
    "sources", "atlas", "catalogue", "everyday_words", "concepts", "language", "reason_words",
    "session_words", "screening", "conditions", "medicines", "condition_words", "notice_words",
    "numbers", "heat", "dose_words", "home_words", "journal_words", "progress_words",
    "report_words", "figures", "postures", "topics",
)  # fmt: skip
NAMES = "names"
_END_OF_INDEX = b"\n\n"
_LONGEST_INDEX = 4096


class Compiled:
    """The sections in the file at ``path``: ``index`` says what they are, ``start`` where."""

    def __init__(self, path: Path, index: bytes, start: int) -> None:
        self._path = path
        self._places: dict[str, tuple[int, int, int]] = {}
        for line in index.decode("ascii", "replace").split("\n"):
            try:
                name, length, checksum = line.split(" ")
                end = start + int(length)
                self._places[name] = (start, end, int(checksum))
            except ValueError:
                return  # what comes behind a line that is no such line cannot be found
            start = end

    def section(self, name: str) -> bytes | None:
        """The bytes of a section; None where they are not all there as they were."""
        start, end, checksum = self._places.get(name, (0, 0, -1))
        try:
            if not 0 <= start <= end <= self._path.stat().st_size:
                return None
            # To read all of it for a part would take longer than to read the part.
            with self._path.open("rb", buffering=0) as file:
                file.seek(start)
                found = file.read(end - start)
        except OSError:
            return None
        return found if crc32(found) == checksum else None

    def value(self, name: str, kind: type[T]) -> T | None:
        """A section as ``kind``; None where it cannot be that."""
        found = self.section(name)
        if found is None:
            return None
        import msgspec

        try:
            return msgspec.msgpack.decode(found, type=kind)
        except Exception:  # a class may stumble in any way over what it never meets in the files
            return None


def read_compiled(path: Path, stamp: bytes) -> Compiled | None:
    """The compiled file at ``path``; None where there is none with that ``stamp``."""
    try:
        with path.open("rb", buffering=0) as file:
            head = file.read(len(stamp) + _LONGEST_INDEX)
    except OSError:
        return None
    index, end, _ = head[len(stamp) :].partition(_END_OF_INDEX)
    is_whole = head.startswith(stamp) and end
    return Compiled(path, index, len(stamp) + len(index) + len(end)) if is_whole else None


def put_compiled(path: Path, content: bytes) -> None:
    """Put a compiled file in place, for its owner alone. Raises OSError."""
    from acupress_cli.adapters.atomic_write import put_whole
    from acupress_cli.adapters.folders import make_private

    make_private(path.parent)
    put_whole(path, content, prefix=".compiled-")


def can_put(path: Path) -> bool:
    """Whether a file can be put at ``path``, of which the folder need not be there yet."""
    folder = path.parent if path.parent.exists() else path.parent.parent
    return folder.is_dir() and os.access(folder, os.W_OK)


def compiled_bytes(sections: Mapping[str, bytes]) -> bytes:
    """What ``Compiled`` reads."""
    lines = [f"{name} {len(part)} {crc32(part)}" for name, part in sections.items()]
    return "\n".join(lines).encode() + _END_OF_INDEX + b"".join(sections.values())


def stamp_of(files: Iterable[tuple[str, Path]], version: str) -> bytes:
    """What the program and each of the content files are, in a few bytes.

    Each file comes with the name that it has among the content. One that cannot be read
    counts as one that is not there.
    """
    stamp = [crc32(version.encode())]
    for name, path in files:
        try:
            content = path.read_bytes()
        except OSError:
            continue
        stamp.append(crc32(content, crc32(f"{name} {len(content)} ".encode())))
    return b" ".join(b"%08x" % part for part in stamp) + b"\n"
