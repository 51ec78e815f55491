"""Standard output that can always be written to, whatever the locale can show."""

import codecs
import os
import sys
import unicodedata
from collections.abc import Mapping
from typing import TextIO

_PLAIN = {
    "—": "-", "–": "-", "·": "-", "•": "*", "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'",
    "×": "x", "→": "->", "≥": ">=", "≤": "<=", "°": " deg",
}  # fmt: skip
_HANDLER = "acupress.plain"


def prepare(environ: Mapping[str, str]) -> None:
    """Make standard output and error write what the terminal cannot show in plain letters.

    With LC_ALL=C Python itself would write UTF-8; a person who asks for C gets ASCII.
    """
    codecs.register_error(_HANDLER, _replaced)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        encoding = "ascii" if _asks_for_ascii(environ) else None
        reconfigure(encoding=encoding, errors=_HANDLER)


def silence(stream: TextIO) -> None:
    """Let nobody be told that the reader of a pipe went away."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, stream.fileno())


def _asks_for_ascii(environ: Mapping[str, str]) -> bool:
    if environ.get("PYTHONIOENCODING") or environ.get("PYTHONUTF8"):
        return False
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        if environ.get(name):
            return environ[name] in ("C", "POSIX")
    return False


def _replaced(error: UnicodeError) -> tuple[str, int]:
    """The nearest plain letters: no tone marks, straight quotes, ? for the rest."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = []
    for character in error.object[error.start : error.end]:
        bare = unicodedata.normalize("NFKD", character)
        letters = "".join(c for c in bare if ord(c) < 128)
        plain.append(_PLAIN.get(character) or letters or "?")
    return "".join(plain), error.end
