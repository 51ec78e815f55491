"""A list of common English words: a word on it is not a slip of the finger."""

from bisect import bisect_left
from functools import cached_property
from pathlib import Path

FILE = Path("english") / "words.txt"


class EnglishWords:
    """The list in the content ``folder``, read when the first word is asked for."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def has(self, word: str) -> bool:
        """Whether ``word``, in lower case, is a common English word."""
        sought = word.encode()
        at = bisect_left(self._words, sought)
        return self._words[at : at + 1] == [sought]

    @cached_property
    def _words(self) -> list[bytes]:
        """The words in their order; none where the list is missing."""
        try:
            return self._path.read_bytes().split()
        except OSError:
            return []
