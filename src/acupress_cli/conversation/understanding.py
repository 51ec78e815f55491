"""From a command's words and options to a pattern of pain."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.pain.reading import SaidCondition, Understanding
from acupress_cli.domain.safety.heard_conditions import hear_conditions
from acupress_cli.domain.words.text import need_readable, some_of

if TYPE_CHECKING:
    from acupress_cli.conversation.ports import Learned


def understand(
    learned: "Learned",
    *,
    words: str = "",
    pain: Sequence[str] = (),
    side: Side | None = None,
    quality: Sequence[str] = (),
) -> Understanding:
    """What ``words`` and the options say together. Options are never overruled by words."""
    atlas = learned.content.atlas()
    read = _read(learned, words)
    areas = [area.code for name in pain for area in atlas.find(name)]
    qualities = [_quality(learned, name) for name in quality]
    pattern = PainPattern(
        tuple(area.code for area in atlas.in_body_order((*read.pattern.areas, *areas))),
        side or read.pattern.side,
        tuple(dict.fromkeys((*read.pattern.qualities, *qualities))),
        tuple(code for code in read.pattern.between if code not in areas),
        read.pattern.sorest,
    )
    # A side or an area that is an option belongs to all that is named.
    told = side is not None or bool(areas)
    both_legs = read.both_legs or (told and atlas.is_in_both_legs(pattern))
    return replace(read, pattern=pattern, both_legs=both_legs)


def conditions_in(learned: "Learned", text: str) -> tuple[SaidCondition, ...]:
    """The conditions that ``text`` names."""
    return _read(learned, text).conditions


def _read(learned: "Learned", words: str) -> Understanding:
    """What ``words`` say of the pain and of conditions."""
    need_readable(words)
    reader = learned.reader
    said, denials = reader.hear(words)
    known = learned.content.condition_words()
    heard = hear_conditions(said, denials, reader.places(said), known)
    read = reader.understand(said, denials, heard.places)
    return replace(read, conditions=heard.conditions)


def is_yes(answer: str) -> bool:
    """Whether ``answer`` lets stand what it was shown."""
    return answer.strip(" .!").casefold() in _YES


_YES = frozenset(["", "y", "yes", "ok", "okay", "correct", "fits", "it fits", "that fits"])


def amended(learned: "Learned", before: Understanding, answer: str) -> Understanding | None:
    """``before`` with what a short ``answer`` adds: a side alone, or which part was meant.

    None where the answer says where it hurts in words of its own.
    """
    said = _read(learned, answer)
    if said.pattern.side is not None and not said.pattern.areas:
        return with_conditions_of(before, on_side(learned, before, said.pattern.side), said)
    settled = before
    for one in before.assumed if len(answer.split()) <= _FEW_WORDS else ():
        part = _read(learned, f"{answer} of the {one.name}")
        if part.pattern.areas and not part.assumed:
            kept = set(settled.pattern.areas) - set(one.areas)
            areas = learned.content.atlas().in_body_order((*kept, *part.pattern.areas))
            codes = tuple(area.code for area in areas)
            sorest = tuple(code for code in settled.pattern.sorest if code in codes)
            pattern = replace(settled.pattern, areas=codes, sorest=sorest)
            assumed = tuple(other for other in settled.assumed if other != one)
            settled = replace(settled, pattern=pattern, assumed=assumed)
    return None if settled is before else with_conditions_of(before, settled, said)


def on_side(learned: "Learned", understood: Understanding, side: Side) -> Understanding:
    """The same on ``side``, which belongs to all that is named: then both legs may hurt."""
    placed = understood.on(side)
    both_legs = understood.both_legs or learned.content.atlas().is_in_both_legs(placed.pattern)
    return replace(placed, both_legs=both_legs)


def with_conditions_of(
    before: Understanding, after: Understanding, said: Understanding
) -> Understanding:
    """``after`` with the conditions named ``before`` and now ``said``; the later word counts."""
    by_id = {one.id: one for one in (*before.conditions, *said.conditions)}
    return replace(after, conditions=tuple(by_id.values()))


# An answer to "which part?" is no longer.
_FEW_WORDS = 4
# Each word that was not understood is held against all that could have been meant.
_MOST_COMPARED = 20


def require_areas(learned: "Learned", understood: Understanding) -> None:
    """Raise NoSuchError, saying what was understood, where no area of pain was named."""
    if understood.pattern.areas:
        return
    if understood.asks:
        raise NoSuchError("No match yet. " + " ".join(understood.asks), _HINT)
    said = [*understood.pattern.qualities]
    if understood.pattern.side:
        said.append(f"{understood.pattern.side.value} side")
    sentence = "No match: no place was understood."
    if said:
        sentence += f" Understood: {', '.join(said)}."
    if understood.ignored:
        sentence += f" Not understood: {some_of(understood.ignored)}."
    near = [
        name
        for word in understood.ignored[:_MOST_COMPARED]
        for name in learned.reader.nearly(word)[:2]
    ]
    hint = f"Did you mean {' or '.join(dict.fromkeys(near))}? " if near else ""
    raise NoSuchError(sentence, hint + _HINT)


_HINT = 'Say where it hurts, for example "back of the thigh" or "calf". See "acupress areas --map".'


def _quality(learned: "Learned", name: str) -> str:
    code = learned.reader.quality(name)
    if code is None:
        names = ", ".join(q.code for q in learned.content.everyday_words().qualities)
        raise NoSuchError(f'There is no word "{name}" for what pain is like.', f"Use: {names}.")
    return code
