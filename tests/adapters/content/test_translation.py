"""Content in another language: nothing of it may get lost, and where it does, it is named."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.adapters.content.languages import files_in
from acupress_cli.adapters.content.translation import (
    AS_MANY_AS_THERE_ARE,
    all_differences,
    is_words,
    read_content,
)
from acupress_cli.adapters.content.yaml_reader import Document, Path_
from tests.adapters.content.made_up import CODE, say, translate
from tests.fakes.bench import CONTENT, DATA


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All content, and all of it in our language; not to be changed."""
    folder = tmp_path_factory.mktemp("content") / "data"
    shutil.copytree(DATA, folder)
    translate(folder)
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    """A copy of that, to be changed."""
    copy = tmp_path / "data"
    shutil.copytree(whole, copy)
    return copy


def lost(folder: Path) -> list[str]:
    """What our language has lost, as a person reads it."""
    return [str(one) for one in all_differences(folder, folder / CODE)]


def change(folder: Path, file: str, old: str, new: str) -> int:
    """Change our language; the line at which that is."""
    path = folder / CODE / file
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(old)
    assert found, f"{old!r} does not stand in {file}"
    path.write_text(before + new + after, encoding="utf-8")
    return before.count("\n") + 1


def test_where_every_word_is_another_and_all_is_said_nothing_is_lost(whole: Path) -> None:
    """And the whole is in order, as strictly as in English."""
    assert lost(whole) == []
    content = ContentFolder(whole, language=CODE)
    assert content.verify() == len(CONTENT.catalogue().points)
    point, english = content.catalogue().find("BL57"), CONTENT.catalogue().find("BL57")
    assert point.cautions == tuple(say(one) for one in english.cautions)
    assert point.hold == english.hold
    question = CONTENT.screening().flags[0].question
    assert content.screening().flags[0].question == say(question)


# What is done to our language, what is told of it, and what it is told with.
LOST = [
    (
        "points.yaml",
        f'"{say("you have kidney stones or a kidney infection")}",',
        "",
        'a warning is missing: the entries of "do_not_press_if" are 6 in points.yaml, line 77',
    ),
    (
        "points.yaml",
        say("Your kidneys lie deep under this level."),
        "",
        'a warning is missing in "cautions": 2 became 1 (points.yaml, line 73)',
    ),
    (
        "points.yaml",
        say("Never go past 6."),
        say("Never go past 8."),
        'a number changed in "always": 6 became 8 (points.yaml, line 19)',
    ),
    ("points.yaml", '"max_s": 90', '"max_s": 120', '"max_s" is "90" in points.yaml'),
    ("points.yaml", '"pressure": "light"', '"pressure": "firm"', '"pressure" is "light" in points'),
    ("points.yaml", '"gentle": true', '"gentle": false', '"gentle" is "true" in points.yaml'),
    ("points.yaml", '"area": "lower-back"', '"area": "hip"', '"area" is "lower-back" in points'),
    ("points.yaml", '"level": "avoid"', '"level": "light"', '"level" is "avoid" in points.yaml'),
    ("points.yaml", "1.5 ", "2.5 ", 'a number changed in "location": 1.5 became 2.5 (points.yaml'),
    ("points.yaml", "1.5 ", "1,5 ", None),
    ("screening.yaml", '"number": "999"', '"number": "998"', '"number" is "999" in screening.yaml'),
    ("screening.yaml", '"id": "E2"', '"id": "E99"', "a warning is missing: "),
    ("screening.yaml", '"alone": true', '"alone": false', '"alone" is "true" in screening.yaml'),
    ("screening.yaml", "{number}", "999", 'a number changed in "'),
    ("conditions.yaml", '"effect": "block"', '"effect": "caution"', '"effect" is "block" in cond'),
    ("conditions.yaml", '"pregnancy":', '"pregnanci":', 'there is no "pregnanci" in conditions'),
    (
        "session.yaml",
        f'"stop_if": "{say("Take it off if it burns, stings, throbs or makes you dizzy.")}"',
        '"stop_if": ""',
        'a warning is missing: "Take it off if it burns, stings, throbs or makes you dizzy." (se',
    ),
    ("session.yaml", '"switch"', '"swich"', 'a sentence is missing: "Change sides. Find the same'),
    ("areas.yaml", '"also": [', '"also": [], "_": [', 'a sentence is missing: "'),
    ("heat.yaml", '"items": [', '"items": 1, "_": [', "a warning is missing: "),
    ("learn/when-to-see-someone.md", "{signs: today}", "", "a warning is missing: the entries of"),
    ("learn/heat.md", "- 15 ", "- 51 ", 'a number changed in "text": 15 became 51 (learn/heat.md'),
    ("learn/heat.md", "title:", "titel:", 'a sentence is missing: "Heat before you press"'),
    ("learn/heat.md", "---", "--", "this is no topic with a head"),
    ("dose.yaml", "{", "[", "not YAML"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), LOST)
def test_what_is_lost_or_changed_is_named_with_its_line(
    file: str, old: str, new: str, told: str | None, folder: Path
) -> None:
    """A sentence, a number, a warning or a name, in both languages."""
    line = change(folder, file, old, new)
    found = lost(folder)
    if told is None:
        assert found == []
        return
    matching = [one for one in found if told in one]
    assert matching, found
    assert matching[0].startswith(f"xx/{file}, line ")
    if "changed" in told or ' is "' in told:
        assert matching[0].startswith(f"xx/{file}, line {line}: ")


def test_a_file_that_is_not_there_is_one_fault(folder: Path) -> None:
    """It says how much is not told; a file without words need not be there."""
    (folder / CODE / "dose.yaml").unlink()
    (folder / CODE / "sources.yaml").unlink()
    (folder / CODE / "more.yaml").write_text("a: b\n", encoding="utf-8")
    assert lost(folder) == [
        "xx/dose.yaml, line 1: the file is missing: 5 sentences and names",
        "xx/more.yaml, line 1: there is no such file in English",
    ]


def test_a_file_that_has_lost_something_is_told_in_english(folder: Path) -> None:
    """All of it, so that no question of safety and no warning is ever left out; others are not."""
    change(folder, "screening.yaml", '"id": "E2"', '"id": "E99"')
    (folder / CODE / "heat.yaml").unlink()
    change(folder, "learn/heat.md", "- 15 ", "- 51 ")
    content = ContentFolder(folder, language=CODE)
    assert content.screening() == CONTENT.screening()
    assert content.heat() == CONTENT.heat()
    topics = {topic.name: topic for topic in content.topics()}
    english = {topic.name: topic for topic in CONTENT.topics()}
    assert topics["heat"] == english["heat"]
    assert topics["breathing"].title == say(english["breathing"].title)
    assert content.dose_words().enough == say(CONTENT.dose_words().enough)


def test_each_language_is_compiled_on_its_own(whole: Path, tmp_path: Path) -> None:
    """And again when a file of it, or the English one behind it, has changed."""
    folder = tmp_path / "small"
    shutil.copytree(DATA, folder)
    translate(folder, "dose.yaml")
    file = tmp_path / "compiled" / CODE
    assert ContentFolder(folder, file, CODE).dose_words().enough == say(CONTENT.dose_words().enough)
    again = ContentFolder(folder, file, CODE)
    assert again.dose_words().enough == say(CONTENT.dose_words().enough)
    assert again.unfit() == ()
    assert "_strict" not in again.__dict__
    change(folder, "dose.yaml", '"enough": "', '"enough": "X')
    assert ContentFolder(folder, file, CODE).dose_words().enough.startswith("X")
    (folder / CODE / "dose.yaml").unlink()
    assert ContentFolder(folder, file, CODE).dose_words() == CONTENT.dose_words()
    assert whole.is_dir()


def texts(document: Document) -> Iterator[tuple[Path_, str]]:
    """Every text of a file with where it stands."""
    for path in document.lines:
        value = document.at(path)
        if isinstance(value, str):
            yield path, value


def test_every_key_is_known_to_have_words_or_names() -> None:
    """Names and codes have no space in them: a new key of such is not taken for words unnoticed."""
    found: dict[tuple[str, str], list[str]] = {}
    # Those of a session are shown in another language whole (tests/screens).
    elsewhere = ("lexicon.yaml", "session.yaml")
    for name, path in files_in(DATA).items():
        if name.endswith(".yaml") and name not in elsewhere:
            for steps, text in texts(read_content(path, name)):
                key = next((step for step in reversed(steps) if isinstance(step, str)), "")
                if is_words(name, steps, text) and key not in AS_MANY_AS_THERE_ARE:
                    found.setdefault((name, key), []).append(text)
    short = {key for key, told in found.items() if not any(re.search(r"\s", one) for one in told)}
    assert short == {
        ("conditions.yaml", "review"), ("medicines.yaml", "review"), ("screening.yaml", "review"),
        ("home.yaml", "key"), ("home.yaml", "today"), ("home.yaml", "yesterday"),
        ("progress.yaml", "name"), ("reasons.yaml", "quality"),
        ("home.yaml", "key"), ("home.yaml", "today"), ("home.yaml", "yesterday"),
    }  # fmt: skip


def test_no_sentence_stands_under_a_key_of_names() -> None:
    """It could never be translated: of what is the same everywhere only names are that long."""
    in_a_row = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
    long = {
        steps[-2] if steps[-2] == "does" else next(s for s in reversed(steps) if isinstance(s, str))
        for name, path in files_in(DATA).items()
        if name.endswith(".yaml") and name not in ("lexicon.yaml", "sources.yaml")
        for steps, text in texts(read_content(path, name))
        if not is_words(name, steps, text) and in_a_row.search(text)
    }
    assert long == {"region", "regions", "view", "posture", "no_postures", "id", "does"}
