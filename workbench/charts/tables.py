"""Tidy tables of coverage: how many quotes, speakers, articles and words each value has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from workbench.charts.periods import FREQUENCIES, Frequency, first_days, period_names
from workbench.errors import WorkbenchError, unknown_choice
from workbench.quotes import select
from workbench.quotes.arguments import read_column
from workbench.quotes.said_once import statement_numbers, stories_of_rows
from workbench.quotes.stored import Stored

MEASURES = ("quotes", "speakers", "articles", "words")
# Every quote of every article, or what several articles of one story print once.
COUNTS = ("quotes", "stories")
# What can be counted by -> the column it is; None where it takes more than a look into a column.
DIMENSIONS: dict[str, str | None] = {
    "theme": None,
    "institution": "institution",
    "expert": None,
    "speaker": "speaker",
    "speaker_kind": "speaker_kind",
    "outlet": "outlet",
    "kind": "kind",
    "section": "section",
    "date": None,
    "country": "country",
    "article": None,
}


def coverage(
    quotes: pd.DataFrame | Stored,
    *,
    by: str | Iterable[str],
    freq: Frequency = "month",
    dropna: bool = False,
    speech: bool | None = True,
    count: str = "quotes",
) -> pd.DataFrame:
    """How often each value of ``by`` is quoted: one row a value, or a combination of values.

    ``by`` is one or several of theme, institution, expert, speaker, speaker_kind, outlet, kind,
    section, date, country and article. Columns: those of ``by`` (string; ``date`` is datetime64,
    the first day of its period, and a column ``period`` beside it names the whole of it) and, as
    int64, ``quotes``, ``speakers`` (different names), ``articles`` (different ones) and ``words``.
    Rows are in order of date, if that is counted by, then of ``quotes`` falling, then of names.

    A quote with two themes counts under both, so that sums over themes exceed the number of quotes;
    a speaker under two themes is one speaker of each. ``expert`` is a named person; ``article`` is
    the ``file``, or the ``article_id`` where there is none, as ``select`` takes it. ``freq`` (day,
    week from Monday, month, year) is the length of a period; ``period`` writes one as 2023-09-12,
    "2023-09-11 to 2023-09-17", 2023-09 or 2023 (string, <NA> where there is no date).

    Rows without a value are counted too, under <NA>; ``dropna=True`` leaves them out. ``speech`` is
    that of ``select``: beliefs and intentions are not counted unless asked for.

    ``count="stories"`` counts each story once: what several of its articles print in the same words
    (whatever marks stand around them, whoever was found to speak) is one of ``quotes``, has its
    ``words`` once, and ``articles`` are different stories. That holds for each row of the table by
    itself: a statement in two outlets is one of each, and one of the theme that it has in both.

    Raises WorkbenchError for a column, frequency or count that is none of these.
    """
    _check_count(count)
    if isinstance(quotes, Stored):
        filters = {"speech": speech}
        return stored_coverage(
            quotes, by=by, freq=freq, dropna=dropna, filters=filters, count=count
        )
    names = dimensions(by)
    counted = long_form(quotes, names, freq=freq, speech=speech, count=count)
    return _named(tally(counted.dropna(subset=names) if dropna else counted, names), names, freq)


def stored_coverage(
    quotes: Stored,
    *,
    by: str | Iterable[str],
    freq: Frequency = "month",
    dropna: bool = False,
    filters: Mapping[str, Any],
    count: str = "quotes",
) -> pd.DataFrame:
    """The table of ``coverage`` for what ``filters``, arguments of ``select``, select of a store.

    Counted where the quotes are, but for stories: which statements are one is seen in memory.
    Raises WorkbenchError as ``coverage`` and ``select`` do.
    """
    _check_count(count)
    if count == "stories":
        held = quotes.select(**filters)
        return coverage(held, by=by, freq=freq, dropna=dropna, speech=None, count=count)
    names = dimensions(by)
    _check_frequency(freq)
    counted = quotes.count(names, freq=freq, dropna=dropna, filters=filters)
    kinds = {name: "datetime64[us]" if name == "date" else "string" for name in names}
    return _named(_tidy(counted.astype(kinds), names), names, freq)


def _named(table: pd.DataFrame, names: list[str], freq: Frequency) -> pd.DataFrame:
    if "date" in names:
        # A month's first day alone reads like the day on which something was said.
        table.insert(names.index("date") + 1, "period", period_names(table["date"], freq))
    return table


def dimensions(by: str | Iterable[str]) -> list[str]:
    """``by`` as a list of distinct names; WorkbenchError for one that cannot be counted by."""
    names = [by] if isinstance(by, str) else list(dict.fromkeys(by))
    for name in names:
        if name not in DIMENSIONS:
            raise unknown_choice("column to count by", name, DIMENSIONS, "Choose among these.")
    if not names:
        raise WorkbenchError(f"by is empty. Choose any of {', '.join(DIMENSIONS)}.")
    return names


def long_form(
    quotes: pd.DataFrame,
    by: list[str],
    *,
    freq: Frequency,
    speech: bool | None,
    count: str = "quotes",
) -> pd.DataFrame:
    """What is counted: one row a quote and theme (if that is in ``by``), else one row a quote.

    Columns are those of ``by``, and ``speaker``, ``article_id`` and ``words`` under the names
    ``speakers``, ``articles``, ``words``. With ``count="stories"`` the articles are stories, and
    ``statements`` tells which rows are one.
    """
    _check_frequency(freq)
    _check_count(count)
    said = select(quotes, speech=speech)
    counted = pd.DataFrame({name: _values(said, name, freq) for name in by}, index=said.index)
    counted["speakers"] = read_column(said, "speaker").astype("string")
    counted["articles"] = read_column(said, "article_id").astype("string")
    if count == "stories":
        counted["articles"] = stories_of_rows(said)
        counted["statements"] = statement_numbers(said)
    counted["words"] = read_column(said, "words").astype("int64")
    if "theme" not in by:
        return counted
    # A repeated index label is no harm to explode, and none is needed afterwards.
    counted = counted.explode("theme", ignore_index=True)
    return counted.astype({"theme": "string"})


def tally(counted: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """The table of ``coverage`` from its long form."""
    if "statements" in counted:
        counted = counted.drop_duplicates([*by, "statements"])
    groups = counted.groupby(by, dropna=False, sort=False)
    table = groups.agg(
        quotes=("words", "size"),
        speakers=("speakers", "nunique"),
        articles=("articles", "nunique"),
        words=("words", "sum"),
    )
    return _tidy(table.reset_index(), by)


def _check_count(count: str) -> None:
    if count not in COUNTS:
        raise unknown_choice("count", count, COUNTS, "Choose among these.")


def _check_frequency(freq: str) -> None:
    if freq not in FREQUENCIES:
        raise unknown_choice("frequency", freq, FREQUENCIES, "Choose among these.")


def _tidy(table: pd.DataFrame, by: list[str]) -> pd.DataFrame:
    """Rows in their order, numbers of one type."""
    table = table.astype(dict.fromkeys(MEASURES, "int64"))
    order = [*(["date"] if "date" in by else []), "quotes", *(n for n in by if n != "date")]
    ascending = [name != "quotes" for name in order]
    return table.sort_values(order, ascending=ascending, ignore_index=True)


def _values(quotes: pd.DataFrame, name: str, freq: Frequency) -> pd.Series:
    """The values of one dimension, row by row; lists for themes."""
    column = DIMENSIONS[name]
    if column is not None:
        return read_column(quotes, column).astype("string")
    if name == "theme":
        return read_column(quotes, "themes").map(list)
    if name == "expert":
        person = read_column(quotes, "speaker_kind").isin(["person"])
        return read_column(quotes, "speaker").astype("string").where(person)
    if name == "article":
        files = read_column(quotes, "file").astype("string")
        return files.fillna(read_column(quotes, "article_id").astype("string"))
    return first_days(read_column(quotes, "published"), freq)
