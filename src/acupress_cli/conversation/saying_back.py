"""What was given, said back where it is refused: no more of it than a person reads."""

import re

from acupress_cli.domain.errors import AcupressError, NoSuchError, UsageError

# Of what was given, so much is said back where it is refused.
_SAID_BACK = 60
# A name of a file is of use as a whole only; longer ones no system has room for.
_LONGEST_PATH = 1024
_QUOTED = re.compile(r"""(?<!\w)(?:"[^"\n]*"|'[^'\n]*'(?!\w))""")
# With its quotes and a full stop, what was shortened already is no longer than that.
_WORD = re.compile(rf"\S{{{_SAID_BACK + 6},}}")


def refusal(error: AcupressError) -> str:
    """The sentence and the hint of ``error``; what it says of warning signs is always whole."""
    quotes = isinstance(error, UsageError | NoSuchError)
    sentence = brief(error.sentence) if quotes else error.sentence
    return f"{sentence}\n{error.hint}".strip()


def brief(text: str) -> str:
    """``text`` with the beginnings alone of what is quoted at great length, but for files."""
    quotes_shortened = _QUOTED.sub(_shortened_between, text)
    return _WORD.sub(lambda found: _shortened(found[0]), quotes_shortened)


def beginning(text: str) -> str:
    """``text``, cut where it would fill the window."""
    return text if len(text) <= _SAID_BACK else text[:_SAID_BACK].rstrip() + "…"


def _shortened_between(found: "re.Match[str]") -> str:
    mark = found[0][0]
    return mark + _shortened(found[0][1:-1]) + mark


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_PATH and _names_a_file(text) else beginning(text)


def _names_a_file(text: str) -> bool:
    return "/" in text or "\\" in text
