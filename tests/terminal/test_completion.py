"""A Tab in the real shells: what is typed is completed, and what can follow is listed."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.driver import RealTerminal

pytestmark = pytest.mark.terminal

PROGRAMS = Path(sys.executable).parent
# How each shell is begun without the settings of the person who runs the tests.
COMMANDS = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
# Completion as a person switches it on, with a prompt that can be waited for.
SETTINGS = {
    "bash": 'PS1="ready""> "; bind "set enable-bracketed-paste off" 2>/dev/null;'
    ' eval "$(acupress --show-completion)"\r',
    "zsh": 'PS1="ready""> "; autoload -Uz compinit; compinit -u -D;'
    ' eval "$(acupress --show-completion)"\r',
    "fish": "function fish_prompt; echo -n ready'> '; end; acupress --show-completion | source\r",
}

CTRL_U = "\x15"  # takes away what is typed

Shell = Callable[[str], RealTerminal]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """The shells, each begun once in an empty home with completion switched on."""
    home = tmp_path_factory.mktemp("home")
    (home / "my-copy.json").touch()
    opened: dict[str, RealTerminal] = {}
    path = f"{PROGRAMS}:/usr/local/bin:/usr/bin:/bin"

    def open_one(name: str) -> RealTerminal:
        if not shutil.which(name, path=path):
            pytest.skip(f"{name} is not installed here")
        if not (PROGRAMS / "acupress").exists():
            pytest.skip("acupress is not installed beside this Python")
        if name not in opened:
            environ = {"HOME": str(home), "PATH": path, "ACUPRESS_HOME": str(home / "kept")}
            opened[name] = RealTerminal(
                [], columns=100, rows=40, environ=environ, folder=home, command=COMMANDS[name]
            )
            opened[name].press(SETTINGS[name])
        one = opened[name]
        one.press(CTRL_U)
        one.until(lambda text: text.rstrip().endswith("\nready>"), seconds=30)
        return one

    yield open_one
    for one in opened.values():
        one.child.close(force=True)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("acupress sugg", "acupress suggest "),
        ("acupress journal ed", "acupress journal edit "),
        ("acupress session --rehe", "acupress session --rehearse "),
        ("acupress guide GB3", "acupress guide GB3"),
        ("acupress guide bl23", "acupress guide bl23 "),
        ("acupress guide Huant", "acupress guide Huantiao "),
        ("acupress suggest --pain knee-b", "acupress suggest --pain knee-back "),
        ("acupress suggest --side le", "acupress suggest --side left "),
        ("acupress suggest --quality bur", "acupress suggest --quality burning "),
        ("acupress learn when", "acupress learn when-to-see-someone "),
        ("acupress journal show l", "acupress journal show last "),
        ("acupress profile --condition preg", "acupress profile --condition pregnant "),
        (
            "acupress profile --condition broken-skin:cal",
            "acupress profile --condition broken-skin:calf ",
        ),
        ("acupress session GB30 --side=le", "acupress session GB30 --side=left "),
    ],
)
def test_a_tab_completes(shell: Shell, name: str, typed: str, completed: str) -> None:
    """One Tab writes the rest of the only word that fits, and a second word can follow."""
    one = shell(name)
    one.press(f"{typed}\t")
    one.sees(completed.rstrip(), seconds=20)
    one.press("#")
    one.sees(f"{completed}#", seconds=20)


@pytest.mark.parametrize("name", COMMANDS)
def test_tabs_list_what_can_follow(shell: Shell, name: str) -> None:
    """Where several words fit, they are listed; zsh and fish say what each one is."""
    one = shell(name)
    one.press("acupress guide GB3\t\t")
    one.until(lambda text: all(code in text for code in ("GB30", "GB31", "GB34", "GB39")), 20)
    if name != "bash":
        one.sees("Huantiao", seconds=20)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_tab_completes_files_where_a_file_is_meant(shell: Shell, name: str) -> None:
    """The shell itself completes the names of files."""
    one = shell(name)
    one.press("acupress journal import my-c\t")
    one.sees("acupress journal import my-copy.json", seconds=20)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("autoload -Uz compinit; compinit -u", ""),
        ("", "autoload -Uz compinit; compinit -u"),
        ("setopt ksharrays shwordsplit", ""),
    ],
    ids=["nothing", "begun before", "begun again after", "other ways of reading"],
)
@pytest.mark.parametrize("folder", ["", "settings"], ids=["home", "ZDOTDIR"])
def test_once_installed_the_first_tab_in_a_new_zsh_completes(
    tmp_path: Path, before: str, after: str, folder: str
) -> None:
    """Whether the person's own settings begin completion, and wherever they are."""
    path = f"{PROGRAMS}:/usr/local/bin:/usr/bin:/bin"
    if not (shutil.which("zsh", path=path) and (PROGRAMS / "acupress").exists()):
        pytest.skip("zsh and acupress are not both installed here")
    environ = {"HOME": str(tmp_path), "PATH": path, "ACUPRESS_HOME": str(tmp_path / "kept")}
    settings = tmp_path / folder
    settings.mkdir(exist_ok=True)
    if folder:
        environ["ZDOTDIR"] = str(settings)
    begun = settings / ".zshrc"
    begun.write_text(f"PS1='ready''> '\n{before}\n", "utf-8")
    one = new_zsh(environ, tmp_path)
    one.press("acupress --install-completion\r")
    one.sees("zsh completion installed in", seconds=20)
    one.child.close(force=True)
    with begun.open("a", encoding="utf-8") as more:
        more.write(f"{after}\n")
    one = new_zsh(environ, tmp_path)
    one.press("acupress sugg\t")
    one.sees("acupress suggest", seconds=20)
    one.press("--si\t")
    one.sees("acupress suggest --side", seconds=20)
    one.child.close(force=True)


def new_zsh(environ: dict[str, str], home: Path) -> RealTerminal:
    """A zsh that has read a person's settings and waits for a command."""
    command = ["zsh", "-d", "-i"]
    one = RealTerminal([], columns=100, rows=40, environ=environ, folder=home, command=command)
    one.until(lambda text: text.rstrip().endswith("ready>"), seconds=30)
    return one
