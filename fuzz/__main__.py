"""``python -m fuzz [--seconds N] [--seed N] [KIND …]``: tries inputs, and says how many.

Ends with 1 where one of them was answered by a traceback, by silence, by too much memory,
by a file in the wrong place, by a terminal left in disorder or by a lost hold.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
import traceback
from multiprocessing.connection import Connection

from hypothesis import HealthCheck, Phase, given, seed, settings

from fuzz.kinds import Kind, kinds
from fuzz.server import REAL_FILES, Case, CaseRan, serve
from fuzz.typed import Typed

# So many inputs of each kind in turn; a session that is typed into takes a second.
BATCH, TYPED_BATCH = 40, 4


class Tries:
    """One kind: how many inputs were tried, and the first fault found."""

    def __init__(self, kind: Kind, calls: Connection) -> None:
        self.kind, self._calls = kind, calls
        self.count, self.fault = 0, ""
        self._until = 0.0

    def batch(self, number: int, until: float) -> None:
        """Try some more; what fails is made as small as it can be."""
        self._until = until
        count = TYPED_BATCH if self.kind.name == "keys" else BATCH
        run = settings(
            max_examples=count, deadline=None, database=None, print_blob=False,
            phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
        )(given(self.kind.cases)(self.one))  # fmt: skip
        try:
            seed(number)(run)()
        except Exception:
            self.fault = traceback.format_exc(limit=-1)

    def one(self, case: Case | Typed) -> None:
        """Try one input."""
        if time.monotonic() > self._until:
            return
        self.count += 1
        self._calls.send(case)
        came = self._calls.recv()
        faults = came.faults if isinstance(case, Typed) else _faults(came)
        assert not faults, f"{faults}\n{_told(came)}"


def _faults(came: CaseRan) -> list[str]:
    runs = came.runs
    found = [fault for ran in runs for fault in ran.faults]
    found += [f"left {name}" for name in came.litter]
    if len(runs) > 3 and not runs[0].code:
        # What was taken in once can be copied out and taken in again, and is the same.
        found += [f"run {n} ended with {ran.code}" for n, ran in enumerate(runs) if ran.code]
        found += ["not the same journal"] if runs[1].out != runs[-1].out else []
    return found


def _told(came: object) -> str:
    return repr(came)[-3000:]


def main() -> int:
    """Try all kinds in turn until the time is over."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("kinds", nargs="*", metavar="KIND")
    asked = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    calls, theirs = context.Pipe()
    with tempfile.TemporaryDirectory(prefix="acupress-fuzz-") as folder:
        process = context.Process(target=serve, args=(f"{folder}/sandbox", theirs), daemon=False)
        process.start()
        theirs.close()
        calls.send(REAL_FILES)
        tries = [Tries(kind, calls) for kind in kinds(calls.recv())]
        tries = [one for one in tries if not asked.kinds or one.kind.name in asked.kinds]
        until = time.monotonic() + asked.seconds
        number = asked.seed
        while time.monotonic() < until and (left := [one for one in tries if not one.fault]):
            for one in left:
                one.batch(number, until)
            number += 1
        calls.send(None)
        process.join()
    return _report(tries, asked.seed)


def _report(tries: list[Tries], number: int) -> int:
    for one in tries:
        print(f"{one.kind.name:16} {one.count:6} tried" + (", a fault:" if one.fault else ""))
        if one.fault:
            print(one.fault)
    print(f"{sum(one.count for one in tries):,} inputs tried; the seed was {number}.")
    return int(any(one.fault for one in tries))


if __name__ == "__main__":
    sys.exit(main())
