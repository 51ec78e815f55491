"""Temporary pages: gone when the program is started again, and nothing else with them."""

import os
from pathlib import Path

from acupress_cli.adapters.left_pages import (
    BEING_OPENED,
    FOLDER_PREFIX,
    clear_left_pages,
    hold,
    temporary_folders,
)


def left(folder: Path, name: str = "x", *, mode: int = 0o700) -> Path:
    """A folder as an earlier run left it, with a page."""
    made = folder / f"{FOLDER_PREFIX}{name}"
    made.mkdir()
    (made / "guide.html").write_text("BL57", "utf-8")
    (made / BEING_OPENED).touch()
    made.chmod(mode)
    return made


def test_a_page_that_was_looked_at_is_removed(tmp_path: Path) -> None:
    """With its folder; every one of them."""
    pages = [left(tmp_path, name) for name in ("a", "b")]
    clear_left_pages([str(tmp_path)])
    assert not any(page.exists() for page in pages)


def test_a_page_that_is_being_opened_stays(tmp_path: Path) -> None:
    """A viewer that takes its time still finds it."""
    page = left(tmp_path)
    held = hold(page / BEING_OPENED)
    assert held is not None
    clear_left_pages([str(tmp_path)])
    assert (page / "guide.html").exists()
    os.close(held)
    clear_left_pages([str(tmp_path)])
    assert not page.exists()


def test_what_is_not_surely_ours_stays(tmp_path: Path) -> None:
    """Folders of another name, such as a data folder; those others can read; and links."""
    home = tmp_path / "acupress-home"
    home.mkdir()
    open_to_all = left(tmp_path, "shared", mode=0o755)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "guide.html").touch()
    (tmp_path / f"{FOLDER_PREFIX}link").symlink_to(elsewhere)
    (tmp_path / f"{FOLDER_PREFIX}file").touch()
    clear_left_pages([str(tmp_path)])
    assert home.exists()
    assert (open_to_all / "guide.html").exists()
    assert (elsewhere / "guide.html").exists()


def test_a_file_that_a_person_put_there_stays(tmp_path: Path) -> None:
    """Only the page goes."""
    page = left(tmp_path)
    (page / "notes.txt").touch()
    clear_left_pages([str(tmp_path)])
    assert [path.name for path in page.iterdir()] == ["notes.txt"]


def test_a_folder_that_cannot_be_read_is_no_trouble(tmp_path: Path) -> None:
    """Nor is one whose name no file can have."""
    clear_left_pages([str(tmp_path / "none"), "a\0b"])


def test_the_folders_are_those_that_temporary_files_are_made_in() -> None:
    """As the environment names them, and as usual."""
    found = temporary_folders({"TMPDIR": "/a", "TMP": "/a", "TEMP": ""})
    assert found[0] == "/a"
    assert "/tmp" in found
    assert len(found) == len(set(found))
