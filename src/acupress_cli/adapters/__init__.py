"""The outside world: files, clocks, keyboards, sound and the terminal, behind small ports."""
