"""The pocket sheet: each point in short, and nothing on it that this person may not do."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Pressure, Side, Tool
from acupress_cli.domain.pages.guide import WantedPoint
from acupress_cli.domain.pages.pocket import PocketCard, pocket_sheet
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import Verdict
from acupress_cli.domain.suggestion.suggestion import Wishes, planned_point
from tests.documents.pages import NOTICE
from tests.fakes.bench import CONTENT

WORDS = CONTENT.session_words()
FIGURES = CONTENT.figures()


def card(wanted: WantedPoint) -> PocketCard:
    """The only card of a sheet."""
    (made,) = pocket_sheet([wanted], WORDS, FIGURES, NOTICE).cards
    return made


def test_a_card_says_where_how_how_long_and_how_hard(point: Callable[[str], Acupoint]) -> None:
    """All in the words that stand elsewhere, too."""
    bl57 = point("BL57")
    made = card(WantedPoint(bl57, Side.LEFT))
    assert (made.code, made.name, made.place) == ("BL57", "Chéngshān", bl57.place)
    assert made.steps == bl57.find
    assert made.press == (
        "90 seconds on the left side.",
        WORDS.hold.pressure.for_pressure(bl57.pressure),
        "Sitting, foot on a low stool (thumb).",
    )
    assert (made.cautions, made.warning) == ((), "")


@pytest.mark.parametrize(
    ("code", "side", "said"),
    [
        ("BL57", None, "90 seconds on each side."),
        ("BL57", Side.BOTH, "90 seconds on each side."),
        ("BL57", Side.RIGHT, "90 seconds on the right side."),
        ("GV3", Side.RIGHT, "90 seconds."),
    ],
)
def test_the_side_is_said(
    point: Callable[[str], Acupoint], code: str, side: Side | None, said: str
) -> None:
    """Only of a point that has sides."""
    assert card(WantedPoint(point(code), side)).press[0] == said


def test_the_picture_is_the_closest_look(point: Callable[[str], Acupoint]) -> None:
    """On the side that is pressed; none where nothing is drawn."""
    wanted = WantedPoint(point("BL57"), Side.RIGHT)
    picture = card(wanted).picture
    assert picture is not None
    assert (picture.figure.id, picture.codes, picture.side) == ("calf", ("BL57",), Side.RIGHT)
    (without,) = pocket_sheet([wanted], WORDS, (), NOTICE).cards
    assert without.picture is None


def test_what_was_planned_is_kept(point: Callable[[str], Acupoint]) -> None:
    """A plan that is made already is not made again; else a wanted length is minded."""
    planned = planned_point(point("BL57"), Side.LEFT, Wishes(0, hold_s=75), Verdict())
    made = card(WantedPoint(point("BL57"), Side.RIGHT, planned=planned, hold_s=100))
    assert made.press[0] == "75 seconds on the left side."
    assert card(WantedPoint(point("BL57"), hold_s=100)).press[0].startswith("100 seconds")


def test_limits_of_the_person_are_minded(point: Callable[[str], Acupoint]) -> None:
    """Shorter, softer, and with what to take care of."""
    verdict = Verdict("", 60, Pressure.LIGHT, (Tool.PALM,), ("Go slowly.",))
    made = card(WantedPoint(point("GB30"), Side.LEFT, verdict))
    assert made.press[0] == "60 seconds on the left side."
    assert made.press[1] == WORDS.hold.pressure.light
    assert made.press[2] == "Lying on the good side (knuckles)."
    assert made.cautions == ("Go slowly.",)


@pytest.mark.parametrize(
    ("verdict", "because"),
    [
        (Verdict(blocked="You said so."), "You said so."),
        (Verdict(no_tools=tuple(Tool)), "There is no way to press it that fits you."),
    ],
)
def test_a_point_that_may_not_be_pressed_has_no_steps(
    point: Callable[[str], Acupoint], verdict: Verdict, because: str
) -> None:
    """A warning stands in their place, also where a plan was made before."""
    planned = planned_point(point("BL57"), Side.LEFT, Wishes(0), Verdict())
    made = card(WantedPoint(point("BL57"), Side.LEFT, verdict))
    assert made.warning == f"Do not press this point. {because}"
    assert (made.steps, made.press, made.picture) == ((), (), None)
    if verdict.blocked:
        assert card(WantedPoint(point("BL57"), None, verdict, planned)) == made


def test_the_sheet_says_when_to_stop(point: Callable[[str], Acupoint]) -> None:
    """With the coach's own words, and that it is comfort care alone."""
    sheet = pocket_sheet(
        [WantedPoint(point("LI4")), WantedPoint(point("BL40"))], WORDS, FIGURES, NOTICE
    )
    own = NOTICE.words.pocket
    assert [made.code for made in sheet.cards] == ["LI4", "BL40"]
    assert sheet.stop == WORDS.cues.reminder.eye[0]
    assert sheet.footer == WORDS.before[0]
    assert (sheet.title, sheet.fold, sheet.days) == (own.title, own.fold, own.days)


def test_a_card_says_first_whom_it_is_not_for(point: Callable[[str], Acupoint]) -> None:
    """Also on a sheet made for somebody: it may be handed on. A point left out needs no more."""
    made = card(WantedPoint(point("LI4")))
    assert made.not_if == NOTICE.not_if(point("LI4"))
    assert made.not_if
    assert made.not_if.text.startswith("Do not press if: pregnant")
    assert card(WantedPoint(point("LI4"), verdict=Verdict(blocked="You said so."))).not_if is None


def test_the_sheet_begins_with_when_to_get_help(point: Callable[[str], Acupoint]) -> None:
    """And with what holds for all of its points, and for whom it was made."""
    points = [point("BL57"), point("HT7")]
    sheet = pocket_sheet([WantedPoint(one) for one in points], WORDS, FIGURES, NOTICE)
    assert sheet.first.lines == (*NOTICE.help, *NOTICE.for_all(points))
    assert sheet.first.heading == NOTICE.words.heading
    assert sheet.first.made_for == NOTICE.words.made_for_anyone


def test_what_several_points_would_say_is_said_once(point: Callable[[str], Acupoint]) -> None:
    """In the box, with the points that it is about; what one alone says stays on its card."""
    own = Verdict(cautions=("Go slowly.", "Only this one."))
    wanted = [
        WantedPoint(point("BL57"), verdict=own),
        WantedPoint(point("HT7"), verdict=Verdict(cautions=("Go slowly.",))),
    ]
    sheet = pocket_sheet(wanted, WORDS, FIGURES, NOTICE)
    assert [made.cautions for made in sheet.cards] == [("Only this one.",), ()]
    assert sheet.first.lines[-1].text == "BL57, HT7: Go slowly."


def test_there_is_a_short_form_for_little_room(point: Callable[[str], Acupoint]) -> None:
    """Three lines of steps, or all of them where there are no short ones; one reason."""
    made = card(WantedPoint(point("BL57")))
    assert made.short == point("BL57").short
    assert card(WantedPoint(replace(point("BL57"), short=()))).short == made.steps
    barred = card(WantedPoint(point("BL57"), verdict=Verdict(blocked="One why. Another why.")))
    assert barred.short_warning == "Do not press this point. One why."
    assert card(
        WantedPoint(point("BL57"), verdict=Verdict(blocked="One why."))
    ).short_warning.endswith("One why.")
