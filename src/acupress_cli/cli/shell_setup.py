"""Has the person's shell complete commands: bash, zsh, fish and PowerShell.

Typer has the scripts and knows where they go, but for zsh: with its script the first Tab in
a new shell only loads it, and where ZDOTDIR is set it writes to a file that zsh never reads.
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


def install_completion() -> None:
    """Install completion for the current shell, and end."""
    shell = _current_shell()
    try:
        path = _installed(shell)
    except (OSError, UnicodeError) as error:
        raise UsageError(
            f"Completion cannot be installed ({error}).",
            f"What your shell needs is shown by: {_PROGRAM} --show-completion",
        ) from None
    typer.echo(f"{shell} completion installed in {path}")
    typer.echo("It works from the next shell you open.")
    raise typer.Exit


def show_completion() -> None:
    """Show completion for the current shell, and end."""
    shell = _current_shell()
    if shell == "zsh":
        typer.echo(ZSH_SCRIPT, nl=False)
    else:
        from typer.completion import (  # type: ignore[attr-defined] # so is this
            get_completion_script,
        )

        typer.echo(get_completion_script(prog_name=_PROGRAM, complete_var=ASKED, shell=shell))
    raise typer.Exit


def _current_shell() -> str:
    import shellingham

    try:
        shell, _path = shellingham.detect_shell()
    except shellingham.ShellDetectionFailure:
        shell = ""
    if shell not in _SHELLS:
        raise UsageError(
            "Your shell is not one that can complete commands.",
            "Use bash, zsh, fish or PowerShell.",
        )
    return str(shell)


def _installed(shell: str) -> Path:
    if shell == "zsh":
        home = Path.home()
        return install_zsh(home, Path(os.environ.get("ZDOTDIR") or home))
    from typer.completion import install  # type: ignore[attr-defined] # it is from next door

    _shell, path = install(shell=shell, prog_name=_PROGRAM, complete_var=ASKED)
    return path


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
