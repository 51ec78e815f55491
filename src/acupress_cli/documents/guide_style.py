"""How guides and pocket sheets look in a browser and on paper."""

from base64 import b64encode
from string import Template

from acupress_cli.documents.guide_size import (
    BELOW_EM,
    BOX_PT,
    CAPTION_EM,
    FOOT_MM,
    GAP_MM,
    HEADING_EM,
    INDENT_EM,
    INSET_EM,
    ITEM_EM,
    LABEL_EM,
    RULE_PT,
    SIDE_MM,
    SMALL,
    SUBTITLE_EM,
    TITLE_EM,
    TOP_MM,
    UNDER_EM,
    WARNED_PT,
    WIDEST_LARGE_MM,
    highest_figure_pt,
    least_pt,
)
from acupress_cli.documents.page_setup import HANZI_FAMILY, LETTERS_FAMILY, PageSetup
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
section { break-inside: avoid; }
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
.postures { display: flex; flex-wrap: wrap; gap: .25rem .5rem; align-items: flex-end; }
.postures figure { margin: .25rem 0; }
.postures div { margin: 0 auto; }
.postures figcaption { font-size: .85rem; line-height: 1.2; min-height: 2.4em; }
.warning, .facts { border: 3px solid #000; padding: 0 .9rem .4rem; margin-top: 1.2rem; }
.warning > h2::before, .warning > h3::before { content: "! " / ""; }
.for_you, .warns { border-width: 5px; }
.facts ul { padding: 0; list-style: none; }
.facts li { display: grid; grid-template-columns: 9.5em 1fr; }
.not span { font-weight: 700; }
.names ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0; list-style: none; }
.sources { font-size: .95rem; }
@media screen and (min-width: 56rem) {
  .columns { columns: 2; column-gap: 2rem; }
  .look { column-span: all; }
}
@media screen and (max-width: 30rem) {
  body { padding: .9rem; }
  h1, h1.title { font-size: 1.6rem; }
  h2.title { font-size: 1.45rem; }
  .facts li { display: block; }
}
@media print {
  @page { size: $size; margin: ${top}mm ${side}mm ${foot}mm;
    @bottom-center { content: counter(page) " / " counter(pages);
      font: ${least}pt "$letters", sans-serif; } }
  body { padding: 0; max-width: none; }
  header { display: none; }
  article, article + article { margin: 0; padding: 0; border: 0; font-size: var(--pt);
    line-height: var(--line); }
  article + article { break-before: page; }
  article h1.title, article h2.title { font-size: ${title}em; line-height: inherit; margin: 0; }
  .subtitle { font-size: ${subtitle}em; margin: 0; }
  .head, .first, .second, .look, .told, .foot { display: block; }
  article section, .columns section, .head section, .columns { margin: var(--apart) 0 0; }
  .first > .look > :first-child, .first > section:first-child, .second > section:first-child,
  .look:first-child > .told:first-child > section:first-child { margin-top: 0; }
  .fitted .columns { display: grid; grid-template-columns: var(--first) var(--second);
    column-gap: ${gap}mm; }
  article:not(.fitted) .columns { columns: $columns; column-gap: ${gap}mm; }
  figure, .several figure + figure { margin: 0; }
  .several figure + figure { margin-top: var(--apart); }
  .pictures figcaption { font-size: 1em; margin-top: ${caption}em; line-height: inherit; }
  figure svg { max-height: ${figure}pt; max-width: ${widest}; }
  .postures { gap: 0 .5em; margin-bottom: ${below}em; }
  .postures figure { margin: 0; }
  .bare .postures { display: none; }
  .postures figcaption { font-size: max(${least}pt, ${small}em); line-height: inherit;
    margin-top: ${caption}em; min-height: 2lh; }
  section > h2, section > h3 { font-size: ${heading}em; line-height: inherit; margin: 0;
    padding-bottom: calc(${under}em / $heading); border-bottom-width: ${rule}pt;
    margin-bottom: calc(${below}em / $heading); }
  p, ul, ol, li { margin: 0; }
  ul, ol { padding-left: ${indent}em; }
  p + p, li + li { margin-top: ${item}em; }
  .facts li { grid-template-columns: ${label}em 1fr; }
  .warning, .facts { border-width: ${box}pt; padding: ${inset}em; }
  .for_you, .warns { border-width: ${warned}pt; }
  .sources { font-size: max(${least}pt, ${small}em); }
  .fitted .foot :is(h2, h3, p, ol, li) { display: inline; padding: 0; border: 0; margin: 0; }
  .fitted .foot :is(h2, h3) { font-size: 1em; }
  .fitted .foot :is(h2, h3)::after { content: ":"; }
  a { color: #000; text-decoration: none; }
  nav { display: none; }
}
"""


def guide_style(setup: PageSetup, fonts: PageFonts) -> str:
    """The style of guides on this paper, with its fonts in it."""
    style = Template(_GUIDE).substitute(
        size=setup.paper.value, letters=LETTERS_FAMILY, columns="1" if setup.large_print else "2",
        top=TOP_MM, side=SIDE_MM, foot=FOOT_MM, gap=GAP_MM, least=least_pt(setup), small=SMALL,
        title=TITLE_EM, subtitle=SUBTITLE_EM, heading=HEADING_EM, under=UNDER_EM, below=BELOW_EM,
        item=ITEM_EM, indent=INDENT_EM, label=LABEL_EM, inset=INSET_EM,
        caption=CAPTION_EM, rule=RULE_PT, box=BOX_PT, warned=WARNED_PT,
        figure=f"{highest_figure_pt(setup):.2f}", widest=_widest(setup),
    )  # fmt: skip
    return font_style(fonts) + larger(setup) + style


def _widest(setup: PageSetup) -> str:
    """How wide a drawing is at most; as wide as the page its words would be too large."""
    return f"{WIDEST_LARGE_MM}mm" if setup.large_print else "none"


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
