"""README and docs say what the program does: its commands, options, numbers and output."""

import json
import re
import shlex
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from acupress_cli.adapters import session_lock
from acupress_cli.adapters.journal import database
from acupress_cli.adapters.journal.copied_json import journal_json
from acupress_cli.adapters.journal.file import KEPT_CHANGES
from acupress_cli.adapters.moved_file import moved_text
from acupress_cli.adapters.profile_file import ProfileFile
from acupress_cli.adapters.settings_file import SettingsFile
from acupress_cli.cli.guide_pages import GuideFormat
from acupress_cli.cli.report import USUAL_DAYS
from acupress_cli.coaching.conduct import LONGEST_WATCH_S
from acupress_cli.domain.body.body import Laterality, Side
from acupress_cli.domain.errors import ExitCode
from acupress_cli.domain.journal import change, course
from acupress_cli.domain.journal.charts import Mark
from acupress_cli.domain.journal.own_calendar import WEEK
from acupress_cli.domain.journal.session_entry import RESUME_WITHIN
from acupress_cli.domain.moving import Belongings
from acupress_cli.domain.pages.pocket import MOST_CARDS, MOST_LARGE_CARDS
from acupress_cli.domain.pain.area_numbers import areas_and_words, numbered_areas
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.frame import Frame
from acupress_cli.domain.session.plan import PlannedPoint, StepKind, plan_session
from acupress_cli.domain.session.session import Session
from acupress_cli.domain.settings import (
    LOUDEST,
    USUAL_SETTINGS,
    PictureKind,
    SoundKind,
    ThemeName,
    WeekStart,
)
from acupress_cli.domain.sound.sound import FASTEST_WITH_SOUND
from acupress_cli.screens.chart import ASCII
from acupress_cli.screens.dot_signs import BRAILLE
from acupress_cli.screens.glyphs import UNICODE
from acupress_cli.screens.look import Look
from acupress_cli.screens.pictures import Pictures
from acupress_cli.screens.session_screen import session_lines
from benchmarks import startup
from tests.conftest import Ran
from tests.documented import (
    ALL_PAGES,
    JSON_EXAMPLE,
    PAGES,
    PLANNED,
    README,
    agrees,
    all_commands,
    commands_of_help,
    cut_off,
    kept,
    rows_after,
)
from tests.fakes.answers import AGAIN_CLEAR, CLEAR, NO_CONDITIONS
from tests.fakes.bench import CONTENT, NOON, FakeBench
from tests.fakes.hearing import heard
from tests.fakes.returning import LAST

BLOCKS = re.findall(r"^```sh\n(.*?)^```", ALL_PAGES, re.DOTALL | re.MULTILINE)
LINES = dict.fromkeys(line for block in BLOCKS for line in block.splitlines())
EXAMPLES = [line for line in LINES if line.startswith("acupress ")]
JSON_EXAMPLES = JSON_EXAMPLE.findall(ALL_PAGES)

SCREENING = CONTENT.screening()
CONDITIONS = CONTENT.conditions().asked
# The signs of a first screening by what they mean, as the page of signs heads its lists.
SIGNS = {
    Outcome.EMERGENCY: "## Call an emergency number now",
    Outcome.TODAY: "## See a doctor today",
    Outcome.SOON: "## See a doctor before you press",
}

# What the coach asks, in its order: the options that answer it, and an answer for the rest.
WHERE = "from my left buttock down to the calf"
QUESTIONS = ((("--leg", "--back"), "6"),)


def bench_for(arguments: list[str], folder: Path) -> FakeBench:
    """The world in which an example runs: answers, a journal, and files in ``folder``."""
    command = arguments[:2]
    is_reading = command[0] in ("journal", "progress", "report", "forget", "guide")
    entries = [cut_off()] if "--resume" in arguments else kept() if is_reading else []
    entries = [LAST] if command[0] == "again" else entries
    told = replace(PLANNED, conditions=("diabetes",)) if "--without" in arguments else PLANNED
    bench = FakeBench(answers_for(arguments), profile=told, entries=entries)
    bench.home = folder / "home"
    bench.home.mkdir()
    (bench.home / "profile.json").write_text("{}", encoding="utf-8")
    if command == ["journal", "undo"]:
        bench.memory_journal.change("removal of a note", [replace(kept()[0], removed=True)], NOON)
    if command == ["journal", "import"]:
        for name in arguments[2:]:
            (folder / name).write_text(journal_json(kept()), encoding="utf-8")
    if command == ["move", "in"]:
        moved = moved_text(Belongings(PLANNED, USUAL_SETTINGS, tuple(kept())))
        (folder / arguments[2]).write_text(moved, encoding="utf-8")
    return bench


def answers_for(arguments: list[str]) -> str:
    """What a person types where the example leaves a question open; nothing is red."""
    command, given = arguments[0], set(arguments)
    if command == "check":
        return lines_of(CLEAR)
    if command == "forget":
        return lines_of(["yes"])
    if "--resume" in given:
        return lines_of([*AGAIN_CLEAR, "4", "no"])
    if command == "now":
        return lines_of([*AGAIN_CLEAR, "no"])
    if command not in ("coach", "session", "again"):
        return ""
    is_real = not given & {"--preview", "--rehearse"}
    answers = [*AGAIN_CLEAR] if is_real else []
    if command == "coach":
        says_where = len(arguments) > 1 and not arguments[1].startswith("-")
        answers += [] if says_where or "--pain" in given else [WHERE]
    if command != "session":
        answers += [answer for options, answer in QUESTIONS if not given & set(options)]
    if is_real:
        answers += ["none"] if "--no-heat" not in given else []
        answers += ["no"] if command == "session" else ["4", "no"]
    return lines_of(answers)


def lines_of(answers: Iterable[str]) -> str:
    """Lines of standard input."""
    return "".join(f"{answer}\n" for answer in answers)


def options_in(text: str) -> set[str]:
    """Every option named in ``text``."""
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def test_the_command_tables_are_the_help() -> None:
    """The page lists the commands that --help lists, in the same order and words."""
    assert rows_after(PAGES["commands.md"], "# All commands") == commands_of_help()
    assert rows_after(PAGES["commands.md"], "## In the journal") == commands_of_help("journal")
    assert rows_after(PAGES["commands.md"], "## Moving") == commands_of_help("move")


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_run(
    example: str, acupress: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command in a block runs as it stands, sessions to their end."""
    monkeypatch.chdir(tmp_path)
    arguments = shlex.split(example)[1:]
    bench = bench_for(arguments, tmp_path)
    ran = acupress(*arguments, bench=bench)
    assert ran.code == 0, ran.err
    assert not bench.answers.read(), "less was asked than the example leaves open"


def test_the_first_session_goes_as_the_page_tells(acupress: Callable[..., Ran]) -> None:
    """The coach's first questions come in the order of the walk-through."""
    walk = PAGES["first-session.md"].partition("## What happens\n")[2].partition("\n## ")[0]
    steps = ("Safety questions", "Your conditions", "Your pain", "Points", "Heat", "Holds")
    assert re.findall(r"^\d\. \*\*(.*)\.\*\*", walk, re.MULTILINE) == [*steps, "The end"]
    pain = [WHERE, "6"]
    bench = FakeBench(lines_of([*CLEAR, *NO_CONDITIONS, *pain, "none", "4", "no"]))
    ran = acupress("coach", bench=bench)
    assert (ran.code, bench.answers.read()) == (0, ""), ran.err
    told = " ".join(ran.err.split())
    asked = [
        SCREENING.adult.question,
        CONTENT.conditions().intro,
        "Where does it hurt",
        CONTENT.journal_words().scores.now,
        CONTENT.heat().intro,
        CONTENT.journal_words().scores.leg_after,
        SCREENING.flag(SCREENING.lists.after[0]).question,
    ]
    assert sorted(asked, key=told.index) == asked


@pytest.mark.parametrize("outcome", SIGNS)
def test_every_sign_asked_about_is_in_the_lists(outcome: Outcome) -> None:
    """The page lists the signs of each kind that the questions look for, in the same words."""
    after = PAGES["when-to-see-a-doctor.md"].partition(f"\n{SIGNS[outcome]}\n")[2]
    listed = re.search(r"(?:^- .*\n)+", after, re.MULTILINE)
    assert listed
    signs = [f"- {flag.sign}" for flag in SCREENING.flags if flag.outcome is outcome]
    assert listed[0].splitlines() == signs


def test_the_readme_names_every_sign_of_an_emergency_and_whom_to_call() -> None:
    """The program itself hears each of them in the one sentence; the whole list is a link away."""
    [told] = [line for line in README.splitlines() if "emergency number now if" in line]
    assert told.startswith("- **It is not an emergency service.** Call 112, 911, 999 ")
    assert told.endswith("(docs/when-to-see-a-doctor.md).")
    named = {one.flag.id for one in heard(told.partition(" now if ")[2].partition(". [")[0])}
    urgent = {flag.id for flag in SCREENING.flags if flag.outcome is Outcome.EMERGENCY}
    assert urgent <= named


def test_the_readme_is_short() -> None:
    """It has what somebody needs to begin; all else is a page of its own."""
    assert len(README.splitlines()) < 200


def test_every_condition_is_in_the_table() -> None:
    """The page names each condition, those that may be given a place apart."""
    page = PAGES["conditions.md"]
    plain, placed = (row[1].split(", ") for row in rows_after(page, "**What you can name**"))
    assert plain == [c.id for c in CONDITIONS if not c.asks_where]
    assert placed == [c.id for c in CONDITIONS if c.asks_where]
    stops = " or ".join(f"`{c.id}`" for c in CONDITIONS if c.stop)
    assert f"With {stops} there is no session" in page


def test_words_that_are_a_warning_sign_are_answered_by_help(acupress: Callable[..., Ran]) -> None:
    """The words on the page, and an outcome that stands, give a referral as JSON too."""
    words = re.search(r"`acupress suggest \"([^`]*)\"` is answered by where to get help", ALL_PAGES)
    assert words
    standing = FakeBench(profile=Profile(outcome=Outcome.TODAY, outcome_at=NOON))
    said = acupress("suggest", words[1], "--json")
    stands = acupress("suggest", "calf", "--side", "left", "--json", bench=standing)
    for ran, outcome in ((said, "emergency"), (stands, "today")):
        printed = json.loads(ran.out)
        assert (ran.code, printed["referral"]["outcome"]) == (10, outcome)
        assert printed["suggestions"] == []


def test_a_plain_denial_is_said_back(acupress: Callable[..., Ran]) -> None:
    """The example of a denial gets points, and hears how it was read."""
    example = next(line for line in EXAMPLES if "no numbness" in line)
    ran = acupress(*shlex.split(example)[1:])
    assert "you do not have this" in " ".join(ran.out.split())


def test_every_command_is_shown_by_example() -> None:
    """The pages have an example of each command; verify is for those who change content."""
    commands = all_commands()
    shown = {name for name in commands for e in EXAMPLES if f"{e} ".startswith(f"acupress {name} ")}
    assert shown == set(commands) - {"verify"}


@pytest.mark.parametrize("command", all_commands())
def test_options_named_with_a_command_exist(command: str, acupress: Callable[..., Ran]) -> None:
    """An option that a page writes behind a command is an option of that command."""
    lines = re.findall(rf"\bacupress {command}\b([^`\n]*)", ALL_PAGES)
    assert options_in(" ".join(lines)) <= options_in(acupress(*command.split(), "--help").out)


def test_options_named_alone_exist(acupress: Callable[..., Ran]) -> None:
    """An option that stands alone on a page is an option of some command."""
    helps = [acupress("--help").out]
    helps += [acupress(*name.split(), "--help").out for name in all_commands()]
    named = {option for span in re.findall(r"`(-[^`]*)`", ALL_PAGES) for option in options_in(span)}
    assert named, "the pages name options"
    assert named <= options_in(" ".join(helps))


def test_the_limits_of_the_benchmarks_are_those_that_are_measured() -> None:
    """The page tells of each command what it may take at most, as make bench holds it to."""
    rows = rows_after(PAGES["development.md"], "## Benchmarks")
    told = {row[0]: float(row[2].split()[0]) for row in rows}
    for words, at_most in startup.COMMANDS.values():
        example = shlex.join(["acupress", *words]).replace("'", '"')
        assert told.pop(example, None) == at_most
    assert told.pop("the Tab key, for a point") == startup.COMPLETION_AT_MOST
    assert told.pop("the first picture of a session") == startup.FIRST_FRAME_AT_MOST
    assert told.pop("home, in a window, with a session to tell of") == startup.HOME_AT_MOST
    assert not [row for row in told if row.startswith("acupress")]


def test_every_exit_code_is_in_the_table() -> None:
    """The page explains each exit code there is, and no other."""
    rows = rows_after(PAGES["exit-codes.md"], "# Exit codes")
    assert [int(row[0]) for row in rows] == list(ExitCode)


def test_the_breathing_paces_are_the_programs() -> None:
    """The page gives each pace its true seconds."""
    rows = rows_after(PAGES["sessions.md"], "## Breathing")
    seconds = {row[0].split()[0]: row[1:] for row in rows}
    assert seconds == {
        pace.value: [f"{pace.in_s:.0f}", f"{pace.out_s:.0f}"] if pace.cycle_s else ["your own"] * 2
        for pace in BreathPace
    }


@pytest.mark.parametrize(("command", "shown"), JSON_EXAMPLES)
def test_json_is_printed_as_shown(
    command: str, shown: str, acupress: Callable[..., Ran], tmp_path: Path
) -> None:
    """The JSON on a page has the keys, in their order, and the values that are printed."""
    bench = FakeBench(profile=PLANNED, entries=kept())
    bench.home = tmp_path
    (bench.home / f"{ProfileFile.NAME}.json").write_text("{}", encoding="utf-8")
    ran = acupress(*shlex.split(command)[1:], bench=bench)
    assert ran.code == 0, ran.err
    assert agrees(json.loads(shown), json.loads(ran.out)), ran.out


@pytest.mark.parametrize(
    ("shown", "printed", "fits"),
    [
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}, True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        (["x", "..."], ["x", "y"], True),
        (["x", "..."], ["x"], False),
        (["x"], ["x", "y"], False),
        ("so ...", "so on", True),
        ("so ...", "not so", False),
        (True, 1, False),
    ],
)
def test_only_what_is_printed_counts_as_shown(shown: object, printed: object, fits: bool) -> None:
    """The comparison of JSON notices a missing key, another order, and another value."""
    assert agrees(shown, printed) is fits


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_promise_nothing(name: str) -> None:
    """No page uses any of the words that belong to a doctor."""
    promised = r"treatment|\bcur(?:e|es|ed)\b|diagnos|prescri"
    assert re.findall(promised, PAGES[name], re.IGNORECASE) == []


def test_the_chart_is_what_progress_prints(
    acupress: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chart on the page is that of a real journal, to the letter."""
    monkeypatch.setenv("COLUMNS", "80")
    shown = re.search(r"It can look like this:\n\n```text\n(.*?)```", PAGES["plans.md"], re.DOTALL)
    ran = acupress("progress", bench=FakeBench(profile=PLANNED, entries=kept()))
    assert shown
    assert shown[1].splitlines() == [line.rstrip() for line in ran.out.rstrip().splitlines()]


@pytest.mark.parametrize(
    ("name", "claim"),
    [
        ("journal.md", f"up to {KEPT_CHANGES} of them"),
        (
            "sessions.md",
            f"Within {RESUME_WITHIN // timedelta(hours=1)} hours the next session offers",
        ),
        ("journal.md", f"the last {USUAL_DAYS} days unless you say so"),
        ("for-practitioners.md", f"usually of the last {USUAL_DAYS} days"),
        ("plans.md", f"two weeks with {course.ENOUGH_SESSIONS} scored sessions each"),
        (
            "plans.md",
            f"from {change.MATTERS_POINTS} points or {change.MATTERS_PERCENT} percent, "
            f"and only if it is more than {change.CHANCE_POINTS} point.",
        ),
        (
            "for-practitioners.md",
            f"fell by {change.MATTERS_POINTS} points or by {change.MATTERS_PERCENT} percent, "
            f"and by more than {change.CHANCE_POINTS} point.",
        ),
        ("plans.md", f"show {ASCII[Mark.BEFORE]} and {ASCII[Mark.AFTER]} in place"),
        ("uninstalling.md", f"`{ProfileFile.NAME}.json`"),
        ("uninstalling.md", f"`{SettingsFile.NAME}.json`"),
        ("uninstalling.md", f"`{database.FILE_NAME}`"),
        ("uninstalling.md", f"`{session_lock.FILE_NAME}`"),
        (
            "printing.md",
            f"up to {MOST_CARDS} points on one page to fold twice, "
            f"or {MOST_LARGE_CARDS} in large print",
        ),
        ("sound.md", f"A rehearsal faster than `--speed {FASTEST_WITH_SOUND:.0f}` is silent"),
        ("sound.md", f"`--volume` is 0 to {LOUDEST}"),
        ("sessions.md", f"in a pause of more than {LONGEST_WATCH_S / 60:.0f} minutes"),
    ],
)
def test_what_is_said_of_numbers_and_names_is_so(name: str, claim: str) -> None:
    """The numbers and names on a page are those of the program."""
    assert claim in PAGES[name]


def test_a_new_course_begins_after_the_time_the_page_tells() -> None:
    """Four weeks."""
    assert course.NEW_COURSE_AFTER == 4 * WEEK
    assert "After four weeks without any entry" in PAGES["plans.md"]


def test_every_part_of_the_report_is_explained(acupress: Callable[..., Ran]) -> None:
    """Whoever gets a report finds each of its headings in the table, in their order."""
    bench = FakeBench(profile=PLANNED, entries=kept())
    headings = re.findall(
        r"^## (.*)$", acupress("report", "--format", "markdown", bench=bench).out, re.MULTILINE
    )
    rows = rows_after(PAGES["for-practitioners.md"], "## Reading the report")
    *facts, asked = (row[0] for row in rows)
    assert [*facts, "What these numbers cannot show", asked] == headings


def test_every_form_of_a_guide_is_in_the_table() -> None:
    """The page names each ending that gives a guide its form."""
    endings = {form.ending for form in GuideFormat if form is not GuideFormat.TERMINAL}
    rows = rows_after(PAGES["printing.md"], "**The forms**")
    assert sorted(ending for row in rows for ending in row[0].split(", ")) == sorted(endings)


def test_every_setting_is_in_the_table(acupress: Callable[..., Ran]) -> None:
    """The page has each option of settings, and each word that those with words take."""
    rows = rows_after(PAGES["settings.md"], "**The settings**")
    named = [option for row in rows for option in row[0].split(", ")]
    assert {*named, "-h", "--help"} == options_in(acupress("settings", "--help").out)
    told = " ".join(row[1] for row in rows)
    assert [
        one.value for one in (*ThemeName, *PictureKind, *WeekStart) if one.value not in told
    ] == []


def test_every_kind_of_sound_is_told_of() -> None:
    """The page says what each kind sounds like."""
    told = PAGES["sound.md"].partition("\n## ")[0]
    assert [kind.value for kind in SoundKind if f"`--sound {kind.value}`" not in told] == []


def test_the_answers_to_the_map_are_understood() -> None:
    """Numbers, words and both, as the page writes them."""
    areas = numbered_areas(CONTENT.atlas())
    answers = re.search(r"with words or with both: `(.*?)`, or `(.*?)`\.", PAGES["everyday.md"])
    assert answers
    for answer, numbers, words in ((answers[1], 2, ""), (answers[2], 1, "left calf")):
        named, rest = areas_and_words(answer, areas)
        assert (len(named), words in rest) == (numbers, True)


@pytest.mark.parametrize("kind", [StepKind.READY, StepKind.HOLD])
def test_every_point_has_a_drawing_in_the_window_named(kind: StepKind) -> None:
    """In a window of the size that the page calls enough, a session shows each point."""
    enough = r"at (\d+) columns, (\d+) rows are enough for every point"
    size = re.search(enough, PAGES["everyday.md"])
    assert size
    pictures = Pictures(CONTENT.figures(), BRAILLE)
    look = Look(CONTENT.session_words(), UNICODE, int(size[1]), int(size[2]), pictures=pictures)
    for point in CONTENT.catalogue().points:
        side = Side.LEFT if point.laterality is Laterality.PAIRED else None
        planned = PlannedPoint(point, side, point.hold.usual_s, point.techniques[0])
        lines = session_lines(frame_of(planned, kind), look)
        # A point that is a line is shaded, and of two spots each has its letter.
        signs = (BRAILLE.mark, BRAILLE.shade, "(A)")
        assert any(sign in line.plain for line in lines for sign in signs), point.code


def frame_of(planned: PlannedPoint, kind: StepKind) -> Frame:
    """A moment five seconds into the first step of ``kind`` in a session of one point."""
    plan = plan_session([planned])
    session = Session(plan, BreathPace.EASY)
    session.start()
    session.advance(5 + next(at for at, step in plan.timetable() if step.kind is kind))
    return session.frame()
