"""A widget that the kernel keeps only while something shows it."""

from __future__ import annotations

import sys
from typing import Any
from uuid import uuid4

import anywidget
import traitlets

from workbench.explorer.holders import forget_outputs, held_by_widgets


class ShownWidget(anywidget.AnyWidget):
    """Opens when it is first shown and closes when no page shows it any more; both may recur.

    Every open widget is held by ipywidgets, by the kernel and, as the result of a cell, by IPython:
    all for good, as none of them hears of an output that is cleared. Here pages tell (``unseen``),
    and closed it is held by nothing but the variables that name it.
    """

    # What outputs name it by, which a page cannot ask anywidget for.
    _widget_id = traitlets.Unicode().tag(sync=True)
    _made = False
    # Whether it was shown, or a page has said so, since the pages were last asked.
    _claimed = True

    def __init__(self, **state: Any) -> None:
        name = uuid4().hex
        super().__init__(model_id=name, _widget_id=name, **state)
        self._made = True

    def add_traits(self, **traits: Any) -> None:
        """Those that the class has already are left out.

        Each call makes a class for this one object, which nothing but the garbage collector frees.
        """
        lacking = {name: trait for name, trait in traits.items() if not self.has_trait(name)}
        if lacking:
            super().add_traits(**lacking)

    @property
    def model_id(self) -> str:
        """What outputs and other widgets name it by: whoever asks is about to show it."""
        self.open()
        return str(self._model_id)

    def open(self) -> None:
        """Tell the pages of it, which happens by itself when it is shown; once until ``close``."""
        if self.comm is None and self._made:
            self.layout.open()
            super().open()
            self._opened()

    def close(self) -> None:
        """Take it off all pages, and out of what the kernel and IPython keep; it can be shown anew.

        Whoever has it in a variable can go on working with it.
        """
        # Of a Python that ends nothing is kept, and little of it can be asked.
        if self.comm is None or sys.is_finalizing():
            return
        if not held_by_widgets(self.layout, but=(self,)):
            self.layout.close()
        super().close()
        # ipywidgets has just made sure that it is never shown again.
        self.__dict__.pop("_repr_mimebundle_", None)
        forget_outputs(self)
        self._rest()

    def seen(self) -> None:
        """Something shows it: an output that is being made, or a page that was asked."""
        self._claimed = True

    def unseen(self, *, sure: bool) -> bool:
        """A page shows it no more; whether it stays open all the same.

        The other pages are asked first (``seen?``). The page is ``sure`` when they have had time
        to answer. What another widget refers to stays, as that could be shown again.
        """
        if not sure:
            self._claimed = False
            self.send({"type": "seen?", "id": None})
        elif not self._claimed and held_by_widgets(self):
            self._rest()
        elif not self._claimed:
            self.close()
        return self.comm is not None

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        self.seen()
        return super()._repr_mimebundle_(**kwargs)

    def _opened(self) -> None:
        """For what pages need at once."""

    def _rest(self) -> None:
        """For letting go of what can be made again when it is shown."""
