"""Why a point is suggested, and what to know about a pattern."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import PainPath
from acupress_cli.domain.pain.pain import PainPattern, PainQuality
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.suggestion.reasons import (
    Knowledge,
    PointReasons,
    ReasonWords,
    notes_for,
    qualities_of,
    reasons_for,
    shared_reasons,
)
from tests.fakes.bench import CONTENT, FakeBench

ATLAS = CONTENT.atlas()
WORDS = ReasonWords(
    in_area="in {area}",
    for_area="for {area}",
    and_the="and the",
    on_path="on the line {runs}",
    for_path="for {path}",
    quality="{quality}: {because}",
    calming="for calm",
    system_wide="in general",
    distal="far",
    eased="{eased} of {sessions}",
    goes_back="hurt",
    shared="{reason}: {points}",
    no_proof="no proof",
    without="",
    evidence={"often-used": "often", "named": "lists", "tradition": "old"},
    left_out_time="",
    left_out_position="",
    left_out_tool="",
    left_out_ways="",
    left_out_instead="",
    left_out_most="",
    left_out_back="",
    elsewhere="",
)
QUALITIES = (
    PainQuality("tight", "tight", (), ("GB34",), "for spasm", "Stretch."),
    PainQuality("sharp", "sharp", (), ("LI4", "GB34"), "for pain"),
    PainQuality("dull", "dull", ()),
)
KNOWLEDGE = replace(FakeBench().knowledge, reasons=WORDS, qualities=QUALITIES)


def why(code: str, areas: tuple[str, ...], *qualities: str) -> tuple[str, ...]:
    """The reasons for a point of the catalogue."""
    return reasons(KNOWLEDGE.catalogue.find(code), PainPattern(areas, None, qualities))


def reasons(point: Acupoint, pattern: PainPattern) -> tuple[str, ...]:
    """The reasons for any point."""
    areas = ATLAS.in_body_order(pattern.areas)
    return reasons_for(point, pattern, areas, ATLAS.paths_of(areas), KNOWLEDGE).without(())


def notes(areas: tuple[str, ...], *qualities: str, knowledge: Knowledge = KNOWLEDGE) -> list[str]:
    """The notes about a pattern."""
    found = ATLAS.in_body_order(areas)
    pattern = PainPattern(areas, None, qualities)
    return list(notes_for(pattern, found, ATLAS.paths_of(found), knowledge))


BACK_LINE = "on the line down the back of the leg"
SIDE_LINE = "on the line down the side of the leg"


@pytest.mark.parametrize(
    ("code", "areas", "qualities", "expected"),
    [
        ("BL57", ("calf",), (), ("in calf", BACK_LINE, "often")),
        ("BL40", ("calf",), (), (BACK_LINE, "far", "often")),
        ("BL40", ("knee-back",), (), ("in back of the knee", BACK_LINE, "often")),
        ("BL37", ("calf",), (), (BACK_LINE, "lists")),
        # In the lead of two lines: only the first is told.
        ("GB41", ("little-toe", "big-toe"), (), (
            "for big toe and the little toe", SIDE_LINE, "far", "old",
        )),
        # At most two of the places a point leads to are told.
        ("BL60", ("heel", "sole", "little-toe"), (), (
            "for heel and the sole", BACK_LINE, "far", "often",
        )),
        ("BL60", ("lower-back", "calf"), (), (BACK_LINE, "far", "often")),
        # In the lead although on another meridian: not said to be on the line.
        ("BL60", ("buttock",), (), ("for buttock", "far", "often")),
        # Neither on the meridian nor in the lead.
        ("GB34", ("calf",), (), ("far", "often")),
        ("GB34", ("calf",), ("tight",), ("tight: for spasm", "far", "often")),
        ("GB34", ("calf",), ("sharp", "tight"), (
            "tight: for spasm", "sharp: for pain", "far", "often",
        )),
        ("GB34", ("calf",), ("dull",), ("far", "often")),
        ("LI4", ("calf",), (), ("in general", "old")),
        # What the kind of pain asks for is said in place of what it is for in general.
        ("LI4", ("calf",), ("sharp",), ("sharp: for pain", "old")),
        # General points are not said to be on a line, even where they are.
        ("ST36", ("shin-front", "knee-front"), (), ("in front of the shin", "in general", "lists")),
        ("HT7", ("calf",), (), ("for calm", "old")),
    ],
)  # fmt: skip
def test_the_reasons_for_a_point(
    code: str, areas: tuple[str, ...], qualities: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    """Area, line, quality, role and evidence, each only where it is so."""
    assert why(code, areas, *qualities) == expected


def test_a_reason_is_given_once() -> None:
    """Where two reasons read the same, one is enough."""
    same = replace(WORDS, distal="far", on_path="far")
    point = KNOWLEDGE.catalogue.find("BL40")
    areas = ATLAS.in_body_order(["calf"])
    found = reasons_for(
        point,
        PainPattern(("calf",)),
        areas,
        ATLAS.paths_of(areas),
        replace(KNOWLEDGE, reasons=same),
    )
    assert found.without(()) == ("far", "often")


def test_what_several_points_share_is_said_once_above_them() -> None:
    """With their codes; each point then says only what is its own."""
    found = {
        "A": PointReasons(("in calf",), ("on the line", "far"), "often"),
        "B": PointReasons((), ("on the line",), "old"),
    }
    shared, own = shared_reasons(found, WORDS)
    assert shared == ("On the line: A, B", "no proof")
    assert own == {"A": ("in calf", "far", "often"), "B": ("old",)}
    assert shared_reasons({}, WORDS) == ((), {})


def resembles(path: PainPath) -> str:
    """What the content says a path is like."""
    return ATLAS.rule(path).resembles


def advice(path: PainPath) -> str:
    """What the content advises for a path."""
    return ATLAS.rule(path).advice


@pytest.mark.parametrize(
    ("areas", "expected"),
    [
        (("thigh-back",), [resembles(PainPath.BACK_OF_LEG)]),
        (("thigh-side",), [resembles(PainPath.SIDE_OF_LEG)]),
        (("lower-back",), [resembles(PainPath.LOW_BACK), advice(PainPath.LOW_BACK)]),
        (
            ("lower-back", "thigh-back"),
            [resembles(PainPath.BACK_OF_LEG), resembles(PainPath.LOW_BACK)],
        ),
        (("thigh-front",), [ATLAS.area("thigh-front").note]),
        (
            ("thigh-front", "thigh-back"),
            [
                resembles(PainPath.BACK_OF_LEG),
                advice(PainPath.FRONT_OF_LEG),
                ATLAS.area("thigh-front").note,
            ],
        ),
        (
            ("lower-back", "groin"),
            [
                resembles(PainPath.LOW_BACK),
                advice(PainPath.NOT_SCIATICA),
                ATLAS.area("groin").note,
            ],
        ),
        (("hand",), [ATLAS.area("hand").note]),
        ((), []),
    ],
)
def test_the_notes_about_a_pattern(areas: tuple[str, ...], expected: list[str]) -> None:
    """What the pain is like, the advice where it is needed, and what to know of each area."""
    assert notes(areas) == expected


def test_a_quality_adds_its_note() -> None:
    """The note of a quality comes last, and only where it has one."""
    like = resembles(PainPath.BACK_OF_LEG)
    assert notes(("thigh-back",), "tight", "sharp") == [like, "Stretch."]
    assert notes(("thigh-back",), "dull") == [like]


def test_a_note_is_given_once() -> None:
    """Two qualities with the same note say it once."""
    twice = (QUALITIES[0], replace(QUALITIES[1], note="Stretch."))
    found = notes(("thigh-back",), "tight", "sharp", knowledge=replace(KNOWLEDGE, qualities=twice))
    assert found.count("Stretch.") == 1


def test_qualities_come_in_the_order_of_the_content() -> None:
    """Whatever order they were said in, and without those that are not known."""
    found = qualities_of(PainPattern((), None, ("sharp", "odd", "tight")), KNOWLEDGE)
    assert [quality.code for quality in found] == ["tight", "sharp"]


@given(
    st.sampled_from(list(KNOWLEDGE.catalogue)),
    st.lists(st.sampled_from([area.code for area in ATLAS.areas]), max_size=4).map(tuple),
    st.lists(st.sampled_from(["tight", "sharp", "dull"]), max_size=3).map(tuple),
)
@settings(deadline=None, max_examples=100)
def test_the_evidence_is_always_said_and_said_last(
    point: Acupoint, areas: tuple[str, ...], qualities: tuple[str, ...]
) -> None:
    """However a point came to be suggested, the last reason says how far it was studied."""
    found = reasons(point, PainPattern(areas, None, qualities))
    assert found[-1] == WORDS.evidence[point.evidence.label.value]
    assert len(found) == len(set(found))
