"""What is printed, as neutral pages that every renderer shares."""
