"""How long something takes, as it is shown and said: 1:30, 90 seconds, 3 minutes."""

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
    return f"{seconds // 60} minutes" if are_whole_minutes(seconds) else f"{seconds} seconds"
