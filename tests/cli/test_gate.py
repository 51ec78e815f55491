"""The gate from the outside: answers on standard input drive it to each outcome."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.conftest import Ran
from tests.fakes.answers import (
    AFTER,
    AGAIN_CLEAR,
    ALONE,
    ASKED,
    CLEAR,
    CLEARED,
    NO_CONDITIONS,
    SCREENING,
    SESSION,
    answers,
    first_time,
)
from tests.fakes.bench import CONTENT, NOON, FakeBench


@pytest.mark.parametrize("flag", ASKED, ids=lambda flag: flag.id)
def test_each_flag_alone_leads_to_its_outcome(flag: object, acupress: Callable[..., Ran]) -> None:
    """A yes to one question ends in that flag's outcome, kept with its time, exit code 10."""
    from acupress_cli.domain.safety.red_flag import RedFlag

    assert isinstance(flag, RedFlag)
    bench = FakeBench(first_time(**{flag.id: "yes"}))
    ran = acupress("check", bench=bench)
    assert ran.code == 10, ran.err
    assert SCREENING.outcomes[flag.outcome.value].title in ran.out
    assert bench.store.profile.outcome is flag.outcome
    assert bench.store.profile.outcome_at == NOON


def test_not_sure_counts_as_yes(acupress: Callable[..., Ran]) -> None:
    """Not sure to the first question is an emergency, as a yes is."""
    bench = FakeBench(answers("yes", "not sure"))
    ran = acupress("check", bench=bench)
    assert (ran.code, bench.store.profile.outcome) == (10, Outcome.EMERGENCY)


def test_all_no_is_clear(acupress: Callable[..., Ran]) -> None:
    """An explicit no to everything is the only way to a clear outcome."""
    bench = FakeBench(answers(*CLEAR))
    ran = acupress("check", bench=bench)
    assert (ran.code, bench.store.profile.outcome) == (0, Outcome.CLEAR), ran.err


def test_somebody_under_18_is_told_why_it_is_not_for_them(acupress: Callable[..., Ran]) -> None:
    """The first question is whether the person is an adult."""
    ran = acupress("check", bench=FakeBench(answers("no")))
    assert ran.code == 10
    assert SCREENING.outcomes["not-for-you"].title in ran.out


@pytest.mark.parametrize("given", [0, 1, 3, len(CLEAR) - 1])
def test_the_end_of_the_input_is_not_a_no(given: int, acupress: Callable[..., Ran]) -> None:
    """Answers that end too early end the check without an outcome."""
    bench = FakeBench(answers(*CLEAR[:given]))
    ran = acupress("check", bench=bench)
    assert ran.code == 2
    assert bench.store.profile.outcome is None
    assert "Traceback" not in ran.err


def test_an_empty_line_is_not_an_answer(acupress: Callable[..., Ran]) -> None:
    """Enter alone, outside a terminal, is refused with a hint."""
    ran = acupress("check", bench=FakeBench("\n"))
    assert ran.code == 2
    assert "yes, no or not sure" in ran.err


def test_the_emergency_number_is_the_persons_own(acupress: Callable[..., Ran]) -> None:
    """By setting, else by locale; where neither is known, examples are named."""
    by_setting = FakeBench(answers("yes", "yes"), profile=Profile(country="NZ"))
    by_setting.locale_country = "GB"
    assert "111" in acupress("check", bench=by_setting).out
    by_locale = FakeBench(answers("yes", "yes"))
    by_locale.locale_country = "GB"
    assert "999" in acupress("check", bench=by_locale).out
    unknown = acupress("check", bench=FakeBench(answers("yes", "yes"))).out
    assert "for example" in unknown


def test_what_to_say_on_the_phone_is_told(acupress: Callable[..., Ran]) -> None:
    """An emergency says what to tell the person who answers: the symptom, since when."""
    out = acupress("check", bench=FakeBench(answers("yes", "yes"))).out
    assert ALONE[0].tell in out


@pytest.mark.parametrize("outcome", [Outcome.EMERGENCY, Outcome.TODAY])
@pytest.mark.parametrize(
    "command", [SESSION, ("coach",), ("suggest", "calf", "--side", "left"), (*SESSION, "--preview")]
)
def test_a_standing_outcome_stops_everything(
    outcome: Outcome, command: tuple[str, ...], acupress: Callable[..., Ran]
) -> None:
    """Emergency and today stand: no points, no timer, exit code 10."""
    bench = FakeBench(profile=Profile(outcome=outcome, outcome_at=NOON))
    ran = acupress(*command, bench=bench)
    assert ran.code == 10
    assert "still stands" in ran.err
    assert "BL" not in ran.out


def test_an_outcome_without_its_time_stands_too(acupress: Callable[..., Ran]) -> None:
    """A file that was changed by hand does not clear it."""
    bench = FakeBench(profile=Profile(outcome=Outcome.EMERGENCY))
    ran = acupress("suggest", "calf", "--side", "left", bench=bench)
    assert (ran.code, ran.out) == (10, "")
    assert "Your last safety check still stands." in ran.err


def test_a_new_check_clears_what_stands(acupress: Callable[..., Ran]) -> None:
    """A clear check lets suggestions through again."""
    bench = FakeBench(answers(*CLEAR), profile=Profile(outcome=Outcome.TODAY, outcome_at=NOON))
    assert acupress("check", bench=bench).code == 0
    assert acupress("suggest", "calf", "--side", "left", bench=bench).code == 0


def test_reading_is_always_open(acupress: Callable[..., Ran]) -> None:
    """Points, areas, guides and topics need no screening, even while one stands."""
    bench = FakeBench(profile=Profile(outcome=Outcome.EMERGENCY, outcome_at=NOON))
    for command in (("points",), ("areas",), ("guide", "GB30"), ("learn", "heat")):
        assert acupress(*command, bench=bench).code == 0


def test_a_first_session_asks_everything_first(acupress: Callable[..., Ran]) -> None:
    """The gate, the conditions, then the session, then one question after it."""
    bench = FakeBench(answers(*CLEAR, *NO_CONDITIONS, "no"))
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0, ran.err
    assert "HT7 left: 1:00 of 1:00" in ran.out
    told = " ".join(ran.err.split())
    assert told.index(ALONE[0].question) < told.index(CONTENT.conditions().intro)
    assert len(bench.journal().practice_times()) == 1


def test_a_later_session_asks_only_what_could_have_changed(acupress: Callable[..., Ran]) -> None:
    """Within 30 days of a clear check a short re-screen is enough."""
    bench = FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0, ran.err
    assert SCREENING.lists.again.intro in " ".join(ran.err.split())
    assert SCREENING.adult.question not in ran.err


def test_something_new_leads_to_all_the_questions(acupress: Callable[..., Ran]) -> None:
    """The last line of the short check asks everything again before a session."""
    last = str(len(SCREENING.lists.again.lines))
    bench = FakeBench(answers(last, *CLEAR[1:], "no"), profile=CLEARED)
    assert acupress(*SESSION, bench=bench).code == 0
    assert bench.store.profile.screened_fully_at == NOON


def test_after_thirty_days_everything_is_asked_again(acupress: Callable[..., Ran]) -> None:
    """An old check does not last."""
    old = replace(CLEARED, screened_fully_at=NOON - timedelta(days=31))
    ran = acupress(*SESSION, bench=FakeBench(answers(*CLEAR[1:], "no"), profile=old))
    assert ran.code == 0, ran.err
    assert all(flag.question in ran.err for flag in ALONE)


def test_the_age_is_asked_once_and_by_a_check(acupress: Callable[..., Ran]) -> None:
    """Before a session nobody is asked twice whether they are an adult; "check" asks all."""
    bench = FakeBench(answers(*CLEAR), profile=Profile(conditions=()))
    assert acupress(*SESSION, bench=bench).code != 10
    assert bench.store.profile.is_adult
    assert SCREENING.adult.question in acupress("check", bench=FakeBench(answers(*CLEAR),
                                                profile=bench.store.profile)).err  # fmt: skip
    due = replace(bench.store.profile, screened_fully_at=None)
    again = acupress(*SESSION, bench=FakeBench(answers(*CLEAR[1:]), profile=due))
    assert SCREENING.adult.question not in again.err


def test_each_question_of_the_full_check_says_where_one_is(acupress: Callable[..., Ran]) -> None:
    """Age, six signs alone and three lists are ten; the short check is one, and not counted."""
    err = acupress("check", bench=FakeBench(answers(*CLEAR))).err
    assert [f"\n{n} of 10. " in err for n in range(1, 11)] == [True] * 10
    assert "1 of 1." not in acupress(*SESSION, bench=FakeBench("none\n", profile=CLEARED)).err


@pytest.mark.parametrize(
    ("at", "asks_list"),
    [
        (NOON - timedelta(hours=7), False),
        (NOON - timedelta(hours=9), True),
        (NOON + timedelta(hours=1), True),
    ],
)
def test_once_a_day_is_enough_for_the_short_check(
    at: datetime, asks_list: bool, acupress: Callable[..., Ran]
) -> None:
    """On the person's own day, which ends at 4: after that, or where a clock was wrong, all."""
    checked = replace(CLEARED, outcome_at=at)
    ran = acupress(*SESSION, bench=FakeBench(answers("none", "no", "no"), profile=checked))
    assert ran.code == 0, ran.err
    assert (SCREENING.lists.again.intro in ran.err) is asks_list
    assert (SCREENING.lists.again.today.format(time=f"{at:%H:%M}") in ran.err) is not asks_list


def test_something_new_on_the_same_day_opens_the_short_check(acupress: Callable[..., Ran]) -> None:
    """And a sign there ends it."""
    bench = FakeBench(answers("not sure", "1"), profile=replace(CLEARED, outcome_at=NOON))
    assert acupress(*SESSION, bench=bench).code == 10
    assert bench.store.profile.outcome is Outcome.EMERGENCY


def test_a_red_flag_before_a_session_ends_it(acupress: Callable[..., Ran]) -> None:
    """An emergency in the re-screen shows no point and starts no timer."""
    bench = FakeBench(answers("1"), profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 10
    assert "HT7" not in ran.out


def test_no_answers_means_no_session(acupress: Callable[..., Ran]) -> None:
    """Without answers a session does not begin, and says how they can be given."""
    ran = acupress(*SESSION, bench=FakeBench(profile=CLEARED))
    assert ran.code == 2
    assert "standard input" in ran.err
    assert "Hold" not in ran.out


@pytest.mark.parametrize("said", ["yes", "not sure"])
@pytest.mark.parametrize("place", range(len(AFTER)))
def test_new_signs_after_a_session_stand(
    place: int, said: str, acupress: Callable[..., Ran]
) -> None:
    """New numbness or weakness counts as today; pain that goes further down, alone, as soon."""
    bench = FakeBench(answers(*AGAIN_CLEAR, *["no"] * place, said), profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 10
    assert bench.store.profile.outcome is AFTER[place].outcome
    assert SCREENING.outcomes[AFTER[place].outcome.value].title in ran.err
    assert AFTER[place].tell in ran.err


def test_new_numbness_is_asked_before_how_far_down_it_goes() -> None:
    """What cannot wait comes first, and the two are never one question."""
    assert [flag.outcome for flag in AFTER] == [Outcome.TODAY, Outcome.SOON]


def test_an_unanswered_question_after_a_session_is_no_no(acupress: Callable[..., Ran]) -> None:
    """The input ends after the session: it is kept, and nothing is taken for a no."""
    bench = FakeBench(answers(*AGAIN_CLEAR), profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0
    assert "ended before" in ran.err


def test_a_rehearsal_asks_nothing_and_keeps_nothing(acupress: Callable[..., Ran]) -> None:
    """Nobody presses in a rehearsal, so nobody is asked, and nothing is kept."""
    bench = FakeBench()
    ran = acupress(*SESSION, "--rehearse", bench=bench)
    assert ran.code == 0
    assert bench.store.profile == Profile()
