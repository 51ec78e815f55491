"""What a person tells of an entry, put into it: only what is told changes."""

from collections.abc import Collection
from datetime import datetime, timezone

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.errors import UsageError
from acupress_cli.domain.journal.entry import LONGEST_NOTE, Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.tags import LONGEST_TAG, as_tag, tags_in
from acupress_cli.domain.limits import MOST_HOLDS_TOLD, MOST_TAGS
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.session.record import HoldRecord
from acupress_cli.domain.words.text import whole

_EXAMPLE = 'For example: acupress journal add yesterday 21:00 --leg 5 --note "Sat for long"'


class Told(Struct, frozen=True):
    """What is told of an entry; None, or nothing in it, where nothing was said.

    ``note`` "" takes the note away. ``pressed_s`` is all of the pressing, in seconds,
    that of ``holds`` included. ``untags`` are tags to take away.
    """

    at: datetime | None = None
    note: str | None = None
    leg: int | None = None
    back: int | None = None
    leg_after: int | None = None
    back_after: int | None = None
    areas: tuple[str, ...] = ()
    reaches: str = ""
    side: Side | None = None
    holds: tuple[HoldRecord, ...] = ()
    pressed_s: float | None = None
    tags: tuple[str, ...] = ()
    untags: tuple[str, ...] = ()
    goal: int | None = None
    hours_after: HoursAfter | None = None
    is_rest: bool = False

    @property
    def presses(self) -> bool:
        """Whether it tells of pressing."""
        return bool(self.holds) or self.pressed_s is not None

    @property
    def tells_of_after(self) -> bool:
        """Whether it tells how it was after a session."""
        return (self.leg_after, self.back_after, self.hours_after) != (None, None, None)

    def told_nothing_but(self, *names: str) -> bool:
        """Whether nothing is told, the fields of these names aside."""
        untold = {name: getattr(_NOTHING, name) for name in names}
        return replace(self, **untold) == _NOTHING


_NOTHING = Told()


def new_entry(told: Told, entry_id: str, now: datetime) -> Entry:
    """The entry that ``told`` makes: a session, a day of rest or a note.

    Raises UsageError where nothing is told, or things that do not go together.
    """
    if told.told_nothing_but("at", "side"):
        raise UsageError("There is nothing to add yet.", _EXAMPLE)
    blank = Entry(entry_id, EntryKind.NOTE, told.at or now, now)
    return _with(blank, told)


def retold(entry: Entry, told: Told, now: datetime) -> Entry:
    """``entry`` with what is told put in place; the same entry where that changes nothing.

    Raises UsageError where ``entry`` cannot be changed so.
    """
    if told == _NOTHING:
        raise UsageError("There is nothing to change yet.", "Say what, for example --leg 4.")
    if entry.kind is EntryKind.CHECK:
        raise UsageError(
            "A safety check cannot be changed: it is what you answered then.",
            "Answer anew with: acupress check",
        )
    if entry.removed:
        raise UsageError(
            "This entry was removed.",
            'If that was your last change, "acupress journal undo" helps.',
        )
    if entry.coached and told.presses:
        raise UsageError(
            "This session was timed by the program, so its holds stay as they were.",
            "Add a session of your own with: acupress journal add",
        )
    made = _with(entry, told)
    return entry if made == entry else made.changed(now)


def parse_tag(text: str) -> str:
    """A tag as it is kept, with or without the # before it. Raises UsageError for no word."""
    tag = as_tag(text.strip().removeprefix("#"))
    if not tag:
        raise UsageError(
            f'"{text}" is not a tag.',
            f"A tag is one word with at most {LONGEST_TAG} letters, such as sitting.",
        )
    return tag


def parse_note(text: str) -> str:
    """A note as it is kept. Raises UsageError for one that is longer than a note can be.

    Halves of letters, which a terminal can leave in it, become a sign for them.
    """
    note = whole(text).strip()
    if len(note) > LONGEST_NOTE:
        raise UsageError(
            f"The note is longer than {LONGEST_NOTE} letters: it has {len(note)}.",
            "Make it shorter, or make it two entries.",
        )
    check_tags(tags_in(note))
    return note


def check_tags(tags: Collection[str]) -> None:
    """Raise UsageError for more tags than an entry can have."""
    if len(tags) > MOST_TAGS:
        raise UsageError(
            f"That makes {len(tags)} tags; an entry has at most {MOST_TAGS}.", "Give fewer of them."
        )


def _with(entry: Entry, told: Told) -> Entry:
    """``entry`` with what is told put in place."""
    kind = _kind(entry, told)
    if told.tells_of_after and kind is not EntryKind.SESSION:
        raise UsageError(
            "How it was after goes with a session.", "Say how long you pressed: --minutes 10"
        )
    note = entry.note if told.note is None else parse_note(told.note)
    if len(told.holds) > MOST_HOLDS_TOLD:
        raise UsageError(
            f"That makes {len(told.holds)} holds; an entry is told at most {MOST_HOLDS_TOLD}.",
            "Make it several entries.",
        )
    started_at, ended_at = _times(entry, told)
    holds = told.holds or entry.holds
    return replace(
        entry,
        kind=kind,
        started_at=started_at,
        ended_at=ended_at,
        holds=holds,
        told_s=_beyond_s(entry, told, holds),
        before=_scores(entry.before, told.leg, told.back),
        after=_scores(entry.after, told.leg_after, told.back_after),
        areas=told.areas or entry.areas,
        reaches=told.reaches or entry.reaches,
        side=told.side or entry.side,
        goal=entry.goal if told.goal is None else told.goal,
        hours_after=told.hours_after or entry.hours_after,
        note=note,
        tags=_tags(entry, told, note),
    )


def _kind(entry: Entry, told: Told) -> EntryKind:
    if told.is_rest and (told.presses or entry.kind is EntryKind.SESSION):
        raise UsageError("A rest has no pressing in it.", "Make it two entries.")
    if told.presses:
        return EntryKind.SESSION
    return EntryKind.REST if told.is_rest else entry.kind


def _times(entry: Entry, told: Told) -> tuple[datetime, datetime | None]:
    """When it began and ended: another beginning moves the end with it."""
    if told.at is None or entry.ended_at is None:
        return told.at or entry.started_at, entry.ended_at
    lasted = entry.ended_at - entry.started_at
    ended_at = told.at.astimezone(timezone.utc) + lasted
    return told.at, ended_at.astimezone(told.at.tzinfo)


def _beyond_s(entry: Entry, told: Told, holds: tuple[HoldRecord, ...]) -> float:
    """The seconds of pressing that is told of beyond ``holds``."""
    held_s = sum(hold.held_s for hold in holds)
    if told.pressed_s is None:
        # A total that was told once stands, whatever holds are told of later.
        return max(0.0, entry.pressed_s - held_s) if entry.told_s else 0.0
    if told.pressed_s < held_s:
        raise UsageError(
            f"The points take {held_s / 60:.3g} minutes, more than the minutes you give.",
            "Give more minutes, or the seconds of each point: --point GB30:left:45",
        )
    return told.pressed_s - held_s


def _scores(old: PainScores, leg: int | None, back: int | None) -> PainScores:
    return PainScores(old.leg if leg is None else leg, old.back if back is None else back)


def _tags(entry: Entry, told: Told, note: str) -> tuple[str, ...]:
    """Those told and those of the note; what only an older note said goes with it."""
    untold = {*told.untags} - {*told.tags}
    outdated = {*tags_in(entry.note)} - {*tags_in(note)}
    new = () if told.note is None else tags_in(note)
    every = dict.fromkeys((*(tag for tag in entry.tags if tag not in outdated), *new, *told.tags))
    kept = tuple(tag for tag in every if tag not in untold)
    if len(kept) > len(entry.tags):
        check_tags(kept)
    return kept
