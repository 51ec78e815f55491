"""In another language all of a session is in it: a translated session.yaml is enough."""

import io
import re
from typing import TypeVar

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from acupress_cli.coaching.conduct import conduct
from acupress_cli.domain.body.posture_drawing import posture_figures
from acupress_cli.domain.journal.next_session import Advice, NextSession
from acupress_cli.domain.journal.session_ending import SessionEnding, ending_lines
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.plan import plan_session
from acupress_cli.domain.session.record import HoldRecord, SessionRecord
from acupress_cli.domain.session.session import Session
from acupress_cli.domain.session.session_keys import KeyRow
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.screens.dot_signs import BRAILLE
from acupress_cli.screens.glyphs import UNICODE
from acupress_cli.screens.look import Look
from acupress_cli.screens.pictures import Pictures
from acupress_cli.screens.plain import PlainDisplay
from acupress_cli.screens.plan_screen import ending_screen, timetable_screen
from tests.fakes.bench import CONTENT, NOON
from tests.fakes.wishes import WISHES
from tests.fakes.world import FakeClock, ScriptedKeyboard
from tests.screens.moments import CODES, ENDS_AT, MOMENTS, drawn, on_page, plan_for
from tests.screens.printing import printed

T = TypeVar("T")
_OUTSIDE_BRACES = re.compile(r"[A-Za-z](?![^{]*\})")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ž]{2,}")
PICTURES = Pictures(CONTENT.figures(), BRAILLE, posture_figures(CONTENT.postures()))


def translated(value: T) -> T:
    """``value`` with each of its letters Cyrillic, but for names of what is filled in."""
    if isinstance(value, Struct):
        kept = ("does",) if isinstance(value, KeyRow) else ("code", "sources")
        new = {
            field.name: translated(getattr(value, field.name))
            for field in fields(value)
            if field.name not in kept
        }
        return replace(value, **new)
    if isinstance(value, tuple):
        return tuple(translated(one) for one in value)  # type: ignore[return-value]
    if isinstance(value, dict):
        return {key: translated(one) for key, one in value.items()}  # type: ignore[return-value]
    return _OUTSIDE_BRACES.sub("ж", value) if isinstance(value, str) else value  # type: ignore[return-value]


@pytest.fixture(scope="module")
def other() -> SessionWords:
    """The words of a session in no language."""
    return translated(CONTENT.session_words())


@pytest.fixture(scope="module")
def points() -> Catalogue:
    """The points of the moments, with all that is said of them in no language."""
    catalogue = CONTENT.catalogue()
    named = tuple(_named(catalogue.find(code)) for code in CODES)
    return Catalogue(named, (), ())


def _named(point: Acupoint) -> Acupoint:
    texts = (
        "place", "location", "find", "short", "used_for", "feel", "cautions", "do_not_press_if",
        "techniques",
    )  # fmt: skip
    new = {name: translated(getattr(point, name)) for name in texts}
    return replace(point, pinyin="Жж", tender_spot=translated(point.tender_spot), **new)


def left_over(text: str) -> set[str]:
    """The words that are still of the language of the code."""
    return {word for word in _LATIN_WORD.findall(text) if not text.count(f"{word}5")} - {"BL", "GB"}


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize(("width", "height"), [(80, 24), (40, 24), (140, 48)])
@pytest.mark.parametrize("motion", [True, False])
def test_on_the_screen(
    other: SessionWords, points: Catalogue, moment: str, width: int, height: int, *, motion: bool
) -> None:
    """Each moment, and each page of what covers it."""
    look = Look(
        other, UNICODE, width, height, rehearsal=True, motion=motion, digits=True, ends_at=ENDS_AT
    )
    for page in range(4):
        lines = drawn(on_page(MOMENTS[moment](points), page), look)
        assert left_over("\n".join(line.plain for line in lines)) == set()


def test_beside_a_picture(other: SessionWords, points: Catalogue) -> None:
    """The posture is called by its name there; what lies in a picture is named by figures.yaml."""
    look = Look(other, UNICODE, 140, 48, pictures=PICTURES)
    lines = drawn(MOMENTS["ready"](points), look)
    text = "\n".join(line.plain for line in lines)
    assert translated("Sitting, foot on a low stool") in text


def test_line_by_line(other: SessionWords, points: Catalogue) -> None:
    """A whole session with every key."""
    out, clock = io.StringIO(), FakeClock()
    keys = [(5.0, "?"), (6.0, "enter"), (7.0, "n"), (20.0, "g"), (21.0, "enter"), (22.0, "z")]
    keys += [(60.0, " "), (62.0, " "), (80.0, "+"), (90.0, "t"), (95.0, "x"), (99.0, "enter")]
    session = Session(plan_session([plan_for(p) for p in points], heat_s=600), BreathPace.EASY)
    display = PlainDisplay(out, other, rehearsal=True, clock_in=lambda _: NOON)
    conduct(session, clock, ScriptedKeyboard(clock, keys), display, wishes=WISHES)
    assert len(out.getvalue().splitlines()) > 80
    assert left_over(out.getvalue()) == set()


def test_before_and_after(other: SessionWords, points: Catalogue) -> None:
    """The timetable and the ending, with each thing that may be said of the next session."""
    plan = plan_session([plan_for(p) for p in points], heat_s=600)
    holds = [HoldRecord("BL57", None, 60, 30.0, outcome) for outcome in HoldOutcome]
    record = SessionRecord(600.0, holds, ending=Ending.QUIT)
    scores = PainScores(leg=4, back=3)
    told = printed(timetable_screen(plan, other))
    for advice in Advice:
        following = NextSession(advice, 0, 2)
        ended = SessionEnding(record, scores, scores, following=following)
        told += printed(ending_screen(ending_lines(ended, other)))
    assert left_over("\n".join(told)) == set()


def test_what_is_left_over_is_found(points: Catalogue) -> None:
    """With the English words there is a lot."""
    look = Look(CONTENT.session_words(), UNICODE, 80, 24)
    lines = drawn(MOMENTS["hold"](points), look)
    assert {"Press", "Hold", "hurts"} <= left_over("\n".join(line.plain for line in lines))
