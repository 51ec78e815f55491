"""Pictures of a pocket sheet: close up, and with words only where those can be read."""

import pytest

from acupress_cli.documents.figure_svg import TEXT_ACROSS, TEXT_DOWN
from acupress_cli.documents.pocket_picture import PictureSizes, close_up
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.marking import spots_of
from acupress_cli.domain.pages.picture import Picture, pictures_of
from tests.documents.pocket_sheets import POINTS
from tests.fakes.bench import CONTENT

PICTURES = [
    picture
    for point in POINTS
    for side in (None, *Side)
    for picture in pictures_of(point, CONTENT.figures(), side)[:1]
]


@pytest.mark.parametrize("picture", PICTURES, ids=lambda p: f"{p.codes[0]}-{p.side}")
def test_a_close_up_leaves_out_nothing_but_margins(picture: Picture) -> None:
    """Every mark is in it, with its ring, and every line as far as it was seen before."""
    near, far = close_up(picture).figure, picture.figure
    assert far.left <= near.left < near.right <= far.right
    assert far.top <= near.top < near.bottom <= far.bottom
    ring = 0.825 * max(near.right - near.left, near.bottom - near.top) / 16
    for x, y in (spot.at for spot in spots_of(far, picture.codes[0], picture.side)):
        assert near.left <= x - ring < x + ring <= near.right
        assert near.top <= y - ring < y + ring <= near.bottom
    for line in far.lines:
        for x, y in line.through:
            for at in {x, -x} if line.mirrored else {x}:
                assert near.left <= max(far.left, min(at, far.right)) <= near.right
                assert near.top <= max(far.top, min(y, far.bottom)) <= near.bottom


@pytest.mark.parametrize("picture", PICTURES[::4], ids=lambda p: f"{p.codes[0]}-{p.side}")
def test_a_picture_keeps_within_its_room(picture: Picture) -> None:
    """And has words only where they are as large as is wanted."""
    sizes = PictureSizes(picture, 8)
    for limit in (20, 40, 110):
        for is_below in (False, True):
            drawn = sizes.drawn(limit, 90, is_below=is_below)
            assert drawn.height_mm <= limit
            assert drawn.width_mm <= (90 if is_below else 44) + 0.001
            letter_mm = max(drawn.width_mm / TEXT_ACROSS, drawn.height_mm / TEXT_DOWN)
            assert drawn.is_small or letter_mm * 72 / 25.4 >= 8
    assert sizes.drawn(20, 90, is_below=False).is_small


def test_an_empty_picture_stays_as_it_is() -> None:
    """There is nothing to come closer to."""
    picture = PICTURES[0]
    empty = Picture(
        picture.figure.__class__("x", "x", picture.figure.view, "x", 0, 0, 1, 1, (), ()), ()
    )
    assert close_up(empty) == empty
