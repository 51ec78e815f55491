"""A workbench whose streams, clock and keyboard are the test's."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.cli.workbench import Workbench
from acupress_cli.coaching.ports import Clock, Keyboard
from tests.fakes.world import FakeClock, ScriptedKeyboard

DATA = Path(__file__).parents[2] / "data"
# Loaded once: the content never changes during a run.
CONTENT = ContentFolder(DATA)


class FakeBench(Workbench):
    """The real content, and a world that is made of ``answers`` and ``keys``."""

    def __init__(
        self,
        answers: str = "",
        keys: Iterable[tuple[float, str]] = (),
        content: ContentFolder = CONTENT,
        *,
        answers_from_terminal: bool = False,
    ) -> None:
        super().__init__()
        self._content = content
        self._stdin = _Answers(answers, from_terminal=answers_from_terminal)
        self.fake_clock = FakeClock()
        self.fake_keyboard = ScriptedKeyboard(self.fake_clock, keys)

    @property
    def answers(self) -> io.StringIO:
        return self._stdin

    @property
    def can_redraw(self) -> bool:
        return False

    def clock(self) -> Clock:
        return self.fake_clock

    @contextmanager
    def keyboard(self) -> Iterator[Keyboard]:
        yield self.fake_keyboard


class _Answers(io.StringIO):
    def __init__(self, text: str, *, from_terminal: bool) -> None:
        super().__init__(text)
        self._from_terminal = from_terminal

    def isatty(self) -> bool:
        return self._from_terminal
