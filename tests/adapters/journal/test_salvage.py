"""A damaged journal: kept as it is, what can be read is saved, and the person is told once."""

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal import rows
from acupress_cli.adapters.journal.codec import body_of
from acupress_cli.adapters.journal.file import JournalFile
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.merging import merged
from tests.adapters.journals import AT, DAY, quick_folder, unexpected
from tests.fakes.journal import session

COUNT = 100
LATER = AT + 100_000 * DAY
ENTRIES = tuple(
    session(AT + day * DAY, "GB30", "BL40", id=f"{day:032}", note=f"The note of day {day}. " * 5)
    for day in range(COUNT)
)
PAGE = 4096
TICK = timedelta(microseconds=1)


@pytest.fixture(scope="module")
def sound() -> bytes:
    """The bytes of a journal of a hundred sessions."""
    with quick_folder() as folder:
        journal = JournalFile(folder, unexpected)
        journal.change("imported", ENTRIES, AT)
        journal.close()
        return (folder / "journal.db").read_bytes()


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty folder."""
    with quick_folder() as quick:
        yield quick


class Opened:
    """A journal of these bytes, read with every question there is; ``told`` is what it said."""

    def __init__(self, content: bytes) -> None:
        self.told: list[str] = []
        with quick_folder() as folder:
            (folder / "journal.db").write_bytes(content)
            journal = JournalFile(folder, self.told.append)
            self.sentences: list[str] = []
            for read in (
                journal.entries, journal.practice_times, lambda: journal.latest_session(LATER),
                journal.hurt_marks, journal.headings, lambda: journal.matching("0"),
            ):  # fmt: skip
                self._try(read)
            self.aside = [p.read_bytes() for p in folder.glob("journal.damaged-*.db")]
            self._try(lambda: journal.write(session(AT, "ST36", id="new")))
            self._try(lambda: journal.change("x", [ENTRIES[50].changed(AT, note="x")], AT))
            self._try(lambda: journal.undo(AT))
            self.found: tuple[Entry, ...] = ()
            if not self.sentences:
                self.found = JournalFile(folder, self.told.append).entries()
            journal.close()

    def _try(self, work: Callable[[], object]) -> None:
        try:
            work()
        except JournalError as error:
            self.sentences.append(error.sentence)

    @property
    def same(self) -> int:
        """How many of the entries are there as they were, or with the sum of their holds."""
        return len({as_told(entry) for entry in ENTRIES} & {as_told(e) for e in self.found})


def as_told(entry: Entry) -> Entry:
    """What is left of an entry whose holds were lost, without the time of its change."""
    return replace(entry, holds=(), told_s=entry.pressed_s, changed_at=AT)


@pytest.mark.parametrize(
    "garbage",
    [b"xy", b"garbage" * 500, b"SQLite format 3\0", b"SQLite format 3\0" * 999, bytes(9999)],
)
def test_what_is_no_journal_at_all(garbage: bytes) -> None:
    """It is kept byte for byte, nothing could be read, and a new journal works."""
    opened = Opened(garbage)
    assert opened.aside == [garbage]
    assert opened.sentences == []
    assert [entry.id for entry in opened.found] == ["new"]
    assert len(opened.told) == 1
    assert opened.told[0].startswith("Your journal was damaged. The damaged file is kept as ")
    assert opened.told[0].endswith("0 entries could be read, and are in a new journal.")


def test_an_empty_file_is_an_empty_journal() -> None:
    """As a program leaves it that was cut off while it made the file."""
    assert Opened(b"x").told == []  # SQLite itself counts one byte as none
    opened = Opened(b"")
    assert (opened.told, opened.aside, opened.sentences) == ([], [], [])
    assert [entry.id for entry in opened.found] == ["new"]


def test_a_file_that_was_cut_short(sound: bytes) -> None:
    """Wherever it is cut, all that came before the cut is there, and it is kept as it is."""
    random = Random(20261101)
    saved = {}
    for place in random.sample(range(1, len(sound)), 12):
        opened = Opened(sound[:place])
        assert opened.aside == [sound[:place]]
        assert opened.sentences == []
        assert len(opened.told) == 1
        saved[place] = opened.same
    assert max(saved.values()) >= COUNT / 2
    by_place = [saved[place] for place in sorted(saved)]
    assert by_place == sorted(by_place)


def test_a_page_of_zeros(sound: bytes) -> None:
    """Wherever the page is, only what was in it is lost, unless the others hang on it."""
    saved = []
    for start in range(0, len(sound), PAGE):
        content = sound[:start] + bytes(PAGE) + sound[start + PAGE :]
        opened = Opened(content)
        assert opened.sentences == []
        assert len(opened.told) <= 1
        saved.append(opened.same)
    assert saved[0] == COUNT
    assert all(count >= COUNT - 20 for count in saved[2:])
    assert sum(saved) >= (len(saved) - 2) * (COUNT - 10)


HEADER = 100


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_where_all_begins(sound: bytes, bit: int) -> None:
    """What says how to read the rest is the same in every journal, so nothing is lost."""
    random = Random(20261129 + bit)
    places = (*random.sample(range(HEADER), 12), 18, 60, 63, *random.sample(range(HEADER, PAGE), 6))
    for place in places:
        content = bytearray(sound)
        content[place] ^= 1 << bit
        opened = Opened(bytes(content))
        assert (place, opened.same, opened.sentences) in (
            (place, COUNT, []), (place, COUNT - 1, []),
        )  # fmt: skip
        assert opened.aside in ([], [bytes(content)])


def test_a_flipped_byte(sound: bytes) -> None:
    """In fifty places: never a fault but a plain sentence, and nearly all is saved."""
    random = Random(20261102)
    same = []
    for place in random.sample(range(len(sound)), 50):
        content = bytearray(sound)
        content[place] ^= random.randrange(1, 256)
        opened = Opened(bytes(content))
        assert len(opened.told) <= 1
        assert opened.aside in ([], [bytes(content)])
        same.append(opened.same)
    assert sum(same) >= 0.8 * 50 * COUNT
    assert sorted(same)[10] >= COUNT - 20


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "sessiom"), ("kind", b"x"), ("started_utc", "2026-05-0x"), ("started_utc", b"2"),
        ("started_at", "2026-13-01T00:00:00.000000+01:00"), ("started_at", b"2026"),
        ("started_at", "2026-05-04T00:00:00.000000"), ("started_at", ""), ("changed_utc", ""),
        ("removed", "x"), ("pressed_s", "x"), ("pressed_s", -1.0), ("hurt", 7),
        ("id", b"blob"), ("id", ""), ("id", "other"),
    ],
)  # fmt: skip
def test_what_an_entry_is_found_by_is_in_it_too(sound: bytes, column: str, value: object) -> None:
    """So nothing is lost where that cannot be, and the journal is in order afterwards."""
    opened = Opened(damaged(sound, f"UPDATE entry SET {column} = ? WHERE rowid = 51", value))
    assert opened.sentences == []
    assert opened.same >= COUNT - 1
    assert len(opened.told) <= 1
    if column in ("id", "kind") or (column == "started_at" and value):
        assert (opened.same, len(opened.told)) == (COUNT, 1)


@pytest.mark.parametrize(
    ("was", "damage"),
    [
        ('"kind":"session"', '"kind":"sessiom"'), ('"started_at":"2', '"started_at":"x'),
        ('"changed_at":"2', '"changed_at":"x'), ('"areas":[]', '"areas":[7]'),
        ('"areas"', '"areaz"'), ('"tags":[]', '"tags":null'), ('"leg":null', '"leg":99'),
        ('"leg":null', '"leg":2.5'), ('"goal":null', '"goal":"x"'), ('"heat_s":0', '"heat_s":-1'),
        ('"pauses":0', '"pauses":999999999999'), ('"reaches":""', '"reaches":7'),
        ('"ending":"finished"', '"ending":"finiqhed"'), ('"outcome":null', '"outcome":"x"'),
        ('"side":null', '"side":"l"'), ('"coached":true', '"coached":3'),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be(sound: bytes, folder: Path, was: str, damage: str) -> None:
    """All else of that entry is there, and every other entry; the person is told."""
    change = f"UPDATE entry SET body = replace(body, '{was}', ?) WHERE rowid = 51"
    found = saved_with(sound, folder, change, damage)
    assert found[:50] + found[51:] == ENTRIES[:50] + ENTRIES[51:]
    assert (found[50].started_at, found[50].holds) == (ENTRIES[50].started_at, ENTRIES[50].holds)
    assert found[50].note == ENTRIES[50].note
    assert found[50].rank < ENTRIES[50].rank


@pytest.mark.parametrize(
    ("was", "damage"),
    [
        ('"code":"BL40"', '"code":""'), ('"side":"left"', '"side":"l"'), ('"held_s"', '"held_r"'),
        ('"planned_s":60', '"planned_s":-1'), ('"held_s":60.0', '"held_s":1e9'),
        ('"outcome":"finished"', '"outcome":"x"'), ('"was_tender":false', '"was_tender":"x"'),
        ('"holds":[', '"holds":[null,'), ('"holds":[', '"holds":[['),
    ],
)  # fmt: skip
def test_a_hold_that_cannot_be(sound: bytes, folder: Path, was: str, damage: str) -> None:
    """Of this session the seconds are still known; all others are whole."""
    change = f"UPDATE entry SET body = replace(body, '{was}', ?) WHERE rowid = 51"
    found = saved_with(sound, folder, change, damage)
    assert found[:50] + found[51:] == ENTRIES[:50] + ENTRIES[51:]
    assert (found[50].holds, found[50].told_s) == ((), 120.0)
    assert (found[50].id, found[50].started_at) == (ENTRIES[50].id, ENTRIES[50].started_at)


@pytest.mark.parametrize("body", ["", "{", "null", b"blob", b"\xff", "[" * 9999])
def test_a_body_that_is_none(sound: bytes, folder: Path, body: object) -> None:
    """What it was, when, and for how long, stands beside it; a whole version counts as later."""
    change = "UPDATE entry SET body = ? WHERE rowid = 51"
    found = saved_with(sound, folder, change, body)
    whole = ENTRIES[50]
    assert found[50] == Entry(
        whole.id, whole.kind, whole.started_at, whole.changed_at - TICK, told_s=120.0
    )
    assert merged({whole.id: found[50]}, [whole]).newer == (whole,)


def damaged(sound: bytes, change: str, value: object) -> bytes:
    """A journal after a damage that SQLite does not notice."""
    with quick_folder() as folder:
        path = folder / "journal.db"
        path.write_bytes(sound)
        with closing(sqlite3.connect(path, isolation_level=None)) as raw:
            raw.execute(change, (value,))
        return path.read_bytes()


def saved_with(sound: bytes, folder: Path, change: str, value: object) -> tuple[Entry, ...]:
    """The entries after a damage that SQLite does not notice; it has to be told once."""
    (folder / "journal.db").write_bytes(damaged(sound, change, value))
    told: list[str] = []
    found = JournalFile(folder, told.append).entries()
    assert len(told) == 1
    assert f"{len(found)} entries could be read" in told[0]
    assert str(folder / "journal.damaged-1.db") in told[0]
    assert JournalFile(folder, unexpected).entries() == found
    return found


def test_letters_that_are_none_are_shown_as_such(sound: bytes, folder: Path) -> None:
    """The rest of the note is worth keeping."""
    broken = body_of(replace(ENTRIES[50], note="It was ? better")).encode().replace(b"?", b"\xff")
    change = "UPDATE entry SET body = CAST(? AS TEXT) WHERE rowid = 51"
    found = saved_with(sound, folder, change, broken)
    assert found[50] == replace(ENTRIES[50], note="It was \ufffd better")


def test_a_time_that_cannot_be_is_seen_where_times_alone_are_read(
    sound: bytes, folder: Path
) -> None:
    """It stands in the entry too, so nothing is lost."""
    change = "UPDATE entry SET started_at = ? WHERE rowid = 51"
    for read in (JournalFile.practice_times, JournalFile.headings):
        (folder / "journal.db").write_bytes(damaged(sound, change, "2026-13-01"))
        told: list[str] = []
        assert len(read(JournalFile(folder, told.append))) == COUNT
        assert len(told) == 1
        assert JournalFile(folder, unexpected).entries() == ENTRIES


def test_of_a_day_never_more_seconds_are_known_than_it_has(sound: bytes, folder: Path) -> None:
    """Where the holds are lost."""
    change = "UPDATE entry SET pressed_s = 1e9, body = ? WHERE rowid = 51"
    assert saved_with(sound, folder, change, "")[50].pressed_s == 86_400


def test_where_the_rest_of_a_long_body_is_lost_its_beginning_is_not_needed(folder: Path) -> None:
    """It lies on pages of its own; what stands before it in the row can still be read."""
    long = replace(ENTRIES[50], note="x" * 9000)
    journal = JournalFile(folder, unexpected)
    journal.change("imported", (*ENTRIES[:50], long, *ENTRIES[51:]), AT)
    journal.close()
    content = (folder / "journal.db").read_bytes()
    pages = [content[start : start + PAGE] for start in range(0, len(content), PAGE)]
    (folder / "journal.db").write_bytes(content.replace(b"x" * 100, b"\xff" * 100, 1))
    full = next(n for n, page in enumerate(pages) if page[4:] == b"x" * (PAGE - 4))
    pages[full] = b"\xff" * PAGE
    (folder / "journal.db").write_bytes(b"".join(pages))
    told: list[str] = []
    found = JournalFile(folder, told.append).entries()
    assert (len(found), found[50].pressed_s, len(told)) == (COUNT, 120.0, 1)
    assert found[50].id == long.id


def test_each_damaged_file_is_kept(folder: Path) -> None:
    """A second one does not take the place of the first; nor does its rollback file."""
    for number in (1, 2, 3):
        (folder / "journal.db").write_text(f"damage {number}")
        (folder / "journal.db-journal").write_text(f"\0 {number}")
        told: list[str] = []
        journal = JournalFile(folder, told.append)
        assert journal.entries() == ()
        journal.close()
        assert len(told) == 1
    for number in (1, 2, 3):
        assert (folder / f"journal.damaged-{number}.db").read_text() == f"damage {number}"
        beside = folder / f"journal.damaged-{number}.db-journal"
        assert beside.read_text() == f"\0 {number}"


def test_without_room_the_damaged_file_stays_in_its_place(sound: bytes, folder: Path) -> None:
    """It is set aside when there is room for what can be saved of it, and then it is told."""
    damaged = sound[: len(sound) // 2]
    (folder / "journal.db").write_bytes(damaged)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (3 * PAGE, hard))
    try:
        with pytest.raises(JournalError, match="may not grow so large"):
            JournalFile(folder, unexpected).entries()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [(path.name, path.read_bytes()) for path in folder.iterdir()] == [
        ("journal.db", damaged)
    ]
    told: list[str] = []
    assert len(JournalFile(folder, told.append).entries()) >= COUNT / 10
    assert len(told) == 1


def test_a_session_under_way_goes_on_in_the_new_journal(sound: bytes, folder: Path) -> None:
    """While one program records, another finds the damage: nothing goes into the old file."""
    (folder / "journal.db").write_bytes(sound)
    recording = JournalFile(folder, unexpected)
    entry = session(AT + 500 * DAY, "GB30")
    recording.begin(entry)
    with (folder / "journal.db").open("r+b") as file:
        file.write(b"garbage!" * 64)
    told: list[str] = []
    other = JournalFile(folder, told.append)
    assert other.entries() == (*ENTRIES, entry)
    aside = (folder / "journal.damaged-1.db").read_bytes()
    recording.write(entry)
    assert other.entries() == recording.entries() == (*ENTRIES, entry)
    assert (folder / "journal.damaged-1.db").read_bytes() == aside
    assert len(told) == 1


def test_rows_of_wrong_kinds_are_named_as_damage() -> None:
    """One kind of error for all that cannot be, which the journal answers with rescue."""
    at = "2026-05-04T12:00:00.000000+01:00"
    for moment in (None, b"2026", "2026-05-04", "2026-05-04T12:00:00"):
        with pytest.raises(rows.DamagedRow):
            rows.moment_from(moment)
    for heading in ((at, b"x", "note", 0), (at, "x", "not", 0), ("2026", "x", "note", 0)):
        with pytest.raises(rows.DamagedRow):
            rows.heading_from(heading)
    for body in (None, 7, "{}", "[" * 9999):
        with pytest.raises(rows.DamagedRow):
            rows.entry_from("x", body)
