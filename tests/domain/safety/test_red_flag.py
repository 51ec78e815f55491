"""Red flags as data: what an outcome stops, and what a person is told."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.safety.red_flag import Answer, Outcome
from tests.fakes.screening import E1, E5, S6, made_content

CONTENT = made_content()
UNKNOWN = "Call your emergency number."


def test_outcomes_stand_from_the_most_urgent_down() -> None:
    """The order of the outcomes is their urgency."""
    assert [outcome.value for outcome in Outcome] == [
        "emergency", "today", "soon", "not-for-you", "clear",
    ]  # fmt: skip


def test_of_two_outcomes_the_more_urgent_is_known() -> None:
    """None is more urgent than itself."""
    order = list(Outcome)
    for place, one in enumerate(order):
        assert [other for other in order if one.is_more_urgent_than(other)] == order[place + 1 :]


def test_clear_lets_a_person_press_and_soon_gently() -> None:
    """Every other outcome stops pressing, and only clear holds nothing back."""
    assert [outcome for outcome in Outcome if not outcome.stops_pressing] == [
        Outcome.SOON,
        Outcome.CLEAR,
    ]
    assert [outcome for outcome in Outcome if not outcome.holds_back] == [Outcome.CLEAR]


def test_what_is_urgent_stops_even_the_points() -> None:
    """With an emergency, or something for today, no points are suggested at all."""
    stops = [outcome for outcome in Outcome if outcome.stops_points]
    assert stops == [Outcome.EMERGENCY, Outcome.TODAY]


def test_not_sure_counts_as_yes() -> None:
    """Only a plain no is a no."""
    assert [answer for answer in Answer if not answer.counts_as_yes] == [Answer.NO]


@pytest.mark.parametrize(
    ("country", "sentence"),
    [
        ("NZ", "Call 111. It is that in New Zealand."),
        ("gb", "Call 999. It is that in Britain."),
        ("XX", UNKNOWN),
        ("", UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_the_number_is_that_of_the_country(country: str | None, sentence: str) -> None:
    """A known country, in capitals or not, has its number; without one nothing is guessed."""
    assert CONTENT.numbers.sentence(country) == sentence


@pytest.mark.parametrize(
    ("country", "number"), [("NZ", "111"), ("gb", "999"), ("XX", ""), ("", ""), (None, "")]
)
def test_the_number_alone_is_that_of_the_country_too(country: str | None, number: str) -> None:
    """And none where it is not known."""
    assert CONTENT.numbers.number(country) == number


def test_a_flag_is_found_by_its_id() -> None:
    """Each flag has its id, and an unknown one is a fault."""
    assert CONTENT.flag("E5") is E5
    with pytest.raises(StopIteration):
        CONTENT.flag("E99")


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (
            Outcome.EMERGENCY,
            (
                ("Emergency.",),
                ("Call 111.", "It is that in New Zealand."),
                ("Go now.",),
                ("Say: tell E1, and tell S6.",),
                ("Stop.",),
            ),
        ),
        (
            Outcome.TODAY,
            (
                ("Today.",),
                ("Call today.",),
                ("Go today.",),
                ("Say: tell E1, and tell S6.",),
                ("At once. Call 111. It is that in New Zealand.", "  - One.", "  - Two."),
            ),
        ),
        (Outcome.SOON, (("Soon.",), ("Book a visit.",))),
        (Outcome.NOT_FOR_YOU, (("Not for you.",),)),
        (Outcome.CLEAR, (("Looked at.",), ("You named: topic E1; topic S6.",))),
    ],
)
def test_what_is_told_with_each_outcome(
    outcome: Outcome, told: tuple[tuple[str, ...], ...]
) -> None:
    """The title, whom to call, the first lines, what to say (each flag once), and the rest."""
    assert CONTENT.told(outcome, [E1, S6, E1], "NZ").parts == told


def test_the_number_alone_is_told_where_it_is_to_be_dialled() -> None:
    """So that a front can show it large; nothing is guessed, and today it is not the first."""
    emergency, today = Outcome.EMERGENCY, Outcome.TODAY
    assert CONTENT.told(emergency, [E1], "NZ").number == "111"
    assert CONTENT.told(emergency, [E1], None).number == ""
    assert CONTENT.told(today, [E1], "NZ").number == ""


def test_an_outcome_of_the_content_has_its_sentences_in_their_order() -> None:
    """What is the same for everybody, without what is empty."""
    assert CONTENT.outcomes["emergency"].sentences == ("{number}", "Go now.", "Stop.")
    assert CONTENT.outcomes["clear"].sentences == ()


def test_only_where_nothing_was_named_is_that_said() -> None:
    """A sign that was named and cleared is said back; without one the usual words are."""
    assert CONTENT.told(Outcome.CLEAR, [], None).lines == ("Clear.",)


def test_signs_are_listed_for_pages() -> None:
    """A page may list the signs of an outcome, those that are lowered, or those asked after."""
    content = replace(CONTENT, lists=replace(CONTENT.lists, after=("U1",)))
    assert content.lists_of_signs() == {
        "emergency": ("sign E1", "sign E5", "sign E6", "sign E8"),
        "today": ("sign U1",),
        "soon": ("sign S6",),
        "not-for-you": (),
        "clear": (),
        "known": ("topic E5.", "topic E8."),
        "after": ("sign U1",),
    }


def test_without_flags_there_is_nothing_to_say() -> None:
    """Where no flag is known any more, the sentence to say is left out."""
    told = CONTENT.told(Outcome.EMERGENCY, [], None)
    assert told.lines == ("Emergency.", UNKNOWN, "Go now.", "Stop.")


def test_what_a_flag_tells_is_taken_as_it_stands() -> None:
    """Braces in a flag's own words are not filled in."""
    odd = replace(E1, tell="{number}")
    assert CONTENT.told(Outcome.TODAY, [odd], None).say == "Say: {number}."
