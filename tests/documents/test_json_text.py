"""Results as JSON."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from acupress_cli.documents.json_text import (
    areas_json,
    guides_json,
    json_text,
    list_text,
    points_json,
    suggestions_json,
)
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.reading import Reader
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.suggestion.reasons import Knowledge
from acupress_cli.domain.suggestion.suggestion import Wishes, suggest
from tests.documents.pages import GUIDES, HARM, HOSTILE

TEXTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=10,
)


@given(VALUES)
@settings(deadline=None, max_examples=200)
def test_what_is_written_is_read_back_the_same(value: object) -> None:
    """Any value survives, and nothing in the text can steer a terminal."""
    text = json_text(value)
    assert json.loads(text) == value
    steering = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert steering <= {"\n"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Huántiào 環跳", '"Huántiào 環跳"'),
        ("\x1b[31m", '"\\u001b[31m"'),
        ("\x7f\x9b", '"\\u007f\\u009b"'),
        ("\u202e", '"\\u202e"'),
        ("\U000e0001", '"\\udb40\\udc01"'),
        ("\ud800", '"\N{REPLACEMENT CHARACTER}"'),
        ("a\nb", '"a\\nb"'),
        ({"b": [1], "a": None}, '{\n  "b": [\n    1\n  ],\n  "a": null\n}'),
    ],
)
def test_letters_stay_readable_and_controls_are_escaped(value: object, text: str) -> None:
    """Accents and hanzi stand as they are; what could steer is written as its number."""
    assert json_text(value) == text


def test_guides_have_their_sections_by_key() -> None:
    """Every sentence of every guide is there, under its section's key, in order."""
    read = json.loads(json_text(guides_json(GUIDES)))
    assert [page["code"] for page in read] == [guide.code for guide in GUIDES]
    for page, guide in zip(read, GUIDES, strict=True):
        assert list(page) == ["code", "title", "subtitle", "sections"]
        assert (page["title"], page["subtitle"]) == (guide.title, guide.subtitle)
        assert page["sections"] == {s.key: list(s.lines) for s in guide.sections}
        assert list(page["sections"]) == [section.key for section in guide.sections]


def test_a_hostile_guide_is_harmless() -> None:
    """Control characters come back as they were, but are never written as such."""
    text = json_text(guides_json([HOSTILE]))
    assert json.loads(text)[0]["subtitle"] == HARM
    assert all(character.isprintable() or character == "\n" for character in text)


def test_a_point_is_told_with_its_facts(catalogue: Catalogue) -> None:
    """The keys a script relies on, with the values of the catalogue."""
    point = catalogue.find("GB30")
    assert points_json([point]) == [
        {
            "code": "GB30",
            "name": "Huántiào",
            "hanzi": "環跳",
            "english": point.english,
            "meridian": "GB",
            "area": "buttock",
            "place": point.place,
            "role": "local",
            "paths": [path.value for path in point.paths],
            "hold_s": point.hold.usual_s,
            "max_s": point.hold.max_s,
            "gentle": point.gentle,
            "reach": point.reach.value,
            "pregnancy": point.pregnancy.level.value,
            "evidence": point.evidence.label.value,
        }
    ]


def test_every_point_and_area_can_be_told(catalogue: Catalogue, atlas: BodyAtlas) -> None:
    """All points and areas, in their order, survive being written and read."""
    points: tuple[Acupoint, ...] = catalogue.points
    told = json.loads(json_text(points_json(points)))
    assert [entry["code"] for entry in told] == [point.code for point in points]
    areas = json.loads(json_text(areas_json(atlas.areas)))
    assert [entry["code"] for entry in areas] == [area.code for area in atlas.areas]


def test_an_area_is_told_with_its_names(atlas: BodyAtlas) -> None:
    """An area says what it is called, which paths it lies on, and its points."""
    calf, hand = atlas.area("calf"), atlas.area("hand")
    assert areas_json([calf, hand]) == [
        {
            "code": "calf",
            "name": calf.name,
            "also": list(calf.also),
            "paths": ["back-of-leg"],
            "typical": True,
            "lead": list(calf.lead),
            "note": calf.note,
        },
        {
            "code": "hand",
            "name": hand.name,
            "also": list(hand.also),
            "paths": [],
            "typical": False,
            "lead": [],
            "note": hand.note,
        },
    ]


def test_suggestions_say_what_was_understood_and_why(reader: Reader, knowledge: Knowledge) -> None:
    """What was read, what is suggested with reasons, and what was left out."""
    understood = reader.read("sharp pain in my left calff but not my foot, zebra")
    found = suggest(understood.pattern, Wishes(minutes=5), knowledge)
    told = json.loads(json_text(suggestions_json(understood, found)))
    assert list(told) == [
        "understood",
        "referral",
        "notes",
        "shared_reasons",
        "suggestions",
        "without",
        "hidden",
    ]
    assert told["understood"] == {
        "areas": ["calf"],
        "side": "left",
        "qualities": ["sharp"],
        "sorest": [],
        "ignored": ["zebra"],
        "excluded": list(understood.excluded),
        "conditions": [],
        "assumed": [],
        "wishes": {"minutes": None, "position": None, "tools": [], "heat": None},
        "mended": [{"word": "calff", "as": "calf"}],
    }
    assert told["referral"] is None
    assert told["notes"] == list(found.notes)
    assert found.chosen
    assert len(told["suggestions"]) == len(found.chosen)
    first, planned = told["suggestions"][0], found.chosen[0].planned
    assert first == {
        "code": planned.point.code,
        "name": planned.point.pinyin,
        "side": "left",
        "hold_s": planned.hold_s,
        "pressure": planned.pressure.value,
        "tool": planned.technique.tool.value,
        "position": planned.technique.position.value,
        "posture": planned.technique.posture.value,
        "tender_spot": None,
        "reasons": list(found.chosen[0].reasons),
        "cautions": list(found.chosen[0].cautions),
    }
    assert found.hidden
    assert told["hidden"] == [{"code": h.point.code, "because": h.because} for h in found.hidden]


def test_the_most_tender_spot_is_told_with_its_limits(reader: Reader, knowledge: Knowledge) -> None:
    """Beside the point in the buttock, and nowhere else."""
    understood = reader.read("right buttock")
    found = suggest(understood.pattern, Wishes(), knowledge)
    told = json.loads(json_text(suggestions_json(understood, found)))
    offers = {one["code"]: one["tender_spot"] for one in told["suggestions"]}
    spot = knowledge.catalogue.find("GB30").tender_spot
    assert spot
    assert offers.pop("GB30") == f"{spot.name}. {spot.limits}"
    assert set(offers.values()) == {None}


def test_without_a_side_none_is_told(reader: Reader, knowledge: Knowledge) -> None:
    """No side named is null; a point on the midline has none either."""
    understood = reader.read("low back pain")
    told = suggestions_json(understood, suggest(understood.pattern, Wishes(), knowledge))
    assert isinstance(told["understood"], dict)
    assert told["understood"]["side"] is None


def test_a_referral_is_told_in_place_of_points(reader: Reader, knowledge: Knowledge) -> None:
    """Where pressing is no answer, the advice stands there and no point does."""
    understood = reader.read("pain in my groin")
    found = suggest(understood.pattern, Wishes(), knowledge)
    assert found.referral
    told = suggestions_json(understood, found)
    assert told["referral"] == {"outcome": "see-someone", "because": found.referral.because}
    assert told["suggestions"] == []


@pytest.mark.parametrize("count", [0, 1, 3])
def test_items_one_by_one_are_the_same_text(count: int) -> None:
    """As if they had been written in one go; none is asked for before it is its turn."""
    items = [{"note": f"[\n{n}\n]", "holds": [n, {}]} for n in range(count)]
    assert "".join(list_text(iter(items))) == json_text(items) + "\n"
    left = iter(items)
    next(list_text(left))
    assert len([*left]) == max(0, count - 1)
