"""What a keyboard reports, and which of it was pressed."""

import pytest

from acupress_cli.coaching import keys
from acupress_cli.coaching.held_keys import STEPPED, most_in_a_row
from acupress_cli.coaching.ports import Interrupted
from acupress_cli.domain.session.session import Action
from tests.fakes.wishes import WISHES


def test_named_events_are_no_wishes() -> None:
    """What the terminal reports by a name is never taken for a key of the session."""
    assert {keys.SUSPEND, keys.RESIZED, keys.CONTINUED}.isdisjoint(WISHES)
    assert {keys.ENTER, keys.ESCAPE} < set(WISHES)


def test_keys_that_go_in_steps_are_those_of_such_wishes() -> None:
    """Louder, softer, longer and shorter: held down they count again and again."""
    assert {key for key, wish in WISHES.items() if wish in STEPPED} == keys.STEPPED_KEYS
    assert most_in_a_row(Action.LONGER) > 100
    assert most_in_a_row(Action.HURTS) == 1
    assert most_in_a_row(Action.PAUSE) == most_in_a_row(None) == 2


@pytest.mark.parametrize(
    ("keys_there", "latin"),
    [("чйтз", "xqnp"), ("ЧЙТЗ", "xqnp"), ("χνπβτ", "xnpbt"), ("סמפנא", "xnpbt"), ("ءضىح", "xqnp"),
     ("ｘｑＮ　？＋", "xqn ?+"), ("؟−", "?-"), ("і", "s"), ("zé腎", "zé腎")],
)  # fmt: skip
def test_letters_of_other_keyboards_are_known_by_their_place(keys_there: str, latin: str) -> None:
    """Cyrillic, Greek, Hebrew, Arabic and wide ones; others stay what they are."""
    assert "".join(map(keys.meant, keys_there)) == latin
    assert "".join(map(keys.meant, latin)) == latin


@pytest.mark.parametrize("name", ["enter", "escape", "left", "ctrl-c"])
def test_a_named_key_keeps_its_name(name: str) -> None:
    """It is no letter of any keyboard."""
    assert keys.meant(name) == name


@pytest.mark.parametrize(
    ("burst", "pressed"),
    [
        ([], []),
        (["n"], ["n"]),
        (list("nnnn"), ["n"]),
        (list("exact"), []),
        ([*"exact", "enter"], []),
        (list("n+"), []),
        (["x", keys.Pasted("q")], ["x"]),
        (["n", "enter", "enter"], ["n", "enter"]),
        (list("++-["), list("++-[")),
        (["down"] * 22, []),
        (list("لا"), ["b"]),
        ([keys.RESIZED], [keys.RESIZED]),
    ],
)
def test_what_comes_all_at_once(burst: list[keys.Key], pressed: list[str]) -> None:
    """Different letters are a paste, the same one is a held key, steps are taken one by one."""
    assert keys.at_once(burst) == pressed


def test_an_interruption_says_its_reason() -> None:
    """Whatever ends the program from outside can be named afterwards."""
    interrupted = Interrupted("SIGTERM")
    assert (interrupted.reason, str(interrupted)) == ("SIGTERM", "SIGTERM")
