"""What a suggestion says, line by line: one page that every renderer shares."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import groupby

from msgspec import Struct

from acupress_cli.domain.body.body import Side, Tool, side_words
from acupress_cli.domain.pages.notice import Notice, NoticeLine
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.reading import Understanding
from acupress_cli.domain.suggestion.suggestion import Hidden, Suggestion, SuggestionSet
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.text import capitalised, some_of

_INDENT = 3


class Tone(Enum):
    """What a part of a line is, for those who can show it."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    QUIET = "quiet"
    CARE = "care"


class Line(Struct, frozen=True):
    """A label and a text behind it, as one paragraph; either may be empty.

    ``indent`` is in columns. ``apart`` is True where a blank line stands before it.
    """

    text: str = ""
    label: str = ""
    tone: Tone = Tone.PLAIN
    label_tone: Tone = Tone.HEADING
    indent: int = 0
    apart: bool = False


def suggestion_page(
    understood: Understanding,
    found: SuggestionSet,
    atlas: BodyAtlas,
    notice: Notice | None = None,
) -> tuple[Line, ...]:
    """What was understood, the points with one line of reasons each, and what was left out.

    ``notice`` is what it says to somebody of whom nothing is known; None where it is.
    """
    lines = [*understood_lines(understood, atlas)]
    lines += [Line(note, tone=Tone.QUIET) for note in found.notes]
    if found.referral:
        lines.append(Line(found.referral.because, tone=Tone.CARE, apart=True))
    lines += [Line(text, tone=Tone.QUIET, apart=not nth) for nth, text in enumerate(found.shared)]
    for number, suggestion in enumerate(found.chosen, start=1):
        lines += _suggestion(number, suggestion)
        if notice:
            lines += _noticed((notice.not_if(suggestion.point),), _INDENT)
    lines += [Line(one.because, apart=not nth) for nth, one in enumerate(found.without)]
    lines += _hidden(found.hidden)
    if notice and found.chosen:
        points = [suggestion.point for suggestion in found.chosen]
        for_all = (*notice.help, *notice.for_all(points))
        lines += [Line(), *_noticed(for_all, 0)]
    return tuple(lines)


def short_page(
    understood: Understanding,
    found: SuggestionSet,
    atlas: BodyAtlas,
    minutes: int,
    heat_minutes: int = 0,
) -> tuple[Line, ...]:
    """The same for whoever is about to begin: the points by their first reason, and how long.

    ``heat_minutes`` come before the ``minutes`` for the points; 0 for no heat. What a path is
    like, and what was left out for lack of time, is told by the whole page.
    """
    areas = atlas.in_body_order(understood.pattern.areas)
    known = {atlas.rule(path).resembles for path in atlas.paths_of(areas)}
    lines = [*understood_lines(understood, atlas)]
    lines += [Line(note, tone=Tone.QUIET) for note in found.notes if note not in known]
    if found.referral:
        return (*lines, Line(found.referral.because, tone=Tone.CARE, apart=True))
    lines += _by_reason(found.chosen, understood.pattern.side)
    lines += [Line(one.because, apart=not nth) for nth, one in enumerate(found.without)]
    if found.chosen:
        heat = f" A heat pack comes first, for {heat_minutes} minutes." if heat_minutes else ""
        points = counted(len(found.chosen), "point")
        placed = ", then ".join(_positions(found.chosen))
        lines.append(Line(f"{points} in {minutes} minutes, {placed}.{heat}", apart=True))
    return tuple(lines)


def _by_reason(chosen: Sequence[Suggestion], side: Side | None) -> Iterator[Line]:
    """A line for each reason with its points, and what is special: another side, or the ball."""
    groups: dict[str, list[str]] = {}
    for suggestion in chosen:
        planned = suggestion.planned
        told = [side_words(planned.side)] if planned.side is not side else []
        told += ["ball"] if planned.technique.tool is Tool.BALL else []
        apart = f" ({', '.join(told)})" if told else ""
        groups.setdefault(suggestion.reasons[0], []).append(suggestion.point.code + apart)
    for number, (reason, codes) in enumerate(groups.items()):
        head = f"{capitalised(reason)}: "
        yield Line(", ".join(codes), head, label_tone=Tone.TITLE, apart=not number)


def _positions(chosen: Sequence[Suggestion]) -> list[str]:
    """How the person is placed, one after the other."""
    placed = [suggestion.planned.technique.position.value for suggestion in chosen]
    return [one for one, _ in groupby(placed)]


def understood_lines(understood: Understanding, atlas: BodyAtlas) -> Iterator[Line]:
    """What was understood, and what was not."""
    pattern = understood.pattern
    said = [", ".join(area.name for area in atlas.in_body_order(pattern.areas)) or "no place"]
    if pattern.side:
        said.append(side_words(pattern.side))
    if pattern.qualities:
        said.append(", ".join(pattern.qualities))
    if 0 < len(pattern.sorest) < len(pattern.areas):
        said.append("most: " + ", ".join(a.name for a in atlas.in_body_order(pattern.sorest)))
    yield Line("; ".join(said), "Understood: ")
    for assumed in understood.assumed:
        taken = " and ".join(area.name for area in atlas.in_body_order(assumed.areas))
        yield Line(f"{assumed.name}: took the {taken}", "Taken: ")
    for was, meant in understood.mended:
        yield Line(f"{was} as {meant}", "Read: ")
    if understood.wishes.told:
        yield Line(", ".join(understood.wishes.told), "You asked for: ")
    if understood.excluded:
        not_there = ", ".join(area.name for area in atlas.in_body_order(understood.excluded))
        yield Line(not_there, "Not there: ")
    if understood.ignored:
        yield Line(some_of(understood.ignored), "Not understood: ")


def _suggestion(number: int, suggestion: Suggestion) -> Iterator[Line]:
    point, planned = suggestion.point, suggestion.planned
    technique = planned.technique
    yield Line(
        f"  {point.code} {point.pinyin}",
        f"{number}. {capitalised(point.place)}",
        tone=Tone.QUIET,
        label_tone=Tone.TITLE,
        apart=True,
    )
    yield Line(
        f"{side_words(planned.side)}, {planned.hold_s} s, "
        f"{technique.tool.value}, {technique.position.value}",
        indent=_INDENT,
    )
    if point.tender_spot:
        yield Line(point.tender_spot.offer, "Or: ", indent=_INDENT)
    yield Line("; ".join(suggestion.reasons), "Why: ", indent=_INDENT)


def _noticed(lines: Iterable[NoticeLine | None], indent: int) -> Iterator[Line]:
    for line in lines:
        if line:
            yield Line(line.items, f"{line.label}: ", label_tone=Tone.CARE, indent=indent)


def _hidden(hidden: tuple[Hidden, ...]) -> Iterator[Line]:
    """Each reason once, after the points it left out."""
    if hidden:
        yield Line(label="Left out:", apart=True)
    for because in dict.fromkeys(one.because for one in hidden):
        codes = " ".join(one.point.code for one in hidden if one.because == because)
        yield Line(f"{codes}: {because}", indent=_INDENT)
