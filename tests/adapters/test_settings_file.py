"""The settings on disk: in a file of their own, read strictly, and never thrown away."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from msgspec.structs import replace

from acupress_cli.adapters.file_lock import FileLock
from acupress_cli.adapters.folders import UnusableFolder
from acupress_cli.adapters.settings_file import SettingsFile
from acupress_cli.domain.errors import ExitCode, JournalError
from acupress_cli.domain.settings import (
    FASTEST_WPM,
    LOUDEST,
    SLOWEST_WPM,
    USUAL_SETTINGS,
    Settings,
    ThemeName,
)
from tests.adapters.journals import as_nobody, given_to_nobody
from tests.fakes.settings import SETTINGS

SET = Settings(plain=True, theme=ThemeName.COLOUR_SAFE, digits=False, volume=5)


def store_in(folder: Path, said: list[str] | None = None) -> SettingsFile:
    """The store there, which tells into ``said``."""
    return SettingsFile(folder, ([] if said is None else said).append)


def test_without_a_file_all_is_as_usual(tmp_path: Path) -> None:
    """Nothing is made merely by looking."""
    assert store_in(tmp_path / "config").load() == USUAL_SETTINGS
    assert list(tmp_path.iterdir()) == []


def test_what_is_set_is_found_again(tmp_path: Path) -> None:
    """As JSON in lines that a person can read and change, and that nobody else can."""
    folder = tmp_path / "config"
    assert store_in(folder).change(lambda _: SET) == SET
    assert store_in(folder).load() == SET
    path = folder / "settings.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    assert (told["theme"], told["digits"]) == ("colour-safe", False)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {one.name for one in folder.iterdir()} == {"settings.json", "settings.lock"}


@given(SETTINGS)
@hypothesis_settings(deadline=None, max_examples=50)
def test_any_settings_come_back_as_they_were(some: Settings) -> None:
    """Nothing is lost between two runs."""
    with TemporaryDirectory() as folder:
        store_in(Path(folder)).change(lambda _: some)
        assert store_in(Path(folder)).load() == some


def test_what_is_not_named_in_the_file_is_as_usual(tmp_path: Path) -> None:
    """A person may keep a file with one line."""
    (tmp_path / "settings.json").write_text('{"volume": 0}', encoding="utf-8")
    assert store_in(tmp_path).load() == Settings(volume=0)


@pytest.mark.parametrize(
    "content",
    [
        "", "{", "null", "[]", "7", '"dark"', "\x00\x00", '{"plain": 1}', '{"plain": "yes"}',
        '{"theme": "rainbow"}', '{"theme": []}', '{"motion": null}', '{"digits": 0}',
        '{"pictures": "oil"}', '{"sound": "loud"}', '{"volume": true}', '{"volume": -1}',
        f'{{"volume": {LOUDEST + 1}}}', '{"volume": 50.5}', '{"voice": 7}',
        f'{{"speech_rate": {SLOWEST_WPM - 1}}}', f'{{"speech_rate": {FASTEST_WPM + 1}}}',
        '{"day_ends": 721}', '{"week_starts": "someday"}', '{"theem": "standard"}',
        '{"odd": ' + "[" * 100_000,
    ],
    ids=lambda content: content[:20],
)  # fmt: skip
def test_what_is_not_as_it_was_written_is_set_aside_and_told(tmp_path: Path, content: str) -> None:
    """A wrong kind, an unknown name, a number out of its range: once, and all is as usual."""
    path, aside = tmp_path / "settings.json", tmp_path / "settings.damaged-1"
    path.write_text(content, encoding="utf-8")
    said: list[str] = []
    assert store_in(tmp_path, said).load() == USUAL_SETTINGS
    assert said == [f"Your settings could not be read. They are kept as {aside}; all is as usual."]
    assert aside.read_text(encoding="utf-8") == content
    assert store_in(tmp_path, said).load() == USUAL_SETTINGS
    assert len(said) == 1


def test_a_change_sets_what_is_damaged_aside_first(tmp_path: Path) -> None:
    """Nothing is written over it."""
    (tmp_path / "settings.json").write_text("damage", encoding="utf-8")
    store_in(tmp_path).change(lambda kept: replace(kept, volume=5))
    assert (tmp_path / "settings.damaged-1").read_text(encoding="utf-8") == "damage"
    assert store_in(tmp_path).load() == Settings(volume=5)


LOUDER = """
import sys
from pathlib import Path
from msgspec.structs import replace
from acupress_cli.adapters.settings_file import SettingsFile
SettingsFile(Path(sys.argv[1]), print).change(lambda kept: replace(kept, volume=kept.volume + 1))
"""


def test_of_windows_that_change_at_once_each_keeps_what_the_others_set(tmp_path: Path) -> None:
    """Each changes what the others have left."""
    command = [sys.executable, "-c", LOUDER, str(tmp_path)]
    programs = [subprocess.Popen(command) for _ in range(4)]
    assert [program.wait() for program in programs] == [0] * 4
    assert store_in(tmp_path).load() == Settings(volume=USUAL_SETTINGS.volume + 4)
    mine, other = store_in(tmp_path), store_in(tmp_path)
    mine.load()
    other.change(lambda kept: replace(kept, motion=False))
    assert mine.change(lambda kept: replace(kept, plain=True)).motion is False


def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    """And nothing is written."""
    lock = FileLock(tmp_path / "settings.lock")
    assert lock.acquire()
    with pytest.raises(JournalError, match="Another acupress is writing your settings"):
        SettingsFile(tmp_path, print, busy_s=0.01).change(lambda _: SET)
    lock.release()
    assert store_in(tmp_path).load() == USUAL_SETTINGS


def test_what_cannot_be_read_is_not_taken_for_nothing(tmp_path: Path) -> None:
    """It is an error for whoever asks, and nothing is written over it."""
    folder = tmp_path / "config"
    store_in(folder).change(lambda _: SET)
    given_to_nobody(folder)
    (folder / "settings.json").chmod(0o000)
    with as_nobody():
        for failing in (store_in(folder).load, lambda: store_in(folder).change(lambda _: SET)):
            with pytest.raises(JournalError, match="Permission denied") as caught:
                failing()
            assert caught.value.exit_code is ExitCode.JOURNAL
    (folder / "settings.json").chmod(0o600)
    assert store_in(folder).load() == SET


def test_a_pipe_and_a_link_to_nowhere_are_said_at_once(tmp_path: Path) -> None:
    """Nobody waits for settings to come out of a pipe."""
    os.mkfifo(tmp_path / "settings.json")
    with pytest.raises(JournalError, match="is a pipe or a device"):
        store_in(tmp_path).load()
    (tmp_path / "settings.json").unlink()
    (tmp_path / "settings.json").symlink_to(tmp_path / "gone")
    with pytest.raises(JournalError, match="leads nowhere"):
        store_in(tmp_path).load()


def test_a_folder_that_is_none_is_told_apart(tmp_path: Path) -> None:
    """Whoever has to keep something there says it; for reading, all is as usual."""
    (tmp_path / "taken").touch()
    with pytest.raises(UnusableFolder, match="not a folder"):
        store_in(tmp_path / "taken").load()
