"""Deeds of several threads at the same moment, as cells and pages may come."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

# Threads take turns after hardly any work, as if there were a core for each.
SWITCH_S = 1e-6


def at_once(*deeds: Callable[[], object]) -> None:
    """Each in a thread of its own, all beginning together; raises what one of them raises."""
    start = Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> None:
        start.wait()
        deed()

    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    try:
        with ThreadPoolExecutor(len(deeds)) as threads:
            for done in [threads.submit(run, deed) for deed in deeds]:
                done.result()
    finally:
        sys.setswitchinterval(before)
