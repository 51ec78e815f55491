"""A time of day in a person's own words: 21:00, 9.30 pm, 21h00, midnight, in the evening."""

import re
from datetime import time, timedelta
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.words.numbers import NUMBER_WORDS

_HINT = 'Say it like "21:00" or "9 pm".'
# "9:30p" has its letter close by: alone it could be a word.
_IN_HALF = r"(?P<half> ?[ap]m|(?<=[0-9])[ap])"
_HALF = rf"{_IN_HALF}?"
_CLOCKS = (
    rf"(?P<hour>[0-9]{{1,2}}):(?P<minute>[0-9]{{2}})(?: ?(?:h|hrs?|o'?clock))?{_HALF}",
    rf"(?P<hour>[0-9]{{1,2}})\.(?P<minute>[0-9]{{2}}){_IN_HALF}",
    rf"(?P<hour>[0-9]{{1,2}}){_IN_HALF}",
    r"(?P<hour>[0-9]{1,2}) ?h ?(?P<minute>[0-9]{2})?",
    r"(?P<hour>noon|midday|midnight)",
)
# Where what stands beside it already says the day, or which half of it.
_BESIDE_A_DAY = rf"(?P<hour>[0-9]{{1,2}})\.(?P<minute>[0-9]{{2}}){_HALF}"
_BESIDE_A_PART = (
    r"(?P<hour>[0-9]{1,2}) ?o'?clock",
    r"(?<=at )(?P<hour>[0-9]{1,2})",
)
# Beside it a number alone is an hour; beside a month it would be a day.
_NO_MONTH = (
    r"(?:|today|(?:(?:the )?day before )?yesterday|(?:last |this |on )?"
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:[0-9]+|[a-z]+) [a-z]+ ago)"
)
_HOUR_ALONE = r"(?P<hour>[0-9]{1,2})"
_FOUR_DIGITS = r"(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})(?: ?(?:h|hrs?|hours))?"
_DAY_OF_FOUR_DIGITS = rf"(?:{_NO_MONTH}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})"
_DOTTED_ALONE = r"(?P<hour>[01]?[0-9]|2[0-3])\.(?P<minute>[0-5][0-9])"
# 2026 alone is more often a year than a time.
_A_YEAR = re.compile("20[0-9]{2}")
_IN_WORDS = re.compile(r"\b(half|quarter|a quarter) (past|to) (\w+)")
_HOURS_IN_WORDS = {word: hour for word, hour in NUMBER_WORDS.items() if hour <= 12}
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_PARTS = "morning|afternoon|evening|night"
_PART = re.compile(rf"(?:\b(?:in|during|at) )?(?:\bthe )?\b(?P<part>{_PARTS})\b")
# Early in a part of a day, or late in it, is that much from its usual time.
_LATER = {"early": timedelta(minutes=-90), "late": timedelta(minutes=90)}
_EARLY_OR_LATE = re.compile(rf"\b(?P<word>{'|'.join(_LATER)}) (?=.*\b(?:{_PARTS})\b)")


class Part(Enum):
    """A part of a day; ``hours`` are those it has, and on which day after the one named."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"
    LAST_NIGHT = "last night"

    @property
    def usual(self) -> time:
        """The time that is kept where none is told, as noon is for a whole day."""
        return time({Part.MORNING: 9, Part.AFTERNOON: 15, Part.EVENING: 20}.get(self, 22))

    @property
    def begins(self) -> time:
        """When it begins on the day that is named."""
        return time({Part.MORNING: 0, Part.AFTERNOON: 12}.get(self, 17))

    @property
    def hours(self) -> tuple[tuple[int, range], ...]:
        """Days after the one that is named, with the hours that may be meant."""
        return _HOURS[self]


_HOURS = {
    Part.MORNING: ((0, range(12)),),
    Part.AFTERNOON: ((0, range(12, 19)),),
    Part.EVENING: ((0, range(17, 24)),),
    # Who says "Monday night at one" may mean either end of Monday.
    Part.NIGHT: ((0, range(6)), (0, range(17, 24)), (1, range(6))),
    Part.LAST_NIGHT: ((0, range(17, 24)), (1, range(6))),
}


class SaidTime(Struct, frozen=True):
    """A time as it was said: ``at``, or ``or_at`` where half of the day is left open.

    A number such as 9:30 without am or pm is one of 24 hours, "half past nine" is not.
    """

    at: time
    or_at: time | None = None
    is_midnight: bool = False
    is_in_words: bool = False

    def meant(self, part: Part | None) -> tuple[tuple[int, time], ...]:
        """Every time that may be meant in that part of a day, and how many days after it."""
        times = [told for told in (self.at, self.or_at) if told is not None]
        if part is None:
            return tuple((0, told) for told in times[: 2 if self.is_in_words else 1])
        return tuple((n, t) for n, hours in part.hours for t in times if t.hour in hours)


def split_later(said: str) -> tuple[str, timedelta]:
    """The words without early or late before a part of the day, and what that adds to its time."""
    found = _EARLY_OR_LATE.search(said)
    if found is None:
        return said, timedelta()
    rest = _tidy(said[: found.start()] + said[found.end() :])
    return re.sub("^on ", "", rest), _LATER[found["word"]]


def split_part(said: str) -> tuple[str, Part | None]:
    """The words without a part of the day, and that part."""
    said = re.sub(rf"(?<=\w)'s (?={_PARTS})", " ", said)
    for words, day in _NIGHTS.items():
        if re.search(words, said):
            return _tidy(re.sub(words, day, said)), Part.LAST_NIGHT
    said = re.sub(r"\btonight\b", "this night", said)
    said = re.sub(r"\blast evening\b", "yesterday evening", said)
    said = re.sub(rf"\bthis (?={_PARTS})", "today ", said)
    said = re.sub(rf"\b(\w+) ({_PARTS})s? ago\b", r"\1 days ago \2", said)
    found = _PART.search(said)
    if found is None:
        return said, None
    return _tidy(said[: found.start()] + said[found.end() :]), Part(found["part"])


_NIGHTS = {
    r"\bthe night before last\b|\bnight before last\b": "the day before yesterday",
    r"\blast night\b": "yesterday",
}


def split_time(said: str, *, has_part: bool) -> tuple[str, SaidTime | None]:
    """The words without a time of day, first or last among them, and that time.

    Raises UsageError for one that no clock shows.
    """
    plain = _IN_WORDS.sub(_in_numbers, said)
    in_words, said = plain != said, plain
    forms = [(clock, ".*?") for clock in _CLOCKS]
    if has_part:
        forms += [(clock, ".*?") for clock in (_BESIDE_A_DAY, *_BESIDE_A_PART)]
        forms.append((_HOUR_ALONE, _NO_MONTH))
    else:
        forms += [(_DOTTED_ALONE, ""), (_BESIDE_A_DAY, ".+?")]
    if has_part or not _A_YEAR.fullmatch(said):
        forms.append((_FOUR_DIGITS, _DAY_OF_FOUR_DIGITS))
    for clock, day in forms:
        last = re.fullmatch(rf"(?P<day>{day})(?:^|(?<!^) )(?:at )?{clock}", said)
        found = last or re.fullmatch(rf"(?:at )?{clock}(?:$| )(?P<day>{day})", said)
        if found:
            told = replace(_said_time(found), is_in_words=in_words)
            return _tidy(re.sub("^on ", "", found["day"])), told
    return said, None


def clock_time(said: str) -> time | None:
    """The time that is said alone, with minutes or a whole hour; None where none is."""
    rest, told = split_time(said, has_part=True)
    return told.at if told and not rest else None


def _in_numbers(found: re.Match[str]) -> str:
    """9:30 for half past nine; anything but an hour stays as it is."""
    size, way, said = found.groups()
    hour = _HOURS_IN_WORDS.get(said, said)
    if not re.fullmatch("1?[0-9]", str(hour)) or (size == "half" and way == "to"):
        return found[0]
    if way == "to":
        return f"{(int(hour) - 2) % 12 + 1}:45"
    return f"{hour}:{30 if size == 'half' else 15}"


def _said_time(found: re.Match[str]) -> SaidTime:
    named = found.groupdict()
    if named["hour"] in _NAMED:
        return SaidTime(_NAMED[named["hour"]], is_midnight=named["hour"] == "midnight")
    hour, minute, half = int(named["hour"]), int(named.get("minute") or 0), named.get("half")
    if not (1 <= hour <= 12 if half else hour <= 23) or minute > 59:
        raise UsageError(f'"{found[0].strip()}" is not a time of day.', _HINT)
    if half:
        return SaidTime(time(hour % 12 + 12 * ("p" in half), minute))
    is_open = 1 <= hour <= 12 and not named["hour"].startswith("0")
    return SaidTime(time(hour, minute), time((hour + 12) % 24, minute) if is_open else None)


def _tidy(said: str) -> str:
    return re.sub(r" at$", "", " ".join(said.split()))
