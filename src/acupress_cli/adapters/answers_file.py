"""Answers that a person may go on with, as a small JSON file that its owner alone can read.

Nothing hangs on it: where it is damaged or cannot be kept, the questions are asked anew.
"""

from contextlib import suppress
from pathlib import Path

import msgspec

from acupress_cli.adapters.folders import is_special, make_private
from acupress_cli.domain.kept_answers import KeptAnswers

# No person types so much within an hour.
_LONGEST_BYTES = 200_000


class AnswersFile:
    """Keeps the answers of one section in ``folder``; no window waits for another one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / "answers.json"

    def load(self) -> KeptAnswers | None:
        """What is kept; a damaged file is dropped."""
        if is_special(self.path):
            return None
        try:
            if self.path.stat().st_size > _LONGEST_BYTES:
                raise ValueError
            return msgspec.json.decode(self.path.read_bytes(), type=KeptAnswers)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError):
            self.remove()
            return None

    def keep(self, answers: KeptAnswers) -> bool:
        """Keep ``answers`` in place of others; whether that went well."""
        from acupress_cli.adapters.atomic_write import put_whole

        try:
            make_private(self._folder)
            put_whole(self.path, msgspec.json.encode(answers), prefix=".answers-")
        except OSError:
            return False
        return True

    def remove(self) -> None:
        """Remove the file; a folder or what cannot be removed stays."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
