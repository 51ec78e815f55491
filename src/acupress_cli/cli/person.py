"""What is true of a person: the conditions that are kept, named or asked for."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from acupress_cli.cli.prompts import Questions
from acupress_cli.cli.saying import say
from acupress_cli.cli.workbench import Workbench
from acupress_cli.domain.errors import JournalError, RedFlagError
from acupress_cli.domain.safety.conditions import Condition, Person
from acupress_cli.domain.safety.red_flag import Answer

NONE = "none"
# As many conditions as a small window shows together with their question.
AT_ONCE = 9


def person_of(bench: Workbench, named: Sequence[str], *, may_ask: bool) -> Person:
    """The person with the conditions kept, ``named``, or asked for now."""
    profile, content = bench.profile(), bench.content
    if not named and profile.conditions is None and may_ask:
        named = _Asking(bench).conditions()
    return profile.person(
        [name for name in named if name != NONE],
        content.conditions().conditions,
        content.atlas(),
        profile.retired(_hurt_marks(bench)),
        content.dose_words().retired,
    )


def refuse_for(person: Person) -> None:
    """Raise RedFlagError where a condition means no session at all now."""
    if person.no_session:
        raise RedFlagError("\n".join(person.no_session), outcome="not-now")


def _hurt_marks(bench: Workbench) -> tuple[tuple[str, datetime], ...]:
    if not bench.has_journal():
        return ()
    try:
        return bench.journal().hurt_marks()
    except JournalError as error:
        say(f"{error.sentence} So points that hurt you before are not known.", bench.err)
        return ()


class _Asking:
    """Asks one person for their conditions, and keeps what they want kept."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._content = bench.content
        self._questions = Questions(bench)

    def conditions(self) -> list[str]:
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
