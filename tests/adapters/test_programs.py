"""Other programs really started: with what they read, without a terminal, and cleared away."""

import os
import sys
from pathlib import Path

import pytest

from acupress_cli.adapters.programs import Programs, find, start

PLENTY_S = 20.0


def run(program: str, *arguments: str, text: str = "") -> int | None:
    """Run a line of Python to its end."""
    return start([sys.executable, "-c", program, *arguments], text).wait(PLENTY_S)


def test_it_reads_what_it_is_given_and_nothing_else(tmp_path: Path) -> None:
    """Not what a person types: without a text there is nothing to read."""
    copies = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    assert run(copies, str(tmp_path / "a"), text="Chéngshān; rm -rf $HOME\n") == 0
    assert (tmp_path / "a").read_text(encoding="utf-8") == "Chéngshān; rm -rf $HOME\n"
    assert run(copies, str(tmp_path / "b")) == 0
    assert (tmp_path / "b").read_bytes() == b""


def test_it_has_a_session_of_its_own(tmp_path: Path) -> None:
    """Ctrl-C in the terminal does not reach it."""
    tells = "import os, sys; open(sys.argv[1], 'w').write(str(os.getsid(0)))"
    assert run(tells, str(tmp_path / "sid")) == 0
    assert int((tmp_path / "sid").read_text()) != os.getsid(0)


def test_its_exit_code_is_known() -> None:
    """A failure can be told from an end."""
    program = start([sys.executable, "-c", "raise SystemExit(3)"])
    assert program.wait(PLENTY_S) == 3
    assert program.poll() == 3


def test_it_can_be_ended() -> None:
    """At once, and it leaves no zombie once it was asked after."""
    program = start([sys.executable, "-c", "import time; time.sleep(60)"])
    assert program.poll() is None
    assert program.wait(0.01) is None
    program.end()
    code = program.wait(PLENTY_S)
    assert code is not None
    assert code < 0


def test_one_that_does_not_read_is_no_fault() -> None:
    """Even if it has gone before all was written."""
    assert run("raise SystemExit(1)", text="word " * 100_000) == 1


def test_programs_are_found_by_name() -> None:
    """Or not."""
    assert find("sh") is not None
    assert find("no-such-program-of-all") is None


def test_a_program_in_the_current_folder_is_not_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the search path says."""
    (tmp_path / "sings").write_text("#!/bin/sh\n", "utf-8")
    (tmp_path / "sings").chmod(0o700)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", ".")
    assert find("sings") is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find("sings") == str(tmp_path / "sings")


def test_what_a_program_started_itself_ends_with_it(tmp_path: Path) -> None:
    """A player is often a script around another one."""
    told = tmp_path / "told"
    os.mkfifo(told)
    program = start(["/bin/sh", "-c", f"sleep 60 > {told} & wait"])
    with told.open(encoding="utf-8") as whoever_holds_it:
        program.end()
        # It ends when the last process that has it open does.
        assert whoever_holds_it.read() == ""
    assert program.wait(PLENTY_S) is not None


def leaves_behind(told: Path) -> list[str]:
    """A program that ends well at once, and leaves another that holds ``told`` open."""
    os.mkfifo(told)
    return ["/bin/sh", "-c", f"sleep 60 > {told} & exit 0"]


def test_what_outlives_a_program_can_be_ended(tmp_path: Path) -> None:
    """A player that hands on its tone to another, and is done itself."""
    told = tmp_path / "told"
    program = start(leaves_behind(told))
    with told.open(encoding="utf-8") as whoever_holds_it:
        assert program.wait(PLENTY_S) == 0
        assert not program.is_gone()
        program.end()
        assert whoever_holds_it.read() == ""


def test_nothing_that_outlives_a_program_stays(tmp_path: Path) -> None:
    """Not even where others were started since."""
    told = tmp_path / "told"
    programs = Programs()
    first = programs.start(leaves_behind(told))
    with told.open(encoding="utf-8") as whoever_holds_it:
        assert first.wait(PLENTY_S) == 0
        programs.start([sys.executable, "-c", ""]).wait(PLENTY_S)
        programs.end_all()
        assert whoever_holds_it.read() == ""


def test_a_program_that_has_ended_is_not_ended_again() -> None:
    """Its number may belong to another by then."""
    program = start([sys.executable, "-c", ""])
    assert program.wait(PLENTY_S) == 0
    assert program.is_gone()
    program.end()
    assert program.poll() == 0


def test_nothing_that_was_started_stays() -> None:
    """Whether somebody still asked after it or not."""
    programs = Programs()
    sleeps = [sys.executable, "-c", "import time; time.sleep(60)"]
    started = [programs.start(sleeps) for _ in range(3)]
    programs.end_all()
    assert all(program.poll() is not None for program in started)
    programs.end_all()


def test_a_program_works_in_a_folder_of_its_own(tmp_path: Path) -> None:
    """Nothing of the current folder is taken for a part of it."""
    tells = "import os, sys; open(sys.argv[1], 'w').write(os.getcwd())"
    assert run(tells, str(tmp_path / "folder")) == 0
    assert (tmp_path / "folder").read_text(encoding="utf-8") == os.sep
