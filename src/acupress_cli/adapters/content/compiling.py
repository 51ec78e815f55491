"""Making the compiled file: when the package is built, and in a checkout after each edit.

``python -m acupress_cli.adapters.content.compiling FOLDER FILE`` compiles a folder.
"""

import sys
from contextlib import suppress
from pathlib import Path

import msgspec

from acupress_cli.adapters.content.compiled import compiled_bytes
from acupress_cli.adapters.content.content_folder import ContentFolder
from acupress_cli.adapters.content.invalid_content import InvalidContent
from acupress_cli.adapters.content.names import packed
from acupress_cli.adapters.places import make_private
from acupress_cli.adapters.whole_file import put_whole

# The methods of ContentFolder whose values are kept.
SECTIONS = (
    "sources", "atlas", "catalogue", "everyday_words", "concepts", "language", "reason_words",
    "session_words", "screening", "conditions", "medicines", "condition_words", "notice_words",
    "numbers", "heat", "dose_words", "journal_words", "progress_words", "report_words",
    "figures", "postures", "topics",
)  # fmt: skip


def compile_content(folder: Path) -> bytes:
    """The compiled file of the content in ``folder``. Raises InvalidContent."""
    content = ContentFolder(folder)
    # What changes while the files are read does not fit this stamp, and so is read anew.
    stamp = content.stamp()
    sections = {"names": packed(content.names())}
    for name in SECTIONS:
        sections[name] = msgspec.msgpack.encode(getattr(content, name)())
    return stamp + compiled_bytes(sections)


def put_compiled(folder: Path, file: Path) -> None:
    """Compile ``folder`` into ``file``; where it has faults, or no room, nothing is put there."""
    with suppress(InvalidContent, OSError):
        content = compile_content(folder)
        make_private(file.parent)
        put_whole(file, content, prefix=".compiled-")


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(compile_content(Path(sys.argv[1])))
