"""Tones and spoken words, made heard by programs of the system."""
