"""Topics to learn about, as a list and as a page."""

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from acupress_cli.domain.pages.topic import Topic
from acupress_cli.domain.points.acupoint import Source
from acupress_cli.domain.words.text import shown
from acupress_cli.screens import theme


def topics_screen(topics: Sequence[Topic]) -> RenderableType:
    """The names of the topics, a line each."""
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(style=theme.TITLE, no_wrap=True)
    table.add_column(ratio=1)
    for topic in topics:
        table.add_row(Text(topic.name), Text(shown(topic.summary)))
    return Group(table, Text("\nRead one:  acupress learn NAME"))


def topic_screen(topic: Topic, sources: Mapping[str, Source]) -> RenderableType:
    """One topic with its sources at the end."""
    cited = [sources[source] for source in topic.sources]
    lines = [Text(f"- {shown(s.title)}. {shown(s.address)}", style=theme.QUIET) for s in cited]
    body = "\n".join(shown(line) for line in topic.body.split("\n"))
    return Group(
        Text(shown(topic.title), style=theme.TITLE),
        Text(),
        Markdown(body, hyperlinks=False),
        Text("\nSources", style=theme.HEADING),
        *lines,
    )
