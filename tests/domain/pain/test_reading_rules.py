"""What holds for every text and for every word in the content."""

import re
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from acupress_cli.domain.body.body import AreaGroup, BodyArea, Side
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.pain import PainPattern, PainQuality
from acupress_cli.domain.pain.reading import EverydayWords, Reader, Understanding, vocabulary_of
from tests.fakes.bench import CONTENT, FakeBench

ATLAS = CONTENT.atlas()
WORDS = CONTENT.everyday_words()
READER = FakeBench().reader
SIDE_WORDS = ["left", "right"]
DROPPED = frozenset(
    ["left", "right", "a", "an", "the", "my", "your", "his", "her", "their", "our", "this", "that"]
)
PLACES: tuple[BodyArea | AreaGroup, ...] = (*ATLAS.areas, *ATLAS.groups)
# "left side" is taken first, and "right behind" or "right deep" means "just behind", "just deep".
SAID_OTHERWISE = (
    "side", "all", "behind", "below", "above", "under", "around", "across", "deep",
)  # fmt: skip


def areas_of(place: BodyArea | AreaGroup) -> tuple[str, ...]:
    """The codes of the areas ``place`` stands for, in body order."""
    codes = place.areas if isinstance(place, AreaGroup) else (place.code,)
    return tuple(area.code for area in ATLAS.in_body_order(codes))


def ask_of(place: BodyArea | AreaGroup) -> str:
    """The question a name too wide to place leads to."""
    return place.ask if isinstance(place, AreaGroup) else ""


NAMES_OF_AREA: dict[str, list[str]] = {
    area.code: [area.code, area.name, *area.also] for area in ATLAS.areas
}
for _group in ATLAS.groups:
    for _code in _group.areas:
        NAMES_OF_AREA[_code] += [_group.name, *_group.also]
# Each name that says where a pain is, with the areas it stands for.
PLACED_NAMES = [
    (name, areas_of(place))
    for place in PLACES
    if not ask_of(place)
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


def stands_in(name: str, text: str) -> bool:
    """Whether the words of ``name`` stand in ``text`` one after another."""
    sought, words = plain_words(name), plain_words(text)
    return any(words[at : at + len(sought)] == sought for at in range(len(words)))


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
    for said in (read.pattern.qualities, read.ignored, read.excluded, read.asks):
        assert len(said) == len(set(said))
    assert not (read.asks and read.pattern.areas)


@pytest.mark.parametrize(
    ("piece", "areas"),
    [("calf ", ("calf",)), ("left ", ()), ("no ", ()), ("x", ()), ("zebra, ", ()), ("[b]\x1b", ())],
)
def test_a_huge_text_is_read_like_a_short_one(piece: str, areas: tuple[str, ...]) -> None:
    """Twenty thousand repeats are read to their end and mean no more than one."""
    assert READER.read(piece * 20_000).pattern.areas == areas


@given(texts())
@example("left back of calf right")
@example("back of, knee")
@settings(deadline=None, max_examples=400)
def test_an_area_is_found_only_where_one_of_its_names_stands_as_whole_words(text: str) -> None:
    """No area, hurting or excluded, comes from part of a word or from a guess."""
    read = READER.read(text)
    guessed = [
        code
        for code in (*read.pattern.areas, *read.excluded)
        if not any(stands_in(name, text) for name in NAMES_OF_AREA[code])
    ]
    assert guessed == []


@pytest.mark.parametrize(("before", "after"), [("zq", ""), ("", "zq"), ("zq", "zq")])
def test_no_name_is_found_inside_a_longer_word(before: str, after: str) -> None:
    """Run together with other letters, no name of any area is a match."""
    found = [
        name
        for name, _ in PLACED_NAMES
        if READER.read(before + "zq".join(plain_words(name)) + after).pattern.areas
    ]
    assert found == []


@pytest.mark.parametrize("place", PLACES, ids=lambda place: str(place.name))
def test_every_name_of_a_place_is_read_as_that_place(place: BodyArea | AreaGroup) -> None:
    """Each listed name gives its areas, or its question, alone and within a sentence."""
    areas = () if ask_of(place) else areas_of(place)
    asks = (ask_of(place),) if ask_of(place) else ()
    misread = [
        said
        for name in (place.name, *place.also)
        for said, side in (
            (name, None),
            (f"my {name} hurts", None),
            (f"pain: {name}, on the right.", Side.RIGHT),
        )
        if READER.read(said) != Understanding(PainPattern(areas, side), asks=asks)
        and not name.startswith("both ")
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
        if READER.read(said) != Understanding(PainPattern(areas, Side(side)))
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
    assert READER.read(said) == Understanding(PainPattern(tuple(area.code for area in wanted)))


@pytest.mark.parametrize("quality", WORDS.qualities, ids=lambda quality: str(quality.code))
def test_every_word_for_a_quality_is_read_as_that_quality(quality: PainQuality) -> None:
    """Each listed word gives its quality and hides no area that follows it."""
    wanted = Understanding(PainPattern(("calf",), None, (quality.code,)))
    words = (quality.code, quality.name, *quality.also)
    assert [word for word in words if READER.read(f"{word} in my calf") != wanted] == []


@pytest.mark.parametrize("side", Side)
def test_every_phrase_for_a_side_is_read_as_that_side(side: Side) -> None:
    """Each listed phrase gives its side, alone and after an area."""
    misread = [
        phrase
        for phrase in WORDS.sides[side.value]
        if READER.read(phrase) != Understanding(PainPattern((), side))
        or READER.read(f"calf {phrase}") != Understanding(PainPattern(("calf",), side))
    ]
    assert misread == []


def test_every_word_without_a_place_is_known_and_says_nothing() -> None:
    """Fillers, denials and breaks are understood: they are never handed back as unknown."""
    words = (*WORDS.fillers, *WORDS.negations, *WORDS.breaks)
    nothing = Understanding(PainPattern(()))
    assert [word for word in words if READER.read(word) != nothing] == []


@pytest.mark.parametrize("denial", WORDS.negations)
def test_every_denial_rules_out_what_follows_it(denial: str) -> None:
    """Each listed denial, of one word or of several, reaches the area after it."""
    assert READER.read(f"{denial} the calf") == Understanding(PainPattern(()), excluded=("calf",))


@pytest.mark.parametrize("word", WORDS.breaks)
def test_every_break_ends_a_denial(word: str) -> None:
    """After each listed break, of one word or of several, an area counts again."""
    read = READER.read(f"no hip pain {word} the calf")
    assert read == Understanding(PainPattern(("calf",)), excluded=("hip",))


@pytest.mark.parametrize(
    ("said", "side", "ignored"),
    [
        ("the calf, left", Side.LEFT, ("calf",)),
        ("right calf", None, ("calf",)),
        ("right side", Side.RIGHT, ("side",)),
        ("right sided", Side.RIGHT, ("sided",)),
        ("right hand", Side.RIGHT, ("hand",)),
        ("right only", Side.RIGHT, ("only",)),
        ("right and", Side.RIGHT, ("and",)),
        ("", None, ()),
    ],
)
def test_a_reader_with_no_words_at_all_understands_plain_sides_alone(
    said: str, side: Side | None, ignored: tuple[str, ...]
) -> None:
    """With empty content every word is handed back, and nothing fails."""
    nothing = BodyAtlas((), (), ())
    empty = Reader(nothing, vocabulary_of(nothing, EverydayWords((), {}, (), (), ())))
    assert empty.read(said) == Understanding(PainPattern((), side), ignored)
