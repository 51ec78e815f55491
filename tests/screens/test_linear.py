"""Screens in words alone: the same words in the same order, and nothing to look at."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.journal.charts import pain_bar
from acupress_cli.domain.pages.listing import areas_listing, points_listing
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.screens.chart import ASCII, UNICODE, Drawing, drawn, scale_head
from acupress_cli.screens.linear import linear
from acupress_cli.screens.lists import areas_screen, points_screen
from acupress_cli.screens.plan_screen import timetable_screen
from acupress_cli.screens.widths import LEAST_WIDTH
from acupress_cli.screens.wrapping import wrapped
from tests.fakes.bench import CONTENT
from tests.screens.moments import plan_for


def named(*rows: Sequence[str], names: Sequence[str] = ("Code", "Kind", "Hold")) -> Table:
    """A table with a head."""
    table = Table()
    for name in names:
        table.add_column(name)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def unnamed(*rows: Sequence[str]) -> Table:
    """A table without one."""
    table = Table.grid()
    for row in rows:
        table.add_row(*map(Text, row))
    return table


@pytest.mark.parametrize(
    ("screen", "lines"),
    [
        (Text("one\n\n\ntwo\n"), ["one", "", "two"]),
        (Group(Text("  one"), Text("two   three")), ["one", "two three"]),
        (Padding(Text("one"), (1, 0, 1, 4)), ["one"]),
        (
            Group(Text("one"), Padding(Text("two"), (1, 0, 2, 0)), Text("3")),
            ["one", "", "two", "", "3"],
        ),
        (
            named(("A", "x", "6 s"), ("B", "y", "7 s")),
            ["A. Kind: x. Hold: 6 s.", "B. Kind: y. Hold: 7 s."],
        ),
        (named(("A", "-", ""), ("B", "Why?", "7 s.")), ["A.", "B. Kind: Why? Hold: 7 s."]),
        (
            unnamed(("4 May", "", "before 6"), ("1.", "Sit.", ""), ("-", "Sit.", "")),
            ["4 May: before 6", "1. Sit.", "- Sit."],
        ),
        (unnamed(("", "", "nothing"), ("A", "b", "c"), ("", "", "")), ["nothing", "A: b, c"]),
        (Group(Drawing("●━━○"), Text("words")), ["words"]),
        (
            Markdown("## Head\nOne\ntwo.\n\n- a\n  b\n- `c`\n\n1. d\n2. e"),
            ["Head", "One two.", "", "- a b", "- c", "", "1. d", "2. e"],
        ),
    ],
)
def test_each_part_of_a_screen_is_read_in_its_order(
    screen: RenderableType, lines: list[str]
) -> None:
    """Tables become sentences, blank lines part what belongs apart, drawings are left out."""
    assert linear(screen) == lines


def test_what_has_no_words_is_not_passed_over_in_silence() -> None:
    """Who makes such a screen has to say how it is read."""
    with pytest.raises(TypeError, match="no words for a Rule"):
        linear(Rule())


def test_bars_are_drawings() -> None:
    """What they show stands beside them in words."""
    for signs in (UNICODE, ASCII):
        assert linear(drawn(pain_bar(6, 4), signs)) == []
    assert linear(scale_head((0, 5, 10), 21)) == []


def test_every_point_is_told_whole(catalogue: Catalogue) -> None:
    """In the order of the list, with everything the widest table has."""
    lines = linear(points_screen(points_listing(catalogue.points), 4000))
    for point, line in zip(catalogue, lines, strict=True):
        assert line.startswith(f"{point.place}. {point.code}. {point.pinyin}. Kind: ")
        assert f"Hold: {point.hold.usual_s} s." in line
        assert line.endswith(f"Pregnancy: {point.pregnancy.level.label}.")


def test_every_area_is_told_whole(atlas: BodyAtlas) -> None:
    """With what it is called, what pain there resembles, and its points."""
    lines = linear(areas_screen(areas_listing(atlas.areas), 4000))
    for area, line in zip(atlas.areas, lines, strict=True):
        words = re.findall(r"[\w-]+", line)
        assert words[0] == area.code
        assert set(area.lead) <= set(words)
        assert all(name in line for name in area.also[:4])


def test_a_timetable_is_told_step_by_step() -> None:
    """When it begins, how long it is, and what it is."""
    plan = plan_session([plan_for(CONTENT.catalogue().find("BL57"))], heat_s=600)
    lines = linear(timetable_screen(plan, CONTENT.session_words()))
    assert lines[0] == "Start: 0:00. Length: 10:00. End: 10:00. Warm up with a heat pack."
    assert len(lines) == len(plan.steps) + 1
    assert lines[-1].startswith("Total ")


@given(st.lists(st.text("ab -", max_size=40), max_size=5), st.integers(1, 60))
def test_a_window_breaks_at_words_and_loses_none(lines: list[str], columns: int) -> None:
    """In a pipe each line stays whole."""
    assert wrapped(lines, None) == lines
    broken = wrapped(lines, columns)
    assert " ".join(broken).split() == " ".join(lines).split() or columns < 41
    assert "".join("".join(broken).split()) == "".join("".join(lines).split())
    assert all(len(line) <= max(columns - 1, LEAST_WIDTH) for line in broken)
