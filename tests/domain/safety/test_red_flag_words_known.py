"""Each word that the rules for denials know does what it is there for."""

import pytest

from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.red_flag_words import heard_flags
from tests.fakes.screening import made_flag

DENIALS = [
    "no", "without", "neither", "nor", "not", "never", "isnt", "arent", "havent", "hasnt",
    "dont", "doesnt", "isn't", "aren't", "haven't", "hasn't", "don't", "doesn't",
]  # fmt: skip
MAY_FOLLOW_ANY = ["any", "sign", "history", "unexplained", "the", "my"]
MAY_FOLLOW_NOT = ["have", "had", "been", "got", "get", "in", "with"]
CONTRASTS = ["but", "however", "though", "although", "yet", "only", "just"]
EXCEPTIONS = ["except", "aside", "besides", "unless", "than", "outside", "beyond"]
FAILINGS = ["cant", "can't", "cannot", "couldnt", "wont", "unable", "hardly", "barely", "nothing"]
TAKEN_BACK_BY = [
    "like", "as", "so", "this", "that", "before", "until", "till", "since", "now", "today",
    "more", "anymore", "always", "often", "every", "time",
]  # fmt: skip
LACKED = [
    "able", "control", "feel", "feeling", "sensation", "strength", "power", "urge", "warning",
    "movement", "movements", "erection", "erections", "urine", "urinate", "empty", "emptying",
    "pee", "peed", "peeing", "wee", "weed", "weeing", "poo", "poop", "pooed", "pooping",
]  # fmt: skip
COMPLAINTS = [
    "trouble", "troubles", "problem", "problems", "issue", "issues", "difficulty",
    "difficulties", "loss", "numbness", "weakness", "tingling", "swelling",
]  # fmt: skip
DENIES_NOTHING_AFTER = [
    "if", "or", "why", "can", "could", "will", "would", "did", "was", "were",
]  # fmt: skip
PREPOSITIONS = ["with", "of", "in", "to", "around", "between", "at", "on", "down"]
PARTS = [
    "bladder", "bowel", "bowels", "pee", "peeing", "urine", "urinating", "wee", "weeing", "poo",
    "pooing", "poop", "pooping", "toilet", "waterworks", "genitals", "privates",
]  # fmt: skip
GOOD_NEWS = ["fine", "normal", "normally", "ok", "okay", "usual", "good", "well"]
LINKS = [
    "is", "are", "all", "both", "still", "feel", "feels", "work", "works", "working", "seem",
    "seems", "and urine is",
]  # fmt: skip
SPOILS_GOOD_NEWS = ["if", "used", "was", "were", "wish", "hope", "less", "too", "almost", "mostly"]
PLAIN_COMPLAINTS = [
    "pain", "pains", "ache", "aches", "aching", "achy", "sore", "soreness", "hurts", "hurting",
    "tightness", "stiffness", "sciatica",
]  # fmt: skip


def is_denied(text: str, pattern: str = "fever") -> bool:
    """Whether the one flag that ``text`` speaks of is denied by it."""
    (found,) = heard_flags(text, [made_flag("X", Outcome.TODAY, pattern)])
    return found.denied


@pytest.mark.parametrize("word", DENIALS)
def test_a_denial_denies_what_follows(word: str) -> None:
    """The word right after it, and not the one after that."""
    assert is_denied(f"{word} fever")
    assert not is_denied(f"{word} calf fever")
    assert not is_denied(f"fever {word}")


@pytest.mark.parametrize("word", [*MAY_FOLLOW_ANY, "signs of", "any history of", "having"])
def test_some_words_may_stand_between(word: str) -> None:
    """They do not change what is denied."""
    assert is_denied(f"no {word} fever")
    assert is_denied(f"not {word} fever")


@pytest.mark.parametrize("word", [*MAY_FOLLOW_NOT, "been diagnosed with", "noticed any"])
def test_some_words_may_follow_not_alone(word: str) -> None:
    """After not and never; after no they begin a sentence of their own."""
    assert is_denied(f"never {word} fever")
    assert not is_denied(f"no {word} fever")


@pytest.mark.parametrize("word", CONTRASTS)
def test_a_contrast_ends_what_a_denial_reaches(word: str) -> None:
    """What comes after it may be meant after all."""
    assert is_denied("no numbness at all in the groin", "numb* + groin")
    assert not is_denied(f"no numbness at all {word} in the groin", "numb* + groin")


@pytest.mark.parametrize("word", EXCEPTIONS)
def test_an_exception_takes_a_denial_back(word: str) -> None:
    """Even beyond a comma."""
    assert is_denied("no fever, on Mondays")
    assert not is_denied(f"no fever, {word} on Mondays")


@pytest.mark.parametrize("word", TAKEN_BACK_BY)
def test_a_qualification_takes_a_denial_back(word: str) -> None:
    """Up to the next comma: beyond it something else is spoken of."""
    assert not is_denied(f"never had fever quite {word} bad")
    assert is_denied(f"never had fever, {word} bad")


@pytest.mark.parametrize("word", FAILINGS)
def test_a_failing_is_never_denied(word: str) -> None:
    """After no it is an answer's first word, and before a denial it turns it round."""
    assert not is_denied(f"no {word} walk", f"{word} walk")
    assert not is_denied(f"I {word} walk without fever")


@pytest.mark.parametrize("word", DENIES_NOTHING_AFTER)
def test_after_some_words_a_denial_denies_nothing(word: str) -> None:
    """If not, can not, was not: none of them says that it is not so."""
    assert is_denied("I think not fever")
    assert not is_denied(f"I think {word} not fever")


@pytest.mark.parametrize("word", LACKED)
def test_a_lack_leaves_a_doubt(word: str) -> None:
    """What the body does not do may be the very symptom; a complaint about it is denied."""
    assert not is_denied(f"no bladder {word}", "bladder")
    assert is_denied(f"no trouble, {word} is fine", "trouble")
    assert is_denied(f"no problem with {word}", f"{word}")


@pytest.mark.parametrize("complaint", COMPLAINTS)
@pytest.mark.parametrize("preposition", PREPOSITIONS)
def test_a_denied_complaint_denies_what_it_is_about(complaint: str, preposition: str) -> None:
    """And no more than that."""
    assert is_denied(f"no {complaint} {preposition} my bladder", "bladder")
    assert not is_denied(f"no {complaint} {preposition} my calf bladder", "bladder")
    assert not is_denied(f"no {complaint} bladder", "bladder")


def test_words_far_away_are_not_looked_at() -> None:
    """A long text without a mark is read in its time: forty words around a denial count."""
    near, far = "word " * 30, "word " * 50
    assert not is_denied(f"no fever {near} until today")
    assert is_denied(f"no fever {far} until today")
    assert not is_denied(f"never {near} without fever")
    assert is_denied(f"never {far} without fever")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("news", GOOD_NEWS)
def test_a_part_may_be_well(part: str, news: str) -> None:
    """Of a part of the body alone it is good news, and not of anything else."""
    assert is_denied(f"my {part} is {news}", part)
    assert not is_denied(f"my {part} fever is {news}", "fever")


@pytest.mark.parametrize("word", LINKS)
def test_only_some_words_may_lead_to_good_news(word: str) -> None:
    """They say nothing of their own."""
    assert is_denied(f"my bladder {word} fine", "bladder")
    assert not is_denied(f"my bladder {word} leaking fine", "bladder")


@pytest.mark.parametrize(
    "word", [*SPOILS_GOOD_NEWS, *TAKEN_BACK_BY, *FAILINGS, *EXCEPTIONS, *DENIALS]
)
def test_good_news_is_easily_spoiled(word: str) -> None:
    """What takes a denial back, denies or softens leaves a doubt, up to the next comma."""
    assert not is_denied(f"{word} calf and bladder is fine", "bladder")
    assert is_denied(f"{word} calf, my bladder is fine", "bladder")


@pytest.mark.parametrize("word", PLAIN_COMPLAINTS)
def test_after_a_contrast_a_place_may_have_its_own_complaint(word: str) -> None:
    """Then it is not the exception; without one it may be."""
    assert is_denied(f"no numbness, just {word} in the groin", "numb* + groin")
    assert not is_denied(f"no numbness, just in the {word} groin", "numb* + groin")
    assert not is_denied(f"no numbness, just where the {word} is in my groin", "numb* + groin")
    assert not is_denied("no numbness, just that in the groin", "numb* + groin")
