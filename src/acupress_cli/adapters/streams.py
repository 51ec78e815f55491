"""Standard streams that can always be written to and read, whatever they are connected to."""

import codecs
import os
import select
import sys
import unicodedata
from collections.abc import Mapping, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import TextIO

_PLAIN = {
    "—": "-", "–": "-", "·": "-", "•": "*", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'",
    "×": "x", "→": "->", "≥": ">=", "≤": "<=", "°": " deg", "\u200c": "", "\u200d": "",
}  # fmt: skip
_HANDLER = "acupress.plain"
# How long whoever is told to end waits for a terminal that takes no output.
_HURRY_S = 0.1
# The environment as this program was given it, where the system can tell.
GIVEN = Path("/proc/self/environ")
# What Python puts into LC_CTYPE by itself where C is asked for, or what is not installed.
_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")


def prepare(environ: MutableMapping[str, str], given: Path = GIVEN) -> None:
    """Make the standard streams usable whatever they are connected to.

    Output that the terminal cannot show is written in plain letters, and input that is no
    text is read as far as it is. With LC_ALL=C Python itself would write UTF-8; a person
    who asks for C gets ASCII.
    """
    codecs.register_error(_HANDLER, _replaced)
    _open_what_is_closed()
    _forget_nonsense(environ)
    encoding = _asked_for(environ, given)
    _set_up(sys.stdout, encoding, _HANDLER)
    _set_up(sys.stderr, encoding, _HANDLER)
    # The letters of a keyboard are UTF-8 also where only ASCII is to be shown.
    _set_up(sys.stdin, None if encoding == "ascii" else encoding, "replace")


def finish() -> None:
    """Write what is still to be written, or drop it where nobody reads it any more."""
    try:
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError):
                silence(stream)
    except KeyboardInterrupt:
        hurry()
        raise


def hurry() -> None:
    """Drop what is still to be written where a terminal takes no output: the end is wished."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            if stream.isatty() and not select.select([], [stream.fileno()], [], _HURRY_S)[1]:
                silence(stream)


def is_unread(stream: TextIO) -> bool:
    """Whether it is known that nobody reads what is written to ``stream``."""
    try:
        poll = select.poll()
        poll.register(stream.fileno(), 0)
        return bool(poll.poll(0))
    except (AttributeError, OSError, ValueError):
        return False  # Windows has no poll, and a test's stream no number


def silence(stream: TextIO) -> None:
    """Say nothing when the reader of a pipe has gone."""
    with suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, stream.fileno())
        os.close(devnull)


def _open_what_is_closed() -> None:
    """Whoever starts a program with a closed stream gets one that leads nowhere.

    Else the next file to be opened, a journal even, would stand in its place.
    """
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_RDWR)
            if opened != number:
                os.dup2(opened, number)
                os.close(opened)
            os.set_inheritable(number, True)
            setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", closefd=False))


def _forget_nonsense(environ: MutableMapping[str, str]) -> None:
    """Remove a window size that no window can have, before anything relies on it."""
    for name in ("COLUMNS", "LINES"):
        size = environ.get(name, "1")
        if not (size.isascii() and size.isdecimal() and len(size) < 5 and int(size)):
            del environ[name]


def _set_up(stream: TextIO, encoding: str | None, errors: str) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding=encoding, errors=errors)


def _asked_for(environ: Mapping[str, str], given: Path) -> str | None:
    """The encoding that the locale's variables name, also where that locale is not installed."""
    if environ.get("PYTHONIOENCODING") or environ.get("PYTHONUTF8"):
        return None
    letters = environ.get("LC_CTYPE", "")
    if letters in _COERCED:
        letters = _given("LC_CTYPE", letters, given)
    named = environ.get("LC_ALL") or letters or environ.get("LANG", "")
    if named in ("C", "POSIX"):
        return "ascii"
    return _encoding_in(named)


def _encoding_in(named: str) -> str | None:
    """What a locale's name says of its letters; None where that is nothing, or UTF-8.

    Letters that nobody knows, or that no terminal has (Python counts compression among its
    encodings), leave what every terminal can show.
    """
    encoding = named.partition(".")[2].partition("@")[0]
    if not encoding or encoding.casefold() in ("utf-8", "utf8"):
        return None
    from locale import normalize

    for name in (encoding, normalize(f"en_US.{encoding}").partition(".")[2]):
        with suppress(LookupError, ValueError):
            if _is_of_terminals(name):
                return codecs.lookup(name).name
    return "ascii"


def _is_of_terminals(encoding: str) -> bool:
    """Whether plain letters are the bytes they always are, and any others can be replaced."""
    "\N{CJK UNIFIED IDEOGRAPH-4E2D}".encode(encoding, "replace")
    plain = _PLAIN_LETTERS.encode("ascii")
    return _PLAIN_LETTERS.encode(encoding) == plain and plain.decode(encoding) == _PLAIN_LETTERS


# An encoding made for source code would take the last word for one letter.
_PLAIN_LETTERS = "The quick brown fox, 0-9:\n~ +1 \\u20ac"


def _given(name: str, now: str, given: Path) -> str:
    """The variable as the person set it, "" where it was not set; ``now`` where nobody can tell."""
    try:
        first = given.read_bytes()
    except OSError:
        return now
    start = f"{name}=".encode()
    told = (entry.removeprefix(start) for entry in first.split(b"\0") if entry.startswith(start))
    return next(told, b"").decode(errors="replace")


def _replaced(error: UnicodeError) -> tuple[str, int]:
    """The nearest plain letters: no tone marks, straight quotes, ? for the rest."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = []
    for character in error.object[error.start : error.end]:
        bare = unicodedata.normalize("NFKD", character)
        letters = "".join(c for c in bare if ord(c) < 128)
        plain.append(_PLAIN.get(character, letters or "?"))
    return "".join(plain), error.end
