"""Quotes of a store, corrected row by row.

A line is written at once, and its row is told as it is with it. What rests on all rows (counts,
filters, charts) has it when the tables of the store have: they are written again after the next
cell, or when Python asks for the selection, and not while an analyst goes from row to row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from workbench.corrections import corrected
from workbench.corrections.naming import brought_by
from workbench.corrections.standing import in_force
from workbench.errors import WorkbenchError
from workbench.explorer.answers import Answer, step_answer
from workbench.explorer.deeds import read_addition, read_deed, read_undone
from workbench.explorer.material import Material
from workbench.explorer.pages import Pages
from workbench.explorer.steps import Step, told_otherwise
from workbench.explorer.stored import StoredSource
from workbench.explorer.texts import TEXT_COLUMNS, quote_texts
from workbench.explorer.trail import Trail, told_entry
from workbench.explorer.watching import watch

if TYPE_CHECKING:
    from workbench.corrections.model import Draft, Entry
    from workbench.explorer.source import Source
    from workbench.explorer.themespanel import Themed
    from workbench.store.desk import StoreDesk
    from workbench.store.query import StoredQuotes

_EVERYWHERE = (
    "In a store a name is corrected in all rows from Python: bench.corrections.everywhere(...)."
)

_THEMED = (
    "These are the quotes by themes that are tried; save the themes and open the folder again."
)


class AsStored:
    """The quotes of a store with the corrections of ``desk``, which they follow."""

    def __init__(self, quotes: StoredQuotes, desk: StoreDesk, pages: Pages) -> None:
        self._desk, self._pages = desk, pages
        self._lock = RLock()
        self._generation = 0
        # Quotes of a small store by themes that are tried.
        self._themed: Material | None = None
        self._seen = desk.file.print
        self._source = self._source_of(quotes)
        # By the time that the tables are others, nobody could say which row was which.
        self._ids = self._source.ids
        watch(self)

    @property
    def source(self) -> Source:
        return self._themed or self._source

    def heading(self) -> dict[str, Any]:
        if self._themed is not None:
            told = {"can": False, "why_not": _THEMED}
            return {"generation": self._generation, "corrections": told}
        here: dict[str, Any] = {"can": True, "who": self._desk.file.who, "everywhere": False}
        here["themes"] = sorted(self._source.values("theme"), key=str.casefold)
        return {"generation": self._generation, "corrections": here}

    def reply(self, kind: str, question: Mapping[str, Any]) -> Answer:
        if self._themed is not None:
            raise WorkbenchError(_THEMED)
        with self._lock:
            if kind == "brought":
                return {"type": kind, **self._brought(question)}, []
            if kind == "everywhere":
                raise WorkbenchError(_EVERYWHERE)
            if kind == "undo":
                return self._undone(question)
            drafts = self._drafts(kind, question)
            entries = self._desk.file.add(drafts)
            return self._told(kind, entries, {e.at.article_id for e in entries if e.at})

    def replay(self, *, again: bool = False) -> None:
        """Has the tables written again, where the file says something else by now."""
        with self._lock:
            seen = self._desk.file.print
            if self._themed is not None or (seen == self._seen and not again):
                return
            before, trail = self._ids, self._source.trail
            self._source = self._source_of(self._desk.brought_up_to_date())
            self._ids = self._source.ids
            self._seen = seen
            self._generation += 1
            if not self._pages.are_open:
                return
            content, buffers = step_answer(self._source, self._step(before, trail))
            content["header"] |= self.heading()
            self._pages.tell(content, buffers)

    def show_by(self, themed: Themed) -> None:
        given = self._source.held()
        self._themed = Material.of(themed(given.quotes), given.articles.values(), given.trail)

    def _source_of(self, quotes: StoredQuotes) -> StoredSource:
        entries = self._desk.entries
        trail = Trail.of_replay(entries, self._desk.replayed()) if entries else Trail()
        return StoredSource(quotes, trail)

    def _drafts(self, kind: str, question: Mapping[str, Any]) -> list[Draft]:
        if kind == "add":
            article = question.get("article")
            rows = self._rows_of(str(article))
            return read_addition(question, rows, self._source.articles)
        quote = question.get("quote")
        row = self._source.row_of(quote) if isinstance(quote, str) else None
        rows = self._source.rows_at([] if row is None else [row])
        return read_deed(question, rows, self._source.articles)

    def _rows_of(self, article_id: str) -> pd.DataFrame:
        rows = self._source.as_corrected(self._desk.of_article(article_id))
        out = rows["quote_id"].isin(self._source.rejected)
        return rows[~out.to_numpy(dtype=bool)]

    def _undone(self, question: Mapping[str, Any]) -> Answer:
        from workbench.corrections import draft_undo

        ids = read_undone(question)
        made = self._desk.file.add([draft_undo(each) for each in ids])
        about = {entry.id: entry for entry in self._desk.entries}
        articles = {at.article_id for each in ids if (at := about[each].at)}
        return self._told("undo", made, articles)

    def _told(self, kind: str, entries: Iterable[Entry], article_ids: Iterable[str]) -> Answer:
        """The lines, and the rows of their articles as they are now."""
        changed = [row for each in sorted(article_ids) for row in self._replayed(each)]
        texts = quote_texts(self._source.frame(changed, TEXT_COLUMNS), self._source.trail)
        for text in texts:
            text["rejected"] = text["id"] in self._source.rejected
        content = {
            "entries": [told_entry(entry) for entry in entries],
            "row": None,
            "changed": list(zip(changed, texts, strict=True)),
            "generation": self._generation,
        }
        return {"type": kind, **content}, []

    def _replayed(self, article_id: str) -> list[int]:
        """Replays one article; the positions of those of its rows that entries were ever about."""
        rows = self._desk.uncorrected([article_id])
        entries = self._about(article_id, rows)
        article = self._source.articles.get(article_id)
        outcome = corrected(
            rows,
            [article] if article else None,
            entries,
            themes=self._desk.themes,
            sources=self._desk.sources,
        )
        self._source.put(rows, outcome, self._desk.entries)
        found = (self._source.row_of(each) for each in self._source.told_of(article_id))
        return [row for row in found if row is not None]

    def _about(self, article_id: str, rows: pd.DataFrame) -> list[Entry]:
        """The entries in force about an article: made in it, or found again in it."""
        placed = self._source.trail.placed
        ids = set(rows["quote_id"])
        return [
            entry
            for entry in in_force(self._desk.entries)
            if entry.at and (entry.at.article_id == article_id or placed.get(entry.id) in ids)
        ]

    def _brought(self, question: Mapping[str, Any]) -> dict[str, Any]:
        named = {"speaker": question.get("name")}
        if "quote" in question:
            asked = {"quote": question["quote"], "what": "change", "changes": named}
            [draft] = self._drafts("change", asked)
        else:
            [draft] = self._drafts("add", {**question, "fields": named})
        article_id = draft.at.article_id if draft.at else ""
        rows = self._desk.uncorrected([article_id])
        return brought_by(
            draft,
            rows,
            self._source.articles.get(article_id),
            self._about(article_id, rows),
            who=self._desk.file.who,
            sources=self._desk.sources,
        )

    def _step(self, before: pd.Index, trail: Trail) -> Step:
        new = self._ids
        moved = before.get_indexer(new).astype(np.int32)
        still = len(before) == len(new) and bool((moved == np.arange(len(new))).all())
        told = new.isin(told_otherwise(trail, self._source.trail))
        changed = np.flatnonzero((moved < 0) | told).tolist()
        return Step(self._generation - 1, None if still else moved, changed)
