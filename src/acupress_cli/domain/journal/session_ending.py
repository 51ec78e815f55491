"""The end of a session in a few lines: what was done, what came of it, and what is next."""

from collections.abc import Iterator

from msgspec import Struct

from acupress_cli.domain.journal.change import (
    HIGH_START,
    HIGH_START_POINTS,
    Change,
    change_between,
)
from acupress_cli.domain.journal.next_session import NextSession
from acupress_cli.domain.journal.weeks import Site
from acupress_cli.domain.pages.topic import Nugget
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.session.cues import Ending, HoldOutcome, SessionEnded
from acupress_cli.domain.session.record import SessionRecord
from acupress_cli.domain.session.sentences import sentences_for
from acupress_cli.domain.session.session_words import PainWords, Sense, SessionWords, TomorrowWords
from acupress_cli.domain.words.durations import minutes_and_seconds

# A hold with one of these is told of by another, or went as it should.
_AS_PLANNED = (HoldOutcome.FINISHED, HoldOutcome.RESTARTED)
# A hold that was shorter was not one.
_NOTICED_S = 1.0


class SessionEnding(Struct, frozen=True):
    """What is known at the end. ``record`` is all that was done, also before it was cut off.

    ``can_go_on`` says that the rest is kept. ``following`` is None where nothing was pressed or
    the rest is still to come, ``nugget`` where there is nothing to learn this time.
    """

    record: SessionRecord
    before: PainScores = NO_SCORES
    after: PainScores = NO_SCORES
    rehearsal: bool = False
    can_go_on: bool = False
    following: NextSession | None = None
    nugget: Nugget | None = None


def ending_lines(ended: SessionEnding, words: SessionWords) -> tuple[str, ...]:
    """What is told, a paragraph each; the first says how it ended and what was done."""
    return tuple(_lines(ended, words))


def _lines(ended: SessionEnding, words: SessionWords) -> Iterator[str]:
    told = words.ending
    yield _done(ended.record, words)
    if ended.rehearsal:
        yield told.rehearsal
    if differently := _differently(ended.record, words):
        yield told.differently.format(holds=differently)
    yield from _pain_lines(ended.before, ended.after, told.pain)
    if ended.following:
        yield told.care
        yield _tomorrow(ended.following, told.tomorrow)
    if ended.can_go_on:
        yield told.go_on
    elif ended.following:
        yield told.next_time
    if ended.nugget:
        yield told.learn.format(sentence=ended.nugget.sentence, topic=ended.nugget.topic)


def _done(record: SessionRecord, words: SessionWords) -> str:
    told = words.ending
    how = SessionEnded(record.ending or Ending.INTERRUPTED)
    ended = " ".join(sentences_for(how, words, Sense.EYE))
    pressed = {hold.code for hold in record.holds if hold.held_s >= _NOTICED_S}
    text = {0: told.nothing, 1: told.one_point}.get(len(pressed), told.several)
    time = minutes_and_seconds(record.pressed_s)
    done = text.format(ended=ended, count=len(pressed), time=time)
    if record.heat_s < 1:
        return done
    return told.heat.format(done=done, time=minutes_and_seconds(record.heat_s))


def _differently(record: SessionRecord, words: SessionWords) -> str:
    """The points that did not go as planned, by how: skipped GV3, BL57; hurt GB30."""
    points: dict[HoldOutcome, list[str]] = {}
    for hold in record.holds:
        if hold.outcome and hold.outcome not in _AS_PLANNED:
            points.setdefault(hold.outcome, []).append(hold.code)
    outcomes = words.ending.outcomes
    return "; ".join(
        f"{outcomes.of(outcome)} {', '.join(dict.fromkeys(codes))}"
        for outcome, codes in points.items()
    )


def _pain_lines(before: PainScores, after: PainScores, told: PainWords) -> list[str]:
    """A line for leg and back, each with what the change means; the same is said once."""
    found = [
        (text, first, latest, _meaning(first, latest, told))
        for text, site in ((told.leg, Site.LEG), (told.back, Site.BACK))
        if (first := site.of(before)) is not None and (latest := site.of(after)) is not None
    ]
    meant = [meaning for *_, meaning in found]
    return [
        text.format(
            before=first, now=latest, meaning="" if meaning in meant[place + 1 :] else meaning
        ).rstrip()
        for place, (text, first, latest, meaning) in enumerate(found)
    ]


def _meaning(first: int, latest: int, told: PainWords) -> str:
    change = change_between(first, latest)
    if change is Change.WORSE:
        return told.worse
    if change is Change.UNCHANGED:
        return told.unchanged if first == latest else told.little
    is_small = first >= HIGH_START and first - latest < HIGH_START_POINTS
    return told.eased_from_high if is_small else told.eased


def _tomorrow(following: NextSession, told: TomorrowWords) -> str:
    text: str = getattr(told, following.advice.value)
    practice = following.next_day if following.practice_day is None else following.practice_day
    return text.format(rest_day=told.days[following.next_day], day=told.days[practice])
