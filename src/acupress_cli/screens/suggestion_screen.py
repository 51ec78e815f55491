"""Suggestions with their reasons, and what was left out."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from acupress_cli.domain.atlas import BodyAtlas
from acupress_cli.domain.body import Side
from acupress_cli.domain.reading import Understanding
from acupress_cli.domain.suggestion import Hidden, Suggestion, SuggestionSet
from acupress_cli.domain.text import shown
from acupress_cli.screens import theme


def suggestion_screen(
    understood: Understanding, found: SuggestionSet, atlas: BodyAtlas
) -> RenderableType:
    """What was understood, the points with one line of reasons each, and what was left out."""
    parts: list[RenderableType] = [understood_screen(understood, atlas)]
    parts += [Text(shown(note), style=theme.QUIET) for note in found.notes]
    if found.referral:
        parts.append(Padding(Text(shown(found.referral.because), style=theme.CARE), (1, 0, 0, 0)))
    for number, suggestion in enumerate(found.chosen, start=1):
        parts.append(_suggestion(number, suggestion))
    if found.hidden:
        parts.append(_hidden(found.hidden))
    return Group(*parts)


def understood_screen(understood: Understanding, atlas: BodyAtlas) -> RenderableType:
    """One line on what was understood, and one on what was not."""
    pattern = understood.pattern
    said = [area.name for area in atlas.in_body_order(pattern.areas)]
    line = Text.assemble(("Understood: ", theme.HEADING), ", ".join(said) or "no place")
    if pattern.side:
        line.append(f"; {side_words(pattern.side)}")
    if pattern.qualities:
        line.append(f"; {', '.join(pattern.qualities)}")
    parts = [line]
    if understood.excluded:
        not_there = ", ".join(area.name for area in atlas.in_body_order(understood.excluded))
        parts.append(Text.assemble(("Not there: ", theme.HEADING), not_there))
    if understood.ignored:
        ignored = ", ".join(shown(word) for word in understood.ignored)
        parts.append(Text.assemble(("Not understood: ", theme.HEADING), ignored))
    return Group(*parts)


def side_words(side: Side | None) -> str:
    """A side as a person says it; the midline has none."""
    if side is None:
        return "middle"
    return "both sides" if side is Side.BOTH else f"{side.value} side"


def _suggestion(number: int, suggestion: Suggestion) -> RenderableType:
    point, planned = suggestion.point, suggestion.planned
    head = Text.assemble(
        (f"{number}. {point.code} {shown(point.pinyin)}", theme.TITLE),
        f"  {side_words(planned.side)}, {planned.hold_s} s, "
        f"{planned.technique.tool.value}, {planned.technique.position.value}",
    )
    why = "; ".join(suggestion.reasons)
    return Padding(
        Group(
            head,
            Padding(Text(shown(point.place)), (0, 0, 0, 3)),
            Padding(Text.assemble(("Why: ", theme.HEADING), shown(why)), (0, 0, 0, 3)),
        ),
        (1, 0, 0, 0),
    )


def _hidden(hidden: tuple[Hidden, ...]) -> RenderableType:
    lines = [Text("Left out:", style=theme.HEADING)]
    for because in dict.fromkeys(h.because for h in hidden):
        codes = " ".join(h.point.code for h in hidden if h.because == because)
        lines.append(Text(f"   {codes}: {shown(because)}"))
    return Padding(Group(*lines), (1, 0, 0, 0))
