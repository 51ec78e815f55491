"""What belongs to a condition that a text names: its place, its time, its denial."""

import pytest

from acupress_cli.domain.body.body import Region
from acupress_cli.domain.pain.reading import Said
from acupress_cli.domain.safety.condition_words import condition_words_of
from acupress_cli.domain.safety.conditions import Condition
from acupress_cli.domain.safety.heard_conditions import hear_conditions
from tests.fakes.bench import CONTENT

KNOWN = CONTENT.condition_words()
VOCABULARY = CONTENT.vocabulary()
ATLAS = CONTENT.atlas()


def rest(text: str) -> str:
    """What is left of ``text`` without its conditions and without marks."""
    heard = hear_conditions(text, KNOWN, VOCABULARY)
    return " ".join(heard.rest.translate(dict.fromkeys(map(ord, ",;"))).split())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("left calf, I am 12 weeks pregnant", "left calf"),
        ("left calf and I'm pregnant for 3 months", "left calf and"),
        ("hip replacement on the right, left calf", "left calf"),
        ("right hip replacement, left calf", "left calf"),
        ("rash on the left side of my foot", "of my foot"),
        ("rash on my left foot, right calf", "right calf"),
        ("rash in an odd spot, right calf", "in an odd spot right calf"),
        ("rash on the", "on the"),
        ("rash on", "on"),
        ("varicose veins in both calves", ""),
        ("not on any blood thinners, left calf", "left calf"),
        ("my wife is pregnant, left calf", "left calf"),
        ("broken left ankle last year", ""),
        ("left calf; not on warfarin any more", "left calf"),
        ("pregnant for ever", "for ever"),
        ("pregnant in", "in"),
        ("mini pill", ""),
        ("left calf only", "left calf only"),
    ],
)
def test_the_rest_is_about_the_pain(text: str, left: str) -> None:
    """A number of weeks, a side and a place that belong to a condition are no pain."""
    assert rest(text) == left


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("rash on my left foot", {Region.LEG}),
        ("a rash at the lower back", {Region.BACK}),
        ("rash", set()),
        ("rash, then a rash on the hand", {Region.HAND}),
        ("pregnant, in my left calf", set()),
    ],
)
def test_a_condition_has_the_place_named_behind_it(text: str, regions: set[Region]) -> None:
    """Where it is asked for; a mention with a place says more than one without."""
    [said] = hear_conditions(text, KNOWN, VOCABULARY).conditions
    assert {ATLAS.area(code).region for code in said.places} == regions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on Eliquis", "Eliquis"),
        ("I'm not on blood thinners", "Im not on blood thinners"),
        ("no diabetes or osteoporosis", "no diabetes"),
        ("12 weeks pregnant", "pregnant"),
    ],
)
def test_the_words_are_the_persons_own(text: str, words: str) -> None:
    """As they were written, and with the denial where it was one."""
    assert hear_conditions(text, KNOWN, VOCABULARY).conditions[0].words == words


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("diabetes or osteoporosis", [Said.TRUE, Said.TRUE]),
        ("no diabetes or osteoporosis", [Said.DENIED, Said.DENIED]),
        ("no diabetes, osteoporosis", [Said.DENIED, Said.TRUE]),
        ("pregnant. Not pregnant", [Said.TRUE]),
        ("my mum is pregnant. I am pregnant", [Said.TRUE]),
        ("my mum and I are pregnant", [Said.TRUE]),
        ("calf or pregnant", [Said.TRUE]),
        ("pregnant: no pain", [Said.TRUE]),
        ("pregnant: yes", [Said.TRUE]),
        ("pregnant: no", [Said.DENIED]),
        ("pregnant? No, left calf", [Said.DENIED]),
        ("had chemo last week", [Said.TRUE]),
        ("hip replacement years ago", [Said.TRUE]),
        ("shingles years back", [Said.DOUBTFUL]),
        ("1999 shingles", [Said.DOUBTFUL]),
    ],
)
def test_each_mention_is_weighed(text: str, how: list[Said]) -> None:
    """A denial ends at a mark; what is true once stays true."""
    assert [one.said for one in hear_conditions(text, KNOWN, VOCABULARY).conditions] == how


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("warfrin", "warfarin"),
        ("warfarinn", "warfarin"),
        ("wafrarin", "warfarin"),
        ("warfarin", ""),
        ("pregablin", "pregabalin"),
    ],
)
def test_a_slip_of_one_letter_in_a_medicine_is_told(text: str, means: str) -> None:
    """The name it was taken for is handed on, to be said back."""
    [said] = hear_conditions(text, KNOWN, VOCABULARY).conditions
    assert said.means == means


@pytest.mark.parametrize("text", ["wrfrin", "norcco", "buttock", "prednisolonee1", "!!", ""])
def test_two_slips_short_words_and_known_words_are_no_medicine(text: str) -> None:
    """Nothing is guessed."""
    assert hear_conditions(text, KNOWN, VOCABULARY).conditions == ()


def test_a_word_near_two_medicines_is_none_of_them() -> None:
    """A slip that could be either is not decided."""
    one = Condition(
        "c", "c", (), "", (), asks_where=False, sources=(), medicines=("abcdefg", "abcdefh")
    )
    known = condition_words_of([one])
    assert hear_conditions("abcdefx", known, VOCABULARY).conditions == ()


def test_what_the_program_gives_itself_is_not_heard() -> None:
    """A condition such as a flare is no answer of the person."""
    one = Condition("flare", "a flare", (), "", (), asks_where=False, sources=(), given=True)
    assert condition_words_of([one]).names == {}


def test_plural_and_singular_are_both_heard() -> None:
    """Of each name, as far as its last word has them."""
    also = ("thinner", "ulcers", "allergy", "boxes", "fox", "day")
    one = Condition("psoriasis", "x", also, "", (), asks_where=False, sources=())
    names = condition_words_of([one]).names
    assert {"thinners", "ulcer", "allergies", "boxe", "foxes", "days", "psoriasis"} <= set(names)


def test_a_long_text_is_read_in_good_time() -> None:
    """Many words without a mark take no longer for each of them."""
    heard = hear_conditions("calf pregnant " * 20_000, KNOWN, VOCABULARY)
    assert [one.id for one in heard.conditions] == ["pregnant"]
