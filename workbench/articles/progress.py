"""A progress bar for whatever takes more than two seconds; nothing for what does not."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 2.0


def track(
    items: Iterable[T], label: str, *, progress: bool | None = None, total: int | None = None
) -> Iterator[T]:
    """``items`` one by one, with a bar from the third second on; ``progress=False``: never one.

    ``progress=True`` shows the bar at once. ``total`` is how many items there are, where they
    do not say so themselves.
    """
    if progress is False:
        yield from items
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    count = total if total is not None else len(items) if isinstance(items, Sized) else None
    bar = Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        transient=True,
    )  # fmt: skip
    task = bar.add_task(label, total=count)
    began = time.monotonic()
    shown = False
    try:
        for item in items:
            if not shown and (progress or time.monotonic() - began > PATIENCE):
                bar.start()
                shown = True
            yield item
            bar.advance(task)
    finally:
        if shown:
            bar.stop()
