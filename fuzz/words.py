"""What commands are called with, and what people and attackers put in the places of words."""

from functools import cache
from typing import Any

import typer
from hypothesis import strategies as st
from msgspec import Struct

from acupress_cli.cli.app import app

# These start other programs, write into a shell's own files, or take their time on purpose.
_LEFT_OUT = {"--open", "--install-completion", "--show-completion", "--debug", "--help",
             "--rehearse", "--speed", "--try"}  # fmt: skip


class Command(Struct, frozen=True):
    """A command's words, and its options with whether each takes a value."""

    words: tuple[str, ...]
    options: tuple[tuple[str, bool], ...]


@cache
def commands() -> list[Command]:
    """Every command there is, as the program itself tells."""
    root = typer.main.get_command(app)
    return list(_below(root, ()))


def _below(command: Any, words: tuple[str, ...]) -> list[Command]:
    names = command.list_commands(None) if hasattr(command, "list_commands") else []
    if names:
        return [
            c for name in names for c in _below(command.get_command(None, name), (*words, name))
        ]
    options = [
        (name, not getattr(param, "is_flag", False))
        for param in command.params
        if param.param_type_name == "option"
        for name in (*param.opts, *param.secondary_opts)
        if name not in _LEFT_OUT
    ]
    return [Command(words, tuple(options))]


KNOWN = (
    "BL57", "gb30", "LI4", "HT7", "all", "calf", "lower-back", "leg", "left", "both", "last", "1",
    "0", "10", "60", "5", "now", "today", "yesterday 20:00", "2026-11-20", "last night", "1h ago",
    "from my left buttock to the calf", "blood-thinners", "pregnant", "none", "yes", "no",
    "sciatica", "heat", "tight", "sharp", "dark", "light", "a.json", "a.csv", "-",
    "--", "seat", "a4", "letter", "my foot is numb", "#tag", "100%", "tennis ball",
)  # fmt: skip
ODD = (
    "", " ", "\t", "²", "٣", "１", "９" * 30, "1" * 5000, "-1", "1e9", "0x10", "nan", "inf", "1.5",
    "\u202egnp.exe", "\x1b[31m", "\x9b31m", "[bold]", "[/]", "{0}", "%s", "\ud800", "a" * 3000,
    "no " * 2000, "ｎｏ", "İ", "ß" * 50, "\ufeff", "e\u0301", "🙂", "a\u200db", "../..",
    "/dev/full", "/dev/null", "~nobody", "~", "0001-01-01", "9999-12-31", "24:00", "2026-02-30",
    "NULL", "\n",
)  # fmt: skip

odd_texts = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=40),
    st.text(alphabet="0123456789²٣-:. /", max_size=12),
)
texts = st.one_of(st.sampled_from(KNOWN), st.sampled_from(KNOWN), odd_texts)
byte_words = st.one_of(
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=12)
).map(lambda word: word.replace(b"\0", b""))


@st.composite
def command_lines(draw: st.DrawFn) -> tuple[bytes, ...]:
    """A command with options and words, many of them its own."""
    command = draw(st.sampled_from(commands()))
    own = st.sampled_from(command.options or (("--plain", False),))
    with_value = st.tuples(own, byte_words).map(
        lambda drawn: (drawn[0][0].encode(), *([drawn[1]] if drawn[0][1] else []))
    )
    parts = draw(st.lists(st.one_of(with_value, st.tuples(byte_words)), max_size=5))
    return (*(word.encode() for word in command.words), *(word for part in parts for word in part))


ASKING = (
    ("coach",), ("check",), ("session", "BL57", "LI4", "--side", "both", "--no-heat"),
    ("journal", "add"), ("profile", "edit"), ("suggest",), ("session",), ("forget",),
    ("coach", "--no-heat", "--minutes", "5"),
)  # fmt: skip
answered = st.one_of(
    st.sampled_from(
        ("n", "no", "", "y", "1", "2", "3", "0", "5", "left", "calf", "none", "?", "b")
    ),
    st.sampled_from(("n", "no", "n", "none", "4", "left calf", "back of the left leg")),
    texts.map(lambda text: text.replace("\n", " ")),
)


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    """Lines for the program to read, in any encoding and with any ending."""
    lines = draw(st.lists(answered, max_size=60))
    end = draw(st.sampled_from(("\n", "\n", "\r\n", "\r", "\n\n", "\0")))
    encoding = draw(st.sampled_from(("utf-8", "utf-8", "utf-8-sig", "utf-16", "latin-1")))
    return end.join(lines).encode(encoding, "replace")
