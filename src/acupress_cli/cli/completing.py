"""What can stand where a person presses Tab: each function offers values for one place.

They are named in the ``autocompletion`` of options and arguments. Nothing here imports
what a command needs: a Tab is to be answered at once.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from acupress_cli.adapters.content.names import Named

Offer = tuple[str, str]  # what is typed, and what it means
_SIDES = ("left", "right", "both")
_POSITIONS = ("sitting", "lying", "standing", "any")


def points(incomplete: str) -> list[Offer]:
    """The codes of points; where none begins so, their Chinese names."""
    from acupress_cli.domain.words.text import without_tones

    known = [(one.code, without_tones(one.name)) for one in _named("point")]
    named = [(name, code) for code, name in known]
    return _fitting(known, incomplete) or _fitting(named, incomplete)


def points_pressed(incomplete: str) -> list[Offer]:
    """Points, and after a colon the side that was pressed."""
    point, colon, side = incomplete.partition(":")
    if colon:
        return _behind(f"{point}:", ((one, "") for one in _SIDES), side)
    return points(incomplete)


def areas(incomplete: str) -> list[Offer]:
    """The codes of all body areas."""
    return _fitting(_offers(_named("area")), incomplete)


def pain_areas(incomplete: str) -> list[Offer]:
    """The codes of the body areas where pain can be."""
    placed = (one for one in _named("area") if one.is_placed)
    return _fitting(_offers(placed), incomplete)


def conditions(incomplete: str) -> list[Offer]:
    """The ids of conditions, none, and after a colon the areas."""
    condition, colon, area = incomplete.partition(":")
    known = _named("condition")
    if colon:
        if not any(one.is_placed and one.code == condition.casefold() for one in known):
            return []
        return _behind(f"{condition}:", _offers(_named("area")), area)
    return _fitting([*_offers(known), ("none", "none of these")], incomplete)


def qualities(incomplete: str) -> list[Offer]:
    """What pain can be like."""
    return _fitting(_offers(_named("quality")), incomplete)


def topics(incomplete: str) -> list[Offer]:
    """What there is to learn."""
    return _fitting(_offers(_named("topic")), incomplete)


def files(incomplete: str) -> list[Offer]:
    """None: the shell knows its files itself."""
    return []


def commands(incomplete: str) -> list[Offer]:
    """None: cli/tab.py has the table of all commands at hand."""
    return []


def entries(incomplete: str) -> list[Offer]:
    """The one word that names an entry; ids are kept in the journal, which is not opened."""
    return _fitting([("last", "the newest entry")], incomplete)


def meridians(incomplete: str) -> list[Offer]:
    """The codes of the meridians that have points here."""
    codes = dict.fromkeys(one.code.rstrip("0123456789") for one in _named("point"))
    # Points beside the meridians have longer codes, such as EX-B, and are found by EX.
    kinds = dict.fromkeys(code.partition("-")[0] for code in codes)
    return _fitting([(code, "") for code in kinds], incomplete)


def weekdays(incomplete: str) -> list[Offer]:
    """The days of the week, and none."""
    from acupress_cli.domain.words.days import SHORT_WEEKDAYS

    return _fitting([(day, "") for day in (*SHORT_WEEKDAYS, "none")], incomplete)


def week_starts_with(incomplete: str) -> list[Offer]:
    """The days a week can start with, and auto."""
    from acupress_cli.domain.settings import WeekStart

    return _fitting([(one.value, "") for one in WeekStart], incomplete)


def languages(incomplete: str) -> list[Offer]:
    """The languages that there is content in, and auto."""
    from acupress_cli.adapters.content.languages import AUTO, ENGLISH, languages_in
    from acupress_cli.adapters.folders import content_folder

    known = (AUTO, ENGLISH, *languages_in(content_folder()))
    return _fitting([(one, "") for one in known], incomplete)


def _named(kind: str) -> "list[Named]":
    """What there is of that kind in the content; nothing where the content is broken.

    It is told in English: to read a profile for its language would take too long.
    """
    from acupress_cli.adapters.content import ContentFolder
    from acupress_cli.adapters.content.languages import ENGLISH
    from acupress_cli.adapters.folders import compiled_content, content_folder
    from acupress_cli.domain.errors import ContentError

    try:
        names = ContentFolder(content_folder(), compiled_content(ENGLISH)).names()
    except ContentError:
        return []
    return [one for one in names if one.kind == kind]


def _offers(named: "Iterable[Named]") -> list[Offer]:
    return [(one.code, one.name) for one in named]


def _fitting(offers: Iterable[Offer], incomplete: str) -> list[Offer]:
    """The offers that begin as ``incomplete`` does, in the case in which it is typed."""
    found = []
    for value, told in offers:
        cased = (one for one in (value, value.lower(), value.upper()) if one.startswith(incomplete))
        if first := next(cased, None):
            found.append((first, told))
    return found


def _behind(begun: str, offers: Iterable[Offer], incomplete: str) -> list[Offer]:
    return [(begun + value, told) for value, told in _fitting(offers, incomplete)]


OFFERS: dict[str, Callable[[str], list[Offer]]] = {
    offer.__name__: offer
    for offer in (points, points_pressed, areas, pain_areas, conditions, qualities, topics,
                  entries, meridians, weekdays, week_starts_with, languages)
}  # fmt: skip
