"""The quotes of a store that no frame could hold: filtered by DuckDB, read from the disk by row."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from workbench.quotes.arguments import VALUED
from workbench.quotes.asked import read_asked
from workbench.quotes.stored import Stored
from workbench.quotes.schema import KINDS, NAMES, SPEAKER_KINDS, conform
from workbench.store.conditions import Condition, condition_of
from workbench.store.counting import count_query
from workbench.store.duck import damaged
from workbench.store.live import Live, live_rows
from workbench.store.manifest import Manifest
from workbench.store.memory import check_fits
from workbench.store.unchanged import Unchanged

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Positions = npt.NDArray[np.integer[Any]]

# Columns that say what is known of the article now, not what was when the quotes were written.
OF_ARTICLE = ("file", "title", "outlet", "published")
# Where pandas keeps a frame's attrs.
_ATTRS = b"PANDAS_ATTRS"


class StoredQuotes(Stored):
    """What a quote frame of the store would hold, in the same order, and never all of it at once.

    ``folder`` is a store and ``manifest`` what :func:`workbench.store.opening.opened` gives. A row
    is named by its position in that order, from 0. Raises WorkbenchError for a store that is
    damaged; so does every question, and where the store has changed since.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self._duck, self._live = live_rows(folder, manifest)
        self._unchanged = Unchanged(folder, self._live.tables)
        self._known: dict[str, frozenset[str]] = {}

    @property
    def rows(self) -> int:
        """How many quotes there are."""
        return len(self._live.numbers)

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
        """What the argument ``name`` of ``select`` may ask for."""
        if name in ("kind", "speaker_kind"):
            return KINDS if name == "kind" else SPEAKER_KINDS
        if name not in self._known:
            found = {value for sql in _values_sql(name) for [value] in self._all(sql)}
            self._known[name] = frozenset(found | set(self.themes if name == "theme" else ()))
        return self._known[name]

    @cached_property
    def themes(self) -> list[str]:
        """The names of all themes, also of those that no quote has."""
        return list(map(str, self._attrs.get("themes", ())))

    @cached_property
    def _attrs(self) -> dict[str, Any]:
        import pyarrow.parquet as pq

        if not self._live.tables:
            return {}
        told = (pq.read_schema(self._live.tables[0]).metadata or {}).get(_ATTRS, b"{}")
        attrs: dict[str, Any] = json.loads(told)
        return attrs

    def select(self, **filters: Any) -> pd.DataFrame:
        """The rows for which all arguments hold: :func:`workbench.select` of the whole frame.

        Raises WorkbenchError as that does, and where the rows found would not fit in memory.
        """
        return self.frame(self.find(filters))

    def count(
        self, by: Sequence[str], *, freq: str, dropna: bool, filters: Mapping[str, Any]
    ) -> pd.DataFrame:
        """The rows of ``coverage`` of the quotes that ``filters`` select, in no order."""
        sql, given = count_query(by, freq, dropna=dropna, condition=self.condition(filters))
        counted: pd.DataFrame = self.table(sql, given).to_pandas()
        return counted

    def find(self, filters: Mapping[str, Any]) -> Positions:
        """Where the rows stand that ``filters``, arguments of ``select``, are for; in order."""
        condition = self.condition(filters)
        found = [
            self._live.positions_of(batch)
            for batch in self.batches(f"SELECT part, row FROM quotes WHERE {condition.sql}",
                                      condition.given)
        ]  # fmt: skip
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

    def _all(self, sql: str) -> list[tuple[Any, ...]]:
        table = self.table(sql)
        return list(zip(*(column.to_pylist() for column in table.columns), strict=True))

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
        check_fits(len(positions), self.rows)
        frame = self.columns(positions, NAMES)
        frame.attrs = dict(self._attrs)
        return conform(frame)

    def columns(self, positions: Positions, names: Sequence[str]) -> pd.DataFrame:
        """Some columns of the rows at ``positions``, as they are on the disk."""
        import pandas as pd
        import pyarrow as pa

        self._unchanged.check()
        positions = np.asarray(positions, dtype=np.int64)
        kept = [name for name in names if name not in OF_ARTICLE]
        order = np.argsort(self._live.numbers[positions], kind="stable")
        tables = list(self._read(self._live.numbers[positions][order], kept))
        back = np.empty(len(order), dtype=np.int64)
        back[order] = np.arange(len(order))
        if tables:
            frame = pa.concat_tables(tables, promote_options="permissive").take(back).to_pandas()
        else:
            frame = pd.DataFrame({name: pd.Series(dtype="object") for name in kept})
        places = self._live.places[positions]
        of_article = self.articles.select(OF_ARTICLE).take(places).to_pandas()
        joined = frame.assign(**{name: of_article[name] for name in OF_ARTICLE if name in names})
        return joined[list(names)].set_axis(pd.Index(positions))

    def _read(self, numbers: Positions, names: Sequence[str]) -> Iterator[pa.Table]:
        """The rows ``numbers``, which are in order, from one part after the other."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        starts = self._live.starts
        parts = np.searchsorted(starts, numbers, side="right") - 1
        for part in np.unique(parts).tolist():
            table = self._live.tables[part]
            try:
                whole = pq.ParquetFile(table).read(columns=list(names))
                yield whole.take(numbers[parts == part] - starts[part])
            except (OSError, pa.ArrowException) as fault:
                raise damaged(self.folder, f"{table.parent.name}/{table.name}: {fault}") from fault


def _values_sql(name: str) -> list[str]:
    """Queries of which each gives values that the argument ``name``, of ``VALUED``, may have."""
    if name == "theme":
        return ["SELECT DISTINCT unnest(themes) FROM quotes"]
    if name == "expert":
        return [
            "SELECT DISTINCT speaker FROM quotes "
            "WHERE speaker_kind = 'person' AND speaker IS NOT NULL"
        ]
    return [
        f"SELECT DISTINCT {column} FROM quotes WHERE {column} IS NOT NULL"  # noqa: S608
        for column in VALUED[name]
    ]
