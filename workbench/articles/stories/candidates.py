"""Pairs of articles that may be one story, by their signatures, without comparing all with all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
# So many rows, and so many of their pairs, are looked at together, which keeps memory flat.
_ROWS = 1 << 13
_AT_ONCE = 1 << 13
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
    """Pairs of rows, in order, the lower number first; time grows with the rows, and memory by no
    more than their hashes and ``MOST`` partners of each.

    ``table`` is that of ``table_of``, in the order of ``in_order``.
    """
    index = _Index.of(table)
    pairs = np.empty((0, 2), np.int64)
    resemblance, best = np.empty(0, np.float32), np.empty(0, np.bool_)
    for start in range(0, len(table), _ROWS):
        found = index.sharing(start, min(start + _ROWS, len(table)))
        held, alike = _estimated(table, found)
        found, alike = found[held >= SEEMING], alike[held >= SEEMING]
        pairs = np.concatenate([pairs, found])
        resemblance = np.concatenate([resemblance, alike])
        # Of these rows all partners behind them are known, of later ones likelier ones may come.
        best = np.concatenate([best, _among_best(found[:, 0], alike)])
        kept = best | _among_best(pairs[:, 1], resemblance)
        pairs, resemblance, best = pairs[kept], resemblance[kept], best[kept]
    return pairs


@dataclass(frozen=True, slots=True)
class _Index:
    """All hashes in order, those that are equal in the order of their rows: ``owner`` has the row
    of each, ``hash`` says which are equal, and ``place`` where those of a row stand."""

    owner: npt.NDArray[np.int64]
    hash: npt.NDArray[np.uint64]
    place: npt.NDArray[np.int64]

    @classmethod
    def of(cls, table: npt.NDArray[np.uint64]) -> _Index:
        flat = table.ravel()
        order = np.argsort(flat, kind="stable")
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        return cls(order // SIZE, flat[order], place.reshape(table.shape))

    def sharing(self, start: int, end: int) -> Pairs:
        """Pairs of a row from ``start`` to ``end`` with one that is near it, and behind it, among
        those that have some hash."""
        places = self.place[start:end].ravel()
        places = places[self.hash[places] != _NONE]
        keys = [np.empty(0, np.int64)]
        for step in range(1, REACH + 1):
            near = places[places + step < len(self.hash)]
            near = near[self.hash[near] == self.hash[near + step]]
            keys.append(self.owner[near] * len(self.place) + self.owner[near + step])
        return np.stack(np.divmod(np.unique(np.concatenate(keys)), len(self.place)), axis=1)


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


def _among_best(
    owners: npt.NDArray[np.int64], resemblance: npt.NDArray[np.float32]
) -> npt.NDArray[np.bool_]:
    """Which pairs, a row of each being its owner, are among the likeliest of their owner."""
    order = np.lexsort((-resemblance, owners))
    sorted_owners = owners[order]
    first = np.searchsorted(sorted_owners, sorted_owners)
    best = np.zeros(len(owners), np.bool_)
    best[order[np.arange(len(order)) - first < MOST]] = True
    return best
