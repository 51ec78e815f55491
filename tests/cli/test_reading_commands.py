"""points, areas, guide, learn, verify: everything that only reads."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from acupress_cli.adapters.content import ContentFolder
from tests.conftest import Ran
from tests.fakes.bench import CONTENT, DATA, FakeBench

Run = Callable[..., Ran]


def codes_of(ran: Ran) -> list[str]:
    """The codes in a JSON list of points."""
    return [point["code"] for point in json.loads(ran.out)]


def test_points_by_area(acupress: Run) -> None:
    """The calf holds exactly these three points."""
    assert codes_of(acupress("points", "--area", "calf", "--json")) == ["BL56", "BL57", "BL58"]
    table = acupress("points", "--area", "calf").out
    assert [line.split()[0] for line in table.splitlines() if line.startswith("BL")] == [
        "BL56", "BL57", "BL58",
    ]  # fmt: skip


def test_points_by_everyday_area_and_group(acupress: Run) -> None:
    """An everyday name or a group of areas is as good as a code."""
    assert codes_of(acupress("points", "--area", "bum", "--json")) == ["BL36", "BL54", "GB30"]
    assert "KI3" in codes_of(acupress("points", "--area", "ankle", "--json"))


@pytest.mark.parametrize("name", ["GB", "gallbladder", "G"])
def test_points_by_meridian(name: str, acupress: Run) -> None:
    """A meridian goes by its code, its name or an older code."""
    found = codes_of(acupress("points", "--meridian", name, "--json"))
    assert found == ["GB29", "GB30", "GB31", "GB33", "GB34", "GB39", "GB40", "GB41"]


def test_points_for_a_pain_come_best_first(acupress: Run) -> None:
    """Points that answer pain in the calf begin with BL57, BL40 and BL60."""
    found = codes_of(acupress("points", "--for", "calf", "--json"))
    assert set(found[:3]) == {"BL40", "BL57", "BL60"}


def test_a_pain_without_points_gets_the_honest_answer(acupress: Run) -> None:
    """The groin is no sciatica path: no points, and why."""
    ran = acupress("points", "--for", "groin")
    assert (ran.code, ran.out) == (0, "")
    assert "hip joint" in ran.err


def test_points_by_search(acupress: Run) -> None:
    """A word finds the points whose description has it; nonsense finds none."""
    assert "BL60" in codes_of(acupress("points", "--search", "heel cord", "--json"))
    nothing = acupress("points", "--search", "zzz")
    assert (nothing.code, nothing.out) == (0, "")


def test_all_points_are_listed(acupress: Run) -> None:
    """Without options all 36 points are there."""
    assert len(codes_of(acupress("points", "--json"))) == 36


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("points", "--area", "buttok"), "Did you mean buttock"),
        (("points", "--meridian", "XX"), "BL, GB"),
        (("guide", "Hegui"), "LI4 (Hegu)"),
        (("guide", "B54"), "older and newer books"),
        (("learn", "evidenz"), "Did you mean evidence"),
        (("guide", "GB30", "--condition", "pregnent"), "Did you mean pregnant"),
        (("suggest", "--quality", "purple"), "sharp, shooting"),
    ],
)
def test_a_near_miss_gets_the_nearest_names(
    arguments: tuple[str, ...], said: str, acupress: Run
) -> None:
    """What is not known ends with exit code 3 and says what there is."""
    ran = acupress(*arguments)
    assert ran.code == 3
    assert said in ran.err
    assert ran.out == ""


@pytest.mark.parametrize("name", ["li4", "LI-4", "Hegu", "hegu", "合谷", "joining valley"])
def test_every_name_finds_the_guide(name: str, acupress: Run) -> None:
    """A point goes by code, pinyin, hanzi and English name."""
    assert acupress("guide", name).out.splitlines()[1].startswith("LI4 Hégǔ")


@pytest.mark.parametrize("form", ["terminal", "text", "markdown", "json"])
def test_every_form_of_a_guide_has_every_section(form: str, acupress: Run) -> None:
    """Each form says where it is, how to find it, when not to press, and its sources."""
    out = " ".join(acupress("guide", "GB30", "--all", "--format", form).out.split())
    for sentence in ("hard knob", "One third of the way", "new hip joint", "Manual of"):
        assert sentence.casefold() in out.casefold(), sentence


def test_a_guide_is_written_to_a_file(acupress: Run, tmp_path: Path) -> None:
    """The ending gives the form, and nothing but the file is written."""
    page = tmp_path / "points.md"
    ran = acupress("guide", "BL40", "BL57", "--output", str(page))
    assert (ran.code, ran.out) == (0, "")
    assert page.read_text(encoding="utf-8").count("\n# ") == 1
    assert list(tmp_path.iterdir()) == [page]


def test_a_file_that_cannot_be_written_is_one_sentence(acupress: Run, tmp_path: Path) -> None:
    """A folder in place of a file ends with exit code 2."""
    ran = acupress("guide", "BL40", "--output", str(tmp_path), "--format", "text")
    assert ran.code == 2
    assert "is a folder" in ran.err


def test_topics_are_listed_and_read(acupress: Run) -> None:
    """Learn lists every topic, and evidence says that no trial was found."""
    listed = acupress("learn").out
    for topic in CONTENT.topics():
        assert topic.name in listed
    page = " ".join(acupress("learn", "evidence").out.split())
    assert "no trial of people pressing points on themselves for sciatica" in page
    for figure in ("328", "100", "27"):
        assert figure in page


def test_areas_name_every_area(acupress: Run) -> None:
    """The table and the JSON have every area."""
    listed = acupress("areas").out
    assert all(area.code in listed for area in CONTENT.atlas().areas)
    told = json.loads(acupress("areas", "--json").out)
    assert {area["code"] for area in told if not area["typical"]} >= {"groin", "thigh-front"}


def test_verify_counts_what_is_there(acupress: Run) -> None:
    """The program's own content is in order."""
    assert acupress("verify").out == "All content files are in order: 36 points.\n"


def test_broken_content_is_told_and_ends_with_4(acupress: Run, tmp_path: Path) -> None:
    """Every command that needs a broken file says file, line and what is wrong."""
    for path in DATA.iterdir():
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    points = tmp_path / "points.yaml"
    points.write_text(points.read_text("utf-8").replace("max_s: 90", "max_s: 200", 1), "utf-8")
    bench = FakeBench(content=ContentFolder(tmp_path))
    for arguments in (("points",), ("verify", str(tmp_path))):
        ran = acupress(*arguments, bench=bench)
        assert ran.code == 4
        assert "points.yaml, line" in ran.err
        assert "60 to 180 seconds" in ran.err


def test_a_name_with_escapes_is_shown_as_text(acupress: Run) -> None:
    """What a person types cannot steer the terminal."""
    ran = acupress("guide", "\x1b[31mred\u202e [bold]x[/bold]")
    assert ran.code == 3
    assert "\x1b" not in ran.err
    assert "\u202e" not in ran.err
    assert "[bold]x[/bold]" in ran.err
