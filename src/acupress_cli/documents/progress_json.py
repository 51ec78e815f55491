"""Progress as JSON."""

from acupress_cli.domain.journal.change import (
    MATTERS_PERCENT,
    MATTERS_POINTS,
    MEASUREMENT_ERROR,
)
from acupress_cli.domain.journal.charts import CHARTS
from acupress_cli.domain.journal.course import Comparison
from acupress_cli.domain.journal.progress import Progress
from acupress_cli.domain.journal.progress_words import ProgressWords
from acupress_cli.domain.journal.weeks import Week
from acupress_cli.domain.points.relief import PointRelief


def progress_json(
    progress: Progress, words: ProgressWords, areas: tuple[str, ...] = (), point: str = ""
) -> dict[str, object]:
    """Progress with stable keys: dates are ISO, scores 0 to 10, None where nothing was told.

    - ``from``, ``to``: the first and the last day of the window.
    - ``areas``: the area codes asked for with --area; an empty list is all of them.
    - ``weeks``: each week of the window that tells something; ``start`` is its first day.
      ``leg`` and ``back`` have the median score ``before`` and ``after`` sessions and how
      many ``sessions`` told one before, or are null. ``reaches`` is the usual furthest
      level: back, buttock, thigh, knee, calf or foot. ``hours_after`` counts how often the
      hours after were ``easier``, the ``same`` or ``worse``, or is null.
    - ``practice``: ``week_start``, ``sessions_this_week``, ``planned_this_week``,
      ``streak_days``, ``best_streak_days``, and ``ends_today``: whether the streak ends
      without a session today.
    - ``points``: for each ``code`` the ``sessions`` with a score before and after, and
      after how many of them pain was ``eased``, ``unchanged`` or ``worse``; in how many
      sessions, scored or not, it ``hurt`` or was ``too_tender``.
    - ``course_start``: the first day of practice since four weeks without any entry.
    - ``verdict``: too-early, eased, unchanged or worse.
    - ``compared``: per ``site`` (leg, back) the median score before sessions in the first
      and the latest week with three scored sessions: ``first_week``, ``first``,
      ``latest_week``, ``latest``, and ``change``, a code as in verdict.
    - ``reach``: unknown, nearer-the-back, the-same or further-down.
    - ``advice``: codes, the most urgent first: check-first (the last check stops
      pressing), further-down, worse-after, worse, review-6-weeks, review-4-weeks,
      review-2-weeks, go-on, tell-more.
    - ``limits``: ``measurement_error`` of a score, and the change that matters:
      ``matters_points``, or ``matters_percent`` of the start and more than one point.

    ``verdict``, ``compared``, ``reach``, ``advice`` and ``practice`` count everything,
    whatever the window and the areas.
    """
    window, start = progress.window, progress.course_start
    practice = progress.practice
    return {
        "from": window.first.isoformat() if window.first else None,
        "to": window.last.isoformat() if window.last else None,
        "areas": list(areas),
        "weeks": [_week(week, words) for week in progress.weeks],
        "practice": {
            "week_start": practice.week_start.isoformat(),
            "sessions_this_week": practice.sessions_this_week,
            "planned_this_week": practice.planned_this_week,
            "streak_days": practice.streak_days,
            "best_streak_days": practice.best_streak_days,
            "ends_today": practice.ends_today,
        },
        "points": [_point(relief) for relief in progress.points if point in ("", relief.code)],
        "course_start": start.isoformat() if start else None,
        "verdict": progress.verdict.value,
        "compared": [_compared(comparison) for comparison in progress.compared],
        "reach": progress.reach.value,
        "advice": [advice.value for advice in progress.advice],
        "limits": {
            "measurement_error": MEASUREMENT_ERROR,
            "matters_points": MATTERS_POINTS,
            "matters_percent": MATTERS_PERCENT,
        },
    }


def _week(week: Week, words: ProgressWords) -> dict[str, object]:
    told: dict[str, object] = {"start": week.start.isoformat()}
    for rows in (rows for chart in CHARTS for rows in chart.rows):
        row = rows.of(week, words)
        told[rows.key] = row.value if row else None
    return told


def _point(relief: PointRelief) -> dict[str, object]:
    return {
        "code": relief.code,
        "sessions": relief.sessions,
        "eased": relief.eased,
        "unchanged": relief.unchanged,
        "worse": relief.worse,
        "hurt": relief.hurt,
        "too_tender": relief.too_tender,
    }


def _compared(comparison: Comparison) -> dict[str, object]:
    return {
        "site": comparison.site.value,
        "first_week": comparison.first_week.isoformat(),
        "first": comparison.first,
        "latest_week": comparison.latest_week.isoformat(),
        "latest": comparison.latest,
        "change": comparison.change.value,
    }
