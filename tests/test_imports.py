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
    ("guide", "GB30", "--format", "text"): 85,
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


def test_no_test_borrows_from_another() -> None:
    """What several of them share stands where it can be found: in tests/fakes, or beside them."""
    root = Path(__file__).parents[1]
    files = [path for folder in ("tests", "fuzz", "docs") for path in (root / folder).rglob("*.py")]
    borrows = re.compile(r"^\s*(?:from|import) tests\.(?:\w+\.)*test_\w+", re.MULTILINE)
    assert [str(path) for path in files if borrows.search(path.read_text("utf-8"))] == []
