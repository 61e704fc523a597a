"""The small heads that weigh answers: who is meant, and which body somebody belongs to.

The network gives every word a vector for each side of a question; here pairs of spans are scored
by their vectors and by what is known of the two (``scene``, ``ties``). The weights are trained with
the network (``training/model.py``) and stand beside it in its bundle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.attribution.vectors import WordVectors
from workbench.speakers.asked import Asked
from workbench.speakers.cast import Place
from workbench.speakers.owners import counted, greatest
from workbench.speakers.placements import Placements
from workbench.speakers.scene import QUESTION_FEATURES, Options
from workbench.speakers.ties import MOST_PLACES, NEAR, Ties

if TYPE_CHECKING:
    from numpy.typing import NDArray

# What no name says: who speaks is a group or an unnamed person, a text, or left open.
NAMELESS = ("group", "document", "unknown")
# The agreement of a holder and a body that are nowhere named near each other.
NOT_NEAR = -3.0


@dataclass(frozen=True, slots=True)
class _Weighing:
    """A layer of rectified units over numbers and agreement, and one sum of them."""

    inner: NDArray[np.float32]
    inner_bias: NDArray[np.float32]
    outer: NDArray[np.float32]
    outer_bias: NDArray[np.float32]

    @classmethod
    def of(cls, weights: Mapping[str, NDArray[np.float32]], name: str) -> _Weighing:
        keys = ("inner.weight", "inner.bias", "outer.weight", "outer.bias")
        return cls(*(weights[f"{name}.pair.{key}"] for key in keys))

    def __call__(
        self, products: NDArray[np.float32], features: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        seen = np.concatenate([features, products[:, None]], 1)
        hidden = np.maximum(seen @ self.inner.T + self.inner_bias, 0)
        return np.asarray((hidden @ self.outer.T + self.outer_bias)[:, 0] + products, np.float32)


class Heads:
    """Both heads, from the arrays of a bundle's ``heads.npz``."""

    def __init__(self, weights: Mapping[str, NDArray[np.float32]]) -> None:
        self._antecedents = _Weighing.of(weights, "antecedents")
        self._nameless = weights["antecedents.nameless.weight"]
        self._nameless_bias = weights["antecedents.nameless.bias"]
        self._ties = _Weighing.of(weights, "ties")
        self._none = float(weights["ties.none"][0])

    def on(self, words: WordVectors, places: Placements, bodies: Ties) -> Answering:
        """The heads at work on one article: the places of its cast, and its bodies."""
        return Answering(self, words, places, bodies)

    def _who(
        self,
        ask: NDArray[np.float32],
        products: NDArray[np.float32],
        features: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        own = features[0, -QUESTION_FEATURES:] if len(features) else np.zeros(QUESTION_FEATURES)
        nameless = np.concatenate([ask, own]) @ self._nameless.T + self._nameless_bias
        return _softmax(np.concatenate([nameless, self._antecedents(products, features)]))

    def _belongs(
        self, products: NDArray[np.float32], features: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        return _softmax(np.concatenate([[self._none], self._ties(products, features)]))


class Answering:
    """Answers about one article: the vectors of its names are put together once."""

    def __init__(self, heads: Heads, words: WordVectors, places: Placements, bodies: Ties) -> None:
        self._heads = heads
        self._words = words
        self._owner = places.owner
        self._vectors = words.pooled(places.spans, "candidate")
        self._bodies = bodies
        self._body_vectors = words.pooled(bodies.places, "body")

    def who(self, question: Asked, options: Options) -> NDArray[np.float32]:
        """float32 (NAMELESS + options,): how probable each answer is; the sum is 1."""
        ask = self._words.pooled([question], "mention")[0]
        agreement = _agreement(ask[None], self._vectors[options.near])[0]
        products = greatest(agreement, self._owner[options.near], options.numbers)
        return self._heads._who(ask, products, options.features)

    def belongs(
        self, holder: Sequence[Place], bodies: NDArray[np.int64], features: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """float32 (1 + bodies,): how probable it is that whoever is named at ``holder`` belongs to
        no body, and to each of ``bodies``, numbers that rise; the sum is 1."""
        best = np.full(len(bodies), -np.inf, np.float32)
        pairs = np.zeros(len(bodies), np.int64)
        near = list(holder[:MOST_PLACES])
        for place, vector in zip(near, self._words.pooled(near, "holder"), strict=True):
            beside = self._bodies.between(place.first - NEAR, place.first + NEAR + 1)
            owner = self._bodies.owner[beside]
            product = _agreement(vector[None], self._body_vectors[beside])[0]
            best = np.maximum(best, greatest(product, owner, bodies))
            pairs += counted(owner, bodies)
        apart = pairs < len(near) * self._bodies.counts[bodies]
        best = np.where(apart, np.maximum(best, np.float32(NOT_NEAR)), best)
        return self._heads._belongs(best, features)


def _agreement(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(one @ other.T / np.float32(one.shape[1] ** 0.5), np.float32)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    share = np.exp(scores - scores.max())
    return np.asarray(share / share.sum(), np.float32)
