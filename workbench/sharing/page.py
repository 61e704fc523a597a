"""A notebook that has run as one HTML file."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.preprocessors import (
    ClearOutputPreprocessor,
    CoalesceStreamsPreprocessor,
    CSSHTMLHeaderPreprocessor,
    HighlightMagicsPreprocessor,
    RegexRemovePreprocessor,
    TagRemovePreprocessor,
)
from nbformat import NotebookNode

from workbench import __version__
from workbench.explorer.looks import stylesheet
from workbench.explorer.plotlyjs import packed_plotly
from workbench.explorer.summary import counted
from workbench.sharing.cleaning import cleaned
from workbench.sharing.hiding import box, hide
from workbench.sharing.left_out import LeftOut
from workbench.sharing.markdown import markdown_html
from workbench.sharing.maths import latex_output
from workbench.sharing.outputs import Places, arrange
from workbench.sharing.packing import packed, packed_json, part
from workbench.sharing.pictures import Pictures, of_notebook
from workbench.sharing.policy import policy
from workbench.sharing.printed import COLOURS, printed_html
from workbench.sharing.running import Run
from workbench.sharing.wellformed import well_formed
from workbench.sharing.wellformed_outputs import well_formed_widgets
from workbench.text.printable import plain

_HERE = Path(__file__).parent
_EXPLORER = _HERE.parent / "explorer" / "static" / "explorer.js"
_POLICY_PLACE = "<!--workbench:policy-->"
_PARTS_PLACE = "<!--workbench:parts-->"
# What nbconvert may still do to a notebook whose outputs are arranged and clean, as settings say.
_PREPROCESSORS = frozenset(
    {
        ClearOutputPreprocessor,
        CoalesceStreamsPreprocessor,
        CSSHTMLHeaderPreprocessor,
        HighlightMagicsPreprocessor,
        RegexRemovePreprocessor,
        TagRemovePreprocessor,
    }
)


class PageExporter(HTMLExporter):
    """nbconvert's page of a notebook with our template: it asks nothing of any network."""

    def __init__(self, **options: Any) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            template_name="workbench_page",
            extra_template_basedirs=[str(_HERE / "template")],
            **options,
        )
        # Of the page that is being made: nbconvert's filters know the exporter and the cell.
        self._left_out = LeftOut()

    def _init_preprocessors(self) -> None:
        """Without all that would run a notebook, or bring something new into a page.

        nbconvert can do the first, and settings can name programs that do either.
        """
        super()._init_preprocessors()  # type: ignore[no-untyped-call]
        kept = [each for each in self._preprocessors if type(each) in _PREPROCESSORS]
        self._preprocessors = kept

    def default_filters(self) -> Any:
        yield from super().default_filters()  # type: ignore[no-untyped-call]
        yield "markdown2html", self.markdown2html
        yield "latex_output", latex_output
        yield "ansi2html", self.printed
        yield "clean_html", self.clean_html
        # It would write anew, by a pattern, what is clean.
        yield "strip_files_prefix", _as_it_is

    # The cell and its folder come with the template's context.
    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
        cell = context.get("cell", {})
        html = markdown_html(
            source,
            anchor_link_text=self.anchor_link_text,
            exclude_anchor_links=self.exclude_anchor_links,
        )
        folder = context.get("resources", {}).get("metadata", {}).get("path")
        return self._cleaned(cell, html, of_notebook(folder, cell.get("attachments")))

    @pass_context
    def clean_html(self, context: Any, html: str) -> str:
        return self._cleaned(context.get("cell", {}), html)

    @pass_context
    def printed(self, context: Any, text: str) -> str:
        html, whole = printed_html(text)
        if not whole:
            self._left_out.add(COLOURS, context.get("cell", {}))
        return html

    def _cleaned(self, cell: Any, html: str, pictures: Pictures | None = None) -> str:
        clean = cleaned(html, pictures)
        for what in clean.left_out:
            self._left_out.add(what, cell)
        return clean.html

    def page(
        self, run: Run, resources: dict[str, Any], *, how: str, code: bool = True
    ) -> tuple[str, dict[str, Any]]:
        """The page of ``run``, and nbconvert's resources; ``how`` is a sentence of its footer.

        ``resources["metadata"]`` has the notebook's ``name`` and the ``path`` of its folder. Warns
        of what the page does not show of the notebook.
        """
        read = well_formed(run.notebook)
        notebook = read.notebook
        # First: what is removed brings no data into the page.
        hide(notebook, code=code)
        places = arrange(notebook, well_formed_widgets(run.widgets), run.explorers, run.figures)
        box(notebook)
        self._left_out = places.left_out
        for found in (run.left_out, read.cells, read.outputs):
            places.left_out.include(found)
        name = resources["metadata"]["name"] = plain(str(resources["metadata"]["name"]))
        heading = _first_heading(notebook)
        notebook.metadata["title"] = notebook.metadata.get("title") or heading or name
        resources["workbench"] = _about(run.made_from, name, how) | {
            "css": "\n".join([stylesheet(), *map(_static, ("page.css", "cells.css", "paper.css"))]),
            "code": code,
            "has_heading": heading is not None,
            "dark_css": self._source("static/theme-dark.css"),
        }
        html, resources = super().from_notebook_node(notebook, resources)
        places.left_out.tell(f"{name}.ipynb")
        return _filled(html, run, places), resources

    def _source(self, name: str) -> str:
        """A file of nbconvert's own template."""
        loader = self.environment.loader
        assert loader is not None  # noqa: S101 - nbconvert has set it
        source, *_ = loader.get_source(self.environment, name)
        return str(source)


def _about(made_from: Mapping[str, Any], name: str, how: str) -> dict[str, Any]:
    """What the footer says."""
    now = datetime.now(UTC).replace(microsecond=0)
    articles = made_from.get("articles", {})
    return {
        "notebook": f"{name}.ipynb",
        "version": made_from.get("workbench", __version__),
        "date": now.isoformat(),
        "date_words": f"{now:%Y-%m-%d, %H:%M} UTC",
        "how": how,
        "made_from": made_from,
        "holds": f"{counted(len(articles), 'article')} and {_rows(made_from)}",
    }


def _rows(made_from: Mapping[str, Any]) -> str:
    """How many quotes, of which an Explorer shows speech at first."""
    quotes = made_from.get("quotes", 0)
    speech = made_from.get("speech", quotes)
    if speech == quotes:
        return counted(quotes, "quote")
    return f"{counted(quotes, 'row')}, {speech:,} of them speech"


def _filled(html: str, run: Run, places: Places) -> str:
    """``html`` with its data, its script and its policy."""
    before, _, after = html.rpartition(_PARTS_PLACE)
    script = _static("page.js")
    whole = f'{before}{_parts(run, places)}<script type="module">{script}</script>{after}'
    traces = (trace for figure in places.figures for trace in figure["data"])
    kinds = {str(trace.get("type", "scatter")) for trace in traces}
    return whole.replace(_POLICY_PLACE, policy(script, kinds), 1)


def _parts(run: Run, places: Places) -> str:
    parts = {}
    if places.explorers or places.figures:
        parts["plotly"] = base64.b64encode(packed_plotly()).decode("ascii")
        parts["figures"] = packed_json(places.figures)
    if places.explorers:
        parts["explorer"] = packed(_EXPLORER.read_bytes())
    for number, model in enumerate(places.explorers):
        for name, data in run.explorers[model].items():
            parts[f"{name}-{number}"] = data
    return "\n".join(part(name, data) for name, data in parts.items())


def _first_heading(notebook: NotebookNode) -> str | None:
    """The notebook's first heading of the first level."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            for line in cell.source.splitlines():
                if line.startswith("# "):
                    return str(line.removeprefix("# ").strip(" #")) or None
    return None


def _as_it_is(html: str) -> str:
    return html


def _static(name: str) -> str:
    return (_HERE / "static" / name).read_text("utf-8")
