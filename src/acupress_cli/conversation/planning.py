"""From what hurts to a session that stands: shown once, changed in the person's own words."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.conversation.asking_conditions import Heard, for_today, heard_in
from acupress_cli.conversation.choosing_points import chosen_from
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.offering_sound import (
    OFFER,
    is_voice_offered,
    says_aloud,
    with_offer_answered,
)
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions
from acupress_cli.conversation.session_flow import planned, refuse_unless_rehearsed, run
from acupress_cli.conversation.session_questions import About
from acupress_cli.conversation.understanding import amended, is_yes, understand, with_conditions_of
from acupress_cli.conversation.wanted import Wanted
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.pages.suggestion_page import short_page, suggestion_page
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.pain.reading import Understanding
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.session.plan import PlannedPoint
from acupress_cli.domain.suggestion.suggestion import SuggestionSet, suggest

Ask = Callable[[str, Side | None], Understanding]
_WHY = "why"


class Draft(Struct, frozen=True):
    """A session as it would be: what was said, whom it is for today, and what comes of it.

    ``heat_s`` is in seconds.
    """

    understood: Understanding
    wanted: Wanted
    heard: Heard
    person: Person
    found: SuggestionSet
    heat_s: int

    @property
    def chosen(self) -> list[PlannedPoint]:
        """The points. Raises an AcupressError, with the reason, where there is none."""
        return chosen_from(self.found, self.person)


class Planning:
    """Plans one session for one person; ``before`` is how bad it is now."""

    def __init__(self, room: Room, person: Person, before: PainScores) -> None:
        self._room, self._person, self._before = room, person, before
        self._questions = Questions(room.talk)

    def draft(self, understood: Understanding, wanted: Wanted, heard: Heard) -> Draft:
        """What is suggested for the pain and the wishes. Raises RedFlagError for no session."""
        manner, usual = wanted.manner, self._room.settings()
        person = heard.added_to(self._person)
        refuse_unless_rehearsed(person, manner)
        pattern = understood.pattern
        person = for_today(self._room, person, pattern, self._before, flare=manner.flare)
        found = suggest(pattern, wanted.wishes(usual), self._room.knowledge, person)
        found = replace(found, notes=(*heard.notes(self._room, found.points), *found.notes))
        heat_s = 0 if person.today else wanted.heat_of(usual)
        return Draft(understood, wanted, heard, person, found, heat_s)

    def settled(self, draft: Draft, where: Ask) -> Draft:
        """The draft once the person has seen it and lets it stand; a script said all it has to.

        ``where`` understands new words of where it hurts, and asks for a side that they lack.
        """
        self._show(draft)
        while self._room.talk.is_live:
            asks = [one.ask for one in draft.understood.assumed if one.ask]
            offers = is_voice_offered(self._room, draft.found.chosen, draft.wanted)
            wanted = _BEGIN if draft.found.chosen else _CHANGE
            question = " ".join([*asks, wanted]) + f"\n  {OFFER}" * offers
            changed = self._questions.ask(
                question, self._parser(draft, where, offers=offers), flag=_FLAGS, in_words=True
            )
            if changed is None:
                break
            if offers and changed.wanted.sound:
                return changed
            if changed is draft:
                self._show(draft, whole=True)
            else:
                draft = changed
                self._show(draft)
        return draft

    def _parser(self, draft: Draft, where: Ask, *, offers: bool) -> Callable[[str], Draft | None]:
        def parse(answer: str) -> Draft | None:
            aloud = offers and says_aloud(answer)
            if aloud or is_yes(answer):
                draft.chosen  # noqa: B018 - there has to be something to begin
                return self._with_offer_answered(draft, aloud=aloud) if offers else None
            if answer.strip(" .!?").casefold() == _WHY:
                return draft
            changed = self._changed(draft, answer, where)
            changed.chosen  # noqa: B018 - what leaves no point is no plan
            return changed

        return parse

    def _with_offer_answered(self, draft: Draft, *, aloud: bool) -> Draft:
        wanted = with_offer_answered(self._room, draft.wanted, aloud=aloud)
        return replace(draft, wanted=wanted)

    def _changed(self, draft: Draft, answer: str, where: Ask) -> Draft:
        """The draft with what ``answer`` changes: the session, the side, or where it hurts."""
        said = self._room.reader.changes(answer)
        added = amended(self._room, draft.understood, answer)
        wanted = draft.wanted.changed(said)
        if added is None and said.are_any and not self._says_where(answer):
            added = draft.understood
        if added is not None:
            Gate(self._room).hear(answer, may_ask=True, both_legs=_newly(draft, added))
        else:
            again = where(answer, draft.understood.pattern.side)
            added = with_conditions_of(draft.understood, again, again)
            wanted = replace(wanted.changed(again.wishes), before=())
        new = [one for one in added.conditions if one not in draft.understood.conditions]
        heard = draft.heard.and_also(heard_in(self._room, new, may_ask=True))
        return self.draft(added, wanted, heard)

    def _says_where(self, answer: str) -> bool:
        return bool(understand(self._room, words=answer).pattern.areas)

    def _show(self, draft: Draft, *, whole: bool = False) -> None:
        atlas = self._room.content.atlas()
        if whole:
            page = suggestion_page(draft.understood, draft.found, atlas)
        else:
            minutes = draft.wanted.minutes_of(self._room.settings())
            heat_s = 0 if draft.person.no_heat else draft.heat_s
            page = short_page(draft.understood, draft.found, atlas, minutes, heat_s // 60)
        self._room.shows.suggestion(page)


def begin(room: Room, draft: Draft, about: About) -> ExitCode:
    """Run the session as it was drafted; how it ended."""
    wanted, person = draft.wanted, draft.person
    timing = wanted.timing(draft.heat_s, is_attended=room.talk.is_live)
    plan = planned(room, draft.chosen, timing, person, wanted.manner)
    return run(room, plan, wanted.manner, person, about, wanted)


def _newly(draft: Draft, after: Understanding) -> bool:
    """Whether both legs hurt, as was not understood before."""
    return after.both_legs and not draft.understood.both_legs


_FLAGS = "--minutes, --position, --heat and --side"
_CHANGE = 'There is no point for this. Say it in other words, or type "why".'
_BEGIN = (
    "Press Enter to begin. Or change it: 5 minutes, lying, no heat, right side.\n"
    f'  Or say again where it hurts. "{_WHY}" tells the reasons.'
)
