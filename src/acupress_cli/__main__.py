"""The way in: Ctrl-C means the same at every moment, also while the program is loaded."""

import os
import sys


def main() -> None:
    """Run the program."""
    try:
        # A shell that waits at a Tab is answered before anything heavy is imported.
        if "_ACUPRESS_COMPLETE" in os.environ and _answered():
            return
        from acupress_cli.cli.app import main as run

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def _answered() -> bool:
    from acupress_cli.cli.shells import answered

    answer = answered(os.environ)
    if answer is None:
        return False
    said, code = answer
    sys.stdout.buffer.write(said.encode())
    if code:
        raise SystemExit(code)
    return True


if __name__ == "__main__":
    main()
