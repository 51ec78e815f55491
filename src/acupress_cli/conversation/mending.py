"""Going back to the question before, and going on with answers after Ctrl-C, by one idea.

A section of the questions is run with a talk that remembers each answer. To go back, the last
answer is dropped and the section run anew: what was answered before is given once more, in
silence. An answer counts again only for the very question it was given to, word by word;
where another one comes, the rest is dropped. So a section must not have a lasting effect that
would hurt if it came twice: ids for the journal are the same in every run.
"""

from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

from acupress_cli.conversation.prompts import Questions, meaning
from acupress_cli.domain.errors import NoAnswerError
from acupress_cli.domain.kept_answers import Given, KeptAnswers
from acupress_cli.domain.safety.red_flag import Answer
from acupress_cli.domain.words.counts import counted
from acupress_cli.domain.words.numbers import narrow

if TYPE_CHECKING:
    from acupress_cli.conversation.ports import Room, Shows, Talk
    from acupress_cli.domain.pages.suggestion_page import Line

T = TypeVar("T")

# In own words "back" is where it hurts.
_BACK_IN_WORDS = ("go back", "<")
_BACK = ("back", *_BACK_IN_WORDS)
# One answer is given as fast as the question whether to go on from it.
_FEWEST_KEPT = 2
_HINT = '"?" tells more of a question; "back" goes to the one before.'
_IS_FIRST = "This is the first question here, so there is none to go back to."


class Section(Enum):
    """Questions among which a person can go back and forth."""

    SAFETY = "safety"
    CONDITIONS = "conditions"
    INTERVIEW = "interview"


class GoBack(Exception):
    """The answer given last is to be mended: its section runs anew.

    ``to`` is a part of the question to go back to, where it is not the last one: all from
    its latest answer on is dropped. Raised only within a section, where somebody is there.
    """

    def __init__(self, to: str = "") -> None:
        super().__init__(to)
        self.to = to


def mended(
    room: "Room", section: Section, ask: "Callable[[Room], T]", *, command: str = "coach"
) -> T:
    """What ``ask`` returns when it asks the questions of ``section`` in the room it is given.

    There "back" goes to the question before. When the person ends the program at a question,
    their answers are kept for an hour, and ``command`` is named to go on with. A script
    that answers can neither go back nor on.
    """
    if not room.talk.is_live:
        return ask(room)
    run = _Run(room, section)
    while True:
        try:
            found = ask(run.room())
        except GoBack as wish:
            run.answers.go_back(wish.to)
        except (KeyboardInterrupt, NoAnswerError):
            if run.keep():
                with suppress(OSError):
                    room.talk.say(f"Your answers are kept for an hour: acupress {command} goes on.")
            raise
        except BaseException:
            run.end()
            raise
        else:
            run.end()
            return found


class _Answers:
    """The answers of a section, and how far they have been given once more."""

    def __init__(self) -> None:
        self.given: list[Given] = []
        self._next = 0
        self._open: list[int] = []

    @property
    def are_given_again(self) -> bool:
        """Whether the next answer is one that was given before."""
        return self._next < len(self.given)

    @property
    def settled(self) -> list[Given]:
        """Those that were taken, up to one that something was still to be asked about."""
        return self.given[: min(self._open, default=len(self.given))]

    def again(self, question: str) -> str | None:
        """The answer that was given to the same question in this place; None for none."""
        if self.are_given_again and self.given[self._next].is_to(question):
            return self._taken()
        del self.given[self._next :]
        return None

    def add(self, question: str, answer: str) -> str:
        """Remember an answer that has just been given."""
        self.given.append(Given(question, answer))
        return self._taken()

    def settle(self, *, is_answer: bool) -> None:
        """The last one that is open is taken; or it was none, and the question comes again."""
        place = self._open.pop()
        if not is_answer:
            del self.given[place:]
            self._next = place

    def go_back(self, to: str) -> None:
        """Drop the last answer, or all from the last one to a question with ``to`` in it."""
        places = [place for place, one in enumerate(self.given) if to in one.question]
        del self.given[places[-1] if places else 0 :]
        self.begin()

    def begin(self) -> None:
        """Give them once more, from the first one on."""
        self._next = 0
        self._open.clear()

    def _taken(self) -> str:
        self._open.append(self._next)
        self._next += 1
        return self.given[self._next - 1].answer


class _Run:
    """A section while it is asked, once or more often."""

    def __init__(self, room: "Room", section: Section) -> None:
        self._room, self._section = room, section
        self._store = room.kept_answers()
        self.answers = _Answers()
        self.ids: list[str] = []
        self.has_begun = self.is_asking = self.is_over = False

    def room(self) -> "Room":
        """The room of one run."""
        self.answers.begin()
        return cast("Room", _RoomOfSection(self._room, self))

    def _is_used_to_it(self) -> bool:
        """Whether the person has been through the whole check before."""
        return self._room.profile().screened_fully_at is not None

    def begin(self, question: str) -> None:
        """Before the first ``question``: offer to go on with what was answered last time."""
        self.has_begun = True
        talk = self._room.talk
        if self._section is Section.SAFETY and not self._is_used_to_it():
            talk.say(_HINT)
        now, clock_s = self._room.local_now(), self._room.clock().now()
        kept = self._store.load()
        if kept and not kept.count_at(now, clock_s):
            self._store.remove()
        elif kept and kept.section == self._section.value:
            is_same = bool(kept.given) and kept.given[0].is_to(question)
            if is_same and self._goes_on(kept):
                self.answers.given, self.ids = list(kept.given), list(kept.ids)
            self._store.remove()

    def _goes_on(self, kept: KeptAnswers) -> bool:
        count = counted(len(kept.given), "question")
        asks = f"You had answered {count} at {kept.at:%H:%M}. Go on from there?"
        return Questions(self._room.talk).yes_no(asks, flag="yes or no") is Answer.YES

    def keep(self) -> bool:
        """Keep the answers of a section that was cut off; whether there are any."""
        if self._found_a_sign():
            self.end()
            return False
        given = self.answers.settled
        if not self.is_asking:
            del given[-1:]  # whoever goes on is asked something before anything comes of it
        first_other = next((n for n, one in enumerate(given) if not self._may_keep(one)), None)
        given = given[:first_other]
        if len(given) < _FEWEST_KEPT:
            return False
        now, clock_s = self._room.local_now(), self._room.clock().now()
        kept = KeptAnswers(self._section.value, now, clock_s, tuple(given), tuple(self.ids))
        return self._store.keep(kept)

    def _may_keep(self, one: Given) -> bool:
        """Whether an answer may be written down: of the safety check, no warning sign may."""
        if self._section is not Section.SAFETY or meaning(one.answer) is Answer.NO:
            return True
        return self._room.content.screening().adult.question in one.question

    def _found_a_sign(self) -> bool:
        """Whether the safety check was cut off, and has an outcome all the same."""
        outcome = self._room.profile().outcome if self._section is Section.SAFETY else None
        return bool(outcome and outcome.stops_pressing)

    def end(self) -> None:
        """The section is over: what was kept of it is of no use any more."""
        self.is_over, self.answers = True, _Answers()
        kept = self._store.load() if self.has_begun else None
        if kept and kept.section == self._section.value:
            self._store.remove()


class _RoomOfSection:
    """A room whose talk remembers; all else is that of the room it is made of."""

    def __init__(self, room: "Room", run: _Run) -> None:
        self._room, self._run = room, run
        self._ids_used = 0
        self.talk = _RememberingTalk(room.talk, run)
        self.shows = _QuietShows(room.shows, run)

    def __getattr__(self, name: str) -> object:
        return getattr(self._room, name)

    def new_id(self) -> str:
        """An id of the journal: the same in every run, else what is written would come twice."""
        ids = self._run.ids
        if self._ids_used == len(ids):
            ids.append(self._room.new_id())
        self._ids_used += 1
        return ids[self._ids_used - 1]


class _RememberingTalk:
    """Talks in silence for as long as answers are given once more."""

    is_live = True

    def __init__(self, talk: "Talk", run: _Run) -> None:
        self._talk, self._run = talk, run

    def say(self, text: str) -> None:
        """Say ``text``, where it has not been said before."""
        if not self._run.answers.are_given_again:
            self._talk.say(text)

    def answer(self, question: str, *, in_words: bool) -> str | None:
        """The answer to ``question``, given before or now. Raises GoBack, Unseen."""
        run = self._run
        if run.is_over:
            # Whoever has kept this room goes on as in any other one.
            return self._talk.answer(question, in_words=in_words)
        if not run.has_begun:
            run.begin(question)
        known = run.answers.again(question)
        return self._asked(question, in_words=in_words) if known is None else known

    def settle(self, *, is_answer: bool) -> None:
        """The answer given last counts, or the question comes again."""
        if not self._run.is_over:
            self._run.answers.settle(is_answer=is_answer)

    def _asked(self, question: str, *, in_words: bool) -> str | None:
        answers = self._run.answers
        back = _BACK_IN_WORDS if in_words else _BACK
        while True:
            self._run.is_asking = True
            answer = self._talk.answer(question, in_words=in_words)
            if answer is None:
                return None
            self._run.is_asking = False
            if narrow(answer).rstrip(".!") not in back:
                return answers.add(question, answer)
            if answers.given:
                raise GoBack
            self._talk.say(_IS_FIRST)


class _QuietShows:
    """Shows nothing anew for as long as answers are given once more."""

    def __init__(self, shows: "Shows", run: _Run) -> None:
        self._shows, self._run = shows, run

    def __getattr__(self, name: str) -> object:
        return getattr(self._shows, name)

    def suggestion(self, page: "tuple[Line, ...]") -> None:
        """Show what is suggested, where it has not been shown before."""
        if not self._run.answers.are_given_again:
            self._shows.suggestion(page)

    def area_map(self) -> None:
        """Show the areas, where they have not been shown before."""
        if not self._run.answers.are_given_again:
            self._shows.area_map()
