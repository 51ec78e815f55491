"""Topics: Markdown files that begin with a few lines of YAML between two lines of ---.

A line {signs: today} stands for the list of the warning signs with that outcome, so that
a page cannot list other signs than the gate asks about. A line {questions} stands for the
questions in the head, which a report asks too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from acupress_cli.adapters.content.content_files import ContentFiles
from acupress_cli.adapters.content.invalid_content import InvalidContent
from acupress_cli.adapters.content.schema import build
from acupress_cli.adapters.content.yaml_reader import Fault, read_yaml_bytes
from acupress_cli.domain.pages.topic import Topic
from acupress_cli.domain.points.acupoint import Source

_FENCE = b"---\n"
_SIGNS = re.compile(r"^\{signs: ([\w-]+)\}$", re.MULTILINE)
_QUESTIONS = re.compile(r"^\{questions\}$", re.MULTILINE)

Signs = Mapping[str, Sequence[str]]


class TopicHead(Struct, frozen=True):
    """The YAML at the head of a topic."""

    title: str
    summary: str
    sources: tuple[str, ...]
    nuggets: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


def load_topics(
    folder: Path,
    sources: Mapping[str, Source],
    signs: Signs,
    files: ContentFiles | None = None,
) -> tuple[Topic, ...]:
    """Every topic in ``folder``, by file name; ``signs`` are the lists that may stand in it.

    ``files`` knows which of them stand in another language. Raises InvalidContent with all
    faults.
    """
    faults: list[Fault] = []
    files = files or ContentFiles(folder.parent)
    topics = []
    for english in sorted(folder.glob("*.md")):
        path = files.path(files.label(english))
        topics.append(_load(path, files.label(path), sources, signs, faults))
    if not topics:
        faults.append(Fault(folder.name, 1, "there is no topic to learn"))
    if faults:
        raise InvalidContent(faults)
    return tuple(topic for topic in topics if topic)


def _load(
    path: Path, name: str, sources: Mapping[str, Source], signs: Signs, faults: list[Fault]
) -> Topic | None:
    try:
        content = path.read_bytes()
        content.decode()
    except (OSError, UnicodeDecodeError):
        faults.append(Fault(name, 1, "the file cannot be read as UTF-8 text"))
        return None
    parts = content.replace(b"\r\n", b"\n").split(_FENCE, 2)
    if len(parts) != 3 or parts[0]:
        faults.append(Fault(name, 1, "a topic begins with title, summary and sources between ---"))
        return None
    # The empty line stands for the first ---, so that lines are counted as in the file.
    document = read_yaml_bytes(name, b"\n" + parts[1])
    head = build(TopicHead, document) if document.value is not None else None
    for place, source in enumerate(head.sources if head else ()):
        if source not in sources:
            document.fault(("sources", place), f'there is no source "{source}" in sources.yaml')
    faults += document.faults
    text = parts[2].decode()
    body = text.strip()
    if not body:
        faults.append(Fault(name, 1, "the topic has no text"))
    # The head stands between two fences, each a line of its own.
    faults += _list_faults(name, 3 + parts[1].count(b"\n"), text, signs, head)
    if head is None or not body:
        return None
    body = _SIGNS.sub(lambda found: _listed(signs.get(found[1], ())), body)
    body = _QUESTIONS.sub(lambda _: _listed(head.questions), body)
    about = (head.title, head.summary, head.sources)
    return Topic(path.stem, *about, body, head.nuggets, head.questions)


def _list_faults(
    name: str, first_line: int, text: str, signs: Signs, head: TopicHead | None
) -> Iterator[Fault]:
    """What is wrong with the lines of ``text`` that stand for a list."""
    for found in _SIGNS.finditer(text):
        if found[1] not in signs:
            line = first_line + text[: found.start()].count("\n")
            yield Fault(name, line, f'there is no list of signs "{found[1]}"')
    asked = _QUESTIONS.search(text)
    if head and asked and not head.questions:
        line = first_line + text[: asked.start()].count("\n")
        yield Fault(name, line, "there are no questions in the head")
    if head and head.questions and not asked:
        yield Fault(name, 1, "a line {questions} is missing where the questions are to stand")


def _listed(entries: Sequence[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)
