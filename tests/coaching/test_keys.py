"""Which key means which wish."""

from acupress_cli.coaching import keys
from acupress_cli.coaching.ports import Interrupted
from acupress_cli.domain.session.cues import Action


def test_every_key_has_its_wish() -> None:
    """The keys of a session, all of them: space and p pause, + and = are the same key."""
    assert {key: action.name for key, action in keys.ACTIONS.items()} == {
        " ": "PAUSE",
        "p": "PAUSE",
        "enter": "BEGIN",
        "n": "SKIP",
        "b": "BACK",
        "+": "LONGER",
        "=": "LONGER",
        "-": "SHORTER",
        "t": "TOO_TENDER",
        "x": "HURTS",
        "g": "GUIDE",
        "?": "HELP",
        "h": "HELP",
        "escape": "CLOSE",
        "q": "QUIT",
    }


def test_every_wish_has_a_key() -> None:
    """There is nothing a session can do that a key cannot ask for."""
    assert set(keys.ACTIONS.values()) == set(Action)


def test_named_events_are_no_wishes() -> None:
    """What the terminal reports by a name is never taken for a key of the session."""
    assert {keys.SUSPEND, keys.RESIZED, keys.CONTINUED}.isdisjoint(keys.ACTIONS)


def test_an_interruption_says_its_reason() -> None:
    """Whatever ends the program from outside can be named afterwards."""
    interrupted = Interrupted("SIGTERM")
    assert (interrupted.reason, str(interrupted)) == ("SIGTERM", "SIGTERM")
