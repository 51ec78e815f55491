"""What is asked and minded around a session: conditions, heat, and how much is enough."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from acupress_cli.cli.prompts import Questions
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.conditions import Condition, Person
from acupress_cli.domain.errors import JournalError, RedFlagError
from acupress_cli.domain.heat import HeatContent
from acupress_cli.domain.journal.dose import Dose, dose_today
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.red_flag import Answer

NONE = "none"
# As many conditions as a small window shows together with their question.
AT_ONCE = 9


class Safeguards:
    """Asks one person what is true of them, and keeps what they want kept."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._content = bench.content
        self._questions = Questions(bench)

    def person(self, named: Sequence[str], *, may_ask: bool) -> Person:
        """The person with the conditions kept, named, or asked for now."""
        profile = self._bench.profile()
        if not named and profile.conditions is None and may_ask:
            named = self._ask_conditions()
        said = [name for name in named if name != NONE]
        return profile.person(
            said,
            self._content.conditions().conditions,
            self._content.atlas(),
            profile.retired(self._hurt_marks()),
            self._content.dose_words().retired,
        )

    def _hurt_marks(self) -> tuple[tuple[str, datetime], ...]:
        if not self._bench.has_journal():
            return ()
        try:
            return self._bench.journal().hurt_marks()
        except JournalError as error:
            say(f"{error.sentence} So points that hurt you before are not known.", self._bench.err)
            return ()

    def refuse_for(self, person: Person) -> None:
        """Raise RedFlagError where a condition means no session at all now."""
        if person.no_session:
            raise RedFlagError("\n".join(person.no_session), outcome="not-now")

    def heat_s(self, wanted_s: int, person: Person) -> int:
        """Seconds of heat: 0, with the reason said, where something speaks against it."""
        if not wanted_s:
            return 0
        content = self._content.heat()
        reasons = list(person.no_heat) or self._ask_about_heat(content)
        if not reasons:
            return wanted_s
        for sentence in dict.fromkeys((*reasons, content.blocked)):
            say(sentence, self._bench.err)
        return 0

    def _ask_about_heat(self, content: HeatContent) -> list[str]:
        """The reasons against heat. Raises RedFlagError for one that is against pressing too."""
        texts = [item.text for item in content.items]
        picked = self._questions.pick(content.intro, texts, flag="--no-heat")
        if isinstance(picked, Answer):
            # "Not sure" is a reason against heat; there is always a session without it.
            return [content.blocked]
        chosen = [content.items[place] for place in picked]
        stops = [item.because for item in chosen if item.stops_session]
        if stops:
            raise RedFlagError("\n".join(stops))
        return [item.because for item in chosen]

    def mind_the_dose(self, *, anyway: bool) -> bool:
        """Say when enough was done today; the person decides. False to leave it for today."""
        words = self._content.dose_words()
        today = self._bench.local_now().date()
        try:
            dose = dose_today(self._bench.journal().entries(Span(today, today)), today)
        except JournalError:
            # Whoever can not be told what was done today is asked whether they are sore.
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
        say(advice, self._bench.err)
        return anyway or self._questions.yes_no(words.anyway, flag="--anyway") is Answer.YES

    def _ask_conditions(self) -> list[str]:
        file = self._content.conditions()
        chosen: list[Condition] = []
        for start in range(0, len(file.conditions), AT_ONCE):
            some = file.conditions[start : start + AT_ONCE]
            names = [condition.name for condition in some]
            picked = self._questions.pick(file.intro, names, flag="--condition")
            places = self._one_by_one(names) if isinstance(picked, Answer) else picked
            chosen += [some[place] for place in places]
        held = [c.id + self._where(c.name) if c.asks_where else c.id for c in chosen]
        kept = self._questions.yes_no(
            "Keep this for next time, on this machine?", flag="--condition"
        )
        if kept is Answer.YES:
            self._bench.keep_profile(replace(self._bench.profile(), conditions=tuple(held)))
        return held or [NONE]

    def _one_by_one(self, names: Sequence[str]) -> tuple[int, ...]:
        return tuple(
            place
            for place, name in enumerate(names)
            if self._questions.yes_no(f"Is this true for you: {name}?", flag="--condition")
            is not Answer.NO
        )

    def _where(self, name: str) -> str:
        def parse(answer: str) -> str:
            places = [place.strip() for place in answer.split(",") if place.strip()]
            for place in places:
                self._content.atlas().find(place)
            return ":" + ",".join(places) if places else ""

        question = f"Where is that ({name})? Name places with commas, or Enter if not sure."
        return self._questions.ask(question, parse, flag="--condition NAME:AREA")
