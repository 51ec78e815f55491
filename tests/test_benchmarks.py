"""What make bench measures is there, and what it prints reads well."""

import json

import pytest

from benchmarks import startup, to_first_hold
from benchmarks.measured import Measured, as_json, table

SOME = [
    Measured("points", 7.56789, at_most=9.5),
    Measured("10,000 points from YAML", 12345.6, "ms"),
    Measured("beside two busy processes", 0.2, "s", 0.15),
]


def test_the_table_reads_as_text_and_as_markdown() -> None:
    """Numbers stand below each other, each with its unit, and limits only where there are any."""
    assert table(SOME) == (
        "| What                      |   Measured | At most |\n"
        "| ------------------------- | ---------: | ------: |\n"
        "| points                    | 7.57 times |     9.5 |\n"
        "| 10,000 points from YAML   |   12346 ms |         |\n"
        "| beside two busy processes |    0.200 s |    0.15 |\n"
    )


def test_what_is_over_its_limit_is_known() -> None:
    """Without a limit nothing is."""
    assert [one.is_over for one in SOME] == [False, False, True]


def test_json_has_the_whole_numbers() -> None:
    """Nothing is rounded for a script."""
    kept = json.loads(json.dumps(as_json(SOME)))
    assert kept[0] == {"name": "points", "value": 7.56789, "unit": "times", "at_most": 9.5}
    assert kept[1]["at_most"] is None


def test_only_what_is_read_counts_as_a_word() -> None:
    """Colours, pictures and the numbers of a list are none."""
    received = b"\x1b[1m2 of 12. Any of these?\x1b[0m\r\n  1. Chest pain\r\n"
    received += b"\xe2\xa2\xb8  numbers / none\r\n> "
    assert to_first_hold.words_in(to_first_hold.plain(received)) == 8


@pytest.mark.terminal
def test_to_begin_again_costs_no_more_than_it_may() -> None:
    """Three questions, 150 words and eight keys from the shell to the session."""
    (way,) = (one for one in to_first_hold.WAYS if one.arguments == () and one.before)
    cost = to_first_hold.cost_of(way)
    assert all(asked <= most for asked, most in zip(cost, way.most, strict=True)), cost


@pytest.mark.terminal
def test_every_start_can_be_measured() -> None:
    """Each command runs to its end, in a pipe or in a window, and none is as fast as nothing."""
    measured = startup.measure(rounds=1)
    names = [one.name for one in measured]
    assert {*startup.COMMANDS, *startup.IN_A_WINDOW, startup.HOME} <= set(names)
    assert len(names) == len(set(names))
    assert all(one.value > 1 for one in measured if one.name != startup.FIRST)
