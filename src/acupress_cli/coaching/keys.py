"""Which key means which wish."""

from acupress_cli.domain.session.cues import Action
from acupress_cli.domain.sound.sound import SoundWish

ENTER = "enter"
ESCAPE = "escape"
SUSPEND = "suspend"
RESIZED = "resized"
CONTINUED = "continued"

ACTIONS = {
    " ": Action.PAUSE,
    "p": Action.PAUSE,
    ENTER: Action.BEGIN,
    "n": Action.SKIP,
    "b": Action.BACK,
    "+": Action.LONGER,
    "=": Action.LONGER,
    "-": Action.SHORTER,
    "t": Action.TOO_TENDER,
    "x": Action.HURTS,
    "g": Action.GUIDE,
    "?": Action.HELP,
    "h": Action.HELP,
    ESCAPE: Action.CLOSE,
    "q": Action.QUIT,
}

SOUND_WISHES = {"m": SoundWish.MUTE, "[": SoundWish.SOFTER, "]": SoundWish.LOUDER}
