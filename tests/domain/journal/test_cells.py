"""Cells: nothing runs in a spreadsheet, and everything is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.journal.cells import guarded, joined, parted, unguarded
from tests.fakes.entries import NASTY, names, texts


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    """And loses it when it is read."""
    assert guarded(text) == f"'{text}"
    assert unguarded(f"'{text}") == text


@pytest.mark.parametrize("text", ["", "fine", "'tis", "1+1", "a=b", "'"])
def test_all_else_stays_as_it_is(text: str) -> None:
    """Both ways."""
    assert guarded(text) == text
    assert unguarded(text) == text


@given(texts | st.text())
def test_every_text_comes_back(text: str) -> None:
    """What already begins with an apostrophe, too; and no cell can run."""
    cell = guarded(text)
    assert unguarded(cell) == text
    assert cell[:1] not in tuple("=+-@\t\r\n")


def test_parts_are_joined_for_a_reader() -> None:
    """Plain parts have no backslash, and spaces around a part do not count."""
    assert joined(("sitting", "long drive"), "; ") == "sitting; long drive"
    assert parted(" sitting;long drive ;", ";") == ("sitting", "long drive", "")
    assert parted(r" a\;b ; c\\ ", ";") == ("a;b", "c\\")
    assert joined(("a;b", " c "), "; ") == "a\\;b; \\ c\\ "


def test_a_backslash_at_the_end_stands_for_itself() -> None:
    """A hand may have written it."""
    assert parted("a; b\\", ";") == ("a", "b\\")


@given(st.lists(names, min_size=1), st.sampled_from(["; ", "/"]))
def test_every_part_comes_back(parts: list[str], separator: str) -> None:
    """Whatever it holds: separators, spaces at its edges, backslashes."""
    assert parted(joined(parts, separator), separator.strip()) == tuple(parts)


@pytest.mark.parametrize("text", [*NASTY, "   ", " ", "\n", "\\ ", " \\"])
def test_every_odd_part_comes_back(text: str) -> None:
    """Alone and among others, joined twice as holds are."""
    inner = joined((text, "", text), "/")
    assert parted(inner, "/") == (text, "", text)
    assert parted(joined((inner, inner), "; "), ";") == (inner, inner)
