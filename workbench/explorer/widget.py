"""The Explorer widget: the kernel's side of what is drawn by ``static/explorer.js``.

It holds the state that Python and pages share and gives each question to the part that answers it:
the quotes shown (``corrected.py``), saved views (``savedviews.py``), the theme lab
(``themespanel.py``), and for all that is only read ``answers.py``.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any

import pandas as pd
import traitlets

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.explorer.answering import AnsweringWidget
from workbench.explorer.answers import Answer, answer
from workbench.explorer.chartcalls import chart_calls
from workbench.explorer.compared import compared_in
from workbench.explorer.corrected import QUESTIONS, shown_quotes
from workbench.explorer.filters import checked_filters, fitting
from workbench.explorer.looks import stylesheet
from workbench.explorer.naming import UNNAMED, articles_name, home_of, notebook_variables
from workbench.explorer.pages import Pages
from workbench.explorer.replaying import GivenCorrections
from workbench.explorer.savedviews import SavedViews
from workbench.explorer.source import Source
from workbench.explorer.summary import MARK, held_words, html_summary
from workbench.explorer.themespanel import Themed, ThemesPanel
from workbench.explorer.traits import (
    CountTrait,
    FiltersTrait,
    LookTrait,
    RefusedError,
    ViewsTrait,
)
from workbench.explorer.views import Views
from workbench.quotes.code import python_code
from workbench.quotes.stored import Stored

_STATIC = Path(__file__).parent / "static"


class Explorer(AnsweringWidget):
    """Quotes to filter by theme, expert, institution and more, to see charted and to read.

    ``quotes`` is a quote frame (:mod:`workbench.quotes.schema`), ``articles`` the articles it
    was made from; with them a quote can be read in its article. ``filters`` opens the Explorer in a
    given state: arguments of :func:`workbench.select`, for example ``{"theme": ["Ukraine"]}``.
    ``count="stories"`` counts each story once, as :func:`workbench.coverage` does; it hides no row.
    ``look`` is how the page looks beside that (tab, order, the article that is read), as a saved
    view has it. ``views`` is the file in which saved views are kept; without one they are gone with
    the kernel. ``of`` is the workbench that the quotes are of, by which ``code`` names them.

    ``corrections`` is where what an analyst corrects is written and replayed from: the path of a
    ``corrections.jsonl``, or a workbench's ``corrections``, as :meth:`Workbench.explore` gives
    them. ``quotes`` is then the whole frame without them: what an analyst confirmed or added comes
    back where it is missing, so that a part is better asked for by ``filters`` than by ``select``.
    Without it nothing can be corrected.

    ``filters`` may be set later too and can be observed; assign a new dict, as what is read from
    it is a copy. So may ``count``. An ipywidgets widget: it can stand in any ipywidgets layout.

    Data and texts go to the browser as messages, never as widget state, so that a saved notebook
    does not hold them. An Explorer is open while an output shows it: then the kernel keeps it, as
    it keeps every widget. Shown nowhere any more it is closed, and lives on only where a variable
    holds it; shown again, it opens again.

    Raises :class:`~workbench.errors.WorkbenchError` where ``quotes`` is no quote frame and where
    ``filters`` names an argument or a value that is not there, for another ``count``, and where
    ``corrections`` is a file that cannot be read.
    """

    _anywidget_id = traitlets.Unicode("workbench.explorer").tag(sync=True)
    _esm = traitlets.Unicode((_STATIC / "loader.js").read_text(encoding="utf-8")).tag(sync=True)
    _code = traitlets.Unicode((_STATIC / "explorer.js").read_text(encoding="utf-8")).tag(sync=True)
    _css = traitlets.Unicode(stylesheet()).tag(sync=True)

    filters = FiltersTrait().tag(sync=True)
    count = CountTrait().tag(sync=True)
    look = LookTrait().tag(sync=True)
    _views = ViewsTrait().tag(sync=True)
    # Where the menu says that views are kept.
    _kept = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        quotes: pd.DataFrame | Stored,
        articles: Iterable[Article] | Article | None = None,
        *,
        filters: Mapping[str, Any] | None = None,
        count: str = "quotes",
        look: Mapping[str, Any] | None = None,
        views: str | PathLike[str] | None = None,
        of: object = None,
        corrections: GivenCorrections | None = None,
    ) -> None:
        pages = Pages(self)
        self._shown = shown_quotes(quotes, articles, corrections, pages)
        self._home, self._of_articles = home_of(quotes, of), articles
        self._lab = ThemesPanel(of, pages, self.show_by)
        self._saved = SavedViews(views)
        super().__init__(
            filters=dict(filters or {}),
            count=count,
            look=dict(look or {}),
            _views=self._saved.known(),
            _kept=self._saved.place,
        )

    @property
    def _source(self) -> Source:
        return self._shown.source

    @property
    def selection(self) -> pd.DataFrame:
        """The rows that match the filters: ``select(quotes, **explorer.filters)``, corrected."""
        self._shown.replay()
        return self._source.select(self.filters)

    @property
    def code(self) -> str:
        """A notebook cell that selects what is on screen, as ``shown``, draws its charts and, where
        two selections are compared, compares them.

        It names the frame as the notebook does: the workbench's ``bench.quotes``, or the variable
        that holds the frame; where none does, ``quotes``.
        """
        filters = self.filters
        calls = chart_calls(self._source.table, filters, count=self.count)
        compared = compared_in(self.look, self._source, count=self.count)
        frame = self.frame_name or UNNAMED
        return python_code(filters, calls, frame, compared, self.articles_name)

    @property
    def frame_name(self) -> str | None:
        """By which name the notebook has the frame at this moment, None if by none."""
        return self._lab.frame(self._home.name_in(notebook_variables()))

    @property
    def articles_name(self) -> str | None:
        """By which name the notebook has the articles at this moment, None if by none."""
        return articles_name(self._of_articles, notebook_variables())

    @property
    def views(self) -> Views:
        """The saved views: name -> a dict of ``filters``, ``count`` and ``look``."""
        self._views = self._saved.read()
        return Views(self._views)

    def save_view(self, name: str) -> None:
        """Keep what is on screen (filters, count, tab, order, opened quote) under ``name``.

        A view of that name is replaced. Raises WorkbenchError for what is no name, and where the
        file of views cannot be written.
        """
        view = {"filters": self.filters, "count": self.count, "look": self.look}
        self._views = self._saved.save(name, view)

    def show_view(self, name: str) -> None:
        """Open a saved view.

        Raises WorkbenchError for a name that is none, and, with everything as it was, where the
        quotes do not have what the view asks for.
        """
        view = self.views[name]
        filters = checked_filters(view["filters"], self._source)
        with self.turn, self.hold_sync(), self.hold_trait_notifications():
            self.filters, self.count, self.look = filters, view["count"], view["look"]

    def rename_view(self, name: str, to: str) -> None:
        """Another name for a saved view. Raises WorkbenchError where there is one of that name."""
        self._views = self._saved.rename(name, to)

    def delete_view(self, name: str) -> None:
        """Delete a saved view. Raises WorkbenchError where there is none of that name."""
        self._views = self._saved.delete(name)

    def export(
        self,
        path: str | PathLike[str],
        *,
        format: str | None = None,  # noqa: A002 (as pandas and Plotly call it)
        items: str = "quotes",
        progress: bool | None = None,
    ) -> Path:
        """Write the selected rows to ``path``; :func:`workbench.exports.write` says how.

        The suffix says the format (.csv, .xlsx, .parquet, .md, .ris, .bib, .json for CSL-JSON), or
        ``format`` does. ``items`` is what an item of RIS or BibTeX is: "quotes", or "articles" with
        their quotes as notes. A bar is shown for what takes over two seconds, unless
        ``progress=False``.
        """
        from workbench.exports.writing import write_selection

        self._shown.replay()
        return write_selection(
            lambda: self._source.selection(self.filters),
            path,
            articles=self._source.cited,
            format=format,
            items=items,
            progress=progress,
        )

    @traitlets.validate("filters")
    def _check_filters(self, proposal: dict[str, Any]) -> dict[str, Any]:
        try:
            return checked_filters(proposal["value"], self._source)
        except WorkbenchError as fault:
            raise RefusedError(str(fault)) from None

    def __repr__(self) -> str:
        return f"Explorer({held_words(self._source)})"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        bundle = super()._repr_mimebundle_(**kwargs)
        if bundle is None:
            return None
        data, metadata = bundle
        data["text/plain"] = repr(self)
        data["text/html"] = html_summary(self._source, self.filters)
        return data, {**metadata, **MARK}

    def _answer(self, kind: object, question: Mapping[str, Any]) -> Answer:
        if kind == "view":
            self._views = self._saved.change(question, self._source)
            return {"type": kind}, []
        if kind == "frame":
            names = {"frame": self.frame_name, "articles": self.articles_name}
            return {"type": kind} | names, []
        if kind == "lab":
            return self._lab.reply(question)
        if kind in QUESTIONS:
            return self._shown.reply(str(kind), question)
        content, buffers = answer(self._source, question)
        if kind == "data":
            content["header"] |= self._shown.heading() | {"lab": self._lab.offer}
        return content, buffers

    def show_by(self, themed: Themed) -> None:
        """Show the quotes with other themes, as ``themed`` gives a frame them; nothing is written.

        Filters that ask for a theme that has gone are let go. Raises WorkbenchError where the
        quotes do not fit in memory.
        """
        self._shown.show_by(themed)
        self._lab.shows = True
        with self.turn:
            self.filters = fitting(self.filters, self._source)

    def _opened(self) -> None:
        open_explorers[self.model_id] = self
        # Unasked: an answer would have to wait for the cells that are queued behind this one.
        self._handle_custom_msg({"type": "data"}, [])

    def _rest(self) -> None:
        self._source.rest()


# By the id that an output names its widget by: `workbench share` asks for those on its page.
open_explorers: weakref.WeakValueDictionary[str, Explorer] = weakref.WeakValueDictionary()
