"""acupress journal: the commands that read and mend the journal."""

import typer

from acupress_cli.cli import journal_copies, journal_edit, journal_list

journal_app = typer.Typer(
    help="Read your journal, add to it, and mend mistakes.",
    rich_markup_mode=None,
)
journal_app.command("list")(journal_list.list_entries)
journal_app.command("show")(journal_list.show_entry)
journal_app.command("add")(journal_edit.add_entry)
journal_app.command("edit")(journal_edit.edit_entry)
journal_app.command("remove")(journal_edit.remove_entries)
journal_app.command("undo")(journal_edit.undo_change)
journal_app.command("export")(journal_copies.export_journal)
journal_app.command("import")(journal_copies.import_journal)


@journal_app.callback(invoke_without_command=True)
def journal(ctx: typer.Context) -> None:
    """Read your journal, add to it, and mend mistakes."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
