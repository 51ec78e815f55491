"""Content in several languages: English in the folder itself, each other in one within it.

``data/de/points.yaml`` is told instead of ``data/points.yaml`` to whoever wants German. A
file that is not there, or has lost anything of the English one, is told in English.
"""

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

ENGLISH = "en"
AUTO = "auto"


def languages_in(folder: Path) -> tuple[str, ...]:
    """The languages beside English that there are files of, such as "de"."""
    try:
        return tuple(sorted(one.name for one in folder.iterdir() if _is_language(one)))
    except OSError:
        return ()


def chosen_language(there: Sequence[str], setting: str, environ: Mapping[str, str]) -> str:
    """The one of the languages that are ``there`` which is wanted; else English."""
    wanted = setting
    if setting == AUTO:
        names = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        wanted = next((name for name in names if name), "").partition(".")[0].partition("@")[0]
    return next((one for one in (wanted, wanted.partition("_")[0]) if one in there), ENGLISH)


def files_in(folder: Path) -> dict[str, Path]:
    """The content files of one language in ``folder``, by names such as "learn/heat.md"."""
    found: dict[str, Path] = {}
    for within, ending in (("", ".yaml"), ("learn/", ".md")):
        with suppress(OSError):
            # A start waits for this; Path.glob would take twice as long.
            names = sorted(os.listdir(folder / within))  # noqa: PTH208
            found.update((f"{within}{n}", folder / within / n) for n in names if n.endswith(ending))
    return found


def _is_language(folder: Path) -> bool:
    """Whether it is a folder with the code of a language as its name: "de", "pt_BR"."""
    code, _, country = folder.name.partition("_")
    is_code = len(code) in (2, 3) and code.isalpha() and code.islower()
    return is_code and len(country) in (0, 2) and folder.is_dir()
