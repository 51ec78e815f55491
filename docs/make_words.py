"""Writes docs/words.md from the content files: by which words each red flag is heard."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from acupress_cli.adapters.content import ContentFolder
from acupress_cli.domain.safety.red_flag import RedFlag
from acupress_cli.domain.safety.red_flag_words import MORE_THAN_PAIN
from acupress_cli.domain.words import denials, doubts
from acupress_cli.domain.words.denials import REACH
from acupress_cli.domain.words.patterns import NEAR, NO_SIGN

DOCS = Path(__file__).parent
PAGE = DOCS / "words.md"


def words_page() -> str:
    """The whole page as Markdown."""
    content = ContentFolder(DOCS.parent / "data")
    flags, concepts = content.screening().flags, content.concepts().concepts
    users: dict[str, list[str]] = {}
    for flag in flags:
        for name in _reached(_named_in(flag.words), concepts):
            users.setdefault(name, []).append(flag.id)
    for name in _reached(_FOR_ALL, concepts):
        users.setdefault(name, []).append("all")
    parts = [
        _HEAD.format(near=NEAR, reach=REACH),
        "## The signs\n",
        *(_flag(flag) for flag in flags),
        "## What holds for every sign\n",
        *(f"- `<{name}>`: {meaning}." for name, meaning in _FOR_ALL.items()),
        "\n## The concepts\n",
        "In the order of the alphabet, each with the signs that need it.\n",
        *(_concept(name, users[name], concepts[name]) for name in sorted(users)),
    ]
    return "\n".join(parts) + "\n"


def heading(flag: RedFlag) -> str:
    """What stands above the patterns of ``flag``."""
    return f"{flag.id} {flag.topic}"


def address(flag: RedFlag) -> str:
    """Where the patterns of ``flag`` stand, for a link."""
    return f"{PAGE.name}#{re.sub(r'[^ a-z0-9-]', '', heading(flag).lower()).replace(' ', '-')}"


def _flag(flag: RedFlag) -> str:
    spared = f"Then not for the same words: {', '.join(flag.instead_of)}.\n\n"
    lines = "\n".join(f"- `{pattern}`" for pattern in flag.words)
    return f"### {heading(flag)}\n\n{spared * bool(flag.instead_of)}{lines}\n"


def _concept(name: str, users: Iterable[str], phrases: Iterable[str]) -> str:
    return f"- **{name}** ({', '.join(dict.fromkeys(users))}): `{', '.join(phrases)}`"


def _named_in(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from re.findall(r"<([^>]+)>", text)


def _reached(names: Iterable[str], concepts: Mapping[str, tuple[str, ...]]) -> set[str]:
    """``names``, and all that the phrases of these concepts name in turn."""
    found: set[str] = set()
    ahead = list(names)
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += _named_in(concepts[name])
    return found


# The concepts that bar, weaken or restore any sign, and how.
_FOR_ALL = {
    NO_SIGN: "only sounds like a sign, such as a chest of drawers; its words count for none",
    denials.DENIAL: "denies what follows, to the end of its clause",
    denials.NO_DENIAL: 'looks like a denial and is none, such as "no idea"',
    denials.REAL_DENIAL: "denies all the same",
    denials.EXCEPTION: "denies what follows, unless it takes something out of a denial",
    denials.DENIES_BEFORE: 'denies what stands before it, such as "ruled out"',
    denials.ANSWERS_NO: 'denies the question before it, as a whole answer: "Fever? Nope"',
    denials.SCOPE_END: "ends a denial",
    denials.TAKES_BACK: "takes a denial back, later in its clause",
    denials.LIST_GOES_ON: "carries a denial on through a list",
    denials.OWN_SUBJECT: "begins something of its own, to which a denial before it does not reach",
    doubts.FEARED: "is feared, and not said to be so; the sign is only implied",
    doubts.ANOTHER: "is somebody else, where the person tells of a pain of their own as well",
    doubts.KIN_TELLS: "is somebody else who tells of the person",
    doubts.FIRST_PERSON: "is the person",
    doubts.OWN_COMPLAINT: "is a pain of the person's own",
    doubts.PAST: "is of a time before",
    doubts.OVER: "says that it is over; only with this does what is past not count",
    doubts.NOW: "is of now; what is past counts with it",
    MORE_THAN_PAIN: "is more than a pain, and so never left to another sign",
}

_HEAD = """# By which words the gate hears a sign

For clinicians. This page is made from `data/screening.yaml` and `data/lexicon.yaml` (`make
docs`), and a test holds it to them. What each sign leads to is in [safety.md](safety.md).

Each sign has patterns; one that fits is enough. A pattern is made of concepts, and a
concept is a list of phrases for one thing. So `<numb> near <private>` is heard in "my groin
is totally numb" and in "numbness down there".

## How to read a pattern

| Written | Means |
| --- | --- |
| `numb` | the word in all its forms: numb, numbed, numbness |
| `=numb` | this word alone, in none of its forms |
| `38..43` | any number from 38 to 43 |
| `<numb>` | any phrase of the concept of this name |
| `<cannot> feel` | one after the other; words such as "the" and "really" may stand between |
| `a\\|b` | one or the other |
| `a near b` | in one clause, in either order, at most {near} words apart |
| `a with b` | in one sentence |
| `a also b` | anywhere in the text, each in a sentence of its own if need be |
| `… without c` | not in a sentence that also says this |
| `… unless c` | not where the same words are part of this |
| `maybe …` | only implied: whoever can be asked is asked; else it counts |

`near` binds closest: `a near b with c` has a and b in one clause, and c in that sentence. A
clause ends at a comma, and before words such as "but" and "because"; a sentence ends at a
stop, a question mark or a new line. A word with one slip ("nummb") is read as the word
it must be, if it is no English word itself.

A pattern that fits does not count where its words are denied ("no numbness or tingling"),
over, somebody else's, or only sound like a sign. A denial reaches over {reach} words at
most. Where one pattern of a sign is said plainly, denials elsewhere take nothing back.
"""


if __name__ == "__main__":
    PAGE.write_text(words_page(), encoding="utf-8")
