"""What an answer changes of a session: in a few words, all of it is a wish."""

import pytest

from acupress_cli.domain.body.body import Placed, Position, Tool
from acupress_cli.domain.pain.reading import Reader
from acupress_cli.domain.pain.said_wishes import NO_WISHES, SaidWishes


@pytest.mark.parametrize(
    ("answer", "wishes"),
    [
        ("5 minutes", SaidWishes(5)),
        ("5", SaidWishes(5)),
        ("12 min", SaidWishes(12)),
        ("ten minutes", SaidWishes(10)),
        ("2", NO_WISHES),
        ("90", NO_WISHES),
        ("lying", SaidWishes(placed=Placed.LYING)),
        ("any position", SaidWishes(placed=Placed.ANY)),
        ("sitting or lying", NO_WISHES),
        ("ball", SaidWishes(tools=(Tool.BALL,))),
        ("no ball", SaidWishes(tools=())),
        ("heat", SaidWishes(heat=True)),
        ("no heat", SaidWishes(heat=False)),
        ("5 minutes, standing, no heat", SaidWishes(5, Placed.STANDING, None, False)),
        ("left calf", NO_WISHES),
    ],
)
def test_an_answer_in_a_few_words(reader: Reader, answer: str, wishes: SaidWishes) -> None:
    """Minutes that no session has, and two positions at once, change nothing."""
    assert reader.changes(answer) == wishes


def test_a_position_is_none_where_any_will_do() -> None:
    """Or where nothing was said."""
    assert SaidWishes(placed=Placed.LYING).position is Position.LYING
    assert SaidWishes(placed=Placed.ANY).position is None
    assert NO_WISHES.position is None
