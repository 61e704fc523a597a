"""What can be filtered by value: each facet's name in ``select`` and its values, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from workbench.explorer.numbered import Codes, Numbered, Numbers
from workbench.quotes.own_names import column_label


@dataclass(frozen=True, slots=True)
class Column:
    """One facet of one frame, as numbers: ``codes`` has one a row, 0 where there is no value.

    Without ``sets`` code k stands for ``values[k - 1]``. With it a row may have several values:
    code k stands for the values at the positions ``sets[k]``, and ``sets[0]`` is empty. ``values``
    are distinct and those that some row has, in the order in which a reader looks names up.
    ``labels`` are what is shown for them, None where they are shown as they are.
    """

    values: list[str]
    codes: Codes
    sets: list[list[int]] | None = None
    labels: list[str] | None = None

    @property
    def size(self) -> int:
        """How many codes there are, 0 among them."""
        return len(self.sets) if self.sets else len(self.values) + 1

    @property
    def width(self) -> int:
        """Bytes that hold every code: one, two or four."""
        return 1 if self.size <= 1 << 8 else 2 if self.size <= 1 << 16 else 4


@dataclass(frozen=True, slots=True)
class Facet:
    """``name`` is the argument of ``select``, ``label`` what the analyst reads.

    ``closed`` ones are folded up until they are asked for: long lists that few filter by.
    """

    name: str
    label: str
    read: Callable[[Numbered], Column]
    closed: bool = False


def own_facet(name: str) -> Facet:
    """The facet of an analyst's own column, under its name as words."""
    return Facet(name, column_label(name), _one_of(name))


def _column(codes: Codes, known: list[str], labels: list[str] | None = None) -> Column:
    """A column of the values that some row has, in reading order; ``codes`` has -1 for none."""
    used = np.zeros(len(known) + 1, dtype=bool)
    used[codes] = True
    shown = labels or known
    order = sorted(np.flatnonzero(used[:-1]).tolist(), key=lambda i: _reading(shown[i], known[i]))
    rank = np.zeros(len(known) + 1, dtype=np.int64)
    rank[order] = np.arange(1, len(order) + 1)
    return Column(
        [known[i] for i in order], rank[codes], None, [labels[i] for i in order] if labels else None
    )


def _reading(shown: str, value: str) -> tuple[str, str, str]:
    return shown.casefold(), shown, value


def _one_of(name: str) -> Callable[[Numbered], Column]:
    return lambda quotes: _column(*quotes.values(name))


def _experts(quotes: Numbered) -> Column:
    codes, known = quotes.values("speaker")
    return _column(np.where(quotes.is_person(), codes, -1), known)


def _themes(quotes: Numbered) -> Column:
    """Of lists: each different combination of values becomes one code."""
    # Of a million lists a few hundred differ: what is done here is done once for each of those.
    codes, printed = quotes.combinations()
    combinations = [tuple(sorted(set(map(str, cell)))) for cell in printed]
    known = sorted(
        {theme for cell in combinations for theme in cell}, key=lambda theme: _reading(theme, theme)
    )
    position = {theme: i for i, theme in enumerate(known)}
    numbers = Numbers({(): 0})
    same = np.array([numbers[cell] for cell in combinations], dtype=np.int64)
    sets = [sorted(position[theme] for theme in cell) for cell in numbers]
    return Column(known, same[codes] if len(codes) else codes, sets)


def _articles(quotes: Numbered) -> Column:
    """Articles by id, shown by title.

    ``select`` takes a file for an article too. Where that says something else than an id does (one
    text in two files), the file is a value of its own beside the id.
    """
    codes, ids = quotes.values("article_id")
    file_codes, files = quotes.values("file")
    title_codes, titles = quotes.values("title")
    first = np.unique(codes, return_index=True)[1]
    titled = [titles[code] if code >= 0 else None for code in title_codes[first]]
    named = [files[code] if code >= 0 else None for code in file_codes[first]]
    labels = _article_labels(ids, titled, named)
    own = _files_apart(codes, ids, file_codes, files)
    if not own:
        return _column(codes, ids, labels)
    return _with_files(_column(codes, ids, labels), file_codes, files, own)


def _article_labels(ids: list[str], titles: list[str | None], files: list[str | None]) -> list[str]:
    """Titles, with the file where a title stands for several articles or there is none."""
    seen = Counter(titles)
    labels = []
    for number, title, file in zip(ids, titles, files, strict=True):
        if title is not None and seen[title] == 1:
            labels.append(title)
        else:
            labels.append(f"{title} ({file or number})" if title else file or number)
    return labels


def _files_apart(codes: Codes, ids: list[str], file_codes: Codes, files: list[str]) -> list[int]:
    """The files that are not simply all rows of some articles, or are called like an article."""
    pairs = pd.DataFrame({"article": codes, "file": file_codes}).drop_duplicates()
    shared = pairs["article"].duplicated(keep=False)
    apart = set(pairs["file"][shared]) - {-1}
    # An id that is a file's name too says more than the articles of its own.
    named = set(files)
    unclear = [i for i, each in enumerate(ids) if each in named]
    apart |= set(pairs["file"][pairs["article"].isin(unclear)]) - {-1}
    known = set(ids)
    return sorted(apart | {i for i, file in enumerate(files) if file in known})


def _with_files(articles: Column, file_codes: Codes, files: list[str], own: list[int]) -> Column:
    """``articles`` with the files ``own`` as further values of the rows that come from them."""
    values = list(dict.fromkeys([*articles.values, *(files[i] for i in own)]))
    position = {value: i for i, value in enumerate(values)}
    labels = [*(articles.labels or articles.values), *values[len(articles.values) :]]
    file_of = np.isin(file_codes, own) * (file_codes + 1)
    pairs, codes = np.unique(np.stack([articles.codes, file_of]), axis=1, return_inverse=True)
    sets: list[list[int]] = [[]]
    for article, file in pairs.T.tolist():
        members = {article - 1} | ({position[files[file - 1]]} if file else set())
        sets.append(sorted(members))
    return Column(values, codes.reshape(-1).astype(np.int64) + 1, sets, labels)


# One entry a facet, in the order in which the page shows them.
FACETS = (
    Facet("theme", "Theme", _themes),
    Facet("expert", "Named person", _experts),
    Facet("institution", "Institution", _one_of("institution")),
    Facet("country", "Country", _one_of("country")),
    Facet("outlet", "Outlet", _one_of("outlet")),
    Facet("article", "Article", _articles),
    Facet("kind", "Kind of quote", _one_of("kind")),
    Facet("speaker_kind", "Kind of speaker", _one_of("speaker_kind")),
    Facet("speaker", "Speaker", _one_of("speaker"), closed=True),
    Facet("section", "Section", _one_of("section"), closed=True),
)


def facets_of(own: Iterable[str]) -> list[Facet]:
    """The facets of quotes that have such columns of the analyst's ``own``, in their order."""
    opened = [facet for facet in FACETS if not facet.closed]
    closed = [facet for facet in FACETS if facet.closed]
    return [*opened, *map(own_facet, own), *closed]


def read_facets(quotes: Numbered) -> dict[str, Column]:
    """Every facet's column, by the facet's name; codes as narrow as can be."""
    return {facet.name: _narrow(facet.read(quotes)) for facet in facets_of(quotes.own)}


def _narrow(column: Column) -> Column:
    return replace(column, codes=column.codes.astype(f"u{column.width}"))
