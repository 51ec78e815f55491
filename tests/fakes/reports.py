"""What a report is made from, filled with few or with many entries."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.own_calendar import Calendar
from acupress_cli.domain.journal.report_source import ReportSource
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import HoldOutcome
from tests.fakes.bench import CONTENT
from tests.fakes.journal import hold, session

LAST = date(2026, 5, 4)
_ZONE = timezone(timedelta(hours=1))


def at(day: int, month: int = 5, hour: int = 9) -> datetime:
    """An hour of a day of 2026."""
    return datetime(2026, month, day, hour, tzinfo=_ZONE)


def report_source(entries: Iterable[Entry] = (), **fields: object) -> ReportSource:
    """The last 90 days of a person of whom nothing else is known."""
    source = ReportSource(
        calendar=Calendar(at(LAST.day, LAST.month, hour=21)),
        entries=tuple(sorted(entries, key=lambda entry: entry.started_at)),
        first=LAST - timedelta(days=89),
        last=LAST,
        profile=Profile(),
        atlas=CONTENT.atlas(),
        catalogue=CONTENT.catalogue(),
        conditions=CONTENT.conditions().conditions,
        words=CONTENT.report_words(),
        progress_words=CONTENT.progress_words(),
    )
    return replace(source, **fields)


def told(kind: EntryKind, moment: datetime, **fields: object) -> Entry:
    """An entry that is no session."""
    entry = Entry(f"{kind.value}{moment:%Y%m%d%H%M}", kind, moment, moment)
    return replace(entry, **fields)


def every_day(days: int = 90) -> tuple[Entry, ...]:
    """A session and a check on every day until LAST, slowly easing, with all that can be told."""
    codes = ("GB30", "BL40", "BL57", "GB34", "BL60", "BL23", "BL25", "GB41", "BL54", "LR3", "KI3")
    places = ("calf", "knee-back", "thigh-back")
    entries: list[Entry] = []
    for number in range(days):
        moment = datetime(2026, 5, 4, 9, tzinfo=_ZONE) - timedelta(days=days - 1 - number)
        reaches = places[min(2, number // 30)]
        leg = 7 - number * 4 // days
        holds = [hold(codes[(number + nth) % len(codes)]) for nth in range(4)]
        if number % 6 == 2:
            holds[0] = replace(holds[0], outcome=HoldOutcome.HURT, held_s=20.0)
            holds[1] = replace(holds[1], was_tender=True)
        entries += [
            told(
                EntryKind.CHECK,
                moment - timedelta(minutes=5),
                outcome=Outcome.SOON if number % 9 == 1 else Outcome.CLEAR,
            ),
            session(
                moment,
                leg=(leg, leg - 2 if number % 5 else leg + 2),
                back=(3, 2),
                holds=tuple(holds),
                areas=("lower-back", "buttock", reaches),
                reaches=reaches,
                side=Side.LEFT,
                heat_s=600.0 if number % 2 else 0.0,
                hours_after=HoursAfter.WORSE if number % 12 == 2 else HoursAfter.EASIER,
                goal=3 + number * 6 // days,
                tags=tuple(f"tag{nth}" for nth in range(number % 10)),
                note="A long drive." if number % 7 == 0 else "",
            ),
        ]
    return tuple(entries)
