"""Which points answer a pattern of pain, with the content as it is."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import PainPath, Position, Side, Tool
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.points.acupoint import Role, Technique
from acupress_cli.domain.safety.conditions import (
    Condition,
    Effect,
    HeldCondition,
    Person,
    SafetyRule,
    find_condition,
)
from acupress_cli.domain.suggestion.reasons import Knowledge
from acupress_cli.domain.suggestion.suggestion import (
    Referral,
    SuggestionSet,
    Wishes,
    points_for,
    suggest,
)
from tests.fakes.bench import CONTENT, FakeBench

BENCH = FakeBench()
KNOWLEDGE = BENCH.knowledge
CONDITIONS = BENCH.content.conditions().conditions
LONG = Wishes(minutes=40)


def answer(text: str, wishes: Wishes = LONG, knowledge: Knowledge = KNOWLEDGE) -> SuggestionSet:
    """What is suggested for a person's own words."""
    return suggest(BENCH.reader.read(text).pattern, wishes, knowledge)


def codes(found: SuggestionSet) -> list[str]:
    """The points chosen, in order."""
    return [suggestion.point.code for suggestion in found.chosen]


def hidden(found: SuggestionSet) -> dict[str, str]:
    """Why each point was left out."""
    return {one.point.code: one.because for one in found.hidden}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("back of leg, left", {"BL40", "BL57", "BL60"}),
        ("outer side of my left leg", {"GB30", "GB34", "GB41"}),
        ("left buttock", {"GB30"}),
        ("left calf", {"BL57"}),
        ("tight left calf", {"BL57", "GB34"}),
        ("sharp pain in the left calf", {"BL57", "LI4"}),
        ("intense pain in the left calf", {"BL57", "LI4"}),
        ("lower back", {"BL25", "BL23", "BL40"}),
    ],
)
def test_what_the_article_says_comes_of_these_words(text: str, expected: set[str]) -> None:
    """Each of the article's patterns leads to the points the article names for it."""
    found = answer(text, Wishes(minutes=20))
    assert set(codes(found)) >= expected
    assert found.referral is None


def test_points_are_pressed_on_the_side_that_hurts() -> None:
    """The side named is the side pressed; of a general point one hand is enough."""
    found = answer("sharp pain down the back of my left leg")
    sides = {one.point.code: one.planned.side for one in found.chosen}
    assert "LI4" in sides
    assert set(sides.values()) == {Side.LEFT}


def test_without_a_side_both_are_pressed() -> None:
    """Where no side was named every paired point is for both sides."""
    found = answer("lower back", Wishes(minutes=40, position=Position.SITTING))
    sides = {one.point.code: one.planned.side for one in found.chosen}
    assert set(sides.values()) == {Side.BOTH}


@pytest.mark.parametrize("quality", ["sharp", "intense"])
def test_what_is_asked_for_by_quality_never_takes_the_place_of_a_near_point(quality: str) -> None:
    """A point where it hurts comes first, one farther along, then the one for such pain."""
    text = f"{quality} pain in the left calf"
    assert codes(answer(text, Wishes(minutes=3))) == ["BL57"]
    assert {"BL57", "LI4"} <= set(codes(answer(text, Wishes(minutes=10))))


@pytest.mark.parametrize("text", ["left calf", "left buttock", "back of left leg", "left hip"])
def test_near_far_and_general_points_are_combined(text: str) -> None:
    """A point where it hurts, one further along the line, and one for pain in general."""
    areas = BENCH.reader.read(text).pattern.areas
    points = [one.point for one in answer(text).chosen]
    assert any(point.area in areas for point in points)
    assert any(point.role is Role.DISTAL and point.area not in areas for point in points)
    assert "LI4" in {point.code for point in points}


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("low back to left calf", ["BL40", "BL57"]),
        ("low back", ["BL40", "EX-B2"]),
        ("left buttock", ["GB30", "BL54", "GB34", "BL40"]),
        ("left buttock to the calf", ["GB30", "BL40", "BL57"]),
    ],
)
def test_what_experts_chose_comes_before_a_point_for_pain_in_general(
    text: str, chosen: list[str]
) -> None:
    """In the back and the buttock their points fit in, and leave room for LI4."""
    assert {*chosen, "LI4"} <= set(codes(answer(text)))
    assert all(CONTENT.catalogue().find(code).evidence.experts for code in chosen)


def test_a_second_general_point_takes_its_turn() -> None:
    """Where a general point lies in the area itself, each stands once, and none is lost."""
    found = answer("front of the left shin")
    assert {"ST36", "GB34", "GB41", "LI4"} <= set(codes(found))
    assert len(codes(found)) == len(set(codes(found)))


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("groin", PainPath.NOT_SCIATICA),
        ("front of the thigh", PainPath.FRONT_OF_LEG),
        ("inner shin", PainPath.FRONT_OF_LEG),
        ("groin and calf", PainPath.NOT_SCIATICA),
    ],
)
def test_some_pain_gives_a_referral_and_no_points(text: str, path: PainPath) -> None:
    """The groin in any case, and the front of the leg alone, are for a clinician."""
    found = answer(text)
    advice = KNOWLEDGE.atlas.rule(path).advice
    assert found.referral == Referral("see-someone", advice)
    assert (found.chosen, found.hidden) == ((), ())


def test_two_reasons_to_see_someone_are_both_told() -> None:
    """Groin and front of the thigh give one referral with both pieces of advice."""
    referral = answer("groin and front of the thigh").referral
    assert referral
    front, groin = (
        KNOWLEDGE.atlas.rule(path).advice for path in (PainPath.FRONT_OF_LEG, PainPath.NOT_SCIATICA)
    )
    assert referral.because == f"{front} {groin}"


def test_front_and_back_together_give_points_and_the_advice() -> None:
    """Where only some of the pain is not typical, points are given and the advice is a note."""
    found = answer("front and back of the left thigh")
    assert found.referral is None
    assert "BL37" in codes(found)
    assert KNOWLEDGE.atlas.rule(PainPath.FRONT_OF_LEG).advice in found.notes


@pytest.mark.parametrize(
    ("text", "is_said"), [("lower back", True), ("lower back and calf", False), ("calf", False)]
)
def test_pain_in_the_back_alone_is_usually_not_sciatica(text: str, is_said: bool) -> None:
    """That is said of the back alone, and the points are given all the same."""
    found = answer(text)
    advice = KNOWLEDGE.atlas.rule(PainPath.LOW_BACK).advice
    assert "usually not sciatica" in advice
    assert (advice in found.notes) is is_said
    assert found.chosen


def leading_with(*lead: str) -> Knowledge:
    """The content, but for pain in the low back these points come first."""
    rules = tuple(
        replace(rule, lead=lead) if rule.path is PainPath.LOW_BACK else rule
        for rule in KNOWLEDGE.atlas.rules
    )
    return replace(KNOWLEDGE, atlas=replace(KNOWLEDGE.atlas, rules=rules))


def test_a_point_that_is_hard_to_reach_is_left_out_for_its_neighbour() -> None:
    """BL31 is hidden, and the reason names BL32."""
    found = answer("lower back", knowledge=leading_with("BL31", "BL32"))
    assert "BL32" in codes(found)
    assert hidden(found)["BL31"] == "It is hard to reach alone. BL32 is the better choice."


@pytest.mark.parametrize(
    ("wishes", "because"),
    [
        (Wishes(40, Position.LYING), "It is hard to press while lying."),
        (Wishes(40, Position.LYING, (Tool.BALL,)), "It is hard to press while lying."),
        (Wishes(40, Position.STANDING), "You would need a ball to press it standing."),
        (Wishes(40, Position.STANDING, (Tool.BALL,)), None),
        (Wishes(40, Position.SITTING), None),
        (Wishes(40), None),
    ],
)
def test_a_position_or_a_missing_ball_hides_a_point(wishes: Wishes, because: str | None) -> None:
    """BL26 is pressed sitting, or standing with a ball; what is missing is said."""
    found = answer("lower back", wishes)
    assert hidden(found).get("BL26") == because
    assert ("BL26" in codes(found)) is (because is None)


def test_a_point_for_a_ball_alone_says_so_without_a_position() -> None:
    """Where no position was wished for, the missing ball is the whole reason."""
    points = tuple(
        replace(p, techniques=tuple(t for t in p.techniques if t.tool is Tool.BALL))
        if p.code == "GB30"
        else p
        for p in KNOWLEDGE.catalogue
    )
    only_ball = replace(KNOWLEDGE, catalogue=replace(KNOWLEDGE.catalogue, points=points))
    assert hidden(answer("buttock", knowledge=only_ball))["GB30"] == (
        "You would need a ball to press it."
    )


def test_what_a_condition_forbids_is_hidden_with_its_reason() -> None:
    """A blocked point gives the condition's words, and cautions come before the point's own."""
    person = Person(
        tuple(
            HeldCondition(find_condition(n, CONDITIONS)) for n in ("varicose-veins", "osteoporosis")
        )
    )
    found = suggest(PainPattern(("calf",), Side.LEFT), LONG, KNOWLEDGE, person)
    for code in ("BL56", "BL57", "BL58"):
        point = KNOWLEDGE.catalogue.find(code)
        assert hidden(found)[code] == person.verdict(point, KNOWLEDGE.atlas).blocked
    for one in found.chosen:
        verdict = person.verdict(one.point, KNOWLEDGE.atlas)
        assert one.cautions == (*verdict.cautions, *one.point.cautions)
    assert any(person.verdict(one.point, KNOWLEDGE.atlas).cautions for one in found.chosen)


def test_where_a_condition_rules_out_every_way_it_is_named_as_the_cause() -> None:
    """It is no ball that is missing with blood thinners: they leave no way to press BL54."""
    person = Person((HeldCondition(find_condition("blood-thinners", CONDITIONS)),))
    told = hidden(suggest(PainPattern(("calf",), Side.LEFT), LONG, KNOWLEDGE, person))["BL54"]
    assert "blood thinners" in told
    assert "ball" not in told


def test_no_room_and_enough_are_different_reasons() -> None:
    """A short session says that time is lacking, a long one that it is enough."""
    assert hidden(answer("left calf", Wishes(minutes=10)))["BL56"] == (
        "Left out to keep within 10 minutes."
    )
    full = answer("left calf", Wishes(minutes=60))
    assert len(full.chosen) == 8
    assert set(hidden(full).values()) == {
        "The session is full. More pressing in one go is not better."
    }


def test_every_point_for_a_pattern_the_asked_for_first() -> None:
    """All that is known of a pattern: the leading points by rank, then others of its line."""
    found = [point.code for point in points_for(PainPattern(("calf",)), KNOWLEDGE)]
    assert found == [
        "BL57", "BL40", "BL60", "BL37", "BL36", "BL54", "BL56", "BL58", "BL62",
        "BL24", "BL25", "BL26", "BL32", "GB30", "GB34", "EX-B2",
    ]  # fmt: skip


def test_what_a_quality_adds_is_ranked_among_the_points_for_a_pattern() -> None:
    """A point asked for by what the pain is like overtakes the lesser ones of the line."""
    found = [
        point.code for point in points_for(PainPattern(("calf",), None, ("tight",)), KNOWLEDGE)
    ]
    assert found[:5] == ["BL57", "BL40", "BL60", "GB34", "BL37"]


def test_there_are_no_points_for_what_is_not_answered() -> None:
    """A path without a pressing plan has no points."""
    assert points_for(PainPattern(("groin", "thigh-front")), KNOWLEDGE) == ()


@pytest.mark.parametrize(
    "pattern",
    [
        PainPattern(()),
        PainPattern((), Side.LEFT, ("sharp",)),
        PainPattern(("hand",), Side.LEFT),
    ],
)
def test_without_a_place_that_is_answered_there_are_no_points(pattern: PainPattern) -> None:
    """Of pain that is nowhere, or in the hand, nothing is suggested and nothing hidden."""
    found = suggest(pattern, LONG, KNOWLEDGE)
    assert (found.chosen, found.hidden, found.referral) == ((), (), None)


def test_a_posture_that_is_not_for_a_person_is_the_reason() -> None:
    """Not a missing ball: lying, there was only the side, and that is ruled out."""
    because = KNOWLEDGE.reasons.left_out_ways.format(conditions="hip")
    rule = SafetyRule(Effect.LIMIT, "Not so.", no_postures=(Posture.ON_THE_SIDE,))
    condition = Condition("hip", "hip", (), "", (rule,), asks_where=False, sources=())
    person = Person((HeldCondition(condition),))
    point = replace(
        KNOWLEDGE.catalogue.find("BL25"),
        techniques=(
            Technique(Tool.FINGERS, Posture.ON_THE_SIDE, "Press."),
            Technique(Tool.FINGERS, Posture.STANDING, "Press."),
        ),
    )
    others = [p for p in KNOWLEDGE.catalogue if p.code != "BL25"]
    catalogue = replace(KNOWLEDGE.catalogue, points=(point, *others))
    found = suggest(
        PainPattern(("lower-back",), Side.LEFT),
        Wishes(40, Position.LYING),
        replace(KNOWLEDGE, catalogue=catalogue),
        person,
    )
    assert ("BL25", because) in {(h.point.code, h.because) for h in found.hidden}
    assert {point.code for point in found.points} >= {"BL25"}
