"""The conversation around points and sessions, with whoever asks and answers in between."""
