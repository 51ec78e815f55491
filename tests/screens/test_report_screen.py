"""A report on the terminal, and in a text file."""

import pytest

from acupress_cli.domain.words.text import shown
from acupress_cli.screens.report_screen import report_screen, report_text
from acupress_cli.screens.widths import TEXT_FILE_WIDTH
from tests.documents.reports import EMPTY, FULL, HOSTILE, sentences_of
from tests.screens.golden_file import check_golden
from tests.screens.printing import in_one_row, printed


@pytest.mark.parametrize("width", [88, 40])
def test_the_report_looks_as_kept(width: int) -> None:
    """Tables fit a wide window, and become lines in a narrow one."""
    lines = printed(report_screen(FULL, width), width)
    check_golden(f"report-{width}", lines)
    assert max(map(len, lines)) <= width


def test_an_empty_time_takes_three_lines() -> None:
    """The title, the time, and that there is nothing."""
    assert printed(report_screen(EMPTY, 80)) == [EMPTY.title, EMPTY.period, *EMPTY.intro]


@pytest.mark.parametrize("width", [200, 80, 40, 20])
def test_no_text_steers_the_terminal(width: int) -> None:
    """What a person wrote is shown as text in every window."""
    lines = printed(report_screen(HOSTILE, width), width)
    assert not {c for line in lines for c in line if not c.isprintable()}
    assert max(map(len, lines)) <= width


def test_all_is_said_in_a_narrow_window_too() -> None:
    """The names of columns and all cells stand there where the table does not fit."""
    said = in_one_row(printed(report_screen(FULL, 40), 40))
    for sentence in sentences_of(FULL):
        assert shown(sentence) in said


def test_a_text_file_is_the_same_in_every_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the window's width nor wishes for colour reach the file."""
    before = report_text(FULL)
    monkeypatch.setenv("COLUMNS", "30")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert report_text(FULL) == before
    assert "\x1b" not in before
    assert max(map(len, before.splitlines())) <= TEXT_FILE_WIDTH


def test_only_a_file_has_room_to_write() -> None:
    """Nobody writes on a screen; a text file may be printed."""
    assert not [line for line in printed(report_screen(FULL, 88)) if "__" in line]
    rules = [line for line in report_text(FULL).splitlines() if line == "_" * TEXT_FILE_WIDTH]
    assert len(rules) == 2 + 2 + 2
