"""Topics to learn about, on the terminal."""

from acupress_cli.domain.pages.topic import Topic
from acupress_cli.domain.points.acupoint import Source
from acupress_cli.screens.topic_screen import topic_screen, topics_screen
from tests.screens.golden_file import check_golden
from tests.screens.printing import printed

TOPIC = Topic(
    "heat",
    "Heat before pressing",
    "How warmth helps.",
    ("who", "trial"),
    "Warmth loosens.\n\n## How long\n\n- Ten minutes.\n- Twenty at *most*.\n",
)
SOURCES = {
    "who": Source("who", "WHO", "WHO 2008"),
    "trial": Source("trial", "A trial", "https://example.org/trial"),
    "other": Source("other", "Another", "https://example.org/other"),
}


def test_topics_are_a_list() -> None:
    """A line for each topic, and how to read one."""
    other = Topic("breath", "Breathing", "Why slowly.", (), "")
    assert printed(topics_screen([TOPIC, other])) == [
        "heat    How warmth helps.",
        "breath  Why slowly.",
        "",
        "Read one:  acupress learn NAME",
    ]


def test_a_topic_looks_as_kept() -> None:
    """The title, the page, and only the sources it cites."""
    check_golden("topic-60", printed(topic_screen(TOPIC, SOURCES), 60))


def test_control_characters_are_made_visible() -> None:
    """A page from a file cannot colour or move anything."""
    hostile = Topic("x", "T\x1b[31m", "S\x07", (), "red \x1b[31m back \u202e")
    lines = [*printed(topic_screen(hostile, {})), *printed(topics_screen([hostile]))]
    text = "\n".join(lines)
    assert "T\\x1b[31m" in text
    assert "red \\x1b[31m back \\u{202e}" in text
    assert "S\\x07" in text
    assert "\x1b" not in text
