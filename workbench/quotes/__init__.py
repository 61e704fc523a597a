"""The quote frame: extracted from articles, filtered by ``select``, described by ``schema``."""

from workbench.quotes.checking import check
from workbench.quotes.extract import extract_quotes
from workbench.quotes.schema import conform, empty
from workbench.quotes.selection import select

__all__ = ["check", "conform", "empty", "extract_quotes", "select"]
