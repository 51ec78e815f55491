"""From the words and options of a command to what is told of an entry."""

from collections.abc import Sequence
from enum import Enum
from typing import Annotated

import typer
from msgspec import Struct

from acupress_cli.cli.completing import pain_areas, points_pressed
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.body.body import BodyArea, Side
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.entry import HoursAfter
from acupress_cli.domain.journal.moments import parse_moment
from acupress_cli.domain.journal.telling import Told, parse_note, parse_tag
from acupress_cli.domain.journal.told_holds import parse_holds
from acupress_cli.domain.pain.pain import WORST_PAIN
from acupress_cli.domain.session.record import MOST_SECONDS, HoldRecord


class After(Enum):
    """How the hours after were, as it is typed."""

    EASIER = "easier"
    SAME = "same"
    WORSE = "worse"


def _score(name: str, help: str) -> typer.models.OptionInfo:
    option = typer.Option(name, min=0, max=WORST_PAIN, help=f"{help}, 0 to 10.")
    assert isinstance(option, typer.models.OptionInfo)
    return option


LegOption = Annotated[int | None, _score("--leg", "Pain in buttock or leg, before a session")]
BackOption = Annotated[int | None, _score("--back", "Pain in the back, before a session")]
LegAfterOption = Annotated[int | None, _score("--leg-after", "Pain in the leg after it")]
BackAfterOption = Annotated[int | None, _score("--back-after", "Pain in the back after it")]
GoalOption = Annotated[int | None, _score("--goal", "How well your goal goes")]
ReachesOption = Annotated[
    str | None,
    typer.Option(
        "--reaches",
        metavar="AREA",
        help="How far down the pain goes.",
        autocompletion=pain_areas,
    ),
]
PointOption = Annotated[
    list[str] | None,
    typer.Option(
        "--point",
        metavar="CODE[:SIDE[:SECONDS]]",
        help="A point you pressed; may be given several times.",
        autocompletion=points_pressed,
    ),
]
_MOST_MINUTES = int(MOST_SECONDS) // 60
MinutesPressedOption = Annotated[
    int | None,
    typer.Option("--minutes", min=1, max=_MOST_MINUTES, help="Minutes pressed in all."),
]
HoursAfterOption = Annotated[
    After | None, typer.Option("--hours-after", help="How the hours after the session were.")
]
RestOption = Annotated[bool, typer.Option("--rest", help="A day on which you rest.")]


class TypedEntry(Struct, frozen=True):
    """What a command was given, as it was typed."""

    when: str | None
    note: str | None
    leg: int | None
    back: int | None
    leg_after: int | None
    back_after: int | None
    reaches: str | None
    pain: Sequence[str] | None
    side: Side | None
    points: Sequence[str] | None
    minutes: int | None
    tags: Sequence[str] | None
    goal: int | None
    hours_after: After | None
    rest: bool
    untags: Sequence[str] | None = None


def told_by(bench: Workbench, said: TypedEntry, usual_side: Side | None = None) -> Told:
    """What was ``said``, understood. ``usual_side`` is that of an entry that is changed.

    Raises UsageError and NoSuchError for what cannot be.
    """
    atlas, catalogue = bench.content.atlas(), bench.content.catalogue()
    areas = [area for name in said.pain or () for area in atlas.find(name)]
    reaching = atlas.find(said.reaches) if said.reaches else areas
    at = None
    if said.when is not None:
        at = parse_moment(said.when, bench.local_now(), bench.wall_clock().local)
    side = said.side or usual_side
    holds = [hold for point in said.points or () for hold in parse_holds(point, catalogue, side)]
    _check_minutes(holds)
    return Told(
        at=at,
        note=None if said.note is None else parse_note(said.note),
        leg=said.leg,
        back=said.back,
        leg_after=said.leg_after,
        back_after=said.back_after,
        areas=tuple(area.code for area in atlas.in_body_order(_pain_codes(areas))),
        reaches=_furthest(bench, reaching),
        side=said.side,
        holds=tuple(holds),
        pressed_s=None if said.minutes is None else said.minutes * 60.0,
        tags=tuple(said.tags or ()),
        untags=tuple(parse_tag(tag) for tag in said.untags or ()),
        goal=said.goal,
        hours_after=HoursAfter[said.hours_after.name] if said.hours_after else None,
        is_rest=said.rest,
    )


def _check_minutes(holds: Sequence[HoldRecord]) -> None:
    """Refuse points that take longer than ``--minutes`` may be, as those are refused."""
    held_s = sum(hold.held_s for hold in holds)
    if held_s > MOST_SECONDS:
        raise typer.BadParameter(
            f"{held_s / 60:.6g} is not in the range 1<=x<={_MOST_MINUTES}.",
            param_hint="'--minutes' (the points together)",
        )


def _furthest(bench: Workbench, areas: Sequence[BodyArea]) -> str:
    """The code of the area that is the furthest down; "" for none."""
    in_order = bench.content.atlas().in_body_order(_pain_codes(areas))
    return in_order[-1].code if in_order else ""


def _pain_codes(areas: Sequence[BodyArea]) -> list[str]:
    for area in areas:
        if not area.is_pain_area:
            raise UsageError(
                f"The {area.name} has points, but sciatica does not hurt there.",
                'See "acupress areas" for where it hurts.',
            )
    return [area.code for area in areas]
