"""What belongs to a condition that a text names: its place, its time, its denial."""

import pytest

from acupress_cli.domain.body.body import Region, Side
from acupress_cli.domain.pain.reading import Truth
from acupress_cli.domain.safety.conditions import Condition
from tests.fakes.bench import CONTENT
from tests.fakes.hearing import conditions_heard, reader_of, understood

ATLAS = CONTENT.atlas()


@pytest.mark.parametrize(
    ("text", "areas", "side"),
    [
        ("left calf, I am 12 weeks pregnant", "calf", Side.LEFT),
        ("left calf and I'm pregnant for 3 months", "calf", Side.LEFT),
        ("hip replacement on the right, left calf", "calf", Side.LEFT),
        ("right hip replacement, left calf", "calf", Side.LEFT),
        ("rash on my left foot, right calf", "calf", Side.RIGHT),
        ("rash in an odd spot, right calf", "calf", Side.RIGHT),
        ("left calf, a rash on my right hand", "calf", Side.LEFT),
        ("not on any blood thinners, left calf", "calf", Side.LEFT),
        ("my wife is pregnant, left calf", "calf", Side.LEFT),
        ("left calf; not on warfarin any more", "calf", Side.LEFT),
        # Where no other place is named, it is where it hurts.
        ("varicose veins in my left calf", "calf", Side.LEFT),
        ("pregnant for ever", "", None),
        ("pregnant in", "", None),
        ("rash on", "", None),
        ("mini pill", "", None),
    ],
)
def test_the_place_of_a_condition_is_not_that_of_the_pain(
    text: str, areas: str, side: Side | None
) -> None:
    """A side and a place that belong to a condition are no pain, if another place is named."""
    pattern = understood(text).pattern
    assert (pattern.areas, pattern.side) == (tuple(areas.split()), side)


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("rash on my left foot", {Region.LEG}),
        ("a rash at the lower back", {Region.BACK}),
        ("rash", set()),
        ("rash, then a rash on the hand", {Region.HAND}),
        ("pregnant, in my left calf", set()),
        ("rash calf in the hand", set()),
    ],
)
def test_a_condition_has_the_place_named_behind_it(text: str, regions: set[Region]) -> None:
    """Where it is asked for; a mention with a place says more than one without."""
    [said] = conditions_heard(text).conditions
    assert {ATLAS.area(code).region for code in said.places} == regions


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("on Eliquis", "eliquis"),
        ("I'm not on blood thinners", "not on blood thinners"),
        ("no diabetes or osteoporosis", "no diabetes"),
        ("diabetes: no", "diabetes no"),
        ("12 weeks pregnant", "pregnant"),
    ],
)
def test_the_words_are_the_persons_own(text: str, words: str) -> None:
    """As they were written but for capitals, and with the denial where it was one."""
    assert conditions_heard(text).conditions[0].words == words


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("diabetes or osteoporosis", [Truth.TRUE, Truth.TRUE]),
        ("no diabetes or osteoporosis", [Truth.DENIED, Truth.DENIED]),
        ("no diabetes, osteoporosis", [Truth.DENIED, Truth.TRUE]),
        ("pregnant. Not pregnant", [Truth.TRUE]),
        ("my mum is pregnant. I am pregnant", [Truth.TRUE]),
        ("my mum and I are pregnant", [Truth.TRUE]),
        ("calf or pregnant", [Truth.TRUE]),
        ("pregnant: no pain", [Truth.TRUE]),
        ("pregnant: yes", [Truth.TRUE]),
        ("pregnant: no", [Truth.DENIED]),
        ("pregnant? No, left calf", [Truth.DENIED]),
        ("had chemo last week", [Truth.TRUE]),
        ("hip replacement years ago", [Truth.TRUE]),
        ("shingles years back", [Truth.DOUBTFUL]),
        ("1999 shingles", [Truth.DOUBTFUL]),
        ("shingles since 1999", [Truth.TRUE]),
        ("I had shingles", [Truth.DOUBTFUL]),
        ("shingles no longer", [Truth.DOUBTFUL]),
        ("my mum says I am pregnant", [Truth.TRUE]),
        ("my mum says she is pregnant", [Truth.DOUBTFUL]),
        ("I had shingles this week", [Truth.TRUE]),
    ],
)
def test_each_mention_is_weighed(text: str, how: list[Truth]) -> None:
    """A denial ends at a mark; what is true once stays true."""
    assert [one.said for one in conditions_heard(text).conditions] == how


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
    [said] = conditions_heard(text).conditions
    assert said.means == means


@pytest.mark.parametrize("text", ["wrfrin", "norrcco", "buttock", "prednisolonee1", "!!", ""])
def test_two_slips_short_words_and_known_words_are_no_medicine(text: str) -> None:
    """Nothing is guessed."""
    assert conditions_heard(text).conditions == ()


def made(condition_id: str, *also: str, given: bool = False) -> Condition:
    """A condition with these names."""
    return Condition(condition_id, "x", also, "", (), asks_where=False, sources=(), given=given)


def test_a_word_near_two_medicines_is_none_of_them() -> None:
    """A slip that could be either is not decided."""
    hearing = reader_of([], [made("c", "abcdefg", "abcdefh")])
    assert hearing.conditions("abcdefx").conditions == ()
    assert [one.id for one in hearing.conditions("abcdefg").conditions] == ["c"]


def test_what_the_program_gives_itself_is_not_heard() -> None:
    """A condition such as a flare is no answer of the person."""
    assert (
        reader_of([], [made("flare", "a flare", given=True)]).conditions("flare").conditions == ()
    )


def test_plural_and_singular_are_both_heard() -> None:
    """Of each name, whichever of them the content has."""
    hearing = reader_of([], [made("c", "thinner", "ulcers", "allergy", "boxes", "fox", "day")])
    for word in ("thinners", "ulcer", "allergies", "box", "foxes", "days"):
        assert [one.id for one in hearing.conditions(word).conditions] == ["c"], word


def test_a_name_of_one_condition_may_only_look_like_one_of_another() -> None:
    """Where it is no name of this one, it still is a name of that one."""
    pill = Condition(
        "pill", "x", ("pill",), "", (), asks_where=False, sources=(), not_meant=("water pill",)
    )
    heard = reader_of([], [pill, made("water", "water pill")]).conditions("a water pill")
    assert [one.id for one in heard.conditions] == ["water"]
    assert reader_of([], [pill]).conditions("a water pill").conditions == ()


def test_a_long_text_is_read_in_good_time() -> None:
    """Many words without a mark take no longer for each of them."""
    heard = conditions_heard("calf pregnant " * 20_000)
    assert [one.id for one in heard.conditions] == ["pregnant"]
