"""What each output of a notebook becomes on a page that has no kernel.

Ordinary outputs stay as they are, but for what would act or is not there (``cleaning``). Explorers
and Plotly figures become places that ``page.js`` fills; other widgets, which would be dead, become
what they say of themselves in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output

from workbench.explorer.summary import is_explorer, without_advice
from workbench.sharing.attributes import SCRIPT, Notes
from workbench.sharing.cleaning import cleaned, left_out_note
from workbench.sharing.figures import (
    PLOTLY,
    as_figure,
    figure_place,
    figure_title,
    needs_network,
    without_pictures,
)
from workbench.sharing.left_out import LeftOut
from workbench.sharing.markup import Token
from workbench.sharing.plotly_html import with_figures
from workbench.sharing.reading import tokens
from workbench.sharing.shown import as_shown
from workbench.sharing.tables import aligned
from workbench.sharing.widgets import (
    VIEW,
    Widgets,
    captured,
    is_control,
    model_of,
    models_within,
    static_html,
)

JAVASCRIPT = "application/javascript"
_CONTROL = "a control that does nothing without the notebook"
_MAP = "a map, whose outlines or ground Plotly fetches from a network"
_DEAD = "This control needs the notebook: it does nothing in a page that was shared."
_NOT_RUN = (
    "This is what the notebook has saved of its Explorer. “workbench share NOTEBOOK” runs the "
    "notebook and makes the page with a live one, which filters, charts and opens the quotes."
)
# What stands there until the script has come: all that a preview in a mail or on a phone shows.
_OPEN_IT = (
    "<p>The Explorer that stands here filters, charts and shows the quotes themselves: open this "
    "file in a browser, with JavaScript.</p>"
)
_NO_FIGURE = "The figure that was saved here cannot be read; run its cell and share again."
_DRAWN = "a picture that a figure would fetch"


@dataclass
class Places:
    """What the page fills: Explorers by their models' ids, and figures; numbered in this order.

    ``left_out`` is what it does not show.
    """

    explorers: list[str] = field(default_factory=list)
    figures: list[dict[str, Any]] = field(default_factory=list)
    left_out: LeftOut = field(default_factory=LeftOut)


def arrange(
    notebook: NotebookNode,
    widgets: Widgets,
    explorers: Mapping[str, object],
    figures: Mapping[str, object] | None = None,
) -> Places:
    """Changes ``notebook``'s outputs, in place, into what the page shows.

    ``widgets`` is the state of its widgets, ``explorers`` has those whose data is there, and
    ``figures`` the Plotly figures among them, by their models' ids.
    """
    places = Places()
    for cell in notebook.cells:
        if cell.cell_type == "code":
            # nbconvert writes it as it stands in the file, whatever it is.
            if not isinstance(cell.get("execution_count"), int):
                cell.execution_count = None
            arranged = _Cell(cell, widgets, explorers, figures or {}, places)
            cell.outputs = [new for output in cell.outputs for new in arranged.shown(output)]
    return places


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell, whose outputs it turns into those of the page."""

    cell: NotebookNode
    widgets: Widgets
    explorers: Mapping[str, object]
    figures: Mapping[str, object]
    places: Places

    def shown(
        self, output: NotebookNode, within: frozenset[str] = frozenset()
    ) -> Iterator[NotebookNode]:
        """What the page shows for ``output``, which stands ``within`` these widgets."""
        data = output.get("data", {})
        model = model_of(output)
        views = list(self._views(output, model, within)) if model else []
        if views:
            yield from views
        elif is_explorer(output):
            words = self._summary(output) or self._in_words(data)
            yield _html(output, words + _note(_NOT_RUN))
        elif PLOTLY in data:
            yield from self._figure(output, within)
        elif VIEW in data:
            self.places.left_out.add(_CONTROL, self.cell)
            yield _html(output, self._in_words(data) + _note(_DEAD))
        else:
            yield from self._ordinary(output)

    def _views(
        self, output: NotebookNode, model: str, within: frozenset[str]
    ) -> Iterator[NotebookNode]:
        """What a page can show of a widget and of all that stands in it; nothing if it cannot."""
        # A widget that stands within itself would have no end.
        models = [each for each in models_within(model, self.widgets) if each not in within]
        views = [new for each in models for new in self._view(output, each, within)]
        yield from views
        dead = any(is_control(each, self.widgets) for each in models if not self._alive(each))
        if views and dead:
            self.places.left_out.add(_CONTROL, self.cell)
            yield _html(output, _note(f"What stood beside it is left out. {_DEAD}"))

    def _alive(self, model: str) -> bool:
        return model in self.explorers or model in self.figures

    def _view(
        self, output: NotebookNode, model: str, within: frozenset[str]
    ) -> Iterator[NotebookNode]:
        kept = captured(model, self.widgets)
        if kept is not None:
            for inner in kept:
                yield from self.shown(inner, within | {model})
        elif model in self.explorers:
            yield _html(output, self._explorer_place(model, self._summary(output)))
        elif model in self.figures and (figure := as_figure(self.figures[model])):
            yield _html(output, self._figure_place(figure))
        elif (html := static_html(model, self.widgets)) is not None:
            yield _html(output, self._clean(html))

    def _summary(self, output: NotebookNode) -> str:
        """What the output says of the Explorer that it is, in HTML; nothing of one in a box."""
        html = _text(output.get("data", {}).get("text/html", ""))
        return self._clean(without_advice(html)) if is_explorer(output) else ""

    def _explorer_place(self, model: str, summary: str) -> str:
        explorers = self.places.explorers
        if model not in explorers:
            explorers.append(model)
        # The Explorer's own headings are of the third level, whatever stands before it.
        return (
            '<h2 class="wb-unseen">Explorer</h2>'
            f'<div class="wb-place" data-workbench-explorer="{explorers.index(model)}">'
            f"{summary}{_OPEN_IT}</div>"
        )

    def _figure(self, output: NotebookNode, within: frozenset[str]) -> Iterator[NotebookNode]:
        figure = as_figure(output["data"].pop(PLOTLY))
        if figure is not None:
            yield _html(output, self._figure_place(figure))
        elif output["data"]:
            # Beside a figure Plotly may keep a picture of it.
            yield from self.shown(output, within)
        else:
            yield _html(output, _note(_NO_FIGURE))

    def _figure_place(self, figure: dict[str, Any]) -> str:
        if needs_network(figure):
            self.places.left_out.add(_MAP, self.cell)
            return left_out_note([f"{figure_title(figure)} ({_MAP})"])
        figure, fetched = without_pictures(figure)
        notes = Notes()
        for address in fetched:
            notes.fetched(_DRAWN, address)
        self._leave_out(notes.told)
        self.places.figures.append(figure)
        place = figure_place(len(self.places.figures) - 1, figure)
        return place + (left_out_note(list(notes.told)) if fetched else "")

    def _ordinary(self, output: NotebookNode) -> Iterator[NotebookNode]:
        data = output.get("data", {})
        if data.pop(JAVASCRIPT, None) is not None:
            self.places.left_out.add(SCRIPT, self.cell)
            yield _html(output, left_out_note([SCRIPT]))
            if not data.keys() - {"text/plain"}:
                return
        if "text/html" in data:
            html = _text(data["text/html"])
            stream = aligned(with_figures(tokens(html), self._figure_place))
            data["text/html"] = self._clean(stream)
            if html.strip() and not data["text/html"].strip():
                return
        yield from self._seen(output)

    def _seen(self, output: NotebookNode) -> Iterator[NotebookNode]:
        """What nbconvert shows of ``output``, and words for what it does not."""
        shown, missing = as_shown(output)
        if isinstance(shown, str):
            yield _html(output, shown)
        elif shown is not None:
            yield shown
        if missing:
            self._leave_out(missing)
            yield _html(output, left_out_note(missing))

    def _in_words(self, data: Mapping[str, Any]) -> str:
        if "text/html" in data:
            return self._clean(_text(data["text/html"]))
        return f"<pre>{escape(str(data.get('text/plain', 'A widget')))}</pre>"

    def _clean(self, html: str | list[Token]) -> str:
        clean = cleaned(html)
        self._leave_out(clean.left_out)
        return clean.html

    def _leave_out(self, what: Iterable[str]) -> None:
        for each in what:
            self.places.left_out.add(each, self.cell)


def _text(value: object) -> str:
    """A text, which a file may also hold as a list of lines; what is neither, as it is printed."""
    return "".join(map(str, value)) if isinstance(value, list) else str(value)


def _note(words: str) -> str:
    return f'<p class="wb-note">{escape(words)}</p>'


def _html(output: NotebookNode, html: str) -> NotebookNode:
    """An output in the place of ``output`` that is ``html`` and nothing else."""
    kind = output.output_type
    more = {"execution_count": output.get("execution_count")} if kind == "execute_result" else {}
    made: NotebookNode = new_output(kind, data={"text/html": html}, metadata={}, **more)
    return made
