"""What the body areas are called, in which order, and how their paths are answered."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.body import AreaGroup, BodyArea, PainPath, Region, Side, View
from acupress_cli.domain.errors import ExitCode, NoSuchError
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern
from tests.fakes.bench import CONTENT

CODES = [area.code for area in CONTENT.atlas().areas]
LEG = ["thigh-back", "thigh-side", "knee-back", "knee-side", "calf", "shin-outer"]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("calf", ["calf"]),
        ("the CALVES", ["calf"]),
        ("my back of the knee", ["knee-back"]),
        ("knee-back", ["knee-back"]),
        ("Behind the knee", ["knee-back"]),
        ("bum", ["buttock"]),
        ("hamstring", ["thigh-back"]),
        ("back of the leg", ["thigh-back", "knee-back", "calf"]),
        ("side of the leg", ["thigh-side", "knee-side", "shin-outer"]),
        ("toes", ["big-toe", "little-toe"]),
        ("leg", LEG),
        ("back", ["lower-back"]),
        ("hand", ["hand"]),
    ],
)
def test_a_name_stands_for_its_areas_from_the_back_down(
    atlas: BodyAtlas, name: str, codes: list[str]
) -> None:
    """Areas and groups are found by code and by every everyday name."""
    assert [area.code for area in atlas.find(name)] == codes


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("cafl", "Did you mean calf? "),
        ("bak of knee", "Did you mean back of the knee? "),
        ("toe s", "Did you mean toes? "),
        ("outer ankel", "Did you mean outer ankle? "),
        ("lower lag", "Did you mean lower leg or lower back? "),
        ("chest", ""),
        ("", ""),
        ("of", ""),
    ],
)
def test_an_unknown_name_is_refused_with_what_looks_like_it(
    atlas: BodyAtlas, name: str, hint: str
) -> None:
    """The refusal repeats the name and points to the list of all areas."""
    with pytest.raises(NoSuchError) as refused:
        atlas.find(name)
    assert refused.value.sentence == f'There is no body area called "{name}".'
    assert refused.value.hint == f'{hint}See "acupress areas" for all of them.'
    assert refused.value.exit_code is ExitCode.NO_SUCH


def test_every_name_leads_to_the_areas_it_is_written_under(atlas: BodyAtlas) -> None:
    """No name is hidden by another one."""
    lost = [
        name
        for area in atlas.areas
        for name in (area.code, area.name, *area.also)
        if atlas.find(name) != (area,)
    ]
    lost += [
        name
        for group in atlas.groups
        for name in (group.name, *group.also)
        if {area.code for area in atlas.find(name)} != set(group.areas)
    ]
    assert lost == []


def test_an_area_wins_over_a_group_of_the_same_name() -> None:
    """The narrower meaning of a name is the one that counts."""
    areas = tuple(BodyArea(code, code, (), Region.LEG, View.BACK) for code in ("calf", "heel"))
    atlas = BodyAtlas(areas, (AreaGroup("Heel", ("low",), ("calf", "heel")),), ())
    assert atlas.lookup() == {"heel": ("heel",), "low": ("calf", "heel"), "calf": ("calf",)}


@given(st.lists(st.sampled_from([*CODES, "no-such-area"])))
@settings(deadline=None, max_examples=100)
def test_areas_come_in_body_order_each_once(codes: list[str]) -> None:
    """In whatever order they are named, areas come from the back down to the toes."""
    found = [area.code for area in CONTENT.atlas().in_body_order(codes)]
    assert found == [code for code in CODES if code in codes]


def test_the_order_runs_from_the_lower_back_to_the_toes_and_hands_come_last() -> None:
    """The order of the content file is the order of the body."""
    assert CODES[:3] == ["lower-back", "buttock", "hip"]
    assert CODES[-4:] == ["big-toe", "little-toe", "hand", "wrist"]


def test_an_area_is_had_by_its_code_alone(atlas: BodyAtlas) -> None:
    """Content speaks of areas by code; another name there is a fault of the content."""
    assert atlas.area("calf").name == "calf"
    with pytest.raises(KeyError):
        atlas.area("calves")


@pytest.mark.parametrize("path", PainPath)
def test_each_path_has_its_rule(atlas: BodyAtlas, path: PainPath) -> None:
    """Every path a pain can take is answered, if only by sending the person to someone else."""
    rule = atlas.rule(path)
    assert rule.path is path
    assert rule.acupressure is (path not in (PainPath.FRONT_OF_LEG, PainPath.NOT_SCIATICA))
    assert bool(rule.lead) is rule.acupressure


@pytest.mark.parametrize(
    ("codes", "paths"),
    [
        ((), ()),
        (("hand",), ()),
        (("calf",), (PainPath.BACK_OF_LEG,)),
        (("hip",), (PainPath.SIDE_OF_LEG, PainPath.BUTTOCK)),
        (
            ("groin", "lower-back", "calf"),
            (PainPath.BACK_OF_LEG, PainPath.LOW_BACK, PainPath.NOT_SCIATICA),
        ),
        # On both lines of the leg: the other places say on which it counts.
        (("ankle-outer",), (PainPath.BACK_OF_LEG, PainPath.SIDE_OF_LEG)),
        (
            ("ankle-outer", "lower-back"),
            (PainPath.BACK_OF_LEG, PainPath.SIDE_OF_LEG, PainPath.LOW_BACK),
        ),
        (("ankle-outer", "calf"), (PainPath.BACK_OF_LEG,)),
        (("ankle-outer", "thigh-side"), (PainPath.SIDE_OF_LEG,)),
        (("ankle-outer", "calf", "thigh-side"), (PainPath.BACK_OF_LEG, PainPath.SIDE_OF_LEG)),
    ],
)
def test_areas_touch_paths_in_the_order_of_the_rules(
    atlas: BodyAtlas, codes: tuple[str, ...], paths: tuple[PainPath, ...]
) -> None:
    """Each path that an area lies on, once, in the order of the rules."""
    assert atlas.paths_of(atlas.area(code) for code in codes) == paths


@pytest.mark.parametrize(
    ("codes", "side", "in_both"),
    [
        (("calf",), Side.BOTH, True),
        (("buttock",), Side.BOTH, False),
        (("lower-back", "little-toe"), Side.BOTH, True),
        (("lower-back",), Side.BOTH, False),
        (("hand",), Side.BOTH, False),
        ((), Side.BOTH, False),
        (("calf",), Side.LEFT, False),
        (("calf",), None, False),
    ],
)
def test_pain_in_both_legs_is_told_from_pain_on_both_sides_of_the_back(
    atlas: BodyAtlas, codes: tuple[str, ...], side: Side | None, in_both: bool
) -> None:
    """Both legs hurt where both sides are named with any place from the thigh down."""
    assert atlas.is_in_both_legs(PainPattern(codes, side)) is in_both
