"""report: a page for someone else, to read, to print or to keep in a file."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress_cli.domain.profile import Profile
from tests.conftest import Ran
from tests.fakes.bench import CONTENT, FakeBench
from tests.fakes.journal import session
from tests.fakes.reports import at, every_day

Run = Callable[..., Ran]
WORDS = CONTENT.report_words()


def bench() -> FakeBench:
    """A journal of 90 days."""
    return FakeBench(entries=every_day(), profile=Profile((), goal="walk"))


def test_it_shows_the_last_90_days(acupress: Run) -> None:
    """Without any option it is for the terminal, until today."""
    ran = acupress("report", bench=bench())
    assert ran.code == 0
    assert ran.out.startswith(f"{WORDS.title}\n4 Feb 2026 to 4 May 2026 (90 days)\n")
    assert "Wants to do well again: walk" in ran.out


@pytest.mark.parametrize(
    ("options", "period", "sessions"),
    [
        (("--from", "2026-05-01"), "1 May 2026 to 4 May 2026 (4 days)", "4 on 4 of 4"),
        (("--to", "yesterday"), "3 Feb 2026 to 3 May 2026 (90 days)", "89 on 89 of 90"),
        (("--from", "1 May", "--to", "1 May"), "1 May 2026 to 1 May 2026 (1 day)", "1 on 1 of 1"),
    ],
)
def test_the_time_can_be_chosen(
    acupress: Run, options: tuple[str, ...], period: str, sessions: str
) -> None:
    """Both days are included, and nothing outside them is counted."""
    ran = acupress("report", *options, bench=bench())
    assert period in ran.out
    assert f"- Sessions: {sessions} day" in ran.out


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--from", "2026-05-03", "--to", "2026-05-01"), "begin on 2026-05-03 and end before"),
        (("--from", "03/04"), "03/04"),
        (("--to", "2027-01-01"), "still to come"),
        (("--output", "page.pdf"), "The ending of page.pdf"),
        (("--output", "page"), "--format"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    acupress: Run, options: tuple[str, ...], says: str
) -> None:
    """One sentence and a hint, no page, exit code 2."""
    ran = acupress("report", *options, bench=bench())
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


@pytest.mark.parametrize(
    ("form", "begins"), [("markdown", "# "), ("html", "<!DOCTYPE html>"), ("terminal", "Back")]
)
def test_a_page_goes_to_standard_output(acupress: Run, form: str, begins: str) -> None:
    """So that it can be piped anywhere."""
    ran = acupress("report", "--format", form, bench=bench())
    assert ran.out.startswith(begins)
    assert ran.out.endswith("\n")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.html", "<!DOCTYPE"), ("a.HTM", "<!DOCTYPE"), ("a.md", "# "), ("a.txt", "Back")],
)
def test_the_files_ending_says_its_form(
    acupress: Run, tmp_path: Path, name: str, begins: str
) -> None:
    """The file has the page, only its owner can read it, and nothing goes to the output."""
    file = tmp_path / name
    ran = acupress("report", "--output", str(file), bench=bench())
    assert (ran.code, ran.out) == (0, "")
    assert f"Written to {file}." in ran.err
    assert file.read_text(encoding="utf-8").startswith(begins)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_the_form_can_be_told_against_the_ending(acupress: Run, tmp_path: Path) -> None:
    """What is asked for counts more than a name."""
    file = tmp_path / "page"
    acupress("report", "--output", str(file), "--format", "markdown", bench=bench())
    assert file.read_text(encoding="utf-8").startswith("# ")


def test_a_file_is_overwritten_only_when_told_so(acupress: Run, tmp_path: Path) -> None:
    """What was there stays, and the hint says how to go on."""
    file = tmp_path / "a.md"
    file.write_text("mine", encoding="utf-8")
    ran = acupress("report", "--output", str(file), bench=bench())
    assert (ran.code, file.read_text(encoding="utf-8")) == (2, "mine")
    assert "--force" in ran.err
    ran = acupress("report", "--output", str(file), "--force", bench=bench())
    assert (ran.code, file.read_text(encoding="utf-8")[:2]) == (0, "# ")


def test_a_folder_or_a_lost_place_is_refused(acupress: Run, tmp_path: Path) -> None:
    """A sentence, never a traceback."""
    folder = tmp_path / "folder.md"
    folder.mkdir()
    for place in (folder, tmp_path / "no" / "a.md"):
        ran = acupress("report", "--output", str(place), "--force", bench=bench())
        assert ran.code == 2
        assert str(place) in ran.err


def test_notes_are_kept_out_and_that_is_said(acupress: Run) -> None:
    """The person, not the reader of the page, is told how to put them in."""
    ran = acupress("report", bench=bench())
    assert WORDS.notes_kept_out in ran.err
    assert "A long drive." not in ran.out
    ran = acupress("report", "--notes", bench=bench())
    assert ran.err == ""
    assert "A long drive." in ran.out


def test_without_notes_there_is_nothing_to_say_of_them(acupress: Run) -> None:
    """Nobody is told of something they do not have."""
    ran = acupress("report", bench=FakeBench(entries=[session(at(4), "GB30")]))
    assert ran.err == ""


def test_own_questions_stand_before_those_of_the_topics(acupress: Run) -> None:
    """In the order in which they were given, on every kind of page."""
    asked = ("--question", "Can I run?", "--question", "How often?")
    (visit,) = (topic for topic in CONTENT.topics() if topic.questions)
    for form in ("terminal", "markdown", "html"):
        ran = acupress("report", *asked, "--format", form, bench=bench())
        assert ran.code == 0
        order = [ran.out.index(one) for one in ("Can I run?", "How often?", *visit.questions)]
        assert order == sorted(order)


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_a_question_is_text_whatever_is_in_it(acupress: Run, form: str) -> None:
    """It runs nothing, steers no terminal and turns nothing round."""
    nasty = "</li><script>al()</script>\x1b[31m\x1b]0;t\x07\u202eback\u2066 [a](x) *b*"
    ran = acupress("report", "--question", nasty, "--format", form, bench=bench())
    assert ran.code == 0
    assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(ran.out)
    assert "\\x1b" in ran.out.replace("\\\\", "\\")
    if form != "terminal":
        assert "<script>" not in ran.out.replace(r"\<", "")
    if form == "markdown":
        assert r"\[a\](x) \*b\*" in ran.out


@pytest.mark.parametrize(
    ("questions", "says"),
    [
        (["x"] * 11, "These are 11 questions"),
        (["x" * 301], "longer than 300 letters"),
        ([" "], "has no words"),
    ],
)
def test_too_much_to_ask_is_refused(
    acupress: Run, tmp_path: Path, questions: list[str], says: str
) -> None:
    """There is no page and no file, and the exit code is 2."""
    file = tmp_path / "a.html"
    options = [part for one in questions for part in ("--question", one)]
    ran = acupress("report", *options, "--output", str(file), bench=bench())
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err
    assert not file.exists()


def test_a_question_is_on_the_page_of_an_empty_time_too(acupress: Run) -> None:
    """A person may have something to ask before they have told anything."""
    ran = acupress("report", "--question", "Can I run?", bench=FakeBench())
    assert ran.code == 0
    assert WORDS.empty in ran.out
    assert "Can I run?" in ran.out


def test_an_empty_time_is_no_fault(acupress: Run, tmp_path: Path) -> None:
    """It is said on every kind of page, with what to do next."""
    file = tmp_path / "a.html"
    for options in ((), ("--format", "html"), ("--output", str(file))):
        ran = acupress("report", *options, bench=FakeBench())
        assert ran.code == 0
        assert WORDS.empty in (ran.out or file.read_text(encoding="utf-8"))
        assert WORDS.next in ran.err
