"""Statements inside each other: what somebody reports that another one said is one of its own."""

from __future__ import annotations

import reprlib
from collections.abc import Sequence

import pandas as pd

from workbench.corrections.model import Span
from workbench.errors import WorkbenchError

_REMEDY = "correct that one, or reject it first"


def nested_with(
    article_id: str, quote_id: str, content: Sequence[Span], rows: pd.DataFrame
) -> tuple[str, ...]:
    """The quote_ids of the statements of an article inside which ``content`` stands, or which are
    inside it.

    Raises WorkbenchError where it is one of ``rows`` itself, and where it has some of the words of
    one and others as well: nobody says half of what somebody else says.
    """
    own = rows[(rows["article_id"] == article_id).to_numpy(dtype=bool)]
    nested = []
    for other, spans, words in zip(own["quote_id"], own["spans"], own["quote"], strict=True):
        there = [(int(start), int(end)) for start, end in spans]
        if not _overlap(content, there):
            continue
        # The same words are the same statement, whatever marks stand around them.
        if list(content) == there or other == quote_id:
            raise WorkbenchError(
                f"These words are a quote that is there already ({reprlib.repr(words)}); {_REMEDY}."
            )
        if not (_within(content, there) or _within(there, content)):
            raise WorkbenchError(
                f"These words are part of a quote that is there already ({reprlib.repr(words)}) "
                f"and go on beyond it; {_REMEDY}, or select words inside it or all of it."
            )
        nested.append(str(other))
    return tuple(nested)


def shared(one: Sequence[Span], other: Sequence[Span]) -> float:
    """How much of what two statements cover both of them do, 0 to 1."""
    both = _overlap(one, other)
    either = sum(end - start for start, end in (*one, *other)) - both
    return both / either if either else 0.0


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> int:
    return sum(
        max(0, min(a_end, b_end) - max(a_start, b_start))
        for a_start, a_end in one
        for b_start, b_end in other
    )


def _within(inner: Sequence[Span], outer: Sequence[Span]) -> bool:
    return all(any(a <= start and end <= b for a, b in outer) for start, end in inner)
