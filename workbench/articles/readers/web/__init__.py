"""Saved web pages: the story apart from what stands around it."""
