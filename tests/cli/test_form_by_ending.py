"""The form of what is written, by how the name of its file ends."""

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path

import pytest

from acupress_cli.adapters.journal.copies import WRITERS
from acupress_cli.cli.form_by_ending import form_by_ending
from acupress_cli.cli.guide_pages import GUIDE_ENDINGS
from acupress_cli.cli.journal_copies import COPY_ENDINGS, CopyFormat
from acupress_cli.cli.report import REPORT_ENDINGS
from acupress_cli.domain.errors import UsageError
from tests.conftest import Ran

Run = Callable[..., Ran]
ALL = [GUIDE_ENDINGS, REPORT_ENDINGS, COPY_ENDINGS]


@pytest.mark.parametrize("forms", ALL, ids=["guide", "report", "copy"])
def test_an_ending_counts_in_any_case(forms: Mapping[str, Enum]) -> None:
    """Only the last one does: page.html.md is Markdown."""
    for ending, form in forms.items():
        assert form_by_ending(Path(f"page.x{ending.upper()}"), forms, "page") is form


@pytest.mark.parametrize("name", ["page", "page.docx", ".html", "page.", "html"])
def test_an_ending_that_says_nothing_is_told_with_those_that_do(name: str) -> None:
    """A name that is an ending and nothing else has none."""
    with pytest.raises(UsageError) as error:
        form_by_ending(Path(name), REPORT_ENDINGS, "report")
    assert error.value.sentence == (
        f"The ending of {name} does not say what kind of file the report is."
    )
    assert error.value.hint == "End it with one of .html .htm .md .txt, or give --format."


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (("guide", "BL40", "--output"), "guide"),
        (("report", "--output"), "report"),
        (("journal", "export"), "copy"),
    ],
)
def test_every_command_that_writes_asks_the_same_rule(
    command: tuple[str, ...], made: str, acupress: Run, tmp_path: Path
) -> None:
    """Nothing is written, and what to do is said alike."""
    file = tmp_path / "page.docx"
    ran = acupress(*command, str(file))
    assert f"does not say what kind of file the {made} is." in ran.err
    assert "or give --format." in ran.err
    assert not file.exists()


def test_every_form_of_a_copy_has_an_ending_and_a_writer() -> None:
    """What a command offers can be written, and can be asked for by a name of a file."""
    forms = {form.value for form in CopyFormat}
    assert forms == set(WRITERS) == {form.value for form in COPY_ENDINGS.values()}
