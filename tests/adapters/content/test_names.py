"""The names for completion are those of the content, and come from the compiled file at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.content.names import Named, packed, unpacked
from tests.fakes.bench import CONTENT, DATA


def named(kind: str) -> list[Named]:
    """What there is of a kind."""
    return [one for one in CONTENT.names() if one.kind == kind]


def test_points_are_those_of_the_catalogue() -> None:
    """Each code with its pinyin, in the same order."""
    found = [(one.code, one.name) for one in named("point")]
    assert found == [(point.code, point.pinyin) for point in CONTENT.catalogue()]


def test_areas_are_those_of_the_atlas() -> None:
    """Each code with its name, and whether pain can be there."""
    found = [(one.code, one.name, bool(one.is_placed)) for one in named("area")]
    assert found == [(area.code, area.name, area.is_pain_area) for area in CONTENT.atlas().areas]


def test_conditions_are_those_that_are_known() -> None:
    """Each id with its name, and whether it has a place."""
    found = [(one.code, one.name, bool(one.is_placed)) for one in named("condition")]
    known = CONTENT.conditions().conditions
    assert found == [(one.id, one.name, one.asks_where) for one in known]


def test_qualities_are_the_everyday_ones() -> None:
    """Each code with its name."""
    found = [(one.code, one.name) for one in named("quality")]
    assert found == [(one.code, one.name) for one in CONTENT.everyday_words().qualities]


def test_topics_are_those_to_learn() -> None:
    """Each name with its title."""
    found = [(one.code, one.name) for one in named("topic")]
    assert found == [(topic.name, topic.title) for topic in CONTENT.topics()]


def test_names_come_from_the_compiled_file_as_they_are(tmp_path: Path) -> None:
    """All of them, in the same order."""
    (tmp_path / "en").write_bytes(CONTENT.compile())
    assert ContentFolder(DATA, tmp_path / "en").names() == CONTENT.names()


@pytest.mark.parametrize("name", ["a\tb", "a\nb", " a  b "])
def test_a_name_is_one_field_of_one_line(name: str) -> None:
    """Whatever space is in it."""
    assert unpacked(
        packed([Named("point", "BL1", name), Named("area", "calf", "calf", "yes")])
    ) == (
        Named("point", "BL1", "a b"),
        Named("area", "calf", "calf", "yes"),
    )


def test_a_tab_imports_neither_yaml_nor_msgspec() -> None:
    """An answer is wanted before the next key."""
    asks = (
        "import sys; from acupress_cli.cli.completing import OFFERS; "
        "assert OFFERS['points']('BL5'); print(*sys.modules)"
    )
    for _ in range(2):  # the first run may have to compile the content
        ran = subprocess.run(
            [sys.executable, "-c", asks], capture_output=True, text=True, check=True
        )
    loaded = ran.stdout.split()
    assert {"yaml", "msgspec", "typer", "rich"} & set(loaded) == set()
    assert len([name for name in loaded if name.startswith("acupress_cli")]) <= 16
