"""acupress journal: the commands that read and mend the journal."""

import typer

from acupress_cli.cli import journal_copies, journal_edit, journal_list
from acupress_cli.cli.lazily import HelpfulCommand, TextCommand

journal_app = typer.Typer(
    help="Read your journal, add to it, and mend mistakes.",
    rich_markup_mode=None,
)
for name, command in (
    ("list", journal_list.list_entries),
    ("show", journal_list.show_entry),
    ("add", journal_edit.add_entry),
    ("edit", journal_edit.edit_entry),
    ("remove", journal_edit.remove_entries),
    ("undo", journal_edit.undo_change),
    ("export", journal_copies.export_journal),
):
    journal_app.command(name, cls=TextCommand)(command)
# All that it is given are the names of files.
journal_app.command("import", cls=HelpfulCommand)(journal_copies.import_journal)


@journal_app.callback(invoke_without_command=True)
def journal(ctx: typer.Context) -> None:
    """Read your journal, add to it, and mend mistakes."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
