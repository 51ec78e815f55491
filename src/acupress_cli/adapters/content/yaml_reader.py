"""YAML with every value's line, and nothing that YAML can do to harm.

The file is read as a stream of events, never composed by the library: anchors,
aliases, tags and deep nesting are refused as they appear, so neither a bomb nor
200,000 levels of brackets cost more than milliseconds. Only the plain forms are
read: text, whole numbers, true and false; ``no`` and ``12:30`` stay text.
"""

import re
from pathlib import Path

import yaml
from msgspec import Struct, field

DEEPEST = 12
_TOO_DEEP = f"nested more than {DEEPEST} levels deep"
_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,9})")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path_ = tuple[str | int, ...]


class Fault(Struct, frozen=True):
    """One thing wrong in a content file."""

    file: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.sentence}"


class Document(Struct):
    """The plain values of a file, where each stands, and what is wrong with it."""

    file: str
    value: object = None
    lines: dict[Path_, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line_of(self, path: Path_) -> int:
        """The line of the value at ``path``, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def at(self, path: Path_) -> object:
        """The value at ``path``, which has to be there."""
        value = self.value
        for step in path:
            value = value[step]  # type: ignore[index]
        return value

    def fault(self, path: Path_, sentence: str) -> None:
        """Note that the value at ``path`` is wrong."""
        self.faults.append(Fault(self.file, self.line_of(path), sentence))

    def refuse(self, line: int, sentence: str) -> None:
        """Note why reading stopped at ``line``. Half a file says nothing."""
        self.value = None
        self.faults.append(Fault(self.file, line, sentence))


class _Refused(Exception):
    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line
        self.sentence = sentence


def read_yaml(path: Path, name: str = "") -> Document:
    """Read the file at ``path``; what cannot be read is a fault, never an exception.

    It is called ``name`` in faults, or as it is called in its folder.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        document = Document(name or path.name)
        document.refuse(1, f"the file cannot be read ({error.strerror})")
        return document
    return read_yaml_bytes(name or path.name, content)


def read_yaml_bytes(name: str, content: bytes) -> Document:
    """Read ``content``, called ``name`` in faults."""
    document = Document(name)
    try:
        _Builder(document).build(content)
    except _Refused as refused:
        document.refuse(refused.line, refused.sentence)
    except yaml.YAMLError as error:
        document.refuse(_line_of(error), _said(error))
    return document


class _Builder:
    """Builds plain values from events, without recursion."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._stack: list[tuple[Path_, dict[str, object] | list[object]]] = []
        self._key: str | None = None
        self._documents = 0

    def build(self, content: bytes) -> None:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content[: error.start].count(b"\n") + 1
            raise _Refused(line, "this is not UTF-8 text") from None
        for event in yaml.parse(text, Loader=_LOADER):
            self._take(event)

    def _take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(line, "anchors and aliases (& and *) are not used here; write it out")
        tag = getattr(event, "tag", None)
        if tag:
            raise _Refused(line, f"tags such as {tag[:60]} are not used here")
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise _Refused(line, "one file holds one document; remove the line ---")
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent):
            self._open({}, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open([], line)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._stack.pop()

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        if self._wants_key():
            self._take_key(event, line)
        else:
            self._place(_plain_value(event), line)

    def _wants_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1][1], dict) and self._key is None

    def _take_key(self, event: yaml.ScalarEvent, line: int) -> None:
        path, parent = self._stack[-1]
        key = event.value
        if key in parent:
            here = (*path, key)
            first = self._document.line_of(here)
            sentence = f'"{key}" stands here twice (first on line {first})'
            self._document.faults.append(Fault(self._document.file, line, sentence))
        self._key = key

    def _place(self, value: object, line: int) -> Path_:
        if not self._stack:
            self._document.value = value
            self._document.lines[()] = line
            return ()
        path, parent = self._stack[-1]
        if isinstance(parent, dict):
            if self._key is None:
                raise _Refused(line, "a key has to be a word, not a list or a table")
            here: Path_ = (*path, self._key)
            parent[self._key] = value
            self._key = None
        else:
            here = (*path, len(parent))
            parent.append(value)
        self._document.lines[here] = line
        return here

    def _open(self, value: dict[str, object] | list[object], line: int) -> None:
        if len(self._stack) >= DEEPEST:
            raise _Refused(line, _TOO_DEEP)
        self._stack.append((self._place(value, line), value))


def _plain_value(event: yaml.ScalarEvent) -> object:
    text: str = event.value
    if event.style:
        return text
    if text in ("true", "false"):
        return text == "true"
    if text in ("", "null", "~"):
        return None
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text


def _line_of(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else 1


def _said(error: yaml.YAMLError) -> str:
    problem = str(getattr(error, "problem", None) or str(error).splitlines()[0])
    # Newer versions of the library stop at some depth of their own, before ours is met.
    return _TOO_DEEP if "nesting" in problem else f"not YAML: {problem}"
