"""What a person's own sessions say of a point."""

from msgspec import Struct

# So many sessions are enough to say that pain keeps being easier after a point.
_ENOUGH = 5
_KEEPS = 2 / 3


class PointRelief(Struct, frozen=True):
    """Sessions with one point that told pain before and after, and how they went.

    ``hurt`` and ``too_tender`` count all sessions with it, with scores or without.
    Points are pressed together, so no count says which of them did it.
    """

    code: str
    sessions: int
    eased: int
    worse: int
    hurt: int
    too_tender: int

    @property
    def unchanged(self) -> int:
        """The sessions that changed nothing that matters."""
        return self.sessions - self.eased - self.worse

    @property
    def goes_back(self) -> bool:
        """Whether the point comes after all others: it hurt, or was too tender more than once."""
        return self.hurt > 0 or self.too_tender > 1

    @property
    def keeps_easing(self) -> bool:
        """Whether pain was easier after most of enough sessions with it: first among equals."""
        return (
            not self.goes_back and self.sessions >= _ENOUGH and self.eased >= _KEEPS * self.sessions
        )
