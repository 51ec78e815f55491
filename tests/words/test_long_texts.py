"""Texts of 100,000 letters are read to their end, in good time and little room."""

import random
import tracemalloc
from time import process_time

import pytest

from tests.fakes.hearing import READER, conditions_heard, heard, understood

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LENGTH = 100_000
# Of the processor, so that a busy machine changes nothing; half of it is enough.
MOST_S, MOST_BYTES = 3.0, 100_000_000


def of_words(make: random.Random, shortest: int, longest: int) -> str:
    """Words of chance letters."""
    lengths = [make.randint(shortest, longest) for _ in range(LENGTH // shortest)]
    return " ".join("".join(make.choices(LETTERS, k=length)) for length in lengths)


def misspelled() -> str:
    """Words of the program, each with a wrong letter."""
    chance = random.Random(7)
    known = ["buttock", "thigh", "calves", "tingling", "numbness", "bladder", "groin", "hamstring"]
    slips = []
    for _ in range(LENGTH // 8):
        word = chance.choice(known)
        at = chance.randrange(1, len(word) - 1)
        slips.append(word[:at] + chance.choice(LETTERS) + word[at + 1 :])
    return " ".join(slips)


def repeated(piece: str) -> str:
    """``piece`` as often as it takes."""
    return piece * (LENGTH // len(piece))


TEXTS = {
    "one word": repeated("n"),
    "left": repeated("left "),
    "no": repeated("no "),
    "a way": repeated("calf to foot "),
    "denials": repeated("no numb calf to foot, "),
    "sentences": repeated("Numb in the left calf. No fever. "),
    "conditions": repeated("calf pregnant "),
    "marks": repeated(",. "),
    "numbers": repeated("7 "),
    "all different": of_words(random.Random(5), 3, 9),
    "all misspelled": misspelled(),
}
LAST = ". Since today my private parts are numb and I can not pee"


@pytest.mark.parametrize("kind", TEXTS)
def test_a_long_text_is_read_in_good_time_and_to_its_end(kind: str) -> None:
    """A warning sign in its last sentence is heard."""
    began_s = process_time()
    found = {one.flag.id for one in heard(TEXTS[kind] + LAST) if one.counts}
    took_s = process_time() - began_s
    assert {"E1", "E2"} <= found
    assert took_s < MOST_S
    understood(TEXTS[kind])
    conditions_heard(TEXTS[kind])
    assert process_time() - began_s < 3 * MOST_S


@pytest.mark.parametrize("kind", ["denials", "all different", "all misspelled"])
def test_a_long_text_takes_little_room(kind: str) -> None:
    """Less than 100 MB beside the content."""
    heard("calf")
    tracemalloc.start()
    READER.understand(*READER.hear(TEXTS[kind]))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_BYTES
