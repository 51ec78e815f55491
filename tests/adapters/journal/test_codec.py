"""Entries as JSON and as plain values: by the fields of an entry, and all of them."""

import json
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from msgspec import Struct
from msgspec.structs import fields, replace

from acupress_cli.adapters.journal.codec import (
    body_of,
    described,
    entry_in,
    entry_of,
    plain,
    what_is_left,
)
from acupress_cli.adapters.journal.copied_table import COLUMNS
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.record import LONGEST_NAME, HoldRecord
from tests.fakes.entries import entries
from tests.fakes.journal import session

DOCS = Path(__file__).parents[3] / "docs"
AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))
ENTRY = session(AT, "GB30", leg=(6, 4), areas=("calf",), tags=("sitting",))


def told_in(page: str, heading: str) -> list[str]:
    """The names in the first column of the first table after that heading."""
    text = (DOCS / page).read_text(encoding="utf-8").partition(heading)[2]
    table = text[text.index("| --- |") :].partition("\n\n")[0]
    return re.findall(r"`([\w.]+)`", "".join(row.split("|")[1] for row in table.splitlines()))


COPIES = told_in("journal-copies.md", "## JSON")
LISTS = told_in("json.md", "## acupress journal list")


@pytest.mark.parametrize("struct", [Entry, PainScores, HoldRecord], ids=lambda s: s.__name__)
def test_a_new_field_owes_words_and_a_row_in_two_documents(struct: type[Struct]) -> None:
    """With no more than that the journal keeps it, and every copy and JSON has it.

    Its type has the limits with a description that says them, for whoever edits a copy.
    For people it stands in docs/journal-copies.md and docs/json.md, in its place. Only to be
    searched for in the journal's file, or shown on a screen, it needs more.
    """
    assert [name for name, field in described(struct).items() if not field.words] == []
    for told in (COPIES, LISTS):
        names = {part for name in told for part in name.split(".")}
        assert [field.name for field in fields(struct) if field.name not in names] == []


def test_a_new_field_of_text_loses_what_no_copy_could_keep() -> None:
    """``Entry._settle_words`` takes it out, whatever was typed."""
    for name, field in described(Entry).items():
        if field.kind is str and name != "id":
            assert getattr(replace(ENTRY, **{name: "a\0b"}), name) == "a\ufffdb"
        if field.is_list and not field.table:
            odd = ("a\0b", "", "x" * (LONGEST_NAME + 1))
            assert getattr(replace(ENTRY, **{name: odd}), name) == ("a\ufffdb", odd[2][:-1])


def test_every_column_is_documented_in_its_order() -> None:
    """A table in an entry has a column for each of its fields."""
    columns = [name.replace(".", "_") for name in COPIES if not name.startswith("holds.")]
    assert tuple(columns) == COLUMNS


def test_an_entry_by_its_names() -> None:
    """Times with their offset, choices in words, scores and holds each by name."""
    told = json.loads(body_of(ENTRY))
    assert list(told) == [field.name for field in fields(Entry)]
    assert told["started_at"] == "2026-05-04T12:00:00+01:00"
    assert told["changed_at"] == "2026-05-04T11:00:00Z"
    assert (told["kind"], told["coached"], told["ending"]) == ("session", True, "finished")
    assert (told["before"], told["after"]) == ({"leg": 6, "back": None}, {"leg": 4, "back": None})
    assert (told["areas"], told["tags"], told["side"]) == (["calf"], ["sitting"], None)
    assert told["holds"] == [
        {"code": "GB30", "side": "left", "planned_s": 60, "held_s": 60.0, "outcome": "finished",
         "was_tender": False}
    ]  # fmt: skip
    assert json.loads(json.dumps(plain(ENTRY))) == told


@given(entries())
def test_every_entry_comes_back(entry: Entry) -> None:
    """To the last letter, from its JSON and from its plain values."""
    assert repr(entry_in(body_of(entry))) == repr(entry)
    wanted = entry.without_content() if entry.removed else entry
    for row in (plain(entry), json.loads(body_of(entry))):
        assert repr(entry_of(row, pytest.fail)) == repr(wanted)


def without(*names: str) -> dict[str, Any]:
    """The values of the entry without those."""
    return {name: value for name, value in plain(ENTRY).items() if name not in names}


def test_what_is_left_of_damage() -> None:
    """Each value that can still stand, and no other."""
    body = body_of(ENTRY)
    assert Entry(**what_is_left(body)) == ENTRY
    left = what_is_left(body.replace('"note":', '"not4":').replace('"GB30"', '""'))
    assert left == {name: getattr(ENTRY, name) for name in without("note", "holds")}
    assert "before" not in what_is_left(body.replace('"leg":6', '"leg":66'))
    for broken in (body[:-1], "", "7", "[]", b"\xff", "[" * 9999, None):
        assert what_is_left(broken) == {}
