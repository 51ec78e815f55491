"""The system's clocks."""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone

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


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Names the zone of this process until the test is over."""

    def name(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield name
    monkeypatch.undo()
    time.tzset()


def test_the_time_of_day_has_its_offset() -> None:
    """The wall clock says which time zone it speaks of, and two readings follow each other."""
    told: list[str] = []
    first = SystemWallClock(told.append).local_now()
    second = SystemWallClock(told.append).local_now()
    assert first.utcoffset() is not None
    assert timedelta(0) <= second - first < timedelta(seconds=5)
    assert told == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no zone from the environment")
def test_a_time_to_come_has_the_offset_of_then(in_zone: Callable[[str], None]) -> None:
    """Of a session during which the clocks are changed the end is told right."""
    told: list[str] = []
    clock = SystemWallClock(told.append)
    change = clock.local_now().astimezone(timezone.utc) + timedelta(hours=1)
    day = change.timetuple().tm_yday - 1
    in_zone(f"AAA0BBB,{day}/{change:%H:%M:%S},{(day + 180) % 365}/0")
    now, later = clock.local_now(), clock.local_in(7200)
    assert (now.utcoffset(), later.utcoffset()) == (timedelta(0), timedelta(hours=1))
    assert abs(later - now - timedelta(hours=2)) < timedelta(seconds=5)


DAY = datetime(2026, 5, 4, 12, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no zone from the environment")
@pytest.mark.parametrize(
    "zone", ["XXX-167", "XXX-24", "AAA24", "XXX-23:59:59", "UTC0DST-30,J1,J365"]
)
def test_a_zone_that_cannot_be_is_utc(in_zone: Callable[[str], None], zone: str) -> None:
    """And that is said, once."""
    in_zone(zone)
    told: list[str] = []
    clock = SystemWallClock(told.append)
    assert clock.local_now().utcoffset() == timedelta(0)
    assert clock.local(DAY) == DAY.replace(tzinfo=timezone.utc)
    assert told == ["Your system names a time zone that does not exist. Times are shown in UTC."]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no zone from the environment")
def test_a_zone_far_from_utc_is_as_it_is(in_zone: Callable[[str], None]) -> None:
    """Anything short of a day is an offset."""
    in_zone("XXX-23:59")
    told: list[str] = []
    assert SystemWallClock(told.append).local(DAY).utcoffset() == timedelta(hours=23, minutes=59)
    assert told == []
