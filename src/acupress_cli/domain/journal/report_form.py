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


class ReportSection(Struct, frozen=True):
    """A heading, facts, and below them tables. ``is_wide`` asks for the page's whole width."""

    heading: str
    facts: tuple[Fact, ...] = ()
    tables: tuple[ReportTable, ...] = ()
    is_wide: bool = False


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
