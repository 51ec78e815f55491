"""The scan of names for completion finds what the strict loader finds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.adapters.folders import content_folder
from acupress_cli.adapters.names import (
    area_names,
    condition_names,
    point_names,
    quality_names,
    topic_names,
)
from tests.fakes.bench import CONTENT

DATA = content_folder()
SCANS = (area_names, condition_names, point_names, quality_names, topic_names)


def test_points_are_those_of_the_catalogue() -> None:
    """Each code with its pinyin, in the same order."""
    found = [(one.code, one.name) for one in point_names(DATA)]
    assert found == [(point.code, point.pinyin) for point in CONTENT.catalogue()]


def test_areas_are_those_of_the_atlas() -> None:
    """Each code with its name, and whether pain can be there."""
    found = [(one.code, one.name, one.is_placed) for one in area_names(DATA)]
    assert found == [(area.code, area.name, area.is_pain_area) for area in CONTENT.atlas().areas]


def test_conditions_are_those_that_are_known() -> None:
    """Each id with its name, and whether it has a place."""
    found = [(one.code, one.name, one.is_placed) for one in condition_names(DATA)]
    known = CONTENT.conditions().conditions
    assert found == [(one.id, one.name, one.asks_where) for one in known]


def test_qualities_are_the_everyday_ones() -> None:
    """Each code with its name."""
    found = [(one.code, one.name) for one in quality_names(DATA)]
    assert found == [(one.code, one.name) for one in CONTENT.everyday_words().qualities]


def test_topics_are_those_to_learn() -> None:
    """Each name with its title."""
    found = [(one.code, one.name) for one in topic_names(DATA)]
    assert found == [(topic.name, topic.title) for topic in CONTENT.topics()]


@pytest.mark.parametrize("scan", SCANS)
def test_a_folder_that_is_not_there_has_no_names(scan: object, tmp_path: Path) -> None:
    """A Tab finds nothing, and nothing is raised."""
    assert callable(scan)
    assert scan(tmp_path / "gone") == ()


@given(garbage=st.binary(max_size=300))
def test_a_file_that_is_no_content_raises_nothing(
    garbage: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever stands in the files, a Tab only finds less."""
    folder = tmp_path_factory.mktemp("content")
    (folder / "learn").mkdir()
    for name in ("points.yaml", "areas.yaml", "conditions.yaml", "words.yaml", "learn/a.md"):
        (folder / name).write_bytes(garbage)
    for scan in SCANS:
        scan(folder)


def test_quotes_of_yaml_are_no_part_of_a_name(tmp_path: Path) -> None:
    """A quoted scalar is read without its quotes, and another section is not read."""
    (tmp_path / "points.yaml").write_text(
        "points:\n  - code: 'BL1'\n    pinyin: \"A\"\n\nothers:\n  - code: BL2\n", encoding="utf-8"
    )
    assert [(one.code, one.name) for one in point_names(tmp_path)] == [("BL1", "A")]
