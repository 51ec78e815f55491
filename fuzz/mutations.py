"""Real files, changed a little or a lot."""

import json
from typing import Any

from hypothesis import strategies as st

# Pieces that files of this kind stumble over.
_PIECES = (
    b"", b"\0", b"\xff", b"\xef\xbb\xbf", b"null", b"-1", b"1e999", b"9" * 400, b"NaN", b'"', b"{",
    b"}", b"[", b"]", b",", b":", b"\n", b"&a ", b"*a", b"!!python/object ", b"\\ud800", b"%s",
    b"0001-01-01T00:00:00+10:00", b"9999-12-31T23:59:59-12:00", b"{{{{", b"\x1b[31m", b"true",
    "\u202e".encode(),
)  # fmt: skip
_VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just([]),
    st.just({}),
    st.sampled_from((
        "0001-01-01T00:00:00+10:00", "9999-12-31T23:59:59Z", "x" * 70_000, "\ud800", -1, 10**400,
    )),
)  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn, whole: bytes) -> bytes:
    """``whole`` with up to five places overwritten, cut out, doubled or filled in."""
    changed = whole
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(changed)))
        length = draw(st.sampled_from((0, 1, 1, 2, 8, 64, 512, 1 << 20)))
        kept = changed[at : at + length]
        piece = draw(
            st.one_of(
                st.sampled_from(_PIECES),
                st.binary(max_size=8),
                st.just(kept + kept),
                st.just(kept[::-1]),
            )
        )
        changed = changed[:at] + piece + changed[at + length :]
    return changed


@st.composite
def flipped(draw: st.DrawFn, whole: bytes) -> bytes:
    """``whole`` with a few bits flipped, and now and then its end lost."""
    changed = bytearray(whole)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.one_of(st.integers(0, 127), st.integers(0, len(whole) - 1)))
        changed[at] ^= 1 << draw(st.integers(0, 7))
    end = draw(st.one_of(st.just(len(changed)), st.integers(0, len(changed))))
    return bytes(changed[:end])


@st.composite
def mutated_json(draw: st.DrawFn, whole: bytes) -> bytes:
    """The same JSON with some of its values or keys others: still JSON."""
    tree = json.loads(whole)
    for _ in range(draw(st.integers(1, 3))):
        holder: Any = tree
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(holder[key], dict | list) and holder[key] and draw(st.integers(0, 3)):
                holder = holder[key]
                continue
            if isinstance(holder, dict) and draw(st.integers(0, 4)) == 0:
                holder[draw(st.text(max_size=10))] = holder.pop(key)
            else:
                holder[key] = draw(_VALUES)
            break
    return json.dumps(tree, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


def any_change(whole: bytes, *, is_json: bool = False) -> st.SearchStrategy[bytes]:
    """Any of the changes, and now and then something that has nothing to do with it."""
    ways = [mutated(whole), flipped(whole), st.binary(max_size=200)]
    return (
        st.one_of(*ways, mutated_json(whole), mutated_json(whole)) if is_json else st.one_of(*ways)
    )
