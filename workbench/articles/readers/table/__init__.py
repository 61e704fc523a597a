"""Tables: one article a row."""
