"""What a report says about a person's journal."""

from datetime import date

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.report import report_on
from acupress_cli.domain.journal.report_form import Report, ReportSection, ReportTable
from acupress_cli.domain.journal.report_marks import MOST_CHECKS, MOST_DATES
from acupress_cli.domain.journal.report_practice import MOST_POINTS, MOST_TAGS
from acupress_cli.domain.journal.report_scores import MOST_WEEKS
from acupress_cli.domain.journal.report_source import ReportSource
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from tests.fakes.journal import hold, session
from tests.fakes.reports import LAST, at, every_day, report_source, told


def section(source: ReportSource, heading: str) -> ReportSection:
    """The part of the report with this heading."""
    return next(part for part in report_on(source).sections if part.heading.startswith(heading))


def facts(source: ReportSource, heading: str) -> dict[str, str]:
    """The facts of a part, by what they are called."""
    return {fact.label: fact.value for fact in section(source, heading).facts}


def headings(report: Report) -> list[str]:
    """The parts there are."""
    return [part.heading for part in report.sections]


def of(*entries: Entry, **fields: object) -> ReportSource:
    """A report's source with these entries."""
    return report_source(entries, **fields)


def test_a_time_without_entries_is_said() -> None:
    """There is no part with nothing in it, and no line to fill in."""
    report = report_on(report_source())
    assert report.period == "4 Feb 2026 to 4 May 2026 (90 days)"
    assert report.intro == (report_source().words.empty,)
    assert (report.sections, report.limits, report.blanks) == ((), (), ())


def test_the_head_and_the_limits_always_stand_there() -> None:
    """It says that the person told it all, and what the numbers cannot show."""
    source = of(told(EntryKind.REST, at(4)))
    report = report_on(source)
    assert report.intro == source.words.head
    assert report.limits == source.words.limits
    assert report.blanks == ("Name", "Date of birth")


def test_the_parts_stand_in_the_order_a_reader_asks() -> None:
    """Who, where, how bad, what went badly, then what was done; notes last."""
    assert headings(report_on(report_source(every_day(), with_notes=True))) == [
        "About the person",
        "Where it hurts",
        "Pain from 0 (none) to 10 (worst)",
        "What went badly",
        "Safety checks",
        "Practice",
        "Tags and triggers",
        "Points",
        "Own notes",
    ]


def test_a_day_of_rest_alone_makes_no_numbers_up() -> None:
    """What was not told is said to be not told; parts with nothing to count are left out."""
    source = of(told(EntryKind.REST, at(4)))
    assert "Points" not in headings(report_on(source))
    assert "Tags and triggers" not in headings(report_on(source))
    assert set(facts(source, "Where it hurts").values()) == {"not told"}
    assert facts(source, "Pain") == {"Leg pain": "not told", "Back pain": "not told"}
    assert section(source, "Pain").tables == ()
    assert facts(source, "What went badly") == {"In this time": "nothing told"}
    assert facts(source, "Safety checks") == {"Checks": "none kept"}
    assert facts(source, "Practice") == {
        "Sessions": "0 on 0 of 90 days",
        "Days of rest": "1",
        "Hours after": "not told",
    }


@pytest.mark.parametrize(
    ("conditions", "words"),
    [
        (None, "not asked yet"),
        ((), "none named"),
        (("pregnant",), "pregnant, or could be"),
        (("no-more-known",), "no-more-known"),
        (("pregnant:calf,nowhere",), "pregnant, or could be (calf, nowhere)"),
    ],
)
def test_conditions_are_named_as_the_person_knows_them(
    conditions: tuple[str, ...] | None, words: str
) -> None:
    """Kept codes become names; what is not known any more stays as it was kept."""
    source = of(told(EntryKind.REST, at(4)), profile=Profile(conditions=conditions))
    assert facts(source, "About") == {"Conditions named": words}


@pytest.mark.parametrize(
    ("profile", "conditions", "medicines"),
    [
        (
            Profile(("long-steroids",)),
            "none but those with medicines",
            "steroid tablets for months",
        ),
        (
            Profile(("pregnant", "blood-thinners", "long-steroids")),
            "pregnant, or could be",
            "blood thinners, or easy bleeding or bruising; steroid tablets for months",
        ),
        (Profile(told_ahead=("long-steroids",)), "not asked yet", "steroid tablets for months"),
    ],
)
def test_medicines_stand_apart_in_the_words_of_their_question(
    profile: Profile, conditions: str, medicines: str
) -> None:
    """What was asked may be true without a medicine, and no name of one is kept."""
    source = of(told(EntryKind.REST, at(4)), profile=profile)
    assert facts(source, "About") == {
        "Conditions named": conditions,
        "Medicines, as asked": medicines,
    }


def test_the_goal_is_the_persons_own_words() -> None:
    """In one line, with how well it went at first and lately."""
    entries = [session(at(day), goal=goal) for day, goal in ((1, 3), (2, None), (3, 5), (4, 6))]
    source = of(*entries, profile=Profile(goal="walk to\nthe shop "))
    assert facts(source, "About")["Wants to do well again"] == "walk to the shop"
    told_goal = facts(source, "Where")["Own goal"]
    assert told_goal == "3 on 1 May, 6 on 4 May (0 not at all, 10 as well as ever)"
    once = facts(of(entries[0]), "Where")["Own goal"]
    assert once == "3 on 1 May (0 not at all, 10 as well as ever)"


def test_where_it_hurts_is_counted_from_the_back_down() -> None:
    """Areas in the body's order with their entries, the side, and codes nobody knows last."""
    source = of(
        session(at(1), areas=("calf", "buttock", "tail"), side=Side.LEFT),
        session(at(2), areas=("calf", "calf"), side=Side.LEFT),
        session(at(3), side=Side.BOTH),
    )
    assert facts(source, "Where")["Areas"] == "buttock (1), calf (2), tail (1)"
    assert facts(source, "Where")["Side"] == "left (2), both (1)"


@pytest.mark.parametrize(
    ("reaches", "words"),
    [
        (["calf"], "calf at first and lately"),
        (["calf", "thigh-back"], "calf at first, thigh lately"),
        (["buttock", "sole", "calf"], "buttock at first, calf lately, foot in between"),
        (["calf", "buttock", "calf"], "calf at first and lately"),
    ],
)
def test_how_far_down_goes_by_weeks(reaches: list[str], words: str) -> None:
    """The first and the latest week, and what lay further down in between."""
    entries = [session(at(6 + 7 * week, 4), reaches=area) for week, area in enumerate(reaches)]
    assert facts(of(*entries), "Where")["Reaches"] == words


def test_scores_are_weekly_medians_with_their_counts() -> None:
    """Two weeks with enough scores are compared; the range is that of all scores told."""
    first = [session(at(day, 4), "GB30", leg=(score, 5)) for day, score in ((6, 6), (7, 7), (8, 8))]
    thin = [session(at(14, 4), leg=(9, None))]
    latest = [
        session(at(day, 4), "GB30", leg=(score, 2)) for day, score in ((20, 4), (21, 3), (22, 4))
    ]
    source = of(*first, *thin, *latest, told(EntryKind.NOTE, at(23, 4), before=PainScores(1)))
    assert facts(source, "Pain") == {
        "Leg pain": "7 in the week of 6 Apr, 4 in the week of 20 Apr, before pressing; "
        "told 8 times, from 1 to 9",
        "Back pain": "not told",
    }
    table = section(source, "Pain").tables[0]
    assert table.head[:4] == ("Week of", "Sessions", "Leg before", "Leg after")
    assert (
        table.rows
        == (
            ("6 Apr", "3", "7 (3)", "5", "-", "-", "-"),
            ("13 Apr", "0", "9 (1)", "-", "-", "-", "-"),
            ("20 Apr", "3", "4 (3)", "2", "-", "-", "-"),
        )
        or table.rows[1][1] == "0"
    )
    assert table.note == source.words.median


def test_few_scores_are_not_compared() -> None:
    """Without two weeks of enough scores no first and latest number is named."""
    source = of(
        session(at(1), "GB30", back=(4, None)),
        session(at(2), leg=(None, 3), reaches="calf"),
    )
    assert facts(source, "Pain")["Back pain"] == (
        "told once, always 4; there are not two weeks with 3 scores each"
    )
    assert section(source, "Pain").tables[0].rows == (
        ("27 Apr", "1", "-", "3", "4 (1)", "-", "calf"),
    )


def test_many_weeks_are_cut_to_the_latest() -> None:
    """A long time keeps a table of half a year, and says what it leaves out."""
    source = report_source(every_day(7 * 30), first=date(2025, 10, 1))
    table = section(source, "Pain").tables[0]
    assert len(table.rows) == MOST_WEEKS
    assert table.rows[-1][0] == "4 May 2026"
    assert table.note.startswith("The 5 weeks before are left out. ")


def test_what_went_badly_stands_by_its_date() -> None:
    """Hurt, too tender, worse after and worse in the hours after, of each entry."""
    hurt = HoldRecord("GB30", Side.LEFT, 60, 9.0, HoldOutcome.HURT)
    tender = HoldRecord("GV3", None, 60, 60.0, HoldOutcome.TOO_TENDER, was_tender=True)
    source = of(
        session(at(1), holds=(hurt, hurt, hold("BL40"), tender), leg=(4, 2), back=(3, 5)),
        session(at(2), "BL40", leg=(4, 7), hours_after=HoursAfter.WORSE),
        session(at(3), "BL40", leg=(4, 4), back=(None, 5)),
    )
    assert facts(source, "What went badly") == {
        "1 May": "GB30 left hurt, GV3 too tender, back pain 3 to 5 after pressing",
        "2 May": "leg pain 4 to 7 after pressing, worse in the hours after",
    }


def test_tender_points_give_way_to_what_hurt() -> None:
    """Where there is no room for all dates, what is worse stays; the rest is counted."""
    tender = (replace(hold("BL40"), was_tender=True),)
    hurt = (hold("GB30", outcome=HoldOutcome.HURT),)
    entries = [session(at(1, 4), holds=hurt)]
    entries += [session(at(day, 4), holds=tender) for day in range(2, 3 + MOST_DATES)]
    listed = facts(of(*entries), "What went badly")
    assert listed["1 Apr"] == "GB30 left hurt"
    assert "2 Apr" not in listed
    assert "3 Apr" not in listed
    assert len(listed) == MOST_DATES + 1
    assert listed["Not listed"] == "2 earlier or only tender"


def test_safety_checks_stand_by_their_outcome() -> None:
    """Checks without a sign are counted, all others stand with their date."""
    outcomes = (Outcome.CLEAR, Outcome.TODAY, Outcome.CLEAR, None)
    checks = [told(EntryKind.CHECK, at(d, 4), outcome=o) for d, o in enumerate(outcomes, start=1)]
    assert facts(of(*checks), "Safety") == {
        "No warning sign named": "2 checks, the last on 3 Apr",
        "2 Apr": "told to see a doctor the same day",
    }


def test_many_checks_are_cut_to_the_latest() -> None:
    """What is not listed is counted."""
    days = range(1, 3 + MOST_CHECKS)
    checks = [told(EntryKind.CHECK, at(day, 4), outcome=Outcome.SOON) for day in days]
    listed = facts(of(*checks), "Safety")
    assert "2 Apr" not in listed
    assert "3 Apr" in listed
    assert listed["Not listed"] == "2 earlier"


@pytest.mark.parametrize("outcome", [o for o in Outcome if o is not Outcome.CLEAR])
def test_every_outcome_that_stops_pressing_has_words(outcome: Outcome) -> None:
    """None of them is passed over."""
    source = of(told(EntryKind.CHECK, at(4), outcome=outcome))
    assert facts(source, "Safety")["4 May"].startswith("told ")


def test_practice_is_counted() -> None:
    """Sessions, days, minutes, heat, and how the hours after were."""
    source = of(
        session(at(1), "GB30", "BL40", heat_s=600.0, hours_after=HoursAfter.EASIER),
        session(at(1, hour=18), "GB30", ending=Ending.QUIT, hours_after=HoursAfter.EASIER),
        session(at(3), told_s=360.0, coached=False, hours_after=HoursAfter.WORSE, ending=None),
        session(at(4), leg=(3, None)),
    )
    assert facts(source, "Practice") == {
        "Sessions": "3 on 2 of 90 days",
        "First and last": "1 May, 3 May",
        "Timed by the program": "2 of 3",
        "Pressed": "9 min in all, usually 2 min",
        "With heat before": "1",
        "Ended early": "1",
        "Days of rest": "0",
        "Hours after": "easier twice, worse once",
    }


def test_points_stand_with_how_long_and_what_followed() -> None:
    """The point most used first; where nothing was scored nothing is counted."""
    source = of(
        session(at(1), "GB30", "BL40", leg=(6, 3)),
        session(at(2), "GB30", leg=(6, 6)),
        session(at(3), holds=(hold("ZZ9", 30.0), hold("BL23", 0.0, HoldOutcome.SKIPPED))),
        session(at(4), holds=(hold("GB30", 30.0, HoldOutcome.HURT),), leg=(4, 7)),
    )
    table = section(source, "Points").tables[0]
    assert table.rows == (
        ("GB30 Huantiao", "3", "60 s", "2 min", "1 of 3", "1 of 3", "1", "0"),
        ("BL40 Weizhong", "1", "60 s", "1 min", "1 of 1", "0 of 1", "0", "0"),
        ("ZZ9", "1", "30 s", "0 min", "-", "-", "0", "0"),
        ("BL23 Shenshu", "0", "-", "0 min", "-", "-", "0", "0"),
    )
    assert table.note == source.words.easier


def test_points_and_tags_are_cut_to_the_most_used() -> None:
    """What is left out is counted, not dropped in silence."""
    source = report_source(every_day())
    table = section(source, "Points").tables[0]
    assert len(table.rows) == MOST_POINTS
    assert table.note.startswith("1 more point pressed less often. ")
    tags = facts(source, "Tags")
    assert len(tags) == MOST_TAGS + 1
    assert tags["tag0"] == "81 times"
    assert tags["Other tags"] == "3"


def test_few_tags_all_stand_there() -> None:
    """Each tag counts once an entry, the most frequent first."""
    source = of(session(at(1), tags=("drive", "chair", "chair")), session(at(2), tags=("chair",)))
    assert facts(source, "Tags") == {"chair": "twice", "drive": "once"}


def test_notes_are_private_unless_wanted() -> None:
    """No word of a note stands in the report before the person says so."""
    source = of(session(at(1), note="A secret\n of mine"), told(EntryKind.NOTE, at(2), note=" \n"))
    assert "secret" not in repr(report_on(source))
    assert facts(replace(source, with_notes=True), "Own notes") == {"1 May": "A secret of mine"}
    assert "Own notes" not in headings(report_on(of(session(at(1)), with_notes=True)))


def test_a_time_over_two_years_names_the_year_of_each_date() -> None:
    """A date is never left open to be another year's."""
    entry = told(EntryKind.NOTE, at(1), note="x")
    source = of(entry, first=date(2025, 12, 1), last=LAST, with_notes=True)
    assert facts(source, "Own notes") == {"1 May 2026": "x"}
    day = replace(source, first=LAST)
    assert report_on(day).period == "4 May 2026 to 4 May 2026 (1 day)"


def test_a_table_has_no_holes() -> None:
    """A row with too few cells is a fault of the program, found at once."""
    with pytest.raises(ValueError, match="every row"):
        ReportTable("Caption", ("a", "b"), (("1",),))
