"""A real browser without a window: it measures a page, and prints it."""

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--no-first-run", "--disable-extensions", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip
# Every address but those of files leads nowhere, so a page that asked another machine would fail.
_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND"
BROWSER = next((path for path in map(shutil.which, _NAMES) if path), None)

needs_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="there is no Chromium or Chrome on this machine"),
]


class Browser:
    """One browser with a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pages = 0

    def measured(self, page: str, script: str, width: int = 1200, height: int = 1600) -> Any:
        """What ``script`` (an expression, or a promise of its value) says of ``page``.

        The page itself has no script: this one is put into a copy, into a frame as wide as
        ``width`` pixels, for no window is as narrow as a phone.
        """
        told = f"<script>{_TELL % script}</script></body>"
        inner = self._kept(page.replace("</body>", told))
        outer = self._kept(
            f'<!DOCTYPE html><body style="margin:0"><iframe src="{inner.name}" '
            f'style="border:0;width:{width}px;height:{height}px"></iframe>'
            "<script>addEventListener('message', e => { document.body.textContent = e.data; });"
            "</script></body>"
        )
        ran = self._run("--virtual-time-budget=20000", "--dump-dom", outer.as_uri())
        found = re.search(r"<body[^>]*>TOLD(.*?)DONE</body>", ran, re.DOTALL)
        assert found, ran[-2000:]
        return json.loads(html.unescape(found[1]))

    def printed(self, page: str) -> Path:
        """The page as the browser prints it, as a PDF."""
        made = self._folder / f"{self._pages}.pdf"
        file = self._kept(page)
        self._run("--no-pdf-header-footer", f"--print-to-pdf={made}", file.as_uri())
        return made

    def _kept(self, page: str) -> Path:
        self._pages += 1
        file = self._folder / f"{self._pages}.html"
        file.write_text(page, encoding="utf-8")
        return file

    def _run(self, *arguments: str) -> str:
        assert BROWSER
        command = [BROWSER, *_FLAGS, _ALONE, f"--user-data-dir={self._folder / 'profile'}"]
        ran = subprocess.run(
            [*command, *arguments], capture_output=True, text=True, timeout=90, check=False
        )
        assert ran.returncode == 0, ran.stderr[-2000:]
        return ran.stdout


_TELL = """
addEventListener('load', () => Promise.resolve(%s).then(
  found => parent.postMessage('TOLD' + JSON.stringify(found) + 'DONE', '*'),
  error => parent.postMessage('TOLD' + JSON.stringify(String(error)) + 'DONE', '*')));
"""
