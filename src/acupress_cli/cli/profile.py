"""acupress profile: what is kept of the person, and changing it."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

import typer
from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.cli.completing import conditions, points, weekdays
from acupress_cli.cli.options import ConditionOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.conversation.asking_conditions import NONE
from acupress_cli.domain.errors import NoSuchError, UsageError
from acupress_cli.domain.journal.dose import MOST_SESSIONS_A_DAY
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.profile import Profile, parse_goal
from acupress_cli.domain.safety.conditions import parse_held
from acupress_cli.domain.words.days import SHORT_WEEKDAYS, day_and_time


def edit_profile(
    ctx: typer.Context,
    condition: ConditionOption = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="A condition that you no longer have.", autocompletion=conditions
        ),
    ] = None,
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
    told = _Told.of(bench, condition or (), without or ())
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
        kept = told.applied_to(kept, profile)
        return kept if back is None else kept.with_point_back(back, now)

    changed = bench.change_profile(change) if change(profile) != profile else profile
    left = set(changed.kept_conditions)
    if gone := [one for one in profile.kept_conditions if one not in left]:
        say(f"Taken away: {', '.join(gone)}", bench.out)
        for past in _past_of(bench, gone):
            say(f'If it proved to be so, add: "acupress profile --condition {past}"', bench.err)
    for line in _lines(bench, changed):
        say(line, bench.out)


def _past_of(bench: Workbench, gone: list[str]) -> list[str]:
    """What conditions that were taken away become, where they were real and are over."""
    return [one.past for one in bench.content.conditions().asked if one.id in gone and one.past]


class _Told(Struct, frozen=True):
    """What was said of conditions: those they have, those they no longer have, or none at all.

    Each as it is kept. With ``anew`` nothing of what was kept before stands.
    """

    added: tuple[str, ...]
    gone: tuple[str, ...]
    anew: bool

    @classmethod
    def of(cls, bench: Workbench, named: Sequence[str], without: Sequence[str]) -> "_Told":
        """Read the options. Raises NoSuchError for a condition that is not known or not kept."""
        added = tuple(_as_kept(bench, name) for name in named if name != NONE)
        gone = tuple(_as_it_was_kept(bench, name) for name in without)
        if both := sorted(set(added) & set(gone)):
            raise UsageError(
                f"You both add and take away {both[0]}.", "Use --condition or --without for it."
            )
        return cls(added, gone, NONE in named)

    def applied_to(self, kept: Profile, seen: Profile) -> Profile:
        """``kept`` with what was said where ``seen`` was what is kept; as it is if nothing was."""
        if self.anew:
            return replace(kept, told_ahead=()).with_conditions(self.added, seen)
        kept = kept.without_conditions(self.gone)
        return kept.adding(self.added) if self.added else kept


def _as_kept(bench: Workbench, name: str) -> str:
    """A condition as it is kept. Raises NoSuchError for one that is not known."""
    known = bench.content.conditions().asked
    condition = parse_held(name, known, bench.content.atlas()).condition
    _, _, where = name.partition(":")
    return condition.id + (f":{where}" if where else "")


def _as_it_was_kept(bench: Workbench, name: str) -> str:
    """The same of a condition to take away. Raises NoSuchError for one that is not kept."""
    kept = bench.profile()
    # What is kept may be what nobody knows any more.
    condition = name if kept.has_kept(name) else _as_kept(bench, name)
    if not kept.has_kept(condition):
        raise NoSuchError(
            f'"{name}" is not among the conditions that are kept.',
            f"They are: {', '.join(kept.kept_conditions) or NONE}.",
        )
    return condition


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
    known = ", ".join(profile.kept_conditions)
    if profile.conditions is None:
        known = f"{known}; all others {unknown}" if known else unknown
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
        f"Conditions: {known or 'none'}",
        f"Country: {profile.country or 'by the locale'}",
        f"Last safety check: {checked}",
        f"Your plan: {plan}{rest}",
        f"Your goal: {profile.goal or 'none'}",
        f"Sessions in the last 30 days: {sum(entry.is_practice for entry in recent)}",
        f"Points left out because they hurt: {', '.join(sorted(retired)) or 'none'}",
    ]
