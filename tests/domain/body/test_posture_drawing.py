"""A posture's drawing as a figure: as large as its lines, and the same for each side."""

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.body.posture_drawing import PostureDrawing, posture_figures
from acupress_cli.domain.pages.picture import Picture
from tests.fakes.figures import line

LINES = (line("0 0, 3 -8, 4 -2"), line("-2 0, 6 0"))
SITTING = PostureDrawing(Posture.LEG_IN_REACH, "A person sits.", LINES)
LYING = PostureDrawing(Posture.ON_THE_BACK, "A person lies.", LINES[:1])


def test_it_is_as_large_as_its_lines() -> None:
    """With a little room around, so that no stroke is cut off."""
    figure = SITTING.figure
    assert (figure.left, figure.top, figure.right, figure.bottom) == (-3, -9, 7, 1)
    assert figure.lines == LINES
    assert Picture(figure, ()).width == 10


@pytest.mark.parametrize("side", [None, *Side])
def test_it_is_named_by_its_posture_and_told_alike_for_each_side(side: Side | None) -> None:
    """No word of left or right is added, and nothing is mirrored."""
    picture = Picture(SITTING.figure, (), side)
    assert picture.figure.name == "Sitting, foot flat"
    assert picture.words == "A person sits."
    assert not picture.is_mirrored


def test_each_posture_has_its_own_figure() -> None:
    """By the posture, whatever the order."""
    figures = posture_figures((LYING, SITTING))
    assert figures == {
        Posture.LEG_IN_REACH: SITTING.figure,
        Posture.ON_THE_BACK: LYING.figure,
    }


@pytest.mark.parametrize(("words", "lines"), [(" ", LINES), ("A person sits.", ())])
def test_without_words_or_lines_it_is_none(words: str, lines: tuple[object, ...]) -> None:
    """Whoever does not see it would know nothing, or whoever does."""
    with pytest.raises(ValueError, match='"standing" needs words and lines'):
        PostureDrawing(Posture.STANDING, words, lines)  # type: ignore[arg-type]
