"""Red flags in a person's own words: what is heard, what is denied, what is in doubt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.red_flag_words import BOTH_LEGS, Hearing
from tests.fakes.hearing import reader_of
from tests.fakes.screening import FLAGS, made_flag

MADE = reader_of(FLAGS)


def heard(text: str, *patterns: str) -> list[str]:
    """The ids heard in ``text``, those that do not count in brackets."""
    made = reader_of([made_flag("X", Outcome.TODAY, *patterns)]) if patterns else MADE
    found = made.flags(text)
    return [one.flag.id if one.counts else f"({one.flag.id})" for one in found]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("numb down below", ["E6"]),
        ("Down below I am NUMB", ["E6"]),
        ("tingling since Monday, all down my left groin", []),
        ("tingling all down my left groin", ["E6"]),
        ("my groin feels numbish", []),
        ("can't feel anything between my legs", ["E6"]),
        ("can’t feel the groin", ["E6"]),
        ("can not feel the groin", ["E6"]),
        ("no feeling in the groin", ["E6"]),
        ("numbness: groin", ["E6"]),
        ("numb. It is the groin", []),
        ("my foot is numb; groin fine", []),
        ("numb", []),
        ("groin pain", []),
        ("benumbed groins", []),
        ("both of my legs", ["E5"]),
        ("both my legs hurt", ["E5"]),
        ("in each leg", ["E5"]),
        ("I have a tumour, and fever", ["U1", "S6"]),
        ("bladder is fine", []),
        ("my left calf", []),
        ("", []),
        (". , : ;\n?!", []),
    ],
)
def test_a_sign_is_its_concepts_near_each_other(text: str, ids: list[str]) -> None:
    """Whole words in any of their forms, in any order, in one clause."""
    assert heard(text) == ids


def test_the_flag_for_both_legs_is_the_one_with_that_name() -> None:
    """An option that says both sides raises the same flag as the words."""
    assert BOTH_LEGS == "E5"


def test_the_most_urgent_comes_first() -> None:
    """Flags come by urgency, and among equals in the order of the content."""
    found = reader_of(tuple(reversed(FLAGS))).flags("cancer, fever, chest pain, both legs")
    assert [one.flag.id for one in found] == ["E8", "E5", "U1", "S6"]


def test_the_sentence_is_given_back() -> None:
    """The person is shown the sentence that was understood, not the whole text."""
    [found] = MADE.flags("Calf hurts. It's a bit numb down below, I think! Why?")
    assert (found.flag.id, found.words) == ("E6", "its a bit numb down below i think")
    assert found.is_plain
    assert not found.is_in_doubt


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("no numbness down below", ["(E6)"]),
        ("No chest pain!", ["(E8)"]),
        ("no pain in my chest", ["(E8)"]),
        ("no trouble peeing, bladder is fine", ["(E1)"]),
        ("no trouble with my bladder", ["(E1)"]),
        ("it is not in both legs", ["(E5)"]),
        ("never had cancer", ["(S6)"]),
        ("no history of cancer", ["(S6)"]),
        ("without fever", ["(U1)"]),
        ("fever: no", ["(U1)"]),
        ("fever? No.", ["(U1)"]),
        ("I don't have any chest pain", ["(E8)"]),
        ("no tingling or numbness in the groin", ["(E6)"]),
        ("no fever or tumour", ["(U1)", "(S6)"]),
        ("no fever, cancer or tumour", ["(U1)", "(S6)"]),
        ("no fever and no cancer", ["(U1)", "(S6)"]),
        ("left calf, no fever, no cancer", ["(U1)", "(S6)"]),
        ("no chest pain, just calf pain", ["(E8)"]),
        ("no numbness in my foot, but no numbness in my groin", ["(E6)"]),
    ],
)
def test_what_is_plainly_denied(text: str, ids: list[str]) -> None:
    """A denial reaches over its clause, and on through a list."""
    assert heard(text) == ids


@pytest.mark.parametrize(
    "text",
    [
        "no, I am numb down below",
        "not only my calf but numb down below",
        "not just numb down below",
        "no pain but numb down below",
        "no pain, however numb down below",
        "nothing helps my numb groin",
        "no idea why my groin is numb",
        "not sure if the groin is numb",
        "not always numb down below",
        "no groin pain, numb between my legs",
        "no no feeling in the groin",
        "no pain in the foot no feeling in the groin",
        "never numb down below until today",
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
        ("in one leg if not both legs", "E5"),
        ("no longer able to pee", "E1"),
        ("not able to pee", "E1"),
        ("no, not able to pee", "E1"),
        ("can not pee", "E1"),
    ],
)
def test_other_flags_in_doubt_count_as_said(text: str, flag: str) -> None:
    """What may be meant as a symptom is one."""
    assert heard(text) == [flag]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("not pee|havent pee", "haven't peed all day"),
        ("no near bladder control", "no bladder control"),
        ("no control", "no control at all"),
        ("no appetite", "no appetite at all"),
        ("not feel near groin", "I do not feel my groin"),
        ("not get erection", "not getting an erection"),
    ],
)
def test_a_lack_is_a_symptom(pattern: str, text: str) -> None:
    """Where a sign is something lacking, its own "no" is no denial."""
    assert heard(text, pattern) == ["X"]


@pytest.mark.parametrize(
    "text",
    [
        "no cancer. I do have a tumour",
        "I have a tumour. No cancer",
        "no cancer now? cancer",
    ],
)
def test_said_once_and_denied_once_counts_as_said(text: str) -> None:
    """A denial in one place does not take back what is said in another."""
    assert heard(text) == ["S6"]


def test_the_words_shown_are_those_that_said_it() -> None:
    """Of two sentences the one that says it is shown, not the one that denies it."""
    for text in ("No cancer. Well a tumour.", "Well a tumour. No cancer."):
        found = MADE.flags(text)
        assert [(one.words, one.hearing) for one in found] == [("well a tumour", Hearing.SAID)]


@pytest.mark.parametrize(
    ("text", "hearing"),
    [
        ("my chest is in pain", Hearing.SAID),
        ("I am worried it might be cancer", Hearing.IMPLIED),
        ("my mum has cancer, and I have a sore calf", Hearing.OF_ANOTHER),
        ("my mum has cancer", Hearing.SAID),
        ("cancer ten years ago, all clear", Hearing.OVER),
        ("cancer ten years ago", Hearing.SAID),
        ("cancer last year and still today, all clear", Hearing.SAID),
        ("no cancer", Hearing.DENIED),
    ],
)
def test_it_is_told_how_a_text_speaks_of_a_flag(text: str, hearing: Hearing) -> None:
    """Another's counts as theirs only beside an own complaint, the past only where it is over."""
    [found] = MADE.flags(text)
    assert found.hearing is hearing
    assert found.is_plain is (hearing is Hearing.SAID)
    assert found.counts is (hearing in (Hearing.SAID, Hearing.IMPLIED))
    assert found.is_in_doubt is (hearing in (Hearing.OF_ANOTHER, Hearing.OVER))
    assert found.denied is (hearing is Hearing.DENIED)


def test_a_weak_pattern_is_only_implied() -> None:
    """It is asked where it can be, and a plain pattern for the same flag is plainer."""
    made = reader_of([made_flag("X", Outcome.TODAY, "maybe shaky", "feverish")])
    assert [one.hearing for one in made.flags("shaky")] == [Hearing.IMPLIED]
    assert [one.hearing for one in made.flags("shaky and feverish")] == [Hearing.SAID]


S9 = made_flag("S9", Outcome.SOON, "calf with goes when i stop", instead_of=("E5",))
E5 = made_flag("E5", Outcome.EMERGENCY, "both calf|both legs", "numb|weak near both calf")
WALKING = reader_of([E5, S9])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("both calves hurt, it goes when I stop", ["S9"]),
        ("both calves hurt", ["E5"]),
        # Another sentence speaks for itself.
        ("My calf hurts, it goes when I stop. It is in both legs.", ["E5", "S9"]),
        # More than a pain is more than that.
        ("both calves are numb, it goes when I stop", ["E5", "S9"]),
        ("both calves get weak, it goes when I stop", ["E5", "S9"]),
        ("both calves hurt but are not numb, it goes when I stop", ["S9"]),
    ],
)
def test_a_flag_may_stand_in_place_of_another(text: str, said: list[str]) -> None:
    """The same words do not speak of both, unless they tell of numbness or weakness too."""
    found = WALKING.flags(text)
    assert [one.flag.id for one in found if one.counts] == said
    assert [one.instead_of for one in found if one.flag.id == "S9" and one.counts] == [
        ("E5",) for one in said if one == "S9"
    ]


KNOWN = ["no", "not", "never", "numb", "groin", "both", "legs", "or", "with", "trouble", "pee",
    "cant", "feel", "but", "except", "if", "chest", "pain", "my", "this", "of"]  # fmt: skip
MARKS = [" ", " ", " ", ", ", ". ", ": ", " - ", "-", "’", "\n", "\x00", "\u202e", "\ud800", "🙂"]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words that the rules know, marks and noise, in any order."""
    word = st.sampled_from(KNOWN) | st.text(st.characters(exclude_categories=()), max_size=5)
    pieces = draw(st.lists(st.tuples(word, st.sampled_from(MARKS)), max_size=20))
    return "".join(part for piece in pieces for part in piece)


@given(texts() | st.text(st.characters(exclude_categories=())))
@settings(deadline=None, max_examples=200)
def test_any_text_can_be_listened_to(text: str) -> None:
    """Nothing a person may write makes it raise, and each flag is heard at most once."""
    ids = [one.flag.id for one in MADE.flags(text)]
    assert len(ids) == len(set(ids))


@given(texts(), st.sampled_from(["I have cancer.", "Fever!", "numb groin\n"]))
@settings(deadline=None, max_examples=120)
def test_what_is_said_plainly_is_never_taken_back(text: str, plainly: str) -> None:
    """No sentence before or after can turn a plain one into a denial."""
    [flag] = [one.flag.id for one in MADE.flags(plainly)]
    for whole in (f"{plainly}\n{text}", f"{text}\n{plainly}"):
        assert flag in {one.flag.id for one in MADE.flags(whole) if one.counts}
