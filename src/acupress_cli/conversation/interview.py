"""The questions of the coach. Each has an option, and is asked only where that is not given."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from acupress_cli.conversation.asking_conditions import Heard
from acupress_cli.conversation.choosing_points import chosen_from
from acupress_cli.conversation.gate import Gate
from acupress_cli.conversation.ports import Room
from acupress_cli.conversation.prompts import Questions
from acupress_cli.conversation.understanding import (
    amended,
    is_yes,
    on_side,
    require_areas,
    understand,
    with_conditions_of,
)
from acupress_cli.domain.body.body import Position, Side
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.limits import DEFAULT_MINUTES, LONGEST_MINUTES, SHORTEST_MINUTES
from acupress_cli.domain.pages.suggestion_page import suggestion_page, understood_lines
from acupress_cli.domain.pain.area_numbers import areas_and_words, numbered_areas
from acupress_cli.domain.pain.reading import Understanding
from acupress_cli.domain.safety.conditions import Person
from acupress_cli.domain.session.plan import PlannedPoint
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest

_SIDES = {"left": Side.LEFT, "right": Side.RIGHT, "both": Side.BOTH}
_POSITIONS: dict[str, Position | None] = {
    "any": None, "sitting": Position.SITTING, "lying": Position.LYING,
    "standing": Position.STANDING,
}  # fmt: skip
_YES_NO = {"yes": True, "no": False}


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
        self, words: Sequence[str], pain: Sequence[str], side: Side | None, quality: Sequence[str]
    ) -> Understanding:
        """Where it goes and which side, asked until a place is understood."""

        def parse(answer: str) -> Understanding:
            Gate(self._room).hear(answer, may_ask=True)
            numbered, said = areas_and_words(answer, numbered_areas(self._room.content.atlas()))
            named = [*pain, *(area.code for area in numbered)]
            understood = understand(self._room, words=said, pain=named, side=side, quality=quality)
            require_areas(self._room, understood)
            return understood

        understood = parse(" ".join(words)) if words or pain else self._ask_where(parse)
        understood = self._mended(understood, parse)
        if understood.pattern.side is None:
            chosen = self._questions.choose(
                "Which side hurts?", _SIDES, flag="--side", default="both"
            )
            understood = on_side(self._room, understood, chosen)
        if understood.both_legs:
            Gate(self._room).hear("", may_ask=True, both_legs=True)
        return understood

    def _mended(
        self, understood: Understanding, parse: Callable[[str], Understanding]
    ) -> Understanding:
        """What was understood, once the person has seen it and let it stand.

        On a terminal alone: a script said all it has to say.
        """
        atlas = self._room.content.atlas()

        def stands_or_again(answer: str) -> Understanding | None:
            if is_yes(answer):
                return None
            added = amended(self._room, understood, answer)
            if added:
                Gate(self._room).hear(answer, may_ask=True)
                return added
            again = parse(answer)
            return with_conditions_of(understood, again, again)

        while self._room.talk.is_live:
            for line in understood_lines(understood, atlas):
                self._room.talk.say(f"{line.label}{line.text}")
            asks = [one.ask for one in understood.assumed if one.ask]
            again = self._questions.ask(
                " ".join([*asks, _RIGHT]), stands_or_again, flag="--pain", in_words=True
            )
            if again is None:
                break
            understood = again
        return understood

    def _ask_where(self, parse: Callable[[str], Understanding]) -> Understanding:
        """Ask beside the body map, and show it again for as long as the answer is "map"."""

        def parse_or_map(answer: str) -> Understanding | None:
            return None if answer.strip().casefold() == _MAP else parse(answer)

        understood = None
        while understood is None:
            self._room.shows.area_map()
            understood = self._questions.ask(_WHERE, parse_or_map, flag="--pain", in_words=True)
        return understood

    def minutes(self, given: int | None) -> int:
        """Minutes for the points."""
        return given or self._questions.number(
            "How many minutes have you got for the points? Heat comes on top.",
            SHORTEST_MINUTES,
            LONGEST_MINUTES,
            flag="--minutes",
            default=DEFAULT_MINUTES,
        )

    def position(self, given: str | None, said: Position | None = None) -> Position | None:
        """How the person can be placed, as an option or their words say; None for any way."""
        if given is None and said is not None:
            return said
        if given is None:
            return self._questions.choose(
                "How can you be placed?", _POSITIONS, flag="--position", default="any"
            )
        if given not in _POSITIONS:
            raise UsageError(
                f'"{given}" is not a position.', f"Use one of: {', '.join(_POSITIONS)}."
            )
        return _POSITIONS[given]

    def heat_s(self, *, given: bool | None, usual_s: int) -> int:
        """Seconds of heat; 0 for none."""
        if given is None:
            given = self._questions.choose(
                f"Begin with a heat pack for {usual_s // 60} minutes?",
                _YES_NO,
                flag="--heat or --no-heat",
                default="yes",
            )
        return usual_s if given else 0

    def points(
        self, understood: Understanding, wishes: Wishes, person: Person, heard: Heard
    ) -> list[PlannedPoint]:
        """The points suggested, shown with their reasons; and what ``heard`` changes."""
        found = suggest(understood.pattern, wishes, self._room.knowledge, person)
        found = replace(found, notes=(*heard.notes(self._room, found.points), *found.notes))
        page = suggestion_page(understood, found, self._room.content.atlas())
        self._room.shows.suggestion(page)
        return chosen_from(found, person)


_MAP = "map"
_RIGHT = "Press Enter if this fits, or say it again in other words."
_WHERE = (
    "Where does it hurt, and where does it go? Use your own words, or numbers.\n"
    "  For example: from my left buttock down the back of the thigh to the calf\n"
    f'  Type "{_MAP}" to see the numbers again.'
)
