"""Programs that are not there: what was started, and how it goes on, is up to the test."""

from collections.abc import Sequence

from acupress_cli.adapters.programs import Which


class FakeProgram:
    """Runs until the test, or ``end``, says otherwise."""

    def __init__(self, command: list[str], text: str) -> None:
        self.command, self.text = command, text
        self.code: int | None = None
        self.was_ended = False
        self.polls = 0
        self.waited_s = 0.0

    def poll(self) -> int | None:
        self.polls += 1
        return self.code

    def end(self) -> None:
        self.was_ended = True
        self.code = -9

    def wait(self, timeout_s: float) -> int | None:
        self.waited_s = timeout_s
        return self.code


class Starter:
    """Starts fake programs; ``exits_with`` is how they end at once, None where they run on."""

    def __init__(self, exits_with: int | None = None) -> None:
        self.exits_with = exits_with
        self.missing: set[str] = set()
        self.started: list[FakeProgram] = []

    def __call__(self, command: Sequence[str], text: str) -> FakeProgram:
        if command[0] in self.missing:
            raise FileNotFoundError(command[0])
        program = FakeProgram(list(command), text)
        program.code = self.exits_with
        self.started.append(program)
        return program

    @property
    def commands(self) -> list[str]:
        """What was started, by its first word."""
        return [program.command[0] for program in self.started]


def which(*names: str) -> Which:
    """A system on which only these programs are."""
    return {name: f"/bin/{name}" for name in names}.get
