"""What is found on the pages of a PDF."""

from pypdf import PageObject


def letter_sizes(page: PageObject) -> list[float]:
    """The size in points of each piece of text, the smallest first."""
    sizes = []

    def note(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        if text.strip():
            sizes.append(round(abs(size * tm[3] * cm[3]), 2))

    page.extract_text(visitor_text=note)
    return sorted(sizes)
