"""What is true of a person: the conditions that are kept, named or asked for."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.errors import JournalError, RedFlagError
from acupress_cli.domain.pain.pain import NO_SCORES, PainPattern, PainScores
from acupress_cli.domain.pain.reading import SaidCondition, Truth
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import (
    HeardConditionWords,
    HeldCondition,
    Person,
    held_with,
)
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.safety.today import flaring, is_flare, not_seen_yet

if TYPE_CHECKING:
    from acupress_cli.conversation.ports import Room

NONE = "none"
# Experience that is older than this says little of a person's points now.
_A_YEAR = timedelta(days=365)


def lists_to_come(room: "Room", named: Sequence[str]) -> int:
    """How many lists of conditions ``person_of`` is going to ask where it may."""
    if _are_known(room, named):
        return 0
    from acupress_cli.conversation.condition_questions import count_of_lists

    return count_of_lists(room.content.conditions())


def person_of(
    room: "Room",
    named: Sequence[str],
    *,
    may_ask: bool,
    asked: frozenset[str] = frozenset(),
    before: int = 0,
) -> Person:
    """The person with the conditions kept, ``named``, or asked for now.

    Where their last check said soon, they are not seen yet. ``asked`` are the signs that the
    gate has just asked about, ``before`` how many numbered questions that took.
    """
    content = room.content
    if not may_ask and room.lost_profile():
        raise JournalError(
            "What was known of your health is lost, so there are no points.",
            'Run "acupress coach": it asks for all of it anew. Or "acupress check", then acupress '
            "profile --condition none --condition NAME.",
        )
    known = content.conditions()
    if room.profile().conditions is not None:
        # A kept answer is one of today only where what it says lasts.
        asked |= {condition.id for condition in known.asked if condition.lasting}
    if may_ask:
        named, asked_now = _asked_for(room, named, before)
        asked |= asked_now
    profile = room.profile()
    person = profile.person(
        [name for name in named if name != NONE],
        known.conditions,
        content.atlas(),
        profile.retired(_hurt_marks(room)),
        content.dose_words().retired,
    )
    return heard_since(room, replace(person, asked=asked))


def _are_known(room: "Room", named: Sequence[str]) -> bool:
    """Whether nothing is to be asked: they are kept, or ``named``.

    After a loss nobody knows whether the ones that are named are all.
    """
    if room.profile().conditions is not None:
        return True
    return bool(named) and not room.lost_profile()


def _asked_for(
    room: "Room", named: Sequence[str], before: int
) -> tuple[Sequence[str], frozenset[str]]:
    """What is true of the person by what is ``named`` and asked, and what they were asked."""
    # A suggestion asks nothing: it does without the questions.
    from acupress_cli.conversation.condition_questions import ConditionQuestions

    known, questions = room.content.conditions(), ConditionQuestions(room, before=before)
    if _are_known(room, named):
        return named, questions.still()
    return (*named, *questions.conditions()), frozenset(one.id for one in known.asked)


def heard_since(room: "Room", person: Person) -> Person:
    """``person`` with what the last check, or their own words after it, mean for today."""
    if room.profile().outcome is Outcome.SOON:
        return not_seen_yet(person, room.content.conditions())
    return person


def for_today(
    room: "Room",
    person: Person,
    pattern: PainPattern,
    scores: PainScores = NO_SCORES,
    *,
    flare: bool = False,
) -> Person:
    """``person`` with what their pain of today asks for; ``flare`` where they said so."""
    content = room.content
    person = heard_since(room, person)
    if flare or is_flare(pattern, scores, content.everyday_words().qualities):
        person = flaring(person, pattern, content.conditions(), content.atlas())
    return person


def with_experience(room: "Room", person: Person, *, fresh: bool) -> Person:
    """``person`` with what the sessions of the last year say of points.

    If ``fresh`` it is only known which points they pressed, and not how those went.
    """
    if not room.has_journal():
        return person
    from acupress_cli.domain.journal.entry import Span
    from acupress_cli.domain.journal.relief import relief_by_point

    year = Span(room.local_now().date() - _A_YEAR)
    try:
        entries = room.journal().entries(year)
    except JournalError as error:
        room.talk.say(f"{error.sentence} So how points went before is not known.")
        return person
    sessions_with = Counter(code for entry in entries for code in entry.points)
    experience = {} if fresh else {one.code: one for one in relief_by_point(entries)}
    return replace(person, experience=experience, sessions_with=sessions_with)


class Heard(Struct, frozen=True):
    """The conditions a text names that count, and how to tell the person of them."""

    conditions: tuple[tuple[SaidCondition, HeldCondition], ...] = ()
    not_counted: tuple[str, ...] = ()

    def added_to(self, person: Person) -> Person:
        """``person`` with these conditions, too."""
        counted = [held for said, held in self.conditions if said.said is not Truth.DENIED]
        new = [held for held in counted if held not in person.conditions]
        return replace(person, conditions=(*person.conditions, *new)) if new else person

    def and_also(self, later: "Heard") -> "Heard":
        """These and what was heard ``later``; of one condition the later word counts."""
        by_id = {one[0].id: one for one in (*self.conditions, *later.conditions)}
        not_counted = dict.fromkeys((*self.not_counted, *later.not_counted))
        return Heard(tuple(by_id.values()), tuple(not_counted))

    def as_options(self) -> tuple[str, ...]:
        """Those that count, as ``--condition`` takes them: broken-skin:calf,heel."""
        counted = [said for said, _ in self.conditions if said.said is not Truth.DENIED]
        return tuple(
            f"{said.id}:{','.join(said.places)}" if said.places else said.id for said in counted
        )

    def notes(self, room: "Room", points: Iterable[Acupoint]) -> tuple[str, ...]:
        """What each of them changes for ``points``."""
        if not (self.conditions or self.not_counted):
            return ()
        from acupress_cli.domain.safety.said_back import said_back

        atlas, words = room.content.atlas(), room.content.conditions().heard
        named = tuple(points)
        told = (said_back(said, held, named, atlas, words) for said, held in self.conditions)
        return (*self.not_counted, *told)


def heard_in(room: "Room", conditions: Sequence[SaidCondition], *, may_ask: bool) -> Heard:
    """What counts of the ``conditions`` that a person's own words name.

    Where they may be about somebody else or about the past, the person is asked if they
    can be; else it counts.
    """
    if not conditions:
        return Heard()
    known = room.content.conditions()
    by_id = {condition.id: condition for condition in known.conditions}
    counted, not_counted = [], []
    for said in conditions:
        if may_ask and said.said is Truth.DOUBTFUL and not _counts(room, said, known.heard):
            not_counted.append(known.heard.not_counted.format(words=said.words))
        else:
            held = held_with(by_id[said.id], said.places, room.content.atlas())
            sure = may_ask and said.said is Truth.DOUBTFUL
            counted.append((replace(said, said=Truth.TRUE) if sure else said, held))
    return Heard(tuple(counted), tuple(not_counted))


def _counts(room: "Room", said: SaidCondition, words: HeardConditionWords) -> bool:
    from acupress_cli.conversation.prompts import Questions

    question = words.asks.format(words=said.words)
    return Questions(room.talk).yes_no(question, flag="--condition").counts_as_yes


def refuse_for(person: Person) -> None:
    """Raise RedFlagError where a condition means no session at all now."""
    if person.no_session:
        stopping = [held.condition.id for held in person.conditions if held.condition.stop]
        hint = f"Where it was kept and is over: acupress profile --without {stopping[0]}."
        raise RedFlagError("\n".join(person.no_session), hint, outcome="not-now")


def _hurt_marks(room: "Room") -> tuple[tuple[str, datetime], ...]:
    """Points that hurt before. Raises JournalError where they cannot be read."""
    if not room.has_journal():
        return ()
    try:
        return room.journal().hurt_marks()
    except JournalError as error:
        raise JournalError(
            f"{error.sentence} So points that hurt you before are not known, and there are none "
            "for you now.",
            error.hint,
        ) from None
