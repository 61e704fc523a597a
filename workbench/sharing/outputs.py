"""What each output of a notebook becomes on a page that has no kernel.

Ordinary outputs stay as they are. Explorers and Plotly figures become places that ``page.js``
fills; other widgets, which would be dead, become what they say of themselves in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output

from workbench.explorer.summary import is_explorer
from workbench.sharing.figures import PLOTLY, as_figure, figure_place
from workbench.sharing.widgets import VIEW, Widgets, captured, model_of, models_within

_DEAD = "This control needs the notebook: it does nothing in a page that was shared."
_NOT_RUN = (
    "To filter and read these quotes in the page, make it with “workbench share”, which runs the "
    "notebook: a saved notebook does not hold their data."
)
_NO_FIGURE = "The figure that was saved here cannot be read; run its cell again and share anew."
# pandas leaves the head of the index empty; a screen reader would announce a heading without words.
_EMPTY_HEAD = "<th></th>"


@dataclass
class Places:
    """What the page fills: Explorers by their models' ids, and figures; numbered in this order."""

    explorers: list[str] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)


def arrange(notebook: NotebookNode, widgets: Widgets, explorers: Mapping[str, object]) -> Places:
    """Changes ``notebook``'s outputs, in place, into what the page shows.

    ``widgets`` is the state of its widgets, ``explorers`` has those whose data is there.
    """
    places = Places()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = [
                new
                for output in cell.outputs
                for new in _arranged(output, widgets, explorers, places)
            ]
    return places


def _arranged(
    output: NotebookNode, widgets: Widgets, explorers: Mapping[str, object], places: Places
) -> Iterator[NotebookNode]:
    data = output.get("data", {})
    model = model_of(output)
    within = models_within(model, widgets) if model else []
    kept = captured(model, widgets) if model else None
    if kept is not None:
        for inner in kept:
            yield from _arranged(inner, widgets, explorers, places)
    elif any(inner in explorers for inner in within):
        yield from _explorers(output, within, explorers, places)
    elif is_explorer(output):
        yield _html(output, _in_words(data) + _note(_NOT_RUN))
    elif PLOTLY in data:
        yield _figure(output, places)
    elif VIEW in data:
        yield _html(output, _in_words(data) + _note(_DEAD))
    else:
        yield _ordinary(output)


def _explorers(
    output: NotebookNode, within: list[str], explorers: Mapping[str, object], places: Places
) -> Iterator[NotebookNode]:
    """An output that is an Explorer, or a box with Explorers in it."""
    for model in within:
        if model in explorers:
            if model not in places.explorers:
                places.explorers.append(model)
            number = places.explorers.index(model)
            yield _html(
                output,
                # The Explorer's own headings are of the third level, whatever stands before it.
                '<h2 class="wb-unseen">Explorer</h2>'
                f'<div class="wb-place" data-workbench-explorer="{number}">'
                "<p>The Explorer that stands here needs JavaScript.</p></div>",
            )
    if within[0] not in explorers:
        yield _html(output, _note(f"What stood beside it is left out. {_DEAD}"))


def _figure(output: NotebookNode, places: Places) -> NotebookNode:
    figure = as_figure(output["data"].pop(PLOTLY))
    if figure is not None:
        places.figures.append(figure)
        return _html(output, figure_place(len(places.figures) - 1, figure))
    # Beside a figure Plotly may keep a picture of it.
    return _ordinary(output) if output["data"] else _html(output, _note(_NO_FIGURE))


def _in_words(data: Mapping[str, Any]) -> str:
    if "text/html" in data:
        return str(data["text/html"])
    return f"<pre>{escape(str(data.get('text/plain', 'A widget')))}</pre>"


def _note(words: str) -> str:
    return f'<p class="wb-note">{escape(words)}</p>'


def _ordinary(output: NotebookNode) -> NotebookNode:
    html = output.get("data", {}).get("text/html")
    if isinstance(html, str) and _EMPTY_HEAD in html:
        output["data"]["text/html"] = html.replace(_EMPTY_HEAD, "<td></td>")
    return output


def _html(output: NotebookNode, html: str) -> NotebookNode:
    """An output in the place of ``output`` that is ``html`` and nothing else."""
    kind = output.output_type
    more = {"execution_count": output.get("execution_count")} if kind == "execute_result" else {}
    made: NotebookNode = new_output(kind, data={"text/html": html}, metadata={}, **more)
    return made
