"""Copies of content files that can be broken, and the faults that are then told."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.content.invalid_content import InvalidContent
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.words.steering import STEERING
from tests.fakes.bench import DATA

SMALL = Path(__file__).parent / "small_content"


class Files:
    """A copy of some content files, to be broken."""

    def __init__(self, folder: Path, original: Path = SMALL) -> None:
        self.folder = folder / "content"
        shutil.copytree(original, self.folder)
        if original == SMALL:
            self._add_steering()
            self._add_session()

    def _add_steering(self) -> None:
        """Give the small lexicon every concept that steers the reading, as the rules want it."""
        path = self.folder / "lexicon.yaml"
        text = path.read_text(encoding="utf-8")
        missing = [name for name in STEERING if f"\n  {name}: " not in text]
        path.write_text(
            text + "".join(f"  {name}: [said-of-{name}]\n" for name in missing), "utf-8"
        )

    def _add_session(self) -> None:
        """Give the small folder the words of a session: all of them are needed, or none."""
        text = (DATA / "session.yaml").read_text(encoding="utf-8")
        sources = re.compile(r"^sources: \[.*?\]$", re.DOTALL | re.MULTILINE)
        (self.folder / "session.yaml").write_text(sources.sub("sources: [who]", text), "utf-8")

    def change(self, file: str, old: str, new: str) -> int:
        """Put ``new`` in place of the first ``old``; the line at which that stands."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        before, found, after = text.partition(old)
        assert found, f"{old!r} does not stand in {file}"
        path.write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    @property
    def content(self) -> ContentFolder:
        """The folder as the program sees it."""
        return ContentFolder(self.folder)


def faults_of(load: Callable[[], object]) -> list[str]:
    """The faults a load meets, as a person reads them."""
    with pytest.raises(InvalidContent) as caught:
        load()
    assert caught.value.exit_code is ExitCode.CONTENT
    return [str(fault) for fault in caught.value.faults]
