"""Home: what is shown and asked there, and what a key leads to."""

from collections.abc import Iterable
from datetime import timedelta

import pytest

from acupress_cli.coaching.ports import Interrupted
from acupress_cli.conversation.home import AtHome, Chosen
from acupress_cli.conversation.looked_back import LookedBack
from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.journal.home_words import Choice
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending
from tests.fakes.bench import CONTENT
from tests.fakes.front import FakeFront
from tests.fakes.journal import hold, session
from tests.fakes.kept import NOON

WORDS = CONTENT.home_words()
DAY = timedelta(days=1)
TOLD = session(NOON - DAY, "GB30", areas=("buttock",), hours_after=HoursAfter.SAME)
UNTOLD = session(NOON - DAY, "GB30")


def front(*pressed: str, entries: Iterable[Entry] = ()) -> FakeFront:
    """A front where these keys are pressed, a second after each other."""
    made = FakeFront({}, [(float(n), key) for n, key in enumerate(pressed, 1)])
    for entry in entries:
        made.journal().write(entry)
    return made


def shown(made: FakeFront) -> list[str]:
    """Every line that was shown, page by page."""
    return [line.eye for page in made.shows.homes for line in page.lines]


def test_someone_new_is_coached_by_enter() -> None:
    """No journal is looked for, and nothing is asked."""
    made = front("enter")
    chosen = AtHome(made).arrive()
    assert chosen.choice is Choice.COACH
    assert shown(made) == list(WORDS.new)


def test_enter_does_the_same_again() -> None:
    """What was last is shown, and handed on."""
    made = front("enter", entries=[TOLD])
    chosen = AtHome(made).arrive()
    assert (chosen.choice, chosen.home.last) == (Choice.AGAIN, TOLD)
    assert chosen.looked_back == LookedBack()
    assert shown(made)[0] == "Yesterday: buttock, 1 point, 1 min"


@pytest.mark.parametrize(
    ("key", "choice"),
    [("c", Choice.CHANGE), ("P", Choice.PROGRESS), ("п", Choice.PRINT), ("escape", Choice.LEAVE),
     ("?", Choice.COMMANDS), ("r", Choice.REHEARSE)],
)  # fmt: skip
def test_each_key_leads_somewhere(key: str, choice: Choice) -> None:
    """In capitals and on another keyboard, whether it is shown or not."""
    assert AtHome(front(key, entries=[TOLD])).arrive().choice is choice


def test_another_key_shows_those_that_mean_something() -> None:
    """All of them, also those for which the page has no room; a new size of the window is none."""
    made = front("resized", "x", "q", entries=[TOLD])
    assert AtHome(made).arrive().choice is Choice.LEAVE
    _, others = made.shows.homes
    assert [line.eye for line in others.lines] == [WORDS.other_key]
    assert {"r", "?"} < {row.key for row in others.keys}


def test_it_comes_back_after_ctrl_z() -> None:
    """Where it was stopped from the keyboard, and where from elsewhere."""
    made = front("suspend", "continued", "q", entries=[TOLD])
    AtHome(made).arrive()
    assert len(made.shows.homes) == 3
    assert made.shows.homes[0] == made.shows.homes[2]


def test_the_hours_after_are_asked_first() -> None:
    """The answer is kept and met, and the flow that follows does not ask again."""
    made = front("w", "enter", entries=[UNTOLD])
    chosen = AtHome(made).arrive()
    assert made.journal().kept[UNTOLD.id].hours_after is HoursAfter.WORSE
    assert chosen.looked_back == LookedBack(hours=True)
    question, home = made.shows.homes
    assert question.lines[-1].eye == WORDS.hours
    assert home.lines[0].eye == CONTENT.journal_words().hours_after.worse
    assert len(home.lines) == 2


def test_a_question_that_is_skipped_is_not_asked_again() -> None:
    """Neither here nor by what follows; nothing is kept."""
    made = front("enter", "p", "enter", entries=[UNTOLD])
    at_home = AtHome(made)
    assert at_home.arrive().choice is Choice.PROGRESS
    assert at_home.arrive() == Chosen(Choice.AGAIN, at_home._home(), LookedBack(hours=True))
    assert made.journal().kept[UNTOLD.id] == UNTOLD


def test_who_leaves_at_the_question_leaves() -> None:
    """It will be asked the next time."""
    chosen = AtHome(front("q", entries=[UNTOLD])).arrive()
    assert (chosen.choice, chosen.looked_back.hours) == (Choice.LEAVE, False)


def test_worse_twice_says_to_stop() -> None:
    """In place of the plan; whoever goes on all the same is not told again."""
    before = session(NOON - 2 * DAY, "GB30", hours_after=HoursAfter.WORSE)
    made = front("w", "a", entries=[before, UNTOLD])
    chosen = AtHome(made).arrive()
    assert chosen.choice is Choice.AGAIN_ANYWAY
    assert chosen.looked_back == LookedBack(hours=True)
    words = CONTENT.journal_words().hours_after
    assert [line.eye for line in made.shows.homes[-1].lines] == [words.worse_twice]
    again = front("a", entries=[before, session(NOON - DAY, "GB30", hours_after=HoursAfter.WORSE)])
    assert AtHome(again).arrive().looked_back == LookedBack(hours=True)


def test_enough_is_told_here() -> None:
    """And not once more by what follows; Enter leaves it for today."""
    hours = timedelta(hours=1)
    entries = [session(NOON - n * hours, "GB30", hours_after=HoursAfter.SAME) for n in (20, 3)]
    made = front("a", entries=entries)
    assert AtHome(made).arrive().looked_back == LookedBack(dose=True)
    assert CONTENT.dose_words().enough in shown(made)
    assert AtHome(front("enter", entries=entries)).arrive().choice is Choice.LEAVE


def cut_off() -> Entry:
    """A session of an hour ago, with one hold to come."""
    holds = (hold("GB30"), hold("BL40", 0.0, None))
    at = NOON - timedelta(hours=1)
    return session(at, holds=holds, ending=Ending.INTERRUPTED)


@pytest.mark.parametrize(("key", "choice"), [("enter", Choice.GO_ON), ("n", Choice.BEGIN_ANEW)])
def test_a_session_that_was_cut_off_is_offered(key: str, choice: Choice) -> None:
    """To go on with, or to be left."""
    made = front(key, entries=[cut_off()])
    assert AtHome(made).arrive().choice is choice
    assert WORDS.cut_off.format(when="11:00", left="1 hold") in shown(made)


def test_what_another_window_has_under_way_is_its_own() -> None:
    """Neither the session that runs there nor its hours after."""
    made = front("enter", entries=[cut_off()])
    made.session_lock().acquire()
    assert AtHome(made).arrive().choice is Choice.AGAIN


@pytest.mark.parametrize(
    ("outcome", "told"),
    [(Outcome.EMERGENCY, ["Get emergency help now.", CONTENT.numbers().sentence("GB")]),
     (Outcome.TODAY, ["See a doctor today."])],
)  # fmt: skip
def test_a_warning_sign_is_told_before_all_else(outcome: Outcome, told: list[str]) -> None:
    """When it was named, what it asks for, and in an emergency whom to call."""
    made = front("enter", entries=[UNTOLD])
    made.change_profile(lambda kept: kept.screened(outcome, NOON - DAY, fully=True))
    assert AtHome(made).arrive().choice is Choice.WHAT_TO_DO
    assert shown(made) == ["Your safety check of 2026-05-03 12:00 still stands.", *told]


def test_what_needs_no_haste_is_told_beside_the_rest() -> None:
    """Of a check that said soon; one that has other reasons says nothing here."""
    made = front("enter", entries=[TOLD])
    made.change_profile(lambda kept: kept.screened(Outcome.SOON, NOON - DAY, fully=True))
    AtHome(made).arrive()
    assert "Your last safety check: let someone look at this soon." in shown(made)
    other = front("enter", entries=[TOLD])
    other.change_profile(lambda kept: kept.screened(Outcome.NOT_FOR_YOU, NOON - DAY, fully=True))
    AtHome(other).arrive()
    assert len(shown(other)) == 2


@pytest.mark.parametrize(("key", "comes"), [("enter", True), ("x", True), ("q", False)])
def test_a_key_leads_back(key: str, *, comes: bool) -> None:
    """Any but q."""
    made = front("resized", "suspend", "continued", key)
    assert AtHome(made).comes_back() is comes
    assert shown(made) == [WORDS.back]


def test_a_wish_to_end_ends_it() -> None:
    """At home, and on the way back to it."""
    with pytest.raises(Interrupted):
        AtHome(front("interrupt")).arrive()
    with pytest.raises(Interrupted):
        AtHome(front("interrupt")).comes_back()
