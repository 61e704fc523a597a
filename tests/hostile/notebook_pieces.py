"""Notebooks as a stranger would write them: every kind of cell and output, with hostile words."""

from __future__ import annotations

import re
from typing import Any

from tests.hostile.choices import Choices
from tests.hostile.letters import mutated, odd

Json = Any
PICTURES = [
    *("not.png", "plain.txt", ".ssh/id_rsa", "../outside/a.txt", "../outside/a.png", "link.png"),
    *("/etc/passwd", "file:///etc/passwd", "https://example.org/a.png", "//example.org/a.png"),
    *("attachment:a.png", "data:image/svg+xml,<svg onload=pwned=1>", "sub/../.ssh/id_rsa", "", "."),
]
NAMES = ["querySelectorAll", "createElement", "getElementById", "body", "cookie", "location",
         "workbench-rows-0", "workbench-plotly", "main", "a"]  # fmt: skip
ADDRESSES = [
    *("https://example.org/x", "//example.org/x", "javascript:pwned=1", " java\nscript:pwned=1"),
    *("data:text/html,<script>parent.pwned=1</script>", "x.png", "#a", "\x01javascript:pwned=1"),
    *("data:image/png;base64,iVBORw0KGgo=", "blob:x", "&#106;avascript:pwned=1", "file:///etc/x"),
]
# {A} is an address, {N} a name, {F} a file, {P} another piece of HTML or an odd text.
HTML = """
<p>{P}</p>
{P}
<b onclick='pwned=1'>{P}</b>
<script>pwned=1</script>
<script src='{A}'>
<img src='{A}' onerror='pwned=1'>
<img srcset='{A} 2x' name='{N}'>
<img src=x name='{N}' id='{N}'>
<a href='{A}' id='{N}'>{P}</a>
<input name='{N}'>
<form id='{N}' action='{A}'><button formaction='{A}'>
<details open ontoggle=pwned=1>{P}
<iframe src='{A}' srcdoc='<script>parent.pwned=1</script>'></iframe>
<object data='{A}'>
<style>@import '{A}';</style>
<style>p{background:url({A})}</style>
<p style='{P}'>
<p style='background:url({A})'>
<style>@font-face{font-family:a;src:url({A})}</style>
<svg onload='pwned=1'><image href='{A}'/><use xlink:href='{A}'/></svg>
<svg><script>pwned=1
<svg><a><animate attributename='href' values='{A}'/></a></svg>
<math>{P}</math>
<link rel='stylesheet' href='{A}'>
<meta http-equiv='refresh' content='0;url={A}'>
<base href='{A}'>
<style>
<p style='-webkit-mask:url({A});background:image-set({A})'>
<video poster='{A}'><source src='{A}'></video>
<audio src='{A}'>
<table background='{A}'>{P}
<template>{P}</template>
<noscript>{P}</noscript>
<plaintext>
<xmp>{P}
<textarea>{P}
<!-- {P}
<!-->{P}-->
<![CDATA[{P}]]>
<?php {P} ?>
<p title='
</div></main></body>{P}
<table class='dataframe'><tr><th></th><td>{P}</td></tr></table>
<select>{P}</select>
<div id='{N}' data-workbench-explorer='0'>
<div data-workbench-figure='0'>{P}</div>
<script type='text/plain' id='{N}'>{P}</script>
<p ping='{A}' background='{A}' lowsrc='{A}'>
<script>Plotly.newPlot('a', [{'y':[1]}], {})</script>
<dialog open>{P}
<rb>{P}
""".strip().split("\n")
MARKDOWN = [
    *("{P}", "# {P}", "![{P}]({F})", "![{P}]({A})", "<img src='{F}'>", "[{P}]({A})", "${P}$"),
    *("$${P}$$", "- {P}", "> {P}", "\\begin{a}{P}\\end{a}", "\\begin{a}" * 30, "$$" * 30, "`{P}`"),
    *(
        "```html\n{P}\n```",
        "| {P} | {P} |",
        "[{P}]: {A}\n\n[{P}]",
        "<{A}>",
        "![{P}](<{F}>)",
        "    {P}",
    ),
]
KINDS = [
    *("text/html", "text/plain", "text/markdown", "text/latex", "image/svg+xml", "image/png"),
    *("application/javascript", "application/json", "application/vnd.plotly.v1+json"),
    *(
        "application/vnd.jupyter.widget-view+json",
        "application/vnd.jupyter.error",
        "application/pdf",
    ),
]
_FILLED = {"{A}": ADDRESSES, "{F}": PICTURES, "{N}": NAMES}
# Run with the notebook's folder as the working directory.
LEAVES_A_TRACE = "open('pwned', 'w')"


def notebook_json(draw: Choices) -> dict[str, Json]:
    """A notebook as its file holds it: sound in its structure, hostile in what stands there."""
    make = {"markdown": _markdown_cell, "code": _code_cell, "raw": _raw_cell}
    kinds = ["markdown", "code", "code", "code", "raw"]
    cells = [make[draw.pick(kinds)](draw) for _ in range(1 + draw.below(4))]
    metadata: dict[str, Json] = {}
    if draw.chance(4):
        kernel = {"name": odd(draw), "display_name": odd(draw), "language": odd(draw)}
        metadata = {"title": odd(draw), "kernelspec": kernel}
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 4}


def _markdown_cell(draw: Choices) -> dict[str, Json]:
    pieces = [_piece(draw, [*MARKDOWN, *HTML]) for _ in range(1 + draw.below(3))]
    cell = {
        "cell_type": "markdown",
        "metadata": _cell_metadata(draw),
        "source": "\n\n".join(pieces),
    }
    if draw.chance(4):
        cell["attachments"] = {"a.png": {draw.pick(["image/png", odd(draw)]): _coded(draw)}}
    return cell


def _raw_cell(draw: Choices) -> dict[str, Json]:
    kind = {"raw_mimetype": draw.pick(["text/html", "text/latex", "text/markdown"])}
    metadata = draw.pick([{}, kind, {"format": "text/html"}])
    return {"cell_type": "raw", "metadata": metadata, "source": _html(draw)}


def _code_cell(draw: Choices) -> dict[str, Json]:
    return {
        "cell_type": "code",
        "execution_count": draw.pick([1, None, 7]),
        "metadata": _cell_metadata(draw),
        "source": draw.pick([LEAVES_A_TRACE, "# </script><script>pwned=1", _html(draw)]),
        "outputs": [_output(draw) for _ in range(1 + draw.below(2))],
    }


def _cell_metadata(draw: Choices) -> dict[str, Json]:
    tags = ["remove-cell", "remove-input", "hide-input", odd(draw)]
    named = {"name": odd(draw), "id": odd(draw)}
    hidden = {"jupyter": {"source_hidden": True, "outputs_hidden": draw.chance(2)}}
    return draw.pick([{}, {}, {"tags": [draw.pick(tags)]}, hidden, {"trusted": True}, named])


def _output(draw: Choices) -> dict[str, Json]:
    kind = draw.pick(["display_data", "execute_result", "stream", "error"])
    if kind == "stream":
        return {"output_type": kind, "name": draw.pick(["stdout", "stderr"]), "text": _html(draw)}
    if kind == "error":
        return {
            "output_type": kind,
            "ename": _html(draw),
            "evalue": odd(draw),
            "traceback": [_html(draw)],
        }
    kinds = [draw.pick(KINDS) for _ in range(1 + draw.below(2))]
    mark = {"workbench": "explorer"}
    metadata = draw.pick([{}, mark, {"isolated": True}, {"text/html": {"isolated": True}},
                          {"image/png": {"width": odd(draw)}}])  # fmt: skip
    output = {"output_type": kind, "metadata": metadata,
              "data": {each: _data(draw, each) for each in kinds}}  # fmt: skip
    return output | ({"execution_count": 1} if kind == "execute_result" else {})


def _data(draw: Choices, kind: str) -> Json:
    if kind == "image/png":
        return _coded(draw)
    if kind.endswith("+json") and "svg" not in kind:
        model = {"model_id": draw.pick(["m0", "m1", odd(draw)]), "version_major": 2}
        traces = [{"type": draw.pick(["bar", "scattermapbox", "choropleth", odd(draw)]), "y": [1]}]
        picture = {"images": [{"source": draw.pick(ADDRESSES)}], "title": {"text": _html(draw)}}
        return draw.pick([model, {"data": traces, "layout": picture}, {"data": _html(draw)}, {}])
    if kind == "application/json":
        return {"a": _html(draw)}
    if kind == "image/svg+xml":
        return f"<svg xmlns='http://www.w3.org/2000/svg'>{_html(draw)}</svg>"
    text = _html(draw)
    return draw.pick([text, text.splitlines(keepends=True)])


def _coded(draw: Choices) -> str:
    return draw.pick(["iVBORw0KGgo=", "\" onerror='pwned=1' x=\"", "iVBOR\n'/><script>pwned=1"])


def _html(draw: Choices) -> str:
    html = "".join(_piece(draw, HTML) for _ in range(1 + draw.below(3)))
    return mutated(draw, html) if draw.chance(5) else html


def _piece(draw: Choices, pieces: list[str], depth: int = 2) -> str:
    """A piece whose places are filled: with an address, a file, a name, or another piece."""
    made = []
    for part in re.split(r"(\{[AFNP]\})", draw.pick(pieces)):
        if part in _FILLED:
            made.append(draw.pick(_FILLED[part]))
        elif part == "{P}":
            made.append(_piece(draw, HTML, depth - 1) if depth and draw.chance(3) else odd(draw))
        else:
            made.append(part)
    return "".join(made)


def widget_states(draw: Choices) -> dict[str, Json]:
    """The states of two widgets, which may stand in each other."""
    names = ["HTMLModel", "LabelModel", "VBoxModel", "OutputModel", "IntSliderModel", odd(draw)]
    return {
        name: {
            "_model_name": draw.pick(names),
            "value": _html(draw),
            "description": _html(draw),
            "children": [f"IPY_MODEL_{draw.pick(['m0', 'm1', 'm2'])}"],
            "outputs": [_output(draw)],
        }
        for name in ("m0", "m1")
    }


def broken(draw: Choices, content: Json, depth: int = 6) -> Json:
    """``content`` with one of its values of another kind, or without it."""
    strange = [None, 0, 1.5, "", [], {}, True, "a\ud800b", ["a"], {"a": 1}, odd(draw)]
    if not depth or draw.chance(6) or not isinstance(content, dict | list) or not content:
        return draw.pick(strange)
    keys = list(content) if isinstance(content, dict) else range(len(content))
    key = draw.pick(keys)
    if draw.chance(8):
        if isinstance(content, dict):
            return {name: value for name, value in content.items() if name != key}
        return [value for at, value in enumerate(content) if at != key]
    new = content.copy()
    new[key] = broken(draw, content[key], depth - 1)
    return new
