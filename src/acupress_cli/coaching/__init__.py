"""The one loop that runs a session, and what it asks of the world."""
