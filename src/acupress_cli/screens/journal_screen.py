"""Entries of the journal: one line each in a list, or everything of one in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from acupress_cli.domain.body.body import side_words
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from acupress_cli.domain.session.session_words import point_name
from acupress_cli.domain.words.days import day_and_time, weekday_words
from acupress_cli.domain.words.durations import in_full, in_short
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.fitting_lines import FittingLines, Piece

# From here up an entry is one line; below it is a line and what is told of it beneath.
ONE_LINE = 66
_CUT = "..."
_NARROW_NOTE = 72


def id_width_of(short_ids: Iterable[str]) -> int:
    """How many cells the widest of them takes."""
    return max((cell_len(shown(short_id)) for short_id in short_ids), default=0)


def entries_screen(
    entries: Sequence[Entry], ids: Mapping[str, str], width: int, id_width: int = 0
) -> RenderableType:
    """The entries in the order given; ``ids`` has the short id of each.

    All ids are as wide as the widest, and ``id_width`` at least.
    """
    id_width = max(id_width, id_width_of(ids[entry.id] for entry in entries))
    named = [(entry, set_cell_size(shown(ids[entry.id]), id_width)) for entry in entries]
    if width >= ONE_LINE:
        return FittingLines([_one_line(entry, short_id, width) for entry, short_id in named])
    lines: list[RenderableType] = []
    for entry, short_id in named:
        lines.append(Text.assemble(*_head(entry, short_id, gap=" ")))
        told = _told(entry, _NARROW_NOTE)
        lines += [_indented(Text.assemble(*told))] if told else []
    return Group(*lines)


def entries_in_words(entries: Sequence[Entry], ids: Mapping[str, str]) -> RenderableType:
    """The entries in the order given, each as a row of sentences with nothing left out."""
    return Group(*(Text(_sentences(entry, ids[entry.id])) for entry in entries))


def _sentences(entry: Entry, short_id: str) -> str:
    when = day_and_time(entry.started_at)
    told = [shown(short_id), when, entry.kind.value]
    told += [in_full(entry.pressed_s)] if entry.pressed_s else []
    told += [f"{name} {score}" for name, score in _score_facts(entry)]
    told += [", ".join(_marks(entry)), " ".join(f"#{shown(tag)}" for tag in entry.tags)]
    told.append(shown(" ".join(entry.note.split())))
    return " ".join(f"{one.rstrip('.')}." for one in told if one)


def _one_line(entry: Entry, short_id: str, width: int) -> list[Piece]:
    head = _head(entry, short_id, gap="  ")
    told = _told(entry, width - _cells(head) - 2)
    return [*head, ("  ", ""), *told] if told else head


def _cells(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(text) for text, _ in pieces)


def _head(entry: Entry, short_id: str, gap: str) -> list[Piece]:
    """The id, when it was, what it is, and how long was pressed."""
    when = day_and_time(entry.started_at)
    kind = entry.kind.value
    pressed = in_short(entry.pressed_s)
    if gap != " ":
        kind, pressed = f"{kind:<7}", f"{pressed:>6}"
    return [(short_id, theme.TITLE), (f"{gap}{when}{gap}{kind}{gap}{pressed}", "")]


def _told(entry: Entry, room: int) -> list[Piece]:
    """Scores, marks, tags and the first words of the note, in at most ``room`` cells."""
    pieces = [
        ("  ".join(_scores(entry)), ""),
        (", ".join(_marks(entry)), theme.CARE),
        (" ".join(f"#{shown(tag)}" for tag in entry.tags), theme.QUIET),
        (shown(" ".join(entry.note.split())), ""),
    ]
    told: list[Piece] = []
    for piece, style in pieces:
        gap = "  " if told else ""
        fitting = _cut(piece, room - _cells(told) - len(gap)) if piece else ""
        told += [(gap, ""), (fitting, style)] if fitting else []
    return told


def _scores(entry: Entry) -> Iterator[str]:
    pairs = (
        ("leg", entry.before.leg, entry.after.leg),
        ("back", entry.before.back, entry.after.back),
    )
    for site, before, after in pairs:
        if after is not None:
            yield f"{site} {'?' if before is None else before}>{after}"
        elif before is not None:
            yield f"{site} {before}"


def _marks(entry: Entry) -> Iterator[str]:
    if entry.removed:
        yield "removed"
    if entry.outcome:
        yield entry.outcome.value.replace("-", " ")
    if entry.hurting:
        yield "hurt"
    if any(hold.was_tender or hold.outcome is HoldOutcome.TOO_TENDER for hold in entry.holds):
        yield "too tender"
    if _was_cut_off(entry):
        yield "cut off"
    if entry.ending is Ending.LATER:
        yield "for later"
    if entry.hours_after is HoursAfter.WORSE:
        yield "worse later"


_ENDED = {Ending.QUIT: "early", Ending.LATER: "left for later"}


def _was_cut_off(entry: Entry) -> bool:
    return entry.coached and entry.ending in (None, Ending.INTERRUPTED)


def _cut(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    if room <= len(_CUT):
        return ""
    return set_cell_size(text, room - len(_CUT)).rstrip() + _CUT


def entry_screen(entry: Entry, catalogue: Catalogue, atlas: BodyAtlas) -> RenderableType:
    """Everything of one entry, in words, a line for each thing."""
    lines: list[RenderableType] = [Text(_title(entry), style=theme.HEADING)]
    for name, told in _facts(entry, atlas):
        lines.append(Text.assemble((f"{name}: ", theme.HEADING), told))
    if entry.holds:
        lines.append(Text("Points:", style=theme.HEADING))
        lines += [_indented(_hold_line(hold, catalogue)) for hold in entry.holds]
    if entry.pressed_s:
        lines.append(Text(f"Pressed for {in_full(entry.pressed_s)} in all."))
    if entry.note:
        lines.append(Text("Note:", style=theme.HEADING))
        lines += [_indented(shown(line.expandtabs(4))) for line in entry.note.splitlines()]
    lines.append(Text(f"Id {shown(entry.id)}", style=theme.QUIET))
    lines.append(Text(f"Last changed {day_and_time(entry.changed_at)} UTC", style=theme.QUIET))
    return Group(*lines)


def _indented(told: str | Text) -> Padding:
    return Padding(Text(told) if isinstance(told, str) else told, (0, 0, 0, 2))


def _title(entry: Entry) -> str:
    kinds = {
        EntryKind.SESSION: "Session timed by acupress"
        if entry.coached
        else "Session told afterwards",
        EntryKind.NOTE: "Note",
        EntryKind.REST: "Rest",
        EntryKind.CHECK: "Safety check",
    }
    removed = " (removed)" if entry.removed else ""
    at = entry.started_at
    when = f"{weekday_words(at)} {day_and_time(at)} ({at:%Z})"
    return f"{kinds[entry.kind]}{removed}, {when}"


def _facts(entry: Entry, atlas: BodyAtlas) -> Iterator[tuple[str, str]]:
    names = {area.code: area.name for area in atlas.areas}
    if entry.outcome:
        yield "Outcome", entry.outcome.value.replace("-", " ")
    if entry.areas:
        where = [shown(names.get(code, code)) for code in entry.areas]
        yield "Where", ", ".join((*where, *([side_words(entry.side)] if entry.side else [])))
    elif entry.side:
        yield "Side", side_words(entry.side)
    if entry.reaches:
        yield "Reaches to", shown(names.get(entry.reaches, entry.reaches))
    yield from _score_facts(entry)
    if entry.hours_after:
        yield "The hours after", entry.hours_after.value
    if entry.goal is not None:
        yield "Your goal goes", f"{entry.goal} (0 not at all, 10 as well as ever)"
    if entry.heat_s:
        yield "Heat", in_full(entry.heat_s)
    if entry.pauses:
        yield "Pauses", str(entry.pauses)
    if _was_cut_off(entry):
        yield "Ended", "cut off"
    elif entry.ending:
        yield "Ended", _ENDED.get(entry.ending, entry.ending.value)
    if entry.tags:
        yield "Tags", " ".join(f"#{shown(tag)}" for tag in entry.tags)


def _score_facts(entry: Entry) -> Iterator[tuple[str, str]]:
    for name, before, after in (
        ("Leg pain", entry.before.leg, entry.after.leg),
        ("Back pain", entry.before.back, entry.after.back),
    ):
        is_session = entry.kind is EntryKind.SESSION
        told = [] if before is None else [f"{before} before" if is_session else str(before)]
        told += [] if after is None else [f"{after} after"]
        if told:
            yield name, f"{', '.join(told)} (0 none, 10 the worst)"


def _hold_line(hold: HoldRecord, catalogue: Catalogue) -> str:
    point = catalogue.get(hold.code)
    name = point_name(point) if point else shown(hold.code)
    side = f", {side_words(hold.side)}" if hold.side else ""
    outcome = hold.outcome.value if hold.outcome else "still to come"
    tender = (
        ", was tender" if hold.was_tender and hold.outcome is not HoldOutcome.TOO_TENDER else ""
    )
    return f"{name}{side}: held {round(hold.held_s)} of {hold.planned_s} seconds, {outcome}{tender}"
