"""What stands in the place of each output on a page without a kernel."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook, new_output

from tests.sharing.pixels import KINDS, PNG, SVG, letters
from workbench.explorer.summary import MARK
from workbench.sharing.attributes import SCRIPT
from workbench.sharing.figures import PLOTLY
from workbench.sharing.outputs import Places, arrange
from workbench.sharing.widgets import VIEW, models_within, shown_models

PIXEL = letters(PNG)
WIDGETS: dict[str, dict[str, Any]] = {
    "e1": {"_model_name": "AnyModel"},
    "e2": {"_model_name": "AnyModel"},
    "slider": {"_model_name": "IntSliderModel", "layout": "IPY_MODEL_layout"},
    "box": {"_model_name": "VBoxModel", "children": ["IPY_MODEL_slider", "IPY_MODEL_inner"]},
    "inner": {"_model_name": "HBoxModel", "children": ["IPY_MODEL_e2", "IPY_MODEL_e1"]},
    "loop": {"_model_name": "VBoxModel", "children": ["IPY_MODEL_loop"]},
    "out": {
        "_model_name": "OutputModel",
        "outputs": [
            {"output_type": "stream", "name": "stdout", "text": "kept"},
            {"output_type": "display_data", "data": {VIEW: {"model_id": "e2"}}, "metadata": {}},
        ],
    },
}


def notebook(*data: dict[str, Any]) -> NotebookNode:
    return notebook_of(*(new_output("display_data", data=each) for each in data))


def notebook_of(*outputs: NotebookNode) -> NotebookNode:
    return new_notebook(cells=[new_code_cell("x", outputs=list(outputs))])


def view(model: str, **data: Any) -> dict[str, Any]:
    return {VIEW: {"model_id": model, "version_major": 2}, **data}


def arranged(*data: dict[str, Any]) -> tuple[list[str], Places]:
    """Each output's HTML, or its text where it is no HTML, and what the page fills."""
    return arranged_outputs(*notebook(*data).cells[0].outputs)


def arranged_outputs(*outputs: NotebookNode) -> tuple[list[str], Places]:
    made = notebook_of(*outputs)
    places = arrange(made, WIDGETS, {"e1": {}, "e2": {}})
    html = [
        str(output.get("data", {}).get("text/html", output.get("text", output.get("data"))))
        for output in made.cells[0].outputs
    ]
    return html, places


def test_two_views_of_one_explorer_are_one_model() -> None:
    html, places = arranged(view("e1"), view("e2"), view("e1"))
    assert places.explorers == ["e1", "e2"]
    numbers = [part.split('data-workbench-explorer="')[1][0] for part in html]
    assert numbers == ["0", "1", "0"]


def test_explorers_in_a_box_stand_one_after_the_other() -> None:
    html, places = arranged(view("box"))
    assert places.explorers == ["e2", "e1"]
    assert len(html) == 3
    assert "needs the notebook" in html[2]


def test_output_widget_is_what_was_printed_into_it() -> None:
    html, places = arranged(view("out"))
    assert html[0] == "kept"
    assert places.explorers == ["e2"]


def test_other_widget_is_told_in_words_that_cannot_be_markup() -> None:
    ((html,), _) = arranged(view("slider", **{"text/plain": "IntSlider(description='<b>')"}))
    assert html.startswith("<pre>IntSlider(description=&#x27;&lt;b&gt;&#x27;)</pre>")
    assert "needs the notebook" in html


def test_other_widget_with_html_keeps_it() -> None:
    ((html,), _) = arranged(view("slider", **{"text/html": "<b>3</b>"}))
    assert html.startswith("<b>3</b><p")


def test_explorer_that_was_only_saved_says_how_to_share_it() -> None:
    saved = {"text/html": "<p><strong>Explorer</strong>: 3 quotes.</p>"}
    for data in (saved, view("gone", **saved)):
        output = new_output("display_data", data=data, metadata=MARK)
        ((html,), places) = arranged_outputs(output)
        assert places.explorers == []
        assert html.startswith(saved["text/html"])
        assert "workbench share" in html


def test_html_with_the_words_of_an_explorer_is_html() -> None:
    ((html,), _) = arranged({"text/html": "<p><strong>Explorer</strong>: my boat.</p>"})
    assert html == "<p><strong>Explorer</strong>: my boat.</p>"


def test_figures_are_numbered_in_the_order_of_the_page() -> None:
    html, places = arranged({PLOTLY: {"data": [{"y": [1]}]}}, {PLOTLY: {"layout": {"title": "B"}}})
    assert 'data-workbench-figure="0"' in html[0]
    assert 'data-workbench-figure="1"' in html[1]
    assert [figure["data"] for figure in places.figures] == [[{"y": [1]}], []]


def test_output_that_is_no_figure_is_the_picture_beside_it_or_says_so() -> None:
    html, places = arranged({PLOTLY: [], "text/html": "<img alt='kept'>"}, {PLOTLY: "?"})
    assert html[0] == '<img alt="kept">'
    assert "cannot be read; run its cell and share again" in html[1]
    assert places.figures == []


def test_widget_beside_what_is_no_figure_is_told_as_any_other() -> None:
    html, places = arranged({PLOTLY: {"data": "?"}, VIEW: {}, "text/plain": "A slider"})
    assert html[0].startswith("<pre>A slider</pre>")
    assert "does nothing in a page" in html[0]
    assert list(places.left_out.cells) == ["a control that does nothing without the notebook"]


def test_table_has_no_heading_without_words() -> None:
    html, _ = arranged({"text/html": "<table><tr><th></th><th>a</th></tr></table>"})
    assert html == ["<table><tr><td></td><th>a</th></tr></table>"]


def test_ordinary_output_stays_as_it_is() -> None:
    data = {"image/png": PIXEL, "text/plain": "<Figure>"}
    made = notebook(data)
    arrange(made, {}, {})
    assert made.cells[0].outputs[0].data == data


def test_widgets_are_found_in_boxes_and_loops_end() -> None:
    assert models_within("box", WIDGETS) == ["box", "slider", "layout", "inner", "e2", "e1"]
    assert models_within("loop", WIDGETS) == ["loop"]


def test_all_models_that_are_shown_are_asked_for_once() -> None:
    made = notebook(view("e1"), {"text/plain": "1"}, view("out"), view("e1"))
    assert shown_models(made, WIDGETS) == ["e1", "out", "e2"]


def test_script_output_is_told_and_its_other_form_stays() -> None:
    html, places = arranged(
        {"application/javascript": "alert(1)", "text/plain": "<Javascript>"},
        {"application/javascript": "alert(1)", "image/png": PIXEL},
    )
    assert [part for part in html if "Left out here: a script" in part] == [html[0], html[1]]
    assert html[2:] == [f"{{'image/png': '{PIXEL}'}}"]
    assert list(places.left_out.cells) == [SCRIPT]


WHITE = {"style": "white-bg"}
ON_WHITE = {"map": WHITE}


def test_map_whose_outlines_come_from_a_network_is_told_in_words() -> None:
    layout = {"title": {"text": "Wells"}}
    html, places = arranged(
        {PLOTLY: {"data": [{"type": "choropleth"}], "layout": layout}},
        {PLOTLY: {"data": [{"type": "scattermap"}]}},
        {PLOTLY: {"data": [{"type": "scattermap"}], "layout": {"map": {"style": "white-bg"}}}},
        {PLOTLY: {"data": [{"type": "heatmap"}]}},
        {PLOTLY: {"data": [{"type": "scattermapbox"}], "layout": {"mapbox": WHITE}}},
        {PLOTLY: {"data": [{"type": "choroplethmap", "geojson": "https://a"}], "layout": ON_WHITE}},
        {PLOTLY: {"data": [{"type": "scattermap", "mode": "markers+text"}], "layout": ON_WHITE}},
        {PLOTLY: {"data": [{"type": "scattermap"}], "layout": {"map": {**WHITE, "layers": [{}]}}}},
    )
    assert "Left out here: Figure: Wells (a map," in html[0]
    assert "Left out here: Figure (a map," in html[1]
    drawn = ["data-workbench-figure" in part for part in html]
    assert drawn == [False, False, True, True, False, False, False, False]
    (what,) = places.left_out.cells
    assert what.startswith("a map")


TEXTS: dict[str, dict[str, Any]] = {
    "html": {"_model_name": "HTMLModel", "value": "<b>3</b><script>1</script>"},
    "label": {"_model_name": "LabelModel", "value": "<b>", "description": "Now:"},
    "figure": {"_model_name": "AnyModel"},
    "texts": {
        "_model_name": "HBoxModel",
        "children": ["IPY_MODEL_html", "IPY_MODEL_label", "IPY_MODEL_figure"],
        "layout": "IPY_MODEL_layout",
    },
    "layout": {"_model_name": "LayoutModel"},
}


def test_widgets_that_only_show_something_are_shown() -> None:
    made = notebook(view("texts", **{"text/plain": "HBox(...)"}))
    places = arrange(made, TEXTS, {}, {"figure": {"data": [{"y": [1]}]}})
    html = [output.data["text/html"] for output in made.cells[0].outputs]
    assert html[0].startswith("<b>3</b><p")
    assert html[1] == "<p>Now:</p><p>&lt;b&gt;</p>"
    assert 'data-workbench-figure="0"' in html[2]
    assert len(html) == 3
    assert places.figures[0]["data"] == [{"y": [1]}]
    assert list(places.left_out.cells) == [SCRIPT]


def test_file_that_holds_html_where_none_belongs_is_cleaned_too() -> None:
    made = notebook({"text/html": "<b>x"}, {"text/html": "<b>y"})
    made.cells[0].outputs[0].data["text/html"] = ["<b>x", "<script>1</script>"]
    made.cells[0].outputs[1].data["text/html"] = {"<script>": 1}
    made.cells[0].execution_count = "<script>1</script>"
    arrange(made, {}, {})
    assert made.cells[0].execution_count is None
    assert not [each for each in made.cells[0].outputs if "<script" in each.data["text/html"]]


def test_dead_control_is_told() -> None:
    _, places = arranged(view("slider"), view("box"))
    ((what, cells),) = places.left_out.cells.items()
    assert what.startswith("a control")
    assert list(cells) == ["cell [ ]"]


def test_output_that_says_it_is_a_picture_and_is_none_is_told() -> None:
    made = notebook(
        {"image/png": "<b>", "text/plain": "words"}, {"image/jpeg": ""}, {"image/svg+xml": "<p>"}
    )
    made.cells[0].outputs[1].data["image/jpeg"] = {}
    places = arrange(made, {}, {})
    outputs = made.cells[0].outputs
    assert outputs[0].data == {"text/plain": "words"}
    assert [output.data for output in outputs if "image" in str(output.data)] == []
    assert len([output for output in outputs if "is none" in str(output.data)]) == 3
    ((what, cells),) = places.left_out.cells.items()
    assert what.startswith("an output that says it is a picture")
    assert list(cells) == ["cell [ ]"]


def test_picture_keeps_its_size_and_nothing_that_would_be_written_beside_it() -> None:
    looks = {"width": 3, "height": "1 onerror=go()", "needs_background": "dark", "more": 1}
    output = new_output(
        "display_data",
        data={"image/png": PIXEL},
        metadata={"image/png": looks, "filenames": {"image/png": "https://example.org"}},
    )
    drawing = new_output("display_data", data={"image/svg+xml": SVG}, metadata={})
    made = notebook_of(output, drawing)
    made.cells[0].outputs[1].svg_filename = "https://example.org"
    arrange(made, {}, {})
    kept = made.cells[0].outputs[0].metadata
    assert "filenames" not in kept
    assert kept["image/png"] == {"width": 3, "needs_background": "dark"}
    assert "svg_filename" not in made.cells[0].outputs[1]


def test_output_widget_that_shows_itself_ends() -> None:
    output = {"output_type": "display_data", "data": {VIEW: {"model_id": "out"}}, "metadata": {}}
    widgets = {"out": {"_model_name": "OutputModel", "outputs": [output]}}
    made = notebook(view("out"))
    assert shown_models(made, widgets) == ["out"]
    arrange(made, widgets, {})


def test_picture_that_a_figure_would_fetch_is_told_and_the_figure_drawn() -> None:
    layout = {"images": [{"source": "https://example.org/a.png"}]}
    ((html,), places) = arranged({PLOTLY: {"data": [{"y": [1]}], "layout": layout}})
    assert "a picture that a figure would fetch (https://example.org/a.png)" in html
    assert "data-workbench-figure" in html
    assert places.figures[0]["layout"] == {"images": [{}]}
    assert list(places.left_out.cells) == [
        "a picture that a figure would fetch (https://example.org/a.png)"
    ]


def test_output_that_a_page_has_no_way_to_show_is_told() -> None:
    html, places = arranged({"application/pdf": "JVBERi0="}, {"application/json": {"a": 1}})
    assert ["cannot show (application/pdf)" in html[0], "(application/json)" in html[1]] == [
        True
    ] * 2
    assert len(places.left_out.cells) == 2


def test_picture_that_nbconvert_passes_over_is_shown() -> None:
    moving = {"image/gif": letters(KINDS["image/gif"]), "text/plain": "<Image>"}
    ((html,), places) = arranged(moving)
    assert html == f'<img src="data:image/gif;base64,{moving["image/gif"]}" alt="">'
    assert places.left_out.cells == {}
