"""acupress suggest: from where the pain goes to points, with reasons."""

from collections.abc import Iterable
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec.structs import replace

from acupress_cli.cli.notices import notice_for
from acupress_cli.cli.options import (
    JsonOption,
    NoPagerOption,
    PainOptions,
    PlainOption,
    PointOptions,
    TodayOptions,
    with_groups,
)
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.asking_conditions import (
    for_today,
    heard_in,
    person_of,
    refuse_for,
    with_experience,
)
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.understanding import require_areas, understand
from acupress_cli.domain.errors import JournalError, RedFlagError
from acupress_cli.domain.limits import DEFAULT_MINUTES
from acupress_cli.domain.pages.notice import Notice
from acupress_cli.domain.pain.reading import Understanding
from acupress_cli.domain.safety.today import FLARE
from acupress_cli.domain.suggestion.suggestion import Referral, SuggestionSet, Wishes, suggest

if TYPE_CHECKING:
    from acupress_cli.screens.console import Pager


@with_groups
def suggest_points(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="Where it goes and what it is like."),
    ] = None,
    *,
    pain: PainOptions,
    points: PointOptions,
    today: TodayOptions,
    json: JsonOption = False,
    no_pager: NoPagerOption = False,
    plain: PlainOption = None,
) -> None:
    """Suggest points that answer your pain, and say why."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    text = " ".join(words or ())
    understood = understand(
        bench, words=text, pain=pain.pain or (), side=pain.side, quality=pain.quality or ()
    )
    may_ask = bench.answers.isatty() and not json
    heard = heard_in(bench, understood.conditions, may_ask=may_ask)
    try:
        notes = _pass_gate(bench, text, understood, may_ask=may_ask)
        person = heard.added_to(person_of(bench, today.condition or (), may_ask=False))
        refuse_for(person)
    except RedFlagError as flag:
        if json:
            referral = Referral(flag.outcome, flag.sentence)
            _show(bench, understood, SuggestionSet((), (), (), referral), None, as_json=True)
        raise
    person = for_today(bench, person, understood.pattern, flare=today.flare)
    person = with_experience(bench, person, fresh=points.fresh)
    wishes = _wishes(points, understood)
    found = suggest(understood.pattern, wishes, bench.knowledge, person)
    told = heard.notes(bench, found.points)
    found = replace(found, notes=(*told, *notes, *found.notes))
    # Who went through the list of conditions once needs no word of those that are not true.
    was_asked = bench.profile().conditions is not None
    notice = None if json or was_asked else notice_for(bench, today.condition or ())
    pager = None if no_pager else bench.pager
    _show(bench, understood, found, notice, pager, as_json=json)
    require_areas(bench, understood)
    if found.chosen and not json:
        given = (*(today.condition or ()), *heard.as_options())
        _say_what_next(understood, found, given, flare=person.has(FLARE))


def _say_what_next(
    understood: Understanding, found: SuggestionSet, given: Iterable[str], *, flare: bool
) -> None:
    """The commands that go on from here, with all that was said now and is not kept."""
    codes = " ".join(s.point.code for s in found.chosen)
    # On such a day the session has to know where it hurts, to stay away from there.
    pain = " ".join(f"--pain {code}" for code in understood.pattern.areas)
    options = [f"{pain} --flare" if flare else codes]
    if understood.pattern.side:
        options.append(f"--side {understood.pattern.side.value}")
    options += [f"--condition {quote(one)}" for one in dict.fromkeys(given)]
    if understood.wishes.heat is False and not flare:
        options.append("--no-heat")
    typer.echo(f"\nHow to find one:  acupress guide {found.chosen[0].point.code}", err=True)
    typer.echo(f"Be coached:       acupress session {' '.join(options)}", err=True)


def _wishes(points: PointOptions, understood: Understanding) -> Wishes:
    """What the options say; where they say nothing, what the words do."""
    said = understood.wishes
    return Wishes(
        points.minutes or said.minutes or DEFAULT_MINUTES,
        points.position or said.position,
        tuple(points.tool or said.tools or ()),
        points.hold,
    )


def _pass_gate(
    bench: Workbench, text: str, understood: Understanding, *, may_ask: bool
) -> tuple[str, ...]:
    """Notes on what the words say of red flags. Raises RedFlagError for what they say.

    What they say plainly stops at once; what is in doubt is asked where ``may_ask``.
    """
    gate = Gate(bench)
    try:
        gate.refuse_standing()
    except JournalError:
        # An emergency that the words tell of comes before what is wrong with a file.
        gate.listen(text, may_ask=False, both_legs=understood.both_legs)
        raise
    return gate.listen(text, may_ask=may_ask, both_legs=understood.both_legs, plain_stops=True)


def _show(
    bench: Workbench,
    understood: Understanding,
    found: SuggestionSet,
    notice: Notice | None,
    pager: "Pager | None" = None,
    *,
    as_json: bool,
) -> None:
    if as_json:
        from acupress_cli.documents.json_text import json_text, suggestions_json

        typer.echo(json_text(suggestions_json(understood, found)))
    elif understood.pattern.areas:
        from acupress_cli.cli.showing import show_suggestion
        from acupress_cli.domain.pages.suggestion_page import suggestion_page

        page = suggestion_page(understood, found, bench.content.atlas(), notice)
        show_suggestion(bench, page, pager)
