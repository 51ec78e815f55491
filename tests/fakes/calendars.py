"""The calendar of a person at a known moment."""

from datetime import date, datetime, time, timezone, tzinfo

from acupress_cli.domain.journal.own_calendar import Calendar


def evening_of(day: date, zone: tzinfo = timezone.utc) -> Calendar:
    """The calendar at nine in the evening of that day."""
    return Calendar(datetime.combine(day, time(21), zone))
