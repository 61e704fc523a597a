"""Where the nodes of a network stand: as far apart on paper as they are in the network.

Stress majorization (E. R. Gansner, Y. Koren, S. North, Graph Drawing by Stress Majorization, 2004):
the distance of two nodes on paper is to be the length of the shortest way between them. No chance
is in it: the same network is drawn the same way. Parts that nothing joins stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import pi, sqrt

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Edge = tuple[int, int, float]

# Steps after which a layout of a hundred nodes does not move any more that one could see.
_STEPS = 300
# Nodes of a start stand on a spiral, the next one turned by so much: none hides behind another.
_GOLDEN = pi * (3 - sqrt(5))
_STARTS = 4
# Room between two parts for the names in it, in the length of an edge; how much wider than high the
# paper is.
_GAP, _ASPECT = np.array([1.9, 1.0]), 1.7


def place(nodes: int, edges: Sequence[Edge]) -> Floats:
    """Points (nodes, 2) of a network of ``nodes``, from 0; each edge has the length it should have.

    Distances that differ by rounding on another machine are rounded away.
    """
    parts = [_placed(part, edges) for part in components(nodes, edges)]
    points = np.zeros((nodes, 2))
    for part, placed in _side_by_side(parts):
        points[part] = placed
    return np.round(points, 3)


def components(nodes: int, edges: Sequence[Edge]) -> list[list[int]]:
    """The nodes that are joined with one another, the largest part first."""
    owner = list(range(nodes))

    def root(node: int) -> int:
        while owner[node] != node:
            owner[node] = node = owner[owner[node]]
        return node

    for one, other, _ in edges:
        owner[max(root(one), root(other))] = min(root(one), root(other))
    parts: dict[int, list[int]] = {}
    for node in range(nodes):
        parts.setdefault(root(node), []).append(node)
    return sorted(parts.values(), key=lambda part: (-len(part), part[0]))


def _placed(part: list[int], edges: Sequence[Edge]) -> tuple[list[int], Floats]:
    """One part that is joined, its middle at 0."""
    if len(part) == 1:
        return part, np.zeros((1, 2))
    far = _distances(part, edges)
    starts = (_majorized(_spiral(len(part), turn), far) for turn in range(_STARTS))
    points, _ = min(starts, key=lambda found: round(found[1], 6))
    return part, _lying(points - points.mean(axis=0))


def _distances(part: list[int], edges: Sequence[Edge]) -> Floats:
    """The length of the shortest way between each two nodes."""
    at = {node: place for place, node in enumerate(part)}
    far = np.full((len(part), len(part)), np.inf)
    np.fill_diagonal(far, 0)
    for one, other, length in edges:
        if one in at:
            i, j = at[one], at[other]
            far[i, j] = far[j, i] = min(far[i, j], length)
    for k in range(len(part)):
        far = np.minimum(far, far[:, k, None] + far[None, k, :])
    return far


def _spiral(number: int, turn: int) -> Floats:
    """A start: the nodes in their order on a spiral, each start begun elsewhere."""
    order = (np.arange(number) + turn * number // _STARTS) % number
    angle, radius = order * _GOLDEN, np.sqrt(order + 1.0)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def _majorized(points: Floats, far: Floats) -> tuple[Floats, float]:
    """``points`` moved until their distances are as near to ``far`` as they get, and the stress."""
    apart = far + np.eye(len(far))
    weights = 1 / apart**2
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    # One node is held: all could be moved together.
    inverse = np.linalg.inv(laplacian[1:, 1:])
    for _ in range(_STEPS):
        now = _between(points) + np.eye(len(far))
        pulls = weights * far / now
        moved = np.diag(pulls.sum(axis=1)) - pulls
        target = moved @ points
        points = np.vstack([np.zeros(2), inverse @ target[1:]])
    stress = float((weights * (_between(points) - far) ** 2).sum()) / 2
    return points, stress


def _between(points: Floats) -> Floats:
    steps = points[:, None, :] - points[None, :, :]
    far: Floats = np.sqrt((steps**2).sum(axis=2)).clip(min=1e-9)
    return far


def _lying(points: Floats) -> Floats:
    """``points`` turned so that the part is wider than high: names are written across."""
    (xx, xy), (_, yy) = points.T @ points
    angle = 0.5 * np.arctan2(2 * xy, xx - yy)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    turned: Floats = points @ turn
    return turned


def _side_by_side(
    parts: Sequence[tuple[list[int], Floats]],
) -> list[tuple[list[int], Floats]]:
    """The parts in rows, as wide as the paper has it."""
    sizes = [points.max(axis=0) - points.min(axis=0) + _GAP for _, points in parts]
    area = sum(float(width * height) for width, height in sizes)
    wide = max(sqrt(area * _ASPECT), max((float(size[0]) for size in sizes), default=0))
    placed, x, y, high = [], 0.0, 0.0, 0.0
    for (part, points), size in zip(parts, sizes, strict=True):
        if x and x + size[0] > wide:
            x, y, high = 0.0, y - high, 0.0
        corner = np.array([x, y - size[1]]) + _GAP / 2
        placed.append((part, points - points.min(axis=0) + corner))
        x, high = x + float(size[0]), max(high, float(size[1]))
    return placed
