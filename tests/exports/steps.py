"""A writer taken step by step: every line of the modules that write, every order to the system.

A step is a line of ``workbench/exports`` or ``workbench/store`` that is about to run, or a call
that opens, renames, removes, locks or forces something to the disk. What is done at a step
(looking, killing the process) is done before it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from workbench import exports, store
from workbench.files.workshop import PREFIX

# As texts: so a frame knows its file.
_WRITERS = tuple(os.path.dirname(each.__file__) for each in (exports, store))  # noqa: PTH120
_ORDERS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "fcntl.flock")


@contextmanager
def each_step(act: Callable[[str], None]) -> Iterator[None]:
    """Calls ``act`` with a step's name before each step of what runs inside; not for its own.

    A line's name is "line", an order's is that of Python's audit event, or "fsync".
    """
    busy = False

    def step(name: str) -> None:
        nonlocal busy
        if not busy:
            busy = True
            try:
                act(name)
            finally:
                busy = False

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        if not frame.f_code.co_filename.startswith(_WRITERS):
            return None
        if event == "line":
            step("line")
        return trace

    _orders.append(step)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)
        _orders.remove(step)


# Python keeps a hook to its end; it does nothing while nobody takes steps.
_orders: list[Callable[[str], None]] = []


def _hear(event: str, _: tuple[Any, ...]) -> None:
    if _orders and event in _ORDERS:
        _orders[-1](event)


sys.addaudithook(_hear)
_force = os.fsync


def _forced(file: int) -> None:
    if _orders:
        _orders[-1]("fsync")
    _force(file)


os.fsync = _forced


def logged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that fills with what is forced to the disk and what is renamed, by name."""
    log: list[str] = []
    force, rename = os.fsync, Path.replace

    def forced(file: int) -> None:
        log.append(f"sync {_plain(Path(f'/proc/self/fd/{file}').readlink())}")
        force(file)

    def renamed(old: Path, new: Path) -> Path:
        log.append(f"{_plain(old)} -> {_plain(new)}")
        return rename(old, new)

    monkeypatch.setattr(os, "fsync", forced)
    monkeypatch.setattr(Path, "replace", renamed)
    return log


def _plain(path: Path) -> str:
    return "workshop" if path.name.startswith(PREFIX) else path.name
