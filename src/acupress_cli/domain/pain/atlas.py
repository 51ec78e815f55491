"""All body areas together: what a person may call them, and how pain there is answered."""

from collections.abc import Iterable

from msgspec import Struct

from acupress_cli.domain.body.body import (
    AreaGroup,
    BodyArea,
    BodyPart,
    PainPath,
    PathRule,
    Region,
    Side,
)
from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.words.phrases import phrase_key
from acupress_cli.domain.words.text import nearest


class BodyAtlas(Struct, frozen=True):
    """The areas from head to foot, their groups, and the rule for each pain path.

    ``parts`` are wider than an area; ``courses`` are the ways in which a pain runs down.
    """

    areas: tuple[BodyArea, ...]
    groups: tuple[AreaGroup, ...]
    rules: tuple[PathRule, ...]
    parts: tuple[BodyPart, ...] = ()
    courses: tuple[tuple[str, ...], ...] = ()

    def area(self, code: str) -> BodyArea:
        """The area with exactly this code; KeyError is a fault of the content."""
        for area in self.areas:
            if area.code == code:
                return area
        raise KeyError(code)

    def rule(self, path: PainPath) -> PathRule:
        """How pain on ``path`` is answered."""
        return next(rule for rule in self.rules if rule.path is path)

    def find(self, name: str) -> tuple[BodyArea, ...]:
        """The areas a person means by one name; raise NoSuchError where there are none."""
        found = self.lookup().get(phrase_key(name))
        if found is None:
            near = nearest(name, [area.name for area in self.areas] + [g.name for g in self.groups])
            hint = f"Did you mean {' or '.join(near)}? " if near else ""
            raise NoSuchError(
                f'There is no body area called "{name}".',
                f'{hint}See "acupress areas" for all of them.',
            )
        return self.in_body_order(found)

    def lookup(self) -> dict[str, tuple[str, ...]]:
        """Every name, in its comparison form, with the codes of the areas it stands for."""
        names: dict[str, tuple[str, ...]] = {}
        for group in self.groups:
            for name in (group.name, *group.also):
                names[phrase_key(name)] = group.areas
        for area in self.areas:
            for name in (area.code, area.name, *area.also):
                names[phrase_key(name)] = (area.code,)
        return names

    def in_body_order(self, codes: Iterable[str]) -> tuple[BodyArea, ...]:
        """The areas with these codes, from the back down to the toes, each once."""
        wanted = set(codes)
        return tuple(area for area in self.areas if area.code in wanted)

    def paths_of(self, areas: Iterable[BodyArea]) -> tuple[PainPath, ...]:
        """The paths these areas lie on, in the order of the rules.

        An area on both lines of the leg counts for the line that the other areas are on.
        """
        listed = tuple(areas)
        touched = {path for area in listed if not _is_on_both_lines(area) for path in area.paths}
        if not touched & _LINES:
            touched |= {path for area in listed for path in area.paths}
        return tuple(rule.path for rule in self.rules if rule.path in touched)

    def is_in_both_legs(self, pattern: PainPattern) -> bool:
        """Whether the pattern says that both legs hurt, not only both sides of the back."""
        return pattern.side is Side.BOTH and self.is_of_the_leg(pattern.areas)

    def is_of_the_leg(self, codes: Iterable[str]) -> bool:
        """Whether one of these areas belongs to the leg: the thigh does, the buttock does not."""
        return any(
            area.region is Region.LEG or area.code.startswith("thigh")
            for area in self.in_body_order(codes)
        )


_LINES = {PainPath.BACK_OF_LEG, PainPath.SIDE_OF_LEG}


def _is_on_both_lines(area: BodyArea) -> bool:
    return set(area.paths) >= _LINES
