"""The keys of a session, a row for each: what it means, and its words at the foot and in the help.

The rows stand in data/session.yaml. What a wish does is said where it is carried out: an
``Action`` by ``Session``, a ``SoundWish`` by what sounds.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from msgspec import Struct

from acupress_cli.domain.session.cues import SoundWish
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.session import Action

Wish = Action | SoundWish
# Every wish by its name in the rows.
WISHES: Mapping[str, Wish] = {wish.value: wish for wish in (*Action, *SoundWish)}
# Keys that are no single sign; the space bar reports a sign that nobody could read in a row.
NAMED_KEYS = {"space": " ", "enter": "enter", "escape": "escape"}


class KeyFoot(Struct, frozen=True):
    """The word of a key at the foot of the screen.

    ``steps`` are the kinds of step in which it stands there, () for all of them. ``paused`` is
    its word while time stands still: None for the same, "" for none.
    """

    word: str
    steps: tuple[StepKind, ...] = ()
    paused: str | None = None

    def word_in(self, kind: StepKind, *, paused: bool) -> str:
        """Its word in a step of this kind; "" where it does not stand there."""
        if self.steps and kind not in self.steps:
            return ""
        return self.paused if paused and self.paused is not None else self.word


class KeyRow(Struct, frozen=True):
    """A key as it is shown, what it and its other names mean, and its words.

    ``does`` has the keys with the names of their wishes. ``help`` is "" where nothing needs to
    be explained. ``asked`` says that this is an answer to whether to leave, and means nothing
    else anywhere.
    """

    key: str
    does: dict[str, str]
    foot: KeyFoot | None = None
    help: str = ""
    asked: bool = False

    def __post_init__(self) -> None:
        for key, wish in self.does.items():
            if len(key) != 1 and key not in NAMED_KEYS:
                raise ValueError(f'"{key}" is no key: one sign, or one of {", ".join(NAMED_KEYS)}')
            if wish not in WISHES:
                raise ValueError(f'a key cannot mean "{wish}"; it means one of {", ".join(WISHES)}')


def wishes_of(rows: Iterable[KeyRow], *, asked: bool = False) -> dict[str, Wish]:
    """What each key means, by what the keyboard reports; ``asked`` while that is to be answered."""
    meant = sorted((row for row in rows if asked or not row.asked), key=lambda row: row.asked)
    return {
        NAMED_KEYS.get(key, key): WISHES[wish] for row in meant for key, wish in row.does.items()
    }


def foot_of(rows: Iterable[KeyRow], kind: StepKind, *, paused: bool) -> tuple[tuple[str, str], ...]:
    """The keys that mean something now with their words, the likeliest first."""
    words = ((row.key, row.foot.word_in(kind, paused=paused)) for row in rows if row.foot)
    return tuple((key, word) for key, word in words if word)


def likely_keys(rows: Sequence[KeyRow], kind: StepKind) -> tuple[str, ...]:
    """The keys at the foot that stand before the one for the help."""
    foot, help_key = foot_of(rows, kind, paused=False), key_for(rows, Action.HELP)
    return tuple(key for key, _ in takewhile(lambda one: one[0] != help_key, foot))


def key_for(rows: Iterable[KeyRow], wish: Wish) -> str:
    """The key that is shown for ``wish``; "" where none means it."""
    return next((row.key for row in rows if wish.value in row.does.values()), "")


def help_of(rows: Iterable[KeyRow]) -> tuple[tuple[str, str], ...]:
    """The keys with what explains them."""
    return tuple((row.key, row.help) for row in rows if row.help)
