"""The pain score and the pattern of pain."""

import pytest

from acupress_cli.domain.pain.pain import PainPattern, PainQuality, PainScores


@pytest.mark.parametrize("value", range(11))
def test_a_score_from_nought_to_ten_is_kept(value: int) -> None:
    """0 to 10 are scores."""
    assert PainScores(leg=value).leg == value
    assert PainScores(back=value).back == value


@pytest.mark.parametrize("value", [-100, -1, 11, 100])
def test_a_score_outside_is_refused_with_the_number(value: int) -> None:
    """Any other number is refused, and the refusal says which it was."""
    with pytest.raises(ValueError, match=f"^a pain score is 0 to 10, not {value}$"):
        PainScores(leg=value)
    with pytest.raises(ValueError, match=f"not {value}$"):
        PainScores(back=value)


@pytest.mark.parametrize(
    ("leg", "back", "worst"), [(3, 5, 5), (5, 3, 5), (None, 0, 0), (4, None, 4), (None, None, None)]
)
def test_the_worst_is_the_higher_of_those_told(
    leg: int | None, back: int | None, worst: int | None
) -> None:
    """A score that was not told does not count, not even as none."""
    assert PainScores(leg, back).worst == worst


def test_a_pattern_says_nothing_that_was_not_said() -> None:
    """Side and qualities are empty until a person names them."""
    pattern = PainPattern(("calf",))
    assert (pattern.areas, pattern.side, pattern.qualities) == (("calf",), None, ())


def test_a_quality_adds_nothing_unless_it_says_so() -> None:
    """A bare quality brings no points, no reason and no note."""
    quality = PainQuality("dull", "dull", ("ache",))
    assert (quality.add, quality.because, quality.note) == ((), "", "")
