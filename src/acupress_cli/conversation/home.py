"""Home: a page, a question that is due, and the key that says what comes next."""

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.coaching import keys
from acupress_cli.conversation.looked_back import LookedBack
from acupress_cli.conversation.own_days import own_calendar
from acupress_cli.domain.journal.entry import HoursAfter
from acupress_cli.domain.journal.home import Home, Way, days_told, home_of
from acupress_cli.domain.journal.home_page import (
    Besides,
    HomeLine,
    HomePage,
    home_page,
    hours_page,
    last_lines,
)
from acupress_cli.domain.journal.home_words import Choice, HomeKey, choices_of
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.words.days import day_and_time

if TYPE_CHECKING:
    from acupress_cli.coaching.ports import Keyboard
    from acupress_cli.conversation.ports import Room
    from acupress_cli.domain.body.body import BodyArea
    from acupress_cli.domain.profile import Profile

# Nobody is hurried; signals and keys wake it.
_A_LONG_TIME_S = 3600.0
_HOURS = {
    Choice.EASIER: HoursAfter.EASIER,
    Choice.SAME: HoursAfter.SAME,
    Choice.WORSE: HoursAfter.WORSE,
    Choice.SKIP: None,
}


class Chosen(Struct, frozen=True):
    """What comes next, from which ``home``, and what need not be asked again there."""

    choice: Choice
    home: Home
    looked_back: LookedBack


class AtHome:
    """One person at home."""

    def __init__(self, room: "Room") -> None:
        self._room = room
        self._words = room.content.home_words()
        self._asked = False

    def arrive(self) -> Chosen:
        """Show home, and wait for what is chosen. Raises Interrupted, or an AcupressError."""
        with self._room.keyboard() as keyboard:
            # What was typed before the page was seen chooses nothing.
            keyboard.forget(at_once=True)
            home = self._home()
            if home.asks_hours and not self._asked:
                return self._after_hours(keyboard, home)
            return self._chosen(keyboard, home, self._page(home))

    def comes_back(self) -> bool:
        """Wait for a key; whether it leads back to home."""
        self._room.shows.home(HomePage((HomeLine(self._words.back),), ()))
        with self._room.keyboard() as keyboard:
            known = choices_of(self._words.keys.everywhere)
            while True:
                key = keyboard.poll(_A_LONG_TIME_S)
                if key == keys.SUSPEND:
                    keyboard.suspend()
                elif key and key not in (keys.RESIZED, keys.CONTINUED):
                    return known.get(keys.meant(key)) is not Choice.LEAVE

    def _after_hours(self, keyboard: "Keyboard", home: Home) -> Chosen:
        """Ask how the hours after the last session were, and only then what comes next."""
        assert home.last
        page = hours_page(home, self._words, self._areas(home), own_calendar(self._room))
        choice = self._key(keyboard, page, self._words.keys.every(Way.HOURS))
        self._asked = True
        if choice not in _HOURS:
            return Chosen(choice, home, LookedBack())
        answer, said = _HOURS[choice], ""
        if answer:
            now = self._room.local_now()
            self._room.journal().write(home.last.changed(now, hours_after=answer))
            said = self._room.content.journal_words().hours_after.met_with(answer)
            home = self._home()
        page = self._page(home)
        # The last session stands right above, and what was told of two that were worse says more.
        told = [HomeLine(said)] if said and not home.is_worse_twice else []
        lines = page.lines[len(last_lines(home, self._words, (), own_calendar(self._room))) :]
        return self._chosen(keyboard, home, replace(page, lines=(*told, *lines)))

    def _chosen(self, keyboard: "Keyboard", home: Home, page: HomePage) -> Chosen:
        choice = self._key(keyboard, page, self._words.keys.every(home.way))
        is_anyway = choice is Choice.AGAIN_ANYWAY
        looked_back = LookedBack(
            hours=self._asked or (is_anyway and home.is_worse_twice),
            dose=is_anyway and home.is_enough,
        )
        return Chosen(choice, home, looked_back)

    def _key(self, keyboard: "Keyboard", page: HomePage, every: tuple[HomeKey, ...]) -> Choice:
        """Show ``page`` and wait for a key of ``every`` that chooses something."""
        shows, known = self._room.shows, choices_of(every)
        shows.home(page)
        while True:
            key = keyboard.poll(_A_LONG_TIME_S)
            if key == keys.SUSPEND:
                keyboard.suspend()
                shows.home(page)
            elif key == keys.CONTINUED:
                shows.home(page)
            elif key and key != keys.RESIZED:
                choice = known.get(keys.meant(key))
                if choice:
                    return choice
                shows.home(HomePage((HomeLine(self._words.other_key),), every))

    def _home(self) -> Home:
        room = self._room
        profile = room.profile()
        if not room.has_journal():
            return Home(outcome=profile.outcome)
        calendar, journal = own_calendar(room), room.journal()
        latest = journal.latest_session(calendar.now)
        # All that was told in two weeks: a night belongs to the day before.
        span = calendar.dates(days_told(calendar))
        recent = journal.entries(span, night_until=calendar.day_ends)
        home = home_of(latest, recent, profile, calendar)
        if (home.cut_off or home.asks_hours) and room.session_runs():
            # It is the one that runs, or its window will ask.
            return replace(home, cut_off=None, asks_hours=False)
        return home

    def _page(self, home: Home) -> HomePage:
        return home_page(home, self._words, self._besides(home), own_calendar(self._room))

    def _besides(self, home: Home) -> Besides:
        stands, notes = [], []
        if home.outcome and home.outcome.holds_back:
            profile = self._room.profile()
            if home.way is Way.RED_FLAG:
                stands = self._stands(home.outcome, profile)
            elif home.outcome is Outcome.SOON:
                title = self._room.content.screening().outcomes[home.outcome.value].title
                notes.append(self._words.soon.format(title=title[:1].lower() + title[1:]))
        if home.is_worse_twice:
            notes.append(self._room.content.journal_words().hours_after.worse_twice)
        if home.is_enough:
            notes.append(self._room.content.dose_words().enough)
        return Besides(self._areas(home), stands, notes)

    def _stands(self, outcome: Outcome, profile: "Profile") -> list[str]:
        """When the sign was named, what it asks for, and in an emergency whom to call."""
        content = self._room.content.screening()
        when = day_and_time(profile.outcome_at) if profile.outcome_at else ""
        lines = [self._words.stands.format(when=when), f"{content.outcomes[outcome.value].title}."]
        if outcome is Outcome.EMERGENCY:
            lines.append(content.numbers.sentence(profile.country or self._room.country()))
        return lines

    def _areas(self, home: Home) -> "tuple[BodyArea, ...]":
        if home.last is None or not home.last.areas:
            return ()
        return self._room.content.atlas().in_body_order(home.last.areas)
