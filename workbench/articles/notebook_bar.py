"""The bar of a notebook: one output that ends empty, so that nothing that passed is kept.

The terminal's bar would be a widget there: shown by a saved notebook as a missing model, and by a
shared page as it stood last.
"""

from __future__ import annotations

import time
from html import escape
from typing import Any

# Seconds between two drawings; each is a message to the browser.
_PAUSE = 0.2


class NotebookBar:
    """What :class:`workbench.articles.progress.Bar` tells of its task, drawn by the browser."""

    def __init__(self) -> None:
        self._label, self._total, self._done = "", 0, 0
        self._began = self._drawn = time.monotonic()
        self._output: Any = None

    def add_task(self, label: str, *, total: int | None) -> int:
        """The one task that it has: its name for the other calls."""
        self._label, self._total = label, total or 0
        return 0

    def advance(self, _task: int, steps: int) -> None:
        """So many steps more are done."""
        self._done += steps
        now = time.monotonic()
        if self._output and now - self._drawn > _PAUSE:
            self._drawn = now
            self._output.update(self._shown(), raw=True)

    def update(
        self,
        _task: int,
        *,
        description: str | None = None,
        total: int | None = None,
        completed: int | None = None,
    ) -> None:
        """What is given is from now on so; with another name an unknown total is unknown."""
        if description is not None:
            self._label, self._total, self._began = description, 0, time.monotonic()
        self._total = total or self._total
        self._done = self._done if completed is None else completed

    def start(self) -> None:
        """Show it."""
        from IPython.display import display

        self._output = display(self._shown(), raw=True, display_id=True)

    def stop(self) -> None:
        """Leave nothing of it."""
        if self._output:
            self._output.update({"text/html": "", "text/plain": ""}, raw=True)

    def _shown(self) -> dict[str, str]:
        from workbench.articles.progress import pace

        passed = time.monotonic() - self._began
        speed = self._done / passed if self._done and passed > 0 else None
        left = (self._total - self._done) / speed if speed and self._total else None
        count = f"{self._done:,} of {self._total:,}" if self._total else ""
        words = ", ".join(filter(None, [count, pace(speed, left)]))
        known = f' value="{min(self._done, self._total)}" max="{self._total}"'
        bar = f'<progress style="width: 16em"{known if self._total else ""}></progress>'
        label = escape(self._label)
        return {
            "text/html": f"<div><label>{label} {bar}</label> {words}</div>",
            "text/plain": f"{self._label} {words}",
        }
