"""Where pictures are shown: in the guide, in a session with room to spare, and nowhere else."""

import io
import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.console import Console

from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.body.posture_drawing import posture_figures
from acupress_cli.domain.pages.picture import Picture
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import Step, StepKind
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens.dot_signs import ASCII, BLOCK, BRAILLE, Pen
from acupress_cli.screens.glyphs import ASCII as SIGNS
from acupress_cli.screens.glyphs import UNICODE
from acupress_cli.screens.guide_screen import guide_screen
from acupress_cli.screens.live import LiveDisplay
from acupress_cli.screens.look import WIDE, Look
from acupress_cli.screens.pictures import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    NO_PICTURES,
    Pictures,
    guide_pictures,
    pen_for,
)
from tests.fakes.bench import CONTENT
from tests.fakes.figures import BACK, FIGURES, FOOT, LEG
from tests.fakes.guides import SMALL
from tests.screens.golden_file import check_golden
from tests.screens.moments import (
    MOMENTS,
    above_keys,
    begun,
    drawn,
    in_hold,
    in_step,
    plan_for,
)
from tests.screens.printing import printed
from tests.screens.terminal import Terminal

PICTURES = Pictures(FIGURES, BRAILLE)
POINTS = CONTENT.catalogue().points


class Screen(io.TextIOWrapper):
    """A stream of this encoding that says whether it is a terminal."""

    def __init__(self, *, is_terminal: bool = True, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        """As told."""
        return self._is_terminal


@pytest.mark.parametrize(
    ("wanted", "term", "encoding", "pen"),
    [
        (None, "xterm", "utf-8", BRAILLE),
        (None, "linux", "utf-8", ASCII),
        ("braille", "linux", "utf-8", BRAILLE),
        (" Block ", "xterm", "utf-8", BLOCK),
        ("block", "xterm", "ascii", ASCII),
        ("ascii", "xterm", "utf-8", ASCII),
        ("none", "xterm", "utf-8", None),
        (None, "xterm", "ascii", ASCII),
        (None, "xterm", "latin-1", ASCII),
    ],
)
def test_a_terminal_gets_what_it_can_show_or_what_is_wanted(
    monkeypatch: pytest.MonkeyPatch, wanted: str | None, term: str, encoding: str, pen: Pen | None
) -> None:
    """Braille by default; the console of Linux, and what has no Unicode, get ASCII."""
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("ACUPRESS_PICTURES", raising=False)
    if wanted is not None:
        monkeypatch.setenv("ACUPRESS_PICTURES", wanted)
    assert pen_for(Console(file=Screen(encoding=encoding))) is pen


def test_what_is_no_terminal_gets_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe or a file has the words, also where colours are forced."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert pen_for(Console(file=Screen(is_terminal=False))) is None


class TestTheGuide:
    """Pictures after the heading, each under its name."""

    left = Picture(LEG, ("BL57",), Side.LEFT)
    foot = Picture(FOOT, ("BL60",), Side.RIGHT)
    body = Picture(BACK, ("BL40",), None)

    @pytest.mark.parametrize("width", [88, 40])
    def test_it_looks_as_kept(self, width: int) -> None:
        """Side by side where there is room, one below the other in a narrow window."""
        guide = replace(SMALL, pictures=(self.left, self.foot, self.body))
        check_golden(
            f"guide-pictures-{width}", printed(guide_screen([guide], BRAILLE, width), width)
        )

    def test_without_a_pen_there_are_none(self) -> None:
        """Nothing is drawn into a pipe."""
        guide = replace(SMALL, pictures=(self.left,))
        assert printed(guide_screen([guide])) == printed(guide_screen([SMALL]))

    def test_a_guide_without_pictures_has_no_gap_for_them(self) -> None:
        """It is the same as ever."""
        assert guide_pictures((), 80, BRAILLE) == []
        assert printed(guide_screen([SMALL], BRAILLE)) == printed(guide_screen([SMALL]))

    def test_a_window_too_narrow_for_any_picture_has_none(self) -> None:
        """No caption stands alone."""
        assert not any(guide_pictures([self.left], 7, BRAILLE))

    def test_the_caption_says_which_side_is_drawn(self) -> None:
        """Left as it is drawn, right when mirrored; a figure of both sides needs no word."""
        captions = [
            guide_pictures([picture], 80, BRAILLE)[1].plain
            for picture in (self.left, self.foot, self.body, replace(self.left, side=None))
        ]
        assert captions == [
            "The back of the calf, left side",
            "The outer side of the foot, right side",
            "The body from behind",
            "The back of the calf, left side",
        ]

    @given(st.integers(8, 120), st.sampled_from([BRAILLE, BLOCK, ASCII]))
    @settings(deadline=None, max_examples=40)
    def test_it_fits_every_window(self, width: int, pen: Pen) -> None:
        """No line is wider than the window."""
        pictures = (self.left, self.foot, self.body)
        assert all(line.cell_len <= width for line in guide_pictures(pictures, width, pen))


def look_of(
    words: SessionWords, width: int, height: int, *message: str, pictures: Pictures = PICTURES
) -> Look:
    """A window of this size, with pictures."""
    return Look(words, UNICODE, width, height, message, pictures=pictures)


def texts(frame: Frame, look: Look) -> list[str]:
    """The lines on the window, as they are read."""
    return [line.plain.rstrip() for line in drawn(frame, look)]


class TestTheSession:
    """The picture of the point in the rows that are free anyway."""

    @pytest.mark.parametrize(
        ("moment", "width", "height"),
        [
            ("hold", 80, 40),
            ("hold", 140, 40),
            ("hold", 120, 30),
            ("ready", 140, 40),
            ("switch", 80, 40),
            ("hold", 40, 44),
            ("guide", 80, 24),
            ("guide", 40, 24),
        ],
    )
    def test_it_looks_as_kept(
        self, catalogue: Catalogue, words: SessionWords, moment: str, width: int, height: int
    ) -> None:
        """While getting ready, switching and holding, and in the guide that covers it."""
        frame = MOMENTS[moment](catalogue)
        lines = above_keys(frame, look_of(words, width, height))
        check_golden(f"{moment}-picture-{width}x{height}", [line.plain for line in lines])

    def test_it_looks_as_kept_in_ascii(self, catalogue: Catalogue, words: SessionWords) -> None:
        """Where nothing else can be shown."""
        look = replace(look_of(words, 80, 40, pictures=Pictures(FIGURES, ASCII)), glyphs=SIGNS)
        lines = above_keys(MOMENTS["hold"](catalogue), look)
        check_golden("hold-picture-80x40-ascii", [line.plain for line in lines])

    @given(
        point=st.sampled_from(POINTS),
        kind=st.sampled_from([StepKind.READY, StepKind.SWITCH, StepKind.HOLD]),
        width=st.integers(20, 200),
        height=st.integers(5, 60),
        pause=st.booleans(),
        message=st.sampled_from([(), ("Half way.",), ("One.", "Two.", "Three.", "Four.", "Five.")]),
        digits=st.booleans(),
    )
    @settings(deadline=None, max_examples=150)
    def test_nothing_moves_or_is_cut_for_it(
        self,
        words: SessionWords,
        point: Acupoint,
        kind: StepKind,
        width: int,
        height: int,
        pause: bool,
        message: tuple[str, ...],
        digits: bool,
    ) -> None:
        """Every line of the screen without pictures stands where it stood."""
        if point.laterality is Laterality.MIDLINE:
            kind = StepKind.HOLD
        if kind is StepKind.HOLD:
            width = min(width, WIDE - 1)  # in a wider one it has the place of its own
        frame = in_step(begun(point), kind, 5.0, *([Action.PAUSE] if pause else []))
        with_it = look_of(words, width, height, *message, pictures=REAL)
        with_it = replace(with_it, digits=digits)
        without = texts(frame, replace(with_it, pictures=NO_PICTURES))
        lines = texts(frame, with_it)
        assert len(lines) == height
        assert max(map(len, lines)) <= width
        for before, now in zip(without, lines, strict=True):
            for was, part in zip(before.split("│"), now.split("│"), strict=True):
                assert part.startswith(was.rstrip())

    @pytest.mark.parametrize("size", [(80, 24), (60, 10), (LEAST_WIDTH, 60), (100, 16)])
    def test_without_room_there_is_none(
        self, catalogue: Catalogue, words: SessionWords, size: tuple[int, int]
    ) -> None:
        """At 80 by 24 all rows are needed for more important things."""
        frame = MOMENTS["hold"](catalogue)
        assert not any("◉" in line for line in texts(frame, look_of(words, *size)))

    def test_it_stays_where_it_is_for_the_whole_step(
        self, catalogue: Catalogue, words: SessionWords
    ) -> None:
        """A breath, a reminder and a pause move nothing of it."""
        look = look_of(words, 80, 40)
        point = catalogue.find("BL57")

        def picture(*actions: Action, message: str = "") -> list[tuple[int, str]]:
            lines = texts(
                in_hold(point, 20.5, *actions),
                replace(look, message=(message,) if message else ()),
            )
            first = next(n for n, line in enumerate(lines) if "a" in line and "⠤" in line)
            return [(n, line) for n, line in enumerate(lines) if n >= first]

        still = picture()
        assert len(still) >= LEAST_HEIGHT
        assert picture(message="Half way. Keep breathing.") == still
        # Only the keys below tell of the pause.
        assert picture(Action.PAUSE)[:-2] == still[:-2]

    def test_while_much_is_said_it_gives_way(
        self, catalogue: Catalogue, words: SessionWords
    ) -> None:
        """Sentences are worth more than a picture."""
        frame = MOMENTS["hold"](catalogue)
        said = tuple(f"Sentence {n}." for n in range(12))
        lines = texts(frame, look_of(words, 80, 40, *said))
        assert set(said) <= set(lines)
        assert not any("◉" in line for line in lines)

    @pytest.mark.parametrize("point", POINTS, ids=[point.code for point in POINTS])
    @pytest.mark.parametrize("size", [(120, 30), (140, 24), (160, 50)])
    def test_a_wide_window_has_it_beside_a_hold(
        self, words: SessionWords, point: Acupoint, size: tuple[int, int]
    ) -> None:
        """And nothing else: what is read before the hold is not read in it."""
        look = look_of(words, *size, pictures=REAL)
        rows = [line.split("│") for line in texts(in_hold(point), look)[:-2]]
        beside = "\n".join(row[1] for row in rows)
        assert re.search("◉|▒|\\(A\\)", beside)
        assert words.screen.take_care not in beside
        assert point.find[0].split()[0] not in beside.split()
        assert not re.search("◉|▒", "".join(row[0] for row in rows))

    def test_whoever_gets_ready_in_a_wide_window_sees_the_posture(
        self, catalogue: Catalogue, words: SessionWords
    ) -> None:
        """Beside the picture of the point, below how to find it, and under its name."""
        look = look_of(words, 120, 44, pictures=REAL)
        frame = in_step(begun(catalogue.find("BL60")), StepKind.READY, 5.0)
        check_golden("ready-posture-120x44", [line.plain for line in above_keys(frame, look)])
        lines = texts(frame, look)
        name = "│ Sitting, foot on a low stool"
        (named,) = [number for number, line in enumerate(lines) if name in line]
        assert any("◉" in line.split("│")[0] for line in lines)
        assert "Take care" in " ".join(lines[:named])
        below = [line.split("│")[1].strip() for line in lines[named + 1 : -2]]
        assert all(below[:12])

    @pytest.mark.parametrize(
        ("kind", "size"),
        [
            (StepKind.HOLD, (120, 44)),
            (StepKind.READY, (80, 60)),
            (StepKind.READY, (120, 30)),
        ],
    )
    def test_else_no_posture_is_shown(
        self, catalogue: Catalogue, words: SessionWords, kind: StepKind, size: tuple[int, int]
    ) -> None:
        """Not while holding, not in a narrow window, and not where the steps leave no room."""
        frame = in_step(begun(catalogue.find("BL60")), kind, 5.0)
        look = look_of(words, *size, pictures=REAL)
        assert not any("Sitting, ankle" in line for line in texts(frame, look))
        without = replace(look, pictures=Pictures(CONTENT.figures(), BRAILLE))
        assert texts(frame, look) == texts(frame, without)

    def test_heat_and_rest_have_none(self, catalogue: Catalogue, words: SessionWords) -> None:
        """They are about no point."""
        for moment in ("heat", "settle", "rest"):
            frame = MOMENTS[moment](catalogue)
            look = look_of(words, 80, 60)
            assert texts(frame, look) == texts(frame, replace(look, pictures=NO_PICTURES))

    def test_the_guide_of_a_session_keeps_every_sentence(
        self, catalogue: Catalogue, words: SessionWords
    ) -> None:
        """The picture takes the first page; what stood there comes on the next."""
        frame = MOMENTS["guide"](catalogue)
        pages = [
            texts(replace(frame, overlay_page=page), look_of(words, 80, 24)) for page in range(3)
        ]
        assert any("◉" in line for line in pages[0])
        assert not any("◉" in line for page in pages[1:] for line in page)
        text = " ".join(" ".join(line.split()) for page in pages for line in page)
        for sentence in catalogue.find("BL57").find:
            assert sentence in text


REAL = Pictures(CONTENT.figures(), BRAILLE, posture_figures(CONTENT.postures()))


class TestAPictureOnceDrawn:
    """It is kept, for the session asks eight times a second."""

    def step(self, point: Acupoint, side: Side | None = Side.LEFT) -> Step:
        """A hold of this point."""
        return Step(StepKind.HOLD, 60, plan_for(point), side)

    def test_it_is_drawn_once_for_each_size_and_side(
        self, point: Callable[[str], Acupoint]
    ) -> None:
        """The same lines come back; another size or side has its own."""
        pictures = Pictures(FIGURES, BRAILLE)
        one = pictures.of_step(self.step(point("BL57")), 60, 20)
        assert one
        assert pictures.of_step(self.step(point("BL57")), 60, 20) is one
        assert pictures.of_step(self.step(point("BL57")), 50, 12) != one
        assert pictures.of_step(self.step(point("BL57"), Side.RIGHT), 60, 20) != one

    def test_it_is_the_closest_look(self, point: Callable[[str], Acupoint]) -> None:
        """The first figure in the order of the content."""
        lines = Pictures(FIGURES, BRAILLE).of_step(self.step(point("BL60")), 60, 20)
        assert any("outer ankle bone" in line.plain for line in lines)
        swapped = Pictures((LEG, FOOT), BRAILLE).of_step(self.step(point("BL60")), 60, 20)
        assert swapped != lines

    def test_a_point_without_a_figure_has_none(self, point: Callable[[str], Acupoint]) -> None:
        """Nor a step without a point, nor a place too small."""
        pictures = Pictures(FIGURES, BRAILLE)
        assert pictures.of_step(self.step(point("SI3")), 60, 20) == ()
        assert pictures.of_step(Step(StepKind.REST, 10), 60, 20) == ()
        narrow = pictures.of_step(self.step(point("BL57")), LEAST_WIDTH - 1, 20)
        low = pictures.of_step(self.step(point("BL57")), 60, LEAST_HEIGHT - 1)
        assert narrow == low == ()

    def test_it_never_grows_beyond_what_helps(self, point: Callable[[str], Acupoint]) -> None:
        """A huge window has a large picture, not a huge one."""
        lines = Pictures(FIGURES, BRAILLE).of_step(self.step(point("BL60")), 300, 100)
        assert len(lines) <= 30
        assert max(line.cell_len for line in lines) <= 72

    def test_every_real_point_has_one(self, catalogue: Catalogue) -> None:
        """In the least room there is, on each side it has."""
        for point in catalogue:
            sides = (None,) if point.laterality is Laterality.MIDLINE else Side.BOTH.each
            for side in sides:
                lines = REAL.of_step(self.step(point, side), LEAST_WIDTH, LEAST_HEIGHT)
                assert any(re.search("◉|▒|\\(A\\)", line.plain) for line in lines), point.code


@pytest.mark.parametrize("size", [(80, 40), (140, 40)])
def test_a_minute_of_hold_costs_few_bytes(
    catalogue: Catalogue, words: SessionWords, size: tuple[int, int]
) -> None:
    """The picture is written once; after that only the breath and the time are."""
    terminal = Terminal(*size)
    display = LiveDisplay(terminal.console, words, lambda: size, rehearsal=False, pictures=REAL)
    play = begun(catalogue.find("BL57"), heat_s=0)
    in_step(play, StepKind.HOLD, 1)
    display.open()
    display.show(play.frame)
    first = len(terminal.flush().encode())
    for _ in range(480):
        play.wait(0.125)
        display.show(play.frame)
    assert first < 8_000
    assert len(terminal.flush().encode()) < 90_000
    assert any("◉" in row for row in terminal.rows)
