"""Writes the table of the keys of a session into the page that has it, from data/session.yaml."""

import re
from pathlib import Path

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.domain.session.session_keys import help_of

ROOT = Path(__file__).parents[1]
_TABLE = re.compile(r"(?<=^## Keys\n\n)(\| Key \| .*\n\| --- \| --- \|\n)(?:\|.*\n)+", re.M)


def explained_keys() -> tuple[tuple[str, str], ...]:
    """The keys with what explains them, the likeliest first."""
    return help_of(ContentFolder(ROOT / "data").session_words().keys)


def page_with_keys() -> Path:
    """The page that has the table."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    [page] = [page for page in pages if _TABLE.search(page.read_text(encoding="utf-8"))]
    return page


def with_keys(text: str) -> str:
    """``text`` with the table as the keys are now."""
    rows = "".join(f"| {key} | {meaning} |\n" for key, meaning in explained_keys())
    return _TABLE.sub(lambda found: found[1] + rows, text)


if __name__ == "__main__":
    PAGE = page_with_keys()
    PAGE.write_text(with_keys(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
