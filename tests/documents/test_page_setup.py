"""Paper, as it is usual where the person lives."""

import pytest

from acupress_cli.documents.page_setup import Paper, usual_paper


@pytest.mark.parametrize(
    ("country", "paper"),
    [
        ("US", Paper.LETTER),
        ("ca", Paper.LETTER),
        ("DE", Paper.A4),
        ("GB", Paper.A4),
        ("", Paper.A4),
    ],
)
def test_the_usual_paper(country: str, paper: Paper) -> None:
    """Letter in North America, A4 elsewhere and where nothing is known."""
    assert usual_paper(country) is paper


def test_the_size_of_paper() -> None:
    """In millimetres, upright."""
    assert (Paper.A4.width_mm, Paper.A4.height_mm) == (210, 297)
    assert (Paper.LETTER.width_mm, Paper.LETTER.height_mm) == (215.9, 279.4)
