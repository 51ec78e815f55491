"""Text as people write it: cut up, compared, and shown safely."""
