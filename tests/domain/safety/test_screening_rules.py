"""What holds for every gate and every way of answering it."""

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.domain.safety.red_flag import Answer, Outcome, ScreeningContent
from acupress_cli.domain.safety.screening import Screening
from acupress_cli.domain.safety.screening_questions import Extent, Question, QuestionKind
from tests.fakes.screening import (
    Asked,
    Reply,
    asked,
    give,
    made_content,
    made_flag,
    names_of,
)

URGENCY = list(Outcome)
# What not sure counts as: the answer that keeps more people safe.
UNSURE_IS_NO = (QuestionKind.ADULT, QuestionKind.UNLESS, QuestionKind.SEEN)
SEEDS = st.integers(0, 2**32)
EXTENTS = st.sampled_from(Extent)


@st.composite
def gates(draw: st.DrawFn) -> ScreeningContent:
    """A gate of up to six flags of every kind."""
    return made_content(
        made_flag(
            f"F{number}",
            draw(st.sampled_from([Outcome.EMERGENCY, Outcome.TODAY, Outcome.SOON])),
            alone=draw(st.booleans()),
            again=draw(st.booleans()),
            unless=draw(st.sampled_from(["", "", f"F{number} long known?"])),
        )
        for number in range(draw(st.integers(0, 6)))
    )


def replying(seed: int) -> Callable[[Question], Reply]:
    """Random replies, the same for the same seed: some flags of a list, or an answer."""
    chance = Random(seed)

    def reply(question: Question) -> Reply:
        picked = (names_of(item) for item in question.items if chance.random() < 0.3)
        chosen = tuple(sorted(name for names in picked for name in names))
        answer = chance.choice(list(Answer))
        chooses = question.kind is QuestionKind.LIST and chance.random() < 0.5
        return chosen if chooses else answer

    return reply


def standing(play: Asked) -> list[Outcome]:
    """The outcome of each flag as the replies leave it: lowered to soon, or as it is."""
    found: dict[str, Outcome] = {}
    for question, said in play.told:
        alone = [item.flags[0] for item in question.items if len(item.flags) == 1]
        for flag in alone:
            is_found = flag.id in said if isinstance(said, tuple) else said.counts_as_yes
            if question.kind is QuestionKind.UNLESS:
                found[flag.id] = Outcome.SOON if said is Answer.YES else flag.outcome
            elif is_found and (isinstance(said, tuple) or question.kind is QuestionKind.FLAG):
                found.setdefault(flag.id, flag.outcome)
    return list(found.values())


def expected(play: Asked) -> Outcome:
    """The outcome told a second way, from the replies alone."""
    question, said = play.told[-1]
    if question.kind is QuestionKind.ADULT and said is not Answer.YES:
        return Outcome.NOT_FOR_YOU
    worst = min(standing(play), key=URGENCY.index, default=Outcome.CLEAR)
    was_seen = question.kind is QuestionKind.SEEN and said is Answer.YES
    return Outcome.CLEAR if was_seen else worst


@given(gates(), EXTENTS, SEEDS)
@settings(deadline=None, max_examples=150)
def test_every_path_ends_with_the_most_urgent_that_was_found(
    content: ScreeningContent, extent: Extent, seed: int
) -> None:
    """No path goes on for ever, and the outcome is that of the worst flag not lowered."""
    play = asked(replying(seed), content, extent=extent)
    assert play.result.outcome is expected(play)


@given(gates(), EXTENTS, SEEDS)
@settings(deadline=None, max_examples=150)
def test_an_emergency_is_the_last_thing_asked_about(
    content: ScreeningContent, extent: Extent, seed: int
) -> None:
    """Before the last question nothing that was found is an emergency on its own."""
    play = asked(replying(seed), content, extent=extent)
    before = Asked(play.screening, play.told[:-1])
    follow_up = play.told[-1][0].kind is QuestionKind.UNLESS
    assert follow_up or Outcome.EMERGENCY not in standing(before)


@given(gates(), EXTENTS, SEEDS)
@settings(deadline=None, max_examples=150)
def test_whether_it_was_seen_is_asked_exactly_for_soon(
    content: ScreeningContent, extent: Extent, seed: int
) -> None:
    """The last question is whether it was seen where soon is the worst, and only there."""
    play = asked(replying(seed), content, extent=extent)
    kinds = [question.kind for question, _ in play.told]
    worst = min(standing(play), key=URGENCY.index, default=Outcome.CLEAR)
    assert (kinds[-1] is QuestionKind.SEEN) is (worst is Outcome.SOON)
    assert QuestionKind.SEEN not in kinds[:-1]


@given(gates(), EXTENTS, SEEDS)
@settings(deadline=None, max_examples=150)
def test_not_sure_is_the_safe_answer_everywhere(
    content: ScreeningContent, extent: Extent, seed: int
) -> None:
    """Not sure of a flag is a yes; not sure of what would let a person go on is a no."""
    unsure = asked(replying(seed), content, extent=extent)
    reply = replying(seed)

    def sure(question: Question) -> Reply:
        said = reply(question)
        if said is not Answer.NOT_SURE:
            return said
        return Answer.NO if question.kind in UNSURE_IS_NO else Answer.YES

    plainly = asked(sure, content, extent=extent)
    assert (plainly.texts, plainly.ending) == (unsure.texts, unsure.ending)


@given(gates(), EXTENTS, SEEDS, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_taking_answers_back_comes_to_the_same_as_never_having_given_them(
    content: ScreeningContent, extent: Extent, seed: int, chance: Random
) -> None:
    """Each sign is read back at most once, and what stands at the end was said and kept."""
    screening, reply = Screening(content, extent), replying(seed)
    told: list[tuple[Question, Reply]] = []
    read: list[str] = []
    while screening.question or screening.to_read_back:
        if read_back := screening.to_read_back:
            read += [flag.id for flag in read_back.flags] or ["age"]
            if chance.random() < 0.5:
                screening.confirm()
                continue
            screening.take_back()
            while told.pop()[0].kind is QuestionKind.UNLESS:
                pass
        elif question := screening.question:
            told.append((question, reply(question)))
            give(screening, told[-1][1])
    assert len(read) == len(set(read))
    anew = Screening(content, extent)
    for _, said in told:
        give(anew, said)
    assert anew.result == screening.result
