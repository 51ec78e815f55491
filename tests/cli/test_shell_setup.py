"""What is written so that a shell completes commands, and that nothing else is lost."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress_cli.cli.shell_setup import ZSH_SCRIPT, install_zsh
from tests.conftest import Ran

Run = Callable[..., Ran]


def test_the_script_completes_when_zsh_loads_it_at_a_tab() -> None:
    """It is then run as a function of its name; read at the start, it is only made known."""
    lines = ZSH_SCRIPT.splitlines()
    assert lines[0] == "#compdef acupress"
    assert lines[-4:] == [
        "compdef _acupress_completion acupress",
        'if [[ "${funcstack[1]}" == _acupress ]]; then',
        '  _acupress_completion "$@"',
        "fi",
    ]


def test_it_begins_completion_only_where_nothing_has(tmp_path: Path) -> None:
    """One line, behind what is there, whatever letters that is written in."""
    begun = tmp_path / "settings" / ".zshrc"
    begun.parent.mkdir()
    begun.write_bytes(b"# caf\xe9")
    script = install_zsh(tmp_path, begun.parent)
    assert script == tmp_path / ".zfunc" / "_acupress"
    assert script.read_text("utf-8") == ZSH_SCRIPT
    first, line = begun.read_bytes().splitlines()
    assert first == b"# caf\xe9"
    assert b"(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i; }" in line
    assert line.endswith(b"source ~/.zfunc/_acupress")


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    """The line is there once."""
    install_zsh(tmp_path, tmp_path)
    once = (tmp_path / ".zshrc").read_bytes()
    install_zsh(tmp_path, tmp_path)
    assert (tmp_path / ".zshrc").read_bytes() == once


def from_shell(
    home: Path, shell: str, option: str, **environ: str
) -> "subprocess.CompletedProcess[str]":
    """Run the program with ``option`` out of a script that is called as ``shell`` is."""
    (home / shell).symlink_to("/bin/sh")
    kept = str(home / "kept")
    usual = {"HOME": str(home), "ACUPRESS_HOME": kept, "XDG_CONFIG_HOME": "", "ZDOTDIR": ""}
    environ = {**os.environ, **usual, **environ}
    # The second command keeps the shell from giving its place to the first.
    command = f"'{sys.executable}' -m acupress_cli {option}; exit $?"
    return subprocess.run(
        [str(home / shell), "-c", command],
        env=environ, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_other_shells_have_the_scripts_they_had(tmp_path: Path) -> None:
    """Under the program's own name, however it was started."""
    shown = from_shell(tmp_path, "bash", "--show-completion")
    assert "complete -o default -F _acupress_completion acupress" in shown.stdout


def test_settings_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    """In one sentence, with what can be done."""
    (tmp_path / ".bashrc").mkdir()
    ran = from_shell(tmp_path, "bash", "--install-completion")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Completion for bash cannot be installed (")
    assert "--show-completion bash" in ran.stderr


def test_a_shell_that_is_not_known_is_said(tmp_path: Path) -> None:
    """With those that are."""
    ran = from_shell(tmp_path, "ksh", "--install-completion")
    assert ran.returncode == 2
    assert "Name bash, zsh, fish or powershell" in ran.stderr


@pytest.mark.parametrize("words", ["--install-completion fish", "--install-completion=fish"])
@pytest.mark.parametrize("settings", ["", "own settings"])
def test_the_shell_that_is_named_is_the_one(tmp_path: Path, words: str, settings: str) -> None:
    """Also from within another one, and where a person keeps settings elsewhere."""
    folder = tmp_path / settings if settings else tmp_path / ".config"
    ran = from_shell(tmp_path, "bash", words, XDG_CONFIG_HOME=str(folder) if settings else "")
    script = folder / "fish" / "completions" / "acupress.fish"
    assert ran.stdout.startswith(f"fish completion installed in {script}\n")
    shown = from_shell(tmp_path, "zsh", "--show-completion fish").stdout
    assert script.read_text("utf-8") == shown
    assert shown.startswith("complete --command acupress")
    assert not (tmp_path / ".bashrc").exists()


def test_a_name_that_is_no_shell_is_refused_with_those_that_are(acupress: Run) -> None:
    """Nothing is installed for another one in its place."""
    ran = acupress("--install-completion", "ksh")
    assert (ran.code, ran.out) == (2, "")
    assert "'ksh' is not one of 'current', 'bash', 'zsh', 'fish'" in ran.err


def test_a_shell_that_is_not_there_is_said(tmp_path: Path) -> None:
    """PowerShell itself is asked where its settings are."""
    ran = from_shell(tmp_path, "bash", "--install-completion pwsh", PATH="/usr/no/such")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Completion for pwsh cannot be installed (")


@pytest.mark.parametrize(
    ("shell", "asked"),
    [
        ("bash", ["-ic", "complete -p acupress"]),
        ("zsh", ["-ic", "print $_comps[acupress]"]),
        ("fish", ["-c", "complete -C 'acupress sugg'; complete -c acupress"]),
    ],
)
def test_a_shell_that_is_begun_anew_knows_it(tmp_path: Path, shell: str, asked: list[str]) -> None:
    """It reads what was installed for it by itself."""
    program = shutil.which(shell)
    if not program:
        pytest.skip(f"{shell} is not installed here")
    from_shell(tmp_path, "bash" if shell == "fish" else "fish", f"--install-completion {shell}")
    # fish looks for the script of a command that is there.
    acupress = tmp_path / "acupress"
    acupress.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m acupress_cli \"$@\"\n", "utf-8")
    acupress.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    own = {
        "HOME": str(tmp_path),
        "ZDOTDIR": str(tmp_path),
        "XDG_CONFIG_HOME": f"{tmp_path}/.config",
    }
    environ = {**os.environ, **own, "PATH": path, "TERM": "dumb"}
    ran = subprocess.run(
        [program, *asked], env=environ, capture_output=True, text=True, check=False, timeout=60,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert "acupress" in ran.stdout, ran.stderr
