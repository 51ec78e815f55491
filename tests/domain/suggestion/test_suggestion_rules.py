"""What holds for every suggestion: its length, its order, and that nothing is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import PainPath, Position, Side, Tool
from acupress_cli.domain.limits import SHORTEST_HOLD_S
from acupress_cli.domain.pain.pain import PainPattern, PainQuality
from acupress_cli.domain.points.acupoint import Acupoint, Evidence, Role
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.plan import READY_S, Finding, plan_session, with_few_moves
from acupress_cli.domain.suggestion.reasons import Knowledge
from acupress_cli.domain.suggestion.suggestion import Wishes, points_for, suggest
from tests.fakes.bench import CONTENT, FakeBench
from tests.fakes.plans import made_point

KNOWLEDGE = FakeBench().knowledge
ATLAS = CONTENT.atlas()
PATTERNS = st.builds(
    PainPattern,
    st.lists(
        st.sampled_from([area.code for area in ATLAS.areas if area.is_pain_area]),
        min_size=1,
        max_size=5,
        unique=True,
    ).map(tuple),
    st.sampled_from([None, *Side]),
    st.sets(st.sampled_from([q.code for q in KNOWLEDGE.qualities]), max_size=3).map(
        lambda codes: tuple(sorted(codes))
    ),
)
WISHES = st.builds(
    Wishes,
    st.integers(3, 60),
    st.sampled_from([None, *Position]),
    st.sampled_from([(), (Tool.BALL,)]),
    st.none() | st.integers(30, 200),
)
MOST_POINTS, MOST_PRESSING_S = 8, 20 * 60


def candidates(pattern: PainPattern) -> set[str]:
    """The codes of all points that the content names for a pattern, and the general one."""
    areas = [ATLAS.area(code) for code in pattern.areas]
    paths = {path for area in areas if area.code != "ankle-outer" for path in area.paths}
    # The outer ankle lies on both lines of the leg: the other places say on which it counts.
    if not paths & {PainPath.BACK_OF_LEG, PainPath.SIDE_OF_LEG}:
        paths |= {path for area in areas for path in area.paths}
    named = [code for area in areas for code in area.lead]
    named += [code for path in paths for code in ATLAS.rule(path).lead]
    named += [c for q in KNOWLEDGE.qualities if q.code in pattern.qualities for c in q.add]
    return {*named, "LI4"}


@given(PATTERNS, WISHES)
@settings(deadline=None, max_examples=200)
def test_a_session_is_never_longer_than_the_minutes(pattern: PainPattern, wishes: Wishes) -> None:
    """In the order suggested, or in that of fewest moves, it fits; and it is never too much."""
    chosen = [one.planned for one in suggest(pattern, wishes, KNOWLEDGE).chosen]
    order = [area.code for area in ATLAS.areas]
    for points in (chosen, with_few_moves(chosen, order, wishes.tools)):
        plan = plan_session(points, finding=Finding(READY_S))
        assert plan.length_s <= wishes.minutes * 60
        assert plan.pressing_s <= MOST_PRESSING_S
        assert len(plan.points) == len(chosen) <= MOST_POINTS


@given(PATTERNS, WISHES)
@settings(deadline=None, max_examples=200)
def test_every_candidate_is_chosen_or_hidden_with_a_reason(
    pattern: PainPattern, wishes: Wishes
) -> None:
    """No point the content names is lost, none is there twice, and every reason is whole."""
    found = suggest(pattern, wishes, KNOWLEDGE)
    chosen = [one.point.code for one in found.chosen]
    hidden = [one.point.code for one in found.hidden]
    expected = set() if found.referral else candidates(pattern)
    assert sorted(chosen + hidden) == sorted(expected)
    reasons = [r for one in found.chosen for r in one.reasons] + [h.because for h in found.hidden]
    assert all(reason and "{" not in reason for reason in reasons)
    assert all(len(one.reasons) >= 1 for one in found.chosen)


@given(PATTERNS, WISHES)
@settings(deadline=None, max_examples=200)
def test_what_is_chosen_is_as_wished(pattern: PainPattern, wishes: Wishes) -> None:
    """The position and the tools are those wished for, and no hold is longer than wished."""
    for one in suggest(pattern, wishes, KNOWLEDGE).chosen:
        planned = one.planned
        assert planned.technique in planned.point.techniques
        assert wishes.position in (None, planned.technique.position)
        assert planned.technique.tool is not Tool.BALL or Tool.BALL in wishes.tools
        # Shorter only so that every place that hurts gets its point.
        wished_s = planned.point.hold.clamp(wishes.hold_s)
        assert min(SHORTEST_HOLD_S, wished_s) <= planned.hold_s <= wished_s


@given(PATTERNS, WISHES)
@settings(deadline=None, max_examples=100)
def test_the_same_input_always_gives_the_same_output(pattern: PainPattern, wishes: Wishes) -> None:
    """Nothing depends on chance, nor on the order in which areas and qualities were said."""
    again = replace(pattern, areas=pattern.areas[::-1], qualities=pattern.qualities[::-1])
    assert suggest(again, wishes, KNOWLEDGE) == suggest(pattern, wishes, KNOWLEDGE)


@given(PATTERNS)
@settings(deadline=None, max_examples=100)
def test_all_points_for_a_pattern_begin_with_the_candidates(pattern: PainPattern) -> None:
    """Each stands once; those named for the pattern come first, but for the general point."""
    codes = [point.code for point in points_for(pattern, KNOWLEDGE)]
    asked = {c for q in KNOWLEDGE.qualities if q.code in pattern.qualities for c in q.add}
    first = candidates(pattern) - {"LI4"}
    assert set(codes[: len(first)]) == first
    assert len(codes) == len(set(codes))
    assert "LI4" not in codes
    assert asked - {"LI4"} <= set(codes)


def knowing(*points: Acupoint, lead: tuple[str, ...] = (), add: tuple[str, ...] = ()) -> Knowledge:
    """A small content: these points, led by the back of the leg; "dull" adds some."""
    rules = tuple(
        replace(rule, lead=lead if rule.path is PainPath.BACK_OF_LEG else ())
        for rule in ATLAS.rules
    )
    areas = tuple(replace(area, lead=()) for area in ATLAS.areas)
    return replace(
        KNOWLEDGE,
        catalogue=Catalogue(points, (), ()),
        atlas=replace(ATLAS, rules=rules, areas=areas),
        qualities=(PainQuality("dull", "dull", (), add),),
    )


def order(knowledge: Knowledge, *qualities: str) -> list[str]:
    """The codes chosen for pain in the calf."""
    found = suggest(PainPattern(("calf",), Side.LEFT, qualities), Wishes(60), knowledge)
    return [one.point.code for one in found.chosen]


def test_the_lead_gives_the_order() -> None:
    """Points come as the path's lead lists them, not as the catalogue does."""
    points = [made_point(f"BL{n}", area="heel") for n in (1, 2, 3)]
    assert order(knowing(*points, lead=("BL3", "BL1", "BL2"))) == ["BL3", "BL1", "BL2"]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (Evidence("Handed down."), ["BL1", "BL2"]),
        (Evidence("Named.", counts=("a",)), ["BL1", "BL2"]),
        (Evidence("Often used.", experts=("b",)), ["BL2", "BL1"]),
    ],
)
def test_points_often_used_may_overtake(evidence: Evidence, expected: list[str]) -> None:
    """Of two neighbours in the lead the one often used comes first; equals keep their order."""
    first, second = made_point("BL1", area="heel"), made_point("BL2", area="heel")
    studied = replace(second, evidence=evidence)
    assert order(knowing(first, studied, lead=("BL1", "BL2"))) == expected


def test_points_of_the_area_itself_may_overtake() -> None:
    """Of two neighbours in the lead the one that lies where it hurts comes first."""
    near = [made_point(code, area="calf") for code in ("BL1", "BL3")]
    far = made_point("BL2", area="heel")
    assert order(knowing(*near, far, lead=("BL1", "BL2", "BL3"))) == ["BL1", "BL3", "BL2"]


@pytest.mark.parametrize(("wanted_s", "hold_s"), [(60, 60), (95, 95), (110, 110), (180, 110)])
def test_the_minutes_are_used_to_the_last_second(wanted_s: int, hold_s: int) -> None:
    """Three minutes hold 30 s to settle, 30 s to find the point, a hold of 110 s, 10 s of rest."""
    knowledge = knowing(made_point("BL1", area="heel"), lead=("BL1",))
    wishes = Wishes(3, hold_s=wanted_s)
    found = suggest(PainPattern(("calf",), Side.LEFT), wishes, knowledge)
    assert [one.planned.hold_s for one in found.chosen] == [hold_s]


def test_what_comes_in_first_when_time_is_short() -> None:
    """One in the area, one further along, one for pain in general; then by the lead."""
    points = [made_point(f"BL{n}", area="thigh-back") for n in (1, 2, 3)]
    near = made_point("BL4", area="calf")
    far = replace(made_point("BL5", area="heel"), role=Role.DISTAL)
    general = replace(made_point("LI4", area="hand"), role=Role.SYSTEM_WIDE)
    lead = ("BL1", "BL2", "BL3", "BL4", "BL5")
    knowledge = knowing(*points, near, far, general, lead=lead)
    in_turn = ["BL4", "BL5", "LI4", "BL1", "BL2", "BL3"]
    for minutes in range(3, 16):
        found = suggest(PainPattern(("calf",), Side.LEFT), Wishes(minutes), knowledge)
        codes = {one.point.code for one in found.chosen}
        assert codes == set(in_turn[: len(codes)])


def test_no_number_of_minutes_is_named_where_none_would_do() -> None:
    """Eight points are the most of any session: a ninth place is not promised one."""
    places = ["lower-back", "buttock", "hip", "thigh-back", "thigh-side", "knee-back", "calf"]
    places += ["shin-outer", "heel"]
    points = [made_point(f"BL{n}", area=area) for n, area in enumerate(places, start=1)]
    knowledge = knowing(*points, lead=tuple(point.code for point in points))
    found = suggest(PainPattern(tuple(places), Side.LEFT), Wishes(60), knowledge)
    assert len(found.chosen) == 8
    assert found.without == ()
    short = suggest(PainPattern(tuple(places), Side.LEFT), Wishes(4), knowledge)
    assert 0 < len(short.without) < len(places) - len(short.chosen)


def test_what_a_quality_adds_comes_third() -> None:
    """Points for what the pain is like go before the rest of the lead, but only if it is so."""
    points = [made_point(f"BL{n}", area="heel") for n in (1, 2, 3)]
    near = made_point("BL4", area="calf")
    knowledge = knowing(*points, near, lead=("BL1", "BL2", "BL4"), add=("BL3",))
    assert order(knowledge) == ["BL4", "BL1", "BL2"]
    assert order(knowledge, "dull") == ["BL4", "BL3", "BL1", "BL2"]
