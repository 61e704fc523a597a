"""Whether the quotes of a store are held in memory as a frame, or asked for where they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.own.columns import with_own
from workbench.own.roster import Roster
from workbench.paths import named
from workbench.store.correcting import correct
from workbench.store.faults import DamagedError
from workbench.store.live import rows_in
from workbench.store.manifest import Manifest, read_manifest
from workbench.store.memory import fits, in_gigabytes
from workbench.store.opening import articles_in, opened, quotes_in
from workbench.store.query import StoredQuotes

if TYPE_CHECKING:
    import pandas as pd

    from workbench.store.update import Settings


# A run ends with a few changes to parts that others may be reading.
TRIES = 3


@dataclass(frozen=True)
class Held:
    """What is to be had of a store: all ``articles`` and ``quotes``, or ``stored``, which is asked
    for them where they are."""

    articles: list[Article] = field(default_factory=list)
    quotes: pd.DataFrame | None = None
    stored: StoredQuotes | None = None


def held(
    folder: Path,
    in_memory: bool | None = None,
    roster: Roster | None = None,
    corrections: Settings | None = None,
) -> Held:
    """What the store in ``folder`` has, with the analyst's own columns of ``roster``.

    Quotes in memory are without corrections where ``corrections`` says where these are kept, and
    have them where it is None, in a store that was handed on. Quotes that stay on the disk have
    them in any case. With ``in_memory`` None its size decides: a frame takes about 4 kB a quote and
    20 kB an article, and may have half of the memory that is free. Raises DamagedError, and
    WorkbenchError where there is no store.
    """
    for _ in range(TRIES):
        manifest = opened(folder)
        try:
            return _held(folder, manifest, in_memory, roster, corrections)
        except DamagedError:
            # Another run may have written meanwhile: what it replaced is gone.
            if read_manifest(folder) == manifest:
                raise
    return _held(folder, opened(folder), in_memory, roster, corrections)


def _held(
    folder: Path,
    manifest: Manifest,
    in_memory: bool | None,
    roster: Roster | None,
    corrections: Settings | None,
) -> Held:
    if in_memory is None:
        in_memory = fits(rows_in(folder, manifest), _articles(manifest))
    if not in_memory:
        if corrections is not None and correct(folder, corrections):
            manifest = opened(folder)
        return Held(stored=StoredQuotes(folder, manifest, roster))
    articles = articles_in(folder, manifest)
    quotes = quotes_in(folder, manifest, articles, corrected=corrections is None)
    return Held(articles, with_own(quotes, roster or Roster()))


def not_held(quotes: StoredQuotes) -> WorkbenchError:
    """What somebody is told who asks for all of them at once."""
    articles = quotes.articles.num_rows
    needed, free = in_gigabytes(quotes.rows, articles)
    why = f"would take about {needed} GB as a table with their articles; {free} GB are free (half "
    why += "of that may be used)"
    if fits(quotes.rows, articles):
        why = "stay on the disk, as in_memory=False says or little memory was free"
    return WorkbenchError(
        f"The {quotes.rows:,} quotes of {named(quotes.folder)} {why}. Go on with "
        "bench.select(theme=...), bench.coverage(by=...) or bench.explore(): these ask for the "
        "quotes where they are, as select, coverage and Explorer do with quotes = bench.stored. "
        "open_workbench(PATH, in_memory=True) reads all of them anyway."
    )


def _articles(manifest: Manifest) -> int:
    return sum(part.rows for part in manifest.parts.values())
