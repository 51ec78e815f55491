"""Runs cases one after the other, each in forks of a process that has the program loaded."""

import importlib
import pkgutil
from multiprocessing.connection import Connection
from pathlib import Path

from msgspec import Struct

import acupress_cli
from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.folders import content_folder
from fuzz.sandbox import Sandbox
from fuzz.trial import Ran, Trial, run
from fuzz.typed import Typed, run_typed

# Asks for the files of a person who has used the program for a while.
REAL_FILES = "real files"


class Case(Struct, frozen=True):
    """Files that stand there first, and the runs that follow one another."""

    files: dict[str, bytes]
    runs: tuple[Trial, ...]


class CaseRan(Struct, frozen=True):
    """How each run ended, and the files that lie where none should."""

    runs: list[Ran]
    litter: list[str]


def serve(folder: str, calls: Connection) -> None:
    """Answer every case with its runs, and every typed session with what came of it."""
    sandbox = Sandbox(Path(folder))
    _load()
    while (asked := calls.recv()) is not None:
        sandbox.fill(asked.files if isinstance(asked, Case) else {})
        if asked == REAL_FILES:
            calls.send(real_files(sandbox))
        elif isinstance(asked, Typed):
            calls.send(run_typed(asked, sandbox))
        else:
            runs = [run(trial, sandbox) for trial in asked.runs]
            named = b" ".join(word for trial in asked.runs for word in trial.args)
            calls.send(CaseRan(runs, sandbox.litter(named)))


def real_files(sandbox: Sandbox) -> dict[str, bytes]:
    """The files of a person who has used the program for a while."""
    sandbox.fill({})
    for line in _A_PERSON_S_COMMANDS:
        ran = run(Trial(tuple(word.encode() for word in line)), sandbox)
        assert ran.code == 0, (line, ran)
    places = (sandbox.data, sandbox.work)
    paths = [path for place in places for path in place.rglob("*") if path.is_file()]
    return {str(path.relative_to(sandbox.folder)): path.read_bytes() for path in paths}


_A_PERSON_S_COMMANDS = tuple(
    tuple(line.split())
    for line in (
        "profile --goal walking --condition none --country GB",
        "settings --theme high-contrast",
        "journal add yesterday --leg 6 --leg-after 3 --point BL57 --note slept_#well",
        "journal add 2026-11-21 --rest",
        "journal add 2026-11-22 --back 4 --tag work --note Grüße_🙂",
        "journal export all.json",
        "journal export all.csv",
    )
)


def _load() -> None:
    for module in pkgutil.walk_packages(acupress_cli.__path__, "acupress_cli."):
        if "windows" not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ContentFolder(content_folder()).verify()
