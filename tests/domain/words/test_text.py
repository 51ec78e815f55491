"""Folding text for comparison, and showing it safely."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.words.text import (
    JOINERS,
    MOST_LETTERS,
    folded,
    need_readable,
    shown,
    some_of,
    whole,
    without_tones,
)

# Any character at all, lone surrogates included.
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
STAYS = {*JOINERS, *"\xad\u200b\u2060\ufeff", *map(chr, range(0xE0020, 0xE0080))}
NOT_SHOWN_AS_IS = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


@pytest.mark.parametrize(
    ("pinyin", "plain"),
    [
        ("Huántiào", "Huantiao"),
        ("Wěizhōng", "Weizhong"),
        ("Lǘ", "Lu"),
        ("Hegu", "Hegu"),
        ("合谷", "合谷"),
        ("", ""),
    ],
)
def test_tone_marks_are_taken_off_and_everything_else_stays(pinyin: str, plain: str) -> None:
    """Pinyin loses its tone marks; plain letters and hanzi stay as they are."""
    assert without_tones(pinyin) == plain


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("LI-4", "li4"),
        (" l_i.4 ", "li4"),
        ("ＬＩ４", "li4"),
        ("Hé Gǔ", "hegu"),
        ("He\u0301 Gu\u030c", "hegu"),
        ("Order's Limit", "orderslimit"),
        ("Order’s·Limit", "orderslimit"),
        ("合谷", "合谷"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("-", ""),
        ("", ""),
    ],
)
def test_folding_drops_case_tones_width_and_joiners(typed: str, key: str) -> None:
    """Two ways of typing a name fold to the same key."""
    assert folded(typed) == key


@pytest.mark.parametrize(
    ("raw", "visible"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\nb\tc\r", "a\\x0ab\\x09c\\x0d"),
        ("\x00\x7f\x9b", "\\x00\\x7f\\x9b"),
        ("\u202eknee\u202c", "\\u{202e}knee\\u{202c}"),
        ("\u2066\u2069\u200e\u200f", "\\u{2066}\\u{2069}\\u{200e}\\u{200f}"),
        ("zero\u200bwidth\ufeff word\u2060joiner soft\xadhyphen",) * 2,
        ("\U0001f3f4\U000e0067\U000e0062\U000e0020\U000e007f",) * 2,
        ("\U000e0001\U000e001f\u2061\u061c", "\\u{e0001}\\u{e001f}\\u{2061}\\u{61c}"),
        ("line\u2028paragraph\u2029", "line\\u{2028}paragraph\\u{2029}"),
        ("\ud800", "\\u{d800}"),
        ("\U000e0080\U000f0000\u0378", "\\u{e0080}\\u{f0000}\\u{378}"),
        ("Hégǔ 合谷, [bold] 🙂\u00a0!", "Hégǔ 合谷, [bold] 🙂\u00a0!"),
        ("\u0645\u06cc\u200c\u0631\u0648\u0645 \U0001f468\u200d\U0001f9b3",) * 2,
        ("", ""),
    ],
)
def test_what_could_move_the_cursor_or_the_reading_order_is_made_visible(
    raw: str, visible: str
) -> None:
    """Control, direction and unassigned characters are spelled out; what turns nothing stays."""
    assert shown(raw) == visible


@given(ANY_TEXT)
@example("\x1b]0;title\x07\u202e")
@settings(deadline=None, max_examples=300)
def test_nothing_shown_can_act_on_a_terminal(text: str) -> None:
    """Whatever the text, no character of a control or format category is left."""
    categories = {unicodedata.category(c) for c in shown(text) if c not in STAYS}
    assert not categories & {*NOT_SHOWN_AS_IS}


@given(ANY_TEXT)
@settings(deadline=None, max_examples=300)
def test_everything_printable_stays_in_its_order(text: str) -> None:
    """Each printable character stays as it is, and each other one becomes its own number."""
    spelled = []
    for character in text:
        is_space = unicodedata.category(character) == "Zs"
        if character.isprintable() or is_space or character in STAYS:
            spelled.append(character)
        elif ord(character) < 0x100:
            spelled.append(f"\\x{ord(character):02x}")
        else:
            spelled.append(f"\\u{{{ord(character):x}}}")
    assert shown(text) == "".join(spelled)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("calf", "calf"),
        ("Chéngshān 😀", "Chéngshān 😀"),
        ("caf\udce9", "caf\ufffd"),
        ("\ud83d!", "\ufffd!"),
    ],
)
def test_halves_of_letters_become_replacement_signs(text: str, kept: str) -> None:
    """What is left can be written in UTF-8."""
    assert whole(text) == kept
    assert kept.encode()


def test_more_than_can_be_read_is_refused_in_a_sentence() -> None:
    """It says how much there is and how much is read."""
    need_readable("n" * MOST_LETTERS)
    with pytest.raises(UsageError) as refused:
        need_readable("calf " * 40_000)
    assert refused.value.sentence == (
        "These are 200,000 letters, and at most 100,000 are read at once."
    )


def test_of_many_words_the_first_are_named_and_the_others_counted() -> None:
    """A list that nobody reads to its end says how long it is."""
    words = [str(n) for n in range(20)]
    assert some_of(words) == ", ".join(words)
    assert some_of([*words, "x", "y"]) == f"{', '.join(words)} and 2 more"
    assert some_of([*words, "x"]) == f"{', '.join(words)} and 1 more"
    assert some_of([]) == ""
