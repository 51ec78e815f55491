"""Which words of a text are Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.documents.foreign_words import PINYIN, SIMPLIFIED, TRADITIONAL, Run, runs
from tests.fakes.bench import CONTENT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Nothing here.", [Run("Nothing here.")]),
        (
            "Name: Huántiào, 環跳 / 环跳",
            [
                Run("Name: "), Run("Huántiào", PINYIN), Run(", "), Run("環跳", TRADITIONAL),
                Run(" / "), Run("环跳", SIMPLIFIED),
            ],
        ),
        ("合谷", [Run("合谷", TRADITIONAL)]),
        ("合谷 / He Gu", [Run("合谷", TRADITIONAL), Run(" / He Gu")]),
        ("LI4 Hégǔ.", [Run("LI4 "), Run("Hégǔ", PINYIN), Run(".")]),
    ],
)  # fmt: skip
def test_runs_of_each_language(text: str, found: list[Run]) -> None:
    """Hanzi of both forms and pinyin with its tones are named; all else is the page's own."""
    assert list(runs(text)) == found


@given(st.text(alphabet="aZ éǎ合谷/. -") | st.text())
def test_nothing_is_lost(text: str) -> None:
    """The runs together are the text."""
    assert "".join(run.text for run in runs(text)) == text


def test_every_name_of_a_point_is_known() -> None:
    """Both forms of the hanzi, and the pinyin, whole."""
    for point in CONTENT.catalogue():
        found = list(runs(f"{point.pinyin}, {point.hanzi}"))
        assert Run(point.pinyin, PINYIN) in found
        assert Run(point.hanzi.traditional, TRADITIONAL) in found
        if point.hanzi.simplified != point.hanzi.traditional:
            assert Run(point.hanzi.simplified, SIMPLIFIED) in found
