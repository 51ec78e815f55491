"""Heat: the questions before it, and why it is sometimes left out."""

from msgspec import Struct


class HeatItem(Struct, frozen=True):
    """One reason against a heat pack, as asked (``text``) and as said (``because``).

    ``stops_session`` where it speaks against pressing as well.
    """

    id: str
    text: str
    because: str
    sources: tuple[str, ...]
    stops_session: bool = False


class HeatContent(Struct, frozen=True):
    """data/heat.yaml."""

    intro: str
    items: tuple[HeatItem, ...]
    blocked: str
    burn: tuple[str, ...]
