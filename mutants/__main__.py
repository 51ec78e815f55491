"""``python -m mutants [--count N] [--seed N] [--seconds N] [--package NAME]…``.

Breaks the code on purpose, a little at a time, to see whether a test misses it. Ends with 1 where
in a package fewer than 90 of 100 changes were caught, where one could not be tried, or where an
explanation is of a change that no longer exists.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from mutants.listing import PACKAGES, Mutant, all_mutants, sample_of
from mutants.trying import Trying

EXPLAINED = Path(__file__).with_name("explained.yaml")
# Of those in each package that no explanation excuses.
LEAST_CAUGHT = 0.9
# What names a change; without the last two all in that place are meant, such as an enum's values.
PARTS = ("place", "was", "now")
Key = tuple[str, ...]


def main() -> int:
    """Try a sample, and say what came of it."""
    parser = argparse.ArgumentParser(prog="python -m mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=800)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=570)
    parser.add_argument("--package", action="append", choices=PACKAGES)
    asked = parser.parse_args()
    until = time.monotonic() + asked.seconds
    explanations = yaml.safe_load(EXPLAINED.read_text("utf-8"))
    explained = [tuple(one[part] for part in PARTS if part in one) for one in explanations]
    mutants = all_mutants()
    packages = asked.package or PACKAGES
    sample = sample_of((m for m in mutants if m.package in packages), asked.count, asked.seed)
    print(
        f"{len(mutants):,} changes could be made; {len(sample):,} are tried, of seed {asked.seed}."
    )
    trying = Trying(sample, until)
    trying.run()
    tried = len(trying.caught) + len(trying.survived)
    survived = [one for one in trying.survived if not any(told(key, one) for key in explained)]
    for one in survived:
        print(f"survived: {one.place}, line {one.line}\n  was {one.was}\n  now {one.now}")
    faults = [*trying.faults, *useless(explained, mutants, trying.caught)]
    if tried < len(sample):
        print(f"After {asked.seconds:g} seconds {tried:,} had been tried.")
    print(*faults, table(packages, trying.caught, trying.survived, survived), sep="\n")
    shares = [share_of(package, trying.caught, survived) for package in packages]
    return int(bool(faults) or min(shares) < LEAST_CAUGHT)


def told(key: Key, mutant: Mutant) -> bool:
    """Whether an explanation is of this change."""
    return mutant.key[: len(key)] == key


def useless(
    explained: Iterable[Key], mutants: Sequence[Mutant], caught: Sequence[Mutant]
) -> list[str]:
    """What is wrong with each explanation of a change that is none, or that a test catches."""
    faults = []
    for key in explained:
        if not any(told(key, one) for one in mutants):
            faults.append(f"explained, but no longer there: {' | '.join(key)}")
        elif any(one.key == key for one in caught):
            faults.append(f"explained, but caught: {' | '.join(key)}")
    return faults


def share_of(package: str, caught: Iterable[Mutant], survived: Iterable[Mutant]) -> float:
    """How many of 1 were caught."""
    some, others = (sum(one.package == package for one in each) for each in (caught, survived))
    return some / (some + others) if some + others else 1.0


def table(
    packages: Sequence[str],
    caught: Sequence[Mutant],
    survived: Sequence[Mutant],
    unexplained: Sequence[Mutant],
) -> str:
    """A row for each package."""
    rows = [f"{'package':12}{'caught':>8}{'survived':>10}{'explained':>11}{'share':>9}"]
    for package in packages:
        some, others, left = (
            sum(one.package == package for one in each) for each in (caught, survived, unexplained)
        )
        share = share_of(package, caught, unexplained)
        rows.append(f"{package:12}{some:8}{left:10}{others - left:11}{share:9.1%}")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
