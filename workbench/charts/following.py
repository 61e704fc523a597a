"""Figures in a notebook follow JupyterLab's theme, though what they are made of stays light.

A figure is JSON, which JupyterLab draws as it stands. So a widget that shows nothing watches the
page and exchanges the colours of the workbench's figures on screen; no output holds any of it.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

_SCRIPT = Path(__file__).parent / "static" / "follow.js"


def follow_theme() -> None:
    """From now on figures on this kernel's pages follow the theme; nothing outside a kernel."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if getattr(shell, "kernel", None) is not None:
        _follower()


@cache
def _follower() -> Any:
    """One a kernel, for as long as it runs: a page that is loaded again finds it there."""
    import anywidget

    class FigureTheme(anywidget.AnyWidget):
        _esm = _SCRIPT.read_text(encoding="utf-8")

    return FigureTheme()
