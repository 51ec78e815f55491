"""Random entries, and journals of them that share ids, as a sync between machines meets them."""

from collections.abc import Iterable
from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import (
    LONGEST_NOTE,
    MOST_PAUSES,
    Entry,
    EntryKind,
    HoursAfter,
)
from acupress_cli.domain.journal.merging import merged
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord

_BEGAN = datetime(2026, 10, 31, 21, 0, tzinfo=timezone(timedelta(hours=1)))
# Later than every time in a random entry.
AFTER_ALL = datetime(2026, 12, 1, tzinfo=timezone.utc)
NASTY = (
    "=1+1", "'=1", "''+1", "-5", "@x", "\t=1", "a;b", "a/b", "back\\slash", "\\", " edges ", '"',
    'say "hi", twice', "one\r\ntwo\n", "\rx", "\x1b[31mred", "[red]x[/]", "Schlaf \u00e4\u00df",
    "\u74b0\u8df3", "\u202eturned", "\x7f", "'", "id", "\ufeffx", "<b>",
)  # fmt: skip

_letters = st.characters(codec="utf-8", exclude_characters="\0")
texts = st.sampled_from(NASTY) | st.text(_letters, max_size=8)
names = texts.filter(bool)
_ids = st.sampled_from(["a1", "b2", "c3", "d4"])
_offsets = st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
wild_moments = st.builds(
    lambda naive, zone: naive.replace(tzinfo=zone),
    st.datetimes(datetime(2, 1, 3), datetime(9998, 12, 29))
    | st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)),
    _offsets,
)
moments = st.builds(
    lambda naive, zone: naive.replace(tzinfo=zone),
    st.datetimes(datetime(2020, 1, 1), datetime(2026, 11, 1)),
    _offsets,
)
# Few, so that two versions of an entry often tell the same time of change.
_changes = st.sampled_from([datetime(2026, 11, d, 9, 30, 0, d, timezone.utc) for d in range(1, 5)])
_seconds = st.floats(0, 86_400, allow_subnormal=False).map(abs)
_score = st.none() | st.integers(0, 10)
_scores = st.builds(PainScores, _score, _score)
holds = st.builds(
    HoldRecord,
    names,
    st.none() | st.sampled_from(Side),
    st.integers(0, 180),
    _seconds,
    st.none() | st.sampled_from(HoldOutcome),
    st.booleans(),
)


def entries() -> st.SearchStrategy[Entry]:
    """Any entry that can be; four ids are shared by all."""
    return st.builds(
        _ended,
        st.builds(
            Entry,
            id=_ids,
            kind=st.sampled_from(EntryKind),
            started_at=moments,
            changed_at=_changes,
            coached=st.booleans(),
            areas=st.lists(names, max_size=2).map(tuple),
            side=st.none() | st.sampled_from(Side),
            reaches=texts,
            before=_scores,
            after=_scores,
            hours_after=st.none() | st.sampled_from(HoursAfter),
            heat_s=_seconds,
            told_s=_seconds,
            holds=st.lists(holds, max_size=2).map(tuple),
            pauses=st.integers(0, 9),
            ending=st.none() | st.sampled_from(Ending),
            goal=_score,
            note=texts,
            tags=st.lists(names, max_size=2).map(tuple),
            outcome=st.none() | st.sampled_from(Outcome),
            removed=st.booleans(),
        ),
        st.none() | st.integers(0, 86_400),
    )


def wild_entries() -> st.SearchStrategy[Entry]:
    """Any entry that can be, at any time that a wrong clock can show, at every limit."""
    return st.builds(
        lambda entry, started_at, changed_at, pauses, note: replace(
            entry,
            started_at=started_at,
            changed_at=changed_at,
            ended_at=None if entry.ended_at is None else started_at + _ONE_DAY,
            pauses=pauses,
            note=note,
        ),
        entries(),
        wild_moments,
        wild_moments,
        st.sampled_from([0, MOST_PAUSES]),
        texts | st.text(_letters, min_size=1, max_size=3).map(_filled),
    )


def _filled(text: str) -> str:
    return (text * LONGEST_NOTE)[:LONGEST_NOTE]


_ONE_DAY = timedelta(days=1)


def versions() -> st.SearchStrategy[Entry]:
    """One of few entries in one of few versions, quickly made: for merging many."""
    return st.builds(
        lambda entry_id, changed_at, note, removed: Entry(
            entry_id, EntryKind.NOTE, _BEGAN, changed_at, note=note, removed=removed
        ),
        _ids,
        _changes,
        st.sampled_from(["one", "other"]),
        st.booleans(),
    )


def journals() -> st.SearchStrategy[dict[str, Entry]]:
    """A few entries by id; two such journals often have the same ids in other versions."""
    several = st.lists(versions(), max_size=4)
    return several.map(lambda found: {entry.id: entry for entry in found})


def with_theirs(mine: dict[str, Entry], theirs: Iterable[Entry]) -> dict[str, Entry]:
    """The journal ``mine`` after ``theirs`` were taken in."""
    return mine | {entry.id: entry for entry in merged(mine, theirs).entries}


def told(journal: dict[str, Entry]) -> dict[str, Entry | None]:
    """What a person sees of a journal: of a removed entry only that it is removed."""
    return {key: None if entry.removed else entry for key, entry in journal.items()}


def _ended(entry: Entry, after_s: int | None) -> Entry:
    if after_s is None:
        return entry
    return replace(entry, ended_at=entry.started_at + timedelta(seconds=after_s))
