"""What a guide can be made into, and where it then goes."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec import Struct

from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.documents.page_setup import PageSetup, Paper, usual_paper
from acupress_cli.domain.errors import NoSuchError, UsageError
from acupress_cli.domain.limits import MOST_POINTS
from acupress_cli.domain.pages.guide import Guide, WantedPoint, guide_for
from acupress_cli.domain.pages.notice import Notice

if TYPE_CHECKING:
    from acupress_cli.domain.body.figure import Figure
    from acupress_cli.domain.body.posture import Posture


class GuideFormat(Enum):
    """What a guide can be made into."""

    TERMINAL = "terminal"
    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"
    SVG = "svg"
    PDF = "pdf"
    PNG = "png"

    @property
    def is_printed(self) -> bool:
        """Whether it has pages: paper, and a size of print."""
        return self in (GuideFormat.HTML, GuideFormat.PDF, GuideFormat.PNG)

    @property
    def ending(self) -> str:
        """How the name of such a file ends."""
        return next((end for end, form in GUIDE_ENDINGS.items() if form is self), ".txt")


GUIDE_ENDINGS = {
    ".txt": GuideFormat.TEXT, ".md": GuideFormat.MARKDOWN, ".json": GuideFormat.JSON,
    ".html": GuideFormat.HTML, ".htm": GuideFormat.HTML, ".svg": GuideFormat.SVG,
    ".pdf": GuideFormat.PDF, ".png": GuideFormat.PNG,
}  # fmt: skip


class Wish(Struct, frozen=True):
    """How a person wants their guide; ``paper`` None is what is usual where they are.

    ``whole`` is with all there is to say, where one look or one sheet would be made of less.
    """

    form: GuideFormat | None = None
    output: Path | None = None
    force: bool = False
    opens: bool = False
    paper: Paper | None = None
    large_print: bool = False
    pocket: bool = False
    whole: bool = False
    no_pager: bool = False

    def settled(self) -> GuideFormat:
        """The form: as named, by the file's ending, or the terminal.

        Raises UsageError where it does not go with the rest.
        """
        form = self.form or self._form_by_place()
        if self.pocket and not form.is_printed:
            raise UsageError("A pocket sheet is a page to print.", _PRINTED)
        if (self.paper or self.large_print) and not form.is_printed:
            raise UsageError("--paper and --large-print are for pages to print.", _PRINTED)
        if self.opens and form is GuideFormat.TERMINAL:
            raise UsageError("There is no file to open.", _PRINTED)
        return form

    def _form_by_place(self) -> GuideFormat:
        if self.output is None:
            return GuideFormat.HTML if self.opens else GuideFormat.TERMINAL
        from acupress_cli.cli.form_by_ending import form_by_ending

        return form_by_ending(self.output, GUIDE_ENDINGS, "guide")


_PRINTED = "Use --format html, pdf or png, for example: --output guide.html"


def make_and_deliver(
    bench: Workbench, wanted: Sequence[WantedPoint], wish: Wish, notice: Notice
) -> None:
    """Make the guide, and show it, write it or open it."""
    form = wish.settled()
    if form is GuideFormat.TERMINAL and not wish.output:
        from acupress_cli.cli.showing import show_guides

        pager = None if wish.no_pager else bench.pager
        show_guides(bench, _guides(bench, wanted, notice), pager, whole=wish.whole)
        return
    if form in (GuideFormat.PDF, GuideFormat.PNG) and not wish.output and not wish.opens:
        _refuse_window(bench, form)
    if wish.pocket:
        made = _pocket(bench, wanted, form, wish, notice)
    else:
        guides = _guides(bench, wanted, notice, with_postures=form.is_printed)
        if form.is_printed and not wish.whole:
            guides = [guide.on_paper() for guide in guides]
        made = _made(bench, guides, form, wish)
    if wish.output or wish.opens:
        _write(bench, made, form, wish)
    else:
        typer.echo(made, nl=False)


def _guides(
    bench: Workbench, wanted: Sequence[WantedPoint], notice: Notice, *, with_postures: bool = False
) -> list[Guide]:
    content = bench.content
    about = content.catalogue(), content.atlas(), content.sources()
    figures = content.figures()
    postures = _posture_figures(bench) if with_postures else None
    return [
        guide_for(one.point, *about, one.verdict, figures, one.side, postures, notice)
        for one in wanted
    ]


def _posture_figures(bench: Workbench) -> "dict[Posture, Figure]":
    from acupress_cli.domain.body.posture_drawing import posture_figures

    return posture_figures(bench.content.postures())


def _made(bench: Workbench, guides: Sequence[Guide], form: GuideFormat, wish: Wish) -> str | bytes:
    if wish.large_print and not wish.whole:
        guides = [guide.in_large_print() for guide in guides]
    if form is GuideFormat.HTML:
        from acupress_cli.documents.guide_html import guide_html

        return guide_html(guides, _setup(bench, wish), bench.content.page_fonts())
    if form in (GuideFormat.PDF, GuideFormat.PNG):
        return _typeset(bench, guides, form, wish)
    if form is GuideFormat.SVG:
        return _drawing(guides)
    return _text(guides, form)


def _text(guides: Sequence[Guide], form: GuideFormat) -> str:
    if form is GuideFormat.MARKDOWN:
        from acupress_cli.documents.markdown import guide_markdown

        return guide_markdown(guides)
    if form is GuideFormat.JSON:
        from acupress_cli.documents.json_text import guides_json, json_text

        return json_text(guides_json(guides)) + "\n"
    from acupress_cli.documents.text import guide_text

    return guide_text(guides)


def _drawing(guides: Sequence[Guide]) -> str:
    from acupress_cli.documents.guide_svg import guide_svg

    missing = [guide.code for guide in guides if not guide.pictures]
    if missing:
        raise NoSuchError(
            f"There is no drawing of {', '.join(missing)} yet.", "Every other form has its words."
        )
    return guide_svg(guides)


def _typeset(bench: Workbench, guides: Sequence[Guide], form: GuideFormat, wish: Wish) -> bytes:
    from acupress_cli.documents.guide_typst import guide_typst

    as_png = form is GuideFormat.PNG
    if as_png and len(guides) > MOST_POINTS:
        raise UsageError(
            f"One picture holds {MOST_POINTS} guides at most.", "Use --format pdf for more."
        )
    markup = guide_typst(guides, _setup(bench, wish), on_one_page=as_png)
    return bench.typeset(markup, bench.content.fonts_folder(), as_png=as_png)


def _pocket(
    bench: Workbench,
    wanted: Sequence[WantedPoint],
    form: GuideFormat,
    wish: Wish,
    notice: Notice,
) -> str | bytes:
    from acupress_cli.domain.pages.pocket import MOST_CARDS, MOST_LARGE_CARDS, pocket_sheet

    content, most = bench.content, MOST_LARGE_CARDS if wish.large_print else MOST_CARDS
    if len(wanted) > most:
        in_large = " in large print" if wish.large_print else ""
        raise UsageError(f"A pocket sheet holds {most} points at most{in_large}.", "Name fewer.")
    sheet = pocket_sheet(wanted, content.session_words(), content.figures(), notice)
    setup, fonts = _setup(bench, wish), content.page_fonts()
    if form is GuideFormat.HTML:
        from acupress_cli.documents.pocket_html import pocket_html

        return pocket_html(sheet, setup, fonts)
    from acupress_cli.documents.pocket_typst import pocket_typst

    markup = pocket_typst(sheet, setup, fonts)
    return bench.typeset(markup, content.fonts_folder(), as_png=form is GuideFormat.PNG)


def _setup(bench: Workbench, wish: Wish) -> PageSetup:
    country = bench.profile().country or bench.country()
    return PageSetup(wish.paper or usual_paper(country), wish.large_print)


def _refuse_window(bench: Workbench, form: GuideFormat) -> None:
    """A terminal cannot show what is not text."""
    if bench.out.isatty():
        raise UsageError(
            f"A {form.value.upper()} cannot be shown in a terminal.",
            f"Name a file, as in --output guide.{form.value}, or add --open.",
        )


def _write(bench: Workbench, made: str | bytes, form: GuideFormat, wish: Wish) -> None:
    path = wish.output or bench.temporary_file(f"guide{form.ending}")
    bench.write_file(path, made, force=wish.force)
    say(f"Written to {path}.", bench.err)
    if wish.opens and not bench.open_file(path):
        say("No viewer was found. Open the file yourself.", bench.err)
