"""The file of answers that a person may go on with: private, whole, and nothing hangs on it."""

import os
import stat
from pathlib import Path

import pytest

from acupress_cli.adapters.answers_file import AnswersFile
from acupress_cli.adapters.kept_files import KeptFiles
from acupress_cli.domain.kept_answers import Given, KeptAnswers
from acupress_cli.domain.kept_file import FileKind
from tests.fakes.kept import NOON

KEPT = KeptAnswers("safety", NOON, 12.5, (Given("Numb?", "no"), Given("Weak?", "n")), ("0f",))


def test_answers_are_kept_for_their_owner_alone_and_removed(tmp_path: Path) -> None:
    """They say what is true of a person's health."""
    file = AnswersFile(tmp_path / "new")
    assert file.load() is None
    assert file.keep(KEPT)
    assert file.load() == KEPT
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert [one.name for one in file.path.parent.iterdir()] == ["answers.json"]
    file.remove()
    file.remove()
    assert file.load() is None


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"null", b"\xff", b"[" * 100_000, b" " * 300_000,
        b'{"section":"safety","at":"2026-05-04T12:00:00","clock_s":1,"given":[]}',
        b'{"section":"safety","at":"2026-05-04T12:00:00Z","clock_s":1,"given":[{"question":"a"}]}',
    ],
)  # fmt: skip
def test_a_damaged_file_is_dropped_in_silence(
    text: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The questions are asked anew, as if nothing had been kept."""
    file = AnswersFile(tmp_path)
    file.path.write_bytes(text)
    assert file.load() is None
    assert not file.path.exists()
    assert capsys.readouterr() == ("", "")


def test_where_nothing_can_be_kept_no_error_is_raised(tmp_path: Path) -> None:
    """The folder is none, or in place of the file there is something else, which stays."""
    (tmp_path / "taken").write_text("")
    file = AnswersFile(tmp_path / "taken")
    assert (file.load(), file.keep(KEPT)) == (None, False)
    os.mkfifo(tmp_path / "answers.json")
    assert AnswersFile(tmp_path).load() is None
    assert (tmp_path / "answers.json").is_fifo()


def test_the_file_is_listed_and_forgotten_with_the_rest(tmp_path: Path) -> None:
    """A person sees what is kept of them, and can remove it."""
    AnswersFile(tmp_path / "data").keep(KEPT)
    (tmp_path / "data" / ".answers-abcd1234").write_text("half")
    kept = KeptFiles(tmp_path / "data")
    assert [one.kind for one in kept.search()] == [FileKind.UNFINISHED, FileKind.ANSWERS]
    kept.remove(kept.search())
    assert not (tmp_path / "data").exists()
