"""What a keyboard reports, and which of it was pressed. What a key means stands in the content."""

import unicodedata

from msgspec import Struct

from acupress_cli.domain.session.cues import SoundWish
from acupress_cli.domain.session.session import Action
from acupress_cli.domain.session.session_keys import Wish

ENTER = "enter"
ESCAPE = "escape"
BACKSPACE, DELETE = "backspace", "delete"
LEFT, RIGHT, UP, DOWN, HOME, END = "left", "right", "up", "down", "home", "end"
# Signals by nature: only where a terminal reports every key do they come as keys.
CTRL_C, CTRL_Z, CTRL_BACKSLASH = "ctrl-c", "ctrl-z", "ctrl-\\"
SUSPEND = "suspend"
RESIZED = "resized"
CONTINUED = "continued"


class Pasted(Struct, frozen=True):
    """Text that the terminal says was pasted: no key at all."""

    text: str


# A single character, or one of the names above.
Key = str | Pasted

_HEARD = (ENTER, ESCAPE, SUSPEND, RESIZED, CONTINUED)
# These go in steps: whoever holds the key down wants many of them.
STEPPED = (Action.LONGER, Action.SHORTER, SoundWish.SOFTER, SoundWish.LOUDER)
# The keys of such wishes, for whoever does not know yet what is wished.
STEPPED_KEYS = frozenset("+=-[]")
# What these do is not undone by the same key: in a row they count once.
_NOT_UNDONE = (Action.SKIP, Action.BACK, Action.TOO_TENDER, Action.HURTS, Action.QUIT,
               Action.STOP_FOR_TODAY, Action.LATER)  # fmt: skip

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./"
# What stands at the places of those keys, row by row. A sign that is none of a layout's own
# letters is left out: on another keyboard it would be a key in its own right.
_LAYOUTS = (
    "йцукенгшщзхъфывапролджэячсмитьбю ",
    "           ї і        є           ",
    " ςερτυθιοπ  ασδφγηξκλ  ζχψωβνμ   ",
    "  קראטוןםפ  שדגכעיחלך  זסבהנמצתץ ",
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر ىةوزظ",
)
_AT_THE_SAME_PLACE = {
    letter: latin
    for layout in _LAYOUTS
    for letter, latin in zip(layout, _LATIN, strict=False)
    if letter != " "
} | {"لا": "b", "؟": "?", "\u037e": "q", "−": "-"}


def meant(key: str) -> str:
    """The key as a keyboard of usual Latin letters has it, in small letters.

    Full-width letters are letters; those of other scripts stand for what is at their place.
    """
    if key in _AT_THE_SAME_PLACE or key.isascii():
        return _AT_THE_SAME_PLACE.get(key, key.lower())
    usual = unicodedata.normalize("NFKC", key).lower()
    return _AT_THE_SAME_PLACE.get(usual, usual)


def most_in_a_row(wish: Wish | None) -> int:
    """How many wishes right after each other count; more are those of a key that is held."""
    if wish in STEPPED:
        return 1000
    # Whoever pauses may go on at once; a held space does not go back and forth.
    return 1 if wish in _NOT_UNDONE else 2


def is_letter(key: str) -> bool:
    """Whether ``key`` is one that writes something, not one with a name."""
    return len(key) == 1


def at_once(burst: list[Key]) -> list[str]:
    """The keys that were pressed in a session, of those that came all at once.

    Arrows and the like mean nothing in one. Nobody presses two different keys in a few
    milliseconds: with a letter among them they were pasted, and mean nothing. The same key
    again and again is one that is held.
    """
    typed = [key for key in burst if isinstance(key, str) and (is_letter(key) or key in _HEARD)]
    written = [meant(key) for key in typed if is_letter(key)]
    whole = "".join(typed)
    if whole in _AT_THE_SAME_PLACE:
        return [_AT_THE_SAME_PLACE[whole]]
    if len(set(written)) > 1 and any(one.isalpha() for one in written):
        return []
    pressed: list[str] = []
    for key in typed:
        if key not in pressed or meant(key) in STEPPED_KEYS:
            pressed.append(key)
    return pressed
