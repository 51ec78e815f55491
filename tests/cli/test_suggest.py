"""suggest: from a person's words to points, with reasons."""

import json
import shlex
from collections.abc import Callable
from typing import Any

import pytest

from acupress_cli.domain.profile import Profile
from tests.conftest import Ran
from tests.fakes.bench import FakeBench

Run = Callable[..., Ran]


def told(ran: Ran) -> Any:
    """What the JSON says."""
    return json.loads(ran.out)


def test_the_back_of_the_left_leg(acupress: Run) -> None:
    """The back of the leg leads to BL40, BL57 and BL60, on the side that hurts."""
    ran = acupress("suggest", "down the back of my left leg to the calf", "--json")
    found = told(ran)
    assert ran.code == 0
    assert found["understood"]["areas"] == ["thigh-back", "knee-back", "calf"]
    assert found["understood"]["side"] == "left"
    assert found["referral"] is None
    on_the_left = {s["code"] for s in found["suggestions"] if s["side"] == "left"}
    assert {"BL40", "BL57", "BL60"} <= on_the_left


def test_the_shape_of_the_json(acupress: Run) -> None:
    """The keys are the documented ones."""
    found = told(acupress("suggest", "sharp pain in my right buttock", "--json"))
    assert set(found) == {
        "understood",
        "referral",
        "notes",
        "shared_reasons",
        "suggestions",
        "without",
        "hidden",
    }
    assert set(found["understood"]) == {
        "areas",
        "side",
        "sorest",
        "qualities",
        "ignored",
        "excluded",
        "conditions",
        "assumed",
        "mended",
        "wishes",
    }
    for suggestion in found["suggestions"]:
        assert {"code", "name", "side", "hold_s", "reasons", "cautions"} <= set(suggestion)
        assert suggestion["reasons"]
        assert suggestion["cautions"]
    assert all(set(hidden) == {"code", "because"} for hidden in found["hidden"])


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("outside of my left leg", {"GB30", "GB34", "GB41"}),
        ("right buttock", {"GB30"}),
        ("left calf", {"BL57"}),
        ("tight left hamstring with spasms", {"GB34"}),
        ("sharp pain in the left calf", {"LI4", "BL57"}),
        ("intense pain in my left buttock", {"LI4", "GB30"}),
        ("left buttock, it is hard to bend my leg", {"BL40", "GB30"}),
        ("sharp pain in the left thigh at the back, can't straighten my leg", {"BL40", "LI4"}),
    ],
)
def test_words_lead_to_the_points_of_the_article(
    words: str, leads: set[str], acupress: Run
) -> None:
    """The path, the place and the quality each bring their points."""
    found = told(acupress("suggest", words, "--json"))
    assert leads <= {suggestion["code"] for suggestion in found["suggestions"]}


@pytest.mark.parametrize(
    "words", ["tooth", "a", "xyzzy", "heartache", "calfskin boots", "sharp", "on the left"]
)
def test_what_is_not_understood_is_no_match(words: str, acupress: Run) -> None:
    """No place, no points: never a guess, never a part of a word."""
    ran = acupress("suggest", words, "--json")
    assert ran.code == 3
    assert told(ran)["suggestions"] == []
    assert "No match" in ran.err


def test_a_name_too_wide_is_taken_as_its_usual_part_and_told(acupress: Run) -> None:
    """The words "my leg" do not say which path it takes: the usual one is answered, and said."""
    ran = acupress("suggest", "my left leg hurts", "--json")
    assert ran.code == 0
    assert told(ran)["understood"]["areas"] == ["thigh-back", "calf"]
    assert told(ran)["understood"]["assumed"] == [{"name": "leg", "areas": ["thigh-back", "calf"]}]
    out = acupress("suggest", "my left leg hurts").out
    assert "Taken: leg: took the back of the thigh and calf" in out


def test_the_groin_is_answered_honestly(acupress: Run) -> None:
    """The groin gets a referral and no points; reading it is no error."""
    ran = acupress("suggest", "pain in my left groin", "--json")
    assert ran.code == 0
    assert told(ran)["suggestions"] == []
    assert "hip joint" in told(ran)["referral"]["because"]


@pytest.mark.parametrize(
    "words",
    [
        "can't feel when I pee", "pain down both legs", "chest pain and a sore calf",
        "my foot drops when I walk", "left calf hurts and I am numb down below",
    ],
)  # fmt: skip
def test_red_flags_in_words_are_answered_by_the_referral(words: str, acupress: Run) -> None:
    """A red flag in free text gives the referral, no points, and exit code 10."""
    ran = acupress("suggest", words, "--json")
    assert ran.code == 10
    assert told(ran)["suggestions"] == []
    assert told(ran)["referral"]["outcome"] in ("emergency", "today")
    assert told(ran)["referral"]["because"].splitlines()[0] in ran.err
    plain = acupress("suggest", words)
    assert plain.code == 10
    assert "BL" not in plain.out + plain.err


def test_both_legs_by_option_are_a_red_flag_too(acupress: Run) -> None:
    """--side both with a leg says the same as "both legs"; the low back may be both sides."""
    assert acupress("suggest", "--pain", "calf", "--side", "both").code == 10
    assert acupress("suggest", "--pain", "lower back", "--side", "both").code == 0


def test_a_plain_denial_is_said_back(acupress: Run) -> None:
    """A denial ("no numbness down below") gives points, and says how it was read."""
    ran = acupress("suggest", "left calf pain, no numbness down below", "--json")
    assert ran.code == 0
    assert any("down below" in note for note in told(ran)["notes"])


def test_whoever_never_told_reads_whom_each_point_is_not_for(acupress: Run) -> None:
    """Also with one condition told, as others may be true; not after the list was asked."""
    unknown = acupress("suggest", "left calf", bench=FakeBench(profile=Profile())).out
    assert unknown.count("Do not press if: pregnant") > 2
    assert unknown.count("Call your local emergency number now if:") == 1
    bench = FakeBench(profile=Profile(conditions=None, country="GB"))
    one = acupress("suggest", "left calf", "--condition", "diabetes", bench=bench).out
    assert "Do not press if: pregnant" in one
    assert "Call 999, or your local emergency number, now if:" in one
    asked = FakeBench(profile=Profile(conditions=("diabetes",)))
    assert "Do not press if" not in acupress("suggest", "left calf", bench=asked).out


def test_conditions_hide_points_with_the_reason(acupress: Run) -> None:
    """What a condition rules out is hidden, and why."""
    ran = acupress("suggest", "sharp pain in my left calf", "--condition", "pregnant", "--json")
    hidden = {h["code"]: h["because"] for h in told(ran)["hidden"]}
    assert {"LI4", "BL60", "BL57"} <= set(hidden)
    assert "pregnan" in hidden["LI4"]


def test_position_minutes_hold_and_tool_are_minded(acupress: Run) -> None:
    """The options reach the suggestion."""
    found = told(
        acupress("suggest", "--pain", "buttock", "--side", "left", "--position", "standing",
                 "--tool", "ball", "--minutes", "5", "--hold", "60", "--json")
    )  # fmt: skip
    assert {s["position"] for s in found["suggestions"]} == {"standing"}
    assert {s["hold_s"] for s in found["suggestions"]} == {60}
    assert found["suggestions"][0]["tool"] == "ball"


def test_the_screen_says_why_and_what_next(acupress: Run) -> None:
    """Each point has its reason; the next commands go to the error stream."""
    ran = acupress("suggest", "left calf")
    assert "Why:" in ran.out
    assert "acupress session" in ran.err


def test_a_kept_condition_counts(acupress: Run) -> None:
    """What the profile keeps is minded without being named again."""
    bench = FakeBench()
    acupress("profile", "--condition", "pregnant", bench=bench)
    found = told(acupress("suggest", "left calf", "--json", bench=bench))
    assert "BL57" in {h["code"] for h in found["hidden"]}


@pytest.mark.parametrize(
    ("words", "condition", "left_out"),
    [
        ("left calf, I am 12 weeks pregnant", "pregnant", {"LI4", "BL60", "BL57", "BL40"}),
        ("left calf, could be pregnant", "pregnant", {"LI4", "BL60", "BL57", "BL40"}),
        ("left calf, I take warfarin", "blood-thinners", set()),
        ("left calf on blood thinners", "blood-thinners", set()),
        ("left calf, on Eliquis", "blood-thinners", set()),
        ("left calf, warfrin", "blood-thinners", set()),
        ("left calf, varicose veins", "varicose-veins", {"BL57", "BL40", "BL60"}),
        ("low back, I have osteoporosis", "osteoporosis", {"GV3", "EX-B2", "BL25"}),
        ("outer thigh left, hip replacement last month", "hip-replacement", {"GB30", "GB29"}),
        ("left calf, pacemaker", "pacemaker", set()),
    ],
)
def test_a_condition_in_own_words_counts(
    words: str, condition: str, left_out: set[str], acupress: Run
) -> None:
    """It is said back, it rules the points, and its words are never "not understood"."""
    ran = acupress("suggest", words, "--json")
    assert ran.code == 0, ran.err
    found = told(ran)
    assert [one["id"] for one in found["understood"]["conditions"]] == [condition]
    assert found["understood"]["ignored"] == []
    assert len(found["understood"]["areas"]) == 1
    assert left_out <= {hidden["code"] for hidden in found["hidden"]}
    assert not left_out & {suggestion["code"] for suggestion in found["suggestions"]}
    assert any("You said" in note for note in found["notes"])
    by_option = told(
        acupress("suggest", "--pain", found["understood"]["areas"][0], "--side",
                 found["understood"]["side"] or "both", "--condition", condition, "--json")
    )  # fmt: skip
    assert found["suggestions"] == by_option["suggestions"]


def test_the_place_of_a_condition_is_no_place_of_pain(acupress: Run) -> None:
    """A rash on the hand is not where it hurts, and closes only the hand."""
    found = told(acupress("suggest", "left calf, rash on my right hand", "--json"))
    assert found["understood"]["areas"] == ["calf"]
    assert found["understood"]["side"] == "left"
    assert {"BL57", "BL40"} <= {suggestion["code"] for suggestion in found["suggestions"]}
    assert "LI4" in {hidden["code"] for hidden in found["hidden"]}


def test_where_no_other_place_is_named_it_is_the_place_of_pain(acupress: Run) -> None:
    """Varicose veins in the left calf, and nothing else: the left calf is meant."""
    found = told(acupress("suggest", "varicose veins in my left calf", "--json"))
    assert found["understood"]["areas"] == ["calf"]
    assert "BL57" in {hidden["code"] for hidden in found["hidden"]}


def test_a_denied_condition_changes_nothing_and_is_said_back(acupress: Run) -> None:
    """The points are those of anybody."""
    found = told(acupress("suggest", "left calf, not pregnant, no diabetes", "--json"))
    plain = told(acupress("suggest", "left calf", "--json"))
    assert found["suggestions"] == plain["suggestions"]
    assert [one["said"] for one in found["understood"]["conditions"]] == ["denied", "denied"]
    assert 'You said "not pregnant", so that is not counted.' in found["notes"]


def test_in_doubt_it_counts_without_a_terminal_and_is_asked_on_one(acupress: Run) -> None:
    """Somebody else's pregnancy: one question, where it can be answered."""
    words = ("suggest", "left calf, my wife is pregnant")
    assert "BL57 Chéngshān" not in acupress(*words).out
    bench = FakeBench("no\n", answers_from_terminal=True)
    asked = acupress(*words, bench=bench)
    assert 'You wrote "pregnant". Shall I count that as true of you?' in asked.err
    assert "BL57 Chéngshān" in asked.out
    bench = FakeBench("not sure\n", answers_from_terminal=True)
    assert "BL57 Chéngshān" not in acupress(*words, bench=bench).out


@pytest.mark.parametrize("command", ["suggest", "coach"])
def test_words_beyond_all_reading_are_refused(acupress: Run, command: str) -> None:
    """At once, in one sentence, whether in one word for the shell or in many."""
    for words in (["calf " * 40_000], ["calf"] * 40_000):
        ran = acupress(command, *words)
        assert ran.code == 2
        assert "at most 100,000 are read at once" in ran.err


def test_of_many_words_that_were_not_understood_some_are_named(acupress: Run) -> None:
    """The others are counted."""
    ran = acupress("suggest", *[f"w{n}x" for n in range(3000)])
    assert ran.code == 3
    assert "and 2980 more" in ran.err
    assert len(ran.err) < 1000


def test_where_it_hurts_most_is_said_back(acupress: Run) -> None:
    """Where the words tell it of some of the places."""
    ran = acupress("suggest", "left buttock and calf, the calf is the worst")
    assert ran.out.startswith("Understood: buttock, calf; left side; intense; most: calf\n")
    assert "most:" not in acupress("suggest", "left buttock and calf").out


@pytest.mark.parametrize(
    ("words", "goes_on_with"),
    [
        ("left calf, I am 12 weeks pregnant", "--condition pregnant"),
        ("left calf, broken skin on my heel", "--condition broken-skin:heel"),
        ("left calf, no heat", "--no-heat"),
    ],
)
def test_the_command_that_goes_on_has_what_was_said_now(
    words: str, goes_on_with: str, acupress: Callable[..., Ran]
) -> None:
    """It is not kept, and a session that asks nothing would not know of it."""
    command = acupress("suggest", words).err.rstrip().splitlines()[-1]
    assert command.endswith(f" --side left {goes_on_with}")
    preview = acupress(*shlex.split(command.partition("acupress ")[2]), "--preview")
    assert preview.code == 0, preview.err
    assert "Warm up" not in preview.out


def test_what_an_option_says_now_goes_on_too(acupress: Callable[..., Ran]) -> None:
    """As it was typed; what words deny is not among it."""
    err = acupress("suggest", "left calf, not pregnant", "--condition", "blood thinner").err
    assert err.rstrip().endswith(" --side left --condition 'blood thinner'")
