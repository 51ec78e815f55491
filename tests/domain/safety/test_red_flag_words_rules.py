"""What holds for every text and for every pattern of red flag words."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.red_flag_words import flag_index, heard_flags
from acupress_cli.domain.words.text import without_tones
from tests.fakes.screening import FLAGS, made_flag

DETERMINERS = {"a", "an", "the", "my", "your", "his", "her", "their", "our", "this", "that"}
DENIALS = {
    "no", "without", "neither", "nor", "not", "never", "isnt", "arent", "havent", "hasnt", "dont",
    "doesnt",
}  # fmt: skip
WORDS = st.text("abcdefghijklmnopqrstuvwxyzäéñß0123456789", min_size=1, max_size=6).filter(
    lambda word: without_tones(word) not in DETERMINERS
)
KNOWN = ["no", "not", "never", "numb", "groin", "both", "legs", "or", "with", "trouble", "pee",
    "cant", "feel", "but", "except", "if", "chest", "pain", "my", "this", "of"]  # fmt: skip
MARKS = [" ", " ", " ", ", ", ". ", ": ", " - ", "-", "’", "\n", "\x00", "\u202e", "\ud800", "🙂"]
ALTERNATIVES = st.lists(WORDS, min_size=1, max_size=3)
GROUPS = st.lists(st.lists(ALTERNATIVES, min_size=1, max_size=3), min_size=1, max_size=3)


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
    ids = [one.flag.id for one in heard_flags(text, FLAGS)]
    assert len(ids) == len(set(ids))


def spoken(draw: st.DrawFn, groups: list[list[list[str]]]) -> str:
    """One alternative of each group, in any order, with other words between them."""
    said = draw(st.permutations([draw(st.sampled_from(group)) for group in groups]))
    between = st.lists(WORDS | st.sampled_from([",", "my", "the"]), max_size=2)
    return " ".join(word for part in said for word in (*draw(between), *part))


def written(groups: list[list[list[str]]], *, star: str = "") -> str:
    """The groups as a pattern."""
    return " + ".join("|".join(" ".join(words) + star for words in group) for group in groups)


@given(st.data(), GROUPS, st.booleans())
@settings(deadline=None, max_examples=120)
def test_a_patterns_own_words_always_match(
    data: st.DataObject, groups: list[list[list[str]]], capitals: bool
) -> None:
    """Whatever words a pattern is made of, a sentence that has them is heard."""
    text = data.draw(st.composite(spoken)(groups))
    flag = made_flag("X", Outcome.TODAY, written(groups))
    found = heard_flags(text.upper() if capitals else text, [flag], flag_index([flag]))
    assert [one.flag.id for one in found] == ["X"]


@given(st.data(), GROUPS)
@settings(deadline=None, max_examples=120)
def test_without_a_denial_nothing_is_denied(
    data: st.DataObject, groups: list[list[list[str]]]
) -> None:
    """Only the words no, not and their like can deny."""
    text = data.draw(st.composite(spoken)(groups))
    assume(DENIALS.isdisjoint(text.split()))
    found = heard_flags(text, [made_flag("X", Outcome.TODAY, written(groups))])
    assert [one.denied for one in found] == [False]


@given(st.data(), GROUPS)
@settings(deadline=None, max_examples=120)
def test_a_longer_word_matches_only_with_a_star(
    data: st.DataObject, groups: list[list[list[str]]]
) -> None:
    """A word that merely begins like one of the pattern is heard where a * allows it."""
    single = [[words[:1] for words in group] for group in groups]
    text = " ".join(f"{data.draw(st.sampled_from(group))[0]}qqqqqqq" for group in single)
    plain = made_flag("X", Outcome.TODAY, written(single))
    starred = made_flag("Y", Outcome.TODAY, written(single, star="*"))
    assert [one.flag.id for one in heard_flags(text, [plain, starred])] == ["Y"]


@given(texts(), st.sampled_from(["I have cancer.", "Fever!", "numb groin\n"]))
@settings(deadline=None, max_examples=120)
def test_what_is_said_plainly_is_never_taken_back(text: str, plainly: str) -> None:
    """No sentence before or after can turn a plain one into a denial."""
    flag = next(one.flag.id for one in heard_flags(plainly, FLAGS))
    for whole in (f"{plainly}\n{text}", f"{text}\n{plainly}"):
        assert flag in {one.flag.id for one in heard_flags(whole, FLAGS) if not one.denied}


@given(texts())
@settings(deadline=None, max_examples=200)
def test_an_index_changes_nothing_that_is_heard(text: str) -> None:
    """It only spares the patterns of which no word was said."""
    assert heard_flags(text, FLAGS, flag_index(FLAGS)) == heard_flags(text, FLAGS)


def test_a_huge_word_is_borne_with_an_index() -> None:
    """Its beginnings are not looked up one by one: they would fill the memory."""
    text = f"numb in my groin {'n' * 100_000}"
    assert heard_flags(text, FLAGS, flag_index(FLAGS)) == heard_flags(text, FLAGS) != ()


S9 = made_flag("S9", Outcome.SOON, "calf|calves + goes when i stop", instead_of=("E5",))
E5 = made_flag("E5", Outcome.EMERGENCY, "both calves|both legs")


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
    ],
)
def test_a_flag_may_stand_in_place_of_another(text: str, said: list[str]) -> None:
    """The same words do not speak of both, unless they tell of numbness or weakness too."""
    assert [heard.flag.id for heard in heard_flags(text, [E5, S9])] == said


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("I am 12 weeks pregnant", False),
        ("twelve weeks pregnant, left calf", False),
        ("12 weeks post-partum", False),
        ("it hurts for 12 weeks", True),
        ("pregnant, and it hurts for 12 weeks", True),
    ],
)
def test_weeks_of_pregnancy_are_no_weeks_of_pain(text: str, is_heard: bool) -> None:
    """How far on a pregnancy is says nothing of how long the pain has lasted."""
    weeks = made_flag("S8", Outcome.SOON, "12 weeks|twelve weeks")
    assert bool(heard_flags(text, [weeks])) is is_heard
