"""acupress verify: check the content files and list every fault."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import ContentError, NoSuchError

if TYPE_CHECKING:
    from acupress_cli.adapters.content import ContentFolder


def verify_content(
    ctx: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FOLDER]", help="A folder of content files; without it, the program's own."
        ),
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(
            "--against",
            metavar="FOLDER|LANGUAGE",
            help="The same content in another language: list all that it has lost or changed.",
        ),
    ] = None,
) -> None:
    """Check the content files, and list every fault."""
    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.adapters.folders import content_folder

    bench: Workbench = ctx.obj
    if folder and not _is_folder(folder):
        raise NoSuchError(f"There is no folder {folder}.", "Name a folder of content files.")
    content = ContentFolder(folder) if folder else bench.content
    say(f"All content files are in order: {content.verify()} points.", bench.out)
    _check_compiled(bench, content)
    if against is not None:
        _check_translation(bench, folder or content_folder(), against)


def _is_folder(path: Path) -> bool:
    """Whether it is a folder; a name that no folder can have, such as one too long, is none."""
    # Path.is_dir() raises an OSError for a name that is too long.
    return os.path.isdir(path)  # noqa: PTH112


def _check_compiled(bench: Workbench, content: "ContentFolder") -> None:
    """Say where what was compiled of the files does not say what they say."""
    if content.is_slow:
        say("They are read anew by each command: what is compiled of them has no place.", bench.err)
    unfit = ", ".join(content.unfit())
    if unfit and content.drop_compiled():
        say(f"What was compiled of them did not fit ({unfit}), and is made anew.", bench.err)
    elif unfit:
        raise ContentError(
            f"What was compiled of them does not fit: {unfit}.", "Install acupress again."
        )


def _check_translation(bench: Workbench, folder: Path, against: str) -> None:
    """List what the content named ``against`` has lost of that in ``folder``."""
    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.adapters.content.languages import languages_in
    from acupress_cli.adapters.content.translation import all_differences

    languages = languages_in(folder)
    other = (folder if against in languages else Path()).absolute() / against
    if not _is_folder(other):
        there = ", ".join(languages) or "none but English"
        raise NoSuchError(
            f'There is no folder and no language "{against}".', f"Languages: {there}."
        )
    found = all_differences(folder, other)
    for one in found:
        say(str(one), bench.out)
    if found:
        raise ContentError(
            f"Lost or changed in {other.name}: {len(found)}.",
            "Each file named is told in English until nothing of it is lost.",
        )
    ContentFolder(folder, language=str(other)).verify()
    say(f"Nothing is lost or changed in {other.name}.", bench.out)
