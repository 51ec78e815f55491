"""One table of signs: what is asked, what is told, and what the pages say do not differ."""

import re
from pathlib import Path

import pytest
import yaml

from acupress_cli.adapters.content.checks import REQUIRED_FLAGS
from acupress_cli.domain.safety.red_flag import Outcome, RedFlag
from tests.fakes.bench import CONTENT

EVER = yaml.safe_load(Path(__file__).with_name("signs.yaml").read_text("utf-8"))
SCREENING = CONTENT.screening()
FLAGS = SCREENING.flags
PLANS = (Path(__file__).parents[2] / "docs" / "plans.md").read_text("utf-8")
TOPICS = {topic.name: topic.body for topic in CONTENT.topics()}
RETIRED = {one["id"]: one for one in EVER["retired"]}
# How each outcome is called where a sentence says how fast.
WHEN = {Outcome.EMERGENCY: "now", Outcome.TODAY: "today", Outcome.SOON: "in the next days"}


def test_no_sign_ever_asked_has_vanished() -> None:
    """Each number ever given is a sign that is asked, or one in the list of those retired."""
    given = {
        f"{letter}{number}"
        for letter, (first, last) in EVER["given"].items()
        for number in range(first, last + 1)
    }
    assert set(REQUIRED_FLAGS) == given - set(RETIRED)
    assert [flag.id for flag in FLAGS] == list(REQUIRED_FLAGS)


def test_a_retired_sign_has_its_date_and_its_reason() -> None:
    """Whoever reads the list learns when, why, and what took its place."""
    for one in RETIRED.values():
        assert set(one) == {"id", "sign", "date", "why", "instead"}
        assert one["date"].year >= 2026
        assert len(one["why"].split()) > 5
        assert one["instead"]


@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)
def test_the_times_of_a_sign_are_those_of_its_outcome(flag: RedFlag) -> None:
    """New or changed it is as urgent as its outcome; known for long, only an "unless" lowers it."""
    assert flag.times.new.startswith(WHEN[flag.outcome])
    is_lowered = flag.times.known.startswith("soon")
    assert is_lowered is bool(flag.unless)
    if flag.outcome.stops_points and not flag.unless:
        assert flag.times.known.startswith(WHEN[flag.outcome])


@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)
def test_what_is_said_to_a_clinician_is_only_what_was_ticked(flag: RedFlag) -> None:
    """Of several things a question asks about, the person says which; none is said for them."""
    alternatives = re.search(r" or |: .*,", flag.tell)
    assert not alternatives or "(say " in flag.tell, flag.tell


@pytest.mark.parametrize("outcome", WHEN)
def test_the_page_lists_every_sign_and_the_gate_asks_for_each(outcome: Outcome) -> None:
    """The topic when-to-see-someone is made of the same signs, under their headings."""
    heading = {"emergency": "## Now", "today": "## Today", "soon": "## Soon"}[outcome.value]
    part = TOPICS["when-to-see-someone"].partition(heading)[2].partition("\n## ")[0]
    listed = [line[2:] for line in part.splitlines() if line.startswith("- ")]
    signs = [flag.sign for flag in FLAGS if flag.outcome is outcome]
    assert [line for line in listed if line in signs] == signs


def test_the_page_says_which_signs_can_wait_once_they_are_known() -> None:
    """Just those with a follow-up."""
    part = TOPICS["when-to-see-someone"].partition("## Known for long")[2].partition("\n## ")[0]
    listed = [line for line in part.splitlines() if line.startswith("- ")]
    assert listed == [f"- {flag.topic}." for flag in FLAGS if flag.unless]


PLACES = {
    "progress": [*CONTENT.progress_words().advice.values()],
    "session": [*CONTENT.session_words().hurt],
    **{name: TOPICS[name].split("\n- ") for name in ("journal", "questions")},
    "plans": [PLANS.partition("- **When to stop.**")[2].partition("\n")[0]],
}


@pytest.mark.parametrize("place", PLACES)
def test_further_down_alone_is_within_days_everywhere(place: str) -> None:
    """Pain that goes further down means stop and be seen in days (S10); today needs more (U11)."""
    texts = [" ".join(text.split()) for text in PLACES[place]]
    speaking = [
        text for text in texts if re.search(r"(further|moves?|runs?) (further )?down", text)
    ]
    assert speaking
    for text in speaking:
        sentences = re.split(r"(?<=[.:]) ", text)
        for sentence in sentences:
            if "today" in sentence:
                assert re.search("numb|weak", sentence), sentence
        assert "today" in text or re.search("(?i)within days|good sign", text), text


def test_new_numbness_is_today_everywhere_it_is_spoken_of() -> None:
    """The journal, the session and progress say of new numbness what U11 says."""
    after = [SCREENING.flag(flag_id) for flag_id in SCREENING.lists.after]
    assert [flag.outcome for flag in after] == [Outcome.TODAY, Outcome.SOON]
    for place in ("progress", "session", "journal", "questions"):
        text = " ".join(" ".join(PLACES[place]).split()).casefold()
        assert re.search(r"today[^.]*(numb|weak)|(numb|weak)[^.]*\.?[^.]*today", text), place
