"""A figure in the terminal: recognisable, marked, explained, and never beyond its room."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.screens import theme
from acupress_cli.screens.dot_signs import ASCII, BLOCK, BRAILLE, Pen
from acupress_cli.screens.figure_screen import LEAST_HEIGHT, LEAST_ROOM, figure_lines
from tests.fakes.bench import CONTENT
from tests.fakes.figures import BACK, FIGURES, FOOT, LEG
from tests.screens.golden_file import check_golden

PENS = {pen.name: pen for pen in (BRAILLE, BLOCK, ASCII)}
MARKED = [
    (figure, placed.point) for figure in (*FIGURES, *CONTENT.figures()) for placed in figure.points
]


def drawn(
    figure: Figure, *codes: str, side: Side | None = Side.LEFT, size: tuple[int, int] = (60, 16),
    pen: Pen = BRAILLE,
) -> list[str]:  # fmt: skip
    """The lines as they are read."""
    return [line.plain for line in figure_lines(figure, codes, side, *size, pen)]


def sign_of(figure: Figure, code: str, pen: Pen) -> str:
    """What a point is marked with: a letter where it has several spots, or a strip."""
    if figure.strips(code):
        return pen.shade
    name = figure.spots(code)[0].name
    return f"({name})" if name else pen.mark


@pytest.mark.parametrize("pen", PENS)
@pytest.mark.parametrize(
    ("name", "figure", "code", "side", "size"),
    [
        ("leg", LEG, "BL57", Side.LEFT, (60, 16)),
        ("leg-small", LEG, "BL57", Side.RIGHT, (34, 10)),
        ("foot", FOOT, "BL60", Side.LEFT, (60, 16)),
        ("foot-right", FOOT, "BL60", Side.RIGHT, (36, 18)),
        ("back", BACK, "BL25", Side.RIGHT, (60, 20)),
    ],
)
def test_figures_look_as_kept(
    pen: str, name: str, figure: Figure, code: str, side: Side, size: tuple[int, int]
) -> None:
    """With each pen, at the sizes of a guide and of a session."""
    check_golden(f"figure-{name}-{pen}", drawn(figure, code, side=side, size=size, pen=PENS[pen]))


@pytest.mark.parametrize("code", ["BL57", "BL60", "SP6", "LI4", "GB30", "BL25"])
def test_real_figures_look_as_kept(code: str) -> None:
    """The closest look at some points, as the guide shows it."""
    figure = next(figure for figure in CONTENT.figures() if figure.marks(code))
    check_golden(f"figure-{code}", drawn(figure, code, size=(44, 18)))
    check_golden(f"figure-{code}-ascii", drawn(figure, code, size=(44, 18), pen=ASCII))


@given(
    marked=st.sampled_from(MARKED),
    side=st.sampled_from([None, *Side]),
    width=st.integers(1, 120),
    height=st.integers(1, 50),
    pen=st.sampled_from(list(PENS.values())),
)
@settings(deadline=None, max_examples=120)
def test_every_picture_stays_in_its_room_and_shows_its_mark(
    marked: tuple[Figure, str], side: Side | None, width: int, height: int, pen: Pen
) -> None:
    """Of any figure, at any size: no line too long or too many, and the mark is there."""
    figure, code = marked
    lines = figure_lines(figure, [code], side, width, height, pen)
    assert len(lines) <= height
    assert all(line.cell_len <= width for line in lines)
    if lines:
        rows = [line.plain for line in lines]
        sign = sign_of(figure, code, pen)
        assert sum(row.count(sign) for row in rows) >= 2  # on the drawing, and in the key
        assert any(f"{sign} {code}" in row for row in rows)
    else:
        assert width < 34 or height < LEAST_HEIGHT + 9


def test_where_nothing_could_be_made_out_nothing_is_drawn() -> None:
    """A drawing of fewer cells than that is only a smudge."""
    assert drawn(FOOT, "BL60", size=(LEAST_ROOM - 1, 40)) == []
    assert drawn(FOOT, "BL60", size=(LEAST_ROOM, 40))
    assert drawn(FOOT, "BL60", size=(60, LEAST_HEIGHT - 1)) == []
    assert drawn(FOOT, "BL60", size=(60, LEAST_HEIGHT))


def test_the_right_side_is_turned_round_but_its_words_are_not() -> None:
    """The heel of a right foot is where the toes of the left one are."""
    left, right = (
        drawn(FOOT, "BL60", side=side, pen=ASCII, size=(40, 16)) for side in (Side.LEFT, Side.RIGHT)
    )
    key = [" a  outer ankle bone", " b  heel cord"]
    assert left[-2:] == right[-2:] == key
    [at_left] = [line for line in left[:-3] if "(X)" in line]
    [at_right] = [line for line in right[:-3] if "(X)" in line]
    assert re.search(r"a.*\(X\).*b", at_left)
    assert re.search(r"b.*\(X\).*a", at_right)


def test_landmarks_have_letters_from_above_and_the_key_tells_them() -> None:
    """A letter stands on the drawing and in the key; one without a name has none."""
    lines = drawn(LEG, "BL57")
    key = [line[18:].strip() for line in lines if line[18:].strip()]
    assert key == [
        "(◉) BL57",
        "a  knee crease",
        "b  outer ankle bone",
        "c  heel cord",
        "┊  half way, a - (◉)",
        "┊  4 fingers",
    ]
    drawing = " ".join(line[:18] for line in lines)
    assert [letter for letter in drawing if letter.isascii() and letter.isalpha()] == list("abc")


def test_a_measure_whose_end_has_no_letter_is_told_alone() -> None:
    """Half way is from a letter to the mark; the 4 fingers end where nothing has a name."""
    text = " ".join(drawn(LEG, "BL57"))
    assert "half way, a - (◉)" in text
    assert not re.search("4 fingers,", text)


def test_only_what_is_in_view_has_a_letter() -> None:
    """The letters have no gaps, and the key names nothing that is not drawn."""
    text = " ".join(drawn(LEG, "BL40", size=(60, 8)))
    assert "a  knee crease" in text
    assert "heel cord" not in text


def test_several_points_have_numbers() -> None:
    """Each its own, in the drawing and in the key."""
    lines = drawn(LEG, "BL40", "BL57", side=None)
    text = " ".join(lines)
    assert text.count("(1)") >= 2
    assert "(1) BL40" in text
    assert "(2) BL57" in text
    assert "(◉)" not in text


def test_a_figure_without_a_mark_is_drawn_with_its_landmarks() -> None:
    """Nothing is marked, nothing is measured."""
    lines = drawn(FOOT, side=None)
    text = " ".join(lines)
    assert "a outer ankle bone" in text
    assert "◉" not in text
    assert len(lines) > LEAST_HEIGHT


def test_the_mark_stands_out_by_its_shape_and_its_colour() -> None:
    """It is bold and coloured, letters are bold, bones are dim, the skin is plain."""
    lines = figure_lines(FOOT, ["BL60"], Side.LEFT, 60, 16, BRAILLE)
    styled = {
        (line.plain[span.start : span.end].strip(), span.style)
        for line in lines
        for span in line.spans
    }
    assert ("(◉)", theme.MARK) in styled
    assert ("a", theme.KEY) in styled
    assert any(style == theme.QUIET for _, style in styled)
    assert all("bold" in styles[theme.MARK] for styles in theme.STYLES.values())


def test_names_from_a_file_cannot_steer_the_terminal() -> None:
    """An escape sequence in a landmark's name is shown, not sent."""
    marks = tuple(replace(mark, name="\x1b[31mred") for mark in FOOT.landmarks)
    lines = drawn(replace(FOOT, landmarks=marks), "BL60")
    assert any("\\x1b[31mred" in line for line in lines)
    assert all(character.isprintable() for line in lines for character in line)


def test_ascii_pictures_are_ascii() -> None:
    """Every sign of every real figure."""
    for figure in CONTENT.figures():
        for line in figure_lines(figure, [], None, 60, 20, ASCII):
            assert line.plain.isascii()
