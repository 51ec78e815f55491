"""The guide page: every section, in order, with every sentence of the point."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from acupress_cli.domain.body.body import Laterality, Pressure, Side, Tool, View
from acupress_cli.domain.body.figure import Figure, Landmark, PlacedPoint, Placement
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.pages.guide import Guide, guide_for
from acupress_cli.domain.pages.page import Form, Section
from acupress_cli.domain.pages.picture import Picture, pictures_of
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.points.acupoint import (
    Acupoint,
    Evidence,
    PregnancyAdvice,
    PregnancyLevel,
    Reach,
    Source,
)
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.safety.conditions import NO_LIMITS, Verdict
from tests.documents.pages import NOTICE
from tests.fakes.bench import CONTENT

SECTIONS = [
    ("short", "In short", Form.FACTS),
    ("where", "Where it is", Form.PROSE),
    ("find", "How to find it", Form.STEPS),
    ("do_not_press_if", "Do not press here if", Form.WARNING),
    ("cautions", "Take care", Form.BULLETS),
    ("pregnancy", "In pregnancy", Form.PROSE),
    ("stop", "When to stop and get help", Form.WARNING),
    ("technique", "How to press it alone", Form.BULLETS),
    ("reach", "Reach and pressure", Form.PROSE),
    ("feel", "How it should feel", Form.PROSE),
    ("hold", "How long", Form.PROSE),
    ("good_for", "What it is used for", Form.PROSE),
    ("evidence", "What is known", Form.PROSE),
    ("article", "What the article says", Form.PROSE),
    ("disagreements", "Where sources differ", Form.BULLETS),
    ("names", "Names", Form.BULLETS),
    ("sources", "Sources", Form.STEPS),
]
# Keys by which the program knows other things; the guide says the things themselves.
KEYS_NOT_SENTENCES = {"area", "risks", "sources", "experts", "counts", "review"}
CODES = [point.code for point in CONTENT.catalogue()]

GuideOf = Callable[[Acupoint], Guide]


@pytest.fixture
def guide_of(catalogue: Catalogue, atlas: BodyAtlas, sources: Mapping[str, Source]) -> GuideOf:
    """The guide to a point, with the real content around it."""
    return lambda point: guide_for(point, catalogue, atlas, sources)


def texts_of(value: object) -> Iterator[str]:
    """Every text a person wrote in ``value``, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts_of(part)
    elif isinstance(value, Struct):
        for field in fields(value):
            if field.name not in KEYS_NOT_SENTENCES:
                yield from texts_of(getattr(value, field.name))


def page_of(guide: Guide) -> str:
    """All the lines of the guide."""
    lines = [text for part in guide.sections for text in (part.heading, *part.lines)]
    return "\n".join((guide.title, guide.subtitle, *lines))


def test_the_sections_come_in_their_order(
    guide_of: GuideOf, point: Callable[[str], Acupoint]
) -> None:
    """In short, where it is, when not to press it, and only then how; sources come last."""
    sections = guide_of(point("BL40")).sections
    assert [(section.key, section.heading, section.form) for section in sections] == SECTIONS


def test_a_section_with_nothing_to_say_is_left_out(
    guide_of: GuideOf, point: Callable[[str], Acupoint]
) -> None:
    """Without an article and without disagreements those headings do not stand there."""
    bare = guide_of(replace(point("BL40"), article="", disagreements=()))
    kept = [key for key, _, _ in SECTIONS if key not in ("article", "disagreements")]
    assert [section.key for section in bare.sections] == kept


@pytest.mark.parametrize(
    ("verdict", "lines"),
    [
        (Verdict(blocked="You said so."), ("Do not press this point. You said so.",)),
        (
            Verdict("", 120, Pressure.LIGHT, (Tool.BALL, Tool.KNUCKLES), ("Go slowly.",)),
            (
                "Press no more than light.",
                "Hold for 2 minutes at most.",
                "Not with: ball, knuckles.",
                "Go slowly.",
            ),
        ),
        (Verdict(cautions=("Go slowly.",)), ("Go slowly.",)),
        (
            Verdict(no_postures=(Posture.ANKLE_ON_KNEE, Posture.ON_THE_SIDE)),
            ("Not this way: sitting, ankle on the other knee; lying on the good side.",),
        ),
    ],
)
def test_what_holds_for_this_person_comes_first(
    catalogue: Catalogue,
    atlas: BodyAtlas,
    sources: Mapping[str, Source],
    verdict: Verdict,
    lines: tuple[str, ...],
) -> None:
    """A ban or a limit stands above everything else, as a warning; without one, nothing does."""
    point = catalogue.find("BL40")
    limited = guide_for(point, catalogue, atlas, sources, verdict)
    assert limited.sections[0] == Section("for_you", "For you", lines, Form.WARNING)
    assert limited.short.for_you == lines
    free = guide_for(point, catalogue, atlas, sources, NO_LIMITS)
    assert limited.sections[2:] == free.sections[1:]


@pytest.mark.parametrize("code", ["LI4", "GB30"])
def test_whom_it_is_not_for_stands_above_everything_else(
    catalogue: Catalogue,
    atlas: BodyAtlas,
    sources: Mapping[str, Source],
    code: str,
) -> None:
    """In short, with for whom it was made; when to stop goes on to when to get help."""
    point = catalogue.find(code)
    plain = guide_for(point, catalogue, atlas, sources)
    guide = guide_for(point, catalogue, atlas, sources, notice=NOTICE)
    barred = NOTICE.not_if(point)
    assert barred
    assert guide.sections[0] == guide.short.section
    assert guide.short == replace(plain.short, not_if=barred.items, made_for=NOTICE.made_for)
    assert f"Do not press if: {barred.items}" in guide.section("short").lines
    more = (line.text for line in (*NOTICE.help, *NOTICE.for_all((point,))))
    stop = plain.section("stop")
    assert guide.section("stop") == replace(stop, lines=(*stop.lines, *more))
    assert [s for s in guide.sections[1:] if s.key != "stop"] == [
        s for s in plain.sections[1:] if s.key != "stop"
    ]
    keys = [section.key for section in guide.sections]
    assert keys.index("do_not_press_if") < keys.index("stop") < keys.index("technique")


def test_of_a_point_that_is_barred_nothing_says_in_short_how_to_press_it(
    catalogue: Catalogue, atlas: BodyAtlas, sources: Mapping[str, Source]
) -> None:
    """What is not to be pressed is not told how, in one look."""
    barred = guide_for(
        catalogue.find("LI4"), catalogue, atlas, sources, Verdict("You said so."), notice=NOTICE
    )
    assert [section.key for section in barred.sections[:2]] == ["for_you", "short"]
    assert [label for label, _ in barred.short.facts] == [
        "For you", "For", "Do not press if", "This page",
    ]  # fmt: skip


def test_in_short_it_is_held_and_pressed_as_this_person_may(
    catalogue: Catalogue, atlas: BodyAtlas, sources: Mapping[str, Source]
) -> None:
    """Never longer or harder than the limits that stand beside it."""
    limits = Verdict(most_s=60, pressure=Pressure.LIGHT)
    for verdict, hold in (
        (NO_LIMITS, "90 seconds on each side, 3 minutes at most. Press with medium pressure."),
        (limits, "60 seconds on each side, 60 seconds at most. Press lightly."),
    ):
        guide = guide_for(catalogue.find("LI4"), catalogue, atlas, sources, verdict)
        assert guide.short.hold == hold


def test_a_point_that_is_for_everyone_says_only_for_whom_it_was_made(
    catalogue: Catalogue, atlas: BodyAtlas, sources: Mapping[str, Source]
) -> None:
    """Where no rule bars it, nothing is made up."""
    free = replace(NOTICE, conditions=())
    guide = guide_for(catalogue.find("LI4"), catalogue, atlas, sources, notice=free)
    assert (guide.short.not_if, guide.short.made_for) == ("", free.made_for)


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_of_the_point_stands_in_its_guide(
    guide_of: GuideOf, catalogue: Catalogue, point: Callable[[str], Acupoint], code: str
) -> None:
    """Nothing the content says of a point, or of every point, is lost on the way."""
    written = [*texts_of(point(code)), *catalogue.always, *catalogue.never_press_if]
    # A title begins with a large letter, whatever the place does.
    page = page_of(guide_of(point(code))).casefold()
    assert len(written) > 25
    assert [text for text in written if text.casefold() not in page] == []


@pytest.mark.parametrize("code", CODES)
def test_lists_keep_their_order_and_every_source_is_cited(
    guide_of: GuideOf,
    catalogue: Catalogue,
    sources: Mapping[str, Source],
    point: Callable[[str], Acupoint],
    code: str,
) -> None:
    """Steps, warnings and sources stand one to a line, the point's own ones first."""
    wanted, guide = point(code), guide_of(point(code))
    assert guide.code == code
    assert guide.section("find").lines == wanted.find
    assert guide.section("do_not_press_if").lines == (
        *wanted.do_not_press_if,
        *catalogue.never_press_if,
    )
    assert guide.section("cautions").lines == (*wanted.cautions, *catalogue.always[2:])
    assert guide.section("stop").lines == catalogue.always[1:2]
    assert guide.section("sources").lines == tuple(
        f"{sources[source].title}. {sources[source].address}" for source in wanted.sources
    )


def test_the_page_is_headed_by_where_it_is_in_words(
    guide_of: GuideOf, point: Callable[[str], Acupoint]
) -> None:
    """Its code and its name stand below."""
    guide = guide_of(point("LI4"))
    assert guide.title == "Back of the hand, beside the middle of the index hand bone"
    assert guide.subtitle == "LI4 Hégǔ, 合谷: Joining Valley"
    assert guide.section("names").lines == (
        "Name: Hégǔ, 合谷",
        "Meaning: Joining Valley",
        "Meridian: Large Intestine",
        "Also called: He Gu, Hoku",
    )


def test_a_point_without_other_names_claims_none(
    guide_of: GuideOf, point: Callable[[str], Acupoint]
) -> None:
    """The line of other names is left out where there are none."""
    lines = guide_of(replace(point("LI4"), aliases=())).section("names").lines
    assert [line.partition(":")[0] for line in lines] == ["Name", "Meaning", "Meridian"]


@pytest.mark.parametrize(
    ("code", "area", "hold"),
    [
        (
            "BL40",
            "Area: back of the knee. One on each side.",
            "60 seconds on each side, 90 seconds at most.",
        ),
        (
            "BL57",
            "Area: calf. One on each side.",
            "90 seconds on each side, 3 minutes at most.",
        ),
        (
            "GV3",
            "Area: lower back. One, on the middle line.",
            "90 seconds, 3 minutes at most.",
        ),
    ],
)
def test_a_point_on_the_middle_line_is_not_spoken_of_as_two(
    guide_of: GuideOf, point: Callable[[str], Acupoint], code: str, area: str, hold: str
) -> None:
    """Only a paired point has sides, in the place and in the length of the hold."""
    assert (point(code).laterality is Laterality.MIDLINE) is (code == "GV3")
    assert guide_of(point(code)).section("where").lines == (area, point(code).location)
    assert guide_of(point(code)).section("hold").lines == (hold,)


@pytest.mark.parametrize(
    ("instead", "lines"),
    [
        ("", ("Reach alone: hard. Pressure: light.",)),
        (
            "BL32",
            (
                "Reach alone: hard. Pressure: light.",
                "BL32 is easier to reach and serves as well.",
            ),
        ),
    ],
)
def test_an_easier_point_is_named_where_there_is_one(
    guide_of: GuideOf, point: Callable[[str], Acupoint], instead: str, lines: tuple[str, ...]
) -> None:
    """Who cannot reach a point is told which one to press instead."""
    hard = replace(point("BL31"), instead=instead, reach=Reach.HARD, pressure=Pressure.LIGHT)
    guide = guide_of(hard)
    assert guide.section("reach").lines == lines


def test_each_posture_that_is_drawn_is_shown_once_the_preferred_first(
    catalogue: Catalogue, atlas: BodyAtlas, sources: dict[str, Source]
) -> None:
    """In the order of the techniques; one without a drawing is left out."""
    point = catalogue.find("GB30")
    taken = list(dict.fromkeys(technique.posture for technique in point.techniques))
    assert len(taken) > 2
    drawn = {taken[2]: CLOSE, taken[0]: FAR, Posture.HAND_IN_LAP: OTHER}
    guide = guide_for(point, catalogue, atlas, sources, postures=drawn)
    assert guide.postures == (Picture(FAR, ()), Picture(CLOSE, ()))
    assert guide_for(point, catalogue, atlas, sources).postures == ()


def test_the_most_tender_spot_is_offered_with_its_steps_and_its_limits(
    guide_of: GuideOf, point: Callable[[str], Acupoint]
) -> None:
    """It stands after the ways to press the point, and only where there is such a choice."""
    spot = point("GB30").tender_spot
    assert spot
    keys = [section.key for section in guide_of(point("GB30")).sections]
    section = guide_of(point("GB30")).section("tender_spot")
    assert keys.index("tender_spot") == keys.index("technique") + 1
    assert section.heading == f"Or: {spot.name}"
    assert (section.lines, section.form) == ((*spot.steps, spot.limits), Form.STEPS)
    assert "60 seconds at most" in spot.limits
    assert "tender_spot" not in [part.key for part in guide_of(point("BL54")).sections]


def test_the_most_tender_spot_is_not_offered_where_the_point_is_barred(
    catalogue: Catalogue,
    atlas: BodyAtlas,
    sources: Mapping[str, Source],
    point: Callable[[str], Acupoint],
) -> None:
    """What bars the point bars the spot beside it, too."""
    barred = Verdict(blocked="You have a new hip.")
    guide = guide_for(point("GB30"), catalogue, atlas, sources, barred)
    assert "tender_spot" not in [section.key for section in guide.sections]


def test_a_technique_says_in_which_posture_with_what_and_how(
    guide_of: GuideOf, point: Callable[[str], Acupoint]
) -> None:
    """The preferred technique comes first."""
    how = point("BL24").techniques[0].how
    lines = guide_of(point("BL24")).section("technique").lines
    assert lines[0] == f"Sitting, hands behind (thumb): {how}"
    assert len(guide_of(point("BL24")).section("technique").lines) == 3


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (PregnancyLevel.AVOID, "Left out in pregnancy, by tradition. Ask."),
        (PregnancyLevel.LEAVE_OUT_CAREFUL, "Left out in pregnancy, to be careful. Ask."),
        (PregnancyLevel.LIGHT, "Fine to press lightly. We found no ban. Ask."),
    ],
)
def test_pregnancy_is_answered_first_and_explained_second(
    guide_of: GuideOf, point: Callable[[str], Acupoint], level: PregnancyLevel, said: str
) -> None:
    """Each level has its own plain words."""
    guide = guide_of(replace(point("BL40"), pregnancy=PregnancyAdvice(level, "Ask.")))
    assert guide.section("pregnancy").lines == (said,)


@pytest.mark.parametrize(
    ("evidence", "said"),
    [
        (Evidence("Few.", experts=("a",)), "Often used. Few."),
        (Evidence("Few.", counts=("a",)), "Named at times. Few."),
        (Evidence("Few."), "Handed down. Few."),
    ],
)
def test_evidence_is_labelled_first_and_explained_second(
    guide_of: GuideOf, point: Callable[[str], Acupoint], evidence: Evidence, said: str
) -> None:
    """Each label has its own plain words."""
    guide = guide_of(replace(point("BL40"), evidence=evidence))
    assert guide.section("evidence").lines == (said,)


def figure_of(name: str, *codes: str, words: str = "A leg.", two_sided: bool = False) -> Figure:
    """A figure of one landmark on which every one of ``codes`` lies."""
    points = tuple(PlacedPoint(code, Placement("here")) for code in codes)
    return Figure(
        name, name, View.BACK, words, -1, -1, 1, 1, (), (Landmark("here", (0, 0)),), points,
        two_sided=two_sided,
    )  # fmt: skip


CLOSE = figure_of("close", "BL40", words=" The toes point left. Left of them is a wall.\n")
FAR = figure_of("far", "BL57", "BL40", "GV3", two_sided=True)
OTHER = figure_of("other", "GB30")


def test_a_point_is_shown_in_each_figure_that_has_it(point: Callable[[str], Acupoint]) -> None:
    """In the order of the figures, the closest look first; the side goes along."""
    figures = (CLOSE, FAR, OTHER)
    assert pictures_of(point("BL40"), figures, Side.RIGHT) == (
        Picture(CLOSE, ("BL40",), Side.RIGHT),
        Picture(FAR, ("BL40",), Side.RIGHT),
    )
    assert pictures_of(point("LI4"), figures) == ()


def test_a_point_on_the_middle_line_is_shown_on_no_side(point: Callable[[str], Acupoint]) -> None:
    """Its picture is the one that is drawn, whatever side was asked for."""
    assert pictures_of(point("GV3"), (FAR,), Side.LEFT) == (Picture(FAR, ("GV3",), None),)


@pytest.mark.parametrize(
    ("side", "words"),
    [
        (None, "The toes point left. Left of them is a wall. "
               "This is the left side. The right side is its mirror image."),
        (Side.BOTH, "The toes point left. Left of them is a wall. "
                    "This is the left side. The right side is its mirror image."),
        (Side.LEFT, "The toes point left. Left of them is a wall. This is the left side."),
        (Side.RIGHT, "The toes point right. Right of them is a wall. This is the right side."),
    ],
)  # fmt: skip
def test_the_words_of_a_picture_are_true_of_it(side: Side | None, words: str) -> None:
    """A mirrored picture has its left and right exchanged, and the side is said."""
    picture = Picture(CLOSE, ("BL40",), side)
    assert picture.words == words
    assert picture.is_mirrored is (side is Side.RIGHT)


def test_a_mirrored_picture_exchanges_both_hands() -> None:
    """Right becomes left as left becomes right; longer words stay as they are."""
    figure = figure_of("f", words="Right, right, brightly, left over, leftover.")
    words = Picture(figure, (), Side.RIGHT).words
    assert words.startswith("Left, left, brightly, right over, leftover.")


@pytest.mark.parametrize("side", [None, *Side])
def test_a_figure_of_both_sides_is_never_mirrored(side: Side | None) -> None:
    """It shows both sides, so its words stay, and nothing is said of a mirror."""
    picture = Picture(FAR, ("BL40",), side)
    assert (picture.is_mirrored, picture.words) == (False, "A leg.")


def test_the_pictures_are_told_in_words_after_where_the_point_is(
    catalogue: Catalogue,
    atlas: BodyAtlas,
    sources: Mapping[str, Source],
    point: Callable[[str], Acupoint],
) -> None:
    """Every form of the guide has them, and without a picture there is no such section."""
    plain = guide_for(point("BL40"), catalogue, atlas, sources)
    guide = guide_for(
        point("BL40"), catalogue, atlas, sources, figures=(CLOSE, FAR, OTHER), side=Side.LEFT
    )
    pictures = (Picture(CLOSE, ("BL40",), Side.LEFT), Picture(FAR, ("BL40",), Side.LEFT))
    words = Section("picture", "Picture in words", tuple(picture.words for picture in pictures))
    assert guide.pictures == pictures
    assert guide.sections == (*plain.sections[:2], words, *plain.sections[2:])
    assert plain.pictures == ()
