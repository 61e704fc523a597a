"""Which widgets an output shows, by the state that they had when the notebook had run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from nbformat import NotebookNode, from_dict

VIEW = "application/vnd.jupyter.widget-view+json"
# How ipywidgets refers to another model in a model's state.
_REFERENCE = "IPY_MODEL_"
_OUTPUT_WIDGET = "OutputModel"
# Widgets that are a text, and those of them whose text is HTML.
_TEXTS_OF_HTML = frozenset({"HTMLModel", "HTMLMathModel"})
_TEXTS = _TEXTS_OF_HTML | {"LabelModel"}
_BOXES = frozenset({"BoxModel", "GridBoxModel", "HBoxModel", "VBoxModel"})
# All of these a page shows, or there is nothing of them to be seen.
_SHOWN = _TEXTS | _BOXES | {_OUTPUT_WIDGET}
_LOOKS = ("LayoutModel", "StyleModel")

# The state of each widget model, by its id.
Widgets = Mapping[str, Mapping[str, Any]]


def model_of(output: Mapping[str, Any]) -> str | None:
    """The id of the widget model that ``output`` is a view of, None if it is none."""
    view = output.get("data", {}).get(VIEW)
    return str(view["model_id"]) if isinstance(view, Mapping) and "model_id" in view else None


def models_within(model: str, widgets: Widgets) -> list[str]:
    """``model`` and all that stand in it (the children of a box, the pages of a tab), in order."""
    found: dict[str, None] = {}
    waiting = [model]
    while waiting:
        current = waiting.pop()
        if current not in found:
            found[current] = None
            waiting += reversed(list(_references(widgets.get(current, {}))))
    return list(found)


def _references(value: object) -> Iterator[str]:
    if isinstance(value, str) and value.startswith(_REFERENCE):
        yield value.removeprefix(_REFERENCE)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _references(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _references(item)


def shown_models(notebook: NotebookNode, widgets: Widgets) -> list[str]:
    """All models that an output of ``notebook`` shows, in order, each once."""
    found: dict[str, None] = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            found |= dict.fromkeys(_shown(output, widgets))
    return list(found)


def _shown(
    output: Mapping[str, Any], widgets: Widgets, within: frozenset[str] = frozenset()
) -> Iterator[str]:
    model = model_of(output)
    if model is None:
        return
    for inner in models_within(model, widgets):
        if inner not in within:
            yield inner
            for kept in captured(inner, widgets) or []:
                yield from _shown(kept, widgets, within | {inner})


def captured(model: str, widgets: Widgets) -> list[NotebookNode] | None:
    """What stands in an ipywidgets ``Output``; None where ``model`` is another widget."""
    state = widgets.get(model, {})
    if state.get("_model_name") != _OUTPUT_WIDGET:
        return None
    # Some come as messages, some as the kernel sent them back.
    return [from_dict(output) for output in state.get("outputs", [])]


def static_html(model: str, widgets: Widgets) -> str | None:
    """The HTML of a widget that only shows a text; None where ``model`` is another. Not clean."""
    state = widgets.get(model, {})
    name = state.get("_model_name")
    if name not in _TEXTS:
        return None
    value = str(state.get("value", ""))
    html = value if name in _TEXTS_OF_HTML else f"<p>{escape(value)}</p>"
    label = str(state.get("description") or "")
    return f"<p>{escape(label)}</p>{html}" if label else html


def is_control(model: str, widgets: Widgets) -> bool:
    """Whether something of ``model`` itself would be seen that a page cannot show."""
    name = str(widgets.get(model, {}).get("_model_name", ""))
    return not (name in _SHOWN or name.endswith(_LOOKS))
