"""Readers of file formats: one module each, found by content first and by name second."""
