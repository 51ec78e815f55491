"""The kinds of input that are tried, each with what makes one and what runs it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from hypothesis import strategies as st
from msgspec import Struct

from fuzz.mutations import any_change
from fuzz.server import Case
from fuzz.trial import Trial
from fuzz.typed import Typed
from fuzz.words import ASKING, answers, command_lines

SMALL_CONTENT = Path("tests/adapters/small_content")
_READ = (
    "profile", "suggest left calf", "report", "journal list", "progress", "where", "settings",
    "journal list --json", "session BL57", "coach", "journal add --leg 4", "journal undo",
    "journal edit last --note x", "forget --all --yes", "points", "guide BL57",
)  # fmt: skip
_KEYS = (
    b" ", b"n", b"b", b"x", b"t", b"q", b"?", b"m", b"\r", b"\n", b"\t", b"+", b"-", b"\0",
    b"\x03", b"\x1c", b"\x04", b"\x13", b"\x11", b"\x15", b"\x16", b"\xc3", b"\xa9", b"\xd1\x85",
)  # fmt: skip
_SEQUENCES = (
    b"\x1b", b"\x1b[B", b"\x1b[", b"B", b"\x1bOP", b"\x1b[M\x20\x78\x52", b"\x1b[[B", b"\x1b[113u",
    b"\x1b[<35;40;12M", b"\x1b[200~", b"\x1b[201~", b"\x1b]11;rgb:0/0/0\x07", b"\x1bP1$r0m\x1b\\",
)  # fmt: skip
_SECOND_HOME = {"ACUPRESS_HOME": "../data2"}


class Kind(Struct, frozen=True):
    """``cases`` makes one input; ``must_agree`` names pairs of runs that must print the same."""

    name: str
    cases: st.SearchStrategy[Case | Typed]


def line(words: str) -> tuple[bytes, ...]:
    """A command's words."""
    return tuple(word.encode() for word in words.split())


def kinds(real: Mapping[str, bytes]) -> list[Kind]:
    """All kinds, around the files of a person who has used the program for a while."""
    own = {name: content for name, content in real.items() if not name.startswith("work/")}
    some_reading = st.lists(st.sampled_from(_READ), min_size=1, max_size=2)
    return [
        Kind("arguments", st.builds(lambda words: Case(own, (Trial(words),)), command_lines())),
        Kind("answers", st.builds(_answered, st.sampled_from(ASKING), answers())),
        Kind("copies", st.sampled_from(["work/all.json", "work/all.csv"]).flatmap(
            lambda name: st.builds(
                _imported, st.just(name), any_change(real[name], is_json=name.endswith("json"))
            )
        )),
        *(
            Kind(Path(name).name, st.builds(
                partial(_read, own, name),
                any_change(real[name], is_json=name.endswith("json")),
                some_reading,
            ))
            for name in own
            if name.endswith((".json", ".db"))
        ),
        Kind("content", _content()),
        Kind("keys", _typed()),
    ]  # fmt: skip


def _answered(words: tuple[str, ...], given: bytes) -> Case:
    return Case({}, (Trial(tuple(word.encode() for word in words), given),))


def _read(own: dict[str, bytes], name: str, changed: bytes, reads: list[str]) -> Case:
    """The person's files, one of them changed, and commands that read it."""
    runs = tuple(Trial(line(read), b"none\n" * 9) for read in reads)
    return Case({**own, name: changed}, runs)


def _imported(name: str, changed: bytes) -> Case:
    """Taken in, copied out, and taken in on another machine: both journals are the same."""
    ending = name.rpartition(".")[2]
    return Case({name: changed}, (
        Trial(line(f"journal import all.{ending}")),
        Trial(line("journal list --json --days 36500")),
        Trial(line("journal export copied.json")),
        Trial(line("journal import copied.json"), environ=_SECOND_HOME),
        Trial(line("journal list --json --days 36500"), environ=_SECOND_HOME),
    ))  # fmt: skip


def _content() -> st.SearchStrategy[Case | Typed]:
    files = (*SMALL_CONTENT.iterdir(), Path("data/session.yaml"))
    whole = {f"work/content/{path.name}": path.read_bytes() for path in files}
    return st.sampled_from(sorted(whole)).flatmap(
        lambda name: st.builds(
            lambda changed: Case({**whole, name: changed}, (Trial(line("verify content")),)),
            any_change(whole[name]),
        )
    )


def _typed() -> st.SearchStrategy[Case | Typed]:
    pieces = st.one_of(st.sampled_from(_KEYS), st.sampled_from(_SEQUENCES), st.binary(max_size=20))
    chunks = st.tuples(st.integers(0, 60), st.lists(pieces, max_size=4).map(b"".join))
    return st.builds(
        Typed,
        st.lists(chunks, max_size=12).map(tuple),
        st.booleans(),
        st.sampled_from((80, 40, 20)),
    )
