"""The questions for a person's conditions: short lists, with the whole of each line behind "?"."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from acupress_cli.conversation.prompts import Questions
from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Answer

if TYPE_CHECKING:
    from acupress_cli.conversation.ports import Room
    from acupress_cli.domain.safety.conditions import Condition, KnownConditions

# As many conditions as a window of 24 lines shows together with their question.
AT_ONCE = 18


def count_of_lists(known: "KnownConditions") -> int:
    """How many lists ask for all of them."""
    return -(-len(known.asked) // AT_ONCE)


class ConditionQuestions:
    """Asks one person for their conditions, and keeps what they say.

    ``before`` is how many numbered questions came before these: each list says where one is.
    """

    def __init__(self, room: "Room", *, before: int = 0) -> None:
        self._room = room
        self._content = room.content
        self._questions = Questions(room.talk)
        self._before = before

    def conditions(self) -> list[str]:
        """What is true of them, as it is kept: ids, each with the place where it matters."""
        seen = self._room.profile()
        held = [one.id + self._where(one) if one.asks_where else one.id for one in self._chosen()]
        self._keep(held, seen)
        return held

    def which(self, question: str, some: "Sequence[Condition]") -> "list[Condition]":
        """Which of ``some`` are true, by one list; each alone where the answer is not sure."""
        lines = [condition.line for condition in some]
        more = [one.name if one.line != one.name else "" for one in some]
        picked = self._questions.pick(question, lines, flag="--condition", more=more)
        places = self._one_by_one(some) if isinstance(picked, Answer) else picked
        return [some[place] for place in places]

    def still(self) -> frozenset[str]:
        """Ask whether what passes within hours, and was kept, is still so; else take it away.

        Returns the ids that were asked about.
        """
        file = self._content.conditions()
        passing = [
            one for one in file.asked if one.passes and self._room.profile().has_kept(one.id)
        ]
        over = [one.id for one in passing if self._is_over(file.still.format(name=one.name))]
        if over:
            self._change(lambda kept: kept.without_conditions(over))
        return frozenset(one.id for one in passing)

    def _chosen(self) -> "list[Condition]":
        file = self._content.conditions()
        count, chosen = count_of_lists(file), []
        for nth in range(count):
            some = file.asked[nth * AT_ONCE : (nth + 1) * AT_ONCE]
            place = f"{self._before + nth + 1} of {self._before + count}"
            chosen += self.which(f"{place}. {file.then if nth else file.intro}", some)
        return chosen

    def _keep(self, held: Sequence[str], seen: Profile) -> None:
        if self._change(lambda kept: kept.with_conditions(held, seen)):
            self._room.talk.say(self._content.conditions().kept)

    def _change(self, change: Callable[[Profile], Profile]) -> bool:
        """Whether what ``change`` makes of the profile could be kept."""
        try:
            self._room.change_profile(change)
        except JournalError as error:
            self._room.talk.say(f"{error.sentence} You will be asked again.")
            return False
        return True

    def _is_over(self, question: str) -> bool:
        answer = self._questions.yes_no(question, flag="acupress profile --without")
        return answer is Answer.NO

    def _one_by_one(self, some: "Sequence[Condition]") -> tuple[int, ...]:
        return tuple(
            place
            for place, condition in enumerate(some)
            if self._questions.yes_no(
                f"Is this true for you: {condition.name}?", flag="--condition"
            ).counts_as_yes
        )

    def _where(self, condition: "Condition") -> str:
        def parse(answer: str) -> str:
            places = [place.strip() for place in answer.split(",") if place.strip()]
            for place in places:
                self._content.atlas().find(place)
            return ":" + ",".join(places) if places else ""

        question = (
            f"Where is that ({condition.line})? Name places with commas, or Enter if not sure."
        )
        # The back is a place, so it is no wish to go back.
        return self._questions.ask(question, parse, flag="--condition NAME:AREA", in_words=True)
