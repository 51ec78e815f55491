"""Which known word a slip of the finger was meant to be."""

import pytest

from acupress_cli.domain.words.spelling import MOST_MENDED, Speller

ENGLISH = frozenset(
    [
        "when",
        "the",
        "sides",
        "burn",
        "today",
        "hello",
        "there",
        "people",
        "walking",
        "numbness",
        "legs",
    ]
)


def speller(*known: str, likely: tuple[str, ...] = ()) -> Speller:
    """A speller of these words."""
    return Speller(known, {}, ENGLISH.__contains__, frozenset(likely))


@pytest.mark.parametrize(
    ("word", "is_slip"),
    [
        ("warfarin", False), ("warfrin", True), ("warfarinn", True), ("wurfarin", True),
        ("wafrarin", True), ("warfarni", True), ("wafarinn", False), ("warf", False),
        ("xarfarix", False), ("", False),
    ],
)  # fmt: skip
def test_one_slip_is_one_letter(word: str, is_slip: bool) -> None:
    """Wrong, missing, too many, or in the wrong order with its neighbour."""
    assert (speller("warfarin").mend(word) == "warfarin") is is_slip


@pytest.mark.parametrize(
    "slip", ["buttok", "buttcok", "buttoock", "buttovk", "buttockk", "vuttock"]
)
def test_one_missing_doubled_swapped_or_wrong_letter_is_mended(slip: str) -> None:
    """And no more than one."""
    assert speller("buttock").mend(slip) == "buttock"
    assert speller("buttock").mend(slip + "zz") == ""


@pytest.mark.parametrize("word", ["abc", "when", "b4ck", "ab" * 13, "bück"])
def test_short_english_and_odd_words_are_no_slips(word: str) -> None:
    """Neither is what has a number in it, or is longer than any word."""
    assert speller("abcd", "whem", "back", "ab" * 12 + "a").mend(word) == ""


def test_a_form_of_a_known_word_is_mended_where_it_is_english() -> None:
    """Who knows "side" reads "sdes" as "sides"."""
    assert speller("sid").mend("sdes") == "sides"
    assert speller("numb").mend("nubed") == ""


def test_of_several_words_the_likelier_is_taken() -> None:
    """Swapped letters first, then what is spoken of here, then the same beginning; else none."""
    assert speller("form", "from").mend("fomr") == "form"
    assert speller("front", "foot", likely=("front",)).mend("frot") == "front"
    assert speller("heel", "feel").mend("hezl") == "heel"
    assert speller("calm", "calf").mend("calx") == ""


def test_a_letter_doubled_or_left_out_is_likelier_than_a_wrong_one() -> None:
    """As it is where hands slip: "blader" is the bladder, "niht" the night."""
    assert speller("bladder", "blades").mend("blader") == "bladder"
    assert speller("nights", "niches").mend("nihts") == "nights"


def test_two_words_without_the_space_between_them_are_parted() -> None:
    """Where there is one way to do it."""
    assert speller("lower", "back").mend("lowerback") == "lower back"
    assert speller("lower", "back").mend("lowerbacx") == ""
    assert speller("foot", "path", "footp", "ath").mend("footpath") == ""


def test_after_many_slips_no_more_are_mended() -> None:
    """A text of nothing but slips is no text to spend long on."""
    one = speller("buttock")
    for number in range(MOST_MENDED):
        one.mend("qz" + chr(97 + number // 26) + chr(97 + number % 26) + "qz")
    assert one.mend("buttok") == ""


@pytest.mark.parametrize(
    ("text", "is_english"),
    [
        ("my buttok hurts", True),
        ("hello there people, the buttok", True),
        ("das linke bein schmerzt beim gehen", False),
        ("schmerz", True),
        ("linke beine schmerzen", True),
        ("linke beine schmerzen beim", False),
        ("linke beine people there", True),
        ("linke beine schmerzen people there", False),
    ],
)
def test_another_language_is_told_from_slips(text: str, is_english: bool) -> None:
    """Of a few words it cannot be told."""
    assert speller("buttock").seems_english(text) is is_english


def test_a_known_word_is_read_in_any_language() -> None:
    """Half of the words are enough."""
    assert speller("linke", "beine").seems_english("linke beine schmerzen gehen")
    assert not speller("linke").seems_english("linke beine schmerzen gehen")
