"""A place of its own for a real program that is tried: nothing of the person's is touched."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path


class Sandbox:
    """A home, a folder to work in, one for passing files and one for the person's data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home, self.work, self.tmp = (folder / name for name in ("home", "work", "tmp"))
        self.data = folder / "data"
        self._given: set[Path] = set()
        self._make()

    def fill(self, files: Mapping[str, bytes]) -> None:
        """Begin anew, with these files in it, named from the folder of all of it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._make()
        self.data.mkdir(mode=0o700)
        for name, content in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self._given = set(self.folder.rglob("*"))

    def _make(self) -> None:
        """Make all but the person's data: that the program does itself."""
        for made in self._outside:
            made.mkdir(parents=True, exist_ok=True)

    @property
    def _outside(self) -> tuple[Path, ...]:
        return self.home, self.work, self.tmp

    @property
    def environ(self) -> dict[str, str]:
        """What a program in it is told of it."""
        return {"HOME": str(self.home), "TMPDIR": str(self.tmp), "ACUPRESS_HOME": str(self.data)}

    @property
    def whole_environ(self) -> dict[str, str]:
        """All that a program in it knows of the world, where there are no other programs."""
        return {**self.environ, "PATH": str(self.home), "LANG": "C.UTF-8", "TZ": "UTC"}

    def litter(self, named: bytes = b"") -> list[str]:
        """The files outside the person's data that were not there and that nobody ``named``."""
        paths = [(place, path) for place in self._outside for path in place.rglob("*")]
        return sorted(
            str(path.relative_to(self.folder))
            for place, path in paths
            if path not in self._given
            and not any(os.fsencode(part) in named for part in path.relative_to(place).parts)
        )
