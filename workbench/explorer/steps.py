"""What corrections have made of an Explorer's quotes: which row is where now, and which differ."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.explorer.material import Material
from workbench.explorer.trail import Trail


@dataclass(frozen=True, slots=True)
class Step:
    """What other quotes have become of those before: ``since`` that generation.

    ``moved``: for each row the number that it had, -1 for a new one; None where all have theirs.
    ``changed``: the rows, by their new numbers, that are told otherwise than before.
    """

    since: int
    moved: npt.NDArray[np.int32] | None
    changed: list[int]


def step_between(before: Material, after: Material, since: int) -> Step:
    """What ``after`` has become of ``before``, which is generation ``since``."""
    old, new = before.quotes["quote_id"], after.quotes["quote_id"]
    places = pd.Index(old).get_indexer(pd.Index(new)).astype(np.int32)
    still = len(old) == len(new) and bool((places == np.arange(len(new))).all())
    # A row that was there is told otherwise where other entries hold of it, and only there.
    differ = (places < 0) | new.isin(told_otherwise(before.trail, after.trail)).to_numpy(dtype=bool)
    return Step(since, None if still else places, np.flatnonzero(differ).tolist())


def told_otherwise(before: Trail, after: Trail) -> list[str]:
    """The rows of which other entries hold than before."""
    return [
        row
        for row in {*before.applied, *after.applied}
        if [entry.id for entry in before.applied.get(row, ())]
        != [entry.id for entry in after.applied.get(row, ())]
    ]
