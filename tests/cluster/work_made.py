"""Work for the workers of a test's cluster."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence


def doubled(held: object, items: Sequence[int]) -> list[int]:
    """The first items take longest, so that the last ones are done first."""
    time.sleep(max(0, 3 - items[0]) * 0.1)
    return [2 * item for item in items]


def what_is_held(held: object, items: Sequence[object]) -> list[object]:
    return [held for _ in items]


def deadly(held: int, items: Sequence[int]) -> list[int]:
    """Dies over ``held``; takes a moment, so that others are in hand beside it."""
    for item in items:
        time.sleep(0.02)
        if item == held or held < 0:
            os.kill(os.getpid(), signal.SIGKILL)
    return list(items)


def failing(held: object, items: Sequence[int]) -> list[int]:
    raise IndexError("a fault of ours")


def slow(held: object, items: Sequence[int]) -> list[int]:
    time.sleep(0.2)
    return list(items)
