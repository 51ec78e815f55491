"""Entries as plain values by stable names."""

import json
from datetime import datetime, timedelta, timezone

from msgspec.structs import fields, replace

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.row import COLUMNS, HOLD_COLUMNS, row_of
from acupress_cli.domain.session.record import HoldRecord
from tests.fakes.journal import session

AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))


def test_an_entry_by_its_names() -> None:
    """Times with their offset, choices in words, scores and holds each by name."""
    row = row_of(session(AT, "GB30", leg=(6, 4), areas=("calf",), tags=("sitting",)))
    assert tuple(row) == COLUMNS
    assert row["started_at"] == "2026-05-04T12:00:00+01:00"
    assert row["changed_at"] == "2026-05-04T11:00:00+00:00"
    assert (row["kind"], row["coached"], row["ending"]) == ("session", True, "finished")
    assert (row["leg_before"], row["leg_after"], row["back_before"]) == (6, 4, None)
    assert (row["areas"], row["tags"], row["side"]) == (["calf"], ["sitting"], None)
    assert row["holds"] == [
        {"code": "GB30", "side": "left", "planned_s": 60, "held_s": 60.0, "outcome": "finished",
         "was_tender": False}
    ]  # fmt: skip
    json.dumps(row)


def test_of_a_removed_entry_nothing_is_told_but_that() -> None:
    """What the person took out of the journal does not travel."""
    row = row_of(replace(session(AT, "GB30", note="secret"), removed=True))
    assert list(row) == ["id", "kind", "started_at", "changed_at", "removed"]
    assert row["removed"] is True


def test_no_field_is_forgotten() -> None:
    """A new field of an entry or a hold has to be in the copies."""
    scores = {"leg_before", "back_before", "leg_after", "back_after"}
    told = {field.name for field in fields(Entry)} - {"before", "after", "removed"}
    assert told | scores == set(COLUMNS)
    assert {field.name for field in fields(HoldRecord)} == set(HOLD_COLUMNS)
