"""Standard output that can always be written to."""

import io
import os
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.adapters.streams import prepare, silence
from acupress_cli.domain.catalogue import Catalogue

UTF_8 = {"LANG": "C.UTF-8"}
ASCII = {"LC_ALL": "C"}


def written(
    text: str, environ: Mapping[str, str], encoding: str = "utf-8", *, to_error: bool = False
) -> bytes:
    """What arrives when ``text`` is written to a stream of this encoding, made ready."""
    arrived, elsewhere = io.BytesIO(), io.BytesIO()
    out = io.TextIOWrapper(elsewhere if to_error else arrived, encoding=encoding)
    err = io.TextIOWrapper(arrived if to_error else elsewhere, encoding=encoding)
    with redirect_stdout(out), redirect_stderr(err):
        prepare(environ)
        stream = err if to_error else out
        stream.write(text)
        stream.flush()
        return arrived.getvalue()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Huántiào", b"Huantiao"),
        ("lǚ ü ē", b"lu u e"),
        ("腎俞", b"??"),
        ("“yes” ‘no’", b"\"yes\" 'no'"),
        ("a — b – c · d", b"a - b - c - d"),
        ("• wait…", b"* wait..."),
        ("2 × 3 → 6 ≥ 5 ≤ 7", b"2 x 3 -> 6 >= 5 <= 7"),
        ("20 °C", b"20  degC"),
        ("ﬁne", b"fine"),
        ("\N{SLIGHTLY SMILING FACE}!", b"?!"),
    ],
)
@pytest.mark.parametrize("to_error", [False, True])
def test_ascii_gets_the_nearest_plain_letters(text: str, plain: bytes, *, to_error: bool) -> None:
    """No tone marks, straight quotes, a question mark for what has no plain letter."""
    assert written(text, ASCII, to_error=to_error) == plain


@pytest.mark.parametrize(
    ("environ", "is_ascii"),
    [
        ({}, False),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LC_CTYPE": "C"}, True),
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, False),
        ({"LC_ALL": "", "LC_CTYPE": "", "LANG": "C"}, True),
        ({"LC_CTYPE": "en_US.UTF-8", "LANG": "C"}, False),
        ({"LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}, False),
        ({"LC_ALL": "C", "PYTHONUTF8": "1"}, False),
    ],
)
def test_who_asks_for_plain_letters_gets_them(environ: dict[str, str], *, is_ascii: bool) -> None:
    """The locale's variables count in their order; Python's own variables go before them."""
    assert written("é", environ) == (b"e" if is_ascii else "é".encode())


def test_a_narrow_encoding_keeps_what_it_can_show() -> None:
    """A terminal that knows é but no hanzi shows the é."""
    assert written("é 腎 ǎ", UTF_8, encoding="latin-1") == b"\xe9 ? a"


def test_a_stream_that_cannot_be_made_ready_is_left_alone() -> None:
    """A stream without an encoding, as in a test, is written to as it is."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        prepare(ASCII)
        out.write("é")
    assert out.getvalue() == "é"


@given(st.text(max_size=30))
@settings(deadline=None, max_examples=200)
def test_any_text_can_be_written_in_plain_letters(text: str) -> None:
    """Writing never fails, and what arrives is ASCII, ASCII itself unchanged."""
    arrived = written(text.replace("\r", "").replace("\n", ""), ASCII).decode("ascii")
    kept = [c for c in text if c.isascii() and c not in "\r\n"]
    rest = iter(arrived)
    assert all(character in rest for character in kept)


def test_names_of_points_stay_readable(catalogue: Catalogue) -> None:
    """The pinyin of every point becomes what people type for it."""
    for point in catalogue:
        assert written(point.pinyin, ASCII).decode() == point.plain_pinyin


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_reading_is_no_business_of_the_plain_letters(encoding: str) -> None:
    """Bytes that cannot be decoded stay an error: only writing is made plain."""
    written("", ASCII)
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode(encoding, errors="acupress.plain")


def test_a_silenced_stream_says_nothing_more(tmp_path: Path) -> None:
    """After the reader went away what is written goes nowhere, without an error."""
    path = tmp_path / "out.txt"
    with path.open("w") as stream:
        stream.write("before\n")
        stream.flush()
        silence(stream)
        stream.write("after\n")
        stream.flush()
        assert os.fstat(stream.fileno()).st_rdev == Path(os.devnull).stat().st_rdev
    assert path.read_text() == "before\n"
