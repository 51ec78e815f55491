"""What is heard of a session."""
