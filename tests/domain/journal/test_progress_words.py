"""What is said about progress."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import Comparison, ReachChange
from acupress_cli.domain.journal.entry import Span
from acupress_cli.domain.journal.practice import Practice
from acupress_cli.domain.journal.progress import Advice, Progress
from acupress_cli.domain.journal.progress_words import ReachLevel
from acupress_cli.domain.journal.weeks import Site
from acupress_cli.domain.pain.atlas import BodyAtlas
from tests.fakes.bench import CONTENT

WORDS = CONTENT.progress_words()
DAY = date(2026, 5, 4)


def compared(site: Site, first: float, latest: float) -> Comparison:
    """A comparison over a week."""
    return Comparison(site, DAY, first, DAY + timedelta(weeks=1), latest)


def progress(
    verdict: Change,
    *comparisons: Comparison,
    reach: ReachChange = ReachChange.UNKNOWN,
    start: date | None = DAY,
) -> Progress:
    """Progress of which only what the words read is said."""
    practice = Practice(DAY, 0, 7, 0, 0, ends_today=False)
    return Progress(Span(), (), practice, (), start, comparisons, verdict, reach, ())


def test_every_place_of_pain_has_a_level() -> None:
    """The levels hold just the areas in which pain can be."""
    assert set(WORDS.level_of) == _pain_areas(CONTENT.atlas())


def _pain_areas(atlas: BodyAtlas) -> set[str]:
    return {area.code for area in atlas.areas if area.is_pain_area}


def test_levels_run_from_the_back_down() -> None:
    """In the order of the body, and areas side by side are equally far down."""
    in_order = [area.code for area in CONTENT.atlas().areas if area.is_pain_area]
    levels = [WORDS.level_of[code] for code in in_order]
    assert levels == sorted(levels)
    assert WORDS.level_of["thigh-back"] == WORDS.level_of["thigh-side"]


def test_the_verdict_names_the_sites_that_decide() -> None:
    """One, or both."""
    leg, back = compared(Site.LEG, 6, 3), compared(Site.BACK, 5, 3)
    (one,) = WORDS.verdict(progress(Change.EASED, leg, compared(Site.BACK, 3, 3)))
    assert one.startswith("Your leg pain before sessions is lower")
    (both,) = WORDS.verdict(progress(Change.EASED, leg, back))
    assert both.startswith("Your leg and back pain")
    (worse,) = WORDS.verdict(progress(Change.WORSE, leg, compared(Site.BACK, 3, 6)))
    assert worse.startswith("Your back pain before sessions is higher")


def test_little_from_a_high_start_is_said_to_be_little() -> None:
    """Only with the site that eased."""
    little = compared(Site.LEG, 9, 7)
    assert WORDS.high_start in WORDS.verdict(progress(Change.EASED, little))
    assert WORDS.high_start not in WORDS.verdict(
        progress(Change.WORSE, little, compared(Site.BACK, 2, 5))
    )


def test_pain_that_draws_back_is_good_news() -> None:
    """It is said beside the verdict."""
    drawn_back = progress(Change.UNCHANGED, reach=ReachChange.NEARER)
    assert WORDS.verdict(drawn_back) == (WORDS.verdicts["unchanged"], WORDS.nearer)


def test_without_a_course_nothing_is_judged() -> None:
    """The next session is a new start."""
    assert WORDS.verdict(progress(Change.TOO_EARLY, start=None)) == (WORDS.new_course,)


@pytest.mark.parametrize("alarm", [Advice.FURTHER_DOWN, Advice.WORSE_AFTER, Advice.WORSE])
def test_every_alarm_leads_to_the_check(alarm: Advice) -> None:
    """Once, after all that is advised."""
    said = WORDS.follows((alarm, Advice.REVIEW_6))
    assert said == (WORDS.advice[alarm.value], WORDS.advice["review-6-weeks"], WORDS.check)
    first = (Advice.CHECK_FIRST, alarm)
    assert WORDS.follows(first) == tuple(WORDS.advice[one.value] for one in first)
    assert WORDS.follows((Advice.REVIEW_2,)) == (WORDS.advice["review-2-weeks"],)


def test_stop_and_seek_advice_are_said_where_they_are_meant() -> None:
    """The alarms and the last review say to see someone; who must stop is told to stop."""
    for advice in (Advice.FURTHER_DOWN, Advice.WORSE_AFTER, Advice.WORSE, Advice.REVIEW_6):
        assert "doctor" in WORDS.advice[advice.value]
    for advice in (Advice.FURTHER_DOWN, Advice.REVIEW_6):
        assert "Stop pressing" in WORDS.advice[advice.value]


def test_missing_sentences_and_doubled_areas_are_faults() -> None:
    """A new code without words cannot be forgotten."""
    with pytest.raises(ValueError, match="one sentence is needed for each change"):
        replace(WORDS, verdicts={})
    with pytest.raises(ValueError, match="one sentence is needed for each advice"):
        replace(WORDS, advice={**WORDS.advice, "more": "More."})
    with pytest.raises(ValueError, match="one level"):
        replace(WORDS, levels=(*WORDS.levels, ReachLevel("knee again", ("knee-back",))))
