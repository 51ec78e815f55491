"""The sound of a session: what was asked for, and what the system can do of it."""

import re
from typing import TYPE_CHECKING

from acupress_cli.conversation.ports import Room
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.settings import USUAL_WPM, SoundKind
from acupress_cli.domain.sound.sound import FASTEST_WITH_SOUND, SoundChoice
from acupress_cli.domain.words.text import shown

if TYPE_CHECKING:
    from acupress_cli.coaching.ports import Chimes, Sound, Voice
    from acupress_cli.domain.session.tempo import Tempo

# What voices are called: never an option of the program that speaks, nor a path.
_VOICE_NAME = re.compile(r"\w[\w .+()-]*")
_HINT = "For example: --sound both --volume 40"


def chosen_sound(
    room: Room,
    kind: SoundKind | None,
    volume: int | None,
    voice: str | None,
    wpm: int | None,
    *,
    counts: bool,
) -> SoundChoice:
    """What the options ask for; None means not said, so that it is as set.

    Raises UsageError where it makes no sense.
    """
    usual = room.settings()
    kind = kind or usual.sound or SoundKind.NONE
    # Line by line breaths are counted in print, by no voice.
    needs_voice = bool(voice or wpm or (counts and not room.shows.is_in_lines))
    if kind is SoundKind.NONE and (volume is not None or needs_voice):
        raise UsageError("You said how it sounds, but sound is off.", _HINT)
    if not kind.has_voice and needs_voice:
        raise UsageError("Chimes have no voice.", "Add --sound voice or both.")
    if kind is SoundKind.NONE:
        return SoundChoice(counts_breaths=counts)
    if voice:
        need_voice(room, voice)
    elif voice is None and kind.has_voice and _is_voice(room, usual.voice):
        voice = usual.voice
    volume = usual.volume if volume is None else volume
    return SoundChoice(kind, volume, voice or "", wpm or usual.speech_rate, counts)


def need_voice(room: Room, name: str) -> None:
    """Raises UsageError where there is no such voice."""
    if _is_voice(room, name):
        return
    voices = room.voice(name, USUAL_WPM).voices
    listed = f"This lists them: {voices}\n" if voices else ""
    raise UsageError(
        f'There is no voice called "{shown(name)}" here.',
        f"{listed}Or leave --voice out, for the usual one.",
    )


def _is_voice(room: Room, name: str) -> bool:
    """Whether a voice is called so; where nothing speaks, nobody can tell."""
    if not _VOICE_NAME.fullmatch(name):
        return False
    voice = room.voice(name, USUAL_WPM)
    return not voice.is_there or voice.knows_its_name()


def sound_of(
    room: Room, choice: SoundChoice, tempo: "Tempo", *, speed: float, rehearsal: bool
) -> "Sound | None":
    """What sounds during the session; None where it is silent. Says why, if that was not asked.

    ``speed`` is what was asked for of the session as a whole, ``tempo`` what comes of it.
    """
    if choice.kind is SoundKind.NONE:
        return None
    words = room.content.session_words()
    if speed > FASTEST_WITH_SOUND:
        room.talk.say(words.sound.too_fast)
        return None
    from acupress_cli.coaching.sounding import Sounding

    voice, chimes = _found(room, choice)
    if voice is None and chimes is None:
        return None
    return Sounding(words, choice, chimes, voice, tempo=tempo, rehearsal=rehearsal)


def _found(room: Room, choice: SoundChoice) -> "tuple[Voice | None, Chimes | None]":
    """What there is of what is wanted; chimes stand in for a voice that is not there."""
    sound = room.content.session_words().sound
    voice: Voice | None = None
    if choice.kind.has_voice:
        speaker = room.voice(choice.voice, choice.wpm)
        voice = speaker if speaker.is_there else None
    lacks_voice = choice.kind.has_voice and voice is None
    if not (choice.kind.has_chimes or lacks_voice):
        return voice, None
    chimes = room.chimes()
    if not chimes.is_there:
        room.talk.say(sound.no_player if voice else sound.silent)
        return voice, None
    if lacks_voice:
        room.talk.say(sound.no_voice)
    if chimes.is_bell:
        room.talk.say(sound.bell)
    chimes.prepare(choice.volume)
    return voice, chimes
