"""The Explorer widget: the kernel's side of what is drawn by ``static/explorer.js``."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import anywidget
import pandas as pd
import traitlets

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.encoding import encode
from workbench.explorer.facets import read_facets
from workbench.explorer.filters import checked_filters
from workbench.explorer.looks import stylesheet
from workbench.explorer.plotlyjs import packed_plotly
from workbench.explorer.summary import counted, html_summary, value_counts
from workbench.explorer.texts import quote_texts
from workbench.quotes.schema import REMEDY
from workbench.quotes.selection import select

_STATIC = Path(__file__).parent / "static"
# Up to here all texts go along with the data, so that they are there while the kernel is busy.
TEXTS_SENT_WHOLE = 2_000
# A page of the list is 20 rows; what asks for far more is no list of ours.
MOST_TEXTS_ASKED = 500
_NEEDED = (
    *("quote", "speaker", "speaker_kind", "role", "institution", "kind", "speech", "themes"),
    *("article_id", "file", "title", "outlet", "published", "section", "spans"),
)


class _Filters(traitlets.Dict):
    """Handed out as a copy: changed in place it would part from what is on screen."""

    def get(self, obj: Any, cls: Any = None) -> Any:
        return copy.deepcopy(super().get(obj, cls))


class Explorer(anywidget.AnyWidget):
    """Quotes to filter by theme, expert and institution, to see charted and to read.

    ``quotes`` is a quote frame (:mod:`workbench.quotes.schema`), ``articles`` the articles it
    was made from; with them a quote can be read in its paragraph. ``filters`` opens the Explorer
    in a given state: the arguments of :func:`workbench.select` that it filters by (``theme``,
    ``expert``, ``institution``, ``missing``, ``speech``), for example ``{"theme": ["Ukraine"]}``.

    ``filters`` may be set later too and can be observed; assign a new dict, as what is read from
    it is a copy. An ipywidgets widget: it can stand in any ipywidgets layout.

    Data and texts go to the browser as messages, never as widget state, so that a saved notebook
    does not hold them.

    Raises :class:`~workbench.errors.WorkbenchError` where ``quotes`` is no quote frame or
    ``filters`` names an argument or a value that is not there.
    """

    _esm = (_STATIC / "explorer.js").read_text(encoding="utf-8")
    _css = stylesheet()

    filters = _Filters().tag(sync=True)

    def __init__(
        self,
        quotes: pd.DataFrame,
        articles: Iterable[Article] | Article | None = None,
        *,
        filters: Mapping[str, Any] | None = None,
    ) -> None:
        _check_frame(quotes)
        # Shallow: pandas copies on write, so the caller's later changes do not reach this frame.
        self._quotes = quotes.copy(deep=False)
        given = [articles] if isinstance(articles, Article) else articles or ()
        self._articles = {article.id: article for article in given}
        self._columns = read_facets(self._quotes)
        self._speech = self._quotes["speech"].to_numpy(dtype=bool)
        super().__init__(filters=dict(filters or {}))
        self.on_msg(self._answer)
        self._send_data()

    @property
    def selection(self) -> pd.DataFrame:
        """The rows that match the filters: ``select(quotes, **explorer.filters)``."""
        return select(self._quotes, **self.filters)

    @property
    def code(self) -> str:
        """The Python that selects what is on screen from a frame called ``quotes``."""
        arguments = "".join(f", {name}={value!r}" for name, value in self.filters.items())
        return f"select(quotes{arguments})"

    @traitlets.validate("filters")
    def _check_filters(self, proposal: dict[str, Any]) -> dict[str, Any]:
        return checked_filters(proposal["value"], self._quotes, self._columns)

    def __repr__(self) -> str:
        return f"Explorer({self._holds()})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        data["text/plain"] = repr(self)
        data["text/html"] = self._html()
        return data, metadata

    def _html(self) -> str:
        themes = value_counts(self._columns["theme"], self._speech)
        filters = self.filters
        matching = len(self.selection) if filters else len(self._quotes)
        return html_summary(self._holds(), themes, filters, matching)

    def _holds(self) -> str:
        """What is shown before anything is filtered: speech, not beliefs and intentions."""
        articles = len(self._articles) or int(self._quotes["article_id"].nunique())
        return ", ".join(
            [
                counted(int(self._speech.sum()), "quote"),
                counted(len(value_counts(self._columns["expert"], self._speech)), "expert"),
                counted(
                    len(value_counts(self._columns["institution"], self._speech)), "institution"
                ),
                counted(articles, "article"),
            ]
        )

    def _send_data(self, question: str | None = None) -> None:
        """The columns, to every page that shows this widget or, asked for, to the one that asked.

        Sent unasked when the widget is made: an answer would have to wait for the cells that are
        queued behind this one.
        """
        header, buffer = encode(self._columns, self._speech)
        whole = len(self._quotes) <= TEXTS_SENT_WHOLE
        texts = self._texts(range(len(self._quotes))) if whole else None
        content = {"type": "data", "id": question, "header": header, "texts": texts}
        self.send(content, buffers=[buffer])

    def _texts(self, rows: Iterable[int]) -> list[dict[str, Any]]:
        return quote_texts(self._quotes, list(rows), self._articles)

    def _answer(self, _: object, content: Mapping[str, Any], __: object) -> None:
        """One question of a page; each has a ``type`` and an ``id`` that its answer repeats."""
        kind, question = content.get("type"), content.get("id")
        if kind == "data":
            self._send_data(question)
        elif kind == "plotly":
            self.send({"type": "plotly", "id": question}, buffers=[packed_plotly()])
        elif kind == "texts" and (rows := self._rows(content.get("rows"))) is not None:
            self.send({"type": "texts", "id": question, "texts": self._texts(rows)})
        else:
            message = f"The kernel does not know the question {kind!r}; rerun the cell."
            self.send({"type": "error", "id": question, "message": message})

    def _rows(self, asked: object) -> list[int] | None:
        """The row numbers that a page asks for; None if they are none."""
        if not isinstance(asked, list) or len(asked) > MOST_TEXTS_ASKED:
            return None
        rows = range(len(self._quotes))
        return asked if all(isinstance(row, int) and row in rows for row in asked) else None


def _check_frame(quotes: object) -> None:
    if not isinstance(quotes, pd.DataFrame):
        raise WorkbenchError(
            f"Explorer takes a quote frame, not a {type(quotes).__name__}. "
            "Give what extract_quotes returns."
        )
    lacking = [name for name in _NEEDED if name not in quotes.columns]
    if lacking:
        raise WorkbenchError(f"The frame lacks the columns {', '.join(lacking)}. {REMEDY}")
    if not pd.api.types.is_datetime64_any_dtype(quotes["published"]):
        raise WorkbenchError(f"Column 'published' holds no dates. {REMEDY}")
