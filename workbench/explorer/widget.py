"""The Explorer widget: the kernel's side of what is drawn by ``static/explorer.js``."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, cast

import pandas as pd
import traitlets

from workbench.articles.model import Article
from workbench.errors import WorkbenchError, warn
from workbench.explorer.answers import Answer, answer, step_answer
from workbench.explorer.chartcalls import chart_calls
from workbench.explorer.correcting import Correcting, GivenCorrections, correcting_of, why_not
from workbench.explorer.filters import checked_filters
from workbench.explorer.inbox import answered_id, check_plain, read_message, told
from workbench.explorer.looks import stylesheet
from workbench.explorer.material import Material
from workbench.explorer.naming import UNNAMED, Home, notebook_variables
from workbench.explorer.showing import ShownWidget
from workbench.explorer.source import Source
from workbench.explorer.sources import source_of
from workbench.explorer.summary import MARK, counted, html_summary, value_counts
from workbench.explorer.table import Table
from workbench.explorer.themespanel import Themed, ThemesPanel
from workbench.explorer.traits import CountTrait, FiltersTrait, LookTrait, RefusedError
from workbench.explorer.views import SavedViews, View, Views, checked_view
from workbench.explorer.watching import follow, later, watch
from workbench.paths import as_path
from workbench.quotes.code import python_code
from workbench.quotes.stored import Stored

logger = logging.getLogger(__name__)
_KEPT_HERE = 'Kept until the kernel stops; Explorer(..., views="views.json") keeps them for good.'
_STATIC = Path(__file__).parent / "static"
# The questions of pages that write a line into the file of corrections.
_CORRECTIONS = ("correct", "undo", "add", "everywhere")


def _home(quotes: object, of: object) -> Home | None:
    """By what the quotes of an Explorer can be named in code: a workbench, or the frame."""
    if of is not None:
        return Home(weakref.ref(of), "stored" if isinstance(quotes, Stored) else "quotes")
    return Home(weakref.ref(quotes))


class Explorer(ShownWidget):
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
    them. ``quotes`` is then the frame without them. Without it nothing can be corrected.

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
    _views = traitlets.Dict().tag(sync=True)
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
        self._correcting: Correcting | None = None
        self._why_not = why_not(quotes, corrections)
        if corrections is None or self._why_not:
            self._given = source_of(quotes, articles)
        else:
            self._correcting = correcting_of(quotes, articles, corrections)
            watch(self)
        self._home = _home(quotes, of)
        self._themes = ThemesPanel(of, self._push_lab)
        file = None if views is None else as_path(views, "give the name of a file for saved views")
        self._saved = SavedViews(file)
        super().__init__(
            filters=dict(filters or {}),
            count=count,
            look=dict(look or {}),
            _views=self._known(),
            _kept=_KEPT_HERE if file is None else f"Kept in {file.name}, beside the articles.",
        )

    @property
    def _source(self) -> Source:
        return self._correcting.material if self._correcting else self._given

    @property
    def selection(self) -> pd.DataFrame:
        """The rows that match the filters: ``select(quotes, **explorer.filters)``, corrected."""
        self._replay()
        return self._source.select(self.filters)

    @property
    def code(self) -> str:
        """A notebook cell that selects what is on screen, as ``shown``, and draws its charts.

        It names the frame as the notebook does: the workbench's ``bench.quotes``, or the variable
        that holds the frame; where none does, ``quotes``.
        """
        filters = self.filters
        calls = chart_calls(self._table, filters, count=self.count)
        return python_code(filters, calls, frame=self.frame_name or UNNAMED)

    @property
    def frame_name(self) -> str | None:
        """By which name the notebook has the frame at this moment, None if by none."""
        return self._home.name_in(notebook_variables()) if self._home else None

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
        self._save_view(name, {"filters": self.filters, "count": self.count, "look": self.look})

    def show_view(self, name: str) -> None:
        """Open a saved view.

        Raises WorkbenchError for a name that is none, and, with everything as it was, where the
        quotes do not have what the view asks for.
        """
        view = self.views[name]
        filters = checked_filters(view["filters"], self._source)
        with self.hold_sync(), self.hold_trait_notifications():
            self.filters, self.count, self.look = filters, view["count"], view["look"]

    def rename_view(self, name: str, to: str) -> None:
        """Another name for a saved view. Raises WorkbenchError where there is one of that name."""
        self._saved.rename(name, to)
        self._views = self._saved.read()

    def delete_view(self, name: str) -> None:
        """Delete a saved view. Raises WorkbenchError where there is none of that name."""
        self._saved.delete(name)
        self._views = self._saved.read()

    def _save_view(self, name: object, view: View, *, over: bool = True) -> None:
        self._saved.save(name, view, over=over)
        self._views = self._saved.read()

    def _known(self) -> dict[str, View]:
        """The saved views; a file that holds something else is told, and stays as it is."""
        try:
            return self._saved.read()
        except WorkbenchError as fault:
            warn(str(fault))
            return {}

    def _change_views(self, question: Mapping[str, Any]) -> Answer:
        """What a page's menu does: ``{what: save | rename | delete, name, view?, over?, to?}``."""
        what, name = question.get("what"), question.get("name")
        if what == "save":
            view = checked_view(question.get("view"))
            filters = checked_filters(view["filters"], self._source)
            self._save_view(name, view | {"filters": filters}, over=question.get("over") is True)
        elif what == "rename" and isinstance(name, str):
            self.rename_view(name, question.get("to"))  # type: ignore[arg-type]
        elif what == "delete" and isinstance(name, str):
            self.delete_view(name)
        else:
            raise WorkbenchError("The page asked for nothing that can be done to a view; rerun.")
        return {"type": "view"}, []

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

        self._replay()
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
        matching = self._source.count(filters) if filters else self._table.rows
        return html_summary(self._holds(), themes, filters, matching)

    @property
    def _table(self) -> Table:
        return self._source.table

    def _holds(self) -> str:
        """What is shown before anything is filtered: speech, not beliefs and intentions."""
        facets, speech = self._table.facets, self._table.speech
        return ", ".join(
            [
                counted(int(speech.sum()), "quote"),
                counted(len(value_counts(facets["expert"], speech)), "expert"),
                counted(len(value_counts(facets["institution"], speech)), "institution"),
                counted(self._source.article_count, "article"),
            ]
        )

    def _handle_msg(self, msg: Mapping[str, Any]) -> None:
        """A message of a page; what is wrong with it is answered, and changes nothing."""
        try:
            method, brought = read_message(msg["content"]["data"])
            if method == "request_state":
                self.send_state()
            elif method == "update":
                self.set_state(brought)
        except WorkbenchError as fault:
            self.send(told(fault) | {"id": None})
        else:
            if method == "custom":
                self._handle_custom_msg(brought, msg["buffers"])

    def set_state(self, sync_data: Mapping[str, Any]) -> None:
        """What a page has changed: the filters, and of an ipywidgets layout what stands in it.

        Raises WorkbenchError for what is wrong with it; the state is then what it was, and the
        pages are sent it again.
        """
        try:
            if own := [name for name in sync_data if name.startswith("_")]:
                raise WorkbenchError(f"A page cannot change {own[0]!r}; rerun the cell.")
            super().set_state(dict(sync_data))
        except (WorkbenchError, traitlets.TraitError) as fault:
            self.send_state([name for name in sync_data if name in self.keys])
            raise WorkbenchError(str(fault)) from fault

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        """One question of a page; each has a ``type`` and an ``id`` that its answer repeats.

        Without an id the answer goes to every page that shows this widget.
        """
        try:
            check_plain(content)
            reply, answered = self._reply(content)
        except WorkbenchError as fault:
            reply, answered = told(fault), []
        except Exception as fault:
            # A page that is never answered would wait for ever and offer nothing to do about it.
            logger.exception("No answer to a question")
            words = f"The kernel failed at this ({type(fault).__name__}); rerun the cell."
            reply, answered = {"type": "error", "message": words}, []
        self.send({**reply, "id": answered_id(content)}, buffers=answered)

    def _reply(self, question: Any) -> Answer:
        kind = question.get("type") if isinstance(question, Mapping) else None
        if kind == "seen":
            self.seen()
            return {"type": kind}, []
        if kind == "view":
            return self._change_views(question)
        if kind == "frame":
            return {"type": kind, "frame": self.frame_name}, []
        if kind == "unseen":
            return {"type": kind, "kept": self.unseen(sure=question.get("sure") is True)}, []
        if kind in _CORRECTIONS and isinstance(question, Mapping):
            return self._correct(kind, question)
        if kind == "lab":
            return self._lab_answer(question)
        content, buffers = answer(self._source, question)
        if kind == "data":
            content["header"] |= self._heading() | {"lab": self._themes.offer}
        return content, buffers

    def _correct(self, kind: str, question: Mapping[str, Any]) -> Answer:
        """Writes what a page has corrected; all pages get the quotes with it a moment later."""
        correcting = self._correcting
        if correcting is None:
            raise WorkbenchError(self._why_not)
        with correcting.lock:
            content = self._written(correcting, kind, question)
        later()
        # Those data have it: the next ones, or those that have just been sent.
        generation = correcting.generation + int(correcting.stale)
        return {"type": kind, **content, "generation": generation}, []

    def _written(
        self, correcting: Correcting, kind: str, question: Mapping[str, Any]
    ) -> dict[str, Any]:
        if question.get("quote") in correcting.touched:
            # What is corrected is the row with what was corrected just before.
            self._replay()
        if kind == "correct":
            return correcting.correct(question)
        if kind == "undo":
            return correcting.undo(question)
        if kind == "everywhere":
            content = correcting.everywhere(question)
            if question.get("dry") is False:
                follow(again=True)
            return content
        content = correcting.add(question)
        self._replay()
        return {**content, "row": correcting.row_of(content["entries"][0]["id"])}

    def _heading(self) -> dict[str, Any]:
        """What a page is told beside the data: which they are, whether they can be corrected."""
        correcting = self._correcting
        if correcting is None:
            here = {"can": False, "why_not": self._why_not}
            return {"generation": 0, "corrections": here}
        themes = sorted(self._source.values("theme"), key=str.casefold)
        here = {"can": True, "who": correcting.file.who, "themes": themes}
        here["everywhere"] = correcting.goes_everywhere
        return {"generation": correcting.generation, "corrections": here}

    def _replay(self, *, again: bool = False) -> None:
        """Takes over what the file of corrections says by now, and tells the pages."""
        if self._correcting is None:
            return
        with self._correcting.lock:
            step = self._correcting.replay(again=again)
            if step is None or self.comm is None:
                return
            content, buffers = step_answer(self._source, step)
            content["header"] |= self._heading()
            self.send({**content, "id": None}, buffers=buffers)

    def _lab_answer(self, question: Mapping[str, Any]) -> Answer:
        """What the page of the theme lab asks; "show" has the quotes shown by its themes."""
        if question.get("what") == "show":
            self.show_by(self._themes.shown())
            return {"type": "lab"}, []
        return {"type": "lab", **self._themes.reply(question)}, []

    def _push_lab(self, told: dict[str, Any]) -> None:
        if self.comm is not None:
            self.send({"type": "lab", "push": told, "id": None})

    def show_by(self, themed: Themed) -> None:
        """Show the quotes with other themes, as ``themed`` gives a frame them; nothing is written.

        Filters that ask for a theme that has gone are let go.
        """
        if self._correcting is not None:
            self._correcting.show_by(themed)
        else:
            given = cast(Material, self._given)
            self._given = Material.of(themed(given.quotes), given.articles.values(), given.trail)
        try:
            checked_filters(self.filters, self._source)
        except WorkbenchError:
            kept = {name: value for name, value in self.filters.items() if "theme" not in name}
            self.filters = {name: value for name, value in kept.items() if name != "exclude"}

    def _opened(self) -> None:
        open_explorers[self.model_id] = self
        # Unasked: an answer would have to wait for the cells that are queued behind this one.
        self._handle_custom_msg({"type": "data"}, [])

    def _rest(self) -> None:
        self._source.rest()


# By the id that an output names its widget by: `workbench share` asks for those on its page.
open_explorers: weakref.WeakValueDictionary[str, Explorer] = weakref.WeakValueDictionary()
