"""What would be kept and lost of corrections before texts are replaced by others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os import PathLike
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.corrections.anchoring import Found, located
from workbench.corrections.desk import Desk
from workbench.corrections.library import Library, known_of
from workbench.corrections.listing import COLUMNS, MOOT, MOVED, PLACED, table_of
from workbench.corrections.replay import corrected
from workbench.corrections.standing import in_force
from workbench.paths import as_path

if TYPE_CHECKING:
    import pandas as pd

KEPT = "kept"


def preview(desk: Desk, given: str | PathLike[str] | Iterable[Article]) -> pd.DataFrame:
    """A row for each correction in force; ``then`` says what becomes of it with the new texts.

    Articles of ``given``, a file, a folder or articles, take the place of those of the same file
    names; all others stay. Only new articles that corrections come to stand in are extracted.
    """
    new = _read(given)
    entries = in_force(desk.entries)
    library = _replaced(desk.library(), new)
    found = (located(entry.at, library) for entry in entries if entry.at)
    wanted = {each.article_id for each in found if isinstance(each, Found)}
    fresh = {article.id: article for article in new if article.id in wanted}
    rows = _rows(desk, wanted - set(fresh), list(fresh.values()))
    outcome = corrected(rows, library, entries, sources=desk.sources)
    table = table_of(entries, outcome)
    names = {PLACED: KEPT, MOVED: MOVED, MOOT: KEPT}
    then = table["placed"].map(lambda told: names.get(told, told))
    columns = [name for name in COLUMNS if name != "placed"]
    return table[columns].assign(then=then.astype("string"))


def _replaced(old: Library, new: Sequence[Article]) -> Library:
    """The articles as they would be: new ones in the place of those of the same files."""
    files = {article.file for article in new if article.file}
    by_id = {article.id: article for article in new}
    kept = [known for known in old.known if known.file not in files]

    def article(article_id: str) -> Article | None:
        return by_id.get(article_id) or old.article(article_id)

    return Library([*kept, *map(known_of, new)], article)


def _rows(desk: Desk, ids: set[str], fresh: Sequence[Article]) -> pd.DataFrame:
    """The rows of articles that stay, by id, and of those that are new."""
    import pandas as pd

    from workbench.quotes import conform, extract_quotes

    frames = [desk.uncorrected(ids)]
    if fresh:
        frames.append(
            extract_quotes(fresh, themes=desk.themes, sources=desk.sources, progress=False)
        )
    # Categories of two frames are one only as texts.
    texts = [f.astype(dict.fromkeys(f.select_dtypes("category").columns, "string")) for f in frames]
    return conform(pd.concat(texts, ignore_index=True))


def _read(given: str | PathLike[str] | Iterable[Article]) -> list[Article]:
    from workbench.articles import read_articles

    if isinstance(given, str | PathLike):
        path = as_path(given, "give the new file or folder")
        return list(read_articles(path, progress=False))
    return list(given)
