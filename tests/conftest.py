"""What every test can ask for."""

import os
from collections.abc import Callable, Mapping

import pytest
from typer.testing import CliRunner

from acupress_cli.cli.app import app
from acupress_cli.domain.pain.atlas import BodyAtlas
from acupress_cli.domain.pain.reading import Reader
from acupress_cli.domain.points.acupoint import Acupoint, Source
from acupress_cli.domain.points.catalogue import Catalogue
from acupress_cli.domain.session.session_words import SessionWords
from acupress_cli.domain.suggestion.reasons import Knowledge
from tests.fakes.bench import CONTENT, FakeBench

# What the tests' own window is like does not matter to them.
for _name in ("COLUMNS", "LINES"):
    os.environ.pop(_name, None)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return CONTENT.catalogue()


@pytest.fixture(scope="session")
def atlas() -> BodyAtlas:
    return CONTENT.atlas()


@pytest.fixture(scope="session")
def sources() -> Mapping[str, Source]:
    return CONTENT.sources()


@pytest.fixture(scope="session")
def words() -> SessionWords:
    return CONTENT.session_words()


@pytest.fixture(scope="session")
def reader() -> Reader:
    return FakeBench().reader


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return FakeBench().knowledge


@pytest.fixture(scope="session")
def point(catalogue: Catalogue) -> Callable[[str], Acupoint]:
    """The point of the real catalogue with this name."""
    return catalogue.find


class Ran:
    """What a command printed and how it ended."""

    def __init__(self, out: str, err: str, code: int) -> None:
        self.out, self.err, self.code = out, err, code


@pytest.fixture
def acupress() -> Callable[..., Ran]:
    """Runs a whole command in this process: ``acupress("guide", "GB30")``."""

    def run(*arguments: str, bench: FakeBench | None = None) -> Ran:
        runner = CliRunner()
        result = runner.invoke(app, list(arguments), obj=bench or FakeBench(), prog_name="acupress")
        return Ran(result.stdout, result.stderr, result.exit_code)

    return run
