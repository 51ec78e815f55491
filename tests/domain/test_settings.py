"""Settings: what is told wins, and what is not understood is as usual."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from acupress_cli.domain.settings import (
    FASTEST_WPM,
    LATEST_DAY_END,
    LOUDEST,
    SLOWEST_WPM,
    USUAL_SETTINGS,
    PictureKind,
    Settings,
    SoundKind,
    ThemeName,
    WeekStart,
    parse_settings,
)

NAMES = tuple(field.name for field in fields(Settings))
SETTINGS = st.builds(
    Settings,
    plain=st.booleans(),
    theme=st.sampled_from(ThemeName),
    motion=st.booleans(),
    digits=st.sampled_from([None, True, False]),
    pictures=st.sampled_from(PictureKind),
    sound=st.sampled_from(SoundKind),
    volume=st.integers(0, LOUDEST),
    voice=st.text(max_size=20),
    speech_rate=st.integers(SLOWEST_WPM, FASTEST_WPM),
    week_starts=st.sampled_from(WeekStart),
    day_ends=st.integers(0, LATEST_DAY_END),
    language=st.text(max_size=5),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def as_kept(settings: Settings) -> dict[str, Any]:
    """The plain values a file keeps."""
    values = {name: getattr(settings, name) for name in NAMES}
    return {name: getattr(value, "value", value) for name, value in values.items()}


@given(SETTINGS)
def test_what_was_kept_is_understood_again(settings: Settings) -> None:
    """Nothing is lost between two runs."""
    assert parse_settings(as_kept(settings)) == settings


@given(JSON)
def test_whatever_is_kept_there_are_settings(kept: object) -> None:
    """A value of any shape is no fault."""
    assert isinstance(parse_settings(kept), Settings)


@given(SETTINGS, st.sampled_from(NAMES), JSON)
def test_one_bad_value_costs_only_itself(settings: Settings, name: str, value: object) -> None:
    """The others are as they were set."""
    found = parse_settings({**as_kept(settings), name: value, "later": 1})
    for other in NAMES:
        if other != name:
            assert getattr(found, other) == getattr(settings, other)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("plain", 1),
        ("plain", "yes"),
        ("theme", "rainbow"),
        ("theme", []),
        ("motion", None),
        ("digits", 0),
        ("pictures", "oil"),
        ("sound", "loud"),
        ("volume", True),
        ("volume", -1),
        ("volume", LOUDEST + 1),
        ("volume", 50.5),
        ("voice", 7),
        ("speech_rate", SLOWEST_WPM - 1),
        ("speech_rate", FASTEST_WPM + 1),
    ],
)
def test_what_is_not_understood_is_as_usual(name: str, value: object) -> None:
    """A wrong kind, an unknown name, or a number out of its range."""
    assert parse_settings({name: value}) == USUAL_SETTINGS


def test_the_usual_is_what_most_people_need() -> None:
    """Pictures and motion, no sound, large digits where there is much room."""
    usual = Settings()
    assert (usual.plain, usual.theme, usual.motion) == (False, ThemeName.STANDARD, True)
    assert (usual.digits, usual.pictures, usual.sound) == (None, PictureKind.AUTO, SoundKind.NONE)
    assert (usual.volume, usual.voice, usual.speech_rate) == (60, "", 160)


@given(SETTINGS, SETTINGS)
def test_what_an_option_tells_wins(kept: Settings, told: Settings) -> None:
    """None was not told; False and 0 were."""
    assert kept.with_options(plain=told.plain, volume=told.volume).plain is told.plain
    assert kept.with_options(volume=0).volume == 0
    assert kept.with_options(plain=None, motion=None, volume=None) == kept
