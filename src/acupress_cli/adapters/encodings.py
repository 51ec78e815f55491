"""Which letters bytes stand for: known by the mark at their beginning, and never guessed."""

import codecs
from typing import Any, TextIO

# The longer ones first: one of them begins as another does.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def marked(first: bytes) -> str | None:
    """The encoding whose mark these bytes begin with; one that takes the mark off."""
    return next((name for mark, name in _MARKS if first.startswith(mark)), None)


def encoding_of(content: bytes) -> str:
    """The encoding of a text that begins with a plain letter, as every copy does."""
    by_mark = marked(content)
    if by_mark or len(content) < 2:
        return by_mark or "utf-8"
    zeros = content[0] == 0, content[1] == 0
    return {(False, True): "utf-16-le", (True, False): "utf-16-be"}.get(zeros, "utf-8")


def looks_like_windows(content: bytes) -> bool:
    """Whether it reads as text in the letters that Windows used before UTF-8."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter in "\r\n\t\u00ad" for letter in text)


def read_by_mark(stream: TextIO) -> TextIO:
    """``stream``, read in the encoding whose mark it begins with, if it begins with one.

    Windows writes them into files and pipes; a terminal has none.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None and not stream.isatty() and not stream.encoding.startswith(_BY_MARK):
        codecs.register(_found)
        usual = codecs.lookup(stream.encoding).name.replace("-", "_")
        reconfigure(encoding=_BY_MARK + usual, errors=stream.errors)
    return stream


_BY_MARK = "acupress_by_mark_"


def _found(name: str) -> codecs.CodecInfo | None:
    if not name.startswith(_BY_MARK):
        return None
    otherwise = codecs.lookup(name.removeprefix(_BY_MARK))

    class ByMark(_ByMark):
        usual = otherwise.name

    return codecs.CodecInfo(
        otherwise.encode,
        otherwise.decode,
        incrementalencoder=otherwise.incrementalencoder,
        incrementaldecoder=ByMark,
        name=name,
    )


class _ByMark(codecs.IncrementalDecoder):
    """Waits for the rest of a mark only where one has begun."""

    usual = "utf-8"

    def __init__(self, errors: str = "strict") -> None:
        super().__init__(errors)
        self._first = b""
        self._chosen: codecs.IncrementalDecoder | None = None

    # The names and their order are those of the standard library.
    def decode(self, input: Any, final: bool = False) -> str:  # noqa: A002, FBT001, FBT002
        """The letters of these bytes, as far as they are whole."""
        if self._chosen is not None:
            return self._chosen.decode(input, final)
        self._first += input
        if not final and any(_has_begun(mark, self._first) for mark, _ in _MARKS):
            return ""
        name = marked(self._first) or self.usual
        self._chosen = codecs.getincrementaldecoder(name)(self.errors)
        return self._chosen.decode(self._first, final)

    def reset(self) -> None:
        """Begin anew."""
        self._first, self._chosen = b"", None


def _has_begun(mark: bytes, first: bytes) -> bool:
    return bool(first) and mark.startswith(first) and mark != first
