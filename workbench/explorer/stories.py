"""Which articles are one story, as numbers: a code for each article that a page knows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from workbench.explorer.facets import Column
from workbench.explorer.numbered import Numbered


def first_articles(quotes: Numbered, articles: Column) -> npt.NDArray[np.uint32]:
    """For each code of ``articles`` the code of the first article of its story; 0 for code 0.

    The first is the one that the story is named by, or, where that has no quotes, the first in the
    order of the rows.
    """
    numbers, names = quotes.values("story")
    # Of each code its first row: of several that are written to one place the last stays.
    first = np.zeros(articles.size, dtype=np.int64)
    first[articles.codes[::-1]] = np.arange(len(articles.codes))[::-1]
    used = np.unique(articles.codes)
    firsts: dict[str, int] = {}
    story_of: dict[int, str] = {}
    for code in used[np.argsort(first[used], kind="stable")].tolist():
        article = articles.values[articles.sets[code][0] if articles.sets else code - 1]
        number = int(numbers[first[code]])
        # As in tables of earlier versions: a story of its own.
        story = names[number] if number >= 0 else article
        story_of[code] = story
        if story == article or story not in firsts:
            firsts[story] = code
    found = np.zeros(articles.size, dtype=np.uint32)
    for code, story in story_of.items():
        found[code] = firsts[story]
    return found
