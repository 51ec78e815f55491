"""What a report consists of, whatever it is shown on: every word of it stands here."""

from msgspec import Struct


class Fact(Struct, frozen=True):
    """One thing told: what it is, and what it was."""

    label: str
    value: str


class ReportTable(Struct, frozen=True):
    """A table; the first cell of a row names the row. ``note`` says how to read it."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""

    def __post_init__(self) -> None:
        if any(len(row) != len(self.head) for row in self.rows):
            raise ValueError("every row has a cell for each column")


class ChartLine(Struct, frozen=True):
    """A value from 0 to 10 for each week, None where nothing was told.

    ``is_broken`` tells one line from another without colour.
    """

    name: str
    values: tuple[float | None, ...]
    is_broken: bool = False


class WeekChart(Struct, frozen=True):
    """Lines over the ``weeks``, each named by its first day; ``words`` say what they are."""

    title: str
    words: str
    weeks: tuple[str, ...]
    lines: tuple[ChartLine, ...]

    def __post_init__(self) -> None:
        if any(len(line.values) != len(self.weeks) for line in self.lines):
            raise ValueError("every line has a value or a gap for each week")


class ReportSection(Struct, frozen=True):
    """A heading, facts, and below them tables. ``is_wide`` asks for the page's whole width.

    ``chart`` draws what a table says, where there is something to draw on.
    """

    heading: str
    facts: tuple[Fact, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    is_wide: bool = False
    chart: WeekChart | None = None


class QuestionGroup(Struct, frozen=True):
    """Questions of one origin; on paper each has so many ``lines`` for its answer."""

    heading: str
    questions: tuple[str, ...]
    lines: int = 0


class VisitQuestions(Struct, frozen=True):
    """What to ask on a visit, and below it, on paper, ``lines`` for whatever is to be noted."""

    heading: str
    groups: tuple[QuestionGroup, ...]
    lines_heading: str
    lines: int


class Report(Struct, frozen=True):
    """A page for a doctor or an acupuncturist: whoever shows it has nothing left to decide.

    ``blanks`` are lines to be filled in by hand, where it is a sheet of paper.
    """

    title: str
    period: str
    blanks: tuple[str, ...]
    intro: tuple[str, ...]
    sections: tuple[ReportSection, ...]
    limits_heading: str
    limits: tuple[str, ...]
    questions: VisitQuestions | None = None
