"""A guide as plain text, for files, mail and screen readers."""

import textwrap
from collections.abc import Sequence

from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.words.text import shown

WIDTH = 78


def guide_text(guides: Sequence[Guide]) -> str:
    """The guides one after the other, lines of at most 78 characters."""
    return "\n\n".join(_one(guide) for guide in guides) + "\n"


def _one(guide: Guide) -> str:
    title = shown(guide.title)
    head = [title, "=" * len(title), _wrapped(guide.subtitle, "", "")]
    return "\n".join(head + [_section(section) for section in guide.sections])


def _section(section: Section) -> str:
    lines = [f"\n{section.heading}", "-" * len(section.heading)]
    for number, line in enumerate(section.lines, start=1):
        if section.form is Form.PROSE:
            lines.append(_wrapped(line, "", ""))
        elif section.form is Form.STEPS:
            lines.append(_wrapped(line, f"{number}. ", "   "))
        else:
            lines.append(_wrapped(line, "- ", "  "))
    return "\n".join(lines)


def _wrapped(text: str, first: str, rest: str) -> str:
    return textwrap.fill(
        shown(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
