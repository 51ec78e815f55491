"""Forty patterns of pain with the points that an acupuncturist would expect for them.

The table was written from the article, the clinical file of the points and the scheme of
local, distal and system-wide points, by someone who had not read the rules. Where textbooks
differ, any of several codes will do.
"""

import csv
from pathlib import Path

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from tests.fakes.bench import FakeBench

KNOWLEDGE = FakeBench().knowledge
_TABLE = Path(__file__).with_name("expected_points.tsv").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(_TABLE.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def listed(text: str, separator: str) -> list[str]:
    """The parts of a cell; a dash is none."""
    return [] if text == "-" else text.split(separator)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}-{row['areas']}")
def test_a_pattern_gets_the_points_an_acupuncturist_would_expect(row: dict[str, str]) -> None:
    """One for each place, one further along, and the one for pain in general."""
    pattern = PainPattern(
        tuple(listed(row["areas"], ",")), Side.LEFT, tuple(listed(row["qualities"], ","))
    )
    found = suggest(pattern, Wishes(minutes=int(row["minutes"])), KNOWLEDGE)
    chosen = {one.point.code for one in found.chosen}
    local = [group.partition("=")[2] for group in listed(row["local"], ";")]
    groups = [*local, *listed(row["distal"], ";"), *listed(row["general"], ";")]
    missing = [group for group in groups if not chosen & set(group.split("/"))]
    assert not missing, f"{sorted(chosen)}: {row['why']}"


def test_the_table_is_whole() -> None:
    """Forty rows, with sources, over every area that is pressed for."""
    assert len(ROWS) == 40
    assert all(row["why"] and row["local"] for row in ROWS)
    areas = {area for row in ROWS for area in row["areas"].split(",")}
    pressed_for = {a.code for a in KNOWLEDGE.atlas.areas if a.lead and a.code != "shin-front"}
    assert areas >= pressed_for
