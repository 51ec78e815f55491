"""Where things are kept: the program's content, and the person's own data."""

from collections.abc import Mapping
from pathlib import Path

from acupress_cli.domain.errors import UsageError


def data_folder(environ: Mapping[str, str]) -> Path:
    """The person's own data folder; ACUPRESS_HOME moves everything."""
    if environ.get("ACUPRESS_HOME"):
        try:
            return Path(environ["ACUPRESS_HOME"]).expanduser()
        except RuntimeError:
            raise UsageError(
                f"ACUPRESS_HOME names a home that is not known: {environ['ACUPRESS_HOME']}",
                "Set it to a folder, or to nothing.",
            ) from None
    from platformdirs import user_data_path

    return user_data_path("acupress", appauthor=False)


def content_folder() -> Path:
    """The folder of the content files: inside the package, or the checkout's data/.

    An editable install runs from src/; data/ then stands beside pyproject.toml.
    """
    package = Path(__file__).resolve().parent.parent
    installed = package / "data"
    checkout = package.parent.parent
    if not installed.is_dir() and (checkout / "pyproject.toml").is_file():
        return checkout / "data"
    return installed
