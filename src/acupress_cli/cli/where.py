"""acupress where: the folders of the person's data, and every file in them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import typer

from acupress_cli.cli.options import JsonOption, PlainOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.kept_file import FileKind, KeptFile
from acupress_cli.domain.words.counts import counted


class KeptFolder(Protocol):
    """A folder of the person's."""

    folder: Path
    holds: tuple[str, ...]  # what is kept in it: data, config, cache

    def search(self) -> tuple[KeptFile, ...]:
        """What is in the folder, by name. Raises JournalError where it cannot be read."""

    def refuse_links(self, files: tuple[KeptFile, ...]) -> None:
        """Raise JournalError where one of ``files`` is a link, or has another name elsewhere."""


_OF_OTHERS = (FileKind.CONFLICT, FileKind.ELSEWHERE)
_IN_STEP = (
    'To have its entries here, run "acupress journal export" there and "acupress journal import" '
    "here."
)
# What people call what is in the folders of OwnFolders.
_HOLDING = {"data": ["journal", "profile"], "config": ["settings"], "cache": ["sounds"]}
_NO_SYNC = (
    "Do not let a program sync such a folder between machines: two that write would spoil it. "
    '"acupress journal export" and "import" keep them in step.'
)


def show_where(ctx: typer.Context, json: JsonOption = False, plain: PlainOption = None) -> None:
    """Show where your data is, and every file of it."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    bench.forget_old_answers()
    found = [(kept, kept.search()) for kept in bench.kept_files()]
    if json:
        from acupress_cli.documents.json_text import json_text

        typer.echo(json_text({"folders": [_json(*one) for one in found]}))
        return
    for kept, files in found:
        say(f"{_what_is_in(kept)} in {kept.folder}", bench.out)
        for line in listed(files) or ["  Nothing is kept there yet."]:
            say(line, bench.out)
        if any(file.kind in _OF_OTHERS for file in files):
            say(f"\nAnother machine has written into this folder. {_IN_STEP}", bench.out)
    say(
        "\nNothing of it leaves this machine. Set ACUPRESS_HOME to one folder to keep "
        f'everything there. "acupress forget --all" removes it for good. {_NO_SYNC}',
        bench.out,
    )


def _what_is_in(kept: KeptFolder) -> str:
    """What a folder has, before the word "in"."""
    if len(kept.holds) == len(_HOLDING):
        return "Your data is"
    words = [word for what in kept.holds for word in _HOLDING[what]]
    return f"Your {in_a_row(words)} are"


def in_a_row(words: Iterable[str]) -> str:
    """One or more ``words``, the last after "and"."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def listed(files: tuple[KeptFile, ...]) -> list[str]:
    """A line for each of the files: its name, what it is, and its size."""
    return [f"  {file.name}: {file.kind.value}, {_size_of(file)}" for file in files]


def _json(kept: KeptFolder, files: tuple[KeptFile, ...]) -> dict[str, object]:
    return {
        "folder": str(kept.folder),
        "holds": list(kept.holds),
        "files": [
            {"name": file.name, "what": file.kind.name.lower(), "bytes": file.size}
            for file in files
        ],
    }


def _size_of(file: KeptFile) -> str:
    return f"a link to {file.leads_to}" if file.leads_to else _size(file.size)


def _size(size: int) -> str:
    if size < 1000:
        return counted(size, "byte")
    thousands, unit = (size / 1000, "KB") if size < 1_000_000 else (size / 1_000_000, "MB")
    return f"{thousands:.1f} {unit}"
