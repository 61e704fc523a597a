"""Outputs of a cell as the notebook format wants them, whatever a file holds or a kernel sends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from nbformat import NotebookNode, from_dict

from workbench.explorer.summary import MARK, is_explorer
from workbench.sharing.cleaning import left_out_note
from workbench.sharing.figures import PLOTLY
from workbench.sharing.left_out import one_line
from workbench.sharing.widgets import VIEW, Widgets
from workbench.text.halves import joined_halves, without_halves

NOT_AN_OUTPUT = "something that is not an output"
TOO_DEEP = "an output that is nested too deeply"
_PICTURES = ("image/svg+xml", "image/png", "image/jpeg")
# What nbconvert makes something of, all of it text, and what we do.
TEXTS = frozenset(
    {
        *_PICTURES,
        "text/html",
        "text/markdown",
        "text/latex",
        "text/plain",
        "text/vnd.mermaid",
        "application/javascript",
    }
)
OBJECTS = frozenset({PLOTLY, VIEW})
# Deeper than any figure, and far from where Python gives up.
_DEEPEST = 100
# Of the kind that an output says it is, as much as tells it apart.
_LONGEST = 40
_MOST_RUNS = 1_000_000_000


def well_formed_outputs(given: object, leave_out: Callable[[str], None]) -> list[NotebookNode]:
    """Outputs built anew of what is right in ``given``; notes stand for the rest.

    ``leave_out`` is called with each thing that is left out, in words.
    """
    made: list[NotebookNode] = []
    listed = given if isinstance(given, list | tuple) else [] if given is None else [given]
    for each in listed:
        wrong: list[str] = []
        new = _output(each, wrong)
        made += [new] if new else []
        for what in dict.fromkeys(wrong):
            leave_out(what)
            made.append(note(what))
    return made


def well_formed_widgets(given: Widgets) -> dict[str, dict[str, Any]]:
    """The state of widgets by their ids, without what no state is; outputs in it well formed."""
    kept: dict[str, dict[str, Any]] = {}
    for model, state in given.items():
        if isinstance(state, Mapping) and not is_deeper(state, _DEEPEST):
            kept[model] = {**state, "_model_name": str(state.get("_model_name", ""))}
            if "outputs" in state:
                # Its cell is not known here; the notes stand in the place.
                kept[model]["outputs"] = well_formed_outputs(state["outputs"], lambda _: None)
    return kept


def note(what: str) -> NotebookNode:
    """An output that says that ``what`` is not in the page."""
    return _made("display_data", data={"text/html": left_out_note([what])}, metadata={})


def text_of(value: object) -> str | None:
    """A text, which a file may also hold as a list of lines, in whole characters; else None."""
    if isinstance(value, list) and all(isinstance(line, str) for line in value):
        value = "".join(value)
    return without_halves(joined_halves(value)) if isinstance(value, str) else None


def count_of(value: object) -> int | None:
    """How often a cell had run; None where a file holds anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _MOST_RUNS:
        return value
    return None


def is_deeper(value: object, most: int) -> bool:
    """Whether lists and objects stand more than ``most`` deep within each other in ``value``."""
    level = [value]
    for _ in range(most + 1):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return False
    return True


def _within(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, list | tuple):
        yield from value


def _output(given: object, wrong: list[str]) -> NotebookNode | None:
    """One output; what is ``wrong`` with it is added there."""
    kind = given.get("output_type") if isinstance(given, Mapping) else None
    if not isinstance(given, Mapping) or not isinstance(kind, str):
        wrong.append(NOT_AN_OUTPUT)
        return None
    if kind in ("display_data", "execute_result"):
        return _display(kind, given, wrong)
    if kind == "stream":
        return _printed(given, wrong)
    if kind == "error":
        return _error(given)
    wrong.append(f"an output of an unknown kind, “{one_line(without_halves(kind), _LONGEST)}”")
    return None


def _display(kind: str, given: Mapping[str, Any], wrong: list[str]) -> NotebookNode:
    data, metadata = given.get("data", {}), given.get("metadata")
    if not isinstance(data, Mapping):
        wrong.append(NOT_AN_OUTPUT)
        data = {}
    kept: dict[str, Any] = {}
    for name in data:
        if name in OBJECTS and is_deeper(data[name], _DEEPEST):
            wrong.append(TOO_DEEP)
        elif name in OBJECTS:
            kept[name] = data[name]
        elif name in TEXTS and (text := text_of(data[name])) is not None:
            kept[name] = text
        elif name in TEXTS:
            wrong.append(f"an output in {name} that is not text")
    if data and not kept and not wrong:
        names = one_line(without_halves(", ".join(map(str, data))), _LONGEST)
        wrong.append(f"an output that no page can show ({names})")
    looks = metadata if isinstance(metadata, Mapping) else {}
    # Of a picture, its size.
    known = {name: looks[name] for name in _PICTURES if isinstance(looks.get(name), Mapping)}
    sizes = {name: _plain(value) for name, value in known.items()}
    marks = MARK if is_explorer(given) else {}
    ran = {"execution_count": count_of(given.get("execution_count"))}
    more = ran if kind == "execute_result" else {}
    return _made(kind, data=kept, metadata={**sizes, **marks}, **more)


def _plain(given: Mapping[str, Any]) -> dict[str, str | int | float]:
    return {name: value for name, value in given.items() if isinstance(value, str | int | float)}


def _printed(given: Mapping[str, Any], wrong: list[str]) -> NotebookNode | None:
    text = text_of(given.get("text", ""))
    if text is None:
        wrong.append("printed words that are not text")
        return None
    # nbconvert shows nothing of a stream with another name.
    return _made("stream", name="stderr" if given.get("name") == "stderr" else "stdout", text=text)


def _error(given: Mapping[str, Any]) -> NotebookNode:
    name, value = (text_of(given.get(part)) or "" for part in ("ename", "evalue"))
    lines = given.get("traceback")
    traced = [text_of(line) for line in (lines if isinstance(lines, list) else [lines])]
    # A page shows the traceback alone.
    told = [line for line in traced if line is not None] or [f"{name}: {value}"]
    return _made("error", ename=name, evalue=value, traceback=told)


def _made(kind: str, **parts: Any) -> NotebookNode:
    made: NotebookNode = from_dict({"output_type": kind, **parts})
    return made
