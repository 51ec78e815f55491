"""A command-line acupressure coach for people with sciatica."""

__version__ = "0.1.0"
