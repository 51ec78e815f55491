"""What a person says of the session they want: minutes, position, tools, heat.

"10 minutes in my office chair, no heat" is a wish; "after 10 minutes in the car" is none.
In an answer that says what to change, all of it is.
"""

from msgspec import Struct

from acupress_cli.domain.body.body import Placed, Position, Tool
from acupress_cli.domain.limits import LONGEST_MINUTES, SHORTEST_MINUTES
from acupress_cli.domain.words.denials import Denials
from acupress_cli.domain.words.numbers import NUMBER_WORDS
from acupress_cli.domain.words.said import Said, Span

_POSITIONS = {
    "in-sitting": Placed.SITTING,
    "in-lying": Placed.LYING,
    "in-standing": Placed.STANDING,
}
_MINUTES_ALONE = ("minute", "minutes", "min", "mins", "m")


class SaidWishes(Struct, frozen=True):
    """None where nothing was said of it. ``tools`` () is for none but the hands."""

    minutes: int | None = None
    placed: Placed | None = None
    tools: tuple[Tool, ...] | None = None
    heat: bool | None = None

    @property
    def position(self) -> Position | None:
        """The position; None for any, and where nothing was said of it."""
        return self.placed.position if self.placed else None

    @property
    def told(self) -> tuple[str, ...]:
        """Each of them in a few words."""
        said = [f"{self.minutes} minutes"] if self.minutes else []
        said += [self.position.value] if self.position else []
        said += [f"with a {tool.value}" for tool in self.tools or ()]
        return (*said, *(["no heat"] if self.heat is False else []))

    @property
    def are_any(self) -> bool:
        """Whether anything was said."""
        return self != NO_WISHES


NO_WISHES = SaidWishes()


def wishes_in(said: Said, denials: Denials) -> SaidWishes:
    """The wishes that ``said`` holds."""
    wanted = [span for span in said.at("minutes-long") if _is_wish(said, span)]
    minutes = _minutes(said, wanted[0]) if wanted else None
    return SaidWishes(
        minutes,
        _position(said, wanted),
        (Tool.BALL,) if _is_at_hand(said, denials) else None,
        _heat(said, denials),
    )


def changes_in(said: Said, denials: Denials) -> SaidWishes:
    """The wishes in an answer to what shall be changed: "5 minutes, lying, no heat, ball"."""
    texts = [word.text for word in said.words]
    spans = said.at("minutes-long")
    minutes = _minutes(said, spans[0]) if spans else None
    if len(texts) == 1 or texts[1:] in [[unit] for unit in _MINUTES_ALONE]:
        minutes = minutes or _in_range(_number(texts[0]))
    balls, packs = said.at("a-ball"), said.at("a-heat-pack")
    return SaidWishes(
        minutes,
        _only({placed for concept, placed in _POSITIONS.items() if said.at(concept)})
        or (Placed.ANY if said.at("any-position") else None),
        (() if all(map(denials.of, balls)) else (Tool.BALL,)) if balls else None,
        not any(map(denials.of, packs)) if packs else None,
    )


def _is_wish(said: Said, span: Span) -> bool:
    """Whether the clause speaks of time the person has, and not of how a pain behaves.

    One that has no other word does, but where it is all that was said.
    """
    clause = said.clause(span.start)
    if (clause.start, clause.stop) == (span.start, span.stop):
        return len(said.words) > len(clause)
    return bool(said.in_clause("has-time", span.start)) and not said.in_clause(
        "takes-time", span.start
    )


def _minutes(said: Said, span: Span) -> int | None:
    """The number of minutes, if a session can last as long."""
    texts = [said.words[at].text for at in range(span.start, span.stop)]
    told = [NUMBER_WORDS.get(text) or _number(text) for text in texts]
    return _in_range(next(filter(None, told), 0))


def _in_range(number: int) -> int | None:
    return number if SHORTEST_MINUTES <= number <= LONGEST_MINUTES else None


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0


def _position(said: Said, wanted: list[Span]) -> Placed | None:
    """A position named with the time there is, or as the only one that can be taken."""
    sentences = {said.words[span.start].sentence for span in (*wanted, *said.at("can-only"))}
    return _only(
        {
            placed
            for concept, placed in _POSITIONS.items()
            for span in said.at(concept)
            if said.words[span.start].sentence in sentences
        }
    )


def _only(found: set[Placed]) -> Placed | None:
    return found.pop() if len(found) == 1 else None


def _is_at_hand(said: Said, denials: Denials) -> bool:
    return any(
        said.in_clause("has-tool", span.start) and not denials.of(span)
        for span in said.at("a-ball")
    )


def _heat(said: Said, denials: Denials) -> bool | None:
    """False for "no heat"; a heat pack that helps says nothing of this session."""
    return False if any(denials.of(span) for span in said.at("a-heat-pack")) else None
