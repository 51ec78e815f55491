"""What one slip of the finger does to a sentence that was understood."""

import random
import re

from acupress_cli.domain.body.body import Side
from tests.fakes.hearing import is_stopped, understood
from tests.words.sentences import Row, is_right, rows

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG_WORD = re.compile(r"\b[a-z]{5,}\b", re.IGNORECASE)
SEEDS = (1, 2, 3)
MOST_LOST, MOST_CHANGED = 0.03, 0.05


def with_a_slip(text: str, chance: random.Random) -> str:
    """``text`` with one letter missing, doubled, swapped or wrong in one of its longer words."""
    words = [found.span() for found in LONG_WORD.finditer(text)]
    if not words:
        return text
    start, stop = chance.choice(words)
    # The first letter is seldom the one that goes wrong.
    at = chance.randrange(start + 1, stop - 1)
    letter, following = text[at], text[at + 1]
    slips = [
        following,
        letter + letter + following,
        following + letter,
        chance.choice(LETTERS) + following,
    ]
    return text[:at] + chance.choice(slips) + text[at + 2 :]


def slips_in(texts: list[str]) -> list[tuple[str, str]]:
    """Each text with each of the slips."""
    return [
        (text, with_a_slip(text, random.Random(f"{seed} {text}")))
        for text in texts
        for seed in SEEDS
    ]


def test_a_slip_seldom_hides_a_warning_sign() -> None:
    """Of a hundred signs that are heard, less than three are lost to a slip."""
    heard = [row["text"] for row in rows("redflags") if is_stopped(row["text"])]
    slips = slips_in(heard)
    lost = [slip for _, slip in slips if not is_stopped(slip)]
    assert len(lost) < MOST_LOST * len(slips), lost


def reads_right(row: Row, text: str) -> bool:
    """Whether ``text`` is read as the row wants it."""
    pattern = understood(text).pattern
    return is_right(row, set(pattern.areas), pattern.side.value if pattern.side else None)


def test_a_slip_seldom_changes_where_it_hurts() -> None:
    """Of a hundred paths read right less than five are read otherwise, and no side is turned."""
    right = {row["text"]: row for row in rows("paths") if reads_right(row, row["text"])}
    slips = slips_in(list(right))
    changed = [slip for text, slip in slips if not reads_right(right[text], slip)]
    assert len(changed) < MOST_CHANGED * len(slips), changed
    turned = []
    for text, slip in slips:
        side, was = understood(slip).pattern.side, right[text]["side"]
        if side in (Side.LEFT, Side.RIGHT) and was in ("left", "right") and side.value != was:
            turned.append(slip)
    assert turned == []
