"""Heat: the questions before it, and why it is sometimes left out."""

from msgspec import Struct


class HeatItem(Struct, frozen=True):
    """One reason against a heat pack: as its line ``asks``, in full, and as said (``because``).

    ``asked_by`` are the ids of the conditions and warning signs that together ask the same;
    empty where nothing else does. ``stops_session`` where it speaks against pressing as well.
    ``review`` names who should still confirm it, and what.
    """

    id: str
    asks: str
    text: str
    because: str
    sources: tuple[str, ...]
    asked_by: tuple[str, ...] = ()
    stops_session: bool = False
    review: str = ""

    def is_known(self, asked: frozenset[str]) -> bool:
        """Whether whoever was ``asked`` about these signs and conditions has answered it."""
        return bool(self.asked_by) and asked.issuperset(self.asked_by)


class HeatContent(Struct, frozen=True):
    """data/heat.yaml. ``nothing_new`` asks whoever has answered ``intro`` and its items of late."""

    intro: str
    nothing_new: str
    items: tuple[HeatItem, ...]
    had_today: str
    blocked: str
    burn: tuple[str, ...]

    def to_ask(self, asked: frozenset[str]) -> tuple[HeatItem, ...]:
        """What is still to be asked of whoever was ``asked`` about these signs and conditions."""
        return tuple(item for item in self.items if not item.is_known(asked))
