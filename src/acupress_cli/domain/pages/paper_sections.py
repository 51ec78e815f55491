"""What of a guide stands on paper, where all of it has to go on one sheet.

Nothing is ever left out that keeps a person safe: when not to press, what to take care of,
pregnancy, and when to stop and get help.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from acupress_cli.domain.pages.page import Section

# What is debated, and what is said already: by the drawing, the title, the box "In short" and
# how to find it.
_NOT_ON_PAPER = (
    "for_you", "picture", "where", "reach", "feel", "hold", "good_for", "article", "disagreements",
    "names",
)  # fmt: skip
# With more words than these, another way to the same end is left out, and sources are counted.
MOST_WORDS, MOST_SOURCES = 780, 3
# In large print there is room for what it takes to press, and to press safely, alone.
_NOT_IN_LARGE = ("tender_spot", "evidence", "sources")
_MOST_WAYS, _MOST_LARGE_WAYS = 3, 2


def paper_sections(code: str, sections: Sequence[Section]) -> tuple[Section, ...]:
    """What a sheet of paper has room for."""
    told = (_technique(part, sections) if part.key == "technique" else part for part in sections)
    kept = [part for part in told if part.key not in _NOT_ON_PAPER]
    if sum(len(line.split()) for part in kept for line in part.lines) > MOST_WORDS:
        kept = [_fewer_ways(part, _MOST_WAYS) for part in kept if part.key != "tender_spot"]
        most = 0
    else:
        most = MOST_SOURCES
    return tuple(_sources(part, code, most) for part in kept)


def large_print_sections(sections: Sequence[Section]) -> tuple[Section, ...]:
    """What goes on a sheet in large print, of sections that are on paper."""
    kept = (part for part in sections if part.key not in _NOT_IN_LARGE)
    return tuple(_fewer_ways(part, _MOST_LARGE_WAYS) for part in kept)


def _technique(technique: Section, sections: Sequence[Section]) -> Section:
    """How to press; last, what is easier to reach, and how hard: they have no heading here."""
    more = (part.lines[1:] for part in sections if part.key in ("reach", "feel"))
    last = " ".join(line for some in more for line in some)
    return replace(technique, lines=(*technique.lines, last))


def _fewer_ways(section: Section, most: int) -> Section:
    """The first ways to press alone; the last line is not one of them."""
    if section.key != "technique":
        return section
    *ways, last = section.lines
    return replace(section, lines=(*ways[:most], last))


def _sources(section: Section, code: str, most: int) -> Section:
    """The first few by their names, and where all are told."""
    if section.key != "sources":
        return section
    names = tuple(line.rpartition(". ")[0] + "." for line in section.lines[:most])
    more = len(section.lines) - len(names)
    count = f"{'And ' if names else ''}{more} {'more' if names else 'in all'}."
    whole = f"The whole guide, with their addresses: acupress guide {code} --all"
    return replace(section, lines=(*names, *((count,) if more else ()), whole))
