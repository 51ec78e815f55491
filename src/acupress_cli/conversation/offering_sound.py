"""The one offer of a voice: to somebody who will lie down and has never chosen a sound."""

from collections.abc import Sequence

from msgspec.structs import replace

from acupress_cli.conversation.choosing_sound import chosen_sound
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.body.body import Position
from acupress_cli.domain.settings import USUAL_WPM, SoundKind
from acupress_cli.domain.suggestion.suggestion import Suggestion

_ALOUD = ("aloud", "say it aloud", "yes aloud", "yes, aloud", "yes, say it aloud")
# It stands with the question whether to begin, so that it costs no question of its own.
OFFER = f'You will lie down: shall I say it aloud? Type "{_ALOUD[0]}".'


def is_voice_offered(room: Room, chosen: Sequence[Suggestion], wanted: Wanted) -> bool:
    """Whether to offer it now: never to one who sits, has no voice, or chose sound or silence."""
    is_open = room.settings().sound is None and wanted.sound is None
    lies = any(one.planned.technique.position is Position.LYING for one in chosen)
    return wanted.manner.is_real and is_open and lies and room.voice("", USUAL_WPM).is_there


def says_aloud(answer: str) -> bool:
    """Whether ``answer`` takes the offer."""
    return answer.strip(" .!?").casefold() in _ALOUD


def with_offer_answered(room: Room, wanted: Wanted, *, aloud: bool) -> Wanted:
    """What is ``wanted``, with a voice or in silence; either is usual from then on."""
    kind = SoundKind.VOICE if aloud else SoundKind.NONE
    counts = wanted.manner.sound.counts_breaths
    heard = chosen_sound(room, kind, None, None, None, counts=counts)
    return replace(wanted, sound=kind, manner=replace(wanted.manner, sound=heard))
