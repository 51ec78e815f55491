"""acupress profile: what is kept of the person, and changing it."""

from dataclasses import replace
from typing import Annotated

import typer

from acupress_cli.cli.options import ConditionOption
from acupress_cli.cli.safeguards import NONE
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.conditions import parse_held
from acupress_cli.domain.errors import AcupressError, UsageError
from acupress_cli.domain.profile import Profile


def edit_profile(
    ctx: typer.Context,
    condition: ConditionOption = None,
    country: Annotated[
        str | None, typer.Option(metavar="CODE", help="Your country, as two letters such as GB.")
    ] = None,
    bring_back: Annotated[
        str | None, typer.Option(metavar="CODE", help="Use a point again that hurt before.")
    ] = None,
) -> None:
    """Show what is kept of you, or change it."""
    bench: Workbench = ctx.obj
    store = bench.profile_store()
    profile = bench.profile()
    changed = profile
    if condition:
        changed = replace(changed, conditions=_conditions(bench, condition))
    if country is not None:
        changed = replace(changed, country=_country(country))
    if bring_back is not None:
        changed = changed.with_point_back(bench.content.catalogue().find(bring_back).code)
    if changed != profile and not store.keep(changed):
        raise AcupressError("The profile could not be written.", "Is the data folder writable?")
    for line in _lines(changed):
        typer.echo(line)


def _conditions(bench: Workbench, named: list[str]) -> tuple[str, ...]:
    """The conditions as they are kept. Raises NoSuchError for one that is not known."""
    known = bench.content.conditions().conditions
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


def _lines(profile: Profile) -> list[str]:
    conditions = "not asked yet" if profile.conditions is None else ", ".join(profile.conditions)
    checked = "never"
    if profile.outcome and profile.outcome_at:
        checked = f"{profile.outcome.value}, {profile.outcome_at:%Y-%m-%d %H:%M}"
    return [
        f"Conditions: {conditions or 'none'}",
        f"Country: {profile.country or 'by the locale'}",
        f"Last safety check: {checked}",
        f"Sessions in the last 30 days: {len(profile.done)}",
        f"Points left out because they hurt: {', '.join(sorted(profile.retired)) or 'none'}",
    ]
