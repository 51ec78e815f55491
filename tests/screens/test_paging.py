"""Pages that turn by themselves: no sentence of a session is out of reach in any window."""

from itertools import pairwise, takewhile
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.text import Text

from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens.arranging import arranged
from acupress_cli.screens.dot_signs import BRAILLE
from acupress_cli.screens.glyphs import ASCII, UNICODE, Glyphs
from acupress_cli.screens.look import Look
from acupress_cli.screens.paging import page_at, pages_of
from acupress_cli.screens.pictures import NO_PICTURES, Pictures
from acupress_cli.screens.session_screen import SessionScreen, session_lines
from acupress_cli.screens.step_words import NEXT_S
from tests.fakes.bench import CONTENT
from tests.screens.moments import CODES, ENDS_AT, MOMENTS, begun, in_step, read_aloud

POINTS = CONTENT.catalogue().points
PICTURES = Pictures(CONTENT.figures(), BRAILLE)
PARAGRAPHS = st.lists(st.integers(1, 9), max_size=12)


def made(sizes: list[int]) -> list[tuple[Text, ...]]:
    """Paragraphs of so many lines, each line with words of its own."""
    return [tuple(Text(f"{n}.{row} said") for row in range(size)) for n, size in enumerate(sizes)]


@given(sizes=PARAGRAPHS, rows=st.integers(1, 12))
def test_no_line_is_lost_between_pages(sizes: list[int], rows: int) -> None:
    """All in their order; a paragraph that fits on a page stands on one page."""
    pages = pages_of(made(sizes), rows)
    assert all(len(page) <= rows for page in pages)
    told = [line.plain for page in pages for line in page]
    assert told == [line.plain for lines in made(sizes) for line in lines]
    for n, size in enumerate(sizes):
        on = [page for page in pages if any(line.plain.startswith(f"{n}.") for line in page)]
        assert size > rows or len(on) == 1


@given(sizes=PARAGRAPHS.filter(bool), rows=st.integers(1, 5), span_s=st.floats(5, 700))
def test_each_page_is_up_before_the_time_is_over(
    sizes: list[int], rows: int, span_s: float
) -> None:
    """One after the other, from the first on, and each until it was said to turn."""
    pages = pages_of(made(sizes), rows)
    seen, at_s = [], 0.0
    for _ in pages:
        page, turns_in_s = page_at(pages, at_s, span_s)
        seen.append(page)
        assert page_at(pages, at_s + min(turns_in_s, 1000) * 0.9, span_s)[0] == page
        at_s += turns_in_s * (1 + 1e-9)
    assert seen == list(range(len(pages)))
    assert len(pages) == 1 or at_s <= span_s * (1 + 1e-6)


def test_a_page_stays_for_as_long_as_it_takes_to_read() -> None:
    """At 150 words a minute, and two seconds at least; a single one stays."""
    short, long = [Text("Stop.")], [Text("word " * 10)]
    assert page_at([short], 99.0, inf) == (0, inf)
    assert page_at([short, long], 0.0, inf) == (0, 2.0)
    assert page_at([short, long], 2.0, inf) == (1, 4.0)
    assert page_at([short, long], 6.0, inf) == (0, 2.0)
    assert page_at([short, long], 0.0, 3.0) == (0, 1.0)


def sentences(frame: Frame, words: SessionWords) -> list[str]:
    """What has to be said in a step, whatever the window."""
    step = frame.step
    if step.kind is StepKind.HEAT:
        return [words.heat.place, *words.heat.rules]
    if step.planned is None:
        return list(words.settle if step.kind is StepKind.SETTLE else words.cues.rest.eye)
    point, how = step.planned.point, step.planned.technique.how
    if step.kind is StepKind.HOLD:
        pressure = words.hold.pressure.for_pressure(step.planned.pressure)
        return [point.place, pressure, point.feel, how]
    offers = [point.tender_spot.offer] if point.tender_spot else []
    in_full = [*point.find, how, *offers]
    return [point.place, *(step.short or in_full), words.ready.how_it_begins(step)]


def read(frame: Frame, look: Look, until_s: float) -> str:
    """All that is seen until then: what stays, and page after page what turns."""
    above: list[Text] = []
    below: list[list[Text]] = []
    beside: list[Text] = []
    seen: set[tuple[str, bool]] = set()
    told_at_s = frame.length_s - NEXT_S
    at_s = 0.0
    while at_s < until_s:
        drawn = arranged(replace(frame, elapsed_s=at_s), look)
        page = drawn.foot[0].plain, at_s < told_at_s
        above = drawn.rows[: drawn.places.start]
        below.append(drawn.rows[drawn.places.stop :])
        beside += drawn.beside or []
        # Once round is enough, and once more when it is told what comes next.
        turns_at_s = inf if page in seen else at_s + drawn.turns_in_s + 1e-6
        at_s = min(turns_at_s, told_at_s if at_s < told_at_s else until_s)
        seen.add(page)
    same = takewhile(lambda rows: rows.count(rows[0]) == len(rows), zip(*below, strict=False))
    stay = len(list(same))
    turning = [row for rows in below for row in rows[stay:]]
    return read_aloud([*above, *below[0][:stay], *turning, *beside])


@given(
    point=st.sampled_from(POINTS),
    kind=st.sampled_from(StepKind),
    width=st.integers(20, 250),
    height=st.integers(10, 60),
    waits=st.booleans(),
    known=st.booleans(),
    digits=st.sampled_from([None, True, False]),
    motion=st.booleans(),
    rehearsal=st.booleans(),
    glyphs=st.sampled_from([UNICODE, ASCII]),
    pictures=st.sampled_from([NO_PICTURES, PICTURES]),
)
@settings(deadline=None, max_examples=400)
def test_every_sentence_of_a_step_can_be_reached(
    words: SessionWords,
    point: Acupoint,
    kind: StepKind,
    width: int,
    height: int,
    waits: bool,
    known: bool,
    digits: bool | None,
    motion: bool,
    rehearsal: bool,
    glyphs: Glyphs,
    pictures: Pictures,
) -> None:
    """From 20 by 10 to 250 by 60: at once, or as the pages turn within the step."""
    if kind is StepKind.SWITCH and point.laterality.value == "midline":
        kind = StepKind.HOLD
    other = next(p for p in POINTS if p.code == CODES[0])
    codes = [point.code, other.code] if known else []
    waits = waits and kind is StepKind.READY  # nothing else comes but for a key
    play = begun(point, other, ready_s=None if waits or known else 30, known=codes)
    frame = in_step(play, kind, 0.0)
    look = Look(words, glyphs, width, height, rehearsal=rehearsal, pictures=pictures,
                motion=motion, digits=digits, ends_at=ENDS_AT)  # fmt: skip
    until_s = 900.0 if frame.step.waits else frame.length_s
    told = read(frame, look, until_s)
    wanted = [*sentences(frame, words), words.title_of(frame.step), f"{ENDS_AT:%H:%M}"]
    assert [one for one in wanted if " ".join(one.split()) not in told] == []
    if rehearsal:
        assert words.rehearsal in told
    if not frame.step.waits:
        assert words.screen.next in told


@pytest.mark.parametrize("moment", ["hold", "heat"])
@given(width=st.integers(20, 250), height=st.integers(10, 60), part=st.floats(0, 1))
@settings(deadline=None, max_examples=60)
def test_when_to_stop_is_there_at_every_moment(
    words: SessionWords, moment: str, width: int, height: int, part: float
) -> None:
    """It never turns with the pages."""
    frame = MOMENTS[moment](CONTENT.catalogue())
    frame = replace(frame, elapsed_s=part * frame.length_s)
    told = {"hold": words.hold.stop_if, "heat": words.heat.stop_if}[moment]
    look = Look(words, UNICODE, width, height, ("Half way. Keep breathing.",), rehearsal=True)
    assert told in read_aloud(arranged(frame, look).rows)


@given(
    moment=st.sampled_from(["hold", "heat", "ready-waiting"]),
    width=st.integers(20, 250),
    height=st.integers(10, 60),
    begins_s=st.floats(0, 20),
)
@settings(deadline=None, max_examples=150)
def test_what_is_said_in_passing_is_seen_whole(
    words: SessionWords, moment: str, width: int, height: int, begins_s: float
) -> None:
    """Within the six seconds that it stays."""
    message = (words.cues.skin_check.eye[0], words.cues.eased.eye[0])
    look = Look(words, UNICODE, width, height, message)
    frame = MOMENTS[moment](CONTENT.catalogue())
    seen: list[Text] = []
    for eighth in range(48):
        rows = session_lines(replace(frame, elapsed_s=begins_s + eighth / 8), look)
        seen += [row for row in rows if row not in seen]
    told = {word for row in seen for word in row.plain.split()}
    assert set(" ".join(message).split()) <= told


def test_which_page_is_up_stands_above_the_keys(words: SessionWords) -> None:
    """And it turns by itself, on the screen that keeps what it drew."""
    screen, look = SessionScreen(), Look(words, UNICODE, 40, 20, ends_at=ENDS_AT)
    frame = MOMENTS["ready-waiting"](CONTENT.catalogue())
    rules = [
        screen.lines(replace(frame, elapsed_s=float(second)), look)[-2].plain.strip("─ ")
        for second in range(120)
    ]
    assert rules[0] == "1 of 2"
    turns = [n for n in range(1, 120) if rules[n] != rules[n - 1]]
    assert set(rules) == {"1 of 2", "2 of 2"}
    assert all(later - earlier >= 3 for earlier, later in pairwise(turns))
