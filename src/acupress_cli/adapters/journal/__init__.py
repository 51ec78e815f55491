"""The journal as files: its database, what is done where that is damaged, and its copies."""
