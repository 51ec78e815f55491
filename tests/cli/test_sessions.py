"""session and coach: from the question to the summary."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.conftest import Ran
from tests.fakes.answers import AGAIN_CLEAR, CLEAR, CLEARED, NO_CONDITIONS, answers, picking
from tests.fakes.bench import CONTENT, NOON, FakeBench
from tests.fakes.journal import session as done

Run = Callable[..., Ran]
LOST = Profile(was_lost=True)


def test_a_preview_is_what_really_happens(acupress: Run) -> None:
    """The rehearsal's steps are those of the timetable, in its order."""
    named = ("session", "GB30", "BL40", "BL57", "--side", "both")
    preview = acupress(*named, "--preview").out
    planned = re.findall(r"(?:Get ready: |Hold )([A-Z]+\d+).*", preview)
    played = acupress(*named, "--rehearse").out
    done = re.findall(r"^(?:Get ready: |Hold )([A-Z]+\d+)", played, re.MULTILINE)
    assert list(dict.fromkeys(done)) == list(dict.fromkeys(planned))
    assert re.search(r"Total \d+:\d\d, of which pressing 7:00\.", preview)


def test_a_session_says_when_it_ends(acupress: Run) -> None:
    """By the person's own clock; a rehearsal, which is played fast, does not."""
    named = ("session", "HT7", "--side", "left", "--no-heat")
    preview = acupress(*named, "--preview").out
    total = re.search(r"Total (\d+):(\d\d)", preview)
    assert total is not None
    ends_at = NOON + timedelta(minutes=int(total[1]), seconds=int(total[2]))
    said = f"The session ends at about {ends_at:%H:%M}."
    bench = FakeBench(answers(*CLEAR, *NO_CONDITIONS, "no", *AGAIN_CLEAR))
    assert acupress(*named, bench=bench).out.count(said) == 1
    assert "The session ends at" not in acupress(*named, "--rehearse").out


def test_positions_change_as_little_as_can_be(acupress: Run) -> None:
    """Points that can be done in one position are."""
    preview = acupress("session", "BL60", "LI4", "BL57", "--side", "left", "--preview").out
    assert "0:45" not in preview


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "acupress coach"),
        (("BL40", "--pain", "calf"), 2, "Name points"),
        (("BL999",), 3, "There is no point"),
        (("BL40", "--hold", "30"), 2, "60"),
        (("BL40", "--heat-minutes", "30"), 2, "20"),
        (("BL40", "--speed", "5"), 2, "--rehearse"),
        (("BL40", "--position", "standing", "--preview"), 3, "cannot be pressed"),
        (("BL57", "BL60", "BL62", "GB40", "--side", "both", "--hold", "180", "--preview"), 2,
         "20 minutes"),
        (("BL57", "BL60", "--minutes", "3", "--preview"), 2, "at least"),
        (("--pain", "groin", "--preview"), 3, "hip joint"),
        (("LI4", "--condition", "pregnant", "--preview"), 3, "No point is left"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_what_to_do(
    arguments: tuple[str, ...], code: int, said: str, acupress: Run
) -> None:
    """One clear message each, and no session."""
    ran = acupress("session", *arguments)
    assert ran.code == code
    assert said in ran.err
    assert "Hold" not in ran.out


def test_minutes_shorten_the_holds(acupress: Run) -> None:
    """Points named with --minutes are held just as long as fits."""
    preview = acupress("session", "BL57", "--side", "both", "--minutes", "5", "--no-heat",
                       "--preview").out  # fmt: skip
    total = re.search(r"Total (\d+):(\d\d)", preview)
    assert total is not None
    assert int(total[1]) * 60 + int(total[2]) <= 300


def test_a_blocked_point_is_left_out_and_said(acupress: Run) -> None:
    """The rest of the session goes on."""
    ran = acupress("session", "LI4", "HT7", "--side", "left", "--condition", "pregnant",
                   "--rehearse")  # fmt: skip
    assert "LI4 is left out." in ran.err
    assert "Hold HT7" in ran.out
    assert "LI4" not in ran.out


def test_the_coach_asks_its_way_to_a_session(acupress: Run) -> None:
    """Every question on standard input, in order, to the score after."""
    pain = ("from my left buttock to the calf", "6", "none")
    told = answers(*CLEAR, *NO_CONDITIONS, *pain, "4", "no")
    ran = acupress("coach", bench=FakeBench(told))
    assert ran.code == 0, ran.err
    assert "GB30" in ran.out
    assert "Session done." in ran.out
    assert "Leg pain: 6 before, 4 now." in ran.out


def test_the_coach_takes_every_answer_as_an_option(acupress: Run) -> None:
    """With options only the gate and the question after are asked."""
    ran = acupress("coach", "--pain", "calf", "--side", "left", "--leg", "5", "--minutes", "8",
                   "--position", "sitting", "--no-heat", "--condition", "none",
                   bench=FakeBench(answers(*CLEAR, "4", "no")))  # fmt: skip
    assert ran.code == 0, ran.err
    assert "Leg pain: 5 before, 4 now." in ran.out


def test_a_red_flag_in_the_coach_asks_one_question(acupress: Run) -> None:
    """A false alarm costs one question; a yes ends everything."""
    opening = (*AGAIN_CLEAR, "left calf hurts and I feel numb down below")
    options = ("--leg", "5", "--minutes", "8", "--position", "any", "--no-heat")
    bench = FakeBench(answers(*opening, "yes"), profile=CLEARED)
    stopped = acupress("coach", *options, bench=bench)
    assert stopped.code == 10
    assert bench.store.profile.outcome is Outcome.EMERGENCY
    assert "BL57" not in stopped.out
    told = answers(*opening, "no", "4", "no")
    went_on = acupress("coach", *options, bench=FakeBench(told, profile=CLEARED))
    assert went_on.code == 0, went_on.err
    assert "Session done." in went_on.out


def test_an_unknown_place_is_not_guessed_by_the_coach(acupress: Run) -> None:
    """Outside a terminal a place that is not known ends with exit code 3."""
    ran = acupress("coach", bench=FakeBench(answers(*AGAIN_CLEAR, "my tooth"), profile=CLEARED))
    assert ran.code == 3


def test_on_a_terminal_the_question_comes_again(acupress: Run) -> None:
    """A person gets a second chance to answer."""
    told = answers(*AGAIN_CLEAR, "my tooth", "calf", "left", "eleven", "5", "", "4", "no")
    bench = FakeBench(told, profile=CLEARED, answers_from_terminal=True)
    ran = acupress(
        "coach", "--minutes", "8", "--position", "any", "--no-heat", "--ready", "30", bench=bench
    )
    assert ran.code == 0, ran.err
    assert "No match" in ran.err


@pytest.mark.parametrize(
    "told",
    [
        ("calf", "left, and I am numb down below", "yes"),
        ("left knee", "5", "the back, numb down below", "yes"),
        ("calf", "both sides", "yes", "no"),
    ],
)
def test_a_sign_in_what_is_added_is_heard(told: tuple[str, ...], acupress: Run) -> None:
    """Whoever adds a side or a part may add a warning sign with it; two legs are one."""
    bench = FakeBench(answers(*AGAIN_CLEAR, *told), profile=CLEARED, answers_from_terminal=True)
    ran = acupress("coach", "--minutes", "8", "--position", "any", "--no-heat", bench=bench)
    assert ran.code == 10, ran.err
    assert bench.store.profile.outcome is Outcome.EMERGENCY


def test_a_sign_in_the_first_answer_ends_it_on_a_terminal_too(acupress: Run) -> None:
    """Once it is confirmed, nothing more is asked."""
    told = answers(*AGAIN_CLEAR, "left calf and I am numb down below", "yes", "left calf", "")
    bench = FakeBench(told, profile=CLEARED, answers_from_terminal=True)
    ran = acupress("coach", bench=bench)
    assert ran.code == 10
    assert bench.answers.readline() == "left calf\n"


@pytest.mark.parametrize(
    "told",
    [
        ("calf", "left, I am pregnant", "5", ""),
        ("I am pregnant, left heel", "5", "no, the left calf", ""),
    ],
)
def test_a_condition_that_was_named_once_is_kept(told: tuple[str, ...], acupress: Run) -> None:
    """In what is added, or before it was all said again."""
    bench = FakeBench(
        answers(*AGAIN_CLEAR, *told, "4", "no"), profile=CLEARED, answers_from_terminal=True
    )
    ran = acupress("coach", "--minutes", "8", "--position", "any", "--no-heat", bench=bench)
    assert "You said pregnant." in ran.out
    assert "Be coached" not in ran.out
    assert "BL57" not in ran.out.split("Left out")[0]


@pytest.mark.parametrize("item", range(1, len(CONTENT.heat().items) + 1))
def test_every_reason_against_heat_leaves_it_out(item: int, acupress: Run) -> None:
    """Heat that is blocked says why, and the session goes on without it, or not at all."""
    told = answers(*AGAIN_CLEAR, str(item), "no")
    # Conditions that are named here are not asked for, so that heat asks for everything.
    bench = FakeBench(told, profile=replace(CLEARED, conditions=None))
    ran = acupress("session", "HT7", "--side", "left", "--ready", "10", "--condition", "none",
                   bench=bench)  # fmt: skip
    asked = CONTENT.heat().items[item - 1]
    assert asked.because in ran.err
    assert "heat pack for" not in ran.out
    assert ran.code == (10 if asked.stops_session else 0)


def test_heat_without_a_reason_against_it_is_done(acupress: Run) -> None:
    """With none of the reasons the heat step runs its 15 minutes."""
    bench = FakeBench(answers(*AGAIN_CLEAR, "none", "no"), profile=CLEARED)
    ran = acupress("session", "HT7", "--side", "left", bench=bench)
    assert "Heat 15:00." in ran.out


def test_not_sure_about_heat_leaves_it_out(acupress: Run) -> None:
    """Not sure is a reason against heat."""
    bench = FakeBench(answers(*AGAIN_CLEAR, "not sure", "no"), profile=CLEARED)
    ran = acupress("session", "HT7", "--side", "left", bench=bench)
    assert ran.code == 0
    assert "Heat:" not in ran.out


def test_conditions_are_asked_once_and_kept(acupress: Run) -> None:
    """The first session asks, keeps the answer for the next, and says so."""
    bench = FakeBench(answers(*CLEAR, *picking("pacemaker"), "no"))
    ran = acupress("session", "HT7", "--side", "left", "--no-heat", bench=bench)
    assert ran.code == 0, ran.err
    assert bench.store.profile.conditions == ("pacemaker",)
    assert CONTENT.conditions().kept in " ".join(ran.err.split())


def test_a_note_that_names_a_condition_counts(acupress: Run) -> None:
    """What a note says of the person is minded like --condition, and said back."""
    bench = FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED)
    ran = acupress("session", "LI4", "HT7", "--side", "left", "--no-heat", "--ready", "10",
                   "--note", "I am 12 weeks pregnant", bench=bench)  # fmt: skip
    assert ran.code == 0, ran.err
    assert "LI4 is left out." in ran.err
    assert "You said pregnant. Left out for that: LI4." in ran.err
    assert "LI4" not in ran.out


def test_a_note_can_stop_the_session(acupress: Run) -> None:
    """Whoever writes that they are drunk gets no session now."""
    bench = FakeBench(answers(*AGAIN_CLEAR), profile=CLEARED)
    note = ("--note", "had a drink, I am drunk")
    ran = acupress("session", "HT7", "--side", "left", "--no-heat", *note, bench=bench)
    assert ran.code == 10
    assert "wide awake" in ran.err


def test_the_coach_counts_what_the_words_name(acupress: Run) -> None:
    """Even where the conditions were kept before: three points that pregnancy bars are out."""
    told = answers(*AGAIN_CLEAR, "5", "4", "no")
    bench = FakeBench(told, profile=CLEARED)
    ran = acupress("coach", "my left buttock and calf, foot, pregnant", "--side", "left",
                   "--minutes", "8", "--position", "any", "--no-heat", bench=bench)  # fmt: skip
    assert "Not understood" not in ran.out
    assert "You said pregnant." in ran.out
    for code in ("GB30", "BL40", "BL57"):
        assert f". {code} " not in ran.out


def test_the_coach_asks_about_what_may_be_somebody_elses(acupress: Run) -> None:
    """One question; a no leaves it out, and that is said."""
    told = answers(*AGAIN_CLEAR, "no", "5", "4", "no")
    bench = FakeBench(told, profile=CLEARED)
    ran = acupress("coach", "left calf, my wife is pregnant", "--side", "left", "--minutes", "8",
                   "--position", "any", "--no-heat", bench=bench)  # fmt: skip
    assert ran.code == 0, ran.err
    assert 'You wrote "pregnant". Shall I count that as true of you?' in ran.err
    assert '"pregnant" is not counted.' in ran.out
    assert "where it hurts: BL57" in ran.out


def test_a_condition_can_stop_the_session(acupress: Run) -> None:
    """A clot suspected now means no session, and being seen today."""
    bench = FakeBench(answers(*AGAIN_CLEAR), profile=CLEARED)
    condition = ("--condition", "clot-suspected")
    ran = acupress("session", "HT7", "--side", "left", "--no-heat", *condition, bench=bench)
    assert ran.code == 10
    assert "today" in ran.err


def test_enough_for_today_is_said_and_the_person_decides(acupress: Run) -> None:
    """One session a day, two without soreness; after that an adult may still go on."""
    session = ("session", "HT7", "--side", "left", "--no-heat")
    once = [done(NOON - timedelta(hours=3), "LI4")]
    words = CONTENT.dose_words()
    sore = FakeBench(answers(*AGAIN_CLEAR, "yes", "no"), profile=CLEARED, entries=once)
    left_it = acupress(*session, bench=sore)
    assert (left_it.code, left_it.out) == (0, "")
    assert words.sore in left_it.err
    fine = acupress(
        *session,
        bench=FakeBench(answers(*AGAIN_CLEAR, "no", "no"), profile=CLEARED, entries=once),
    )
    assert "Session done." in fine.out
    twice = [*once, done(NOON - timedelta(hours=2), "LI4")]
    anyway = acupress(
        *session,
        "--anyway",
        bench=FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED, entries=twice),
    )
    assert words.enough in anyway.err
    assert "Session done." in anyway.out


def test_a_point_that_hurt_twice_retires_until_brought_back(acupress: Run) -> None:
    """X twice leaves the point out of later sessions; the profile brings it back."""
    bench = FakeBench()
    for start in (0, 7200):
        bench = FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED,
                          keys=[(start + 45, "x"), (start + 46, "enter")],
                          entries=bench.journal().entries())  # fmt: skip
        bench.fake_clock.seconds = start
        ran = acupress("session", "HT7", "PC6", "--side", "left", "--no-heat", "--anyway",
                       bench=bench)  # fmt: skip
        assert "hurt" in ran.out, ran.err
    ran = acupress("session", "HT7", "--preview", "--no-heat", bench=bench)
    assert ran.code == 3
    assert CONTENT.dose_words().retired in ran.err
    shown = acupress("profile", "--bring-back", "HT7", bench=bench)
    assert "hurt: none" in shown.out
    assert acupress("session", "HT7", "--preview", bench=bench).code == 0


def test_low_blood_pressure_keeps_to_the_own_pace(acupress: Run) -> None:
    """A condition that asks for the natural pace overrules --breath."""
    ran = acupress("session", "HT7", "--side", "left", "--no-heat", "--breath", "slow",
                   "--condition", "low-blood-pressure", "--rehearse")  # fmt: skip
    assert "Breathe in, " not in ran.out
    assert "Hold HT7" in ran.out


def test_a_profile_that_cannot_be_written_stops_nothing(acupress: Run) -> None:
    """A full disk is one sentence, and the session goes on."""
    bench = FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED)
    bench.store.is_writable = False
    ran = acupress("session", "HT7", "--side", "left", "--no-heat", bench=bench)
    assert ran.code == 0
    assert "could not be kept" in ran.err
    assert "Session done." in ran.out


def test_a_damaged_profile_is_told(acupress: Run) -> None:
    """It is named, the person is sent to the check, and until then there are no points."""
    for command in (("suggest", "left calf"), ("session", "BL57", "--preview")):
        bench = FakeBench(profile=LOST)
        bench.store.damaged = "profile.damaged-1"
        ran = acupress(*command, bench=bench)
        assert (ran.code, ran.out) == (5, "")
        assert "profile.damaged-1" in ran.err
        assert "acupress check" in ran.err


def test_after_a_damaged_profile_a_session_asks_everything(acupress: Run) -> None:
    """Nothing is known, so all is asked, and then there are points."""
    for named in ((), ("--condition", "none")):
        bench = FakeBench(answers(*CLEAR, *NO_CONDITIONS, "no"), profile=LOST)
        ran = acupress("session", "HT7", "--side", "left", "--no-heat", *named, bench=bench)
        assert "Session done." in ran.out
        assert CONTENT.conditions().intro in ran.err


LESSER = (
    ("settings", "--volume", "20"),
    ("profile", "--goal", "x"),
    ("profile", "--country", "GB"),
)


@pytest.mark.parametrize("lesser", LESSER, ids=[" ".join(words) for words in LESSER])
def test_what_else_is_kept_does_not_make_up_for_what_was_lost(
    lesser: tuple[str, ...], acupress: Run
) -> None:
    """There are points once the conditions and every safety question were asked again."""
    bench = FakeBench(answers(*CLEAR), profile=LOST)
    for command in (lesser, ("check",)):
        assert acupress(*command, bench=bench).code == 0
        for points in (("suggest", "calf"), ("session", "BL57", "--preview"), ("guide", "BL57")):
            assert acupress(*points, bench=bench).code == 5
    assert "lost" in acupress("profile", bench=bench).out
    acupress("profile", "--condition", "none", bench=bench)
    assert acupress("suggest", "calf", bench=bench).code == 0


def test_conditions_alone_do_not_make_up_for_it(acupress: Run) -> None:
    """The safety check was lost as well."""
    bench = FakeBench(answers(*CLEAR), profile=LOST)
    acupress("profile", "--condition", "none", "--condition", "gout", bench=bench)
    assert acupress("suggest", "calf", bench=bench).code == 5
    acupress("check", bench=bench)
    assert acupress("suggest", "calf", bench=bench).code == 0


def test_a_kept_condition_that_nobody_knows_gets_no_points(acupress: Run) -> None:
    """It may have been one that forbids them; saying all anew mends it."""
    bench = FakeBench(profile=Profile(("gout", "xyzzy")))
    for command in (("suggest", "calf"), ("session", "BL57", "--preview")):
        ran = acupress(*command, bench=bench)
        assert (ran.code, ran.out) == (5, "")
        assert "cannot be read" in ran.err
    acupress("profile", "--condition", "gout", bench=bench)
    assert acupress("suggest", "calf", bench=bench).code == 5
    acupress("profile", "--condition", "none", "--condition", "gout", bench=bench)
    assert acupress("suggest", "calf", bench=bench).code == 0
    bench = FakeBench(profile=Profile(("gout", "xyzzy")))
    acupress("profile", "--without", "xyzzy", bench=bench)
    assert bench.store.profile.conditions == ("gout",)


def test_a_clot_suspected_gets_no_suggestion(acupress: Run) -> None:
    """Suggest and preview say to be seen today, as a session does."""
    for command in (("suggest", "left calf"), ("session", "HT7", "--preview")):
        ran = acupress(*command, "--condition", "clot-suspected")
        assert ran.code == 10
        assert "today" in ran.err
        assert ran.out == ""


def test_longer_never_goes_past_what_a_condition_allows(acupress: Run) -> None:
    """With blood thinners a hold stays at 60 seconds, however often + is pressed."""
    told = answers(*AGAIN_CLEAR, "no")
    keys = [(45.0 + n, "+") for n in range(4)]
    bench = FakeBench(told, keys=keys, profile=CLEARED)
    ran = acupress("session", "BL57", "--side", "left", "--no-heat", "--ready", "10", "--condition",
                   "blood-thinners", bench=bench)  # fmt: skip
    assert "1 point, 1:00 of pressing." in ran.out, ran.err
    assert "No further: 60 seconds is the limit here." in ran.out
