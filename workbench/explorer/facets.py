"""What can be filtered by value: each facet's name in ``select`` and its values, row by row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.integer[Any]]


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
    def width(self) -> int:
        """Bytes that hold every code: one, two or four."""
        codes = len(self.sets) if self.sets else len(self.values) + 1
        return 1 if codes <= 1 << 8 else 2 if codes <= 1 << 16 else 4


@dataclass(frozen=True, slots=True)
class Facet:
    """``name`` is the argument of ``select``, ``label`` what the analyst reads.

    ``closed`` ones are folded up until they are asked for: long lists that few filter by.
    """

    name: str
    label: str
    read: Callable[[pd.DataFrame], Column]
    closed: bool = False


def _numbered(values: pd.Series) -> tuple[Codes, list[str]]:
    """A column of at most one value a row: positions in the list of values, -1 for none."""
    if isinstance(values.dtype, pd.CategoricalDtype):
        codes = values.cat.codes.to_numpy().astype(np.int64)
        return codes, [str(value) for value in values.cat.categories]
    codes, known = pd.factorize(values.astype("string"))
    return codes.astype(np.int64), [str(value) for value in known]


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


def _one_of(name: str) -> Callable[[pd.DataFrame], Column]:
    return lambda quotes: _column(*_numbered(quotes[name]))


def _experts(quotes: pd.DataFrame) -> Column:
    codes, known = _numbered(quotes["speaker"])
    person = quotes["speaker_kind"].isin(["person"]).to_numpy(dtype=bool)
    return _column(np.where(person, codes, -1), known)


class _Numbers(dict[tuple[str, ...], int]):
    """A number for each different key, given when the key is first asked for."""

    def __missing__(self, key: tuple[str, ...]) -> int:
        self[key] = len(self)
        return self[key]


def _themes(quotes: pd.DataFrame) -> Column:
    """Of lists: each different combination of values becomes one code."""
    # Of a million lists a few hundred differ: all but the look-up is done once for each of those.
    printed = _Numbers()
    cells = map(tuple, quotes["themes"])
    codes = np.fromiter(map(printed.__getitem__, cells), np.int64, len(quotes))
    combinations = [tuple(sorted(set(map(str, cell)))) for cell in printed]
    known = sorted(
        {theme for cell in combinations for theme in cell}, key=lambda theme: _reading(theme, theme)
    )
    position = {theme: i for i, theme in enumerate(known)}
    numbers = _Numbers({(): 0})
    same = np.array([numbers[cell] for cell in combinations], dtype=np.int64)
    sets = [sorted(position[theme] for theme in cell) for cell in numbers]
    return Column(known, same[codes] if len(codes) else codes, sets)


def _articles(quotes: pd.DataFrame) -> Column:
    """Articles by id, shown by title.

    ``select`` takes a file for an article too. Where that says something else than an id does (one
    text in two files), the file is a value of its own beside the id.
    """
    codes, ids = _numbered(quotes["article_id"].astype("string"))
    file_codes, files = _numbered(quotes["file"].astype("string"))
    first = np.unique(codes, return_index=True)[1]
    titles = quotes["title"].astype("string").iloc[first].tolist()
    named = [files[code] if code >= 0 else None for code in file_codes[first]]
    labels = _article_labels(ids, titles, named)
    own = _files_apart(codes, ids, file_codes, files)
    if not own:
        return _column(codes, ids, labels)
    return _with_files(_column(codes, ids, labels), file_codes, files, own)


def _article_labels(ids: list[str], titles: list[Any], files: list[str | None]) -> list[str]:
    """Titles, with the file where a title stands for several articles or there is none."""
    words = [None if pd.isna(title) else str(title) for title in titles]
    seen = pd.Series(words, dtype="string").value_counts()
    labels = []
    for number, title, file in zip(ids, words, files, strict=True):
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
    Facet("expert", "Expert", _experts),
    Facet("institution", "Institution", _one_of("institution")),
    Facet("country", "Country", _one_of("country")),
    Facet("outlet", "Outlet", _one_of("outlet")),
    Facet("article", "Article", _articles),
    Facet("kind", "Kind of quote", _one_of("kind")),
    Facet("speaker_kind", "Kind of speaker", _one_of("speaker_kind")),
    Facet("speaker", "Speaker", _one_of("speaker"), closed=True),
    Facet("section", "Section", _one_of("section"), closed=True),
)


def read_facets(quotes: pd.DataFrame) -> dict[str, Column]:
    """Every facet's column of a quote frame, by the facet's name; codes as narrow as can be."""
    return {facet.name: _narrow(facet.read(quotes)) for facet in FACETS}


def _narrow(column: Column) -> Column:
    return replace(column, codes=column.codes.astype(f"u{column.width}"))
