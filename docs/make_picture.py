"""Draws docs/session.svg and docs/guide.svg, the pictures of the README.

The one is the real session screen, 34 seconds into a hold of BL57; the other is what
``acupress guide GB30 BL57 --side left --format svg`` prints. Run by ``make docs``.
Nothing in them depends on the time, the window or the machine, so the same program
always draws the same pictures.
"""

import io
import re
from pathlib import Path

from rich.console import Console

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.folders import content_folder
from acupress_cli.documents.guide_svg import guide_svg
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pages.guide import guide_for
from acupress_cli.domain.safety.conditions import NO_LIMITS
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import PlannedPoint, SessionPlan, StepKind, plan_session
from acupress_cli.domain.session.session import Session
from acupress_cli.screens.glyphs import UNICODE
from acupress_cli.screens.look import Look
from acupress_cli.screens.session_screen import session_lines
from acupress_cli.screens.theme import rich_theme

PICTURE = Path(__file__).with_name("session.svg")
DRAWING = Path(__file__).with_name("guide.svg")
WIDTH, HEIGHT = 80, 24
POINTS = ("BL40", "BL57", "BL60")
SHOWN_POINT = "BL57"
DRAWN_POINTS = ("GB30", "BL57")
INTO_THE_HOLD_S = 34.0

# The web fonts Rich names would be fetched from elsewhere; the reader's own font does as well.
_WEB_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


def picture() -> str:
    """The SVG text of the session screen."""
    content = ContentFolder(content_folder())
    look = Look(content.session_words(), UNICODE, WIDTH, HEIGHT)
    console = Console(
        record=True,
        width=WIDTH,
        theme=rich_theme(),
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        no_color=False,
        legacy_windows=False,
    )
    for line in session_lines(shown_frame(content), look):
        console.print(line, no_wrap=True)
    drawn = console.export_svg(title="acupress session", unique_id="acupress")
    return _WEB_FONTS.sub("", drawn)


def drawing() -> str:
    """The SVG text of the drawings of a guide."""
    content = ContentFolder(content_folder())
    about = content.catalogue(), content.atlas(), content.sources()
    points = [content.catalogue().find(code) for code in DRAWN_POINTS]
    figures = content.figures()
    return guide_svg([guide_for(p, *about, NO_LIMITS, figures, Side.LEFT) for p in points])


def shown_frame(content: ContentFolder) -> Frame:
    """The moment that is drawn, reached by letting a real session run."""
    plan = plan_session(_chosen(content))
    session = Session(plan, BreathPace.EASY)
    session.start()
    session.advance(_hold_starts_s(plan) + INTO_THE_HOLD_S)
    return session.frame()


def _chosen(content: ContentFolder) -> list[PlannedPoint]:
    points = [content.catalogue().find(code) for code in POINTS]
    return [PlannedPoint(p, Side.LEFT, p.hold.usual_s, p.techniques[0]) for p in points]


def _hold_starts_s(plan: SessionPlan) -> int:
    return next(
        starts_s
        for starts_s, step in plan.timetable()
        if step.kind is StepKind.HOLD and step.point and step.point.code == SHOWN_POINT
    )


def main() -> None:
    """Write the pictures."""
    PICTURE.write_text(picture(), encoding="utf-8")
    DRAWING.write_text(drawing(), encoding="utf-8")


if __name__ == "__main__":
    main()
