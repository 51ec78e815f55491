"""Any settings there can be."""

from hypothesis import strategies as st

from acupress_cli.domain.body.body import Placed, Tool
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.settings import (
    FASTEST_WPM,
    LATEST_DAY_END,
    LOUDEST,
    SLOWEST_WPM,
    PictureKind,
    Settings,
    SoundKind,
    ThemeName,
    WeekStart,
)

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
    minutes=st.none() | st.integers(3, 60),
    position=st.none() | st.sampled_from(Placed),
    tools=st.none() | st.lists(st.sampled_from(Tool), unique=True).map(tuple),
    heat_minutes=st.sampled_from([None, 0, 10, 20]),
    breath=st.none() | st.sampled_from(BreathPace),
)
