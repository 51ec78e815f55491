"""The words of a session stand in data/session.yaml: none are left in the code that shows them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import acupress_cli

SOURCE = Path(acupress_cli.__file__).parent
SCREENS = [
    *sorted((SOURCE / "screens").glob("session_*.py")),
    *(SOURCE / "screens" / f"{name}.py" for name in
      ("arranging", "live", "look", "moving", "overlay_screen", "paging", "plain", "plan_screen",
       "step_words", "time_left")),
]  # fmt: skip
TELLING = [
    *sorted((SOURCE / "domain" / "session").glob("se*.py")),
    *sorted((SOURCE / "domain" / "sound").glob("*.py")),
    SOURCE / "coaching" / "sounding.py",
]
_TWO_WORDS = re.compile(r"[^\W\d_]+[,.:;!?]? +[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]{2,}")


def _literals(tree: ast.AST) -> Iterator[tuple[int, str, bool]]:
    """Each text with its line and whether it has something filled in.

    No docstring, no error, and no name by which the content speaks of a value.
    """
    for node in ast.iter_child_nodes(tree):
        if (
            isinstance(node, ast.Raise)
            or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
            or (isinstance(node, ast.ClassDef) and "Enum" in map(ast.unparse, node.bases))
        ):
            continue
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else "" for p in node.values]
            yield node.lineno, "\0".join(map(str, parts)), True
            for part in node.values:
                if isinstance(part, ast.FormattedValue):
                    yield from _literals(part.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value, False
        else:
            yield from _literals(node)


def _words_in(path: Path, *, single: bool) -> list[str]:
    found = []
    for line, text, is_filled_in in _literals(ast.parse(path.read_text(encoding="utf-8"))):
        if _TWO_WORDS.search(text) or (single and is_filled_in and _WORD.search(text)):
            found.append(f"{path.name}, line {line}: {text!r}")
    return found


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_a_screen_of_a_session_has_no_words_of_its_own(path: Path) -> None:
    """Neither two words in a row, nor a word around something that is filled in."""
    assert _words_in(path, single=True) == []


@pytest.mark.parametrize("path", TELLING, ids=lambda path: path.stem)
def test_what_is_told_of_a_cue_is_not_in_the_code(path: Path) -> None:
    """No sentence, and no part of one."""
    assert _words_in(path, single=False) == []


@pytest.mark.parametrize(
    ("code", "is_found"),
    [
        ('x = "Take care"', True),
        ('x = f"{a} of {b}"', True),
        ('x = f"{a}, {b:<13}: {c}"', False),
        ('def f():\n    """Say it."""\n    return "bold"', False),
        ('raise Interrupted("closed output")', False),
        ('class A(Enum):\n    B = "too tender"', False),
        ('x = y["bold red"] if f(f"{g(\'to be\')}") else ""', True),
    ],
)
def test_words_are_told_from_what_only_looks_like_them(
    code: str, is_found: bool, tmp_path: Path
) -> None:
    """Sentences and labels are found, names, docstrings and what separates are not."""
    path = tmp_path / "screen.py"
    path.write_text(code, encoding="utf-8")
    assert bool(_words_in(path, single=True)) is is_found
