"""Breathing paces: never hurried, never held, and ending as an exhale ends."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.session.breath import (
    LONGEST_BREATH,
    Breath,
    BreathPace,
    BreathPhase,
    BreathTrack,
    fit_breaths,
)
from acupress_cli.domain.session.plan import SETTLE_S

GUIDED = [pace for pace in BreathPace if pace is not BreathPace.NATURAL]
guided_paces = st.sampled_from(GUIDED)
# From one breath of the slowest pace to the longest hold.
lengths = st.floats(10.0, 180.0)
parts = st.floats(0.0, 1.0)


def fitted(pace: BreathPace, length_s: float) -> BreathTrack:
    """The track of a guided pace."""
    track = fit_breaths(pace, length_s)
    assert track is not None
    return track


@pytest.mark.parametrize(
    ("pace", "in_s", "out_s", "cycle_s"),
    [
        (BreathPace.NATURAL, 0.0, 0.0, 0.0),
        (BreathPace.EASY, 3.0, 5.0, 8.0),
        (BreathPace.SLOW, 4.0, 6.0, 10.0),
        (BreathPace.EVEN, 4.0, 4.0, 8.0),
    ],
)
def test_each_pace_has_its_seconds(
    pace: BreathPace, in_s: float, out_s: float, cycle_s: float
) -> None:
    """A pace says how long to breathe in, how long out, and both together."""
    assert (pace.in_s, pace.out_s, pace.cycle_s) == (in_s, out_s, cycle_s)


def test_there_is_no_held_breath() -> None:
    """A breath is in or out: there is no third phase in which one could be held."""
    assert {phase.value for phase in BreathPhase} == {"in", "out"}


@pytest.mark.parametrize("pace", GUIDED)
def test_out_is_never_shorter_than_in(pace: BreathPace) -> None:
    """Every pace gives the exhale at least the time of the inhale."""
    assert pace.out_s >= pace.in_s


@pytest.mark.parametrize("length_s", [30.0, 60.0, 180.0])
def test_the_natural_pace_is_not_guided(length_s: float) -> None:
    """At the person's own pace nothing is counted for them."""
    assert fit_breaths(BreathPace.NATURAL, length_s) is None


@pytest.mark.parametrize("length_s", [0.0, -1.0])
def test_no_time_means_no_breaths(length_s: float) -> None:
    """A stretch without seconds has no breaths."""
    assert fit_breaths(BreathPace.EASY, length_s) is None


@pytest.mark.parametrize(
    ("pace", "length_s", "breaths"),
    [
        (BreathPace.EASY, 8.0, 1),
        (BreathPace.EASY, 15.999, 1),
        (BreathPace.EASY, 16.0, 2),
        (BreathPace.EASY, 60.0, 7),
        (BreathPace.EASY, 90.0, 11),
        (BreathPace.SLOW, 60.0, 6),
        (BreathPace.SLOW, 75.0, 7),
        (BreathPace.EVEN, 180.0, 22),
    ],
)
def test_breaths_are_rounded_down(pace: BreathPace, length_s: float, breaths: int) -> None:
    """As many whole breaths as fit without hurry share the time evenly."""
    track = fitted(pace, length_s)
    assert track == BreathTrack(pace, 0.0, length_s, 0.0, breaths)
    assert track.cycle_s == length_s / breaths


@given(guided_paces, lengths)
@settings(deadline=None, max_examples=100)
def test_a_pace_never_hurries(pace: BreathPace, length_s: float) -> None:
    """However long a stretch is, a breath in it is as slow as the pace or slower."""
    cycle_s = fitted(pace, length_s).cycle_s
    assert pace.cycle_s - 1e-6 <= cycle_s < 2 * pace.cycle_s


def test_one_breath_moment_by_moment() -> None:
    """Lungs fill evenly over the inhale and empty evenly over the exhale."""
    track = fitted(BreathPace.EASY, 16.0)
    assert [track.at(second) for second in (0.0, 1.5, 3.0, 5.5, 8.0, 12.5, 16.0)] == [
        Breath(BreathPhase.IN, 0.0, 3.0, 1),
        Breath(BreathPhase.IN, 0.5, 1.5, 1),
        Breath(BreathPhase.OUT, 1.0, 5.0, 1),
        Breath(BreathPhase.OUT, 0.5, 2.5, 1),
        Breath(BreathPhase.IN, 0.0, 3.0, 2),
        Breath(BreathPhase.OUT, 0.7, 3.5, 2),
        Breath(BreathPhase.OUT, 0.0, 0.0, 2),
    ]


@pytest.mark.parametrize(
    ("elapsed_s", "breath"),
    [
        (-5.0, Breath(BreathPhase.IN, 0.0, 3.0, 1)),
        (99.0, Breath(BreathPhase.OUT, 0.0, 0.0, 2)),
    ],
)
def test_before_and_after_the_track(elapsed_s: float, breath: Breath) -> None:
    """A moment outside the stretch is shown as its nearest end."""
    assert fitted(BreathPace.EASY, 16.0).at(elapsed_s) == breath


@given(guided_paces, st.integers(60, 180) | st.just(SETTLE_S))
@settings(deadline=None, max_examples=200)
def test_no_breath_of_a_plan_is_drawn_out(pace: BreathPace, length_s: int) -> None:
    """In settling and in every hold that can be planned, breaths stay near their pace."""
    assert fitted(pace, length_s).cycle_s <= LONGEST_BREATH * pace.cycle_s


@given(guided_paces, lengths)
@settings(deadline=None, max_examples=100)
def test_it_ends_as_an_exhale_ends(pace: BreathPace, length_s: float) -> None:
    """The last moment of any stretch is the end of a breath out."""
    last = fitted(pace, length_s).at(length_s)
    assert last.phase is BreathPhase.OUT
    assert last.fullness == pytest.approx(0.0, abs=1e-9)
    assert last.left_s == pytest.approx(0.0, abs=1e-6)


@given(guided_paces, lengths, st.lists(parts, min_size=2, max_size=20))
@settings(deadline=None, max_examples=100)
def test_breath_is_always_moving(pace: BreathPace, length_s: float, moments: list[float]) -> None:
    """Within one phase the lungs only fill or only empty: nowhere do they wait."""
    track = fitted(pace, length_s)
    breaths = [track.at(part * length_s) for part in sorted(moments)]
    for before, after in pairwise(breaths):
        assert 0.0 <= before.fullness <= 1.0
        if (before.phase, before.number) == (after.phase, after.number):
            passed_s = before.left_s - after.left_s
            phase_s = (
                track.cycle_s
                * (pace.in_s if after.phase is BreathPhase.IN else pace.out_s)
                / pace.cycle_s
            )
            change = passed_s / phase_s * (1 if after.phase is BreathPhase.IN else -1)
            assert after.fullness - before.fullness == pytest.approx(change, abs=1e-9)


def test_turns_of_a_track() -> None:
    """Every inhale and exhale is announced at the second it begins."""
    assert fitted(BreathPace.EASY, 20.0).turns() == [
        (0.0, BreathPhase.IN),
        (3.75, BreathPhase.OUT),
        (10.0, BreathPhase.IN),
        (13.75, BreathPhase.OUT),
    ]


@given(guided_paces, st.integers(60, 180), parts, st.floats(-60.0, 60.0))
@settings(deadline=None, max_examples=300)
def test_refitting_keeps_the_breath_under_way(
    pace: BreathPace, length_s: int, part: float, more_s: float
) -> None:
    """When the end moves, the breath goes on from where it was, at ease, to an exhale's end."""
    old, now_s = fitted(pace, length_s), part * length_s
    ends_s = old.end_near(now_s, length_s + more_s, 0.0, 300.0)
    new = old.refitted(now_s, ends_s)
    assert new.starts_s == now_s
    assert new.ends_s == pytest.approx(ends_s)
    assert new.at(now_s).fullness == pytest.approx(old.at(now_s).fullness, abs=1e-5)
    # A breath is taken as whole where a millionth of it is missing.
    assert pace.cycle_s * (1 - 1e-6) <= new.cycle_s <= LONGEST_BREATH * pace.cycle_s + 1e-6
    assert new.at(ends_s).phase is BreathPhase.OUT
    assert new.at(ends_s).fullness == pytest.approx(0.0, abs=1e-6)


@given(guided_paces, st.integers(60, 180), parts, st.floats(-60.0, 60.0), st.floats(0.0, 180.0))
@settings(deadline=None, max_examples=300)
def test_an_end_is_moved_no_farther_than_breaths_ask(
    pace: BreathPace, length_s: int, part: float, more_s: float, least_s: float
) -> None:
    """The fitted end is at most half a breath off, and a limit above all is kept."""
    track, now_s = fitted(pace, length_s), part * (length_s - 0.001)
    wanted_s = length_s + more_s
    ends_s = track.end_near(now_s, wanted_s, 0.0, 300.0)
    breath_ends_s = now_s + (1 - track.position(now_s) % 1) * pace.cycle_s
    assert abs(ends_s - max(wanted_s, breath_ends_s)) <= pace.cycle_s / 2 + 1e-5
    limited_s = track.end_near(now_s, wanted_s, least_s, float(length_s))
    assert now_s <= limited_s <= length_s + 1e-5


@pytest.mark.parametrize(
    ("now_s", "wanted_s", "limits", "ends_s"),
    [
        (20.0, 60.0, (0.0, 180.0), 60.0),  # there is time enough to fit the breaths
        (24.0, 35.0, (0.0, 180.0), 34.0),  # one breath, as long as may be
        (24.0, 39.0, (0.0, 180.0), 40.0),  # two, as short as may be
        (24.0, 39.0, (0.0, 39.0), 34.0),  # but for the most
        (24.0, 35.0, (36.0, 180.0), 40.0),  # and for the least
        (24.0, 35.0, (36.0, 39.0), 34.0),  # where both cannot be, the least gives way
        (20.0, 21.0, (0.0, 180.0), 24.0),  # a breath under way comes to its end
        (20.0, 10.0, (0.0, 180.0), 24.0),
        (20.0, 10.0, (32.0, 180.0), 32.0),  # but none ends below the least that could be kept
        (20.0, 10.0, (41.0, 180.0), 41.0),
        (20.0, 21.0, (0.0, 21.0), 24.0),
        (24.0, 24.0, (0.0, 180.0), 32.0),  # at its end the next is under way
        (64.0, 79.0, (0.0, 180.0), 80.0),
    ],
)
def test_the_nearest_end_for_whole_breaths(
    now_s: float, wanted_s: float, limits: tuple[float, float], ends_s: float
) -> None:
    """An end is moved to where the breaths fit: none is hurried, none drawn out."""
    track = fitted(BreathPace.EASY, 64.0)
    assert track.end_near(now_s, wanted_s, *limits) == pytest.approx(ends_s)


@pytest.mark.parametrize(
    ("now_s", "ends_s", "ends_at"),
    [
        (20.0, 40.0, 5),
        (20.0, 47.9, 5),
        (20.0, 48.0, 6),
        (24.0, 48.0, 6),
    ],
)
def test_refitting_rounds_down_too(now_s: float, ends_s: float, ends_at: int) -> None:
    """What does not make a whole breath more stretches the others."""
    track = fitted(BreathPace.EASY, 64.0)
    assert track.refitted(now_s, ends_s).ends_at == ends_at


def test_refitting_to_now_still_has_an_end() -> None:
    """A stretch cut off at this very moment is a finished exhale, not a fault."""
    track = fitted(BreathPace.EASY, 64.0).refitted(20.0, 20.0)
    assert track.at(21.0) == Breath(BreathPhase.OUT, 0.0, 0.0, 3)


def test_refitting_after_the_end_begins_one_breath_more() -> None:
    """A stretch made longer when its last breath is out goes on with a new one."""
    track = fitted(BreathPace.EASY, 64.0).refitted(64.0, 79.0)
    assert track == BreathTrack(BreathPace.EASY, 64.0, 79.0, 8.0, 9)


@pytest.mark.parametrize(
    ("now_s", "turns"),
    [
        (8.0, [(8.0, BreathPhase.IN), (11.0, BreathPhase.OUT)]),
        (9.0, [(11.0, BreathPhase.OUT)]),
        (12.0, []),
    ],
)
def test_turns_of_a_refitted_track(now_s: float, turns: list[tuple[float, BreathPhase]]) -> None:
    """What began before the end moved is not announced again; in the last exhale nothing is."""
    track = fitted(BreathPace.EASY, 64.0).refitted(now_s, 16.0)
    assert [(round(at, 9), phase) for at, phase in track.turns()] == turns
