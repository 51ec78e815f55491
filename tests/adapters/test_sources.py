"""The sources: sound ones, each once, each used, and what the pages say of them."""

import re
from pathlib import Path

import pytest

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.domain.points.acupoint import Reading, Source
from tests.fakes.bench import CONTENT, DATA

ROOT = Path(__file__).parents[2]
# Law firms, newspapers, shops, blogs, sites that share documents, and copies of other pages:
# name the paper or the organisation they speak of.
WEAK_HOSTS = (
    "acupressure.guide", "asantewellbeing", "biologyinsights", "blogspot", "britbrief",
    "clinicalpainadvisor", "dic-01", "drdlevy", "drticm", "emotionalwellbeing", "ethoshealthcare",
    "flipbuilder", "fx361", "healthcmi", "issuu", "littlemumcare", "meandqi", "newcastle-physio",
    "novel.qq", "ouci.dntb", "painscience", "practicenurse", "readbyqxmd", "rootandstem",
    "rosecityacupuncture", "rwkgoodman", "sacredlotus", "scholarmate", "scribd", "severuss",
    "shenjingtonga", "spinesurgeonnagpur", "steve-woodley", "takoda", "tcmstudy", "tcmwiki",
    "ukocamp", "wandtv", "wordpress", "wujymm", "yinyanghouse", "zjc-acupuncture",
)  # fmt: skip
SOURCES = tuple(CONTENT.sources().values())


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_a_source_is_the_work_itself(source: Source) -> None:
    """No address is that of a site a clinician would not trust, nor a bare number."""
    told = f"{source.title} {source.address}".lower()
    assert [host for host in WEAK_HOSTS if host in told] == []
    assert not re.match(r"https?://[0-9.]+[:/]", source.address)
    assert " ; " not in source.address


def test_no_two_sources_are_the_same_work() -> None:
    """Neither an address nor a title stands twice, however it is written."""
    for key in ("title", "address"):
        plain = [re.sub(r"\W|https?://(www\.)?", "", getattr(s, key).lower()) for s in SOURCES]
        assert sorted(plain) == sorted(set(plain))


def test_every_source_is_used() -> None:
    """A source that nothing names any longer is taken out."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in (*DATA.glob("*.yaml"), *DATA.glob("learn/*.md"))
        if path.name != "sources.yaml"
    ]
    cited = set(re.findall(r"[a-z0-9-]+", " ".join(texts)))
    assert [source.id for source in SOURCES if source.id not in cited] == []


def test_what_was_not_read_says_so_in_the_list() -> None:
    """New trials were seen; a page known only from others is marked."""
    read = {source.id: source.read for source in SOURCES}
    assert read["kawi-2025"] is read["debar-2025"] is read["murphy-2019"] is Reading.SEEN
    assert read["nhs-dvt"] is read["clots-after-massage"] is Reading.REPORTED


def test_pages_never_tell_what_was_not_checked() -> None:
    """What could not be checked is left out, and not passed on with an excuse."""
    excuse = re.compile(r"from memory|we could not (open|read)|not checked against")
    for path in (*DATA.glob("*.yaml"), *DATA.glob("learn/*.md")):
        assert not excuse.search(path.read_text(encoding="utf-8").lower()), path.name


def test_that_the_points_made_no_difference_is_told_first() -> None:
    """On the page of the evidence, where points are explained, and in the README."""
    topics = {topic.name: topic.body for topic in ContentFolder(DATA).topics()}
    [evidence, *_] = re.split(r"(?m)^## ", topics["evidence"])[1:]
    assert "272 people" in evidence
    assert "no clear difference" in evidence
    [points] = [
        part for part in topics["technique"].split("## ") if part.startswith("Which points")
    ]
    assert "did no better than" in points.split("\n\n")[1].replace("\n", " ")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.index("did no better than pressing other") < readme.index("Small trials suggest")


def test_numbers_are_such_as_people_can_read() -> None:
    """No effect without a unit, no ratio, no range in brackets, no abbreviation of a score."""
    for topic in ContentFolder(DATA).topics():
        assert not re.search(r"\(-?\d[\d.]* to -?\d|-\d\.\d|\bmm\b|ODI|VAS|ratio of", topic.body)
