"""Whether the quotes of a store are held in memory as a frame, or asked for where they are."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.paths import named
from workbench.store.live import rows_in
from workbench.store.manifest import Manifest
from workbench.store.memory import fits, in_gigabytes
from workbench.store.query import StoredQuotes


def stored_quotes(
    folder: Path, manifest: Manifest, in_memory: bool | None = None
) -> StoredQuotes | None:
    """The quotes of the store in ``folder``, to be asked for; None where a frame is to hold them.

    With ``in_memory`` None that is decided by their number: a frame takes about 4 kB a quote and 20
    kB an article, and may have half of the memory that is free. Raises WorkbenchError for a store
    that is damaged.
    """
    if in_memory is None:
        in_memory = fits(rows_in(folder, manifest), _articles(manifest))
    return None if in_memory else StoredQuotes(folder, manifest)


def not_held(quotes: StoredQuotes) -> WorkbenchError:
    """What somebody is told who asks for all of them at once."""
    needed, free = in_gigabytes(quotes.rows, quotes.articles.num_rows)
    return WorkbenchError(
        f"The {quotes.rows:,} quotes of {named(quotes.folder)} take about {needed} GB as a table "
        f"with their articles; {free} GB are free (half of that may be used). Go on with "
        "bench.select(theme=...), bench.coverage(by=...) or bench.explore(): these ask for the "
        "quotes where they are, as select, coverage and Explorer do with quotes = bench.stored. "
        "open_workbench(PATH, in_memory=True) reads all of them all the same."
    )


def _articles(manifest: Manifest) -> int:
    return sum(part.rows for part in manifest.parts.values())
