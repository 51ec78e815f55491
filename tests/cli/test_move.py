"""acupress move: everything a person has, to another machine."""

import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.domain.journal.entry import Entry, EntryKind
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.settings import Settings, ThemeName
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import session

Run = Callable[..., Ran]
ENTRY = session(NOON - timedelta(days=3), "GB30", leg=(6, 4), note="Long drive, äß.")
REMOVED = replace(session(NOON - timedelta(days=2), "BL40", note="secret"), removed=True)
PROFILE = Profile(
    ("diabetes",), "NZ", Outcome.CLEAR, NOON, NOON, True, "to dance", 2, ("sun",), {"BL57": NOON}
)
SETTINGS = Settings(volume=20, theme=ThemeName.HIGH_CONTRAST)


@pytest.fixture
def full() -> FakeBench:
    """A machine with a journal, a profile and settings."""
    return FakeBench(entries=[ENTRY, REMOVED], profile=PROFILE, settings=SETTINGS)


@pytest.fixture
def moved(full: FakeBench, acupress: Run) -> str:
    """The file that it writes."""
    ran = acupress("move", "out", "-", bench=full)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def test_all_of_it_comes_to_a_new_machine(moved: str, acupress: Run) -> None:
    """Journal, profile and settings; a second time all is known."""
    new = FakeBench(moved)
    ran = acupress("move", "in", "-", bench=new)
    assert ran.out == (
        "Journal: 2 new, 0 newer, 0 known already.\nProfile: changed.\nSettings: changed.\n"
    )
    assert "acupress journal undo" in ran.err
    assert "Your conditions now: diabetes." in ran.err
    assert new.store.profile == PROFILE
    assert new.own_settings.kept == SETTINGS
    assert new.memory_journal.kept == {
        ENTRY.id: ENTRY,
        REMOVED.id: REMOVED.without_content(),
    }
    again = FakeBench(
        moved,
        entries=new.memory_journal.kept.values(),
        profile=PROFILE,
        settings=SETTINGS,
    )
    ran = acupress("move", "in", "-", bench=again)
    assert ran.out == (
        "Journal: 0 new, 0 newer, 2 known already.\nProfile: as it was.\nSettings: as it was.\n"
    )
    assert ran.err == ""


def test_the_file_is_private_and_never_over_another_one(
    full: FakeBench, acupress: Run, tmp_path: Path
) -> None:
    """It says what it has, and what to do with it."""
    path = tmp_path / "all.json"
    ran = acupress("move", "out", str(path), bench=full)
    assert (ran.code, ran.out) == (0, "")
    assert "1 entry, your profile and your settings written to" in ran.err
    assert "mind who can read it" in ran.err
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "secret" not in path.read_text(encoding="utf-8")
    assert acupress("move", "out", str(path), bench=full).code == 2
    assert acupress("move", "out", str(path), "--force", bench=full).code == 0


def test_what_guards_a_person_here_stays_and_what_comes_is_told(moved: str, acupress: Run) -> None:
    """Conditions of both; an emergency of either stands, and stops points at once."""
    here = FakeBench(moved, profile=Profile(("pregnant",), outcome=Outcome.EMERGENCY))
    ran = acupress("move", "in", "-", bench=here)
    assert ran.code == 0
    assert here.store.profile.conditions == ("pregnant", "diabetes")
    assert here.store.profile.outcome is Outcome.EMERGENCY
    assert "stands here, too" not in ran.err
    there = replace(PROFILE, outcome=Outcome.TODAY)
    text = acupress("move", "out", "-", bench=FakeBench(profile=there)).out
    mine = FakeBench(text, profile=PROFILE)
    assert 'ended with "today" stands here, too' in acupress("move", "in", "-", bench=mine).err
    assert acupress("suggest", "calf", "--side", "left", bench=mine).code == 10


def test_a_damaged_file_changes_nothing(moved: str, acupress: Run) -> None:
    """One sentence and one hint, and exit code 5."""
    here = FakeBench(moved[:-9])
    ran = acupress("move", "in", "-", bench=here)
    assert (ran.code, ran.out) == (5, "")
    assert len(ran.err.splitlines()) == 2
    assert (here.store.profile, here.memory_journal.kept) == (Profile(), {})


def test_a_condition_that_nobody_knows_here_is_refused(acupress: Run) -> None:
    """Else there would be no points any more, on a machine on which all was well."""
    there = FakeBench(profile=Profile(("odd-feet",)))
    here = FakeBench(acupress("move", "out", "-", bench=there).out)
    ran = acupress("move", "in", "-", bench=here)
    assert ran.code == 5
    assert "does not know" in ran.err
    assert here.store.profile == Profile()


def test_a_session_that_runs_is_not_changed(acupress: Run) -> None:
    """As an import would not."""
    running = Entry("a1", EntryKind.SESSION, NOON, NOON, coached=True)
    there = FakeBench(entries=[running.changed(NOON + timedelta(hours=1), note="x")])
    text = acupress("move", "out", "-", bench=there).out
    here = FakeBench(text, entries=[running])
    here.lock.is_taken = True
    assert acupress("move", "in", "-", bench=here).code == 5
    assert here.memory_journal.kept == {"a1": running}


def test_alone_it_says_how_it_is_used(acupress: Run) -> None:
    """Out, and in."""
    ran = acupress("move")
    assert ran.code == 0
    assert "out" in ran.out
    assert "in " in ran.out


def test_a_copy_of_the_journal_names_what_takes_all(
    full: FakeBench, acupress: Run, tmp_path: Path
) -> None:
    """So that nobody takes it for everything."""
    ran = acupress("journal", "export", str(tmp_path / "j.json"), bench=full)
    assert 'Your profile and your settings are not in it: "acupress move out"' in ran.err
