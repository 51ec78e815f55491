"""What a page says, as a small set of parts: every renderer shows exactly these."""

from enum import Enum

from msgspec import Struct


class Form(Enum):
    """How a section's lines belong together; a fact's line begins with its label and a colon."""

    PROSE = "prose"
    STEPS = "steps"
    BULLETS = "bullets"
    WARNING = "warning"
    FACTS = "facts"


class Section(Struct, frozen=True):
    """A heading with its lines. ``key`` is stable, for JSON and style sheets."""

    key: str
    heading: str
    lines: tuple[str, ...]
    form: Form = Form.PROSE


def label_and_text(line: str) -> tuple[str, str]:
    """The two parts of a fact's line."""
    label, _, text = line.partition(": ")
    return f"{label}:", text
