"""Answers a shell at a Tab, in the way that Typer's completion scripts ask.

Typer's own answer imports the whole command, and Rich as well; this one a table. Nothing is
printed into a line that somebody is still typing: what cannot be answered gets no answer.
"""

from collections.abc import Callable, Iterable, Mapping

from acupress_cli.cli.tab import Next

ASKED = "_ACUPRESS_COMPLETE"
_PREFIX = "complete_"
SILENCE = ("", 0)
# No line has more words.
_MOST_DIGITS = 6


def answered(environ: Mapping[str, str]) -> tuple[str, int] | None:
    """What to print for the shell that asks, and the exit code; None where none asks."""
    if not environ.get(ASKED):
        return None
    shell = _SHELLS.get(environ[ASKED].removeprefix(_PREFIX))
    try:
        return shell(environ) if shell else SILENCE
    except Exception:  # also a table of commands or a content file that is not there
        return SILENCE


def _bash(environ: Mapping[str, str]) -> tuple[str, int]:
    words, begun = _bash_words(environ)
    found = _next(words[:-1], words[-1])
    return "\n".join(value.removeprefix(begun) for value, _ in found.offers), 0


def _bash_words(environ: Mapping[str, str]) -> tuple[list[str], str]:
    """The words up to the cursor, and the part of the last one that bash does not replace.

    Bash takes ``broken-skin:calf`` and ``--side=left`` for three words each.
    """
    split = environ.get("COMP_WORDS", "").split("\n")
    last = _word_number(environ.get("COMP_CWORD", "0"))
    words, begun = [""], ""
    is_joined = False
    for index, word in enumerate(split[1 : last + 1]):
        is_break = bool(word) and not word.strip(":=")
        if index and (is_break or is_joined):
            begun = words[-1] if is_joined and not is_break else words[-1] + word
            words[-1] += word
        else:
            begun = ""
            words.append(word)
        is_joined = is_break
    return words[1:] or [""], begun


def _word_number(told: str) -> int:
    """The number of the word the cursor is in. Raises ValueError where ``told`` is none."""
    if not (told.isascii() and told.isdecimal() and len(told) <= _MOST_DIGITS):
        raise ValueError(told)
    return int(told)


def _zsh(environ: Mapping[str, str]) -> tuple[str, int]:
    found = _next(*_line(environ))
    if found.offers:
        told = " ".join(_quoted(_described(*offer)) for offer in found.offers)
        return f"local -a _offers; _offers=({told}); _describe -V '' _offers", 0
    return ("_files" if found.is_file else ""), 0


def _described(value: str, told: str) -> str:
    escaped = value.replace("\\", "\\\\").replace(":", "\\:")
    return f"{escaped}:{told}" if told else escaped


def _quoted(text: str) -> str:
    return "'" + " ".join(text.split()).replace("'", "'\\''") + "'"


def _fish(environ: Mapping[str, str]) -> tuple[str, int]:
    found = _next(*_line(environ))
    if environ.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        # Files are offered where this fails.
        return "", int(found.is_file)
    return "\n".join("\t".join(offer).rstrip() for offer in found.offers), 0


def _powershell(environ: Mapping[str, str]) -> tuple[str, int]:
    words, last = _line(environ)
    # An empty last word is not among the words that it tells of.
    incomplete = environ.get("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    found = _next(words if incomplete or not last else [*words, last], incomplete)
    return "\n".join(f"{value}:::{told or ' '}" for value, told in found.offers), 0


def _line(environ: Mapping[str, str]) -> tuple[list[str], str]:
    """The words before the last one and the last one, of a line as it stands."""
    import shlex

    line = environ.get("_TYPER_COMPLETE_ARGS", "")
    lexer = shlex.shlex(line, posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # a quote that is not closed yet
        words.append(lexer.token)
    if line[-1:].isspace() or len(words) < 2:
        words.append("")
    return words[1:-1], words[-1]


def _next(words: Iterable[str], incomplete: str) -> Next:
    from acupress_cli.adapters.command_table import TABLE, read_commands
    from acupress_cli.cli.completing import OFFERS
    from acupress_cli.cli.tab import next_words

    commands = read_commands(TABLE.read_text(encoding="utf-8"))
    return next_words(list(words), incomplete, commands, OFFERS)


_SHELLS: dict[str, Callable[[Mapping[str, str]], tuple[str, int]]] = {
    "bash": _bash,
    "zsh": _zsh,
    "fish": _fish,
    "powershell": _powershell,
    "pwsh": _powershell,
}
