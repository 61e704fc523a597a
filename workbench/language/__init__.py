"""What is particular to a language: its lists, patterns and names of places; English, so far."""
