"""Files of results: whole, private, and never over another unasked."""

import os
import stat
from pathlib import Path

import pytest

from acupress_cli.adapters.output_file import write_output
from acupress_cli.domain.errors import UsageError


def test_the_text_is_written_as_it_is(tmp_path: Path) -> None:
    """UTF-8, its line ends kept, and half letters replaced."""
    path = tmp_path / "out.csv"
    write_output(path, "ä\r\nb\n\ud800", force=False)
    assert path.read_bytes() == "ä\r\nb\n?".encode()


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    """A picture is no text."""
    path = tmp_path / "out.png"
    write_output(path, b"\x89PNG\r\n\xff", force=False)
    assert path.read_bytes() == b"\x89PNG\r\n\xff"


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    """Also where a file that all could read was overwritten."""
    path = tmp_path / "out.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)
    write_output(path, "new", force=True)
    assert path.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    """No temporary file stays."""
    write_output(tmp_path / "out.md", "x", force=False)
    assert os.listdir(tmp_path) == ["out.md"]  # noqa: PTH208


def test_a_file_is_overwritten_only_by_force(tmp_path: Path) -> None:
    """Without it the file stays, and the hint says how."""
    path = tmp_path / "out.md"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        write_output(path, "new", force=False)
    assert "--force" in caught.value.hint
    assert path.read_text(encoding="utf-8") == "old"


def test_a_link_is_followed(tmp_path: Path) -> None:
    """By force what it names is overwritten; one that leads nowhere counts as a file."""
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    link.symlink_to(target)
    with pytest.raises(UsageError, match="there already"):
        write_output(link, "new", force=False)
    write_output(link, "new", force=True)
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_or_a_device_is_refused(tmp_path: Path, force: bool) -> None:
    """Nothing is put in its place."""
    with pytest.raises(UsageError, match="is a folder"):
        write_output(tmp_path, "x", force=force)
    with pytest.raises(UsageError, match="not an ordinary file"):
        write_output(Path(os.devnull), "x", force=force)


def test_what_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    """No folder, a name that cannot be, a link in a circle."""
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    odd = [tmp_path / "no" / "out.md", tmp_path / "a\0b", tmp_path / ("x" * 300), circle]
    for path in odd:
        with pytest.raises(UsageError) as caught:
            write_output(path, "x", force=True)
        assert "cannot be written" in caught.value.sentence
        assert caught.value.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_not_ours(tmp_path: Path) -> None:
    """It is said, and nothing is left."""
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="Permission denied"):
        write_output(tmp_path / "out.md", "x", force=False)
