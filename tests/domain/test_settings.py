"""Settings: what is usual, and what wins."""

import pytest
from hypothesis import given

from acupress_cli.domain.settings import PictureKind, Settings, ThemeName
from tests.fakes.settings import SETTINGS


def test_the_usual_is_what_most_people_need() -> None:
    """Pictures and motion, no sound, large digits where there is much room."""
    usual = Settings()
    assert (usual.plain, usual.theme, usual.motion) == (False, ThemeName.STANDARD, True)
    assert (usual.digits, usual.pictures, usual.sound) == (None, PictureKind.AUTO, None)
    assert (usual.volume, usual.voice, usual.speech_rate) == (60, "", 160)


@given(SETTINGS, SETTINGS)
def test_what_an_option_tells_wins(kept: Settings, told: Settings) -> None:
    """None was not told; False and 0 were."""
    assert kept.with_options(plain=told.plain, volume=told.volume).plain is told.plain
    assert kept.with_options(volume=0).volume == 0
    assert kept.with_options(plain=None, motion=None, volume=None) == kept


@pytest.mark.parametrize("minutes", [-1, 5, 21])
def test_no_heat_is_as_short_or_as_long_as_that(minutes: int) -> None:
    """10 to 20 minutes, or none."""
    with pytest.raises(ValueError, match="heat"):
        Settings(heat_minutes=minutes)
    assert [Settings(heat_minutes=n).heat_minutes for n in (0, 10, 20)] == [0, 10, 20]
