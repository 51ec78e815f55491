"""Texts of 100,000 letters are read to their end, in good time and little room."""

import json
import os
import random
import sys
import tracemalloc
from pathlib import Path
from subprocess import run
from time import process_time

import pytest

from tests.fakes.hearing import READER, conditions_heard, heard, understood

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LENGTH = 100_000
MOST_BYTES = 100_000_000
# Ratios of the processor's time, so that neither a slow nor a busy machine changes much: of a
# text to one a tenth as long (10 where time grows with the length, 100 where with its square),
# and of the whole command to the same with two words.
MOST_OF_A_TENTH, MOST_OF_A_SHORT = 30, 24


def of_words(make: random.Random, shortest: int, longest: int) -> str:
    """Words of chance letters."""
    lengths = [make.randint(shortest, longest) for _ in range(LENGTH // shortest)]
    words = ("".join(make.choices(LETTERS, k=length)) for length in lengths)
    return " ".join(words)[:LENGTH]


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
    # The words that are a part of most concepts.
    "leg": repeated("leg "),
    "numb": repeated("numb "),
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
def test_a_long_text_is_read_to_its_end(kind: str) -> None:
    """A warning sign in its last sentence is heard, and the time grows with the length alone."""
    read(LAST)
    tenth_s = max(read(TEXTS[kind][: LENGTH // 10] + LAST)[0] for _ in range(2))
    whole_s, found = read(TEXTS[kind] + LAST)
    assert {"E1", "E2"} <= found
    assert whole_s < MOST_OF_A_TENTH * tenth_s


def read(text: str) -> tuple[float, set[str]]:
    """The seconds of the processor that every reading of ``text`` takes, and the signs found."""
    began_s = process_time()
    found = {one.flag.id for one in heard(text) if one.counts}
    understood(text)
    conditions_heard(text)
    return process_time() - began_s, found


@pytest.mark.parametrize("kind", ["leg", "numb", "no", "a way", "sentences", "all different"])
def test_the_whole_command_answers_a_long_text_in_good_time(kind: str, tmp_path: Path) -> None:
    """`suggest` takes no more than some short texts do, and 100 MB; the best of three counts."""
    short_s = min(suggest("left calf", tmp_path)[0] for _ in range(2))
    took_s = most_s = MOST_OF_A_SHORT * short_s
    for _ in range(3):
        took_s, most_bytes = suggest(TEXTS[kind], tmp_path)
        assert most_bytes < MOST_BYTES
        if took_s < most_s:
            break
    assert took_s < most_s


# A process of its own, so that what these tests take is not counted to the program.
MEASURE = """
import json, resource, subprocess, sys
code = subprocess.run(sys.argv[1:], capture_output=True).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, used.ru_utime + used.ru_stime, used.ru_maxrss]))
"""


def suggest(text: str, home: Path) -> tuple[float, int]:
    """What the program takes for ``text``: seconds of the processor, and bytes at most."""
    program = [sys.executable, "-m", "acupress_cli", "suggest", "--condition", "none", text]
    measured = run(
        [sys.executable, "-c", MEASURE, *program],
        env=os.environ | {"ACUPRESS_HOME": str(home)},
        capture_output=True,
        check=True,
    )
    code, seconds, most = json.loads(measured.stdout)
    assert code in (0, 3, 10)
    return seconds, most if sys.platform == "darwin" else most * 1024


@pytest.mark.parametrize("kind", ["denials", "all different", "all misspelled"])
def test_a_long_text_takes_little_room(kind: str) -> None:
    """Less than 100 MB beside the content."""
    heard("calf")
    tracemalloc.start()
    READER.understand(*READER.hear(TEXTS[kind]))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_BYTES
