"""The profile on disk: private, whole, and never thrown away."""

import json
import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.adapters.profile_file import FILE_NAME, ProfileFile
from acupress_cli.domain.profile import DoneSession, Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings, ThemeName

AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))
PROFILE = Profile(
    ("broken-skin:calf",), "NZ", Outcome.CLEAR, AT, AT, (DoneSession(AT, 90.5),), {"BL57": 1}
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is not there yet."""
    return tmp_path / "some" / "where"


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
    assert store.keep(PROFILE)
    assert store.load() == PROFILE
    assert ProfileFile(folder).load() == PROFILE
    assert store.path == folder / FILE_NAME


def test_only_its_owner_may_read_it(folder: Path) -> None:
    """File and folder are closed to all others, also when written a second time."""
    store = ProfileFile(folder)
    for profile in (PROFILE, Profile()):
        assert store.keep(profile)
        assert mode_of(store.path) == 0o600
    assert mode_of(folder) == 0o700


def test_it_is_made_private_again(folder: Path) -> None:
    """A file that others could read is not so any more once it was written."""
    store = ProfileFile(folder)
    store.keep(PROFILE)
    store.path.chmod(0o644)
    store.keep(PROFILE)
    assert mode_of(store.path) == 0o600


def test_a_person_can_read_it(folder: Path) -> None:
    """The file is JSON in lines, with words for the choices and an offset for the times."""
    store = ProfileFile(folder)
    store.keep(PROFILE)
    text = store.path.read_text(encoding="utf-8")
    assert json.loads(text)["outcome"] == "clear"
    assert json.loads(text)["outcome_at"] == "2026-05-04T12:00:00+01:00"
    assert len(text.splitlines()) > 10


def test_it_is_put_in_place_whole(folder: Path) -> None:
    """The old file is not written into: whoever has it open still reads the old profile."""
    store = ProfileFile(folder)
    store.keep(PROFILE)
    with store.path.open(encoding="utf-8") as old:
        store.keep(Profile())
        assert json.loads(old.read())["country"] == "NZ"
    assert store.load() == Profile()
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


SETTINGS = Settings(plain=True, theme=ThemeName.COLOUR_SAFE, digits=False, volume=5)


def test_settings_are_kept_beside_the_rest(folder: Path) -> None:
    """They are read with all the rest, or alone."""
    store = ProfileFile(folder)
    assert store.settings() == USUAL_SETTINGS
    kept = replace(PROFILE, settings=SETTINGS)
    store.keep(kept)
    assert store.load() == kept
    assert ProfileFile(folder).settings() == SETTINGS
    told = json.loads(store.path.read_text(encoding="utf-8"))["settings"]
    assert (told["theme"], told["digits"]) == ("colour-safe", False)


def test_a_file_without_settings_has_the_usual_ones(folder: Path) -> None:
    """Versions before them kept none."""
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_bytes(b'{"country": "NZ"}')
    store = ProfileFile(folder)
    assert store.load() == Profile(country="NZ")
    assert store.settings() == USUAL_SETTINGS


@pytest.mark.parametrize(
    "settings",
    ["null", "[]", "7", '"dark"', '{"theme": "rainbow", "volume": "loud"}', '{"later": {"x": []}}'],
)
def test_settings_that_are_not_understood_cost_nothing_else(folder: Path, settings: str) -> None:
    """They are as usual, and what is kept of the person stands."""
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_text(f'{{"country": "NZ", "settings": {settings}}}')
    store = ProfileFile(folder)
    assert store.load() == Profile(country="NZ")
    assert store.set_aside is None
    assert store.settings() == USUAL_SETTINGS


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
    b'{"done": [{"at": "2026-05-04T12:00:00", "pressed_s": 1}]}',
    b'{"done": [{"pressed_s": 1}]}',
    b'{"stops": {"BL57": "often"}}',
    b'{"conditions": "gout"}',
    b'{"odd": ' + b"[" * 100_000,
]


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_set_aside(folder: Path, content: bytes) -> None:
    """It is kept under another name as it is, and everything is asked anew."""
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_bytes(content)
    store = ProfileFile(folder)
    assert store.settings() == USUAL_SETTINGS
    assert store.set_aside is None  # to look at the settings puts nothing aside
    assert store.load() == Profile()
    assert store.set_aside == folder / "profile.damaged-1"
    assert store.keep(PROFILE)
    assert store.set_aside.read_bytes() == content
    assert store.load() == PROFILE


def test_what_a_later_version_added_does_no_harm(folder: Path) -> None:
    """Unknown keys are passed over."""
    folder.mkdir(parents=True)
    (folder / FILE_NAME).write_text('{"country": "NZ", "colour": {"of": ["hair"]}}')
    store = ProfileFile(folder)
    assert (store.load(), store.set_aside) == (Profile(country="NZ"), None)


def test_each_damaged_file_is_kept(folder: Path) -> None:
    """A second one does not take the place of the first."""
    folder.mkdir(parents=True)
    for number in (1, 2, 3):
        (folder / FILE_NAME).write_text(f"damage {number}")
        ProfileFile(folder).load()
    kept = {path.name: path.read_text() for path in folder.iterdir()}
    assert kept == {f"profile.damaged-{number}": f"damage {number}" for number in (1, 2, 3)}


def test_a_damaged_file_that_cannot_be_set_aside_stays(folder: Path) -> None:
    """Where there is no free name for it, nothing is written over it."""
    folder.mkdir(parents=True)
    for number in range(1, 1000):
        (folder / f"profile.damaged-{number}").touch()
    (folder / FILE_NAME).write_text("damage")
    store = ProfileFile(folder)
    assert (store.load(), store.set_aside) == (Profile(), None)
    assert not store.keep(PROFILE)
    assert (folder / FILE_NAME).read_text() == "damage"


def test_a_folder_in_its_place_is_set_aside(folder: Path) -> None:
    """What cannot be read at all is moved out of the way like any damage."""
    (folder / FILE_NAME / "inside").mkdir(parents=True)
    store = ProfileFile(folder)
    assert store.load() == Profile()
    assert (folder / "profile.damaged-1" / "inside").is_dir()
    assert store.keep(PROFILE)


def test_where_there_can_be_no_folder_nothing_is_kept(tmp_path: Path) -> None:
    """A file where the folder should be: keeping says no, loading knows nothing."""
    (tmp_path / "taken").touch()
    for folder in (tmp_path / "taken", tmp_path / "taken" / "below"):
        store = ProfileFile(folder)
        assert not store.keep(PROFILE)
        assert store.load() == Profile()
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_nothing_half_done_is_left_behind(folder: Path) -> None:
    """Where the file cannot be put in place, the half-way one is removed again."""
    (folder / FILE_NAME / "inside").mkdir(parents=True)
    assert not ProfileFile(folder).keep(PROFILE)
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


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
    st.lists(st.builds(DoneSession, MOMENTS, st.floats(0, 1e4)), max_size=3).map(tuple),
    st.dictionaries(st.text(), st.integers(0, 99), max_size=3),
)


@given(PROFILES, PROFILES)
@settings(deadline=None, max_examples=50)
def test_any_profile_comes_back_as_it_was(first: Profile, second: Profile) -> None:
    """Whatever is in it, and whatever was there before."""
    with TemporaryDirectory() as folder:
        store = ProfileFile(Path(folder))
        for profile in (first, second):
            assert store.keep(profile)
            assert store.load() == profile
