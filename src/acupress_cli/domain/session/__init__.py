"""A session: its plan, its breath, the machine that runs it, and what was done."""
