"""Which file something is read from: of one language, or the English one behind it."""

from pathlib import Path

from acupress_cli.adapters.content.languages import ENGLISH


class ContentFiles:
    """The files of one language in ``folder``, by their names in English.

    A ``language`` that is the whole address of a folder is the one in there.
    """

    def __init__(self, folder: Path, language: str = ENGLISH) -> None:
        self._folder = folder
        self._other = None if language == ENGLISH else folder / language

    def path(self, name: str) -> Path:
        """Where the file called ``name``, such as "learn/heat.md", is to be read."""
        english = self._folder / name
        other = self._other / name if self._other else english
        return other if other.exists() and not self.lost(other) else english

    def lost(self, path: Path) -> bool:
        """Whether the file at ``path`` has lost anything of the English one."""
        if not self._other or not path.is_relative_to(self._other):
            return False
        from acupress_cli.adapters.content.translation import differences, read_content

        name = path.relative_to(self._other).as_posix()
        english = read_content(self._folder / name, name)
        return bool(differences(english, read_content(path, name)))

    def label(self, path: Path) -> str:
        """What a file is called where it is spoken of: "points.yaml", "de/points.yaml"."""
        if self._other and path.is_relative_to(self._other):
            return f"{self._other.name}/{path.relative_to(self._other).as_posix()}"
        return path.relative_to(self._folder).as_posix()
