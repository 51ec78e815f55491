"""The pages made from the content say what the content says now."""

import importlib.util
from pathlib import Path
from types import ModuleType

from acupress_cli.domain.red_flag import Outcome
from tests.fakes.bench import CONTENT

DOCS = Path(__file__).parents[1] / "docs"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_safety_page_is_up_to_date() -> None:
    """docs/safety.md is what the content files say; "make docs" writes it anew."""
    assert (DOCS / "safety.md").read_text("utf-8") == _script("make_safety").safety_page()


def test_the_safety_page_explains_every_rule() -> None:
    """Every flag, outcome, condition, reason and heat question stands on the page."""
    page = (DOCS / "safety.md").read_text("utf-8")
    screening = CONTENT.screening()
    for flag in screening.flags:
        assert f"**{flag.id} " in page
        assert flag.question in page
    for outcome in Outcome:
        assert screening.outcomes[outcome.value].title in page
    for condition in CONTENT.conditions().conditions:
        assert f"### {condition.id}" in page
        assert all(rule.because in page for rule in condition.rules)
    assert all(item.because in page for item in CONTENT.heat().items)
