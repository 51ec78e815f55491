"""Red flags as data: their questions, their outcomes, and what is said with each."""

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct


class Outcome(Enum):
    """What a screening means, the most urgent first."""

    EMERGENCY = "emergency"
    TODAY = "today"
    SOON = "soon"
    NOT_FOR_YOU = "not-for-you"
    CLEAR = "clear"

    @property
    def stops_pressing(self) -> bool:
        """Whether nobody is coached to press with this outcome."""
        return self not in (Outcome.CLEAR, Outcome.SOON)

    @property
    def holds_back(self) -> bool:
        """Whether anything but the usual practice follows: none at all, or a gentle one."""
        return self is not Outcome.CLEAR

    @property
    def stops_points(self) -> bool:
        """Whether no points are even suggested with this outcome."""
        return self in (Outcome.EMERGENCY, Outcome.TODAY)

    def is_more_urgent_than(self, other: "Outcome") -> bool:
        """Whether it asks for help sooner."""
        order = list(Outcome)
        return order.index(self) < order.index(other)


class Answer(Enum):
    """What a person answers."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not sure"

    @property
    def counts_as_yes(self) -> bool:
        """Everything but a plain no does."""
        return self is not Answer.NO


class Times(Struct, frozen=True):
    """How fast a sign has to be looked at: new or changed, and ``known`` for long."""

    new: str
    known: str


class RedFlag(Struct, frozen=True):
    """One red flag: its question, what a yes means, and how people speak of it.

    ``question`` has every part of the sign in short, so that it is a line of a list as well;
    ``more`` is what counts as an example, told to whoever asks ("" where nothing more).
    ``sign`` is the line for pages, ``tell`` what a person says of it to a clinician.
    ``unless`` is a follow-up whose plain yes lowers the outcome to soon.
    ``words`` are patterns for free text (see ``domain/words/patterns.py``). A text that speaks of
    this flag does not speak of those in ``instead_of`` by the same words. ``review``
    names who still has to confirm it.
    """

    id: str
    outcome: Outcome
    topic: str
    sign: str
    question: str
    alone: bool
    again: bool
    tell: str
    unless: str
    times: Times
    words: tuple[str, ...]
    sources: tuple[str, ...]
    instead_of: tuple[str, ...] = ()
    review: str = ""
    more: str = ""


class FlagList(Struct, frozen=True):
    """Some flags that are asked together as a short list."""

    intro: str
    flags: tuple[str, ...]


class ShortLine(Struct, frozen=True):
    """A line of the short check: the flags it stands for; none where it stands for all others."""

    text: str
    flags: tuple[str, ...]
    more: str = ""


class ShortCheck(Struct, frozen=True):
    """What every later screening asks, in one list; on the same day once more only ``today``.

    {time} is filled in: when the last check of that day was.
    """

    intro: str
    today: str
    lines: tuple[ShortLine, ...]


class FlagLists(Struct, frozen=True):
    """The lists of a first screening, of every later one, and what is asked after a session."""

    first: tuple[FlagList, ...]
    again: ShortCheck
    after: tuple[str, ...]


class ReadBackWords(Struct, frozen=True):
    """How an answer that would stop everything is read back; {signs} are the topics of flags."""

    yes: str
    not_sure: str
    age: str
    more: str


class AdultQuestion(Struct, frozen=True):
    """Whether the program is for this person at all."""

    question: str
    because: str


class AtOnce(Struct, frozen=True):
    """The signs that turn anything into an emergency; {number} is filled in."""

    intro: str
    signs: tuple[str, ...]


class OutcomeWords(Struct, frozen=True):
    """What a person is told with an outcome; {number} and {tell} are filled in.

    ``at_once`` where the signs of an emergency are listed too.
    """

    title: str
    do: tuple[str, ...]
    at_once: bool
    say: str


class LookedAtWords(Struct, frozen=True):
    """What is told where signs were named that somebody has looked at; {named} are those."""

    title: str
    do: tuple[str, ...]


class Country(Struct, frozen=True):
    """A country and its emergency number."""

    code: str
    name: str
    number: str


class EmergencyNumbers(Struct, frozen=True):
    """The sentence with the number to call, known or not."""

    unknown: str
    known: str
    countries: tuple[Country, ...]

    def sentence(self, country_code: str | None) -> str:
        """Whom to call, for the person's own country where that is known."""
        for country in self.countries:
            if country.code == (country_code or "").upper():
                return self.known.format(number=country.number, country=country.name)
        return self.unknown

    def number(self, country_code: str | None) -> str:
        """The number alone; empty where the country is not known."""
        code = (country_code or "").upper()
        return next((c.number for c in self.countries if c.code == code), "")


class HeardWords(Struct, frozen=True):
    """What is said when free text sounds like a red flag; {words} are the person's."""

    asks: str
    not_so: str
    misread: str
    not_now: str
    soon: str
    denied: str


class ScreeningContent(Struct, frozen=True):
    """data/screening.yaml."""

    flags: tuple[RedFlag, ...]
    lists: FlagLists
    anything_else: str
    adult: AdultQuestion
    read_back: ReadBackWords
    seen: str
    at_once: AtOnce
    outcomes: dict[str, OutcomeWords]
    looked_at: LookedAtWords
    numbers: EmergencyNumbers
    heard: HeardWords

    def flag(self, flag_id: str) -> RedFlag:
        """The flag with this id; StopIteration is a fault of the content."""
        return next(flag for flag in self.flags if flag.id == flag_id)

    def lists_of_signs(self) -> dict[str, tuple[str, ...]]:
        """The signs for pages: by outcome, those that "known" can lower, each flag's own."""
        lists = {
            outcome.value: tuple(flag.sign for flag in self.flags if flag.outcome is outcome)
            for outcome in Outcome
        }
        lowered = tuple(f"{flag.topic}." for flag in self.flags if flag.unless)
        after = tuple(self.flag(flag_id).sign for flag_id in self.lists.after)
        return {**lists, "known": lowered, "after": after}

    def told(
        self, outcome: Outcome, flags: Iterable[RedFlag], country_code: str | None
    ) -> tuple[str, ...]:
        """Every sentence for ``outcome``, the title first."""
        named = tuple(flags)
        if outcome is Outcome.CLEAR and named:
            return self._told_of_what_was_looked_at(named)
        words = self.outcomes[outcome.value]
        number = self.numbers.sentence(country_code)
        lines = [words.title, *(line.format(number=number) for line in words.do)]
        if words.at_once:
            lines.append(self.at_once.intro.format(number=number))
            lines += [f"  - {sign}" for sign in self.at_once.signs]
        tell = ", and ".join(dict.fromkeys(flag.tell for flag in named))
        if words.say and tell:
            lines.append(words.say.format(tell=tell))
        return tuple(lines)

    def _told_of_what_was_looked_at(self, flags: tuple[RedFlag, ...]) -> tuple[str, ...]:
        named = "; ".join(dict.fromkeys(flag.topic for flag in flags))
        return (
            self.looked_at.title,
            *(line.format(named=named) for line in self.looked_at.do),
        )
