"""Around a session: what is asked for the journal, what is kept, and going on after a cut-off."""

from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.session_entry import still_to_come
from acupress_cli.domain.pain.pain import NO_SCORES, PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.session.cues import Ending, HoldOutcome
from acupress_cli.domain.session.record import HoldRecord
from tests.conftest import Ran
from tests.fakes.answers import AGAIN_CLEAR, CLEAR, CLEARED, SESSION, answers
from tests.fakes.bench import CONTENT, NOON, FakeBench
from tests.fakes.journal import hold, session

Run = Callable[..., Ran]
WORDS = CONTENT.journal_words()
YESTERDAY = NOON - timedelta(hours=25)


def bench_with(
    *said: str,
    entries: Iterable[Entry] = (),
    keys: Iterable[tuple[float, str]] = (),
    profile: Profile = CLEARED,
    terminal: bool = False,
) -> FakeBench:
    """A cleared person who answers the short check and then ``said``."""
    return FakeBench(
        answers(*said), keys, profile=profile, entries=entries, answers_from_terminal=terminal
    )


def kept(bench: FakeBench) -> Entry:
    """The one session in the journal."""
    (entry,) = (e for e in bench.journal().entries() if e.kind is EntryKind.SESSION)
    return entry


def cut_off(ago: timedelta = timedelta(hours=1)) -> Entry:
    """A session that was killed after the first of three holds."""
    to_come = (
        HoldRecord("HT7", Side.RIGHT, 60, 0.0, None),
        HoldRecord("PC6", Side.LEFT, 75, 0.0, None),
    )
    entry = session(NOON - ago, "HT7", leg=(6, None), ending=None)
    return entry.changed(NOON - ago, holds=(*entry.holds, *to_come), heat_s=600.0)


def test_a_session_keeps_itself(acupress: Run) -> None:
    """Start, end, each hold, what was told by options, and that it was timed."""
    bench = bench_with(*AGAIN_CLEAR, "3", "no")
    told = ("--leg", "6", "--note", "long drive #driving", "--tag", "Lifting")
    ran = acupress(*SESSION, *told, bench=bench)
    assert ran.code == 0, ran.err
    entry = kept(bench)
    assert (entry.started_at, entry.coached, entry.ending) == (NOON, True, Ending.FINISHED)
    assert [(h.code, h.side, h.outcome) for h in entry.holds] == [
        ("HT7", Side.LEFT, HoldOutcome.FINISHED)
    ]
    assert (entry.before, entry.after) == (PainScores(6), PainScores(3))
    assert (entry.note, entry.tags) == ("long drive #driving", ("lifting", "driving"))
    assert "Leg pain: 6 before, 3 now." in ran.out


def test_the_pain_of_a_suggested_session_is_kept(acupress: Run) -> None:
    """The areas from the back down, how far it reaches, and the side."""
    bench = bench_with(*AGAIN_CLEAR, "no")
    pain = ("--pain", "calf", "--pain", "buttock", "--side", "right")
    ran = acupress("session", *pain, "--minutes", "3", "--no-heat", bench=bench)
    assert ran.code == 0, ran.err
    entry = kept(bench)
    assert (entry.areas, entry.reaches, entry.side) == (("buttock", "calf"), "calf", Side.RIGHT)
    assert (entry.before, entry.after) == (NO_SCORES, NO_SCORES)


def test_the_coach_asks_leg_and_back_apart(acupress: Run) -> None:
    """Where the pattern has both, one question asks for both; one number is the leg's."""
    told = (*AGAIN_CLEAR, "6", "none", "4", "no")
    bench = bench_with(*told)
    ran = acupress("coach", "low back and left calf", bench=bench)
    assert ran.code == 0, ran.err
    assert (kept(bench).before, kept(bench).after) == (PainScores(6), PainScores(4))
    assert ran.err.count(WORDS.scores.both) == 1
    assert WORDS.scores.back_after not in ran.err


def test_pain_in_the_back_alone_is_asked_as_such(acupress: Run) -> None:
    """Nobody with back pain alone is asked about the leg."""
    bench = bench_with(*AGAIN_CLEAR, "left", "5", "none", "2", "no")
    ran = acupress("coach", "low back", bench=bench)
    assert ran.code == 0, ran.err
    assert (kept(bench).before, kept(bench).after) == (PainScores(back=5), PainScores(back=2))
    assert WORDS.scores.both not in ran.err


def test_on_a_terminal_the_goal_and_a_note_are_asked(acupress: Run) -> None:
    """A goal of the person's own, 0 to 10, and a few words with tags."""
    profile = Profile(
        (), "", CLEARED.outcome, CLEARED.outcome_at, CLEARED.screened_fully_at, goal="a {long} walk"
    )
    told = (*AGAIN_CLEAR, "6", "4", "7", "sat all day #sitting", "no")
    bench = bench_with(*told, profile=profile, terminal=True)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0, ran.err
    assert "a {long} walk" in ran.err
    entry = kept(bench)
    assert (entry.goal, entry.note, entry.tags) == (7, "sat all day #sitting", ("sitting",))


def test_a_note_that_tells_of_a_red_flag_is_kept_and_heard(acupress: Run) -> None:
    """Nothing is lost, and the person is told what to do."""
    told = (*AGAIN_CLEAR, "", "I can not feel my saddle area and cannot pee", *["yes"] * 3)
    bench = bench_with(*told, terminal=True)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 10
    assert "saddle" in kept(bench).note
    assert bench.store.profile.outcome is not CLEARED.outcome


def test_nothing_is_kept_of_a_session_without_a_journal(acupress: Run) -> None:
    """--no-journal leaves no entry."""
    bench = bench_with(*AGAIN_CLEAR, "no")
    assert acupress(*SESSION, "--no-journal", bench=bench).code == 0
    assert bench.journal().entries() == ()


@pytest.mark.parametrize("how", ["--preview", "--rehearse"])
def test_what_nobody_pressed_is_not_kept(how: str, acupress: Run) -> None:
    """A preview and a rehearsal leave no entry, and settle nothing."""
    bench = bench_with(entries=[cut_off()])
    assert acupress(*SESSION, how, bench=bench).code == 0
    assert bench.journal().entries() == (cut_off(),)


def test_a_journal_that_cannot_be_written_is_asked_about(acupress: Run) -> None:
    """One sentence; with a yes the session goes on and nothing is kept."""
    bench = bench_with(*AGAIN_CLEAR, "yes", "no")
    bench.memory_journal.is_writable = False
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0, ran.err
    assert "Session done." in ran.out
    assert WORDS.unkept.ask in ran.err


@pytest.mark.parametrize("said", [["no"], []])
def test_without_a_yes_a_session_that_cannot_be_kept_is_not_begun(
    said: list[str], acupress: Run
) -> None:
    """No answer is no yes: exit code 5, and how to go on without."""
    bench = bench_with(*AGAIN_CLEAR, *said)
    bench.memory_journal.is_writable = False
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 5
    assert "--no-journal" in ran.err
    assert ran.out == ""


def test_two_sessions_at_once_are_one_too_many_to_keep(acupress: Run) -> None:
    """The second one is told, and may go on unkept."""
    bench = bench_with(*AGAIN_CLEAR, "yes", "no")
    bench.lock.is_taken = True
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0
    assert WORDS.unkept.two_at_once in ran.err
    assert bench.journal().entries() == ()


def test_what_a_full_disk_kept_out_is_given_back_as_a_command(acupress: Run) -> None:
    """The session goes on to its end; then the person gets what it takes to add it."""

    class FillsUp(FakeBench):
        def keyboard(self):  # type: ignore[no-untyped-def]
            self.memory_journal.is_writable = False
            return super().keyboard()

    bench = FillsUp(answers(*AGAIN_CLEAR, "no"), profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0, ran.err
    assert "Session done." in ran.out
    assert "acupress journal add '2026-05-04 12:00' --point HT7:left:60" in ran.err


def test_on_a_terminal_a_cut_off_session_is_offered(acupress: Run) -> None:
    """A yes goes on with what is still to come, in the same entry, without heat."""
    told = ("yes", *AGAIN_CLEAR, "2", "", "no")
    bench = bench_with(*told, entries=[cut_off()], terminal=True)
    ran = acupress("session", "LI4", "--side", "left", "--ready", "30", bench=bench)
    assert ran.code == 0, ran.err
    assert "with 2 holds to go" in ran.err
    assert "LI4" not in ran.out
    assert "Session done. 2 points, 3:15 of pressing. Heat 10:00." in ran.out
    entry = kept(bench)
    assert [(h.code, h.side, h.outcome) for h in entry.holds] == [
        ("HT7", Side.LEFT, HoldOutcome.FINISHED), ("HT7", Side.RIGHT, HoldOutcome.FINISHED),
        ("PC6", Side.LEFT, HoldOutcome.FINISHED),
    ]  # fmt: skip
    assert (entry.ending, entry.heat_s) == (Ending.FINISHED, 600.0)
    assert entry.after == PainScores(2)


def test_resume_goes_on_without_a_question(acupress: Run) -> None:
    """--resume alone is enough, and the dose of today is not minded twice."""
    bench = bench_with(*AGAIN_CLEAR, "4", "no", entries=[cut_off()])
    ran = acupress("session", "--resume", bench=bench)
    assert ran.code == 0, ran.err
    assert kept(bench).ending is Ending.FINISHED


@pytest.mark.parametrize("flag", [["--no-resume"], []])
def test_a_cut_off_session_that_is_not_wanted_stays_as_it_is(
    flag: list[str], acupress: Run
) -> None:
    """In a script too: nothing waits, and the partial session is kept."""
    bench = bench_with(*AGAIN_CLEAR, "no", "no", entries=[cut_off()])
    ran = acupress(*SESSION, *flag, bench=bench)
    assert ran.code == 0, ran.err
    assert WORDS.cut_off.kept in ran.err
    old, new = bench.journal().entries()
    assert (old.ending, old.pressed_s) == (Ending.INTERRUPTED, 60.0)
    assert not still_to_come(old)
    assert new.ending is Ending.FINISHED


def test_there_has_to_be_something_to_resume(acupress: Run) -> None:
    """--resume without a session that was cut off says how to begin one."""
    ran = acupress("session", "--resume", bench=bench_with(entries=[session(YESTERDAY, "LI4")]))
    assert ran.code == 2
    assert WORDS.cut_off.nothing in ran.err


def test_yesterdays_session_is_not_gone_on_with(acupress: Run) -> None:
    """It is kept as far as it went."""
    bench = bench_with(*AGAIN_CLEAR, "no", entries=[cut_off(timedelta(hours=20))])
    ran = acupress(*SESSION, "--no-resume", bench=bench)
    assert ran.code == 0, ran.err
    assert bench.journal().entries()[0].ending is Ending.INTERRUPTED


def test_what_is_barred_today_is_not_gone_on_with(acupress: Run) -> None:
    """A condition named since then is minded."""
    bench = bench_with(*AGAIN_CLEAR, entries=[cut_off()])
    ran = acupress("session", "--resume", "--condition", "broken-skin:wrist", bench=bench)
    assert ran.code == 3
    assert "left out" in ran.err


def test_the_coach_asks_once_how_the_hours_after_were(acupress: Run) -> None:
    """The answer joins the entry of that session; Enter skips it, and it comes again."""
    last = session(YESTERDAY, "HT7")
    told = ("easier", *AGAIN_CLEAR, "6", "none", "4", "no")
    bench = bench_with(*told, entries=[last])
    ran = acupress("coach", "left calf", bench=bench)
    assert ran.code == 0, ran.err
    assert WORDS.hours_after.easier in ran.err
    assert bench.journal().entries()[0].hours_after is HoursAfter.EASIER
    skipped = bench_with("", *told[1:], entries=[last])
    assert acupress("coach", "left calf", bench=skipped).code == 0
    assert skipped.journal().entries()[0].hours_after is None


def test_worse_twice_in_a_row_is_a_reason_to_stop(acupress: Run) -> None:
    """The advice comes before anything is pressed; an adult decides."""
    entries = [
        session(YESTERDAY - timedelta(days=1), "HT7", hours_after=HoursAfter.WORSE),
        session(YESTERDAY, "HT7"),
    ]
    bench = bench_with("worse", "no", entries=entries)
    ran = acupress("coach", "left calf", bench=bench)
    assert (ran.code, ran.out) == (0, "")
    assert WORDS.hours_after.worse_twice in ran.err
    once = bench_with("worse", *AGAIN_CLEAR, "6", "none", "4", "no", entries=entries[1:])
    ran = acupress("coach", "left calf", bench=once)
    assert WORDS.hours_after.worse in ran.err
    assert "Session done." in ran.out


@pytest.mark.parametrize(("days", "is_in_a_row"), [(15, True), (16, False)])
def test_worse_hours_are_in_a_row_within_a_fortnight(
    acupress: Run, days: int, *, is_in_a_row: bool
) -> None:
    """Fourteen days from one session to the next; longer ago it says nothing of today."""
    long_ago = session(NOON - timedelta(days=days), "HT7", hours_after=HoursAfter.WORSE)
    bench = bench_with("worse", "no", entries=[long_ago, session(YESTERDAY, "HT7")])
    ran = acupress("coach", "left calf", bench=bench)
    assert (WORDS.hours_after.worse_twice in ran.err) is is_in_a_row


@pytest.mark.parametrize(("second", "is_asked"), [(2.0, False), (45.0, True)])
def test_nothing_is_asked_where_nothing_was_pressed(
    acupress: Run, second: float, *, is_asked: bool
) -> None:
    """No safety question follows: what was not pressed could change nothing."""
    screening = CONTENT.screening()
    bench = bench_with(*AGAIN_CLEAR, keys=[(second, "q"), (second + 1, "s"), (second + 2, "enter")])
    ran = acupress("session", "HT7", "--side", "left", "--no-heat", "--ready", "10", bench=bench)
    after = [screening.flag(name).question for name in screening.lists.after]
    assert (after[0] in ran.err) is is_asked


def test_a_check_is_in_the_journal(acupress: Run) -> None:
    """A full check with its outcome, and nothing of the answers."""
    bench = FakeBench(answers(*CLEAR, "no"))
    acupress("check", bench=bench)
    (entry,) = bench.journal().entries()
    assert (entry.kind, entry.outcome) == (EntryKind.CHECK, bench.store.profile.outcome)
    assert entry.note == ""


def test_the_profile_has_a_plan_and_a_goal(acupress: Run) -> None:
    """How often, which days not, and what for; each can be taken back."""
    bench = FakeBench(entries=[session(YESTERDAY, "HT7", holds=(hold("HT7"),))])
    ran = acupress("profile", "--sessions-a-day", "2", "--rest-day", "Sunday", "--rest-day", "wed",
                   "--goal", "walk to the shop", bench=bench)  # fmt: skip
    assert ran.code == 0, ran.err
    assert "Your plan: twice a day, not on wed, sun" in ran.out
    assert "Your goal: walk to the shop" in ran.out
    assert "Sessions in the last 30 days: 1" in ran.out
    ran = acupress("profile", "--rest-day", "none", "--goal", "", "--sessions-a-day", "1",
                   bench=bench)  # fmt: skip
    assert "Your plan: once a day\nYour goal: none" in ran.out
    assert acupress("profile", "--rest-day", "someday", bench=bench).code == 2
