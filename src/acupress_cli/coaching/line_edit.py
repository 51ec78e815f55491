"""A line that is typed and edited: what the keys make of it, with nothing of a terminal."""

from acupress_cli.coaching import keys
from acupress_cli.coaching.key_decoder import KeyDecoder
from acupress_cli.coaching.keys import Key, Pasted

_LINE_BREAKS = (keys.ENTER, "ctrl-i")


class LineEdit:
    """The text so far, and where in it the next letter goes."""

    def __init__(self) -> None:
        self.text = ""
        self.at = 0
        self.is_done = self.is_ended = False

    def take(self, burst: list[Key]) -> None:
        """Carry out keys that came all at once.

        Enter ends the line, but not where more comes with it: those are several lines that
        were pasted, and they are one answer.
        """
        typed = list(burst)
        while typed and typed[-1] == keys.ENTER:
            typed.pop()
        for key in typed:
            self._take(key)
        self.is_done = len(typed) < len(burst)

    def _take(self, key: Key) -> None:
        if isinstance(key, Pasted):
            self._insert(" ".join(letters_of(key.text).split()))
        elif key == keys.ENTER:
            self._part()
        elif keys.is_letter(key):
            self._insert(key)
        elif key == "ctrl-d" and not self.text:
            self.is_ended = True
        else:
            self._edit(key)

    def _edit(self, key: str) -> None:
        if key in (keys.LEFT, "ctrl-b"):
            self.at = max(0, self.at - 1)
        elif key in (keys.RIGHT, "ctrl-f"):
            self.at = min(len(self.text), self.at + 1)
        elif key in (keys.HOME, "ctrl-a"):
            self.at = 0
        elif key in (keys.END, "ctrl-e"):
            self.at = len(self.text)
        elif key == keys.BACKSPACE:
            self._cut(self.at - 1, self.at)
        elif key in (keys.DELETE, "ctrl-d"):
            self._cut(self.at, self.at + 1)
        elif key == "ctrl-u":
            self._cut(0, self.at)
        elif key == "ctrl-k":
            self._cut(self.at, len(self.text))
        elif key == "ctrl-w":
            before = self.text[: self.at].rstrip()
            self._cut(before.rfind(" ") + 1, self.at)

    def _insert(self, letters: str) -> None:
        self.text = self.text[: self.at] + letters + self.text[self.at :]
        self.at += len(letters)

    def _part(self) -> None:
        """The end of a line within a paste: a space, where there is none."""
        if self.at and self.text[self.at - 1] != " ":
            self._insert(" ")

    def _cut(self, first: int, last: int) -> None:
        first = max(0, first)
        self.text = self.text[:first] + self.text[last:]
        self.at = first


def letters_of(text: str) -> str:
    """``text`` as it would have been typed: no sequence of a terminal, and all in one line."""
    if text.isprintable():
        return text
    decoder = KeyDecoder()
    pressed = [*decoder.feed(text.encode("utf-8", "replace")), *decoder.give_up()]
    return "".join(map(_letters, pressed))


def _letters(key: Key) -> str:
    if isinstance(key, Pasted):
        return letters_of(key.text)
    if keys.is_letter(key):
        return key
    return " " if key in _LINE_BREAKS else ""
