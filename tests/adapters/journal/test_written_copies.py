"""The journal as JSON and as a table."""

import csv
import io
import json
from datetime import datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal.codec import body_of
from acupress_cli.adapters.journal.copied_json import journal_json
from acupress_cli.adapters.journal.copied_table import COLUMNS, journal_csv
from acupress_cli.domain.session.cues import HoldOutcome
from tests.fakes.entries import NASTY
from tests.fakes.journal import hold, session

AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))
ENTRY = session(
    AT, "GB30", leg=(6, 4), areas=("calf", "buttock"), note="Long drive. äß", tags=("sitting",)
)
REMOVED = replace(session(AT, "BL57", note="secret"), removed=True)


def cells(text: str) -> list[dict[str, str]]:
    """The table as a spreadsheet reads it."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_json_names_its_format_and_version() -> None:
    """And has every entry, also without any."""
    whole = json.loads(journal_json([ENTRY, REMOVED]))
    assert list(whole) == ["format", "version", "entries"]
    assert (whole["format"], whole["version"]) == ("acupress-journal", 1)
    wanted = [ENTRY, REMOVED.without_content()]
    assert whole["entries"] == [json.loads(body_of(entry)) for entry in wanted]
    assert "secret" not in journal_json([REMOVED])
    assert json.loads(journal_json([]))["entries"] == []


def test_json_has_a_line_for_each_entry() -> None:
    """So that two copies can be compared line by line."""
    lines = journal_json([ENTRY, REMOVED]).splitlines()
    assert len(lines) == 4
    assert json.loads(lines[1].rstrip(","))["id"] == ENTRY.id


@pytest.mark.parametrize("note", NASTY)
def test_json_is_plain_letters_alone(note: str) -> None:
    """Nothing in it can steer a terminal or be lost on the way."""
    text = journal_json([replace(ENTRY, note=note)])
    assert text.isascii()
    assert text.replace("\n", "").isprintable()
    assert json.loads(text)["entries"][0]["note"] == note


def test_a_table_has_a_line_for_each_entry_that_is_not_removed() -> None:
    """Under the same names as in JSON, and a mark by which a spreadsheet knows UTF-8."""
    text = journal_csv([ENTRY, REMOVED])
    assert text.split("\r\n")[0] == "\ufeff" + ",".join(COLUMNS)
    assert "secret" not in text
    [row] = cells(text)
    assert row["id"] == ENTRY.id
    assert row["started_at"] == "2026-05-04T12:00:00+01:00"
    assert (row["before_leg"], row["after_leg"], row["before_back"]) == ("6", "4", "")
    assert (row["coached"], row["heat_s"], row["areas"]) == ("yes", "0", "calf; buttock")


def test_a_hold_in_a_cell() -> None:
    """Code, side, seconds planned and held, how it ended, and whether it was tender."""
    holds = (
        replace(hold("GB30", 58.2), was_tender=True),
        replace(hold("DU4", 0.0, HoldOutcome.TOO_TENDER), side=None),
    )
    [row] = cells(journal_csv([replace(ENTRY, holds=holds, coached=False)]))
    assert row["holds"] == "GB30/left/60/58.2/finished/tender; DU4//60/0/too tender/"
    assert row["coached"] == "no"


@pytest.mark.parametrize("note", NASTY)
def test_no_cell_can_run(note: str) -> None:
    """What looks like a formula has an apostrophe before it."""
    [row] = cells(journal_csv([replace(ENTRY, note=note, tags=(note,))]))
    assert all(cell[:1] not in tuple("=+-@\t\r\n") for cell in row.values())
