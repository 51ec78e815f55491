"""What is kept of a person between sessions."""

from datetime import timedelta, timezone

import pytest

from acupress_cli.domain.body.body import Region
from acupress_cli.domain.errors import JournalError, NoSuchError, UsageError
from acupress_cli.domain.limits import LONGEST_GOAL
from acupress_cli.domain.profile import Profile, parse_goal
from acupress_cli.domain.safety.conditions import HeldCondition, Person
from acupress_cli.domain.safety.red_flag import Outcome
from tests.fakes.bench import CONTENT, NOON

ATLAS = CONTENT.atlas()
CONDITIONS = CONTENT.conditions().conditions
BY_ID = {condition.id: condition for condition in CONDITIONS}
SECOND = timedelta(seconds=1)
MONTH = timedelta(days=30)


def test_nothing_is_known_at_first() -> None:
    """A new profile holds nothing, and says that the conditions were never asked."""
    new = Profile()
    assert (new.conditions, new.country, new.outcome) == (None, "", None)
    assert new.retired([]) == frozenset()
    assert new.needs_full_screening(NOON)


def test_a_full_screening_keeps_its_outcome_and_time() -> None:
    """The outcome, its time, and when everything was asked; nothing else changes."""
    before = Profile(("gout",), "NZ", goal="to dance")
    assert before.screened(Outcome.CLEAR, NOON, fully=True) == Profile(
        ("gout",), "NZ", Outcome.CLEAR, NOON, NOON, goal="to dance"
    )


def test_a_short_screening_does_not_count_as_a_full_one() -> None:
    """The time of the last full screening stays as it was."""
    later = NOON + MONTH / 2
    first = Profile().screened(Outcome.CLEAR, NOON, fully=True)
    again = first.screened(Outcome.CLEAR, later, fully=False)
    assert (again.outcome_at, again.screened_fully_at) == (later, NOON)
    assert Profile().screened(Outcome.CLEAR, NOON, fully=False).needs_full_screening(NOON)


@pytest.mark.parametrize("outcome", Outcome)
def test_everything_is_asked_again_unless_it_was_clear(outcome: Outcome) -> None:
    """Only after a clear outcome is the short list enough."""
    profile = Profile().screened(outcome, NOON, fully=True)
    assert profile.needs_full_screening(NOON + SECOND) is (outcome is not Outcome.CLEAR)


@pytest.mark.parametrize(
    ("passed", "needed"),
    [
        (timedelta(), False),
        (MONTH - SECOND, False),
        (MONTH, True),
        (timedelta(days=400), True),
        # A clock that was set back.
        (-SECOND, True),
    ],
)
def test_after_thirty_days_everything_is_asked_again(passed: timedelta, needed: bool) -> None:
    """A full screening lasts 30 days, and not into the past."""
    profile = Profile().screened(Outcome.CLEAR, NOON, fully=True)
    assert profile.needs_full_screening(NOON + passed) is needed


def test_moments_are_compared_across_time_zones() -> None:
    """A journey does not change how long ago a screening was."""
    profile = Profile().screened(Outcome.CLEAR, NOON, fully=True)
    there = timezone(timedelta(hours=-11))
    assert not profile.needs_full_screening((NOON + MONTH - SECOND).astimezone(there))
    assert profile.needs_full_screening((NOON + MONTH).astimezone(there))


@pytest.mark.parametrize(("times", "is_retired"), [(0, False), (1, False), (2, True), (5, True)])
def test_a_point_that_hurt_twice_is_retired(times: int, is_retired: bool) -> None:
    """Once may be chance; how long ago it was does not count, nor what hurt elsewhere."""
    marks = [("BL57", NOON - number * MONTH) for number in range(times)]
    assert Profile().retired([*marks, ("GB30", NOON)]) == ({"BL57"} if is_retired else set())


def test_a_retired_point_can_be_brought_back() -> None:
    """It then counts as never having hurt until now; other points stay as they are."""
    after = Profile(("gout",)).with_point_back("BL57", NOON)
    assert after == Profile(("gout",), brought_back={"BL57": NOON})
    earlier = [(code, at) for code in ("BL57", "BL40") for at in (NOON, NOON - SECOND)]
    later = [("BL57", NOON + SECOND), ("BL57", NOON + MONTH)]
    assert after.retired([*earlier, later[0]]) == {"BL40"}
    assert after.retired([*earlier, *later]) == {"BL40", "BL57"}


def test_the_person_has_what_is_kept_and_what_is_named_now() -> None:
    """Both together, each once, with the points that are retired and why."""
    profile = Profile(("pregnant", "broken-skin:calf"))
    named = ["diabetes", "pregnant"]
    assert profile.person(
        named, iter(CONDITIONS), ATLAS, frozenset({"GB30"}), "It hurt."
    ) == Person(
        (
            HeldCondition(BY_ID["pregnant"]),
            HeldCondition(BY_ID["broken-skin"], (Region.LEG,)),
            HeldCondition(BY_ID["diabetes"]),
        ),
        frozenset({"GB30"}),
        "It hurt.",
    )


@pytest.mark.parametrize("conditions", [None, ()])
def test_a_person_without_conditions(conditions: tuple[str, ...] | None) -> None:
    """Never asked and nothing named are the same to the rules."""
    assert Profile(conditions).person([], CONDITIONS, ATLAS, frozenset(), "") == Person()


def test_what_was_lost_is_so_until_all_of_it_is_told_anew() -> None:
    """The conditions and every safety question, in whatever order; a short check is not all."""
    lost = Profile(was_lost=True, goal="to dance")
    asked = lost.with_conditions((), lost)
    short = asked.screened(Outcome.CLEAR, NOON, fully=False)
    checked = lost.screened(Outcome.CLEAR, NOON, fully=True)
    assert all(profile.is_lost for profile in (lost, asked, short, checked))
    assert not asked.screened(Outcome.CLEAR, NOON, fully=True).is_lost
    assert not checked.with_conditions(("gout",), checked).is_lost
    assert not Profile().is_lost


def test_an_unknown_condition_is_told() -> None:
    """A name that is not known is refused: named it is a slip, kept it is damage."""
    with pytest.raises(JournalError):
        Profile(("xyzzy",)).person([], CONDITIONS, ATLAS, frozenset(), "")
    with pytest.raises(NoSuchError):
        Profile().person(["xyzzy"], CONDITIONS, ATLAS, frozenset(), "")


@pytest.mark.parametrize("found", Outcome)
@pytest.mark.parametrize("outcome", Outcome)
def test_what_another_window_has_found_stands_where_it_is_more_urgent(
    found: Outcome, outcome: Outcome
) -> None:
    """Since the screening began; what stood before is what the screening is there to replace."""
    seen = Profile().screened(Outcome.EMERGENCY, NOON - MONTH, fully=True)
    meanwhile = seen.screened(found, NOON, fully=True)
    after = meanwhile.screened(outcome, NOON + SECOND, fully=True, seen=seen)
    assert after.outcome is min(found, outcome, key=list(Outcome).index)
    assert seen.screened(outcome, NOON, fully=True, seen=seen).outcome is outcome
    nothing = Profile().screened(outcome, NOON, fully=True, seen=seen)
    assert nothing.outcome is outcome


@pytest.mark.parametrize("outcome", Outcome)
def test_what_stands_is_never_lowered_by_one_sign(outcome: Outcome) -> None:
    """A more urgent one takes its place, and one that stops nobody always does."""
    for kept in Outcome:
        profile = Profile().screened(kept, NOON, fully=True).with_standing(outcome, NOON + SECOND)
        stays = kept.stops_pressing and not outcome.is_more_urgent_than(kept)
        stays |= kept is Outcome.SOON and kept.is_more_urgent_than(outcome)
        assert profile.outcome is (kept if stays else outcome)
    assert Profile().with_standing(outcome, NOON).outcome is outcome


def test_conditions_of_two_windows_are_joined() -> None:
    """Where nothing changed meanwhile, what was said is all there is."""
    seen = Profile(conditions=("gout",))
    assert seen.with_conditions(["pregnant"], seen).conditions == ("pregnant",)
    meanwhile = Profile(conditions=("gout", "blood-thinners"))
    both = meanwhile.with_conditions(["pregnant", "gout"], seen)
    assert both.conditions == ("gout", "blood-thinners", "pregnant")
    assert Profile().with_conditions([], seen).conditions == ()
    assert meanwhile.knows_more_than(seen)
    assert not seen.knows_more_than(meanwhile)
    assert not Profile().knows_more_than(seen)


def test_a_goal_is_short() -> None:
    """It stands in a question; what is longer is refused with its length."""
    assert parse_goal(f" {'g' * LONGEST_GOAL} ") == "g" * LONGEST_GOAL
    with pytest.raises(UsageError) as refused:
        parse_goal("g" * (LONGEST_GOAL + 1))
    assert refused.value.sentence == "Your goal is longer than 300 letters: it has 301."


@pytest.mark.parametrize("outcome", [Outcome.CLEAR, Outcome.SOON, Outcome.EMERGENCY])
def test_only_a_check_that_asked_all_clears_what_is_to_be_seen_soon(outcome: Outcome) -> None:
    """A shorter one can find what is more urgent, and takes nothing back."""
    soon = Profile().screened(Outcome.SOON, NOON, fully=True)
    after = soon.screened(outcome, NOON + SECOND, fully=False)
    worse = outcome if outcome.is_more_urgent_than(Outcome.SOON) else Outcome.SOON
    assert after.outcome is worse
    assert soon.screened(outcome, NOON + SECOND, fully=True).outcome is outcome


def test_an_adult_stays_one() -> None:
    """Said once it is kept; and under 18 a check may find anything anew later."""
    adult = Profile().screened(Outcome.CLEAR, NOON, fully=False, is_adult=True)
    assert adult.is_adult
    assert adult.screened(Outcome.CLEAR, NOON, fully=True).is_adult
    young = Profile().screened(Outcome.NOT_FOR_YOU, NOON, fully=True)
    assert not young.is_adult
    assert young.screened(Outcome.CLEAR, NOON, fully=False).outcome is Outcome.CLEAR


def test_whoever_tells_a_condition_of_their_own_accord_has_not_been_asked_for_all() -> None:
    """It counts; the lists are still to be asked, and hold it then."""
    told = Profile().adding(["diabetes"])
    assert told.conditions is None
    assert told.kept_conditions == ("diabetes",)
    assert told.has_kept("diabetes")
    assert told.knows_more_than(Profile())
    asked = told.with_conditions(["pacemaker"], told)
    assert (asked.conditions, asked.told_ahead) == (("diabetes", "pacemaker"), ())
    assert told.without_conditions(["diabetes"]) == Profile()
