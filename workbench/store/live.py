"""Which rows of a store's tables count, in the order in which a frame of all of them would stand.

A part's tables keep rows of files that are gone by now, and of texts that an earlier file has. What
counts is worked out once, from the names of files and the ids of articles: a few bytes a quote.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from workbench.articles.names import order_of
from workbench.articles.table import articles_frame
from workbench.quotes.schema import empty
from workbench.store.duck import Duck
from workbench.store.faults import damaged
from workbench.store.manifest import Manifest
from workbench.store.parts import ARTICLES, QUOTES, TEXTS, part_file
from workbench.store.types import typed

if TYPE_CHECKING:
    import pyarrow as pa

Numbers = npt.NDArray[np.int64]

# The articles whose files count, and which of them holds a text first: that one has its quotes.
_COUNTED = """
SELECT texts.part, texts.row, texts.file
FROM texts SEMI JOIN names ON texts.part = names.part AND texts.of = names.name
"""
_OWNERS = """
CREATE TABLE owners AS
SELECT (row_number() OVER (ORDER BY place) - 1)::INTEGER AS place, part, row, article_id,
    nullif(file, '') AS file, nullif(title, '') AS title, nullif(outlet, '') AS outlet, published,
    nullif(byline, '') AS byline, nullif(url, '') AS url
FROM (
    SELECT articles.*, places.place
    FROM articles JOIN places ON articles.part = places.part AND articles.row = places.row
    QUALIFY row_number() OVER (PARTITION BY article_id ORDER BY places.place) = 1
)
"""
# Quotes of a text that several parts hold: of each the first stays.
_TWICE = """
CREATE TABLE twice AS
SELECT part, row FROM (
    SELECT part, row, row_number() OVER (PARTITION BY quote_id ORDER BY part, row) AS time
    FROM parts WHERE article_id IN (
        SELECT article_id FROM parts GROUP BY article_id HAVING count(DISTINCT part) > 1
    )
) WHERE time > 1
"""
# What is known of an article is what its file says now.
_QUOTES = """
CREATE VIEW quotes AS
SELECT parts.* EXCLUDE (file, title, outlet, published),
    owners.file, owners.title, owners.outlet, owners.published, owners.place
FROM parts JOIN owners ON parts.article_id = owners.article_id
ANTI JOIN twice ON parts.part = twice.part AND parts.row = twice.row
"""


@dataclass(frozen=True, slots=True)
class Live:
    """``tables`` hold the quotes; the rows of all of them are numbered through, from ``starts``.

    ``numbers`` are the numbers of the rows that count, in the order of the frame; ``positions`` say
    for each number where in that order it is, -1 for one that does not count. ``places`` are the
    numbers of the articles of the rows that count, in the order of ``articles``: the table
    ``owners``.
    """

    tables: tuple[Path, ...]
    starts: Numbers
    numbers: Numbers
    positions: npt.NDArray[np.int32]
    places: npt.NDArray[np.int32]

    def positions_of(self, rows: pa.Table | pa.RecordBatch) -> npt.NDArray[np.int32]:
        """Where the rows are whose ``part`` and ``row`` are given."""
        part, row = (rows[name].to_numpy(zero_copy_only=False) for name in ("part", "row"))
        found: npt.NDArray[np.int32] = self.positions[self.starts[part] + row]
        return found


def live_rows(folder: Path, manifest: Manifest) -> tuple[Duck, Live]:
    """What counts in the store in ``folder``, and who can be asked about it.

    The Duck has the tables ``owners`` (the articles that count) and ``quotes`` (the rows that do).
    Raises WorkbenchError for a store that is damaged.
    """
    import pyarrow as pa

    folder = folder.absolute()
    alive = manifest.names_in()
    files = {
        kind: [part_file(folder, kind, number) for number in alive]
        for kind in (ARTICLES, TEXTS, QUOTES)
    }
    starts = np.cumsum([0, *(_rows(folder, table) for table in files[QUOTES])])
    duck = Duck(folder, articles=files[ARTICLES], texts=files[TEXTS], parts=files[QUOTES])
    if not alive:
        for name, table in _empty().items():
            duck.put(name, table)
    pairs = [(part, name) for part, names in enumerate(alive.values()) for name in names]
    parts, names = zip(*pairs, strict=True) if pairs else ((), ())
    duck.put(
        "names",
        pa.table({"part": pa.array(parts, pa.int64()), "name": pa.array(names, pa.string())}),
    )
    duck.put("places", _places(duck.table(_COUNTED)))
    for sql in (_OWNERS, _TWICE, _QUOTES):
        duck.run(sql)
    return duck, _ordered(duck, tuple(files[QUOTES]), starts)


def rows_in(folder: Path, manifest: Manifest) -> int:
    """How many rows the tables of quotes have, those that do not count among them."""
    return sum(_rows(folder, part_file(folder, QUOTES, number)) for number in manifest.parts)


def _empty() -> dict[str, pa.Table]:
    """The tables of a store without a part."""
    import pyarrow as pa

    number = pa.array([], pa.int64())
    texts = pa.table(
        {name: pa.array([], pa.string()) for name in ("of", "file", "text", "article")}
    )
    tables = {"articles": typed(articles_frame([])), "texts": texts, "parts": typed(empty())}
    return {
        name: table.append_column("part", number).append_column("row", number)
        for name, table in tables.items()
    }


def _places(counted: pa.Table) -> pa.Table:
    """The articles' places in the order of their files, as ``articles_in`` has them."""
    import pyarrow as pa

    keys = [order_of(file or "") for file in counted["file"].to_pylist()]
    where = list(zip(counted["part"].to_pylist(), counted["row"].to_pylist(), strict=True))
    order = sorted(range(len(keys)), key=lambda each: (keys[each], where[each]))
    parts, rows = (counted[name].take(pa.array(order, pa.int64())) for name in ("part", "row"))
    return pa.table({"part": parts, "row": rows, "place": pa.array(range(len(order)), pa.int64())})


def _ordered(duck: Duck, tables: tuple[Path, ...], starts: Numbers) -> Live:
    found = duck.table("SELECT part, row, place FROM quotes")
    part, row, place = (found[name].to_numpy() for name in ("part", "row", "place"))
    numbers = starts[part] + row
    order = np.lexsort((numbers, place))
    numbers = numbers[order]
    positions = np.full(starts[-1], -1, dtype=np.int32)
    positions[numbers] = np.arange(len(numbers), dtype=np.int32)
    return Live(tables, starts, numbers, positions, place[order].astype(np.int32))


def _rows(folder: Path, table: Path) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with table.open("rb") as opened:
            rows: Any = pq.read_metadata(opened).num_rows
    except (OSError, pa.ArrowInvalid) as fault:
        raise damaged(folder, f"{table.parent.name}/{table.name}: {fault}") from fault
    return int(rows)
