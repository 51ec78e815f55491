"""Guides as Typst markup, for PDF and PNG."""

from collections.abc import Iterable, Sequence
from string import Template

from msgspec.structs import replace

from acupress_cli.documents.guide_layout import Layout, divided, layout_of
from acupress_cli.documents.guide_size import (
    BELOW_EM,
    BOX_PT,
    CAPTION_EM,
    EM_OF_A_CUN,
    FOOT_MM,
    GAP_MM,
    HEADING_EM,
    INDENT_EM,
    INSET_EM,
    ITEM_EM,
    LABEL_EM,
    NARROWEST_EM,
    RULE_PT,
    SIDE_MM,
    SUBTITLE_EM,
    TITLE_EM,
    TOP_MM,
    UNDER_EM,
    WARNED_PT,
    across_pt,
    apart_em,
    column_pt,
    figure_pt,
    least_pt,
    small_pt,
)
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.typst import document, items, picture, quoted, told
from acupress_cli.domain.pages.guide import Guide, is_warning
from acupress_cli.domain.pages.page import Form, Section, label_and_text

# Lines stand so far apart that each is as high as reckoned, and nothing else lies between them.
# A heading of the first level is as high as 1.4 letters already, and one of the second as 1.2.
_PRELUDE = """\
#show heading: set text(hyphenate: false)
#show heading: set block(spacing: 0pt)
#show heading.where(level: 1): it => block(spacing: 0pt, text(size: ${title}em / 1.4, it.body))
#show heading.where(level: 2): it => block(width: 100%, sticky: true, spacing: 0pt,
  below: ${below}em, stroke: (bottom: ${rule}pt), inset: (bottom: ${under}em),
  text(size: ${heading}em / 1.2, it.body))
// A heading that its text goes on from.
#show heading.where(level: 3): it => text(weight: "bold", it.body)
#let boxed(edge, body) = block(width: 100%, stroke: edge, inset: ${inset}em + edge, body)
#let facts(..rows) = grid(columns: (${label}em, 1fr), row-gutter: ${item}em,
  ..rows.pos().flatten())
#let pictured(picture, caption) = align(center, stack(spacing: ${caption}em, picture, caption))
#let postures(small, widths, pictures, captions) = block(below: ${below}em, grid(columns: widths,
  column-gutter: .5em, row-gutter: ${caption}em,
  align: (x, y) => center + if y == 0 { bottom } else { top },
  ..pictures, ..captions.map(words => text(size: small, words))))
#let sized(size, line, body) = {
  set text(size: size, top-edge: (line - .28) * 1em, bottom-edge: -.28em)
  set par(leading: 0pt, spacing: ${item}em)
  let mark(words) = box(width: ${indent}em, align(left, words))
  set list(spacing: ${item}em, body-indent: 0pt, marker: mark([•]))
  set enum(spacing: ${item}em, body-indent: 0pt, numbering: n => mark([#n.]))
  set block(spacing: 0pt)
  body
}
#let whole(above, between, parts) = for (number, part) in parts.enumerate() {
  block(breakable: false, width: 100%, above: if number > 0 { between } else { above }, part)
}
"""


def guide_typst(guides: Sequence[Guide], setup: PageSetup, *, on_one_page: bool = False) -> str:
    """The guides one after the other, each on paper of its own.

    ``on_one_page`` is for a picture: one page as high as everything together.
    """
    paper = f"width: {setup.paper.width_mm}mm, " + (
        f"margin: (x: {SIDE_MM}mm, top: {TOP_MM}mm, bottom: {FOOT_MM}mm), "
    )
    if on_one_page:
        paper += "height: auto"
    else:
        paper += f"height: {setup.paper.height_mm}mm, footer-descent: 25%, {_footer(setup)}"
    title = guides[0].title if len(guides) == 1 else f"Guide to {len(guides)} points"
    apart = "\n#v(12mm)\n#line(length: 100%)\n" if on_one_page else "\n#pagebreak()\n"
    prelude = Template(_PRELUDE).substitute(
        title=TITLE_EM, heading=HEADING_EM, below=BELOW_EM, rule=RULE_PT, under=UNDER_EM,
        inset=INSET_EM, label=LABEL_EM, item=ITEM_EM, caption=CAPTION_EM, indent=INDENT_EM,
    )  # fmt: skip
    return document(title, setup, paper) + prelude + apart.join(_guide(g, setup) for g in guides)


def _footer(setup: PageSetup) -> str:
    number = 'context counter(page).display("1 / 1", both: true)'
    return f"footer: align(center, text(size: {least_pt(setup)}pt, {number}))"


def _guide(guide: Guide, setup: PageSetup) -> str:
    """One guide: above all what it is in short; then its drawing, and the rest."""
    layout = layout_of(guide, setup)
    if not layout.postures:
        guide = replace(guide, postures=())
    make = _Maker(guide, setup, layout)
    title = (
        f"#heading(level: 1, {told(guide.title)})\n"
        f"#block(above: 0pt, text(size: {SUBTITLE_EM}em, {told(guide.subtitle)}))"
    )
    some = divided(guide)
    head, foot = (title, *map(make.section, some.head)), map(make.foot, some.foot)
    columns = make.columns([make.section(section) for section in some.columns])
    body = "\n".join((make.whole(head), columns, make.whole(foot, follows=True)))
    return f"#sized({layout.size_pt}pt, {layout.line_em}, [\n{body}\n])"


class _Maker:
    """Makes the parts of one guide."""

    def __init__(self, guide: Guide, setup: PageSetup, layout: Layout) -> None:
        self._guide, self._setup, self._layout = guide, setup, layout
        self._apart = f"{apart_em(layout.line_em)}em"

    def whole(self, parts: Iterable[str], *, follows: bool = False) -> str:
        """Parts of which none stands on two pages, or in two columns; they may follow others."""
        made = "".join(f"[\n{part}\n],\n" for part in parts)
        above = self._apart if follows else "0pt"
        return f"#whole({above}, {self._apart}, ({made}))" if made else ""

    def columns(self, parts: Sequence[str]) -> str:
        """The drawings and sections as they are laid out."""
        layout, across = self._layout, across_pt(self._setup)
        if layout.widths_pt:
            left, right = layout.widths_pt
            first = [*self._drawings(left), *parts[: layout.first]]
            return (
                f"#v({self._apart})\n"
                f"#grid(columns: ({left:.2f}pt, {right:.2f}pt), gutter: {GAP_MM}mm,\n"
                f"[{self.whole(first)}], [{self.whole(parts[layout.first :])}])"
            )
        if self._setup.large_print:
            return self.whole((*self._drawings(across), *parts), follows=True)
        flowing = self.whole((*self._drawings(column_pt(self._setup)), *parts))
        return f"#v({self._apart})\n#columns(2, gutter: {GAP_MM}mm)[\n{flowing}\n]"

    def _drawings(self, wide: float) -> list[str]:
        return [
            f"#pictured({picture(one, f'{figure_pt(one, wide, self._setup):.2f}pt')}, "
            f"{quoted(one.caption)})"
            for one in self._guide.pictures
        ]

    def section(self, section: Section) -> str:
        """A section below its heading."""
        heading = f"#heading(level: 2, {quoted(section.heading)})\n"
        if section.key == "technique":
            heading += self._postures()
        if section.form is Form.FACTS:
            made = heading + _facts(section.lines)
        elif section.form is Form.PROSE:
            made = heading + "\n\n".join(f"#par{told(line)}" for line in section.lines)
        else:
            made = heading + items(section.lines, numbered=section.form is Form.STEPS)
        if section.form not in (Form.FACTS, Form.WARNING):
            return made
        return f"#boxed({WARNED_PT if is_warning(section) else BOX_PT}pt)[\n{made}\n]"

    def foot(self, section: Section) -> str:
        """A section at the end: on one sheet its lines follow its heading and one another."""
        if self._layout.widths_pt:
            words = " ".join(f"#{told(line)}" for line in section.lines)
            made = f"#box[#heading(level: 3, {quoted(f'{section.heading}:')})] {words}"
        else:
            made = self.section(section)
        if section.key != "sources":
            return made
        return f"#text(size: {small_pt(self._layout.size_pt, self._setup):.2f}pt)[\n{made}\n]"

    def _postures(self) -> str:
        """How a person sits, lies or stands, side by side and all in one scale."""
        postures = self._guide.postures
        if not postures:
            return ""
        small = small_pt(self._layout.size_pt, self._setup)
        widths = "".join(f"{max(EM_OF_A_CUN * p.width, NARROWEST_EM):.2f}em, " for p in postures)
        shown = "".join(
            picture(p, f"{EM_OF_A_CUN * (p.figure.bottom - p.figure.top):.2f}em", is_small=True)
            + ",\n"
            for p in postures
        )
        captions = "".join(f"{quoted(p.caption)}, " for p in postures)
        return f"#postures({small:.2f}pt, ({widths}), ({shown}), ({captions}))\n"


def _facts(lines: Sequence[str]) -> str:
    rows = []
    for line in lines:
        label, text = label_and_text(line)
        words = f"strong({told(text)})" if is_warning(label) else told(text)
        rows.append(f"(strong({quoted(label)}), {words})")
    return f"#facts({', '.join(rows)})"
