"""The pocket sheet as a page for a browser, a phone, or one paper folded twice."""

from math import sqrt
from string import Template

from acupress_cli.documents.guide_html import in_tongues, picture_html
from acupress_cli.documents.guide_style import font_style, larger
from acupress_cli.documents.html import escaped, page
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.pocket_size import (
    EDGE_MM,
    INSIDE_MM,
    MARGIN_MM,
    largest_pt,
    picture_mm_of,
)
from acupress_cli.domain.pages.page_fonts import PageFonts
from acupress_cli.domain.pages.pocket import FirstBox, PocketCard, PocketSheet

# How small a letter may be on paper, and how much of its quarter the text may fill.
SMALLEST_PT = 6.0
FILLED = 0.75
_MM_OF_A_POINT = 25.4 / 72
# A letter is about half as wide as it is high, in lines a quarter higher than that.
_AREA_OF_A_LETTER = 0.5 * 1.25
# How much more room words need that are bold and in a box.
_BOXED = 1.7

_STYLE = """\
body { max-width: 64rem; }
.sheet { display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); }
.quarter { border: 2px dashed #000; padding: .75rem; display: flex; flex-direction: column;
  gap: .75rem; }
.quarter:not(:has(article, .first)) { display: none; }
article { display: flow-root; }
h2 { font-size: 1.2em; line-height: 1.2; margin: 0; border: 0; }
p, ol { margin: .2em 0; }
ol { padding-left: 1.4em; }
article svg { float: right; height: auto; width: 8rem; max-height: 9rem;
  margin: 0 0 .25rem .5rem; }
.press, .warning, .not-if, .stop { font-weight: 700; }
.warning, .not-if, .first { border: 3px solid #000; padding: .25em .5em; }
.not-if { margin: .25em 0 .45em; }
.first h2::before, .not-if::before { content: "! " / ""; }
.stop { border-top: 3px solid #000; padding-top: .3em; margin-top: auto; }
@media screen { .fold { display: none; } }
@media print {
  @page { size: $size; margin: ${margin}mm; }
  html { font-size: ${pt}pt; }
  body { font-size: 1rem; line-height: 1.25; padding: 0; max-width: none;
    height: ${high}mm; display: grid; grid-template-rows: ${edge}mm 1fr ${edge}mm; }
  header, footer { font-size: 8pt; text-align: center; overflow: hidden; }
  h1 { font-size: 9pt; margin: 0; }
  header p, footer p { margin: 0; }
  header { display: flex; justify-content: center; gap: 1em; align-items: baseline; }
  .sheet { gap: 0; grid-template-columns: 1fr 1fr; grid-template-rows: 1fr 1fr; min-height: 0; }
  .quarter, .quarter:not(:has(article, .first)) { display: flex; border: 0 dashed #000;
    padding: ${inside}mm; gap: 2mm; min-height: 0; min-width: 0; }
  .quarter:nth-child(odd) { border-right-width: .5pt; }
  .quarter:nth-child(-n+2) { border-bottom-width: .5pt; }
  article { break-inside: avoid; }
  article svg { width: ${picture}mm; max-height: ${picture}mm; margin: 0 0 1mm 2mm; }
  .stop { border-top-width: 1pt; }
  .warning, .not-if, .first { border-width: 1pt; }
}
"""


def pocket_html(sheet: PocketSheet, setup: PageSetup, fonts: PageFonts) -> str:
    """The sheet: a grid of four quarters on paper, one card below the other on a phone."""
    boxes = (_first(sheet.first), "", "", "")
    quarters = "\n".join(map(_quarter, boxes, sheet.quarters, [sheet.stop] * len(boxes)))
    body = (
        f"<header>\n<h1>{escaped(sheet.title)}</h1>\n"
        f'<p class="fold">{escaped(sheet.fold)}</p>\n</header>\n'
        f'<main class="sheet">\n{quarters}\n</main>\n'
        f"<footer><p>{escaped(sheet.footer)}</p></footer>"
    )
    picture_mm = picture_mm_of(sheet)
    style = Template(_STYLE).substitute(
        size=setup.paper.value,
        margin=MARGIN_MM,
        edge=EDGE_MM,
        inside=INSIDE_MM,
        # A hair less than the paper, so that rounding does not begin a second page.
        high=setup.paper.height_mm - 2 * MARGIN_MM - 0.5,
        pt=f"{letters_pt(sheet, setup, picture_mm):.2f}",
        picture=picture_mm,
    )
    return page(sheet.title, body, font_style(fonts) + larger(setup) + style)


def letters_pt(sheet: PocketSheet, setup: PageSetup, picture_mm: float) -> float:
    """The size of letters, in points, with which the fullest quarter is not too full."""
    wide = setup.paper.width_mm / 2 - MARGIN_MM - 2 * INSIDE_MM
    high = setup.paper.height_mm / 2 - MARGIN_MM - EDGE_MM - 2 * INSIDE_MM
    largest = largest_pt(setup)
    for number, cards in enumerate(sheet.quarters):
        letters = sum(_letters(card) for card in cards)
        letters += len(sheet.stop) if cards else 0
        if number == 0:
            between = 40 if cards else 20
            letters += sum(len(words) + between for words in _words_of(sheet.first))
        pictures = sum(card.picture is not None for card in cards) * (picture_mm + 2) ** 2
        room = (wide * high - pictures) * FILLED
        size_mm = sqrt(room / max(1, letters * _AREA_OF_A_LETTER))
        largest = min(largest, size_mm / _MM_OF_A_POINT)
    return max(SMALLEST_PT, largest)


def _words_of(box: FirstBox) -> tuple[str, ...]:
    """Its paragraphs; the first one is its heading."""
    return (box.heading, *(line.text for line in box.lines), box.made_for)


def _letters(card: PocketCard) -> float:
    """How many letters a card has; each paragraph leaves half a line empty."""
    lines = (card.code + card.name, card.place, card.warning, *card.steps, *card.cautions)
    boxed = _BOXED * len(card.not_if.text) if card.not_if else 0
    return sum(len(line) + 20 for line in lines if line) + sum(map(len, card.press)) + boxed


def _first(box: FirstBox) -> str:
    heading = f"<h2>{escaped(box.heading)}</h2>"
    lines = (
        f"<p><strong>{escaped(line.label)}:</strong> {escaped(line.items)}</p>"
        for line in box.lines
    )
    made_for = f"<p>{escaped(box.made_for)}</p>"
    return "\n".join(('<section class="first">', heading, *lines, made_for, "</section>"))


def _quarter(first: str, cards: tuple[PocketCard, ...], stop: str) -> str:
    made = [first] if first else []
    made += [_card(card) for card in cards]
    if cards:
        made.append(f'<p class="stop">{escaped(stop)}</p>')
    return '<div class="quarter">\n' + "\n".join(made) + "\n</div>"


def _card(card: PocketCard) -> str:
    parts = [f"<h2>{escaped(card.code)} {in_tongues(card.name)}</h2>"]
    if card.not_if:
        parts.append(f'<p class="not-if">{escaped(card.not_if.text)}</p>')
    if card.picture:
        parts.append(picture_html(card.picture, is_small=True))
    parts.append(f"<p>{in_tongues(card.place)}</p>")
    if card.warning:
        parts.append(f'<p class="warning">{in_tongues(card.warning)}</p>')
    if card.steps:
        steps = "\n".join(f"<li>{in_tongues(step)}</li>" for step in card.steps)
        parts.append(f"<ol>\n{steps}\n</ol>")
    if card.press:
        parts.append(f'<p class="press">{in_tongues(" ".join(card.press))}</p>')
    parts += [f"<p>{in_tongues(caution)}</p>" for caution in card.cautions]
    return "<article>\n" + "\n".join(parts) + "\n</article>"
