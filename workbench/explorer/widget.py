"""The Explorer widget: the kernel's side of what is drawn by ``static/explorer.js``."""

from __future__ import annotations

import copy
import logging
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import anywidget
import pandas as pd
import traitlets

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.answers import answer
from workbench.explorer.chartcalls import chart_calls
from workbench.explorer.filters import checked_filters
from workbench.explorer.looks import stylesheet
from workbench.explorer.material import Material
from workbench.explorer.summary import MARK, counted, html_summary, value_counts
from workbench.explorer.table import Table
from workbench.quotes.code import python_code
from workbench.quotes.selection import select
from workbench.sources import Authority

logger = logging.getLogger(__name__)
_STATIC = Path(__file__).parent / "static"


class _Filters(traitlets.Dict):
    """Handed out as a copy: changed in place it would part from what is on screen.

    None asks for nothing, as an empty dict does.
    """

    def validate(self, obj: Any, value: Any) -> Any:
        if value is None or isinstance(value, Mapping):
            return super().validate(obj, dict(value or {}))
        raise WorkbenchError(
            f"filters={value!r} is no dict of arguments of select; write for example "
            "{'theme': ['Ukraine']}."
        )

    def get(self, obj: Any, cls: Any = None) -> Any:
        return copy.deepcopy(super().get(obj, cls))


class Explorer(anywidget.AnyWidget):
    """Quotes to filter by theme, expert, institution and more, to see charted and to read.

    ``quotes`` is a quote frame (:mod:`workbench.quotes.schema`), ``articles`` the articles it
    was made from; with them a quote can be read in its article. ``sources`` is the file of names
    that the quotes were made with (None: the one shipped), by which the reader says why a speaker
    is who. ``filters`` opens the Explorer in a given state: arguments of :func:`workbench.select`,
    for example ``{"theme": ["Ukraine"]}``.

    ``filters`` may be set later too and can be observed; assign a new dict, as what is read from
    it is a copy. An ipywidgets widget: it can stand in any ipywidgets layout.

    Data and texts go to the browser as messages, never as widget state, so that a saved notebook
    does not hold them.

    Raises :class:`~workbench.errors.WorkbenchError` where ``quotes`` is no quote frame, where
    ``sources`` cannot be read and where ``filters`` names an argument or a value that is not there.
    """

    _esm = (_STATIC / "explorer.js").read_text(encoding="utf-8")
    _css = stylesheet()

    filters = _Filters().tag(sync=True)

    def __init__(
        self,
        quotes: pd.DataFrame,
        articles: Iterable[Article] | Article | None = None,
        *,
        sources: str | PathLike[str] | Authority | None = None,
        filters: Mapping[str, Any] | None = None,
    ) -> None:
        self._material = Material.of(quotes, articles, sources)
        super().__init__(filters=dict(filters or {}))
        self.on_msg(self._answer)
        # Unasked: an answer would have to wait for the cells that are queued behind this one.
        self._answer(self, {"type": "data"}, None)
        open_explorers[self.model_id] = self

    @property
    def selection(self) -> pd.DataFrame:
        """The rows that match the filters: ``select(quotes, **explorer.filters)``."""
        return select(self._material.quotes, **self.filters)

    @property
    def code(self) -> str:
        """A notebook cell that selects what is on screen, as ``shown``, and draws its charts.

        It needs the frame that the Explorer was given under the name ``quotes``.
        """
        filters = self.filters
        return python_code(filters, chart_calls(self._table, filters))

    def export(
        self,
        path: str | PathLike[str],
        *,
        format: str | None = None,  # noqa: A002 (as pandas and Plotly call it)
        progress: bool | None = None,
    ) -> Path:
        """Write the selected rows to ``path``; :func:`workbench.exports.write` says how.

        The suffix says the format (.csv, .xlsx, .parquet, .md, .ris, .json for CSL-JSON), or
        ``format`` does. A bar is shown for what takes over two seconds, unless ``progress=False``.
        """
        from workbench.exports import write

        return write(
            self._material.quotes,
            path,
            articles=self._material.articles.values(),
            filters=self.filters,
            format=format,
            progress=progress,
        )

    @traitlets.validate("filters")
    def _check_filters(self, proposal: dict[str, Any]) -> dict[str, Any]:
        return checked_filters(proposal["value"], self._material.quotes, self._material.table)

    def __repr__(self) -> str:
        return f"Explorer({self._holds()})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        data["text/plain"] = repr(self)
        data["text/html"] = self._html()
        return data, {**metadata, **MARK}

    def _html(self) -> str:
        themes = value_counts(self._table.facets["theme"], self._table.speech)
        filters = self.filters
        matching = len(self.selection) if filters else self._table.rows
        return html_summary(self._holds(), themes, filters, matching)

    @property
    def _table(self) -> Table:
        return self._material.table

    def _holds(self) -> str:
        """What is shown before anything is filtered: speech, not beliefs and intentions."""
        facets, speech = self._table.facets, self._table.speech
        articles = len(self._material.articles) or int(
            self._material.quotes["article_id"].nunique()
        )
        return ", ".join(
            [
                counted(int(speech.sum()), "quote"),
                counted(len(value_counts(facets["expert"], speech)), "expert"),
                counted(len(value_counts(facets["institution"], speech)), "institution"),
                counted(articles, "article"),
            ]
        )

    def _answer(self, _: object, content: Mapping[str, Any], __: object) -> None:
        """One question of a page; each has a ``type`` and an ``id`` that its answer repeats.

        Without an id the answer goes to every page that shows this widget.
        """
        question = content.get("id")
        try:
            reply, buffers = answer(self._material, content)
        except WorkbenchError as fault:
            reply, buffers = {"type": "error", "message": str(fault)}, []
        except Exception as fault:
            # A page that is never answered would wait for ever and offer nothing to do about it.
            logger.exception("No answer to %r", content.get("type"))
            told = f"The kernel failed at this ({type(fault).__name__}); rerun the cell."
            reply, buffers = {"type": "error", "message": told}, []
        self.send({**reply, "id": question}, buffers=buffers)


# By the id that an output names its widget by: `workbench share` asks for those on its page.
open_explorers: WeakValueDictionary[str, Explorer] = WeakValueDictionary()
