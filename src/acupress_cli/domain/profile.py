"""What is kept of a person between sessions: as little as the rules need."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from acupress_cli.domain.atlas import BodyAtlas
from acupress_cli.domain.conditions import Condition, Person, parse_held
from acupress_cli.domain.cues import Outcome as HoldOutcome
from acupress_cli.domain.dose import STOPS_TO_RETIRE, DoneSession
from acupress_cli.domain.record import SessionRecord
from acupress_cli.domain.red_flag import Outcome

# Old sessions say nothing about today's dose.
KEPT_FOR = timedelta(days=30)
# After this long every question is asked again, not only what could have changed.
SCREENING_LASTS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Profile:
    """Kept between sessions. ``conditions`` is None until the person has been asked.

    Of a screening only the outcome and its time are kept; ``screened_fully_at`` is
    when every question was last asked. ``stops`` counts, for each point, how often
    it was stopped as hurting.
    """

    conditions: tuple[str, ...] | None = None
    country: str = ""
    outcome: Outcome | None = None
    outcome_at: datetime | None = None
    screened_fully_at: datetime | None = None
    done: tuple[DoneSession, ...] = ()
    stops: dict[str, int] = field(default_factory=dict)

    def screened(self, outcome: Outcome, now: datetime, *, fully: bool) -> "Profile":
        """The profile after a screening."""
        fully_at = now if fully else self.screened_fully_at
        return replace(self, outcome=outcome, outcome_at=now, screened_fully_at=fully_at)

    def needs_full_screening(self, now: datetime) -> bool:
        """Whether every question has to be asked: never, too long ago, or not clear."""
        if self.outcome is not Outcome.CLEAR or self.screened_fully_at is None:
            return True
        return not timedelta() <= now - self.screened_fully_at < SCREENING_LASTS

    def after(self, record: SessionRecord, now: datetime) -> "Profile":
        """The profile after a session: what was pressed, and what hurt."""
        kept = tuple(d for d in self.done if now - d.at < KEPT_FOR)
        stops = dict(self.stops)
        for code in {h.code for h in record.holds if h.outcome is HoldOutcome.HURT}:
            stops[code] = stops.get(code, 0) + 1
        done = (*kept, DoneSession(now, record.pressed_s))
        return replace(self, done=done, stops=stops)

    def with_point_back(self, code: str) -> "Profile":
        """The profile in which ``code`` counts as never having hurt."""
        return replace(self, stops={c: n for c, n in self.stops.items() if c != code})

    @property
    def retired(self) -> frozenset[str]:
        """The points that hurt too often."""
        return frozenset(code for code, count in self.stops.items() if count >= STOPS_TO_RETIRE)

    def person(
        self,
        named: Iterable[str],
        conditions: Iterable[Condition],
        atlas: BodyAtlas,
        retired_because: str,
    ) -> Person:
        """The person the rules see: kept conditions and those ``named`` now, together."""
        known = tuple(conditions)
        said = dict.fromkeys((*(self.conditions or ()), *named))
        held = tuple(parse_held(text, known, atlas) for text in said)
        return Person(held, self.retired, retired_because)
