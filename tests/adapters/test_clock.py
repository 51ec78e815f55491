"""The system's clocks."""

from datetime import timedelta

from acupress_cli.adapters.clock import SystemClock, SystemWallClock


def test_elapsed_time_never_goes_back() -> None:
    """Reading the clock again and again gives the same or a later moment, in seconds."""
    clock = SystemClock()
    moments = [clock.now() for _ in range(1000)]
    assert moments == sorted(moments)
    assert isinstance(moments[0], float)
    assert moments[-1] - moments[0] < 5


def test_the_time_of_day_has_its_offset() -> None:
    """The wall clock says which time zone it speaks of, and two readings follow each other."""
    first = SystemWallClock().local_now()
    second = SystemWallClock().local_now()
    assert first.utcoffset() is not None
    assert timedelta(0) <= second - first < timedelta(seconds=5)
