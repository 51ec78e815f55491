"""Guides as one page for a browser, a phone or paper, with their pictures in it."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from acupress_cli.documents.figure_svg import figure_svg
from acupress_cli.documents.foreign_words import runs
from acupress_cli.documents.guide_style import guide_style
from acupress_cli.documents.html import escaped, page
from acupress_cli.documents.page_setup import PageSetup
from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.pages.page_fonts import PageFonts
from acupress_cli.domain.pages.picture import Picture

# How wide a cun of a posture is, in heights of a letter; a person is about 75 cun high.
EM_OF_A_CUN = 0.1
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


def looked_at(setup: PageSetup) -> Callable[[Section], bool]:
    """Whether a section belongs beside the picture, so that both are looked at together."""
    keys = ("find",) if setup.large_print else ("where", "picture", "find")
    return lambda section: section.key in keys


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
    name = _name(guide)
    parts = [
        f'<article id="{name}" aria-labelledby="{name}-title">',
        f'<h{level} class="title" id="{name}-title">{in_tongues(guide.title)}</h{level}>',
        f'<p class="subtitle">{in_tongues(guide.subtitle)}</p>',
    ]
    # In large print only the closest look leaves room for the steps on its page.
    beside = guide.pictures[:1] if setup.large_print else guide.pictures
    for is_look, sections in groupby(guide.sections, looked_at(setup)):
        made = "\n".join(
            _section(section, level + 1, guide.postures if section.key == "technique" else ())
            for section in sections
        )
        if is_look:
            told = f'<div class="told">\n{made}\n</div>'
            parts.append(f'<div class="look">\n{_pictures(beside)}{told}\n</div>')
            parts.append(_pictures(guide.pictures[len(beside) :]))
        else:
            parts.append(f'<div class="told rest">\n{made}\n</div>')
    return "\n".join((*(part for part in parts if part), "</article>"))


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
        f'<figure>\n<div style="width: {EM_OF_A_CUN * picture.width:.2f}rem">'
        f"{picture_html(picture, is_small=True)}</div>\n"
        f"<figcaption>{escaped(picture.caption)}</figcaption>\n</figure>"
        for picture in postures
    )
    return f'<div class="postures">\n{shown}\n</div>\n'


def _section(section: Section, level: int, postures: Sequence[Picture] = ()) -> str:
    kind = section.form.value
    heading = f"<h{level}>{escaped(section.heading)}</h{level}>"
    write = _with_addresses if section.key == "sources" else in_tongues
    if section.form is Form.PROSE:
        made = "\n".join(f"<p>{write(line)}</p>" for line in section.lines)
    else:
        element = "ol" if section.form is Form.STEPS else "ul"
        items = "\n".join(f"<li>{write(line)}</li>" for line in section.lines)
        made = f"<{element}>\n{items}\n</{element}>"
    return (
        f'<section class="{kind} {escaped(section.key)}">\n{heading}\n'
        f"{_postures(postures)}{made}\n</section>"
    )


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
