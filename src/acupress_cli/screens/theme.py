"""The few styles there are, by what they mean. Meaning never rests on colour alone.

The names are Rich styles of the themes below. A console made by console_for knows them;
another one gets them from ``rich_theme``.
"""

from functools import cache

from rich.theme import Theme

from acupress_cli.domain.settings import ThemeName

TITLE = "title"
HEADING = "heading"
QUIET = "quiet"
GOOD = "good"
STOP = "stop"
CARE = "care"
KEY = "key"
PAUSED = "paused"
MARK = "mark"
MEASURE = "measure"

# These two are told apart whatever colours an eye misses, and are read on black and on white.
BLUE, ORANGE = "#1f78b4", "#b85c00"

STYLES: dict[ThemeName, dict[str, str]] = {
    ThemeName.STANDARD: {
        TITLE: "bold cyan", HEADING: "bold", QUIET: "dim", GOOD: "green", STOP: "bold red",
        CARE: "yellow", KEY: "bold", PAUSED: "bold yellow", MARK: "bold magenta",
        MEASURE: "cyan",
    },
    # The terminal's own two colours have the highest contrast a person has chosen.
    ThemeName.HIGH_CONTRAST: {
        TITLE: "bold underline", HEADING: "bold", QUIET: "", GOOD: "bold", STOP: "bold reverse",
        CARE: "bold", KEY: "bold reverse", PAUSED: "bold reverse", MARK: "bold reverse",
        MEASURE: "bold",
    },
    ThemeName.COLOUR_SAFE: {
        TITLE: f"bold {BLUE}", HEADING: "bold", QUIET: "dim", GOOD: BLUE,
        STOP: f"bold underline {ORANGE}", CARE: ORANGE, KEY: "bold", PAUSED: f"bold {ORANGE}",
        MARK: f"bold {ORANGE}", MEASURE: BLUE,
    },
}  # fmt: skip


# What the signs of Markdown mean here; Rich has colours of its own for them.
_MARKDOWN = {
    "code": KEY, "code_block": KEY, "item.bullet": HEADING, "item.number": HEADING, "list": HEADING,
    "h1": HEADING, "h2": HEADING, "h3": HEADING, "strong": HEADING, "link": HEADING,
}  # fmt: skip


@cache
def rich_theme(name: ThemeName = ThemeName.STANDARD) -> Theme:
    """The styles of a theme, as a Rich console takes them."""
    styles = STYLES[name]
    markdown = {f"markdown.{sign}": styles[meaning] for sign, meaning in _MARKDOWN.items()}
    return Theme({**styles, **markdown})
