"""Heat: the questions before it, and why it is sometimes left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeatItem:
    """One reason against a heat pack, as asked (``text``) and as said (``because``).

    ``stops_session`` where it speaks against pressing as well.
    """

    id: str
    text: str
    because: str
    sources: tuple[str, ...]
    stops_session: bool = False


@dataclass(frozen=True, slots=True)
class HeatContent:
    """data/heat.yaml."""

    intro: str
    items: tuple[HeatItem, ...]
    blocked: str
    burn: tuple[str, ...]
