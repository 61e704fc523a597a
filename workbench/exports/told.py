"""How a selection was made, in a few sentences for formats that hold text alone.

The shared page's ``js/told.js`` writes the same, letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from workbench.text.halves import whole

if TYPE_CHECKING:
    from workbench.exports.selection import Selection

# It stands in every item of some formats. What is longer is whole in Excel and Parquet files.
MOST_LETTERS = 2_000


def told(selection: Selection) -> str | None:
    """In one line how many quotes were selected from how many and by what.

    None where rows were given as they are.
    """
    if selection.filters is None:
        return None
    return in_sentences(len(selection.quotes), selection.of, selection.words)


def in_sentences(quotes: int, of: int, words: Iterable[tuple[str, str]]) -> str:
    """The counts, then a sentence for each of ``words``: a label and what it was asked to be."""
    facts = [f"{label}: {value}." for label, value in words]
    noun = "quote" if of == 1 else "quotes"
    line = " ".join(" ".join([f"Selected {quotes:,} of {of:,} {noun}.", *facts]).split())
    if len(line) <= MOST_LETTERS:
        return whole(line)
    return whole(f"{line[:MOST_LETTERS]} … (cut: {len(line):,} letters in all)")
