"""Who else holds an Explorer than an analyst's variables: other widgets, IPython's history."""

from __future__ import annotations

from collections.abc import Iterator

from IPython import get_ipython
from ipywidgets import Widget

# The one list of the widgets that are open, by their models' ids.
from ipywidgets.widgets.widget import _instances

# IPython's names for the last three results.
_LAST = ("_", "__", "___")


def held_by_widgets(widget: Widget, *, but: tuple[Widget, ...] = ()) -> bool:
    """Whether an open widget other than ``widget`` and ``but`` refers to it.

    A layout holds it among its children, a link at one of its ends, an Output widget by the id of
    its model: each of them, shown again, would need it.
    """
    names = {widget._model_id, f"IPY_MODEL_{widget._model_id}"}
    others = [each for each in list(_instances.values()) if each not in (widget, *but)]
    return any(
        value is widget or (isinstance(value, str) and value in names)
        for other in others
        for value in _values(other)
    )


def _values(widget: Widget) -> Iterator[object]:
    """All that stands in a widget's synced traits, as deep as lists and dicts go."""
    # Read where traitlets keeps them: asking the widget would make what it has not needed so far.
    left = [value for name, value in widget._trait_values.items() if name in widget.keys]
    while left:
        value = left.pop()
        yield value
        if isinstance(value, dict):
            left.extend(value.values())
        elif isinstance(value, list | tuple):
            left.extend(value)


def forget_outputs(shown: object) -> None:
    """Takes ``shown`` out of what IPython keeps of results: ``Out``, ``_5``, ``_`` and the like.

    The variables that an analyst has named stay.
    """
    shell = get_ipython()
    if shell is None:
        return
    outputs = shell.user_ns.get("_oh", {})
    numbers = [number for number, result in outputs.items() if result is shown]
    for number in numbers:
        del outputs[number]
    # The second one is IPython's note of which names are its own.
    for names in (shell.user_ns, shell.user_ns_hidden):
        for name in (f"_{number}" for number in numbers):
            if names.get(name) is shown:
                del names[name]
        for name in _LAST:
            if names.get(name) is shown:
                # As IPython begins: it takes a name that it does not find for one of the user's.
                names[name] = ""
    for name in _LAST:
        if getattr(shell.displayhook, name, None) is shown:
            setattr(shell.displayhook, name, "")
    last = shell.last_execution_result
    if last is not None and last.result is shown:
        last.result = None
