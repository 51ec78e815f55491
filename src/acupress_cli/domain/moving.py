"""All that is kept of a person, taken to another machine, and joined with what is kept there."""

from datetime import datetime
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import fields, replace

from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings

AnyStruct = TypeVar("AnyStruct", bound=Struct)


class Belongings(Struct, frozen=True):
    """All that is kept of a person."""

    profile: Profile
    settings: Settings
    entries: tuple[Entry, ...]


def joined_settings(mine: Settings, theirs: Settings) -> Settings:
    """``mine``; what is as usual there is as in ``theirs``."""
    return _filled(mine, theirs, USUAL_SETTINGS)


def joined_profile(mine: Profile, theirs: Profile) -> Profile:
    """``mine`` with what only ``theirs`` tells; of what concerns safety, the stricter of both.

    That is every condition of either, the outcome that lets less be done, and of a point that
    was brought back the earlier time: what hurt after it counts.
    """
    stands = min((mine, theirs), key=_latitude)
    told = [one.conditions for one in (mine, theirs) if one.conditions is not None]
    ahead = tuple(dict.fromkeys((*mine.told_ahead, *theirs.told_ahead)))
    conditions = tuple(dict.fromkeys((*(name for names in told for name in names), *ahead)))
    back = dict(theirs.brought_back)
    for code, at in mine.brought_back.items():
        back[code] = min(at, back.get(code, at))
    return replace(
        _filled(mine, theirs, Profile()),
        conditions=conditions if told else None,
        told_ahead=() if told else ahead,
        outcome=stands.outcome,
        outcome_at=stands.outcome_at,
        screened_fully_at=_later(mine.screened_fully_at, theirs.screened_fully_at),
        brought_back=back,
    )


def _filled(mine: AnyStruct, theirs: AnyStruct, usual: AnyStruct) -> AnyStruct:
    """``mine``, with the value of ``theirs`` wherever it is as ``usual``."""
    taken: dict[str, Any] = {
        field.name: getattr(theirs, field.name)
        for field in fields(mine)
        if getattr(mine, field.name) == getattr(usual, field.name)
    }
    return replace(mine, **taken)


def _latitude(profile: Profile) -> tuple[bool, int, float]:
    """How much its outcome lets be done; of the same outcome the later stands."""
    outcome, at = profile.outcome, profile.outcome_at
    order = list(Outcome)
    place = len(order) if outcome is None else order.index(outcome)
    return not (outcome and outcome.stops_pressing), place, -at.timestamp() if at else 0.0


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((at for at in (one, other) if at), default=None)
