"""The system's clocks."""

import sys
import time
from datetime import timedelta

import pytest

from acupress_cli.adapters.clock import SystemClock, SystemWallClock


class MadeUpClocks:
    """A system's clocks: what each of them shows, by its number."""

    def __init__(self, **numbers: int) -> None:
        self.shown = {2: 200.0, 7: 700.0}
        for name, number in numbers.items():
            setattr(self, name, number)

    def monotonic(self) -> float:
        """The clock that every system has."""
        return 100.0

    def clock_gettime(self, clock: int, /) -> float:
        """One of the others."""
        if clock not in self.shown:
            raise OSError("no such clock")
        return self.shown[clock]


def test_elapsed_time_never_goes_back() -> None:
    """Reading the clock again and again gives the same or a later moment, in seconds."""
    clock = SystemClock()
    moments = [clock.now() for _ in range(1000)]
    assert moments == sorted(moments)
    assert isinstance(moments[0], float)
    assert moments[-1] - moments[0] < 5


@pytest.mark.parametrize(
    ("platform", "numbers", "shown_s"),
    [
        ("linux", {"CLOCK_BOOTTIME": 7, "CLOCK_MONOTONIC": 2}, 700.0),
        ("darwin", {"CLOCK_MONOTONIC": 2}, 200.0),
        ("freebsd14", {"CLOCK_MONOTONIC": 2}, 100.0),
        ("win32", {}, 100.0),
        ("linux", {"CLOCK_BOOTTIME": 9}, 100.0),  # Python knows of it, the system does not
    ],
)
def test_the_clock_goes_on_while_the_machine_sleeps(
    platform: str, numbers: dict[str, int], shown_s: float
) -> None:
    """Each system's clock that counts sleep is taken, and the plain one where there is none."""
    assert SystemClock(MadeUpClocks(**numbers), platform).now() == shown_s


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux calls it so")
def test_on_linux_it_is_the_time_since_the_start() -> None:
    """The real clock is the one that counts the seconds of a suspended machine."""
    assert SystemClock().now() == pytest.approx(time.clock_gettime(time.CLOCK_BOOTTIME), abs=5)


def test_the_time_of_day_has_its_offset() -> None:
    """The wall clock says which time zone it speaks of, and two readings follow each other."""
    first = SystemWallClock().local_now()
    second = SystemWallClock().local_now()
    assert first.utcoffset() is not None
    assert timedelta(0) <= second - first < timedelta(seconds=5)
