"""The environment of the program, cleared of what could start somebody else's programs."""

import os
import sys
from collections.abc import MutableMapping


def forget_current_folder(environ: MutableMapping[str, str]) -> None:
    """Keep programs from being looked for in the current folder.

    A search path can name that folder (".", "bin", or nothing between two colons), and
    Windows looks there unasked. What lies in a folder of downloads is not to be run.
    """
    folders = [one for one in environ.get("PATH", "").split(os.pathsep) if _is_whole(one)]
    if folders:
        environ["PATH"] = os.pathsep.join(folders)
    else:
        # An empty one would mean the current folder; without any the system has its own.
        environ.pop("PATH", None)
    if sys.platform == "win32":
        environ["NoDefaultCurrentDirectoryInExePath"] = "1"


def _is_whole(folder: str) -> bool:
    return os.path.isabs(folder)  # noqa: PTH117 # pathlib would be one more import at each start
