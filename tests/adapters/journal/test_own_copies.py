"""Whatever a journal can hold, a copy of it makes the same journal on another machine."""

import io
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.adapters.journal.copied_json import journal_json
from acupress_cli.adapters.journal.copied_table import journal_csv
from acupress_cli.adapters.journal.copies import read_copies
from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.journal.entry import LONGEST_NOTE, Entry
from acupress_cli.domain.journal.merging import merged
from acupress_cli.domain.session.record import LONGEST_NAME
from tests.fakes.entries import wild_entries
from tests.fakes.journal import hold, session

AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))
ENTRY = session(AT, "GB30", leg=(6, 4), note="Fine.", tags=("sitting",))


def kept(folder: Path, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries as a new journal in ``folder`` has them, once they are in it."""
    folder.mkdir()
    journal = JournalFile(folder, print)
    mine = {entry.id: entry for entry in journal.entries(with_removed=True)}
    journal.change("import", merged(mine, entries).entries, AT)
    try:
        return journal.entries(with_removed=True)
    finally:
        journal.close()


def through_a_copy(text: str) -> tuple[Entry, ...]:
    """What an import reads of a copy."""
    stdin = io.TextIOWrapper(io.BytesIO(text.encode("utf-8")), encoding="ascii")
    return read_copies([None], stdin, print)


@settings(max_examples=40, deadline=None)
@given(st.lists(wild_entries(), max_size=3).map(tuple))
def test_another_machine_gets_the_same_journal(entries: tuple[Entry, ...]) -> None:
    """With clocks that were wrong, with every length and number at its limit."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        here = kept(folder / "here", entries)
        there = kept(folder / "there", through_a_copy(journal_json(here)))
        assert there == tuple(e.without_content() if e.removed else e for e in here)
        table = kept(folder / "table", through_a_copy(journal_csv(here)))
        assert table == tuple(e for e in here if not e.removed)


@pytest.mark.parametrize(
    "entry",
    [
        replace(ENTRY, note="x" * LONGEST_NOTE),
        replace(ENTRY, note="\N{MUSICAL SYMBOL G CLEF}" * LONGEST_NOTE),
        replace(ENTRY, note="a\0b"),
        replace(ENTRY, tags=("", "x" * (2 * LONGEST_NAME))),
        replace(ENTRY, tags=tuple(f"a-rather-long-tag-{n}" for n in range(10_000))),
        replace(ENTRY, holds=(hold("GB30", 0.1),) * 5_000),
        replace(ENTRY, started_at=AT + timedelta(days=30), ended_at=None),
        replace(ENTRY, changed_at=AT + timedelta(days=36_500)),
        replace(ENTRY, started_at=AT.replace(year=1880)),
        replace(ENTRY, started_at=AT.replace(year=2), changed_at=AT.replace(year=2)),
        replace(ENTRY, changed_at=AT.replace(year=9998), removed=True),
    ],
    ids=lambda entry: f"{entry.started_at.year}-{len(entry.note)}-{len(entry.tags)}",
)
def test_a_copy_of_what_is_at_a_limit_or_beyond_it(entry: Entry, tmp_path: Path) -> None:
    """Also of what another program or a wrong clock wrote."""
    [here] = kept(tmp_path / "here", (entry,))
    wanted = here.without_content() if here.removed else here
    assert kept(tmp_path / "there", through_a_copy(journal_json([here]))) == (wanted,)
    if not here.removed:
        assert kept(tmp_path / "table", through_a_copy(journal_csv([here]))) == (here,)


def test_a_change_after_a_clock_that_was_ahead_wins(tmp_path: Path) -> None:
    """What is mended with the right clock is newer than what the wrong one wrote."""
    later = AT + timedelta(days=30)
    ahead = replace(ENTRY, started_at=later, ended_at=None, changed_at=later)
    mended = ahead.changed(AT, started_at=AT)
    both = through_a_copy(journal_json([mended, ahead]))
    assert [entry.started_at for entry in kept(tmp_path / "there", both)] == [AT]
