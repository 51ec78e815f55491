"""What a person is told with an outcome of the safety check, in the order it is read in fear."""

from msgspec import Struct


class CarePage(Struct, frozen=True):
    """A page in its parts, so that each front can set them out in its own way.

    ``head`` says since when it stands. ``call`` says whom to call; ``number`` is the number
    alone where it is one to dial that is known, and ``where`` says where it holds. ``do`` are
    the few lines to read first, ``say`` what to say there, and ``then`` all the rest. What
    there is nothing to say of is empty.
    """

    title: str
    call: str = ""
    number: str = ""
    where: str = ""
    do: tuple[str, ...] = ()
    say: str = ""
    then: tuple[str, ...] = ()
    head: str = ""

    @property
    def parts(self) -> tuple[tuple[str, ...], ...]:
        """The sentences in their order, those together that belong together."""
        parts = ((self.head,), (self.title,), (self.call, self.where), self.do, (self.say,))
        told = (tuple(filter(None, part)) for part in (*parts, self.then))
        return tuple(part for part in told if part)

    @property
    def lines(self) -> tuple[str, ...]:
        """Every sentence in its order."""
        return tuple(line for part in self.parts for line in part)

    @property
    def text(self) -> str:
        """The page in words alone: a line for each sentence, a blank one between the parts."""
        return "\n\n".join("\n".join(part) for part in self.parts)
