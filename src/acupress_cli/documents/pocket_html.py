"""The pocket sheet as a page for a browser, a phone, or one paper folded twice."""

from collections.abc import Callable, Sequence
from string import Template
from typing import TypeVar

from acupress_cli.documents.guide_html import in_tongues, picture_html
from acupress_cli.documents.guide_style import font_style, larger
from acupress_cli.documents.html import escaped, page
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.pocket_layout import PlacedCard, PocketLayout, layout_of
from acupress_cli.documents.pocket_measure import SIGN
from acupress_cli.documents.pocket_picture import Drawn
from acupress_cli.documents.pocket_size import (
    BETWEEN,
    BORDER_PT,
    DAY_MM,
    FOOT_MM,
    GAP,
    HEAD_MM,
    HEADING,
    INSET_SIDE,
    INSET_UP,
    INSIDE_MM,
    LINE,
    MARGIN_MM,
    NUMBERED,
    PICTURE_GAP_MM,
    edge_pt,
)
from acupress_cli.domain.pages.page_fonts import PageFonts
from acupress_cli.domain.pages.pocket import DAYS, FirstBox, PocketCard, PocketSheet

T = TypeVar("T")

_STYLE = """\
body { max-width: 64rem; }
.sheet { display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
.quarter { border: 2px dashed #000; padding: .75rem; display: flex; flex-direction: column;
  gap: .75rem; }
.quarter:not(:has(article, .first)) { display: none; }
.look { display: flow-root; }
h2 { font-size: ${heading}em; line-height: 1.2; margin: 0; border: 0; }
p, ol { margin: .2em 0; }
ol { padding-left: ${numbered}em; }
.look svg { float: right; height: auto; width: 8rem; max-height: 9rem;
  margin: 0 0 .25rem .5rem; }
.press, .warning, .not-if, .stop { font-weight: 700; }
.warning, .not-if, .first { border: 3px solid #000; padding: .25em .5em; }
.not-if { margin: .25em 0 .45em; }
.first h2::before, .not-if::before { content: "$sign" / ""; }
.stop { border-top: 3px solid #000; padding-top: .3em; margin-top: auto; }
footer { margin-top: 1rem; }
.days { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; }
.days li { border: 2px solid #000; min-width: 2.75rem; height: 2.75rem; padding: .1rem .3rem; }
@media screen {
  .fold, .brief { display: none; }
  .named svg { float: none; display: block; width: 100%; max-width: 30rem; max-height: none;
    margin: .5rem 0; }
}
@media print {
  @page { size: $size; margin: ${margin}mm; }
  html { font-size: ${pt}pt; }
  body { font-size: 1rem; line-height: $line; padding: 0; max-width: none;
    display: grid; grid-template-rows: ${head}mm auto ${foot}mm; }
  .all { display: none; }
  p, ol, h1, h2, .look svg, .not-if, footer { margin: 0; }
  h2 { line-height: inherit; }
  header, footer { font-size: ${edge}pt; overflow: hidden; }
  h1 { font-size: 1em; line-height: inherit; }
  header { display: flex; justify-content: center; gap: 1em; }
  footer { display: flex; flex-wrap: wrap; justify-content: space-between;
    align-content: space-between; padding-top: 1mm; }
  .days { flex: 0 0 100%; order: 1; display: grid; gap: 2mm;
    grid-template-columns: repeat($days, 1fr); }
  .days li { border-width: .75pt; min-width: 0; height: ${day}mm; padding: 0 .7mm; }
  .sheet { position: relative; gap: 0; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-template-rows: ${upper}mm ${lower}mm; }
  .sheet::before, .sheet::after { content: ""; position: absolute; border: 0 dashed #000; }
  .sheet::before { left: 50%; top: 0; bottom: 0; border-left-width: .5pt; }
  .sheet::after { top: ${upper}mm; left: 0; right: 0; border-top-width: ${across}pt; }
  .quarter, .quarter:not(:has(article, .first)) { display: flex; border: 0;
    padding: ${inside}mm; gap: ${between}em; min-width: 0; min-height: 0; }
  article, .told, .first, .told ol { display: grid; grid-template-columns: minmax(0, 1fr);
    gap: ${gap}em; align-content: start; }
  .told .all { display: none; }
  .look { display: grid; grid-template-columns: minmax(0, 1fr); gap: ${beside}mm; }
  .look.beside { grid-template-columns: minmax(0, 1fr) auto; }
  .look svg { float: none; grid-area: 1 / 2; width: var(--wide); height: var(--high);
    max-height: none; }
  .below svg { grid-area: 2 / 1; justify-self: center; }
  .told { grid-area: 1 / 1; }
  .stop { border-top-width: ${border}pt; padding-top: ${up}em; margin-top: auto; }
  .warning, .not-if, .first { border-width: ${border}pt; padding: ${up}em ${inset}em; }
}
"""


def pocket_html(sheet: PocketSheet, setup: PageSetup, fonts: PageFonts) -> str:
    """The sheet: a grid of four quarters on paper, one card below the other on a phone."""
    layout = layout_of(sheet, setup, fonts)
    firsts = (_first(sheet.first), *("" for _ in layout.quarters[1:]))
    quarters = "\n".join(
        _quarter(first, cards, sheet.stop, layout)
        for first, cards in zip(firsts, layout.quarters, strict=True)
    )
    boxes = "".join(f"<li>{day}</li>" for day in range(1, DAYS + 1))
    body = (
        f"<header>\n<h1>{escaped(sheet.title)}</h1>\n"
        f'<p class="fold">{escaped(sheet.fold)}</p>\n</header>\n'
        f'<main class="sheet">\n{quarters}\n</main>\n'
        f'<footer>\n<p>{escaped(sheet.days)}</p>\n<ol class="days">{boxes}</ol>\n'
        f"<p>{escaped(sheet.footer)}</p>\n</footer>"
    )
    return page(sheet.title, body, font_style(fonts) + larger(setup) + _style(layout, setup))


def _style(layout: PocketLayout, setup: PageSetup) -> str:
    upper, lower = layout.rows_mm
    return Template(_STYLE).substitute(
        size=setup.paper.value,
        pt=f"{layout.size_pt:.2f}",
        upper=f"{upper:.2f}",
        lower=f"{lower:.2f}",
        across=0.5 if lower else 0,
        edge=edge_pt(setup),
        margin=MARGIN_MM,
        head=HEAD_MM,
        foot=FOOT_MM,
        inside=INSIDE_MM,
        beside=PICTURE_GAP_MM,
        day=DAY_MM,
        days=DAYS,
        heading=HEADING,
        line=LINE,
        gap=GAP,
        between=BETWEEN,
        up=INSET_UP,
        inset=INSET_SIDE,
        numbered=NUMBERED,
        border=BORDER_PT,
        sign=SIGN,
    )


def _first(box: FirstBox) -> str:
    heading = f"<h2>{escaped(box.heading)}</h2>"
    lines = (
        f"<p><strong>{escaped(line.label)}:</strong> {escaped(line.items)}</p>"
        for line in box.lines
    )
    made_for = f"<p>{escaped(box.made_for)}</p>"
    return "\n".join(('<section class="first">', heading, *lines, made_for, "</section>"))


def _quarter(first: str, cards: Sequence[PlacedCard], stop: str, layout: PocketLayout) -> str:
    made = [first] if first else []
    made += [_card(placed, layout) for placed in cards]
    if cards:
        made.append(f'<p class="stop">{escaped(stop)}</p>')
    return '<div class="quarter">\n' + "\n".join(made) + "\n</div>"


def _card(placed: PlacedCard, layout: PocketLayout) -> str:
    card = placed.card
    parts = [f"<h2>{escaped(card.code)} {in_tongues(card.name)}</h2>"]
    if card.not_if:
        parts.append(f'<p class="not-if">{escaped(card.not_if.text)}</p>')
    opening, picture = _picture(placed.drawn)
    told = "\n".join(_told(card, layout))
    parts.append(f'{opening}\n{picture}<div class="told">\n{told}\n</div>\n</div>')
    return "<article>\n" + "\n".join(parts) + "\n</article>"


def _picture(drawn: Drawn | None) -> tuple[str, str]:
    """Where the picture and the words stand, and the picture."""
    if drawn is None:
        return '<div class="look">', ""
    kind = f"look {'below' if drawn.is_below else 'beside'}{'' if drawn.is_small else ' named'}"
    size = f"--wide: {drawn.width_mm:.2f}mm; --high: {drawn.height_mm:.2f}mm"
    svg = picture_html(drawn.picture, is_small=drawn.is_small)
    return f'<div class="{kind}" style="{size}">', f"{svg}\n"


def _told(card: PocketCard, layout: PocketLayout) -> list[str]:
    parts = [f"<p>{in_tongues(card.place)}</p>"]
    if card.warning:
        parts += _either(_warning, card.warning, card.short_warning, layout)
    if card.steps:
        parts += _either(_steps, card.steps, card.short, layout)
    if card.press:
        parts.append(f'<p class="press">{in_tongues(" ".join(card.press))}</p>')
    return parts + [f"<p>{in_tongues(caution)}</p>" for caution in card.cautions]


def _either(make: Callable[[T, str], str], whole: T, short: T, layout: PocketLayout) -> list[str]:
    """The whole of it; where paper has room for the short form alone, a screen has for all."""
    if not layout.is_short or short == whole:
        return [make(whole, "")]
    return [make(whole, "all"), make(short, "brief")]


def _warning(text: str, kind: str) -> str:
    return f'<p class="{f"warning {kind}".strip()}">{in_tongues(text)}</p>'


def _steps(steps: tuple[str, ...], kind: str) -> str:
    items = "\n".join(f"<li>{in_tongues(step)}</li>" for step in steps)
    opening = f'<ol class="{kind}">' if kind else "<ol>"
    return f"{opening}\n{items}\n</ol>"
