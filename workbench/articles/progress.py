"""A progress bar for whatever takes more than two seconds; nothing for what does not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

    from workbench.articles.notebook_bar import NotebookBar

T = TypeVar("T")
PATIENCE = 2.0
# Seconds between two tellings: a bar told of each of a million rows takes longer than the rows.
_PAUSE = 0.05


# What is told of how far work is in the place of a bar: its name, steps done, steps in all (0 where
# nobody knows).
Telling = Callable[[str, int, int], None]
_told: ContextVar[Telling | None] = ContextVar("told", default=None)


@contextmanager
def told_to(telling: Telling) -> Iterator[None]:
    """Within it every bar tells ``telling`` instead of drawing: a page that waits for an answer
    shows how far it is, where no cell does."""
    token = _told.set(telling)
    try:
        yield
    finally:
        _told.reset(token)


class Bar:
    """A bar that appears once its work has taken more than two seconds; to be used by ``with``.

    ``total`` is the number of steps, None where it is not known. ``progress=True`` shows the bar
    at once, ``progress=False`` never.
    """

    def __init__(
        self, label: str, *, total: int | None = None, progress: bool | None = None
    ) -> None:
        self._bar = _bar_for(progress)
        self._task: Any = self._bar.add_task(label, total=total) if self._bar else None
        self._total = total
        self._at_once = bool(progress)
        self._shown = False
        self._steps = 0
        self._began = self._told = time.monotonic()

    def __enter__(self) -> Bar:
        if self._at_once:
            self._show()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar and self._shown:
            self._tell()
            self._bar.stop()

    def advance(self, steps: int = 1) -> None:
        """So many steps more are done."""
        self._steps += steps
        now = time.monotonic()
        if self._bar and now - self._told > _PAUSE:
            self._told = now
            self._tell()
            if now - self._began > PATIENCE:
                self._show()

    def grow(self, steps: int = 1) -> None:
        """There are so many steps more than was thought."""
        if self._bar and self._task is not None and self._total is not None:
            self._total += steps
            self._bar.update(self._task, total=self._total)

    def go_on(self, label: str) -> None:
        """What follows is ``label``, and nobody knows how long it takes: the bar only moves."""
        self.advance(0)
        if self._bar and self._task is not None:
            self._steps = 0
            self._bar.update(self._task, description=label, total=None, completed=0)

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """``items`` one by one, each a step."""
        for item in items:
            self.advance(0)
            yield item
            self.advance()

    def _tell(self) -> None:
        if self._bar and self._task is not None:
            self._bar.advance(self._task, self._steps)
        self._steps = 0

    def _show(self) -> None:
        if self._bar and not self._shown:
            self._bar.start()
            self._shown = True


def track(
    items: Iterable[T], label: str, *, progress: bool | None = None, total: int | None = None
) -> Iterator[T]:
    """``items`` one by one, with a :class:`Bar`.

    ``total`` is how many items there are, where they do not say so themselves.
    """
    count = total if total is not None else len(items) if isinstance(items, Sized) else None
    with Bar(label, total=count, progress=progress) as bar:
        yield from bar.over(items)


def pace(speed: float | None, left: float | None) -> str:
    """How fast it goes and how long it will take, as one reads them: "12/s, 0:03:10 left".

    ``speed`` in steps a second, ``left`` in seconds; None while that is not known.
    """
    told = []
    if speed:
        told.append(f"{speed:,.0f}/s" if speed >= 10 else f"{speed:.1f}/s")
    if left is not None:
        minutes, seconds = divmod(int(left), 60)
        told.append(f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d} left")
    return ", ".join(told)


class _ToldBar:
    """What :class:`Bar` tells of its task, told on."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._label, self._total, self._done, self._shown = "", 0, 0, False

    def add_task(self, label: str, *, total: int | None) -> int:
        self._label, self._total = label, total or 0
        return 0

    def advance(self, _task: int, steps: int) -> None:
        self._done += steps
        self._tell()

    def update(
        self,
        _task: int,
        *,
        description: str | None = None,
        total: int | None = None,
        completed: int | None = None,
    ) -> None:
        if description is not None:
            self._label, self._total = description, 0
        self._total = total or self._total
        self._done = self._done if completed is None else completed
        self._tell()

    def start(self) -> None:
        self._shown = True
        self._tell()

    def stop(self) -> None:
        self._shown = False

    def _tell(self) -> None:
        if self._shown:
            self._telling(self._label, self._done, self._total)


def _bar_for(progress: bool | None) -> Progress | NotebookBar | _ToldBar | None:
    return None if progress is False and _told.get() is None else _new_bar()


def _new_bar() -> Progress | NotebookBar | _ToldBar:
    if telling := _told.get():
        return _ToldBar(telling)
    from rich import get_console

    if get_console().is_jupyter:
        from workbench.articles.notebook_bar import NotebookBar

        return NotebookBar()
    return _terminal_bar()


def _terminal_bar() -> Progress:
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeElapsedColumn,
    )
    from rich.text import Text

    class Pace(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(pace(task.speed, task.time_remaining if task.total else None))

    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        Pace(), transient=True,
    )  # fmt: skip
