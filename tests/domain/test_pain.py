"""The pain score and the pattern of pain."""

import pytest

from acupress_cli.domain.pain import PainPattern, PainQuality, PainScore


@pytest.mark.parametrize("value", range(11))
def test_a_score_from_nought_to_ten_is_kept(value: int) -> None:
    """0 to 10 are scores."""
    assert PainScore(value).value == value


@pytest.mark.parametrize("value", [-100, -1, 11, 100])
def test_a_score_outside_is_refused_with_the_number(value: int) -> None:
    """Any other number is refused, and the refusal says which it was."""
    with pytest.raises(ValueError, match=f"^a pain score is 0 to 10, not {value}$"):
        PainScore(value)


def test_a_pattern_says_nothing_that_was_not_said() -> None:
    """Side and qualities are empty until a person names them."""
    pattern = PainPattern(("calf",))
    assert (pattern.areas, pattern.side, pattern.qualities) == (("calf",), None, ())


def test_a_quality_adds_nothing_unless_it_says_so() -> None:
    """A bare quality brings no points, no reason and no note."""
    quality = PainQuality("dull", "dull", ("ache",))
    assert (quality.add, quality.because, quality.note) == ((), "", "")
