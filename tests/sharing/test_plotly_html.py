"""Figures that a cell wrote as HTML and script: read as data, drawn as any other."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
import plotly.io as pio
import pytest

from workbench.sharing.markup import written
from workbench.sharing.plotly_html import with_figures
from workbench.sharing.reading import tokens

FIGURE = go.Figure(go.Bar(y=[3, 1], name="</script><b>"), layout={"title": {"text": "Two"}})


def placed(html: str) -> tuple[str, list[dict[str, Any]]]:
    figures: list[dict[str, Any]] = []

    def place(figure: dict[str, Any]) -> str:
        figures.append(figure)
        return "<i>the figure</i>"

    return written(with_figures(tokens(html), place)), figures


@pytest.mark.parametrize("renderer", ["notebook", "notebook_connected", "colab", "kaggle"])
def test_figure_of_another_renderer_is_found(renderer: str) -> None:
    (html,) = pio.renderers[renderer].to_mimebundle(FIGURE.to_dict()).values()
    page, (figure,) = placed(html)
    assert "<i>the figure</i>" in page
    assert "<script" not in page
    assert figure["data"][0]["name"] == "</script><b>"
    assert figure["layout"]["title"] == {"text": "Two"}


def test_what_stands_around_a_figure_stays() -> None:
    html = FIGURE.to_html(full_html=False, include_plotlyjs=True)
    page, figures = placed(f"<h3>Before</h3>{html}<p>After</p>")
    assert page.startswith("<h3>Before</h3>")
    assert page.endswith("<p>After</p>")
    assert len(figures) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<p>We use plotly &amp; pandas</p>",
        "<script>Plotly.newPlot('a', data, layout)</script><div id='a'></div>",
        '<script>Plotly.newPlot("none", [], {})</script>',
        '<script>Plotly.newPlot("a", 3</script><div id="a"></div>',
        "<script>plotly = 1</script>",
    ],
)
def test_what_is_no_figure_stays_for_cleaning(html: str) -> None:
    assert placed(html) == (html.replace("id='a'", 'id="a"'), [])
