"""Which points answer a pain, and why."""
