"""Plotly figures that a cell wrote as HTML (``fig.show("notebook")``, ``fig.to_html()``).

They are a script that calls Plotly with a figure's JSON. On a page that script would not run; the
figure in it is read, as data, and drawn as any other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from workbench.sharing.figures import as_figure
from workbench.sharing.markup import Raw, Ready, Start, Token, after

_CALL = "Plotly.newPlot("
_ARGUMENTS = ("id", "data", "layout", "config")
# How the scripts begin that Plotly writes beside its figures, to load and to prepare itself; they
# go without a word.
_OWN_BEGINNINGS = ("window.PlotlyConfig", "if (window.MathJax", "/**\n* plotly.js", 'import "https')
_OWN_SOURCES = ("plotly", "mathjax")

_DECODER = json.JSONDecoder()


def with_figures(stream: Sequence[Token], place: Callable[[dict[str, Any]], str]) -> list[Token]:
    """``stream`` with what ``place`` gives for each figure in it; without one, as it is."""
    targets: dict[str, int] = {}
    for at, token in enumerate(stream):
        if isinstance(token, Start) and "id" in token.attributes:
            targets.setdefault(token.attributes["id"], at)
    drawn: dict[int, str] = {}
    gone: set[int] = set()
    for at, token in enumerate(stream):
        if not isinstance(token, Raw) or token.name != "script":
            continue
        target, figure = _call(token.text)
        # The second call for one place would draw over the first.
        if figure is not None and (found := targets.pop(target, None)) is not None:
            drawn[found] = place(figure)
            gone.add(at)
        elif _is_own(token):
            gone.add(at)
    return list(_put(stream, drawn, gone)) if gone else list(stream)


def _put(stream: Sequence[Token], drawn: dict[int, str], gone: set[int]) -> Iterator[Token]:
    at = 0
    while at < len(stream):
        if at in drawn:
            yield Ready(drawn[at])
            at = after(stream, at)
            continue
        if at not in gone:
            yield stream[at]
        at += 1


def _call(script: str) -> tuple[str, dict[str, Any] | None]:
    """What a script draws and where, by the name of the place; None where it draws nothing."""
    _, call, rest = script.partition(_CALL)
    values: list[Any] = []
    rest = rest.lstrip()
    while call and rest and rest[0] != ")" and len(values) < len(_ARGUMENTS):
        try:
            value, end = _DECODER.raw_decode(rest)
        except (ValueError, RecursionError):
            return "", None
        values.append(value)
        rest = rest[end:].lstrip().removeprefix(",").lstrip()
    named = dict(zip(_ARGUMENTS, values, strict=False))
    target = named.get("id")
    return (target, as_figure(named)) if isinstance(target, str) else ("", None)


def _is_own(script: Raw) -> bool:
    source = script.attributes.get("src", "").lower()
    text = script.text.strip()
    return text.startswith(_OWN_BEGINNINGS) or any(name in source for name in _OWN_SOURCES)
