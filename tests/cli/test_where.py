"""acupress where: the folder, its files, and that nothing leaves the machine."""

import json
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from acupress_cli.adapters.folders import OwnFolders
from acupress_cli.domain.kept_answers import KeptAnswers
from tests.conftest import Ran
from tests.fakes.bench import FakeBench

Run = Callable[..., Ran]


@pytest.fixture
def bench(tmp_path: Path) -> FakeBench:
    """A data folder that is not there yet."""
    bench = FakeBench()
    bench.home = tmp_path / "acupress"
    return bench


def test_before_anything_is_kept(bench: FakeBench, acupress: Run) -> None:
    """The folder is named, and not made."""
    ran = acupress("where", bench=bench)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Your data is in {bench.home}\n  Nothing is kept there yet.\n")
    assert not bench.home.exists()


def test_every_file_is_named(bench: FakeBench, acupress: Run) -> None:
    """With what it is and its size, also what is not ours."""
    bench.home.mkdir()
    for name, size in [
        ("journal.db", 53_248),
        ("journal.damaged-1.db", 2_500_000),
        ("profile.json", 812),
        ("session.lock", 0),
        ("ol\x1bd", 1),
    ]:
        (bench.home / name).write_bytes(b"x" * size)
    lines = acupress("where", bench=bench).out.splitlines()
    assert lines[1:6] == [
        "  journal.damaged-1.db: a damaged journal, set aside, 2.5 MB",
        "  journal.db: your journal, 53.2 KB",
        "  ol\\x1bd: not made by acupress, 1 byte",
        "  profile.json: your profile, 812 bytes",
        "  session.lock: sees to it that one session is kept at a time, 0 bytes",
    ]


@pytest.mark.parametrize("age_min", [59, 61])
def test_answers_are_listed_for_an_hour(bench: FakeBench, acupress: Run, age_min: int) -> None:
    """Older ones are removed by looking."""
    at = bench.local_now() - timedelta(minutes=age_min)
    bench.answer_store.keep(KeptAnswers("safety", at, 0.0, ()))
    acupress("where", bench=bench)
    assert (bench.answer_store.load() is None) == (age_min > 60)


def test_a_link_is_named_as_one(bench: FakeBench, acupress: Run) -> None:
    """With what it leads to: the person's words lie there."""
    bench.home.mkdir()
    (bench.home / "journal.db").symlink_to("/elsewhere/mine.db")
    out = acupress("where", bench=bench).out
    assert "  journal.db: your journal, a link to /elsewhere/mine.db" in out


def test_another_machine_is_told_of(bench: FakeBench, acupress: Run) -> None:
    """A folder that is synced is no way to keep two machines in step."""
    bench.home.mkdir()
    ran = acupress("where", bench=bench)
    assert "Do not let a program sync such a folder" in ran.out
    assert "Another machine" not in ran.out
    (bench.home / "journal (conflicted copy).db").write_bytes(b"four")
    ran = acupress("where", bench=bench)
    assert "journal (conflicted copy).db: a copy of another machine" in ran.out
    assert "Another machine has written into this folder." in ran.out
    assert "acupress journal import" in ran.out


def test_what_moves_it_and_what_removes_it(bench: FakeBench, acupress: Run) -> None:
    """And that it stays on this machine."""
    out = acupress("where", bench=bench).out
    assert all(part in out for part in ("ACUPRESS_HOME", "leaves this machine", "acupress forget"))


def test_for_scripts(bench: FakeBench, acupress: Run) -> None:
    """The same as JSON, with stable names."""
    bench.home.mkdir()
    (bench.home / "profile.json").write_bytes(b"four")
    assert json.loads(acupress("where", "--json", bench=bench).out) == {
        "folders": [
            {
                "folder": str(bench.home),
                "holds": ["data", "config", "cache"],
                "files": [{"name": "profile.json", "what": "profile", "bytes": 4}],
            }
        ]
    }


def test_every_folder_is_named_with_what_it_holds(
    bench: FakeBench, acupress: Run, tmp_path: Path
) -> None:
    """As a system has them: three, or two of them the same, or one within another."""
    data, config, cache = tmp_path / "data", tmp_path / "config", tmp_path / "data" / "Cache"
    bench.folders = OwnFolders(data, config, cache)
    (cache / "sounds").mkdir(parents=True)
    (data / "journal.db").write_bytes(b"four")
    assert acupress("where", bench=bench).out.partition("\n\n")[0].splitlines() == [
        f"Your journal and profile are in {data}",
        "  journal.db: your journal, 4 bytes",
        f"Your settings are in {config}",
        "  Nothing is kept there yet.",
        f"Your sounds are in {cache}",
        "  sounds: the tones of a session, 0 bytes",
    ]
    bench.folders = OwnFolders(data, data, cache)
    ran = acupress("where", "--json", bench=bench)
    assert [(one["folder"], one["holds"]) for one in json.loads(ran.out)["folders"]] == [
        (str(data), ["data", "config"]),
        (str(cache), ["cache"]),
    ]
    assert "Your journal, profile and settings are in" in acupress("where", bench=bench).out


def test_a_folder_that_cannot_be_read(bench: FakeBench, acupress: Run) -> None:
    """It is a sentence, and exit code 5."""
    bench.home.write_bytes(b"")
    ran = acupress("where", bench=bench)
    assert ran.code == 5
    assert "is not a folder" in ran.err


def test_a_name_that_is_no_text_is_json_all_the_same(bench: FakeBench, acupress: Run) -> None:
    """What is no letter is a replacement sign, as every reader of JSON takes it."""
    bench.home = bench.home.parent / os.fsdecode(b"caf\xe9")
    try:
        bench.home.mkdir()
    except OSError:
        pytest.skip("this system has no such names")
    out = acupress("where", "--json", bench=bench).out
    assert json.loads(out)["folders"][0]["folder"].endswith("/caf\N{REPLACEMENT CHARACTER}")
