"""guide: for points, a pain or a session, on the screen, in a file, on paper."""

import io
import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.cli.guide_pages import GuideFormat
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.conftest import Ran
from tests.fakes.bench import DATA, NOON, FakeBench
from tests.fakes.journal import hold, session
from tests.fakes.terminal_bench import TerminalBench

Run = Callable[..., Ran]
KEPT = [
    session(NOON - timedelta(days=2), "BL40", "BL57"),
    session(NOON - timedelta(days=1), "GB30", id="feed"),
]
PRINTED = ("html", "pdf", "png")


def codes_of(ran: Ran) -> list[str]:
    """The points of a guide in JSON."""
    assert ran.code == 0, ran.err
    return [guide["code"] for guide in json.loads(ran.out)]


def test_a_pain_has_the_guides_of_its_suggestion(acupress: Run) -> None:
    """The same points as the suggestion, each shown on the side that is pressed."""
    wishes = ("--pain", "calf", "--side", "right", "--minutes", "20")
    suggested = json.loads(acupress("suggest", *wishes, "--json").out)["suggestions"]
    ran = acupress("guide", *wishes, "--format", "json")
    assert sorted(codes_of(ran)) == sorted(found["code"] for found in suggested)
    assert "This is the right side." in ran.out
    assert "Chinese medicine calls this" in ran.err
    fewer = acupress("guide", "--pain", "calf", "--minutes", "5", "--format", "json")
    assert len(codes_of(fewer)) < len(codes_of(ran))


def test_a_pain_goes_through_the_same_gate(acupress: Run) -> None:
    """What stands from a check, what both legs mean and what a condition forbids."""
    standing = Profile(outcome=Outcome.TODAY, outcome_at=NOON)
    for bench, *options in (
        (FakeBench(profile=standing), "--side", "left"),
        (FakeBench(), "--side", "both"),
    ):
        wish = ("--pain", "back of the leg", *options)
        ran, suggested = (acupress(c, *wish, bench=bench) for c in ("guide", "suggest"))
        assert (ran.code, ran.out, ran.err) == (suggested.code, "", suggested.err)
        assert ran.code == 10


def test_a_pain_without_points_gets_the_honest_answer(acupress: Run, tmp_path: Path) -> None:
    """Why, and no file."""
    ran = acupress("guide", "--pain", "groin", "--output", str(tmp_path / "a.html"))
    assert ran.code == 3
    assert "hip joint" in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("said", "codes"),
    [("last", ["GB30"]), ("LAST", ["GB30"]), ("fe", ["GB30"]), ("2026", ["BL40", "BL57"])],
)
def test_a_session_has_the_guides_of_its_points(acupress: Run, said: str, codes: list[str]) -> None:
    """Found as everywhere by the beginning of its id; the last is the last with points."""
    rest = replace(KEPT[0], id="note", holds=(), started_at=NOON, ended_at=None)
    bench = FakeBench(entries=[*KEPT, rest])
    ran = acupress("guide", "--session", said, "--format", "json", bench=bench)
    assert codes_of(ran) == codes


def test_a_session_long_ago_is_found_too(acupress: Run) -> None:
    """Though not among the last days."""
    bench = FakeBench(entries=[session(NOON - timedelta(days=400), "LI4")])
    assert codes_of(acupress("guide", "--session", "last", "--format", "json", bench=bench)) == [
        "LI4"
    ]


def test_the_points_of_a_session_keep_side_and_seconds(acupress: Run) -> None:
    """Two sides become both; another side can be asked for; what is unknown is left out."""
    holds = (
        hold("BL57", planned_s=75),
        replace(hold("BL57", planned_s=90), side=Side.RIGHT),
        hold("BL40", planned_s=70),
        hold("XX9"),
        hold("LI4", held_s=0),
    )
    bench = FakeBench(entries=[replace(KEPT[0], holds=holds)])
    wish = ("guide", "--session", "last", "--pocket", "--format", "html")
    ran = acupress(*wish, bench=bench)
    assert re.findall(r"(\d+ seconds on .*? side)\.", ran.out) == [
        "75 seconds on each side",
        "70 seconds on the left side",
    ]
    assert "XX9 is left out" in ran.err
    assert "LI4" not in ran.out
    assert acupress(*wish, "--side", "right", bench=bench).out.count("on the right side.") >= 2


@pytest.mark.parametrize(
    ("arguments", "entries", "says"),
    [
        (("last",), [], "no session with points"),
        (("last",), [replace(KEPT[0], holds=())], "no session with points"),
        (("2026",), [replace(KEPT[0], holds=())], "names no points"),
        (("zzz",), KEPT, "No entry"),
    ],
)
def test_a_session_without_points_is_told(
    acupress: Run, arguments: tuple[str, ...], entries: list[object], says: str
) -> None:
    """With where to look."""
    bench = FakeBench(entries=entries)  # type: ignore[arg-type]
    ran = acupress("guide", "--session", *arguments, bench=bench)
    assert (ran.code, ran.out) == (3, "")
    assert says in ran.err
    assert "acupress journal list" in ran.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Name points"),
        (("BL40", "--pain", "calf"), "Name points"),
        (("--pain", "calf", "--session", "last"), "Name points"),
        (("BL40", "--minutes", "10"), "--minutes is for --pain"),
        (("BL40", "--pocket"), "page to print"),
        (("BL40", "--pocket", "--format", "markdown"), "page to print"),
        (("BL40", "--pocket", "--output", "a.svg"), "page to print"),
        (("BL40", "--paper", "a4"), "--paper and --large-print"),
        (("BL40", "--large-print", "--format", "json"), "--paper and --large-print"),
        (("BL40", "--open", "--format", "terminal"), "no file to open"),
        (("BL40", "--output", "guide"), "The ending of guide"),
        (("BL40", "--output", "guide.doc"), "--format"),
        (("BL", "--pain", "calf", "--format", "json"), "Name points"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    acupress: Run, arguments: tuple[str, ...], says: str
) -> None:
    """Before anything is made or asked."""
    ran = acupress("guide", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.err


@pytest.mark.parametrize("form", [form for form in GuideFormat if form is not GuideFormat.TERMINAL])
def test_every_form_is_written_by_its_ending(
    acupress: Run, tmp_path: Path, form: GuideFormat
) -> None:
    """Over no other file unasked; on a pipe it is the same."""
    file = tmp_path / f"guide{form.ending}"
    ran = acupress("guide", "BL60", "--output", str(file))
    assert (ran.code, ran.out, ran.err) == (0, "", f"Written to {file}.\n")
    kept = file.read_bytes()
    again = acupress("guide", "BL40", "--output", str(file))
    assert again.code == 2
    assert "--force" in again.err
    assert file.read_bytes() == kept
    assert acupress("guide", "BL40", "--output", str(file), "--force").code == 0
    assert file.read_bytes() != kept


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("html", "<!DOCTYPE html>"),
        ("svg", "<svg "),
        ("text", "The hollow between the outer"),
        ("json", "["),
    ],
)
def test_text_goes_to_a_pipe(acupress: Run, form: str, start: str) -> None:
    """And nothing else with it."""
    ran = acupress("guide", "BL60", "--format", form)
    assert ran.out.startswith(start)
    assert (ran.code, ran.err) == (0, "")


def test_a_side_is_shown_and_told(acupress: Run) -> None:
    """In every form that has words."""
    for form in ("terminal", "text", "markdown", "json", "html"):
        wanted = ("guide", "BL60", "--side", "right", "--all", "--format", form)
        out = " ".join(acupress(*wanted).out.split())
        assert "This is the right side." in out


@pytest.mark.parametrize(("country", "size"), [("US", "letter"), ("DE", "a4")])
def test_the_paper_is_that_of_the_country(acupress: Run, country: str, size: str) -> None:
    """Of the profile before that of the locale; --paper decides."""
    bench = FakeBench(profile=Profile(country=country))
    bench.locale_country = "US"
    wish = ("guide", "BL60", "--format", "html")
    assert f"size: {size};" in acupress(*wish, bench=bench).out
    assert "size: letter;" in acupress(*wish, "--paper", "letter", bench=bench).out


@pytest.mark.parametrize("form", PRINTED)
def test_a_pocket_sheet_in_every_printed_form(acupress: Run, tmp_path: Path, form: str) -> None:
    """For a pain, on one page."""
    file = tmp_path / f"pocket.{form}"
    ran = acupress("guide", "--pain", "calf", "--pocket", "--output", str(file))
    assert ran.code == 0
    assert file.stat().st_size > 10_000


def test_a_pocket_sheet_has_an_end(acupress: Run) -> None:
    """Eight points, as many as a session has, or three in large print."""
    codes = ["BL23", "BL25", "BL36", "BL37", "BL40", "BL56", "BL57", "BL58", "BL60"]
    wish = ("--pocket", "--format", "html")
    assert acupress("guide", *codes[:8], *wish).code == 0
    assert "8 points at most." in acupress("guide", *codes, *wish).err
    large = acupress("guide", *codes[:4], *wish, "--large-print")
    assert (large.code, large.out) == (2, "")
    assert "3 points at most in large print" in large.err
    assert "8 guides at most" in acupress("guide", *codes, "--format", "png").err


def test_a_condition_is_minded_on_the_pocket_sheet(acupress: Run) -> None:
    """A point that is blocked has a warning in place of its steps."""
    wish = ("guide", "SP6", "--pocket", "--format", "html")
    assert "Do not press this point." not in acupress(*wish).out
    ran = acupress(*wish, "--condition", "pregnant")
    assert "Do not press this point." in ran.out
    assert "<ol>" not in ran.out


@pytest.mark.parametrize("form", ["terminal", "text", "markdown", "json", "html"])
def test_every_form_says_whom_the_point_is_not_for_and_when_to_get_help(
    acupress: Run, form: str
) -> None:
    """Above how to press it, whoever it was made for."""
    for profile, made_for in (
        (Profile(), "Made for nobody in particular"),
        (Profile(conditions=()), "Made for someone who has none"),
        (Profile(conditions=("diabetes",)), "Made for someone who said: diabetes."),
    ):
        ran = acupress("guide", "LI4", "--all", "--format", form, bench=FakeBench(profile=profile))
        out = re.sub(r"[\s\\]+", " ", re.sub(r"</?[a-z][^>]*>", "", ran.out))
        first_way = "Sitting, hand in the lap (thumb):"
        at = [out.index(said) for said in ("Do not press if: pregnant", "emergency", first_way)]
        assert at == sorted(at)
        assert made_for in out


def test_a_pocket_sheet_says_for_whom_it_was_made(acupress: Run) -> None:
    """By what is kept and what is said now, each once; and whom its points are not for."""
    wish = ("guide", "LI4", "--pocket", "--format", "html")
    kept = FakeBench(profile=Profile(conditions=("diabetes", "numb-skin:sole")))
    out = acupress(*wish, "--condition", "diabetes", "--condition", "pacemaker", bench=kept).out
    assert "Made for someone who said: diabetes; numb skin; a pacemaker." in out
    assert "Do not press if: pregnant" in out
    nobody = FakeBench(profile=Profile())
    assert "Made for nobody in particular" in acupress(*wish, bench=nobody).out
    none = acupress(*wish, "--condition", "none", bench=nobody).out
    assert "Made for someone who has none" in none


def test_open_shows_the_file(acupress: Run, tmp_path: Path) -> None:
    """The one that is written, or a temporary page."""
    bench, file = FakeBench(), tmp_path / "guide.md"
    assert acupress("guide", "BL60", "--open", "--output", str(file), bench=bench).code == 0
    assert bench.opened == [file]
    ran = acupress("guide", "BL60", "--open", bench=bench)
    page = bench.opened[1]
    assert ran.err == f"Written to {page}.\n"
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    page.unlink()
    page.parent.rmdir()


def test_without_a_viewer_the_file_is_there_all_the_same(acupress: Run, tmp_path: Path) -> None:
    """And that is said."""
    bench, file = FakeBench(), tmp_path / "guide.html"
    bench.has_viewer = False
    ran = acupress("guide", "BL60", "--open", "--output", str(file), bench=bench)
    assert ran.code == 0
    assert "No viewer was found." in ran.err
    assert file.exists()


def test_what_has_no_drawing_is_told(acupress: Run, tmp_path: Path) -> None:
    """In words it is there; a drawing it cannot be."""
    for path in DATA.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "figures.yaml").write_text("sources: [who-2008]\nfigures: []\n", "utf-8")
    bench = FakeBench(content=ContentFolder(tmp_path))
    ran = acupress("guide", "BL60", "LI4", "--format", "svg", bench=bench)
    assert (ran.code, ran.out) == (3, "")
    assert "no drawing of BL60, LI4" in ran.err
    assert acupress("guide", "BL60", "--format", "text", bench=bench).code == 0


class WindowBench(FakeBench):
    """One whose output is a terminal."""

    @property
    def out(self) -> io.StringIO:
        """A window that is looked at by nobody."""

        class Window(io.StringIO):
            def isatty(self) -> bool:
                return True

        return Window()


@pytest.mark.parametrize("form", ["pdf", "png"])
def test_a_terminal_is_spared_what_is_not_text(acupress: Run, form: str) -> None:
    """It is said how to have a file instead; a page of HTML is text."""
    ran = acupress("guide", "BL60", "--format", form, bench=WindowBench())
    assert (ran.code, ran.out) == (2, "")
    assert f"--output guide.{form}" in ran.err
    assert acupress("guide", "BL60", "--format", "html", bench=WindowBench()).code == 0


def test_a_point_is_shown_in_one_look_and_all_of_it_on_demand(acupress: Run) -> None:
    """What one look leaves out stands behind --all, with the sources last."""
    short, whole = (acupress("guide", "GB30", *more).out for more in ((), ("--all",)))
    assert len(short.splitlines()) <= 24
    assert "More: acupress guide GB30 --all" in short
    assert "http" not in short
    headings = ("In short", "Where it is", "How to find it", "Do not press here if", "Sources")
    at = [whole.index(f"\n{heading}\n") for heading in headings]
    assert at == sorted(at)
    assert "http" in whole[at[-1] :]


def test_on_paper_debate_is_left_out_unless_all_is_wanted(acupress: Run) -> None:
    """A page to print is one sheet; with --all it is what there is."""
    short, whole = (
        acupress("guide", "GB30", "--format", "html", *more).out for more in ((), ("--all",))
    )
    for heading in ("What the article says", "Where sources differ", "Picture in words"):
        assert heading not in short
        assert heading in whole


@pytest.mark.parametrize(
    ("options", "is_paged"),
    [
        (("--all",), True),
        (("--all", "--no-pager"), False),
        (("--all", "--plain"), False),
        ((), False),
    ],
)
def test_what_is_longer_than_the_window_is_paged(
    acupress: Run, options: tuple[str, ...], *, is_paged: bool
) -> None:
    """With its colours, and only where somebody can turn the pages."""
    bench = TerminalBench()
    bench.has_pager = True
    acupress("guide", "GB30", *options, bench=bench)
    shown = bench.seen.getvalue()
    assert bool(bench.paged) is is_paged
    assert ("Do not press" in shown) is not is_paged
    assert all("How to find it" in text for text in bench.paged)


def test_without_a_pager_all_is_shown_at_once(acupress: Run) -> None:
    """Nothing is lost where there is none."""
    bench = TerminalBench()
    acupress("guide", "GB30", "--all", bench=bench)
    assert "Sources" in bench.seen.getvalue()
    assert bench.paged == []
