"""The package as people get it: built, installed in a clean place, run from elsewhere."""

import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from trove_classifiers import classifiers

ROOT = Path(__file__).parents[1]
KEPT_AT_TOP = {"", ".md", ".py", ".toml"}  # the rest is left by tools
CONTENT = {path.name for path in (ROOT / "data").iterdir() if path.is_file()}

pytestmark = pytest.mark.package


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and an sdist made from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--quiet", "--outdir", str(folder), str(ROOT))
    return folder


@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"])
def test_an_installed_package_finds_its_content(built: Path, kind: str, tmp_path: Path) -> None:
    """Wheel and sdist install into a clean environment and run from another folder."""
    package = next(built.glob(kind))
    venv.create(tmp_path / "clean", with_pip=True)
    python = str(tmp_path / "clean" / "bin" / "python")
    _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(package))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    acupress = str(tmp_path / "clean" / "bin" / "acupress")
    assert "36 points" in _run(acupress, "verify", folder=elsewhere)
    imported = _run(python, "-X", "importtime", acupress, "suggest", "left calf", both=True)
    assert "msgspec" in imported
    assert "yaml_reader" not in imported, "the compiled content does not fit the files beside it"
    assert "BL57" in _run(acupress, "points", "--area", "calf", folder=elsewhere)
    assert list(elsewhere.iterdir()) == []
    assert (tmp_path / "clean" / "share" / "man" / "man1" / "acupress.1").stat().st_size > 0


def test_the_wheel_carries_data_and_types(built: Path) -> None:
    """Every content file, all of them compiled, the typing marker and the table of commands."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {f"acupress_cli/data/{name}" for name in CONTENT} <= names
    assert "acupress_cli/compiled/en" in names
    assert "acupress_cli/py.typed" in names
    assert "acupress_cli/adapters/commands.tsv" in names


def test_the_sdist_carries_all_that_its_tests_need(built: Path) -> None:
    """Whoever unpacks it can run make test: nothing that is kept is missing."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    kept = [path for path in ROOT.glob("[!.]*") if path.suffix in KEPT_AT_TOP and path.is_file()]
    folders = (".ci", ".github", "benchmarks", "data", "docs", "fuzz", "mutants", "src", "tests")
    for folder in folders:
        kept += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    made = {"__pycache__", "compiled"}  # by running what is kept
    wanted = {str(path.relative_to(ROOT)) for path in kept if made.isdisjoint(path.parts)}
    assert sorted(wanted - names) == []


def test_nobody_who_installs_it_is_offered_what_it_is_tested_with(built: Path) -> None:
    """One extra, for people; the tools of those who work on it are no part of the package."""
    head, _ = _metadata(built)
    assert re.findall(r"^Provides-Extra: (.*)$", head, re.MULTILINE) == ["pdf"]
    needed = re.findall(r"^Requires-Dist: ([\w-]+)", head, re.MULTILINE)
    assert sorted(needed) == [
        "msgspec", "platformdirs", "pyyaml", "rich", "shellingham", "typer", "typst",
    ]  # fmt: skip


def test_the_terms_of_all_that_is_in_it_are_in_it(built: Path) -> None:
    """Of the program, of the letters of printed pages, and of the list of English words."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = wheel.namelist()
        contents = Counter(wheel.read(name) for name in names)
    head, _ = _metadata(built)
    told = re.findall(r"^License-File: (.*)$", head, re.MULTILINE)
    assert sorted(told) == ["LICENSE", "data/english/LICENSE.txt", "data/fonts/OFL.txt"]
    licences = [name.partition(".dist-info/licenses/")[2] for name in names]
    assert set(told) <= set(licences)
    # Beside what they are for, too, as their own words ask for.
    beside = {f"acupress_cli/{name}" for name in told if name != "LICENSE"}
    assert beside <= set(names)
    twins = [content for content, count in contents.items() if content and count > 1]
    assert len(twins) == len(beside)


def test_the_package_index_will_take_it(built: Path) -> None:
    """Metadata, the page and the contents of the wheel are as the index wants them."""
    files = [str(path) for path in built.iterdir()]
    _run(sys.executable, "-m", "twine", "check", "--strict", *files)
    _run(sys.executable, "-m", "check_wheel_contents", str(next(built.glob("*.whl"))))


def test_the_page_of_the_index_has_whole_addresses(built: Path) -> None:
    """No link or picture of the README needs a file beside it; classifiers are known ones."""
    head, page = _metadata(built)
    links = re.findall(r"\]\(([^)]+)\)", page)
    assert len(links) > 10
    assert [link for link in links if not link.startswith(("https://", "#"))] == []
    named = re.findall(r"^Classifier: (.*)$", head, re.MULTILINE)
    assert set(named) <= classifiers


def test_the_single_file_runs_alone(tmp_path: Path) -> None:
    """One file of a few megabytes, with nothing installed and no variable to find anything by."""
    single = tmp_path / "acupress.pyz"
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    _run(
        "make", "--silent", "single", f"PYTHON={sys.executable}", f"SINGLE={single}",
        f"SINGLE_WORK={tmp_path / 'work'}", f"SINGLE_PYTHONS={version}", folder=ROOT,
    )  # fmt: skip
    assert 1_000_000 < single.stat().st_size < 6_000_000
    alone = ["env", "-i", f"HOME={tmp_path}", f"SHIV_ROOT={tmp_path / 'shiv'}", sys.executable]
    assert "36 points" in _run(*alone, "-I", str(single), "verify", folder=tmp_path)
    assert "BL57" in _run(*alone, "-I", str(single), "suggest", "left calf", folder=tmp_path)


def _metadata(built: Path) -> tuple[str, str]:
    """The fields of the wheel, and the page of the index."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        path = next(name for name in wheel.namelist() if name.endswith("/METADATA"))
        head, _, page = wheel.read(path).decode("utf-8").partition("\n\n")
    return head, page


def _run(*command: str, folder: Path | None = None, both: bool = False) -> str:
    """What ``command`` printed as a result; ``both``: also what it printed beside that."""
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=300, check=False, cwd=folder
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr * both
