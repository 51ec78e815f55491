"""acupress where: the folder of the person's data, and every file in it."""

from pathlib import Path

import typer

from acupress_cli.cli.options import JsonOption, PlainOption
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.kept_file import FileKind, KeptFile
from acupress_cli.domain.words.counts import counted

_OF_OTHERS = (FileKind.CONFLICT, FileKind.ELSEWHERE)
_IN_STEP = (
    'To have its entries here, run "acupress journal export" there and "acupress journal import" '
    "here."
)
_NO_SYNC = (
    "Do not let a program sync this folder between machines: two that write would spoil it. "
    '"acupress journal export" and "import" keep them in step.'
)


def show_where(ctx: typer.Context, json: JsonOption = False, plain: PlainOption = None) -> None:
    """Show where your data is, and every file of it."""
    bench: Workbench = ctx.obj
    bench.prefer(plain=plain)
    kept = bench.kept_files()
    files = kept.search()
    if json:
        from acupress_cli.documents.json_text import json_text

        typer.echo(json_text(_json(kept.folder, files)))
        return
    say(f"Your data is in {kept.folder}", bench.out)
    for line in listed(files) or ["  Nothing is kept there yet."]:
        say(line, bench.out)
    if any(file.kind in _OF_OTHERS for file in files):
        say(f"\nAnother machine has written into this folder. {_IN_STEP}", bench.out)
    say(
        "\nNothing of it leaves this machine. Set ACUPRESS_HOME to another folder to keep "
        f'everything there. "acupress forget" removes it for good. {_NO_SYNC}',
        bench.out,
    )


def listed(files: tuple[KeptFile, ...]) -> list[str]:
    """A line for each of the files: its name, what it is, and its size."""
    return [f"  {file.name}: {file.kind.value}, {_size_of(file)}" for file in files]


def _json(folder: Path, files: tuple[KeptFile, ...]) -> dict[str, object]:
    return {
        "folder": str(folder),
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
