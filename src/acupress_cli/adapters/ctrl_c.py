"""Ctrl-C is KeyboardInterrupt; the quit key and being told to end by the system are the same."""

import signal

_NAMES = ("SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP", "SIGBREAK")


def end_by_interrupt() -> None:
    """Let these signals raise KeyboardInterrupt, but for those that are to be ignored (nohup)."""
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, signal.default_int_handler)
