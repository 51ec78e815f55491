"""What was given is said back in a refusal, and never at great length."""

from collections.abc import Callable

import pytest

from acupress_cli.conversation.saying_back import brief, refusal
from acupress_cli.domain.errors import NoSuchError, RedFlagError, UsageError
from tests.conftest import Ran

Run = Callable[..., Ran]
LONGEST_LINE = 200


@pytest.mark.parametrize(
    "arguments",
    [
        ("session", "GB30", "--minutes", "9" * 5000),
        ("suggest", "left calf", "--level", "1" * 5000),
        ("suggest", "left calf", "--side", "x" * 5000),
        ("guide", "no such point " * 300),
        ("guide", "1/" * 2500),
        ("learn", "y" * 5000),
        ("journal", "show", "z" * 5000),
        ("--no-such-option" + "a" * 5000,),
        ("b" * 5000,),
    ],
    ids=lambda arguments: " ".join(arguments)[:30],
)
def test_a_refusal_stays_short(arguments: tuple[str, ...], acupress: Run) -> None:
    """Whatever was given, and for whatever."""
    ran = acupress(*arguments)
    assert ran.code
    assert max(map(len, ran.err.splitlines())) < LONGEST_LINE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"'{'9' * 5000}' is no number.", f"'{'9' * 60}…' is no number."),
        (f'There is no point called "{"a b " * 99}".',
         f'There is no point called "{("a b " * 15).strip()}…".'),
        (f"Not a day: {'9' * 5000}", f"Not a day: {'9' * 60}…"),
        (f'"{"9" * 60}" is not a time.', f'"{"9" * 60}" is not a time.'),
        (f"It cannot be read: /home{'/folder' * 20}", f"It cannot be read: /home{'/folder' * 20}"),
        ('Use "acupress points" to see the names of all that there are, or "acupress areas".',) * 2,
        ("A person's words, and what the person's doctor said of them: it's in a person's hand.",)
        * 2,
    ],
)  # fmt: skip
def test_what_was_given_is_begun_alone(text: str, told: str) -> None:
    """Names of files stay whole, and so does what the program says by itself."""
    assert brief(text) == told


def test_what_is_said_of_warning_signs_is_whole() -> None:
    """What to tell a doctor is quoted, and needed to its last word."""
    sentence = f'Say: "{"the pain goes further down " * 9}".'
    assert refusal(RedFlagError(sentence, "Go today.")) == f"{sentence}\nGo today."


@pytest.mark.parametrize("kind", [UsageError, NoSuchError])
def test_a_hint_is_whole(kind: type[UsageError | NoSuchError]) -> None:
    """It is the program's own."""
    hint = f'Use one of: "{"a, " * 99}".'
    assert refusal(kind(f'"{"9" * 99}" is none.', hint)) == f'"{"9" * 60}…" is none.\n{hint}'
