"""Bytes of a terminal to keys: reports are swallowed whole, however they are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.coaching import keys
from acupress_cli.coaching.key_decoder import (
    LONG_WAIT_S,
    PASTE_WAIT_S,
    SHORT_WAIT_S,
    KeyDecoder,
)
from acupress_cli.coaching.keys import Key, Pasted


def decoded(*pieces: bytes, encoding: str = "utf-8") -> list[Key]:
    """The keys of a stream that comes in ``pieces`` and then ends."""
    decoder = KeyDecoder(encoding)
    told = [key for piece in pieces for key in decoder.feed(piece)]
    return told + decoder.give_up()


@pytest.mark.parametrize(
    ("typed", "pressed"),
    [
        (b"n N?", ["n", " ", "N", "?"]),
        (b"\r\n", [keys.ENTER, keys.ENTER]),
        ("é腎🙂".encode(), ["é", "腎", "🙂"]),
        (b"\x7f\x08", [keys.BACKSPACE, keys.BACKSPACE]),
        (b"\x01\x15\x00\x1c\x1e", ["ctrl-a", "ctrl-u", keys.CTRL_BACKSLASH]),
        (b"\x1b", [keys.ESCAPE]),
        (b"\x1b\x1b\x1b", [keys.ESCAPE] * 3),
        (b"\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F",
         [keys.UP, keys.DOWN, keys.RIGHT, keys.LEFT, keys.HOME, keys.END]),
        (b"\x1bOA\x1b[1;1D\x1b[1;129D\x1b[1;1:2D", [keys.UP, keys.LEFT, keys.LEFT, keys.LEFT]),
        (b"\x1b[1~\x1b[3~\x1b[4~", [keys.HOME, keys.DELETE, keys.END]),
        # The protocol of kitty, and the one of xterm for other keys.
        (b"\x1b[120u\x1b[13u\x1b[27u\x1b[57414u\x1b[57413u\x1b[127u\x1b[9u",
         ["x", keys.ENTER, keys.ESCAPE, keys.ENTER, "+", keys.BACKSPACE, "ctrl-i"]),
        (b"\x1b[110:78;2u\x1b[110;2u\x1b[47:63;2;63u\x1b[110;65u", ["N", "N", "?", "n"]),
        (b"\x1b[110;1:2u\x1b[99;5u\x1b[92;5u", ["n", keys.CTRL_C, keys.CTRL_BACKSLASH]),
        (b"\x1b[27;2;63~\x1b[27;5;122~", ["?", keys.CTRL_Z]),
    ],
)  # fmt: skip
def test_keys_are_told_in_their_order(typed: bytes, pressed: list[Key]) -> None:
    """Letters as they are, the others by name."""
    assert decoded(typed) == pressed


SWALLOWED = [
    b"\x1b((B",
    b"\x1b[15~", b"\x1b[1;5D", b"\x1b[3;2~", b"\x1b[24;80R", b"\x1b[?1;2c", b"\x1b[I", b"\x1b[2D",
    b"\x1b[<35;88;13M", b"\x1b[<0;1;1m", b"\x1b[12;2$y", b"\x1b[" + b"1;" * 200 + b"x",
    b"\x1b[201~", b"\x1b[Mxqn", b"\x1b[M !!", b"\x1b[M \xe8\xe9", b"\x1b[M\xc3\xa8\xc3\xa9!",
    b"\x1b[M x\xc3\xa8", b"\x1b[[B", b"\x1b[[x", b"\x1bOP", b"\x1bO5P", b"\x1bOx", b"\x1bNx",
    b"\x1b(B", b"\x1b#8", b"\x1bq", b"\x1b\xc3\xa9", b"\x1b\r", b"\x1b\x1b[B", b"\x1b\x1bOx",
    b"\x1b\x1bx", b"\x1b]0;exact\x07", b"\x1b]11;rgb:00/00/00\x1b\\", b"\x1bPx=n\x1b\\",
    b"\x1b_Gq;OK\x1b\\", b"\x1b^x\x1b\\", b"\x1bXx\x1b\\", b"\x1b]0;x\x18",
    b"\x1b]0;\xe2\x80\x9cq\x07", b"\x9bB", b"\xc2\x9bB", b"\x8fx", b"\x8ex", b"\x9d0;x\x9c",
    b"\x90x\x1b\\", b"\x85", b"\xc2\x85", b"\x1b\x9bx", b"\x1b\xc2\x9bx", b"\x1b]0;x\x1b[B",
    b"\x1b[1;2\x1b[B", b"\x1b[1\x18", b"\xff", b"\xe9", b"\x1b[120;1:3u", b"\x1b[120;3u",
    b"\x1b[120;9u", b"\x1b[57376u", b"\x1b[49;5u", b"\x1b[u", b"\x1b[1114112u",
    b"\x1b[99999999999u", b"\x1b[57358;2u", b"\x1b[1;1:3D", b"\x1bN\xc3\xa9", b"\x1b[5A",
    b"\x1b\xc2\x85",
]  # fmt: skip
ARROWS = {keys.UP, keys.DOWN, keys.LEFT, keys.RIGHT, keys.HOME, keys.END, keys.DELETE}


@pytest.mark.parametrize("report", SWALLOWED)
def test_what_a_terminal_reports_is_no_key(report: bytes) -> None:
    """Nor does it swallow the key behind it."""
    assert [key for key in decoded(report, b"n") if key not in ARROWS] == ["n"]


@pytest.mark.parametrize("report", SWALLOWED)
def test_a_report_may_be_cut_anywhere(report: bytes) -> None:
    """Byte by byte it is the same report."""
    assert decoded(*(bytes([byte]) for byte in report + b"n")) == decoded(report + b"n")


@pytest.mark.parametrize(
    "begun", [b"\x1b[", b"\x1b[1;", b"\x1bO", b"\x1b]0;x", b"\x1bP", b"\x1b[M", b"\x1b[M x",
              b"\x1b[[", b"\x1bN", b"\x1b(", b"\x1b]0;\x1b", b"\xe8\x85", b"\x1b\xe8"],
)  # fmt: skip
def test_what_never_ends_is_given_up(begun: bytes) -> None:
    """It was nothing, and the next key is a key."""
    decoder = KeyDecoder()
    assert decoder.feed(begun) == []
    assert decoder.wait_s in (SHORT_WAIT_S, LONG_WAIT_S)
    assert decoder.give_up() == []
    assert decoder.wait_s is None
    assert decoder.feed(b"n") == ["n"]


@pytest.mark.parametrize(
    "broken", [b"\x1b[1;2", b"\x1bO", b"\x1b[[", b"\x1b[M ", b"\x1bN", b"\x1b\xe8"]
)
def test_enter_breaks_off_a_report(broken: bytes) -> None:
    """No report holds one: it was pressed."""
    assert decoded(broken + b"\rn") == [keys.ENTER, "n"]


def test_how_long_the_rest_is_waited_for() -> None:
    """Shortly where it may be a key by itself, longer within a report, longest in a paste."""
    decoder = KeyDecoder()
    waits = [decoder.wait_s]
    for byte in b"\x1b[200~":
        decoder.feed(bytes([byte]))
        waits.append(decoder.wait_s)
    assert waits == [
        None, SHORT_WAIT_S, LONG_WAIT_S, LONG_WAIT_S, LONG_WAIT_S, LONG_WAIT_S, PASTE_WAIT_S,
    ]  # fmt: skip


def test_a_paste_is_told_as_one() -> None:
    """Its lines and escape sequences are text of it, also where its end never comes."""
    assert decoded(b"\x1b[200~the box\nq\x1b[B\xc3\xa9\x1b[201~n") == [
        Pasted("the box\nq\x1b[Bé"), "n",
    ]  # fmt: skip
    assert decoded(b"\x1b[200~the bo") == [Pasted("the bo")]


def test_an_endless_paste_fills_no_memory() -> None:
    """Its beginning is kept."""
    decoder = KeyDecoder()
    decoder.feed(b"\x1b[200~")
    for _ in range(40):
        decoder.feed(b"x" * 65536)
    (pasted,) = decoder.feed(b"\x1b[201~")
    assert pasted == Pasted("x" * (1 << 20))


def test_another_encoding_is_read_as_that() -> None:
    """Letters of one byte in an old locale, of two in a Japanese one."""
    assert decoded(b"\xe9\x1b[Bn", encoding="latin-1") == ["é", keys.DOWN, "n"]
    assert decoded(b"\x9bBn", encoding="latin-1") == [keys.DOWN, "n"]
    assert decoded("腎n".encode("euc-jp"), encoding="euc-jp") == ["腎", "n"]


PIECES = st.one_of(
    st.sampled_from(SWALLOWED),
    st.sampled_from([b"\x1b", b"\x1b[200~a b\x1b[201~", b"\x1b[", b"\r", b"x"]),
    st.text(max_size=4).map(lambda text: text.encode("utf-8", "ignore")),
    st.binary(max_size=6),
)


@given(st.lists(PIECES, max_size=8).map(b"".join), st.lists(st.integers(0, 200), max_size=6))
def test_any_stream_cut_anywhere_gives_the_same_keys(stream: bytes, cuts: list[int]) -> None:
    """Where a read ends means nothing."""
    places = [0, *sorted(cuts), len(stream)]
    pieces = [stream[a:b] for a, b in zip(places, [*places[1:], len(stream)], strict=True)]
    assert decoded(*pieces) == decoded(stream)


@given(
    st.lists(
        st.builds(
            lambda body, final: b"\x1b[" + bytes(body) + bytes([final]),
            st.lists(st.integers(0x20, 0x3F), min_size=1, max_size=9),
            st.integers(0x40, 0x7E),
        )
        | st.builds(
            lambda kind, text, end: b"\x1b" + kind + bytes(text) + end,
            st.sampled_from([b"]", b"P", b"_", b"^", b"X"]),
            st.lists(st.integers(0x20, 0xFF), max_size=20),
            st.sampled_from([b"\x1b\\", b"\x07"]),
        ),
        max_size=5,
    )
)
def test_no_report_ever_writes_a_letter(reports: list[bytes]) -> None:
    """Whatever stands in it: but for the reports that tell of a key, nothing comes of it."""
    told = [one for one in reports if not one.endswith((b"u", b"~"))]
    letters = [key for key in decoded(*told) if isinstance(key, str) and len(key) == 1]
    assert letters == []
