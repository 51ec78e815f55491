"""Descriptions of pain in people's own manner, and what a careful reader understands of them.

They were written before the rules, by people who had not read them. So they are changed only
where what is expected of one was wrong, never to fit what the program makes of it.

All four files have an ``id``, the ``text`` and a ``kind``; some have ``notes``.

- ``paths.tsv``: where it hurts. ``side`` is left, right, both or "-" for none.
  ``areas_required`` and ``points`` are lists of alternatives: ``a/b,c`` wants c, and a or b.
  Nothing may be understood but these, ``areas_allowed``, and none of ``areas_denied``.
- ``redflags.tsv``: warning signs, with the ``outcome`` they ask for.
- ``harmless.tsv``: sentences with words that sound like one. ``referral_acceptable`` is "y"
  where stopping is no fault; ``exit_else`` is how the program ends if it does not stop.
- ``nomatch.tsv``: pain that is not spoken of here, which no points answer.
"""

import csv
from pathlib import Path

Row = dict[str, str]


def rows(kind: str) -> list[Row]:
    """The sentences of one file."""
    path = Path(__file__).with_name(f"{kind}.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def alternatives(cell: str) -> list[set[str]]:
    """Of each set one is wanted."""
    return [] if cell == "-" else [set(part.split("/")) for part in cell.split(",")]


def flat(cell: str) -> set[str]:
    """All that a cell names."""
    return set() if cell == "-" else set(cell.replace("/", ",").split(","))


def is_right(row: Row, areas: set[str], side: str | None) -> bool:
    """Whether all that is wanted of a path was understood, and nothing else."""
    wanted = alternatives(row["areas_required"])
    known = set().union(*wanted, flat(row["areas_allowed"])) - flat(row["areas_denied"])
    return (
        side == (None if row["side"] == "-" else row["side"])
        and all(one & areas for one in wanted)
        and areas <= known
    )
