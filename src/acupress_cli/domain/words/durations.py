"""How long something takes, as it is shown and said: 1:30, 90 seconds, 12 min."""

from acupress_cli.domain.words.counts import counted

# From so many seconds on, whole minutes are said as minutes: nobody holds for "1 minute".
_MINUTES_FROM_S = 120


def minutes_and_seconds(seconds: float) -> str:
    """As a clock shows it that runs: 1:30 for 90 seconds; hours are shown as minutes."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def minutes_and_seconds_up(seconds: float) -> str:
    """Time left, rounded up: the last second shows as 0:01, and 0:00 means over."""
    return minutes_and_seconds(int(-(-(seconds - 1e-6) // 1)))


def are_whole_minutes(seconds: int) -> bool:
    """Whether so many seconds are better said as minutes."""
    return seconds >= _MINUTES_FROM_S and seconds % 60 == 0


def in_words(seconds: int) -> str:
    """A length to keep to, as a person says it: 90 seconds, 3 minutes."""
    if are_whole_minutes(seconds):
        return counted(seconds // 60, "minute")
    return counted(seconds, "second")


def in_full(seconds: float) -> str:
    """How long it was, to the second: 50 seconds, 1 minute 30 seconds, 12 minutes."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [counted(minutes, "minute")] if minutes else []
    return " ".join(parts + ([counted(rest, "second")] if rest or not minutes else []))


def in_short(seconds: float) -> str:
    """About how long it was, for a narrow column: 50 s, 12 min; nothing for no time."""
    if not seconds:
        return ""
    return f"{round(seconds)} s" if seconds < 60 else f"{round(seconds / 60)} min"
