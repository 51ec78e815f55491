"""One moment of a session as lines of text: a function of the frame and the window.

At 80x24 everything a person needs is there at once; a narrow window stacks it, a
low one drops the least needed first, a wide one shows how to find the point beside.
"""

from dataclasses import dataclass
from functools import lru_cache

from rich.text import Text

from acupress_cli.domain.body import Side
from acupress_cli.domain.breath import BreathPhase
from acupress_cli.domain.frame import Frame
from acupress_cli.domain.guide import minutes_and_seconds
from acupress_cli.domain.plan import Step, StepKind
from acupress_cli.domain.session_words import SessionWords
from acupress_cli.domain.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import Block, fitted, labelled, paragraph, stacked
from acupress_cli.screens.glyphs import Glyphs
from acupress_cli.screens.pictures import NO_PICTURES, Pictures
from acupress_cli.screens.plan_screen import point_name

WIDE = 104
MAIN_WIDTH = 66
NARROW = 50
# Rows that a picture leaves free for what is said in passing.
_KEPT_FREE = 2
_MESSAGE_RANKS, _BREATH_RANKS = (93, 4), (91, 2)

_TITLES = {
    StepKind.HEAT: "Warm up with a heat pack",
    StepKind.SETTLE: "Settle",
    StepKind.READY: "Get ready",
    StepKind.SWITCH: "Switch sides",
    StepKind.HOLD: "Hold",
    StepKind.REST: "Rest",
}
_STILL = "Time stands still. Press space to go on."
_SORE_KEYS = (("t", "too tender"), ("x", "it hurts"))
_OTHER_KEYS = (
    ("n", "skip"), ("q", "quit"), ("?", "help"), ("g", "guide"), ("b", "back"), ("+ -", "15 s"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """What the screen is drawn with: sentences, signs, a window, a passing message, pictures."""

    words: SessionWords
    glyphs: Glyphs
    width: int
    height: int
    message: tuple[str, ...] = ()
    rehearsal: bool = False
    pictures: Pictures = NO_PICTURES


def session_lines(frame: Frame, look: Look) -> list[Text]:
    """Exactly the window's height of lines."""
    wide = look.width >= WIDE and frame.step.planned is not None
    width = MAIN_WIDTH if wide else look.width - 1
    # However low the window, the name and the time left keep a row each.
    foot = _foot(frame, look)[-max(1, look.height - 2) :]
    blocks, height = _blocks(frame, look, width), look.height - len(foot)
    rows = stacked(blocks, height)
    free = height - _lasting(frame, blocks) - _KEPT_FREE
    below = look.pictures.of_step(frame.step, width, free)
    rows = _above(rows, below, height)
    if wide:
        panel_width = look.width - width - 4
        panel = _side_panel(frame.step, panel_width)
        if not below:
            beside = look.pictures.of_step(frame.step, panel_width, height - len(panel))
            panel = _above(panel, beside, height)
        rows = _beside(rows, panel, width, look)
    return rows + foot


def _lasting(frame: Frame, blocks: list[Block]) -> int:
    """The rows that stay for the whole step: a picture may not move for a passing message."""
    breathes = frame.step.kind in (StepKind.HOLD, StepKind.SETTLE)
    passing = _MESSAGE_RANKS if breathes else (*_MESSAGE_RANKS, *_BREATH_RANKS)
    return sum(len(block.lines) for block in blocks if block.rank not in passing)


def _above(rows: list[Text], picture: tuple[Text, ...], height: int) -> list[Text]:
    """``rows`` with ``picture`` at the foot of ``height`` rows; it gives way to them."""
    free = height - len(rows)
    if len(picture) > free:
        return rows + [Text()] * free
    return [*rows, *[Text()] * (free - len(picture)), *picture]


def _blocks(frame: Frame, look: Look, width: int) -> list[Block]:
    blocks = [Block(0, _head(frame, width))]
    place = _place(frame, width)
    if place:
        blocks.append(Block(3, place))
    blocks += [Block(90, (Text(),)), Block(1, (_step_bar(frame, look, width),))]
    blocks.append(Block(5, (_session_bar(frame, look, width),)))
    breath = _breath(frame, look, width)
    if breath:
        blocks += [Block(91, (Text(),)), Block(2, breath)]
    blocks.append(Block(92, (Text(),)))
    blocks += _say(frame, look, width)
    blocks += [Block(94, (Text(),)), Block(8, _next(frame, width))]
    if look.message:
        lines = tuple(line for text in look.message for line in paragraph(text, width, theme.CARE))
        blocks += [Block(93, (Text(),)), Block(4, lines)]
    return blocks


def _head(frame: Frame, width: int) -> tuple[Text, ...]:
    step = frame.step
    title = Text(_title(step), style=theme.TITLE)
    counted = f"point {frame.point_number} of {frame.point_count}"
    if step.point is None:
        to_come = frame.point_count - frame.point_number
        counted = f"{to_come} points to come" if to_come > 1 else "1 point to come"
    return (fitted(title, counted, width, theme.QUIET),)


def _title(step: Step) -> str:
    if step.point is None:
        return _TITLES[step.kind]
    side = {None: "middle", Side.LEFT: "LEFT side", Side.RIGHT: "RIGHT side"}[step.side]
    return f"{point_name(step.point)}, {side}"


def _place(frame: Frame, width: int) -> tuple[Text, ...]:
    point = frame.step.point
    return paragraph(shown(point.place), width) if point else ()


def _step_bar(frame: Frame, look: Look, width: int) -> Text:
    if frame.paused:
        name, style = "PAUSED", theme.PAUSED
    else:
        name, style = _TITLES[frame.step.kind].split(" with")[0], theme.HEADING
    left = minutes_and_seconds_up(frame.left_s)
    label = f"{left:>6}  {name:<13}"
    done = frame.elapsed_s / frame.length_s if frame.length_s else 1.0
    end = f" of {minutes_and_seconds(frame.length_s)}"
    return _bar(label, done, end, width, look.glyphs, style, paused=frame.paused)


def _session_bar(frame: Frame, look: Look, width: int) -> Text:
    left = minutes_and_seconds_up(frame.session_left_s)
    whole = frame.session_elapsed_s + frame.session_left_s
    done = frame.session_elapsed_s / whole if whole else 1.0
    end = f" of {minutes_and_seconds(whole)}"
    label = f"{left:>6}  {'Session':<13}"
    return _bar(label, done, end, width, look.glyphs, theme.QUIET, paused=frame.paused)


def minutes_and_seconds_up(seconds: float) -> str:
    """Time left, rounded up: the last second shows as 0:01, and 0:00 means over."""
    return minutes_and_seconds(int(-(-(seconds - 1e-6) // 1)))


def _bar(
    label: str, done: float, end: str, width: int, glyphs: Glyphs, style: str, *, paused: bool
) -> Text:
    if width < NARROW:
        end = ""
    room = max(4, width - len(label) - len(end))
    full = min(room, int(done * room))
    bar = Text.assemble(
        (label, style),
        (glyphs.full * full, theme.QUIET if paused else theme.GOOD),
        (glyphs.empty * (room - full), theme.QUIET),
        (end, theme.QUIET),
    )
    bar.truncate(width)
    return bar


def _breath(frame: Frame, look: Look, width: int) -> tuple[Text, ...]:
    if frame.paused:
        if width < NARROW:
            return paragraph(_STILL, width, theme.PAUSED)
        return (Text(f"{'':8}{_STILL}", style=theme.PAUSED),)
    if frame.step.kind not in (StepKind.HOLD, StepKind.SETTLE):
        return ()
    if frame.breath is None:
        return paragraph(look.words.hold.natural, width)
    name = "Breathe in" if frame.breath.phase is BreathPhase.IN else "Breathe out"
    label = f"{minutes_and_seconds_up(frame.breath.left_s)[2:].lstrip('0') or '0':>6}  {name:<13}"
    room = max(4, min(40, width - len(label)))
    cells = round(frame.breath.fullness * room)
    line = Text.assemble((label, theme.HEADING), (look.glyphs.breath * cells, theme.TITLE))
    line.truncate(width)
    return (line,)


def _say(frame: Frame, look: Look, width: int) -> list[Block]:
    step, words = frame.step, look.words
    if step.kind is StepKind.HEAT:
        lines = [words.heat.place, *words.heat.rules, words.heat.stop_if]
        return [
            Block(6 + n, paragraph(text, width, theme.STOP if n == len(lines) - 1 else ""))
            for n, text in enumerate(lines)
        ]
    if step.planned is None:
        told = words.settle if step.kind is StepKind.SETTLE else (words.rest,)
        return [Block(6, tuple(line for text in told for line in paragraph(text, width)))]
    if step.kind is StepKind.HOLD:
        return _say_hold(frame, look, width)
    return _say_ready(step, look, width)


def _say_hold(frame: Frame, look: Look, width: int) -> list[Block]:
    assert frame.step.planned
    planned = frame.step.planned
    point, technique = planned.point, planned.technique
    words = look.words.hold
    return [
        Block(12, labelled("How", shown(technique.how), width)),
        Block(10, labelled("Press", words.pressure.for_pressure(planned.pressure), width)),
        Block(7, labelled("Feel", shown(point.feel), width)),
        Block(2, paragraph(words.stop_if, width, theme.STOP)),
    ]


def _say_ready(step: Step, look: Look, width: int) -> list[Block]:
    assert step.planned
    words = look.words
    blocks = []
    if step.kind is StepKind.SWITCH:
        side = step.side.value if step.side else ""
        blocks.append(Block(3, paragraph(words.switch.format(side=side), width, theme.HEADING)))
    if step.moves:
        blocks.append(Block(9, paragraph(words.ready.moving, width, theme.HEADING)))
    if look.width < WIDE:
        blocks.append(Block(6, _find_lines(step, width)))
    return [
        *blocks,
        Block(7, labelled("How", shown(step.planned.technique.how), width)),
        Block(11, paragraph(words.ready.found, width, theme.QUIET)),
    ]


def _find_lines(step: Step, width: int) -> tuple[Text, ...]:
    assert step.planned
    return tuple(
        line
        for number, text in enumerate(step.planned.point.find, start=1)
        for line in labelled(f"      {number}.", shown(text), width, label_style=theme.QUIET)
    )


def _next(frame: Frame, width: int) -> tuple[Text, ...]:
    step = frame.upcoming
    if step is None or step.point is None:
        return labelled("Next", "this is the last one", width, style=theme.QUIET)
    text = f"{_title(step)}: {shown(step.point.place)}"
    return labelled("Next", text, width, style=theme.QUIET)


def _foot(frame: Frame, look: Look) -> list[Text]:
    rows = _key_rows(_keys(frame), look.width - 1)
    most = 2 if look.height >= 16 else 1
    rule = [Text(look.glyphs.rule * (look.width - 1), style=theme.QUIET)]
    rehearsal = paragraph(look.words.rehearsal, look.width - 1, theme.CARE)
    return [*(rehearsal if look.rehearsal else ()), *rule, *rows[:most]]


def _keys(frame: Frame) -> tuple[tuple[str, str], ...]:
    """The keys that mean something now, the likeliest first."""
    getting_ready = frame.step.kind in (StepKind.READY, StepKind.SWITCH)
    return (
        *((("Enter", "begin"),) if getting_ready and not frame.paused else ()),
        ("space", "go on" if frame.paused else "pause"),
        *(_SORE_KEYS if frame.step.kind is StepKind.HOLD else ()),
        *_OTHER_KEYS,
    )


@lru_cache(maxsize=32)
def _key_rows(keys: tuple[tuple[str, str], ...], width: int) -> list[Text]:
    rows, row = [], Text()
    for key, meaning in keys:
        entry = Text.assemble((key, theme.KEY), f" {meaning}")
        if row and row.cell_len + entry.cell_len + 2 > width:
            rows.append(row)
            row = Text()
        row = Text.assemble(row, "  ", entry) if row else entry
    return [*rows, row]


def _side_panel(step: Step, width: int) -> list[Text]:
    """Beside the session on a wide window: how to find the point, and what to mind."""
    assert step.planned
    point = step.planned.point
    lines = [Text("How to find it", style=theme.HEADING), *_find_lines(step, width), Text()]
    lines.append(Text("Take care", style=theme.HEADING))
    for caution in point.cautions:
        lines += [*paragraph(shown(caution), width), Text()]
    return lines


def _beside(rows: list[Text], panel: list[Text], width: int, look: Look) -> list[Text]:
    joined = []
    for number, row in enumerate(rows):
        right = panel[number] if number < len(panel) else Text()
        gap = " " * (width - row.cell_len)
        joined.append(Text.assemble(row, gap, (f" {look.glyphs.upright} ", theme.QUIET), right))
    return joined
