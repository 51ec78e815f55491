"""What the text of a point says agrees with the rules: left out is left out."""

import re

import pytest

from acupress_cli.domain.pages.guide import guide_for
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import HeldCondition, Person
from tests.fakes.bench import CONTENT
from tests.safety.rule_table import CLOT_SITES, NEVER, NEVER_POSED

POINTS = CONTENT.catalogue().points
CONDITIONS = {condition.id: condition for condition in CONTENT.conditions().conditions}
# How a point's own list of when not to press it names a condition that bars it.
NAMED_AS = {
    "pregnant": "you are pregnant, or could be",
    "postpartum": "you gave birth in the last 12 weeks (more clot risk)",
    "hip-replacement": "you have a new hip joint",
    "knee-replacement": "you have a new knee joint",
    "spinal-hardware": "you have metal, a stimulator or a drug pump in your low back",
    "osteoporosis": "you have weak bones (osteoporosis)",
}
SPEAKS_OF = {
    "pregnant": r"pregnan|midwife",
    "postpartum": r"\bbirth",
    "hip-replacement": r"hip (joint|replace)|new hip",
    "knee-replacement": r"knee (joint|replace)|new knee",
    "spinal-hardware": r"\bmetal\b|\bdevice\b",
    "osteoporosis": r"weak bones|osteoporosis",
}
# How the steps to find a point would ask for a posture.
ASKS_FOR = {
    "sitting, ankle on the other knee": r"other (knee|leg)|\bcross (a|the|your)",
    "sitting on a bed, knee bent up": r"knee (bent )?up",
    "lying on the good side": r"good side",
}
# These name the break or the fall beside the condition.
AND_MORE = {"GB30": "you have a new hip joint, or a broken hip or pelvis"}


@pytest.mark.parametrize("name", NAMED_AS)
def test_a_point_names_just_the_conditions_that_bar_it(name: str) -> None:
    """Its own list says so in the same words everywhere, and never softer than the rule."""
    for point in POINTS:
        said = [text for text in point.do_not_press_if if re.search(SPEAKS_OF[name], text)]
        expected = AND_MORE.get(point.code, "") if name == "hip-replacement" else ""
        wanted = [expected or NAMED_AS[name]] if point.code in NEVER[name] else []
        assert said == wanted, point.code


@pytest.mark.parametrize("name", ["pregnant", "hip-replacement", "knee-replacement"])
def test_no_caution_allows_what_a_rule_bars(name: str) -> None:
    """A point that is left out is not said to be pressed lightly."""
    for point in POINTS:
        for text in point.cautions:
            if point.code in NEVER[name] and re.search(SPEAKS_OF[name], text):
                assert re.match(r"Do not (use|press) this point|Leave this point alone", text), text


def test_a_clot_that_was_cleared_bars_the_clot_sites_alone() -> None:
    """The other points of the leg wait for a clinician's word, as the rule for an old clot does."""
    told = [(p.code, text) for p in POINTS for text in p.do_not_press_if if "have had one" in text]
    assert told
    for code, text in told:
        assert text.endswith("and no clinician has cleared you") is (code not in CLOT_SITES), code


def test_what_holds_for_every_point_leaves_the_hand_after_a_clot() -> None:
    """As the rule for an old clot does: legs and back are barred, the hand is pressed with care."""
    guide = guide_for(POINTS[0], CONTENT.catalogue(), CONTENT.atlas(), CONTENT.sources())
    [line] = [text for text in guide.section("do_not_press_if").lines if "blood clot" in text]
    assert "no clinician has cleared you" in line
    assert line.endswith("the point is on your back, buttock or leg")
    hand = [p for p in POINTS if p.area in ("hand", "wrist")]
    person = Person((HeldCondition(CONDITIONS["clot-past"]),))
    assert not any(person.verdict(point, CONTENT.atlas()).blocked for point in hand)


@pytest.mark.parametrize("name", NEVER_POSED)
def test_nobody_has_to_take_a_forbidden_posture_to_find_a_point(name: str) -> None:
    """No step to find a point that may be pressed asks for a posture that is ruled out."""
    person, atlas = Person((HeldCondition(CONDITIONS[name]),)), CONTENT.atlas()
    for point in POINTS:
        if not person.verdict(point, atlas).blocked:
            asked = " ".join(point.find)
            for posture in NEVER_POSED[name]:
                assert not re.search(ASKS_FOR[posture], asked), (point.code, posture)


def runs(text: str) -> set[tuple[str, ...]]:
    """Each run of four words in ``text``."""
    words = re.findall(r"[a-z'-]+", text.lower())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.code)
def test_how_to_press_goes_on_where_finding_ends(point: Acupoint) -> None:
    """Who lies there with a thumb on the point is not told once more to lie down."""
    found = set[tuple[str, ...]]().union(*map(runs, point.find))
    told = {technique.how: runs(technique.how) & found for technique in point.techniques}
    assert {how: again for how, again in told.items() if again} == {}
