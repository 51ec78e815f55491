"""Any profile there can be."""

from hypothesis import strategies as st

from acupress_cli.domain.limits import LONGEST_GOAL
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.words.days import SHORT_WEEKDAYS
from tests.fakes.entries import moments

_CONDITIONS = ("diabetes", "pregnant", "broken-skin:calf", "blood-thinners")
_letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))

PROFILES = st.builds(
    Profile,
    conditions=st.none() | st.lists(st.sampled_from(_CONDITIONS), unique=True).map(tuple),
    country=st.sampled_from(["", "GB", "NZ"]),
    outcome=st.none() | st.sampled_from(Outcome),
    outcome_at=st.none() | moments,
    screened_fully_at=st.none() | moments,
    goal=st.text(_letters, max_size=min(20, LONGEST_GOAL)).map(str.strip),
    sessions_a_day=st.integers(1, 2),
    rest_days=st.lists(st.sampled_from(SHORT_WEEKDAYS), unique=True).map(tuple),
    brought_back=st.dictionaries(st.sampled_from(["BL57", "GB30"]), moments),
    was_lost=st.booleans(),
)
