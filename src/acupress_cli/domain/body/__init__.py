"""The body: its parts and sides, and the figures that are drawn of it."""
