"""Progress as JSON."""

import json
from datetime import date

from msgspec.structs import replace

from acupress_cli.documents.json_text import json_text
from acupress_cli.documents.progress_json import progress_json
from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import Comparison, ReachChange
from acupress_cli.domain.journal.entry import EVER, HoursAfter, Span
from acupress_cli.domain.journal.practice import Practice
from acupress_cli.domain.journal.progress import Advice, Progress
from acupress_cli.domain.journal.weeks import Site, SiteWeek, Week
from acupress_cli.domain.points.relief import PointRelief
from tests.fakes.bench import CONTENT

WORDS = CONTENT.progress_words()
FIRST, LATEST = date(2026, 4, 6), date(2026, 5, 4)
HOURS = (HoursAfter.EASIER, HoursAfter.EASIER, HoursAfter.WORSE)
PROGRESS = Progress(
    Span(FIRST, LATEST),
    (
        Week(FIRST, SiteWeek(6.0, 4.5, 3), None, 4, 3, HOURS),
        Week(LATEST, None, SiteWeek(None, 2.0, 0), None),
    ),
    Practice(LATEST, 1, 6, 3, 12, ends_today=True),
    (PointRelief("GB30", 9, 7, 1, 1, 2), PointRelief("BL40", 3, 0, 0, 0, 0)),
    FIRST,
    (Comparison(Site.LEG, FIRST, 6.0, LATEST, 4.0),),
    Change.EASED,
    ReachChange.NEARER,
    (Advice.GO_ON,),
)


def test_every_fact_has_its_stable_key() -> None:
    """As the docstring tells it, and it stays JSON."""
    told = json.loads(json_text(progress_json(PROGRESS, WORDS, ("calf",))))
    assert told == {
        "from": "2026-04-06",
        "to": "2026-05-04",
        "areas": ["calf"],
        "weeks": [
            {
                "start": "2026-04-06",
                "leg": {"before": 6.0, "after": 4.5, "sessions": 3},
                "back": None,
                "reaches": "calf",
                "hours_after": {"easier": 2, "same": 0, "worse": 1},
            },
            {
                "start": "2026-05-04",
                "leg": None,
                "back": {"before": None, "after": 2.0, "sessions": 0},
                "reaches": None,
                "hours_after": None,
            },
        ],
        "practice": {
            "week_start": "2026-05-04",
            "sessions_this_week": 1,
            "planned_this_week": 6,
            "streak_days": 3,
            "best_streak_days": 12,
            "ends_today": True,
        },
        "points": [
            {
                "code": "GB30",
                "sessions": 9,
                "eased": 7,
                "unchanged": 1,
                "worse": 1,
                "hurt": 1,
                "too_tender": 2,
            },
            {
                "code": "BL40",
                "sessions": 3,
                "eased": 0,
                "unchanged": 3,
                "worse": 0,
                "hurt": 0,
                "too_tender": 0,
            },
        ],
        "course_start": "2026-04-06",
        "verdict": "eased",
        "compared": [
            {
                "site": "leg",
                "first_week": "2026-04-06",
                "first": 6.0,
                "latest_week": "2026-05-04",
                "latest": 4.0,
                "change": "eased",
            }
        ],
        "reach": "nearer-the-back",
        "advice": ["go-on"],
        "limits": {"measurement_error": 1.77, "matters_points": 2, "matters_percent": 30},
    }


def test_one_point_can_be_asked_for() -> None:
    """Then only that one is told of."""
    told = json.loads(json_text(progress_json(PROGRESS, WORDS, point="BL40")))
    assert [point["code"] for point in told["points"]] == ["BL40"]


def test_what_is_open_or_unknown_is_null() -> None:
    """A window without ends, and no course."""
    told = progress_json(replace(PROGRESS, window=EVER, course_start=None), WORDS)
    assert (told["from"], told["to"], told["course_start"], told["areas"]) == (None, None, None, [])


def test_every_key_is_described() -> None:
    """The docstring names each key of the result."""
    described = progress_json.__doc__ or ""
    assert [key for key in progress_json(PROGRESS, WORDS) if f"``{key}``" not in described] == []
