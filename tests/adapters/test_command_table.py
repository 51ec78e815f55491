"""The table of commands is written and read alike."""

from hypothesis import given
from hypothesis import strategies as st

from acupress_cli.adapters.command_table import (
    TABLE,
    Listed,
    Takes,
    read_commands,
    written,
)

WORD = st.from_regex(r"[a-z][a-z-]{0,8}", fullmatch=True)
SENTENCE = st.lists(WORD, max_size=4).map(" ".join)
PLACES = st.builds(
    Takes,
    names=st.lists(WORD.map("--{}".format), max_size=3).map(tuple),
    takes=st.sampled_from(["", "file", "text", "words:left right", "offer:points"]),
    is_many=st.booleans(),
    help=SENTENCE,
)
COMMANDS = st.builds(Listed, path=SENTENCE, help=SENTENCE, places=st.lists(PLACES).map(tuple))


@given(commands=st.lists(COMMANDS, max_size=4).map(tuple))
def test_what_is_written_is_read(commands: tuple[Listed, ...]) -> None:
    """Every table is read back as it was."""
    assert read_commands(written(commands)) == commands


def test_the_table_begins_with_the_program() -> None:
    """What stands before a command comes first."""
    assert read_commands(TABLE.read_text(encoding="utf-8"))[0].path == ""
