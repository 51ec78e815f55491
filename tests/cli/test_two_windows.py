"""Two windows at once: what one has learnt of a person's safety is not lost by the other."""

import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.domain.errors import JournalError
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from tests.conftest import Ran
from tests.fakes.answers import AFTER, AGAIN_CLEAR, CLEAR, CLEARED, NO_CONDITIONS, SESSION, answers
from tests.fakes.bench import NOON, FakeBench, MemoryStore
from tests.fakes.journal import hold
from tests.fakes.journal import session as done

Run = Callable[..., Ran]


class WhileAsked(io.StringIO):
    """Answers, between which another window does something before the one of this number."""

    def __init__(self, text: str, before: int, other: Callable[[], object]) -> None:
        super().__init__(text)
        self._left = before
        self._other = other

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        """The next answer."""
        if self._left == 0:
            self._other()
        self._left -= 1
        return super().readline(-1 if size is None else size)

    def isatty(self) -> bool:
        """No terminal."""
        return False


def bench_while(
    other: Callable[[Profile], Profile], before: int, *lines: str, profile: Profile | None = None
) -> FakeBench:
    """A workbench whose profile ``other`` changes before the answer number ``before``."""
    bench = FakeBench(profile=profile)
    bench._stdin = WhileAsked(  # type: ignore[assignment]
        answers(*lines), before, lambda: bench.store.change(other)
    )
    return bench


def with_thinners(kept: Profile) -> Profile:
    """What "acupress profile --condition blood-thinners" keeps."""
    return replace(kept, conditions=("blood-thinners",))


def found(outcome: Outcome) -> Callable[[Profile], Profile]:
    """What a check in another window keeps."""
    return lambda kept: kept.screened(outcome, NOON, fully=True)


@pytest.mark.parametrize("before", range(len(CLEAR)))
def test_a_condition_kept_meanwhile_is_not_lost(before: int, acupress: Run) -> None:
    """Whatever the other window is being asked, both are kept."""
    bench = bench_while(with_thinners, before, *CLEAR)
    assert acupress("check", bench=bench).code == 0
    assert bench.store.profile.conditions == ("blood-thinners",)
    assert bench.store.profile.outcome is Outcome.CLEAR


@pytest.mark.parametrize("before", range(len(NO_CONDITIONS)))
def test_conditions_asked_for_join_those_kept_meanwhile(before: int, acupress: Run) -> None:
    """None here does not take back what was said there, and the session minds it."""
    lines = (*CLEAR, *NO_CONDITIONS)
    bench = bench_while(with_thinners, len(CLEAR) + before, *lines)
    ran = acupress(*SESSION, bench=bench)
    assert bench.store.profile.conditions == ("blood-thinners",)
    assert "Hold HT7" in ran.out


def test_a_condition_kept_just_before_a_session_stops_it(acupress: Run) -> None:
    """After the questions, before the first hold: it has to count."""
    lines = (*AGAIN_CLEAR, "none", "no")
    command = (*SESSION[:4], "--heat-minutes", "10")
    bench = bench_while(with_thinners, len(AGAIN_CLEAR), *lines, profile=CLEARED)
    ran = acupress(*command, bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "another window has kept a condition" in ran.err


@pytest.mark.parametrize("outcome", [Outcome.EMERGENCY, Outcome.TODAY])
@pytest.mark.parametrize("before", range(len(AGAIN_CLEAR)))
def test_an_emergency_found_meanwhile_stands(outcome: Outcome, before: int, acupress: Run) -> None:
    """All clear in this window does not clear what the other has just found."""
    bench = bench_while(found(outcome), before, *AGAIN_CLEAR, profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert (ran.code, ran.out) == (10, "")
    assert "still stands" in ran.err
    assert bench.store.profile.outcome is outcome


def test_an_emergency_found_after_the_questions_stops_the_session(acupress: Run) -> None:
    """It is looked for once more before anybody presses."""
    command = (*SESSION[:4], "--heat-minutes", "10")
    lines = (*AGAIN_CLEAR, "none")
    bench = bench_while(found(Outcome.EMERGENCY), len(AGAIN_CLEAR), *lines, profile=CLEARED)
    ran = acupress(*command, bench=bench)
    assert (ran.code, ran.out) == (10, "")
    assert bench.store.profile.outcome is Outcome.EMERGENCY


def test_the_last_question_does_not_lower_what_stands(acupress: Run) -> None:
    """An emergency found during the session stays, and is told again."""
    lines = (*AGAIN_CLEAR, "yes")
    bench = bench_while(found(Outcome.EMERGENCY), len(AGAIN_CLEAR), *lines, profile=CLEARED)
    ran = acupress(*SESSION, bench=bench)
    assert ran.code == 10
    assert AFTER[0].outcome is not Outcome.CLEAR
    assert bench.store.profile.outcome is Outcome.EMERGENCY
    assert "still stands" in ran.err


def test_soon_found_meanwhile_is_minded(acupress: Run) -> None:
    """It does not stop the session, and it stays."""
    bench = bench_while(found(Outcome.SOON), 0, *AGAIN_CLEAR, profile=CLEARED)
    acupress(*SESSION, bench=bench)
    assert bench.store.profile.outcome is Outcome.SOON


def test_what_stood_before_the_check_is_cleared_by_it(acupress: Run) -> None:
    """That is what a check is for."""
    before = Profile(outcome=Outcome.EMERGENCY, outcome_at=NOON)
    bench = bench_while(with_thinners, 3, *CLEAR, profile=before)
    assert acupress("check", bench=bench).code == 0
    assert bench.store.profile.outcome is Outcome.CLEAR


class ClosedStore(MemoryStore):
    """A profile that cannot be read."""

    def load(self) -> Profile:
        """Fails."""
        raise JournalError("Your profile cannot be read (Permission denied).", "Do this.")

    def change(self, change: Callable[[Profile], Profile]) -> Profile:
        """Fails too."""
        del change
        raise JournalError("Your profile cannot be read (Permission denied).", "Do this.")


@pytest.mark.parametrize(
    "command",
    [
        ("suggest", "left calf"), ("suggest", "left calf", "--json"), SESSION, ("coach",),
        (*SESSION, "--preview"), ("check",), ("profile",), ("profile", "--goal", "x"),
        ("report",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_without_the_profile_there_are_no_points(command: tuple[str, ...], acupress: Run) -> None:
    """What cannot be read is not taken for nothing known."""
    bench = FakeBench(answers(*CLEAR, *NO_CONDITIONS, "no"))
    bench.store = ClosedStore()
    ran = acupress(*command, bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert ran.err.count("cannot be read") == 1
    assert "Do this." in ran.err


def test_settings_need_no_profile(acupress: Run) -> None:
    """They say nothing of a person's health, and are in a file of their own."""
    bench = FakeBench()
    bench.store = ClosedStore()
    assert acupress("settings", "--plain", bench=bench).code == 0
    assert bench.own_settings.kept.plain


def test_an_emergency_in_words_comes_before_a_file(acupress: Run) -> None:
    """Help is told of whatever is wrong with the profile."""
    bench = FakeBench()
    bench.store = ClosedStore()
    ran = acupress("suggest", "left calf and I cannot pee", bench=bench)
    assert (ran.code, ran.out) == (10, "")


# It began just after midnight, so that it could be gone on with.
RUNNING = done(
    NOON - timedelta(hours=11, minutes=59),
    id="running",
    holds=(hold("HT7"), hold("LI4", 0.0, None)),
    ending=None,
    ended_at=None,
)
EARLIER = done(NOON - timedelta(days=2), "LI4", id="earlier")


def beside_a_session(*lines: str) -> FakeBench:
    """A workbench while another window has a session under way."""
    bench = FakeBench(answers(*lines), profile=CLEARED, entries=[EARLIER, RUNNING])
    bench.lock.is_taken = True
    return bench


@pytest.mark.parametrize(
    "command",
    [
        ("journal", "edit", "last", "--note", "x"), ("journal", "edit", "running", "--leg", "3"),
        ("journal", "remove", "last"), ("journal", "remove", "earlier", "running"),
        ("journal", "undo"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_session_under_way_is_not_changed(command: tuple[str, ...], acupress: Run) -> None:
    """It would be overwritten with the next hold: one sentence, and nothing is done."""
    bench = beside_a_session()
    ran = acupress(*command, bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "running in another window" in ran.err
    assert set(bench.memory_journal.kept.values()) == {EARLIER, RUNNING}
    assert bench.lock.is_taken


def test_a_session_under_way_is_not_forgotten(acupress: Run) -> None:
    """It may have begun before midnight."""
    bench = beside_a_session()
    began = replace(RUNNING, started_at=NOON - timedelta(hours=12, minutes=1))
    bench.memory_journal.kept["running"] = began
    ran = acupress("forget", "--before", "2026-05-04", "--yes", bench=bench)
    assert (ran.code, ran.out) == (5, "")
    assert "running in another window" in ran.err
    assert bench.memory_journal.kept["running"] == began


def test_other_entries_can_be_changed_meanwhile(acupress: Run) -> None:
    """And new ones added."""
    bench = beside_a_session()
    assert acupress("journal", "edit", "earlier", "--note", "x", bench=bench).code == 0
    assert acupress("journal", "add", "--leg", "5", bench=bench).code == 0
    assert acupress("journal", "remove", "earlier", bench=bench).code == 0


def test_a_session_that_was_cut_off_can_be_changed(acupress: Run) -> None:
    """Nobody is recording it."""
    bench = FakeBench(profile=CLEARED, entries=[RUNNING])
    assert acupress("journal", "edit", "last", "--note", "x", bench=bench).code == 0
    assert not bench.lock.is_taken


def test_a_second_session_leaves_the_first_as_it_is(acupress: Run) -> None:
    """It is neither offered nor settled as cut off, and nothing is asked of it."""
    bench = beside_a_session(*AGAIN_CLEAR[:-1], "no")
    ran = acupress(*SESSION, "--anyway", bench=bench)
    assert ran.code == 5
    assert "A session is running" in ran.err
    assert bench.memory_journal.kept["running"] == RUNNING
    ran = acupress("session", "--resume", bench=beside_a_session())
    assert ran.code == 5
    assert "A session is running" in ran.err


def test_how_the_hours_after_were_is_not_asked_of_a_session_under_way(acupress: Run) -> None:
    """Its own window asks what follows it."""
    finished = done(NOON, "HT7", id="finished")
    bench = FakeBench(answers(*AGAIN_CLEAR), profile=CLEARED, entries=[finished])
    bench.lock.is_taken = True
    ran = acupress("coach", bench=bench)
    assert "hours after" not in ran.err
