"""The entry point: Ctrl-C ends the program at any moment, even while it is still loading."""

# It is a part of Python itself: what comes after it takes its time to be loaded.
import _signal  # type: ignore[import-not-found]

# A KeyboardInterrupt is told of by what loads modules, or gets lost in it. Until the program
# minds Ctrl-C itself (adapters/ctrl_c.py), it ends by it as the system ends any program.
if _signal.getsignal(_signal.SIGINT) is _signal.default_int_handler:
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)

import gc
import os
import signal
import sys

# A start makes some 40,000 objects that stay. To search them for garbage again and again, and
# once more at the end, as Python does by itself, takes a fifth of the time of a command.
_OBJECTS_OF_A_START = 50_000


def main() -> None:
    """Run the program."""
    gc.set_threshold(_OBJECTS_OF_A_START)
    try:
        try:
            _run()
        finally:
            _end_quietly()
    except KeyboardInterrupt:
        # It came in the very last moment, before nobody listened any more.
        _end_quietly()
        raise SystemExit(130) from None


def _run() -> None:
    # A shell that waits at a Tab is answered before anything heavy is imported.
    if "_ACUPRESS_COMPLETE" in os.environ and _answered():
        return
    from acupress_cli.cli.app import main as run

    run()


def _end_quietly() -> None:
    """Nothing is left to stop, and Python itself would answer Ctrl-C with a traceback.

    A signal to end does what it does to any program.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in signal.Signals:
        # Whichever the program has taken for a Ctrl-C: adapters/ctrl_c.py says which.
        if signal.getsignal(number) is signal.default_int_handler:
            signal.signal(number, signal.SIG_DFL)
    # What is left goes with the process, all at once.
    gc.freeze()


def _leave_out_current_folder() -> None:
    """Import no module from the current folder; ``python -m`` would look there first.

    This is done before anything else is imported. The program's own parts are found
    beside this file.
    """
    try:
        current = os.getcwd()  # noqa: PTH109 # pathlib is not to be imported yet
    except OSError:
        return  # it is gone, and holds nothing
    if sys.path and sys.path[0] in ("", current):
        del sys.path[0]


def _answered() -> bool:
    from acupress_cli.cli.shells import answered

    answer = answered(os.environ)
    if answer is None:
        return False
    said, code = answer
    try:
        # What was typed comes back as the bytes that it was.
        os.write(1, said.encode(errors="surrogateescape"))
    except (OSError, ValueError):
        return True  # nobody reads it any more
    if code:
        raise SystemExit(code)
    return True


if __name__ == "__main__":
    _leave_out_current_folder()
    main()
