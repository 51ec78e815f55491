"""Standard streams that can always be written to and read."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.adapters.encodings import read_by_mark
from acupress_cli.adapters.streams import GIVEN, finish, is_unread, prepare, silence
from acupress_cli.domain.points.catalogue import Catalogue

UTF_8 = {"LANG": "C.UTF-8"}
ASCII = {"LC_ALL": "C"}
# Python knows each as an encoding; no terminal has ever had one of them.
NOT_OF_TERMINALS = [
    "zlib", "bz2", "hex", "rot13", "base64", "uu", "quopri", "idna", "punycode", "undefined",
    "unicode_escape", "raw_unicode_escape", "utf-16", "utf-32-le", "utf-7", "utf_8_sig", "cp037",
    "hz",
]  # fmt: skip


def written(
    text: str,
    environ: Mapping[str, str],
    encoding: str = "utf-8",
    *,
    to_error: bool = False,
    given: Path = GIVEN,
) -> bytes:
    """What arrives when ``text`` is written to a stream of this encoding, made ready."""
    arrived, elsewhere = io.BytesIO(), io.BytesIO()
    out = io.TextIOWrapper(elsewhere if to_error else arrived, encoding=encoding)
    err = io.TextIOWrapper(arrived if to_error else elsewhere, encoding=encoding)
    with redirect_stdout(out), redirect_stderr(err):
        prepare(dict(environ), given)
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
        ({"LC_ALL": "de_DE.US-ASCII"}, True),
        ({"LANG": "de_DE.no-such-letters"}, True),
        *(({"LANG": f"x.{name}"}, True) for name in NOT_OF_TERMINALS),
        ({"LANG": "de_DE"}, False),
    ],
)
def test_who_asks_for_plain_letters_gets_them(environ: dict[str, str], *, is_ascii: bool) -> None:
    """The locale's variables count in their order; Python's own variables go before them."""
    assert written("é", environ) == (b"e" if is_ascii else "é".encode())


def test_a_narrow_encoding_keeps_what_it_can_show() -> None:
    """A terminal that knows é but no hanzi shows the é."""
    assert written("é 腎 ǎ", UTF_8, encoding="latin-1") == b"\xe9 ? a"


@pytest.mark.parametrize(
    "name", ["ja_JP.SJIS", "ja_JP.eucJP", "zh_CN.GBK", "zh_TW.Big5", "ja_JP.ujis"]
)
def test_letters_of_other_scripts_are_used(name: str) -> None:
    """They are kept, and not written in plain letters."""
    assert b"?" not in written("\N{CJK UNIFIED IDEOGRAPH-4E2D}", {"LANG": name})


@pytest.mark.parametrize("name", ["de_DE.ISO-8859-1", "de_DE.iso88591@euro"])
def test_letters_that_are_named_are_used(name: str) -> None:
    """A locale that is not installed here still says which letters its terminal knows."""
    assert written("é 腎 ǎ", {"LANG": name}) == b"\xe9 ? a"


@pytest.mark.parametrize(
    ("given", "is_ascii"),
    [
        (b"HOME=/\0LANG=C\0", True),
        (b"HOME=/\0LANG=C\0LC_CTYPE=C.UTF-8\0", False),
        (b"LANG=C.UTF-8\0LC_CTYPE=x.zlib\0", True),
        (b"LC_CTYPE=\0LANG=C\0", True),
        (None, False),
    ],
)
def test_only_what_was_given_counts(tmp_path: Path, given: bytes | None, is_ascii: bool) -> None:
    """Python itself sets LC_CTYPE, over what it does not know: that is not what the person said."""
    path = tmp_path / "environ"
    if given is not None:
        path.write_bytes(given)
    environ = {"LANG": "C", "LC_CTYPE": "C.UTF-8"}
    assert written("é", environ, given=path) == (b"e" if is_ascii else "é".encode())


def test_input_that_is_no_text_is_read_as_far_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """A byte that means nothing becomes one sign that does no harm anywhere."""
    stdin = io.TextIOWrapper(io.BytesIO(b"ca\xe9fe\n"), encoding="utf-8", errors="strict")
    monkeypatch.setattr(sys, "stdin", stdin)
    written("", UTF_8)
    assert sys.stdin.readline() == "ca\N{REPLACEMENT CHARACTER}fe\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("usual", ["utf-8", "cp1252"])
def test_a_mark_at_the_beginning_of_the_input_tells_its_letters(encoding: str, usual: str) -> None:
    """Windows writes it into files and pipes of answers; it is no part of the first one."""
    text = "no\nh\u00fcfte\n" if encoding != "utf-8" else "no\nhip\n"
    stdin = io.TextIOWrapper(io.BytesIO(text.encode(encoding)), encoding=usual)
    assert read_by_mark(read_by_mark(stdin)).readlines() == text.splitlines(keepends=True)


@pytest.mark.parametrize(
    ("size", "stays"),
    [("40", True), ("1", True), ("9999", True), ("0", False), ("-1", False), ("", False),
     ("10000", False), ("9" * 5000, False), ("wide", False), ("²", False), ("٣", False)],
)  # fmt: skip
def test_no_window_has_a_nonsense_size(size: str, stays: bool) -> None:
    """A size that cannot be is forgotten before anybody reserves memory for it."""
    environ = {"COLUMNS": size, "LINES": size, "LANG": "C.UTF-8"}
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        prepare(environ)
    assert ("COLUMNS" in environ, "LINES" in environ) == (stays, stays)


CLOSED = """
import os, sys
from acupress_cli.adapters.streams import finish, prepare
prepare({})
assert sys.stdin.readline() == ""
print("nobody"); print("reads this", file=sys.stderr)
finish()
reads = os.pipe()
os._exit(7 * (min(reads) > 2 and os.get_inheritable(0)))
"""


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1), (1, 2), (0, 1, 2)])
def test_closed_streams_lead_nowhere(closed: tuple[int, ...]) -> None:
    """Whatever is closed at the start can be used, and no file takes its place."""
    closing = " ".join({0: "<&-", 1: ">&-", 2: "2>&-"}[number] for number in closed)
    command = f'exec "$1" -c "$2" {closing}'
    ran = subprocess.run(
        ["sh", "-c", command, "sh", sys.executable, CLOSED],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert ran.returncode == 7, ran.stderr
    assert ran.stdout == (b"" if 1 in closed else b"nobody\n")
    assert ran.stderr == (b"" if 2 in closed else b"reads this\n")


@pytest.mark.parametrize("is_read", [True, False])
def test_it_is_known_when_nobody_reads(is_read: bool) -> None:
    """A pipe whose reader went away can be told from one that is read."""
    reads, writes = os.pipe()
    with os.fdopen(writes, "w") as stream:
        if not is_read:
            os.close(reads)
        assert is_unread(stream) is not is_read
    if is_read:
        os.close(reads)


def test_of_a_stream_without_a_number_nothing_is_known() -> None:
    """A stream of a test is taken to be read, and silencing it does nothing."""
    stream = io.StringIO()
    assert not is_unread(stream)
    silence(stream)
    stream.write("still there")
    assert stream.getvalue() == "still there"


def test_finishing_does_not_mind_a_reader_who_went_away() -> None:
    """What is left to be written when the program ends makes no noise."""
    reads, writes = os.pipe()
    os.close(reads)
    with os.fdopen(writes, "w") as out, redirect_stdout(out), redirect_stderr(io.StringIO()):
        out.write("unread")
        finish()
        out.write("nor this")


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
