"""Which language the content is told in, and which files it is in."""

from pathlib import Path

import pytest

from acupress_cli.adapters.content.languages import chosen_language, languages_in
from tests.fakes.bench import DATA

THERE = ("en", "de", "pt_BR")


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "de_DE@euro"}, "de"),
        ({"LANG": "pt_BR.UTF-8"}, "pt_BR"),
        ({"LANG": "pt_PT.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "../../etc"}, "en"),
        ({"LANG": "de_DE", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en_GB", "LC_MESSAGES": "de_DE"}, "de"),
        ({"LC_MESSAGES": "en_GB", "LC_ALL": "de_DE"}, "de"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "de_DE"}, "de"),
    ],
)
def test_the_locale_chooses_the_language(environ: dict[str, str], language: str) -> None:
    """As far as there is content in it."""
    assert chosen_language(THERE, "auto", environ) == language


def test_the_setting_wins_over_the_locale() -> None:
    """A language that has gone since then is English."""
    assert chosen_language(THERE, "de", {"LC_ALL": "en_GB"}) == "de"
    assert chosen_language(THERE, "en", {"LC_ALL": "de_DE"}) == "en"
    assert chosen_language(THERE, "fr", {"LC_ALL": "de_DE"}) == "en"


def test_a_folder_with_the_code_of_a_language_is_one(tmp_path: Path) -> None:
    """Other folders and files are not."""
    for name in ("de", "pt_BR", "gsw", "learn", "fonts", "DE", "d1", "pt_BRA", "x"):
        (tmp_path / name).mkdir()
    (tmp_path / "fr").touch()
    assert languages_in(tmp_path) == ("de", "gsw", "pt_BR")
    assert languages_in(tmp_path / "none") == ()


def test_the_program_comes_in_english_alone() -> None:
    """No clinician has read it in another language."""
    assert languages_in(DATA) == ()
