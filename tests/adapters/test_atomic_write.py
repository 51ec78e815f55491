"""A file is written whole or not at all, for its owner alone."""

import os
import stat
from pathlib import Path

import pytest

from acupress_cli.adapters.atomic_write import put_whole


@pytest.mark.parametrize("lasting", [False, True])
def test_the_file_has_the_content_and_nothing_is_left_beside_it(
    tmp_path: Path, *, lasting: bool
) -> None:
    """What was there before is gone, and so is the name that it was written under."""
    place = tmp_path / "kept"
    place.write_bytes(b"before")
    put_whole(place, b"after", prefix=".kept-", lasting=lasting)
    assert place.read_bytes() == b"after"
    assert list(tmp_path.iterdir()) == [place]


@pytest.mark.parametrize("lasting", [False, True])
def test_what_has_to_last_is_on_the_disk_before_it_is_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lasting: bool
) -> None:
    """A power cut just afterwards loses neither what was there nor what came."""
    place = tmp_path / "kept"
    place.write_bytes(b"before")
    seen: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(place.read_bytes()))
    put_whole(place, b"after", prefix=".kept-", lasting=lasting)
    assert seen == [b"before"] * lasting


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps rights otherwise")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    """Whatever the umask says, and whoever could read what was there before."""
    place = tmp_path / "kept"
    place.write_bytes(b"before")
    place.chmod(0o644)
    put_whole(place, b"after", prefix=".kept-")
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_where_it_cannot_be_put_all_is_as_it_was(tmp_path: Path) -> None:
    """A folder stands where the file is to go: an OSError, and nothing is left behind."""
    place = tmp_path / "kept"
    (place / "within").mkdir(parents=True)
    with pytest.raises(OSError, match="kept"):
        put_whole(place, b"after", prefix=".kept-")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert [path.name for path in place.iterdir()] == ["within"]
