"""What was asked and told of earlier sessions before one was wanted."""

from msgspec import Struct


class LookedBack(Struct, frozen=True):
    """What need not be asked or told again before the next session.

    ``hours`` are those after the last session, ``dose`` is that enough was done.
    """

    hours: bool = False
    dose: bool = False
