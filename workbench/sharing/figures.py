"""A Plotly figure in a notebook's output as a page can hold it, whatever stands in the file."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from html import escape, unescape
from typing import Any

from workbench.sharing.attributes import is_outside

PLOTLY = "application/vnd.plotly.v1+json"
_TAG = re.compile(r"<[^<>]*>")
# Of a title, as much as is read aloud.
_LONGEST_TITLE = 300
# Maps over countries' outlines, which come from a network.
_OUTLINED = frozenset({"choropleth", "scattergeo"})
# Maps over tiles with a style of their own; those over Mapbox's are older than the page's Plotly.
_TILED, _OLD = frozenset({"choroplethmap", "densitymap", "scattermap"}), "mapbox"
_NO_GROUND = "white-bg"
# Where a figure's pictures stand: in a layout and, twice, in its template.
_IMAGES = frozenset({"images", "image", "imagedefaults"})
_DEEPEST = 100
_LEAST_HEIGHT = 450  # pixels, what Plotly takes where a figure does not say
# Settings that a page follows; others would send the figure away, fetch for it or add buttons with
# pictures of their own.
_SETTINGS = frozenset(
    "staticPlot editable edits autosizable responsive fillFrame frameMargins scrollZoom "
    "doubleClick doubleClickDelay showTips showAxisDragHandles showAxisRangeEntryBoxes "
    "displayModeBar displaylogo toImageButtonOptions modeBarButtonsToRemove "
    "plotGlPixelRatio".split()
)


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
    config = _mapping(output.get("config"))
    figure = {
        "data": [trace for trace in traces if isinstance(trace, Mapping)],
        "layout": _mapping(output.get("layout")),
        "config": {name: value for name, value in config.items() if name in _SETTINGS},
    }
    try:
        return {name: _plain(value) for name, value in figure.items()}
    except _TooDeepError:
        return None


def without_pictures(figure: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """``figure`` without pictures that Plotly would fetch, and their addresses."""
    taken: list[str] = []
    return {name: _contained(value, taken) for name, value in figure.items()}, taken


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
    words = unescape(_TAG.sub(" ", str(title or "")[:_LONGEST_TITLE]))
    return f"Figure: {words}" if words.strip() else "Figure"


def needs_network(figure: Mapping[str, Any]) -> bool:
    """Whether Plotly would fetch something to draw ``figure``: the outlines or ground of a map."""
    for trace in figure["data"]:
        kind = str(trace.get("type"))
        if kind in _OUTLINED or kind.endswith(_OLD):
            return True
        ground = _mapping(figure["layout"].get(str(trace.get("subplot", "map"))))
        if kind in _TILED and (_has_ground(ground) or _has_more(trace)):
            return True
    return False


def _has_ground(ground: Mapping[str, Any]) -> bool:
    """Whether something of a map lies under its marks."""
    layers = ground.get("layers") or []
    within = isinstance(layers, list) and all(
        isinstance(layer, Mapping) and isinstance(layer.get("source"), Mapping) for layer in layers
    )
    return ground.get("style") != _NO_GROUND or not within


def _has_more(trace: Mapping[str, Any]) -> bool:
    """Whether the marks of a map need outlines, letters or symbols from elsewhere."""
    marker = _mapping(trace.get("marker"))
    return (
        isinstance(trace.get("geojson"), str)
        or "text" in str(trace.get("mode", ""))
        or marker.get("symbol", "circle") != "circle"
    )


def _contained(value: Any, taken: list[str], *, shows: bool = False) -> Any:
    """``value``, of a figure, without addresses of pictures; ``shows``: it is one, or several."""
    if isinstance(value, list):
        return [_contained(each, taken, shows=shows) for each in value]
    if not isinstance(value, Mapping):
        return value
    shows = shows or value.get("type") == "image"
    kept = {name: _contained(each, taken, shows=name in _IMAGES) for name, each in value.items()}
    source = kept.get("source")
    if shows and isinstance(source, str) and is_outside(source):
        taken.append(source)
        del kept["source"]
    return kept


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


class _TooDeepError(ValueError):
    """Nested deeper than any figure."""


def _plain(value: Any, depth: int = 0) -> Any:
    """``value`` with null for the numbers, and marks for the half characters, that JSON lacks."""
    if depth > _DEEPEST:
        raise _TooDeepError
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, Mapping):
        return {_plain(name): _plain(item, depth + 1) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item, depth + 1) for item in value]
    return value
