"""acupress profile: what is kept of the person, and changing it."""

from datetime import timedelta
from typing import Annotated

import typer
from msgspec.structs import replace

from acupress_cli.cli.completing import points, weekdays
from acupress_cli.cli.options import ConditionOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.asking_conditions import NONE
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.dose import MOST_SESSIONS_A_DAY
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.profile import Profile, parse_goal
from acupress_cli.domain.safety.conditions import parse_held
from acupress_cli.domain.words.days import SHORT_WEEKDAYS, day_and_time


def edit_profile(
    ctx: typer.Context,
    condition: ConditionOption = None,
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Your country, as two letters such as GB.")
    ] = None,
    bring_back: Annotated[
        str | None,
        typer.Option(
            metavar="CODE", help="Use a point again that hurt before.", autocompletion=points
        ),
    ] = None,
    goal: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help='What you want to do well again, "" for none.'),
    ] = None,
    sessions_a_day: Annotated[
        int | None,
        typer.Option(min=1, max=MOST_SESSIONS_A_DAY, help="How often a day you plan to press."),
    ] = None,
    rest_day: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DAY",
            help="A day of the week without pressing, such as sun; none if you rest on no day.",
            autocompletion=weekdays,
        ),
    ] = None,
) -> None:
    """Show what is kept about you, or change it."""
    bench: Workbench = ctx.obj
    profile = bench.profile()
    held = _conditions(bench, condition) if condition else None
    back = bench.content.catalogue().find(bring_back).code if bring_back is not None else None
    now = bench.local_now()
    said: dict[str, object] = {}
    if country is not None:
        said["country"] = _country(country)
    if goal is not None:
        said["goal"] = parse_goal(goal)
    if sessions_a_day is not None:
        said["sessions_a_day"] = sessions_a_day
    if rest_day is not None:
        said["rest_days"] = _rest_days(rest_day)

    def change(kept: Profile) -> Profile:
        """Only what was said, so that another window's words stay."""
        kept = replace(kept, **said)
        kept = kept if held is None else kept.with_conditions(held, profile)
        return kept if back is None else kept.with_point_back(back, now)

    changed = bench.change_profile(change) if change(profile) != profile else profile
    for line in _lines(bench, changed):
        say(line, bench.out)


def _conditions(bench: Workbench, named: list[str]) -> tuple[str, ...]:
    """The conditions as they are kept. Raises NoSuchError for one that is not known."""
    known = bench.content.conditions().asked
    kept = []
    for name in named:
        if name != NONE:
            held = parse_held(name, known, bench.content.atlas())
            _, _, where = name.partition(":")
            kept.append(held.condition.id + (f":{where}" if where else ""))
    return tuple(kept)


def _country(code: str) -> str:
    if code and not (len(code) == 2 and code.isascii() and code.isalpha()):
        raise UsageError(f'"{code}" is not a country code.', "Use two letters, such as GB or DE.")
    return code.upper()


def _rest_days(named: list[str]) -> tuple[str, ...]:
    """The days as they are kept, in the order of the week. Raises UsageError for another word."""
    said = {name.strip().casefold()[:3] for name in named} - {NONE[:3]}
    unknown = said - set(SHORT_WEEKDAYS)
    if unknown:
        raise UsageError(
            f'"{sorted(unknown)[0]}" is not a day of the week.',
            f"Use: {', '.join(SHORT_WEEKDAYS)}, or none.",
        )
    return tuple(day for day in SHORT_WEEKDAYS if day in said)


def _lines(bench: Workbench, profile: Profile) -> list[str]:
    unknown = "lost, to be asked anew" if profile.is_lost else "not asked yet"
    conditions = unknown if profile.conditions is None else ", ".join(profile.conditions)
    checked = "never"
    if profile.outcome and profile.outcome_at:
        checked = f"{profile.outcome.value}, {day_and_time(profile.outcome_at)}"
    from acupress_cli.coaching.looking_back import entries_of

    calendar = bench.calendar()
    last_days = Span(calendar.today - timedelta(days=30), calendar.today)
    recent = entries_of(bench.journal(), last_days, calendar)
    retired = profile.retired(bench.journal().hurt_marks())
    plan = "once a day" if profile.sessions_a_day == 1 else "twice a day"
    rest = f", not on {', '.join(profile.rest_days)}" if profile.rest_days else ""
    return [
        f"Conditions: {conditions or 'none'}",
        f"Country: {profile.country or 'by the locale'}",
        f"Last safety check: {checked}",
        f"Your plan: {plan}{rest}",
        f"Your goal: {profile.goal or 'none'}",
        f"Sessions in the last 30 days: {sum(entry.is_practice for entry in recent)}",
        f"Points left out because they hurt: {', '.join(sorted(retired)) or 'none'}",
    ]
