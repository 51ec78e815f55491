"""Guides to turn into pages: the real ones, and one that tries to do harm."""

from msgspec.structs import replace

from acupress_cli.domain.body.body import Side, View
from acupress_cli.domain.body.figure import (
    Figure,
    FigureLine,
    Landmark,
    LineKind,
    PlacedPoint,
    Placement,
)
from acupress_cli.domain.body.posture_drawing import posture_figures
from acupress_cli.domain.pages.guide import Guide, Short, guide_for
from acupress_cli.domain.pages.notice import Notice
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.pages.picture import Picture
from tests.fakes.bench import CONTENT

FONTS = CONTENT.page_fonts()
POSTURES = posture_figures(CONTENT.postures())
NOTICE = Notice(CONTENT.notice_words(), CONTENT.conditions().asked, CONTENT.atlas())


def guides_on(side: Side | None) -> list[Guide]:
    """Every guide, its pictures on ``side``."""
    about = CONTENT.catalogue(), CONTENT.atlas(), CONTENT.sources()
    return [
        guide_for(
            point, *about, figures=CONTENT.figures(), side=side, postures=POSTURES, notice=NOTICE
        )
        for point in CONTENT.catalogue()
    ]


GUIDES = guides_on(None)
# Colours, a new title for the window, a line drawn over, text read backwards, and a null.
HARM = "\x1b[31mred\x1b]0;title\x07 \r over \u202eback \x9b2J \x00 \u2028 end"
HARMLESS = "\\x1b[31mred\\x1b]0;title\\x07 \\x0d over \\u{202e}back \\x9b2J \\x00 \\u{2028} end"
HOSTILE = Guide(
    "XX1",
    f"XX1 {HARM}",
    HARM,
    Short((HARM,), HARM, HARM, (HARM, HARM), HARM, HARM, HARM, HARM),
    tuple(Section(form.value, "Heading", (HARM, HARM), form) for form in Form),
)


def sentences_of(guide: Guide) -> list[str]:
    """Everything a guide says."""
    lines = [line for section in guide.sections for line in (section.heading, *section.lines)]
    return [guide.title, guide.subtitle, *lines]


def in_one_row(text: str) -> str:
    """A page as one row of words, however its lines are broken."""
    return " ".join(text.split())


def with_lines(form: Form, *lines: str) -> Guide:
    """A small guide with one section."""
    return replace(
        HOSTILE, title="T", subtitle="S", sections=(Section("key", "Heading", lines, form),)
    )


def hostile_picture(harm: str = HARM, side: Side | None = None) -> Picture:
    """A picture whose every text tries to do harm."""
    figure = Figure(
        harm, harm, View.BACK, harm, -1, -1, 1, 3,
        (FigureLine(LineKind.SKIN, ((-1, 0), (0, 1), (1, 0))),),
        (Landmark("here", (0, 0), harm, (0.5, 0.5)),),
        (PlacedPoint(harm, Placement("here")),),
    )  # fmt: skip
    return Picture(figure, (harm,), side)
