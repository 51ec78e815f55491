"""What is asked and minded before a session: heat, and how much is enough."""

from datetime import timedelta

from acupress_cli.coaching.looking_back import entries_of
from acupress_cli.conversation.own_days import own_calendar
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import JournalError, RedFlagError
from acupress_cli.domain.journal.dose import COUNTED, Dose, dose_at
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.profile import SCREENING_LASTS
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.safety.heat import HeatContent
from acupress_cli.domain.safety.red_flag import Answer


class HeatAndDose:
    """Asks one person what speaks against heat, or against more for today."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._content = room.content
        self._questions = Questions(room.talk)

    def heat_s(self, wanted_s: int, person: Person) -> int:
        """Seconds of heat: 0, with the reason said, where something speaks against it."""
        if not wanted_s:
            return 0
        content = self._content.heat()
        reasons = list(person.no_heat)
        if not reasons and not self._nothing_new(content):
            reasons = self._ask_about_heat(content, person)
        if not reasons:
            return wanted_s
        for sentence in dict.fromkeys((*reasons, content.blocked)):
            self._room.talk.say(sentence)
        self._questions.go_on()
        return 0

    def had_heat_today(self) -> bool:
        """Whether a session of this own day began with heat."""
        return self._had_heat_within(timedelta())

    def _nothing_new(self, content: HeatContent) -> bool:
        """Whether the list was answered of late, and nothing of it is new since."""
        if not self._had_heat_within(SCREENING_LASTS):
            return False
        more = "\n".join(f"  {item.text}" for item in content.items)
        return self._questions.yes_no(content.nothing_new, flag="--no-heat", more=more) is Answer.NO

    def _had_heat_within(self, some_days: timedelta) -> bool:
        """Whether a session of the person's own today or of the days before began with heat."""
        calendar = own_calendar(self._room)
        lately = Span(calendar.today - some_days, calendar.today)
        try:
            entries = entries_of(self._room.journal(), lately, calendar)
            return any(entry.coached and entry.heat_s for entry in entries)
        except JournalError:
            return False

    def _ask_about_heat(self, content: HeatContent, person: Person) -> list[str]:
        """The reasons against heat. Raises RedFlagError for one that is against pressing too."""
        items = content.to_ask(person.asked)
        lines, more = [item.asks for item in items], [item.text for item in items]
        picked = self._questions.pick(content.intro, lines, flag="--no-heat", more=more)
        if isinstance(picked, Answer):
            # "Not sure" is a reason against heat; there is always a session without it.
            return [content.blocked]
        chosen = [items[place] for place in picked]
        stops = [item.because for item in chosen if item.stops_session]
        if stops:
            raise RedFlagError("\n".join(stops))
        return [item.because for item in chosen]

    def mind_the_dose(self, *, anyway: bool) -> bool:
        """Say when enough was done by now; the person decides. False to leave it for today."""
        words = self._content.dose_words()
        now = self._room.local_now()
        # Where it was done it may have been a day less.
        recent = Span((now - COUNTED).date() - timedelta(days=1))
        try:
            dose = dose_at(self._room.journal().entries(recent), now)
        except JournalError:
            # Whoever cannot be told what was done is asked whether they are sore.
            dose = Dose.ASK_ABOUT_SORENESS
        if dose is Dose.FINE:
            return True
        if dose is Dose.ASK_ABOUT_SORENESS:
            if anyway:
                return True
            sore = self._questions.yes_no(words.ask_sore, flag="--anyway")
            if sore is Answer.NO:
                return True
            advice = words.sore
        else:
            advice = words.enough
        self._room.talk.say(advice)
        return anyway or self._questions.yes_no(words.anyway, flag="--anyway") is Answer.YES
