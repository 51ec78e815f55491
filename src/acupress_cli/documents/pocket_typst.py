"""The pocket sheet as Typst markup, for PDF and PNG."""

from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.pocket_size import (
    EDGE_MM,
    INSIDE_MM,
    MARGIN_MM,
    largest_pt,
    picture_mm_of,
)
from acupress_cli.documents.typst import document, height_in, items, picture, quoted, told
from acupress_cli.domain.pages.pocket import FirstBox, PocketCard, PocketSheet

SMALLEST_PT = 5.0

# The letters are as large as the fullest quarter allows.
_FITTED = """\
#let quarter(wide, high, size, cards, stop) = block(width: wide, height: high, {
  set text(size: size)
  set par(leading: .45em, spacing: .6em)
  set list(spacing: .45em)
  set enum(spacing: .45em)
  cards
  if stop != none { place(bottom, stop) }
})
#let needed(wide, size, cards, stop) = measure(block(width: wide, {
  set text(size: size)
  set par(leading: .45em, spacing: .6em)
  set list(spacing: .45em)
  set enum(spacing: .45em)
  cards
  stop
})).height
#let sheet(wide, high, largest, smallest, quarters) = context {
  let size = largest
  while size > smallest and quarters.any(q => needed(wide, size, q.at(0), q.at(1)) > high) {
    size -= .25pt
  }
  let dashed = (thickness: .5pt, dash: "dashed")
  grid(columns: 2, inset: INSIDE,
    stroke: (x, y) => (
      right: if x == 0 { dashed } else { none }, bottom: if y == 0 { dashed } else { none }),
    ..quarters.map(q => quarter(wide, high, size, q.at(0), q.at(1))))
}
#let card(picture, body) = block(width: 100%, below: 1.1em, if picture == none { body } else {
  grid(columns: (1fr, auto), gutter: 2mm, body, picture) })
#let boxed(body) = block(width: 100%, stroke: 1pt, inset: .4em, body)
#let stopping(words) = block(width: 100%, above: 1em, stroke: (top: 1pt), inset: (top: .4em),
  text(weight: "bold", words))
#show heading: it => block(above: 0pt, below: .5em, text(size: 1.15em, it.body))
"""


def pocket_typst(sheet: PocketSheet, setup: PageSetup) -> str:
    """The sheet: four quarters on one page, with dashed lines to fold along."""
    paper = setup.paper
    wide = (paper.width_mm - 2 * MARGIN_MM) / 2 - 2 * INSIDE_MM
    high = (paper.height_mm - 2 * MARGIN_MM - 2 * EDGE_MM) / 2 - 2 * INSIDE_MM
    page = f"width: {paper.width_mm}mm, height: {paper.height_mm}mm, margin: {MARGIN_MM}mm"
    picture_mm = picture_mm_of(sheet)
    boxes = (_first(sheet.first), "", "", "")
    quarters = ",\n".join(
        _quarter(box, cards, sheet.stop, picture_mm)
        for box, cards in zip(boxes, sheet.quarters, strict=True)
    )
    largest = largest_pt(setup)
    return (
        document(sheet.title, setup, page)
        + _FITTED.replace("INSIDE", f"{INSIDE_MM}mm")
        + _edge(f"{sheet.title}. {sheet.fold}")
        + f"#sheet({wide:.2f}mm, {high:.2f}mm, {largest}pt, {SMALLEST_PT}pt, (\n{quarters}\n))\n"
        + _edge(sheet.footer)
    )


def _edge(words: str) -> str:
    return (
        f"#block(width: 100%, height: {EDGE_MM}mm, spacing: 0pt, "
        f"align(center + horizon, text(size: 8pt, {quoted(words)})))\n"
    )


def _first(box: FirstBox) -> str:
    lines = (f"#par[#{_bold(f'{line.label}:')} #{quoted(line.items)}]" for line in box.lines)
    heading = f"#heading(level: 1, {quoted(box.heading)})"
    return "#boxed[\n" + "\n".join((heading, *lines, f"#par[#{quoted(box.made_for)}]")) + "\n]"


def _bold(words: str) -> str:
    return f"text(weight: {quoted('bold')}, {told(words)})"


def _quarter(first: str, cards: tuple[PocketCard, ...], stop: str, picture_mm: float) -> str:
    made = "\n".join((first, *(_card(card, picture_mm) for card in cards)))
    shown = f"stopping({quoted(stop)})" if cards else "none"
    return f"([\n{made}\n], {shown})"


def _card(card: PocketCard, picture_mm: float) -> str:
    head = [f"#heading(level: 1, {told(f'{card.code} {card.name}')})"]
    if card.not_if:
        head.append(f"#boxed[#{_bold(card.not_if.text)}]")
    parts = [f"#par{told(card.place)}"]
    if card.warning:
        parts.append(f"#boxed[#{_bold(card.warning)}]")
    if card.steps:
        parts.append(items(card.steps, numbered=True))
    if card.press:
        parts.append(f"#par({_bold(' '.join(card.press))})")
    parts += [f"#par{told(caution)}" for caution in card.cautions]
    shown = "none"
    if card.picture:
        shown = picture(
            card.picture, height_in(card.picture, picture_mm, picture_mm), is_small=True
        )
    body = "\n".join(parts)
    return "\n".join(head) + f"\n#card({shown}, [\n{body}\n])"
