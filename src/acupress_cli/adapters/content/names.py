"""The names in the content, in a form that is read at once: for a shell that waits at a Tab."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from acupress_cli.domain.body.body import BodyArea
    from acupress_cli.domain.pages.topic import Topic
    from acupress_cli.domain.pain.pain import PainQuality
    from acupress_cli.domain.points.acupoint import Acupoint
    from acupress_cli.domain.safety.conditions import Condition


class Named(NamedTuple):
    """A ``code`` that a person can type, what it is the code of, and what it is called.

    ``is_placed`` is "yes" for an area where pain can be, and for a condition that has a
    place; else it is empty.
    """

    kind: str
    code: str
    name: str
    is_placed: str = ""


def names_of(
    points: "Iterable[Acupoint]",
    areas: "Iterable[BodyArea]",
    conditions: "Iterable[Condition]",
    qualities: "Iterable[PainQuality]",
    topics: "Iterable[Topic]",
) -> tuple[Named, ...]:
    """Everything that a person can type."""
    return (
        *(Named("point", one.code, one.pinyin) for one in points),
        *(Named("area", one.code, one.name, "yes" * one.is_pain_area) for one in areas),
        *(Named("condition", one.id, one.name, "yes" * one.asks_where) for one in conditions),
        *(Named("quality", one.code, one.name) for one in qualities),
        *(Named("topic", one.name, one.title) for one in topics),
    )


def packed(names: Iterable[Named]) -> bytes:
    """A line for each of the ``names``, with a tab between the fields."""
    return "\n".join("\t".join(" ".join(part.split()) for part in one) for one in names).encode()


def unpacked(content: bytes) -> tuple[Named, ...]:
    """What was ``packed``."""
    return tuple(Named(*line.split("\t")) for line in content.decode().split("\n"))
