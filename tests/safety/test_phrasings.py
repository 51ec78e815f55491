"""Red flags in people's own words: what is heard, and how often it is a false alarm."""

from pathlib import Path

import pytest
import yaml

from acupress_cli.domain.safety.red_flag import Outcome, RedFlag
from acupress_cli.domain.safety.red_flag_words import Hearing, heard_flags
from tests.fakes.bench import CONTENT, FakeBench

PHRASINGS = yaml.safe_load(Path(__file__).with_name("phrasings.yaml").read_text("utf-8"))
FLAGS = CONTENT.screening().flags
# What is only asked after a session is not listened for.
HEARD = [flag for flag in FLAGS if flag.words]
SIGNS = CONTENT.language().signs
READER = FakeBench().reader
URGENCY = list(Outcome)
# A false alarm costs one question; more than this would teach people to click it away.
MOST_FALSE_ALARMS = 0.03
MOST_FALSE_ALARMS_ON_DENIALS = 0.03


def heard(text: str) -> list[RedFlag]:
    """The flags that count as said, as the gate hears them."""
    heard = heard_flags(*READER.hear(text), FLAGS, SIGNS)
    return [h.flag for h in heard if h.hearing in (Hearing.SAID, Hearing.IMPLIED)]


def is_stopped(text: str) -> bool:
    """Whether the text is answered by a referral."""
    return any(flag.outcome.stops_points for flag in heard(text))


@pytest.mark.parametrize("flag", HEARD, ids=lambda flag: flag.id)
def test_a_question_said_back_is_heard(flag: RedFlag) -> None:
    """A person who repeats the question's own words is heard."""
    assert flag.id in {f.id for f in heard(flag.tell)} | {f.id for f in heard(flag.question)}


@pytest.mark.parametrize("flag", HEARD, ids=lambda flag: flag.id)
def test_every_other_phrasing_is_heard(flag: RedFlag) -> None:
    """At least five other phrasings of each flag lead to an outcome at least as urgent."""
    phrasings = PHRASINGS["flags"][flag.id]
    assert len(phrasings) >= 5
    missed = []
    for text in phrasings:
        worst = min((URGENCY.index(f.outcome) for f in heard(text)), default=len(URGENCY))
        if worst > URGENCY.index(flag.outcome):
            missed.append(text)
    assert missed == []


@pytest.mark.parametrize("text", PHRASINGS["missed"])
def test_known_misses_are_still_misses(text: str) -> None:
    """A known miss that is heard now moves to its flag in phrasings.yaml."""
    assert not is_stopped(text)


def test_harmless_sentences_are_rarely_stopped() -> None:
    """Ordinary sentences about sciatica seldom sound like a red flag."""
    stopped = [text for text in PHRASINGS["harmless"] if is_stopped(text)]
    assert len(stopped) <= MOST_FALSE_ALARMS * len(PHRASINGS["harmless"]), stopped


def test_denials_are_understood_in_the_plain_cases() -> None:
    """A plain "no numbness" is not taken for numbness; an unclear one may be asked about."""
    stopped = [text for text in PHRASINGS["denied"] if is_stopped(text)]
    assert len(stopped) <= MOST_FALSE_ALARMS_ON_DENIALS * len(PHRASINGS["denied"]), stopped
    for text in ("no numbness down below", "no chest pain", "no trouble peeing",
                 "never had cancer", "it is not in both legs"):  # fmt: skip
        assert not is_stopped(text), text


@pytest.mark.parametrize(
    "text",
    [
        "shooting from my left buttock down the back of the leg to the calf",
        "sharp pain in my right calf when I sit", "tingling toes on the left",
        "pain when I cough", "stiff in the morning", "burning down the outside of my leg",
        "my leg falls asleep", "it feels like an electric shock", "worse after driving",
        "down the back of my left leg to the calf", "dull ache in my low back",
        "tight left hamstring with spasms", "pins and needles in my right foot",
    ],
)  # fmt: skip
def test_plain_sciatica_is_no_red_flag(text: str) -> None:
    """The words most people come with are never stopped."""
    assert not is_stopped(text)


@pytest.mark.parametrize(
    "text",
    [
        "my bladder is not fine", "my bladder was fine until today", "my pee is not normal",
        "I pee fine but it leaks", "is it normal that I can't pee",
        "numb down below, is that normal", "peeing used to be fine",
    ],
)  # fmt: skip
def test_good_news_that_is_none_is_heard(text: str) -> None:
    """A "fine" or "normal" that says otherwise never lets a flag pass."""
    assert is_stopped(text)


@pytest.mark.parametrize("end", ["\n", ". "])
def test_an_or_at_the_end_of_a_sentence_denies_nothing_of_the_next(end: str) -> None:
    """Whoever breaks off after "or" tells something new."""
    assert is_stopped(f"no pain in the foot or{end}numb down below")
    assert not is_stopped("no pain in the foot or numbness down below")
