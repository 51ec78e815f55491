"""The meridians, by new codes, old codes and names."""

from collections.abc import Callable

import pytest

from acupress_cli.domain.errors import ExitCode, NoSuchError
from acupress_cli.domain.points.meridian import Meridian, meridian_of, parse_meridian

LABELS = {
    Meridian.BLADDER: "Bladder",
    Meridian.GALLBLADDER: "Gallbladder",
    Meridian.STOMACH: "Stomach",
    Meridian.SPLEEN: "Spleen",
    Meridian.LIVER: "Liver",
    Meridian.KIDNEY: "Kidney",
    Meridian.LARGE_INTESTINE: "Large Intestine",
    Meridian.SMALL_INTESTINE: "Small Intestine",
    Meridian.GOVERNOR_VESSEL: "Governor Vessel",
    Meridian.HEART: "Heart",
    Meridian.PERICARDIUM: "Pericardium",
    Meridian.EXTRA: "Extra points",
}


def test_each_meridian_has_the_name_a_person_reads() -> None:
    """Every meridian has a label, in plain words."""
    assert {meridian: meridian.label for meridian in Meridian} == LABELS


@pytest.mark.parametrize("meridian", Meridian)
@pytest.mark.parametrize("change", [str, str.lower, str.upper, lambda name: f"  {name}\t"])
def test_a_code_or_a_label_is_read_in_any_case(
    meridian: Meridian, change: Callable[[str], str]
) -> None:
    """BL, bl and bladder are the Bladder meridian, and so on for all."""
    assert parse_meridian(change(meridian.value)) is meridian
    assert parse_meridian(change(meridian.label)) is meridian


@pytest.mark.parametrize(
    ("old", "meridian"),
    [
        ("UB", Meridian.BLADDER),
        ("b", Meridian.BLADDER),
        ("g", Meridian.GALLBLADDER),
        ("S", Meridian.STOMACH),
        ("lv", Meridian.LIVER),
        ("Liv", Meridian.LIVER),
        ("K", Meridian.KIDNEY),
        ("kid", Meridian.KIDNEY),
        ("co", Meridian.LARGE_INTESTINE),
        ("Du", Meridian.GOVERNOR_VESSEL),
        ("h", Meridian.HEART),
        ("HE", Meridian.HEART),
        ("p", Meridian.PERICARDIUM),
        ("m-bw", Meridian.EXTRA),
    ],
)
def test_older_codes_are_read_too(old: str, meridian: Meridian) -> None:
    """The codes of older books name the same meridians."""
    assert parse_meridian(old) is meridian


@pytest.mark.parametrize("text", ["", "XX", "BL40", "blad", "B L"])
def test_anything_else_is_refused_with_the_codes_that_exist(text: str) -> None:
    """The refusal names what was typed and lists the codes."""
    with pytest.raises(NoSuchError) as refused:
        parse_meridian(text)
    assert refused.value.sentence == f'There is no meridian called "{text}".'
    assert refused.value.hint == "Use one of: BL, GB, ST, SP, LR, KI, LI, SI, GV, HT, PC, EX."
    assert refused.value.exit_code is ExitCode.NO_SUCH


@pytest.mark.parametrize(
    ("code", "meridian"),
    [
        ("BL40", Meridian.BLADDER),
        ("GV3", Meridian.GOVERNOR_VESSEL),
        ("EX-B2", Meridian.EXTRA),
        ("EX-UE7", Meridian.EXTRA),
    ],
)
def test_a_point_code_names_its_meridian(code: str, meridian: Meridian) -> None:
    """The letters of a code say which meridian it lies on."""
    assert meridian_of(code) is meridian
