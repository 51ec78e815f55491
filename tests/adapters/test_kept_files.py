"""The data folder: every file is named, and only ours are removed."""

from pathlib import Path

import pytest

from acupress_cli.adapters.kept_files import KeptFiles
from acupress_cli.domain.errors import ExitCode, JournalError
from acupress_cli.domain.kept_file import FileKind, KeptFile

OURS = {
    "profile.json": FileKind.PROFILE,
    "profile.damaged-1": FileKind.DAMAGED_PROFILE,
    ".profile-ab12_xyz": FileKind.UNFINISHED,
    "settings.json": FileKind.SETTINGS,
    "settings.damaged-2": FileKind.DAMAGED_SETTINGS,
    ".settings-ab12_xyz": FileKind.UNFINISHED,
    "settings.lock": FileKind.SETTINGS_LOCK,
    "settings.lock-journal": FileKind.BESIDE_JOURNAL,
    "journal.db": FileKind.JOURNAL,
    "journal.db-journal": FileKind.BESIDE_JOURNAL,
    "journal.db-wal": FileKind.BESIDE_JOURNAL,
    "journal.db-shm": FileKind.BESIDE_JOURNAL,
    "journal.damaged-12.db": FileKind.DAMAGED_JOURNAL,
    "journal.damaged-12.db-journal": FileKind.DAMAGED_JOURNAL,
    "journal.elsewhere-3.db-journal": FileKind.ELSEWHERE,
    "session.lock": FileKind.LOCK,
    "profile.lock": FileKind.PROFILE_LOCK,
    "session.lock-journal": FileKind.BESIDE_JOURNAL,
}
OTHERS = (
    "profile.json.bak", "my profile.json", "journal.db2", "journal.json", "journal.damaged-x.db",
    "notes.txt", ".profile", "session.lock.old", "profile.damaged-1.txt", "journal.db-journal\n",
)  # fmt: skip


def made(folder: Path, *names: str) -> KeptFiles:
    """Files of four bytes with these names."""
    for name in names:
        (folder / name).write_bytes(b"four")
    return KeptFiles(folder)


def names_in(folder: Path) -> set[str]:
    """What is in the folder."""
    return {path.name for path in folder.iterdir()}


def test_every_file_of_ours_is_known(tmp_path: Path) -> None:
    """With its size, in the order of names."""
    found = made(tmp_path, *OURS).search()
    assert found == tuple(KeptFile(name, OURS[name], 4) for name in sorted(OURS))
    assert all(file.kind.is_ours for file in found)


def test_what_is_not_ours_is_named_too(tmp_path: Path) -> None:
    """A name that is only like one of ours is not ours, nor is a folder of that name."""
    kept = made(tmp_path, *OTHERS)
    (tmp_path / "journal.db").mkdir()
    assert {file.name for file in kept.search()} == {*OTHERS, "journal.db"}
    assert not any(file.kind.is_ours for file in kept.search())


def test_only_ours_are_removed(tmp_path: Path) -> None:
    """All else stays, and so does the folder."""
    kept = made(tmp_path, *OURS, *OTHERS)
    kept.remove(kept.search())
    assert names_in(tmp_path) == set(OTHERS)


def test_an_empty_folder_goes_as_well(tmp_path: Path) -> None:
    """Where nothing but ours was in it; to do it again is no fault."""
    folder = tmp_path / "acupress"
    folder.mkdir()
    kept = made(folder, *OURS)
    files = kept.search()
    kept.remove(files)
    assert not folder.exists()
    kept.remove(files)


@pytest.mark.parametrize("name", OURS)
def test_a_link_is_refused_before_anything_is_removed(name: str, tmp_path: Path) -> None:
    """What it leads to is named: removing the link alone would remove no word of it."""
    folder, elsewhere = tmp_path / "acupress", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.write_bytes(b"mine")
    kept = made(folder, *OURS)
    (folder / name).unlink()
    (folder / name).symlink_to(elsewhere)
    with pytest.raises(JournalError, match=f"link to {elsewhere}. "):
        kept.remove(kept.search())
    assert elsewhere.read_bytes() == b"mine"
    assert names_in(folder) == set(OURS)
    elsewhere.unlink()
    with pytest.raises(JournalError, match="where nothing is now"):
        kept.remove(kept.search())
    assert names_in(folder) == set(OURS)


@pytest.mark.parametrize("name", OURS)
def test_a_file_of_two_names_is_refused_before_anything_is_removed(
    name: str, tmp_path: Path
) -> None:
    """By the other name all of it would stay readable; once that is gone, it is removed."""
    folder, other = tmp_path / "acupress", tmp_path / "other"
    folder.mkdir()
    kept = made(folder, *OURS)
    other.hardlink_to(folder / name)
    with pytest.raises(JournalError, match=f"{name} has 2 names"):
        kept.remove(kept.search())
    assert names_in(folder) == set(OURS)
    assert other.read_bytes() == b"four"
    other.unlink()
    kept.remove(kept.search())
    assert not folder.exists()


def test_a_folder_by_the_name_of_a_file_of_ours_stays(tmp_path: Path) -> None:
    """It is told as no file, and all else goes."""
    kept = made(tmp_path, "profile.json")
    (tmp_path / "journal.db").mkdir()
    [journal, _] = kept.search()
    assert (journal.kind, journal.kind.is_ours) == (FileKind.NO_FILE, False)
    kept.remove(kept.search())
    assert names_in(tmp_path) == {"journal.db"}


def test_a_link_that_is_not_ours_stays(tmp_path: Path) -> None:
    """It keeps nothing of ours from being removed."""
    kept = made(tmp_path, "profile.json")
    (tmp_path / "mine").symlink_to(tmp_path / "elsewhere")
    kept.remove(kept.search())
    assert names_in(tmp_path) == {"mine"}


def test_without_a_folder_there_is_nothing(tmp_path: Path) -> None:
    """And looking makes none."""
    kept = KeptFiles(tmp_path / "none")
    assert kept.search() == ()
    assert not (tmp_path / "none").exists()


def test_the_folder_is_named_from_the_root() -> None:
    """Wherever the program was started."""
    assert KeptFiles(Path("here")).folder == Path.cwd() / "here"


def test_a_folder_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    """A file in its place, for one."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(JournalError) as caught:
        KeptFiles(tmp_path / "file").search()
    assert caught.value.exit_code is ExitCode.JOURNAL
    assert "ACUPRESS_HOME" in caught.value.hint


def test_what_cannot_be_removed_is_named(tmp_path: Path) -> None:
    """After all the rest is gone."""
    kept = made(tmp_path, "profile.json")
    (tmp_path / "journal.db").mkdir()
    stuck = KeptFile("journal.db", FileKind.JOURNAL, 4)
    with pytest.raises(JournalError, match=r"journal\.db \("):
        kept.remove((stuck, *kept.search()))
    assert names_in(tmp_path) == {"journal.db"}


def test_a_tone_of_another_name_stays(tmp_path: Path) -> None:
    """In the folder of the tones only those we made are removed, and what stays is named."""
    sounds = tmp_path / "sounds"
    sounds.mkdir()
    made(sounds, "start-060-v1.wav", "my song.wav")
    kept = KeptFiles(tmp_path)
    with pytest.raises(JournalError, match=r"sounds \("):
        kept.remove(kept.search())
    assert names_in(sounds) == {"my song.wav"}


def test_a_file_called_sounds_is_not_ours(tmp_path: Path) -> None:
    """Only the folder is."""
    assert made(tmp_path, "sounds").search()[0].kind is FileKind.OTHER


@pytest.mark.parametrize(
    "name",
    [
        "journal (1).db", "journal 2.db", "journal (Ann's conflicted copy 2026-05-04).db",
        "journal.sync-conflict-20260504-120000-ABCDEFG.db", "journal-DESKTOP-1AB2C.db",
        "journal_conflict-20260504-120000.db", "journal (SFConflict a@b.org 2026-05-04).db",
        "journal.sync-conflict-20260504-120000-ABCDEFG.db-journal", "profile (1).json",
        "profile.sync-conflict-20260504-120000-ABCDEFG.json", "profile-laptop.json",
    ],
)  # fmt: skip
def test_a_copy_of_another_machine_is_named_and_stays(name: str, tmp_path: Path) -> None:
    """It is somebody's only copy, maybe."""
    kept = made(tmp_path, name, "profile.json")
    assert {file.name: file.kind for file in kept.search()}[name] is FileKind.CONFLICT
    kept.remove(kept.search())
    assert names_in(tmp_path) == {name}


def test_a_rescue_that_was_cut_off_leaves_what_is_ours(tmp_path: Path) -> None:
    """The copy it read from holds a person's entries."""
    mended = tmp_path / ".mended-ab12_xyz"
    mended.mkdir()
    made(mended, "front.db", "copy.db", "copy.db-journal")
    kept = KeptFiles(tmp_path)
    assert kept.search() == (KeptFile(mended.name, FileKind.UNFINISHED, 12),)
    kept.remove(kept.search())
    assert not tmp_path.exists()
