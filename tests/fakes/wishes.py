"""What the keys of a session mean, as the program's own content has it."""

from acupress_cli.domain.session.session_keys import wishes_of
from tests.fakes.bench import CONTENT

WISHES = wishes_of(CONTENT.session_words().keys)
# And while it is asked whether to leave.
ANSWERS = wishes_of(CONTENT.session_words().keys, asked=True)
