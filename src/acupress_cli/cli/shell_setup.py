"""Has the person's shell complete commands: bash, zsh, fish and PowerShell.

Typer has the scripts and knows where they go, but for two. Of zsh the first Tab in a new shell
would only load its script, and where ZDOTDIR is set it writes to a file that zsh never reads.
Nor does fish read what it writes where XDG_CONFIG_HOME is set.
"""

import os
from pathlib import Path

import typer

from acupress_cli.cli.shells import ASKED
from acupress_cli.domain.errors import UsageError

_PROGRAM = "acupress"
_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
# zsh runs it as the function _acupress where it finds it by itself: then it is a Tab that is
# waited for, else it is the start of the shell.
ZSH_SCRIPT = f"""\
#compdef {_PROGRAM}

_{_PROGRAM}_completion() {{
  eval "$(env _TYPER_COMPLETE_ARGS="${{words[1,$CURRENT]}}" {ASKED}=complete_zsh {_PROGRAM})"
}}

compdef _{_PROGRAM}_completion {_PROGRAM}
if [[ "${{funcstack[1]}}" == _{_PROGRAM} ]]; then
  _{_PROGRAM}_completion "$@"
fi
"""
# Whatever a person's own lines do before and after it: it begins completion only where nothing
# has, and is found again where something begins it anew.
_ZSH_LINE = (
    "fpath+=(~/.zfunc); (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i; };"
    f" [[ -r ~/.zfunc/_{_PROGRAM} ]] && source ~/.zfunc/_{_PROGRAM}"
)


def install_completion(named: str | None) -> None:
    """Install completion for the shell of that name, or for the current one, and end."""
    shell = named or _current_shell()
    try:
        path = _installed(shell)
    except (OSError, UnicodeError) as error:
        raise UsageError(
            f"Completion for {shell} cannot be installed ({error}).",
            f"What it needs is shown by: {_PROGRAM} --show-completion {shell}",
        ) from None
    typer.echo(f"{shell} completion installed in {path}")
    typer.echo(f"It works from the next {shell} you open.")
    raise typer.Exit


def show_completion(named: str | None) -> None:
    """Show completion for the shell of that name, or for the current one, and end."""
    typer.echo(_script(named or _current_shell()), nl=False)
    raise typer.Exit


def _script(shell: str) -> str:
    if shell == "zsh":
        return ZSH_SCRIPT
    from typer.completion import get_completion_script  # type: ignore[attr-defined] # next door

    return get_completion_script(prog_name=_PROGRAM, complete_var=ASKED, shell=shell) + "\n"


def _current_shell() -> str:
    import shellingham

    try:
        shell, _path = shellingham.detect_shell()
    except shellingham.ShellDetectionFailure:
        shell = ""
    if shell not in _SHELLS:
        raise UsageError(
            "Your shell is not known, or not one that can complete commands.",
            f"Name bash, zsh, fish or powershell, as in: {_PROGRAM} --install-completion bash",
        )
    return str(shell)


def _installed(shell: str) -> Path:
    if shell == "zsh":
        home = Path.home()
        return install_zsh(home, Path(os.environ.get("ZDOTDIR") or home))
    if shell == "fish":
        return _install_fish(Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"))
    from typer.completion import install  # type: ignore[attr-defined] # it is from next door

    _shell, path = install(shell=shell, prog_name=_PROGRAM, complete_var=ASKED)
    return path


def _install_fish(settings_folder: Path) -> Path:
    """Write the script to where fish looks for it when a command is first completed."""
    script = settings_folder / "fish" / "completions" / f"{_PROGRAM}.fish"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(_script("fish"), encoding="utf-8")
    return script


def install_zsh(home: Path, settings_folder: Path) -> Path:
    """Write the script, and a line into what zsh reads at its start; the rest of that stays."""
    script = home / ".zfunc" / f"_{_PROGRAM}"
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(ZSH_SCRIPT, encoding="utf-8")
    begun = settings_folder / ".zshrc"
    told = begun.read_bytes() if begun.exists() else b""
    line = _ZSH_LINE.encode()
    if line not in told.splitlines():
        parted = b"" if not told or told.endswith(b"\n") else b"\n"
        with begun.open("ab") as file:
            file.write(parted + line + b"\n")
    return script
