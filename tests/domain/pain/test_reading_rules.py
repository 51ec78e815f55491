"""What holds for every text and for every word in the content."""

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.body import AreaGroup, BodyArea, Side
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.language import Concepts, EverydayWords, language_of
from acupress_cli.domain.pain.pain import PainPattern, PainQuality
from acupress_cli.domain.pain.reading import Reader, Understanding
from acupress_cli.domain.words.cutting import ClauseWords
from tests.fakes.bench import CONTENT, FakeBench

ATLAS = CONTENT.atlas()
WORDS = CONTENT.everyday_words()
READER = FakeBench().reader
SIDE_WORDS = ["left", "right"]
DROPPED = frozenset(
    ["left", "right", "a", "an", "the", "my", "your", "his", "her", "their", "our", "this", "that"]
)
PLACES: tuple[BodyArea | AreaGroup, ...] = (*ATLAS.areas, *ATLAS.groups)
# A name that says nothing of where it hurts.
ASKS = "sciatica"
# "left side" is taken first, and "right behind" or "right deep" means "just behind", "just deep".
SAID_OTHERWISE = (
    "where i sit", "side", "all", "behind", "below", "above", "under", "around", "across", "deep",
)  # fmt: skip


def areas_of(place: BodyArea | AreaGroup) -> tuple[str, ...]:
    """The codes of the areas ``place`` stands for, in body order."""
    codes = place.areas if isinstance(place, AreaGroup) else (place.code,)
    return tuple(area.code for area in ATLAS.in_body_order(codes))


def is_of_pain(place: BodyArea | AreaGroup) -> bool:
    """Whether pain there is spoken of here: not in a hand."""
    return all(ATLAS.area(code).is_pain_area for code in areas_of(place))


def ask_of(place: BodyArea | AreaGroup) -> str:
    """The question a name too wide to place leads to."""
    return place.ask if isinstance(place, AreaGroup) else ""


# Each name that says where a pain is, with the areas it stands for.
PLACED_NAMES = [
    (name, areas_of(place))
    for place in PLACES
    if not ask_of(place) and is_of_pain(place)
    for name in (place.name, *place.also)
]

PIECES = st.one_of(
    st.sampled_from([name for name, _ in PLACED_NAMES]),
    st.sampled_from([word for name, _ in PLACED_NAMES for word in name.split()]),
    st.sampled_from([*SIDE_WORDS, "both", "no", "not", "but", "apart from", "no feeling"]),
    st.sampled_from(
        ["\x1b[31m", "\x00", "\u202e", "\u200b", "[bold]", "[/]", "\ud800", "🙂", "\n"]
    ),
    st.text(st.characters(exclude_categories=()), max_size=8),
)
SEPARATORS = st.sampled_from([" ", " ", " ", "", "-", ", ", ". ", "\u202e", "\n", "\x1b[0m "])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text of names, parts of names, marks, markup and noise, in any order."""
    return "".join(draw(PIECES) + draw(SEPARATORS) for _ in range(draw(st.integers(0, 12))))


def plain_words(text: str) -> list[str]:
    """The words and marks of a text, without sides and without "my" and "the"."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    bare = re.sub("['’`´_]", lambda found: " " if found[0] == "_" else "", bare)
    found = re.findall(r"\w+|[.,;:!?\n]", unicodedata.normalize("NFC", bare).casefold())
    return [word for word in found if word not in DROPPED]


@given(st.text(st.characters(exclude_categories=()), max_size=200) | texts())
@example("left\x00right\u202eno")
@example("\ud800 calf \udfff")
@example("no " * 50 + "calf")
@settings(deadline=None, max_examples=300)
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    """Reading never fails, finds known areas in body order, and names each thing once."""
    read = READER.read(text)
    found = [area.code for area in ATLAS.areas if area.code in read.pattern.areas]
    assert list(read.pattern.areas) == found
    assert set(read.pattern.areas).isdisjoint(read.excluded)
    for said in (read.pattern.qualities, read.ignored, read.excluded, read.assumed):
        assert len(said) == len(set(said))
    assert {code for one in read.assumed for code in one.areas} <= set(found)


@pytest.mark.parametrize(
    ("piece", "areas"),
    [("calf ", ("calf",)), ("left ", ()), ("no ", ()), ("x", ()), ("zebra, ", ()), ("[b]\x1b", ())],
)
def test_a_huge_text_is_read_like_a_short_one(piece: str, areas: tuple[str, ...]) -> None:
    """Twenty thousand repeats are read to their end and mean no more than one."""
    assert READER.read(piece * 20_000).pattern.areas == areas


@pytest.mark.parametrize(("before", "after"), [("zq", ""), ("", "zq"), ("zq", "zq")])
def test_no_name_is_found_inside_a_longer_word(before: str, after: str) -> None:
    """Run together with other letters, no name of any area is a match."""
    found = [
        name
        for name, _ in PLACED_NAMES
        if READER.read(before + "zq".join(plain_words(name)) + after).pattern.areas
    ]
    assert found == []


def reads_as(read: Understanding, place: BodyArea | AreaGroup, side: Side | None) -> bool:
    """Whether ``place`` was understood, or for a wide name some of it, and told."""
    if read.pattern.side is not side or read.ignored:
        return False
    if not ask_of(place):
        return read.pattern.areas == areas_of(place)
    taken = set(read.pattern.areas)
    return bool(taken and read.assumed) and taken <= set(areas_of(place))


@pytest.mark.parametrize(
    "place",
    [p for p in PLACES if is_of_pain(p) and p.name != ASKS],
    ids=lambda place: str(place.name),
)
def test_every_name_of_a_place_is_read_as_that_place(place: BodyArea | AreaGroup) -> None:
    """Each listed name gives its areas, or those it is taken for, alone and in a sentence."""
    misread = [
        said
        for name in (place.name, *place.also)
        for said, side in (
            (name, None),
            (f"my {name} hurts", None),
            (f"pain: {name}, on the right.", Side.RIGHT),
        )
        if not reads_as(READER.read(said), place, side) and not name.startswith("both ")
    ]
    assert misread == []


def with_side_inside(name: str, side: str) -> str:
    """The name with the side before its last word: "back of the left knee"."""
    *most, last = name.split()
    return " ".join([*most, side, last])


@pytest.mark.parametrize("side", SIDE_WORDS)
def test_a_side_before_or_inside_a_name_is_set_apart(side: str) -> None:
    """Every name takes a side: "left back of the knee", "back of the left knee"."""
    misread = [
        said
        for name, areas in PLACED_NAMES
        if not name.startswith(SAID_OTHERWISE)
        for said in (f"my {side} {name}", with_side_inside(name, side))
        if (read := READER.read(said).pattern).areas != areas or read.side is not Side(side)
    ]
    assert misread == []


@given(st.lists(st.sampled_from(PLACED_NAMES), max_size=6))
@settings(deadline=None, max_examples=100)
def test_a_list_of_names_gives_just_the_areas_listed(
    named: list[tuple[str, tuple[str, ...]]],
) -> None:
    """Parted by commas, any names in any order give the union of their areas."""
    wanted = ATLAS.in_body_order(code for _, areas in named for code in areas)
    said = ", ".join(name for name, _ in named)
    assert READER.read(said).pattern.areas == tuple(area.code for area in wanted)


@pytest.mark.parametrize("quality", WORDS.qualities, ids=lambda quality: str(quality.code))
def test_every_word_for_a_quality_is_read_as_that_quality(quality: PainQuality) -> None:
    """Each listed word gives its quality and hides no area that follows it."""
    misread = []
    for word in (quality.code, quality.name, *quality.also):
        read = READER.read(f"{word} in my calf").pattern
        if quality.code not in read.qualities or "calf" not in read.areas or read.side:
            misread.append(word)
    assert misread == []


@pytest.mark.parametrize("side", Side)
def test_every_phrase_for_a_side_is_read_as_that_side(side: Side) -> None:
    """Each listed phrase gives its side after an area."""
    misread = [
        phrase
        for phrase in CONTENT.concepts().concepts[f"side-{side.value}"]
        if "<" not in phrase
        and READER.read(f"calf, {phrase.replace('=', '')}").pattern != PainPattern(("calf",), side)
    ]
    assert misread == []


def test_no_filler_names_a_place() -> None:
    """Fillers name neither a place nor a side."""
    told = [w for w in WORDS.fillers if (read := READER.read(w).pattern).areas or read.side]
    assert told == []


@pytest.mark.parametrize("denial", CONTENT.concepts().concepts["denial"])
def test_every_denial_rules_out_what_follows_it(denial: str) -> None:
    """Each listed denial, of one word or of several, reaches the area after it."""
    read = READER.read(f"{denial.replace('=', '')} pain in the calf")
    assert (read.pattern.areas, read.excluded) == ((), ("calf",))


@pytest.mark.parametrize("word", sorted(CONTENT.concepts().clauses.always))
def test_every_word_that_begins_a_clause_ends_a_denial(word: str) -> None:
    """After each of them an area counts again."""
    read = READER.read(f"no hip pain {word} the calf hurts")
    excluded = (("hip",), ("calf",)) if word == "except" else (("calf",), ("hip",))
    assert (read.pattern.areas, read.excluded) in (excluded, (("calf",), ("hip",)))


@pytest.mark.parametrize("said", ["the calf, left", "right calf", "both", "", "no"])
def test_a_reader_with_no_words_at_all_hands_every_word_back(said: str) -> None:
    """With empty content nothing is understood, and nothing fails."""
    nothing = BodyAtlas((), (), ())
    file = Concepts((), {}, (), (), frozenset(), ClauseWords(frozenset(), frozenset()), {})
    language = language_of(nothing, EverydayWords((), ()), file, {}, {})
    read = Reader(nothing, language, lambda _word: False).read(said)
    assert read == Understanding(PainPattern(()), tuple(said.replace(",", "").split()))
