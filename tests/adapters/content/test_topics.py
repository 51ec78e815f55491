"""Topics: Markdown files with a head."""

from pathlib import Path

import pytest

from acupress_cli.adapters.content.topics import load_topics
from acupress_cli.domain.pages.topic import Topic
from acupress_cli.domain.points.acupoint import Source
from tests.adapters.broken import faults_of

SOURCES = {"who": Source("who", "WHO", "WHO 2008")}
SIGNS = {"today": ("A fever.", "A lump.")}
HEAD = "---\ntitle: Heat\nsummary: Why.\nsources: [who]\n---\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one topic in order."""
    learn = tmp_path / "learn"
    learn.mkdir()
    (learn / "heat.md").write_text(HEAD + "\nWarm.\n\n---\n\nMore.\n", encoding="utf-8")
    return learn


def test_a_topic_is_its_head_and_its_text(folder: Path) -> None:
    """The name is the file's, the head says title, summary and sources, the rest is the page."""
    (folder / "breath.md").write_bytes(HEAD.replace("\n", "\r\n").encode() + b"Slowly.\r\n")
    (folder / "notes.txt").write_text("no topic")
    assert load_topics(folder, SOURCES, SIGNS) == (
        Topic("breath", "Heat", "Why.", ("who",), "Slowly."),
        Topic("heat", "Heat", "Why.", ("who",), "Warm.\n\n---\n\nMore."),
    )


def test_a_list_of_signs_is_filled_in(folder: Path) -> None:
    """A line of its own becomes the list; the same in a sentence is left as it stands."""
    (folder / "heat.md").write_text(HEAD + "Now:\n\n{signs: today}\n\nNo {signs: today}.\n")
    (topic,) = load_topics(folder, SOURCES, SIGNS)
    assert topic.body == "Now:\n\n- A fever.\n- A lump.\n\nNo {signs: today}."


def test_the_questions_of_the_head_are_filled_in(folder: Path) -> None:
    """They stand once in the file, and both in the page and by themselves."""
    head = HEAD.replace("sources", "questions: [How long?, '{signs: never}']\nsources")
    (folder / "heat.md").write_text(head + "Ask:\n\n{questions}\n\nNo {questions}.\n")
    (topic,) = load_topics(folder, SOURCES, SIGNS)
    assert topic.questions == ("How long?", "{signs: never}")
    assert topic.body == "Ask:\n\n- How long?\n- {signs: never}\n\nNo {questions}."


BEGINS = "a topic begins with title, summary and sources between ---"


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        ("", 1, BEGINS),
        ("no head", 1, BEGINS),
        ("text\n" + HEAD, 1, BEGINS),
        ("---\ntitle: Heat\n", 1, BEGINS),
        (HEAD, 1, "the topic has no text"),
        (HEAD + " \n", 1, "the topic has no text"),
        (HEAD.replace("title: Heat\n", "") + "x", 2, '"title" is missing'),
        (HEAD.replace("[who]", "[whom]") + "x", 4, 'there is no source "whom" in sources.yaml'),
        (HEAD.replace("Why.", "[a]") + "x", 3, "text is needed, not a list"),
        (HEAD.replace("Why.", "&a x") + "x", 3,
         "anchors and aliases (& and *) are not used here; write it out"),
        (HEAD + "\nx\n\n{signs: never}\n", 9, 'there is no list of signs "never"'),
        (HEAD + "\nx\n\n{questions}\n", 9, "there are no questions in the head"),
        (HEAD.replace("sources", "questions: [Why?]\nsources") + "x", 1,
         "a line {questions} is missing where the questions are to stand"),
        (b"---\ntitle: \xff\n---\nx", 1, "the file cannot be read as UTF-8 text"),
        (HEAD.encode() + b"\xff", 1, "the file cannot be read as UTF-8 text"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line(
    folder: Path, content: str | bytes, line: int, sentence: str
) -> None:
    """What is wrong with a topic is one fault, at its line in the file."""
    data = content if isinstance(content, bytes) else content.encode()
    (folder / "odd.md").write_bytes(data)
    told = faults_of(lambda: load_topics(folder, SOURCES, SIGNS))
    assert told == [f"learn/odd.md, line {line}: {sentence}"]


def test_a_folder_in_place_of_a_topic_is_a_fault(folder: Path) -> None:
    """A directory called odd.md is no topic."""
    (folder / "odd.md").mkdir()
    assert faults_of(lambda: load_topics(folder, SOURCES, SIGNS)) == [
        "learn/odd.md, line 1: the file cannot be read as UTF-8 text"
    ]


def test_faults_of_all_topics_are_told(folder: Path) -> None:
    """One look finds what is wrong in every file."""
    (folder / "heat.md").write_text("")
    (folder / "odd.md").write_text("")
    assert len(faults_of(lambda: load_topics(folder, SOURCES, SIGNS))) == 2


def test_without_topics_there_is_nothing_to_learn(tmp_path: Path) -> None:
    """An empty folder, or none, is a fault."""
    assert faults_of(lambda: load_topics(tmp_path / "learn", SOURCES, SIGNS)) == [
        "learn, line 1: there is no topic to learn"
    ]
