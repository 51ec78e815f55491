"""How guides and pocket sheets look in a browser and on paper."""

from base64 import b64encode
from string import Template

from acupress_cli.documents.page_setup import (
    HANZI_FAMILY,
    LARGE_PT,
    LETTERS_FAMILY,
    USUAL_PT,
    PageSetup,
)
from acupress_cli.domain.pages.page_fonts import PageFonts

# On a screen a person reads in the letters of their own system. Paper, and the words in a
# picture, have their places: there the letters are the same on every machine.
_FONTS = """\
@font-face { font-family: "$hanzi"; src: url(data:font/otf;base64,$hanzi_font) format("opentype");
  unicode-range: U+3007, U+3400-9FFF, U+F900-FAFF; }
@font-face { font-family: "$letters"; font-weight: 400;
  src: url(data:font/otf;base64,$letters_font) format("opentype"); }
@font-face { font-family: "$letters"; font-weight: 700;
  src: url(data:font/otf;base64,$bold_font) format("opentype"); }
figure text, article svg text { font-family: "$letters", sans-serif; }
@media print { body { font-family: "$letters", sans-serif; } }
:lang(zh-Hant), :lang(zh-Hans) { font-family: "$hanzi", sans-serif; }
"""

_GUIDE = """\
body { max-width: 70rem; padding: 1.25rem; line-height: 1.5; }
h1, h1.title { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .2rem; border: 0; }
h2.title { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .2rem; border: 0; }
.subtitle { font-size: 1.15rem; margin: 0 0 .75rem; }
section > h2, section > h3 { font-size: 1.1rem; margin: 1.1rem 0 .3rem; padding: 0;
  border-bottom: 2px solid #000; break-after: avoid; }
article + article { margin-top: 3rem; padding-top: 2rem; border-top: 4px double #000; }
nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; }
nav a { display: inline-block; padding: .25rem 0; }
a { color: #00419c; }
li { margin: .2rem 0; }
.look { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: flex-start; }
.look .told { flex: 1 1 18rem; min-width: 0; }
.pictures { flex: 1 1 20rem; min-width: 0; margin-top: 1.1rem; }
figure { margin: 0 0 1rem; text-align: center; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; max-height: 36rem; margin: 0 auto; }
figcaption { font-size: .95rem; margin-top: .35rem; }
.postures { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: flex-end;
  break-inside: avoid; break-after: avoid; }
.postures figure { width: min-content; min-width: 6.2rem; margin: .25rem 0; }
.postures div { margin: 0 auto; }
.postures figcaption { font-size: .85rem; line-height: 1.2; min-height: 2.4em; }
.warning { border: 3px solid #000; padding: 0 .9rem .4rem; margin-top: 1.2rem; }
.warning > h2::before, .warning > h3::before { content: "! " / ""; }
.for_you, .not_if { border-width: 5px; }
.not_if li:first-child { font-weight: 700; }
.names ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0; list-style: none; }
.sources { font-size: .95rem; }
@media screen and (max-width: 30rem) {
  body { padding: .9rem; }
  h1, h1.title { font-size: 1.6rem; }
  h2.title { font-size: 1.45rem; }
}
@media print {
  @page { size: $size; margin: 14mm 15mm 16mm;
    @bottom-center { content: counter(page) " / " counter(pages);
      font: ${foot_pt}pt "$letters", sans-serif; } }
  html { font-size: ${pt}pt; }
  body { font-size: 1rem; line-height: 1.32; padding: 0; max-width: none; }
  header { break-after: avoid; }
  article, article + article { margin: 0; padding: 0; border: 0; }
  article + article { break-before: page; }
  .look { break-inside: avoid; display: grid; gap: 0 7mm; grid-template-columns: $columns; }
  .look:not(:has(.pictures)) { display: block; }
  .pictures { margin-top: .9rem; }
  figure svg { max-height: ${figure_mm}mm; }
  .several svg { max-height: 74mm; }
  .rest { columns: $rest; column-gap: 7mm; }
  .for_you, .not_if, .names { column-span: all; }
  section > h2, section > h3 { font-size: 1.08rem; margin: .8rem 0 .2rem;
    border-bottom-width: 1px; }
  p, ul, ol { margin: .2em 0; }
  li { margin: .1em 0; break-inside: avoid; }
  .warning { border-width: 1.5pt; padding: 0 3mm 1.5mm; margin-top: .8rem;
    -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .for_you, .not_if { border-width: 3pt; }
  a { color: #000; text-decoration: none; }
  nav { display: none; }
}
"""


def guide_style(setup: PageSetup, fonts: PageFonts) -> str:
    """The style of guides on this paper, with its fonts in it."""
    large = setup.large_print
    style = Template(_GUIDE).substitute(
        size=setup.paper.value,
        letters=LETTERS_FAMILY,
        pt=LARGE_PT if large else USUAL_PT,
        columns="1fr" if large else "1fr 1fr",
        rest="auto" if large else "2",
        foot_pt=0.85 * (LARGE_PT if large else USUAL_PT),
        figure_mm=f"{setup.paper.height_mm * (0.37 if large else 0.36):.0f}",
    )
    return font_style(fonts) + larger(setup) + style


def font_style(fonts: PageFonts) -> str:
    """The fonts as part of the style, and what is shown in them."""
    return Template(_FONTS).substitute(
        hanzi=HANZI_FAMILY,
        letters=LETTERS_FAMILY,
        hanzi_font=b64encode(fonts.hanzi).decode("ascii"),
        letters_font=b64encode(fonts.letters).decode("ascii"),
        bold_font=b64encode(fonts.letters_bold).decode("ascii"),
    )


def larger(setup: PageSetup) -> str:
    """Half as large again on the screen, where large print is wanted."""
    return "html { font-size: 150%; }\n" if setup.large_print else ""
