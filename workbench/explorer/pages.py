"""What is told to the pages that show a widget, without their having asked."""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from typing import Any

from ipywidgets import Widget


class Pages:
    """All pages that show a widget; whoever holds this does not hold the widget."""

    def __init__(self, widget: Widget) -> None:
        self._widget = weakref.ref(widget)

    @property
    def are_open(self) -> bool:
        """Whether anything would be heard."""
        widget = self._widget()
        return widget is not None and widget.comm is not None

    def tell(self, content: Mapping[str, Any], buffers: Sequence[bytes] = ()) -> None:
        """Send ``content``, plain values, with binary ``buffers``; to nobody where none is open."""
        widget = self._widget()
        if widget is not None and widget.comm is not None:
            widget.send({**content, "id": None}, buffers=list(buffers))
