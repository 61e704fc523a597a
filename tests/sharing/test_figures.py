"""What of a Plotly output reaches a page, whatever stands in the notebook's file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from nbformat.v4 import new_notebook, new_output

from tests.sharing.notebooks import code
from tests.sharing.pages import json_part
from workbench.sharing.exporter import SharedPageExporter
from workbench.sharing.figures import PLOTLY, as_figure, figure_place

BAR = {"type": "bar", "y": [1]}
EMPTY: dict[str, Any] = {"data": [], "layout": {}, "config": {}}
# As they stand in a file: Python reads numbers there that JSON does not have.
MALFORMED = {
    "no object": ("[]", None),
    "a word": ('"bar"', None),
    "nothing": ("null", None),
    "traces that are no list": ('{"data": {"type": "bar"}}', None),
    "no traces": ("{}", EMPTY),
    "traces of null": ('{"data": null}', EMPTY),
    "a trace that is none": (
        '{"data": [null, {"type": "bar", "y": [1]}]}',
        EMPTY | {"data": [BAR]},
    ),
    "a list as its layout": ('{"data": [], "layout": [], "config": 3}', EMPTY),
    "a number that is none": (
        '{"data": [{"y": [1, NaN, -Infinity]}]}',
        EMPTY | {"data": [{"y": [1, None, None]}]},
    ),
    "a height without end": ('{"layout": {"height": 1e309}}', EMPTY | {"layout": {"height": None}}),
    "half a character": ('{"data": [{"name": "\\ud83c"}]}', EMPTY | {"data": [{"name": "?"}]}),
}


@pytest.mark.parametrize("what", MALFORMED)
def test_output_with(what: str) -> None:
    written, expected = MALFORMED[what]
    assert as_figure(json.loads(written)) == expected


def test_page_is_made_with_every_malformed_figure(tmp_path: Path) -> None:
    figures = [json.loads(written) for written, _ in MALFORMED.values()]
    (cell,) = code("1")
    cell.outputs = [
        new_output("display_data", data={PLOTLY: each}) for each in [*figures, {"data": [BAR]}]
    ]
    resources = {"metadata": {"name": "a", "path": str(tmp_path)}}
    html, _ = SharedPageExporter().from_notebook_node(new_notebook(cells=[cell]), resources)
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    held = json_part(tmp_path / "a.html", "figures")
    assert held == [each for _, each in MALFORMED.values() if each] + [EMPTY | {"data": [BAR]}]
    assert html.count("cannot be read; run its cell and share again") == 4


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ({"text": "A &lt;b&gt; <br>c"}, "Figure: A &lt;b&gt;  c"),
        ("B", "Figure: B"),
        (None, "Figure"),
        ({}, "Figure"),
    ],
)
def test_place_has_its_title_in_words(title: object, label: str) -> None:
    place = figure_place(3, EMPTY | {"layout": {"title": title}})
    assert f'aria-label="{label}"' in place
    assert 'data-workbench-figure="3"' in place


@pytest.mark.parametrize(("height", "kept"), [(300, 300), (300.5, 300), (None, 450), ("9", 450)])
def test_place_keeps_the_height_of_its_figure(height: object, kept: int) -> None:
    assert f"min-height: {kept}px" in figure_place(0, EMPTY | {"layout": {"height": height}})
