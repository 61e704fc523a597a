"""What an analyst should know of a folder before reading its charts."""

from workbench.hints.facts import Facts, facts_of
from workbench.hints.words import Hint, Hints, hints

__all__ = ["Facts", "Hint", "Hints", "facts_of", "hints"]
