"""acupress coach: the whole way by questions, from the pain to the end of a session."""

from typing import Annotated

import typer

from acupress_cli.cli.interview import Interview
from acupress_cli.cli.options import PainOptions, TodayOptions, with_groups
from acupress_cli.cli.person import for_today, heard_in, with_experience
from acupress_cli.cli.running import (
    about_session,
    before_session,
    cross_threshold,
    go_on,
    planned,
    refuse_unless_rehearsed,
    run,
)
from acupress_cli.cli.session_options import (
    AskedHeatOptions,
    AskedPointOptions,
    JournalOptions,
    LookOptions,
    SoundOptions,
    TrialOptions,
)
from acupress_cli.cli.understanding import conditions_in
from acupress_cli.cli.wanted import wanted_session
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.suggestion.suggestion import Wishes
from acupress_cli.domain.words.text import need_readable


@with_groups("acupress coach", "acupress coach left calf, dull --minutes 15")
def coach(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS]...", help="Where it goes and what it is like."),
    ] = None,
    *,
    pain: PainOptions,
    points: AskedPointOptions,
    today: TodayOptions,
    heat: AskedHeatOptions,
    look: LookOptions,
    sound: SoundOptions,
    trial: TrialOptions,
    journal: JournalOptions,
) -> None:
    """Be asked where it hurts, and be coached through a session."""
    bench: Workbench = ctx.obj
    need_readable(" ".join(words or ()))
    wanted = wanted_session(bench, pain, points, today, heat, look, sound, trial, journal)
    manner = wanted.manner
    interview = Interview(bench, plain=bench.settings().plain)
    interview.welcome()
    earlier = before_session(bench, manner, wanted.resume, asks=True)
    person = cross_threshold(bench, manner, wanted.conditions)
    noted = conditions_in(bench, wanted.told.note)
    if earlier:
        person = heard_in(bench, noted, may_ask=True).added_to(person)
        refuse_unless_rehearsed(person, manner)
        go_on(bench, earlier, wanted.timing(0), person, manner)
        return
    understood = interview.where(words or (), wanted.pain, wanted.side, wanted.quality)
    heard = heard_in(bench, (*understood.conditions, *noted), may_ask=True)
    person = heard.added_to(person)
    refuse_unless_rehearsed(person, manner)
    about = about_session(bench, understood.pattern, wanted.told, manner, asks=True)
    person = for_today(bench, person, understood.pattern, about.before, flare=manner.flare)
    person = with_experience(bench, person, fresh=wanted.fresh)
    said = understood.wishes
    wishes = Wishes(
        interview.minutes(wanted.minutes or said.minutes),
        interview.position(wanted.position, said.position),
        tuple(wanted.tools or said.tools),
        wanted.hold_s,
    )
    chosen = interview.points(understood, wishes, person, heard)
    begins_hot = said.heat if wanted.heat is None else wanted.heat
    heat_s = 0 if person.today else interview.heat_s(begins_hot, wanted.heat_s)
    plan = planned(bench, chosen, wanted.timing(heat_s), person, manner)
    run(bench, plan, manner, person, about)
