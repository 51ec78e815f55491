"""What is told of an entry is put into it, and nothing else changes."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.entry import LONGEST_NOTE, Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.telling import Told, new_entry, parse_note, parse_tag, retold
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.safety.red_flag import Outcome
from tests.fakes.bench import NOON
from tests.fakes.journal import hold, session

BEFORE = NOON - timedelta(days=1)
NOTE = Entry("n1", EntryKind.NOTE, BEFORE, BEFORE, note="Sat #desk", tags=("desk", "work"))
TOLD_SESSION = Entry(
    "s1", EntryKind.SESSION, BEFORE, BEFORE, holds=(hold("GB30"), hold("BL40")), told_s=480.0
)
COACHED = session(BEFORE, "GB30", leg=(6, 4))


def test_pressing_makes_a_session() -> None:
    """Points or minutes tell of a session; all else that was told stands in it."""
    told = Told(
        at=BEFORE, note=" Sat long #Desk \n", leg=6, back=2, leg_after=4, back_after=1,
        areas=("buttock", "calf"), reaches="calf", side=Side.LEFT, holds=(hold("GB30"),),
        pressed_s=300.0, tags=("work",), goal=7, hours_after=HoursAfter.EASIER,
    )  # fmt: skip
    assert new_entry(told, "e1", NOON) == Entry(
        "e1", EntryKind.SESSION, BEFORE, NOON, areas=("buttock", "calf"), side=Side.LEFT,
        reaches="calf", before=PainScores(6, 2), after=PainScores(4, 1),
        hours_after=HoursAfter.EASIER, told_s=240.0, holds=(hold("GB30"),), goal=7,
        note="Sat long #Desk", tags=("desk", "work"),
    )  # fmt: skip
    assert new_entry(Told(pressed_s=60.0), "e1", NOON).kind is EntryKind.SESSION
    assert new_entry(Told(holds=(hold("GB30"),)), "e1", NOON).pressed_s == 60


def test_what_is_told_without_pressing_is_a_note_or_a_rest() -> None:
    """It happened now where no time is told."""
    assert new_entry(Told(leg=5), "e1", NOON) == Entry(
        "e1", EntryKind.NOTE, NOON, NOON, before=PainScores(5)
    )
    assert new_entry(Told(is_rest=True), "e1", NOON).kind is EntryKind.REST


@pytest.mark.parametrize("told", [Told(), Told(at=BEFORE), Told(side=Side.LEFT)])
def test_a_time_or_a_side_alone_is_nothing_to_add(told: Told) -> None:
    """The refusal gives an example."""
    with pytest.raises(UsageError, match="nothing to add") as refused:
        new_entry(told, "e1", NOON)
    assert "acupress journal add" in refused.value.hint


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (Told(is_rest=True, pressed_s=60.0), "A rest has no pressing"),
        (Told(is_rest=True, holds=(hold("GB30"),)), "A rest has no pressing"),
        (Told(leg_after=4), "goes with a session"),
        (Told(back_after=4), "goes with a session"),
        (Told(hours_after=HoursAfter.WORSE, is_rest=True), "goes with a session"),
        (Told(holds=(hold("GB30"), hold("BL40")), pressed_s=60.0), "The points take 2 minutes"),
        (Told(note="x" * (LONGEST_NOTE + 1)), "longer than 10000 letters"),
    ],
)
def test_what_does_not_go_together_is_refused(told: Told, sentence: str) -> None:
    """Nothing is left out in silence."""
    with pytest.raises(UsageError, match=sentence) as refused:
        new_entry(told, "e1", NOON)
    assert refused.value.hint


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        (Told(leg=0), {"before": PainScores(leg=0)}),
        (Told(back=3), {"before": PainScores(back=3)}),
        (Told(goal=0), {"goal": 0}),
        (Told(areas=("calf",), reaches="calf"), {"areas": ("calf",), "reaches": "calf"}),
        (Told(side=Side.RIGHT), {"side": Side.RIGHT}),
        (Told(at=NOON), {"started_at": NOON}),
        (Told(is_rest=True), {"kind": EntryKind.REST}),
        (Told(pressed_s=90.0), {"kind": EntryKind.SESSION, "told_s": 90.0}),
        (Told(note="Sat #chair"), {"note": "Sat #chair", "tags": ("work", "chair")}),
        (Told(note=""), {"note": "", "tags": ("work",)}),
        (Told(note="#desk x", untags=("desk",)), {"note": "#desk x", "tags": ("work",)}),
        (Told(tags=("chair", "work")), {"tags": ("desk", "work", "chair")}),
        (Told(untags=("work", "unknown")), {"tags": ("desk",)}),
        (Told(tags=("car",), untags=("work", "car")), {"tags": ("desk", "car")}),
    ],
)
def test_only_what_is_told_changes(told: Told, fields: dict[str, object]) -> None:
    """The time of the change is kept with it; tags of a note that is gone go with it."""
    assert retold(NOTE, told, NOON) == NOTE.changed(NOON, **fields)


def test_scores_after_go_into_a_session() -> None:
    """A session that was timed takes scores, how the hours after were, and a note."""
    told = Told(back_after=1, hours_after=HoursAfter.SAME, note="fine")
    assert retold(COACHED, told, NOON) == COACHED.changed(
        NOON, after=PainScores(4, 1), hours_after=HoursAfter.SAME, note="fine"
    )


def test_another_beginning_moves_the_end() -> None:
    """A session lasts as long as it lasted."""
    moved = retold(COACHED, Told(at=NOON - timedelta(days=3)), NOON)
    assert moved.ended_at == NOON - timedelta(days=3) + timedelta(minutes=10)


def test_points_take_the_place_of_points_within_the_minutes() -> None:
    """Minutes that were told once stand; without any the points are all of it."""
    changed = retold(TOLD_SESSION, Told(holds=(hold("BL57"),)), NOON)
    assert (changed.points, changed.told_s, changed.pressed_s) == (("BL57",), 540.0, 600.0)
    longer = retold(TOLD_SESSION, Told(pressed_s=720.0), NOON)
    assert (longer.points, longer.pressed_s) == (("GB30", "BL40"), 720.0)
    exact = replace(TOLD_SESSION, told_s=0.0)
    assert retold(exact, Told(holds=(hold("BL57"),)), NOON).pressed_s == 60.0
    short = replace(TOLD_SESSION, told_s=1.0)
    many = tuple(hold(code) for code in ("BL57", "BL60", "GB34"))
    assert retold(short, Told(holds=many), NOON).told_s == 0.0


@pytest.mark.parametrize(
    ("entry", "told", "sentence"),
    [
        (NOTE, Told(), "nothing to change"),
        (replace(NOTE, removed=True), Told(leg=3), "was removed"),
        (COACHED, Told(holds=(hold("GB30"),)), "timed by the program"),
        (COACHED, Told(pressed_s=60.0), "timed by the program"),
        (COACHED, Told(is_rest=True), "A rest has no pressing"),
        (NOTE, Told(leg_after=3), "goes with a session"),
        (
            Entry("c1", EntryKind.CHECK, BEFORE, BEFORE, outcome=Outcome.CLEAR),
            Told(note="x"),
            "A safety check cannot be changed",
        ),
    ],
)
def test_what_cannot_be_changed_is_refused(entry: Entry, told: Told, sentence: str) -> None:
    """What was timed or answered stays what it was."""
    with pytest.raises(UsageError, match=sentence) as refused:
        retold(entry, told, NOON)
    assert refused.value.hint


def test_telling_the_same_again_changes_nothing() -> None:
    """The entry itself comes back."""
    assert retold(NOTE, Told(note="Sat #desk"), NOON) is NOTE


@given(
    st.builds(
        Told,
        note=st.none() | st.text(max_size=30),
        leg=st.none() | st.integers(0, 10),
        back=st.none() | st.integers(0, 10),
        leg_after=st.none() | st.integers(0, 10),
        pressed_s=st.just(600.0),
        tags=st.lists(st.sampled_from(["desk", "car"]), max_size=2).map(tuple),
        untags=st.lists(st.sampled_from(["work", "car"]), max_size=2).map(tuple),
        goal=st.none() | st.integers(0, 10),
    )
)
def test_telling_twice_is_telling_once(told: Told) -> None:
    """The second time nothing is left to change, and a new entry says the same."""
    once = retold(NOTE, told, NOON)
    assert retold(once, told, NOON + timedelta(hours=1)) is once
    made = new_entry(told, "e1", NOON)
    assert retold(made, replace(told, untags=()), NOON) is made


@pytest.mark.parametrize(
    ("text", "tag"), [("Sitting", "sitting"), (" #car ", "car"), ("驾车",) * 2]
)
def test_a_tag_is_a_word(text: str, tag: str) -> None:
    """With or without its #, in small letters, as in a note."""
    assert parse_tag(text) == tag


@pytest.mark.parametrize("text", ["", "#", "two words", "a,b", "x" * 60, "a#b", "\x1b[1m"])
def test_what_is_no_word_is_no_tag(text: str) -> None:
    """A tag could not be typed in a note then."""
    with pytest.raises(UsageError, match="is not a tag"):
        parse_tag(text)


def test_what_is_more_than_an_entry_can_have_is_refused() -> None:
    """Where it is told, with the number that can be."""
    many = tuple(f"tag{n}" for n in range(1001))
    for told in (Told(tags=many), Told(note=" ".join(f"#{tag}" for tag in many))):
        with pytest.raises(UsageError, match="tags; an entry has at most 1000"):
            retold(NOTE, told, NOON)
    with pytest.raises(UsageError, match="1001 holds; an entry is told at most 1000"):
        new_entry(Told(holds=(hold("GB30"),) * 1001), "e1", NOON)


def test_an_entry_that_has_too_many_tags_can_be_changed() -> None:
    """A copy may bring in as many, and they are taken away one by one."""
    many = tuple(f"tag{n}" for n in range(1200))
    old = replace(NOTE, tags=many)
    assert len(retold(old, Told(untags=("tag7",)), NOON).tags) == 1199
    assert len(retold(old, Told(leg=4), NOON).tags) == 1200


def test_a_note_is_kept_without_halves_of_letters() -> None:
    """A terminal can leave them in it."""
    assert parse_note(" half \udcff ") == "half \N{REPLACEMENT CHARACTER}"
