"""The man page, the keys and the table for completion say what the program says now."""

import shutil
import subprocess

import pytest

from acupress_cli.adapters.command_table import TABLE
from acupress_cli.cli.app import Door
from acupress_cli.cli.completing import OFFERS
from acupress_cli.domain.errors import ExitCode
from docs.all_commands import contexts, listed
from docs.make_keys import explained_keys, page_with_keys, with_keys
from docs.make_man import PAGE, command_table, man_page

ANEW = "it is not of this program any more: run make docs"


def test_the_man_page_is_up_to_date() -> None:
    """docs/acupress.1 is what docs/make_man.py would write."""
    assert PAGE.read_text(encoding="utf-8") == man_page(), ANEW


def test_the_table_of_keys_is_up_to_date() -> None:
    """The page that explains a session has each key as the help of the session has it."""
    text = page_with_keys().read_text(encoding="utf-8")
    assert text == with_keys(text), ANEW
    assert all(f"| {key} | {meaning} |" in text for key, meaning in explained_keys())


def test_the_table_of_commands_is_up_to_date() -> None:
    """What a Tab is answered from is what the commands take."""
    assert TABLE.read_text(encoding="utf-8") == command_table(), ANEW


def test_the_man_page_tells_of_every_command_and_exit_code() -> None:
    """No command is missing, and no code a program can end with."""
    page = PAGE.read_text(encoding="utf-8")
    assert [name for name in Door.table if f"\n.SS acupress {name}" not in page] == []
    assert [code for code in ExitCode if f"\n.B {code.value}\n" not in page] == []


def test_the_man_page_is_ascii_and_has_no_stray_command() -> None:
    """Every terminal can show it, and no line of text is taken for a command of roff."""
    page = PAGE.read_text(encoding="ascii")
    known = ('.\\"', ".TH ", ".SH ", ".SS ", ".TP", ".PP", ".B ", ".I ")
    odd = [line for line in page.splitlines() if line[:1] in (".", "'")]
    assert [line for line in odd if not line.startswith(known)] == []


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed here")
def test_groff_has_nothing_to_say_about_the_man_page() -> None:
    """It is set without a warning."""
    ran = subprocess.run(
        ["groff", "-man", "-Tascii", "-ww", "-z", str(PAGE)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert ran.stderr == ""


def test_typer_offers_the_same_values() -> None:
    """Other shells are answered by Typer itself, with the same words."""
    count = 0
    for context in contexts():
        offers = dict.fromkeys(place.takes for place in listed(context).places)
        params = [p for p in context.command.get_params(context) if _offer(p)]
        wanted = [name for name in offers if name.startswith("offer:")]
        for name in wanted:
            values = [value for value, _ in OFFERS[name.removeprefix("offer:")]("")]
            typers = [[one.value for one in p.shell_complete(context, "")] for p in params]
            assert values in typers
            count += 1
    assert count > 10


def _offer(param: object) -> bool:
    return getattr(param, "_custom_shell_complete", None) is not None
