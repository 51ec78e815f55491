"""Guides as Typst markup, for PDF and PNG."""

from collections.abc import Sequence
from itertools import groupby

from acupress_cli.documents.guide_html import EM_OF_A_CUN, looked_at
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.documents.typst import document, height_in, items, picture, quoted, told
from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.pages.picture import Picture

MARGIN_MM = 16.0
GAP_MM = 7.0
FIGURE_MM, SECOND_FIGURE_MM, LARGE_FIGURE_MM = 100.0, 72.0, 140.0
# The least room for the name of a posture, in widths of a letter.
NARROWEST_EM = 6.2
_FOOTER = (
    'footer: align(center, text(size: .85em, context counter(page).display("1 / 1", both: true)))'
)
_PRELUDE = """\
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 1.5em)
#show heading.where(level: 2): it => block(above: 1.1em, below: .55em, sticky: true, width: 100%,
  stroke: (bottom: .6pt), inset: (bottom: .25em), text(size: 1.08em, it.body))
#let warned(thick, body) = block(width: 100%, stroke: thick, inset: (x: 3mm, y: 2.5mm),
  above: 1.1em, body)
#let pictured(picture, caption) = block(breakable: false, width: 100%, above: 1.1em,
  align(center, picture + linebreak() + text(size: .9em, caption)))
#let posture(wide, picture, caption) = box(width: wide, align(center,
  stack(spacing: .5em, picture, block(height: 2.2em, text(size: .8em, caption)))))
// A picture above its words on one page: as high as the words leave room for.
#let above(high, room, picture, caption, words) = layout(size => {
  let least = 40mm
  let whole(height) = block(width: size.width, breakable: false,
    pictured(picture(height), caption) + words)
  let left = room - measure(whole(least)).height - 1mm
  whole(calc.max(least, calc.min(high, least + left)))
})
"""


def guide_typst(guides: Sequence[Guide], setup: PageSetup, *, on_one_page: bool = False) -> str:
    """The guides one after the other, each on paper of its own.

    ``on_one_page`` is for a picture: one page as high as everything together.
    """
    paper = f"width: {setup.paper.width_mm}mm, margin: {MARGIN_MM}mm, "
    if on_one_page:
        paper += "height: auto"
    else:
        paper += f"height: {setup.paper.height_mm}mm, {_FOOTER}"
    title = guides[0].title if len(guides) == 1 else f"Guide to {len(guides)} points"
    between = "\n#v(12mm)\n#line(length: 100%)\n" if on_one_page else "\n#pagebreak()\n"
    pages = (_guide(guide, setup, columns=not on_one_page) for guide in guides)
    return document(title, setup, paper) + _PRELUDE + between.join(pages)


def _guide(guide: Guide, setup: PageSetup, *, columns: bool) -> str:
    """One guide; ``columns`` lets what comes after the picture stand in two."""
    parts = [
        f"#heading(level: 1, {told(guide.title)})",
        f"#text(size: 1.1em, {told(guide.subtitle)})",
    ]
    seen = looked_at(setup)
    groups = [(is_look, list(some)) for is_look, some in groupby(guide.sections, seen)]
    for number, (is_look, sections) in enumerate(groups):
        made = "\n".join(
            _section(section, guide.postures if section.key == "technique" else ())
            for section in sections
        )
        if is_look and guide.pictures:
            parts.append(_look(guide.pictures, made, setup))
        elif columns and number == len(groups) - 1 and not setup.large_print:
            parts.append(f"#columns(2, gutter: {GAP_MM}mm)[\n{made}\n]")
        else:
            parts.append(made)
    return "\n".join(parts)


def _look(pictures: Sequence[Picture], words: str, setup: PageSetup) -> str:
    """The pictures beside the words; in large print above them. Never on two pages."""
    width = setup.paper.width_mm - 2 * MARGIN_MM
    if setup.large_print:
        return _above(pictures, words, width, setup.paper.height_mm - 2 * MARGIN_MM)
    half = (width - GAP_MM) / 2
    high = FIGURE_MM if len(pictures) == 1 else SECOND_FIGURE_MM
    shown = "\n".join(_pictured(one, half, high) for one in pictures)
    return (
        f"#block(breakable: false, width: 100%, grid(columns: (1fr, 1fr), gutter: {GAP_MM}mm,\n"
        f"[{shown}], [{words}]))"
    )


def _above(pictures: Sequence[Picture], words: str, width: float, room: float) -> str:
    """The first picture above the words, as large as leaves them room; others after them."""
    first, *others = pictures
    figure = first.figure
    high = min(LARGE_FIGURE_MM, width * (figure.bottom - figure.top) / (figure.right - figure.left))
    image = f"high => {picture(first, 'high')}"
    more = "\n".join(_pictured(one, width, LARGE_FIGURE_MM) for one in others)
    return (
        f"#above({high:.2f}mm, {room}mm, {image}, {quoted(first.caption)}, [\n{words}\n])\n{more}"
    )


def _pictured(one: Picture, width_mm: float, height_mm: float) -> str:
    return f"#pictured({picture(one, height_in(one, width_mm, height_mm))}, {quoted(one.caption)})"


def _postures(postures: Sequence[Picture]) -> str:
    """How a person sits, lies or stands, side by side and all in one scale."""
    boxes = []
    for one in postures:
        wide = max(EM_OF_A_CUN * one.width, NARROWEST_EM)
        high = EM_OF_A_CUN * (one.figure.bottom - one.figure.top)
        small = picture(one, f"{high:.2f}em", is_small=True)
        boxes.append(f"#posture({wide:.2f}em, {small}, {quoted(one.caption)})")
    return f"#block(above: .6em, [{' '.join(boxes)}])\n" if boxes else ""


def _section(section: Section, postures: Sequence[Picture] = ()) -> str:
    heading = f"#heading(level: 2, {quoted(section.heading)})"
    if section.form is Form.PROSE:
        lines = "\n\n".join(f"#par{told(line)}" for line in section.lines)
    else:
        lines = items(section.lines, numbered=section.form is Form.STEPS)
    if section.form is not Form.WARNING:
        return f"{heading}\n{_postures(postures)}{lines}"
    thick = "3pt" if section.key in ("for_you", "not_if") else "1.5pt"
    return f"#warned({thick})[\n{heading}\n{lines}\n]"
