"""``articles_frame``: one row an article, for analysts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from workbench.articles.model import Article

if TYPE_CHECKING:
    import pandas as pd

# name -> (dtype, meaning); the order is that of the frame.
COLUMNS: dict[str, tuple[str, str]] = {
    "article_id": ("string", "hash of the text; the same for identical texts"),
    "file": ("string", "name below the path read; <NA> for a text that came from no file"),
    "title": ("string", "headline, <NA> when unknown"),
    "outlet": ("string", "newspaper, station or site that printed it, <NA> when unknown"),
    "network": ("string", "agency or syndicate that sent it, <NA> when none is named"),
    "published": ("datetime64[us]", "day of publication, NaT when unknown"),
    "byline": ("string", "who wrote it, as printed, <NA> when unknown"),
    "url": ("string", "address, <NA> when unknown"),
    "desk": ("string", "part of the paper or site it stood in, <NA> when unknown"),
    "page": ("string", "page of the printed paper, <NA> when unknown"),
    "language": ("string", "ISO 639-1 code as its file states it, <NA> when it does not"),
    "words": ("int32", "words of the whole text (divided by white space)"),
    "paragraphs": ("int32", "blocks of the text, of any kind"),
    "story_share": ("float32", "share of the words that are running text, 0 to 1; 0 if empty"),
    "issues": ("object", "list of issue codes, empty when there is nothing to report"),
    "story": ("string", "the same for wire copies and updates of one story, <NA> without text"),
    "notes": ("object", "list of sentences about its file, with the file's first article"),
}


def articles_frame(
    articles: Iterable[Article], *, stories: Mapping[str, str] | pd.Series | None = None
) -> pd.DataFrame:
    """One row an article, in order, articles without text or quotes included.

    The columns and dtypes of :data:`COLUMNS`, also for no articles at all; index 0 to n - 1.
    ``stories`` says the story of each article by its id, <NA> for ids that it lacks; None finds the
    stories among ``articles`` (:func:`workbench.articles.stories.stories_of`).
    """
    import pandas as pd

    from workbench.articles.stories import stories_of

    held = list(articles)
    known = stories_of(held) if stories is None else stories
    rows = [{**_row(article), "story": known.get(article.id)} for article in held]
    columns = {
        name: pd.Series([row[name] for row in rows], dtype=dtype)
        for name, (dtype, _) in COLUMNS.items()
    }
    return pd.DataFrame(columns)


def _row(article: Article) -> dict[str, object]:
    words = len(article.text.split())
    story = sum(len(article.text[start:end].split()) for start, end in article.story)
    return {
        "article_id": article.id,
        "file": article.file,
        "title": article.title,
        "outlet": article.outlet,
        "network": article.network,
        "published": article.published,
        "byline": article.byline,
        "url": article.url,
        "desk": article.desk,
        "page": article.page,
        "language": article.language,
        "words": words,
        "paragraphs": len(article.paragraphs),
        "story_share": story / words if words else 0.0,
        "issues": list(article.issues),
        "notes": list(article.notes),
    }
