"""The package as people get it: built, installed in a clean place, run from elsewhere."""

import re
import subprocess
import sys
import tarfile
import venv
import zipfile
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
    assert "BL57" in _run(acupress, "points", "--area", "calf", folder=elsewhere)
    assert list(elsewhere.iterdir()) == []
    assert (tmp_path / "clean" / "share" / "man" / "man1" / "acupress.1").stat().st_size > 0


def test_the_wheel_carries_data_and_types(built: Path) -> None:
    """Every content file, the typing marker and the table of commands are in the wheel."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {f"acupress_cli/data/{name}" for name in CONTENT} <= names
    assert "acupress_cli/py.typed" in names
    assert "acupress_cli/adapters/commands.tsv" in names


def test_the_sdist_carries_all_that_its_tests_need(built: Path) -> None:
    """Whoever unpacks it can run make test: nothing that is kept is missing."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    kept = [path for path in ROOT.glob("[!.]*") if path.suffix in KEPT_AT_TOP and path.is_file()]
    for folder in (".ci", "benchmarks", "data", "docs", "fuzz", "mutants", "src", "tests"):
        kept += [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    wanted = {str(path.relative_to(ROOT)) for path in kept if "__pycache__" not in path.parts}
    assert sorted(wanted - names) == []


def test_the_package_index_will_take_it(built: Path) -> None:
    """Metadata, the page and the contents of the wheel are as the index wants them."""
    files = [str(path) for path in built.iterdir()]
    _run(sys.executable, "-m", "twine", "check", "--strict", *files)
    _run(sys.executable, "-m", "check_wheel_contents", str(next(built.glob("*.whl"))))


def test_the_page_of_the_index_has_whole_addresses(built: Path) -> None:
    """No link or picture of the README needs a file beside it; classifiers are known ones."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        path = next(name for name in wheel.namelist() if name.endswith("/METADATA"))
        metadata = wheel.read(path).decode("utf-8")
    head, _, page = metadata.partition("\n\n")
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


def _run(*command: str, folder: Path | None = None) -> str:
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=300, check=False, cwd=folder
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout
