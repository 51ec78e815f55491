"""Draws docs/session.svg and docs/guide.svg, the pictures of the README and the pages.

The one shows real session screens: finding BL57, its hold, and what comes next. The other is
what ``acupress guide GB30 BL57 --side left --format svg`` prints. Run by ``make docs``.
Nothing in them depends on the time, the window or the machine, so the same program
always draws the same pictures.
"""

from collections.abc import Iterator
from datetime import time
from pathlib import Path

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
from docs.moving_picture import moving_picture

PICTURE = Path(__file__).with_name("session.svg")
DRAWING = Path(__file__).with_name("guide.svg")
WIDTH, HEIGHT = 80, 24
ENDS_AT = time(21, 42)
POINTS = ("BL40", "BL57", "BL60")
SHOWN_POINT = "BL57"
DRAWN_POINTS = ("GB30", "BL57")
# When a screen is shown, in seconds from the beginning of the hold, and for how long.
BREATH = tuple((at / 2, 0.5) for at in range(17))
SHOTS = (
    (-24.0, 2.0), (-10.0, 1.0), *BREATH, (20.0, 0.5), (34.0, 2.0), (50.0, 0.5), (70.0, 0.5),
    (86.0, 1.0), (87.0, 1.0), (88.0, 1.0), (89.0, 1.0), (92.0, 2.0),
)  # fmt: skip
STILL = SHOTS.index((34.0, 2.0))


def picture() -> str:
    """The SVG text of the session screens."""
    content = ContentFolder(content_folder())
    look = Look(content.session_words(), UNICODE, WIDTH, HEIGHT, ends_at=ENDS_AT)
    screens = [session_lines(frame, look) for frame in shown_frames(content)]
    seconds = [shown_s for _, shown_s in SHOTS]
    return moving_picture(screens, seconds, STILL, WIDTH, "acupress session")


def drawing() -> str:
    """The SVG text of the drawings of a guide."""
    content = ContentFolder(content_folder())
    about = content.catalogue(), content.atlas(), content.sources()
    points = [content.catalogue().find(code) for code in DRAWN_POINTS]
    figures = content.figures()
    return guide_svg([guide_for(p, *about, NO_LIMITS, figures, Side.LEFT) for p in points])


def shown_frames(content: ContentFolder) -> Iterator[Frame]:
    """The moments that are drawn, reached by letting a real session run."""
    plan = plan_session(_chosen(content))
    session = Session(plan, BreathPace.EASY)
    session.start()
    now_s = 0.0
    for at_s, _ in SHOTS:
        due_s = _hold_starts_s(plan) + at_s
        session.advance(due_s - now_s)
        now_s = due_s
        yield session.frame()


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
