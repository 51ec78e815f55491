"""Reading copies of a journal: all of it comes back, and nothing odd gets in."""

import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import fields, replace

from acupress_cli.adapters.journal import copies as journal_copies
from acupress_cli.adapters.journal.codec import body_of
from acupress_cli.adapters.journal.copied_json import journal_json
from acupress_cli.adapters.journal.copied_table import COLUMNS, journal_csv
from acupress_cli.adapters.journal.copies import entries_in, read_copies
from acupress_cli.domain.errors import ExitCode, JournalError
from acupress_cli.domain.journal.entry import LONGEST_NOTE, Entry
from acupress_cli.domain.limits import LARGEST_COPY_BYTES
from tests.fakes.entries import entries, journals, told, with_theirs
from tests.fakes.journal import hold, session

AT = datetime(2026, 5, 4, 12, 0, tzinfo=timezone(timedelta(hours=1)))
NOW = datetime(2026, 5, 5, 9, 0, tzinfo=timezone.utc)
ENTRY = session(AT, "GB30", "BL57", leg=(6, 4), areas=("calf",), note="Fine.", tags=("sitting",))
FEW = settings(max_examples=40, deadline=None)


def read(content: str | bytes) -> tuple[Entry, ...]:
    """The entries of a copy on standard input."""
    raw = content.encode("utf-8") if isinstance(content, str) else content
    stdin = io.TextIOWrapper(io.BytesIO(raw), encoding="ascii")
    return read_copies([None], stdin, print)


def refusal(content: str | bytes) -> str:
    """Why a copy is refused."""
    with pytest.raises(JournalError) as caught:
        read(content)
    assert caught.value.exit_code is ExitCode.JOURNAL
    assert caught.value.sentence.startswith("Nothing was imported:\n  ")
    assert caught.value.hint
    return caught.value.sentence.split("\n  ", 1)[1]


def copy_of(*rows: object, **named: object) -> str:
    """A copy as JSON with these rows."""
    return json.dumps({"format": "acupress-journal", "version": 1, "entries": rows, **named})


def row(**values: object) -> dict[str, Any]:
    """The row of a good entry but for ``values``."""
    good: dict[str, Any] = json.loads(body_of(ENTRY))
    return good | values


def table(**cells: str) -> str:
    """A table with one good line but for ``cells``."""
    text = journal_csv([replace(ENTRY, note="NOTE", tags=("TAG",))])
    names, line, _ = text.lstrip("\ufeff").split("\r\n")
    for name, cell in cells.items():
        values = line.split(",")
        values[COLUMNS.index(name)] = cell
        line = ",".join(values)
    return f"{names}\r\n{line}\r\n"


# What goes out comes back


@FEW
@given(st.lists(entries(), max_size=3))
def test_json_brings_every_entry_back(found: list[Entry]) -> None:
    """As it was; and of a removed one that it is removed."""
    wanted = [entry.without_content() if entry.removed else entry for entry in found]
    assert list(read(journal_json(found))) == wanted


@FEW
@given(st.lists(entries(), max_size=3))
def test_a_table_brings_every_entry_back(found: list[Entry]) -> None:
    """All but the removed ones, which it does not have."""
    assert list(read(journal_csv(found))) == [entry for entry in found if not entry.removed]


@FEW
@given(journals(), journals(), journals())
def test_machines_agree_through_copies(
    one: dict[str, Entry], two: dict[str, Entry], three: dict[str, Entry]
) -> None:
    """Whoever imports whose copy first, and however often, all see the same journal."""

    def taking(mine: dict[str, Entry], *others: dict[str, Entry]) -> dict[str, Entry]:
        for other in others:
            mine = with_theirs(mine, read(journal_json(list(other.values()))))
        return mine

    everything = told(taking(one, two, three))
    assert told(taking(three, one, two)) == everything
    assert told(taking(two, three, three, one, two)) == everything
    assert told(taking(one, taking(two, three))) == everything
    assert told(taking({}, taking(one, two, three))) == everything


def test_equal_entries_have_one_rank() -> None:
    """A copy of what is here is known, to the last letter of it."""
    for text in (journal_json([ENTRY]), journal_csv([ENTRY])):
        [back] = read(text)
        assert back.rank == ENTRY.rank


def test_a_removed_entry_with_content_loses_it() -> None:
    """Another program may have left it in."""
    [entry] = read(copy_of(row(removed=True)))
    assert entry == replace(ENTRY, removed=True).without_content()


def test_what_is_not_said_is_as_ever() -> None:
    """Four values are enough for an entry."""
    few = {name: row()[name] for name in ("id", "kind", "started_at", "changed_at")}
    [entry] = read(copy_of(few))
    assert entry == Entry(ENTRY.id, ENTRY.kind, ENTRY.started_at, ENTRY.changed_at)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_that_a_spreadsheet_wrote_anew(separator: str) -> None:
    """With other separators, a mark at its beginning, other line ends and empty lines."""
    page = io.StringIO(newline="")
    rows = csv.reader(io.StringIO(journal_csv([ENTRY]).replace("yes", "YES"), newline=""))
    csv.writer(page, delimiter=separator, lineterminator="\n").writerows(rows)
    empty = separator * (len(COLUMNS) - 1)
    assert read(f"\ufeff{page.getvalue()}{empty}\n\n".encode()) == (ENTRY,)


def test_columns_may_stand_in_any_order() -> None:
    """Their names say what they are."""
    names, line, _ = journal_csv([replace(ENTRY, note="x")]).split("\r\n")
    turned = "\n".join(",".join(reversed(text.split(","))) for text in (names, line))
    assert read(turned) == (replace(ENTRY, note="x"),)


def test_json_may_be_indented_and_have_a_mark() -> None:
    """Whoever reads it may have changed its form."""
    text = json.dumps(json.loads(journal_json([ENTRY])), indent=4).replace("\n", "\r\n")
    assert read(b"\xef\xbb\xbf  " + text.encode()) == (ENTRY,)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("write", [journal_json, journal_csv])
def test_a_copy_in_the_letters_of_windows(
    encoding: str, write: Callable[[Sequence[Entry]], str]
) -> None:
    """What is written there through a pipe is UTF-16, often with a mark at its beginning."""
    text = write([ENTRY]).removeprefix("\ufeff")
    assert read(text.encode(encoding)) == (ENTRY,)


def test_old_letters_of_windows_are_named() -> None:
    """With how to save them anew; where it is not known what they are, nothing is guessed."""
    text = table(note="m\u00fcde \u2013 sehr")
    assert "line 2 is not UTF-8 text but looks like cp1252" in refusal(text.encode("cp1252"))
    assert '"CSV UTF-8"' in refusal(text.encode("cp1252"))
    assert refusal(b"id\n\xff\xfe\x81") == "Standard input: line 2 is not UTF-8 text."
    assert "not the UTF-16 text that it begins as" in refusal(b"\xff\xfe\x00\xd8a")


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("before_leg", "6.0"),
        ("before_leg", " 6 "),
        ("before_leg", '"6,0"'),
        ("before_leg", "6."),
        ("before_leg", "+6"),
        ("before_leg", "+6.0"),
        ("before_leg", "\uff16"),
        ("after_back", " "),
        ("outcome", "  "),
        ("kind", "Session"),
        ("ending", " FINISHED "),
        ("coached", "Yes "),
        ("holds", "GB30/Left/60.0/60.0/Finished/; BL57/left/60/6e1/finished/"),
        ("started_at", "2026-05-04 12:00:00+01:00"),
    ],
)
def test_a_cell_that_a_spreadsheet_wrote_in_its_way(name: str, cell: str) -> None:
    """Where it can mean one thing alone, that is what it means."""
    assert read(table(**{name: cell})) == read(table())


def test_a_whole_number_with_a_point_in_json() -> None:
    """Many programs write 6 so."""
    text = copy_of(row()).replace('"leg": 6', '"leg": 6.0')
    assert read(text.replace('"planned_s": 60', '"planned_s": 60.0')) == (ENTRY,)


def test_a_comma_that_may_part_thousands_is_not_guessed() -> None:
    """It is a fault, and 1,5 is none."""
    assert "heat_s has to be seconds" in refusal(table(heat_s='"1,500"'))
    assert "heat_s has to be seconds" in refusal(table(heat_s="²"))
    assert read(table(heat_s='"1,5"'))[0].heat_s == 1.5


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_first_line_that_tells_what_parts_the_cells(separator: str, quote: str) -> None:
    """As some spreadsheets write it, with a mark before it too; lines are counted as they stand."""
    page = io.StringIO()
    csv.writer(page, delimiter=separator).writerows(csv.reader(io.StringIO(table())))
    first = f"\ufeff{quote}sep={separator}{quote}\r\n"
    assert read(first + page.getvalue()) == read(table())
    assert "line 3: heat_s has" in refusal(f"SEP=,\r\n{table(heat_s='x')}")
    assert "neither JSON nor a table" in refusal(first)


def test_empty_cells_beyond_the_names_do_no_harm() -> None:
    """A spreadsheet leaves them behind; what stands in one is not passed over."""
    names, line, _ = table().split("\r\n")
    assert read(f"{names}\n{line},, ,\n") == read(table())
    assert "27 cells stand under 24 names" in refusal(f"{names}\n{line},,,x\n")


def test_names_of_columns_in_other_letters() -> None:
    """Spaces, capitals and spare columns do no harm; what was in those is told once."""
    names, line, _ = table().split("\r\n")
    names = names.replace("before_leg", " Before leg").replace("id,", "ID ,").replace("_", "-")
    said: list[str] = []
    text = f"{names},,My mood\n{line},,\n{line},,good\n{line},,bad\n"
    found = entries_in(text.encode(), "x.csv", pytest.fail, said.append)
    assert found == [*read(table())] * 3
    assert said == ['x.csv: the column "My mood" is not known here, so it was left out.']


# What is refused


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("id", "", '1 to 64 plain letters or digits, not ""'),
        ("id", "a b", "1 to 64 plain"),
        ("id", "a\n", "1 to 64 plain"),
        ("id", "x" * 65, "1 to 64 plain"),
        ("id", 5, '1 to 64 plain letters or digits, not "5"'),
        ("kind", "walk", "one of session, note, rest, check"),
        ("started_at", "2026-05-04", "a time such as"),
        ("started_at", "2026-05-04T12:00:00", "a time such as"),
        ("started_at", "2026-02-30T12:00:00Z", "a time such as"),
        ("started_at", 1_777_777_777, "a time such as"),
        ("changed_at", None, "a time such as 2026-05-04T21:00:00+01:00, not nothing"),
        ("coached", 1, "yes or no"),
        ("areas", "calf", "a list of names"),
        ("areas", [1], "a list of names"),
        ("areas", [""], "a list of names"),
        ("tags", ["x" * 101], "a list of names"),
        ("side", "up", 'one of left, right, both, not "up"'),
        ("reaches", None, "text of at most 100 letters"),
        ("heat_s", -1, "seconds, 0 to a day"),
        ("heat_s", 86_401, "seconds, 0 to a day"),
        ("told_s", "5", "seconds, 0 to a day"),
        ("pauses", -1, "a whole number from 0"),
        ("pauses", 10**15, "a whole number from 0"),
        ("holds", {}, "a list of holds, not a table"),
        ("holds", None, "a list of holds, not nothing"),
        ("goal", [], "a whole number from 0 to 10, not this list"),
        ("note", "x" * (LONGEST_NOTE + 1), "text of at most 10000 letters"),
        ("note", "a\0b", "text of at most 10000 letters"),
        ("note", "half \ud800", "text of at most 10000 letters"),
        ("tags", ["half \ud800"], "a list of names"),
        ("outcome", "fine", "one of emergency, today, soon, not-for-you, clear"),
        ("removed", "yes", "yes or no"),
    ],
)
def test_every_value_is_checked(name: str, value: object, words: str) -> None:
    """The refusal names the entry, the value, and what would be right."""
    said = refusal(copy_of(row(), row(**{name: value})))
    assert said.startswith(f"Standard input, entry 2: {name} has to be {words}")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"held_s": 1e9}, "in holds, held_s has to be seconds"),
        ({"planned_s": 1.5}, "in holds, planned_s has to be whole seconds"),
        ({"outcome": "fell asleep"}, "in holds, outcome has to be one of finished, skipped"),
        ({"more": 1}, 'in holds, "more" is not known here'),
        ({"code": ""}, "in holds, code has to be the code of a point"),
    ],
)
def test_every_hold_is_checked(change: dict[str, object], words: str) -> None:
    """In the same way."""
    [first, second] = row()["holds"]
    assert words in refusal(copy_of(row(holds=[first, second | change])))


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ({"leg": 11}, 'leg has to be a whole number from 0 to 10, not "11"'),
        ({"leg": -1}, "leg has to be a whole number from 0 to 10"),
        ({"back": 2.5}, "back has to be a whole number from 0 to 10"),
        ({"back": True}, "back has to be a whole number from 0 to 10, not true"),
        ({"neck": 3}, '"neck" is not known here'),
    ],
)
@pytest.mark.parametrize("when", ["before", "after"])
def test_every_score_is_checked(when: str, scores: dict[str, object], words: str) -> None:
    """With when it was."""
    assert f"entry 1: in {when}, {words}" in refusal(copy_of(row(**{when: scores})))


@pytest.mark.parametrize("odd", [None, 5, "GB30", ["GB30"]])
def test_a_row_has_to_be_a_table_of_names(odd: object) -> None:
    """An entry as well as a hold."""
    assert "a table of names and values is needed" in refusal(copy_of(odd))
    assert "in holds, a table of names" in refusal(copy_of(row(holds=[odd])))
    assert "in before, a table of names" in refusal(copy_of(row(before=odd)))


def test_what_is_missing_and_what_is_not_known() -> None:
    """All of it is named at once."""
    odd = {"id": "a", "kind": "note", "mood": 3}
    lines = refusal(copy_of(odd)).split("\n  ")
    assert [line.split(": ", 1)[1] for line in lines] == [
        '"started_at" is missing.',
        '"changed_at" is missing.',
        '"mood" is not known here; is acupress the newest?.',
    ]


def test_a_name_that_is_there_twice() -> None:
    """It cannot be said which of the two counts."""
    text = copy_of(row()).replace('"note": "Fine."', '"note": "Fine.", "note": "Bad."')
    assert '"note" is there twice' in refusal(text)
    text = copy_of(row()).replace('"code": "BL57"', '"code": "BL57", "code": "BL60"')
    assert 'in holds, "code" is there twice' in refusal(text)
    assert "each once" in refusal(copy_of(row()).replace("{", '{"version": 1, ', 1))


@pytest.mark.parametrize("name", ["started_at", "changed_at", "ended_at"])
def test_a_time_to_come_is_read(name: str) -> None:
    """It was written by a clock that was ahead, and every later change is later still."""
    [entry] = read(copy_of(row(**{name: "2031-01-01T00:00:00Z", "ended_at": None})))
    assert entry.changed(NOW).changed_at > entry.changed_at


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_a_year_without_journals_is_refused(year: str) -> None:
    """Such times cannot be counted with."""
    moment = f"{year}-01-01T00:00:00+14:00"
    assert f"in the year {int(year)} there is no journal" in refusal(
        copy_of(row(started_at=moment, changed_at=moment))
    )


def test_what_cannot_be_together() -> None:
    """The entry itself knows."""
    assert "cannot end before it began" in refusal(
        copy_of(row(ended_at="2026-05-04T10:59:00+01:00"))
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "it is empty"),
        (" \r\n\t", "it is empty"),
        ("\ufeff", "it is empty"),
        (b"id\n\xff\xfe", "line 2 is not UTF-8 text"),
        ("{", "line 1 is not JSON"),
        (copy_of(row())[:-1] + "\n,,}", "line 2 is not JSON"),
        ("[]", 'not a journal of acupress: "format" is not'),
        ("{}", 'not a journal of acupress: "format" is not'),
        (copy_of(format="other"), 'not a journal of acupress: "format" is not'),
        (copy_of(version=2), "a newer acupress wrote it. Update acupress"),
        (copy_of(version=2, more=[]), "a newer acupress wrote it. Update acupress"),
        (copy_of(version=0), '"version" is no whole number'),
        (copy_of(version=True), '"version" is no whole number'),
        (copy_of(version="1"), '"version" is no whole number'),
        (copy_of(more=1), 'not "format", "version" and "entries"'),
        (copy_of(entries={}), '"entries" are no list'),
        ('{"a":' * 100_000, "brackets within brackets"),
        ("[" * 1_000_000, "brackets within brackets"),
        ("hello\nyou", "neither JSON nor a table"),
        ("id,kind\na,note", "it has no column started_at, changed_at"),
        (table().replace("note,tags", "note,note,tags").replace("NOTE", "a,b"), "more than one"),
        (table(note='"a" b'), "is no line of a table"),
        (table(note='"a'), "is no line of a table"),
        (table(outcome="clear", note="a,b"), "line 2: 25 cells stand under 24 names"),
        (table(note="x" * 200_000), "note has to be text of at most 10000 letters"),
        (",,\n,", "neither JSON nor a table"),
        ("\0", "neither JSON nor a table"),
    ],
)
def test_what_is_no_copy_is_refused_in_a_sentence(content: str | bytes, words: str) -> None:
    """Whatever the file holds."""
    assert words in refusal(content)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_odd_numbers(number: str) -> None:
    """They are none that an entry could hold."""
    text = copy_of(row(heat_s=77)).replace("77", number)
    assert "entry 1: heat_s has to be seconds" in refusal(text)
    assert "line 2: heat_s has to be seconds" in refusal(table(heat_s=number))


@pytest.mark.parametrize(
    ("name", "cell", "words"),
    [
        (
            "before_leg",
            "eleven",
            'in before, leg has to be a whole number from 0 to 10, not "eleven"',
        ),
        ("before_leg", "4.5", "in before, leg has to be a whole number"),
        ("started_at", "04/05/2026 12:00", "started_at has to be a time such as"),
        ("coached", "maybe", "coached has to be yes or no"),
        ("id", "", '"id" is missing'),
        ("holds", "GB30", '"planned_s" is missing'),
        ("holds", "GB30/left/60/60/finished/tender/x", '"more" is not known'),
        ("holds", "GB30/left/60/60/finished/sore", "was_tender has to be yes or no"),
        ("holds", "GB30/left/60/long/finished/", "held_s has to be seconds"),
    ],
)
def test_every_cell_is_checked(name: str, cell: str, words: str) -> None:
    """With its line."""
    said = refusal(table(**{name: cell}))
    assert said.startswith("Standard input, line 2: ")
    assert words in said


def test_the_line_of_a_fault_is_where_its_entry_begins() -> None:
    """A note of several lines before it is counted."""
    long = replace(ENTRY, id="a1", note="one\ntwo\nthree")
    text = journal_csv([long, ENTRY]).replace(",6,", ",66,")
    assert [line.split(":")[0] for line in refusal(text).split("\n  ")] == [
        "Standard input, line 2",
        "Standard input, line 5",
    ]


def test_ten_faults_are_told() -> None:
    """And how many more there are."""
    lines = refusal(copy_of(*[row(goal=99)] * 12)).split("\n  ")
    assert len(lines) == 11
    assert lines[-1] == "and 2 more."


def test_a_file_that_is_wrong_all_over_is_not_read_to_its_end() -> None:
    """After a thousand faults nobody reads on."""
    rest = int(refusal(copy_of(*[{}] * 5000)).rsplit("and ", 1)[1].split()[0])
    assert 990 < rest < 1000


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda t: t.encode("utf-8", "replace")))
def test_no_content_is_a_bug(content: bytes) -> None:
    """Whatever stands in a file is read or refused."""
    refusal(content)


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from([field.name for field in fields(Entry)]), _ANY)
def test_no_value_is_a_bug(name: str, value: object) -> None:
    """In JSON, whatever stands under a name is taken or refused."""
    with suppress(JournalError):
        read(copy_of(row(**{name: value})))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(COLUMNS), st.text(st.characters(codec="utf-8"), max_size=8))
def test_no_cell_is_a_bug(name: str, cell: str) -> None:
    """In a table neither."""
    with suppress(JournalError):
        read(table(**{name: cell}))


# Files


def test_several_files_and_standard_input(tmp_path: Path) -> None:
    """Their entries together, in either form."""
    other = replace(ENTRY, id="b2")
    (tmp_path / "a.txt").write_text(journal_csv([ENTRY]), encoding="utf-8", newline="")
    stdin = io.StringIO(journal_json([other]))
    assert read_copies([tmp_path / "a.txt", None], stdin, print) == (ENTRY, other)


def test_one_bad_file_refuses_all(tmp_path: Path) -> None:
    """Each file's fault is told with its name."""
    good, bad, folder = tmp_path / "good.json", tmp_path / "bad.json", tmp_path / "folder"
    good.write_text(journal_json([ENTRY]), encoding="utf-8")
    bad.write_text(copy_of(row(goal=99)), encoding="utf-8")
    folder.mkdir()
    with pytest.raises(JournalError) as caught:
        read_copies([good, bad, folder, tmp_path / "none"], io.StringIO(), print)
    assert f"{bad}, entry 1: goal has to be" in caught.value.sentence
    assert f"{folder}: it is a folder." in caught.value.sentence
    assert f"{tmp_path / 'none'}: it cannot be read (No such file" in caught.value.sentence
    assert str(good) not in caught.value.sentence


def test_a_name_that_no_file_can_have() -> None:
    """It is a fault like others."""
    with pytest.raises(JournalError, match="cannot be read"):
        read_copies([Path("a\0b")], io.StringIO(), print)
    with pytest.raises(JournalError, match="cannot be read"):
        read_copies([Path("x" * 5000)], io.StringIO(), print)


def test_a_file_too_large_is_refused(tmp_path: Path) -> None:
    """Before it is looked at."""
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(LARGEST_COPY_BYTES + 1)
    with pytest.raises(JournalError, match="larger than 50 MB"):
        read_copies([large], io.StringIO(), print)


def test_faults_are_told_to_whoever_asks() -> None:
    """One copy can be read by itself."""
    said: list[str] = []
    text = copy_of(row(), row(goal=99, pauses=-1), row(id="b2"))
    found = entries_in(text.encode(), "x.json", said.append, print)
    assert [entry.id for entry in found] == [ENTRY.id, "b2"]
    assert [fault.split(":")[0] for fault in said] == ["x.json, entry 2"] * 2
    assert journal_copies.MOST_FAULTS_TOLD == 10


def test_a_point_held_twice_in_a_row_comes_back_twice() -> None:
    """The order of the holds is kept as well."""
    entry = replace(ENTRY, holds=(hold("BL57", 3.25), hold("GB30"), hold("BL57", 3.25)))
    assert read(journal_csv([entry])) == read(journal_json([entry])) == (entry,)


@pytest.mark.parametrize(
    "content",
    [
        copy_of(row())[:-2] + ",{}" * 1_000_000 + "]}",
        "[" + "{}," * 1_000_000 + "{}]",
        "{}," * 1_000_000,
        '{"entries":[' + "{}," * 1_000_000 + "{}]}",
        '{"more":[' + "{}," * 1_000_000 + '{}],"format":"acupress-journal","version":1}',
    ],
    ids=range(5),
)
def test_what_memory_holds_does_not_grow_with_a_file(content: str) -> None:
    """A million tables without a word are refused before they are made."""
    tracemalloc.start()
    try:
        refusal(content)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10 * len(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"format"', "':' delimiter"),
        ('{"format" 1}', "':' delimiter"),
        ('{"format": NaN} x', "Extra data"),
        ("{7: 8}", "property name"),
        ('{"version": NaN, "format":', "Expecting value"),
        ('{"entries": [NaN 1]}', "',' delimiter"),
        ('{"entries": [1,]}', "Expecting value"),
        ('{"entries": [1', "',' delimiter"),
        ('{"entries": [1,\n\n"x]}', "line 3"),
        ('{"entries": [1], }', "Expecting value"),
        (copy_of(["x" * 3_000_000, *[1] * 500_000]), "letters"),
        (copy_of([["x"] * 1_000_000]), "letters"),
    ],
)
def test_what_breaks_the_rules_is_told_where_it_does(content: str, words: str) -> None:
    """The line, and what is missing there."""
    assert words in refusal(content)


def test_an_entry_with_all_that_one_may_hold_is_read() -> None:
    """However many others stand before and after it."""
    note = "\U0001f600" * LONGEST_NOTE
    rows = [row(id=f"{number}", note=note) for number in range(300)]
    found = read(json.dumps({"format": "acupress-journal", "version": 1, "entries": rows}))
    assert [entry.id for entry in found] == [f"{number}" for number in range(300)]
    assert {entry.note for entry in found} == {note}
