"""A Plotly figure in a notebook's output as a page can hold it, whatever stands in the file."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from html import escape, unescape
from typing import Any

PLOTLY = "application/vnd.plotly.v1+json"
_TAG = re.compile(r"<[^>]*>")
# Kinds of maps by their traces: over countries' outlines, and over tiles with a style of their own.
_OUTLINED = frozenset({"choropleth", "scattergeo"})
_TILED = frozenset({"choroplethmap", "densitymap", "scattermap"})
_NO_GROUND = "white-bg"
_LEAST_HEIGHT = 450  # pixels, what Plotly takes where a figure does not say


def as_figure(output: object) -> dict[str, Any] | None:
    """``data`` (traces), ``layout`` and ``config`` of Plotly's JSON; None where it is no figure.

    What is null, or no object where Plotly wants one, is as if it were not there. Numbers that
    JSON does not have (NaN, infinity) become null, which Plotly leaves out of a chart.
    """
    if not isinstance(output, Mapping):
        return None
    traces = output.get("data") or []
    if not isinstance(traces, list):
        return None
    figure = {
        "data": [trace for trace in traces if isinstance(trace, Mapping)],
        "layout": _mapping(output.get("layout")),
        "config": _mapping(output.get("config")),
    }
    return {name: _plain(value) for name, value in figure.items()}


def figure_place(number: int, figure: Mapping[str, Any]) -> str:
    """The element that ``page.js`` draws ``figure`` into; its height and its title in words."""
    height = figure["layout"].get("height")
    height = int(height) if isinstance(height, int | float) else _LEAST_HEIGHT
    label = escape(figure_title(figure), quote=True)
    return (
        f'<div class="wb-place wb-figure" data-workbench-figure="{number}" role="figure" '
        f'aria-label="{label}" style="min-height: {height}px"><noscript><p class="wb-note">'
        f"{label}. To see it, open this file in a browser, with JavaScript.</p></noscript></div>"
    )


def figure_title(figure: Mapping[str, Any]) -> str:
    """What a figure is called where it is not seen."""
    title = figure["layout"].get("title")
    title = title.get("text") if isinstance(title, Mapping) else title
    # Plotly's titles are a subset of HTML.
    words = unescape(_TAG.sub(" ", str(title or "")))
    return f"Figure: {words}" if words.strip() else "Figure"


def needs_network(figure: Mapping[str, Any]) -> bool:
    """Whether Plotly would fetch something to draw ``figure``: the outlines or ground of a map."""
    for trace in figure["data"]:
        kind = str(trace.get("type"))
        ground = _mapping(figure["layout"].get(str(trace.get("subplot", "map")))).get("style")
        if kind in _OUTLINED or (kind in _TILED and ground != _NO_GROUND):
            return True
    return False


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _plain(value: Any) -> Any:
    """``value`` with null for the numbers, and marks for the half characters, that JSON lacks."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {_plain(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value
