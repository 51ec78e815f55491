"""What a report is made from, and how its numbers are written."""

from datetime import date

from msgspec import Struct

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.journal.own_calendar import Calendar
from acupress_cli.domain.journal.progress_words import ProgressWords
from acupress_cli.domain.journal.report_words import ReportWords
from acupress_cli.domain.pages.topic import Topic
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.conditions import Condition
from acupress_cli.domain.words.days import day_words


class ReportSource(Struct, frozen=True):
    """The entries of ``first`` to ``last`` (both included, oldest first) and what explains them.

    ``with_notes`` is whether the person wants their own notes to be read. ``own_questions`` are
    what they want to ask, and ``topics`` have questions as well.
    """

    calendar: Calendar

    entries: tuple[Entry, ...]
    first: date
    last: date
    profile: Profile
    atlas: BodyAtlas
    catalogue: Catalogue
    conditions: tuple[Condition, ...]
    words: ReportWords
    progress_words: ProgressWords
    with_notes: bool = False
    own_questions: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()

    @property
    def days(self) -> int:
        """How many days the report is about."""
        return (self.last - self.first).days + 1

    def day(self, entry: Entry) -> date:
        """The person's own day on which it was."""
        return self.calendar.day_of(entry.started_at)

    @property
    def practices(self) -> tuple[Entry, ...]:
        """The entries in which points were pressed."""
        return tuple(entry for entry in self.entries if entry.is_practice)

    def of_kind(self, kind: EntryKind) -> tuple[Entry, ...]:
        """The entries of one kind."""
        return tuple(entry for entry in self.entries if entry.kind is kind)

    def area(self, code: str) -> str:
        """What the area is called; its code where it is not known any more."""
        return next((area.name for area in self.atlas.areas if area.code == code), code)

    def level(self, level: int) -> str:
        """What this height of the body is called."""
        return self.progress_words.levels[level].name

    def point(self, code: str) -> str:
        """The point's code and name; only its code where it is not known any more."""
        point = self.catalogue.get(code)
        return f"{code} {point.plain_pinyin}" if point else code

    def medicine(self, kept: str) -> str:
        """What was asked, where a medicine can make true what is kept as ``kept``."""
        known = (one for one in self.conditions if one.id == kept.partition(":")[0])
        return next((one.line for one in known if one.medicines), "")

    def condition(self, kept: str) -> str:
        """What a condition that is kept as ``kept`` is called, with its places."""
        code, _, places = kept.partition(":")
        name = next((one.name for one in self.conditions if one.id == code), code)
        told = ", ".join(self._places(places.split(","))) if places else ""
        return f"{name} ({told})" if told else name

    def _places(self, names: list[str]) -> list[str]:
        told: list[str] = []
        for name in names:
            try:
                told += [area.name for area in self.atlas.find(name)]
            except NoSuchError:
                told.append(name)
        return told

    def short(self, day: date) -> str:
        """The day, with its year only where the report is about more than one year."""
        return day_words(day, with_year=self.first.year != self.last.year)


def number(value: float) -> str:
    """A number without needless digits: 6, 4.5."""
    return f"{value:.3g}"


def one_line(text: str) -> str:
    """A person's text in one line."""
    return " ".join(text.split())
