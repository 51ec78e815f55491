"""One session at a time is recorded, and a session that died stands in nobody's way."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from acupress_cli.adapters.session_lock import FILE_NAME, SessionLockFile
from acupress_cli.domain.errors import JournalError

HOLD_IT = """
import sys
from pathlib import Path
from acupress_cli.adapters.session_lock import SessionLockFile
lock = SessionLockFile(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


def test_one_at_a_time(tmp_path: Path) -> None:
    """The second one gets it when the first gives it back."""
    first, second = SessionLockFile(tmp_path), SessionLockFile(tmp_path)
    assert first.acquire()
    assert not second.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    assert not first.acquire()
    second.release()


def test_who_has_it_can_take_it_again(tmp_path: Path) -> None:
    """Taking it twice and giving it back without having it do no harm."""
    lock, other = SessionLockFile(tmp_path), SessionLockFile(tmp_path)
    lock.release()
    assert lock.acquire()
    assert lock.acquire()
    assert not other.acquire()
    lock.release()
    lock.release()
    assert other.acquire()
    other.release()


def test_a_killed_program_gives_it_back(tmp_path: Path) -> None:
    """Another program has it until it ends, also when it is killed."""
    lock = SessionLockFile(tmp_path)
    command = [sys.executable, "-c", HOLD_IT, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "True\n"
        assert not lock.acquire()
        os.kill(program.pid, signal.SIGKILL)
    assert lock.acquire()
    lock.release()


def test_its_file_is_private_and_empty(tmp_path: Path) -> None:
    """Whatever the system's habit is."""
    folder = tmp_path / "some" / "where"
    before = os.umask(0)
    try:
        lock = SessionLockFile(folder)
        assert lock.acquire()
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    lock.release()
    assert [(path.name, path.stat().st_size) for path in folder.iterdir()] == [(FILE_NAME, 0)]


def test_where_there_can_be_no_lock_nobody_is_kept_from_a_session(tmp_path: Path) -> None:
    """A file in place of the folder, a folder in place of the file, a file with other content."""
    (tmp_path / "taken").write_text("mine")
    (tmp_path / "folder" / FILE_NAME).mkdir(parents=True)
    (tmp_path / "written").mkdir()
    (tmp_path / "written" / FILE_NAME).write_text("mine" * 1000)
    for name in ("taken", "folder", "written"):
        lock = SessionLockFile(tmp_path / name)
        assert lock.acquire()
        lock.release()
    assert (tmp_path / "taken").read_text() == "mine"
    assert (tmp_path / "written" / FILE_NAME).read_text() == "mine" * 1000


def test_a_pipe_in_its_place_is_said_at_once(tmp_path: Path) -> None:
    """SQLite would wait for it for ever."""
    os.mkfifo(tmp_path / FILE_NAME)
    with pytest.raises(JournalError, match="is a pipe or a device"):
        SessionLockFile(tmp_path).acquire()
