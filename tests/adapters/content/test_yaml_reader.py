"""Reading YAML strictly: every value with its line, and nothing that can harm."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from acupress_cli.adapters.clock import SystemClock
from acupress_cli.adapters.content.yaml_reader import DEEPEST, Document, Fault, read_yaml

AT_ONCE_S = 0.5
DEEP = 200_000


def reading(folder: Path, content: bytes | str) -> Document:
    """What is read from a file ``content.yaml`` with this content."""
    path = folder / "content.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_yaml(path)


def told(document: Document) -> list[str]:
    """The faults as a person reads them."""
    return [str(fault) for fault in document.faults]


def test_values_stand_with_their_lines(tmp_path: Path) -> None:
    """Every value, at any depth, knows the line it begins on."""
    document = reading(tmp_path, "name: a\nlist:\n  - one\n  - [2, 3]\ntable:\n  key: x\n")
    assert document.value == {"name": "a", "list": ["one", [2, 3]], "table": {"key": "x"}}
    assert document.lines == {
        (): 1,
        ("name",): 1,
        ("list",): 3,
        ("list", 0): 3,
        ("list", 1): 4,
        ("list", 1, 0): 4,
        ("list", 1, 1): 4,
        ("table",): 6,
        ("table", "key"): 6,
    }
    assert document.faults == []


def test_the_line_of_something_missing_is_that_of_what_surrounds_it(tmp_path: Path) -> None:
    """A fault of a key that is not there is told where the table around it begins."""
    document = reading(tmp_path, "a: 1\nb:\n  c: 2\n")
    assert document.line_of(("b", "missing", "deeper")) == 3
    assert document.line_of(("nowhere",)) == 1
    assert Document("empty.yaml").line_of(("x",)) == 1


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("text", "text"),
        ("7", 7),
        ("-7", -7),
        ("0", 0),
        ("1234567890", 1234567890),
        ("12345678901", "12345678901"),
        ("007", "007"),
        ("1.5", "1.5"),
        ("0x10", "0x10"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("true", True),
        ("false", False),
        ("no", "no"),
        ("yes", "yes"),
        ("True", "True"),
        ("null", None),
        ("~", None),
        ("", None),
        ("'7'", "7"),
        ('"true"', "true"),
        ("''", ""),
        (">-\n  two\n  lines", "two lines"),
    ],
)
def test_only_the_plain_forms_mean_anything(tmp_path: Path, written: str, value: object) -> None:
    """Whole numbers, true, false and nothing are read as such; all else stays text."""
    read = reading(tmp_path, f"key: {written}\n").value
    assert read == {"key": value}
    assert isinstance(read, dict)
    assert type(read["key"]) is type(value)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    """A file saved with a byte order mark reads like any other."""
    assert reading(tmp_path, b"\xef\xbb\xbfname: a\n").value == {"name": "a"}


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n", "---\n"])
def test_an_empty_file_holds_nothing(tmp_path: Path, content: str) -> None:
    """An empty file is no fault of the reader: its value is nothing."""
    document = reading(tmp_path, content)
    assert (document.value, document.faults) == (None, [])


def test_a_key_that_stands_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    """A repeated key is a fault, and the rest of the file is still read."""
    document = reading(tmp_path, "a: 1\nb:\n  c: 2\n  c: 3\na: 4\n")
    assert told(document) == [
        'content.yaml, line 4: "c" stands here twice (first on line 3)',
        'content.yaml, line 5: "a" stands here twice (first on line 1)',
    ]
    assert document.value == {"a": 4, "b": {"c": 3}}


BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
NO_ALIASES = "anchors and aliases (& and *) are not used here; write it out"
TOO_DEEP = f"nested more than {DEEPEST} levels deep"
ONE_DOCUMENT = "one file holds one document; remove the line ---"
NO_CONTROL = "not YAML: unacceptable character #x0000: control characters are not allowed"
BLOCK_LIST = "".join(" " * level + "-\n" for level in range(2000))
BLOCK_TABLE = "".join(" " * level + "a:\n" for level in range(2000))
NO_COMPLEX_KEY = "a key has to be a word, not a list or a table"


def no_tag(name: str) -> str:
    """The sentence against a tag."""
    return f"tags such as {name} are not used here"


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        pytest.param("a: 1\nb: &anchor 2\n", 2, NO_ALIASES, id="anchor"),
        pytest.param("a: 1\nb: *anchor\n", 2, NO_ALIASES, id="alias"),
        pytest.param("a: 1\nb: &anchor {c: 2}\n", 2, NO_ALIASES, id="anchor of a table"),
        pytest.param("a: 1\n&key b: 2\n", 2, NO_ALIASES, id="anchor of a key"),
        pytest.param(BOMB, 1, NO_ALIASES, id="billion laughs"),
        pytest.param(
            "a: !!python/object/apply:os.system [ls]\n",
            1,
            no_tag("tag:yaml.org,2002:python/object/apply:os.system"),
            id="object tag",
        ),
        pytest.param(
            "a: !!python/name:os.system\n",
            1,
            no_tag("tag:yaml.org,2002:python/name:os.system"),
            id="name tag",
        ),
        pytest.param("a:\n - !!binary aGk=\n", 2, no_tag("tag:yaml.org,2002:binary"), id="binary"),
        pytest.param("a: !mine x\n", 1, no_tag("!mine"), id="own tag"),
        pytest.param("!!map {a: 1}\n", 1, no_tag("tag:yaml.org,2002:map"), id="tag of the whole"),
        pytest.param("a: !" + "x" * DEEP, 1, no_tag("!" + "x" * 59), id="endless tag"),
        pytest.param("a: 1\n---\nb: 2\n", 2, ONE_DOCUMENT, id="two documents"),
        pytest.param("---\n" * DEEP, 2, ONE_DOCUMENT, id="many documents"),
        pytest.param(b"a: 1\nb: \xff\n", 2, "this is not UTF-8 text", id="not UTF-8"),
        pytest.param("a: 1\n".encode("utf-16"), 1, "this is not UTF-8 text", id="UTF-16"),
        pytest.param("[" * DEEP, 1, TOO_DEEP, id="open brackets"),
        pytest.param("[" * DEEP + "]" * DEEP, 1, TOO_DEEP, id="closed brackets"),
        pytest.param("{a: " * DEEP, 1, TOO_DEEP, id="open braces"),
        pytest.param("[a: " * DEEP, 1, TOO_DEEP, id="pairs in brackets"),
        pytest.param("- " * DEEP, 1, TOO_DEEP, id="dashes in one line"),
        pytest.param(BLOCK_LIST, DEEPEST + 1, TOO_DEEP, id="block list"),
        pytest.param(BLOCK_TABLE, DEEPEST + 1, TOO_DEEP, id="block table"),
        pytest.param("? " * DEEP, 1, NO_COMPLEX_KEY, id="question marks"),
        pytest.param("a: 1\n[b]: 2\n", 2, NO_COMPLEX_KEY, id="list as key"),
        pytest.param("a: 1\n{b: 1}: 2\n", 2, NO_COMPLEX_KEY, id="table as key"),
        pytest.param(b"a: \x00", 1, NO_CONTROL, id="control character"),
    ],
)
def test_what_could_harm_is_refused_at_once(
    tmp_path: Path, content: bytes | str, line: int, sentence: str
) -> None:
    """Bombs, tags, depth and the like are one fault with its line, within half a second."""
    clock = SystemClock()
    began_s = clock.now()
    document = reading(tmp_path, content)
    assert clock.now() - began_s < AT_ONCE_S
    assert document.faults == [Fault("content.yaml", line, sentence)]
    assert document.value is None


@pytest.mark.parametrize(
    ("content", "line"),
    [("a: 1\nb: [2\n", 3), ('a: "open\n', 2), ("a:\n\t- b\n", 2), ("a: b: c\n", 1), ("%X\n", 1)],
)
def test_broken_yaml_is_told_with_its_line(tmp_path: Path, content: str, line: int) -> None:
    """What is not YAML at all is one fault, and half a file counts as nothing."""
    document = reading(tmp_path, content)
    [fault] = document.faults
    assert fault.line == line
    assert fault.sentence.startswith("not YAML: ")
    assert document.value is None


def test_the_deepest_allowed_nesting_is_read(tmp_path: Path) -> None:
    """Exactly the allowed depth is fine; one level more is not."""
    assert reading(tmp_path, "[" * DEEPEST + "]" * DEEPEST).faults == []
    deeper = reading(tmp_path, "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1))
    assert told(deeper) == [f"content.yaml, line 1: {TOO_DEEP}"]


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path: Path) -> None:
    """A directory with the name of a content file cannot be read, and that is said."""
    (tmp_path / "content.yaml").mkdir()
    assert told(read_yaml(tmp_path / "content.yaml")) == [
        "content.yaml, line 1: the file cannot be read (Is a directory)"
    ]


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    """A missing file is said to be missing."""
    assert told(read_yaml(tmp_path / "content.yaml")) == [
        "content.yaml, line 1: the file cannot be read (No such file or directory)"
    ]


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.text(alphabet="ab:-?[]{},&*!#|>'\"%@`~ \n\t", max_size=60).map(str.encode)
)
@example(b"\xef\xbb\xbf")
@example(b"? a")
@settings(deadline=None, max_examples=300)
def test_any_bytes_give_a_value_or_faults(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """Whatever a file holds, reading it raises nothing, and every fault has a line in it."""
    document = reading(tmp_path_factory.getbasetemp(), content)
    assert all(1 <= fault.line <= len(content) + 1 for fault in document.faults)
    assert all(fault.file == "content.yaml" and fault.sentence for fault in document.faults)
    assert document.value is None or isinstance(document.value, str | int | list | dict)
