"""The small pieces every Typst page is made of: text that stays text, pictures, and a page.

Typst makes PDF and PNG. Every text stands in the markup as a quoted string, which Typst
prints as it is: nothing in it is markup, names a file or runs.
"""

from collections.abc import Iterable

from acupress_cli.documents.figure_svg import figure_svg
from acupress_cli.documents.foreign_words import PINYIN, SIMPLIFIED, TRADITIONAL, runs
from acupress_cli.documents.page_setup import (
    HANZI_FAMILY,
    LARGE_PT,
    LETTERS_FAMILY,
    USUAL_PT,
    PageSetup,
)
from acupress_cli.domain.pages.picture import Picture
from acupress_cli.domain.words.text import shown

_TONGUES = {
    TRADITIONAL: 'lang: "zh", region: "TW"',
    SIMPLIFIED: 'lang: "zh", region: "CN"',
    PINYIN: 'lang: "zh", script: "latn"',
}


def quoted(text: str) -> str:
    """Text as a Typst string; what could steer a reader is made visible."""
    return '"' + shown(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def told(text: str) -> str:
    """Text as a Typst expression, with the language of its Chinese words named."""
    parts = [
        f"text({_TONGUES[run.lang]}, {quoted(run.text)})" if run.lang else quoted(run.text)
        for run in runs(text)
    ]
    return "[" + "".join(f"#{part}" for part in parts) + "]"


def items(lines: Iterable[str], *, numbered: bool = False) -> str:
    """The lines as a list."""
    kind = "enum" if numbered else "list"
    return f"#{kind}({', '.join(told(line) for line in lines)})"


def picture(one: Picture, height: str, *, is_small: bool = False) -> str:
    """The picture as a Typst expression; ``height`` is a length, or the name of one."""
    svg = figure_svg(one.figure, one.codes, one.side, is_small=is_small)
    return f'image(bytes({quoted(svg)}), format: "svg", height: {height}, alt: {quoted(one.words)})'


def height_in(one: Picture, width_mm: float, height_mm: float) -> str:
    """How high the picture is where it is as large as fits into this space."""
    figure = one.figure
    scale = (figure.bottom - figure.top) / (figure.right - figure.left)
    return f"{min(height_mm, width_mm * scale):.2f}mm"


def document(title: str, setup: PageSetup, page: str) -> str:
    """What stands at the beginning: the title, the letters, and ``page``, its paper."""
    size = LARGE_PT if setup.large_print else USUAL_PT
    return (
        f"#set document(title: {quoted(title)}, date: none)\n"
        f"#set page({page})\n"
        f'#set text(font: ("{LETTERS_FAMILY}", "{HANZI_FAMILY}"), size: {size}pt, '
        'lang: "en", hyphenate: false, fallback: true)\n'
        "#set par(leading: .55em, spacing: .7em)\n"
        "#set list(spacing: .5em, indent: 0pt, body-indent: .5em)\n"
        "#set enum(spacing: .5em, indent: 0pt, body-indent: .5em)\n"
    )
