"""What covers the session while its time stands still: the guide, the keys, advice."""

from rich.text import Text

from acupress_cli.domain.session.frame import Frame, Overlay
from acupress_cli.domain.session.session_keys import help_of
from acupress_cli.domain.session.session_words import SessionWords, point_name
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme
from acupress_cli.screens.blocks import labelled, paragraph
from acupress_cli.screens.look import Look


def overlay_lines(frame: Frame, look: Look) -> list[Text]:
    """Exactly the window's height of lines; a longer text has pages that go round."""
    width = look.width - 1
    lines = _CONTENT[frame.overlay or Overlay.HELP](frame, look, width)
    room = _room(frame, look, width)
    if frame.overlay is Overlay.HURT_ADVICE:
        lines = _made_to_fit(lines, room)
    pages = max(1, -(-len(lines) // room))
    page = frame.overlay_page % pages
    keys = _foot(frame, look.words, page, pages, width)
    foot = [Text(look.glyphs.rule * width, style=theme.QUIET), *keys]
    shown_now = lines[page * room : (page + 1) * room]
    blank = [Text()] * (look.height - len(shown_now) - len(foot))
    return [*shown_now, *blank, *foot][: look.height]


def _room(frame: Frame, look: Look, width: int) -> int:
    """The rows of a page."""
    return max(1, look.height - 1 - len(_foot(frame, look.words, 99, 99, width)))


def _foot(frame: Frame, words: SessionWords, page: int, pages: int, width: int) -> tuple[Text, ...]:
    if frame.overlay is Overlay.HURT_ADVICE:
        return paragraph(words.after_hurt, width, theme.KEY)
    more = [words.screen.page.format(page=page + 1, pages=pages)] if pages > 1 else []
    return paragraph(" ".join([*more, words.screen.back]), width, theme.KEY)


def _help(_frame: Frame, look: Look, width: int) -> list[Text]:
    lines = [Text(look.words.screen.keys, style=theme.TITLE), Text()]
    for key, meaning in help_of(look.words.keys):
        lines += labelled(key, meaning, width)
    return lines


def _leave(_frame: Frame, look: Look, width: int) -> list[Text]:
    lines = [Text(look.words.leave.ask, style=theme.TITLE), Text()]
    for key, meaning in look.words.ways_to_leave:
        lines += labelled(key, meaning, width)
    return lines


def _guide(frame: Frame, look: Look, width: int) -> list[Text]:
    step = frame.overlay_step
    if step is None or step.planned is None:
        return []
    point, words = step.planned.point, look.words
    lines = [Text(point_name(point), style=theme.TITLE), *paragraph(shown(point.place), width)]
    lines += [Text(), *paragraph(shown(point.location), width), Text()]
    # The picture takes the rest of the first page, so that no page's turn cuts through it.
    lines += look.pictures.of_step(step, width, _room(frame, look, width) - len(lines))
    for number, text in enumerate(point.find, start=1):
        lines += labelled(f"{number}.", shown(text), width)
    lines += [Text(), *labelled(words.screen.feel, shown(point.feel), width)]
    for technique in point.techniques:
        how = f"{words.way_of(technique)}: {technique.how}"
        lines += labelled(words.screen.how, shown(how), width)
    if point.tender_spot:
        lines += labelled(words.screen.choice, shown(point.tender_spot.offer), width)
        for number, text in enumerate(point.tender_spot.steps, start=1):
            lines += labelled(f"{number}.", shown(text), width)
    lines.append(Text())
    for caution in point.cautions:
        lines += labelled(words.screen.care, shown(caution), width, label_style=theme.CARE)
    for reason in point.do_not_press_if:
        lines += labelled(words.screen.not_if, shown(reason), width, label_style=theme.STOP)
    return lines


def _hurt(frame: Frame, look: Look, width: int) -> list[Text]:
    lines = [Text(look.words.screen.hurts, style=theme.STOP)]
    if frame.overlay_step and frame.overlay_step.point:
        lines.append(Text(point_name(frame.overlay_step.point)))
    for sentence in look.words.hurt:
        lines += [Text(), *paragraph(sentence, width)]
    return lines


def _made_to_fit(lines: list[Text], room: int) -> list[Text]:
    """Advice has no pages: a low window costs it its gaps, then its beginning; the signs stay."""
    if len(lines) > room:
        lines = [line for line in lines if line]
    return lines[-room:]


_CONTENT = {
    Overlay.HELP: _help,
    Overlay.GUIDE: _guide,
    Overlay.HURT_ADVICE: _hurt,
    Overlay.LEAVE: _leave,
}
