"""What a session screen says of a step: its head, what to do now, what is next, and beside it."""

from rich.text import Text

from acupress_cli.domain.session.cues import StepBegan
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import Block, fitted, labelled, paragraph
from acupress_cli.screens.look import WIDE, Look


def head_blocks(frame: Frame, look: Look, width: int) -> list[Block]:
    """What the step is called, which of the points it is about, and where that is."""
    blocks = [Block(0, _head(frame, look, width))]
    point = frame.step.point
    if point:
        blocks.append(Block(3, paragraph(shown(point.place), width)))
    return blocks


def _head(frame: Frame, look: Look, width: int) -> tuple[Text, ...]:
    step, screen = frame.step, look.words.screen
    title = Text(look.words.title_of(step), style=theme.TITLE)
    counted = screen.number.format(number=frame.point_number, count=frame.point_count)
    if step.point is None:
        to_come = frame.point_count - frame.point_number
        counted = screen.to_come.format(count=to_come) if to_come > 1 else screen.one_to_come
    rights = [counted]
    if look.ends_at:
        ends = look.words.ends.head.format(time=f"{look.ends_at:%H:%M}")
        rights.insert(0, f"{counted} {look.glyphs.dot} {ends}")
    return (fitted(title, rights, width, theme.QUIET),)


def say_blocks(frame: Frame, look: Look, width: int) -> list[Block]:
    """What to do now."""
    step, words = frame.step, look.words
    if step.kind is StepKind.HEAT:
        lines = [words.heat.place, *words.heat.rules, words.heat.stop_if]
        return [
            Block(6 + n, paragraph(text, width, theme.STOP if n == len(lines) - 1 else ""))
            for n, text in enumerate(lines)
        ]
    if step.planned is None:
        told = words.settle if step.kind is StepKind.SETTLE else _begun(step, words)
        return [Block(6, tuple(line for text in told for line in paragraph(text, width)))]
    if step.kind is StepKind.HOLD:
        return _say_hold(frame, look, width)
    return _say_ready(step, look, width)


def _begun(step: Step, words: SessionWords) -> tuple[str, ...]:
    """What is told as such a step begins, where that is short enough for a screen."""
    return sentences_for(StepBegan(step, step.length_s), words, Sense.EYE)


def _say_hold(frame: Frame, look: Look, width: int) -> list[Block]:
    assert frame.step.planned
    planned = frame.step.planned
    point, technique = planned.point, planned.technique
    words, labels = look.words.hold, look.words.screen
    return [
        Block(12, labelled(labels.how, shown(technique.how), width)),
        Block(10, labelled(labels.press, words.pressure.for_pressure(planned.pressure), width)),
        Block(7, labelled(labels.feel, shown(point.feel), width)),
        Block(2, paragraph(words.stop_if, width, theme.STOP)),
    ]


def _say_ready(step: Step, look: Look, width: int) -> list[Block]:
    assert step.planned
    words = look.words
    blocks = []
    if step.kind is StepKind.SWITCH:
        told = _begun(step, words)
        lines = tuple(line for text in told for line in paragraph(text, width, theme.HEADING))
        blocks.append(Block(3, lines))
    if step.moves:
        blocks.append(Block(9, paragraph(words.ready.moving, width, theme.HEADING)))
    begins = Block(11, paragraph(words.ready.how_it_begins(step), width, theme.QUIET))
    if step.short:
        lines = tuple(line for text in step.short for line in paragraph(shown(text), width))
        return [*blocks, Block(6, lines), begins]
    if look.width < WIDE:
        blocks.append(Block(6, _find_lines(step, width)))
    return [
        *blocks,
        Block(7, labelled(words.screen.how, shown(step.planned.technique.how), width)),
        *_say_tender_spot(step, words, width),
        begins,
    ]


def _say_tender_spot(step: Step, words: SessionWords, width: int) -> list[Block]:
    """What else may be pressed here, where there is a choice."""
    spot = step.point.tender_spot if step.point else None
    return [Block(13, labelled(words.screen.choice, shown(spot.offer), width))] if spot else []


def _find_lines(step: Step, width: int) -> tuple[Text, ...]:
    assert step.planned
    return tuple(
        line
        for number, text in enumerate(step.planned.point.find, start=1)
        for line in labelled(f"      {number}.", shown(text), width, label_style=theme.QUIET)
    )


def next_block(frame: Frame, look: Look, width: int) -> Block:
    """Which place comes next, or that this is the last."""
    step, words = frame.upcoming, look.words
    text = words.screen.last
    if step and step.point:
        text = f"{words.title_of(step)}: {shown(step.point.place)}"
    return Block(8, labelled(words.screen.next, text, width, style=theme.QUIET))


def side_panel(step: Step, words: SessionWords, width: int) -> list[Text]:
    """Beside the session on a wide window: how to find the point, and what to mind."""
    assert step.planned
    point = step.planned.point
    lines = [Text(words.screen.to_find, style=theme.HEADING), *_find_lines(step, width), Text()]
    lines.append(Text(words.screen.take_care, style=theme.HEADING))
    for caution in point.cautions:
        lines += [*paragraph(shown(caution), width), Text()]
    return lines
