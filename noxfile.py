"""The checks on every Python that is here, and with the oldest libraries that are allowed: nox.

Everything comes from pyproject.toml; ``make test`` runs the whole of the tests on one Python.
"""

import os
from pathlib import Path

import nox

# A Python that is not on this machine is skipped, never fetched.
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "tests", "lowest", "package"]

PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
OLDEST = PYTHONS[0]
# What needs no real terminal, no browser and no long cuts: those say nothing of a version.
QUICK = (
    *("-m", "not terminal and not package", "--ignore=tests/safety"),
    *("--ignore=tests/durability", "--ignore=tests/browser"),
)
CODE = ("src", "tests", "docs", "benchmarks", "fuzz", "mutants", "noxfile.py", "hatch_build.py")


def _pythons_of_pyenv() -> list[str]:
    """Folders of Pythons that pyenv keeps and need not be on the path."""
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return [str(path.parent) for path in sorted(root.glob("versions/3.*/bin/python"))]


os.environ["PATH"] = os.pathsep.join([*_pythons_of_pyenv(), os.environ["PATH"]])


def _install_all(session: nox.Session, *options: str) -> None:
    """Install the program, editable, and what it is made and tested with."""
    tools = nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), "dev")
    session.install("--editable", ".", *tools, *options)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests on each Python; arguments after -- go to pytest in place of the quick ones."""
    _install_all(session)
    session.run("python", "-m", "pytest", "-q", *(session.posargs or QUICK))


@nox.session(python=OLDEST, venv_backend="uv")
def lowest(session: nox.Session) -> None:
    """The tests with the oldest versions that pyproject.toml allows."""
    # Of the libraries the program needs the lowest; of the tools of its tests the newest.
    session.install("--editable", ".", "--resolution", "lowest-direct")
    kept = Path(session.create_tmp()) / "lowest.txt"
    frozen = session.run("uv", "pip", "freeze", "--quiet", "--exclude-editable", silent=True)
    kept.write_text(str(frozen), encoding="utf-8")
    session.log(f"The lowest versions: {' '.join(str(frozen).split())}")
    _install_all(session, "--constraint", str(kept))
    session.run("python", "-m", "pytest", "-q", *(session.posargs or QUICK))


@nox.session
def lint(session: nox.Session) -> None:
    """Style, types and import contracts."""
    _install_all(session)
    session.run("ruff", "check", *CODE)
    session.run("ruff", "format", "--check", *CODE)
    session.run("mypy")
    session.run("lint-imports")


@nox.session
def package(session: nox.Session) -> None:
    """The tests of the wheel and the sdist: what is in them, and how they install."""
    _install_all(session)
    session.run("python", "-m", "pytest", "-q", "-m", "package")
