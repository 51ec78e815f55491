"""A topic to learn about: a page of Markdown with its sources."""

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.words.text import folded, nearest

# A session in so many ends with something to know.
SESSIONS_A_NUGGET = 3


class Nugget(Struct, frozen=True):
    """One sentence of a topic that says something by itself."""

    topic: str
    sentence: str


class Topic(Struct, frozen=True):
    """``name`` is what a person types; ``body`` is Markdown with headings and lists only.

    ``nuggets`` are sentences of it that say something by themselves, and ``questions`` those
    to ask on a visit; they stand in the body too.
    """

    name: str
    title: str
    summary: str
    sources: tuple[str, ...]
    body: str
    nuggets: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


def find_topic(name: str, topics: Sequence[Topic]) -> Topic:
    """The topic called ``name``, or NoSuchError with the nearest names."""
    for topic in topics:
        if folded(name) in (folded(topic.name), folded(topic.title)):
            return topic
    near = nearest(name, [topic.name for topic in topics])
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise NoSuchError(f'There is no topic called "{name}".', f'{hint}See "acupress learn".')


def nugget_after(sessions: int, topics: Sequence[Topic]) -> Nugget | None:
    """What is worth knowing at the end of so many ``sessions``, the one that ended included.

    One session in three has one, and never the one of the time before. Two in a row are of
    different topics as long as more than one has some left.
    """
    rounds = zip_longest(*([Nugget(t.name, one) for one in t.nuggets] for t in topics))
    nuggets = [nugget for one in rounds for nugget in one if nugget]
    turn, rest = divmod(sessions, SESSIONS_A_NUGGET)
    return nuggets[turn % len(nuggets)] if turn and not rest and nuggets else None
