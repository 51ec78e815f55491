"""Keys that a terminal tells of in a report: arrows, and every key in newer protocols."""

from acupress_cli.coaching import keys

# Tab, and the control letters that mean something where a line is edited.
CONTROL = {
    0x0D: keys.ENTER,
    0x0A: keys.ENTER,
    0x7F: keys.BACKSPACE,
    0x08: keys.BACKSPACE,
    **{code: f"ctrl-{chr(0x60 + code)}" for code in range(1, 27) if code not in (8, 10, 13)},
    0x1C: keys.CTRL_BACKSLASH,
}
_BY_LETTER = {
    "A": keys.UP, "B": keys.DOWN, "C": keys.RIGHT, "D": keys.LEFT, "H": keys.HOME, "F": keys.END,
}  # fmt: skip
_BY_NUMBER = {1: keys.HOME, 3: keys.DELETE, 4: keys.END, 7: keys.HOME, 8: keys.END}
_BY_CODE = {
    9: "ctrl-i", 27: keys.ESCAPE, 13: keys.ENTER, 127: keys.BACKSPACE, 57414: keys.ENTER,
    57417: keys.LEFT, 57418: keys.RIGHT, 57419: keys.UP, 57420: keys.DOWN, 57423: keys.HOME,
    57424: keys.END, 57426: keys.DELETE,
    **dict(zip(range(57399, 57414), "0123456789./*-+", strict=True)), 57415: "=",
}  # fmt: skip
# For other keys than letters the protocol of kitty has codes that stand for no letter.
_LETTERLESS = range(57344, 63744)
_SHIFT, _CTRL, _LOCKS = 1, 4, 64 | 128
_RELEASED = 3
_OTHER_KEYS = "27"


def named_by(letter: str) -> str | None:
    """The key that ``letter`` stands for at the end of a report; None for one without use."""
    return _BY_LETTER.get(letter)


def reported(told: str, final: str) -> str | None:
    """The key of the report with these parameters and this last letter; None for all others.

    The let-go of a key is none, nor is one with Alt or the like.
    """
    fields = told.split(";")
    if final == "u":
        return _by_code(*(*fields, "", "")[:3])
    if final == "~" and fields[0] == _OTHER_KEYS and len(fields) == 3:
        return _by_code(fields[2], fields[1], "")
    held, event = _numbers((*fields, "")[1])
    if event == _RELEASED or held & ~_LOCKS:
        return None
    if final == "~":
        return _BY_NUMBER.get(_number(fields[0]))
    return named_by(final) if fields[0] in ("", "1") else None


def _by_code(codes: str, modifiers: str, text: str) -> str | None:
    held, event = _numbers(modifiers)
    code, shifted, *_ = (*(_number(one) for one in codes.split(":")), 0)
    if event == _RELEASED:
        return None
    if held & ~(_SHIFT | _LOCKS):
        is_letter = held & ~_LOCKS == _CTRL and code < 128 and chr(code).isalpha()
        if held & ~_LOCKS == _CTRL and code == ord("\\"):
            return keys.CTRL_BACKSLASH
        return f"ctrl-{chr(code).lower()}" if is_letter else None
    if code in _BY_CODE:
        return _BY_CODE[code]
    if text:
        return _letter(_number(text))
    if held & _SHIFT:
        return _letter(shifted) or (_letter(code) or "").upper() or None
    return _letter(code)


def _letter(code: int) -> str | None:
    if code in _LETTERLESS or not 0x20 <= code <= 0x10FFFF or not chr(code).isprintable():
        return None
    return chr(code)


def _numbers(field: str) -> tuple[int, int]:
    """Which modifiers are held, as bits, and what happened to the key."""
    held, _, event = field.partition(":")
    return max(0, (_number(held) or 1) - 1), _number(event) or 1


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else 0
