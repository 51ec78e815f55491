"""What is written so that a shell completes commands, and that nothing else is lost."""

import os
import subprocess
import sys
from pathlib import Path

from acupress_cli.cli.shell_setup import ZSH_SCRIPT, install_zsh


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


def from_shell(home: Path, shell: str, option: str) -> "subprocess.CompletedProcess[str]":
    """Run the program with ``option`` out of a script that is called as ``shell`` is."""
    (home / shell).symlink_to("/bin/sh")
    environ = {**os.environ, "HOME": str(home), "ACUPRESS_HOME": str(home / "kept")}
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
    assert ran.stderr.startswith("Completion cannot be installed (")
    assert "--show-completion" in ran.stderr


def test_a_shell_that_is_not_known_is_said(tmp_path: Path) -> None:
    """With those that are."""
    ran = from_shell(tmp_path, "ksh", "--install-completion")
    assert ran.returncode == 2
    assert "bash, zsh, fish or PowerShell" in ran.stderr
