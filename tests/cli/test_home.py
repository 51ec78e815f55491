"""acupress alone: home at a terminal, the help elsewhere."""

from collections.abc import Callable, Iterable
from datetime import timedelta

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.journal.entry import Entry, HoursAfter
from acupress_cli.domain.profile import Profile
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session.cues import Ending
from acupress_cli.domain.settings import Settings
from tests.conftest import Ran
from tests.fakes.bench import CONTENT, NOON, FakeBench
from tests.fakes.journal import hold, session

Run = Callable[..., Ran]
WORDS = CONTENT.home_words()
LAST = session(
    NOON - timedelta(days=1), "BL57", leg=(6, 4), areas=("calf",), side=Side.LEFT,
    hours_after=HoursAfter.SAME,
)  # fmt: skip


class HomeBench(FakeBench):
    """Somebody sits at a terminal, and presses these keys a second after each other."""

    def __init__(
        self,
        *pressed: str,
        answers: str = "",
        entries: Iterable[Entry] = (),
        profile: Profile | None = None,
        plain: bool = False,
    ) -> None:
        keys = [(float(n), key) for n, key in enumerate(pressed, 1)]
        settings = Settings(plain=plain)
        super().__init__(answers, keys, profile=profile, entries=entries, settings=settings)

    @property
    def is_at_a_terminal(self) -> bool:
        """Somebody does."""
        return True


def test_on_a_pipe_it_is_the_help(acupress: Run) -> None:
    """As with --help."""
    assert acupress().out == acupress("--help").out


@pytest.mark.parametrize("key", ["q", "escape"])
def test_home_is_left_at_once(key: str, acupress: Run) -> None:
    """With what was last, and nothing said of it."""
    ran = acupress(bench=HomeBench(key, entries=[LAST]))
    assert (ran.code, ran.err) == (0, "")
    assert "Yesterday: left calf, 1 point, 1 min, leg 6 → 4" in ran.out
    assert "Enter same again · c change something · p progress · g print · q leave" in ran.out


def test_in_words_alone_the_marks_are_left_out(acupress: Run) -> None:
    """What they say is told, and each key has a line."""
    ran = acupress(bench=HomeBench("q", entries=[LAST], plain=True))
    assert "Two weeks: pressed on 1 of 14 days.\n" in ran.out
    assert "c: change something.\n" in ran.out


def test_ctrl_c_ends_it(acupress: Run) -> None:
    """As it ends all else."""
    ran = acupress(bench=HomeBench("interrupt"))
    assert (ran.code, ran.err) == (130, "Stopped.\n")


def test_someone_new_is_coached(acupress: Run) -> None:
    """Enter leads to the coach, who asks first."""
    ran = acupress(bench=HomeBench("enter"))
    assert WORDS.new[0] in ran.out
    assert "18" in ran.err


@pytest.mark.parametrize("key", ["enter", "c"])
def test_what_can_be_done_again_is(key: str, acupress: Run) -> None:
    """The safety check comes first, as before any session."""
    ran = acupress(bench=HomeBench(key, entries=[LAST]))
    assert "acupress coach" not in ran.err
    assert "18" in ran.err


@pytest.mark.parametrize("key", ["enter", "c"])
def test_what_cannot_be_done_again_is_asked_for(key: str, acupress: Run) -> None:
    """Of a session that was told afterwards nobody knows how it was planned."""
    entry = replace(LAST, coached=False)
    ran = acupress(bench=HomeBench(key, entries=[entry]))
    assert "18" in ran.err


@pytest.mark.parametrize("key", ["enter", "n"])
def test_a_session_that_was_cut_off_is_not_offered_again(key: str, acupress: Run) -> None:
    """Whether it is gone on with or not was said at home; where not, it is kept as it is."""
    holds = (hold("BL57"), hold("BL60", 0.0, None))
    at = NOON - timedelta(hours=1)
    entry = session(at, holds=holds, ending=Ending.INTERRUPTED, areas=("calf",), side=Side.LEFT)
    bench = HomeBench(key, entries=[entry])
    ran = acupress(bench=bench)
    assert "Go on with it?" not in ran.err
    is_kept = CONTENT.journal_words().cut_off.kept in ran.err
    assert is_kept == (key == "n")


def test_a_rehearsal_can_be_watched_to_its_end(acupress: Run) -> None:
    """Nobody is asked anything, and nothing is kept."""
    bench = HomeBench("r")
    ran = acupress(bench=bench)
    assert ran.code == 0
    assert CONTENT.session_words().rehearsal in ran.out
    assert bench.memory_journal.kept == {}
    assert 30 < bench.fake_clock.seconds < 120


def test_all_commands(acupress: Run) -> None:
    """The help, and the end."""
    ran = acupress(bench=HomeBench("?"))
    assert ran.out.endswith(acupress("--help").out)


def test_progress_leads_back_home(acupress: Run) -> None:
    """By any key; q there leaves."""
    ran = acupress(bench=HomeBench("p", "enter", "p", "q", entries=[LAST]))
    assert ran.code == 0
    assert ran.out.count("Two weeks:") == ran.out.count(WORDS.back) == 2


def test_guides_of_the_last_points_are_opened(acupress: Run) -> None:
    """To be read and printed in the viewer."""
    bench = HomeBench("g", "q", entries=[LAST])
    ran = acupress(bench=bench)
    assert ran.code == 0, ran.err
    (page,) = bench.opened
    assert "BL57" in page.read_text(encoding="utf-8")


def test_a_warning_sign_that_stands_is_told_whole(acupress: Run) -> None:
    """Enter says all there is to do, and that nothing is pressed."""
    profile = Profile(outcome=Outcome.TODAY, outcome_at=NOON)
    ran = acupress(bench=HomeBench("enter", profile=profile))
    assert ran.code == 10
    assert "See a doctor today." in ran.out
    assert all(line in ran.err for line in CONTENT.screening().outcomes["today"].do)


def test_what_was_asked_at_home_is_not_asked_again(acupress: Run) -> None:
    """Nor told again: neither the hours after the last session nor that it was enough."""
    entries = [session(NOON - timedelta(hours=n), "BL57") for n in (20, 3)]
    bench = HomeBench("enter", "a", entries=entries)
    ran = acupress(bench=bench)
    assert ran.out.count(WORDS.hours) == 1
    assert CONTENT.dose_words().enough in " ".join(ran.out.split())
    assert "hours after" not in ran.err
    assert CONTENT.dose_words().enough not in ran.err
