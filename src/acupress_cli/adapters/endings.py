"""Being told to end by the system is the same as being told so by Ctrl-C."""

import signal

_NAMES = ("SIGTERM", "SIGHUP", "SIGBREAK")


def end_as_by_ctrl_c() -> None:
    """Let these signals raise KeyboardInterrupt, but for those that are to be ignored (nohup)."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
