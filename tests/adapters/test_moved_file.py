"""All that is kept of a person in one file: read as it was written, or refused in one sentence."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.adapters.journal.copied_json import journal_json
from acupress_cli.adapters.moved_file import moved_text, read_moved
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.limits import LONGEST_GOAL
from acupress_cli.domain.moving import Belongings
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.settings import Settings
from tests.fakes.entries import entries
from tests.fakes.journal import session
from tests.fakes.kept import NOON
from tests.fakes.profiles import PROFILES
from tests.fakes.settings import SETTINGS

KEPT = Belongings(
    Profile(("diabetes",), "NZ", goal="to dance"),
    Settings(volume=20),
    (session(NOON, "GB30", note="Long drive, äß."),),
)
_journals = st.lists(entries(), max_size=3).map(tuple)


def read(text: str) -> Belongings:
    """What is read of ``text``."""
    return read_moved(None, io.StringIO(text))


@settings(deadline=None, max_examples=25)
@given(st.builds(Belongings, PROFILES, SETTINGS, _journals))
def test_what_was_written_is_read(kept: Belongings) -> None:
    """All of it, in ASCII; nothing of a removed entry but that it was removed."""
    text = moved_text(kept)
    assert text.isascii()
    left = (entry.without_content() if entry.removed else entry for entry in kept.entries)
    assert read(text) == replace(kept, entries=tuple(left))


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    """The file after a change of what is in it."""
    table = json.loads(moved_text(KEPT))
    change(table)
    return json.dumps(table)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is not whole"),
        ("[]", "it is not whole"),
        (moved_text(KEPT)[:-3], "it is not whole"),
        (moved_text(KEPT) + "x", "it is not whole"),
        ("[" * 100_000, "it is not whole"),
        ("{}", '"acupress move out" did not write it'),
        (journal_json(KEPT.entries), "it is a journal alone"),
        (changed(lambda t: t.update(version=2)), "a newer acupress wrote it"),
        (changed(lambda t: t.update(version="1")), "it is damaged"),
        (changed(lambda t: t.update(more=1)), "it is damaged"),
        (changed(lambda t: t.pop("profile")), "it is damaged"),
        (changed(lambda t: t.update(profile={})), "the profile in it is damaged"),
        (changed(lambda t: t["profile"].update(conditions=3)), "the profile in it is damaged"),
        (changed(lambda t: t["profile"].update(goal="x" * (LONGEST_GOAL + 1))), "Your goal is"),
        (changed(lambda t: t["settings"].update(volume=101)), "the settings in it are damaged"),
        (changed(lambda t: t["journal"].update(version=9)), "a newer acupress wrote it"),
        (changed(lambda t: t["journal"]["entries"][0].pop("id")), '"id" is missing'),
        (changed(lambda t: t.update(journal=["x"])), "it is no"),
    ],
)
def test_a_damaged_file_is_refused_whole(text: str, why: str) -> None:
    """In one sentence that says why, and a hint that nothing has changed."""
    with pytest.raises(JournalError) as error:
        read(text)
    assert error.value.sentence.startswith("Nothing was moved in from Standard input: ")
    assert why in error.value.sentence
    assert "\n" not in error.value.sentence
    assert error.value.hint.startswith("Nothing here has changed.")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """A missing one, and a folder."""
    for path in (tmp_path / "gone.json", tmp_path):
        with pytest.raises(JournalError, match=path.name):
            read_moved(path, io.StringIO())


def test_a_file_on_the_disk_is_read(tmp_path: Path) -> None:
    """As what comes in on standard input is."""
    path = tmp_path / "acupress.json"
    path.write_text(moved_text(KEPT), encoding="utf-8")
    assert read_moved(path, io.StringIO()) == KEPT
