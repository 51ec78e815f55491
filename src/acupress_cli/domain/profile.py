"""What is kept of a person between sessions: as little as the rules need."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct, field
from msgspec.structs import replace

from acupress_cli.domain.errors import JournalError, NoSuchError, UsageError
from acupress_cli.domain.limits import LONGEST_GOAL
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.safety.conditions import Condition, HeldCondition, Person, parse_held
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.words.text import whole

# After this long every question is asked again, not only what could have changed.
SCREENING_LASTS = timedelta(days=30)
STOPS_TO_RETIRE = 2


def parse_goal(text: str) -> str:
    """A goal as it is kept. Raises UsageError for one that is longer than a goal can be."""
    goal = whole(text).strip()
    if len(goal) > LONGEST_GOAL:
        raise UsageError(
            f"Your goal is longer than {LONGEST_GOAL} letters: it has {len(goal)}.",
            "Say it in fewer words.",
        )
    return goal


class Profile(Struct, frozen=True):
    """Kept between sessions. ``conditions`` is None until the person has been asked for all.

    ``told_ahead`` are those that they told of their own accord before that.

    Of a screening only the outcome and its time are kept; ``screened_fully_at`` is
    when every question was last asked, and ``is_adult`` that they said they are 18 or older,
    which is asked once. ``goal`` is what the person wants to do well
    again, in their own words. ``sessions_a_day`` and ``rest_days`` ("mon" to "sun")
    are what they plan to do. ``brought_back`` has the points that hurt and that they
    want to use again, and since when. ``was_lost`` says that it began anew, as an earlier
    one was damaged.
    """

    conditions: tuple[str, ...] | None = None
    country: str = ""
    outcome: Outcome | None = None
    outcome_at: datetime | None = None
    screened_fully_at: datetime | None = None
    is_adult: bool = False
    goal: str = ""
    sessions_a_day: int = 1
    rest_days: tuple[str, ...] = ()
    brought_back: dict[str, datetime] = field(default_factory=dict)
    was_lost: bool = False
    told_ahead: tuple[str, ...] = ()

    @property
    def is_lost(self) -> bool:
        """Whether what was known of the person's health was damaged, and not all is told anew.

        That takes their conditions and every question of the safety check.
        """
        return self.was_lost and (self.conditions is None or self.screened_fully_at is None)

    def screened(
        self,
        outcome: Outcome,
        now: datetime,
        *,
        fully: bool,
        seen: "Profile | None" = None,
        is_adult: bool = False,
    ) -> "Profile":
        """The profile after a screening, which began when ``seen`` was what is kept.

        What another window has found since then stands where it is more urgent. A screening
        that did not ask all takes back no sign that somebody should look at.
        """
        known = replace(self, is_adult=self.is_adult or is_adult)
        found_since = seen is not None and self.outcome_at != seen.outcome_at
        stands = found_since or (not fully and self.outcome is not Outcome.NOT_FOR_YOU)
        if stands and self.outcome and self.outcome.is_more_urgent_than(outcome):
            return known
        fully_at = now if fully else self.screened_fully_at
        return replace(known, outcome=outcome, outcome_at=now, screened_fully_at=fully_at)

    def with_standing(self, outcome: Outcome, now: datetime) -> "Profile":
        """The profile in which ``outcome`` stands, unless one as urgent stands already."""
        kept = self.outcome or Outcome.CLEAR
        if kept.stops_pressing and not outcome.is_more_urgent_than(kept):
            return self
        return self.screened(outcome, now, fully=False)

    def with_conditions(self, held: Iterable[str], seen: "Profile") -> "Profile":
        """The profile with what was said where ``seen`` was what is kept.

        What another window has added since then stays.
        """
        since = () if self.conditions == seen.conditions else self.conditions or ()
        told = dict.fromkeys((*since, *self.told_ahead, *held))
        return replace(self, conditions=tuple(told), told_ahead=())

    def adding(self, held: Iterable[str]) -> "Profile":
        """The profile with these conditions beside those that are kept.

        Whoever tells some of their own accord has not been asked for all.
        """
        if self.conditions is None:
            return replace(self, told_ahead=tuple(dict.fromkeys((*self.told_ahead, *held))))
        return replace(self, conditions=tuple(dict.fromkeys((*self.conditions, *held))))

    def without_conditions(self, gone: Iterable[str]) -> "Profile":
        """The profile without these, each an id or as it is kept; an id means all its places.

        Conditions that were never told stay so.
        """
        names = set(gone)

        def left(kept: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(one for one in kept if not {one, one.partition(":")[0]} & names)

        conditions = None if self.conditions is None else left(self.conditions)
        return replace(self, conditions=conditions, told_ahead=left(self.told_ahead))

    @property
    def kept_conditions(self) -> tuple[str, ...]:
        """All that is known, whether or not everything was asked."""
        return (*(self.conditions or ()), *self.told_ahead)

    def has_kept(self, condition: str) -> bool:
        """Whether a condition is kept, by its id at any place, or just as it is kept."""
        kept = self.kept_conditions
        return condition in {name for one in kept for name in (one, one.partition(":")[0])}

    def knows_more_than(self, other: "Profile") -> bool:
        """Whether it has conditions that ``other`` has not."""
        return bool(set(self.kept_conditions) - set(other.kept_conditions))

    def needs_full_screening(self, now: datetime) -> bool:
        """Whether every question has to be asked: never, too long ago, or not clear."""
        if self.outcome is not Outcome.CLEAR or self.screened_fully_at is None:
            return True
        return not timedelta() <= now - self.screened_fully_at < SCREENING_LASTS

    def with_point_back(self, code: str, now: datetime) -> "Profile":
        """The profile in which ``code`` counts as never having hurt until ``now``."""
        return replace(self, brought_back={**self.brought_back, code: now})

    def retired(self, hurt_marks: Iterable[tuple[str, datetime]]) -> frozenset[str]:
        """The points that hurt too often; ``hurt_marks`` are those of the journal."""
        counts: Counter[str] = Counter()
        for code, at in hurt_marks:
            back_at = self.brought_back.get(code)
            counts[code] += back_at is None or at > back_at
        return frozenset(code for code, count in counts.items() if count >= STOPS_TO_RETIRE)

    def person(
        self,
        named: Iterable[str],
        conditions: Iterable[Condition],
        atlas: BodyAtlas,
        retired: frozenset[str],
        retired_because: str,
    ) -> Person:
        """The person the rules see: kept conditions and those ``named`` now, together.

        Raises JournalError as ``held``, and NoSuchError for a name that is said now.
        """
        known = tuple(conditions)
        kept = self.held(known, atlas)
        new = [name for name in dict.fromkeys(named) if name not in self.kept_conditions]
        held = (*kept, *(parse_held(name, known, atlas) for name in new))
        return Person(held, retired, retired_because)

    def held(self, known: Iterable[Condition], atlas: BodyAtlas) -> tuple[HeldCondition, ...]:
        """The conditions that are kept. Raises JournalError for one that nobody knows."""
        known = tuple(known)
        try:
            return tuple(
                parse_held(name, known, atlas) for name in dict.fromkeys(self.kept_conditions)
            )
        except NoSuchError as error:
            raise JournalError(
                f"What your profile says of your health cannot be read ({error.sentence}) So "
                "there are no points.",
                "Say all your conditions anew: acupress profile --condition none --condition NAME.",
            ) from None
