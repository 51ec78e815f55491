"""How well people's own words are read. A change may not read them worse than before."""

import json
from collections.abc import Callable

import pytest

from tests.conftest import Ran
from tests.words.sentences import Row, alternatives, is_right, rows

Run = Callable[..., Ran]
REFERRED, NO_MATCH = 10, 3
# Shares that are reached. They may only rise.
PATHS, EMERGENCY, TODAY, HARMLESS, NO_PATHS = 0.93, 0.99, 0.99, 0.98, 0.99


def suggested(acupress: Run, text: str) -> tuple[int, dict]:  # type: ignore[type-arg]
    """How the program ends, and what it prints, for one description."""
    ran = acupress("suggest", "--json", "--", text)
    return ran.code, json.loads(ran.out or "{}")


def is_answered(acupress: Run, row: Row) -> bool:
    """Whether a path is read wholly right, and a point of each place is there."""
    code, found = suggested(acupress, row["text"])
    if code:
        return False
    understood = found["understood"]
    points = {one["code"] for one in found["suggestions"]}
    return is_right(row, set(understood["areas"]), understood["side"]) and all(
        one & points for one in alternatives(row["points"])
    )


def test_where_it_hurts_is_read_wholly_right(acupress: Run) -> None:
    """Every place, no other, and the side."""
    wrong = [row["text"] for row in rows("paths") if not is_answered(acupress, row)]
    assert len(wrong) <= (1 - PATHS) * len(rows("paths")), wrong


@pytest.mark.parametrize(("outcome", "share"), [("emergency", EMERGENCY), ("today", TODAY)])
def test_a_warning_sign_is_heard(outcome: str, share: float, acupress: Run) -> None:
    """It is answered by a referral and by no points, however it is said."""
    signs = [row["text"] for row in rows("redflags") if row["outcome"] == outcome]
    missed = []
    for text in signs:
        code, found = suggested(acupress, text)
        if code != REFERRED or found["suggestions"]:
            missed.append(text)
    assert len(missed) <= (1 - share) * len(signs), missed


def test_a_harmless_sentence_is_seldom_stopped(acupress: Run) -> None:
    """Denials, idioms and other people's troubles are not taken for signs."""
    harmless = [row["text"] for row in rows("harmless") if row["referral_acceptable"] == "n"]
    stopped = [text for text in harmless if suggested(acupress, text)[0] == REFERRED]
    assert len(stopped) <= (1 - HARMLESS) * len(harmless), stopped


def test_pain_elsewhere_gets_no_points(acupress: Run) -> None:
    """Where no place is named that this program has points for, it says so."""
    texts = [row["text"] for row in rows("nomatch")]
    answered = [text for text in texts if suggested(acupress, text)[0] != NO_MATCH]
    assert len(answered) <= (1 - NO_PATHS) * len(texts), answered
