"""What is kept of a person, in a file that its owner alone can read."""

import json
import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acupress_cli.adapters.profile_file import ProfileFile
from acupress_cli.domain.dose import DoneSession
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.red_flag import Outcome

AT = datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone(timedelta(hours=2)))
PROFILE = Profile(
    conditions=("pregnant", "numb: foot"),
    country="DE",
    outcome=Outcome.CLEAR,
    outcome_at=AT,
    screened_fully_at=AT,
    done=(DoneSession(AT, 180.5),),
    stops={"BL40": 2},
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the profile is to be kept; it is not there yet."""
    return tmp_path / "kept" / "here"


def test_what_was_kept_is_loaded_again(folder: Path) -> None:
    """Another run of the program knows what this one kept."""
    assert ProfileFile(folder).keep(PROFILE)
    file = ProfileFile(folder)
    assert file.load() == PROFILE
    assert file.set_aside is None


def test_only_its_owner_can_read_it(folder: Path) -> None:
    """Neither the folder nor the file is open to others."""
    file = ProfileFile(folder)
    file.keep(PROFILE)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_it_is_a_file_that_people_can_read(folder: Path) -> None:
    """It is indented JSON, and nothing but the file is left in the folder."""
    file = ProfileFile(folder)
    file.keep(PROFILE)
    file.keep(Profile(country="FR"))
    assert [path.name for path in folder.iterdir()] == ["profile.json"]
    assert json.loads(file.path.read_text())["country"] == "FR"
    assert file.path.read_text().startswith("{\n  ")


def test_nothing_kept_means_nothing_known(folder: Path) -> None:
    """Without a file everything is still to be asked, and nothing is made."""
    file = ProfileFile(folder)
    assert file.load() == Profile()
    assert file.set_aside is None
    assert not folder.exists()


DAMAGED = {
    "empty": b"",
    "no JSON": b"{nonsense",
    "no table": b"[]",
    "not UTF-8": b'{"country": "\xff"}',
    "wrong type": b'{"country": 7}',
    "unknown outcome": b'{"outcome": "fine"}',
    "time without offset": b'{"outcome_at": "2024-05-06T07:08:09"}',
    "session without offset": b'{"done": [{"at": "2024-05-06T07:08:09", "pressed_s": 1}]}',
    "deep": b"[" * 200_000,
    "deep value": b'{"country": ' + b"[" * 200_000,
}


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_set_aside_and_kept(folder: Path, damage: str) -> None:
    """What cannot be read is never overwritten: it is put aside, and all is asked anew."""
    folder.mkdir(parents=True)
    file = ProfileFile(folder)
    file.path.write_bytes(DAMAGED[damage])
    assert file.load() == Profile()
    assert file.set_aside == folder / "profile.damaged-1"
    assert file.set_aside.read_bytes() == DAMAGED[damage]
    assert file.keep(PROFILE)
    assert file.load() == PROFILE


def test_several_damaged_files_are_all_kept(folder: Path) -> None:
    """Each damaged file gets a name of its own."""
    folder.mkdir(parents=True)
    for number in (1, 2, 3):
        file = ProfileFile(folder)
        file.path.write_text(f"damage {number}")
        file.load()
        assert file.set_aside == folder / f"profile.damaged-{number}"
        assert file.set_aside.read_text() == f"damage {number}"


def test_a_folder_in_place_of_the_file_is_set_aside(folder: Path) -> None:
    """A directory called profile.json is damage like any other."""
    (folder / "profile.json").mkdir(parents=True)
    file = ProfileFile(folder)
    assert file.load() == Profile()
    assert file.set_aside == folder / "profile.damaged-1"
    assert file.keep(PROFILE)


def test_where_nothing_can_be_kept_that_is_said(folder: Path) -> None:
    """A file where the folder should be: nothing is kept, and nothing goes wrong."""
    folder.parent.mkdir()
    folder.write_text("in the way")
    assert ProfileFile(folder).keep(PROFILE) is False
    assert folder.read_text() == "in the way"


def test_after_a_failure_nothing_is_left_behind(folder: Path) -> None:
    """Where the file cannot be put in place, its first draft is taken away again."""
    (folder / "profile.json" / "in the way").mkdir(parents=True)
    assert ProfileFile(folder).keep(PROFILE) is False
    assert [path.name for path in folder.iterdir()] == ["profile.json"]


@given(st.binary(max_size=60) | st.text(max_size=40).map(str.encode))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_can_be_loaded(folder: Path, content: bytes) -> None:
    """Whatever stands in the file, loading it gives a profile and never an error."""
    folder.mkdir(parents=True, exist_ok=True)
    file = ProfileFile(folder)
    file.path.write_bytes(content)
    assert isinstance(file.load(), Profile)
    for path in folder.iterdir():
        path.unlink()
