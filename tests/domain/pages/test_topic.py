"""Topics to learn about, found by name."""

import re
from itertools import pairwise

import pytest

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.pages.topic import (
    SESSIONS_A_NUGGET,
    Nugget,
    Topic,
    find_topic,
    nugget_after,
)
from tests.fakes.bench import CONTENT

HEAT = Topic("heat", "Heat and cold", "Why warmth.", ("who",), "Warm.")
BREATH = Topic("slow-breathing", "Breathing", "Why slowly.", ("who",), "Slowly.")
TOPICS = (HEAT, BREATH)


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("heat", HEAT),
        ("HEAT", HEAT),
        ("Heat and cold", HEAT),
        ("heatandcold", HEAT),
        ("slow breathing", BREATH),
        ("slow_breathing", BREATH),
        ("breathing", BREATH),
    ],
)
def test_a_topic_is_found_by_name_or_title(name: str, topic: Topic) -> None:
    """Capitals, spaces and hyphens make no difference."""
    assert find_topic(name, TOPICS) is topic


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("haet", 'Did you mean heat? See "acupress learn".'),
        ("slow breath", 'Did you mean slow-breathing? See "acupress learn".'),
        ("xyzzy", 'See "acupress learn".'),
        ("", 'See "acupress learn".'),
    ],
)
def test_an_unknown_topic_gets_near_names(name: str, hint: str) -> None:
    """What is nearly right is offered; otherwise the list of all topics is."""
    with pytest.raises(NoSuchError) as refused:
        find_topic(name, TOPICS)
    assert refused.value.sentence == f'There is no topic called "{name}".'
    assert refused.value.hint == hint


def test_every_topic_of_the_content_is_found_by_both_its_names() -> None:
    """No two topics of the content share a name or a title."""
    topics = CONTENT.topics()
    for topic in topics:
        assert find_topic(topic.name, topics) is topic
        assert find_topic(topic.title, topics) is topic


ONE = Topic("a", "A", "", (), "", ("A1.", "A2.", "A3."))
TWO = Topic("b", "B", "", (), "", ("B1.",))
NONE = Topic("c", "C", "", (), "")


def test_one_session_in_three_has_something_to_know() -> None:
    """In turn from each topic, and then from the beginning."""
    told = [nugget_after(sessions, (ONE, NONE, TWO)) for sessions in range(16)]
    order = [one.sentence if one else "" for one in told]
    assert order == [
        "",
        *["", "", "B1.", "", "", "A2.", "", "", "A3.", "", "", "A1.", "", "", "B1."],
    ]
    assert told[3] == Nugget("b", "B1.")


def test_without_nuggets_there_is_nothing_to_know() -> None:
    """However many sessions there were."""
    assert nugget_after(SESSIONS_A_NUGGET, (NONE,)) is None


def test_what_is_to_know_is_never_the_same_twice_in_a_row() -> None:
    """In the content that there is, over three rounds, and each of them is told."""
    topics = CONTENT.topics()
    told = [nugget_after(n, topics) for n in range(0, 3 * 3 * 30, SESSIONS_A_NUGGET)][1:]
    assert all(one != other for one, other in pairwise(told))
    assert {one.sentence for one in told if one} == {one for t in topics for one in t.nuggets}


@pytest.mark.parametrize("topic", CONTENT.topics(), ids=lambda topic: topic.name)
def test_a_nugget_says_nothing_that_its_page_does_not(topic: Topic) -> None:
    """Its numbers and nearly all of its words stand in the page, which has the sources."""
    page = set(re.findall(r"[a-z]+|\d+", topic.body.lower()))
    assert topic.nuggets
    for nugget in topic.nuggets:
        words = re.findall(r"[a-z]+|\d+", nugget.lower())
        new = [word for word in words if word not in page]
        assert not any(word.isdigit() for word in new), nugget
        assert len(new) <= max(1, len(words) // 5), (nugget, new)
