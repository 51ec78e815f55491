"""What a session screen says of a step: its head, when to stop, what to do now, what is next."""

from math import ceil

from rich.cells import cell_len
from rich.text import Text

from acupress_cli.domain.session.cues import StepBegan
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.words.text import capitalised, shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import labelled, paragraph
from acupress_cli.screens.look import Look
from acupress_cli.screens.paging import Paragraph

# For so many seconds before a step ends it is told what comes next.
NEXT_S = 15
_GAP = 2


def head_lines(frame: Frame, look: Look, width: int) -> tuple[Paragraph, Paragraph]:
    """What the step is called; and how far the session is, if that has to stand below it."""
    title = paragraph(look.words.title_of(frame.step), width, theme.TITLE)
    progress = _progress(frame, look)
    told = f" {look.glyphs.dot} ".join(progress)
    gap = width - cell_len(title[0].plain) - cell_len(told)
    if len(title) == 1 and gap >= _GAP:
        return (Text.assemble(title[0], " " * gap, (told, theme.QUIET)),), ()
    return title, paragraph(told, width, theme.QUIET)


def _progress(frame: Frame, look: Look) -> list[str]:
    screen, to_come = look.words.screen, frame.point_count - frame.point_number
    told = [screen.minutes_left.format(count=minutes_left(frame))]
    if frame.step.point:
        told.insert(0, screen.number.format(number=frame.point_number, count=frame.point_count))
    elif to_come:
        many = screen.to_come.format(count=to_come)
        told.insert(0, many if to_come > 1 else screen.one_to_come)
    if look.ends_at:
        told.append(look.words.ends.head.format(time=f"{look.ends_at:%H:%M}"))
    return told


def minutes_left(frame: Frame) -> int:
    """Minutes left of the session, rounded up."""
    return ceil((frame.session_left_s - 1e-6) / 60)


def tells_next(frame: Frame) -> bool:
    """Whether the step is nearly over, so that one may want to know what comes next."""
    return not frame.step.waits and frame.left_s <= NEXT_S


def stop_lines(step: Step, words: SessionWords, width: int) -> Paragraph:
    """When to stop at once; this stays on screen, always."""
    told = {StepKind.HEAT: words.heat.stop_if, StepKind.HOLD: words.hold.stop_if}.get(step.kind)
    return paragraph(told, width, theme.STOP) if told else ()


def say_paragraphs(frame: Frame, look: Look, width: int, *, is_beside: bool) -> list[Paragraph]:
    """What to do now; without how to find the point where that stands beside."""
    step, words = frame.step, look.words
    if step.kind is StepKind.HEAT:
        return [paragraph(text, width) for text in (words.heat.place, *words.heat.rules)]
    if step.planned is None:
        told = words.settle if step.kind is StepKind.SETTLE else _begun(step, words)
        return [paragraph(text, width) for text in told]
    place = paragraph(shown(step.planned.point.place), width)
    if step.kind is StepKind.HOLD:
        return [place, *_say_hold(step, words, width)]
    return [place, *_say_ready(step, words, width, is_beside=is_beside)]


def _begun(step: Step, words: SessionWords) -> tuple[str, ...]:
    """What is told as such a step begins, where that is short enough for a screen."""
    return sentences_for(StepBegan(step, step.length_s), words, Sense.EYE)


def _say_hold(step: Step, words: SessionWords, width: int) -> list[Paragraph]:
    assert step.planned
    planned, labels = step.planned, words.screen
    pressure = words.hold.pressure.for_pressure(planned.pressure)
    return [
        labelled(labels.press, pressure, width),
        labelled(labels.feel, shown(planned.point.feel), width),
        labelled(labels.how, shown(planned.technique.how), width),
    ]


def _say_ready(step: Step, words: SessionWords, width: int, *, is_beside: bool) -> list[Paragraph]:
    assert step.planned
    said: list[Paragraph] = []
    if step.kind is StepKind.SWITCH:
        said += [paragraph(text, width, theme.HEADING) for text in _begun(step, words)]
    if step.moves:
        said.append(paragraph(words.ready.moving, width, theme.HEADING))
    begins = paragraph(words.ready.how_it_begins(step), width, theme.QUIET)
    if step.short:
        return [*said, *(paragraph(shown(text), width) for text in step.short), begins]
    return [
        *said,
        *([] if is_beside else _find(step, width)),
        labelled(words.screen.how, shown(step.planned.technique.how), width),
        *_say_tender_spot(step, words, width),
        begins,
    ]


def _say_tender_spot(step: Step, words: SessionWords, width: int) -> list[Paragraph]:
    """What else may be pressed here, where there is a choice."""
    spot = step.point.tender_spot if step.point else None
    return [labelled(words.screen.choice, shown(spot.offer), width)] if spot else []


def _find(step: Step, width: int) -> list[Paragraph]:
    assert step.planned
    return [
        labelled(f"      {number}.", shown(text), width, label_style=theme.QUIET)
        for number, text in enumerate(step.planned.point.find, start=1)
    ]


def next_lines(frame: Frame, look: Look, width: int) -> Paragraph:
    """Which place comes next, or that this is the last; nothing after that."""
    step, words = frame.upcoming, look.words
    if not (step or frame.step.point):
        return ()
    text = words.screen.last
    if step and step.point:
        text = f"{words.title_of(step)}: {shown(step.point.place)}"
    if frame.step.kind is StepKind.HOLD:
        # Digits alone are easily missed by whoever looks at the breath.
        text = f"{words.screen.let_go} {capitalised(text)}"
    return labelled(words.screen.next, text, width, style=theme.QUIET)


def beside_paragraphs(step: Step, words: SessionWords, width: int) -> list[Paragraph]:
    """Beside the session on a wide window: how to find the point, and what to mind before.

    Nothing in a hold, which is not for reading.
    """
    if step.planned is None or step.kind is StepKind.HOLD:
        return []
    to_find = (Text(words.screen.to_find, style=theme.HEADING),)
    care = (Text(), Text(words.screen.take_care, style=theme.HEADING))
    cautions = [paragraph(shown(text), width) for text in step.planned.point.cautions]
    told = [(*(care if not n else (Text(),)), *one) for n, one in enumerate(cautions)]
    return [to_find, *_find(step, width), *told]
