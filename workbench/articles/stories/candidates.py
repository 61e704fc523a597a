"""Pairs of articles that may be one story, by their signatures, without comparing all with all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from workbench.articles.stories.outline import SIZE, Hashes

Pairs = npt.NDArray[np.int64]
# An article is put beside so many of those after it that have a hash in common: of a report that
# a hundred papers print, each copy need not be compared with every other.
REACH = 4
# So much of the shorter text must seem to be in the other; a sample of 48 can be far off.
SEEMING = 0.2
# The likeliest partners of an article, more than which are not compared with it.
MOST = 16
# Hashes are taken in so many lots, which keeps memory flat.
_LOTS = 16
_AT_ONCE = 1 << 16
_NONE = np.uint64(2**64 - 1)


def in_order(ids: Sequence[str], signatures: Sequence[Hashes]) -> list[int]:
    """The articles' numbers, those beside each other that share their smallest hashes.

    So copies are neighbours, in every list and wherever their texts are read.
    """
    smallest = [hashes[:2].tolist() for hashes in signatures]
    return sorted(range(len(ids)), key=lambda number: (smallest[number], ids[number]))


def table_of(signatures: Sequence[Hashes]) -> npt.NDArray[np.uint64]:
    """All signatures, a row each, filled up with the greatest number."""
    table = np.full((len(signatures), SIZE), _NONE, np.uint64)
    for row, hashes in zip(table, signatures, strict=True):
        row[: min(len(hashes), SIZE)] = np.asarray(hashes, np.uint64)[:SIZE]
    return table


def candidates(table: npt.NDArray[np.uint64]) -> Pairs:
    """Pairs of rows, in order, the lower number first; memory and time grow with the rows.

    ``table`` is that of ``table_of``, in the order of ``in_order``.
    """
    pairs = _sharing(table)
    held, resemblance = _estimated(table, pairs)
    likely = held >= SEEMING
    pairs, resemblance = pairs[likely], resemblance[likely]
    return pairs[_among_best(pairs, resemblance)]


def _sharing(table: npt.NDArray[np.uint64]) -> Pairs:
    """Pairs of rows near each other among those that have some hash."""
    rows = np.uint64(len(table))
    keys = np.empty(0, np.uint64)
    for lot in range(_LOTS):
        places, columns = np.nonzero((table % np.uint64(_LOTS) == lot) & (table != _NONE))
        hashes = table[places, columns]
        by_hash = np.argsort(hashes, kind="stable")
        hashes, owners = hashes[by_hash], places[by_hash].astype(np.uint64)
        found = [keys]
        for step in range(1, REACH + 1):
            same = hashes[step:] == hashes[:-step]
            found.append(owners[:-step][same] * rows + owners[step:][same])
        keys = np.unique(np.concatenate(found))
    if not len(keys):
        return np.empty((0, 2), np.int64)
    return np.stack(np.divmod(keys, rows), axis=1).astype(np.int64)


def _estimated(
    table: npt.NDArray[np.uint64], pairs: Pairs
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """For each pair how much of the shorter text, and of both together, is in both."""
    held = np.empty(len(pairs), np.float32)
    resemblance = np.empty(len(pairs), np.float32)
    full = table[:, -1] != _NONE
    # Below the greatest hash of a full signature all runs of its text are known.
    reach = np.where(full, table[:, -1], _NONE - np.uint64(1))
    for start in range(0, len(pairs), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        one, other = pairs[some, 0], pairs[some, 1]
        common = np.minimum(reach[one], reach[other])[:, None]
        a, b = table[one], table[other]
        in_one, in_other = (a <= common).sum(axis=1), (b <= common).sum(axis=1)
        both = np.sort(np.concatenate([a, b], axis=1), axis=1)
        shared = ((both[:, 1:] == both[:, :-1]) & (both[:, 1:] <= common)).sum(axis=1)
        held[some] = shared / np.maximum(1, np.minimum(in_one, in_other))
        resemblance[some] = shared / np.maximum(1, in_one + in_other - shared)
    return held, resemblance


def _among_best(pairs: Pairs, resemblance: npt.NDArray[np.float32]) -> npt.NDArray[np.bool_]:
    """Which pairs are among the likeliest of at least one of their two."""
    best = np.zeros(len(pairs), np.bool_)
    for column in (0, 1):
        order = np.lexsort((-resemblance, pairs[:, column]))
        owners = pairs[order, column]
        first = np.searchsorted(owners, owners)
        best[order[np.arange(len(order)) - first < MOST]] = True
    return best
