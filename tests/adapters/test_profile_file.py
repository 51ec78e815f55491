"""The profile on disk: private, whole, and never thrown away."""

import json
import os
import stat
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.adapters.file_lock import FileLock
from acupress_cli.adapters.profile_file import ProfileFile
from acupress_cli.domain.errors import ExitCode, JournalError
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.adapters.journals import as_nobody, given_to_nobody

FILE_NAME, LOCK_NAME = "profile.json", "profile.lock"
AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))
LOST = Profile(was_lost=True)
# What every profile that was ever written names, with nothing told yet.
NOTHING_TOLD = '"conditions": null, "outcome": null, "outcome_at": null, "screened_fully_at": null'
PROFILE = Profile(("broken-skin:calf",), "NZ", Outcome.CLEAR, AT, AT, brought_back={"BL57": AT})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "some" / "where"


def keep(store: ProfileFile, profile: Profile) -> bool:
    """Keep all of ``profile``; False where it cannot be."""
    try:
        return store.change(lambda _: profile) == profile
    except JournalError:
        return False


def mode_of(path: Path) -> int:
    """Who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


def test_without_a_file_nothing_is_known(folder: Path) -> None:
    """Nothing is made merely by looking."""
    store = ProfileFile(folder)
    assert store.load() == Profile()
    assert store.set_aside is None
    assert not folder.exists()


def test_what_is_kept_is_loaded_again(folder: Path) -> None:
    """Another program run finds the same profile."""
    store = ProfileFile(folder)
    assert keep(store, PROFILE)
    assert store.load() == PROFILE
    assert ProfileFile(folder).load() == PROFILE
    assert store.path == folder / FILE_NAME


def test_only_its_owner_may_read_it(folder: Path) -> None:
    """File and folder are closed to all others, also when written a second time."""
    store = ProfileFile(folder)
    for profile in (PROFILE, Profile()):
        assert keep(store, profile)
        assert mode_of(store.path) == 0o600
    assert mode_of(folder) == 0o700


def test_it_is_made_private_again(folder: Path) -> None:
    """A file that others could read is not so any more once it was written."""
    store = ProfileFile(folder)
    keep(store, PROFILE)
    store.path.chmod(0o644)
    keep(store, PROFILE)
    assert mode_of(store.path) == 0o600


def test_a_person_can_read_it(folder: Path) -> None:
    """The file is JSON in lines, with words for the choices and an offset for the times."""
    store = ProfileFile(folder)
    keep(store, PROFILE)
    text = store.path.read_text(encoding="utf-8")
    assert json.loads(text)["outcome"] == "clear"
    assert json.loads(text)["outcome_at"] == "2026-05-04T12:00:00+01:00"
    assert len(text.splitlines()) > 10


def test_it_is_put_in_place_whole(folder: Path) -> None:
    """The old file is not written into: whoever has it open still reads the old profile."""
    store = ProfileFile(folder)
    keep(store, PROFILE)
    with store.path.open(encoding="utf-8") as old:
        keep(store, Profile())
        assert json.loads(old.read())["country"] == "NZ"
    assert store.load() == Profile()
    assert {path.name for path in folder.iterdir()} == {FILE_NAME, LOCK_NAME}


DAMAGED = [
    b"",
    b"{",
    b"[]",
    b"null",
    b'"text"',
    b"\xff\xfe",
    b'{"country": "\xff"}',
    b'{"country": 7}',
    b'{"outcome": "fine"}',
    b'{"outcome_at": "yesterday"}',
    b'{"outcome_at": "2026-05-04T12:00:00"}',
    b'{"outcome_at": "0001-01-01T00:00:00+10:00"}',
    b'{"outcome_at": "9999-12-31T23:59:59-10:00"}',
    b'{"screened_fully_at": "0001-01-01T00:00:00Z"}',
    b'{"brought_back": {"BL57": "2026-05-04T12:00:00"}}',
    b'{"brought_back": {"BL57": "9999-12-31T23:59:59Z"}}',
    b'{"brought_back": {"BL57": "often"}}',
    b'{"sessions_a_day": "often"}',
    b'{"conditions": "gout"}',
    b'{"odd": ' + b"[" * 100_000,
    b"{}",
    b'{"country": "NZ"}',
    b"\x00\x00",
    f"\ufeff{{{NOTHING_TOLD}}}".encode(),
    f"{{{NOTHING_TOLD.replace('null', 'nothing')}}}".encode(),
    f'{{"conditions": ["blood-thinners"], {NOTHING_TOLD}}}'.encode(),
    f'{{{NOTHING_TOLD}, "outcome": "clear"}}'.encode(),
    f"{{{NOTHING_TOLD.replace('conditions', 'Conditions')}}}".encode(),
]


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_set_aside(folder: Path, content: bytes) -> None:
    """It is kept under another name as it is, and everything is asked anew."""
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_bytes(content)
    store = ProfileFile(folder)
    assert store.load() == LOST
    assert store.set_aside == folder / "profile.damaged-1"
    assert keep(store, PROFILE)
    assert store.set_aside.read_bytes() == content
    assert store.load() == PROFILE


def test_what_a_later_version_added_does_no_harm(folder: Path) -> None:
    """Unknown keys are passed over."""
    folder.mkdir(parents=True)
    text = f'{{"country": "NZ", {NOTHING_TOLD}, "colour": {{"of": ["hair"]}}}}'
    (folder / FILE_NAME).write_text(text)
    store = ProfileFile(folder)
    assert (store.load(), store.set_aside) == (Profile(country="NZ"), None)


def test_each_damaged_file_is_kept(folder: Path) -> None:
    """A second one does not take the place of the first."""
    folder.mkdir(parents=True)
    for number in (1, 2, 3):
        (folder / FILE_NAME).write_text(f"damage {number}")
        ProfileFile(folder).load()
    kept = {path.name: path.read_text() for path in folder.iterdir()}
    assert kept.pop(LOCK_NAME) == ""
    assert kept == {f"profile.damaged-{number}": f"damage {number}" for number in (1, 2, 3)}


def test_what_was_lost_stays_told_until_it_is_told_anew(folder: Path) -> None:
    """The next command is told of the damage too, whatever else is kept meanwhile."""
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_text("damage")
    for _ in range(2):
        store = ProfileFile(folder)
        assert store.load() == LOST
        assert store.set_aside == folder / "profile.damaged-1"
    for change in (
        lambda kept: replace(kept, goal="to dance"),
        lambda kept: kept.screened(Outcome.CLEAR, AT, fully=True),
    ):
        store.change(change)
        store = ProfileFile(folder)
        assert store.load().is_lost
        assert store.set_aside == folder / "profile.damaged-1"
    store.change(lambda kept: kept.with_conditions((), kept))
    store = ProfileFile(folder)
    assert not store.load().is_lost
    assert (store.load().goal, store.set_aside) == ("to dance", None)


def test_a_damaged_file_that_cannot_be_set_aside_stays(folder: Path) -> None:
    """Where there is no free name for it, nothing is written over it."""
    folder.mkdir(parents=True)
    for number in range(1, 1000):
        (folder / f"profile.damaged-{number}").touch()
    (folder / FILE_NAME).write_text("damage")
    store = ProfileFile(folder)
    assert "cannot be set aside" in unreadable(store)
    assert not keep(store, PROFILE)
    assert (folder / FILE_NAME).read_text() == "damage"


def unreadable(store: ProfileFile) -> str:
    """The sentence with which loading fails."""
    with pytest.raises(JournalError) as caught:
        store.load()
    assert caught.value.exit_code is ExitCode.JOURNAL
    assert caught.value.hint
    return caught.value.sentence


def test_what_cannot_be_read_is_not_taken_for_nothing(folder: Path) -> None:
    """A file or a folder that is closed to its owner: nothing is known, and nothing changed."""
    keep(ProfileFile(folder), PROFILE)
    given_to_nobody(folder)
    for path in (folder / FILE_NAME, folder, folder.parent):
        mode = path.stat().st_mode
        path.chmod(0o000)
        with as_nobody():
            assert "Permission denied" in unreadable(ProfileFile(folder))
            assert not keep(ProfileFile(folder), Profile())
        path.chmod(mode)
    assert ProfileFile(folder).load() == PROFILE


def test_a_link_that_leads_nowhere_is_not_taken_for_nothing(folder: Path, tmp_path: Path) -> None:
    """Neither the file, nor the folder, nor one above it: the disk may not be there."""
    folder.mkdir(parents=True)
    (folder / FILE_NAME).symlink_to(tmp_path / "gone")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    for place in (folder, tmp_path / "link", tmp_path / "link" / "below"):
        assert "leads nowhere" in unreadable(ProfileFile(place))
    assert not keep(ProfileFile(tmp_path / "link"), PROFILE)
    assert not (tmp_path / "gone").exists()


def test_a_link_to_a_profile_is_followed(folder: Path, tmp_path: Path) -> None:
    """What lies elsewhere is read."""
    keep(ProfileFile(folder), PROFILE)
    (tmp_path / "link").symlink_to(folder)
    assert ProfileFile(tmp_path / "link").load() == PROFILE


BRING_BACK = """
import sys
from pathlib import Path
from datetime import datetime
from acupress_cli.adapters.profile_file import ProfileFile
name, at = sys.argv[2], datetime.fromisoformat(sys.argv[3])
ProfileFile(Path(sys.argv[1])).change(lambda kept: kept.with_point_back(name, at))
"""


def test_of_six_that_write_at_once_all_are_kept(folder: Path) -> None:
    """Each changes what the others have left."""
    names = [f"P{number}" for number in range(6)]
    command = [sys.executable, "-c", BRING_BACK, str(folder)]
    programs = [subprocess.Popen([*command, name, AT.isoformat()]) for name in names]
    assert [program.wait() for program in programs] == [0] * 6
    assert ProfileFile(folder).load() == Profile(brought_back=dict.fromkeys(names, AT))


def test_a_change_is_made_to_what_another_window_left(folder: Path) -> None:
    """Not to what was loaded before."""
    mine, other = ProfileFile(folder), ProfileFile(folder)
    mine.load()
    other.change(lambda kept: replace(kept, conditions=("blood-thinners",)))
    changed = mine.change(lambda kept: replace(kept, goal="to dance"))
    assert changed == Profile(conditions=("blood-thinners",), goal="to dance")
    assert other.load() == changed


def test_who_waits_too_long_is_told(folder: Path) -> None:
    """And nothing is written over what the other one does."""
    lock = FileLock(folder / LOCK_NAME)
    assert lock.acquire()
    with pytest.raises(JournalError, match="Another acupress"):
        ProfileFile(folder, busy_s=0.01).change(lambda _: PROFILE)
    lock.release()
    assert ProfileFile(folder).load() == Profile()


def test_a_folder_in_its_place_is_set_aside(folder: Path) -> None:
    """What cannot be read at all is moved out of the way like any damage."""
    (folder / FILE_NAME / "inside").mkdir(parents=True)
    store = ProfileFile(folder)
    assert store.load() == LOST
    assert (folder / "profile.damaged-1" / "inside").is_dir()
    assert keep(store, PROFILE)


def test_where_there_can_be_no_folder_nothing_is_kept(tmp_path: Path) -> None:
    """A file where the folder should be: keeping says no, and loading does not know."""
    (tmp_path / "taken").touch()
    for folder in (tmp_path / "taken", tmp_path / "taken" / "below"):
        store = ProfileFile(folder)
        assert not keep(store, PROFILE)
        assert "data folder" in unreadable(store)
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_nothing_half_done_is_left_behind(folder: Path) -> None:
    """Where the file cannot be put in place, the half-way one is removed again."""
    store = ProfileFile(folder)

    def taken(_: Profile) -> Profile:
        (folder / FILE_NAME / "inside").mkdir(parents=True)
        return PROFILE

    with pytest.raises(JournalError, match="could not be written"):
        store.change(taken)
    assert {path.name for path in folder.iterdir()} == {FILE_NAME, LOCK_NAME}


MOMENTS = st.datetimes(
    datetime(1900, 1, 1),
    datetime(2200, 1, 1),
    timezones=st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))),
)
PROFILES = st.builds(
    Profile,
    st.none() | st.lists(st.text(), max_size=3).map(tuple),
    st.text(),
    st.none() | st.sampled_from(Outcome),
    st.none() | MOMENTS,
    st.none() | MOMENTS,
    brought_back=st.dictionaries(st.text(), MOMENTS, max_size=3),
)


@given(PROFILES, PROFILES)
@settings(deadline=None, max_examples=50)
def test_any_profile_comes_back_as_it_was(first: Profile, second: Profile) -> None:
    """Whatever is in it, and whatever was there before."""
    with TemporaryDirectory() as folder:
        store = ProfileFile(Path(folder))
        for profile in (first, second):
            assert keep(store, profile)
            assert store.load() == profile


def test_a_goal_that_is_too_long_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    """In the same sentence as where it is typed."""
    file = ProfileFile(tmp_path)
    file.change(lambda kept: replace(kept, goal="g" * 301))
    before = file.path.read_bytes()
    with pytest.raises(JournalError) as refused:
        ProfileFile(tmp_path).load()
    assert refused.value.sentence == "Your goal is longer than 300 letters: it has 301."
    assert str(file.path) in str(refused.value.hint)
    assert file.path.read_bytes() == before


def test_a_pipe_in_its_place_is_said_at_once(tmp_path: Path) -> None:
    """Nobody waits for a profile to come out of it."""
    os.mkfifo(tmp_path / FILE_NAME)
    store = ProfileFile(tmp_path)
    with pytest.raises(JournalError, match="is a pipe or a device"):
        store.load()
    with pytest.raises(JournalError, match="is a pipe or a device"):
        store.change(lambda _: PROFILE)


def test_a_pipe_in_place_of_its_lock_is_said_at_once(tmp_path: Path) -> None:
    """What was kept can still be read."""
    assert keep(ProfileFile(tmp_path), PROFILE)
    (tmp_path / LOCK_NAME).unlink()
    os.mkfifo(tmp_path / LOCK_NAME)
    assert ProfileFile(tmp_path).load() == PROFILE
    with pytest.raises(JournalError, match="is a pipe or a device"):
        ProfileFile(tmp_path).change(lambda profile: profile)
