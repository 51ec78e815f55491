"""What a condition of the person means for a point."""

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Position, Pressure, Region, Tool
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.points.acupoint import PregnancyAdvice, PregnancyLevel, Technique
from acupress_cli.domain.safety.conditions import (
    NO_LIMITS,
    Effect,
    HeldCondition,
    Person,
    SafetyRule,
    Verdict,
)
from acupress_cli.domain.session.breath import BreathPace
from tests.fakes.bench import CONTENT
from tests.fakes.conditions import condition
from tests.fakes.plans import LYING, SITTING, made_point, technique

ATLAS = CONTENT.atlas()
REGIONS = (Region.BACK, Region.BUTTOCK, Region.LEG, Region.HAND)
POINT = replace(
    made_point("BL57", area="calf"),
    risks=("dvt",),
    pregnancy=PregnancyAdvice(PregnancyLevel.LEAVE_OUT_CAREFUL, "Ask."),
)
CALF = ATLAS.area("calf")


def with_rules(*rules: SafetyRule) -> Person:
    """A person with one condition that has these rules."""
    return Person((HeldCondition(condition("gout", *rules)),))


def limit(
    because: str,
    most_s: int = 0,
    pressure: Pressure | None = None,
    no_tools: tuple[Tool, ...] = (),
) -> SafetyRule:
    """A limit on every point of the leg."""
    return SafetyRule(
        Effect.LIMIT,
        because,
        regions=(Region.LEG,),
        most_s=most_s,
        pressure=pressure,
        no_tools=no_tools,
    )


def block(because: str, *regions: Region) -> SafetyRule:
    """A block of whole regions."""
    return SafetyRule(Effect.BLOCK, because, regions=regions)


@pytest.mark.parametrize(
    ("rule", "fits"),
    [
        (SafetyRule(Effect.CAUTION, "x", regions=(Region.BACK, Region.LEG)), True),
        (SafetyRule(Effect.CAUTION, "x", regions=(Region.BACK,)), False),
        (SafetyRule(Effect.CAUTION, "x", areas=("heel", "calf")), True),
        (SafetyRule(Effect.CAUTION, "x", areas=("heel",)), False),
        (SafetyRule(Effect.CAUTION, "x", points=("BL57",)), True),
        (SafetyRule(Effect.CAUTION, "x", points=("BL5", "BL570")), False),
        (SafetyRule(Effect.CAUTION, "x", risks=("knee", "dvt")), True),
        (SafetyRule(Effect.CAUTION, "x", risks=("knee",)), False),
        (SafetyRule(Effect.CAUTION, "x", pregnancy=(PregnancyLevel.LEAVE_OUT_CAREFUL,)), True),
        (SafetyRule(Effect.CAUTION, "x", pregnancy=(PregnancyLevel.AVOID,)), False),
        (SafetyRule(Effect.CAUTION, "x", points=("BL1",), risks=("dvt",)), True),
    ],
)
def test_a_rule_fits_where_one_of_its_marks_does(rule: SafetyRule, fits: bool) -> None:
    """Region, area, code, risk or pregnancy level: one of them is enough."""
    assert rule.fits(POINT, CALF) is fits


def test_a_rule_has_to_name_something() -> None:
    """A rule that fits no point at all is a fault."""
    with pytest.raises(ValueError, match="a rule has to say which points it fits"):
        SafetyRule(Effect.BLOCK, "x")


@pytest.mark.parametrize("most_s", [-1, 1, 59, 181, 600])
def test_a_limit_is_a_length_a_hold_can_have(most_s: int) -> None:
    """A limit no hold can keep is a fault."""
    with pytest.raises(ValueError, match=f"most_s is 0 or 60 to 180, not {most_s}"):
        limit("x", most_s)
    assert [limit("x", allowed).most_s for allowed in (0, 60, 180)] == [0, 60, 180]


def test_without_conditions_nothing_is_limited() -> None:
    """A person with nothing to mind may press everything as it is."""
    assert Person().verdict(POINT, ATLAS) == NO_LIMITS == Verdict()


def test_a_block_says_why_and_leaves_nothing_else() -> None:
    """Every reason is told, each once; limits and cautions no longer matter."""
    person = with_rules(
        limit("Light.", 60),
        block("Not here.", Region.LEG),
        SafetyRule(Effect.BLOCK, "Not this.", points=("BL57",)),
        block("Not here.", Region.LEG, Region.BACK),
    )
    assert person.verdict(POINT, ATLAS) == Verdict(blocked="Not here. Not this.")


def test_the_strictest_of_all_limits_counts() -> None:
    """The shortest hold, the lightest touch, every forbidden tool, and each reason once."""
    person = with_rules(
        limit("A.", 90, Pressure.MEDIUM, (Tool.BALL,)),
        limit("B.", 75, Pressure.LIGHT, (Tool.KNUCKLES, Tool.BALL)),
        limit("A.", 120, Pressure.FIRM),
        limit("C."),
        SafetyRule(Effect.CAUTION, "D.", areas=("calf",)),
        SafetyRule(Effect.CAUTION, "E.", areas=("heel",)),
    )
    assert person.verdict(POINT, ATLAS) == Verdict(
        most_s=75,
        pressure=Pressure.LIGHT,
        no_tools=(Tool.BALL, Tool.KNUCKLES),
        cautions=("A.", "B.", "C.", "D."),
        ruled_out_by=("with gout",),
    )


def test_a_posture_can_be_ruled_out() -> None:
    """The rule fits where there is such a way, and the others remain."""
    crossed = Technique(Tool.THUMB, Posture.ANKLE_ON_KNEE, "Press.")
    upright = Technique(Tool.THUMB, Posture.STANDING, "Press.")
    person = with_rules(
        SafetyRule(Effect.LIMIT, "Do not cross.", no_postures=(Posture.ANKLE_ON_KNEE,))
    )
    both = replace(POINT, techniques=(crossed, upright))
    verdict = person.verdict(both, ATLAS)
    assert verdict.never == (Posture.ANKLE_ON_KNEE,)
    assert verdict.cautions == ("Do not cross.",)
    assert verdict.technique(both, None, ()) == upright
    untouched = replace(POINT, techniques=(upright,))
    assert person.verdict(untouched, ATLAS) == NO_LIMITS


def test_a_point_without_an_allowed_way_is_left_out() -> None:
    """The reason is that of the rules which took the ways, and of no other."""
    person = with_rules(
        SafetyRule(Effect.LIMIT, "Do not cross.", no_postures=(Posture.ANKLE_ON_KNEE,)),
        limit("No thumbs.", no_tools=(Tool.THUMB,)),
        limit("Lightly.", pressure=Pressure.LIGHT),
    )
    ways = (
        Technique(Tool.FINGERS, Posture.ANKLE_ON_KNEE, "Press."),
        Technique(Tool.THUMB, Posture.STANDING, "Press."),
    )
    verdict = person.verdict(replace(POINT, techniques=ways), ATLAS)
    assert verdict == Verdict(blocked="Do not cross. No thumbs.", ruled_out_by=("with gout",))


def test_only_a_limit_limits() -> None:
    """What a caution carries besides its words is not used."""
    rule = replace(limit("Care.", 60, Pressure.LIGHT, (Tool.THUMB,)), effect=Effect.CAUTION)
    assert with_rules(rule).verdict(POINT, ATLAS) == Verdict(cautions=("Care.",))


def test_two_conditions_count_together() -> None:
    """Each condition adds its rules."""
    first = HeldCondition(condition("gout", limit("A.", 90)))
    second = HeldCondition(condition("flu", limit("B.", pressure=Pressure.LIGHT)))
    assert Person((first, second)).verdict(POINT, ATLAS) == Verdict(
        most_s=90, pressure=Pressure.LIGHT, cautions=("A.", "B.")
    )


def test_a_point_that_hurt_too_often_is_blocked_first() -> None:
    """A retired point gives its own reason, whatever else there is."""
    held = (HeldCondition(condition("gout", block("Not here.", Region.LEG))),)
    person = Person(held, frozenset({"BL57"}), "It hurt.")
    assert person.verdict(POINT, ATLAS) == Verdict(blocked="It hurt.")
    assert person.verdict(made_point("BL58"), ATLAS) == Verdict(blocked="Not here.")


@pytest.mark.parametrize(
    ("most_s", "wanted_s", "hold_s"),
    [
        (None, None, 60),
        (None, 100, 100),
        (75, 100, 75),
        (75, 70, 70),
        (75, None, 60),
        (60, 200, 60),
    ],
)
def test_a_hold_is_as_wished_up_to_the_limit(
    most_s: int | None, wanted_s: int | None, hold_s: int
) -> None:
    """The limit only ever makes it shorter."""
    assert Verdict(most_s=most_s).hold_s(POINT, wanted_s) == hold_s


def test_a_forbidden_tool_is_not_used() -> None:
    """The next technique is taken, and none where there is no other."""
    ball = technique(Position.SITTING, Tool.BALL)
    point = made_point("BL57", (ball, SITTING, LYING))
    no_ball = Verdict(no_tools=(Tool.BALL,))
    assert NO_LIMITS.technique(point, None, (Tool.BALL,)) is ball
    assert no_ball.technique(point, None, (Tool.BALL,)) is SITTING
    assert no_ball.technique(point, Position.LYING, ()) is LYING
    assert no_ball.technique(point, Position.STANDING, ()) is None


ELSEWHERE = HeldCondition(
    condition("cut", block("There.", *REGIONS), block("Spine.", Region.LEG), limit("Light.", 60)),
    (Region.HAND,),
)


def test_a_named_place_closes_only_itself() -> None:
    """A block of every region means the named places; other rules hold everywhere."""
    hand = made_point("LI4", area="hand")
    assert [r.because for r in ELSEWHERE.rules_for(POINT, CALF)] == ["Spine.", "Light."]
    assert [r.because for r in ELSEWHERE.rules_for(hand, ATLAS.area("hand"))] == ["There."]
    without_place = replace(ELSEWHERE, regions=())
    assert [r.because for r in without_place.rules_for(POINT, CALF)] == [
        "There.", "Spine.", "Light.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "is_about_places"),
    [
        (block("x", *REGIONS), True),
        (block("x", *REGIONS, Region.OTHER), True),
        (block("x", *REGIONS[:3]), False),
        (replace(block("x", *REGIONS), effect=Effect.LIMIT), False),
        (SafetyRule(Effect.BLOCK, "x", areas=("calf",)), False),
    ],
)
def test_only_a_block_of_every_region_is_about_named_places(
    rule: SafetyRule, is_about_places: bool
) -> None:
    """A rule for some regions, or a mere limit, never shrinks to a place."""
    assert rule.is_about_named_places is is_about_places


def test_what_holds_for_the_whole_person() -> None:
    """Why there is no heat or no session, and whether only the own breath is used."""
    hot = HeldCondition(condition("gout", heat="No heat.", stop="Not now."))
    calm = HeldCondition(condition("flu", breath=BreathPace.NATURAL))
    paced = HeldCondition(condition("cold", breath=BreathPace.SLOW))
    assert (Person((hot, calm)).no_heat, Person((hot, calm)).no_session) == (
        ("No heat.",),
        ("Not now.",),
    )
    assert (Person((calm,)).no_heat, Person((calm,)).no_session) == ((), ())
    assert Person((paced, calm)).own_pace_only
    assert not Person((hot, paced)).own_pace_only
