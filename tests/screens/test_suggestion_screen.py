"""Suggestions with their reasons, and what was left out."""

import re

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pages.suggestion_page import suggestion_page
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.pain.reading import Reader, Understanding
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.suggestion.reasons import Knowledge
from acupress_cli.domain.suggestion.suggestion import (
    Hidden,
    Referral,
    Suggestion,
    SuggestionSet,
    Wishes,
    suggest,
)
from acupress_cli.screens.suggestion_screen import suggestion_screen
from tests.documents.pages import NOTICE
from tests.fakes.plans import BACK, CALF, made_point
from tests.screens.golden_file import check_golden
from tests.screens.printing import in_one_row, printed

NOTHING = Understanding(PainPattern(()))
CALF_PAIN = Understanding(
    PainPattern(("calf",), Side.LEFT, ("sharp", "dull")), ("wibble",), ("foot-top", "sole")
)
FOUND = SuggestionSet(
    (
        Suggestion(replace(CALF, side=Side.LEFT), ("in the calf", "used in trials")),
        Suggestion(BACK, ("near the spine",)),
    ),
    (
        Hidden(made_point("GB30"), "You would need a ball."),
        Hidden(made_point("BL54"), "There is no room."),
        Hidden(made_point("BL60"), "You would need a ball."),
    ),
    ("Pain down the back of the leg.",),
)


@pytest.mark.parametrize("width", [80, 40])
def test_suggestions_look_as_kept(atlas: BodyAtlas, width: int) -> None:
    """What was understood, each point with its reasons, and why others were left out."""
    lines = printed(suggestion_screen(suggestion_page(CALF_PAIN, FOUND, atlas)), width)
    check_golden(f"suggestions-{width}", lines)
    assert max(map(len, lines)) <= width


def test_a_referral_stands_in_place_of_points(atlas: BodyAtlas) -> None:
    """Where pressing is no answer, the advice is what is shown."""
    found = SuggestionSet((), (), (), Referral("see-someone", "See a doctor about this."))
    understood = Understanding(PainPattern(("groin",)))
    assert printed(suggestion_screen(suggestion_page(understood, found, atlas))) == [
        f"Understood: {atlas.area('groin').name}",
        "",
        "See a doctor about this.",
    ]


@pytest.mark.parametrize(
    ("understood", "lines"),
    [
        (NOTHING, ["Understood: no place"]),
        (NOTHING.on(Side.BOTH), ["Understood: no place; both sides"]),
        (
            Understanding(PainPattern((), None, ("sharp",)), ("\x1b[31mred",)),
            ["Understood: no place; sharp", "Not understood: \\x1b[31mred"],
        ),
    ],
)
def test_only_what_was_understood_is_said(
    atlas: BodyAtlas, understood: Understanding, lines: list[str]
) -> None:
    """Side, qualities and what was not understood have their place only where there are any."""
    page = suggestion_page(understood, SuggestionSet((), (), ()), atlas)
    assert printed(suggestion_screen(page)) == lines


def place_of(point: Acupoint) -> str:
    """Where a point is, as a heading begins."""
    return f"{point.place[:1].upper()}{point.place[1:]}"


def test_a_page_for_someone_unknown_says_whom_each_point_is_not_for(
    reader: Reader, knowledge: Knowledge, atlas: BodyAtlas
) -> None:
    """With the points, and when to get help at the end; with no points there is nothing to say."""
    understood = reader.read("sharp pain in my left calf")
    found = suggest(understood.pattern, Wishes(minutes=10), knowledge)
    page = suggestion_page(understood, found, atlas, NOTICE)
    text = in_one_row(printed(suggestion_screen(page), 70))
    points = [suggestion.point for suggestion in found.chosen]
    assert len(points) > 2
    for point in points:
        barred = NOTICE.not_if(point)
        assert barred
        assert re.search(rf"\d\. {place_of(point)} {point.code} .*? Why: ", text)
        assert barred.text in text
    for line in (*NOTICE.help, *NOTICE.for_all(points)):
        assert line.text in text
    assert NOTICE.words.not_if not in in_one_row(
        printed(suggestion_screen(suggestion_page(understood, found, atlas)), 70)
    )
    free = suggestion_page(understood, found, atlas, replace(NOTICE, conditions=()))
    assert not any(NOTICE.words.not_if in line.label for line in free)
    nothing = SuggestionSet((), (), ())
    assert suggestion_page(understood, nothing, atlas, NOTICE) == suggestion_page(
        understood, nothing, atlas
    )


def test_the_most_tender_spot_is_offered_beside_its_point(
    reader: Reader, knowledge: Knowledge, atlas: BodyAtlas
) -> None:
    """Once, under the point in the buttock, with its limits."""
    understood = reader.read("right buttock")
    found = suggest(understood.pattern, Wishes(), knowledge)
    text = in_one_row(printed(suggestion_screen(suggestion_page(understood, found, atlas)), 70))
    spot = knowledge.catalogue.find("GB30").tender_spot
    assert spot
    assert text.count("Or: ") == 1
    first = found.chosen[0].point
    assert f"1. {place_of(first)} {first.code} " in text
    assert f" Or: {spot.offer} Why: " in text


def test_every_real_suggestion_is_shown(
    reader: Reader, knowledge: Knowledge, atlas: BodyAtlas
) -> None:
    """All points, reasons, notes and whatever was left out are on the screen."""
    understood = reader.read("shooting pain from my buttock down the back of my left leg")
    found = suggest(understood.pattern, Wishes(minutes=10), knowledge)
    text = in_one_row(printed(suggestion_screen(suggestion_page(understood, found, atlas)), 70))
    assert found.chosen
    assert found.hidden
    for number, suggestion in enumerate(found.chosen, start=1):
        point = suggestion.point
        assert f"{number}. {place_of(point)} {point.code} {point.pinyin}" in text
        assert "; ".join(suggestion.reasons) in text
    for said in (*found.notes, *(hidden.because for hidden in found.hidden)):
        assert said in text
