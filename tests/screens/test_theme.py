"""Themes: the same meanings in all of them, and what each of them promises."""

import pytest
from rich.color import Color, ColorSystem
from rich.style import Style

from acupress_cli.domain.settings import ThemeName
from acupress_cli.screens import theme
from acupress_cli.screens.theme import BLUE, ORANGE, STYLES, rich_theme

# How a colour in linear light looks to an eye without the red, and without the green cones
# (Vienot, Brettel and Mollon 1999).
BLIND = {
    "red": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "green": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
}
SAFE = STYLES[ThemeName.COLOUR_SAFE]


def light(colour: str) -> tuple[float, ...]:
    """Red, green and blue in linear light, each from 0 to 1."""
    parts = [part / 255 for part in Color.parse(colour).get_truecolor()]
    return tuple(p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def contrast(one: str, other: str) -> float:
    """As the guidelines for web content reckon it."""
    shares = (0.2126, 0.7152, 0.0722)
    low, high = sorted(
        sum(s * p for s, p in zip(shares, light(c), strict=True)) for c in (one, other)
    )
    return (high + 0.05) / (low + 0.05)


def test_every_theme_knows_every_meaning() -> None:
    """And no theme knows more than the screens use."""
    names = {
        value for name, value in vars(theme).items() if name.isupper() and isinstance(value, str)
    } - {BLUE, ORANGE}
    for styles in STYLES.values():
        assert set(styles) == names
        assert all(Style.parse(style) is not None for style in styles.values())


@pytest.mark.parametrize("name", ThemeName)
def test_the_console_gets_the_styles_by_their_meaning(name: ThemeName) -> None:
    """Made once for each theme."""
    made = rich_theme(name)
    assert made is rich_theme(name)
    assert made.styles["stop"] == Style.parse(STYLES[name]["stop"])


def test_a_page_to_read_has_the_styles_of_the_theme_too() -> None:
    """No sign of Markdown keeps a colour that the theme does not have."""
    made = rich_theme(ThemeName.HIGH_CONTRAST).styles
    for sign in ("code", "h2", "item.bullet", "item.number", "strong"):
        assert made[f"markdown.{sign}"].color is None
        assert made[f"markdown.{sign}"].bold


@pytest.mark.parametrize("name", ThemeName)
def test_what_must_not_be_missed_is_more_than_a_colour(name: ThemeName) -> None:
    """To stop, to pause, a key and the mark of a point are bold in every theme."""
    for meaning in (theme.TITLE, theme.STOP, theme.PAUSED, theme.KEY, theme.MARK):
        assert Style.parse(STYLES[name][meaning]).bold


def test_high_contrast_has_no_colour_and_nothing_faint() -> None:
    """The terminal's own two colours contrast as much as its owner wished."""
    for style in map(Style.parse, STYLES[ThemeName.HIGH_CONTRAST].values()):
        assert not style.dim
        assert style.color is None


def test_colour_safe_has_two_colours_that_are_read_on_black_and_on_white() -> None:
    """Each has a contrast of more than 4.4 to both."""
    used = {style.color.name for style in map(Style.parse, SAFE.values()) if style.color}
    assert used == {BLUE, ORANGE}
    for colour in used:
        assert contrast(colour, "#000000") > 4.4
        assert contrast(colour, "#ffffff") > 4.4


@pytest.mark.parametrize("missing", BLIND)
def test_colour_safe_is_told_apart_without_red_or_green(missing: str) -> None:
    """The two differ as much in blue as they do for all others; red and green do not."""

    def seen(colour: str) -> list[float]:
        rows = BLIND[missing]
        return [sum(r * p for r, p in zip(row, light(colour), strict=True)) for row in rows]

    def apart(one: str, other: str) -> float:
        return max(abs(a - b) for a, b in zip(seen(one), seen(other), strict=True))

    assert apart(BLUE, ORANGE) > 0.4


@pytest.mark.parametrize("colour", [BLUE, ORANGE])
def test_a_terminal_with_few_colours_shows_neither_red_nor_green(colour: str) -> None:
    """Of sixteen colours it gets one that is still safe."""
    few = Color.parse(colour).downgrade(ColorSystem.STANDARD).number
    assert few in (3, 4, 6, 11, 12, 14)
