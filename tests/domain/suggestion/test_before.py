"""Points of last time: they come first, as far as nothing speaks against them."""

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.safety.today import flaring
from acupress_cli.domain.suggestion.reasons import Knowledge
from acupress_cli.domain.suggestion.suggestion import SuggestionSet, Wishes, suggest
from tests.fakes.content import CONTENT

LEG = PainPattern(("thigh-back", "knee-back", "calf"), Side.LEFT)


def codes(found: SuggestionSet) -> set[str]:
    """The points that are suggested."""
    return {suggestion.point.code for suggestion in found.chosen}


def test_they_are_taken_before_those_that_rank_higher(knowledge: Knowledge) -> None:
    """Also one that answers nothing of this pain, such as by the kind of pain then."""
    usual = codes(suggest(LEG, Wishes(8), knowledge))
    found = codes(suggest(LEG, Wishes(8, before=("BL58", "GB41")), knowledge))
    assert not usual & {"BL58", "GB41"}
    assert {"BL58", "GB41"} <= found


def test_the_same_points_in_the_same_minutes_are_the_same_session(knowledge: Knowledge) -> None:
    """In the same order, and for as long."""
    for minutes in (5, 8, 15, 30):
        first = suggest(LEG, Wishes(minutes), knowledge)
        again = suggest(LEG, Wishes(minutes, before=tuple(codes(first))), knowledge)
        assert [one.planned for one in again.chosen] == [one.planned for one in first.chosen]


def test_one_that_did_harm_comes_last(knowledge: Knowledge) -> None:
    """It is told as left out."""
    person = Person(experience={"BL57": PointRelief("BL57", 1, 0, 0, 1, 0)})
    found = suggest(LEG, Wishes(5, before=("BL57", "BL40")), knowledge, person)
    assert "BL57" not in codes(found)
    assert "BL57" in {hidden.point.code for hidden in found.hidden}


def test_on_a_bad_day_they_have_no_precedence(knowledge: Knowledge) -> None:
    """Then nothing near the pain is pressed, whatever was pressed before."""
    person = flaring(Person(), LEG, CONTENT.conditions(), CONTENT.atlas())
    usual = suggest(LEG, Wishes(8), knowledge, person)
    assert suggest(LEG, Wishes(8, before=("BL58", "GB41")), knowledge, person) == usual
