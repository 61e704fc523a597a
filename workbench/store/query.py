"""The quotes of a store that no frame could hold: filtered by DuckDB, read from the disk by row."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.exports.parquet import ATTRS
from workbench.own.roster import Roster
from workbench.quotes.arguments import VALUED
from workbench.quotes.asked import read_asked
from workbench.quotes.schema import COLUMNS, KINDS, NAMES, SPEAKER_KINDS, conform
from workbench.quotes.stored import Stored
from workbench.store.conditions import Condition, condition_of
from workbench.store.counting import count_query
from workbench.store.live import Live, live_rows
from workbench.store.manifest import Manifest
from workbench.store.memory import check_fits
from workbench.store.owned import owned_columns, put_own, with_needed
from workbench.store.rows import Positions, read_rows
from workbench.store.unchanged import Unchanged

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

# Columns that say what is known of the article now, not what was when the quotes were written.
OF_ARTICLE = ("file", "title", "outlet", "published")


class StoredQuotes(Stored):
    """What a quote frame of the store would hold, in the same order, and never all of it at once.

    ``folder`` is a store and ``manifest`` what :func:`workbench.store.opening.opened` gives;
    ``roster`` is what the analyst's speakers.csv says, whose columns stand behind the schema's. A
    row is named by its position in that order, from 0. In a store that a run left in the middle,
    stories are those that the last whole run found. Raises WorkbenchError for a store that is
    damaged; so does every question, and where the store has changed since.
    """

    def __init__(self, folder: Path, manifest: Manifest, roster: Roster | None = None) -> None:
        self.folder = folder
        self._duck, self._live = live_rows(folder, manifest)
        self._roster = roster or Roster()
        put_own(self._duck, self._roster)
        self._unchanged = Unchanged(folder, self._live.tables)
        self._known: dict[str, frozenset[str]] = {}

    @property
    def rows(self) -> int:
        """How many quotes there are."""
        return len(self._live.numbers)

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the analyst's own columns."""
        return self._roster.columns

    @property
    def live(self) -> Live:
        """Which rows count, and of which articles they are."""
        return self._live

    @cached_property
    def articles(self) -> pa.Table:
        """The articles, also those without quotes, in the order of their files.

        Columns: article_id, file, title, outlet, published, byline, url, and ``part`` and ``row``
        of the tables of articles.
        """
        return self._duck.table("SELECT * FROM owners ORDER BY place")

    def values(self, name: str) -> Collection[str]:
        """What the argument ``name`` of ``select``, or an own column, may ask for."""
        if name in ("kind", "speaker_kind"):
            return KINDS if name == "kind" else SPEAKER_KINDS
        if name not in self._known:
            found = self._distinct(_values_sql(name))
            self._known[name] = frozenset(found.union(self._without_quotes(name)))
        return self._known[name]

    def _without_quotes(self, name: str) -> Collection[str]:
        """Values that are known though no quote may have them."""
        if name in self.own:
            return self._roster.known(name)
        return self.themes if name == "theme" else ()

    @cached_property
    def themes(self) -> list[str]:
        """The names of all themes, also of those that no quote has."""
        import pyarrow.parquet as pq

        if not self._live.tables:
            return []
        with self._live.tables[-1].open("rb") as table:
            told = (pq.read_schema(table).metadata or {}).get(ATTRS, b"{}")
        return list(map(str, json.loads(told).get("themes", ())))

    def select(self, **filters: Any) -> pd.DataFrame:
        """The rows for which all arguments hold: :func:`workbench.select` of the whole frame.

        Raises WorkbenchError as that does, and where the rows found would not fit in memory.
        """
        return self.frame(self.find(filters))

    def part(self, filters: Mapping[str, Any], names: Sequence[str]) -> pd.DataFrame:
        """The columns ``names`` of the rows that ``filters`` select, in order."""
        return self.columns(self.find(filters), names)

    def count(
        self, by: Sequence[str], *, freq: str, known: Sequence[str], filters: Mapping[str, Any]
    ) -> pd.DataFrame:
        """The rows of ``coverage`` of the quotes that ``filters`` select, in no order."""
        sql, given = count_query(by, freq, known=known, condition=self.condition(filters))
        counted: pd.DataFrame = self.table(sql, given).to_pandas()
        return counted

    def find(self, filters: Mapping[str, Any]) -> Positions:
        """Where the rows stand that ``filters``, arguments of ``select``, are for; in order."""
        condition = self.condition(filters)
        sql = f"SELECT part, row FROM quotes WHERE {condition.sql}"  # noqa: S608 - values apart
        found = [self._live.positions_of(batch) for batch in self.batches(sql, condition.given)]
        return np.sort(np.concatenate([np.empty(0, np.int32), *found]))

    def condition(self, filters: Mapping[str, Any]) -> Condition:
        """What ``filters`` ask, for a query of ``quotes``."""
        return condition_of(read_asked(self, **filters))

    def batches(self, sql: str, given: Sequence[object] = ()) -> Iterator[pa.RecordBatch]:
        """What a query of ``quotes`` and ``owners`` gives, in batches and in no order."""
        self._unchanged.check()
        return self._duck.batches(sql, given)

    def table(self, sql: str, given: Sequence[object] = ()) -> pa.Table:
        """All that such a query gives."""
        self._unchanged.check()
        return self._duck.table(sql, given)

    def of_article(self, row: int) -> Positions:
        """Where all quotes of the article of the quote at ``row`` stand."""
        places = self._live.places
        first, behind = (np.searchsorted(places, places[row], side) for side in ("left", "right"))
        return np.arange(first, behind)

    def ids_of(self, file: str) -> list[str]:
        """The ids of the articles with quotes that come from ``file``."""
        sql = "SELECT DISTINCT article_id, place FROM quotes WHERE file = ? ORDER BY place"
        return list(map(str, self.table(sql, [file])["article_id"].to_pylist()))

    def text_of(self, place: int) -> tuple[str, str]:
        """The text of an article by its place in ``articles``, and the rest of it as JSON."""
        sql = "SELECT text, article FROM texts WHERE part = ? AND row = ?"
        where = [self.articles[name][place].as_py() for name in ("part", "row")]
        found = self.table(sql, where)
        return found["text"][0].as_py(), found["article"][0].as_py()

    def frame(self, positions: Positions) -> pd.DataFrame:
        """The rows at ``positions`` as a quote frame, in their order and with them as its index.

        Raises WorkbenchError where they would not fit in memory.
        """
        import pandas as pd

        check_fits(len(positions), self.rows)
        frame = self.columns(positions, NAMES)
        for column in COLUMNS:
            if column.dtype == "category" and column.values is None:
                kind = pd.CategoricalDtype(pd.Index(self._categories(column.name), dtype="string"))
                frame[column.name] = frame[column.name].astype("string").astype(kind)
        frame.attrs = {"themes": self.themes} if self.themes else {}
        own = {name: self._own_column(frame, name) for name in self.own}
        return conform(frame.assign(**own))

    def _own_column(self, frame: pd.DataFrame, name: str) -> pd.Series:
        import pandas as pd

        # Of the whole store, as a frame of all its quotes has them.
        kind = pd.CategoricalDtype(pd.Index(sorted(self.values(name)), dtype="string"))
        return owned_columns(frame, self._roster, [name])[name].astype(kind)

    def columns(self, positions: Positions, names: Sequence[str]) -> pd.DataFrame:
        """Some columns of the rows at ``positions``, as they are on the disk."""
        import pandas as pd

        self._unchanged.check()
        positions = np.asarray(positions, dtype=np.int64)
        own = [name for name in names if name in self.own]
        needed = with_needed(names, own)
        kept = [name for name in needed if name not in OF_ARTICLE]
        frame: pd.DataFrame = read_rows(self.folder, self._live, positions, kept).to_pandas()
        of_article = self.articles.select(OF_ARTICLE).take(self._live.places[positions]).to_pandas()
        joined = frame.assign(
            **{name: of_article[name] for name in OF_ARTICLE if name in names},
            **owned_columns(frame, self._roster, own),
        )
        return joined[list(names)].set_axis(pd.Index(positions))

    def _categories(self, name: str) -> list[str]:
        """What the quotes of the whole store have in a column: a selection knows of it too."""
        known = self._distinct([f"SELECT DISTINCT {name} FROM quotes"])  # noqa: S608 - of the schema
        return sorted(known)

    def _distinct(self, queries: Sequence[str]) -> set[str]:
        tables = [self.table(sql) for sql in queries]
        return {value for table in tables for value in table[0].to_pylist() if value is not None}


def _values_sql(name: str) -> list[str]:
    """Queries of which each gives values that ``name``, of ``VALUED`` or own, may have."""
    if name == "theme":
        return ["SELECT DISTINCT unnest(themes) FROM quotes"]
    if name == "expert":
        return ["SELECT DISTINCT speaker FROM quotes WHERE speaker_kind = 'person'"]
    columns = VALUED.get(name, (f'"{name}"',))
    return [f"SELECT DISTINCT {column} FROM quotes" for column in columns]  # noqa: S608
