"""What the program says when something goes wrong, and with which exit code it ends."""

import errno
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import typer

from acupress_cli.domain.errors import AcupressError, ExitCode, RedFlagError, UsageError

if TYPE_CHECKING:
    from acupress_cli.cli.showing import Surface

_BUG_HINT = "This is a bug. Run the same command with --debug first to see where."
# Files of its own the program minds elsewhere: here it is what is printed that has no room.
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def _no() -> bool:
    return False


def _none() -> None:
    return None


@contextmanager
def errors_shown(
    wants_traceback: Callable[[], bool] = _no, surface: "Callable[[], Surface | None]" = _none
) -> Iterator[None]:
    """Show every error from within as a sentence and a hint, and end with its exit code.

    A bug keeps its traceback for those who want it. What to do about a warning sign is
    shown as ``surface`` wants it, once there is one.
    """
    try:
        yield
        sys.stdout.flush()
    except AcupressError as error:
        _end(error, surface())
    except KeyboardInterrupt:
        from acupress_cli.adapters.streams import hurry

        hurry()
        _tell("Stopped.")
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    except OSError as error:
        _end_of_own_folder(error)
        _end_of_output(error)
        _bug(error, wants_traceback)
    except Exception as error:
        if type(error).__module__.startswith("typer"):
            _refuse(error)
        _bug(error, wants_traceback)


def _end_of_own_folder(error: OSError) -> None:
    """End where ``error`` is of something in a folder of the person's; else do nothing."""
    import os
    from pathlib import Path

    from acupress_cli.adapters.folders import not_opened, own_folders, unusable

    if not isinstance(error.filename, str | bytes):
        return
    with suppress(UsageError):
        for folder in own_folders(os.environ):
            if Path(os.fsdecode(error.filename)).is_relative_to(folder):
                _end(unusable(folder, not_opened(error)))


def _end_of_output(error: OSError) -> None:
    """End where ``error`` means that nobody can read what is printed; else do nothing."""
    from acupress_cli.adapters.streams import is_unread, silence

    if error.errno == errno.EPIPE:
        silence(sys.stdout)
        # Results that nobody wants any more are done with; a question that was not seen is not.
        code = ExitCode.INTERRUPTED if is_unread(sys.stderr) else ExitCode.DONE
        raise typer.Exit(code) from None
    if error.errno == errno.EIO:
        # The terminal has gone, as with a window that is closed.
        silence(sys.stdout)
        raise typer.Exit(ExitCode.INTERRUPTED) from None
    if error.errno in _NO_ROOM:
        silence(sys.stdout)
        _end(
            UsageError(
                f"What there is to show cannot be written ({error.strerror}).",
                "Make room where it goes, or write it somewhere else.",
            )
        )


def _bug(error: Exception, wants_traceback: Callable[[], bool]) -> None:
    if wants_traceback():
        from traceback import format_exception

        _tell("".join(format_exception(error)).rstrip())
        raise typer.Exit(ExitCode.BUG) from None
    _tell(f"Something went wrong inside acupress ({type(error).__name__}: {error}).\n{_BUG_HINT}")
    raise typer.Exit(ExitCode.BUG) from None


def _refuse(error: Exception) -> None:
    """Say what Typer objects to in the command line; any other exception passes through.

    Typer itself would print the words just as they were typed, and a terminal would obey them.
    """
    show = getattr(error, "show", None)
    if show is None:
        raise error
    from io import StringIO

    from acupress_cli.conversation.saying_back import brief

    complaint = StringIO()
    show(file=complaint)
    _tell(brief(complaint.getvalue().rstrip("\n")))
    raise typer.Exit(getattr(error, "exit_code", ExitCode.USAGE)) from None


def _end(error: AcupressError, surface: "Surface | None" = None) -> None:
    if isinstance(error, RedFlagError) and error.page and surface:
        from acupress_cli.cli.showing import show_care

        with _silenced_if_unread():
            show_care(surface, error.page, error.hint, sys.stderr)
    else:
        from acupress_cli.conversation.saying_back import refusal

        _tell(refusal(error))
    raise typer.Exit(error.exit_code) from None


def _tell(text: str) -> None:
    from acupress_cli.cli.saying import say

    with _silenced_if_unread():
        say(text, sys.stderr)


@contextmanager
def _silenced_if_unread() -> Iterator[None]:
    from acupress_cli.adapters.streams import silence

    try:
        yield
    except OSError:
        silence(sys.stderr)
