"""Text as people write it: cut up, compared, understood, and shown safely."""
