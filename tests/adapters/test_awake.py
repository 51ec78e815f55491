"""Keeping the display lit: whatever the system has for it, and nothing said where it has none."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from acupress_cli.adapters.awake import ByPrograms, ByThreadState, awake_on, commands_for
from acupress_cli.adapters.programs import start_until_let_go

PLENTY_S = 10.0


class FakeInhibitor:
    """A program that says when it was let go."""

    def __init__(self, command: Sequence[str], told: list[str]) -> None:
        self._name = Path(command[0]).name
        self._told = told
        told.append(f"{self._name} started")

    def let_go(self) -> None:
        """Be let go."""
        self._told.append(f"{self._name} ended")


def by_fakes(told: list[str], *names: str, missing: Sequence[str] = ()) -> ByPrograms:
    """What lights the display by programs of these ``names``."""

    def start(command: Sequence[str]) -> FakeInhibitor:
        if command[0] in missing:
            raise FileNotFoundError(command[0])
        return FakeInhibitor(command, told)

    return ByPrograms([[name] for name in names], start)


def test_it_is_held_once_and_let_go_once() -> None:
    """However often it is asked for, each program runs once, and is ended once."""
    told: list[str] = []
    lit = by_fakes(told, "one", "two")
    for wish in (lit.let_go, lit.hold, lit.hold, lit.let_go, lit.let_go, lit.hold):
        wish()
    assert told == [
        "one started", "two started", "one ended", "two ended", "one started", "two started"
    ]  # fmt: skip


def test_a_program_that_cannot_be_started_is_not_missed() -> None:
    """The others do what they can, and it is not tried again and again."""
    told: list[str] = []
    lit = by_fakes(told, "broken", "sound", missing=["broken"])
    lit.hold()
    lit.hold()
    lit.let_go()
    assert told == ["sound started", "sound ended"]


def test_windows_is_told_by_its_own_word() -> None:
    """Display and system are kept on from a first word to a last one."""
    told: list[int] = []
    lit = ByThreadState(told.append)
    for wish in (lit.let_go, lit.hold, lit.hold, lit.let_go, lit.let_go):
        wish()
    assert told == [0x80000003, 0x80000000]


def everything(name: str) -> str:
    """A system that has every program."""
    return f"/bin/{name}"


def test_linux_has_an_inhibitor_that_runs_a_program() -> None:
    """Idle and sleep are inhibited for as long as a program runs that reads its input."""
    command = commands_for("linux", everything, 7)[0]
    assert command[0] == "/bin/systemd-inhibit"
    assert {"--what=idle:sleep", "--mode=block"} <= set(command)
    assert command[-1] == "cat"


def test_macos_waits_for_this_program_to_end() -> None:
    """Display and machine stay on until the process of this number has ended."""
    assert commands_for("darwin", everything, 4711) == [
        ["/bin/caffeinate", "-d", "-i", "-w", "4711"]
    ]


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_what_is_not_there_is_not_started(platform: str) -> None:
    """A system without such a program lights nothing, and nothing fails."""
    assert commands_for(platform, lambda _: None, 7) == []
    lit = awake_on(platform, which=lambda _: None)
    lit.hold()
    lit.let_go()


def test_each_system_has_its_way() -> None:
    """Windows is told by a call, the others by programs."""
    told: list[int] = []
    kernel32 = SimpleNamespace(SetThreadExecutionState=told.append)
    modules = {"ctypes": SimpleNamespace(windll=SimpleNamespace(kernel32=kernel32))}
    awake_on("win32", load=modules.__getitem__).hold()
    assert len(told) == 1
    started: list[str] = []
    lit = awake_on("linux", everything, lambda command: FakeInhibitor(command, started))
    lit.hold()
    assert started == ["systemd-inhibit started", "gnome-session-inhibit started"]


READS = "sys.stdin.read()"
STUBBORN = "signal.signal(signal.SIGTERM, signal.SIG_IGN); say(); signal.pause()"


@pytest.mark.parametrize("body", [READS, STUBBORN, "raise SystemExit(1)"])
def test_a_real_program_is_ended(tmp_path: Path, body: str) -> None:
    """Whether it ends by itself, wants to or not: afterwards it is gone, and no zombie is left."""
    told = tmp_path / "told"
    os.mkfifo(told)
    saying = f"say = lambda: open({str(told)!r}, 'w').write(str(os.getpid()))"
    said = "" if "say()" in body else "say(); "
    inhibitor = start_until_let_go(
        [sys.executable, "-c", f"import os, signal, sys; {saying}; {said}{body}"]
    )
    number = int(told.read_text())
    inhibitor.let_go()
    inhibitor.let_go()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_it_is_let_go_even_when_this_program_is_killed(tmp_path: Path) -> None:
    """No program can answer SIGKILL, but the pipe that it held is closed by the system."""
    told = tmp_path / "told"
    os.mkfifo(told)
    script = (
        "import os, signal\n"
        "from acupress_cli.adapters.awake import ByPrograms\n"
        "from acupress_cli.adapters.programs import start_until_let_go\n"
        f"command = 'exec 3>{told}; echo held >&3; cat; echo let go >&3'\n"
        "ByPrograms([['sh', '-c', command]], start_until_let_go).hold()\n"
        "signal.pause()\n"
    )
    with subprocess.Popen([sys.executable, "-c", script]) as program:
        with told.open() as lines:
            assert lines.readline() == "held\n"
            program.kill()
            assert lines.readline() == "let go\n"
        program.wait(PLENTY_S)
