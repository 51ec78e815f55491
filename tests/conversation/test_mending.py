"""Going back to an answer, and going on after Ctrl-C: what is asked again, and what never is."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.mending import GoBack, Section, mended
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import NoAnswerError, RedFlagError
from acupress_cli.domain.kept_answers import Given, KeptAnswers
from acupress_cli.domain.safety.red_flag import Answer, Outcome
from tests.fakes.front import CTRL_C, THE_END, FakeFront
from tests.fakes.kept import NOON

KEPT_FOR_AN_HOUR = "Your answers are kept for an hour: acupress coach goes on."
IS_FIRST = "This is the first question here, so there is none to go back to."


class Person(FakeFront):
    """A room in which these answers are given one by one; Ctrl-C and the end of all too."""

    def __init__(self, *said: str, after: FakeFront | None = None) -> None:
        super().__init__({}, first=said)
        if after:
            self.kept_answers = after.kept_answers  # type: ignore[method-assign]

    @property
    def questions(self) -> list[str]:
        """The first line of all that was asked."""
        return [question.split("\n")[0] for question in self.talk.asked]


def three(room: Room) -> str:
    """A section of three questions, of which the second is not always asked."""
    ask = Questions(room.talk)
    first = ask.yes_no("One?", flag="--x")
    if first is Answer.YES:
        ask.number("Two", 0, 9, flag="--x")
        room.talk.say("Noted.")
    return f"{first.value} {ask.ask('Three?', str, flag='--x', in_words=True)}"


def asked(room: FakeFront, ask: Callable[[Room], str] = three) -> str:
    """What a section comes to."""
    return mended(room, Section.INTERVIEW, ask)


def test_back_asks_the_question_before_again_and_says_nothing_twice() -> None:
    """What was answered before it stands, and is neither asked nor told anew."""
    person = Person("yes", "4", "go back", "5", "end")
    assert asked(person) == "yes end"
    assert person.questions == ["One?", "Two  (0 to 9)", "Three?", "Two  (0 to 9)", "Three?"]
    assert person.talk.said == ["Noted."] * 2


def test_back_can_go_on_to_the_first_question_and_change_what_follows() -> None:
    """Each "back" is one step; at the first question there is no other."""
    person = Person("back", "yes", "4", "<", "BACK.", "no", "end")
    assert asked(person) == "no end"
    assert person.talk.said[0] == IS_FIRST
    assert person.questions[-2:] == ["One?", "Three?"]


def test_in_own_words_back_is_where_it_hurts() -> None:
    """Only "go back" is a wish where a person says where the pain is."""
    assert asked(Person("no", "back")) == "no back"


def test_a_refused_answer_is_no_step() -> None:
    """Nor is a wish to be told more: "back" goes to the answer that was taken."""
    person = Person("yes", "x", "?", "back", "no", "end")
    assert asked(person) == "no end"


def test_a_question_within_an_answer_goes_back_to_that_answer() -> None:
    """Words that raise a question are mended by "back" at it."""

    def section(room: Room) -> str:
        ask = Questions(room.talk)

        def parse(answer: str) -> str:
            if answer == "numb":
                ask.yes_no("Really?", flag="--x")
            return answer

        return ask.ask("Where?", parse, flag="--x", in_words=True)

    person = Person("numb", "back", "calf")
    assert asked(person, section) == "calf"
    assert person.questions == ["Where?", "Really?", "Where?"]


def test_a_section_can_go_back_to_a_question_itself() -> None:
    """As where an answer is read back, and was not meant."""

    def section(room: Room) -> str:
        ask = Questions(room.talk)
        found = [ask.yes_no(one, flag="--x").value for one in ("One?", "Two?")]
        if "yes" in found and ask.yes_no("Is that right?", flag="--x") is Answer.NO:
            raise GoBack(to="One?")
        return " ".join(found)

    person = Person("yes", "no", "no", "no", "no")
    assert asked(person, section) == "no no"
    assert person.questions == ["One?", "Two?", "Is that right?", "One?", "Two?"]


def test_an_id_is_the_same_in_every_run() -> None:
    """So that what is written to the journal is written once."""
    ids = []

    def section(room: Room) -> str:
        ids.append((room.new_id(), room.new_id()))
        return three(room)

    asked(Person("no", "go back", "no", "end"), section)
    assert len(ids) == 2
    assert len(set(ids)) == 1


def cut_off(*said: str, ask: Callable[[Room], str] = three) -> Person:
    """A person who presses Ctrl-C after these answers."""
    person = Person(*said, CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        asked(person, ask)
    return person


def test_answers_are_gone_on_with_after_ctrl_c() -> None:
    """They are offered with their number and time, and then no longer kept."""
    first = cut_off("yes", "4")
    assert first.talk.said[-1] == KEPT_FOR_AN_HOUR
    later = Person("yes", "end", after=first)
    assert asked(later) == "yes end"
    assert later.questions == [
        "You had answered 2 questions at 12:00. Go on from there?",
        "Three?",
    ]
    assert later.kept_answers().load() is None


def test_whoever_goes_on_can_go_back_as_well() -> None:
    """Answers of last time are mended like those of now."""
    later = Person("yes", "go back", "7", "end", after=cut_off("yes", "4"))
    assert asked(later) == "yes end"
    assert later.questions[1:] == ["Three?", "Two  (0 to 9)", "Three?"]


@pytest.mark.parametrize("said", ["no", "not sure"])
def test_without_a_plain_yes_all_is_asked_anew(said: str) -> None:
    """And the answers of last time are gone."""
    later = Person(said, "no", "end", after=cut_off("yes", "4"))
    assert asked(later) == "no end"
    assert later.kept_answers().load() is None


def test_ctrl_c_at_the_offer_keeps_what_was_kept() -> None:
    """Nothing was decided."""
    first = cut_off("yes", "4")
    kept = first.kept_answers().load()
    with pytest.raises(KeyboardInterrupt):
        asked(Person(CTRL_C, after=first))
    assert first.kept_answers().load() == kept


def test_another_question_is_never_answered_from_the_file() -> None:
    """Where the words of a question are others now, it and all that follow are asked."""
    first = cut_off("yes", "4")
    kept = first.kept_answers().load()
    assert kept
    given = (kept.given[0], Given("Two  (0 to 8)", "4"))
    first.kept_answers().keep(KeptAnswers(kept.section, kept.at, kept.clock_s, given))
    later = Person("yes", "6", "end", after=first)
    assert asked(later) == "yes end"
    assert later.questions[1:] == ["Two  (0 to 9)", "Three?"]


def test_where_the_first_question_is_another_one_nothing_is_offered() -> None:
    """The file is of no use any more."""
    first = cut_off("yes", "4")
    later = Person("x", after=first)
    assert asked(later, lambda r: Questions(r.talk).ask("New?", str, flag="--x")) == "x"
    assert later.questions == ["New?"]
    assert later.kept_answers().load() is None


@pytest.mark.parametrize("passed", [timedelta(hours=1, seconds=1), timedelta(minutes=-1)])
def test_old_answers_are_dropped_unseen(passed: timedelta) -> None:
    """Also where the clock was put back."""
    first = cut_off("yes", "4")
    later = Person("no", "end", after=first)
    later.local_now = lambda: NOON + passed
    assert asked(later) == "no end"
    assert later.questions == ["One?", "Three?"]
    assert first.kept_answers().load() is None


def test_another_section_leaves_kept_answers_alone() -> None:
    """Those of the conditions wait until the short check is over."""
    first = cut_off("yes", "4")
    mended(Person("no", "x", after=first), Section.CONDITIONS, three)
    assert first.kept_answers().load()


def test_one_answer_is_not_worth_an_offer() -> None:
    """Nothing is kept, and nothing promised."""
    person = cut_off("yes")
    assert person.kept_answers().load() is None
    assert person.talk.said == []


def test_where_nothing_can_be_kept_nothing_is_promised() -> None:
    """A full disk is no reason for more than the questions anew."""
    person = Person("yes", "4", CTRL_C)
    person.kept_answers().is_writable = False
    with pytest.raises(KeyboardInterrupt):
        asked(person)
    assert KEPT_FOR_AN_HOUR not in person.talk.said


def test_the_end_of_the_terminal_keeps_answers_as_well() -> None:
    """A window that is closed is like Ctrl-C."""
    person = Person("yes", "4", THE_END)
    with pytest.raises(NoAnswerError):
        asked(person)
    kept = person.kept_answers().load()
    assert kept
    assert [one.answer for one in kept.given] == ["yes", "4"]


def test_whoever_goes_on_is_asked_something_before_anything_comes_of_it() -> None:
    """Cut off behind the last question, that one is asked once more."""

    def section(room: Room) -> str:
        three(room)
        raise KeyboardInterrupt

    person = Person("yes", "4", "end")
    with pytest.raises(KeyboardInterrupt):
        asked(person, section)
    kept = person.kept_answers().load()
    assert kept
    assert [one.answer for one in kept.given] == ["yes", "4"]


def test_words_are_not_kept_while_something_is_to_be_asked_about_them() -> None:
    """They may tell of an emergency."""

    def section(room: Room) -> str:
        ask = Questions(room.talk)
        ask.yes_no("One?", flag="--x")
        ask.yes_no("Two?", flag="--x")
        return ask.ask("Where?", lambda _: ask.yes_no("Really?", flag="--x").value, flag="--x")

    kept = cut_off("no", "no", "numb between my legs", ask=section).kept_answers().load()
    assert kept
    assert [one.question[:4] for one in kept.given] == ["One?", "Two?"]


def check(room: Room) -> str:
    """The outcome of a first safety check."""
    Gate(room).pass_for_session()
    outcome = room.profile().outcome
    return outcome.value if outcome else ""


def test_no_warning_sign_is_ever_written_down() -> None:
    """Of the safety check only what is clear is kept; then it is asked again."""
    alone = [flag for flag in FakeFront({}).content.screening().flags if flag.alone]
    person = Person("yes", *("no" for _ in alone), "not sure", CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        mended(person, Section.SAFETY, check)
    kept = person.kept_answers().load()
    assert kept
    assert [one.answer for one in kept.given] == ["yes", *("no" for _ in alone)]


def test_an_emergency_leaves_nothing_behind() -> None:
    """The section is over, however it ended."""
    first = Person("yes", "no", "no", CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        mended(first, Section.SAFETY, check)
    assert first.kept_answers().load()

    def refused(room: Room) -> str:
        Questions(room.talk).yes_no("One?", flag="--x")
        raise RedFlagError("Call.")

    with pytest.raises(RedFlagError):
        mended(Person("yes", after=first), Section.SAFETY, refused)
    assert first.kept_answers().load() is None


def test_a_check_that_was_cut_off_and_found_a_sign_keeps_no_answers() -> None:
    """It stands: what was said before is of no use until it is cleared."""

    def section(room: Room) -> str:
        three(room)
        room.change_profile(lambda kept: kept.with_standing(Outcome.EMERGENCY, NOON))
        raise KeyboardInterrupt

    person = Person("no", "no")
    with pytest.raises(KeyboardInterrupt):
        mended(person, Section.SAFETY, section)
    assert person.kept_answers().load() is None
    assert KEPT_FOR_AN_HOUR not in person.talk.said


def test_a_room_that_outlives_its_section_is_like_any_other() -> None:
    """There is nothing to go back to any more."""
    person = Person("no", "end", "back")
    room = mended(person, Section.INTERVIEW, lambda r: (three(r), r)[1])
    assert Questions(room.talk).ask("More?", str, flag="--x") == "back"
    room.talk.say("Heard.")
    assert person.talk.said == ["Heard."]


def test_a_check_that_is_gone_on_with_is_kept_once() -> None:
    """Its outcome is in the profile, and in the journal a single time."""
    first = Person("yes", "no", "back", "no", "no", CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        mended(first, Section.SAFETY, check)
    later = Person("yes", after=first)
    assert mended(later, Section.SAFETY, check) == Outcome.CLEAR.value
    assert later.profile().outcome is Outcome.CLEAR
    assert len(later.journal().kept) == 1


def test_the_two_words_are_told_once() -> None:
    """With the first safety question, and in no other part."""
    told = '"?" tells more of a question; "back" goes to the one before.'
    person = Person()
    mended(person, Section.SAFETY, three)
    mended(person, Section.INTERVIEW, three)
    assert person.talk.said.count(told) == 1


def test_a_script_neither_goes_back_nor_is_anything_kept_of_it() -> None:
    """Its answers are its answers."""
    person = Person("no", "go back")
    person.talk.is_live = False
    person.kept_answers().keep(KeptAnswers("interview", NOON, 0.0, (Given("One?", "yes"),) * 2))
    assert asked(person) == "no go back"
    stopped = Person("yes", "4", CTRL_C)
    stopped.talk.is_live = False
    with pytest.raises(KeyboardInterrupt):
        asked(stopped)
    assert stopped.kept_answers().load() is None
