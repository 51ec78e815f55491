"""Areas by number: what an answer names, and what of it are words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.pain.area_numbers import areas_and_words, numbered_areas
from acupress_cli.domain.pain.atlas import BodyAtlas
from tests.fakes.bench import CONTENT

AREAS = numbered_areas(CONTENT.atlas())


def read(answer: str) -> tuple[list[int], str]:
    """The numbers an answer names, and its words with single spaces."""
    areas, words = areas_and_words(answer, AREAS)
    return [AREAS.index(area) + 1 for area in areas], " ".join(words.split())


def test_areas_are_numbered_from_the_back_down(atlas: BodyAtlas) -> None:
    """Each area where pain can be, once, in body order; places that only hold points have none."""
    assert [area.code for area in AREAS[:3]] == ["lower-back", "buttock", "hip"]
    assert [area for area in atlas.areas if area not in AREAS] == [
        area for area in atlas.areas if not area.is_pain_area
    ]


@pytest.mark.parametrize(
    ("answer", "numbers", "words"),
    [
        ("3 5 7", [3, 5, 7], ""),
        ("3, 5", [3, 5], ","),
        ("#3 (5) 7.", [3, 5, 7], ""),
        ("3 and left calf", [3], "and left calf"),
        ("left calf AND 3", [3], "left calf AND"),
        ("left 3 5", [3, 5], "left"),
        ("3 on the right side", [3], "on the right side"),
        ("2; 2/4 & 2", [2, 4], "; / &"),
        ("3, no pain in calf and knee", [3], ", no pain in calf and knee"),
        ("calf", [], "calf"),
        ("calf, for 3 weeks", [], "calf, for 3 weeks"),
        ("I am 40", [], "I am 40"),
        ("not 3", [], "not 3"),
        ("thousand", [], "thousand"),
        ("", [], ""),
    ],
)
def test_numbers_stand_for_areas_where_nothing_else_is_meant(
    answer: str, numbers: list[int], words: str
) -> None:
    """Numbers alone or with a side name areas; a number in a sentence stays a word."""
    assert read(answer) == (numbers, words)


@pytest.mark.parametrize("number", [0, 23, 99, 10**30])
def test_a_number_without_an_area_is_refused(number: int) -> None:
    """It is said which numbers there are."""
    with pytest.raises(NoSuchError, match=f"no area with the number {number}") as refused:
        areas_and_words(f"2, {number}", AREAS)
    assert refused.value.hint == f"Use the numbers 1 to {len(AREAS)}, or say it in words."


def test_a_number_of_thousands_of_digits_is_refused_in_short() -> None:
    """It is no area, and it does not fill the window."""
    with pytest.raises(NoSuchError, match="no area with the number 555") as refused:
        areas_and_words("5" * 5000, AREAS)
    assert len(refused.value.sentence) < 120


@given(st.lists(st.integers(1, len(AREAS)), min_size=1), st.sampled_from([" ", ", ", " and ", ";"]))
def test_every_list_of_numbers_is_understood(numbers: list[int], between: str) -> None:
    """Each area once, in the order they were said."""
    assert read(between.join(map(str, numbers)))[0] == list(dict.fromkeys(numbers))


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing a person types breaks it, and text without numbers is handed back as it was."""
    try:
        areas, words = areas_and_words(text, AREAS)
    except NoSuchError:
        return
    assert areas or words == text
