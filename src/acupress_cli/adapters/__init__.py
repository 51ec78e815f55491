"""The outside world, one adapter for each port."""
