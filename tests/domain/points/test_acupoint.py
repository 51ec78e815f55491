"""A point: its holds, its ways of pressing, and what a faulty one is refused for."""

import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Position, Pressure, Side, Tool
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.limits import USUAL_HOLD_S
from acupress_cli.domain.points.acupoint import (
    Acupoint,
    Evidence,
    EvidenceLabel,
    Hanzi,
    HoldLength,
    Technique,
)
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.points.meridian import Meridian

PALM = Technique(Tool.PALM, Posture.LEG_IN_REACH, "Lay your palm there.")
BALL_SITTING = Technique(Tool.BALL, Posture.LEG_IN_REACH, "Sit on the ball.")
BALL_LYING = Technique(Tool.BALL, Posture.ON_THE_BACK, "Lie on the ball.")
THUMB = Technique(Tool.THUMB, Posture.ON_THE_BACK, "Press with your thumb.")


@pytest.mark.parametrize(
    ("hanzi", "text"),
    [(Hanzi("委中", "委中"), "委中"), (Hanzi("環跳", "环跳"), "環跳 / 环跳")],
)
def test_hanzi_are_written_once_where_both_forms_agree(hanzi: Hanzi, text: str) -> None:
    """One form where both are the same, else the older form first."""
    assert str(hanzi) == text


@pytest.mark.parametrize(
    ("default_s", "max_s"), [(59, 90), (0, 60), (-60, 60), (60, 181), (90, 60), (181, 181)]
)
def test_a_hold_outside_the_allowed_range_is_refused(default_s: int, max_s: int) -> None:
    """A hold lasts 60 to 180 seconds and its default is at most its longest."""
    said = (
        "a hold lasts 60 to 180 seconds, and the default is at most the longest; "
        f"this has default {default_s} and longest {max_s}"
    )
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        HoldLength(default_s=default_s, max_s=max_s)


def test_a_point_that_says_nothing_else_is_held_as_usual() -> None:
    """One number says how long; a point whose longest is shorter is held for its longest."""
    assert HoldLength(max_s=180).usual_s == USUAL_HOLD_S
    assert HoldLength(max_s=60).usual_s == 60
    assert HoldLength(default_s=75, max_s=120).usual_s == 75


@pytest.mark.parametrize(
    ("wanted_s", "kept_s"),
    [(None, 90), (0, 60), (-5, 60), (59, 60), (60, 60), (75, 75), (120, 120), (121, 120)],
)
def test_a_wanted_length_is_brought_into_the_range(wanted_s: int | None, kept_s: int) -> None:
    """Too short becomes 60, too long becomes the longest, and nothing becomes the default."""
    assert HoldLength(default_s=90, max_s=120).clamp(wanted_s) == kept_s


@given(
    st.lists(st.integers(60, 180), min_size=2, max_size=2).map(sorted),
    st.none() | st.integers(-(10**9), 10**9),
)
@settings(deadline=None, max_examples=200)
def test_no_wish_leads_out_of_the_range(lengths: list[int], wanted_s: int | None) -> None:
    """Whatever is wanted, the hold stays in range, and a wish in range is granted."""
    hold = HoldLength(default_s=lengths[0], max_s=lengths[1])
    kept = hold.clamp(wanted_s)
    assert 60 <= kept <= hold.max_s
    if wanted_s is not None and 60 <= wanted_s <= hold.max_s:
        assert kept == wanted_s


def test_gentle_points_are_held_ninety_seconds_at_most_and_never_firmly(
    catalogue: Catalogue,
) -> None:
    """Over a nerve, a large vessel or a kidney nobody presses long or hard."""
    gentle = catalogue.where(lambda point: point.gentle)
    assert {"BL23", "BL40", "GB30", "KI3"} <= {point.code for point in gentle}
    assert [point.code for point in gentle if point.hold.clamp(10**6) > 90] == []
    assert [point.code for point in gentle if point.pressure is Pressure.FIRM] == []


@pytest.mark.parametrize(
    ("code", "meridian", "plain_pinyin", "names"),
    [
        (
            "LI4",
            Meridian.LARGE_INTESTINE,
            "Hegu",
            ("li4", "hegu", "joiningvalley", "合谷", "hoku"),
        ),
        (
            "GV3",
            Meridian.GOVERNOR_VESSEL,
            "Yaoyangguan",
            ("gv3", "yaoyangguan", "lumbaryanggate", "腰陽關", "腰阳关", "du3"),
        ),
        (
            "EX-B7",
            Meridian.EXTRA,
            "Yaoyan",
            ("exb7", "yaoyan", "lumbareyes", "腰眼"),
        ),
    ],
)
def test_a_point_has_each_of_its_names_once(
    point: Callable[[str], Acupoint],
    code: str,
    meridian: Meridian,
    plain_pinyin: str,
    names: tuple[str, ...],
) -> None:
    """Code, pinyin, English, hanzi and aliases, folded, without repeats."""
    wanted = point(code)
    assert wanted.meridian is meridian
    assert wanted.plain_pinyin == plain_pinyin
    assert wanted.names == names


@pytest.mark.parametrize("side", Side)
def test_a_point_on_the_middle_line_is_held_once_without_a_side(
    point: Callable[[str], Acupoint], side: Side
) -> None:
    """A midline point needs one hold; a paired one needs one for each side."""
    assert point("GV3").sides_for(side) == (None,)
    assert point("BL40").sides_for(side) == side.each


@pytest.mark.parametrize(
    ("position", "tools", "chosen"),
    [
        (None, (), PALM),
        (Position.SITTING, (), PALM),
        (Position.LYING, (), THUMB),
        (Position.STANDING, (), None),
        (None, (Tool.BALL,), BALL_SITTING),
        (Position.SITTING, (Tool.BALL,), BALL_SITTING),
        (Position.LYING, (Tool.BALL,), BALL_LYING),
        (Position.STANDING, (Tool.BALL,), None),
        (None, (Tool.THUMB,), THUMB),
        (Position.SITTING, (Tool.THUMB,), PALM),
        (None, (Tool.THUMB, Tool.BALL), BALL_SITTING),
        (None, (Tool.KNUCKLES,), PALM),
    ],
)
def test_the_best_technique_is_the_first_that_fits(
    point: Callable[[str], Acupoint],
    position: Position | None,
    tools: tuple[Tool, ...],
    chosen: Technique | None,
) -> None:
    """A tool the person has comes first, a ball is never taken for granted."""
    pressed = replace(point("BL57"), techniques=(BALL_SITTING, PALM, BALL_LYING, THUMB))
    assert pressed.technique_for(position, tools) == chosen


@pytest.mark.parametrize(
    ("tools", "never", "chosen"),
    [
        ((Tool.BALL,), (Tool.BALL,), PALM),
        ((), (Tool.PALM,), THUMB),
        ((Tool.BALL,), (Tool.PALM, Tool.THUMB), BALL_SITTING),
        ((), (Tool.PALM, Tool.THUMB), None),
    ],
)
def test_a_tool_that_may_never_be_used_is_never_chosen(
    point: Callable[[str], Acupoint],
    tools: tuple[Tool, ...],
    never: tuple[Tool, ...],
    chosen: Technique | None,
) -> None:
    """What safety rules out is out, even where the person has it at hand."""
    pressed = replace(point("BL57"), techniques=(BALL_SITTING, PALM, BALL_LYING, THUMB))
    assert pressed.technique_for(tools=tools, never=never) == chosen


@pytest.mark.parametrize("code", ["BL40", "GB30", "EX-B2", "EX-UE7", "GV3"])
def test_standard_codes_are_taken(point: Callable[[str], Acupoint], code: str) -> None:
    """WHO codes, extra points with the letters of their region among them."""
    assert replace(point("BL40"), code=code).code == code


@pytest.mark.parametrize(
    "code", ["", "bl40", "BL", "40", "BL-40", "BL 40", "BL40 ", "EX-2", "EX2", "UB40", "XX1", "BL٤"]
)
def test_anything_but_a_standard_code_of_a_known_meridian_is_refused(
    point: Callable[[str], Acupoint], code: str
) -> None:
    """A code that could not name its meridian never becomes a point."""
    said = f'"{code}" is not a point code such as GB30 or EX-B2'
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        replace(point("BL40"), code=code)


def test_a_gentle_point_cannot_be_held_long_or_pressed_firmly(
    point: Callable[[str], Acupoint],
) -> None:
    """The gentle limit is part of the point and cannot be forgotten in the content."""
    gentle = point("BL40")
    with pytest.raises(ValueError, match=r"^BL40 is gentle .*, so it is held 90 seconds at most$"):
        replace(gentle, hold=HoldLength(default_s=60, max_s=91))
    with pytest.raises(ValueError, match=r"^BL40 is gentle, so its pressure cannot be firm$"):
        replace(gentle, pressure=Pressure.FIRM)
    assert replace(gentle, gentle=False, hold=HoldLength(default_s=60, max_s=91)).hold.max_s == 91
    assert replace(gentle, gentle=False, pressure=Pressure.FIRM).pressure is Pressure.FIRM


NOTHING: tuple[str, ...] = ()
WITHOUT: Mapping[str, Callable[[Acupoint], Acupoint]] = {
    "find": lambda point: replace(point, find=NOTHING),
    "techniques": lambda point: replace(point, techniques=()),
    "cautions": lambda point: replace(point, cautions=NOTHING),
    "do_not_press_if": lambda point: replace(point, do_not_press_if=NOTHING),
    "sources": lambda point: replace(point, sources=NOTHING),
}


@pytest.mark.parametrize("field", WITHOUT)
def test_a_point_without_steps_cautions_or_sources_is_refused(
    point: Callable[[str], Acupoint], field: str
) -> None:
    """No point can be shown that says nothing on finding it, on danger, or on its source."""
    with pytest.raises(ValueError, match=f"^BL40 needs at least one entry under {field}$"):
        WITHOUT[field](point("BL40"))


@pytest.mark.parametrize(
    ("experts", "counts", "label"),
    [
        (("delphi",), (), EvidenceLabel.OFTEN_USED),
        (("delphi",), ("a",), EvidenceLabel.OFTEN_USED),
        ((), ("a", "b", "c"), EvidenceLabel.OFTEN_USED),
        ((), ("a", "b"), EvidenceLabel.NAMED),
        ((), ("a",), EvidenceLabel.NAMED),
        ((), (), EvidenceLabel.TRADITION),
    ],
)
def test_the_label_follows_from_who_names_the_point(
    experts: tuple[str, ...], counts: tuple[str, ...], label: EvidenceLabel
) -> None:
    """Often used: chosen by experts, or in three counts. Named: in one or two. Else tradition."""
    assert Evidence("A note.", experts, counts).label is label


def test_all_points_that_experts_chose_for_sciatica_have_one_label(catalogue: Catalogue) -> None:
    """The six of the survey, and no other point says that experts chose it."""
    chosen = {point.code for point in catalogue if point.evidence.experts}
    assert chosen == {"EX-B2", "BL40", "GB30", "GB34", "BL54", "BL57"}
    labels = {catalogue.find(code).evidence.label for code in chosen}
    assert labels == {EvidenceLabel.OFTEN_USED}


def test_a_note_never_leaves_it_open_whether_pressing_works(catalogue: Catalogue) -> None:
    """Where a point is said to be used, the note says in one breath that this shows nothing."""
    for point in catalogue:
        sentences = point.evidence.note.split(". ")
        assert len(sentences) <= 2, point.code
        if point.evidence.label is not EvidenceLabel.TRADITION:
            assert sentences[-1] == "That does not show that pressing it works.", point.code
