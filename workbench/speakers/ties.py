"""What is known of somebody and a body they may belong to: one row of numbers each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from workbench.speakers.cast import Member, Place
from workbench.speakers.words import ParsedWords

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Words between a holder and a body within which they are looked at together.
NEAR = 80
# Of the places where somebody is named so many are looked at, the first ones.
MOST_PLACES = 40
TIES = 20


def tie_features(
    holder: Sequence[Place],
    source: Place | None,
    bodies: Sequence[Member],
    words: ParsedWords,
) -> NDArray[np.float32]:
    """float32 (bodies, TIES): how each body stands to the places where a holder is named.

    ``source``: the words that name a holder without a name ("a spokesman for the agency").
    """
    table = np.zeros((len(bodies), TIES), np.float32)
    if not bodies:
        return table
    counts = np.array([len(body.places) for body in bodies], dtype=np.float64)
    table[:, 0] = np.log1p(counts) / 3
    table[:, 1] = counts / counts.max()
    table[:, 2] = len(bodies) == 1
    table[:, 3] = [words.line[body.places[0].first] == words.line[0] for body in bodies]
    order = np.argsort([body.places[0].first for body in bodies], kind="stable")
    table[order, 4] = np.log1p(np.arange(len(bodies))) / 3
    table[:, 5] = source is not None
    first, last, owner = _flat(bodies)
    near = np.full((len(bodies), 2), np.inf)  # words between: body before, body behind
    sentences = np.full(len(bodies), np.inf)
    for place in holder[:MOST_PLACES]:
        low, high = np.searchsorted(first, [place.first - NEAR, place.last + NEAR])
        own, f, e = owner[low:high], first[low:high], last[low:high]
        np.minimum.at(near[:, 0], own[e <= place.first], (place.first - e)[e <= place.first])
        np.minimum.at(near[:, 1], own[f >= place.last], (f - place.last)[f >= place.last])
        away = np.abs(words.sentence[f] - words.sentence[place.first]).astype(float)
        np.minimum.at(sentences, own, away)
        np.add.at(table[:, 6], own[away == 0], 1)
        same_line = words.line[f] == words.line[place.first]
        table[own[same_line], 7] = 1
        inside = (f >= place.first) & (e <= place.last)
        table[own[inside], 8] = 1
    table[:, 6] = np.log1p(table[:, 6]) / 2
    table[:, 9] = np.minimum(np.log1p(near[:, 0]), 5) / 5
    table[:, 10] = np.minimum(np.log1p(near[:, 1]), 5) / 5
    table[:, 11] = near[:, 0] == 0
    table[:, 12] = near[:, 0] <= 4
    table[:, 13] = near[:, 1] <= 2
    table[:, 14] = near[:, 1] <= 6
    table[:, 15] = np.minimum(np.log1p(sentences), 5) / 5
    nearest = near.min(1)
    table[:, 16] = nearest == nearest.min()
    if source is not None:
        inside_source = (first >= source.first) & (last <= source.last)
        table[np.unique(owner[inside_source]), 17] = 1
        before = (first < source.first) & (words.line[first] == words.line[source.first])
        table[np.unique(owner[before]), 18] = 1
        earlier = np.flatnonzero(first < source.first)
        if len(earlier):
            table[owner[earlier[-1]], 19] = 1
    return table


def _flat(
    bodies: Sequence[Member],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    places = sorted((p.first, p.last, i) for i, body in enumerate(bodies) for p in body.places)
    table = np.array(places, dtype=np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2]
