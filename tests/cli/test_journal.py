"""The journal from the outside: listed, shown, added to, mended, and nothing destroyed."""

import json
import shlex
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.told import add_command
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.settings import USUAL_SETTINGS
from acupress_cli.domain.words.text import shown
from tests.conftest import Ran
from tests.fakes.bench import NOON, FakeBench
from tests.fakes.journal import session

Acupress = Callable[..., Ran]
DAY = timedelta(days=1)
MORNING = replace(session(NOON - DAY, "GB30", leg=(6, 4)), id="aa11", tags=("desk",))
NOTE = Entry("aa22", EntryKind.NOTE, NOON - 3 * DAY, NOON - 3 * DAY, note="Sat long")
CHECK = Entry("cc33", EntryKind.CHECK, NOON, NOON, outcome=Outcome.CLEAR)
OLD = replace(session(NOON - 60 * DAY, "BL40"), id="dd44")


def bench_of(*entries: Entry) -> FakeBench:
    """A bench with a journal of these entries."""
    return FakeBench(entries=entries)


def only(bench: FakeBench) -> Entry:
    """The one entry of the journal."""
    (entry,) = bench.memory_journal.kept.values()
    return entry


def shown_ids(ran: Ran) -> list[str]:
    """The ids of a list, in order."""
    return [line.split()[0] for line in ran.out.splitlines()]


def test_without_a_command_there_is_help(acupress: Acupress) -> None:
    """The commands are listed, and it is no error."""
    ran = acupress("journal")
    assert ran.code == 0
    assert all(name in ran.out for name in ("list", "show", "add", "edit", "remove", "undo"))


def test_the_list_has_the_last_days_and_names_what_is_older(acupress: Acupress) -> None:
    """The newest comes last; older entries are counted, with the command that lists them."""
    ran = acupress("journal", "list", bench=bench_of(CHECK, OLD, MORNING, NOTE))
    assert (ran.code, shown_ids(ran)) == (0, ["aa22", "aa11", "cc33"])
    assert ran.err == "1 entry is older: acupress journal list --from 2026-03-05\n"
    everything = acupress("journal", "list", "--from", "2026-03-05", bench=bench_of(OLD, NOTE))
    assert (shown_ids(everything), everything.err) == (["dd44", "aa22"], "")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--days", "1"], ["cc33"]),
        (["--days", "2"], ["aa11", "cc33"]),
        (["--days", "61"], ["dd44", "aa22", "aa11", "cc33"]),
        (["--from", "yesterday"], ["aa11", "cc33"]),
        (["--to", "2026-05-03"], ["dd44", "aa22", "aa11"]),
        (["--from", "2026-05-01", "--to", "yesterday"], ["aa22", "aa11"]),
        (["--kind", "session", "--days", "90"], ["dd44", "aa11"]),
        (["--kind", "check"], ["cc33"]),
        (["--point", "huantiao"], ["aa11"]),
        (["--tag", "#Desk"], ["aa11"]),
        (["--removed"], ["ee55"]),
    ],
)
def test_the_list_can_be_narrowed(options: list[str], ids: list[str], acupress: Acupress) -> None:
    """By days, kind, point and tag; what was removed has a list of its own."""
    gone = replace(NOTE, id="ee55", removed=True)
    bench = bench_of(CHECK, OLD, MORNING, NOTE, gone)
    assert shown_ids(acupress("journal", "list", *options, bench=bench)) == ids
    listed = json.loads(acupress("journal", "list", *options, "--json", bench=bench).out)
    assert [entry["id"] for entry in listed] == ids


def test_an_empty_journal_says_how_to_begin(acupress: Acupress) -> None:
    """It is no error."""
    ran = acupress("journal", "list")
    assert (ran.code, ran.out) == (0, "")
    assert "acupress coach" in ran.err
    assert "acupress journal add" in ran.err
    assert acupress("journal", "list", "--json").out == "[]\n"


def test_a_list_without_a_fit_says_so(acupress: Acupress) -> None:
    """And says what is older, if that is all there is."""
    assert "No entry fits" in acupress("journal", "list", "--tag", "car", bench=bench_of(NOTE)).err
    assert acupress("journal", "list", bench=bench_of(OLD, replace(OLD, id="dd55"))).err == (
        "Nothing in these days. 2 entries are older: acupress journal list --from 2026-03-05\n"
    )


@pytest.mark.parametrize(
    "options",
    [
        ["--days", "3", "--from", "yesterday"],
        ["--from", "today", "--to", "yesterday"],
        ["--from", "03/04"],
        ["--days", "0"],
        ["--tag", "two words"],
        ["--kind", "walk"],
    ],
)
def test_options_that_make_no_sense_are_refused(options: list[str], acupress: Acupress) -> None:
    """Exit code 2, and nothing is listed."""
    ran = acupress("journal", "list", *options, bench=bench_of(NOTE))
    assert (ran.code, ran.out) == (2, "")


def test_show_tells_everything_of_one_entry(acupress: Acupress) -> None:
    """By the beginning of its id, or the newest that is no safety check."""
    bench = bench_of(CHECK, MORNING, NOTE)
    assert "Sat long" in acupress("journal", "show", "aa2", bench=bench).out
    for last in ([], ["last"], ["LAST"], ["AA11"]):
        assert "GB30 Huántiào" in acupress("journal", "show", *last, bench=bench).out
    told = json.loads(acupress("journal", "show", "cc33", "--json", bench=bench).out)
    assert (told["kind"], told["outcome"], told["removed"]) == ("check", "clear", False)


def test_what_was_removed_can_still_be_shown_whole(acupress: Acupress) -> None:
    """Removed is not forgotten."""
    bench = bench_of(replace(NOTE, removed=True))
    told = json.loads(acupress("journal", "show", "aa22", "--json", bench=bench).out)
    assert (told["note"], told["removed"]) == ("Sat long", True)


@pytest.mark.parametrize(
    ("said", "code", "sentence"),
    [
        ("zz", 3, 'No entry has an id that begins with "zz".'),
        ("aa", 2, 'The ids of 2 entries begin with "aa":'),
        ("", 2, "An id is at least one letter."),
        ("%", 3, "No entry has an id"),
    ],
)
def test_an_id_names_one_entry_or_is_refused(
    said: str, code: int, sentence: str, acupress: Acupress
) -> None:
    """Of several the first few are named."""
    for command in (["show"], ["edit", "--leg", "3"], ["remove"]):
        bench = bench_of(MORNING, NOTE)
        ran = acupress("journal", command[0], said, *command[1:], bench=bench)
        assert ran.code == code
        assert sentence in ran.err
        assert "journal list" in ran.err
        assert bench.memory_journal.entries() == (NOTE, MORNING)
    ran = acupress("journal", "show", "aa", bench=bench_of(MORNING, NOTE))
    assert "session aa11 of 2026-05-03 12:00" in ran.err


def test_an_id_that_another_begins_with_is_found(acupress: Acupress) -> None:
    """The whole id is never one of several."""
    bench = bench_of(NOTE, replace(MORNING, id="aa22f"))
    assert "Sat long" in acupress("journal", "show", "aa22", bench=bench).out


def test_an_empty_journal_has_no_last(acupress: Acupress) -> None:
    """A safety check does not count; what is long ago does."""
    assert acupress("journal", "show", bench=bench_of(CHECK)).code == 3
    assert "Id dd44" in acupress("journal", "show", bench=bench_of(OLD, CHECK)).out


def test_a_session_of_yesterday_is_added(acupress: Acupress) -> None:
    """With all that can be told of it; the words of the time need no quotes."""
    bench = FakeBench()
    ran = acupress(
        "journal", "add", "yesterday", "9pm", "--point", "GB30:left:90", "--point", "bl40",
        "--minutes", "10", "--leg", "6", "--back", "2", "--leg-after", "4", "--back-after", "1",
        "--pain", "calf", "--pain", "buttock", "--side", "left", "--note", "Sat #long",
        "--tag", "Desk", "--goal", "7", "--hours-after", "same", bench=bench,
    )  # fmt: skip
    entry = only(bench)
    assert (ran.code, ran.err) == (0, '"acupress journal undo" takes it back.\n')
    assert ran.out.splitlines()[0] == "Added:"
    assert "2026-05-03 21:00  session  10 min  leg 6>4  back 2>1" in ran.out
    assert entry.started_at == NOON.replace(day=3, hour=21)
    assert (entry.kind, entry.coached) == (EntryKind.SESSION, False)
    assert [(h.code, h.side, h.held_s) for h in entry.holds] == [
        ("GB30", Side.LEFT, 90),
        ("BL40", Side.LEFT, 60),
    ]
    assert (entry.pressed_s, entry.reaches, entry.areas) == (600, "calf", ("buttock", "calf"))
    assert (entry.before, entry.after) == (PainScores(6, 2), PainScores(4, 1))
    assert (entry.note, entry.tags) == ("Sat #long", ("long", "desk"))
    assert (entry.goal, entry.hours_after) == (7, HoursAfter.SAME)


def test_how_far_it_reaches_can_be_told_apart(acupress: Acupress) -> None:
    """It may be further than where it hurts most; of several areas the furthest counts."""
    bench = FakeBench()
    acupress("journal", "add", "--pain", "buttock", "--reaches", "foot", bench=bench)
    assert (only(bench).areas, only(bench).reaches) == (("buttock",), "sole")


@pytest.mark.parametrize(
    ("options", "kind"),
    [
        (["--rest"], EntryKind.REST),
        (["today", "--rest"], EntryKind.REST),
        (["--note", "x"], EntryKind.NOTE),
        (["--leg", "0"], EntryKind.NOTE),
        (["--minutes", "5"], EntryKind.SESSION),
        (["--point", "GV3"], EntryKind.SESSION),
    ],
)
def test_what_is_told_makes_the_kind(
    options: list[str], kind: EntryKind, acupress: Acupress
) -> None:
    """Without a time it is now."""
    bench = FakeBench()
    assert acupress("journal", "add", *options, bench=bench).code == 0
    assert (only(bench).kind, only(bench).started_at) == (kind, NOON)


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 2),
        (["yesterday"], 2),
        (["tomorrow", "--leg", "3"], 2),
        (["soon", "--leg", "3"], 2),
        (["--leg", "11"], 2),
        (["--leg", "2.5"], 2),
        (["--minutes", "0"], 2),
        (["--minutes", "1441"], 2),
        (["--point", "GB30:left:500"], 2),
        (["--point", "GB99"], 3),
        (["--pain", "moon"], 3),
        (["--pain", "hand"], 2),
        (["--reaches", "wrist", "--leg", "3"], 2),
        (["--leg-after", "3"], 2),
        (["--rest", "--minutes", "5"], 2),
        (["--tag", "a b"], 2),
        (["--hours-after", "great", "--minutes", "5"], 2),
        (["--note", "x" * 10_001], 2),
    ],
)
def test_what_cannot_be_added_leaves_the_journal_alone(
    options: list[str], code: int, acupress: Acupress
) -> None:
    """A refusal is a sentence, and nothing is written."""
    bench = FakeBench()
    ran = acupress("journal", "add", *options, bench=bench)
    assert (ran.code, bench.memory_journal.kept) == (code, {})
    assert ran.err.strip()


def test_a_note_that_tells_of_a_red_flag_is_kept_and_answered(acupress: Acupress) -> None:
    """Nothing is lost, and where to get help is said, with exit code 10."""
    bench = FakeBench()
    ran = acupress("journal", "add", "--note", "My groin is numb and I can not pee", bench=bench)
    assert ran.code == 10
    assert only(bench).note.startswith("My groin")
    assert ran.err.index("takes it back") < ran.err.index("Get emergency help now")


def test_pain_in_both_legs_is_answered_too(acupress: Acupress) -> None:
    """Told by options as well as in words; points on both sides alone say nothing of it."""
    bench = FakeBench()
    ran = acupress("journal", "add", "--pain", "calf", "--side", "both", bench=bench)
    assert (ran.code, only(bench).side) == (10, Side.BOTH)
    assert acupress("journal", "add", "--point", "GB30", "--side", "both").code == 0


@pytest.mark.parametrize(("answer", "code"), [("yes", 10), ("not sure", 10), ("no", 0)])
def test_at_a_terminal_one_question_comes_first(answer: str, code: int, acupress: Acupress) -> None:
    """Words alone can be misread; what is confirmed stands until it is cleared."""
    bench = FakeBench(f"{answer}\n", answers_from_terminal=True)
    ran = acupress("journal", "add", "--note", "I can not pee", bench=bench)
    assert ran.code == code
    assert EntryKind.NOTE in {entry.kind for entry in bench.memory_journal.entries()}
    assert bench.store.profile.outcome == (Outcome.EMERGENCY if code else None)


def test_an_edit_is_listened_to_as_well(acupress: Acupress) -> None:
    """The change is kept first."""
    bench = bench_of(NOTE)
    ran = acupress("journal", "edit", "last", "--note", "I can not pee", bench=bench)
    assert (ran.code, only(bench).note) == (10, "I can not pee")


def test_a_denied_red_flag_is_noted(acupress: Acupress) -> None:
    """It is no alarm."""
    ran = acupress("journal", "add", "--note", "No trouble with my bladder")
    assert ran.code == 0
    assert "bladder" in ran.err


def test_only_what_is_given_changes(acupress: Acupress) -> None:
    """A score, a tag, a time; all else stays, also in a session that was timed."""
    bench = bench_of(MORNING)
    ran = acupress(
        "journal", "edit", "aa11", "--leg-after", "3", "--tag", "car", "--untag", "desk",
        "--hours-after", "worse", "--when", "2026-05-02 08:00", bench=bench,
    )  # fmt: skip
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Changed:")
    moved = NOON.replace(day=2, hour=8)
    assert only(bench) == MORNING.changed(
        NOON, after=PainScores(leg=3), tags=("car",), hours_after=HoursAfter.WORSE,
        started_at=moved, ended_at=moved + timedelta(minutes=10),
    )  # fmt: skip


def test_points_of_an_edit_take_the_side_of_the_entry(acupress: Acupress) -> None:
    """It need not be told again."""
    bench = bench_of(replace(NOTE, side=Side.RIGHT))
    acupress("journal", "edit", "last", "--point", "GB30", bench=bench)
    assert [hold.side for hold in only(bench).holds] == [Side.RIGHT]


def test_a_note_can_be_taken_away(acupress: Acupress) -> None:
    """But not changed and taken away at once."""
    bench = bench_of(NOTE)
    assert acupress("journal", "edit", "last", "--no-note", "--note", "x", bench=bench).code == 2
    assert acupress("journal", "edit", "last", "--no-note", bench=bench).code == 0
    assert only(bench).note == ""


@pytest.mark.parametrize(
    "arguments",
    [["cc33", "--note", "x"], ["aa11", "--minutes", "5"], ["ee55", "--leg", "3"], ["aa22"]],
)
def test_what_is_as_it_is_cannot_be_edited(arguments: list[str], acupress: Acupress) -> None:
    """A safety check, the holds of a session that was timed, what was removed; or nothing told."""
    bench = bench_of(CHECK, MORNING, NOTE, replace(NOTE, id="ee55", removed=True))
    before = dict(bench.memory_journal.kept)
    assert acupress("journal", "edit", *arguments, bench=bench).code == 2
    assert bench.memory_journal.kept == before


def test_an_edit_that_changes_nothing_writes_nothing(acupress: Acupress) -> None:
    """So there is nothing to undo either."""
    bench = bench_of(NOTE)
    ran = acupress("journal", "edit", "last", "--note", "Sat long", bench=bench)
    assert (ran.code, ran.out, only(bench)) == (0, "", NOTE)
    assert "nothing was changed" in ran.err
    assert acupress("journal", "undo", bench=bench).code == 3


def test_removing_needs_no_question_because_undo_brings_back(acupress: Acupress) -> None:
    """Several at once, safety checks too; each is marked and stays."""
    bench = bench_of(CHECK, MORNING, NOTE)
    ran = acupress("journal", "remove", "cc33", "last", "aa11", bench=bench)
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Removed:")
    assert ran.err == '"acupress journal undo" takes it back.\n'
    assert bench.memory_journal.entries() == (NOTE,)
    assert len(bench.memory_journal.kept) == 3
    undone = acupress("journal", "undo", bench=bench)
    assert undone.out == "Taken back: removal of 2 entries (cc33, aa11).\n"
    assert len(bench.memory_journal.entries()) == 3


def test_removing_twice_changes_nothing(acupress: Acupress) -> None:
    """The second time says so."""
    bench = bench_of(NOTE)
    acupress("journal", "remove", "aa22", bench=bench)
    ran = acupress("journal", "remove", "aa22", bench=bench)
    assert (ran.code, ran.out) == (0, "")
    assert "removed already" in ran.err


def test_one_bad_id_removes_nothing(acupress: Acupress) -> None:
    """All or none."""
    bench = bench_of(NOTE)
    assert acupress("journal", "remove", "aa22", "zz", bench=bench).code == 3
    assert bench.memory_journal.entries() == (NOTE,)


def test_undo_says_what_it_took_back(acupress: Acupress) -> None:
    """One change after the other, the last first, until there is none."""
    bench = FakeBench()
    acupress("journal", "add", "--leg", "5", bench=bench)
    acupress("journal", "edit", "last", "--leg", "6", bench=bench)
    assert acupress("journal", "undo", bench=bench).out == (
        "Taken back: change of the note 0000 of 2026-05-04 12:00.\n"
    )
    assert only(bench).before == PainScores(leg=5)
    assert acupress("journal", "undo", bench=bench).out == (
        "Taken back: new note 0000 of 2026-05-04 12:00.\n"
    )
    assert bench.memory_journal.entries() == ()
    ran = acupress("journal", "undo", bench=bench)
    assert (ran.code, ran.out) == (3, "")
    assert "no change to take back" in ran.err


def test_a_journal_that_cannot_be_written_is_one_sentence(acupress: Acupress) -> None:
    """Exit code 5, and nothing is said to be added."""
    bench = FakeBench()
    bench.memory_journal.is_writable = False
    ran = acupress("journal", "add", "--leg", "5", bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "disk is full" in ran.err


def test_what_a_lost_session_is_told_to_type_adds_it(acupress: Acupress) -> None:
    """The command that the coach prints brings the same holds, scores and note."""
    lost = replace(
        session(NOON - DAY, "GB30", "BL40", leg=(6, 4), back=(2, 1)),
        areas=("buttock", "calf"), note='Sat "long" #desk', goal=3,
    )  # fmt: skip
    _, *words = shlex.split(add_command(lost))
    bench = FakeBench()
    assert acupress(*words, bench=bench).code == 0
    entry = only(bench)
    assert (entry.started_at, entry.holds) == (lost.started_at, lost.holds)
    assert (entry.before, entry.after, entry.goal) == (lost.before, lost.after, lost.goal)
    assert (entry.areas, entry.note, entry.tags) == (lost.areas, lost.note, ("desk",))


def test_broken_letters_of_a_terminal_are_kept_as_replacement_signs(acupress: Acupress) -> None:
    """Half a letter cannot be written; the rest of the note can."""
    bench = FakeBench()
    assert acupress("journal", "add", "--note", "caf\udcc3 closed", bench=bench).code == 0
    assert only(bench).note == "caf\N{REPLACEMENT CHARACTER} closed"


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(note=st.text(max_size=60), when=st.text(max_size=20), tag=st.text(max_size=10))
def test_any_words_are_kept_or_refused(note: str, when: str, tag: str, acupress: Acupress) -> None:
    """Whatever is typed ends in a sentence; what is kept is listed and shown without harm."""
    bench = FakeBench(profile=Profile(country="GB"))
    arguments = ["--note", note, "--tag", tag, "--leg", "3", "--", when]
    for command in (["add", *arguments], ["list"], ["show"]):
        ran = acupress("journal", *command, bench=bench)
        assert ran.code in (0, 2, 3, 10), ran.err
        assert all(line == shown(line) for line in f"{ran.out}{ran.err}".split("\n"))


def test_points_that_take_longer_than_a_day_are_refused_as_the_minutes_are(
    acupress: Acupress,
) -> None:
    """In one sentence, and nothing is kept."""
    bench = FakeBench()
    many = ["--point", "GB30:left:180"] * 481
    for told in (many, ["--minutes", "1443"]):
        ran = acupress("journal", "add", "yesterday", *told, bench=bench)
        assert ran.code == 2
        assert "--minutes" in ran.err
        assert "1443 is not in the range 1<=x<=1440." in " ".join(ran.err.split())
    assert acupress("journal", "add", "yesterday", *many[2:], bench=bench).code == 0


@pytest.mark.parametrize("words", [("add", "--leg", "4"), ("list",), ("show",)])
def test_an_entry_is_told_in_words_alone_where_that_is_wished(
    acupress: Acupress, words: tuple[str, ...]
) -> None:
    """Also where it would be one line of a list."""
    bench = FakeBench(settings=replace(USUAL_SETTINGS, plain=True))
    assert acupress("journal", "add", "--note", "long drive", bench=bench).code == 0
    ran = acupress("journal", *words, bench=bench)
    assert ran.code == 0, ran.err
    assert ran.out
