"""A store opened: its articles and quotes as frames, of the files that are there still."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.issues import in_order
from workbench.articles.model import Article
from workbench.errors import WorkbenchError
from workbench.paths import named
from workbench.quotes.schema import conform
from workbench.store.manifest import Manifest, read_manifest
from workbench.store.parts import QUOTES, part_file, read_part

if TYPE_CHECKING:
    import pandas as pd


def opened(folder: Path) -> Manifest:
    """The manifest of the store in ``folder``; raises WorkbenchError where there is none."""
    manifest = read_manifest(folder)
    if manifest is None:
        raise WorkbenchError(
            f"{named(folder)} holds no store of this version; make one with workbench extract PATH "
            f"-o {named(folder)}."
        )
    return manifest


def articles_in(folder: Path, manifest: Manifest) -> list[Article]:
    """All articles, ordered by the names of their files; those whose text an earlier one has are
    marked as such. Raises OSError and ValueError for a store that is damaged."""
    found = sorted(_articles(folder, manifest), key=lambda article: article.file or "")
    seen: set[str] = set()
    marked = []
    for article in found:
        if article.id in seen:
            article = replace(article, issues=in_order({*article.issues, "duplicate_text"}))
        elif article.text.strip():
            seen.add(article.id)
        marked.append(article)
    return marked


def _articles(folder: Path, manifest: Manifest) -> Iterator[Article]:
    for part in manifest.parts:
        names = [file.name for file in part.files]
        for each in read_part(folder, part.number, names):
            yield each.article


def quotes_in(folder: Path, manifest: Manifest, articles: list[Article]) -> pd.DataFrame:
    """All quotes of ``articles`` in their order, those of a text that comes twice once.

    A part has the quotes of a text once, under the first file that held it then; here they stand
    under the first one that holds it now.
    """
    import pandas as pd

    owners = {
        article.id: (number, article)
        for number, article in enumerate(articles)
        if "duplicate_text" not in article.issues
    }
    parts = [pd.read_parquet(part_file(folder, QUOTES, part.number)) for part in manifest.parts]
    if not parts:
        return conform(pd.DataFrame())
    frame = pd.concat(parts, ignore_index=True).drop_duplicates("quote_id")
    places = frame["article_id"].map({id_: number for id_, (number, _) in owners.items()})
    frame = frame.assign(_place=places).dropna(subset=["_place"])
    ordered = frame.sort_values("_place", kind="stable", ignore_index=True).drop(columns="_place")
    return conform(_under_owners(ordered, {id_: one for id_, (_, one) in owners.items()}))


def _under_owners(frame: pd.DataFrame, owners: dict[str, Article]) -> pd.DataFrame:
    """``frame`` with what is known of the articles that have the texts now."""
    import pandas as pd

    ids = frame["article_id"]
    columns = {
        name: pd.Series([getattr(owners[id_], name) or None for id_ in ids], frame.index)
        for name in ("file", "title", "outlet")
    }
    days = [owners[id_].published for id_ in ids]
    return frame.assign(**columns, published=pd.to_datetime(pd.Series(days, frame.index)))
