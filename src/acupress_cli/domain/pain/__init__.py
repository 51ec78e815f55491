"""Where it hurts, what it is like, and how people say it."""
