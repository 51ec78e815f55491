"""Trying mutants: a run of pytest that forks for each, so that nothing has to start anew."""

import gc
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from inspect import CO_OPTIMIZED
from types import CodeType, FunctionType

import coverage
import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, Phase, settings

from mutants.listing import DOMAIN, PACKAGES, Mutant, unchanged

# What says something of these packages within seconds.
SAFETY = (
    *("blocked_points", "phrasings", "point_texts", "pressing"),
    *("said_conditions", "signs", "stories"),
)
TESTS = (
    "tests/domain/test_kept_names.py",
    *(f"tests/domain/{package}" for package in PACKAGES),
    *(f"tests/safety/test_{name}.py" for name in SAFETY),
)
ARGUMENTS = (
    *("-o", "addopts=--import-mode=importlib", "-W", "ignore::pytest.PytestAssertRewriteWarning"),
    # Dozens that take a second each, and some that take half a minute.
    *("-k", "not few_named_places and not no_blocked_point_is_suggested"),
    *(f"-pno:{plugin}" for plugin in ("cacheprovider", "terminal", "cov", "xdist")),
)
# No mutant gets more: seconds of tests, the quickest first; seconds of a processor; memory.
MOST_S_OF_TESTS, MOST_CPU_S, MOST_BYTES = 8.0, 60, 3 << 30
# How the process of a mutant ends. Whatever else ends it has caught the mutant as well.
SURVIVED, CAUGHT, NOT_TRIED = 0, 1, 70


class Trying:
    """Runs the tests once to know which touch what, and then those against each mutant."""

    def __init__(self, mutants: Sequence[Mutant], until: float) -> None:
        self._mutants = [*map(unchanged, PACKAGES), *mutants]
        self._until = until
        self.survived: list[Mutant] = []
        self.caught: list[Mutant] = []
        self.faults: list[str] = []
        self._takes: dict[pytest.Item, float] = {}
        self._touching: dict[str, dict[int, list[str]]] = {}
        self._functions: dict[tuple[str, str], list[FunctionType]] = defaultdict(list)

    def run(self) -> None:
        """Try as many of them as there is time for; ``faults`` tells why one was not."""
        settings.register_profile(
            "mutants", max_examples=8, deadline=None, database=None, derandomize=True,
            phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck),
        )  # fmt: skip
        settings.load_profile("mutants")
        if code := pytest.main([*ARGUMENTS, *TESTS], plugins=[self]):
            self.faults.append(f"pytest ended with {code}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own loop."""
        self._measure(session.items)
        if not self.faults:
            self._try_all()
        return True

    def _measure(self, items: Sequence[pytest.Item]) -> None:
        measured = coverage.Coverage(data_file=None, include=[f"{DOMAIN}/*"], config_file=False)
        measured.start()
        for item, following in _with_the_next(items):
            measured.switch_context(item.nodeid)
            began = time.process_time()
            if _fails(item, following):
                self.faults.append(f"{item.nodeid} fails as it is")
            self._takes[item] = time.process_time() - began
        measured.stop()
        data = measured.get_data()
        self._touching = {path: data.contexts_by_lineno(path) for path in data.measured_files()}
        for one in gc.get_objects():
            if type(one) is FunctionType and one.__code__.co_filename.startswith(str(DOMAIN)):
                self._functions[one.__code__.co_filename, one.__qualname__].append(one)

    def _try_all(self) -> None:
        waiting = iter(self._mutants)
        running: dict[int, Mutant] = {}
        gc.freeze()
        while True:
            while len(running) < (os.cpu_count() or 1) and time.monotonic() < self._until:
                if not (mutant := next(waiting, None)):
                    break
                pid = os.fork() or self._end_with(mutant)
                running[pid] = mutant
            if not running:
                return
            pid, status = os.wait()
            mutant = running.pop(pid)
            if os.waitstatus_to_exitcode(status) == NOT_TRIED:
                self.faults.append(f"could not be tried: {mutant.key}")
            elif not mutant.was:
                self.faults += [f"{mutant.place} fails as it is"] if status else []
            else:
                (self.caught if status else self.survived).append(mutant)

    def _end_with(self, mutant: Mutant) -> int:
        """Try it, and end this process by what came of it."""
        code = NOT_TRIED
        try:
            nothing = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(nothing, stream)
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            code = CAUGHT if self._is_caught(mutant, mutant.compiled()) else SURVIVED
        finally:
            os._exit(code)

    def _is_caught(self, mutant: Mutant, changed: CodeType) -> bool:
        tests = self._tests_of(mutant)
        is_in_place = mutant.in_a_body and self._put_in_place(mutant, changed)
        if is_in_place and any(_fails(*pair) for pair in _with_the_next(tests)):
            return True
        # What was made by the code as it was may be kept somewhere: all from the beginning.
        for name in [
            name for name in sys.modules if name.split(".")[0] in ("acupress_cli", "tests")
        ]:
            del sys.modules[name]
        sys.meta_path.insert(0, _Finder(mutant, changed))
        files = dict.fromkeys(str(item.path) for item in tests)
        code = pytest.main([*ARGUMENTS, "-x", *files], plugins=[_Only(tests)])
        return code not in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)

    def _tests_of(self, mutant: Mutant) -> list[pytest.Item]:
        """Those that run its line; where none does, any, beginning with those of its own file."""
        lines = self._touching.get(str(mutant.path), {})
        ids = set(lines.get(mutant.line, ())) if mutant.in_a_body else set()
        own = f"{mutant.package}/test_{mutant.path.stem}.py"
        found = [item for item in self._takes if not ids or item.nodeid in ids]
        chosen, total = [], 0.0
        for item in sorted(found, key=lambda one: (own not in one.nodeid, self._takes[one])):
            total += self._takes[item]
            if total < MOST_S_OF_TESTS:
                chosen.append(item)
        return chosen

    def _put_in_place(self, mutant: Mutant, changed: CodeType) -> bool:
        """Give the function that is there its changed code. False where that cannot be done."""
        names: list[str] = []
        code = changed
        for name in mutant.function.split("."):
            names.append(name)
            inner = [
                one for one in code.co_consts if isinstance(one, CodeType) and one.co_name == name
            ]
            if len(inner) != 1:
                return False
            code = inner[0]
            if code.co_flags & CO_OPTIMIZED:
                break
        functions = self._functions[str(mutant.path), ".".join(names)]
        for function in functions:
            function.__code__ = code
        return bool(functions)


class _Finder(MetaPathFinder):
    """Finds one module, changed."""

    def __init__(self, mutant: Mutant, changed: CodeType) -> None:
        self._loader = _Loader(mutant.module, str(mutant.path))
        self._loader.changed = changed

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """That module alone."""
        loader = self._loader
        is_it = fullname == loader.name
        return spec_from_file_location(fullname, loader.path, loader=loader) if is_it else None


class _Loader(SourceFileLoader):
    changed: CodeType

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002
        """What the file would be compiled to if it were changed."""
        return self.changed


class _Only:
    """A run of these tests alone, in this order."""

    def __init__(self, tests: Sequence[pytest.Item]) -> None:
        self._places = {item.nodeid: place for place, item in enumerate(tests)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out all others."""
        left = [item for item in items if item.nodeid in self._places]
        items[:] = sorted(left, key=lambda item: self._places[item.nodeid])


def _with_the_next(
    items: Sequence[pytest.Item],
) -> list[tuple[pytest.Item, pytest.Item | None]]:
    return list(zip(items, [*items[1:], None], strict=True)) if items else []


def _fails(item: pytest.Item, following: pytest.Item | None) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))
