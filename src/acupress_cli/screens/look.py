"""What a session screen is drawn with."""

from datetime import time

from msgspec import Struct

from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens.glyphs import Glyphs
from acupress_cli.screens.pictures import NO_PICTURES, Pictures

WIDE = 104
# In fewer rows nothing that is read stands outside its pages.
LOW = 16
# The width of what is read on a wide window.
MAIN_WIDTH = 66
# How long a passing message stays, in seconds.
MESSAGE_S = 6.0


class Look(Struct, frozen=True):
    """Sentences, signs, a window, a passing message, pictures, and how a person wants it.

    ``digits`` is whether the time left is in large digits wherever they fit; None means
    where a picture does not need the room. Without ``motion`` only the seconds change.
    ``ends_at`` is when the session ends by the person's clock, in whole minutes; None where
    that is not told.
    """

    words: SessionWords
    glyphs: Glyphs
    width: int
    height: int
    message: tuple[str, ...] = ()
    rehearsal: bool = False
    pictures: Pictures = NO_PICTURES
    motion: bool = True
    digits: bool | None = None
    ends_at: time | None = None
