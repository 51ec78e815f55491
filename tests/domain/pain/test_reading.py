"""Plain sentences, and exactly what is understood of them."""

from collections.abc import Callable

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.pain.reading import Reader, Understanding

LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH

# (what is said, areas, side, qualities); every word of each sentence is known.
SENTENCES: list[tuple[str, str, Side | None, str]] = [
    (
        "shooting from my left buttock down the back of the leg to the calf",
        "buttock thigh-back knee-back calf",
        LEFT,
        "shooting",
    ),
    ("back of my left knee", "knee-back", LEFT, ""),
    ("back of left thigh", "thigh-back", LEFT, ""),
    ("the left back of the knee", "knee-back", LEFT, ""),
    ("pain in my right bum and right hamstring", "buttock thigh-back", RIGHT, ""),
    ("left buttock and right calf", "buttock calf", BOTH, ""),
    ("pain in left and right calf", "calf", BOTH, ""),
    ("both calves cramp", "calf", BOTH, "tight"),
    ("numb toes", "big-toe little-toe", None, "numb"),
    ("numb little toe on the left", "little-toe", LEFT, "numb"),
    ("toes on both sides tingle", "big-toe little-toe", BOTH, "tingling"),
    ("dull ache in my lower back", "lower-back", None, "dull"),
    ("my lower back is stiff", "lower-back", None, "tight"),
    ("lower-back, hip", "lower-back hip", None, ""),
    ("my right lower back and my right hip", "lower-back hip", RIGHT, ""),
    ("burning on the outside of my left thigh", "thigh-side", LEFT, "burning"),
    ("stabbing in the right outer hip", "hip", RIGHT, "sharp"),
    ("electric shocks from the hip to the outer ankle", "hip ankle-outer", None, "shooting"),
    ("sharp, burning pain at the front of my shin", "shin-front", None, "sharp burning"),
    ("burning and sharp and burning in the heel", "heel", None, "burning sharp"),
    ("pins and needles in the sole of my right foot", "sole", RIGHT, "tingling"),
    ("an excruciating cramp in my left calf!", "calf", LEFT, "intense tight"),
    ("throbbing in the left hamstrings", "thigh-back", LEFT, "throbbing"),
    ("like a toothache in the buttock", "buttock", None, "dull"),
    ("tooth ache in my calf", "calf", None, "dull"),
    ("I have no feeling in my left heel", "heel", LEFT, "numb"),
    ("without sensation in the big toe", "big-toe", None, "numb"),
    ("I can't feel my little toe", "little-toe", None, "numb"),
    ("My CALF hurts; so does the HEEL", "calf heel", None, ""),
    ("heel calf hip lower back", "lower-back hip calf heel", None, ""),
    ("calf calf calf", "calf", None, ""),
    ("side of the leg", "thigh-side knee-side shin-outer", None, ""),
    ("the back and side of my right thigh", "thigh-back thigh-side", RIGHT, ""),
    ("back of the right thigh and calf", "thigh-back knee-back calf", RIGHT, ""),
    ("left calf, the whole back of the leg", "thigh-back knee-back calf", LEFT, ""),
    ("my leg hurts, mostly the calf", "calf", None, ""),
    ("right behind my knee", "knee-back", None, ""),
    ("right behind my left knee", "knee-back", LEFT, ""),
    ("down to the heel, right under the foot", "heel sole", None, ""),
    ("all the way down my right leg to the heel", "heel", RIGHT, ""),
    ("my calf is all right", "calf", None, ""),
    ("my calf is all right now", "calf", None, ""),
    ("the pain is right.", "", None, ""),
    ("it left me with a sore heel", "heel", None, ""),
    ("calf, left", "calf", LEFT, ""),
    ("calf, right", "calf", RIGHT, ""),
    ("right. The calf", "calf", RIGHT, ""),
    ("right deep in the buttock", "buttock", None, ""),
    ("right or left calf", "calf", BOTH, ""),
    ("right and only in the calf", "calf", RIGHT, ""),
    ("my left it band", "thigh-side", LEFT, ""),
    ("left of the heel", "heel", LEFT, ""),
    ("right side", "", RIGHT, ""),
    ("it is on the left hand side", "", LEFT, ""),
    ("hip, left then right", "hip", BOTH, ""),
    ("and left then right", "", BOTH, ""),
    ("groin", "groin", None, ""),
    ("wrist and thumb", "hand wrist", None, ""),
    ("a", "", None, ""),
    ("", "", None, ""),
    ("...!?", "", None, ""),
]

# (what is said, areas, excluded areas, side, qualities)
DENIALS: list[tuple[str, str, str, Side | None, str]] = [
    ("no pain in the calf but my heel hurts", "heel", "calf", None, ""),
    ("no pain in the calf, my heel hurts", "heel", "calf", None, ""),
    ("the buttock hurts, not the calf", "buttock", "calf", None, ""),
    ("everywhere except the calf", "", "calf", None, ""),
    ("back of the leg apart from the calf", "thigh-back knee-back", "calf", None, ""),
    ("no calf pain but the back of the leg hurts", "thigh-back knee-back", "calf", None, ""),
    ("left calf, not the right calf", "calf", "", LEFT, ""),
    ("not the toes but the big toe", "big-toe", "little-toe", None, ""),
    ("side of the leg instead of the calf", "thigh-side knee-side shin-outer", "calf", None, ""),
    ("hip rather than lower back", "hip", "lower-back", None, ""),
    ("free of pain in the lower back", "", "lower-back", None, ""),
    ("it stops before the heel", "", "heel", None, ""),
    ("no hip pain and then the calf hurts", "calf", "hip", None, ""),
    ("no hip pain i do have calf pain", "calf", "hip", None, ""),
    ("not in the hip or the lower back", "", "lower-back hip", None, ""),
    ("not my left calf but my right calf", "calf", "", RIGHT, ""),
    ("left, not right: the calf", "calf", "", LEFT, ""),
    ("not on the left side, on the right side: calf", "calf", "", RIGHT, ""),
    ("not the back of my left knee", "", "knee-back", None, ""),
    ("my calf does not feel right", "calf", "", None, ""),
    ("not only the calf", "calf", "", None, ""),
    ("not burning, but dull in the hip", "hip", "", None, "dull"),
    ("no numb toes", "", "big-toe little-toe", None, ""),
    ("it does not go past the calf", "calf", "", None, ""),
    ("no pain no feeling in the heel", "heel", "", None, "numb"),
    ("no pain in the heel no feeling in the left calf", "calf", "heel", LEFT, "numb"),
]

SCIATICA = (
    "Where does it go: down the back of the leg, down the outer side, "
    "or is it in the buttock alone?"
)
LEG = "Which part of the leg: the back, the outer side, the calf, the foot?"
THIGH = "Which part of the thigh: the back, the outer side or the front?"
VAGUE = [
    ("sciatica", SCIATICA, None),
    ("it is my sciatic nerve", SCIATICA, None),
    ("leg", LEG, None),
    ("my leg hurts", LEG, None),
    ("left side of my leg", LEG, LEFT),
    ("right down my left leg", LEG, LEFT),
    ("it hurts all down my right leg", LEG, RIGHT),
    ("right down the leg", LEG, None),
    ("my right leg and my left leg", LEG, BOTH),
    ("left thigh", THIGH, LEFT),
    ("knee", "Which part of the knee: the back, the outer side or the front?", None),
    ("right foot", "Which part of the foot: the heel, the top, the outer edge or the sole?", RIGHT),
    ("ankle", "Which side of the ankle: the outer or the inner side?", None),
    ("shins", "Which part of the shin: the front, the outer side or the inner side?", None),
    (
        "back pain",
        "Which part of the back: the lower back? This program is for the lower back and leg.",
        None,
    ),
]


def codes(text: str) -> tuple[str, ...]:
    """The codes in a row of the tables above."""
    return tuple(text.split())


@pytest.mark.parametrize(("said", "areas", "side", "qualities"), SENTENCES)
def test_a_plain_sentence_gives_its_areas_its_side_and_its_qualities(
    reader: Reader, said: str, areas: str, side: Side | None, qualities: str
) -> None:
    """Everything that was said is understood, and nothing that was not."""
    pattern = PainPattern(codes(areas), side, codes(qualities))
    assert reader.read(said) == Understanding(pattern)


@pytest.mark.parametrize("said", [sentence[0] for sentence in SENTENCES])
@pytest.mark.parametrize("change", [str.upper, str.title, lambda text: f"\t{text}  \r\n"])
def test_case_and_outer_space_change_nothing(
    reader: Reader, said: str, change: Callable[[str], str]
) -> None:
    """Shouted, titled or pasted with blanks, a sentence means the same."""
    assert reader.read(change(said)) == reader.read(said)


@pytest.mark.parametrize(("said", "areas", "excluded", "side", "qualities"), DENIALS)
def test_what_a_person_denies_is_kept_apart(
    reader: Reader, said: str, areas: str, excluded: str, side: Side | None, qualities: str
) -> None:
    """A "no" or "apart from" reaches to the next mark or "but", and over sides too."""
    pattern = PainPattern(codes(areas), side, codes(qualities))
    assert reader.read(said) == Understanding(pattern, excluded=codes(excluded))


@pytest.mark.parametrize(("said", "asked", "side"), VAGUE)
def test_a_name_too_wide_to_place_asks_and_finds_no_area(
    reader: Reader, said: str, asked: str, side: Side | None
) -> None:
    """A leg is no place to press: the answer is a question, with the side kept."""
    assert reader.read(said) == Understanding(PainPattern((), side), asks=(asked,))


def test_several_wide_names_each_ask_once(reader: Reader) -> None:
    """Two vague names lead to two questions, in the order in which they were said."""
    assert reader.read("my thigh, my leg and my thigh").asks == (THIGH, LEG)


@pytest.mark.parametrize(
    ("said", "areas", "ignored"),
    [
        ("tooth pain", "", "tooth"),
        ("chest", "", "chest"),
        ("arm and chest and arm", "", "arm chest"),
        ("scalf calfing", "", "scalf calfing"),
        ("hipster heeled", "", "hipster heeled"),
        ("my calf and my elbow", "calf", "elbow"),
        ("cal f", "", "cal f"),
        ("of calf-muscle zebra", "calf", "zebra"),
        ("sore \x1b[31mcalf\x1b[0m", "", "31mcalf 0m"),
        ("\u202ecalf\u202c", "calf", ""),
        ("[bold]calf[/bold]", "calf", "bold"),
    ],
)
def test_what_is_not_known_is_handed_back_once(
    reader: Reader, said: str, areas: str, ignored: str
) -> None:
    """Unknown words are named, never guessed, and no part of a word is a match."""
    pattern = PainPattern(codes(areas))
    assert reader.read(said) == Understanding(pattern, ignored=codes(ignored))


@pytest.mark.parametrize(("words_between", "excluded"), [(0, ("calf",)), (5, ("calf",)), (6, ())])
def test_a_no_reaches_over_five_words(
    reader: Reader, words_between: int, excluded: tuple[str, ...]
) -> None:
    """Farther off, a "no" was about something else."""
    read = reader.read("no" + " really" * words_between + " calf")
    assert read.excluded == excluded
    assert read.pattern.areas == (() if excluded else ("calf",))


@pytest.mark.parametrize("side", Side)
def test_a_side_given_later_is_put_in_and_nothing_else_changes(reader: Reader, side: Side) -> None:
    """An answer to the question of the side completes what was understood."""
    read = reader.read("dull in the calf, not the heel, zebra")
    assert read.on(side) == Understanding(
        PainPattern(("calf",), side, ("dull",)), ("zebra",), ("heel",)
    )


@pytest.mark.parametrize(
    ("name", "code"),
    [("Pins and Needles", "tingling"), ("numb", "numb"), ("the cramp", "tight"), ("purple", None)],
)
def test_a_quality_is_known_by_any_of_its_words(
    reader: Reader, name: str, code: str | None
) -> None:
    """A word for what pain is like leads to its code, or to nothing."""
    assert reader.quality(name) == code


@pytest.mark.parametrize(
    ("word", "first"), [("clalf", "calf"), ("stabing", "stabbing"), ("bottock", "buttock")]
)
def test_a_misspelt_word_is_offered_the_nearest_known_one(
    reader: Reader, word: str, first: str
) -> None:
    """Areas and qualities alike are offered for a word that was not understood."""
    assert reader.nearly(word)[0] == first


def test_a_word_like_nothing_known_is_offered_nothing(reader: Reader) -> None:
    """Far-off words get no offer at all."""
    assert reader.nearly("zzzzzz") == []
