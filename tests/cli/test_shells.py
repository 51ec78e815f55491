"""How bash, zsh and fish ask at a Tab, and what they are told."""

import os
import subprocess
import sys

import pytest

from acupress_cli.cli.shells import answered


def bash(*words: str) -> str:
    """The answer to bash, which gives the words as it splits them."""
    asked = {"COMP_WORDS": "\n".join(("acupress", *words)), "COMP_CWORD": str(len(words))}
    answer = answered({"_ACUPRESS_COMPLETE": "complete_bash", **asked})
    assert answer is not None
    assert answer[1] == 0
    return answer[0]


def zsh(line: str) -> str:
    """The answer to zsh, which gives the line."""
    answer = answered({"_ACUPRESS_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": line})
    assert answer is not None
    return answer[0]


def fish(line: str, action: str = "get-args") -> tuple[str, int]:
    """The answer to fish, which asks twice."""
    asked = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": action}
    answer = answered({"_ACUPRESS_COMPLETE": "complete_fish", **asked})
    assert answer is not None
    return answer


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("sugg",), "suggest"),
        (("guide", "GB4"), "GB40\nGB41"),
        (("session", "--side", "=", "le"), "left"),
        (("session", "--side", "="), "left\nright\nboth"),
        (("profile", "--condition", "broken-skin", ":", "cal"), "calf"),
        (("profile", "--condition", "broken-skin", ":cal"), ""),
        (("journal", "add", "--point", "BL57", ":"), "left\nright\nboth"),
        (("journal", "import", ""), ""),
    ],
)
def test_bash_gets_the_part_that_it_replaces(words: tuple[str, ...], told: str) -> None:
    """Bash splits words at : and =, and replaces what comes after."""
    assert bash(*words) == told


def test_bash_without_words_is_told_the_commands() -> None:
    """A line that holds nothing but the program has commands next."""
    answer = answered({"_ACUPRESS_COMPLETE": "complete_bash"})
    assert answer is not None
    assert answer[0].startswith("coach\n")


def test_zsh_gets_words_with_what_they_mean() -> None:
    """The answer is code that zsh runs, so each word is quoted."""
    assert "'suggest:Suggest points that answer your pain, and say why.'" in zsh("acupress sugg")
    assert r"'broken-skin\:calf:calf'" in zsh("acupress profile --condition broken-skin:cal")
    assert r"A point'\''s own limit" in zsh("acupress session --hol")
    assert zsh("acupress session --note ") == ""


def test_zsh_completes_files_itself() -> None:
    """Where a file is meant, zsh is sent to its own files."""
    assert zsh("acupress journal import ") == "_files"


def test_an_open_quote_is_no_trouble() -> None:
    """A line with a quote that is not closed yet is completed as it stands."""
    assert "'calf:calf'" in zsh("acupress suggest --pain 'cal")


def test_fish_gets_a_tab_before_the_meaning() -> None:
    """Fish shows what stands behind a tab."""
    assert fish("acupress guide GB30")[0] == "GB30\tHuantiao"
    assert fish("acupress suggest --side le")[0] == "left"
    assert fish("acupress")[0].startswith("coach\t")


def test_fish_is_told_where_files_belong() -> None:
    """Fish asks first whether there are words; where that fails it offers files."""
    assert fish("acupress journal import ", "is-args") == ("", 1)
    assert fish("acupress guide ", "is-args") == ("", 0)


def powershell(line: str, word: str) -> str:
    """The answer to PowerShell, which gives the line and the word that is completed."""
    told = {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_WORD_TO_COMPLETE": word}
    answer = answered({"_ACUPRESS_COMPLETE": "complete_powershell", **told})
    assert answer is not None
    return answer[0]


def test_powershell_gets_three_colons_before_the_meaning() -> None:
    """The word it completes is told by itself, for an empty one is not seen in the line."""
    assert powershell("acupress guide GB30", "GB30") == "GB30:::Huantiao"
    assert powershell("acupress session BL57 --side ", "").splitlines()[0] == "left::: "
    assert powershell("acupress session BL57 --side", "").splitlines()[0] == "left::: "


@pytest.mark.parametrize(
    "environ",
    [
        {"_ACUPRESS_COMPLETE": "complete_tcsh"},
        {"_ACUPRESS_COMPLETE": "source_bash"},
        {"_ACUPRESS_COMPLETE": "nonsense"},
        *(
            {"_ACUPRESS_COMPLETE": "complete_bash", "COMP_CWORD": number}
            for number in ("\N{SUPERSCRIPT TWO}", "\N{ARABIC-INDIC DIGIT ONE}", "9" * 60, "-1", "")
        ),
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_answered_is_met_with_silence(environ: dict[str, str]) -> None:
    """Nothing is printed into the line that is being typed, and nothing has failed."""
    assert answered(environ) == ("", 0)


def test_where_no_shell_asks_there_is_no_answer() -> None:
    """The program then runs its command."""
    assert answered({"_ACUPRESS_COMPLETE": ""}) is None
    assert answered({}) is None


def test_bytes_that_are_no_text_come_back_as_they_are() -> None:
    """A word that was typed in another encoding is completed, not refused."""
    typed = "acupress\nprofile\n--condition\nbroken-skin\n:\n\udcff"
    asked = {"_ACUPRESS_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": "5"}
    ran = subprocess.run(
        [sys.executable, "-m", "acupress_cli"],
        env={**os.environ, **asked},
        capture_output=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_tab_imports_little() -> None:
    """No YAML, no Rich, no Typer and no part of the domain but names is read for a Tab."""
    told = _ran(
        "import sys; from acupress_cli.__main__ import main; main(); "
        "print(); print(*sys.modules, sep=' ')"
    )
    names = told.splitlines()
    assert names[0] == "GB30"
    loaded = set(names[-1].split())
    assert loaded & {"yaml", "rich", "typer", "msgspec", "platformdirs", "sqlite3"} == set()
    domain = {name for name in loaded if name.startswith("acupress_cli.domain.")}
    words = {"acupress_cli.domain.words", "acupress_cli.domain.words.text"}
    assert domain <= {*words, "acupress_cli.domain.errors"}


def _ran(code: str) -> str:
    environ = {
        "_ACUPRESS_COMPLETE": "complete_bash",
        "COMP_WORDS": "acupress\nguide\nGB30",
        "COMP_CWORD": "2",
    }
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environ
    )
    return ran.stdout
