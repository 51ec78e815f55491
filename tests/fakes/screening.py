"""A made-up gate: some red flags, and a screening played with answers given beforehand."""

from collections.abc import Callable, Iterable

from msgspec import Struct, field

from acupress_cli.domain.safety.red_flag import (
    AdultQuestion,
    Answer,
    AtOnce,
    Country,
    EmergencyNumbers,
    FlagList,
    FlagLists,
    HeardWords,
    LookedAtWords,
    Outcome,
    OutcomeWords,
    ReadBackWords,
    RedFlag,
    ScreeningContent,
    ShortCheck,
    ShortLine,
    Times,
)
from acupress_cli.domain.safety.screening import Screened, Screening
from acupress_cli.domain.safety.screening_questions import (
    Extent,
    Item,
    Question,
    QuestionKind,
)

# How a reply names the line of a list that stands for all else.
ANYTHING = "anything else"


def made_flag(
    flag_id: str,
    outcome: Outcome,
    *words: str,
    alone: bool = False,
    again: bool = True,
    unless: str = "",
    instead_of: tuple[str, ...] = (),
) -> RedFlag:
    """A flag whose texts are made of its id."""
    return RedFlag(
        id=flag_id,
        outcome=outcome,
        topic=f"topic {flag_id}",
        sign=f"sign {flag_id}",
        question=f"{flag_id}?",
        alone=alone,
        again=again,
        tell=f"tell {flag_id}",
        unless=unless,
        times=Times("now", "later"),
        words=words,
        sources=(),
        instead_of=instead_of,
        more=f"more of {flag_id}",
    )


E1 = made_flag(
    "E1",
    Outcome.EMERGENCY,
    "cannot|not able|no longer able|trouble near pee|bladder",
    alone=True,
)
E5 = made_flag("E5", Outcome.EMERGENCY, "both legs|each leg", alone=True, unless="E5 long known?")
E6 = made_flag(
    "E6",
    Outcome.EMERGENCY,
    "numb|tingle|<cannot> feel|no feeling near groin|down below|between legs",
)
E8 = made_flag("E8", Outcome.EMERGENCY, "chest near pain|tight", unless="E8 long known?")
U1 = made_flag("U1", Outcome.TODAY, "fever", again=False)
S6 = made_flag("S6", Outcome.SOON, "cancer|tumour")
FLAGS = (E1, E5, E6, E8, U1, S6)


def made_content(flags: Iterable[RedFlag] = FLAGS) -> ScreeningContent:
    """A gate with these flags: those not asked alone in one list, those asked again in another.

    Of that, every second line stands for two flags.
    """
    known = tuple(flags)
    first = tuple(flag.id for flag in known if not flag.alone)
    again = [flag.id for flag in known if flag.again]
    lines: list[ShortLine] = []
    while again:
        of_line = [again.pop(0) for _ in range(1 + len(lines) % 2) if again]
        lines.append(ShortLine(" or ".join(of_line), tuple(of_line)))
    return ScreeningContent(
        flags=known,
        lists=FlagLists(
            (FlagList("Any of these?", first),) if first else (),
            ShortCheck(
                "Any of these now?",
                "Anything new since {time}?",
                (*lines, ShortLine("Or anything else", (), "It all counts.")),
            ),
            (),
        ),
        anything_else="Anything else new?",
        adult=AdultQuestion("Are you 18 or older?", "It is for adults."),
        read_back=ReadBackWords("Yes to {signs}?", "Not sure of {signs}?", "Too young?", "More."),
        seen="Has someone seen it?",
        at_once=AtOnce("At once. {number}", ("One.", "Two.")),
        outcomes={
            "emergency": OutcomeWords("Emergency.", ("{number}", "Go now."), False, "Say: {tell}."),
            "today": OutcomeWords("Today.", ("Go today.",), True, "Say: {tell}."),
            "soon": OutcomeWords("Soon.", ("Book a visit.",), False, ""),
            "not-for-you": OutcomeWords("Not for you.", (), False, ""),
            "clear": OutcomeWords("Clear.", (), False, ""),
        },
        looked_at=LookedAtWords("Looked at.", ("You named: {named}.",)),
        numbers=EmergencyNumbers(
            "Call your emergency number.",
            "Call {number} in {country}.",
            (Country("NZ", "New Zealand", "111"), Country("GB", "Britain", "999")),
        ),
        heard=HeardWords(
            "{words}: {question}",
            "Not so.",
            "Misread?",
            "Not now: {words}.",
            "Soon: {words}.",
            "You wrote {words}.",
        ),
    )


Reply = Answer | tuple[str, ...]


class Asked(Struct):
    """A screening that was played: what was asked, what was replied, how it ended."""

    screening: Screening
    told: list[tuple[Question, Reply]] = field(default_factory=list)

    @property
    def result(self) -> Screened:
        """How it ended."""
        assert self.screening.result
        return self.screening.result

    @property
    def ending(self) -> tuple[Outcome, list[str]]:
        """The outcome, and the ids of the flags found."""
        return self.result.outcome, [flag.id for flag in self.result.flags]

    @property
    def texts(self) -> list[str]:
        """The questions that were asked."""
        return [question.text for question, _ in self.told]


def asked(
    reply: Callable[[Question], Reply],
    content: ScreeningContent | None = None,
    *,
    extent: Extent = Extent.FULL,
    is_adult: bool = False,
) -> Asked:
    """Play a screening; a reply is an answer, or for a list what is true of it.

    That is told by the ids of the flags, and ANYTHING for the line without one.
    """
    play = Asked(Screening(content or made_content(), extent, is_adult=is_adult, since="08:10"))
    while (question := play.screening.question) is not None:
        assert play.screening.result is None
        said = reply(question)
        play.told.append((question, said))
        give(play.screening, said)
    return play


def give(screening: Screening, said: Reply) -> None:
    """Give a reply to the present question."""
    if isinstance(said, Answer):
        screening.answer(said)
    else:
        assert screening.question
        items = enumerate(screening.question.items)
        screening.choose(place for place, item in items if names_of(item) & set(said))


def names_of(item: Item) -> set[str]:
    """By what a reply can choose a line."""
    return {flag.id for flag in item.flags} or {ANYTHING}


def plain(question: Question) -> Answer:
    """The reply of a grown-up to whom nothing applies."""
    return Answer.YES if question.kind is QuestionKind.ADULT else Answer.NO


def yes_to(*texts: str) -> Callable[[Question], Answer]:
    """A grown-up who says yes to these questions and no to all others."""
    return lambda question: Answer.YES if question.text in texts else plain(question)
