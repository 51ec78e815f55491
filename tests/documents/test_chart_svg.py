"""A chart of the weeks as SVG."""

import re
from itertools import pairwise

from msgspec.structs import replace

from acupress_cli.documents.chart_svg import HEIGHT, WIDTH, chart_svg
from acupress_cli.domain.journal.report_form import ChartLine, WeekChart
from tests.documents.pages import HARM
from tests.documents.strict_html import StrictReader

LEG = ChartLine("Leg", (7.0, 6.5, None, 4.0))
BACK = ChartLine("Back", (None, 3.0, 10.0, 0.0), is_broken=True)
CHART = WeekChart("Pain", "What they are.", ("2 Feb", "9 Feb", "16 Feb", "23 Feb"), (LEG, BACK))
_PLACE = r"[ML]([\d.]+) ([\d.]+)"


def paths(svg: str) -> list[str]:
    """The lines over the weeks, in the order in which they are drawn: no scale, and no key."""
    drawn = re.findall(r'<path d="([^"]+)" fill="none"[^>]*>', svg)
    return [path for path in drawn if "h" not in path]


def test_it_is_named_for_those_who_hear_it_read() -> None:
    """It is one picture with a title, and with what its lines are."""
    svg = chart_svg(CHART)
    assert 'role="img"' in svg
    assert "<title>Pain</title><desc>What they are.</desc>" in svg
    assert StrictReader(svg).open == []


def test_the_lines_differ_without_colour() -> None:
    """One is solid and has dots, one is broken and has squares; all is black or white."""
    svg = chart_svg(CHART)
    # Each has a piece in the key.
    assert svg.count("stroke-dasharray") == 2
    assert svg.count("<circle") == 3 + 1
    assert svg.count("<rect") == 3 + 1
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', svg)) == {"none", "#000", "#fff"}


def test_a_week_with_nothing_told_is_a_gap() -> None:
    """No line leads over it, and a score between two gaps is a mark alone."""
    back, leg = paths(chart_svg(CHART))
    assert re.sub(r"[\d. ]", "", back) == "MLL"
    assert re.sub(r"[\d. ]", "", leg) == "MLM"


def test_a_score_stands_at_its_height_and_a_week_at_its_place() -> None:
    """From 0 at the bottom to 10 at the top, the weeks at even distances."""
    back, leg = ([tuple(map(float, at)) for at in re.findall(_PLACE, path)]
                 for path in paths(chart_svg(CHART)))  # fmt: skip
    assert [y for _, y in back] == [80.2, 20.0, 106.0]
    assert [x for x, _ in back][:1] == [x for x, _ in leg][1:2]
    first, second, fourth = (x for x, _ in leg)
    assert abs((fourth - first) - 3 * (second - first)) < 0.05
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in (*back, *leg))


def test_dates_that_have_no_room_are_left_out() -> None:
    """No two dates touch, however many weeks there are, and how long they are."""
    for weeks in (2, 14, 26, 53, 300):
        for date in ("2 Feb", "30 Mar", "30 Mar 2026"):
            chart = WeekChart("Pain", "", (date,) * weeks, (ChartLine("Leg", (5.0,) * weeks),))
            svg = chart_svg(chart)
            places = [float(x) for x in re.findall(rf'<text x="([\d.]+)"[^>]*>{date}<', svg)]
            # No letter of the usual fonts is wider than this on average.
            width = 0.56 * 9.2 * len(date)
            assert all(b - a > width for a, b in pairwise(places))
            assert places[0] - width / 2 > -0.01
            assert places[-1] + width / 2 < WIDTH + 0.01


def test_no_name_becomes_an_element() -> None:
    """Whatever stands in it is shown as text."""
    nasty = f'"><script>al()</script>&amp;\u05d0{HARM}'
    line = replace(LEG, name=nasty)
    svg = chart_svg(WeekChart(nasty, nasty, (nasty,) * 4, (line,)))
    read = StrictReader(svg)
    assert set(read.seen) == {"svg", "title", "desc", "path", "circle", "text"}
    assert svg.isascii()
    assert not {"\x1b", "\x00", "\r"} & set(svg)
