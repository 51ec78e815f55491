"""Copies of a journal: written in each form, and read whole or, with any fault, not at all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from acupress_cli.adapters.encodings import encoding_of, looks_like_windows
from acupress_cli.adapters.journal.codec import entry_of
from acupress_cli.adapters.journal.copied_json import journal_json, json_rows
from acupress_cli.adapters.journal.copied_row import Placed, Unreadable
from acupress_cli.adapters.journal.copied_table import journal_csv, table_rows
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.cells import BYTE_ORDER_MARK
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.limits import LARGEST_COPY_BYTES
from acupress_cli.domain.words.counts import first_of

MOST_FAULTS_TOLD = 10
# With more than these there is no sense in reading on.
MOST_FAULTS_COUNTED = 1000

Tell = Callable[[str], None]

# What writes each form of a copy, by its name.
WRITERS: Mapping[str, Callable[[Sequence[Entry]], str]] = {"json": journal_json, "csv": journal_csv}


def read_copies(files: Sequence[Path | None], stdin: TextIO, remark: Tell) -> tuple[Entry, ...]:
    """The entries of all these files; None is ``stdin``.

    What a journal can hold is read, also what a clock that was wrong made of it; what was
    left out is told to ``remark``. Raises JournalError with the first ten faults where
    there is any, in any file.
    """
    faults: list[str] = []
    entries: list[Entry] = []
    for file in files:
        called = "Standard input" if file is None else str(file)
        try:
            entries += entries_in(content_of(file, stdin), called, faults.append, remark)
        except Unreadable as error:
            faults.append(f"{called}: {error}")
        except (OSError, ValueError) as error:
            faults.append(f"{called}: it cannot be read ({getattr(error, 'strerror', error)}).")
    if faults:
        raise _refused(faults)
    return tuple(entries)


def entries_in(content: bytes, called: str, fault: Tell, remark: Tell) -> list[Entry]:
    """The entries of one copy; every row that is none is told to ``fault``.

    Raises Unreadable where it cannot be read at all.
    """
    entries = []
    count = 0
    for placed in _rows_in(content, lambda sentence: remark(f"{called}: {sentence}")):
        said = [placed.fault] if placed.fault else []
        entry = None if placed.fault else entry_of(placed.row, said.append)
        for sentence in said:
            fault(f"{called}, {placed.place}: {sentence}.")
        count += len(said)
        if count > MOST_FAULTS_COUNTED:
            raise Unreadable("the rest of it was not read.")
        if entry is not None:
            entries.append(entry)
    return entries


def _rows_in(content: bytes, remark: Tell) -> Iterator[Placed]:
    """The rows of a copy, whose form shows in its first letter."""
    text = text_in(content)
    if not text.strip():
        raise Unreadable("it is empty.")
    return json_rows(text) if text.lstrip()[0] in "{[" else table_rows(text, remark)


def text_in(content: bytes) -> str:
    """The letters of a copy, in the encoding that it is in. Raises Unreadable for none."""
    encoding = encoding_of(content)
    try:
        return content.decode(encoding).lstrip(BYTE_ORDER_MARK)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fault = f"line {line} is not UTF-8 text"
        if encoding not in ("utf-8", "utf-8-sig"):
            fault = "it is not the UTF-16 text that it begins as"
        elif looks_like_windows(content):
            fault += (
                " but looks like cp1252, which programs on Windows write. Open it there and "
                'save it as UTF-8 (in a spreadsheet: as "CSV UTF-8"), then import that'
            )
        raise Unreadable(f"{fault}.") from None


def content_of(file: Path | None, stdin: TextIO) -> bytes:
    """What is in ``file``; None is ``stdin``. Raises Unreadable, OSError or ValueError."""
    return _from_stream(stdin) if file is None else _from_file(file)


def _from_stream(stdin: TextIO) -> bytes:
    buffer = getattr(stdin, "buffer", None)
    if buffer is None:
        return stdin.read().encode("utf-8", errors="replace")
    return _small_enough(buffer.read(LARGEST_COPY_BYTES + 1))


def _from_file(path: Path) -> bytes:
    if path.is_dir():
        raise Unreadable("it is a folder.")
    with path.open("rb") as file:
        return _small_enough(file.read(LARGEST_COPY_BYTES + 1))


def _small_enough(content: bytes) -> bytes:
    if len(content) > LARGEST_COPY_BYTES:
        raise Unreadable(f"it is larger than {LARGEST_COPY_BYTES // 1024 // 1024} MB.")
    return content


def _refused(faults: Sequence[str]) -> JournalError:
    told = first_of(faults, MOST_FAULTS_TOLD)
    return JournalError(
        "Nothing was imported:\n  " + "\n  ".join(told),
        "Mend the file, or export the journal anew.",
    )
