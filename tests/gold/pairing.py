"""Which row stands for which annotated statement: by the characters that both cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.gold.statements import Annotated

# A row is a statement's where this share of the characters in either is in both.
SAME_CONTENT = 0.5
# It stands for each paragraph of a quotation where it holds this much of it.
HOLDS = 0.8
# It touches a statement where this share is in both, or where it is as long as a clause.
TOUCHES, CLAUSE = 0.3, 20


@dataclass(frozen=True)
class Row:
    """What of a row of the quote frame is scored; offsets in code points, end exclusive."""

    start: int
    end: int
    quote: str
    kind: str
    speaker: str | None
    role: str | None
    institution: str | None


@dataclass(frozen=True)
class Pairing:
    """``row_of`` gives the row of a found statement; ``extra`` rows are nobody's statement.

    Statements and rows go by their places in the two sequences. ``touched`` are the statements that
    some row covers in part, the found ones among them.
    """

    row_of: dict[int, int]
    extra: tuple[int, ...]
    touched: frozenset[int]


def pair(statements: Sequence[Annotated], rows: Sequence[Row]) -> Pairing:
    """Pair one to one, the closest first; then give a row over several paragraphs each of them."""
    close = _closeness(statements, rows)
    row_of: dict[int, int] = {}
    for (s, r), share in sorted(close.items(), key=lambda item: (item[1], item[0]), reverse=True):
        if share >= SAME_CONTENT and s not in row_of and r not in row_of.values():
            row_of[s] = r
    taken = set(row_of.values())
    for r, row in enumerate(rows):
        held = [s for s, one in enumerate(statements) if _both(one, row) >= HOLDS * _length(one)]
        # Such a row is free, or is already one of these statements' own.
        free = r not in taken or any(row_of.get(s) == r for s in held)
        if free and len(held) > 1 and len({statements[s].speakers[0] for s in held}) == 1:
            new = [s for s in held if s not in row_of]
            row_of |= dict.fromkeys(new, r)
            taken |= {r} if new else set()
    near = {s for (s, r), share in close.items() if share >= TOUCHES or _length(rows[r]) >= CLAUSE}
    return Pairing(row_of, _extra(statements, rows, taken), frozenset(near | set(row_of)))


def _extra(
    statements: Sequence[Annotated], rows: Sequence[Row], taken: set[int]
) -> tuple[int, ...]:
    """The rows without a statement, but for those that lie mostly in an unsure one."""
    unsure = [one for one in statements if one.unsure]
    return tuple(
        r
        for r, row in enumerate(rows)
        if r not in taken and not any(2 * _both(one, row) > _length(row) for one in unsure)
    )


def _closeness(
    statements: Sequence[Annotated], rows: Sequence[Row]
) -> dict[tuple[int, int], float]:
    """The Jaccard index of every statement and row that share a character."""
    return {
        (s, r): both / (max(one.end, row.end) - min(one.start, row.start))
        for s, one in enumerate(statements)
        for r, row in enumerate(rows)
        if (both := _both(one, row))
    }


def _both(one: Annotated, row: Row) -> int:
    return max(0, min(one.end, row.end) - max(one.start, row.start))


def _length(span: Annotated | Row) -> int:
    return span.end - span.start
