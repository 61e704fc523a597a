"""The theme lab in an Explorer: offered where the workbench of its quotes is there."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from workbench.articles.progress import told_to
from workbench.errors import WorkbenchError
from workbench.explorer.pages import Pages

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from workbench.explorer.answers import Answer

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

    ``pages`` are told what they have not asked for; ``show_by``, a method, shows the quotes by
    other themes.
    """

    def __init__(self, of: object, pages: Pages, show_by: Callable[[Themed], None]) -> None:
        self._pages = pages
        # Weak, as whoever shows the quotes holds this.
        self._show_by = weakref.WeakMethod(show_by)
        # Whether the quotes are shown by the themes of the lab.
        self.shows = False
        self._of: Callable[[], Any] = weakref.ref(of) if hasattr(of, "themes_lab") else lambda: None
        self._lab: Lab | None = None

    @property
    def offer(self) -> dict[str, bool] | None:
        """What the page is told: whether the themes are those that came with the workbench."""
        bench: Bench | None = self._of()
        shipped = bench is not None and bench.themes is None and not self.shows
        return None if bench is None else {"shipped": shipped}

    def frame(self, name: str | None) -> str | None:
        """What the quotes shown are called where those of the workbench are called ``name``."""
        if name is None or not self.shows or not name.endswith(".quotes"):
            return name
        return f"{name.removesuffix('quotes')}themes_lab().quotes"

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

    def reply(self, question: Mapping[str, Any]) -> Answer:
        """What the lab says to its page; "show" has the quotes shown by the themes of the lab.

        Raises WorkbenchError where the workbench of the quotes is gone.
        """
        what = question.get("what")
        if what == "show":
            self._show()
            return {"type": "lab"}, []
        if what == "code":
            code, css = self.lab.script
            return {"type": "lab", "code": code, "css": css}, []
        with told_to(self._progress):
            return {"type": "lab", "answer": self.lab.asked(question.get("question"))}, []

    def _show(self) -> None:
        themed = self.lab.themed()
        if show_by := self._show_by():
            show_by(themed)

    def _changed(self) -> None:
        self._push({"type": "changed"})

    def _progress(self, label: str, done: int, total: int) -> None:
        self._push({"type": "progress", "label": label, "done": done, "total": total})

    def _push(self, told: dict[str, Any]) -> None:
        self._pages.tell({"type": "lab", "push": told})
