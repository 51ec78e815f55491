"""Showing a file: never waiting, and never in this terminal."""

import gc
import os
import stat
import sys
from pathlib import Path

import pytest

from acupress_cli.adapters.left_pages import BEING_OPENED, clear_left_pages, hold
from acupress_cli.adapters.viewer import open_in_viewer, temporary_file

# Nobody waits for the viewer: that is it.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_the_viewer_is_asked_and_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A viewer that takes its time does not stop the program."""
    told, viewer, page = (tmp_path / name for name in ("told", "viewer", "my guide.html"))
    os.mkfifo(told)
    viewer.write_text(f'#!/bin/sh\nprintf %s "$1" > {told}\n', "utf-8")
    viewer.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{viewer} %s")
    page.write_text("x", "utf-8")
    # The viewer cannot end before it is listened to, which is only done below.
    assert open_in_viewer(page)
    with told.open(encoding="utf-8") as said:
        assert said.read() == page.as_uri()
    gc.collect()


def test_without_a_viewer_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is started."""
    monkeypatch.setenv("BROWSER", str(tmp_path / "none"))
    monkeypatch.setitem(sys.modules["webbrowser"].__dict__, "_tryorder", [])
    assert not open_in_viewer(tmp_path / "x.html")


def test_a_temporary_file_is_for_its_owner_alone() -> None:
    """In a new folder each time."""
    one, two = temporary_file("guide.html"), temporary_file("guide.html")
    assert one.name == two.name == "guide.html"
    assert one.parent != two.parent
    for path in (one, two):
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        path.parent.rmdir()


def test_a_temporary_page_stays_until_the_viewer_was_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second start of the program does not take it away from under the viewer."""
    go_on, viewer = tmp_path / "go-on", tmp_path / "viewer"
    os.mkfifo(go_on)
    viewer.write_text(f"#!/bin/sh\nread line < {go_on}\n", "utf-8")
    viewer.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{viewer} %s")
    page = temporary_file("guide.html")
    page.write_text("x", "utf-8")
    assert open_in_viewer(page)
    assert hold(page.parent / BEING_OPENED) is None
    clear_left_pages([str(page.parent.parent)])
    assert page.exists()
    go_on.write_text("\n", "utf-8")
    page.unlink()
    (page.parent / BEING_OPENED).unlink()
    page.parent.rmdir()
    gc.collect()


def test_a_program_that_cannot_be_started_is_no_viewer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That is said, as where there is none."""
    monkeypatch.setenv("BROWSER", "/bin/true %s")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    assert not open_in_viewer(tmp_path / "x.html")
