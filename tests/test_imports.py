"""What a command may import: start-up is fast only while this stays short."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

RUN = (
    "import sys, io, contextlib\n"
    "sys.argv = ['acupress', *sys.argv[1:]]\n"
    "from acupress_cli.__main__ import main\n"
    "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
    "    main()\n"
    "print(*sys.modules)"
)
HEAVY = (
    "rich", "yaml", "sqlite3", "msgspec", "typst", "tempfile", "asyncio", "pydantic", "hashlib",
    "dataclasses",
)  # fmt: skip
ALLOWED = {
    ("--version",): (),
    ("--help",): (),
    ("help",): (),
    ("points",): ("msgspec",),
    ("suggest", "left calf"): ("msgspec",),
    ("guide", "GB30", "--format", "text"): ("msgspec",),
}
MOST_OWN_MODULES = {
    ("--version",): 16,
    ("--help",): 16,
    ("help",): 19,
    ("points",): 47,
    ("suggest", "left calf"): 94,
    ("guide", "GB30", "--format", "text"): 89,
}


def imported(home: Path, *arguments: str) -> list[str]:
    """The modules a command has loaded by its end, in a Python of its own."""
    environ = {**os.environ, "ACUPRESS_HOME": str(home)}
    for _ in range(2):
        # The first run may have to compile the content.
        ran = subprocess.run(
            [sys.executable, "-c", RUN, *arguments],
            capture_output=True, text=True, check=True, env=environ,
        )  # fmt: skip
    return ran.stdout.split()


@pytest.mark.parametrize("command", ALLOWED, ids=" ".join)
def test_a_command_loads_no_heavy_library_it_does_not_need(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    """Neither YAML nor a database to list points, nor anything to say the version."""
    modules = imported(tmp_path, *command)
    loaded = {name for name in HEAVY if name in modules}
    assert loaded <= set(ALLOWED[command])
    own = [name for name in modules if name.startswith("acupress_cli.")]
    assert len(own) <= MOST_OWN_MODULES[command], sorted(own)


# The page of somebody new, the keyboard, and what a profile is made of.
MOST_OF_HOME = 79
RUN_HOME = (
    "import sys, atexit, pathlib\n"
    "told = pathlib.Path(sys.argv.pop())\n"
    "atexit.register(lambda: told.write_text(' '.join(sys.modules)))\n"
    "from acupress_cli.__main__ import main\n"
    "main()"
)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals to be made")
def test_home_loads_no_more_than_a_list(tmp_path: Path) -> None:
    """It is what is seen most often: neither Rich, nor a database, nor a command."""
    # The first run may have to compile the content.
    imported(tmp_path, "points")
    master, slave = os.openpty()
    told = tmp_path / "told"
    running = subprocess.Popen(
        [sys.executable, "-c", RUN_HOME, str(told)],
        stdin=slave, stdout=slave, stderr=slave, env={**os.environ, "ACUPRESS_HOME": str(tmp_path)},
    )  # fmt: skip
    seen = b""
    while b"commands" not in seen:
        seen += os.read(master, 65536)
    os.write(master, b"q")
    assert running.wait() == 0
    modules = told.read_text("utf-8").split()
    assert {name for name in HEAVY if name in modules} <= {"msgspec"}
    own = [name for name in modules if name.startswith("acupress_cli.")]
    assert len(own) <= MOST_OF_HOME, sorted(own)
    os.close(master)
    os.close(slave)


def test_no_test_borrows_from_another() -> None:
    """What several of them share stands where it can be found: in tests/fakes, or beside them."""
    root = Path(__file__).parents[1]
    files = [path for folder in ("tests", "fuzz", "docs") for path in (root / folder).rglob("*.py")]
    borrows = re.compile(r"^\s*(?:from|import) tests\.(?:\w+\.)*test_\w+", re.MULTILINE)
    assert [str(path) for path in files if borrows.search(path.read_text("utf-8"))] == []
