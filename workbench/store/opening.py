"""A store opened: its articles and quotes, of the files that are there still."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.articles.model import Article
from workbench.articles.names import in_order_of_files
from workbench.articles.stories import stories_of
from workbench.corrections.replay import MARK
from workbench.errors import WorkbenchError
from workbench.paths import named
from workbench.quotes.framing import with_stories
from workbench.quotes.schema import conform, empty
from workbench.store.faults import whole
from workbench.store.making import doubles_in, marked
from workbench.store.manifest import Manifest, read_manifest
from workbench.store.parts import QUOTES, read_articles_of, read_extracted, read_frame

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
    marked as such. Raises DamagedError."""
    names = manifest.names_in()
    with whole(folder):
        found = [
            article
            for number in manifest.parts
            for article, of in read_articles_of(folder, number)
            if of in names[number]
        ]
    found.sort(key=in_order_of_files)
    double = set(doubles_in(found))
    return [marked(article, double=row in double) for row, article in enumerate(found)]


def quotes_in(
    folder: Path, manifest: Manifest, articles: list[Article], *, corrected: bool = True
) -> pd.DataFrame:
    """All quotes of ``articles`` in their order, those of a text that comes twice once.

    With the corrections that the tables have, unless ``corrected`` is False.

    In a store that a run left in the middle, the quotes of such a text may stand in two parts, or
    under a file that is not the first; here they stand under the first. Raises DamagedError.
    """
    import pandas as pd

    if not manifest.parts:
        return empty()
    owners = {
        article.id: (place, article)
        for place, article in enumerate(articles)
        if "duplicate_text" not in article.issues
    }
    with whole(folder):
        parts = [_part(folder, number, corrected=corrected) for number in manifest.parts]
    frame = pd.concat(parts, ignore_index=True)
    if not manifest.settled:
        frame = _once(frame, {id_: article for id_, (_, article) in owners.items()})
    places = frame["article_id"].map({id_: place for id_, (place, _) in owners.items()})
    ordered = frame.iloc[places.argsort(kind="stable")].reset_index(drop=True)
    ordered.attrs = {**parts[-1].attrs}
    if any(part.attrs.get(MARK) for part in parts):
        ordered.attrs[MARK] = True
    whole_frame = conform(ordered)
    return whole_frame if manifest.settled else with_stories(whole_frame, stories_of(articles))


def _part(folder: Path, number: int, *, corrected: bool) -> pd.DataFrame:
    """A part's quotes, their categories as texts: another part may have other ones."""

    frame = read_frame(folder, QUOTES, number) if corrected else read_extracted(folder, number)
    return frame.astype(dict.fromkeys(frame.select_dtypes("category").columns, "string"))


def _once(frame: pd.DataFrame, owners: dict[str, Article]) -> pd.DataFrame:
    """Each quote once, with what is known of the first article that has its text now."""
    import pandas as pd

    frame = frame[frame["article_id"].isin(owners)].drop_duplicates("quote_id", ignore_index=True)
    ids = frame["article_id"]
    columns = {
        name: pd.Series([getattr(owners[id_], name) or None for id_ in ids], frame.index)
        for name in ("file", "title", "outlet")
    }
    days = [owners[id_].published for id_ in ids]
    return frame.assign(**columns, published=pd.to_datetime(pd.Series(days, frame.index)))
