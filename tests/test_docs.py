"""The documents beside the README say what the program and its content say now."""

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from msgspec import Struct
from msgspec.structs import fields

from acupress_cli.adapters.journal.schema import LATEST
from acupress_cli.adapters.sound.player import PLAYERS
from acupress_cli.adapters.sound.voice import ENGINES
from acupress_cli.domain.body.body import Side, View
from acupress_cli.domain.body.figure import (
    Figure,
    FigureLine,
    Landmark,
    PlacedArea,
    PlacedPoint,
    Placement,
    Rule,
)
from acupress_cli.domain.body.posture_drawing import PostureDrawing
from acupress_cli.domain.journal.change import Change
from acupress_cli.domain.journal.course import ReachChange
from acupress_cli.domain.journal.entry import Entry, EntryKind, HoursAfter
from acupress_cli.domain.journal.own_calendar import WEEK
from acupress_cli.domain.journal.progress import Advice
from acupress_cli.domain.kept_file import FileKind
from acupress_cli.domain.limits import USUAL_HOLD_S
from acupress_cli.domain.pain.language import Concepts
from acupress_cli.domain.points.acupoint import Acupoint
from acupress_cli.domain.safety.conditions import Condition, SafetyRule
from acupress_cli.domain.safety.medicines import Medicine
from acupress_cli.domain.safety.red_flag import Outcome
from acupress_cli.domain.session import cues
from acupress_cli.domain.session.breath import BreathPace
from acupress_cli.domain.session.events import LAST_SECONDS_S
from acupress_cli.domain.sound.sound import Tone
from acupress_cli.domain.words.cutting import ClauseWords
from tests.conftest import Ran
from tests.documented import PLANNED, ROOT, kept, rows_after
from tests.fakes.bench import CONTENT, NOON, FakeBench
from tests.fakes.journal import session

DOCS = ROOT / "docs"
PROGRAM = ROOT / "src" / "acupress_cli"
DOCUMENTS = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md"))]
GLOSSARY = (DOCS / "glossary.md").read_text(encoding="utf-8")
ARCHITECTURE = (DOCS / "architecture.md").read_text(encoding="utf-8")
JSON = (DOCS / "json.md").read_text(encoding="utf-8")
SOUND = (DOCS / "sound.md").read_text(encoding="utf-8")
LINKS = [
    (document, link)
    for document in DOCUMENTS
    for link in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8"))
    if not link.startswith(("http://", "https://"))
]
EVERY_GUIDE = ("guide", *(point.code for point in CONTENT.catalogue().points))
# Commands that between them print every key there is, by their heading.
PRINTED = {
    "suggest": (
        ("suggest", "calf", "--side", "left", "--minutes", "4", "--json"),
        ("suggest", "left buttock, calf and sole, I have 4 minutes", "--json"),
        ("suggest", "front of thigh", "--json"),
    ),
    "progress": (("progress", "--json"),),
    "journal list": (("journal", "list", "--json"), ("journal", "show", "--json")),
    "points": (("points", "--json"),),
    "areas": (("areas", "--json"),),
    "guide": (
        (*EVERY_GUIDE, "--format", "json", "--condition", "pregnant"),
        ("guide", "GB30", "--format", "json"),
    ),
    "where": (("where", "--json"),),
}
FIGURE_KINDS = [Figure, FigureLine, Landmark, Placement, Rule, PlacedPoint, PlacedArea]
VALUES: dict[str, list[type[Enum]]] = {
    "progress": [Advice, Change, ReachChange],
    "journal list": [EntryKind, HoursAfter, Outcome, cues.HoldOutcome, cues.Ending, Side],
}


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _bench(folder: Path, *entries: Entry) -> FakeBench:
    """A workbench with a journal and a file in ``folder``."""
    bench = FakeBench(profile=PLANNED, entries=entries)
    bench.home = folder
    (folder / "profile.json").write_text("{}", encoding="utf-8")
    return bench


def _keys(value: object, under: str = "") -> Iterator[str]:
    """The keys in ``value``, those inside others behind a dot; of an outer one nothing."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _keys(inner, f"{under}.{key}" if under else key)
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for item in value:
            yield from _keys(item, under)
    elif under:
        yield under


def _anchors(document: Path) -> set[str]:
    """What a link may name behind # in ``document``: its headings, as GitHub makes slugs.

    A heading that stands there before gets a number.
    """
    text = re.sub(r"^```.*?^```", "", document.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    seen: Counter[str] = Counter()
    anchors = set()
    for title in re.findall(r"^#+ (.*)$", text, re.MULTILINE):
        slug = re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
        anchors.add(f"{slug}-{seen[slug]}" if seen[slug] else slug)
        seen[slug] += 1
    return anchors


def _reached_from(*starts: Path) -> set[Path]:
    """The documents that can be read by following links from ``starts``."""
    reached, to_read = set(starts), list(starts)
    while to_read:
        document = to_read.pop()
        leads_to = {
            (document.parent / link.partition("#")[0]).resolve()
            for source, link in LINKS
            if source == document
        }
        to_read += leads_to & set(DOCUMENTS) - reached
        reached |= leads_to
    return reached


def test_the_safety_page_is_up_to_date() -> None:
    """docs/safety.md is what the content files say; "make docs" writes it anew."""
    assert (DOCS / "safety.md").read_text("utf-8") == _script("make_safety").safety_page()


def test_the_safety_page_explains_every_rule() -> None:
    """Every flag, outcome, condition, reason and heat question stands on the page."""
    page = (DOCS / "safety.md").read_text("utf-8")
    screening = CONTENT.screening()
    for flag in screening.flags:
        assert f"**{flag.id} " in page
        assert flag.question in page
    for outcome in Outcome:
        assert screening.outcomes[outcome.value].title in page
    for condition in CONTENT.conditions().conditions:
        assert f"### {condition.id}" in page
        assert all(rule.because in page for rule in condition.rules)
    assert all(item.because in page for item in CONTENT.heat().items)


def test_the_page_of_words_is_up_to_date() -> None:
    """docs/words.md is what the content files say; "make docs" writes it anew."""
    assert (DOCS / "words.md").read_text("utf-8") == _script("make_words").words_page()


def test_the_page_of_words_has_every_word_for_a_sign() -> None:
    """Every pattern of every sign stands there, and each concept named, once, with its phrases."""
    page = (DOCS / "words.md").read_text("utf-8")
    patterns = [pattern for flag in CONTENT.screening().flags for pattern in flag.words]
    assert [pattern for pattern in patterns if f"- `{pattern}`\n" not in page] == []
    listed = re.findall(r"^- \*\*(.+?)\*\* \(.+?\): `(.+)`$", page, re.MULTILINE)
    told = re.sub(r"\n\| `.*", "", page)
    assert sorted(name for name, _ in listed) == sorted(set(re.findall(r"<([^>]+)>", told)))
    concepts = CONTENT.concepts().concepts
    assert all(phrases == ", ".join(concepts[name]) for name, phrases in listed)


def _marked(value: object, at: str = "") -> Iterator[str]:
    """Under which name each ``review`` of a content file stands."""
    if isinstance(value, dict):
        name = next((str(value[key]) for key in ("id", "code", "point") if key in value), at)
        if "review" in value:
            yield name
        for inner in value.values():
            yield from _marked(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _marked(inner, at)


@pytest.mark.parametrize("path", sorted((ROOT / "data").glob("*.yaml")), ids=lambda path: path.name)
def test_the_safety_page_lists_all_that_a_clinician_should_confirm(path: Path) -> None:
    """Whatever is marked in any file of the content stands there once, by its name."""
    page = (DOCS / "safety.md").read_text("utf-8")
    part = page.partition("## For a clinician to confirm\n")[2].partition("\n## ")[0]
    listed = [line for line in part.splitlines() if line.startswith(f"- {path.name}")]
    marked = list(_marked(yaml.safe_load(path.read_text("utf-8"))))
    assert len(listed) == len(marked)
    assert sorted(name.split(" ")[-1] for name in marked) == sorted(map(_name_of, listed))


def _name_of(line: str) -> str:
    """The last word before the colon, or before the stop at the end."""
    words = line.partition(":")[0].rstrip(".").split()
    return words[-1] if len(words) > 2 else ""


@pytest.mark.parametrize(
    ("document", "link"), LINKS, ids=[f"{document.name}: {link}" for document, link in LINKS]
)
def test_links_lead_somewhere(document: Path, link: str) -> None:
    """Every link inside the project names a file that exists, and a heading in it."""
    name, _, anchor = link.partition("#")
    target = document.parent / name if name else document
    assert target.exists()
    assert not anchor or anchor in _anchors(target)


def test_the_index_leads_to_every_page() -> None:
    """Each page stands in docs/index.md itself, which the README leads to, as do both to these."""
    named = {
        (DOCS / link.partition("#")[0]).resolve() for at, link in LINKS if at == DOCS / "index.md"
    }
    assert sorted({*DOCUMENTS} - {*named} - {DOCS / "index.md", ROOT / "README.md"}) == []
    assert set(DOCUMENTS) <= _reached_from(ROOT / "README.md")


@pytest.mark.parametrize(
    ("heading", "kinds"),
    [
        ("## Fields of points.yaml", [Acupoint]),
        ("## Fields of conditions.yaml", [Condition, SafetyRule]),
        ("## Fields of lexicon.yaml", [Concepts, ClauseWords]),
        ("## Fields of medicines.yaml", [Medicine]),
        ("## Fields of figures.yaml", FIGURE_KINDS),
        ("## Fields of postures.yaml", [PostureDrawing]),
    ],
)
def test_the_glossary_explains_every_field(heading: str, kinds: list[type[Struct]]) -> None:
    """The glossary has a row for each field of the file, and for no other."""
    explained = [name for row in rows_after(GLOSSARY, heading) for name in row[0].split(", ")]
    there = {field.name for kind in kinds for field in fields(kind)}
    assert sorted(explained) == sorted(there)


@pytest.mark.parametrize("command", PRINTED)
def test_every_key_of_json_is_explained(
    command: str, acupress: Callable[..., Ran], tmp_path: Path
) -> None:
    """docs/json.md has a row for each key that is printed, and for no other."""
    found: set[str] = set()
    entries = [*kept(), session(NOON - WEEK, "BL40", back=(3, 2))]
    for arguments in PRINTED[command]:
        found |= set(_keys(json.loads(acupress(*arguments, bench=_bench(tmp_path, *entries)).out)))
    # A null in place of an object is told of with the keys inside.
    printed = {key for key in found if not any(other.startswith(f"{key}.") for other in found)}
    rows = rows_after(JSON, f"## acupress {command}")
    explained = [key for row in rows for key in row[0].split(", ")]
    assert sorted(explained) == sorted(printed)


@pytest.mark.parametrize("command", VALUES)
def test_every_code_in_json_is_explained(command: str) -> None:
    """docs/json.md names each word that a key can have."""
    table = JSON.partition(f"\n## acupress {command}\n")[2].partition("\n## ")[0]
    for kind in VALUES[command]:
        assert [one.value for one in kind if f"`{one.value}`" not in table] == []


def test_every_kind_of_file_in_json_is_explained() -> None:
    """The words of "where" are those of the kinds of files."""
    assert [kind for kind in FileKind if f"`{kind.name.lower()}`" not in JSON] == []


def test_every_command_with_json_is_explained() -> None:
    """The headings of docs/json.md are the commands, and its first sentence names them all."""
    assert re.findall(r"^## acupress (.*)$", JSON, re.MULTILINE) == list(PRINTED)
    said = JSON.partition("\n## ")[0]
    assert [command for command in PRINTED if f"`{command}`" not in said] == []


def test_places_in_the_architecture_are_real() -> None:
    """Every file and folder of the program that the page names is there."""
    named = re.findall(r"`((?:[a-z_]+/)*[a-z_]+(?:\.py|\.sql|\.yaml|/))`", ARCHITECTURE)
    parts = (
        ROOT / name for name in ("src", "tests", "data", "docs", "benchmarks", "fuzz", "mutants")
    )
    there = [f"{path}{'/' * path.is_dir()}" for part in parts for path in (part, *part.rglob("*"))]
    lost = [name for name in named if not any(path.endswith(f"/{name}") for path in there)]
    assert (len(named) > 20, lost) == (True, [])


def _places() -> Iterator[tuple[list[Path], list[str]]]:
    """Each row of the table of places: the places themselves, and the names told of them."""
    for place, told in rows_after(ARCHITECTURE, "## Where things are", keeps_ticks=True):
        places: list[Path] = []
        for name in re.findall(r"`([^`]+)`", place):
            beside = [places[-1].parent] if places else []
            places.append(_found(name, [ROOT, PROGRAM, *beside]))
        yield places, re.findall(r"`([^` ]+)`", told)


def _found(name: str, folders: list[Path]) -> Path:
    """The file or folder ``name``, a module also without its ending, in the first that has it."""
    tried = [folder / one for folder in folders for one in (name, f"{name}.py")]
    return next((path for path in tried if path.exists()), folders[0] / name)


def test_every_folder_of_the_program_has_its_row() -> None:
    """Each stands in the table of places once, and each place of the table is there."""
    places = [place for row, _ in _places() for place in row]
    assert [place for place in places if not place.exists()] == []
    folders = [path.parent for path in PROGRAM.rglob("*") if path.suffix in (".py", ".sql")]
    assert sorted({*folders} - {PROGRAM} - {*places}) == []
    assert len(places) == len(set(places))


def test_what_the_table_of_places_names_is_in_that_place() -> None:
    """A module or a folder that a row names is in the folder of that row."""
    for places, told in _places():
        here = places[0] if places[0].is_dir() else places[0].parent
        for name in told:
            assert _found(name, [here, ROOT, PROGRAM]).exists(), (here, name)


def test_every_tone_is_explained() -> None:
    """docs/sound.md has a row for each tone, and tells how many seconds are counted."""
    assert [row[0] for row in rows_after(SOUND, "## The tones")] == [tone.value for tone in Tone]
    assert LAST_SECONDS_S == 5
    assert "The last five seconds, a tick for each." in SOUND


def test_every_program_that_sounds_is_named() -> None:
    """In the order in which they are looked for."""
    players, voices = (row[1] for row in rows_after(SOUND, "## What makes it"))
    assert players.partition(";")[0].split(", ") == [name for name, *_ in PLAYERS]
    assert voices.split(", ") == [engine.program for engine in ENGINES]
    assert [
        e.voices for e in ENGINES if e.voices.replace("espeak ", "espeak-ng ") not in SOUND
    ] == []


def test_the_way_to_add_a_migration_is_told_with_its_number() -> None:
    """CONTRIBUTING names the constant and the folders, and they are there."""
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    steps = ROOT / "src" / "acupress_cli" / "adapters" / "journal" / "steps"
    old = ROOT / "tests" / "adapters" / "journal" / "old_journals"
    assert len(list(steps.glob("*.sql"))) == len(list(old.glob("*.sql"))) == LATEST
    for place in ("LATEST", *(str(path.relative_to(ROOT)) for path in (steps, old))):
        assert place in told


def test_the_glossary_names_every_view() -> None:
    """A drawing is seen from one of these."""
    [told] = [
        row[1] for row in rows_after(GLOSSARY, "## Fields of points.yaml") if row[0] == "view"
    ]
    assert told.partition(": ")[2].split(", ") == [view.value for view in View]


def test_the_topic_tells_how_long_is_held_by_default() -> None:
    """The limit is set in one place, and said there in words of its own."""
    topic = (ROOT / "data" / "learn" / "technique.md").read_text("utf-8")
    assert f"Most points are held for {USUAL_HOLD_S} seconds" in topic


def test_the_topic_of_breathing_names_every_pace() -> None:
    """Whoever adds one tells people what it is for."""
    topic = (ROOT / "data" / "learn" / "breathing.md").read_text("utf-8")
    assert [pace.value for pace in BreathPace if f"- `{pace.value}`: " not in topic] == []
