"""The quote frame: every column, its dtype and what it means. The one page that says so.

Offsets count Unicode code points of ``Article.text``, end exclusive. What is missing is ``<NA>``
(``NaT`` for a date, ``NaN`` for a float), never an empty string. Category columns hold strings. A
cell of a column of lists is a list, empty where there is nothing to list, or ``<NA>`` where nobody
knows: in the columns that tables of earlier versions lack.

A row depends on its article, ``themes.yml``, ``sources.yml`` and the model alone. One column does
not: ``story`` is the ``article_id`` of the earliest of the articles that were read together and are
one story (:mod:`workbench.articles.stories`), the row's own where no other is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

import numpy as np
import pandas as pd

from workbench.errors import WorkbenchError
from workbench.quotes.own_names import MOST, is_own_name
from workbench.quotes.whole import with_whole_texts
from workbench.speakers.model import SpeakerKind

KINDS = ("direct", "mixed", "indirect")
SPEAKER_KINDS: tuple[str, ...] = get_args(SpeakerKind)
# What can be done about a frame that is not in shape, and about one that cannot be put into it.
REMEDY = "Use a frame made by extract_quotes, or put it into shape with workbench.quotes.conform."
REMEDY_WITHIN = "Correct the frame there, or make it again with extract_quotes."


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``dtype`` is a pandas dtype's name, or ``list`` for a column of lists.

    ``values`` are all that a category may hold, in their order; None where the data decides.
    ``added``: tables that an earlier version wrote lack the column.
    """

    name: str
    dtype: str
    nullable: bool
    meaning: str
    values: tuple[str, ...] | None = None
    added: bool = False


COLUMNS = (
    Column("quote_id", "string", False, "stable name of the row: from article, words, occurrence"),
    Column("article_id", "string", False, "hash of the article's text"),
    Column("file", "string", True, "file that the article came from"),
    Column("title", "string", True, "the article's title"),
    Column("outlet", "category", True, "who published it"),
    Column("published", "datetime64[us]", True, "day of publication"),
    Column("section", "string", True, "heading above the quote"),
    Column("paragraph", "int32", False, "paragraph in which it begins, counted from 0"),
    Column("start", "int32", False, "where the content begins in Article.text"),
    Column("end", "int32", False, "where it ends, exclusive"),
    Column("spans", "list", False, "(start, end) of each piece, more than one if interrupted"),
    Column("quote", "string", False, "the content as printed; ' … ' joins the pieces"),
    Column("kind", "category", False, "wholly, partly or not in quotation marks", KINDS),
    Column("speech", "bool", False, "speech or writing; False for beliefs and intentions"),
    Column("cue", "string", True, "the reporting words as printed"),
    Column("speaker", "category", True, "canonical name of who speaks"),
    Column("speaker_mention", "string", True, "the speaker as printed"),
    Column("speaker_kind", "category", False, "what the speaker is", SPEAKER_KINDS),
    Column("role", "string", True, "the speaker's role"),
    Column("institution", "category", True, "the speaker's institution; several joined by '; '"),
    Column("institution_kind", "category", True, "what the institution is"),
    Column("country", "category", True, "the speaker's country"),
    Column("themes", "list", False, "names of the themes, in the order of themes.yml"),
    Column("theme_terms", "list", False, "{theme, term, start, end} of the words that gave them"),
    Column("words", "int32", False, "number of words in the quote"),
    Column(
        "confidence", "float32", False, "probability (0 to 1) that content and speaker are right"
    ),
    Column("reviewed", "bool", False, "an analyst has confirmed or corrected the row"),
    Column(
        "institution_confidence",
        "float32",
        True,
        "probability (0 to 1) that the institution is right, or rightly missing",
        added=True,
    ),
    Column("source_spans", "list", True, "(start, end) of each piece of the source", added=True),
    Column("cue_spans", "list", True, "(start, end) of each of the reporting words", added=True),
    Column("speaker_reason", "string", True, "why this speaker and this institution", added=True),
    # The one column that hangs on which other articles were read with the row's own.
    Column("story", "string", True, "the same for copies and updates of one report", added=True),
    Column("page", "Int32", True, "page of the PDF or of the printed paper", added=True),
    Column("note", "string", True, "what analysts noted on the row", added=True),
    Column("bookmarked", "bool", False, "an analyst has bookmarked the row", added=True),
)
NAMES = tuple(column.name for column in COLUMNS)
# Those that every table has, whatever version wrote it.
FIRST = tuple(column.name for column in COLUMNS if not column.added)
# The columns of lists that hold (start, end).
SPANS = ("spans", "source_spans", "cue_spans")


def own_columns(frame: pd.DataFrame) -> list[str]:
    """The analyst's own columns of ``frame``, in their order: categories beyond the schema.

    Of more than twelve the first.
    """
    own = [
        name
        for name, dtype in zip(frame.columns, frame.dtypes, strict=True)
        if isinstance(dtype, pd.CategoricalDtype) and is_own_name(name, NAMES)
    ]
    return own[:MOST]


def empty() -> pd.DataFrame:
    """A quote frame without rows, all columns with their dtypes."""
    return conform(pd.DataFrame({name: pd.Series(dtype="object") for name in NAMES}))


def conform(frame: pd.DataFrame) -> pd.DataFrame:
    """``frame`` with the schema's columns, in order and with their dtypes, as after Parquet.

    Parquet gives back lists as arrays and categories of another string type. An analyst's own
    columns, categories beyond the schema's, stand behind; columns of other names are left out,
    ``attrs`` are kept, half of a character (a lone surrogate) is U+FFFD. A
    table that an earlier version wrote gets the columns it lacks (``institution_confidence``,
    ``source_spans``, ``cue_spans``, ``speaker_reason``, ``story``, ``page``, ``note``) with every
    value missing, and ``bookmarked`` with False.
    Raises WorkbenchError as ``check`` does.
    """
    check_names(frame, FIRST, REMEDY_WITHIN)
    frame = with_whole_texts(frame)
    columns: dict[str, pd.Series] = {}
    for column in COLUMNS:
        known = column.name in frame.columns
        series = frame[column.name] if known else pd.Series(pd.NA, frame.index, "object")
        if column.added and not column.nullable:
            # What nobody could have said then is not so.
            series = series.astype("object").where(series.notna(), False)
        try:
            columns[column.name] = _conformed(series, column)
        except (TypeError, ValueError, OverflowError) as fault:
            reading = f"Column {column.name!r} cannot be read as {column.dtype} ({fault})."
            raise WorkbenchError(f"{reading} {REMEDY_WITHIN}") from None
    for name in own_columns(frame):
        columns[name] = _conformed(frame[name], Column(name, "category", True, "own"))
    shaped = pd.DataFrame(columns, index=frame.index)
    shaped.attrs = dict(frame.attrs)
    return shaped


def completed(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame in shape with the columns that tables of earlier versions lack, as ``conform`` gives
    them; itself where it has all, and all that it has is left as it is."""
    lacking = [column for column in COLUMNS if column.added and column.name not in frame.columns]
    if not lacking:
        return frame
    new = {column.name: _conformed(_absent(column, frame.index), column) for column in lacking}
    whole = frame.assign(**new)
    return whole[[*NAMES, *(name for name in frame.columns if name not in NAMES)]]


def _absent(column: Column, index: pd.Index) -> pd.Series:
    """A column that nobody wrote; what nobody could have said then is not so."""
    return pd.Series(pd.NA if column.nullable else False, index, dtype="object")


def _conformed(series: pd.Series, column: Column) -> pd.Series:
    if column.dtype == "list":
        plain = _spans if column.name in SPANS else _plain
        cells = [pd.NA if column.nullable and is_missing(cell) else plain(cell) for cell in series]
        return pd.Series(cells, index=series.index, dtype="object")
    if column.dtype == "float32":
        series = series.where(series.notna(), np.nan)
    if column.dtype != "category":
        cast: pd.Series = series.astype(column.dtype)  # type: ignore[call-overload]
        # astype is silent about a number too great and takes the text "False" for true.
        there = series.notna()
        whole = column.dtype in ("int32", "Int32", "bool")
        if whole and (cast[there] != series[there]).any():
            raise ValueError("a value would change")
        return cast
    strings = series.astype("string")
    known = list(column.values or _categories(series))
    kind = pd.CategoricalDtype(pd.Index(known, dtype="string"))
    if unknown := sorted(set(strings.dropna()) - set(known)):
        raise ValueError(f"not one of its values: {', '.join(unknown)}")
    return strings.astype(kind)


def _categories(series: pd.Series) -> list[str]:
    """Those the column has, also unused ones: a selection still knows who else is quoted."""
    if isinstance(series.dtype, pd.CategoricalDtype):
        return [str(value) for value in series.cat.categories]
    return sorted({str(value) for value in series.dropna()})


def is_missing(cell: Any) -> bool:
    """Whether a cell is None, ``<NA>``, ``NaT`` or ``NaN``; a list never is."""
    return pd.api.types.is_scalar(cell) and bool(pd.isna(cell))


def _plain(cell: object) -> list[Any]:
    if isinstance(cell, np.ndarray | list | tuple):
        return list(cell)
    raise ValueError(f"a cell holds no list but {cell!r}")


def _spans(cell: object) -> list[tuple[int, int]]:
    return [(int(start), int(end)) for start, end in _plain(cell)]


def check_names(frame: pd.DataFrame, needed: tuple[str, ...], remedy: str) -> None:
    """Raises WorkbenchError, with the ``remedy``, where a frame lacks columns that are needed."""
    if lacking := [name for name in needed if name not in frame.columns]:
        raise WorkbenchError(f"The quote frame lacks the columns {', '.join(lacking)}. {remedy}")
