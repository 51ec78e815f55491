"""Red flags in a person's own words: what is heard, what is denied, what is in doubt."""

import pytest

from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.red_flag_words import BOTH_LEGS, Heard, heard_flags
from tests.fakes.screening import FLAGS, made_flag


def heard(text: str, *patterns: str) -> list[str]:
    """The ids heard in ``text``, those denied in brackets."""
    flags = FLAGS if not patterns else [made_flag("X", Outcome.TODAY, *patterns)]
    return [f"({one.flag.id})" if one.denied else one.flag.id for one in heard_flags(text, flags)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("numb down below", ["E6"]),
        ("Down below I am NUMB", ["E6"]),
        ("tingling since Monday, all down my left groin", ["E6"]),
        ("my groin feels numbish", ["E6"]),
        ("can't feel anything between my legs", ["E6"]),
        ("can’t feel the groin", ["E6"]),
        ("no feeling in the groin", ["E6"]),
        ("numb-ness: groin", ["E6"]),
        ("numb. It is the groin", []),
        ("my foot is numb; groin fine", []),
        ("numb", []),
        ("groin pain", []),
        ("benumbed groins", []),
        ("numb down, below", ["E6"]),
        ("both of my legs", []),
        ("both my legs hurt", ["E5"]),
        ("in each leg", ["E5"]),
        ("both legless", []),
        ("I had a tumour, and fever", ["U1", "S6"]),
        ("bladder is fine", []),
        ("my left calf", []),
        ("", []),
        (". , : ;\n?!", []),
    ],
)
def test_a_pattern_needs_each_of_its_groups(text: str, ids: list[str]) -> None:
    """Whole words, in any order, in one sentence; * stands for any end of a word."""
    assert heard(text) == ids


def test_the_flag_for_both_legs_is_the_one_with_that_name() -> None:
    """An option that says both sides raises the same flag as the words."""
    assert BOTH_LEGS == "E5"


def test_the_most_urgent_comes_first() -> None:
    """Flags come by urgency, and among equals in the order of the content."""
    found = heard_flags("cancer, fever, chest pain, both legs", reversed(FLAGS))
    assert [one.flag.id for one in found] == ["E8", "E5", "U1", "S6"]


def test_the_sentence_is_given_back() -> None:
    """The person is shown the sentence that was understood, not the whole text."""
    text = "Calf hurts. It's numb (a bit): down below, I think! Why?"
    assert heard_flags(text, FLAGS) == (
        Heard(FLAGS[2], "its numb, a bit,: down below, i think", denied=False),
    )


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("no numbness down below", ["(E6)"]),
        ("No chest pain!", ["(E8)"]),
        ("no pain in my chest", ["(E8)"]),
        ("no trouble peeing", ["(E1)"]),
        ("no trouble peeing, bladder is fine", ["(E1)"]),
        ("no trouble with my bladder", ["(E1)"]),
        ("it is not in both legs", ["(E5)"]),
        ("It isn't in both legs", ["(E5)"]),
        ("never had cancer", ["(S6)"]),
        ("no history of cancer", ["(S6)"]),
        ("without fever", ["(U1)"]),
        ("I don't have any chest pain", ["(E8)"]),
        ("no tingling or numbness in the groin", ["(E6)"]),
        ("no fever or tumour", ["(U1)", "(S6)"]),
        ("no fever and no cancer", ["(U1)", "(S6)"]),
        ("left calf, no fever, no cancer", ["(U1)", "(S6)"]),
        ("groin pain, no numbness", ["(E6)"]),
        ("groin pain, no numbness but an itch", ["(E6)"]),
        ("numb in the foot but not in the groin", ["(E6)"]),
        ("no chest pain, just calf pain", ["(E8)"]),
        ("no numbness, just a dull ache in my groin", ["(E6)"]),
        ("no numbness in my foot, but no numbness in my groin", ["(E6)"]),
    ],
)
def test_what_is_plainly_denied(text: str, ids: list[str]) -> None:
    """A denial right before the words, or before a complaint about them."""
    assert heard(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "no, I am numb down below",
        "No: numb down below",
        "no - numb down below",
        "no — numb down below",
        "no (numb groin)",
        "no I am numb down below",
        "no can't feel my groin",
        "not only my calf but numb down below",
        "not just numb down below",
        "no pain but numb down below",
        "no pain, however numb down below",
        "nothing helps my numb groin",
        "none of my numb groin gets better",
        "no idea why my groin is numb",
        "not sure if the groin is numb",
        "not numb down below all the time",
        "not always numb down below",
        "not numb down below until today",
        "it was not numb down below yesterday",
        "never had this numbness down below",
        "no numbness except in my groin",
        "no numbness, apart from my groin",
        "no numbness, but in my groin",
        "no numbness only between my legs",
        "no numbness, only in my sore groin",
        "no numbness, only my groin where it hurts",
        "no numbness, just where the pain is down below",
        "no numbness, no ache, but my groin",
        "no groin pain, numb between my legs",
        "no numbness in my foot and numb in my groin",
        "no longer numb, tingling down below",
        "no no feeling in the groin",
    ],
)
def test_where_a_denial_leaves_a_doubt_it_counts_as_said(text: str) -> None:
    """An answer, a contrast, an exception or a qualification does not deny numbness."""
    assert heard(text) == ["E6"]


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("I have no idea why but both legs", "E5"),
        ("I have no idea why both legs", "E5"),
        ("there is no doubt both legs hurt", "E5"),
        ("in one leg if not both legs", "E5"),
        ("no problem both legs hurt", "E5"),
        ("never had such chest pain before", "E8"),
        ("never had chest pain like this", "E8"),
        ("no pain when my chest is tight", "E8"),
        ("cannot walk without chest pain", "E8"),
        ("never without chest pain", "E8"),
        ("no longer able to pee", "E1"),
        ("not able to pee", "E1"),
        ("no, not able to pee", "E1"),
        ("cannot stop peeing", "E1"),
    ],
)
def test_other_flags_in_doubt_count_as_said(text: str, flag: str) -> None:
    """What may be meant as a symptom is one."""
    assert heard(text) == [flag]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("pee*", "haven't peed all day"),
        ("pee*", "not peeing"),
        ("bladder + control", "no bladder control"),
        ("bladder + control", "no control of my bladder"),
        ("stop* + pee*", "I can not stop peeing"),
        ("no|lost + control", "no control at all"),
        ("no|lost + appetite", "no appetite at all"),
        ("no appetite|thin", "no appetite at all"),
        ("no|lost + control", "no pain, no control"),
        ("feel + groin", "I do not feel my groin"),
        ("unable + pee", "no unable to pee"),
        ("erection*", "not getting an erection"),
    ],
)
def test_a_lack_is_a_symptom(pattern: str, text: str) -> None:
    """Where a pattern names what the body does, not doing it is no denial."""
    assert heard(text, pattern) == ["X"]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("bladder + control", "no loss of bladder control"),
        ("pee*", "no trouble peeing or anything"),
        ("pee*", "no difficulty to pee"),
        ("had cancer", "I have never had cancer"),
        ("weight + loss|lost", "no unexplained weight loss"),
    ],
)
def test_no_complaint_about_it_is_a_denial(pattern: str, text: str) -> None:
    """A denied complaint denies what it is about, lack or not."""
    assert heard(text, pattern) == ["(X)"]


@pytest.mark.parametrize(
    "text",
    [
        "no cancer. I did have a tumour",
        "I had a tumour. No cancer",
        "no cancer now? cancer",
        "no cancer, tumour",
    ],
)
def test_said_once_and_denied_once_counts_as_said(text: str) -> None:
    """A denial in one place does not take back what is said in another."""
    assert heard(text) == ["S6"]


def test_the_words_shown_are_those_that_said_it() -> None:
    """Of two sentences the one that says it is shown, not the one that denies it."""
    found = heard_flags("No cancer. Well, a tumour.", FLAGS)
    assert [(one.words, one.denied) for one in found] == [("well, a tumour", False)]
    found = heard_flags("Well, a tumour. No cancer.", FLAGS)
    assert [(one.words, one.denied) for one in found] == [("well, a tumour", False)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("my bladder is fine", ["(X)"]),
        ("I pee fine", ["(X)"]),
        ("pee and poo both still work normally", ["(X)"]),
        ("my bladder is fine and good", ["(X)"]),
        ("bladder: fine", ["X"]),
        ("my bladder", ["X"]),
        ("my bladder is", ["X"]),
        ("my bladder is not fine", ["X"]),
        ("my bladder was fine", ["X"]),
        ("is my bladder normal when I sit", ["X"]),
        ("my bladder leaks well before noon", ["X"]),
        ("bladder is fine, bladder leaks", ["X"]),
        ("I pee myself on a good day", ["X"]),
        ("fever is normal", ["X"]),
        ("fever and bladder fine", ["X"]),
    ],
)
def test_plain_good_news_about_a_part_is_a_denial(text: str, ids: list[str]) -> None:
    """Only a bare mention of a part, with good news and nothing else after it."""
    assert heard(text, "bladder|pee*|fever") == ids


def test_good_news_does_not_undo_a_complaint() -> None:
    """Where a pattern names the complaint as well, "fine" says nothing against it."""
    assert heard("trouble with my bladder is fine") == ["E1"]
    assert heard("my leaky bladder is fine", "bladder + leak*") == ["X"]
