"""How the work of every stage grows with hostile text: steps for a size and for four times that.

    python -m tests.hostile.growth                      # 1,000 and 4,000 units: what grows too fast
    python -m tests.hostile.growth --all --stage names  # every cell of the stages of this name
    python -m tests.hostile.growth --seconds            # processor time, which sees all that C does

A cell is a stage and a shape of text, rows or entries. Steps are counted by ``metering``, the same
on every machine; seconds only point to where to look. A quarter of an hour for all.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import asdict, dataclass

from tests.hostile import metering

TIMES = 4
# Work that is n log n comes to 1.2 and less here, n to the power of 1.5 to 2, quadratic work to 4.
MOST = 1.6
# Below so many steps a cell is all beginning and end; nothing is told from it.
LEAST = 3_000
LEAST_SECONDS = 0.005
# Decoding weighs all spans of a window with each other and takes seconds for one that nobody
# would call hostile: windows are cut to one length, so that a few shapes say it for all.
DEAR = ("attribution: scores", "attribution: decode", "attribution: whole")
DEAR_SHAPES = ("equal quotes", "one paragraph of names", "turns", "capitals without a stop")
Ready = Callable[[int], metering.Work]


@dataclass(frozen=True, slots=True)
class Grown:
    """What one cell took for a size and for ``TIMES`` it."""

    stage: str
    shape: str
    small: float
    large: float
    least: float = LEAST

    @property
    def growth(self) -> float:
        """How much more work a unit of the large size takes: 1 is linear."""
        return self.large / max(self.small, self.least) / TIMES


def cells() -> Iterator[tuple[str, str, Ready]]:
    """Every stage with every shape that it can be given."""
    from tests.hostile import frame_stages, stages
    from tests.hostile.frame_shapes import FRAMES
    from tests.hostile.reader_stages import reader_stages
    from tests.hostile.shapes import SHAPES

    for shape, text in SHAPES.items():
        for stage, ready in stages.TEXT_STAGES.items():
            if stage not in DEAR or shape in DEAR_SHAPES:
                yield stage, shape, lambda n, r=ready, t=text: r(stages.Given(t(n)))  # type: ignore[misc]
    for shape, frame in FRAMES.items():
        for stage, rows in frame_stages.FRAME_STAGES.items():
            yield stage, shape, lambda n, r=rows, f=frame: r(f(n))  # type: ignore[misc]
    for name, other in {**frame_stages.OTHERS, **reader_stages()}.items():
        stage, _, shape = name.partition(" | ")
        yield stage, shape, other


def measured(
    n: int, *, stage: str = "", shapes: Collection[str] = (), by_time: bool = False
) -> Iterator[Grown]:
    """The cells whose stage's name holds ``stage``, of all shapes or of ``shapes``, for ``n``."""
    from tests.hostile import stages

    stages.prepare()
    measure, least = (seconds, LEAST_SECONDS) if by_time else (metering.counted, LEAST)
    for its_stage, its_shape, ready in cells():
        if stage in its_stage and (not shapes or its_shape in shapes):
            small, large = (measure(ready(size)) for size in (n, TIMES * n))
            yield Grown(its_stage, its_shape, small, large, least)


def seconds(work: metering.Work) -> float:
    """Processor time of this thread."""
    before = time.thread_time()
    work()
    return time.thread_time() - before


def main() -> None:
    parser = argparse.ArgumentParser(description="How work grows with hostile text.")
    parser.add_argument("--n", type=int, default=1_000, help="units of the small size (1000)")
    parser.add_argument("--stage", default="", help="only stages whose names hold this")
    parser.add_argument("--shapes", nargs="*", default=(), help="only these shapes")
    parser.add_argument("--seconds", action="store_true", help="processor time instead of steps")
    parser.add_argument("--all", action="store_true", help="print what is linear too")
    parser.add_argument("--json", action="store_true", help="print all cells as JSON")
    given = parser.parse_args()
    gc.disable()  # it comes when it likes
    if not given.seconds:
        metering.install()
    found = measured(given.n, stage=given.stage, shapes=given.shapes, by_time=given.seconds)
    if given.json:
        json.dump([{**asdict(cell), "growth": cell.growth} for cell in found], sys.stdout)
        return
    count = 0
    for cell in found:
        count += 1
        if given.all or cell.growth > MOST:
            numbers = f"{cell.small:12.5g} {cell.large:12.5g} {cell.growth:6.2f}"
            sys.stdout.write(f"{cell.stage:30s} {cell.shape:30s} {numbers}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{count} cells\n")


if __name__ == "__main__":
    main()
