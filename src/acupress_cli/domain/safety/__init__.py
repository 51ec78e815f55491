"""What stops a person, what holds for them, and the questions that find it out."""
