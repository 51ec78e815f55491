"""acupress journal export and import: between machines, files and pipes."""

import io
import json
import stat
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.journal.copied_json import journal_json
from acupress_cli.adapters.journal.copied_table import journal_csv
from acupress_cli.domain.journal.entry import Entry
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import session

Run = Callable[..., Ran]
ENTRY = session(NOON - timedelta(days=3), "GB30", leg=(6, 4), note="Long drive, äß.")
LATER = session(NOON - timedelta(days=1), "BL57")
REMOVED = replace(session(NOON - timedelta(days=2), "BL40", note="secret"), removed=True)


@pytest.fixture
def bench() -> FakeBench:
    """Two entries, and a removed one."""
    return FakeBench(entries=[ENTRY, LATER, REMOVED])


def shown_in(bench: FakeBench) -> set[Entry]:
    """What the journal shows."""
    return set(bench.memory_journal.entries())


def written(folder: Path, entries: Iterable[Entry]) -> str:
    """The name of a copy of these entries."""
    path = folder / "copy.json"
    path.write_text(journal_json(list(entries)), encoding="utf-8")
    return str(path)


def test_a_copy_on_standard_output(bench: FakeBench, acupress: Run) -> None:
    """JSON unless asked otherwise; nothing else is said."""
    for arguments in (["export"], ["export", "-"], ["export", "--format", "json"]):
        ran = acupress("journal", *arguments, bench=bench)
        assert ran.out == journal_json([ENTRY, REMOVED.without_content(), LATER])
        assert (ran.err, ran.code) == ("", 0)
    assert "secret" not in ran.out
    ran = acupress("journal", "export", "--format", "csv", bench=bench)
    assert ran.out.splitlines() == journal_csv([ENTRY, LATER]).splitlines()


def test_an_empty_journal_has_a_copy_too(acupress: Run) -> None:
    """It can be imported like any other."""
    out = acupress("journal", "export").out
    assert json.loads(out)["entries"] == []
    bench = FakeBench(answers=out)
    assert (
        acupress("journal", "import", "-", bench=bench).out == "0 new, 0 newer, 0 known already.\n"
    )


def test_the_ending_of_the_file_says_the_form(
    bench: FakeBench, acupress: Run, tmp_path: Path
) -> None:
    """Unless the form is given; the file is the owner's alone."""
    ran = acupress("journal", "export", str(tmp_path / "a.CSV"), bench=bench)
    assert ran.out == ""
    assert "2 entries written to" in ran.err
    assert "mind who can read it" in ran.err
    assert (tmp_path / "a.CSV").read_bytes().decode() == journal_csv([ENTRY, LATER])
    assert stat.S_IMODE((tmp_path / "a.CSV").stat().st_mode) == 0o600
    acupress("journal", "export", str(tmp_path / "a.bak"), "--format", "json", bench=bench)
    assert json.loads((tmp_path / "a.bak").read_text(encoding="utf-8"))["version"] == 1


def test_an_ending_that_says_nothing(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """It is asked for, and nothing is written."""
    ran = acupress("journal", "export", str(tmp_path / "a.xlsx"), bench=bench)
    assert ran.code == 2
    assert "--format" in ran.err
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_there_stays(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """Unless --force is given."""
    path = tmp_path / "a.json"
    path.write_text("mine", encoding="utf-8")
    assert acupress("journal", "export", str(path), bench=bench).code == 2
    assert path.read_text(encoding="utf-8") == "mine"
    assert acupress("journal", "export", str(path), "--force", bench=bench).code == 0
    assert path.read_text(encoding="utf-8").startswith("{")


def test_some_days_only(bench: FakeBench, acupress: Run) -> None:
    """Both ends are included; the wrong way round is refused."""

    def ids(*arguments: str) -> list[str]:
        out = acupress("journal", "export", *arguments, bench=bench).out
        return [row["id"] for row in json.loads(out)["entries"]]

    assert ids("--from", "yesterday") == [LATER.id]
    assert ids("--to", "3 days ago") == [ENTRY.id]
    assert ids("--from", "2026-05-01", "--to", "2026-05-02") == [ENTRY.id, REMOVED.id]
    ran = acupress("journal", "export", "--from", "yesterday", "--to", "2026-05-01", bench=bench)
    assert ran.code == 2
    assert "begin on 2026-05-03 and end before that, on 2026-05-01" in ran.err


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_copy_makes_the_same_journal(bench: FakeBench, acupress: Run, form: str) -> None:
    """On another machine, through a pipe; the second time all is known."""
    copy = acupress("journal", "export", "--format", form, bench=bench).out
    other = FakeBench(answers=copy)
    ran = acupress("journal", "import", "-", bench=other)
    new = 3 if form == "json" else 2
    assert ran.out == f"{new} new, 0 newer, 0 known already.\n"
    assert "acupress journal undo" in ran.err
    assert shown_in(other) == shown_in(bench)
    again = FakeBench(answers=copy, entries=other.memory_journal.kept.values())
    ran = acupress("journal", "import", "-", bench=again)
    assert ran.out == f"0 new, 0 newer, {new} known already.\n"
    assert ran.err == ""
    assert again.memory_journal.kept == other.memory_journal.kept


def test_a_newer_version_replaces(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """And an older one does not."""
    newer = ENTRY.changed(NOON, note="mended")
    other = session(NOON - timedelta(days=9), "GB34")
    ran = acupress("journal", "import", written(tmp_path, [newer, LATER, other]), bench=bench)
    assert ran.out == "1 new, 1 newer, 1 known already.\n"
    assert shown_in(bench) == {newer, LATER, other}
    ran = acupress("journal", "import", written(tmp_path, [ENTRY]), bench=bench)
    assert ran.out == "0 new, 0 newer, 1 known already.\n"
    assert shown_in(bench) == {newer, LATER, other}


def test_undo_takes_an_import_back(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """All of it at once."""
    before = {(entry.id, entry.note) for entry in shown_in(bench)}
    other = session(NOON - timedelta(days=9), "GB34")
    copy = written(tmp_path, [ENTRY.changed(NOON, note="mended"), other])
    acupress("journal", "import", copy, bench=bench)
    ran = acupress("journal", "undo", bench=bench)
    assert "import of 2 entries" in ran.out + ran.err
    assert {(entry.id, entry.note) for entry in shown_in(bench)} == before


def test_what_was_removed_stays_removed(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """An old copy does not bring it back, and that is said."""
    old = replace(REMOVED, removed=False, changed_at=NOON - timedelta(days=2, minutes=1))
    ran = acupress("journal", "import", written(tmp_path, [old]), bench=bench)
    assert "1 known already" in ran.out
    assert "Of those known, 1 had been removed here and stay so." in ran.err
    assert shown_in(bench) == {ENTRY, LATER}


def test_an_entry_edited_by_hand_is_told(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """Its time of change says nothing of the edit."""
    edited = replace(ENTRY, note="edited in a spreadsheet")
    ran = acupress("journal", "import", written(tmp_path, [edited]), bench=bench)
    assert "In 1 entry the copy differs from your journal" in ran.err
    assert "acupress journal edit" in ran.err


def test_a_clock_that_was_ahead_refuses_nothing(acupress: Run, tmp_path: Path) -> None:
    """An own copy is read on every machine, and what lies in the future is said."""
    ahead = session(NOON + timedelta(days=30), "GB30", leg=(6, 4))
    here = FakeBench(entries=[ahead])
    acupress("journal", "edit", "last", "--when", "yesterday 20:00", "--note", "x", bench=here)
    for number, bench in enumerate((here, FakeBench(entries=[ahead]))):
        copy = tmp_path / f"{number}.json"
        acupress("journal", "export", str(copy), bench=bench)
        other = FakeBench()
        ran = acupress("journal", "import", str(copy), bench=other)
        assert (ran.code, ran.out) == (0, "1 new, 0 newer, 0 known already.\n")
        assert ("1 entry of it lies in the future" in ran.err) == (number == 1)
        assert shown_in(other) == shown_in(bench)


def test_several_that_lie_in_the_future_are_said_as_several(acupress: Run, tmp_path: Path) -> None:
    """The words go with the number."""
    ahead = [session(NOON + timedelta(days=n), "GB30", leg=(6, 4)) for n in (30, 31)]
    copy = tmp_path / "copy.json"
    acupress("journal", "export", str(copy), bench=FakeBench(entries=ahead))
    ran = acupress("journal", "import", str(copy), bench=FakeBench())
    said = " ".join(ran.err.split())
    assert "2 entries of it lie in the future, as after a clock that was ahead." in said
    assert "They are kept as they are." in said


def test_a_copy_that_no_import_would_read_is_not_written(acupress: Run, tmp_path: Path) -> None:
    """It says so before, and how to make several."""
    large = [session(NOON - timedelta(days=n), note="\N{DROPLET}" * 10_000) for n in range(450)]
    bench = FakeBench(entries=large)
    ran = acupress("journal", "export", str(tmp_path / "a.json"), bench=bench)
    assert ran.code == 2
    assert "larger than the 50 MB that an import reads" in ran.err
    assert "--from" in ran.err
    assert not list(tmp_path.iterdir())


def test_on_a_terminal_a_copy_cannot_steer_it(acupress: Run) -> None:
    """There odd letters are shown by their names; a pipe gets them as they are."""

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    class TerminalBench(FakeBench):
        terminal = Terminal()

        @property
        def out(self) -> io.StringIO:
            return self.terminal

    odd = replace(ENTRY, note="\x1b[2J")
    bench = TerminalBench(entries=[odd])
    acupress("journal", "export", "--format", "csv", bench=bench)
    assert "\\x1b[2J" in bench.terminal.getvalue()
    assert "\x1b" not in bench.terminal.getvalue()
    out = acupress("journal", "export", "--format", "csv", bench=FakeBench(entries=[odd])).out
    assert "\x1b[2J" in out


def test_several_files(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """They are taken in as one change."""
    one, other = session(NOON - timedelta(days=9), "GB34"), session(NOON, "KI3")
    table = tmp_path / "b.csv"
    table.write_text(journal_csv([other]), encoding="utf-8", newline="")
    ran = acupress("journal", "import", written(tmp_path, [one]), str(table), bench=bench)
    assert ran.out.startswith("2 new")
    assert shown_in(bench) == {ENTRY, LATER, one, other}


def test_a_fault_refuses_everything(bench: FakeBench, acupress: Run, tmp_path: Path) -> None:
    """With its place and what would be right; the journal is as it was."""
    path = tmp_path / "bad.csv"
    text = journal_csv([session(NOON, "KI3"), ENTRY]).replace(",6,", ",66,")
    path.write_text(text, encoding="utf-8", newline="")
    ran = acupress("journal", "import", str(path), bench=bench)
    assert ran.code == 5
    assert "bad.csv, line 3: in before, leg has to be a whole number from 0 to 10" in ran.err
    assert shown_in(bench) == {ENTRY, LATER}


@pytest.mark.parametrize("arguments", [["import"], ["import", "no-such-file"], ["export", "."]])
def test_what_cannot_be_done(arguments: list[str], acupress: Run) -> None:
    """It ends with a sentence."""
    ran = acupress("journal", *arguments)
    assert ran.code in (2, 5)
    assert ran.out == ""
    assert "Traceback" not in ran.err


def test_nothing_in_a_file_can_steer_the_terminal(acupress: Run) -> None:
    """A fault shows odd letters by their names."""
    bench = FakeBench(
        answers='{"format": "acupress-journal", "version": 1, "entries": ["\\u001b[2J"]}'
    )
    ran = acupress("journal", "import", "-", bench=bench)
    assert ran.code == 5
    assert "\x1b" not in ran.err
    assert "\\x1b[2J" in ran.err
