"""The pocket sheet as Typst markup, for PDF and PNG."""

from collections.abc import Sequence

from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.pocket_layout import PlacedCard, PocketLayout, layout_of
from acupress_cli.documents.pocket_measure import SIGN, steps_of, warning_of
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
    PICTURE_GAP_MM,
    edge_pt,
)
from acupress_cli.documents.typst import document, items, picture, quoted, told
from acupress_cli.domain.pages.page_fonts import PageFonts
from acupress_cli.domain.pages.pocket import DAYS, FirstBox, PocketCard, PocketSheet

# How far a line reaches above what letters stand on; the rest of its height is below.
_ABOVE = 0.95

# A line is as high as one in a browser, and nothing is between the parts but what is said.
_PARTS = f"""\
#set text(top-edge: {_ABOVE}em, bottom-edge: {_ABOVE - LINE:.2f}em)
#set par(leading: 0pt, spacing: 0pt)
#set enum(spacing: {GAP}em)
#let parts(..all) = stack(dir: ttb, spacing: {GAP}em, ..all)
#let boxed(body) = block(width: 100%, stroke: {BORDER_PT}pt, body,
  inset: (x: {INSET_SIDE}em + {BORDER_PT / 2}pt, y: {INSET_UP}em + {BORDER_PT / 2}pt))
#let beside(words, picture) = grid(columns: (1fr, auto), column-gutter: {PICTURE_GAP_MM}mm,
  words, picture)
#let below(words, picture) = stack(dir: ttb, spacing: {PICTURE_GAP_MM}mm, words,
  align(center, picture))
#let stopping(words) = block(width: 100%, stroke: (top: {BORDER_PT}pt),
  inset: (top: {INSET_UP}em), text(weight: "bold", words))
#let quarter(cards, stop) = {{
  stack(dir: ttb, spacing: {BETWEEN}em, ..cards)
  if stop != none {{ place(bottom, stop) }}
}}
#let sheet(size, rows, ..quarters) = {{
  set text(size: size)
  show heading: it => text(size: {HEADING} * size, weight: "bold", it.body)
  let dashed = (thickness: .5pt, dash: "dashed")
  grid(columns: (1fr, 1fr), rows: rows, inset: {INSIDE_MM}mm,
    stroke: (x, y) => (
      right: if x == 0 {{ dashed }} else {{ none }},
      bottom: if y == 0 and rows.at(1) > 0mm {{ dashed }} else {{ none }}),
    ..quarters)
}}
#let days(size, count, words, footer) = block(width: 100%, height: {FOOT_MM}mm, spacing: 0pt, {{
  set text(size: size)
  v(1mm)
  grid(columns: (auto, 1fr), words, align(right, footer))
  place(bottom, grid(columns: (1fr,) * count, column-gutter: 2mm,
    ..range(1, count + 1).map(day => block(width: 100%, height: {DAY_MM}mm, stroke: .75pt,
      inset: (x: .7mm, y: 0pt), align(top + left, str(day))))))
}})
"""


def pocket_typst(sheet: PocketSheet, setup: PageSetup, fonts: PageFonts) -> str:
    """The sheet: four quarters on one page, with dashed lines to fold along."""
    paper, layout = setup.paper, layout_of(sheet, setup, fonts)
    page = f"width: {paper.width_mm}mm, height: {paper.height_mm}mm, margin: {MARGIN_MM}mm"
    firsts = ([_first(sheet.first)], *([] for _ in layout.quarters[1:]))
    quarters = "".join(
        _quarter(first, cards, sheet.stop, layout)
        for first, cards in zip(firsts, layout.quarters, strict=True)
    )
    upper, lower = layout.rows_mm
    edge = f"{edge_pt(setup)}pt"
    head = f"text(size: {edge}, [#{_bold(sheet.title)}#h(1em)#{quoted(sheet.fold)}])"
    return (
        document(sheet.title, setup, page)
        + _PARTS
        + f"#block(width: 100%, height: {HEAD_MM}mm, spacing: 0pt, align(center, {head}))\n"
        + f"#sheet({layout.size_pt}pt, ({upper:.2f}mm, {lower:.2f}mm),\n{quarters})\n"
        + f"#days({edge}, {DAYS}, {quoted(sheet.days)}, {quoted(sheet.footer)})\n"
    )


def _first(box: FirstBox) -> str:
    lines = (f"[#{_bold(f'{line.label}:')} #{quoted(line.items)}]" for line in box.lines)
    heading = _heading(SIGN + box.heading)
    return f"boxed(parts({', '.join((heading, *lines, quoted(box.made_for)))}))"


def _heading(words: str) -> str:
    return f"heading(level: 1, {told(words)})"


def _bold(words: str) -> str:
    return f"text(weight: {quoted('bold')}, {told(words)})"


def _quarter(
    first: Sequence[str], cards: Sequence[PlacedCard], stop: str, layout: PocketLayout
) -> str:
    made = "".join(f"{part},\n" for part in (*first, *(_card(card, layout) for card in cards)))
    shown = f"stopping({quoted(stop)})" if cards else "none"
    return f"quarter((\n{made}), {shown}),\n"


def _card(placed: PlacedCard, layout: PocketLayout) -> str:
    card = placed.card
    parts = [_heading(f"{card.code} {card.name}")]
    if card.not_if:
        parts.append(f"boxed({_bold(SIGN + card.not_if.text)})")
    parts.append(_look(placed, layout))
    return f"parts({', '.join(parts)})"


def _look(placed: PlacedCard, layout: PocketLayout) -> str:
    words = f"parts({', '.join(_told(placed.card, layout))})"
    drawn = placed.drawn
    if drawn is None:
        return words
    shown = picture(drawn.picture, f"{drawn.height_mm:.2f}mm", is_small=drawn.is_small)
    return f"{'below' if drawn.is_below else 'beside'}({words}, {shown})"


def _told(card: PocketCard, layout: PocketLayout) -> list[str]:
    parts = [told(card.place)]
    if warning := warning_of(card, is_short=layout.is_short):
        parts.append(f"boxed({_bold(warning)})")
    if steps := steps_of(card, is_short=layout.is_short):
        parts.append(items(steps, numbered=True).removeprefix("#"))
    if card.press:
        parts.append(_bold(" ".join(card.press)))
    return parts + [told(caution) for caution in card.cautions]
