"""The machine that the program runs on, each part of it made only when it is needed."""

import os
import sys
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from datetime import datetime
    from pathlib import Path

    from acupress_cli.adapters.outlet import Outlet
    from acupress_cli.adapters.programs import Programs
    from acupress_cli.coaching.ports import (
        Awake,
        Chimes,
        Clock,
        Keyboard,
        Lines,
        Voice,
        WallClock,
    )

# How long the end waits for sounds that may never come to theirs.
_SOUNDS_WITHIN_S = 2.5


class SystemMachine:
    """The streams, clocks, keys and sounds of this machine; ``tell`` says what is no result."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._outlet: Outlet | None = None
        self._wall_clock: WallClock | None = None
        self._started: Programs | None = None
        self._sounding: list[Chimes | Voice] = []

    @property
    def out(self) -> TextIO:
        """Where results go."""
        return sys.stdout

    @property
    def err(self) -> TextIO:
        """Where everything else goes."""
        return sys.stderr

    @property
    def answers(self) -> TextIO:
        """Where answers to questions come from."""
        if sys.stdin.isatty():
            return sys.stdin
        from acupress_cli.adapters.encodings import read_by_mark

        return read_by_mark(sys.stdin)

    @property
    def can_redraw(self) -> bool:
        """Whether the output is a terminal on which a screen can be drawn."""
        terminal = os.environ.get("TERM", "").lower()
        return self.out.isatty() and terminal not in ("dumb", "unknown", "")

    def clock(self) -> "Clock":
        """The clock a session runs by."""
        from acupress_cli.adapters.clock import SystemClock

        return SystemClock()

    def awake(self) -> "Awake":
        """What keeps the display lit while hands are busy."""
        from acupress_cli.adapters.awake import awake_on

        return awake_on(sys.platform)

    def wall_clock(self) -> "WallClock":
        """The time of day, and the person's time zone."""
        if self._wall_clock is None:
            from acupress_cli.adapters.clock import SystemWallClock

            self._wall_clock = SystemWallClock(self._tell)
        return self._wall_clock

    def local_now(self) -> "datetime":
        """The time of day, with the person's offset from UTC."""
        return self.wall_clock().local_now()

    def new_id(self) -> str:
        """An id that no other entry has, on any machine."""
        from uuid import uuid4

        return uuid4().hex

    def write_file(self, path: "Path", content: "str | bytes", *, force: bool) -> None:
        """Write the file that a person named. Raises UsageError for one that may not be."""
        from acupress_cli.adapters.output_file import write_output

        write_output(path, content, force=force)

    def temporary_file(self, name: str) -> "Path":
        """Where a page can be written that is looked at once."""
        from acupress_cli.adapters.viewer import temporary_file

        return temporary_file(name)

    def typeset(self, markup: str, fonts: "Path", *, as_png: bool) -> bytes:
        """A PDF, or a PNG, of Typst's markup. Raises MissingPartError without Typst."""
        from acupress_cli.adapters.typst_pages import typeset

        return typeset(markup, fonts, as_png=as_png)

    def open_file(self, path: "Path") -> bool:
        """Have a file opened in the person's viewer; False where there is none."""
        from acupress_cli.adapters.viewer import open_in_viewer

        return open_in_viewer(path)

    def page_through(self, text: str) -> bool:
        """Show a long text in the person's pager; False where there is none."""
        from acupress_cli.adapters.pager import page_through

        return page_through(text)

    def chimes(self) -> "Chimes":
        """What plays tones; they are kept beside the person's data."""
        from acupress_cli.adapters.folders import own_folders
        from acupress_cli.adapters.programs import find
        from acupress_cli.adapters.sound.player import Player, WindowsPlayer
        from acupress_cli.adapters.sound.tones import ToneFiles

        tones = ToneFiles(own_folders(os.environ).cache / "sounds")
        if sys.platform == "win32":
            import winsound

            return WindowsPlayer(tones, winsound.PlaySound)
        ring = self.ring if self.out.isatty() else None
        player = Player(tones, find, self._programs().start, ring, self.clock().now)
        self._sounding.append(player)
        return player

    def outlet(self) -> "Outlet":
        """Where a session writes: results, without ever waiting for whoever reads them."""
        if self._outlet is None or self._outlet.stream is not self.out:
            from acupress_cli.adapters.outlet import Outlet

            self._outlet = Outlet(self.out)
        return self._outlet

    def ring(self) -> None:
        """Ring the terminal's bell."""
        with suppress(OSError):
            if not self.outlet().is_stuck:
                self.outlet().write("\a")
                self.outlet().flush()

    def voice(self, name: str, wpm: int) -> "Voice":
        """What speaks, by a voice's name ("" for the usual one), in words a minute."""
        from acupress_cli.adapters.programs import find
        from acupress_cli.adapters.sound.voice import SystemVoice

        voice = SystemVoice(find, self._programs().start, self.clock().now, name=name, wpm=wpm)
        self._sounding.append(voice)
        return voice

    def leave(self) -> None:
        """Let what sounds come to its end; no program that was started outlives this one."""
        try:
            # All of them together, however many hang.
            by_s = self.clock().now() + _SOUNDS_WITHIN_S if self._sounding else 0.0
            for one in self._sounding:
                one.finish(by_s)
        finally:
            if self._started:
                self._started.end_all()

    def _programs(self) -> "Programs":
        if self._started is None:
            from acupress_cli.adapters.programs import Programs

            self._started = Programs()
        return self._started

    def country(self, category: str = "LC_CTYPE") -> str:
        """The country the locale names, as two letters; "" where it names none."""
        for name in ("LC_ALL", category, "LANG"):
            if os.environ.get(name):
                _, _, rest = os.environ[name].partition("_")
                return rest[:2].upper()
        return ""

    def lines(self) -> "AbstractContextManager[Lines]":
        """Answers line by line; what was typed before it is entered is thrown away."""
        from acupress_cli.adapters.answers import answers_from

        return answers_from(self.answers, self.err, self.clock())

    @contextmanager
    def keyboard(self) -> "Iterator[Keyboard]":
        """Keys from the terminal, or nothing where there is none."""
        from acupress_cli.adapters.keyboards import keyboard_on

        with keyboard_on(self.answers, sys.platform, self.clock()) as keyboard:
            yield keyboard


def forget_current_folder(environ: MutableMapping[str, str]) -> None:
    """Keep programs from being looked for in the current folder.

    A search path can name that folder (".", "bin", or nothing between two colons), and
    Windows looks there unasked. What lies in a folder of downloads is not to be run.
    """
    folders = [one for one in environ.get("PATH", "").split(os.pathsep) if _is_whole(one)]
    if folders:
        environ["PATH"] = os.pathsep.join(folders)
    else:
        # An empty one would mean the current folder; without any the system has its own.
        environ.pop("PATH", None)
    if sys.platform == "win32":
        environ["NoDefaultCurrentDirectoryInExePath"] = "1"


def _is_whole(folder: str) -> bool:
    return os.path.isabs(folder)  # noqa: PTH117 # pathlib would be one more import at each start
