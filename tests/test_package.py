"""The package as people get it: built, installed in a clean place, run from elsewhere."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
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


def test_the_wheel_carries_data_and_types(built: Path) -> None:
    """Every content file and the typing marker are in the wheel."""
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        names = set(wheel.namelist())
    assert {f"acupress_cli/data/{name}" for name in CONTENT} <= names
    assert "acupress_cli/py.typed" in names


def _run(*command: str, folder: Path | None = None) -> str:
    ran = subprocess.run(
        command, capture_output=True, text=True, timeout=300, check=False, cwd=folder
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout
