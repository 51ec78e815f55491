"""Questions and sentences: lists asked one by one, second chances, words that break well."""

import io
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from acupress_cli.cli.saying import say
from acupress_cli.conversation.condition_questions import AT_ONCE
from acupress_cli.domain.safety.red_flag import Outcome
from tests.conftest import Ran
from tests.fakes.answers import (
    AGAIN_CLEAR,
    CLEAR,
    CLEARED,
    NO_CONDITIONS,
    SESSION,
    answers,
    picking,
)
from tests.fakes.bench import CONTENT, FakeBench

Run = Callable[..., Ran]
FIRST_LIST = CONTENT.conditions().asked[:AT_ONCE]


class Window(io.StringIO):
    """A stream that says it is a terminal; its size is the environment's."""

    def isatty(self) -> bool:
        """Always."""
        return True


def test_a_sentence_is_broken_at_words_in_a_window() -> None:
    """No line is longer than the window, no word is cut, and an item keeps its indent."""
    window = Window()
    say("  1. " + "word " * 40, window)
    lines = window.getvalue().splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= 79
    assert all(line.startswith("     ") for line in lines[1:])
    assert window.getvalue().split()[1:] == ["word"] * 40


def test_a_sentence_is_left_whole_in_a_pipe() -> None:
    """A reader that is no terminal gets one line for each line, made harmless."""
    pipe = io.StringIO()
    say("long " * 60 + "\x1b[31m\nsecond", pipe)
    first, second = pipe.getvalue().splitlines()
    assert (len(first) > 300, second) == (True, "second")
    assert "\x1b" not in first


def test_not_sure_about_conditions_asks_each_of_them(acupress: Run) -> None:
    """A list answered by not sure is asked one by one; not sure there counts as true."""
    one_by_one = ["no"] * len(FIRST_LIST)
    one_by_one[2] = "not sure"
    told = answers(*CLEAR, "not sure", *one_by_one, *NO_CONDITIONS[1:], "no")
    bench = FakeBench(told)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0, ran.err
    assert bench.store.profile.conditions == (FIRST_LIST[2].id,)


def test_a_place_is_asked_where_it_matters(acupress: Run) -> None:
    """Broken skin is asked where; the place is kept with it, and a wrong one is refused."""
    picked = picking("broken-skin")
    bench = FakeBench(answers(*CLEAR, *picked, "calf, heel", "no"))
    assert acupress(*SESSION, bench=bench).code == 0
    assert bench.store.profile.conditions == ("broken-skin:calf,heel",)
    wrong = acupress(*SESSION, bench=FakeBench(answers(*CLEAR, *picked, "tooth")))
    assert wrong.code == 3


@pytest.mark.parametrize(
    ("said", "code", "kept"),
    [("yes", 10, True), ("not sure", 10, True), ("no", 0, False)],
)
def test_what_passes_is_asked_again(said: str, code: int, kept: bool, acupress: Run) -> None:
    """Who was drowsy is asked whether they still are: only a plain no takes it away."""
    bench = FakeBench(answers(*CLEAR, *picking("drowsy-now")))
    first = acupress(*SESSION, bench=bench)
    assert first.code == 10
    assert "acupress profile --without drowsy-now" in first.err
    profile = replace(CLEARED, conditions=bench.store.profile.conditions)
    bench = FakeBench(answers(*AGAIN_CLEAR, said, "no"), profile=profile)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == code, ran.err
    assert CONTENT.conditions().still.format(name="drunk, high or drowsy now") in ran.err
    assert bench.store.profile.conditions == (("drowsy-now",) if kept else ())


def test_the_lists_say_where_one_is_and_tell_more(acupress: Run) -> None:
    """Each counts on from the safety questions; ? and a number tell the whole of a line."""
    told = answers(*CLEAR, "? 7", "none", "?", "none", "no")
    bench = FakeBench(told, answers_from_terminal=True)
    err = acupress(*SESSION, bench=bench).err
    total = len(CLEAR) + len(NO_CONDITIONS)
    assert f"{total - 1} of {total}. {CONTENT.conditions().intro}" in err
    assert f"{total} of {total}. {CONTENT.conditions().then}" in err
    words = " ".join(err.split())
    for told_in_full in (CONTENT.conditions().asked[6], *CONTENT.conditions().asked[AT_ONCE:]):
        assert told_in_full.name in words
    assert CONTENT.conditions().asked[2].name not in words


def test_what_is_named_for_once_is_not_kept(acupress: Run) -> None:
    """Conditions on the command line count for this session alone."""
    bench = FakeBench(answers(*CLEAR, "no"))
    assert acupress(*SESSION, "--condition", "diabetes", bench=bench).code == 0
    assert bench.store.profile.conditions is None


def test_a_list_takes_numbers_only_from_the_list(acupress: Run) -> None:
    """A number that is not in the list is no answer."""
    ran = acupress(*SESSION, bench=FakeBench(answers("9"), profile=CLEARED))
    assert ran.code == 2
    assert "Type the numbers" in ran.err


def test_a_choice_can_be_named_or_numbered(acupress: Run) -> None:
    """A side goes by its number, its name, or the start of its name."""
    for side in ("1", "left", "le"):
        told = answers(*AGAIN_CLEAR, "calf", side, "5", "none", "4", "no")
        ran = acupress("coach", bench=FakeBench(told, profile=CLEARED))
        assert ran.code == 0, ran.err
        assert "left side" in ran.out
    told = answers(*AGAIN_CLEAR, "calf", "up")
    assert acupress("coach", bench=FakeBench(told, profile=CLEARED)).code == 2
    refused = acupress("coach", "--position", "upside-down", "--pain", "calf", "--side", "left",
                       "--leg", "3", "--minutes", "5",
                       bench=FakeBench(answers(*AGAIN_CLEAR), profile=CLEARED))  # fmt: skip
    assert refused.code == 2


def test_both_legs_in_the_coach_asks_first(acupress: Run) -> None:
    """Both sides of a leg is a red flag; a false alarm costs one question."""
    told = (*AGAIN_CLEAR, "calf", "both")
    refused = FakeBench(answers(*told, "yes", "no"), profile=CLEARED)
    assert acupress("coach", bench=refused).code == 10
    assert refused.store.profile.outcome is Outcome.EMERGENCY
    went_on = answers(*told, "no", "5", "none", "4", "no")
    ran = acupress("coach", bench=FakeBench(went_on, profile=CLEARED))
    assert ran.code == 0, ran.err
    assert CONTENT.screening().heard.not_so in ran.err


def test_words_given_to_the_coach_are_not_asked_again(acupress: Run) -> None:
    """What stands on the command line is understood and its side taken."""
    told = answers(*AGAIN_CLEAR, "5", "none", "4", "no")
    ran = acupress("coach", "right calf", bench=FakeBench(told, profile=CLEARED))
    assert ran.code == 0, ran.err
    assert "right side" in ran.out


def test_a_preview_of_the_coach_runs_nothing(acupress: Run) -> None:
    """--preview asks about the pain alone and prints the timetable."""
    told = answers()
    ran = acupress("coach", "right calf", "--preview", bench=FakeBench(told))
    assert ran.code == 0, ran.err
    assert "Total " in ran.out
    assert "Session done." not in ran.out


def test_an_interrupted_session_ends_with_130(acupress: Run) -> None:
    """Ctrl-C leaves what was done told and kept, asks nothing more, and exits 130."""
    bench = FakeBench(answers(*AGAIN_CLEAR), keys=[(60, "interrupt")], profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 130
    assert "Session stopped." in ran.out
    assert len(bench.journal().practice_times()) == 1
