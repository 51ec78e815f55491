"""Where things are kept."""

import shutil
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from acupress_cli.adapters import places
from acupress_cli.domain.errors import UsageError


def content_folder_of(package: Path) -> Path:
    """Where a copy of the program that lies in ``package`` looks for its content."""
    copy = package / "adapters" / "places.py"
    copy.parent.mkdir(parents=True)
    shutil.copy(places.__file__, copy)
    spec = spec_from_file_location("places_elsewhere", copy)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = module.content_folder()
    assert isinstance(folder, Path)
    return folder


def test_here_the_content_is_that_of_the_checkout() -> None:
    """An editable install reads the files that are edited."""
    folder = places.content_folder()
    assert folder == Path(places.__file__).parents[3] / "data"
    assert (folder / "points.yaml").is_file()


def test_installed_content_lies_in_the_package(tmp_path: Path) -> None:
    """What was installed brings its content along, also beside a pyproject.toml."""
    package = tmp_path / "lib" / "site-packages" / "acupress_cli"
    (package / "data").mkdir(parents=True)
    (tmp_path / "lib" / "pyproject.toml").touch()
    assert content_folder_of(package) == package / "data"


def test_without_content_the_package_is_named(tmp_path: Path) -> None:
    """Where there is none at all, the place it should be at is what an error names."""
    package = tmp_path / "lib" / "site-packages" / "acupress_cli"
    assert content_folder_of(package) == package / "data"


@pytest.mark.parametrize(
    ("home", "folder"),
    [("/somewhere/else", Path("/somewhere/else")), ("~/kept", Path.home() / "kept")],
)
def test_one_variable_moves_the_persons_own_data(home: str, folder: Path) -> None:
    """ACUPRESS_HOME says where the person's data is kept; ~ is their home."""
    assert places.data_folder({"ACUPRESS_HOME": home}) == folder


@pytest.mark.parametrize("environ", [{}, {"ACUPRESS_HOME": ""}])
def test_the_persons_own_data_has_its_usual_place(environ: dict[str, str]) -> None:
    """Without it the system's usual folder for a program's data is taken."""
    folder = places.data_folder(environ)
    assert folder.name == "acupress"
    assert folder.is_absolute()


def test_a_home_that_nobody_has_is_said() -> None:
    """A folder in the home of somebody unknown is a mistake to be mended, and no bug."""
    with pytest.raises(UsageError, match="names a home that is not known"):
        places.data_folder({"ACUPRESS_HOME": "~no-such-person-here/journal"})
