"""acupress profile: a condition is added or taken away, and what went is said."""

from collections.abc import Callable

import pytest

from acupress_cli.domain.profile import Profile
from tests.conftest import Ran
from tests.fakes.bench import FakeBench

Run = Callable[..., Ran]


@pytest.mark.parametrize(
    ("options", "kept", "out"),
    [
        ("--condition pregnant", "diabetes numb-skin:sole pregnant", "Conditions: diabetes"),
        ("--condition Metformin-free", None, ""),
        ("--condition diabetes", "diabetes numb-skin:sole", "Conditions: diabetes"),
        ("--without diabetes", "numb-skin:sole", "Taken away: diabetes\nConditions: numb"),
        ("--without numb-skin", "diabetes", "Taken away: numb-skin:sole\nConditions: diab"),
        ("--without diabetic --condition gout", "numb-skin:sole hot-joint", "Taken away: diab"),
        ("--condition none", "", "Taken away: diabetes, numb-skin:sole\nConditions: none"),
        ("--condition none --condition gout", "hot-joint", "Taken away: diabetes, numb-skin:"),
        ("--without gout", None, ""),
        ("--condition gout --without hot-joint", None, ""),
        ("--without pregnent", None, ""),
    ],
)
def test_profile_adds_and_takes_away(
    options: str, kept: str | None, out: str, acupress: Run
) -> None:
    """By any name; what is not known, not kept or wanted both ways is refused."""
    bench = FakeBench(profile=Profile(("diabetes", "numb-skin:sole")))
    ran = acupress("profile", *options.split(), bench=bench)
    assert (ran.code == 0) == (kept is not None)
    assert ran.out.startswith(out)
    before = ("diabetes", "numb-skin:sole")
    assert bench.store.profile.conditions == (before if kept is None else tuple(kept.split()))


def test_what_is_taken_away_must_have_been_said(acupress: Run) -> None:
    """Where nothing was ever told, nothing is told now: the questions are still to come."""
    bench = FakeBench(profile=Profile())
    ran = acupress("profile", "--without", "gout", bench=bench)
    assert (ran.code, ran.out) == (3, "")
    assert '"gout" is not among the conditions that are kept' in ran.err
    assert bench.store.profile.conditions is None


def test_a_clot_that_is_over_is_a_past_clot(acupress: Run) -> None:
    """Whoever takes the suspicion away is told how to say that it was one."""
    bench = FakeBench(profile=Profile(("clot-suspected",)))
    ran = acupress("profile", "--without", "clot-suspected", bench=bench)
    assert 'add: "acupress profile --condition clot-past"' in ran.err
    assert "Taken away: clot-suspected\nConditions: none" in ran.out
