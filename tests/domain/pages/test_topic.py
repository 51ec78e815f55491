"""Topics to learn about, found by name."""

import pytest

from acupress_cli.domain.errors import NoSuchError
from acupress_cli.domain.pages.topic import Topic, find_topic
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
