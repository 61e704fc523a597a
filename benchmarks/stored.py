"""A store that is asked where it lies, beside the same quotes in a frame: time and memory.

    python -m benchmarks.stored [--quotes 100000 1000000]

The store repeats the rows of the two articles in ``data/`` under other ids, files, outlets and
days; nothing is extracted for it. Each way runs in a process of its own; printed are seconds, and
the most memory that the process had, in MB. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table

from workbench import Article, Explorer, coverage, open_workbench, select
from workbench.articles.table import articles_frame
from workbench.explorer.answers import answer
from workbench.quotes.schema import conform
from workbench.quotes.statements import Said
from workbench.store.manifest import Journal, KeptFile, Made, Part, happened
from workbench.store.opening import articles_in, opened
from workbench.store.parts import ARTICLES, QUOTES, Extracted, write_frame, write_part
from workbench.store.query import StoredQuotes

# As many articles as a part of a real store has.
ARTICLES_EACH = 256
OUTLETS, DAYS = 40, 1_800


def make_store(folder: Path, quotes: int) -> None:
    """A store of at least so many quotes."""
    bench = open_workbench("data", progress=False, cache=False)
    times = -(-quotes // len(bench.quotes))
    each = ARTICLES_EACH // len(bench.articles)
    journal = Journal(folder)
    for number, first in enumerate(range(0, times, each)):
        copies = range(first, min(first + each, times))
        articles = [_copy(article, copy) for copy in copies for article in bench.articles]
        write_part(folder, number, [Extracted(one, one.file or "", Said()) for one in articles])
        write_frame(folder, ARTICLES, number, articles_frame(articles, stories={}))
        write_frame(folder, QUOTES, number, _copies(bench.quotes, articles, len(copies)))
        files = [KeptFile(one.file or "", 1, 1, "", "", (number,)) for one in articles]
        parts = [Part(number, len(articles), Made("", "", "", ""))]
        journal.add(happened(parts, files, settled=True))


def _copy(article: Article, copy: int) -> Article:
    day = pd.Timestamp(2020, 1, 1) + pd.Timedelta(days=copy % DAYS)
    return replace(
        article,
        id=f"{article.id}-{copy}",
        file=f"{copy:07}/{article.file}",
        outlet=f"Outlet {copy % OUTLETS}",
        published=day.date(),
    )


def _copies(quotes: pd.DataFrame, articles: list[Article], times: int) -> pd.DataFrame:
    rows = np.tile(np.arange(len(quotes)), times)
    copy = np.repeat(np.arange(times), len(quotes))
    number = pd.Series([articles[n * len(articles) // times].id.split("-")[-1] for n in copy])
    told = quotes.iloc[rows].reset_index(drop=True)
    ids = {name: told[name] + "-" + number for name in ("article_id", "quote_id")}
    known = {one.id: one for one in articles}
    of = [known[id_] for id_ in ids["article_id"]]
    return told.assign(
        **ids,
        file=pd.array([one.file for one in of], dtype="string"),
        outlet=pd.Categorical([one.outlet for one in of]),
        published=pd.to_datetime([one.published for one in of]).as_unit("us"),
    )


def measured(folder: Path, way: str) -> dict[str, float]:
    """Seconds of what an analyst does, and the most memory, of one way."""
    found: dict[str, float] = {"at the start, MB": _peak()}

    def timed(name: str, do: Callable[[], Any]) -> Any:
        began = time.perf_counter()
        done = do()
        found[name] = time.perf_counter() - began
        return done

    def explorer() -> Explorer:
        if way == "store":
            return Explorer(StoredQuotes(folder, opened(folder)))
        parts = sorted((folder / QUOTES).glob("*.parquet"))
        held = conform(pd.concat(map(pd.read_parquet, parts), ignore_index=True))
        return Explorer(held, articles_in(folder, opened(folder)))

    shown = timed("open, and all columns drawn", lambda: _with_columns(explorer()))
    source = shown._source
    quotes = source._quotes if way == "store" else source.quotes  # type: ignore[attr-defined]
    found["opened, MB"] = _peak()
    spread = np.linspace(0, source.rows - 1, 20).astype(int).tolist()
    timed(
        "20 rows of the list, all over", lambda: answer(source, {"type": "texts", "rows": spread})
    )
    timed("an article", lambda: answer(source, {"type": "article", "row": source.rows // 2}))
    timed("a phrase", lambda: answer(source, {"type": "search", "phrases": ["weapons"]}))
    timed("coverage", lambda: coverage(quotes, by=["theme", "institution"]))
    day = {"since": "2021-01-01", "until": "2021-01-31"}
    chosen = timed("a month, as a frame", lambda: select(quotes, **day))
    found["its rows"] = len(chosen)
    found["at the end, MB"] = _peak()
    return found


def _with_columns(explorer: Explorer) -> Explorer:
    answer(explorer._source, {"type": "data"})
    return explorer


def _peak() -> float:
    """The most that this process had, in MB, as Linux says it: ``resource`` counts what the process
    that began it had."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quotes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--measure", nargs=2, metavar=("FOLDER", "WAY"))
    given = parser.parse_args()
    if given.measure:
        print(json.dumps(measured(Path(given.measure[0]), given.measure[1])))
        return
    for quotes in given.quotes:
        with tempfile.TemporaryDirectory() as folder:
            make_store(Path(folder), quotes)
            _show(quotes, {way: _apart(folder, way) for way in ("store", "frame")})


def _apart(folder: str, way: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.stored", "--measure", folder, way]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _show(quotes: int, found: dict[str, dict[str, float]]) -> None:
    table = Table("", *found, title=f"{quotes:,} quotes")
    for name in found["store"]:
        whole = name.endswith("MB") or name.endswith("rows")
        cells = [
            f"{each[name]:,.0f}" if whole else f"{each[name]:.2f} s" for each in found.values()
        ]
        table.add_row(name, *cells)
    Console().print(table)


if __name__ == "__main__":
    main()
