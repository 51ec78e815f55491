"""The content files: what is right is loaded, and every kind of fault is told."""

import shutil
from pathlib import Path

import pytest

from acupress_cli.adapters.content import ContentFolder
from tests.adapters.broken import Files, faults_of
from tests.fakes.bench import DATA


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A small copy in which everything is right."""
    return Files(tmp_path)


def load_all(content: ContentFolder) -> None:
    """Load what the small copy has."""
    content.catalogue()
    content.everyday_words()
    content.concepts()
    content.reason_words()
    content.session_words()


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
    assert content.everyday_words().fillers == ("pain",)
    assert content.concepts().concepts["side-left"] == ("left",)
    assert content.reason_words().distal == "further along"
    assert content.session_words().hold.pressure.firm.startswith("Firm: ")


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
    ("default_s: 60", "default_s: sixty", 'a whole number or nothing is needed, not "sixty"'),
    ("paths: [back-of-leg]", "paths: back-of-leg", 'a list is needed, not "back-of-leg"'),
    ("hanzi:\n      traditional: 委中\n      simplified: 委中", "hanzi: 委中",
     'here a table of traditional, simplified is needed, not "委中"'),
    ("instead: BL40", "instead: BL99", 'there is no point "BL99"'),
    ("counts: [trial]", "counts: [trail]", '"trail" is not among the sources of GB30'),
    ("counts: [trial]", "experts: [other]", '"other" is not among the sources of GB30'),
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
        (
            "sources.yaml",
            "title: A trial",
            "title: WHO Standard Locations",
            '"WHO Standard Locations" stands here twice',
        ),
        (
            "sources.yaml",
            "address: https://example.org/trial",
            "address: WHO 2008",
            '"WHO 2008" stands here twice',
        ),
        (
            "sources.yaml",
            "title: A trial",
            "read: perhaps\n    title: A trial",
            'one of seen, reported or nothing is needed, not "perhaps"',
        ),
        ("words.yaml", "code: dull", "code: sharp", '"sharp" stands here twice'),
        ("words.yaml", "fillers: [pain]", "fillers: pain", 'a list is needed, not "pain"'),
        (
            "lexicon.yaml",
            "no-denial: [no idea]",
            'no-denial: ["..."]',
            'the phrase "..." has no word that counts',
        ),
        (
            "lexicon.yaml",
            "no-denial: [no idea]",
            "no-denial: no idea",
            'a list is needed, not "no idea"',
        ),
        (
            "lexicon.yaml",
            "always: [but]",
            "allways: [but]",
            'unknown key "allways"; the keys here are always, after_and',
        ),
        ("lexicon.yaml", "calves: calf", "calves: [calf]", "text is needed, not a list"),
        ("reasons.yaml", "{area}", "{aera}", "there is nothing to fill in for {aera}"),
        ("reasons.yaml", "{minutes}", "{}", "there is nothing to fill in for {}"),
        ("reasons.yaml", "{position}", "{position", "a { or } stands alone"),
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
        ("lexicon.yaml", "  no-denial: [no idea]\n", '"no-denial" is missing'),
        ("reasons.yaml", "  named: named\n", '"named" is missing'),
    ],
)
def test_nothing_that_is_looked_up_may_be_missing(
    files: Files, file: str, old: str, sentence: str
) -> None:
    """Each side has its words, and each label of evidence its reason."""
    files.change(file, old, "")
    [told] = faults_of(lambda: load_all(files.content))
    assert told.endswith(f": {sentence}")
