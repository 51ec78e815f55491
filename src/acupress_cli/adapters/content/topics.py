"""Topics: Markdown files that begin with a few lines of YAML between two lines of ---.

A line {signs: today} stands for the list of the warning signs with that outcome, so that
a page cannot list other signs than the gate asks about.
"""

import re
from collections.abc import Mapping, Sequence
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

Signs = Mapping[str, Sequence[str]]


class TopicHead(Struct, frozen=True):
    """The YAML at the head of a topic."""

    title: str
    summary: str
    sources: tuple[str, ...]
    nuggets: tuple[str, ...] = ()


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
    body = parts[2].decode().strip()
    if not body:
        faults.append(Fault(name, 1, "the topic has no text"))
    text = parts[2].decode()
    for found in _SIGNS.finditer(text):
        if found[1] not in signs:
            # The head stands between two fences, each a line of its own.
            line = 3 + parts[1].count(b"\n") + text[: found.start()].count("\n")
            faults.append(Fault(name, line, f'there is no list of signs "{found[1]}"'))
    if head is None or not body:
        return None
    body = _SIGNS.sub(lambda found: _listed(signs.get(found[1], ())), body)
    return Topic(path.stem, head.title, head.summary, head.sources, body, head.nuggets)


def _listed(signs: Sequence[str]) -> str:
    return "\n".join(f"- {sign}" for sign in signs)
