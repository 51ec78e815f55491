"""A gentle day: after soon, or in a flare, there is less, and it is said why."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.conftest import Ran
from tests.fakes.answers import AGAIN_CLEAR, CLEARED, answers, first_time
from tests.fakes.bench import CONTENT, NOON, FakeBench

Run = Callable[..., Ran]
SCREENING = CONTENT.screening()
NOT_SEEN_YET = CONTENT.conditions().given("not-seen-yet")
FLARE = CONTENT.conditions().given("flare")
REASONS = FakeBench().knowledge.reasons
AWAY = {"hand", "wrist", "ankle-outer", "ankle-inner", "foot-top"}
BY_PAIN = ("session", "--pain", "calf", "--side", "left", "--minutes", "5", "--ready", "10")


def suggested(ran: Ran) -> set[str]:
    """The areas of the points suggested as JSON."""
    found = json.loads(ran.out)["suggestions"]
    return {CONTENT.catalogue().find(one["code"]).area for one in found}


def test_after_soon_a_session_is_gentle(acupress: Run) -> None:
    """Nobody has looked at it: hand and foot alone, no heat, a natural breath, and why."""
    gate = first_time(S3="yes")
    bench = FakeBench(gate + answers("no", "no"), profile=Profile(conditions=()))
    ran = acupress(*BY_PAIN, bench=bench)
    assert ran.code == 0, ran.err
    assert bench.store.profile.outcome is Outcome.SOON
    said = " ".join(ran.err.split())
    assert SCREENING.outcomes["soon"].title in said
    assert NOT_SEEN_YET.reason in said
    assert NOT_SEEN_YET.heat in said
    pressed = {hold.code for entry in bench.memory_journal.kept.values() for hold in entry.holds}
    assert pressed
    assert {CONTENT.catalogue().find(code).area for code in pressed} <= AWAY


def test_after_soon_suggestions_stay_gentle_until_a_new_check(acupress: Run) -> None:
    """The outcome stands: what is suggested later is weighed by it too."""
    bench = FakeBench(profile=Profile(outcome=Outcome.SOON, outcome_at=NOON - timedelta(days=1)))
    ran = acupress("suggest", "left calf", "--json", bench=bench)
    assert suggested(ran) <= AWAY
    assert NOT_SEEN_YET.reason in json.loads(ran.out)["notes"]
    assert not suggested(acupress("suggest", "left calf", "--json")) <= AWAY


def test_after_soon_a_point_that_is_left_out_is_told(acupress: Run) -> None:
    """A session with named points leaves out those that have to wait."""
    bench = FakeBench(first_time(S3="yes") + answers("no", "no"), profile=Profile(conditions=()))
    ran = acupress("session", "BL57", "HT7", "--side", "left", "--no-heat", bench=bench)
    assert ran.code == 0, ran.err
    assert f"BL57 is left out. {NOT_SEEN_YET.rules[0].because}" in " ".join(ran.err.split())
    pressed = {hold.code for entry in bench.memory_journal.kept.values() for hold in entry.holds}
    assert pressed == {"HT7"}


@pytest.mark.parametrize(
    "asked",
    [
        ("left buttock", "--flare"),
        ("left buttock, I can't bear a touch there",),
        ("left buttock", "--quality", "too-sore"),
    ],
)
def test_a_flare_is_answered_away_from_the_pain(asked: tuple[str, ...], acupress: Run) -> None:
    """By option or by words: nothing in the buttock, the hand and foot first, and why."""
    ran = acupress("suggest", *asked, "--json")
    areas = suggested(ran)
    assert areas & AWAY
    assert not areas & {"buttock", "hip", "thigh-back", "thigh-side"}
    assert json.loads(ran.out)["notes"][0] == FLARE.reason
    first = json.loads(ran.out)["suggestions"][0]
    assert (first["pressure"], first["hold_s"]) == ("light", 60)


@pytest.mark.parametrize(("score", "is_flare"), [("7", False), ("8", True), ("10", True)])
def test_a_score_of_eight_is_a_flare(score: str, is_flare: bool, acupress: Run) -> None:
    """The leg or the back, told by option: from 8 on the day is gentle, and settles longer."""
    for site in ("--leg", "--back"):
        ran = acupress(*BY_PAIN, site, score, "--preview")
        assert ran.code == 0, ran.err
        assert ("2:00   2:00  Settle" in ran.out or "2:00  2:00  Settle" in ran.out) is is_flare
        assert (FLARE.reason in " ".join(ran.err.split())) is is_flare
        assert ("BL57" in ran.out) is not is_flare


def test_a_flare_in_the_coach_asks_for_no_heat(acupress: Run) -> None:
    """A score of 9, asked: the list is gentle and no heat is offered."""
    told = answers(*AGAIN_CLEAR, "calf", "left", "9", "7", "no", "no")
    ran = acupress("coach", bench=FakeBench(told, profile=CLEARED))
    assert ran.code == 0, ran.err
    assert FLARE.reason in " ".join(ran.out.split())
    assert "heat pack" not in ran.err
    assert "BL57 left" not in ran.out


def test_a_session_that_is_begun_from_a_flare_knows_where_it_hurts(acupress: Run) -> None:
    """The command that is told to go on names the pain, so that the foot is not shut out."""
    ran = acupress("suggest", "left buttock", "--flare")
    assert "acupress session --pain buttock --flare --side left" in ran.err
    options = ("--pain", "buttock", "--flare", "--side", "left", "--preview")
    assert "BL60" in acupress("session", *options).out


def test_where_nothing_is_left_breathing_is_offered(acupress: Run) -> None:
    """Every point blocked is no fault of the person: a sentence, and exit code 0."""
    none = ("--condition", "pregnant", "--condition", "lymphoedema", "--flare")
    ran = acupress("suggest", "left buttock", *none)
    assert (ran.code, FLARE.left in " ".join(ran.out.split())) == (0, True)
    for what in (("LI4", "--side", "left"), ("--pain", "buttock", "--side", "left")):
        ran = acupress("session", *what, *none, "--preview")
        assert (ran.code, FLARE.left in " ".join(ran.err.split())) == (0, True), ran.err


def test_a_day_is_not_kept_as_a_condition(acupress: Run) -> None:
    """What the program gives is not in the lists, and cannot be kept for good."""
    assert acupress("profile", "--condition", "flare").code == 3
    assert {c.id for c in CONTENT.conditions().asked}.isdisjoint({"flare", "not-seen-yet"})


def test_both_legs_known_for_long_lead_on_in_the_coach(acupress: Run) -> None:
    """The sign's own follow-up, then whether somebody has looked at it: two plain yeses."""
    told = (*AGAIN_CLEAR, "calf", "both", "yes", "yes")
    seen = answers(*told, "yes", "5", "none", "4", "no", "no")
    bench = FakeBench(seen, profile=CLEARED)
    ran = acupress("coach", bench=bench)
    assert ran.code == 0, ran.err
    assert SCREENING.flag("E5").unless in " ".join(ran.err.split())
    assert "BL57" in ran.out
    assert bench.store.profile.outcome is Outcome.CLEAR


def test_both_legs_that_nobody_looked_at_are_gentle(acupress: Run) -> None:
    """Lowered to soon and not cleared: it stands as soon, and the session follows it at once."""
    told = (*AGAIN_CLEAR, "calf", "both", "yes", "yes", "no")
    more = answers(*told, "5", "4", "no", "no")
    bench = FakeBench(more, profile=CLEARED)
    ran = acupress("coach", bench=bench)
    assert ran.code == 0, ran.err
    assert bench.store.profile.outcome is Outcome.SOON
    assert NOT_SEEN_YET.reason in " ".join(ran.out.split())


def test_what_stands_is_not_made_less_by_a_later_note(acupress: Run) -> None:
    """An emergency that stands is not lowered by what a note in the journal leads to."""
    bench = FakeBench(
        answers("yes", "yes", "no"),
        profile=Profile(outcome=Outcome.EMERGENCY, outcome_at=NOON),
        answers_from_terminal=True,
    )
    acupress("journal", "add", "--note", "pain in both legs", bench=bench)
    assert bench.store.profile.outcome is Outcome.EMERGENCY


@pytest.mark.parametrize(
    "words",
    [
        "pain in both calves when I walk, goes when I stop",
        "left calf cramp at 200 metres, stops when I rest",
    ],
)
def test_calf_pain_at_a_set_distance_is_noted_as_soon(words: str, acupress: Run) -> None:
    """It is to be looked at in days; it is no emergency, and points are still shown."""
    ran = acupress("suggest", words, "--json")
    assert ran.code == 0
    assert json.loads(ran.out)["suggestions"]
    assert any("see one in the next days" in note for note in json.loads(ran.out)["notes"])


def test_numb_legs_on_walking_stay_an_emergency(acupress: Run) -> None:
    """What more than hurts is not taken for calf pain at a set distance."""
    words = "pain and numbness in both calves when I walk, goes when I stop"
    assert acupress("suggest", words).code == 10


def test_weeks_of_pregnancy_are_no_weeks_of_pain(acupress: Run) -> None:
    """Who says "12 weeks pregnant" is not told to be seen as it has lasted for weeks."""
    notes = json.loads(acupress("suggest", "left calf, I am 12 weeks pregnant", "--json").out)
    assert not any("looked at you for this" in note for note in notes["notes"])


def test_a_sign_that_was_looked_at_is_said_back(acupress: Run) -> None:
    """After a yes to the last question nobody is told that they named no sign."""
    lines = first_time(S3="yes").splitlines()
    bench = FakeBench(answers(*lines[:-1], "yes"))
    ran = acupress("check", bench=bench)
    assert (ran.code, bench.store.profile.outcome) == (0, Outcome.CLEAR)
    told = " ".join(ran.out.split())
    assert SCREENING.flag("S3").topic in told
    assert SCREENING.looked_at.title in told
    assert SCREENING.outcomes["clear"].do[0] not in told


def test_in_pregnancy_a_sore_calf_is_offered_calm_points_and_breathing(acupress: Run) -> None:
    """Every point of the calf is barred: what is left is named as that, in both commands."""
    elsewhere = REASONS.elsewhere
    ran = acupress("suggest", "left calf, I am 12 weeks pregnant")
    assert (ran.code, elsewhere in " ".join(ran.out.split())) == (0, True)
    assert "HT7" in ran.out
    ran = acupress("session", "--pain", "calf", "--condition", "pregnant", "--preview")
    assert (ran.code, elsewhere in " ".join(ran.err.split())) == (0, True)
    assert "HT7" in ran.out
    assert "BL57" not in ran.out
