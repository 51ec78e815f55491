"""Per point: how often pain was easier after sessions with it, and how often it was worse."""

from collections import Counter
from collections.abc import Iterable

from acupress_cli.domain.journal.change import Change, change_between
from acupress_cli.domain.journal.entry import Entry
from acupress_cli.domain.journal.weeks import Site
from acupress_cli.domain.pain.pain import PainScores
from acupress_cli.domain.points.relief import PointRelief
from acupress_cli.domain.session.cues import HoldOutcome


def session_change(entry: Entry) -> Change | None:
    """What a session changed; None where no site was told before and after."""
    return change_of(entry.before, entry.after)


def change_of(before: PainScores, after: PainScores) -> Change | None:
    """What became of pain that was told ``before`` and ``after``; None where no site was.

    The site that was worst before decides, the leg where both were the same. It is
    worse, whatever that site did, where either site rose by a change that matters.
    """
    told = [
        (first, change_between(first, latest))
        for site in Site
        if (first := site.of(before)) is not None and (latest := site.of(after)) is not None
    ]
    if not told:
        return None
    if any(change is Change.WORSE for _, change in told):
        return Change.WORSE
    return max(told, key=lambda one: one[0])[1]


def relief_by_point(entries: Iterable[Entry]) -> tuple[PointRelief, ...]:
    """Every point that was pressed, or that hurt; the one with the most sessions first."""
    changes: dict[str, list[Change]] = {}
    hurt, too_tender = Counter[str](), Counter[str]()
    for entry in entries:
        change = session_change(entry)
        if change:
            for code in entry.points:
                changes.setdefault(code, []).append(change)
        hurt.update(entry.hurting)
        too_tender.update(_too_tender(entry))
    found = (
        PointRelief(
            code,
            len(told := changes.get(code, [])),
            told.count(Change.EASED),
            told.count(Change.WORSE),
            hurt[code],
            too_tender[code],
        )
        for code in {*changes, *hurt, *too_tender}
    )
    return tuple(sorted(found, key=lambda r: (-r.sessions, -r.eased, r.code)))


def _too_tender(entry: Entry) -> set[str]:
    """The codes of the points that were too tender, each once."""
    return {
        hold.code
        for hold in entry.holds
        if hold.was_tender or hold.outcome is HoldOutcome.TOO_TENDER
    }
