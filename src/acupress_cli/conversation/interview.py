"""The questions of the coach. Each has an option, and is asked only where that is not given."""

from collections.abc import Callable, Sequence

from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions, one_of, with_choices
from acupress_cli.conversation.understanding import (
    on_side,
    require_areas,
    understand,
    with_conditions_of,
)
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.area_numbers import areas_and_words, numbered_areas
from acupress_cli.domain.pain.reading import Understanding

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT, "both": Side.BOTH}


class Interview:
    """Asks one person, once."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._questions = Questions(room.talk)

    def welcome(self) -> None:
        """Say what this is before the first question."""
        for line in self._room.content.session_words().before:
            self._room.talk.say(line)
        self._room.talk.say("")

    def where(
        self,
        words: Sequence[str] = (),
        pain: Sequence[str] = (),
        side: Side | None = None,
        quality: Sequence[str] = (),
        *,
        side_before: Side | None = None,
    ) -> Understanding:
        """Where it goes and which side, asked until a place is understood.

        Where no side is said it is ``side_before``, if there is one.
        """

        def parse(answer: str) -> Understanding:
            Gate(self._room).hear(answer, may_ask=True)
            numbered, said = areas_and_words(answer, numbered_areas(self._room.content.atlas()))
            named = [*pain, *(area.code for area in numbered)]
            understood = understand(self._room, words=said, pain=named, side=side, quality=quality)
            require_areas(self._room, understood)
            return understood

        understood = parse(" ".join(words)) if words or pain else self._ask_where(parse)
        if understood.pattern.side is None:
            understood = self._on_a_side(understood, side_before)
        if understood.both_legs:
            Gate(self._room).hear("", may_ask=True, both_legs=True)
        return understood

    def _on_a_side(self, understood: Understanding, side: Side | None) -> Understanding:
        """The same on ``side``, or on the one that is asked for; what is said with it counts."""
        if side:
            return on_side(self._room, understood, side)

        def parse(answer: str) -> Understanding:
            Gate(self._room).hear(answer, may_ask=True)
            said = understand(self._room, words=answer)
            chosen = said.pattern.side or one_of(answer, _SIDES, "")
            return with_conditions_of(understood, on_side(self._room, understood, chosen), said)

        question = with_choices("Which side hurts?", _SIDES, "")
        return self._questions.ask(question, parse, flag="--side", in_words=True)

    def where_now(self, answer: str, side_before: Side | None) -> Understanding:
        """The same said again in ``answer``, which may ask for the picture."""
        if not _is_map(answer):
            return self.where([answer], side_before=side_before)
        self._room.shows.area_map()
        return self.where(side_before=side_before)

    def _ask_where(self, parse: Callable[[str], Understanding]) -> Understanding:
        """Ask where it hurts; the areas with their numbers are shown to whoever asks for them."""

        def parse_or_map(answer: str) -> Understanding | None:
            return None if _is_map(answer) else parse(answer)

        understood = None
        while understood is None:
            understood = self._questions.ask(_WHERE, parse_or_map, flag="--pain", in_words=True)
            if understood is None:
                self._room.shows.area_map()
        return understood


def _is_map(answer: str) -> bool:
    return answer.strip(" .!?").casefold() == _MAP


_MAP = "map"
_WHERE = (
    "Where does it hurt, and where does it go? Use your own words.\n"
    "  For example: from my left buttock down the back of the thigh to the calf\n"
    f'  Type "{_MAP}" to see numbers.'
)
