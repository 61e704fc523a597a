"""How reasons quote the words of an article: sentences that an analyst reads, not Python."""

from __future__ import annotations


def in_marks(words: str) -> str:
    """``words`` in quotation marks, on one line; they stand there as they are, marks and all."""
    return f"“{' '.join(words.split())}”"
