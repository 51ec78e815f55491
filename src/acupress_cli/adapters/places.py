"""Where things are kept: the content that comes with the program."""

from pathlib import Path


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
