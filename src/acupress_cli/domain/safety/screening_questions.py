"""What a screening asks: its questions, made of the content."""

from enum import Enum

from msgspec import Struct

from acupress_cli.domain.safety.red_flag import Outcome, RedFlag, ScreeningContent, ShortLine


class Extent(Enum):
    """How much a screening asks.

    FULL is every question, SHORT what could have changed since the last check, and SAME_DAY
    whether anything has since a check of the same day. EMERGENCY leaves out what can wait:
    it is for whoever was never asked all, and is not to press for long.
    """

    FULL = "full"
    SHORT = "short"
    SAME_DAY = "same day"
    EMERGENCY = "emergency"


class QuestionKind(Enum):
    """What a question asks, and so how it is answered."""

    ADULT = "adult"
    FLAG = "flag"
    LIST = "list"
    NEWS = "news"
    UNLESS = "unless"
    ANYTHING_ELSE = "anything else"
    SEEN = "seen"


class Item(Struct, frozen=True):
    """A line of a list, and the flags it stands for: none where it is anything else.

    ``more`` is what counts, told to whoever asks.
    """

    text: str
    flags: tuple[RedFlag, ...]
    more: str = ""


class Question(Struct, frozen=True):
    """One question of a screening; a LIST has ``items``.

    ``counts`` where it has a number: what only follows from an answer has none.
    """

    kind: QuestionKind
    text: str
    items: tuple[Item, ...] = ()
    more: str = ""
    counts: bool = False

    @property
    def flags(self) -> tuple[RedFlag, ...]:
        """The flags it looks for."""
        return tuple(flag for item in self.items for flag in item.flags)


class ScreeningQuestions:
    """Makes the questions of a screening."""

    def __init__(self, content: ScreeningContent) -> None:
        self._content = content

    def flags_of(self, extent: Extent) -> frozenset[str]:
        """The ids of the flags that a screening of this extent asks for: FULL or EMERGENCY."""
        is_full = extent is Extent.FULL
        flags = self._content.flags
        return frozenset(f.id for f in flags if is_full or f.outcome is Outcome.EMERGENCY)

    def about(self, wanted: frozenset[str]) -> list[Question]:
        """Those that look for the flags that are ``wanted``: some alone, then in lists."""
        alone = [f for f in self._content.flags if f.alone and f.id in wanted]
        lists = [
            Question(QuestionKind.LIST, one.intro, items, counts=True)
            for one in self._content.lists.first
            if (items := tuple(_item(self._content.flag(f)) for f in one.flags if f in wanted))
        ]
        return [*(self.alone(flag, counts=True) for flag in alone), *lists]

    def alone(self, flag: RedFlag, *, counts: bool = False) -> Question:
        """The one that looks for ``flag``."""
        return Question(QuestionKind.FLAG, flag.question, (_item(flag),), flag.more, counts)

    def unless(self, flag: RedFlag) -> Question:
        """The one of which a plain yes lowers ``flag``."""
        return Question(QuestionKind.UNLESS, flag.unless, (_item(flag),))

    def short(self, *, counts: bool = True) -> Question:
        """The short check."""
        again = self._content.lists.again
        items = tuple(map(self._line, again.lines))
        return Question(QuestionKind.LIST, again.intro, items, counts=counts)

    def news(self, since: str) -> Question:
        """Whether anything is new since the check of this day, at the time ``since``."""
        text = self._content.lists.again.today.format(time=since)
        return Question(QuestionKind.NEWS, text, counts=True)

    def age(self) -> Question:
        """Whether the person is an adult."""
        return Question(QuestionKind.ADULT, self._content.adult.question, counts=True)

    def anything_else(self) -> Question:
        """Whether anything is new that the short check does not name."""
        return Question(QuestionKind.ANYTHING_ELSE, self._content.anything_else)

    def seen(self) -> Question:
        """Whether somebody has looked at what can wait."""
        return Question(QuestionKind.SEEN, self._content.seen)

    def _line(self, line: ShortLine) -> Item:
        flags = tuple(map(self._content.flag, line.flags))
        parts = [line.more, *(part for flag in flags for part in (flag.question, flag.more))]
        return Item(line.text, flags, " ".join(filter(None, parts)))


def _item(flag: RedFlag) -> Item:
    return Item(flag.question, (flag,), flag.more)
