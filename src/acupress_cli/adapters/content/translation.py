"""What must not get lost where content is told in another language.

Every number and every name by which the files speak of each other stays as it is. All else
is words: each sentence is there, with the numbers and the {names} that it has in English.
How people may call a thing is theirs alone: as many words as a language has, but not none.
"""

import re
from collections import Counter
from pathlib import Path

from acupress_cli.adapters.content.languages import files_in
from acupress_cli.adapters.content.yaml_reader import (
    Document,
    Fault,
    Path_,
    read_yaml,
    read_yaml_bytes,
)

# Keys of which the text is the same in every language.
_SAME = {
    "add", "after", "again", "alone", "apart", "area", "areas", "asked_by", "breath", "code",
    "condition", "countries", "counts", "courses", "effect", "experts", "flags", "front", "hanzi",
    "id", "inner", "instead", "instead_of", "kind", "laterality", "lead", "meridian",
    "no_postures", "no_tools", "outcome", "past", "path", "paths", "pinyin", "point", "points",
    "posture", "pregnancy", "reach", "region", "regions", "risks", "role", "serves", "side",
    "simplified", "sources", "tick", "tool", "toward", "traditional", "until", "usual", "view",
}  # fmt: skip
# Keys that are so in some files, and have words in others.
_SAME_IN = {
    "areas.yaml": {"back", "top", "bottom"},
    "conditions.yaml": {"pressure"},
    "figures.yaml": {"start", "end", "level", "label"},
    "points.yaml": {"pressure", "level"},
    "session.yaml": {"steps"},
    "sources.yaml": {"title", "address", "read"},
}
# What a key of the keyboard does: the names of keys, and of what they do.
_SAME_BELOW = "does"
# Keys of what people may call a thing, and files that have nothing else.
AS_MANY_AS_THERE_ARE = {"also", "typed", "not_meant", "fillers", "words", "aliases", "brands"}
_WORD_LISTS = ("lexicon.yaml",)
_NAMES_OF_ONE = ("id", "code", "path", "point")
# Where what gets lost is a warning.
_WARNING_FILES = ("screening.yaml", "conditions.yaml", "heat.yaml", "when-to-see-someone.md")
_WARNINGS = {
    "always", "before", "burn", "cautions", "check", "check-first", "do_not_press_if",
    "further-down", "heat", "hurt", "limits", "never_press_if", "never_where", "no_pressing",
    "not_if", "review-2-weeks", "review-4-weeks", "review-6-weeks", "signs", "stop_if", "today",
    "today_signs", "worse-after",
}  # fmt: skip
# Numbers, what is filled in, and what is typed: they are the same in every sentence.
_KEPT = re.compile(r"\{[^{}]*\}|\d+(?:[.,]\d+)*|--[a-z][a-z-]*|acupress [a-z]+")
# The end of a sentence.
_ENDS = re.compile(r"[.!?\u3002\uff01\uff1f](?=[\s\"\u201c\u201d)]|$)")
_LONGEST_TOLD = 70


def read_content(path: Path, label: str) -> Document:
    """A content file, or a topic as a table of its head and the blocks of its ``text``."""
    if path.suffix != ".md":
        return read_yaml(path, label)
    try:
        content = path.read_bytes().replace(b"\r\n", b"\n")
        before, head, body = content.split(b"---\n", 2)
        text = body.decode()
    except (OSError, ValueError):
        before = b"?"
    if before:
        return Document(label, faults=[Fault(label, 1, "this is no topic with a head")])
    document = read_yaml_bytes(label, b"\n" + head)
    if isinstance(document.value, dict):
        _add_blocks(document, text, 3 + head.count(b"\n"))
    return document


def _add_blocks(document: Document, text: str, first_line: int) -> None:
    """Add the paragraphs, headings and entries of lists, each with its line."""
    blocks: list[str] = []
    is_open = False
    for line, words in enumerate(text.split("\n"), first_line):
        if not words.strip():
            is_open = False
        elif is_open and not re.match(r"- |#|\d+\. ", words):
            blocks[-1] += f" {words.strip()}"
        else:
            document.lines["text", len(blocks)] = line
            blocks.append(words.strip())
            is_open = True
    document.lines[("text",)] = first_line
    document.value["text"] = blocks  # type: ignore[index]


def is_words(file: str, path: Path_, value: object) -> bool:
    """Whether what stands at ``path`` is said otherwise in another language.

    What has no letters is not: a place on a drawing, or the number of an ambulance.
    """
    is_text = isinstance(value, str) and any(map(str.isalpha, value))
    steps = ["", "", *(step for step in path if isinstance(step, str))]
    above, key = steps[-2:]
    is_same = key in _SAME or key in _SAME_IN.get(file, ()) or above == _SAME_BELOW
    return is_text and not is_same


def differences(english: Document, other: Document) -> list[Fault]:
    """What ``other`` has lost or changed of ``english``, by the lines of ``other``."""
    if other.faults:
        return other.faults
    comparison = _Comparison(english, other)
    comparison.compare((), (), "")
    return comparison.found


def all_differences(folder: Path, other: Path) -> list[Fault]:
    """What the content in ``other`` has lost or changed of the English one in ``folder``."""
    found: list[Fault] = []
    english = files_in(folder)
    theirs = files_in(other)
    for name, path in english.items():
        label = f"{other.name}/{name}"
        ours = read_content(path, name)
        if name in theirs:
            found += differences(ours, read_content(theirs[name], label))
        elif count := _count_of_words(ours):
            found.append(Fault(label, 1, f"the file is missing: {count} sentences and names"))
    extra = (name for name in theirs if name not in english)
    found += (
        Fault(f"{other.name}/{name}", 1, "there is no such file in English") for name in extra
    )
    return found


def _count_of_words(english: Document) -> int:
    comparison = _Comparison(english, Document(english.file))
    comparison.lose((), (), "")
    return comparison.words_lost


class _Comparison:
    """Goes through two files side by side; a path into each may differ where lists do."""

    def __init__(self, english: Document, other: Document) -> None:
        self.found: list[Fault] = []
        self.words_lost = 0
        self._english = english
        self._other = other
        self._file = Path(english.file).name

    def compare(self, path: Path_, here: Path_, key: str) -> None:
        """Compare what stands at ``path`` in English with what stands at ``here``."""
        ours, theirs = self._english.at(path), self._other.at(here)
        if isinstance(ours, dict) and isinstance(theirs, dict):
            self._tables(path, here, ours, theirs)
        elif isinstance(ours, list) and isinstance(theirs, list):
            self._lists(path, here, key, ours, theirs)
        elif isinstance(ours, dict | list):
            self.lose(path, here, key)
        elif self._is_words(path, ours):
            self._words(path, here, key, str(ours), theirs)
        elif ours != theirs:
            self._fault(here, f'"{key}" is {_told(ours)} in {self._at(path)}, not {_told(theirs)}')

    def lose(self, path: Path_, here: Path_, key: str) -> None:
        """Name all that stands at ``path`` as missing at ``here``."""
        ours = self._english.at(path)
        if isinstance(ours, dict):
            for name in ours:
                self.lose((*path, name), here, name)
        elif isinstance(ours, list) and key not in AS_MANY_AS_THERE_ARE:
            for nth in range(len(ours)):
                self.lose((*path, nth), here, key)
        elif ours not in ("", []):
            is_words = self._is_words(path, ours) or isinstance(ours, list)
            self.words_lost += is_words
            what = self._kind(path) if is_words else f'"{key}"'
            self._fault(here, f"{what} is missing: {_told(ours)} ({self._at(path)})")

    def _tables(
        self, path: Path_, here: Path_, ours: dict[str, object], theirs: dict[str, object]
    ) -> None:
        if path[-1:] == ("irregular",):
            return  # the forms of the words of one language
        for name in ours:
            if name in theirs:
                self.compare((*path, name), (*here, name), name)
            else:
                self.lose((*path, name), here, name)
        for name in theirs:
            if name not in ours:
                self._fault((*here, name), f'there is no "{name}" in {self._at(path)}')

    def _lists(
        self, path: Path_, here: Path_, key: str, ours: list[object], theirs: list[object]
    ) -> None:
        if key in AS_MANY_AS_THERE_ARE or self._file in _WORD_LISTS:
            if ours and not theirs:
                self.lose(path, here, key)
        elif name := _name_of_each(ours):
            self._entries(path, here, key, name)
        elif len(ours) == len(theirs):
            for nth in range(len(ours)):
                self.compare((*path, nth), (*here, nth), key)
        else:
            what = self._kind(path) if len(theirs) < len(ours) else "a sentence"
            number = f"{len(ours)} in {self._at(path)}, and {len(theirs)} here"
            lost = "is missing" if len(theirs) < len(ours) else "is too many"
            self._fault(here, f'{what} {lost}: the entries of "{key or self._file}" are {number}')

    def _entries(self, path: Path_, here: Path_, key: str, name: str) -> None:
        """Compare entries that each have a ``name`` of their own, in whatever order they come."""
        ours, theirs = self._english.at(path), self._other.at(here)
        assert isinstance(ours, list)
        assert isinstance(theirs, list)
        known = {_named_so(one, name): nth for nth, one in enumerate(theirs)}
        for nth, one in enumerate(ours):
            at = known.pop(_named_so(one, name), None)
            if at is None:
                self.lose((*path, nth), here, key)
            else:
                self.compare((*path, nth), (*here, at), key)
        for told, at in known.items():
            self._fault((*here, at), f'there is no "{told}" in {self._at(path)}')

    def _words(self, path: Path_, here: Path_, key: str, ours: str, theirs: object) -> None:
        if not isinstance(theirs, str) or (ours.strip() and not theirs.strip()):
            self.lose(path, here, key)
            return
        if len(_ENDS.findall(theirs)) < len(_ENDS.findall(ours)):
            number = f"{len(_ENDS.findall(ours))} became {len(_ENDS.findall(theirs))}"
            self._fault(
                here, f'{self._kind(path)} is missing in "{key}": {number} ({self._at(path)})'
            )
        kept, told = _kept_in(ours), _kept_in(theirs)
        if kept != told:
            lost, new = (", ".join((a - b).elements()) for a, b in ((kept, told), (told, kept)))
            changed = f"{lost or 'nothing'} became {new or 'nothing'}"
            self._fault(here, f'a number changed in "{key}": {changed} ({self._at(path)})')

    def _is_words(self, path: Path_, value: object) -> bool:
        return is_words(self._file, path, value)

    def _kind(self, path: Path_) -> str:
        is_warning = self._file in _WARNING_FILES or not _WARNINGS.isdisjoint(path)
        return "a warning" if is_warning else "a sentence"

    def _at(self, path: Path_) -> str:
        return f"{self._english.file}, line {self._english.line_of(path)}"

    def _fault(self, here: Path_, sentence: str) -> None:
        self.found.append(Fault(self._other.file, self._other.line_of(here), sentence))


def _name_of_each(entries: list[object]) -> str:
    """The key that names each of the entries, and no two alike; nothing where there is none."""
    for key in _NAMES_OF_ONE:
        names = {_named_so(one, key) for one in entries}
        if entries and "" not in names and len(names) == len(entries):
            return key
    return ""


def _named_so(entry: object, key: str) -> str:
    return str(entry.get(key, "")) if isinstance(entry, dict) else ""


def _kept_in(text: str) -> Counter[str]:
    return Counter(found.replace(",", ".") for found in _KEPT.findall(text))


def _told(value: object) -> str:
    said = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    text = said.lower() if isinstance(value, bool) else " ".join(said.split())
    return f'"{text[:_LONGEST_TOLD]}{"…" * (len(text) > _LONGEST_TOLD)}"'
