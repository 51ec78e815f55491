"""A guide as Markdown."""

import re
from collections.abc import Sequence

from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.words.text import shown

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")


def guide_markdown(guides: Sequence[Guide]) -> str:
    """The guides one after the other, each under a heading of its own."""
    return "\n".join(_one(guide) for guide in guides)


def _one(guide: Guide) -> str:
    parts = [f"# {plain(guide.title)}\n", f"*{plain(guide.subtitle)}*\n"]
    return "\n".join(parts + [_section(section) for section in guide.sections])


def _section(section: Section) -> str:
    lines = [f"## {section.heading}\n"]
    for number, line in enumerate(section.lines, start=1):
        if section.form is Form.PROSE:
            lines.append(f"{plain(line)}\n")
        elif section.form is Form.STEPS:
            lines.append(f"{number}. {plain(line)}")
        else:
            lines.append(f"- {plain(line)}")
    if section.form is not Form.PROSE:
        lines.append("")
    return "\n".join(lines)


def plain(text: str) -> str:
    """Text as text: nothing in it is Markdown."""
    return _SPECIAL.sub(r"\\\1", shown(text))
