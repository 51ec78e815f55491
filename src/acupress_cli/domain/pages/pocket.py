"""The pocket sheet: the points of one day, short enough for one page folded twice."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.limits import MOST_POINTS
from acupress_cli.domain.pages.guide import WantedPoint
from acupress_cli.domain.pages.notice import Notice, NoticeLine
from acupress_cli.domain.pages.picture import Picture, pictures_of
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.suggestion.suggestion import Wishes, planned_point
from acupress_cli.domain.words.durations import in_words

# As many as a session has. In large print more would have to be too small for it.
MOST_CARDS, MOST_LARGE_CARDS = MOST_POINTS, 3
# So many days are ticked: two weeks, after which it is time to look at what changed.
DAYS = 14
_WHERE = {
    Side.LEFT: "on the left side",
    Side.RIGHT: "on the right side",
    Side.BOTH: "on each side",
}


class PocketCard(Struct, frozen=True):
    """One point in short. A ``warning`` stands in place of how to find and press it.

    ``steps`` lead to it. Where there is less room ``short`` does, and ``short_warning`` warns.
    ``not_if`` says whom the point is not for.
    """

    code: str
    name: str
    place: str
    steps: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    press: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    warning: str = ""
    short_warning: str = ""
    picture: Picture | None = None
    not_if: NoticeLine | None = None


class FirstBox(Struct, frozen=True):
    """What is to be read before any card: when to get help, and what holds for several."""

    heading: str
    lines: tuple[NoticeLine, ...]
    made_for: str


class PocketSheet(Struct, frozen=True):
    """The cards, the rule for stopping that stands by them, and what holds for all.

    ``days`` says what the boxes with the numbers of ``DAYS`` days are for.
    """

    title: str
    cards: tuple[PocketCard, ...]
    stop: str
    footer: str
    first: FirstBox
    fold: str
    days: str


def pocket_sheet(
    wanted: Sequence[WantedPoint],
    words: SessionWords,
    figures: Sequence[Figure],
    notice: Notice,
) -> PocketSheet:
    """The sheet of these points, in their order."""
    cards = tuple(_card(one, words, figures, notice) for one in wanted)
    shared = _shared(cards)
    said = {line.says for line in shared}
    lines = (*notice.help, *notice.for_all([one.point for one in wanted]), *shared)
    own = notice.words.pocket
    return PocketSheet(
        own.title,
        tuple(
            replace(card, cautions=tuple(c for c in card.cautions if (c,) not in said))
            for card in cards
        ),
        " ".join(words.cues.reminder.eye),
        words.before[0],
        FirstBox(notice.words.heading, lines, notice.made_for),
        own.fold,
        own.days,
    )


def _shared(cards: Sequence[PocketCard]) -> tuple[NoticeLine, ...]:
    """What several cards would say is said once, with the points that it is about."""
    about: dict[str, list[str]] = {}
    for card in cards:
        for caution in card.cautions:
            about.setdefault(caution, []).append(card.code)
    return tuple(
        NoticeLine(", ".join(codes), (caution,))
        for caution, codes in about.items()
        if len(codes) > 1
    )


def _card(
    wanted: WantedPoint, words: SessionWords, figures: Sequence[Figure], notice: Notice
) -> PocketCard:
    point, verdict = wanted.point, wanted.verdict
    planned = wanted.planned or planned_point(
        point, wanted.side, Wishes(0, hold_s=wanted.hold_s), verdict
    )
    if verdict.blocked:
        return _left_out(point, verdict.blocked)
    if planned is None:
        return _left_out(point, "There is no way to press it that fits you.")
    side = f" {_WHERE[planned.side]}" if planned.side else ""
    technique = planned.technique
    return PocketCard(
        point.code,
        point.pinyin,
        point.place,
        point.find,
        point.short or point.find,
        (
            f"{in_words(planned.hold_s).capitalize()}{side}.",
            words.hold.pressure.for_pressure(planned.pressure),
            f"{technique.label}.",
        ),
        verdict.cautions,
        picture=next(iter(pictures_of(point, figures, planned.side)), None),
        not_if=notice.not_if(point),
    )


def _left_out(point: Acupoint, because: str) -> PocketCard:
    first, end, _ = because.partition(". ")
    told, short = (f"Do not press this point. {why}" for why in (because, first + end.rstrip()))
    return PocketCard(point.code, point.pinyin, point.place, warning=told, short_warning=short)
