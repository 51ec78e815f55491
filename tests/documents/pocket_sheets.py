"""Pocket sheets to lay out: of any points, for anybody, on any paper."""

import os
import random
from collections.abc import Iterator, Sequence
from math import hypot
from typing import NamedTuple

from pypdf import PageObject

from acupress_cli.documents.page_setup import PageSetup, Paper
from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pages.guide import WantedPoint
from acupress_cli.domain.pages.notice import Notice
from acupress_cli.domain.pages.pocket import (
    MOST_CARDS,
    MOST_LARGE_CARDS,
    PocketSheet,
    pocket_sheet,
)
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import Condition, HeldCondition, Person
from tests.fakes.bench import CONTENT

POINTS = CONTENT.catalogue().points
CONDITIONS = CONTENT.conditions().asked
ATLAS = CONTENT.atlas()
# A sample of them; ACUPRESS_SHEETS=200 is all that were tried when this was made.
SHEETS = range(int(os.environ.get("ACUPRESS_SHEETS", "8")))


class Asked(NamedTuple):
    """A sheet, and the paper it is for."""

    sheet: PocketSheet
    setup: PageSetup


def sheet_for(
    points: Sequence[Acupoint],
    side: Side | None = Side.RIGHT,
    conditions: Sequence[Condition] | None = None,
) -> PocketSheet:
    """The sheet of these points for somebody with ``conditions`` (None: nobody knows)."""
    person = Person(tuple(HeldCondition(one) for one in conditions or ()))
    told = None if conditions is None else tuple(conditions)
    return pocket_sheet(
        [WantedPoint(point, side, person.verdict(point, ATLAS)) for point in points],
        CONTENT.session_words(),
        CONTENT.figures(),
        Notice(CONTENT.notice_words(), CONDITIONS, ATLAS, told, "112"),
    )


def random_sheet(number: int) -> Asked:
    """A sheet of 1 to 8 points, on any side, for people with no, few or all conditions."""
    chance = random.Random(number)
    setup = PageSetup(chance.choice(list(Paper)), chance.random() < 0.3)
    most = MOST_LARGE_CARDS if setup.large_print else MOST_CARDS
    points = chance.sample(POINTS, chance.randint(1, most))
    side = chance.choice([None, *Side])
    some = chance.choice([None, 0, 1, 2, 4, 8, len(CONDITIONS)])
    held = None if some is None else chance.sample(CONDITIONS, some)
    return Asked(sheet_for(points, side, held), setup)


def smallest_letters_pt(page: PageObject) -> float:
    """The size of the smallest letters on a page, in points."""
    sizes = []

    def note(text: str, cm: list[float], tm: list[float], _: object, size: float) -> None:
        if text.strip():
            # How far up a height of a letter goes, on the page.
            x, y = tm[2] * size, tm[3] * size
            sizes.append(hypot(x * cm[0] + y * cm[2], x * cm[1] + y * cm[3]))

    page.extract_text(visitor_text=note)
    return min(sizes)


def must_be_read(sheet: PocketSheet) -> Iterator[str]:
    """What no sheet may leave out, whatever its room."""
    first = sheet.first
    yield from (first.heading, first.made_for, *(line.text for line in first.lines))
    for card in sheet.cards:
        yield from (f"{card.code} {card.name}", card.place, *card.cautions)
        yield card.not_if.text if card.not_if else ""
        yield card.short_warning
        yield " ".join(card.press)
    yield from (sheet.title, sheet.fold, sheet.footer, sheet.days, sheet.stop)
