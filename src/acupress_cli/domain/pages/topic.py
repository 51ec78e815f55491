"""A topic to learn about: a page of Markdown with its sources."""

from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.words.text import folded, nearest


class Topic(Struct, frozen=True):
    """``name`` is what a person types; ``body`` is Markdown with headings and lists only."""

    name: str
    title: str
    summary: str
    sources: tuple[str, ...]
    body: str


def find_topic(name: str, topics: Sequence[Topic]) -> Topic:
    """The topic called ``name``, or NoSuchError with the nearest names."""
    for topic in topics:
        if folded(name) in (folded(topic.name), folded(topic.title)):
            return topic
    near = nearest(name, [topic.name for topic in topics])
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    raise NoSuchError(f'There is no topic called "{name}".', f'{hint}See "acupress learn".')
