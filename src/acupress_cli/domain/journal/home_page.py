"""Home as a page: its lines, the marks of two weeks, and its keys. How it looks is the screen's."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from acupress_cli.domain.body.body import BodyArea, Side
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.home import DayMark, Home, Way
from acupress_cli.domain.journal.home_words import HomeKey, HomeWords, LastWords
from acupress_cli.domain.journal.own_calendar import DAY, WEEK, Calendar
from acupress_cli.domain.journal.session_entry import still_to_come
from acupress_cli.domain.journal.weeks import Site
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.days import day_words, weekday_words
from acupress_cli.domain.words.durations import in_full, in_short


class HomeLine(Struct, frozen=True):
    """A line for the eye and, where it is other, for the ear; a ``strong`` one is a warning."""

    eye: str
    ear: str = ""
    strong: bool = False

    @property
    def spoken(self) -> str:
        """What is read aloud."""
        return self.ear or self.eye


class Marks(Struct, frozen=True):
    """A mark for each day, the oldest first, between what they are and what they say."""

    head: str
    days: tuple[DayMark, ...]
    told: str


class HomePage(Struct, frozen=True):
    """What is shown; ``marks`` None for none."""

    lines: tuple[HomeLine, ...]
    keys: tuple[HomeKey, ...]
    marks: Marks | None = None


class Besides(Struct, frozen=True):
    """Sentences of other files that belong here.

    ``stands`` is what to do about a warning sign, ``notes`` what else the last check and the last
    sessions mean, and ``areas`` where the last session's pain was, from the back down.
    """

    areas: Sequence[BodyArea] = ()
    stands: Sequence[str] = ()
    notes: Sequence[str] = ()


def home_page(home: Home, words: HomeWords, besides: Besides, calendar: Calendar) -> HomePage:
    """What is told as of now."""
    way = home.way
    keys = words.keys.of(way)
    if way is Way.NEW:
        return HomePage(tuple(map(HomeLine, words.new)), keys)
    if way is Way.RED_FLAG:
        return HomePage(tuple(HomeLine(line, strong=True) for line in besides.stands), keys)
    lines = [*last_lines(home, words, besides.areas, calendar)]
    lines += [HomeLine(note, strong=True) for note in besides.notes]
    if home.cut_off:
        lines.append(HomeLine(_cut_off(home.cut_off, words)))
    elif way is Way.FREE:
        lines.append(HomeLine(_plan(home, words)))
    return HomePage(tuple(lines), keys, _marks(home.days, words))


def hours_page(
    home: Home, words: HomeWords, areas: Sequence[BodyArea], calendar: Calendar
) -> HomePage:
    """The question about the hours after the last session, below what that was."""
    lines = (*last_lines(home, words, areas, calendar), HomeLine(words.hours))
    return HomePage(lines, words.keys.of(Way.HOURS))


def last_lines(
    home: Home, words: HomeWords, areas: Sequence[BodyArea], calendar: Calendar
) -> tuple[HomeLine, ...]:
    """The last session in a line; none where there was none."""
    last = home.last
    if last is None:
        return ()
    when = _when(calendar.day_of(last.started_at), calendar.today, words.last)
    where = _where(areas, last.side, words.last)
    points = [counted(len(last.points), "point")] if last.points else []
    before = [*([where] if where else []), *points]
    eye = [*before, in_short(last.pressed_s), *_scores(last, words.last, words.last.changed.eye)]
    ear = [*before, in_full(last.pressed_s), *_scores(last, words.last, words.last.changed.ear)]
    told = [words.last.told.format(when=when, parts=", ".join(parts)) for parts in (eye, ear)]
    return (HomeLine(told[0], told[1]),)


def _when(day: date, today: date, words: LastWords) -> str:
    if day >= today:
        return words.today
    if today - day == DAY:
        return words.yesterday
    if today - day < WEEK:
        return weekday_words(day)
    return day_words(day, with_year=day.year != today.year)


def _where(areas: Sequence[BodyArea], side: Side | None, words: LastWords) -> str:
    if not areas:
        return ""
    first, last = areas[0].name, areas[-1].name
    where = first if len(areas) == 1 else words.reaches.format(first=first, last=last)
    if side is None:
        return where
    words_of_side = words.both_sides if side is Side.BOTH else words.one_side
    return words_of_side.format(side=side.value, where=where)


def _scores(last: Entry, words: LastWords, changed: str) -> Iterator[str]:
    for site in Site:
        before, after = site.of(last.before), site.of(last.after)
        if before is not None:
            told = words.scored if after is None else changed
            yield told.format(site=site.value, before=before, after=after)


def _cut_off(entry: Entry, words: HomeWords) -> str:
    left = counted(len(still_to_come(entry)), "hold")
    return words.cut_off.format(when=f"{entry.started_at:%H:%M}", left=left)


def _plan(home: Home, words: HomeWords) -> str:
    if home.rests_today:
        return words.plan.rest
    if home.done_today >= home.planned_today:
        return words.plan.done
    told = words.plan.some if home.done_today else words.plan.none
    return told.format(done=home.done_today, planned=home.planned_today)


def _marks(days: tuple[DayMark, ...], words: HomeWords) -> Marks:
    told = words.weeks.told.format(done=days.count(DayMark.PRESSED), days=len(days))
    rest = days.count(DayMark.REST)
    if rest:
        told = words.weeks.rested.format(told=told, rest=rest)
    return Marks(words.weeks.head, days, told)
