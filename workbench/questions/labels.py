"""Names beside the points of a network, each where no other one stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

# Pixels of a letter and a line at the size of 12 that names are written in, and between both.
_LETTER, _LINE, _APART = 6.4, 15, 2
# Plotly keeps names off points a quarter larger than they are, as some of its shapes are.
_LARGER = 1.25
# As Plotly calls them, each with where the middle of the name then is, in widths and heights.
_SIDES = {
    "middle right": (0.5, 0.0),
    "middle left": (-0.5, 0.0),
    "top center": (0.0, 0.5),
    "bottom center": (0.0, -0.5),
}


@dataclass(frozen=True, slots=True)
class Box:
    """A piece of paper, in pixels."""

    left: float
    low: float
    right: float
    high: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a pixel in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.low < other.high
            and other.low < self.high
        )

    def holds(self, other: Box) -> bool:
        """Whether the other one lies on this one."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.low <= other.low
            and other.high <= self.high
        )


def sides_of(
    names: Sequence[str], points: Floats, sizes: Sequence[float], away: Floats, paper: Box
) -> list[str | None]:
    """On which side of its point each name stands; None where there is room on none.

    ``points`` are in pixels, ``sizes`` the diameters of what is drawn there; ``away`` says where
    each point has no neighbours, which is tried first. All of a name is on ``paper``. Larger points
    choose before smaller ones.
    """
    taken = [_around(point, size) for point, size in zip(points, sizes, strict=True)]
    chosen: list[str | None] = [None] * len(names)
    order = sorted(range(len(names)), key=lambda each: (-sizes[each], each))
    for each in order:
        for side in _tried(away[each]):
            box = _box(names[each], points[each], sizes[each], side)
            own = taken[each]
            free = not any(box.meets(other) for other in taken if other is not own)
            if free and paper.holds(box):
                chosen[each] = side
                taken.append(box)
                break
    return chosen


def _tried(away: Floats) -> list[str]:
    """The sides, the one that ``away`` points to most first."""
    x, y = float(away[0]), float(away[1])
    # Names are wide: one above or below hides least of the lines.
    reach = {"middle right": x / 2, "middle left": -x / 2, "top center": y, "bottom center": -y}
    return sorted(_SIDES, key=lambda side: -round(reach[side], 6))


def _around(point: Floats, size: float) -> Box:
    x, y, half = float(point[0]), float(point[1]), size / 2
    return Box(x - half, y - half, x + half, y + half)


def _box(name: str, point: Floats, size: float, side: str) -> Box:
    across, up = _SIDES[side]
    width, height = len(name) * _LETTER, float(_LINE)
    x = float(point[0]) + across * (width + _LARGER * size + _APART)
    y = float(point[1]) + up * (height + _LARGER * size + _APART)
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
