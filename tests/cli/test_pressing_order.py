"""The order shown is the order pressed: in a suggestion, a preview, a guide and a pocket sheet."""

import json
import re
from collections.abc import Callable

import pytest

from tests.conftest import Ran
from tests.fakes.answers import CLEARED
from tests.fakes.bench import FakeBench

Run = Callable[..., Ran]
PAINS = [
    ("lower-back", "buttock", "calf"),
    ("buttock", "thigh-back", "calf", "heel"),
    ("hip", "thigh-side", "shin-outer"),
    ("knee-back", "foot-outer"),
    ("lower-back",),
]


def pain_options(areas: tuple[str, ...]) -> list[str]:
    """The options that name the places, on the left."""
    return [*(word for area in areas for word in ("--pain", area)), "--side", "left"]


def suggested(ran: Ran) -> list[str]:
    """The codes in the order of a suggestion."""
    return [one["code"] for one in json.loads(ran.out)["suggestions"]]


def in_turn(text: str, codes: list[str]) -> list[str]:
    """The codes in the order in which ``text`` names them first."""
    found = re.findall(r"\b(?:" + "|".join(codes) + r")\b", text)
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("flare", [(), ("--flare",)], ids=["", "flare"])
@pytest.mark.parametrize("minutes", ["8", "15"])
@pytest.mark.parametrize("areas", PAINS, ids="-".join)
def test_a_session_presses_in_the_order_of_the_suggestion(
    acupress: Run, areas: tuple[str, ...], minutes: str, flare: tuple[str, ...]
) -> None:
    """Also on a day for light points, when hand and foot come first."""
    wanted = [*pain_options(areas), "--minutes", minutes, *flare]
    codes = suggested(acupress("suggest", *wanted, "--json"))
    assert codes
    preview = acupress(
        "session", *wanted, "--no-heat", "--preview", bench=FakeBench(profile=CLEARED)
    )
    assert in_turn(preview.out, codes) == codes


@pytest.mark.parametrize("form", [(), ("--format", "html"), ("--pocket", "--format", "html")])
@pytest.mark.parametrize("areas", PAINS, ids="-".join)
def test_a_guide_and_a_pocket_sheet_have_the_order_of_the_suggestion(
    acupress: Run, areas: tuple[str, ...], form: tuple[str, ...]
) -> None:
    """On the screen and on the page."""
    wanted = pain_options(areas)
    codes = suggested(acupress("suggest", *wanted, "--json"))
    page = acupress("guide", *wanted, *form).out
    heading = r"(?:<h2>|\"subtitle\">)([A-Z-]+\d+)" if form else r"(?m)^([A-Z-]+\d+) \w+, "
    assert list(dict.fromkeys(re.findall(heading, page))) == codes
