"""The pocket sheet: the points of one day, short enough for one page folded twice."""

from collections.abc import Sequence

from msgspec import Struct

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.body.figure import Figure
from acupress_cli.domain.pages.guide import WantedPoint
from acupress_cli.domain.pages.notice import Notice, NoticeLine
from acupress_cli.domain.pages.picture import Picture, pictures_of
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.suggestion.suggestion import Wishes, planned_point
from acupress_cli.domain.words.durations import in_words

QUARTERS = 4
# Two in each quarter, or one in large print; the box takes the room of one.
MOST_CARDS, MOST_LARGE_CARDS = 2 * QUARTERS - 1, QUARTERS - 1
_WHERE = {
    Side.LEFT: "on the left side",
    Side.RIGHT: "on the right side",
    Side.BOTH: "on each side",
}


class PocketCard(Struct, frozen=True):
    """One point in short. A ``warning`` stands in place of how to find and press it.

    ``not_if`` says whom the point is not for.
    """

    code: str
    name: str
    place: str
    steps: tuple[str, ...] = ()
    press: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    warning: str = ""
    picture: Picture | None = None
    not_if: NoticeLine | None = None


class FirstBox(Struct, frozen=True):
    """What is to be read before any card: when to get help, and what holds for all points."""

    heading: str
    lines: tuple[NoticeLine, ...]
    made_for: str


class PocketSheet(Struct, frozen=True):
    """The cards, the rule for stopping that stands by them, and what holds for all."""

    title: str
    cards: tuple[PocketCard, ...]
    stop: str
    footer: str
    first: FirstBox
    fold: str = "Fold along the dashed lines."

    @property
    def quarters(self) -> tuple[tuple[PocketCard, ...], ...]:
        """The cards of each quarter of the page, in reading order; no card is left out.

        The first quarter begins with the box, which takes the room of a card.
        """
        each, more = divmod(len(self.cards) + 1, QUARTERS)
        quarters, start = [], 0
        for quarter in range(QUARTERS):
            end = start + each + (quarter < more) - (quarter == 0)
            quarters.append(self.cards[start:end])
            start = end
        return tuple(quarters)


def pocket_sheet(
    wanted: Sequence[WantedPoint],
    words: SessionWords,
    figures: Sequence[Figure],
    notice: Notice,
) -> PocketSheet:
    """The sheet of these points, in their order."""
    cards = tuple(_card(one, words, figures, notice) for one in wanted)
    lines = (*notice.help, *notice.for_all([one.point for one in wanted]))
    first = FirstBox(notice.words.heading, lines, notice.made_for)
    reminder = " ".join(words.cues.reminder.eye)
    return PocketSheet("Your points", cards, reminder, words.before[0], first)


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
    warning = f"Do not press this point. {because}"
    return PocketCard(point.code, point.pinyin, point.place, warning=warning)
