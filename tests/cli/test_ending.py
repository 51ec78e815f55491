"""The end of a session at the command line: what is told, kept and offered again."""

from collections.abc import Callable
from datetime import timedelta

from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.session_entry import can_resume, still_to_come
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.session.cues import Ending
from tests.conftest import Ran
from tests.fakes.answers import AGAIN_CLEAR, CLEARED, SESSION, answers
from tests.fakes.bench import CONTENT, NOON, FakeBench
from tests.fakes.journal import MemoryJournal, session

Run = Callable[..., Ran]
WORDS = CONTENT.session_words()
TOMORROW = WORDS.ending.tomorrow
IN_A_HOLD = 60.0


def kept(bench: FakeBench) -> Entry:
    """The session that began last."""
    return [e for e in bench.journal().entries() if e.kind is EntryKind.SESSION][-1]


def days_ago(count: int, **told: object) -> Entry:
    """A session so many days and two hours ago."""
    return session(NOON - timedelta(days=count, hours=2), "HT7", **told)  # type: ignore[arg-type]


def test_the_ending_comes_last_and_is_all_there_is(acupress: Run) -> None:
    """After the pain and the safety question: what was done, the pain, tomorrow, and how."""
    bench = FakeBench(answers(*AGAIN_CLEAR, "4", "no"), profile=CLEARED)
    ran = acupress(*SESSION, "--leg", "6", bench=bench)
    assert ran.code == 0, ran.err
    lines = ran.out.splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("Session done."))
    text = " ".join(lines[at:])
    told = ["Leg pain: 6 before, 4 now.", WORDS.ending.care, "Next is Tuesday", "acupress again"]
    assert sorted(map(text.index, told)) == list(map(text.index, told))
    assert len(lines[at:]) <= 12
    assert kept(bench).after == PainScores(leg=4)


def test_the_profile_and_the_journal_say_what_is_next(acupress: Run) -> None:
    """A day of rest by plan; and worse hours after the session before."""
    resting = Profile((), "", CLEARED.outcome, CLEARED.outcome_at, CLEARED.screened_fully_at,
                      rest_days=("tue",))  # fmt: skip
    ran = acupress(*SESSION, bench=FakeBench(answers(*AGAIN_CLEAR, "no"), profile=resting))
    assert TOMORROW.rest.format(rest_day="Tuesday", day="Wednesday") in ran.out
    worse = [days_ago(1, hours_after=HoursAfter.WORSE)]
    bench = FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED, entries=worse)
    assert "Last time you felt worse" in acupress(*SESSION, bench=bench).out


def test_worse_pain_is_met_with_advice(acupress: Run) -> None:
    """It is not called a success, and says when it was too much."""
    bench = FakeBench(answers(*AGAIN_CLEAR, "7", "no"), profile=CLEARED)
    ran = acupress(*SESSION, "--leg", "4", bench=bench)
    assert WORDS.ending.pain.worse in ran.out
    assert "2 hours" in ran.out


def test_a_third_session_ends_with_something_to_know(acupress: Run) -> None:
    """Not the first and not the second, and never of one that is not kept."""
    learns = WORDS.ending.learn.partition(":")[0]
    for earlier, is_told in ((0, False), (1, False), (2, True)):
        entries = [days_ago(n + 2) for n in range(earlier)]
        bench = FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED, entries=entries)
        assert (learns in acupress(*SESSION, bench=bench).out) is is_told
    bench = FakeBench(answers(*AGAIN_CLEAR, "no"), profile=CLEARED, entries=entries)
    assert learns not in acupress(*SESSION, "--no-journal", bench=bench).out


def test_a_session_left_for_later_is_offered_at_the_next_start(acupress: Run) -> None:
    """q, then l: the pain after is not asked yet, and the rest is gone on with."""
    keys = [(IN_A_HOLD, "q"), (IN_A_HOLD + 20, "l")]
    bench = FakeBench(answers(*AGAIN_CLEAR, "no"), keys, profile=CLEARED)
    left = acupress(*SESSION, "--leg", "6", bench=bench)
    assert left.code == 0, left.err
    assert "after the session" not in left.err
    assert "Session left for later. 1 point," in left.out
    assert "acupress session --resume" in left.out
    assert "acupress again" not in left.out
    entry = kept(bench)
    assert entry.ending is Ending.LATER
    assert can_resume(entry, NOON + timedelta(hours=1))
    told = ("yes", *AGAIN_CLEAR, "4", "", "no")
    again = FakeBench(answers(*told), profile=CLEARED, entries=bench.journal().entries(),
                      answers_from_terminal=True)  # fmt: skip
    again.fake_clock.seconds = 3600.0
    went_on = acupress(*SESSION, bench=again)
    assert went_on.code == 0, went_on.err
    assert "You left your session of 12:00 for later" in went_on.err
    whole = kept(again)
    assert (whole.ending, whole.after) == (Ending.FINISHED, PainScores(leg=4))
    assert not still_to_come(whole)
    assert "Leg pain: 6 before, 4 now." in went_on.out


def test_stopping_for_today_leaves_nothing_to_go_on_with(acupress: Run) -> None:
    """q, then s, ends it as a session that was quit, with all its questions."""
    keys = [(IN_A_HOLD, "q"), (IN_A_HOLD + 20, "s")]
    bench = FakeBench(answers(*AGAIN_CLEAR, "4", "no"), keys, profile=CLEARED)
    ran = acupress(*SESSION, "--leg", "6", bench=bench)
    assert "Session ended early." in ran.out
    assert "acupress again" in ran.out
    assert (kept(bench).ending, kept(bench).after) == (Ending.QUIT, PainScores(leg=4))
    assert not still_to_come(kept(bench))


def test_ctrl_c_says_how_to_go_on(acupress: Run) -> None:
    """Where the session is kept; else there is nothing to go on with."""
    for options, is_told in (((), True), (("--no-journal",), False)):
        bench = FakeBench(answers(*AGAIN_CLEAR), [(IN_A_HOLD, "interrupt")], profile=CLEARED)
        ran = acupress(*SESSION, *options, bench=bench)
        assert ran.code == 130
        assert ("acupress session --resume" in ran.out) is is_told


def test_a_rehearsal_is_left_at_once(acupress: Run) -> None:
    """There is nothing to keep, so q asks nothing."""
    bench = FakeBench(keys=[(5.0, "q")])
    ran = acupress(*SESSION, "--rehearse", "--speed", "1", bench=bench)
    assert WORDS.leave.stop not in ran.out
    assert "Session ended early." in ran.out


def test_a_journal_that_fails_at_the_end_takes_no_advice_away(acupress: Run) -> None:
    """What the session itself shows is told; what the journal would have said is left out."""

    class Fails(MemoryJournal):
        is_readable = True

        def entries(self, *span, **how):  # type: ignore[no-untyped-def]
            if not self.is_readable:
                raise JournalError("Your journal cannot be read.")
            return super().entries(*span, **how)

        def headings(self):  # type: ignore[no-untyped-def]
            if not self.is_readable:
                raise JournalError("Your journal cannot be read.")
            return super().headings()

    journal = Fails([days_ago(2), days_ago(3)])

    class Failing(FakeBench):
        def keyboard(self):  # type: ignore[no-untyped-def]
            journal.is_readable = False
            return super().keyboard()

    bench = Failing(answers(*AGAIN_CLEAR, "no"), profile=CLEARED)
    bench.memory_journal = journal
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 0, ran.err
    assert "Next is Tuesday" in ran.out
    assert "Good to know" not in ran.out
