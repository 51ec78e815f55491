"""How a text is cut into words, clauses and sentences."""

import re
from collections.abc import Callable

from msgspec import Struct

from acupress_cli.domain.words.lexicon import NOT_ABLE, Lexicon
from acupress_cli.domain.words.said import Said, Word
from acupress_cli.domain.words.stems import stem
from acupress_cli.domain.words.text import WITHOUT_APOSTROPHES, without_tones

# "58yo" and "3am" are a number and a word, and so are "10/10" two numbers, not two clauses.
_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*|[^\W_]+|[.,;:!?\n]")
_DASHES = re.compile(r"[–—=]|(?<!\w)-|-(?!\w)")
_OTHER_MARKS = re.compile(r"[^\w\s'’`´.,;:!?/-]|(?<!\d)/|/(?!\d)|\.{2,}")
_SENTENCE_ENDS = frozenset(".;!?\n")
_COMMAS = frozenset(",:")
_CUT_NOT = frozenset(
    ["can", "don", "won", "isn", "aren", "wasn", "weren", "hasn", "haven", "hadn", "doesn", "didn",
     "couldn", "wouldn", "shouldn", "ain"]
)  # fmt: skip
# After these "its" is no "it's", and begins no clause: "it has lost its feeling".
_BEFORE_OWNED = frozenset(
    ["lost", "lose", "losing", "has", "have", "of", "on", "in", "from", "to", "does", "do"]
)

# A "left" between these is what somebody, or a pain, did: "left the house", "it left my back".
_THINGS_LEFT = frozenset(["the", "my", "our", "their", "an", "a"])
_BEFORE_A_SIDE = frozenset(
    ["the", "my", "on", "his", "her", "your", "its", "in", "to", "down", "at", "of", "from", "and",
     "or", "n", "both", "right", "is", "a", "only", "mainly", "mostly", "hurts"]
)  # fmt: skip
_AFTER_A_SIDE = frozenset(
    ["most", "worst", "worse", "whole", "entire", "more", "same", "last", "past", "other", "least",
     "day", "night", "bit", "little", "lot", "minute", "moment", "one"]
)  # fmt: skip
_LEAVE = "leave"


class ClauseWords(Struct, frozen=True):
    """The words at which a clause begins: always, and only after "and" or "or"."""

    always: frozenset[str]
    after_and: frozenset[str]


# From a word that is not known to the word, or the two, it must be a slip of, if any.
Mend = Callable[[str], str]


def tokens_in(text: str) -> list[str]:
    """Lower-case words, numbers and marks; "don t" is dont, dashes colons, other marks commas."""
    marked = _OTHER_MARKS.sub(",", _DASHES.sub(":", without_tones(text)))
    plain = marked.casefold().translate(WITHOUT_APOSTROPHES)
    tokens: list[str] = []
    for token in _TOKEN.findall(plain):
        if token == "t" and tokens and tokens[-1] in _CUT_NOT:
            tokens[-1] += "t"
        elif token == "not" and tokens and tokens[-1] in NOT_ABLE:
            # Not to be able is a complaint, no denial.
            tokens[-1] = NOT_ABLE[tokens[-1]]
        else:
            tokens.append(token)
    return tokens


def cut(text: str, lexicon: Lexicon, clause_words: ClauseWords, mend: Mend) -> Said:
    """The words of ``text``; no concept is found in them yet."""
    said = Said([], [], [False], [0], {})
    tokens = tokens_in(text)
    sentence: list[str] = []
    stems: dict[str, tuple[str, ...]] = {}
    tokens = [part for token in tokens for part in _apart(token, lexicon, mend, said.mended)]
    for at, token in enumerate(tokens):
        if token == ":" and _answers(tokens[at + 1 : at + 3]):
            continue
        if token in _SENTENCE_ENDS or token in _COMMAS:
            said.clause_after_comma.append(token in _COMMAS)
            if token in _SENTENCE_ENDS:
                if token == "?":
                    said.asked.add(len(said.sentences))
                said.sentences.append(" ".join(sentence))
                sentence = []
            continue
        before = tokens[at - 1] if at and tokens[at - 1][0].isalnum() else ""
        is_owned = token == "its" and before in _BEFORE_OWNED
        if (token in clause_words.always and not is_owned) or (
            before in ("and", "or") and token in clause_words.after_and
        ):
            said.clause_after_comma.append(False)
        sentence.append(token)
        if token not in lexicon.dropped:
            word = _LEAVE if _leaves(tokens, at) else token
            if word not in stems:
                stems[word] = _stems(word, lexicon, mend, said.mended)
            where = len(said.clause_after_comma) - 1
            said.counted.append(said.counted[-1] + (word not in lexicon.passed))
            said.words.append(Word(word, stems[word], where, len(said.sentences), before))
    said.sentences.append(" ".join(sentence))
    return said


def _answers(after: list[str]) -> bool:
    """Whether one word alone comes after a colon, which then parts nothing: "fever: none"."""
    marks = _SENTENCE_ENDS | _COMMAS
    return bool(after) and after[0] not in marks and marks.issuperset(after[1:])


def _leaves(tokens: list[str], at: int) -> bool:
    """Whether the word is a "left" that names no side, but what somebody did."""
    if tokens[at] != "left" or at + 2 >= len(tokens) or tokens[at + 1] not in _THINGS_LEFT:
        return False
    before = tokens[at - 1] if at else ""
    return before not in _BEFORE_A_SIDE and tokens[at + 2] not in _AFTER_A_SIDE


def _apart(token: str, lexicon: Lexicon, mend: Mend, mended: dict[str, str]) -> list[str]:
    """The word, or the two words it is where the space between them is missing."""
    if _is_known(token, lexicon) or " " not in (meant := mend(token)):
        return [token]
    mended[token] = meant
    return meant.split(" ")


def _stems(token: str, lexicon: Lexicon, mend: Mend, mended: dict[str, str]) -> tuple[str, ...]:
    base = stem(token, lexicon.irregular)
    meant = "" if _is_known(token, lexicon) else mend(token)
    if not meant:
        return (base,)
    mended[token] = meant
    # As the word itself, too, for phrases in which it stands for itself alone.
    return (base, stem(meant, lexicon.irregular), f"={meant}")


def _is_known(token: str, lexicon: Lexicon) -> bool:
    return token in lexicon.words or stem(token, lexicon.irregular) in lexicon.words
