"""The end of a session in a few lines."""

from textwrap import wrap

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.next_session import Advice, NextSession
from acupress_cli.domain.journal.session_ending import SessionEnding, ending_lines
from acupress_cli.domain.pages.topic import Nugget
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord, SessionRecord
from acupress_cli.domain.session.session_words import SessionWords
from tests.fakes.content import CONTENT

WORDS = CONTENT.session_words()
PAIN, TOMORROW = WORDS.ending.pain, WORDS.ending.tomorrow
NEXT = NextSession(Advice.PRACTICE, 1, 1)
HOLDS = [
    HoldRecord("BL57", Side.LEFT, 90, 90.0, HoldOutcome.FINISHED),
    HoldRecord("BL57", Side.RIGHT, 90, 3.0, HoldOutcome.RESTARTED),
    HoldRecord("BL57", Side.RIGHT, 90, 40.4, HoldOutcome.TOO_TENDER, was_tender=True),
    HoldRecord("GV3", None, 60, 0.0, HoldOutcome.SKIPPED),
    HoldRecord("GB30", Side.LEFT, 60, 12.0, HoldOutcome.HURT),
    HoldRecord("GB34", Side.LEFT, 60, 0.0, HoldOutcome.SKIPPED),
    HoldRecord("GB34", Side.RIGHT, 60, 0.0, HoldOutcome.SKIPPED),
]


def told(
    before: PainScores = NO_SCORES, after: PainScores = NO_SCORES, words: SessionWords = WORDS
) -> list[str]:
    """What is said of the pain alone."""
    record = SessionRecord(holds=HOLDS[:1], ending=Ending.FINISHED)
    return list(ending_lines(SessionEnding(record, before, after), words))[1:]


def test_all_of_an_ending() -> None:
    """What was done, what went otherwise, the pain, what to do now and next, and one to learn."""
    record = SessionRecord(heat_s=612.0, holds=HOLDS, pauses=1, ending=Ending.FINISHED)
    nugget = Nugget("journal", "Memory is a poor guide to pain.")
    ended = SessionEnding(record, PainScores(6, 3), PainScores(4, 3), following=NEXT, nugget=nugget)
    assert ending_lines(ended, WORDS) == (
        "Session done. 2 points, 2:25 of pressing. Heat 10:12.",
        "Not as planned: too tender BL57; skipped GV3, GB34; hurt GB30.",
        f"Leg pain: 6 before, 4 now. {PAIN.eased}",
        f"Back pain: 3 before, 3 now. {PAIN.unchanged}",
        WORDS.ending.care,
        "Once a day is enough. Next is Tuesday, if you are not sore.",
        "Next time: acupress again",
        "Good to know: Memory is a poor guide to pain. More: acupress learn journal",
    )


def test_the_longest_ending_has_twelve_lines_at_80_columns() -> None:
    """With all that can be said at once, and the longest of each."""
    outcomes = [one for one in HoldOutcome if one is not HoldOutcome.RESTARTED]
    holds = [
        HoldRecord(f"BL5{number}", side, 90, 9.0, outcomes[number % len(outcomes)])
        for number in range(8)
        for side in (Side.LEFT, Side.RIGHT)
    ]
    record = SessionRecord(heat_s=1200.0, holds=holds, ending=Ending.QUIT)
    nuggets = [Nugget(topic.name, one) for topic in CONTENT.topics() for one in topic.nuggets]
    for advice in Advice:
        for nugget in nuggets:
            ended = SessionEnding(
                record, PainScores(8, 8), PainScores(6, 5),
                following=NextSession(advice, 2, 2), nugget=nugget,
            )  # fmt: skip
            lines = [len(wrap(line, 79)) for line in ending_lines(ended, WORDS)]
            assert sum(lines) <= 12, (advice, nugget)


@pytest.mark.parametrize(
    ("ending", "title"),
    [
        (Ending.FINISHED, "Session done."),
        (Ending.QUIT, "Session ended early."),
        (Ending.LATER, "Session left for later."),
        (Ending.INTERRUPTED, "Session stopped."),
        (None, "Session stopped."),
    ],
)
def test_how_it_ended_stands_first(ending: Ending | None, title: str) -> None:
    """A session that ended early is not called done, and without pressing there is no advice."""
    lines = ending_lines(SessionEnding(SessionRecord(ending=ending)), WORDS)
    assert lines == (f"{title} Nothing was pressed.",)


def test_one_point_is_one() -> None:
    """Held on both sides or not."""
    record = SessionRecord(holds=HOLDS[:1], ending=Ending.FINISHED)
    assert ending_lines(SessionEnding(record), WORDS) == (
        "Session done. 1 point, 1:30 of pressing.",
    )


@pytest.mark.parametrize("ending", [Ending.LATER, Ending.INTERRUPTED])
def test_what_can_be_gone_on_with_says_how(ending: Ending) -> None:
    """With the command, in place of the next time."""
    record = SessionRecord(holds=HOLDS[:1], ending=ending)
    lines = ending_lines(SessionEnding(record, can_go_on=True), WORDS)
    assert lines[1:] == ("To go on within 12 hours: acupress session --resume",)


def test_a_rehearsal_is_no_session() -> None:
    """After a rehearsal it says that nobody pressed, and gives no advice for after it."""
    record = SessionRecord(holds=HOLDS[:1], ending=Ending.FINISHED)
    assert ending_lines(SessionEnding(record, rehearsal=True), WORDS) == (
        "Session done. 1 point, 1:30 of pressing.",
        "This was a rehearsal: nobody pressed, and nothing was kept.",
    )


@pytest.mark.parametrize(
    ("before", "after", "meaning"),
    [
        (6, 4, PAIN.eased),
        (8, 6, PAIN.eased_from_high),
        (8, 5, PAIN.eased),
        (7, 5, PAIN.eased),
        (6, 5, PAIN.little),
        (2, 1, PAIN.little),
        (6, 7, PAIN.little),
        (6, 6, PAIN.unchanged),
        (6, 8, PAIN.worse),
    ],
)
def test_a_change_means_what_the_numbers_can_show(before: int, after: int, meaning: str) -> None:
    """From 2 it matters, from a high start from 3, and 1 may be chance."""
    assert told(PainScores(leg=before), PainScores(leg=after)) == [
        f"Leg pain: {before} before, {after} now. {meaning}"
    ]


def test_the_same_meaning_is_said_once() -> None:
    """With the last of the two."""
    assert told(PainScores(6, 5), PainScores(4, 3)) == [
        "Leg pain: 6 before, 4 now.",
        f"Back pain: 5 before, 3 now. {PAIN.eased}",
    ]


def test_pain_that_was_told_once_is_not_compared() -> None:
    """Before alone or after alone says nothing."""
    assert told(PainScores(6, None), PainScores(None, 3)) == []


@pytest.mark.parametrize(
    ("following", "sentence"),
    [
        (NextSession(Advice.HURT), TOMORROW.hurt),
        (NextSession(Advice.ENOUGH, 6, 0), TOMORROW.enough.format(day="Monday")),
        (NextSession(Advice.ENOUGH, 6, None), TOMORROW.enough.format(day="Sunday")),
        (NextSession(Advice.REST, 5, 0), TOMORROW.rest.format(rest_day="Saturday", day="Monday")),
    ],
)
def test_days_are_named(following: NextSession, sentence: str) -> None:
    """So nobody has to know after midnight which day is tomorrow."""
    record = SessionRecord(holds=HOLDS[:1], ending=Ending.FINISHED)
    assert sentence in ending_lines(SessionEnding(record, following=following), WORDS)


def test_plain_lines_need_no_sign_that_a_voice_cannot_read() -> None:
    """No arrow stands between before and after."""
    record = SessionRecord(holds=HOLDS, ending=Ending.FINISHED)
    ended = SessionEnding(record, PainScores(6), PainScores(4), following=NEXT)
    assert all(line.isascii() for line in ending_lines(ended, WORDS))
