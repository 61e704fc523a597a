"""Plotly figures that a cell wrote as HTML (``fig.show("notebook")``, ``fig.to_html()``).

They are a script that calls Plotly with a figure's JSON. On a page that script would not run; the
figure in it is read, as data, and drawn as any other.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from bs4.element import Tag

from workbench.sharing.cleaning import parsed
from workbench.sharing.figures import as_figure

_CALL = "Plotly.newPlot("
_ARGUMENTS = ("id", "data", "layout", "config")
# How the scripts begin that Plotly writes beside its figures, to load and to prepare itself; they
# go without a word.
_OWN_BEGINNINGS = ("window.PlotlyConfig", "if (window.MathJax", "/**\n* plotly.js", 'import "https')
_OWN_SOURCES = ("plotly", "mathjax")

_DECODER = json.JSONDecoder()


def with_figures(html: str, place: Callable[[dict[str, Any]], str]) -> str:
    """``html`` with what ``place`` gives for each figure in it; without one, as it is."""
    if "plotly" not in html.lower():
        return html
    soup = parsed(html)
    found = False
    for script in soup.find_all("script"):
        figure = _figure(script)
        target = soup.find(id=figure["id"]) if figure else None
        if figure and isinstance(target, Tag) and (drawn := as_figure(figure)):
            target.replace_with(parsed(place(drawn)))
            script.extract()
            found = True
        elif _is_own(script):
            script.extract()
            found = True
    return str(soup) if found else html


def _figure(script: Tag) -> dict[str, Any] | None:
    """The arguments of the call in ``script``, by name; None where there is none to be read."""
    _, call, rest = script.get_text().partition(_CALL)
    if not call:
        return None
    values: list[Any] = []
    rest = rest.lstrip()
    while rest and rest[0] != ")" and len(values) < len(_ARGUMENTS):
        try:
            value, end = _DECODER.raw_decode(rest)
        except ValueError:
            return None
        values.append(value)
        rest = rest[end:].lstrip().removeprefix(",").lstrip()
    named = dict(zip(_ARGUMENTS, values, strict=False))
    return named if isinstance(named.get("id"), str) else None


def _is_own(script: Tag) -> bool:
    source = str(script.get("src", "")).lower()
    text = script.get_text().strip()
    return text.startswith(_OWN_BEGINNINGS) or any(name in source for name in _OWN_SOURCES)
