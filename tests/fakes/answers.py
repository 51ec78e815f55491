"""Answers to the safety questions and the questions of a session, as a person types them."""

from datetime import timedelta

from acupress_cli.conversation.condition_questions import AT_ONCE, count_of_lists
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.fakes.bench import CONTENT, NOON

SCREENING = CONTENT.screening()
ALONE = [flag for flag in SCREENING.flags if flag.alone]
LISTS = SCREENING.lists.first
AFTER = [SCREENING.flag(flag_id) for flag_id in SCREENING.lists.after]
ASKED = [flag for flag in SCREENING.flags if flag not in AFTER]
CLEAR = ["yes", *("no" for _ in ALONE), *("none" for _ in LISTS)]
AGAIN_CLEAR = ["none"]
NO_CONDITIONS = ["none"] * count_of_lists(CONTENT.conditions())
CLEARED = Profile(
    conditions=(), outcome=Outcome.CLEAR, outcome_at=NOON - timedelta(days=2),
    screened_fully_at=NOON - timedelta(days=2), is_adult=True,
)  # fmt: skip
SESSION = ("session", "HT7", "--side", "left", "--no-heat", "--ready", "10", "--hold", "60")


def answers(*lines: str) -> str:
    """Lines of standard input."""
    return "".join(f"{line}\n" for line in lines)


def picking(*conditions: str) -> list[str]:
    """The answers to the lists of conditions of whoever has these."""
    lines = [""] * count_of_lists(CONTENT.conditions())
    for number, condition in enumerate(CONTENT.conditions().asked):
        if condition.id in conditions:
            lines[number // AT_ONCE] += f" {number % AT_ONCE + 1}"
    return [line.strip() or "none" for line in lines]


def first_time(**said: str) -> str:
    """All answers of a first check; ``said`` gives a flag's own answer, the rest are no."""
    lines = ["yes"]
    for flag in ALONE:
        lines.append(said.get(flag.id, "no"))
        if flag.id in said and said[flag.id] != "no":
            return answers(*lines, *(["no"] if flag.unless else []))
    for one in LISTS:
        numbers = [str(n) for n, f in enumerate(one.flags, start=1) if f in said]
        lines.append(" ".join(numbers) or "none")
        lines += ["no" for f in one.flags if f in said and SCREENING.flag(f).unless]
    return answers(*lines, "no")
