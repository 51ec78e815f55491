"""The sentences of the report for a doctor or an acupuncturist."""

from msgspec import Struct


class ReportWords(Struct, frozen=True):
    """data/report.yaml: what stands around the numbers.

    ``head`` opens the page and ``limits`` closes it; ``median`` and ``easier`` say how
    numbers were made. ``empty`` and ``next`` are for a time without entries,
    ``notes_kept_out`` tells the person, not the reader of the page.
    """

    title: str
    head: tuple[str, ...]
    limits: tuple[str, ...]
    median: str
    easier: str
    empty: str
    next: str
    notes_kept_out: str
    sources: tuple[str, ...]
