"""Articles -> the quote frame: one row for each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from workbench.articles.model import Article
from workbench.articles.progress import track
from workbench.articles.stories import stories_of
from workbench.attribution import Bundle, load_bundle
from workbench.authority import Authority, load_sources
from workbench.errors import WorkbenchError, warn
from workbench.quotes.framing import frame_of, with_stories
from workbench.quotes.statements import Said
from workbench.quotes.workers.choosing import read_all
from workbench.quotes.workers.one import Read
from workbench.themes import Themes, load_themes

if TYPE_CHECKING:
    from distributed import Client

# So many articles are named in a warning.
FEW_NAMES = 5


def extract_quotes(
    articles: Iterable[Article] | Article,
    *,
    themes: str | PathLike[str] | Mapping[str, object] | Themes | None = None,
    sources: str | Path | Authority | None = None,
    model: str | PathLike[str] | Bundle | None = None,
    processes: int | None = None,
    client: Client | None = None,
    progress: bool | None = None,
) -> pd.DataFrame:
    """The quote frame of ``articles`` (any iterable of them, or one), in their order.

    One row a statement, in the order of the text; the columns are those of
    ``workbench.quotes.schema``. ``themes`` and ``sources``: files or what was loaded from them,
    None for those shipped. ``model``: a folder with another trained model, None for the one that
    ships. ``processes``: so many read at once; None for one a core where there are many articles,
    and for this process alone where there are few. ``client``: a ``dask.distributed.Client``, whose
    cluster reads instead (docs/cluster.md). ``progress``: None shows a bar when it takes over two
    seconds, False never. Rows depend on the article, the two files and the model alone, never on
    other articles or on who reads them.

    Where one statement stands inside another, the outer one is the row. An article without text
    gives no rows, and an article that comes twice (the same text) gives its rows once. The names
    of all themes, also of those no quote has, are kept in ``frame.attrs["themes"]``. An article
    over which the work fails, or dies, costs its own rows: a warning names it, and
    ``frame.attrs["not_extracted"]`` has the ids of such articles, where there are any.

    Raises WorkbenchError for what is no article and for a fault in one of the files or the model.
    """
    known_themes = load_themes(themes)
    authority = sources if isinstance(sources, Authority) else load_sources(sources)
    bundle = load_bundle(model)
    given: list[Article] = []
    once: Iterable[Article] = _each_once(_noting(_articles(articles), given))
    if isinstance(articles, Sized):
        once = list(once)
    read = read_all(once, authority, bundle, processes=processes, client=client)
    total = len(once) if isinstance(once, Sized) else None
    lost: list[Article] = []
    shown = track(read, "Extracting quotes", progress=progress, total=total)
    frame = frame_of(_noted(shown, lost), known_themes, authority, bundle)
    if lost:
        frame.attrs["not_extracted"] = [article.id for article in lost]
        warn(_without_rows(lost))
    return with_stories(frame, stories_of(given))


def _noting(articles: Iterable[Article], given: list[Article]) -> Iterator[Article]:
    """``articles``, which also go into ``given``."""
    for article in articles:
        given.append(article)
        yield article


def _noted(read: Iterable[Read], lost: list[Article]) -> Iterator[tuple[Article, Said]]:
    for article, said in read:
        if said is None:
            lost.append(article)
        else:
            yield article, said


def _without_rows(lost: Sequence[Article]) -> str:
    names = [article.file or article.title or article.id for article in lost]
    shown = ", ".join(names[:FEW_NAMES]) + (", ..." if len(names) > FEW_NAMES else "")
    return f"Articles without rows, as extracting them failed: {len(lost)} ({shown})."


def _each_once(articles: Iterable[Article]) -> Iterator[Article]:
    """The articles with a text that no earlier one has."""
    seen: set[str] = set()
    for article in articles:
        if article.id not in seen and article.text.strip():
            seen.add(article.id)
            yield article


def _articles(articles: object) -> Iterable[Article]:
    if isinstance(articles, Article):
        return [articles]
    if isinstance(articles, str | PathLike):
        raise WorkbenchError(
            "extract_quotes takes articles, not a text or a path. Give Article.from_text(text) for "
            "a text, read_articles(path) for a file or a folder."
        )
    each = articles if isinstance(articles, Iterable) else [articles]
    # What is there as a whole is looked at before the work begins, not in the middle of it.
    return list(_checked(each)) if isinstance(each, Sized) else _checked(each)


def _checked(articles: Iterable[object]) -> Iterator[Article]:
    for article in articles:
        if not isinstance(article, Article):
            raise WorkbenchError(
                f"extract_quotes takes articles, not a {type(article).__name__}. Give what "
                "read_articles(path) or Article.from_text(text) returns."
            )
        yield article
