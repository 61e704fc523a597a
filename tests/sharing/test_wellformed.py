"""A notebook of any JSON becomes one that its format allows; a sound one stays as it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.sharing.figures import PLOTLY
from workbench.sharing.page import PageExporter
from workbench.sharing.wellformed import well_formed
from workbench.sharing.wellformed_outputs import OBJECTS, TEXTS, is_deeper, well_formed_widgets

HALVES = st.characters(categories=["L", "Cs", "Cc", "Zs", "P"])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(HALVES, max_size=5)
NAMES = ["name", "tags", "text", "data", "metadata", "text/html", "image/png", PLOTLY, "workbench"]
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=3)
    ),
    max_leaves=6,
)


def anything(**parts: Any) -> Any:
    """An object with some of these ``parts``, or anything else."""
    right = st.fixed_dictionaries({}, optional=parts)
    return st.one_of(right, right, right, VALUES)


OUTPUTS = anything(
    output_type=st.sampled_from(["stream", "display_data", "execute_result", "error", "x"]),
    data=anything(**{"text/html": VALUES, "image/png": VALUES, PLOTLY: VALUES, "x/y": VALUES}),
    metadata=anything(**{"image/png": VALUES, "workbench": st.just("explorer")}),
    execution_count=VALUES,
    text=VALUES,
    name=VALUES,
    ename=VALUES,
    traceback=VALUES,
)
CELLS = anything(
    cell_type=st.sampled_from(["code", "markdown", "raw", "heading"]),
    source=st.text(HALVES, max_size=5) | VALUES,
    metadata=anything(tags=VALUES, jupyter=VALUES, scrolled=VALUES, raw_mimetype=VALUES),
    outputs=st.lists(OUTPUTS, max_size=2) | VALUES,
    execution_count=VALUES,
    attachments=anything(a=VALUES),
    id=VALUES,
)
NOTEBOOKS = st.fixed_dictionaries(
    {},
    optional={
        "cells": st.lists(CELLS, max_size=3),
        "metadata": anything(kernelspec=VALUES, language_info=VALUES, title=VALUES),
    },
)


@settings(max_examples=150, deadline=None)
@given(NOTEBOOKS)
def test_any_json_becomes_a_notebook_that_its_format_allows(notebook: dict[str, Any]) -> None:
    made = well_formed(notebook).notebook
    nbformat.validate(made)
    assert len(made.cells) == len(notebook.get("cells", []))
    # As a whole, so that a second time nothing is left out.
    again = well_formed(made)
    assert json.dumps(again.notebook) == json.dumps(made)
    assert not again.cells.cells
    assert not again.outputs.cells


@pytest.mark.parametrize("name", ["explore", "coverage", "your_articles"])
def test_sound_notebook_stays_as_it_is(name: str, root: Path) -> None:
    read = nbformat.read(root / "notebooks" / f"{name}.ipynb", as_version=4)
    made = well_formed(read)
    assert (made.cells.cells, made.outputs.cells) == ({}, {})
    for cell, new in zip(read.cells, made.notebook.cells, strict=True):
        for part in ("cell_type", "id", "source", "execution_count"):
            assert new.get(part) == cell.get(part)
        for output, built in zip(cell.get("outputs", []), new.get("outputs", []), strict=True):
            shown = {kind: text for kind, text in output.get("data", {}).items() if kind in TEXTS}
            assert shown.items() <= built.get("data", {}).items()
            assert built.get("text") == output.get("text")


def deep(levels: int) -> Any:
    value: Any = "end"
    for _ in range(levels):
        value = [value]
    return value


def test_what_is_nested_deeper_than_python_goes_is_left_out() -> None:
    end = deep(100_000)
    size = {"metadata": {"image/png": {"width": end}, "workbench": end}}
    outputs = [
        {"output_type": "display_data", "data": {PLOTLY: end, "text/html": end}, **size},
        {"output_type": "stream", "text": end, "name": end},
        {"output_type": "error", "traceback": end, "ename": end},
        end,
    ]
    metadata = {"tags": end, "jupyter": {"source_hidden": end}, "other": end}
    cell = {"cell_type": "code", "source": end, "outputs": outputs, "metadata": metadata}
    text = {"cell_type": "markdown", "source": "a", "attachments": {"a": end}, "id": end}
    made = well_formed({"cells": [cell, text, end], "metadata": {"title": end, "widgets": end}})
    nbformat.validate(made.notebook)
    assert "an output that is nested too deeply" in made.outputs.cells
    assert "something that is not a cell" in made.cells.cells


def test_depth_is_that_of_lists_and_objects() -> None:
    assert not is_deeper(3, 0)
    assert is_deeper([3], 0)
    assert not is_deeper({"a": [3]}, 2)
    assert is_deeper({"a": [3]}, 1)


def test_state_of_a_widget_that_is_none_is_left_out() -> None:
    states: Any = {"a": [1], "b": {"value": deep(100_000)}, "c": {"_model_name": ["HTMLModel"]}}
    assert well_formed_widgets(states) == {"c": {"_model_name": "['HTMLModel']"}}


def test_everything_that_nbconvert_shows_is_known() -> None:
    known = PageExporter().config.NbConvertBase.display_data_priority
    assert set(known) <= TEXTS | OBJECTS
