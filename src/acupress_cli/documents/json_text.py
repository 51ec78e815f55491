"""Results as JSON: stable keys, readable letters, nothing that could steer a terminal."""

import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from acupress_cli.domain.body.body import BodyArea
from acupress_cli.domain.pages.guide import Guide
from acupress_cli.domain.pain.reading import Understanding
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.suggestion.suggestion import Suggestion, SuggestionSet
from acupress_cli.domain.words.text import whole


def json_text(value: object) -> str:
    """``value`` as indented JSON; control and direction characters are escaped.

    Bytes that are no letters, as in the name of a file, are replacement signs: no reader
    of JSON needs to take half a letter.
    """
    text = whole(json.dumps(value, ensure_ascii=False, indent=2))
    if text.isascii() and "\x7f" not in text:
        return text
    # Each letter is looked at once, however often it comes.
    return text.translate({ord(c): _escaped(c) for c in set(text) if c != "\n" and _steers(c)})


def list_text(items: Iterable[object]) -> Iterator[str]:
    """The JSON of a list in pieces, each made when it is asked for."""
    is_first = True
    for item in items:
        # Of a list of one: the item with its indent, between the lines of the brackets.
        text = json_text([item]).removeprefix("[\n").removesuffix("\n]")
        yield ("[\n" if is_first else ",\n") + text
        is_first = False
    yield "[]\n" if is_first else "\n]\n"


def guides_json(guides: Sequence[Guide]) -> list[dict[str, object]]:
    """Each guide with its sections by key."""
    return [
        {
            "code": guide.code,
            "title": guide.title,
            "subtitle": guide.subtitle,
            "sections": {section.key: list(section.lines) for section in guide.sections},
        }
        for guide in guides
    ]


def points_json(points: Sequence[Acupoint]) -> list[dict[str, object]]:
    """The facts of each point that a script is likely to want."""
    return [
        {
            "code": point.code,
            "name": point.pinyin,
            "hanzi": point.hanzi.traditional,
            "english": point.english,
            "meridian": point.meridian.value,
            "area": point.area,
            "place": point.place,
            "role": point.role.value,
            "paths": [path.value for path in point.paths],
            "hold_s": point.hold.usual_s,
            "max_s": point.hold.max_s,
            "gentle": point.gentle,
            "reach": point.reach.value,
            "pregnancy": point.pregnancy.level.value,
            "evidence": point.evidence.label.value,
        }
        for point in points
    ]


def areas_json(areas: Sequence[BodyArea]) -> list[dict[str, object]]:
    """Each area with its names and the paths it lies on."""
    return [
        {
            "code": area.code,
            "name": area.name,
            "also": list(area.also),
            "paths": [path.value for path in area.paths],
            "typical": area.is_typical,
            "lead": list(area.lead),
            "note": area.note,
        }
        for area in areas
    ]


def suggestions_json(understood: Understanding, found: SuggestionSet) -> dict[str, object]:
    """What was understood and what is suggested, as docs/json.md documents it."""
    pattern = understood.pattern
    referral = found.referral
    return {
        "understood": {
            "areas": list(pattern.areas),
            "side": pattern.side.value if pattern.side else None,
            "qualities": list(pattern.qualities),
            "sorest": list(pattern.sorest),
            "ignored": list(understood.ignored),
            "excluded": list(understood.excluded),
            "conditions": [
                {"id": one.id, "words": one.words, "said": one.said.value, "means": one.means}
                for one in understood.conditions
            ],
            "assumed": [{"name": a.name, "areas": list(a.areas)} for a in understood.assumed],
            "wishes": {
                "minutes": understood.wishes.minutes,
                "position": understood.wishes.position.value
                if understood.wishes.position
                else None,
                "tools": [tool.value for tool in understood.wishes.tools or ()],
                "heat": understood.wishes.heat,
            },
            "mended": [{"word": was, "as": meant} for was, meant in understood.mended],
        },
        "referral": {"outcome": referral.outcome, "because": referral.because}
        if referral
        else None,
        "notes": list(found.notes),
        "shared_reasons": list(found.shared),
        "suggestions": [_suggestion(suggestion) for suggestion in found.chosen],
        "without": [
            {"areas": [a.code for a in one.areas], "minutes": one.minutes, "code": one.point.code}
            for one in found.without
        ],
        "hidden": [{"code": h.point.code, "because": h.because} for h in found.hidden],
    }


def _suggestion(suggestion: Suggestion) -> dict[str, object]:
    planned, spot = suggestion.planned, suggestion.point.tender_spot
    return {
        "code": suggestion.point.code,
        "name": suggestion.point.pinyin,
        "side": planned.side.value if planned.side else None,
        "hold_s": planned.hold_s,
        "pressure": planned.pressure.value,
        "tool": planned.technique.tool.value,
        "position": planned.technique.position.value,
        "posture": planned.technique.posture.value,
        "tender_spot": spot.offer if spot else None,
        "reasons": list(suggestion.reasons),
        "cautions": list(suggestion.cautions),
    }


def _steers(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[i]:02x}{units[i + 1]:02x}" for i in range(0, len(units), 2))
