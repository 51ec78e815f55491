"""The words of a session: every kind of fault in them is told where it stands."""

from pathlib import Path

import pytest

from tests.adapters.broken import Files, faults_of

FAULTS = [
    ("go_on: Press", "go_on: [Press]\n#", "text is needed, not a list"),
    ("{side} side.", "{sides} side.", "there is nothing to fill in for {sides}"),
    ("[Going on.]", '["{go_on}"]', "there is nothing to fill in for {go_on}"),
    ("[In.]", '["In{}"]', "there is nothing to fill in for {}"),
    ("[In.]", '["In{"]', "a { or } stands alone"),
    ("{count} min left", "{counts} min left", "there is nothing to fill in for {counts}"),
    ("last: this", "last: this {one}", "there is nothing to fill in for {one}"),
    ("  nothing:\n", "  nought:\n", 'unknown key "nought"; the keys here are heat, settle, '),
    ("  rest: {name", "  nap: {name: Nap}\n  rest: {name", 'unknown key "nap"'),
    ("  next: Next\n", "", '"next" is missing'),
    ('"{rules}", ', "", "{rules} may not be left out here"),
    ('"{stop_if}", "{build_up}"', '"{build_up}"', "{stop_if} may not be left out here"),
    ('"{hurt}", ', "", "{hurt} may not be left out here"),
    ('"{moving}"', '"{moving} {numbered}"', "a sentence has at most one list to fill in"),
    (', of: "Hold {point}"', "", '"of" is missing'),
    ("{n: skip}", "{n: skp}", 'a key cannot mean "skp"; it means one of pause, begin, '),
    ("{n: skip}", "{n: skip, nn: skip}", '"nn" is no key: one sign, or one of space, enter, '),
    ("{n: skip}", "{n: skip, t: skip}", 'the key "t" stands here twice'),
    ("{x: it hurts}", "{x: too tender}", 'there is no key for "it hurts"'),
    ("steps: [hold, switch sides, rest]", "steps: [holding]", "one of heat, settle, "),
    ("days: [Monday, ", "days: [", "a week has seven days"),
    ("{thumb: thumb, ", "{", '"thumb" is missing'),
    ("{thumb: thumb, ", "{thumb: thumb, toe: toe, ", 'there is no "toe" in points.yaml'),
]


@pytest.mark.parametrize(("old", "new", "sentence"), FAULTS)
def test_a_fault_is_told_with_its_line(old: str, new: str, sentence: str, tmp_path: Path) -> None:
    """Unknown and missing keys, what cannot be filled in, and what keeps somebody safe."""
    files = Files(tmp_path)
    files.change("session.yaml", old, new)
    told = faults_of(files.content.session_words)
    assert all(one.startswith("session.yaml, line ") for one in told)
    assert any(sentence in one for one in told), told


def test_the_line_is_that_of_the_fault(tmp_path: Path) -> None:
    """In a list of sentences, the line of the sentence."""
    files = Files(tmp_path)
    line = files.change("session.yaml", "Get ready. {spoken_point}", "Get ready. {spoken}")
    told = faults_of(files.content.session_words)
    assert told == [f"session.yaml, line {line}: there is nothing to fill in for {{spoken}}"]
