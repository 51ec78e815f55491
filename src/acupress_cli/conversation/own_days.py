"""The person's own days, as of now."""

from datetime import time

from acupress_cli.conversation.ports import Room
from acupress_cli.domain.journal.own_calendar import Calendar


def own_calendar(room: Room) -> Calendar:
    """The days as the person counts them; of weeks a conversation knows nothing."""
    return Calendar(room.local_now(), time(*divmod(room.settings().day_ends, 60)))
