"""Every sign is asked in plain words, in the long form and the short, and leads where it must."""

import re
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
import yaml

from acupress_cli.domain.safety.red_flag import Answer, Outcome, RedFlag
from acupress_cli.domain.safety.screening_questions import Extent, Question, QuestionKind
from tests.fakes.bench import CONTENT
from tests.fakes.screening import ANYTHING, Reply, asked

STATED = yaml.safe_load(Path(__file__).with_name("short_lines.yaml").read_text("utf-8"))
SCREENING = CONTENT.screening()
SHORT = SCREENING.lists.again
FLAGS = [flag for flag in SCREENING.flags if flag.id not in SCREENING.lists.after]
LINES = [line["signs"] for line in STATED["lines"]]
IN_SHORT = [(line, flag_id) for line in LINES for flag_id in line]
BY_LINE = {flag_id for _, flag_id in IN_SHORT}
ELSEWHERE = [flag for flag in FLAGS if flag.id not in BY_LINE]
WHOLE = (Answer.YES, Answer.NOT_SURE)


def truthful(
    *signs: str,
    lowered: bool = False,
    of_short: Reply | None = None,
    says: Answer = Answer.YES,
) -> Callable[[Question], Reply]:
    """An adult who has these signs and no other, and says so wherever it is asked.

    ``of_short`` is what they say to the list of the short check, ``says`` what they say to a
    question alone; ``lowered`` where each was looked at and is the same since.
    """

    def reply(question: Question) -> Reply:
        if question.kind is QuestionKind.ADULT:
            return Answer.YES
        if question.kind is QuestionKind.UNLESS:
            return Answer.YES if lowered else Answer.NO
        if question.text == SHORT.intro and of_short is not None:
            return of_short
        if question.kind is QuestionKind.LIST:
            return tuple(flag.id for flag in question.flags if flag.id in signs)
        is_there = any(flag.id in signs for flag in question.flags)
        return says if is_there else Answer.NO

    return reply


def words_in(*texts: str) -> int:
    """How many words these are."""
    return sum(len(text.split()) for text in texts)


def test_the_lines_and_lists_are_those_stated_beside_this_test() -> None:
    """An edit of the content alone cannot move a sign to where nobody looks for it."""
    assert [list(line.flags) for line in SHORT.lines] == LINES
    for line, stated in zip(SHORT.lines, STATED["lines"], strict=True):
        assert stated["says"] in line.text.casefold()
    assert [list(one.flags) for one in SCREENING.lists.first] == STATED["lists"]
    assert [f.id for f in FLAGS if f.alone] == ["E1", "E2", "E3", "E4", "E5", "E6"]
    listed = [flag_id for one in STATED["lists"] for flag_id in one]
    once = ["E1", "E2", "E3", "E4", "E5", "E6", *listed]
    assert sorted(once) == sorted(flag.id for flag in FLAGS)


def test_the_short_check_has_what_has_to_be_asked_each_time() -> None:
    """E1 to E6, E9 and U2 by name, and a line for all else, as SAFETY.md says."""
    assert {"E1", "E2", "E3", "E4", "E5", "E6", "E9", "U2"} <= BY_LINE
    assert LINES[-1] == []
    assert SHORT.lines[-1].more


@pytest.mark.parametrize("flag", SCREENING.flags, ids=lambda flag: flag.id)
def test_a_question_names_every_part_of_its_sign(flag: RedFlag) -> None:
    """In the short question; nobody has to ask for more to hear of it."""
    named = STATED["named"][flag.id]
    assert [part for part in named if not re.search(part, flag.question, re.I)] == []
    behind = STATED["behind"].get(flag.id, [])
    assert [part for part in behind if not re.search(part, flag.more, re.I)] == []


def test_the_questions_are_short() -> None:
    """The first check is read in two minutes, the short one at a glance."""
    alone = [flag.question for flag in FLAGS if flag.alone]
    assert words_in(SCREENING.adult.question, *alone) <= 150
    assert all(words_in(text) <= 32 and len(re.findall(r"[.?]", text)) <= 2 for text in alone)
    assert len(SCREENING.lists.first) == 3
    intros = [one.intro for one in SCREENING.lists.first]
    assert words_in(*intros, *(flag.question for flag in FLAGS if not flag.alone)) <= 260
    numbered = [f"{n}. {line.text}" for n, line in enumerate(SHORT.lines, start=1)]
    assert words_in(SHORT.intro, *numbered, "numbers / none / not sure / ?") < 90
    assert words_in(SHORT.today, "yes / no / not sure") <= 20


@pytest.mark.parametrize("says", WHOLE)
@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)
def test_a_sign_ends_the_full_check_as_it_must(flag: RedFlag, says: Answer) -> None:
    """Named in its list or said to its question, yes or not sure: its own outcome."""
    play = asked(truthful(flag.id, says=says), SCREENING)
    assert play.ending == (flag.outcome, [flag.id])


@pytest.mark.parametrize("says", WHOLE)
@pytest.mark.parametrize(("line", "flag_id"), IN_SHORT, ids=lambda one: "".join(one))
def test_a_line_of_the_short_check_leads_to_its_sign(
    line: list[str], flag_id: str, says: Answer
) -> None:
    """The line is picked, each of its signs asked, and the one that is there decides."""
    flag = SCREENING.flag(flag_id)
    play = asked(truthful(flag_id, of_short=tuple(line), says=says), SCREENING, extent=Extent.SHORT)
    assert play.ending == (flag.outcome, [flag_id])
    alone = [q.flags[0].id for q, _ in play.told if q.kind is QuestionKind.FLAG]
    asked_for = line[: line.index(flag_id) + 1] if flag.outcome is Outcome.EMERGENCY else line
    assert alone == ([] if len(line) == 1 else asked_for)


@pytest.mark.parametrize("says", WHOLE)
@pytest.mark.parametrize("whole", WHOLE)
@pytest.mark.parametrize(("line", "flag_id"), IN_SHORT, ids=lambda one: "".join(one))
def test_not_sure_of_the_short_check_asks_for_each_sign(
    line: list[str], flag_id: str, whole: Answer, says: Answer
) -> None:
    """Each by its own question, so none is passed over."""
    play = asked(truthful(flag_id, of_short=whole, says=says), SCREENING, extent=Extent.SHORT)
    assert flag_id in line
    assert play.ending == (SCREENING.flag(flag_id).outcome, [flag_id])


@pytest.mark.parametrize("said", [(ANYTHING,), *WHOLE])
@pytest.mark.parametrize("flag", ELSEWHERE, ids=lambda flag: flag.id)
def test_every_other_sign_is_reached_by_the_last_line(flag: RedFlag, said: Reply) -> None:
    """By its number, or by the question for anything else after a whole list not sure of."""

    def reply(question: Question) -> Reply:
        if question.kind is QuestionKind.ANYTHING_ELSE:
            return Answer.YES
        return truthful(flag.id, of_short=said)(question)

    play = asked(reply, SCREENING, extent=Extent.SHORT)
    assert play.ending == (flag.outcome, [flag.id])
    assert play.screening.asked_everything


@pytest.mark.parametrize("says", WHOLE)
@pytest.mark.parametrize(("line", "flag_id"), IN_SHORT, ids=lambda one: "".join(one))
def test_anything_new_on_the_same_day_leads_to_the_same(
    line: list[str], flag_id: str, says: Answer
) -> None:
    """A yes, or not sure, opens the short check, and that goes on as ever."""
    known = truthful(flag_id, of_short=tuple(line))
    play = asked(
        lambda q: says if q.kind is QuestionKind.NEWS else known(q),
        SCREENING,
        extent=Extent.SAME_DAY,
    )
    assert play.ending == (SCREENING.flag(flag_id).outcome, [flag_id])


@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)
def test_a_check_for_an_emergency_alone_asks_for_each_of_them(flag: RedFlag) -> None:
    """And for nothing that can wait a day."""
    play = asked(truthful(flag.id), SCREENING, extent=Extent.EMERGENCY)
    is_emergency = flag.outcome is Outcome.EMERGENCY
    assert play.ending == ((flag.outcome, [flag.id]) if is_emergency else (Outcome.CLEAR, []))
    assert not play.screening.asked_everything


PICKS = list(permutations(LINES[:-1], 2))


@pytest.mark.parametrize("lines", PICKS, ids=lambda lines: "-".join("".join(x) for x in lines))
def test_in_every_order_the_most_urgent_sign_decides(lines: tuple[list[str], ...]) -> None:
    """Of two lines picked, with the last sign of each there, looked at before or not."""
    signs = [line[-1] for line in lines]
    picked = tuple(flag_id for line in lines for flag_id in line)
    urgent = min((SCREENING.flag(one).outcome for one in signs), key=list(Outcome).index)
    play = asked(truthful(*signs, of_short=picked), SCREENING, extent=Extent.SHORT)
    assert play.ending[0] is urgent
    with_all = asked(truthful(*signs, of_short=(*picked, ANYTHING)), SCREENING, extent=Extent.SHORT)
    assert with_all.ending[0] is urgent
    known = asked(truthful(*signs, of_short=picked, lowered=True), SCREENING, extent=Extent.SHORT)
    left = [SCREENING.flag(one) for one in signs]
    outcomes = [Outcome.SOON if flag.unless else flag.outcome for flag in left]
    assert known.ending[0] is min(outcomes, key=list(Outcome).index)
