"""acupress forget: shown and asked first, then really gone, and nothing else."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from acupress_cli.adapters.folders import OwnFolders
from acupress_cli.domain.session.cues import HoldOutcome
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import hold, session

Run = Callable[..., Ran]
OLD = session(NOON - timedelta(days=40), "GB30")
OLDER = session(NOON - timedelta(days=50), "BL57").changed(NOON, removed=True)
RECENT = session(NOON - timedelta(days=1), "BL57")
OURS = ("profile.json", "journal.db", "journal.db-journal", "session.lock", "journal.damaged-1.db",
        "profile.damaged-1", "settings.json", "settings.lock",
        "settings.damaged-1", "answers.json")  # fmt: skip


def journal(answers: str = "") -> FakeBench:
    """Three entries of which two are old, one of these removed."""
    return FakeBench(answers=answers, entries=[OLD, OLDER, RECENT])


def folder(tmp_path: Path, answers: str = "", *others: str) -> FakeBench:
    """A data folder with every kind of file, and ``others``."""
    bench = FakeBench(answers=answers)
    bench.home = tmp_path / "acupress"
    bench.home.mkdir()
    for name in (*OURS, *others):
        # None of it is a database: nothing here may need to be opened.
        (bench.home / name).write_bytes(b"not a database")
    return bench


def names_in(bench: FakeBench) -> set[str]:
    """What is in the data folder."""
    return {path.name for path in bench.home.iterdir()} if bench.home.exists() else set()


def test_what_shall_be_forgotten_has_to_be_said(acupress: Run) -> None:
    """One of the two, and not both."""
    assert acupress("forget").code == 2
    assert acupress("forget", "--yes").code == 2
    ran = acupress("forget", "--all", "--before", "2026-05-01")
    assert ran.code == 2
    assert "cannot go together" in ran.err


def test_entries_before_a_day(acupress: Run) -> None:
    """They are counted with their period, asked for, and gone; later ones stay."""
    bench = journal("yes\n")
    ran = acupress("forget", "--before", "2026-05-01", bench=bench)
    assert ran.code == 0
    assert "2 entries (1 of them removed before), 2026-03-15 to 2026-03-25." in ran.err
    assert "Files you exported" in ran.err
    assert "set aside as damaged" in ran.err
    assert ran.out == "Removed for good: 2 entries from before 2026-05-01.\n"
    assert list(bench.memory_journal.kept) == [RECENT.id]
    assert bench.memory_journal.undo(NOON) is None


def test_the_day_itself_stays(acupress: Run) -> None:
    """Before means before."""
    bench = journal()
    ran = acupress("forget", "--before", OLD.day.isoformat(), "--yes", bench=bench)
    assert ran.err.startswith("1 entry (1 of them removed before), of 2026-03-15.\n")
    assert ran.out == f"Removed for good: 1 entry from before {OLD.day}.\n"
    assert OLD.id in bench.memory_journal.kept


def test_nothing_before_that_day(acupress: Run) -> None:
    """It is said, and nothing is asked."""
    ran = acupress("forget", "--before", "2026-01-01", bench=journal())
    assert ran.code == 0
    assert "There is no entry from before 2026-01-01." in ran.err


def test_what_the_entries_told_of_hurting_is_named(acupress: Run) -> None:
    """Points are left out because of it, and then no more."""
    holds = (hold("GB30", outcome=HoldOutcome.HURT), hold("BL57"))
    bench = FakeBench(entries=[session(NOON - timedelta(days=40), holds=holds)])
    ran = acupress("forget", "--before", "2026-05-01", "--yes", bench=bench)
    assert "They tell that GB30 hurt." in ran.err


@pytest.mark.parametrize("answer", ["no\n", "not sure\n"])
def test_only_a_plain_yes_removes(answer: str, acupress: Run, tmp_path: Path) -> None:
    """Anything else leaves all as it was."""
    bench = journal(answer)
    ran = acupress("forget", "--before", "2026-05-01", bench=bench)
    assert (ran.code, ran.out) == (0, "")
    assert "Nothing was removed." in ran.err
    assert len(bench.memory_journal.kept) == 3
    bench = folder(tmp_path, answer)
    ran = acupress("forget", "--all", bench=bench)
    assert "Nothing was removed." in ran.err
    assert names_in(bench) == set(OURS)


@pytest.mark.parametrize("answer", ["", "\n", "perhaps not\n"])
def test_no_answer_removes_nothing(answer: str, acupress: Run, tmp_path: Path) -> None:
    """It is a usage error that names the flag."""
    bench = journal(answer)
    assert acupress("forget", "--before", "2026-05-01", bench=bench).code == 2
    assert len(bench.memory_journal.kept) == 3
    bench = folder(tmp_path, answer)
    assert acupress("forget", "--all", bench=bench).code == 2
    assert names_in(bench) == set(OURS)
    assert not bench.lock.is_taken


def test_a_day_that_cannot_be_read(acupress: Run) -> None:
    """It is refused before anything is asked."""
    assert acupress("forget", "--before", "long ago", "--yes", bench=journal()).code == 2


@pytest.mark.parametrize(("answers", "flags"), [("yes\n", []), ("", ["--yes"])])
def test_everything(answers: str, flags: list[str], acupress: Run, tmp_path: Path) -> None:
    """Every file of ours goes, and the empty folder; no file is opened for it."""
    bench = folder(tmp_path, answers)
    ran = acupress("forget", "--all", *flags, bench=bench)
    assert ran.code == 0
    assert all(f"  {name}: " in ran.err for name in OURS)
    assert "safety questions are asked anew" in ran.err
    assert "brings its entries back" in ran.err
    assert ran.out == f"Removed for good: everything acupress kept in {bench.home}\n"
    assert not bench.home.exists()


def in_three(tmp_path: Path) -> FakeBench:
    """A file in each of three folders, of which one lies in another."""
    bench = FakeBench()
    data = tmp_path / "data"
    bench.folders = OwnFolders(data, tmp_path / "config", data / "Cache")
    for path in (data / "journal.db", tmp_path / "config" / "settings.json",
                 data / "Cache" / "sounds" / "start-060-v1.wav"):  # fmt: skip
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"four")
    return bench


def test_every_folder_is_emptied_and_goes(acupress: Run, tmp_path: Path) -> None:
    """Wherever the system keeps them, also one within another."""
    bench = in_three(tmp_path)
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert ran.code == 0
    for line in ("journal.db: ", "settings.json: ", "sounds: "):
        assert line in ran.err
    assert "data, " in ran.out
    assert list(tmp_path.iterdir()) == []


def test_a_link_in_one_folder_keeps_every_other_as_it_was(acupress: Run, tmp_path: Path) -> None:
    """Nothing is removed, and that is said."""
    bench = in_three(tmp_path)
    (tmp_path / "config" / "settings.json").unlink()
    (tmp_path / "config" / "settings.json").symlink_to(tmp_path / "mine")
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert ran.err.startswith("Nothing was removed: settings.json is a link")
    assert (tmp_path / "data" / "journal.db").exists()
    assert (tmp_path / "data" / "Cache" / "sounds").exists()


def test_what_is_stuck_in_one_folder_keeps_no_other(acupress: Run, tmp_path: Path) -> None:
    """All that can be removed is, and what stays is named."""
    bench = in_three(tmp_path)
    (tmp_path / "data" / "Cache" / "sounds" / "my song.wav").touch()
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "sounds (" in ran.err
    assert not (tmp_path / "config").exists()
    assert not (tmp_path / "data" / "journal.db").exists()


def test_what_is_not_ours_stays(acupress: Run, tmp_path: Path) -> None:
    """And is named as staying."""
    bench = folder(tmp_path, "", "letter.txt")
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert f"In {bench.home} these stay:\n  letter.txt: not made by acupress" in ran.err
    assert names_in(bench) == {"letter.txt"}
    ran = acupress("forget", "--all", bench=bench)
    assert ran.code == 0
    assert "There is nothing to forget" in ran.err


def test_not_while_a_session_runs(acupress: Run, tmp_path: Path) -> None:
    """Its journal would be gone under its feet."""
    bench = folder(tmp_path, "yes\n")
    bench.lock.is_taken = True
    ran = acupress("forget", "--all", bench=bench)
    assert ran.code == 5
    assert "A session is running." in ran.err
    assert names_in(bench) == set(OURS)


def test_what_cannot_be_removed_is_said(acupress: Run, tmp_path: Path) -> None:
    """The exit code tells that something is left."""
    bench = FakeBench()
    bench.home = tmp_path / "acupress"
    bench.home.write_bytes(b"")
    assert acupress("forget", "--all", "--yes", bench=bench).code == 5


def test_what_lies_behind_a_link_is_not_said_to_be_gone(tmp_path: Path, acupress: Run) -> None:
    """It is named in one sentence, nothing is asked, and nothing removed."""
    bench = folder(tmp_path)
    elsewhere = tmp_path / "elsewhere.db"
    (bench.home / "journal.db").rename(elsewhere)
    (bench.home / "journal.db").symlink_to(elsewhere)
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert f"journal.db is a link to {elsewhere}" in ran.err
    assert names_in(bench) == set(OURS)
    elsewhere.unlink()
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert ran.code == 5
    assert "where nothing is now" in ran.err


@pytest.mark.parametrize("others", [(), ("profile.json",)])
def test_a_folder_in_place_of_a_file_is_told_to_stay(
    others: tuple[str, ...], acupress: Run, tmp_path: Path
) -> None:
    """Nobody is told that everything is gone while it is there."""
    bench = FakeBench()
    bench.home = tmp_path / "acupress"
    (bench.home / "journal.db" / "inside").mkdir(parents=True)
    for name in others:
        (bench.home / name).touch()
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "leaves it where it is: journal.db" in ran.err
    assert names_in(bench) == {"journal.db"}


def test_a_journal_of_two_names_is_not_said_to_be_gone(acupress: Run, tmp_path: Path) -> None:
    """All of it is there by the other name."""
    bench = folder(tmp_path)
    (tmp_path / "other").hardlink_to(bench.home / "journal.db")
    ran = acupress("forget", "--all", "--yes", bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "journal.db has 2 names" in ran.err
    assert set(OURS) <= names_in(bench)
