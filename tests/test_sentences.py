"""No sentence that a review found wanting comes back, wherever it is read."""

import re
from pathlib import Path

import pytest
import yaml

from tests.fakes.bench import CONTENT
from tests.sentences import everything

BANNED = yaml.safe_load(Path(__file__).with_name("banned_phrases.yaml").read_text("utf-8"))
READ = list(everything())
# Words a finding step may not measure in: no reader has a cun, and none has a ruler at hand.
NO_MEASURE = re.compile(r"\b(cun|cm|mm|inch(es)?)\b", re.IGNORECASE)
MOST_STEPS = 6


def _finds(entry: dict[str, str]) -> re.Pattern[str]:
    return re.compile(entry["phrase"], re.IGNORECASE)


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"(?<=[.?!])\s+", text) if part.strip()]


@pytest.mark.parametrize("entry", BANNED, ids=lambda entry: entry["phrase"])
def test_a_sentence_found_wanting_does_not_come_back(entry: dict[str, str]) -> None:
    """No text that a person reads has a phrase of the list; each is told with its kind."""
    found = [
        f"{kind}: ...{text[max(0, at.start() - 60) : at.end() + 60]}..."
        for kind, text in READ
        for at in _finds(entry).finditer(text)
    ]
    assert found == [], f'{entry["why"]} Better: "{entry["better"]}"'


@pytest.mark.parametrize("entry", BANNED, ids=lambda entry: entry["phrase"])
def test_each_phrase_finds_what_stood_there_and_not_what_is_better(entry: dict[str, str]) -> None:
    """A pattern that finds nothing would let everything pass."""
    assert _finds(entry).search(entry["was"])
    assert not _finds(entry).search(entry["better"])


def test_no_text_says_a_sentence_twice() -> None:
    """One text, one thought, once."""
    twice = []
    for kind, text in READ:
        said = [sentence.lower() for sentence in _sentences(text) if len(sentence) > 12]
        if kind != "learn" and len(said) != len(set(said)):
            twice.append(f"{kind}: {text}")
    assert twice == []


def test_steps_measure_in_fingers_and_fractions() -> None:
    """Every step to find a point uses what each reader has: fingers, thumbs and fractions."""
    steps = [(point.code, step) for point in CONTENT.catalogue() for step in point.find]
    assert [step for step in steps if NO_MEASURE.search(step[1])] == []


def test_a_point_is_found_in_few_steps() -> None:
    """There are 30 seconds to get ready: nobody follows more than six steps in that time."""
    assert [p.code for p in CONTENT.catalogue() if len(p.find) > MOST_STEPS] == []


def test_the_last_step_says_how_you_know() -> None:
    """Each way to find a point ends with what is felt there."""
    ends = {point.code: point.find[-1] for point in CONTENT.catalogue()}
    assert [code for code, step in ends.items() if "when" not in step and "just" not in step] == []
