"""How people tell of what is wrong: the forms can be filled in, and ask for nothing private."""

from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
PRIVATE = "https://github.com/acupress-cli/acupress-cli/security/advisories/new"
# What a form may have, by the kind of its field; the rest is shown alone.
ANSWERED = ("input", "textarea", "dropdown", "checkboxes")


def form(path: Path) -> dict[str, Any]:
    """The form in a file."""
    read: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return read


@pytest.mark.parametrize(
    "path", [one for one in FORMS if one.stem != "config"], ids=lambda one: one.stem
)
def test_a_form_is_one_that_can_be_shown(path: Path) -> None:
    """It has a name, each field that is answered an id of its own and a label."""
    read = form(path)
    assert read["name"]
    assert read["description"]
    fields = [field for field in read["body"] if field["type"] in ANSWERED]
    ids = [str(field["id"]) for field in fields]
    assert len(set(ids)) == len(ids)
    assert all(field["attributes"]["label"] for field in fields)
    others = {str(field["type"]) for field in read["body"]} - set(ANSWERED)
    assert others <= {"markdown"}


@pytest.mark.parametrize("name", ["fault", "idea", "words"])
def test_every_form_says_first_that_anyone_can_read_it(name: str) -> None:
    """What is true of a person's health has no place in it."""
    first = form(ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml")["body"][0]
    assert first["attributes"]["value"].startswith("Anyone can read this")


@pytest.mark.parametrize(
    "path",
    ["SECURITY.md", "CODE_OF_CONDUCT.md", ".github/ISSUE_TEMPLATE/config.yml"],
)
def test_there_is_one_way_to_tell_something_in_private(path: str) -> None:
    """The repository's own; no address of a person stands anywhere."""
    text = (ROOT / path).read_text("utf-8")
    assert PRIVATE in text
    assert "@" not in text
