"""Which keys were pressed, from the bytes a terminal sends: one small machine over bytes.

What a terminal says of itself, of a mouse or of a paste is swallowed whole, however it is
cut; nothing of it ever becomes a key. It knows no clock: ``wait_s`` says how long the rest
of what has begun may take, and ``give_up`` that it never came.
"""

import codecs
from collections.abc import Callable

from acupress_cli.coaching import keys
from acupress_cli.coaching.key_reports import CONTROL, named_by, reported
from acupress_cli.coaching.keys import Key, Pasted

# A lone Escape, or a key with Alt, is told apart from a report by nothing but time.
SHORT_WAIT_S = 0.15
# What has begun as a report, as nobody presses Alt with a bracket here; and a paste, which may be
# long on a slow line.
LONG_WAIT_S = 0.5
PASTE_WAIT_S = 2.0
_MOST_PASTED = 1 << 20
# A longer report is none that is understood here: it is swallowed like the others.
_LONGEST_REPORT = 64
_PASTE_ENDS = b"\x1b[201~"
_ESC, _BEL, _CANCEL = 0x1B, 0x07, (0x18, 0x1A)
# DCS, SOS, OSC, PM and APC: after Escape, and as one sign of eight bits.
_STRINGS = b"PX]^_"
_C1_BEGINS = {0x8E: b"N", 0x8F: b"O", 0x9B: b"[", **{0x40 + one: bytes([one]) for one in _STRINGS}}
_C1_ENDS = 0x9C

State = Callable[[int], "State"]


class KeyDecoder:
    """Takes bytes and tells keys; what is unfinished stays until its rest comes."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self._encoding = encoding
        self._letters = codecs.getincrementaldecoder(encoding)("ignore")
        self._is_utf8 = codecs.lookup(encoding).name == "utf-8"
        self._state: State = self._ground
        self._keys: list[Key] = []
        self._body = bytearray()
        self._length = 0
        self._is_with_alt = False
        self._is_one_byte_long = False

    @property
    def wait_s(self) -> float | None:
        """How many seconds the rest may take; None where nothing is unfinished."""
        if self._state == self._ground:
            return SHORT_WAIT_S if self._letters.getstate()[0] else None
        if self._state == self._paste:
            return PASTE_WAIT_S
        return SHORT_WAIT_S if self._length < 2 else LONG_WAIT_S

    def feed(self, some: bytes) -> list[Key]:
        """The keys that ``some`` bytes finish, in their order."""
        for byte in some:
            self._length += 1
            self._state = self._state(byte)
        return self._taken()

    def give_up(self) -> list[Key]:
        """The keys there are, as no more will come of what has begun."""
        if self._state == self._escape:
            self._keys.append(keys.ESCAPE)
        elif self._state == self._two_escapes:
            self._keys += [keys.ESCAPE, keys.ESCAPE]
        elif self._state == self._paste:
            self._end_paste()
        self._state = self._ground
        self._letters.reset()
        return self._taken()

    def _taken(self) -> list[Key]:
        taken, self._keys = self._keys, []
        return taken

    # Each state takes a byte and says which comes next.

    def _ground(self, byte: int) -> State:
        if byte == _ESC:
            return self._begun(self._escape)
        if self._is_bare_sign(byte):
            return self._one_sign(byte)
        if byte < 0x20 or byte == 0x7F:
            self._letters.reset()
            if byte in CONTROL:
                self._keys.append(CONTROL[byte])
            return self._ground
        letters = self._letters.decode(bytes([byte]))
        if _is_sign(letters):
            return self._one_sign(ord(letters[0]))
        self._keys += letters
        return self._ground

    def _begun(self, state: State, length: int = 1) -> State:
        self._letters.reset()
        self._body.clear()
        self._length = length
        self._is_with_alt = self._is_one_byte_long = False
        return state

    def _is_bare_sign(self, byte: int) -> bool:
        """Whether no letter of UTF-8 begins or goes on so: a terminal's sign of eight bits."""
        return self._is_utf8 and 0x80 <= byte < 0xA0 and not self._letters.getstate()[0]

    def _one_sign(self, sign: int) -> State:
        """What begins with one sign of eight bits in place of Escape and a letter."""
        self._begun(self._escape, length=2)
        if sign not in _C1_BEGINS:
            return self._ground
        self._is_one_byte_long = True
        return self._escape(_C1_BEGINS[sign][0])

    def _escape(self, byte: int) -> State:
        if byte == _ESC:
            return self._two_escapes
        if byte == ord("["):
            return self._report
        if byte == ord("O"):
            return self._single_shift
        if byte == ord("N") or 0x20 <= byte < 0x30:
            return self._up_to_a_letter
        if byte in _STRINGS:
            return self._string
        # Any other is a key with Alt.
        return self._with_alt(byte) if byte >= 0x80 else self._ground

    def _two_escapes(self, byte: int) -> State:
        """Escape twice; or Alt with a key that begins with Escape itself."""
        if byte == _ESC:
            self._keys.append(keys.ESCAPE)
            return self._two_escapes
        self._is_with_alt = True
        return self._escape(byte)

    def _with_alt(self, byte: int) -> State:
        """A letter of several bytes, pressed with Alt."""
        if byte < 0x80:
            return self._broken_off(byte)
        if self._is_bare_sign(byte):
            return self._one_sign(byte)
        letters = self._letters.decode(bytes([byte]))
        if _is_sign(letters):
            return self._one_sign(ord(letters[0]))
        return self._ground if letters else self._with_alt

    def _up_to_a_letter(self, byte: int) -> State:
        if byte >= 0x80:
            return self._with_alt(byte)
        if 0x20 <= byte < 0x30:
            return self._up_to_a_letter
        return self._ground if 0x30 <= byte < 0x7F else self._broken_off(byte)

    def _single_shift(self, byte: int) -> State:
        if 0x30 <= byte < 0x40:
            return self._single_shift
        if not 0x40 <= byte < 0x7F:
            return self._broken_off(byte)
        named = named_by(chr(byte))
        if named and not self._is_with_alt:
            self._keys.append(named)
        return self._ground

    def _report(self, byte: int) -> State:
        if not self._body and byte == ord("["):
            return self._function_key
        if not self._body and byte == ord("M"):
            return self._click
        if 0x20 <= byte < 0x40:
            self._body += bytes([byte])[: _LONGEST_REPORT - len(self._body)]
            return self._report
        if not 0x40 <= byte < 0x7F:
            return self._broken_off(byte)
        if byte == ord("~") and self._body == b"200":
            self._body.clear()
            return self._paste
        key = reported(self._body.decode("ascii"), chr(byte))
        if key and not self._is_with_alt:
            self._keys.append(key)
        return self._ground

    def _function_key(self, byte: int) -> State:
        """The Linux console sends its first function keys as Escape, two brackets, a letter."""
        return self._ground if 0x20 <= byte < 0x7F else self._broken_off(byte)

    def _click(self, byte: int) -> State:
        """A mouse of the old kind: button, column and row as a sign each, of one byte or two."""
        last = self._body[-1] if self._body else 0
        if 0xC2 <= last < 0xE0 and 0x80 <= byte < 0xC0:
            self._body[-1] = 0
        elif len(self._body) == 3 or (byte < 0x20 and byte):
            return self._broken_off(byte)
        else:
            self._body.append(byte)
        is_whole = len(self._body) == 3 and not 0xC2 <= self._body[-1] < 0xE0
        return self._ground if is_whole else self._click

    def _string(self, byte: int) -> State:
        if byte == _ESC:
            return self._string_escape
        is_over = byte == _BEL or byte in _CANCEL or (byte == _C1_ENDS and self._is_one_byte_long)
        return self._ground if is_over else self._string

    def _string_escape(self, byte: int) -> State:
        if byte == ord("\\"):
            return self._ground
        return self._begun(self._escape, length=2)(byte)

    def _paste(self, byte: int) -> State:
        self._body.append(byte)
        if not self._body.endswith(_PASTE_ENDS):
            if len(self._body) >= 2 * _MOST_PASTED:
                del self._body[_MOST_PASTED : -len(_PASTE_ENDS)]
            return self._paste
        del self._body[-len(_PASTE_ENDS) :]
        self._end_paste()
        return self._ground

    def _end_paste(self) -> None:
        text = bytes(self._body[:_MOST_PASTED]).decode(self._encoding, "ignore")
        self._keys.append(Pasted(text))

    def _broken_off(self, byte: int) -> State:
        """What no report can hold ends it; it is a key of its own, or begins something else."""
        return self._ground if byte in _CANCEL else self._begun(self._ground)(byte)


def _is_sign(letters: str) -> bool:
    """Whether it is a terminal's sign of eight bits, written as a letter."""
    return bool(letters) and 0x80 <= ord(letters[0]) < 0xA0
