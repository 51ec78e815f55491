"""Heat: the questions before it, and why it is sometimes left out."""

from msgspec import Struct


class HeatItem(Struct, frozen=True):
    """One reason against a heat pack, as asked (``text``) and as said (``because``).

    ``stops_session`` where it speaks against pressing as well. ``review`` names who should
    still confirm it, and what.
    """

    id: str
    text: str
    because: str
    sources: tuple[str, ...]
    stops_session: bool = False
    review: str = ""


class HeatContent(Struct, frozen=True):
    """data/heat.yaml."""

    intro: str
    items: tuple[HeatItem, ...]
    blocked: str
    burn: tuple[str, ...]
