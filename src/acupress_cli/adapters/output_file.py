"""A file of results: whole or not at all, for its owner alone, never over another one unasked."""

import errno
import os
from pathlib import Path

from acupress_cli.adapters.atomic_write import put_whole
from acupress_cli.domain.errors import UsageError


def write_output(path: Path, content: str | bytes, *, force: bool) -> None:
    """Write ``content`` to ``path``, put in place at once; ``force`` may overwrite a file.

    Text is written as UTF-8, with its line endings kept. Raises UsageError where that
    cannot be done.
    """
    try:
        _need_a_free_name(path, force=force)
        place = _behind_links(path)
        put_whole(place, _bytes_of(content), prefix=".acupress-", lasting=True)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(
            f"The file {path} cannot be written ({reason}).", "Choose another file or folder."
        ) from None


def _bytes_of(content: str | bytes) -> bytes:
    if isinstance(content, bytes):
        return content
    return content.encode("utf-8", errors="replace")


def _need_a_free_name(path: Path, *, force: bool) -> None:
    if path.is_dir():
        raise UsageError(f"{path} is a folder.", "Name a file in it.")
    if path.exists() and not path.is_file():
        raise UsageError(f"{path} is not an ordinary file.", "Name a new file.")
    if os.path.lexists(path) and not force:
        raise UsageError(
            f"The file {path} is there already, and stays as it is.",
            "Choose another name, or overwrite it with --force.",
        )


def _behind_links(path: Path) -> Path:
    """Where a link leads, so that it stays a link. Raises OSError for links in a circle."""
    place = path.resolve()
    if place.is_symlink():  # from Python 3.13 on, resolve() says nothing of a circle
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return place
