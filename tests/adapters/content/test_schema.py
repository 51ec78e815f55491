"""Plain values into typed ones: a sentence and a line for everything that does not fit."""

from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from acupress_cli.adapters.content.schema import build
from acupress_cli.adapters.content.yaml_reader import Document, read_yaml


class Colour(Enum):
    """A choice."""

    RED = "red"
    BLUE = "blue"


class Wheel(Struct, frozen=True):
    """A table within a table, with a rule of its own."""

    size: int

    def __post_init__(self) -> None:
        if self.size > 9:
            raise ValueError(f"a wheel is at most 9, not {self.size}")


class Cart(Struct, frozen=True):
    """A table with every kind of value."""

    name: str
    colour: Colour
    wheels: tuple[Wheel, ...] = ()
    tags: tuple[str, ...] = ()
    words: dict[str, str] = None  # type: ignore[assignment]
    new: bool = False
    spare: int | None = None
    horn: Wheel | None = None


class Carts(Struct, frozen=True):
    """A whole file."""

    carts: tuple[Cart, ...]


def built(folder: Path, content: str) -> tuple[Carts | None, list[str]]:
    """The file as carts, and the faults as a person reads them."""
    path = folder / "carts.yaml"
    path.write_text(content, encoding="utf-8")
    document = read_yaml(path)
    value = build(Carts, document)
    return value, [str(fault) for fault in document.faults]


def test_a_right_file_becomes_typed_values(tmp_path: Path) -> None:
    """Tables, lists, choices, numbers and tables of any keys arrive as their types."""
    value, faults = built(
        tmp_path,
        """
carts:
  - name: one
    colour: red
    wheels: [{size: 3}, {size: 9}]
    tags: [a, b]
    words: {any: text, other: more}
    new: true
    spare: 2
    horn: {size: 1}
  - {name: two, colour: blue, spare: }
""",
    )
    assert faults == []
    assert value == Carts(
        (
            Cart(
                "one",
                Colour.RED,
                (Wheel(3), Wheel(9)),
                ("a", "b"),
                words={"any": "text", "other": "more"},
                new=True,
                spare=2,
                horn=Wheel(1),
            ),
            Cart("two", Colour.BLUE),
        )
    )


CART = "carts:\n- name: one\n  colour: red\n"
KEYS = "name, colour, wheels, tags, words, new, spare, horn"


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        ("", 1, "here a table of carts is needed, not nothing"),
        ("\njust words\n", 2, 'here a table of carts is needed, not "just words"'),
        ("- a\n- b\n", 1, "here a table of carts is needed, not a list"),
        ("carts:\n- one\n", 2, f'here a table of {KEYS} is needed, not "one"'),
        ("carts: {a: 1}\n", 1, "a list is needed, not a table"),
        ("carts: x\n", 1, 'a list is needed, not "x"'),
        ("\n\ncarts:\n", 3, "a list is needed, not nothing"),
        ("{}\n", 1, '"carts" is missing'),
        ("carts:\n- {colour: red}\n", 2, '"name" is missing'),
        ("carts:\n- name: one\n", 2, '"colour" is missing in "one"'),
        (CART + "  odd: 1\n", 4, f'unknown key "odd"; the keys here are {KEYS}'),
        (CART.replace("red", "green"), 3, 'one of red, blue is needed, not "green"'),
        (CART.replace("red", "[red]"), 3, "one of red, blue is needed, not a list"),
        (CART.replace("red", ""), 3, "one of red, blue is needed, not nothing"),
        (CART.replace("one", "7"), 2, 'text is needed, not "7"'),
        (CART.replace("one", "true"), 2, 'text is needed, not "true"'),
        (CART.replace("one", ""), 2, "text is needed, not nothing"),
        (CART + "  new: yes\n", 4, 'true or false is needed, not "yes"'),
        (CART + "  new: 1\n", 4, 'true or false is needed, not "1"'),
        (CART + "  spare: many\n", 4, 'a whole number or nothing is needed, not "many"'),
        (CART + "  spare: 1.5\n", 4, 'a whole number or nothing is needed, not "1.5"'),
        (CART + "  tags: a\n", 4, 'a list is needed, not "a"'),
        (CART + "  tags:\n  - a\n  - 2\n", 6, 'text is needed, not "2"'),
        (CART + "  words: [a]\n", 4, "a table is needed, not a list"),
        (CART + "  words:\n    a: b\n    c: []\n", 6, "text is needed, not a list"),
        (CART + "  wheels:\n  - size: 3\n  - size: 10\n", 6, "a wheel is at most 9, not 10"),
        (CART + "  wheels:\n  - size: true\n", 5, 'a whole number is needed, not "true"'),
        (CART + "  horn: loud\n", 4, 'here a table of size is needed, not "loud"'),
        (
            CART + "  horn:\n    size: 1\n    odd: 2\n",
            6,
            'unknown key "odd"; the keys here are size',
        ),
        (CART + "  horn:\n    size: 10\n", 5, "a wheel is at most 9, not 10"),
        (CART + f"  new: {'x' * 99}\n", 4, f'true or false is needed, not "{"x" * 40}"'),
    ],
)
def test_each_fault_has_its_line_and_a_sentence(
    tmp_path: Path, content: str, line: int, sentence: str
) -> None:
    """What does not fit is told where it stands, and nothing is built from it."""
    value, faults = built(tmp_path, content)
    assert faults == [f"carts.yaml, line {line}: {sentence}"]
    assert value is None or "unknown key" in sentence


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    """One look at a file finds all that is wrong with it, not only the first."""
    _, faults = built(tmp_path, "carts:\n- {name: 1, odd: 2}\n- colour: pink\n  new: x\n")
    assert faults == [
        f'carts.yaml, line 2: unknown key "odd"; the keys here are {KEYS}',
        'carts.yaml, line 2: text is needed, not "1"',
        'carts.yaml, line 2: "colour" is missing in "1"',
        'carts.yaml, line 3: "name" is missing',
        'carts.yaml, line 3: one of red, blue is needed, not "pink"',
        'carts.yaml, line 4: true or false is needed, not "x"',
    ]


def test_a_part_of_a_document_can_be_built(tmp_path: Path) -> None:
    """The value at a path is built alone, and its faults keep their lines."""
    path = tmp_path / "carts.yaml"
    path.write_text("carts:\n- wheels:\n  - size: 4\n  - size: 11\n", encoding="utf-8")
    document = read_yaml(path)
    assert build(Wheel, document, ("carts", 0, "wheels", 0)) == Wheel(4)
    assert build(Wheel, document, ("carts", 0, "wheels", 1)) is None
    assert [fault.line for fault in document.faults] == [4]


PLAIN_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["carts", "name", "colour", "wheels", "size", "tags", "words", "x"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@given(PLAIN_VALUES)
@settings(deadline=None, max_examples=200)
def test_any_plain_value_is_built_or_faulted(value: object) -> None:
    """No value at all makes it raise: there is a result, or at least one fault."""
    document = Document("carts.yaml", value)
    result = build(Carts, document)
    assert isinstance(result, Carts) or document.faults
