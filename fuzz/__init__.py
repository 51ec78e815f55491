"""Random inputs of every kind, against the real program with real files: ``python -m fuzz``."""
