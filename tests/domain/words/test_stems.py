"""One entry stands for all the forms of a word."""

import pytest

from acupress_cli.domain.words.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "numb numbs numbed numbing numbness",
        "stop stops stopped stopping",
        "tingle tingles tingled tingling",
        "heavy heaviness",
        "carry carries carried",
        "toss tosses tossed",
        "pee pees peed",
        "leg legs",
        "ache aches ached aching",
    ],
)
def test_the_forms_of_a_word_meet(forms: str) -> None:
    """Plural, past, -ing and -ness have one stem."""
    assert len({stem(form, {}) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "word", ["bus", "this", "is", "leg", "less", "pubis", "3am", "bring", "red", "died", "ness"]
)
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    """Short words, and words with a number in them, are left as they are."""
    assert stem(word, {}) == word


def test_what_no_rule_makes_is_told() -> None:
    """An irregular form has the stem that the content gives it, in the plural too."""
    irregular = {"calves": "calf", "felt": "feel"}
    assert stem("calves", irregular) == "calf"
    assert stem("felts", irregular) == "feel"
