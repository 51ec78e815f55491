"""The sentences of the report for a doctor or an acupuncturist."""

from msgspec import Struct


class ChartWords(Struct, frozen=True):
    """What the chart of the weeks is, and what each of its lines is."""

    title: str
    leg: str
    back: str
    gap: str


class ReportWords(Struct, frozen=True):
    """data/report.yaml: what stands around the numbers.

    ``head`` opens the page and ``limits`` end its numbers; ``median`` and ``easier`` say how
    those were made, ``chart`` what is drawn of them. ``empty`` and ``next`` are for a time
    without entries, ``notes_kept_out`` tells the person, not the reader of the page.
    """

    title: str
    head: tuple[str, ...]
    limits: tuple[str, ...]
    median: str
    easier: str
    chart: ChartWords
    empty: str
    next: str
    notes_kept_out: str
    sources: tuple[str, ...]
