"""Which articles are one story: wire copies and updates, found among any number of articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import pandas as pd

from workbench.articles.model import Article
from workbench.articles.stories.candidates import Pairs, candidates, in_order, table_of
from workbench.articles.stories.grouping import Groups
from workbench.articles.stories.outline import Hashes, signature, story_text

_AT_ONCE = 1 << 14


def stories(
    articles: pd.DataFrame, signatures: Sequence[Hashes], text_of: Callable[[str], str]
) -> pd.Series:
    """The story of each article: a Series of story ids by ``article_id``, each once.

    ``articles`` has the columns ``article_id``, ``published`` and ``file`` of ``articles_frame``,
    ``signatures`` what :func:`signature` made of each row's article. ``text_of`` gives, for the id
    of an article that may have a partner, what ``story_text`` makes of it; it is called in no
    order and for some more than once, and no text is held longer than a while.

    A story is called by the ``article_id`` of its earliest article (by ``published``, unknown days
    last, then by ``file``); an article alone is its own story. Which articles are one depends on
    the texts, not on their order; time grows with the number of articles.
    """
    first = _earliest_first(articles)
    ids = first["article_id"].astype(str).tolist()
    own = [signatures[place] for place in first.index]
    order = in_order(ids, own)
    groups = Groups(len(ids), lambda number: text_of(ids[order[number]]))
    groups.join(_listed(candidates(table_of([own[at] for at in order]))))
    story = np.array(ids, dtype=object)
    for group in groups.groups():
        numbers = [order[number] for number in group]
        story[numbers] = ids[min(numbers)]
    return pd.Series(story, pd.Index(ids, name="article_id"), dtype="string", name="story")


def stories_of(articles: Iterable[Article]) -> pd.Series:
    """The stories of articles at hand, as :func:`stories` gives them; those without text have
    none."""
    held = [article for article in articles if article.text.strip()]
    by_id = {article.id: article for article in held}
    known = pd.DataFrame(
        {
            "article_id": [article.id for article in held],
            "published": pd.to_datetime(pd.Series([article.published for article in held])),
            "file": pd.Series([article.file for article in held], dtype="string"),
        }
    )
    made = {id_: signature(article) for id_, article in by_id.items()}
    return stories(known, [made[each.id] for each in held], lambda id_: story_text(by_id[id_]))


def _listed(pairs: Pairs) -> Iterator[tuple[int, int]]:
    """The rows of ``pairs``, some at a time: all of them as numbers of Python's would take much."""
    for start in range(0, len(pairs), _AT_ONCE):
        yield from map(tuple, pairs[start : start + _AT_ONCE].tolist())


def _earliest_first(articles: pd.DataFrame) -> pd.DataFrame:
    """The rows, numbered, in order of time, those of a text that comes twice once."""
    numbered = articles[["article_id", "published", "file"]].reset_index(drop=True)
    in_order = numbered.sort_values(["published", "file", "article_id"], kind="stable")
    return in_order.drop_duplicates("article_id")
