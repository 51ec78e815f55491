"""A world in which somebody sits at a terminal."""

import io

from tests.fakes.bench import FakeBench


class Screen(io.StringIO):
    """A stream that says it is a terminal; its size is the environment's."""

    def isatty(self) -> bool:
        """Always."""
        return True


class TerminalBench(FakeBench):
    """A world in which results and questions are seen on a terminal."""

    def __init__(self, told: str = "") -> None:
        super().__init__(told, answers_from_terminal=True)
        self.seen, self.asked = Screen(), Screen()

    @property
    def out(self) -> Screen:
        """Where results are seen."""
        return self.seen

    @property
    def err(self) -> Screen:
        """Where questions are seen."""
        return self.asked
