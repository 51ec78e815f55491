"""The profile as a small JSON file that its owner alone can read."""

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from acupress_cli.adapters.small_file import BUSY_S, DAMAGE, SmallFile
from acupress_cli.domain.errors import JournalError, UsageError
from acupress_cli.domain.profile import Profile, parse_goal

# No clock that is right shows another one, and beyond these nothing can be counted.
_YEARS = range(1900, 9999)
# Without one of these the file is not as it was written: what it said of health is gone.
_ALWAYS_WRITTEN = {"conditions", "outcome", "outcome_at", "screened_fully_at"}


class ProfileFile(SmallFile[Profile]):
    """Keeps a profile in ``folder``.

    ``set_aside`` says where a damaged one was put, until the person has told anew what was
    lost with it.
    """

    NAME = "profile"

    def __init__(self, folder: Path, busy_s: float = BUSY_S) -> None:
        super().__init__(folder, busy_s)
        self.set_aside: Path | None = None

    def _parsed(self, text: bytes) -> Profile | None:
        kept = profile_in(text)
        try:
            return kept and self._of_lost(replace(kept, goal=parse_goal(kept.goal)))
        except UsageError as error:
            raise JournalError(error.sentence, f"Make it shorter in {self.path}.") from None

    def _without_a_file(self) -> Profile:
        return self._of_lost(Profile(was_lost=self._latest_aside() is not None))

    def _anew(self, aside: Path) -> Profile:
        self.set_aside = aside
        return Profile(was_lost=True)

    def _unreadable(self, reason: str) -> JournalError:
        return JournalError(
            f"Your profile {self.path} cannot be read ({reason}). What it says of your health is "
            "not known, so there are no points.",
            "Make it readable for you, or move it away and answer all questions anew.",
        )

    def _of_lost(self, kept: Profile) -> Profile:
        """``kept``, once it is noted where that lies in place of which it began."""
        self.set_aside = self._latest_aside() if kept.is_lost else None
        return kept


def profile_in(text: bytes) -> Profile | None:
    """The profile; None where the text is none, or a time in it cannot be."""
    # Not imported where there is no profile yet.
    import json

    try:
        kept = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
        json.loads(text, object_pairs_hook=_named_once)
        if not kept.keys() >= _ALWAYS_WRITTEN:
            return None
        known = msgspec.json.decode(text, type=Profile)
    except DAMAGE:
        return None
    moments = (known.outcome_at, known.screened_fully_at, *known.brought_back.values())
    return known if all(moment is None or _can_be(moment) for moment in moments) else None


def _named_once(pairs: list[tuple[str, object]]) -> None:
    """Raise ValueError for a name that comes twice: the one that counts may be either."""
    if len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("a name comes twice")


def _can_be(moment: datetime) -> bool:
    """Whether a time says how far it is from UTC, and can be reckoned with."""
    return moment.tzinfo is not None and moment.year in _YEARS
