"""The real content."""

from pathlib import Path

from acupress_cli.adapters.content import ContentFolder

DATA = Path(__file__).parents[2] / "data"
# Loaded once: the content never changes during a run.
CONTENT = ContentFolder(DATA)
