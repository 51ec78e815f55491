"""Guides as one page for a browser, a phone or paper, with their pictures in it."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from acupress_cli.documents.figure_svg import figure_svg
from acupress_cli.documents.foreign_words import runs
from acupress_cli.documents.guide_layout import BESIDE_DRAWING, Layout, divided, layout_of
from acupress_cli.documents.guide_size import EM_OF_A_CUN, NARROWEST_EM, apart_em
from acupress_cli.documents.guide_style import guide_style
from acupress_cli.documents.html import escaped, page
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.domain.pages.guide import Guide, is_warning
from acupress_cli.domain.pages.page import Form, Section, label_and_text
from acupress_cli.domain.pages.page_fonts import PageFonts
from acupress_cli.domain.pages.picture import Picture

_ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;)]")


def guide_html(guides: Sequence[Guide], setup: PageSetup, fonts: PageFonts) -> str:
    """The guides one after the other, each on paper of its own.

    ``fonts`` are put into the page, so that Chinese names are shown and paper is filled
    in the same way everywhere.
    """
    if len(guides) == 1:
        title, head, level = guides[0].title, "", 1
    else:
        title, level = f"Guide to {len(guides)} points", 2
        head = f"<header>\n<h1>{escaped(title)}</h1>\n{_contents(guides)}\n</header>\n"
    articles = "\n".join(_article(guide, level, setup) for guide in guides)
    style = guide_style(setup, fonts)
    return page(title, f"{head}<main>\n{articles}\n</main>", style)


def in_tongues(text: str) -> str:
    """Text with the language of its Chinese words named; nothing in it is HTML."""
    return "".join(
        f'<span lang="{run.lang}">{escaped(run.text)}</span>' if run.lang else escaped(run.text)
        for run in runs(text)
    )


def picture_html(picture: Picture, *, is_small: bool = False) -> str:
    """The picture alone; a small one has no words in it."""
    svg = figure_svg(picture.figure, picture.codes, picture.side, is_small=is_small)
    return svg.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _contents(guides: Sequence[Guide]) -> str:
    items = "".join(
        f'<li><a href="#{_name(guide)}">{in_tongues(guide.title)}</a></li>' for guide in guides
    )
    return f'<nav aria-label="Points"><ul>{items}</ul></nav>'


def _article(guide: Guide, level: int, setup: PageSetup) -> str:
    layout = layout_of(guide, setup)
    name, make = _name(guide), partial(_section, level=level + 1, postures=guide.postures)
    fitted = "fitted" if layout.postures else "fitted bare"
    kind = f' class="{fitted}"' if layout.widths_pt else ""
    some = divided(guide)
    parts = (
        f'<article id="{name}"{kind} aria-labelledby="{name}-title"{_sizes(layout)}>',
        f'<h{level} class="title" id="{name}-title">{in_tongues(guide.title)}</h{level}>',
        f'<p class="subtitle">{in_tongues(guide.subtitle)}</p>',
        _part("head", map(make, some.head)),
        _columns(guide.pictures, some.columns, layout, make),
        _part("foot", map(make, some.foot)),
    )
    return "\n".join((*(part for part in parts if part), "</article>"))


def _sizes(layout: Layout) -> str:
    """What the style of paper asks for: the size of letters, and the widths of the columns."""
    sizes = {"pt": f"{layout.size_pt:g}pt", "line": f"{layout.line_em:g}"}
    sizes["apart"] = f"{apart_em(layout.line_em):g}em"
    if layout.widths_pt:
        sizes |= zip(("first", "second"), (f"{w:.2f}pt" for w in layout.widths_pt), strict=True)
    return f' style="{"; ".join(f"--{name}: {size}" for name, size in sizes.items())}"'


def _columns(
    pictures: Sequence[Picture],
    sections: Sequence[Section],
    layout: Layout,
    make: Callable[[Section], str],
) -> str:
    """The pictures and the sections, as they are laid out on paper."""
    beside = [section for section in sections if section.key in BESIDE_DRAWING]
    others = [section for section in sections if section.key not in BESIDE_DRAWING]
    first = max(layout.first - len(beside), 0) if layout.widths_pt else len(others)
    look = _pictures(pictures) + _part("told", map(make, beside))
    left = _part("look", filter(None, [look])), *map(make, others[:first])
    both = _part("first", filter(None, left)), _part("second", map(make, others[first:]))
    return _part("columns", filter(None, both))


def _part(kind: str, parts: Iterable[str]) -> str:
    made = "\n".join(parts)
    return f'<div class="{kind}">\n{made}\n</div>' if made else ""


def _pictures(pictures: Sequence[Picture]) -> str:
    if not pictures:
        return ""
    shown = "\n".join(_figure(picture) for picture in pictures)
    kind = "pictures" if len(pictures) == 1 else "pictures several"
    return f'<div class="{kind}">\n{shown}\n</div>\n'


def _figure(picture: Picture) -> str:
    caption = escaped(picture.caption)
    return f"<figure>\n{picture_html(picture)}\n<figcaption>{caption}</figcaption>\n</figure>"


def _postures(postures: Sequence[Picture]) -> str:
    """How a person sits, lies or stands, all in one scale."""
    if not postures:
        return ""
    shown = "\n".join(
        f'<figure style="width: {max(EM_OF_A_CUN * one.width, NARROWEST_EM):.2f}em">\n'
        f'<div style="width: {EM_OF_A_CUN * one.width:.2f}em">'
        f"{picture_html(one, is_small=True)}</div>\n"
        f"<figcaption>{escaped(one.caption)}</figcaption>\n</figure>"
        for one in postures
    )
    return f'<div class="postures">\n{shown}\n</div>\n'


def _section(section: Section, level: int, postures: Sequence[Picture]) -> str:
    heading = f"<h{level}>{escaped(section.heading)}</h{level}>"
    write = _with_addresses if section.key == "sources" else in_tongues
    if section.form is Form.PROSE:
        made = "\n".join(f"<p>{write(line)}</p>" for line in section.lines)
    elif section.form is Form.FACTS:
        made = f"<ul>\n{''.join(map(_fact, section.lines))}</ul>"
    else:
        element = "ol" if section.form is Form.STEPS else "ul"
        items = "\n".join(f"<li>{write(line)}</li>" for line in section.lines)
        made = f"<{element}>\n{items}\n</{element}>"
    shown = _postures(postures) if section.key == "technique" else ""
    warns = " warns" if section.form is Form.FACTS and is_warning(section) else ""
    return (
        f'<section class="{section.form.value} {escaped(section.key)}{warns}">\n{heading}\n'
        f"{shown}{made}\n</section>"
    )


def _fact(line: str) -> str:
    label, text = label_and_text(line)
    kind = ' class="not"' if is_warning(label) else ""
    return f"<li{kind}><b>{escaped(label)}</b> <span>{in_tongues(text)}</span></li>\n"


def _with_addresses(text: str) -> str:
    """Text in which web addresses can be followed; no other kind of address can."""
    made, at = "", 0
    for found in _ADDRESS.finditer(text):
        address = escaped(found[0])
        made += f'{in_tongues(text[at : found.start()])}<a href="{address}">{address}</a>'
        at = found.end()
    return made + in_tongues(text[at:])


def _name(guide: Guide) -> str:
    """The code as a name that an address can hold."""
    return "point-" + re.sub(r"[^A-Za-z0-9-]", "", guide.code)
