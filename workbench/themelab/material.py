"""What a lab works on: the quotes of a workbench, or a sample of a store that is too large."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from workbench.themes.lab.corpus import Corpus, corpus_of

if TYPE_CHECKING:
    import pandas as pd

    from workbench.articles.model import Article
    from workbench.corrections.book import Corrections
    from workbench.explorer import Explorer
    from workbench.store.query import StoredQuotes

# What of a store that does not fit in memory themes are tried on. Counts of so many quotes are off
# by less than a hundredth of them all, and a try takes a moment.
SAMPLE = 20_000
_CATEGORIES = ("outlet", "speaker")


class Bench(Protocol):
    """What a lab asks of a workbench."""

    @property
    def path(self) -> Path: ...

    @property
    def themes(self) -> Path | None: ...

    @property
    def store(self) -> Path | None: ...

    @property
    def stored(self) -> StoredQuotes | None: ...

    @property
    def quotes(self) -> pd.DataFrame: ...

    @property
    def articles(self) -> list[Article]: ...

    @property
    def corrections(self) -> Corrections | None: ...

    @property
    def progress(self) -> bool | None: ...

    def explore(self) -> Explorer: ...


def corpus_in(bench: Bench) -> Corpus:
    """The statements of ``bench`` and their articles; of a store out of memory some of them."""
    stored = bench.stored
    if stored is None:
        return corpus_of(bench.quotes, bench.articles, progress=bench.progress)
    return corpus_of(*_sample(stored, SAMPLE), progress=bench.progress)


def _sample(stored: StoredQuotes, most: int) -> tuple[pd.DataFrame, list[Article]]:
    """Parts of the store, as far apart as can be, with about ``most`` quotes."""
    import pandas as pd

    from workbench.quotes.schema import conform
    from workbench.store.opening import opened
    from workbench.store.parts import QUOTES, read_articles_of, read_frame

    numbers = sorted(opened(stored.folder).parts)
    wanted = max(1, round(len(numbers) * min(1.0, most / max(1, stored.rows))))
    taken = numbers[:: max(1, len(numbers) // wanted)][:wanted]
    frames = [conform(read_frame(stored.folder, QUOTES, number)) for number in taken]
    articles = [
        article for number in taken for article, _ in read_articles_of(stored.folder, number)
    ]
    # Another part may have other categories.
    as_texts = [frame.astype(dict.fromkeys(_CATEGORIES, "string")) for frame in frames]
    return pd.concat(as_texts).drop_duplicates("quote_id"), articles
