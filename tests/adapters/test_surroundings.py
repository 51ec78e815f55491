"""Programs are looked for where they are installed, never in the folder a person is in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from acupress_cli.adapters.surroundings import forget_current_folder

SRC = Path(__file__).parents[2] / "src"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (".:/usr/bin:", "/usr/bin"),
        ("bin:~/bin:/usr/bin::/bin", "/usr/bin:/bin"),
        ("/usr/bin:/bin", "/usr/bin:/bin"),
        ("../tools", None),
        ("", None),
    ],
)
def test_only_whole_folders_are_searched(given: str, kept: str | None) -> None:
    """A dot, a relative folder and nothing at all mean the current one; so does an empty path."""
    environ = {"PATH": given}
    forget_current_folder(environ)
    assert environ.get("PATH") == kept


def test_without_a_search_path_the_system_has_its_own() -> None:
    """Nothing is invented."""
    environ: dict[str, str] = {}
    forget_current_folder(environ)
    assert environ == {}


def trapped(folder: Path) -> Path:
    """A folder where every module and program that may be asked for leaves a mark when it runs."""
    traps, marks = folder / "downloads", folder / "ran"
    for made in (traps, marks):
        made.mkdir()
    for module in ("webbrowser", "tempfile", "json", "typer", "shutil", "subprocess", "random"):
        (traps / f"{module}.py").write_text(f"open({str(marks / module)!r}, 'w')\n", "utf-8")
    for program in ("xdg-settings", "xdg-open", "paplay", "aplay", "pw-play", "spd-say", "ps"):
        (traps / program).write_text(f"#!/bin/sh\n: > '{marks}/{program}'\n", "utf-8")
        (traps / program).chmod(0o700)
    return traps


@pytest.mark.parametrize(
    "command",
    [
        ["guide", "BL57", "--open"],
        ["session", "BL57", "--rehearse", "--speed", "4", "--sound", "both", "--hold", "10"],
        ["--show-completion"],
    ],
    ids=lambda command: command[0],
)
def test_nothing_in_the_current_folder_runs(tmp_path: Path, command: list[str]) -> None:
    """Neither a module for this Python or the next one, nor a program by a relative path."""
    traps = trapped(tmp_path)
    seen = tmp_path / "seen"
    os.mkfifo(seen)
    viewer = tmp_path / "viewer"
    viewer.write_text(f"#!/bin/sh\npwd > '{seen}'\n", "utf-8")
    viewer.chmod(0o700)
    environ = {
        "PATH": f".:{os.environ['PATH']}:", "PYTHONPATH": str(SRC), "TMPDIR": str(tmp_path),
        "ACUPRESS_HOME": str(tmp_path / "kept"), "DISPLAY": ":0", "BROWSER": f"{viewer} %s",
    }  # fmt: skip
    if command[0] == "session":
        # What plays and speaks here is of no matter; that it is not in this folder is.
        environ["PATH"] = ".:"
        command = [*command, "--plain"]
    subprocess.run(
        [sys.executable, "-m", "acupress_cli", *command],
        cwd=traps, env=environ, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    if "--open" in command:
        with seen.open(encoding="utf-8") as told:
            assert told.read() == "/\n"
    assert [path.name for path in (tmp_path / "ran").iterdir()] == []
    assert shutil.which("aplay", path=str(traps))
