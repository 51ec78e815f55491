"""The shape of what the coach says."""

import pytest

from acupress_cli.domain.body.body import Pressure
from acupress_cli.domain.session.session_words import PressureWords


@pytest.mark.parametrize("pressure", Pressure)
def test_each_pressure_has_its_sentence(pressure: Pressure) -> None:
    """How hard to press is said by the sentence of exactly that pressure."""
    words = PressureWords(light="light", medium="medium", firm="firm")
    assert words.for_pressure(pressure) == pressure.value
