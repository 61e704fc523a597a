"""How much work a piece of Python does, counted instead of timed: the same on every machine."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def instructions(work: Callable[[], object]) -> int:
    """The bytecode instructions that ``work`` carries out; what C does in one of them is one."""
    counted = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal counted
        frame.f_trace_lines = False
        frame.f_trace_opcodes = True
        counted += event == "opcode"
        return trace

    before, collects = sys.gettrace(), gc.isenabled()
    # What is let go of elsewhere, and at no time of ours, would be counted too.
    gc.disable()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
        if collects:
            gc.enable()
    return counted


def growth(work: Callable[[int], Callable[[], object]], size: int, times: int = 4) -> float:
    """How much more work ``times`` the size is, for each time of the size: 1 is linear.

    ``work(n)`` makes ready what is then counted for the size n.
    """
    # What is read or compiled once is not counted; another size, as texts themselves may be kept.
    work(size // 2)()
    small, large = work(size), work(size * times)
    return instructions(large) / instructions(small) / times
