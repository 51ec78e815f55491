"""What can come next in a line that is being typed, by the table of commands alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from acupress_cli.adapters.command_table import Listed, Takes

Offer = tuple[str, str]  # what is typed, and what it means
Offers = Mapping[str, Callable[[str], list[Offer]]]


class Next(NamedTuple):
    """What can come next; ``is_file`` where only the shell knows, as it is a file."""

    offers: tuple[Offer, ...] = ()
    is_file: bool = False


class _Typed(NamedTuple):
    """How far the words before the last one have come."""

    command: Listed
    used: frozenset[str]  # names of options
    arguments: tuple[str, ...]
    waiting: Takes | None  # an option whose value comes next
    is_past_options: bool  # after --


def next_words(
    words: Sequence[str], incomplete: str, commands: Sequence[Listed], offers: Offers
) -> Next:
    """What ``incomplete`` can become behind ``words``, which follow the program's name.

    ``offers`` are the functions that "offer:" in the table names.
    """
    by_path = {command.path: command for command in commands}
    typed = _typed(words, by_path)
    if typed.waiting:
        return _value(typed.waiting, incomplete, offers)
    if incomplete.startswith("-") and not typed.is_past_options:
        return _option(typed, incomplete, offers)
    below = list(_below(typed.command, commands))
    if below:
        return _fitting(below, incomplete)
    argument = _argument(typed)
    if argument and argument.takes == "command":
        named = _typed(typed.arguments, by_path)
        return _fitting([] if named.arguments else _below(named.command, commands), incomplete)
    return _value(argument, incomplete, offers) if argument else Next()


def _typed(words: Iterable[str], by_path: Mapping[str, Listed]) -> _Typed:
    command, used, arguments = by_path[""], set[str](), tuple[str, ...]()
    waiting: Takes | None = None
    is_past_options = False
    for word in words:
        if waiting:
            waiting = None
        elif word == "--" and not is_past_options:
            is_past_options = True
        elif word.startswith("-") and not is_past_options:
            name, equals, _ = word.partition("=")
            option = _named(command, name)
            used |= set(option.names) if option else {name}
            waiting = option if option and option.takes and not equals else None
        elif (below := f"{command.path} {word}".strip()) in by_path:
            command, used, arguments = by_path[below], set(), ()
        else:
            arguments += (word,)
    return _Typed(command, frozenset(used), arguments, waiting, is_past_options)


def _named(command: Listed, name: str) -> Takes | None:
    return next((place for place in command.places if name in place.names), None)


def _below(command: Listed, commands: Iterable[Listed]) -> Iterable[Offer]:
    """The commands of a group; none for a command."""
    begun = f"{command.path} ".lstrip()
    for one in commands:
        name = one.path.removeprefix(begun)
        if one.path and one.path.startswith(begun) and " " not in name:
            yield name, one.help


def _fitting(offers: Iterable[Offer], incomplete: str) -> Next:
    return Next(tuple(one for one in offers if one[0].startswith(incomplete)))


def _option(typed: _Typed, incomplete: str, offers: Offers) -> Next:
    name, equals, value = incomplete.partition("=")
    option = _named(typed.command, name)
    if equals and option:
        found = _value(option, value, offers)
        return Next(tuple((f"{name}={one}", told) for one, told in found.offers), found.is_file)
    free = (p for p in typed.command.places if p.is_many or not typed.used & set(p.names))
    return Next(
        tuple((name, p.help) for p in free for name in p.names if name.startswith(incomplete))
    )


def _argument(typed: _Typed) -> Takes | None:
    places = [place for place in typed.command.places if not place.names]
    if len(typed.arguments) < len(places):
        return places[len(typed.arguments)]
    return places[-1] if places and places[-1].is_many else None


def _value(place: Takes, incomplete: str, offers: Offers) -> Next:
    kind, _, said = place.takes.partition(":")
    if kind == "offer":
        return Next(tuple(offers[said](incomplete)))
    if kind == "words":
        return Next(tuple((one, "") for one in said.split() if one.startswith(incomplete)))
    return Next(is_file=kind == "file")
