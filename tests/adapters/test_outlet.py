"""Writing without ever waiting: to a terminal nobody reads, to a pipe, to a test's stream."""

import io
import os
import termios
from collections.abc import Iterator
from typing import TextIO

import pytest
from msgspec import Struct

from acupress_cli.adapters.outlet import Outlet
from acupress_cli.domain.session.cues import Cue, StepEnded
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens.console import console_for
from acupress_cli.screens.live import LiveDisplay
from acupress_cli.screens.plain import PlainDisplay
from tests.fakes.stage import Stage
from tests.fakes.world import FakeClock, RecordingDisplay


class Pair(Struct):
    """A pseudo-terminal or a pipe: the outlet writes at one end, nobody reads at the other."""

    reading: int
    out: TextIO

    def read(self) -> bytes:
        """All that came."""
        some = b""
        os.set_blocking(self.reading, False)
        try:
            while more := os.read(self.reading, 65536):
                some += more
        except OSError:
            pass
        return some


@pytest.fixture(params=["terminal", "pipe"])
def pair(request: pytest.FixtureRequest) -> Iterator[Pair]:
    """A fresh one, closed afterwards."""
    reading, writing = os.openpty() if request.param == "terminal" else os.pipe()
    with os.fdopen(writing, "w", encoding="ascii", errors="replace") as out:
        yield Pair(reading, out)
        os.close(reading)


def fill(outlet: Outlet) -> None:
    """Write until no more is taken."""
    for _ in range(1000):
        if outlet.is_stuck:
            return
        outlet.write("x" * 1000)
    raise AssertionError("it takes everything")


def test_what_is_taken_is_handed_over(pair: Pair) -> None:
    """In the encoding of its stream, and in order with what that stream held."""
    pair.out.write("first ")
    outlet = Outlet(pair.out)
    assert outlet.write("then é") == 6
    outlet.flush()
    assert not outlet.is_stuck
    assert pair.read() == b"first then ?"
    assert os.get_blocking(pair.out.fileno())


def test_what_is_not_taken_waits_and_then_is_dropped_whole(pair: Pair) -> None:
    """A frame that was begun is finished first; what has no room is not there at all."""
    outlet = Outlet(pair.out, most_waiting=5000)
    fill(outlet)
    outlet.write("<kept>")
    outlet.write("y" * 5000)
    outlet.write("<too>")
    outlet.finish(wait_s=0.0)
    assert outlet.is_stuck
    came = pair.read()
    while outlet.is_stuck:
        came += pair.read()
    came += pair.read()
    assert came.endswith(b"x<kept><too>")
    assert b"y" not in came


def test_a_stopped_terminal_is_known_before_anything_is_written() -> None:
    """So nobody has to try what would never return."""
    reading, writing = os.openpty()
    with os.fdopen(writing, "w", encoding="utf-8") as out:
        outlet = Outlet(out)
        assert not outlet.is_stuck
        termios.tcflow(writing, termios.TCOOFF)
        assert outlet.is_stuck
        termios.tcflow(writing, termios.TCOON)
    os.close(reading)


def test_the_end_may_wait_for_the_rest(pair: Pair) -> None:
    """Where nothing stands still, all of it is handed over."""
    outlet = Outlet(pair.out)
    outlet.write("done")
    outlet.finish(wait_s=None)
    assert pair.read() == b"done"


def test_a_reader_who_has_gone_is_told(pair: Pair) -> None:
    """Once, and nothing is kept for them; what stands still is not waited for."""
    outlet = Outlet(pair.out)
    os.dup2(os.open(os.devnull, os.O_RDONLY), pair.reading)
    outlet.write("x")
    with pytest.raises(OSError, match=r".+"):
        outlet.flush()
    outlet.flush()
    outlet.write("x")
    outlet.finish(wait_s=None)
    assert not outlet.is_stuck


def test_a_stream_without_a_file_is_written_to_as_it_is() -> None:
    """As on a system where there is no other way."""
    out = io.StringIO()
    outlet = Outlet(out)
    outlet.write("as it is")
    outlet.flush()
    outlet.finish(wait_s=None)
    assert (out.getvalue(), outlet.is_stuck) == ("as it is", False)


@pytest.mark.parametrize("kind", ["full screen", "plain"])
def test_a_session_goes_on_before_a_terminal_nobody_reads(kind: str, words: SessionWords) -> None:
    """Every hold takes its time, and all of it is heard, though nothing can be shown."""
    reading, writing = os.openpty()
    with os.fdopen(writing, "w", encoding="utf-8") as out:
        outlet = Outlet(out)
        stage, heard = Stage(), Stage().play().transcript
        console = console_for(out)
        shown = (
            PlainDisplay(outlet, words, rehearsal=False)
            if kind == "plain"
            else LiveDisplay(console, words, lambda: (80, 24), rehearsal=False, outlet=outlet)
        )
        termios.tcflow(writing, termios.TCOOFF)
        stage.display = _Shown(stage.clock, shown)
        assert stage.play().transcript == heard
        assert outlet.is_stuck
        assert [cue for _, cue in stage.display.of(StepEnded)]
        termios.tcflow(writing, termios.TCOON)
    os.close(reading)


class _Shown(RecordingDisplay):
    """Remembers what it hears, and shows it on a real display too."""

    def __init__(self, clock: FakeClock, display: PlainDisplay | LiveDisplay) -> None:
        super().__init__(clock, display.refresh_s)
        self._display = display

    def open(self) -> None:
        self._display.open()

    def show(self, frame: Frame) -> None:
        self._display.show(frame)

    def hear(self, cue: Cue) -> None:
        super().hear(cue)
        self._display.hear(cue)

    def close(self) -> None:
        self._display.close()
