"""A whole checkout with a second language in it, and the program as it is run from there."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.content.made_up import CODE, say, translate
from tests.fakes.bench import CONTENT, DATA

SOURCE = DATA.parent / "src"
TITLE = next(topic.title for topic in CONTENT.topics() if topic.name == "heat")
OTHER = f"{CODE}_XX.UTF-8"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program and its content, of which one topic is told in our language."""
    folder = tmp_path_factory.mktemp("checkout")
    left = shutil.ignore_patterns("compiled", "__pycache__")
    shutil.copytree(SOURCE, folder / "src", ignore=left)
    shutil.copytree(DATA, folder / "data")
    (folder / "pyproject.toml").touch()
    translate(folder / "data", "learn/heat.md")
    return folder


def told(checkout: Path, *arguments: str, **environ: str) -> str:
    """What the program in the checkout prints."""
    ours = {name: kept for name, kept in os.environ.items() if name not in ("LC_ALL", "LANG")}
    home = {"ACUPRESS_HOME": str(checkout / "home"), "PYTHONPATH": str(checkout / "src")}
    ran = subprocess.run(
        [sys.executable, "-m", "acupress_cli", *arguments],
        env={**ours, **home, **environ}, cwd=checkout,
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    return ran.stdout


def test_the_locale_and_the_setting_choose_it(checkout: Path) -> None:
    """Each language is compiled when it is first told."""
    assert TITLE in told(checkout, "learn", "heat")
    assert say(TITLE) in told(checkout, "learn", "heat", LANG=OTHER)
    assert told(checkout, "learn", "breathing", LANG=OTHER) == told(checkout, "learn", "breathing")
    told(checkout, "settings", "--language", "en")
    assert TITLE in told(checkout, "learn", "heat", LANG=OTHER)
    told(checkout, "settings", "--language", CODE)
    assert say(TITLE) in told(checkout, "learn", "heat")
    nowhere = str(checkout / "pyproject.toml")
    assert say(TITLE) in told(checkout, "learn", "heat", LANG=OTHER, ACUPRESS_HOME=nowhere)
    compiled = checkout / "src" / "acupress_cli" / "compiled"
    assert sorted(path.name for path in compiled.iterdir()) == ["en", CODE]


def test_to_edit_a_file_is_all_it_takes(checkout: Path) -> None:
    """The next command tells what stands there now."""
    path = checkout / "data" / "points.yaml"
    text = path.read_text(encoding="utf-8")
    assert "pinyin: Huántiào" in text
    path.write_text(text.replace("pinyin: Huántiào", "pinyin: Elsewhere"), encoding="utf-8")
    assert "Elsewhere" in told(checkout, "points")
    tab = {"_ACUPRESS_COMPLETE": "complete_bash", "COMP_WORDS": "acupress\nguide\nElse"}
    assert told(checkout, **tab, COMP_CWORD="2").split() == ["Elsewhere"]
