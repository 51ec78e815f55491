"""What is kept on two machines, joined: nothing is lost, and the stricter stands."""

from datetime import timedelta

import pytest
from hypothesis import given

from acupress_cli.domain.moving import joined_profile, joined_settings
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.settings import USUAL_SETTINGS, Settings, ThemeName
from tests.fakes.kept import NOON
from tests.fakes.profiles import PROFILES
from tests.fakes.settings import SETTINGS

LATER = NOON + timedelta(days=1)


@given(PROFILES)
def test_a_new_machine_gets_the_profile_as_it_is(theirs: Profile) -> None:
    """And a second time nothing changes."""
    assert joined_profile(Profile(), theirs) == theirs
    assert joined_profile(theirs, theirs) == theirs
    assert joined_profile(theirs, Profile()) == theirs


@given(PROFILES, PROFILES)
def test_nothing_that_guards_a_person_is_lost(mine: Profile, theirs: Profile) -> None:
    """Every condition stays, and so does what stops pressing; the same again changes nothing."""
    joined = joined_profile(mine, theirs)
    for one in (mine, theirs):
        assert set(one.conditions or ()) <= set(joined.conditions or ())
        if one.outcome and one.outcome.stops_pressing:
            assert joined.outcome
            assert joined.outcome.stops_pressing
            assert not one.outcome.is_more_urgent_than(joined.outcome)
        assert all(joined.brought_back[code] <= at for code, at in one.brought_back.items())
    assert joined_profile(joined, theirs) == joined


@pytest.mark.parametrize(
    ("mine", "theirs", "stands"),
    [
        (Outcome.CLEAR, Outcome.EMERGENCY, Outcome.EMERGENCY),
        (Outcome.TODAY, Outcome.CLEAR, Outcome.TODAY),
        (Outcome.SOON, Outcome.CLEAR, Outcome.SOON),
        (Outcome.SOON, Outcome.NOT_FOR_YOU, Outcome.NOT_FOR_YOU),
        (Outcome.CLEAR, None, Outcome.CLEAR),
    ],
)
def test_the_outcome_that_lets_less_be_done_stands(
    mine: Outcome, theirs: Outcome | None, stands: Outcome
) -> None:
    """Whichever machine has it, and whichever is later."""
    one = Profile(outcome=mine, outcome_at=NOON)
    other = Profile(outcome=theirs, outcome_at=LATER)
    for joined in (joined_profile(one, other), joined_profile(other, one)):
        assert joined.outcome is stands
        assert joined.outcome_at == (NOON if stands is mine else LATER)


def test_of_the_same_outcome_the_later_check_counts() -> None:
    """So that what was asked today is not asked again."""
    one, other = (
        Profile(outcome=Outcome.CLEAR, outcome_at=at, screened_fully_at=at) for at in (NOON, LATER)
    )
    assert joined_profile(one, other) == joined_profile(other, one) == other


def test_what_is_said_here_stays() -> None:
    """Country, goal and plan are taken only where nothing was said."""
    mine = Profile(country="NZ", rest_days=("sun",))
    theirs = Profile(country="GB", goal="to dance", sessions_a_day=2, rest_days=("mon",))
    assert joined_profile(mine, theirs) == Profile(
        country="NZ", goal="to dance", sessions_a_day=2, rest_days=("sun",)
    )


@given(SETTINGS)
def test_a_new_machine_gets_the_settings_as_they_are(theirs: Settings) -> None:
    """And a second time nothing changes."""
    assert joined_settings(USUAL_SETTINGS, theirs) == theirs
    assert joined_settings(theirs, theirs) == theirs


def test_a_setting_that_is_set_here_stays() -> None:
    """Only what is as usual is taken."""
    mine, theirs = Settings(volume=20), Settings(volume=90, theme=ThemeName.COLOUR_SAFE)
    assert joined_settings(mine, theirs) == Settings(volume=20, theme=ThemeName.COLOUR_SAFE)
