"""The content files: everything right, or every fault told with file, line and sentence."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes.bench import DATA

from acupress_cli.adapters.clock import SystemClock
from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.invalid_content import MOST_FAULTS_TOLD, InvalidContent
from acupress_cli.domain.errors import ExitCode

SMALL = Path(__file__).parent / "small_content"


class Files:
    """A copy of some content files, to be broken."""

    def __init__(self, folder: Path, original: Path = SMALL) -> None:
        self.folder = folder / "content"
        shutil.copytree(original, self.folder)

    def change(self, file: str, old: str, new: str) -> int:
        """Put ``new`` in place of the first ``old``; the line at which that stands."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        before, found, after = text.partition(old)
        assert found, f"{old!r} does not stand in {file}"
        path.write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    @property
    def content(self) -> ContentFolder:
        """The folder as the program sees it."""
        return ContentFolder(self.folder)


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A small copy in which everything is right."""
    return Files(tmp_path)


def load_all(content: ContentFolder) -> None:
    """Load what the small copy has."""
    content.catalogue()
    content.everyday_words()
    content.reason_words()
    content.session_words()


def faults_of(load: Callable[[], object]) -> list[str]:
    """The faults a load meets, as a person reads them."""
    with pytest.raises(InvalidContent) as caught:
        load()
    assert caught.value.exit_code is ExitCode.CONTENT
    return [str(fault) for fault in caught.value.faults]


def test_the_programs_own_content_is_in_order() -> None:
    """Every file that comes with the program keeps every rule; there are 36 points."""
    assert ContentFolder(DATA).verify() == 36


def test_right_files_are_loaded(files: Files) -> None:
    """What stands in the files is what the program works with."""
    content = files.content
    catalogue = content.catalogue()
    assert [point.code for point in catalogue] == ["BL40", "GB30"]
    assert catalogue.find("Hoan Tieu").code == "GB30"
    assert catalogue.never_press_if == ("the skin is broken",)
    assert [area.code for area in content.atlas().areas] == ["buttock", "knee-back"]
    assert list(content.sources()) == ["who", "trial"]
    assert content.everyday_words().sides["left"] == ("left side",)
    assert content.reason_words().distal == "further along"
    assert content.session_words().hold.pressure.firm == "Firm."


def test_each_file_is_read_once(files: Files) -> None:
    """What was loaded stays as it is, whatever happens to the file."""
    content = files.content
    catalogue = content.catalogue()
    shutil.rmtree(files.folder)
    assert content.catalogue() == catalogue
    assert content.atlas().areas


def test_only_what_is_asked_for_is_read(files: Files) -> None:
    """A fault in one file does not keep another from being used."""
    files.change("points.yaml", "points:", "pionts:")
    assert list(files.content.sources()) == ["who", "trial"]


KEYS_OF_HOLD = "the keys here are default_s, max_s"
POINT_FAULTS = [
    ("reach: easy", "reach: so-so", 'one of easy, moderate, hard is needed, not "so-so"'),
    ("area: knee-back", "area: knee", 'there is no area "knee"'),
    ("sources: [who]", "sources: [whom]", 'there is no source "whom" in sources.yaml'),
    ("      max_s: 90", "      most_s: 90", f'unknown key "most_s"; {KEYS_OF_HOLD}'),
    ("english: Bend Middle", "english: [Bend]", "text is needed, not a list"),
    ("english: Bend Middle", "english: 7", 'text is needed, not "7"'),
    ("gentle: true", "gentle: yes", 'true or false is needed, not "yes"'),
    ("default_s: 60", "default_s: sixty", 'a whole number is needed, not "sixty"'),
    ("paths: [back-of-leg]", "paths: back-of-leg", 'a list is needed, not "back-of-leg"'),
    ("hanzi:\n      traditional: 委中\n      simplified: 委中", "hanzi: 委中",
     'here a table of traditional, simplified is needed, not "委中"'),
    ("instead: BL40", "instead: BL99", 'there is no point "BL99"'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "sentence"), POINT_FAULTS)
def test_a_fault_of_a_point_is_told_where_it_stands(
    files: Files, old: str, new: str, sentence: str
) -> None:
    """Wrong types, choices, keys and names each have their line and their sentence."""
    line = files.change("points.yaml", old, new)
    told = faults_of(files.content.catalogue)
    assert f"points.yaml, line {line}: {sentence}" in told
    assert len(told) == (2 if "unknown key" in sentence else 1)


@pytest.mark.parametrize(
    ("default_s", "max_s"), [(59, 90), (60, 181), (100, 90), (0, 60), (-60, 60)]
)
def test_a_hold_is_one_to_three_minutes(files: Files, default_s: int, max_s: int) -> None:
    """No hold is shorter than 60 or longer than 180 seconds."""
    line = files.change(
        "points.yaml",
        "default_s: 60\n      max_s: 90",
        f"default_s: {default_s}\n      max_s: {max_s}",
    )
    assert faults_of(files.content.catalogue) == [
        f"points.yaml, line {line}: a hold lasts 60 to 180 seconds, and the default is at most "
        f"the longest; this has default {default_s} and longest {max_s}"
    ]


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("max_s: 90", "max_s: 91", "BL40 is gentle"),
        ("pressure: light", "pressure: firm", "BL40 is gentle, so its pressure cannot be firm"),
        ("code: BL40", "code: XX40", '"XX40" is not a point code'),
        ("cautions:\n      - A vessel lies here.", "cautions: []", "at least one entry under caut"),
    ],
)
def test_rules_within_a_point_are_kept(files: Files, old: str, new: str, part: str) -> None:
    """What must hold between the values of a point is told at the point's first line."""
    first = files.change("points.yaml", "- code: BL40", "- code: BL40")
    files.change("points.yaml", old, new)
    [told] = faults_of(files.content.catalogue)
    assert told.startswith(f"points.yaml, line {first}: ")
    assert part in told


def test_a_missing_key_is_told_with_whose_it_is(files: Files) -> None:
    """A key that is not there is told at the point that lacks it."""
    first = files.change("points.yaml", "- code: GB30", "- code: GB30")
    files.change("points.yaml", "    feel: A deep ache.\n", "")
    assert faults_of(files.content.catalogue) == [
        f'points.yaml, line {first}: "feel" is missing in "GB30"'
    ]


def test_a_key_may_stand_only_once(files: Files) -> None:
    """Of two values for one key nobody knows which is meant."""
    line = files.change("points.yaml", "    feel: A deep", "    feel: X\n    feel: A deep")
    assert faults_of(files.content.catalogue) == [
        f'points.yaml, line {line + 1}: "feel" stands here twice (first on line {line})'
    ]


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("pinyin: Huántiào", "pinyin: Wei Zhong", "weizhong"),
        ("aliases: [Hoan Tieu]", "aliases: [bl-40]", "bl40"),
        ("english: Jumping Round", "english: bend middle", "bendmiddle"),
        ("simplified: 环跳", "simplified: 委中", "委中"),
    ],
)
def test_two_points_may_not_have_one_name(files: Files, old: str, new: str, name: str) -> None:
    """Whatever a person calls a point, it is one point only."""
    line = files.change("points.yaml", "- code: GB30", "- code: GB30")
    files.change("points.yaml", old, new)
    told = f'points.yaml, line {line}: GB30 and BL40 are both called "{name}"'
    assert faults_of(files.content.catalogue) == [told]


def test_a_code_may_stand_only_once(files: Files) -> None:
    """Two points with one code are one too many."""
    line = files.change("points.yaml", "- code: GB30", "- code: BL40")
    files.change("areas.yaml", "lead: [GB30]", "lead: []")
    assert f'points.yaml, line {line}: "BL40" stands here twice' in faults_of(
        files.content.catalogue
    )


AREA_FAULTS = [
    ("lead: [BL40]", "lead: [BL41]", 'there is no point "BL41" in points.yaml'),
    ("sources: [trial]", "sources: [trail]", 'there is no source "trail" in sources.yaml'),
    ("[buttock, knee-back]", "[buttock, knee]", 'there is no area "knee"'),
    ("- code: knee-back", "- code: buttock", '"buttock" stands here twice'),
    ("also: [knee pit]", "also: [my Bum]", '"bum" is a name of both buttock and back of the knee'),
    ("also: [leg]", "also: [the bum]", '"bum" is a name of both buttock and whole leg'),
    ("acupressure: true", "acupressure: maybe", 'true or false is needed, not "maybe"'),
]


@pytest.mark.parametrize(("old", "new", "sentence"), AREA_FAULTS)
def test_a_fault_of_an_area_is_told(files: Files, old: str, new: str, sentence: str) -> None:
    """Areas, groups and paths may only name what there is, and be named once."""
    changed = files.change("areas.yaml", old, new)
    told = faults_of(files.content.catalogue)
    lines = [int(each.split("line ")[1].split(":")[0]) for each in told if sentence in each]
    assert lines
    # A name is told at the entry that has it, a value at the value itself.
    assert all(changed - 2 <= line <= changed for line in lines)


def test_every_path_has_its_rule(files: Files) -> None:
    """A path without an entry could not be answered."""
    files.change("areas.yaml", "path: buttock", "path: low-back")
    told = faults_of(files.content.atlas)
    assert "areas.yaml, line 2: there is no entry for buttock" in told
    assert [each for each in told if '"low-back" stands here twice' in each]


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("sources.yaml", "id: trial", "id: who", '"who" stands here twice'),
        ("words.yaml", "code: dull", "code: sharp", '"sharp" stands here twice'),
        ("words.yaml", "left: [left side]", "lfet: [left side]", 'there is no side "lfet"'),
        ("reasons.yaml", "{area}", "{aera}", "there is nothing to fill in for {aera}"),
        ("reasons.yaml", "{minutes}", "{}", "there is nothing to fill in for {}"),
        ("reasons.yaml", "{position}", "{position", "a { or } stands alone"),
        ("session.yaml", "{side}", "{sides}", "there is nothing to fill in for {sides}"),
        ("session.yaml", "rest: Let go.", "rest: [Let go.]", "text is needed, not a list"),
    ],
)
def test_the_words_are_checked_as_well(
    files: Files, file: str, old: str, new: str, sentence: str
) -> None:
    """Sources, everyday words, reasons and what the coach says have their rules too."""
    line = files.change(file, old, new)
    assert f"{file}, line {line}: {sentence}" in faults_of(lambda: load_all(files.content))


@pytest.mark.parametrize(
    ("file", "old", "sentence"),
    [
        ("words.yaml", "  both: [both sides]\n", '"both" is missing'),
        ("reasons.yaml", "  recurring: recurring\n", '"recurring" is missing'),
    ],
)
def test_nothing_that_is_looked_up_may_be_missing(
    files: Files, file: str, old: str, sentence: str
) -> None:
    """Each side has its words, and each label of evidence its reason."""
    files.change(file, old, "")
    [told] = faults_of(lambda: load_all(files.content))
    assert told.endswith(f": {sentence}")


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
        f'sources.yaml, line {fourth}: unknown key "titel"; the keys here are id, title, address',
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
