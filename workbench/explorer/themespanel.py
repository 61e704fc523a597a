"""The theme lab in an Explorer: offered where the workbench of its quotes is there."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from workbench.articles.progress import told_to
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


Themed = Callable[["pd.DataFrame"], "pd.DataFrame"]


class Lab(Protocol):
    """What the Explorer asks of a lab: it knows no more of it."""

    @property
    def script(self) -> tuple[str, str]:
        """The module that draws it, and its looks."""

    def asked(self, question: object) -> dict[str, Any]:
        """The answer to a question of its page."""

    def themed(self) -> Themed:
        """What gives a frame of its quotes the themes as they are in it at this moment."""

    def listen(self, listener: Callable[[], None]) -> None:
        """Have a method called after every change."""


class Bench(Protocol):
    """What the Explorer asks of a workbench."""

    @property
    def themes(self) -> Path | None: ...

    def themes_lab(self) -> Lab: ...


class ThemesPanel:
    """The lab of the workbench ``of``, made when its page is first asked for.

    ``push``, a method, sends the page of the lab what it has not asked for.
    """

    def __init__(self, of: object, push: Callable[[dict[str, Any]], None]) -> None:
        # Weak, as whoever pushes holds this.
        self._pushes = weakref.WeakMethod(push)
        self._own = False
        self._of: Callable[[], Any] = weakref.ref(of) if hasattr(of, "themes_lab") else lambda: None
        self._lab: Lab | None = None

    @property
    def offer(self) -> dict[str, bool] | None:
        """What the page is told: whether the themes are those that came with the workbench."""
        bench: Bench | None = self._of()
        shipped = bench is not None and bench.themes is None and not self._own
        return None if bench is None else {"shipped": shipped}

    @property
    def lab(self) -> Lab:
        bench: Bench | None = self._of()
        if bench is None:
            raise WorkbenchError(
                "The workbench of these quotes is gone; open the folder again and use "
                "bench.explore()."
            )
        if self._lab is None:
            self._lab = bench.themes_lab()
            self._lab.listen(self._changed)
        return self._lab

    def shown(self) -> Themed:
        """What gives the quotes the themes of the lab; they are shown by these from now on."""
        themed = self.lab.themed()
        self._own = True
        return themed

    def _push(self, told: dict[str, Any]) -> None:
        if push := self._pushes():
            push(told)

    def _changed(self) -> None:
        self._push({"type": "changed"})

    def _progress(self, label: str, done: int, total: int) -> None:
        self._push({"type": "progress", "label": label, "done": done, "total": total})

    def reply(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """What the lab says to its page."""
        if question.get("what") == "code":
            code, css = self.lab.script
            return {"code": code, "css": css}
        with told_to(self._progress):
            return {"answer": self.lab.asked(question.get("question"))}
