"""What an Explorer shows that no memory would hold: a store, asked row by row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from workbench.articles.model import Article
from workbench.corrections.standing import in_force
from workbench.explorer.labels import article_labels
from workbench.explorer.material import Material
from workbench.explorer.numbered import Numbers
from workbench.explorer.source import Positions
from workbench.explorer.stored_columns import read_columns
from workbench.explorer.table import Table, read_table
from workbench.explorer.trail import Trail
from workbench.exports.selection import Selection, selection_of
from workbench.quotes.folding import folded
from workbench.quotes.said_once import numbered, prints_of_words, stories_of_rows
from workbench.store.memory import check_fits
from workbench.store.query import StoredQuotes
from workbench.store.reading import StoredArticles

if TYPE_CHECKING:
    from workbench.corrections import Corrected
    from workbench.corrections.model import Entry

# Rows whose texts are held at a time.
_AT_ONCE = 50_000
# The columns that corrections write.
CORRECTED = (
    *("speaker", "speaker_kind", "role", "institution", "institution_kind", "country"),
    *("kind", "themes", "theme_terms", "reviewed", "confidence", "institution_confidence"),
    *("speaker_reason", "note", "bookmarked"),
)


class StoredSource:
    """The quotes and articles of a store: a ``Source``."""

    def __init__(self, quotes: StoredQuotes, trail: Trail | None = None) -> None:
        self._quotes = quotes
        self._table: Table | None = None
        self.articles = StoredArticles(quotes)
        self.trail = trail or Trail()
        # Rows that were corrected since the tables were written: by id, and of which article.
        self._told: dict[str, Mapping[str, Any]] = {}
        self._of: dict[str, str] = {}
        self.rejected: set[str] = set()

    @property
    def rows(self) -> int:
        return self._quotes.rows

    @property
    def article_count(self) -> int:
        return len(self.articles)

    @property
    def table(self) -> Table:
        if self._table is None:
            self._table = read_table(read_columns(self._quotes))
        return self._table

    def rest(self) -> None:
        self._table = None

    @property
    def own(self) -> Sequence[str]:
        return self._quotes.own

    def values(self, name: str) -> Collection[str]:
        return self._quotes.values(name)

    def ids_of(self, file: str) -> list[str]:
        return self._quotes.ids_of(file)

    def frame(self, positions: Positions | Sequence[int], names: Sequence[str]) -> pd.DataFrame:
        at = np.asarray(positions, dtype=np.int64)
        if not self._told:
            return self._quotes.columns(at, names)
        needed = list(dict.fromkeys((*names, "quote_id")))
        return self.as_corrected(self._quotes.columns(at, needed))[list(names)]

    def rows_at(self, positions: Sequence[int]) -> pd.DataFrame:
        """The rows at ``positions`` with all their columns."""
        return self.as_corrected(self._quotes.frame(np.asarray(positions, dtype=np.int64)))

    def as_corrected(self, rows: pd.DataFrame) -> pd.DataFrame:
        """``rows`` with what was corrected since the tables were written."""
        places = {i: self._told[id_] for i, id_ in enumerate(rows["quote_id"]) if id_ in self._told}
        if not places:
            return rows
        columns: dict[str, pd.Series] = {}
        for name in (each for each in rows.columns if each in CORRECTED):
            cells = rows[name].astype("object").to_numpy(copy=True)
            for place, told in places.items():
                cells[place] = told[name]
            columns[str(name)] = pd.Series(cells, rows.index, dtype="object")
        shown = rows.assign(**columns)
        shown.attrs = rows.attrs
        return shown

    def put(self, before: pd.DataFrame, outcome: Corrected, entries: Sequence[Entry]) -> None:
        """An article is told as its replay came out; ``before`` are its rows without it,
        ``entries`` all that the file has."""
        rows = outcome.quotes
        for place, quote_id in enumerate(rows["quote_id"].tolist()):
            if quote_id in outcome.applied or quote_id in self.trail.applied:
                self._told[quote_id] = {name: rows[name].iat[place] for name in CORRECTED}
                self._of[quote_id] = str(rows["article_id"].iat[place])
        gone = set(before["quote_id"]) - set(rows["quote_id"])
        self.rejected -= set(rows["quote_id"])
        self.rejected |= gone
        for quote_id in gone:
            self._of[quote_id] = str(before["article_id"].iat[0])
        own = {*before["quote_id"], *rows["quote_id"]}
        kept = {k: v for k, v in self.trail.applied.items() if k not in own}
        placed = {**self.trail.placed, **outcome.placed}
        standing = {entry.id for entry in in_force(entries)}
        self.trail = replace(
            self.trail,
            entries=entries,
            applied={**kept, **outcome.applied},
            placed=placed,
            undone=frozenset(entry.id for entry in entries) - standing,
        )

    def told_of(self, article_id: str) -> list[str]:
        """The ids of the rows of an article that were corrected since the tables were written."""
        return [quote_id for quote_id, of in self._of.items() if of == article_id]

    @property
    def ids(self) -> pd.Index:
        """The quote_id of each row."""
        ids = self._quotes.columns(np.arange(self.rows), ("quote_id",))["quote_id"]
        return pd.Index(ids.astype("string[pyarrow]"))

    def of_article(self, row: int) -> Positions:
        return self._quotes.of_article(row)

    def row_of(self, quote_id: str) -> int | None:
        sql = "SELECT part, row FROM quotes WHERE quote_id = ?"
        found = [self._quotes.live.positions_of(b) for b in self._quotes.batches(sql, [quote_id])]
        rows = np.sort(np.concatenate([np.empty(0, np.int64), *found]))
        return int(rows[0]) if len(rows) else None

    def rows_of(self, quote_ids: Iterable[str]) -> dict[str, int]:
        found = ((each, self.row_of(each)) for each in quote_ids)
        return {quote_id: row for quote_id, row in found if row is not None}

    def search(self, phrases: Iterable[str], fields: Iterable[str]) -> npt.NDArray[np.bool_]:
        found = np.zeros(self.rows, dtype=bool)
        if wanted := [phrase for phrase in phrases if folded(phrase)]:
            found[self._quotes.find({"text": wanted, "text_in": fields, "speech": None})] = True
        return found

    @property
    def has_copies(self) -> bool:
        copies = self._quotes.table("SELECT count(*) AS n FROM quotes WHERE story <> article_id")
        return bool(copies["n"][0].as_py())

    def statements(self) -> npt.NDArray[np.int64]:
        known = Numbers()
        stories, words = [np.empty(0, np.int64)], [np.empty(0, np.uint64)]
        for start in range(0, self.rows, _AT_ONCE):
            rows = np.arange(start, min(start + _AT_ONCE, self.rows))
            some = self._quotes.columns(rows, ("article_id", "story", "quote"))
            stories.append(np.array([known[story] for story in stories_of_rows(some)]))
            words.append(prints_of_words(some["quote"]))
        return numbered(np.concatenate(stories), np.concatenate(words))

    def ranks(self, name: str) -> npt.NDArray[np.uint32]:
        ranks = np.zeros(self.rows, dtype=np.uint32)
        for batch in self._quotes.batches(_ranks_sql(name)):
            at = self._quotes.live.positions_of(batch)
            ranks[at] = batch["rank"].to_numpy(zero_copy_only=False)
        return ranks

    def count(self, filters: Mapping[str, Any]) -> int:
        return len(self._quotes.find(filters))

    def select(self, filters: Mapping[str, Any]) -> pd.DataFrame:
        return self._quotes.select(**filters)

    def selection(self, filters: Mapping[str, Any]) -> Selection:
        titles = article_labels(self, filters)
        return selection_of(self.select(filters), self.rows, filters, titles=titles)

    def cited(self, quotes: pd.DataFrame) -> Iterable[Article]:
        return self.articles.without_texts(quotes["article_id"].unique())

    def held(self) -> Material:
        check_fits(self.rows, self.rows, len(self.articles))
        return Material.of(self._quotes.frame(np.arange(self.rows)), list(self.articles.values()))


def _ranks_sql(name: str) -> str:
    """``name`` is a column of the schema."""
    ranked = f"dense_rank() OVER (ORDER BY lower({name}), {name}) AS rank"
    return f"SELECT part, row, {ranked} FROM quotes WHERE {name} IS NOT NULL"  # noqa: S608
