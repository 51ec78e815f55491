"""Where things are kept."""

import os
import shutil
import stat
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from acupress_cli.adapters import folders
from acupress_cli.domain.errors import ExitCode, JournalError


def content_folder_of(package: Path) -> Path:
    """Where a copy of the program that lies in ``package`` looks for its content."""
    copy = package / "adapters" / "folders.py"
    copy.parent.mkdir(parents=True)
    shutil.copy(folders.__file__, copy)
    spec = spec_from_file_location("folders_elsewhere", copy)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = module.content_folder()
    assert isinstance(folder, Path)
    return folder


def test_here_the_content_is_that_of_the_checkout() -> None:
    """An editable install reads the files that are edited."""
    folder = folders.content_folder()
    assert folder == Path(folders.__file__).parents[3] / "data"
    assert (folder / "points.yaml").is_file()


def test_installed_content_lies_in_the_package(tmp_path: Path) -> None:
    """What was installed brings its content along, also beside a pyproject.toml."""
    package = tmp_path / "lib" / "site-packages" / "acupress_cli"
    (package / "data").mkdir(parents=True)
    (tmp_path / "lib" / "pyproject.toml").touch()
    assert content_folder_of(package) == package / "data"


def test_without_content_the_package_is_named(tmp_path: Path) -> None:
    """Where there is none at all, the place it should be at is what an error names."""
    package = tmp_path / "lib" / "site-packages" / "acupress_cli"
    assert content_folder_of(package) == package / "data"


@pytest.mark.parametrize(
    ("home", "folder"),
    [("/somewhere/else", Path("/somewhere/else")), ("~/kept", Path.home() / "kept")],
)
def test_one_variable_moves_the_persons_own_data(home: str, folder: Path) -> None:
    """ACUPRESS_HOME says where all of the person's is kept; ~ is their home."""
    assert folders.own_folders({"ACUPRESS_HOME": home}) == (folder, folder, folder)


@pytest.mark.parametrize("environ", [{}, {"ACUPRESS_HOME": ""}])
def test_the_persons_own_data_has_its_usual_places(environ: dict[str, str]) -> None:
    """Without it the system's usual folders for a program's files are taken."""
    for folder in folders.own_folders(environ):
        assert folder.name == "acupress"
        assert folder.is_absolute()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")
def test_each_kind_of_file_has_the_place_the_system_has_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As every program keeps to it, and as the person may have moved it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    moved = tmp_path / "mine"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert folders.own_folders({}) == (
        tmp_path / ".local" / "share" / "acupress",
        tmp_path / ".config" / "acupress",
        tmp_path / ".cache" / "acupress",
    )
    assert folders.own_folders({"XDG_CONFIG_HOME": str(moved)}).config == moved / "acupress"
    for nothing in ("", " ", "relative/path"):
        found = folders.own_folders({"XDG_CONFIG_HOME": nothing}).config
        assert found == tmp_path / ".config" / "acupress"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is asked itself")
@pytest.mark.parametrize("moved", [(), ("DATA",), ("CONFIG", "CACHE"), ("DATA", "CONFIG", "CACHE")])
def test_the_places_are_those_that_platformdirs_names(
    moved: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not imported for that, as it takes long."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    for name in moved:
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    usual = PlatformDirs("acupress", appauthor=False)
    named = (usual.user_data_path, usual.user_config_path, usual.user_cache_path)
    assert folders.own_folders({**os.environ, "ACUPRESS_HOME": ""}) == named


def test_a_home_that_nobody_has_is_said() -> None:
    """A folder in the home of somebody unknown is a mistake to be mended, and no bug."""
    with pytest.raises(JournalError, match="names a home that is not known") as caught:
        folders.own_folders({"ACUPRESS_HOME": "~no-such-person-here/journal"})
    assert caught.value.exit_code is ExitCode.JOURNAL


def test_a_folder_that_is_not_there_yet_can_be_used(tmp_path: Path) -> None:
    """Nor does looking make it."""
    for folder in (tmp_path, tmp_path / "new", tmp_path / Path(*["new"] * 30)):
        folders.need_usable(folder)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("file", "not a folder"),
        ("file/below", "cannot be opened"),
        ("dangling", "leads nowhere"),
        ("dangling/below", "leads nowhere"),
        ("circle", "cannot be opened"),
        ("n" * 300, "cannot be opened"),
        ("/".join(["n" * 40] * 30), "too long"),
        ("/".join(["n" * 200] * 30), "too long"),
        ("/dev/full", "not a folder"),
    ],
)
def test_a_folder_that_can_never_be_one_is_said(name: str, said: str, tmp_path: Path) -> None:
    """In a short sentence that is no bug, with what to do."""
    (tmp_path / "file").touch()
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    with pytest.raises(JournalError) as caught:
        folders.need_usable(tmp_path / name)
    assert caught.value.exit_code is ExitCode.JOURNAL
    assert said in caught.value.sentence
    assert "ACUPRESS_HOME" in caught.value.hint


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_all_that_is_made_is_private(mask: int, tmp_path: Path) -> None:
    """Whatever the system's habit is, and what was there before stays as it was."""
    tmp_path.chmod(0o755)
    before = os.umask(mask)
    try:
        folders.make_private(tmp_path / "some" / "where" / ".." / "else" / "deep")
        folders.make_private(tmp_path)
    finally:
        os.umask(before)
    made = [path for path in tmp_path.rglob("*") if path.is_dir()]
    assert {path.name for path in made} == {"some", "where", "else", "deep"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o700}
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_pipe_or_a_device_is_no_place_to_keep_anything(tmp_path: Path) -> None:
    """It is said before anybody waits for it; a file, a folder and nothing at all are none."""
    pipe, link, file = (tmp_path / name for name in ("pipe", "link", "file"))
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    file.touch()
    for plain in (file, tmp_path, tmp_path / "none", tmp_path / ("n" * 300)):
        folders.need_plain(plain)
        folders.need_plain_database(plain)
    for special in (pipe, link, Path("/dev/zero")):
        with pytest.raises(JournalError, match="is a pipe or a device"):
            folders.need_plain(special)
    for end in ("-journal", "-wal", "-shm"):
        beside = tmp_path / f"file{end}"
        os.mkfifo(beside)
        with pytest.raises(JournalError, match=f"file{end} is a pipe"):
            folders.need_plain_database(file)
        beside.unlink()
