"""What must hold within data/session.yaml, beyond its shape."""

from enum import Enum

from msgspec.structs import fields

from acupress_cli.adapters.content.checks import check_filled_in
from acupress_cli.adapters.content.yaml_reader import Document, Path_
from acupress_cli.domain.body.body import Tool
from acupress_cli.domain.body.posture import Posture
from acupress_cli.domain.session.plan import StepKind
from acupress_cli.domain.session.sentences import FILLED_IN, LISTS, NEEDED, names_in
from acupress_cli.domain.session.session_keys import WISHES
from acupress_cli.domain.session.session_words import Sense, SessionWords
from acupress_cli.domain.words.days import WEEKDAYS

# What may be filled in outside the cues; everywhere else nothing may be.
_FILLED_IN: dict[Path_, set[str]] = {
    **{("steps", kind.name.lower(), "of"): {"point"} for kind in StepKind},
    ("sides", "of_body"): {"side"},
    ("lengths", "seconds"): {"count"},
    ("lengths", "minutes"): {"count"},
    ("screen", "number"): {"number", "count"},
    ("screen", "to_come"): {"count"},
    ("screen", "minutes_left"): {"count"},
    ("screen", "page_of"): {"page", "pages"},
    ("screen", "still"): {"go_on"},
    ("screen", "page"): {"page", "pages"},
    ("timetable", "total"): {"total", "pressing"},
    ("ends", "head"): {"time"},
    ("ends", "line"): {"time"},
    ("ending", "nothing"): {"ended"},
    ("ending", "several"): {"ended", "count", "time"},
    ("ending", "one_point"): {"ended", "time"},
    ("ending", "heat"): {"done", "time"},
    ("ending", "differently"): {"holds"},
    ("ending", "pain", "leg"): {"before", "now", "meaning"},
    ("ending", "pain", "back"): {"before", "now", "meaning"},
    ("ending", "tomorrow", "enough"): {"day"},
    ("ending", "tomorrow", "rest"): {"rest_day", "day"},
    ("ending", "tomorrow", "practice"): {"day"},
    ("ending", "learn"): {"sentence", "topic"},
}
_TABLES = ("ends", "steps", "sides", "lengths", "screen", "timetable", "ending")


def check_session(words: SessionWords, document: Document) -> None:
    """Only what is known is filled in, no sign to stop is left out, and each wish has one key."""
    for row in fields(words.cues):
        for sense in Sense:
            if getattr(getattr(words.cues, row.name), sense.value) is not None:
                _check_cue(words, row.name, sense, document)
    for path in list(document.lines):
        if path[:1] and path[0] in _TABLES and isinstance(document.at(path), str):
            check_filled_in(document, path, str(document.at(path)), _FILLED_IN.get(path, ()))
    for kind in (StepKind.READY, StepKind.SWITCH, StepKind.HOLD):
        if not words.steps.of_kind(kind).of:
            document.fault(("steps", kind.name.lower()), '"of" is missing')
    if len(words.ending.tomorrow.days) != len(WEEKDAYS):
        document.fault(("ending", "tomorrow", "days"), "a week has seven days")
    _check_keys(words, document)
    _check_names(document, "tools", words.tools, Tool)
    _check_names(document, "postures", words.postures, Posture)


def _check_cue(words: SessionWords, row: str, sense: Sense, document: Document) -> None:
    told: set[str] = set()
    for nth, text in enumerate(getattr(getattr(words.cues, row), sense.value)):
        path: Path_ = ("cues", row, sense.value, nth)
        check_filled_in(document, path, text, FILLED_IN.get(row, ()))
        try:
            names = names_in(text)
        except ValueError:
            continue  # that was told just now
        if len(LISTS.intersection(names)) > 1:
            document.fault(path, "a sentence has at most one list to fill in")
        told.update(names)
    for name in NEEDED.get(row, ()):
        if name not in told:
            document.fault(("cues", row, sense.value), f"{{{name}}} may not be left out here")


def _check_keys(words: SessionWords, document: Document) -> None:
    """Every key means one thing at a time, and nothing can be wished for that no key means."""
    seen: set[tuple[str, bool]] = set()
    for nth, row in enumerate(words.keys):
        for key in row.does:
            if (key, row.asked) in seen:
                document.fault(("keys", nth, "does", key), f'the key "{key}" stands here twice')
            seen.add((key, row.asked))
    meant = {wish for row in words.keys for wish in row.does.values()}
    for wish in WISHES:
        if wish not in meant:
            document.fault(("keys",), f'there is no key for "{wish}"')


def _check_names(document: Document, table: str, named: dict[str, str], kinds: type[Enum]) -> None:
    known = [str(kind.value) for kind in kinds]
    for name in known:
        if name not in named:
            document.fault((table,), f'"{name}" is missing')
    for name in named:
        if name not in known:
            document.fault((table, name), f'there is no "{name}" in points.yaml')
