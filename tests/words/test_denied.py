"""Denials and reassurance about each red flag, made by a grammar, and real complaints."""

import pytest

from tests.fakes.hearing import is_stopped

# What each flag can be called in a few words.
SAID = {
    "E1": ["numbness between my legs", "tingling in my groin", "numbness down below"],
    "E2": ["trouble peeing", "bladder trouble", "leaking pee"],
    "E3": ["bowel trouble", "trouble with my bowels", "leaking poo"],
    "E5": ["pain in both legs", "tingling in both legs"],
    "E6": ["weakness in my leg", "foot drop", "weakness in my foot"],
    "E8": ["chest pain", "tightness in my chest", "pain in my chest"],
    "U3": ["swelling in my calf", "a hot swollen calf"],
    "U4": ["fever", "night sweats"],
    "U8": ["weight loss", "unexplained weight loss"],
}
BEFORE = [
    "no {}", "I have no {}", "I don't have {}", "without {}", "there is no {}", "never had {}",
    "no sign of {}", "I haven't got any {}", "no new {}", "I do not have any {}",
]  # fmt: skip
AFTER = [
    "{}: no", "{}? No.", "{}? None.", "{}: none", "{}? Nope.", "{}: never", "any {}? No.",
    "any {}: none", "{}: nothing", "{}? Never.",
]  # fmt: skip
REAL = [
    "I can't pee since this morning",
    "my private parts are numb",
    "both my legs have gone weak and numb",
    "I have chest pain and I am short of breath",
]
MOST_ALARMS = 0.03
COMPLAINT = "Left calf hurts"


def made(frames: list[str]) -> list[str]:
    """Every flag in every frame, after a plain complaint."""
    said = [words for some in SAID.values() for words in some]
    return [f"{COMPLAINT}. {frame.format(words)}" for frame in frames for words in said]


@pytest.mark.parametrize("frames", [BEFORE, AFTER], ids=["before", "after"])
def test_a_denial_is_seldom_an_alarm(frames: list[str]) -> None:
    """Ten ways to say no before a sign, and ten after it."""
    denials = made(frames)
    alarms = [text for text in denials if is_stopped(text)]
    assert len(alarms) <= MOST_ALARMS * len(denials), alarms


@pytest.mark.parametrize("real", REAL)
def test_a_real_complaint_beside_a_denial_is_always_heard(real: str) -> None:
    """Whatever is denied before or after it."""
    texts = [
        text
        for denial in made([*BEFORE, *AFTER])
        for text in (f"{denial}. {real}.", f"{denial}, but {real}")
    ]
    assert [text for text in texts if not is_stopped(text)] == []
