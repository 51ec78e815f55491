"""A language of our own, in which each word is said backwards, for what needs a second one."""

import json
import re
from pathlib import Path

from acupress_cli.adapters.content.languages import files_in
from acupress_cli.adapters.content.translation import (
    AS_MANY_AS_THERE_ARE,
    is_words,
    read_content,
)
from acupress_cli.adapters.content.yaml_reader import Document, Path_

CODE = "xx"
# What no language says otherwise; and what is filled in or typed within a sentence.
KEPT = re.compile(r"(\{[^{}]*\}|[\w-]*\d[\w.,-]*|--[a-z-]+|acupress [a-z]+)")


def say(sentence: str) -> str:
    """The sentence, with its words backwards."""
    parts = KEPT.split(sentence)
    return "".join(part if nth % 2 else backwards(part) for nth, part in enumerate(parts))


def backwards(text: str) -> str:
    """Each word of the text from its end."""
    return re.sub(r"[^\W\d_]+", lambda word: word[0][::-1].lower(), text)


def translate(folder: Path, *names: str) -> Path:
    """Tell the files called so, or all of them, in our language; the folder they are in."""
    other = folder / CODE
    for name, english in files_in(folder).items():
        if not names or name in names:
            path = other / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_told(english, name), encoding="utf-8")
    return other


def _told(path: Path, name: str) -> str:
    if name.endswith(".md"):
        _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
        first, _, rest = head.partition("\nsources:")
        lines = (line.partition(": ") for line in first.split("\n"))
        titles = "\n".join(f'{key}: "{say(text)}"' for key, _, text in lines)
        return f"---\n{titles}\nsources:{rest}---\n{say(body)}"
    english = read_content(path, name)
    value = english.value if name == "lexicon.yaml" else _other(english, (), "")
    # JSON is YAML, with a line for each value.
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def _other(english: Document, path: Path_, key: str) -> object:
    value = english.at(path)
    if isinstance(value, dict):
        return {name: _other(english, (*path, name), name) for name in value}
    if isinstance(value, list):
        if key in AS_MANY_AS_THERE_ARE:
            return value
        return [_other(english, (*path, nth), key) for nth in range(len(value))]
    return say(str(value)) if is_words(english.file, path, value) else value
