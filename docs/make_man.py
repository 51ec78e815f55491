"""Writes docs/acupress.1 and the table of commands, from the commands, their help and the keys."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from acupress_cli import __version__
from acupress_cli.adapters.command_table import TABLE, written
from docs.all_commands import contexts, first_sentence, listed, names_of
from docs.make_keys import explained_keys

DOCS = Path(__file__).parent
PAGE = DOCS / "acupress.1"
# What a value is where its option does not say.
_VALUES = {"int": "NUMBER", "integer": "NUMBER", "float": "NUMBER", "path": "FILE", "file": "FILE"}
# Letters that roff would take for a command, or show as other ones.
_LETTERS = {"\\": "\\e", "-": "\\-", '"': "\\(dq", "'": "\\(aq", "~": "\\(ti", "^": "\\(ha"}
_EXIT_ROW = re.compile(r"^\| (\d+) \| (.*) \|$", re.MULTILINE)


def man_page() -> str:
    """The whole page, in the roff of man."""
    program, *commands = contexts()
    lines = [
        '.\\" Made from the commands and the keys by docs/make_man.py (make docs). Do not edit.',
        f'.TH ACUPRESS 1 "" "acupress {__version__}" "User commands"',
        *_NAME_AND_SO_ON,
        ".SH OPTIONS",
        "These stand before the command.",
        *_options(program),
        ".SH COMMANDS",
        *(line for command in commands for line in _command(command)),
        ".SH KEYS",
        "These work in a session.",
        *(line for key, told in explained_keys() for line in _item(f".B {_escaped(key)}", told)),
        ".SH EXIT STATUS",
        *(line for code, meaning in _exit_codes() for line in _item(f".B {code}", meaning)),
        ".SH FILES",
        *(line for name, told in _FILES for line in _item(f".I {_escaped(name)}", told)),
        ".SH ENVIRONMENT",
        *(line for name, told in _ENVIRONMENT for line in _item(f".B {name}", told)),
        ".SH EXAMPLES",
        *(line for example, told in _EXAMPLES for line in _item(f".B {_escaped(example)}", told)),
        ".SH NOTES",
        _escaped(_NOTES),
    ]
    return "\n".join(lines) + "\n"


def command_table() -> str:
    """The table that completion reads in place of the commands."""
    return written(listed(context) for context in contexts())


def _command(context: Any) -> Iterator[str]:
    words = " ".join(param.metavar or "" for param in _params(context, "argument"))
    yield f".SS {_escaped(f'{context.command_path} {words}'.strip())}"
    yield _escaped(first_sentence(context))
    for param in _params(context, "argument"):
        yield from _item(f".I {_escaped(param.metavar)}", param.help or "")
    yield from _options(context)


def _options(context: Any) -> Iterator[str]:
    for param in _params(context, "option"):
        if "--help" in param.opts and context.parent:
            continue  # said once, for the program
        names = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in names_of(param))
        value = "" if param.is_flag else f" \\fI{_escaped(_value(param))}\\fR"
        yield from _item(names + value, _told(param))


def _params(context: Any, kind: str) -> list[Any]:
    params = context.command.get_params(context)
    return [p for p in params if p.param_type_name == kind and not getattr(p, "hidden", False)]


def _value(param: Any) -> str:
    choices = getattr(param.type, "choices", ())
    if choices:
        return "|".join(str(getattr(one, "value", one)) for one in choices)
    return param.metavar or _VALUES.get(param.type.name.split()[0], "TEXT")


def _told(param: Any) -> str:
    """The help of an option, with its limits and what it is without it."""
    least, most = getattr(param.type, "min", None), getattr(param.type, "max", None)
    told, default_told, rest = " ".join((param.help or "").split()).partition(" [default:")
    if least is not None and f"{least} to {most}" not in told:
        told += f" {least} to {most}."
    return told + (default_told + rest or _default(param))


def _default(param: Any) -> str:
    default = getattr(param.default, "value", param.default)
    if default is True and param.secondary_opts:
        return f" [default: {param.opts[0].lstrip('-')}]"
    is_said = param.show_default and default not in (None, False, True)
    return f" [default: {default}]" if is_said else ""


def _exit_codes() -> list[tuple[str, str]]:
    """The codes and what they mean, as their page has them."""
    page = (DOCS / "exit-codes.md").read_text(encoding="utf-8")
    return [(code, meaning.replace("`", "")) for code, meaning in _EXIT_ROW.findall(page)]


def _item(head: str, told: str) -> list[str]:
    return [".TP", head, _escaped(" ".join(told.split()))]


def _escaped(text: str) -> str:
    """``text`` as roff shows it letter by letter."""
    safe = "".join(_LETTERS.get(letter, letter) for letter in text)
    return f"\\&{safe}" if safe[:1] in (".", "'") else safe


_NAME_AND_SO_ON = (
    ".SH NAME",
    "acupress \\- a calm acupressure coach for people with sciatica",
    ".SH SYNOPSIS",
    ".B acupress",
    "[\\fIOPTION\\fR] \\fICOMMAND\\fR [\\fIARGUMENT\\fR]...",
    ".SH DESCRIPTION",
    "acupress asks where the pain goes, shows which points to press and why, and times each hold",
    "with your breath. It keeps a journal for you, and shows what changed and what did not.",
    "Nothing leaves your machine.",
    ".PP",
    "It is comfort care that you give yourself, beside the care of a doctor and never in its",
    "place. It asks about warning signs before any heat and any session; no option skips that.",
)
_FILES = (
    ("~/.local/share/acupress/", "Your journal and what is kept of you: journal.db, profile.json."),
    ("~/.config/acupress/", "Your settings: settings.json."),
    ("~/.cache/acupress/", "What is made anew where it is gone, such as the tones of a session."),
    (
        "~/Library/Application Support/acupress/, ~/Library/Caches/acupress/",
        "The same on macOS, the first two in one. Everywhere your account alone can read the "
        "files. See: acupress where",
    ),
)
_ENVIRONMENT = (
    ("ACUPRESS_HOME", "One folder for all of your files, in place of the usual ones."),
    (
        "XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME",
        "What the usual folders are in, in place of ~/.local/share, ~/.config and ~/.cache.",
    ),
    ("ACUPRESS_PICTURES", "What pictures are drawn with: auto, braille, block, ascii or none."),
    ("NO_COLOR", "If it is set to anything, nothing is coloured."),
    ("COLUMNS", "How wide the screen is taken to be."),
    ("LC_ALL, LC_CTYPE, LANG", "The letters that can be shown, and your country if you keep none."),
    ("TZ", "Your time zone."),
)
_EXAMPLES = (
    ("acupress coach", "Be asked, and be coached through a session."),
    ("acupress session BL57 --side left --rehearse", "Watch a session fast. Nobody presses."),
    ('acupress suggest "left calf, dull"', "Get points for a pain, with reasons."),
    ("acupress guide GB30", "Read how to find and press a point, and when not to."),
    ("acupress journal list", "See what your journal holds."),
    ("acupress --install-completion", "Have your shell complete commands, points and areas."),
)
_NOTES = (
    "Some signs need a doctor, and some at once. Read them before you press: "
    "acupress learn when-to-see-someone"
)


if __name__ == "__main__":
    PAGE.write_text(man_page(), encoding="utf-8")
    TABLE.write_text(command_table(), encoding="utf-8")
