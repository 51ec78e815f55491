"""What the keys make of a line, and what is left of a text full of sequences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.coaching import keys
from acupress_cli.coaching.keys import Key, Pasted
from acupress_cli.coaching.line_edit import LineEdit, letters_of

NAMES = [
    keys.LEFT, keys.RIGHT, keys.HOME, keys.END, keys.UP, keys.BACKSPACE, keys.DELETE, keys.ESCAPE,
    "ctrl-a", "ctrl-b", "ctrl-d", "ctrl-e", "ctrl-f", "ctrl-i", "ctrl-k", "ctrl-u", "ctrl-w",
]  # fmt: skip


def edited(*bursts: list[Key]) -> LineEdit:
    """The line after these keys."""
    edit = LineEdit()
    for burst in bursts:
        edit.take(burst)
    return edit


@pytest.mark.parametrize(
    ("pressed", "text", "at"),
    [
        ([*"calf"], "calf", 4),
        ([*"caf", keys.LEFT, "l"], "calf", 3),
        ([*"alf", keys.HOME, "c", keys.END, "!"], "calf!", 5),
        ([*"alf", "ctrl-a", "c", "ctrl-e", "!"], "calf!", 5),
        ([*"calf", "ctrl-b", "ctrl-b", "ctrl-f", keys.RIGHT, keys.RIGHT], "calf", 4),
        ([*"call", keys.BACKSPACE, "f"], "calf", 4),
        ([keys.BACKSPACE, *"x", keys.LEFT, keys.LEFT, keys.BACKSPACE, keys.DELETE], "", 0),
        ([*"xcalf", keys.HOME, "ctrl-d"], "calf", 0),
        ([*"my calf", keys.LEFT, "ctrl-u"], "f", 0),
        ([*"my calf", keys.HOME, "ctrl-k"], "", 0),
        ([*"my calf  ", "ctrl-w", *"leg"], "my leg", 6),
        ([*"calf", keys.UP, keys.ESCAPE, "ctrl-i"], "calf", 4),
    ],
)
def test_a_line_is_edited(pressed: list[Key], text: str, at: int) -> None:
    """By the keys that every shell knows."""
    edit = edited(pressed)
    assert (edit.text, edit.at, edit.is_done) == (text, at, False)


def test_enter_ends_the_line() -> None:
    """With the letters before it, or alone; pressed twice it is one."""
    for bursts in ([[*"no", keys.ENTER]], [[*"no"], [keys.ENTER]], [[*"no", *[keys.ENTER] * 2]]):
        edit = edited(*bursts)
        assert (edit.text, edit.is_done) == ("no", True)


def test_a_paste_of_several_lines_is_one_answer() -> None:
    """Its later lines answer nothing else; told as a paste it waits for Enter."""
    lines: list[Key] = [keys.ENTER, *"a", keys.ENTER, keys.ENTER, *"b", keys.ENTER, *"c"]
    assert (edited(lines).text, edited(lines).is_done) == ("a b c", False)
    assert (edited([*lines, keys.ENTER]).text, edited([*lines, keys.ENTER]).is_done) == (
        "a b c", True,
    )  # fmt: skip
    told = edited([Pasted("a\r\nno\n\n")])
    assert (told.text, told.is_done) == ("a no", False)


def test_ctrl_d_ends_the_answers_where_nothing_is_typed() -> None:
    """As everywhere."""
    assert edited(["ctrl-d"]).is_ended
    assert not edited([*"x", "ctrl-d"]).is_ended


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("plain é 腎", "plain é 腎"),
        ("ab\x1b[D\x1b[Dc", "abc"),
        ("tab\there", "tab here"),
        ("\x1b[200~a\nb\x1b[201~c", "a bc"),
        ("\x1b]0;title\x07x\x00\x7f\u009bBy", "xy"),
        ("half\ud83d", "half?"),
        ("\u200d", "\u200d"),
    ],
)
def test_sequences_are_never_letters(text: str, letters: str) -> None:
    """What a terminal sends beside letters is not kept."""
    assert letters_of(text) == letters


@given(st.text())
def test_letters_are_one_line_without_signs_of_a_terminal(text: str) -> None:
    """Whatever comes, nothing in it can steer a terminal; a second look changes nothing."""
    letters = letters_of(text)
    assert not any(ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0 for letter in letters)
    assert letters_of(letters) == letters


@given(st.lists(st.one_of(st.characters(codec="utf-8"), st.sampled_from(NAMES)), max_size=30))
def test_the_cursor_is_always_in_the_text(pressed: list[Key]) -> None:
    """Whatever is pressed."""
    edit = edited(pressed)
    assert 0 <= edit.at <= len(edit.text)
