"""Plain sentences, and exactly what is understood of them."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from acupress_cli.domain.body.body import Side
from acupress_cli.domain.pain.pain import PainPattern
from acupress_cli.domain.pain.reading import Reader, Understanding

LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH

# (what is said, areas, side, qualities); every word of each sentence is known.
SENTENCES: list[tuple[str, str, Side | None, str]] = [
    (
        "shooting from my left buttock down the back of the leg to the calf",
        "buttock thigh-back knee-back calf",
        LEFT,
        "shooting",
    ),
    ("back of my left knee", "knee-back", LEFT, ""),
    ("back of left thigh", "thigh-back", LEFT, ""),
    ("the left back of the knee", "knee-back", LEFT, ""),
    ("pain in my right bum and right hamstring", "buttock thigh-back", RIGHT, ""),
    ("left buttock and right calf", "buttock calf", BOTH, ""),
    ("pain in left and right calf", "calf", BOTH, ""),
    ("both calves cramp", "calf", BOTH, "tight"),
    ("numb toes", "big-toe little-toe", None, "numb"),
    ("numb little toe on the left", "little-toe", LEFT, "numb"),
    ("toes on both sides tingle", "big-toe little-toe", BOTH, "tingling"),
    ("dull ache in my lower back", "lower-back", None, "dull"),
    ("my lower back is stiff", "lower-back", None, "tight"),
    ("lower-back, hip", "lower-back hip", None, ""),
    ("my right lower back and my right hip", "lower-back hip", RIGHT, ""),
    ("burning on the outside of my left thigh", "thigh-side", LEFT, "burning"),
    ("stabbing in the right outer hip", "hip", RIGHT, "sharp"),
    # A way from one place to another runs through what lies between.
    (
        "electric shocks from the hip to the outer ankle",
        "hip thigh-side knee-side shin-outer ankle-outer",
        None,
        "shooting",
    ),
    ("sharp, burning pain at the front of my shin", "shin-front", None, "sharp burning"),
    ("burning and sharp and burning in the heel", "heel", None, "burning sharp"),
    ("pins and needles in the sole of my right foot", "sole", RIGHT, "tingling"),
    ("an excruciating cramp in my left calf!", "calf", LEFT, "intense tight"),
    ("throbbing in the left hamstrings", "thigh-back", LEFT, "throbbing"),
    ("like a toothache in the buttock", "buttock", None, "dull"),
    ("tooth ache in my calf", "calf", None, "dull"),
    ("I have no feeling in my left heel", "heel", LEFT, "numb"),
    ("without sensation in the big toe", "big-toe", None, "numb"),
    ("I can't feel my little toe", "little-toe", None, "numb"),
    ("My CALF hurts; so does the HEEL", "calf heel", None, ""),
    ("heel calf hip lower back", "lower-back hip calf heel", None, ""),
    ("calf calf calf", "calf", None, ""),
    ("left side of my leg", "thigh-side knee-side shin-outer", LEFT, ""),
    ("side of the leg", "thigh-side knee-side shin-outer", None, ""),
    ("the back and side of my right thigh", "thigh-back thigh-side", RIGHT, ""),
    ("back of the right thigh and calf", "thigh-back knee-back calf", RIGHT, ""),
    ("left calf, the whole back of the leg", "thigh-back knee-back calf", LEFT, ""),
    ("my leg hurts, mostly the calf", "calf", None, ""),
    ("right behind my knee", "knee-back", None, ""),
    ("right behind my left knee", "knee-back", LEFT, ""),
    ("down to the heel, right under the foot", "heel sole", None, ""),
    ("the pain is right.", "", None, ""),
    ("it left me with a sore heel", "heel", None, ""),
    ("calf, left", "calf", LEFT, ""),
    ("calf, right", "calf", RIGHT, ""),
    ("right. The calf", "calf", RIGHT, ""),
    ("right deep in the buttock", "buttock", None, ""),
    ("right or left calf", "calf", BOTH, ""),
    ("right and only in the calf", "calf", RIGHT, ""),
    ("my left it band", "thigh-side", LEFT, ""),
    ("left of the heel", "heel", LEFT, ""),
    ("right side", "", RIGHT, ""),
    ("it is on the left hand side", "", LEFT, ""),
    ("hip, left then right", "hip", BOTH, ""),
    ("and left then right", "", BOTH, ""),
    ("groin", "groin", None, ""),
    ("a", "", None, ""),
    ("", "", None, ""),
    ("...!?", "", None, ""),
]

# (what is said, areas, excluded areas, side, qualities)
DENIALS: list[tuple[str, str, str, Side | None, str]] = [
    ("no pain in the calf but my heel hurts", "heel", "calf", None, ""),
    ("no pain in the calf, my heel hurts", "heel", "calf", None, ""),
    ("the buttock hurts, not the calf", "buttock", "calf", None, ""),
    ("everywhere except the calf", "", "calf", None, ""),
    ("back of the leg apart from the calf", "thigh-back knee-back", "calf", None, ""),
    ("no calf pain but the back of the leg hurts", "thigh-back knee-back", "calf", None, ""),
    ("left calf, not the right calf", "calf", "", LEFT, ""),
    ("not the toes but the big toe", "big-toe", "little-toe", None, ""),
    ("side of the leg instead of the calf", "thigh-side knee-side shin-outer", "calf", None, ""),
    ("hip rather than lower back", "hip", "lower-back", None, ""),
    ("free of pain in the lower back", "", "lower-back", None, ""),
    ("it stops before the heel", "", "heel", None, ""),
    ("no hip pain and then the calf hurts", "calf", "hip", None, ""),
    ("no hip pain i do have calf pain", "calf", "hip", None, ""),
    ("not in the hip or the lower back", "", "lower-back hip", None, ""),
    ("not my left calf but my right calf", "calf", "", RIGHT, ""),
    ("left, not right: the calf", "calf", "", LEFT, ""),
    ("calf: not on the left side, on the right side", "calf", "", RIGHT, ""),
    ("not the back of my left knee", "", "knee-back", None, ""),
    ("my calf does not feel right", "calf", "", None, ""),
    ("my calf is all right", "", "calf", None, ""),
    ("my calf is all right now, it is the heel", "heel", "calf", None, ""),
    ("back of the left leg, not the right calf", "thigh-back knee-back calf", "", LEFT, ""),
    ("not only the calf", "calf", "", None, ""),
    ("not burning, but dull in the hip", "hip", "", None, "dull"),
    ("no numb toes", "", "big-toe little-toe", None, ""),
    ("it does not go past the calf", "calf", "", None, ""),
    ("no pain no feeling in the heel", "heel", "", None, "numb"),
    ("no pain in the heel no feeling in the left calf", "calf", "heel", LEFT, "numb"),
]

SCIATICA = (
    "Where does it go: down the back of the leg, down the outer side, "
    "or is it in the buttock alone?"
)
LEG = "Which part of the leg: the back, the outer side, the calf, the foot?"
# (what is said, the wider name, the areas it is taken for, side)
VAGUE: list[tuple[str, str, str, Side | None]] = [
    ("leg", "leg", "thigh-back calf", None),
    ("my leg hurts", "leg", "thigh-back calf", None),
    ("right down my left leg", "leg", "thigh-back calf", LEFT),
    ("it hurts all down my right leg", "leg", "thigh-back calf", RIGHT),
    ("right down the leg", "leg", "thigh-back calf", None),
    ("left thigh", "thigh", "thigh-back", LEFT),
    ("knee", "knee", "knee-back", None),
    ("right foot", "foot", "foot-top foot-outer", RIGHT),
    ("ankle", "ankle", "ankle-outer", None),
    ("shins", "shin", "shin-outer", None),
    ("back pain", "back", "lower-back", None),
]


def codes(text: str) -> tuple[str, ...]:
    """The codes in a row of the tables above."""
    return tuple(text.split())


@pytest.mark.parametrize(("said", "areas", "side", "qualities"), SENTENCES)
def test_a_plain_sentence_gives_its_areas_its_side_and_its_qualities(
    reader: Reader, said: str, areas: str, side: Side | None, qualities: str
) -> None:
    """Everything that was said is understood, and nothing that was not."""
    read = reader.read(said)
    pattern = replace(read.pattern, between=(), sorest=())
    assert pattern == PainPattern(codes(areas), side, codes(qualities))
    assert read == Understanding(read.pattern, both_legs=read.both_legs)
    assert not read.both_legs or side is BOTH


@pytest.mark.parametrize("said", ["sciatica", "it is my sciatic nerve", "L5 S1"])
def test_a_name_without_a_place_asks_for_one(reader: Reader, said: str) -> None:
    """Nothing is guessed from it."""
    read = reader.read(said)
    assert read.pattern.areas == ()
    assert len(read.asks) == 1
    assert reader.read(f"{said} down my left calf").asks == ()


@pytest.mark.parametrize("said", [sentence[0] for sentence in SENTENCES])
@pytest.mark.parametrize("change", [str.upper, str.title, lambda text: f"\t{text}  \r\n"])
def test_case_and_outer_space_change_nothing(
    reader: Reader, said: str, change: Callable[[str], str]
) -> None:
    """Shouted, titled or pasted with blanks, a sentence means the same."""
    assert reader.read(change(said)) == reader.read(said)


@pytest.mark.parametrize(("said", "areas", "excluded", "side", "qualities"), DENIALS)
def test_what_a_person_denies_is_kept_apart(
    reader: Reader, said: str, areas: str, excluded: str, side: Side | None, qualities: str
) -> None:
    """A "no" or "apart from" reaches to the next mark or "but", and over sides too."""
    pattern = PainPattern(codes(areas), side, codes(qualities))
    assert reader.read(said) == Understanding(pattern, excluded=codes(excluded))


@pytest.mark.parametrize(("said", "name", "areas", "side"), VAGUE)
def test_a_name_too_wide_is_taken_as_its_usual_part_and_told(
    reader: Reader, said: str, name: str, areas: str, side: Side | None
) -> None:
    """A leg is no place to press: its usual areas are taken, and what would settle it is kept."""
    read = reader.read(said)
    assert (read.pattern.areas, read.pattern.side) == (codes(areas), side)
    assert [(one.name, one.areas) for one in read.assumed] == [(name, codes(areas))]
    assert all(one.ask for one in read.assumed)


def test_several_wide_names_are_each_told_once(reader: Reader) -> None:
    """Two vague names are told in the order in which they were said."""
    assumed = reader.read("my knee, my foot and my knee").assumed
    assert [one.name for one in assumed] == ["knee", "foot"]


def test_a_wide_name_beside_a_place_in_it_is_not_assumed(reader: Reader) -> None:
    """Who says which part of the leg it is has said enough."""
    assert reader.read("my leg hurts, mostly the calf").assumed == ()


@pytest.mark.parametrize(
    ("said", "areas", "assumed"),
    [
        ("from the buttock down to the knee", "buttock thigh-back knee-back", "knee"),
        (
            "down my right leg to the heel",
            "thigh-back knee-back calf heel",
            "leg",
        ),
        (
            "from the hip down the outside to the ankle",
            "hip thigh-side knee-side shin-outer ankle-outer",
            "ankle",
        ),
        ("from the hip to the outside of the knee", "hip thigh-side knee-side", ""),
        ("from the heel to the calf", "calf heel", ""),
        ("buttock to calf, it stops before the knee", "buttock thigh-back knee-back calf", ""),
    ],
)
def test_a_way_is_filled_in_between(reader: Reader, said: str, areas: str, assumed: str) -> None:
    """From one place to another a pain runs along the usual course; up again it is not guessed."""
    read = reader.read(said)
    assert read.pattern.areas == codes(areas)
    assert [one.name for one in read.assumed] == assumed.split()


@pytest.mark.parametrize(
    ("said", "both"),
    [
        ("both calves", True),
        ("left and right calf", True),
        ("my right leg and my left leg", True),
        ("toes on both sides", True),
        ("left buttock and right calf", False),
        ("both buttocks", False),
        ("lower back on both sides", False),
        ("left calf, and the right knee only clicks", False),
        ("left calf", False),
    ],
)
def test_two_legs_hurt_where_each_side_has_a_place_of_the_leg(
    reader: Reader, said: str, both: bool
) -> None:
    """Both buttocks or both sides of the back are no two legs, and a click is no pain."""
    assert reader.read(said).both_legs is both


@pytest.mark.parametrize(
    ("said", "areas", "ignored"),
    [
        ("tooth pain", "", "tooth"),
        ("chest", "", "chest"),
        ("arm and chest and arm", "", "arm chest"),
        ("xcalfx calfxyz", "", "xcalfx calfxyz"),
        ("hipster heelxq", "", "hipster heelxq"),
        ("wrist and thumb", "", "wrist thumb"),
        ("my calf and my elbow", "calf", "elbow"),
        ("cal f", "", "cal"),
        ("of calf-muscle zebra", "calf", "zebra"),
        ("\u202ecalf\u202c", "calf", ""),
        ("[bold]calf[/bold]", "calf", "bold"),
    ],
)
def test_what_is_not_known_is_handed_back_once(
    reader: Reader, said: str, areas: str, ignored: str
) -> None:
    """Unknown words are named, never guessed, and no part of a word is a match."""
    pattern = PainPattern(codes(areas))
    assert reader.read(said) == Understanding(pattern, ignored=codes(ignored))


@pytest.mark.parametrize(
    ("said", "mended", "areas"),
    [
        ("left clalf", ("clalf", "calf"), "calf"),
        ("my bottock", ("bottock", "buttock"), "buttock"),
        ("lowerback", ("lowerback", "lower back"), "lower-back"),
        ("sore \x1b[31mcalf\x1b[0m", ("mcalf", "calf"), "calf"),
    ],
)
def test_a_slip_of_one_letter_is_mended_and_told(
    reader: Reader, said: str, mended: tuple[str, str], areas: str
) -> None:
    """A missing, doubled, swapped or wrong letter, or a missing space."""
    read = reader.read(said)
    assert read.pattern.areas == codes(areas)
    assert mended in read.mended


@pytest.mark.parametrize(("words_between", "excluded"), [(0, True), (8, True), (9, False)])
def test_a_no_reaches_over_eight_words(reader: Reader, words_between: int, excluded: bool) -> None:
    """Farther off, a "no" was about something else."""
    read = reader.read("no" + " zebra" * words_between + " calf")
    assert read.excluded == (("calf",) if excluded else ())
    assert read.pattern.areas == (() if excluded else ("calf",))


@pytest.mark.parametrize("side", Side)
def test_a_side_given_later_is_put_in_and_nothing_else_changes(reader: Reader, side: Side) -> None:
    """An answer to the question of the side completes what was understood."""
    read = reader.read("dull in the calf, not the heel, zebra")
    assert read.on(side) == Understanding(
        PainPattern(("calf",), side, ("dull",)), ("zebra",), ("heel",)
    )


@pytest.mark.parametrize(
    ("name", "code"),
    [("Pins and Needles", "tingling"), ("numb", "numb"), ("the cramp", "tight"), ("purple", None)],
)
def test_a_quality_is_known_by_any_of_its_words(
    reader: Reader, name: str, code: str | None
) -> None:
    """A word for what pain is like leads to its code, or to nothing."""
    assert reader.quality(name) == code


@pytest.mark.parametrize(
    ("word", "first"), [("clallf", "calf"), ("bottocks", "buttock"), ("lower bak", "lower back")]
)
def test_a_word_that_was_not_understood_is_offered_the_nearest_area(
    reader: Reader, word: str, first: str
) -> None:
    """What is more than one slip away is not taken, but offered."""
    assert reader.nearly(word)[0] == first


def test_a_word_like_nothing_known_is_offered_nothing(reader: Reader) -> None:
    """Far-off words get no offer at all."""
    assert reader.nearly("zzzzzz") == []


def test_a_part_and_its_side_are_not_joined_over_many_words(reader: Reader) -> None:
    """So far off, a side of something is no longer that of the part."""
    near, far = "knee on the front", "knee on on on on on on on on front"
    assert reader.read(near).pattern.areas == ("knee-front",)
    assert reader.read(far).pattern.areas == ("knee-back",)


@pytest.mark.parametrize(
    ("said", "areas", "side"),
    [
        ("my left knee hurts, the back of it", ("knee-back",), LEFT),
        ("my left foot is fine, but the calf on that side aches", ("calf",), LEFT),
        ("the good leg is the right one, my calf hurts", ("calf",), LEFT),
        ("left calf, sorry, right calf", ("calf",), RIGHT),
        ("boli mnie lydka calf prawa noga wczorajszego wieczora bardzo mocno", ("calf",), None),
        ("calf, deep inside of it", ("calf",), None),
        ("the back of it, my knee", ("knee-back",), None),
        ("sore calf, so tired of it", ("calf",), None),
        ("left thigh and knee, all on the outside", ("thigh-side", "knee-side"), LEFT),
    ],
)
def test_what_stands_further_off_is_joined(
    reader: Reader, said: str, areas: tuple[str, ...], side: Side | None
) -> None:
    """Such as "of it", "on that side", the other of "the good one", and the later of two."""
    found = reader.read(said).pattern
    assert (found.areas, found.side) == (areas, side)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("left calf, I have twenty minutes", 20),
        ("left calf, I have 12 minutes", 12),
        ("left calf, I have 900 minutes", None),
        ("left calf hurts after 10 minutes of walking", None),
    ],
)
def test_the_time_there_is_is_heard(reader: Reader, said: str, minutes: int | None) -> None:
    """In words or digits, within what a session can last; how a pain behaves is no wish."""
    assert reader.read(said).wishes.minutes == minutes


def test_a_text_is_heard_once_for_all_that_is_read_from_it(reader: Reader) -> None:
    """Another text in between is heard anew, and the first one too after that."""
    first, _ = reader.hear("left calf")
    assert reader.hear("left calf")[0] is first
    assert reader.hear("right heel")[0] is not first
    again, _ = reader.hear("left calf")
    assert again is not first
    assert again.words == first.words


@pytest.mark.parametrize(
    ("said", "areas", "side"),
    [
        ("my wife has a bad right knee, I have pain in my left hip", "hip", LEFT),
        ("Dad's left foot was amputated and my right calf aches", "calf", RIGHT),
        ("her left heel is sore, mine is the right hip", "hip", RIGHT),
        # Where nothing else is named, the text is about the one who has it.
        ("my husband has pain in his right calf", "calf", RIGHT),
        ("since my second kid my left hip and left buttock ache", "buttock hip", LEFT),
    ],
)
def test_where_it_hurts_somebody_else_is_left_out(
    reader: Reader, said: str, areas: str, side: Side
) -> None:
    """Unless theirs is the only pain that is spoken of."""
    pattern = reader.read(said).pattern
    assert pattern.areas == codes(areas)
    assert pattern.side is side


@pytest.mark.parametrize(
    ("said", "areas", "left_out"),
    [
        ("Back? Fine. Calf? Not fine", ["calf"], ["lower-back"]),
        ("Back? fine to sit on. Calf", ["lower-back", "calf"], []),
        ("Back. Fine. Calf", ["lower-back", "calf"], []),
        ("Calf and lower back?", ["lower-back", "calf"], []),
        ("Football: right footed. Calf", ["calf"], []),
        ("It left my back, now the calf", ["calf"], ["lower-back"]),
        ("It never left my back", ["lower-back"], []),
        ("It was in the calf, that's gone now. Sore buttock", ["buttock"], ["calf"]),
        ("It is in the calf, that's gone by evening", ["calf"], []),
        ("It went from the buttock to the calf", ["buttock", "calf"], []),
    ],
)
def test_what_is_said_to_be_well_is_left_out(
    said: str, areas: list[str], left_out: list[str], reader: Reader
) -> None:
    """By an answer to one's own question, or by the pain that has left; not by less."""
    read = reader.read(said)
    assert set(areas) <= set(read.pattern.areas)
    assert set(read.excluded) == set(left_out)


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("Right, it is my left calf", LEFT),
        ("Right and left, calf", BOTH),
        ("I sleep on my right side, left hip", LEFT),
        ("On your right, my left calf", LEFT),
        ("These days my left calf", LEFT),
        ("I sleep on my right side, hip", RIGHT),
    ],
)
def test_a_side_for_something_else_gives_way_to_the_one_that_hurts(
    said: str, side: Side, reader: Reader
) -> None:
    """To lie on, as another sees it, or an opening word; it counts where no other is named."""
    assert reader.read(said).pattern.side is side


def test_another_language_is_not_mended_into_this_one(reader: Reader) -> None:
    """What is no English is told as not understood, letter for letter."""
    text = "schmerzen hinten oberschenkel seitlich ziehend brennend"
    read = reader.read(text)
    assert read.mended == ()
    assert read.pattern.areas == ()
