"""The journal: what was done, what it did, and what the numbers honestly show."""
