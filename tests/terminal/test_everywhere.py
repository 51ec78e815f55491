"""What other programs of this kind fail at: every way to end one, on every kind of terminal.

Each ends with the terminal as it was, without a traceback, with the exit code that
docs/exit-codes.md names, and with no file anywhere but in the person's own folder.
"""

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from fuzz.sandbox import Sandbox
from tests.terminal.driver import SHORT, Play, RealTerminal, all_at_once

pytestmark = pytest.mark.terminal

# Kinds of terminal: columns, rows, and what the environment says.
KINDS: dict[str, tuple[int, int, dict[str, str]]] = {
    "usual": (80, 24, {}),
    "no colour": (80, 24, {"NO_COLOR": "1"}),
    "narrow": (40, 24, {}),
    "dumb": (80, 24, {"TERM": "dumb"}),
    "ASCII": (80, 24, {"LC_ALL": "C"}),
    "forced colour": (80, 24, {"FORCE_COLOR": "1"}),
    "low": (80, 10, {}),
    "large": (250, 60, {}),
    "nameless": (80, 24, {"TERM": ""}),
    "unknown": (80, 24, {"TERM": "unknown"}),
    "POSIX": (80, 24, {"LANG": "POSIX"}),
    "Latin-1": (80, 24, {"LANG": "de_DE.ISO-8859-1"}),
    "Latin-1 by Python": (80, 24, {"PYTHONIOENCODING": "latin-1"}),
    "nonsense size": (80, 24, {"COLUMNS": "9" * 5000, "LINES": "-1"}),
    "narrow, no colour": (40, 24, {"NO_COLOR": "1"}),
    "dumb, ASCII": (80, 24, {"TERM": "dumb", "LC_ALL": "C"}),
}
# Every way to end meets each of these; the others are met once.
TRIED = ("usual", "no colour", "narrow", "dumb", "ASCII")
COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3|4|9|10)[0-9][;m]")
ESCAPES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")


def end_by_key(key: str) -> Callable[[RealTerminal], None]:
    """Press it."""
    return lambda terminal: terminal.press(key)


def end_by_signal(number: int) -> Callable[[RealTerminal], None]:
    """Send it."""
    return lambda terminal: terminal.child.kill(number)


WAYS: dict[str, tuple[Callable[[RealTerminal], None], int]] = {
    "q": (end_by_key("q"), 0),
    "Ctrl-C": (end_by_key("\x03"), 130),
    "Ctrl-backslash": (end_by_key("\x1c"), 130),
    "SIGTERM": (end_by_signal(signal.SIGTERM), 130),
    "SIGHUP": (end_by_signal(signal.SIGHUP), 130),
}


class Opened(Struct, frozen=True):
    """A program in a terminal of some kind, in a world of its own."""

    kind: str
    terminal: RealTerminal
    world: Sandbox


Opens = Callable[[str, list[str]], Opened]


@pytest.fixture
def opens(tmp_path: Path) -> Iterator[Opens]:
    """Opens terminals, and closes them all at the end."""
    opened: list[Opened] = []

    def open_one(kind: str, arguments: list[str]) -> Opened:
        columns, rows, environ = KINDS[kind]
        world = Sandbox(tmp_path / str(len(opened)))
        terminal = RealTerminal(
            arguments,
            columns=columns,
            rows=rows,
            environ={**world.environ, **environ},
            folder=world.work,
        )
        opened.append(Opened(kind, terminal, world))
        return opened[-1]

    yield open_one
    for one in opened:
        one.terminal.child.close(force=True)


def assert_tidy(one: Opened) -> None:
    """Nothing is left behind, and nothing was sent that this kind of terminal cannot take."""
    sent, text = one.terminal.received, one.terminal.text
    assert one.terminal.is_as_before(), (one.kind, text)
    assert b"Traceback" not in sent, (one.kind, text)
    assert b"inside acupress" not in sent, (one.kind, text)
    assert one.world.litter() == [], one.kind
    _, _, environ = KINDS[one.kind]
    if "TERM" in environ:
        assert b"\x1b" not in sent, one.kind
    if "NO_COLOR" in environ:
        assert not COLOUR.search(sent), one.kind
    if "LC_ALL" in environ or one.kind == "POSIX":
        assert sent.isascii(), one.kind
    if one.kind.startswith("Latin-1"):
        assert not re.search(rb"[\x80-\x9f]", sent), one.kind


def in_a_hold(terminal: RealTerminal, then: Callable[[RealTerminal], None]) -> Play:
    """Skip settling, begin the hold, and do something in it."""
    yield "ettle"
    terminal.press("n")
    yield "Get ready"
    terminal.press("\r")
    yield "Hold"
    then(terminal)


def kinds_for(way: str) -> list[str]:
    """The kinds of terminal on which a way to end is tried."""
    others = [kind for kind in KINDS if kind not in TRIED]
    return [*TRIED, *others[list(WAYS).index(way) :: len(WAYS)]]


@pytest.mark.parametrize("way", WAYS)
def test_a_session_ends_tidily_everywhere(way: str, opens: Opens) -> None:
    """However it is ended in the middle of a hold, it says what was done and puts all back."""
    then, code = WAYS[way]
    opened = [opens(kind, SHORT) for kind in kinds_for(way)]
    all_at_once((one.terminal, in_a_hold(one.terminal, then)) for one in opened)
    for one in opened:
        assert one.terminal.code == code, (one.kind, one.terminal.text)
        ending = "Session ended early." if code == 0 else "Session stopped."
        assert ending in one.terminal.text, (one.kind, one.terminal.text)
        assert re.search(r"1 point, 0:0\d|Nothing\s+was\s+pressed", one.terminal.text), one.kind
        assert "stopped BL57" in one.terminal.text, one.kind
        assert_tidy(one)


def test_a_question_ends_tidily_everywhere(opens: Opens) -> None:
    """In the middle of a question all is as tidy, and the exit code says interrupted."""

    def asked(terminal: RealTerminal, then: Callable[[RealTerminal], None]) -> Play:
        yield "\n>"
        then(terminal)

    ways = [WAYS[way] for way in ("Ctrl-C", "SIGTERM", "SIGHUP")]
    opened = [(opens(kind, ["coach"]), *way) for kind in ("usual", "dumb, ASCII") for way in ways]
    all_at_once((one.terminal, asked(one.terminal, then)) for one, then, _ in opened)
    for one, _, code in opened:
        assert one.terminal.code == code, (one.kind, one.terminal.text)
        assert_tidy(one)


COMMANDS = [
    ["areas"], ["areas", "--map"], ["points"], ["guide", "GB30"], ["learn", "evidence"],
    ["suggest", "left calf"], ["progress"], ["report"], ["journal", "list"], ["where"],
    ["profile"], ["session", "BL57", "--side", "left", "--preview"], ["--version"],
]  # fmt: skip


@pytest.mark.parametrize("kind", ["narrow, no colour", "dumb, ASCII"])
def test_every_command_fits_every_terminal(kind: str, opens: Opens) -> None:
    """What is read ends by itself, is tidy, and no line is wider than the window."""
    opened = [opens(kind, arguments) for arguments in COMMANDS]
    all_at_once((one.terminal, nothing()) for one in opened)
    for one, arguments in zip(opened, COMMANDS, strict=True):
        assert one.terminal.code == 0, (arguments, one.terminal.text)
        assert_tidy(one)
        lines = ESCAPES.sub(b"", one.terminal.received).decode().splitlines()
        # A command that is to be copied has to stay in one piece.
        widest = max(len(line) for line in lines if "acupress session" not in line)
        assert widest <= KINDS[kind][0], (arguments, widest)


def nothing() -> Play:
    """Wait for nothing but the end."""
    yield from ()
