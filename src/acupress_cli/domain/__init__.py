"""What is true of acupressure, pain, breath and time. No terminal, file, clock or database."""
