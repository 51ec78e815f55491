"""The content files together: faults of several files, harm, and what a file says of another."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from acupress_cli.adapters.clock import SystemClock
from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.content.invalid_content import MOST_FAULTS_TOLD, InvalidContent
from tests.adapters.broken import Files, faults_of
from tests.fakes.bench import DATA


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A small copy in which everything is right."""
    return Files(tmp_path)


def test_faults_of_several_files_are_told_together(files: Files) -> None:
    """One look finds what is wrong in all the files, in order of file and line."""
    first = files.change("areas.yaml", "acupressure: true", "acupressure: 1")
    second = files.change("points.yaml", "reach: easy", "reach: 1")
    third = files.change("points.yaml", "gentle: false", "gentle: 0")
    fourth = files.change("sources.yaml", "title: A trial", "titel: A trial")
    assert faults_of(files.content.catalogue) == [
        f'areas.yaml, line {first}: true or false is needed, not "1"',
        f'points.yaml, line {second}: one of easy, moderate, hard is needed, not "1"',
        f'points.yaml, line {third}: true or false is needed, not "0"',
        f'sources.yaml, line {fourth - 1}: "title" is missing in "trial"',
        f'sources.yaml, line {fourth}: unknown key "titel"; '
        "the keys here are id, title, address, read",
    ]


def test_asked_again_the_same_faults_are_told(files: Files) -> None:
    """A second look at broken content finds neither fewer faults nor more."""
    files.change("points.yaml", "area: knee-back", "area: knee")
    files.change("areas.yaml", "lead: [GB30]", "lead: [GB99]")
    content = files.content
    first = faults_of(content.catalogue)
    assert len(first) == 2
    assert faults_of(content.catalogue) == first


def test_a_long_list_of_faults_is_cut(files: Files) -> None:
    """Twenty faults are told, and how many more there are."""
    path = files.folder / "sources.yaml"
    path.write_text("sources:\n" + "- {}\n" * 10, encoding="utf-8")
    with pytest.raises(InvalidContent) as caught:
        files.content.sources()
    lines = caught.value.sentence.splitlines()
    assert lines[0] == "The content files break their own rules:"
    assert len(lines) == 1 + MOST_FAULTS_TOLD + 1
    assert lines[1] == '  sources.yaml, line 2: "id" is missing'
    assert lines[-1] == "  and 10 more."
    assert caught.value.hint == 'Mend the lines named, then run "acupress verify".'
    assert len(caught.value.faults) == 30


HARMFUL = {
    "an anchor": (b"points: &all []\n", "anchors and aliases"),
    "an object": (b"points: !!python/object:os.system {}\n", "tags such as"),
    "two documents": (b"a: 1\n---\nb: 2\n", "one file holds one document"),
    "not UTF-8": (b"points: \xff\n", "not UTF-8"),
    "brackets": (b"[" * 200_000, "nested more than"),
    "dashes": (b"- " * 200_000, "nested more than"),
    "an open quote": (b'points: "\n', "not YAML"),
}


@pytest.mark.parametrize("kind", HARMFUL)
def test_harm_is_refused_at_once_with_one_fault(files: Files, kind: str) -> None:
    """A file that cannot be read whole is one fault, not one for every key it lacks."""
    content, part = HARMFUL[kind]
    (files.folder / "points.yaml").write_bytes(content)
    clock = SystemClock()
    began_s = clock.now()
    [told] = faults_of(files.content.catalogue)
    assert clock.now() - began_s < 0.5
    assert part in told


def test_an_empty_file_is_a_fault(files: Files) -> None:
    """Where a table was expected, nothing is not enough."""
    (files.folder / "sources.yaml").write_bytes(b"")
    assert faults_of(files.content.sources) == [
        "sources.yaml, line 1: here a table of sources is needed, not nothing"
    ]


def test_a_folder_without_content_lacks_every_file(tmp_path: Path) -> None:
    """Each file that is not there is named."""
    told = faults_of(ContentFolder(tmp_path).verify)
    missing = "line 1: the file cannot be read (No such file or directory)"
    for name in ("areas", "points", "reasons", "session", "sources", "words"):
        assert f"{name}.yaml, {missing}" in told


def test_a_folder_in_place_of_a_file_is_a_fault(files: Files) -> None:
    """A directory called points.yaml cannot be read."""
    (files.folder / "points.yaml").unlink()
    (files.folder / "points.yaml").mkdir()
    assert faults_of(files.content.catalogue) == [
        "points.yaml, line 1: the file cannot be read (Is a directory)"
    ]


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_bytes_are_content_or_faults(files: Files, content: bytes) -> None:
    """Whatever stands in a file, loading it ends in a value or in faults told."""
    (files.folder / "sources.yaml").write_bytes(content)
    with pytest.raises(InvalidContent) as caught:
        files.content.sources()
    assert caught.value.faults


@pytest.fixture
def whole(tmp_path: Path) -> Files:
    """A copy of all that comes with the program."""
    return Files(tmp_path, DATA)


WHOLE = [
    ("words.yaml", "      - LI4\n", "      - LI5\n", 'there is no point "LI5" in points.yaml'),
    ("session.yaml", "murphy-2019", "murphy", 'there is no source "murphy" in sources.yaml'),
    ("screening.yaml", "id: E1\n", "id: E99\n", "the gate needs E1"),
    ("screening.yaml", "id: E2\n", "id: E1\n", '"E1" stands here twice'),
    ("screening.yaml", "        - E8\n", "        - E98\n", 'there is no flag "E98"'),
    ("screening.yaml", "        - U5\n", "", "U5 is never asked"),
    ("screening.yaml", "    - S10\n", "", "S10 is never asked"),
    ("screening.yaml", "    - S10\n", "    - S99\n", 'there is no flag "S99"'),
    ("screening.yaml", "      - E5\n", "      - E55\n", 'there is no flag "E55"'),
    (
        "screening.yaml",
        "        flags: []\n",
        "        flags: [E9]\n",
        "nothing asks for anything else",
    ),
    ("screening.yaml", "your check at {time}", "your check at {day}", "fill in for {day}"),
    ("screening.yaml", "said yes to: {signs}", "said yes to: {sign}", "fill in for {sign}"),
    ("learn/when-to-see-someone.md", "{signs: soon}", "{signs: sun}", 'list of signs "sun"'),
    ("screening.yaml", "\n  emergency:\n", "\n  emrgency:\n", '"emergency" is missing'),
    (
        "screening.yaml",
        "    words:\n",
        "    words:\n      - <numb> near |leg\n",
        "has an empty side",
    ),
    ("lexicon.yaml", "  numb: [", "  numb: [<no such>, ", "there is no concept no such"),
    ("lexicon.yaml", "  numb: [", "  numb: [<numb>, ", "in a circle"),
    (
        "areas.yaml",
        "  - name: leg\n    words: [leg, limb]\n    usual: [thigh-back",
        "  - name: leg\n    words: [leg, limb]\n    usual: [thgh-back",
        'there is no area "thgh-back"',
    ),
    (
        "areas.yaml",
        "  - [lower-back, buttock",
        "  - [lower-bck, buttock",
        'there is no area "lower-bck"',
    ),
    ("conditions.yaml", "          - calf\n", "          - claf\n", 'there is no area "claf"'),
    (
        "conditions.yaml",
        "          - sacrum-bone\n",
        "          - sacrm\n",
        'there is no risk "sacrm"',
    ),
    ("conditions.yaml", "          - SP6\n", "          - SP66\n", 'there is no point "SP66"'),
    ("conditions.yaml", "past: clot-past", "past: clot-gone", 'there is no condition "clot-gone"'),
    ("conditions.yaml", "said {words}", "said {wrds}", "there is nothing to fill in for {wrds}"),
    ("medicines.yaml", "kind: opioid\n", "kind: opoid\n", 'there is no kind "opoid"'),
    ("medicines.yaml", "id: codeine\n", "id: morphine\n", '"morphine" stands here twice'),
    ("medicines.yaml", "name: Valium\n", "name: Xanax\n", '"xanax" is a name of both'),
    (
        "medicines.yaml",
        "n: weak-immunity",
        "n: weak",
        'there is no condition "weak"',
    ),
    ("conditions.yaml", "said: {name}", "said: {nme}", "there is nothing to fill in for {nme}"),
    ("heat.yaml", "- numb-skin\n", "- numb\n", 'neither a condition nor a sign is called "numb"'),
    ("heat.yaml", "- E10\n", "- S7\n", '"S7" does not speak against heat'),
    ("heat.yaml", "- numb-skin\n", "- pacemaker\n", '"pacemaker" does not speak against heat'),
    ("conditions.yaml", "id: pregnant", "name: x\n    id: pregnant", '"name" stands here twice'),
    ("postures.yaml", "id: standing\n", "id: sitting, hands behind\n", "is no entry for standing"),
    ("postures.yaml", "id: standing\n", "id: sitting, hands behind\n", "stands here twice"),
    ("postures.yaml", "id: standing\n", "id: flying\n", "one of sitting, hands behind,"),
    ("postures.yaml", "through: ", "trough: ", 'unknown key "trough"'),
    ("postures.yaml", "coach-design", "nobody", 'there is no source "nobody" in sources.yaml'),
    ("learn/heat.md", "title:", "titel:", 'unknown key "titel"'),
]


@pytest.mark.parametrize(("file", "old", "new", "sentence"), WHOLE)
def test_what_files_say_of_each_other_is_verified(
    whole: Files, file: str, old: str, new: str, sentence: str
) -> None:
    """One wrong word in any file is found, in that file."""
    whole.change(file, old, new)
    told = faults_of(whole.content.verify)
    assert [each for each in told if sentence in each and each.startswith(f"{file}, line ")]


def test_no_file_may_have_an_unknown_key(whole: Files) -> None:
    """A key that nothing reads is a slip of the pen, in whichever file."""
    names = sorted(path.name for path in whole.folder.glob("*.yaml"))
    for name in names:
        path = whole.folder / name
        path.write_text("nonsense: 1\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    told = faults_of(whole.content.verify)
    unknown = [each for each in told if 'unknown key "nonsense"' in each]
    # The conditions and figures wait for the points they speak of, medicines and heat for those.
    waiting = ("conditions.yaml", "figures.yaml", "heat.yaml", "medicines.yaml")
    assert [each.split(", line 1: ")[0] for each in unknown] == [
        name for name in names if name not in waiting
    ]


CITING = re.compile(r"sources:(?:\s*\[|\s+- )([\w-]+)")


def test_every_source_named_anywhere_is_looked_up(whole: Files) -> None:
    """A source that is not in sources.yaml is found in every file that names sources."""
    citing = []
    for path in sorted((*whole.folder.rglob("*.yaml"), *whole.folder.rglob("*.md"))):
        text = path.read_text(encoding="utf-8")
        found = CITING.search(text)
        if found and path.name not in ("sources.yaml", "areas.yaml", "points.yaml"):
            path.write_text(text[: found.start(1)] + "nowhere" + text[found.end(1) :], "utf-8")
            citing.append(str(path.relative_to(whole.folder)))
    assert {"session.yaml", "heat.yaml", "dose.yaml", "screening.yaml", "learn/heat.md"} <= set(
        citing
    )
    told = faults_of(whole.content.verify)
    nowhere = [each for each in told if 'there is no source "nowhere" in sources.yaml' in each]
    assert sorted({each.split(", line ")[0] for each in nowhere}) == sorted(citing)
