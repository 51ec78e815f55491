"""What a page says to anybody: whom its points are not for, and when to get help.

A page is made for one person and read by another. So what would keep a point from
somebody else stands on it in short, drawn from the same rules.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from acupress_cli.domain.body.body import Pressure
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import (
    Condition,
    Effect,
    HeldCondition,
    Person,
    SafetyRule,
)

BETWEEN = "; "


class Sign(Struct, frozen=True):
    """A reason to get help, in short; ``flags`` are those of the gate that it stands for."""

    says: str
    flags: tuple[str, ...]


class PocketWords(Struct, frozen=True):
    """What stands around the cards of a pocket sheet."""

    title: str
    fold: str
    days: str


class NoticeWords(Struct, frozen=True):
    """data/notice.yaml. ``review`` names who should still confirm it, and what."""

    heading: str
    not_if: str
    call: str
    any_number: str
    known_number: str
    signs: tuple[Sign, ...]
    today: str
    today_signs: tuple[Sign, ...]
    no_pressing: str
    never_where: str
    light: str
    made_for_anyone: str
    made_for: str
    made_for_none: str
    pocket: PocketWords
    sources: tuple[str, ...]
    review: str = ""


class NoticeLine(Struct, frozen=True):
    """``label`` leads to each of ``says``."""

    label: str
    says: tuple[str, ...]

    @property
    def items(self) -> str:
        """What the label leads to, in a row. A whole sentence keeps its own end."""
        return f"{BETWEEN.join(self.says).removesuffix('.')}."

    @property
    def text(self) -> str:
        """The line as one sentence."""
        return f"{self.label}: {self.items}"


class Notice(Struct, frozen=True):
    """What the pages of one run say to anybody.

    ``told`` are the conditions of the person they are made for; None where nobody told.
    ``number`` is the emergency number of their country; empty where that is not known.
    """

    words: NoticeWords
    conditions: tuple[Condition, ...]
    atlas: BodyAtlas
    told: tuple[Condition, ...] | None = None
    number: str = ""

    @property
    def made_for(self) -> str:
        """For whom the page was made."""
        if self.told is None:
            return self.words.made_for_anyone
        if not self.told:
            return self.words.made_for_none
        said = BETWEEN.join(condition.label for condition in self.told)
        return self.words.made_for.format(said=said)

    @property
    def help(self) -> tuple[NoticeLine, ...]:
        """When to get help, the most urgent first."""
        words = self.words
        known = words.known_number.format(number=self.number)
        call = words.call.format(number=known if self.number else words.any_number)
        return (
            NoticeLine(call, tuple(sign.says for sign in words.signs)),
            NoticeLine(words.today, tuple(sign.says for sign in words.today_signs)),
        )

    def not_if(self, point: Acupoint) -> NoticeLine | None:
        """Who is not to press ``point``; None where it is left to ``for_all``."""
        return _line(
            self.words.not_if, (c for c in self.conditions if not c.stop and self._bars(c, point))
        )

    def for_all(self, points: Sequence[Acupoint]) -> tuple[NoticeLine, ...]:
        """What keeps somebody from any of ``points``, or makes it lighter, said once."""
        lines = (
            _line(self.words.no_pressing, (c for c in self.conditions if c.stop)),
            _line(self.words.never_where, (c for c in self.conditions if _bars_places(c))),
            _line(
                self.words.light,
                (c for c in self.conditions if any(self._lightens(c, point) for point in points)),
            ),
        )
        return tuple(line for line in lines if line)

    def _bars(self, condition: Condition, point: Acupoint) -> bool:
        """Whether this point is barred, wherever the condition has its place."""
        blocks = [r for r in self._rules(condition, point) if r.effect is Effect.BLOCK]
        if blocks:
            return not all(_is_about_places(condition, rule) for rule in blocks)
        # No way to press it may be left, although no rule bars the point itself.
        return bool(Person((HeldCondition(condition),)).verdict(point, self.atlas).blocked)

    def _lightens(self, condition: Condition, point: Acupoint) -> bool:
        """Whether it may be pressed with this condition, but only lightly."""
        return not (condition.stop or self._bars(condition, point)) and any(
            rule.pressure is Pressure.LIGHT for rule in self._rules(condition, point)
        )

    def _rules(self, condition: Condition, point: Acupoint) -> tuple[SafetyRule, ...]:
        return HeldCondition(condition).rules_for(point, self.atlas.area(point.area))


def _is_about_places(condition: Condition, rule: SafetyRule) -> bool:
    return condition.asks_where and rule.is_about_named_places


def _bars_places(condition: Condition) -> bool:
    return any(_is_about_places(condition, rule) for rule in condition.rules)


def _line(label: str, conditions: Iterable[Condition]) -> NoticeLine | None:
    says = tuple(condition.label for condition in conditions)
    return NoticeLine(label, says) if says else None
