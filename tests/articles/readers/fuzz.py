"""Damage done to files by a seeded chance, for tests that no reader raises."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from workbench.articles.readers.model import NotReadError


def damaged(data: bytes, times: int, seed: int = 11) -> Iterator[bytes]:
    """``data`` cut short, with bytes changed, or with a stretch lost, ``times`` times."""
    chance = random.Random(seed)
    for number in range(times):
        at = chance.randrange(len(data))
        if number % 3 == 0:
            yield data[:at]
        elif number % 3 == 1:
            changed = bytearray(data)
            for _ in range(chance.choice((1, 5, 50))):
                changed[chance.randrange(len(data))] = chance.randrange(256)
            yield bytes(changed)
        else:
            yield data[:at] + data[at + chance.randrange(1, 200) :]


def survives(read: Callable[[bytes], object], data: bytes, times: int = 60) -> int:
    """How many damaged copies of ``data`` were still read; only NotReadError may be raised."""
    whole = 0
    for broken in damaged(data, times):
        try:
            read(broken)
            whole += 1
        except NotReadError:
            pass
    return whole
