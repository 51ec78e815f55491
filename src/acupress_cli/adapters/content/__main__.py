"""Compiles all languages of a folder of content, each into a file of its own.

``python -m acupress_cli.adapters.content FOLDER INTO``, as a wheel is built with it.
"""

import sys
from pathlib import Path

from acupress_cli.adapters.content.content_folder import ContentFolder
from acupress_cli.adapters.content.languages import ENGLISH, languages_in

if __name__ == "__main__":
    source, into = map(Path, sys.argv[1:])
    for language in (ENGLISH, *languages_in(source)):
        (into / language).write_bytes(ContentFolder(source, language=language).compile())
