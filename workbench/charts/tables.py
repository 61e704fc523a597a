"""Tidy tables of coverage: quotes, speakers, articles, outlets and words of each value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from workbench.charts.counted import (
    check_frequency,
    dimensions,
    long_form,
    own_of,
    tally,
    tidy,
    whole,
)
from workbench.charts.measures import check_count, check_measure
from workbench.charts.periods import Frequency, period_names
from workbench.charts.shares import share_in_words, with_shares
from workbench.quotes.stored import Stored


def coverage(
    quotes: pd.DataFrame | Stored,
    *,
    by: str | Iterable[str],
    freq: Frequency = "month",
    dropna: bool = False,
    speech: bool | None = True,
    count: str = "quotes",
    measure: str = "quotes",
    share: bool = False,
) -> pd.DataFrame:
    """How often each value of ``by`` is quoted: one row a value, or a combination of values.

    ``by`` is one or several of theme, institution, institution_kind, expert, speaker, speaker_kind,
    outlet, kind, section, date, country, article and the analyst's own columns (speakers.csv).
    Columns: those of ``by`` (string; ``date`` is datetime64, the first day of its period, and a
    column ``period`` beside it names the whole of it) and, as int64, ``quotes``, ``speakers``
    (different names), ``articles`` and ``outlets`` (different ones) and ``words``. Rows are in
    order of date, if that is counted by, then of ``measure`` (one of these) falling, then of names.

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

    ``share=True`` adds ``share`` (float64, from 0 to 1): the row's part of ``measure``, within the
    values of all columns of ``by`` but the last. So ``by=["institution_kind", "kind"]`` gives the
    share of direct quotes in each kind of institution, and ``by="outlet"`` that of each outlet in
    everything. In the whole each quote, speaker, article and outlet counts once: shares of themes,
    speakers or articles may add up to more than 1. Rows without a value belong to the whole, unless
    ``dropna=True`` leaves them out.

    Where the last column is an analyst's own, ``share`` is of the rows that speakers.csv has a
    value for. The others keep their row (under <NA>, also with ``dropna=True``), and
    ``share_of_all`` beside it says each row's part of everything: of the row <NA> it is what is not
    listed. ``attrs["share"]`` says in words what the shares are of.

    Raises WorkbenchError for a column, frequency, count or measure that is none of these.
    """
    if isinstance(quotes, Stored):
        return stored_coverage(
            quotes, by=by, freq=freq, dropna=dropna, filters={"speech": speech}, count=count,
            measure=measure, share=share,
        )  # fmt: skip
    check_count(count)
    check_measure(measure)
    own = own_of(quotes)
    names = dimensions(by, own)
    counted = long_form(quotes, names, freq=freq, speech=speech, count=count)
    *within, last = names
    signed = share and last in own
    if dropna:
        counted = counted.dropna(subset=within if signed else names)
    table = tidy(tally(counted, names), names, measure)
    if share:
        listed = whole(counted.dropna(subset=[last]), within) if signed else None
        table = with_shares(table, names, measure, whole(counted, within), listed)
        table.attrs["share"] = share_in_words(names, measure, freq, dropna=dropna, listed=signed)
    return _named(table, names, freq)


def stored_coverage(
    quotes: Stored,
    *,
    by: str | Iterable[str],
    freq: Frequency = "month",
    dropna: bool = False,
    filters: Mapping[str, Any],
    count: str = "quotes",
    measure: str = "quotes",
    share: bool = False,
) -> pd.DataFrame:
    """The table of ``coverage`` for what ``filters``, arguments of ``select``, select of a store.

    Counted where the quotes are, but for stories: which statements are one is seen in memory.
    Raises WorkbenchError as ``coverage`` and ``select`` do.
    """
    check_count(count)
    if count == "stories":
        return coverage(
            quotes.select(**filters), by=by, freq=freq, dropna=dropna, speech=None, count=count,
            measure=measure, share=share,
        )  # fmt: skip
    check_measure(measure)
    check_frequency(freq)
    names = dimensions(by, quotes.own)
    *within, last = names
    signed = share and last in quotes.own
    known = [] if not dropna else within if signed else names

    def counted(columns: list[str], known: list[str]) -> pd.DataFrame:
        found = quotes.count(columns, freq=freq, known=known, filters=filters)
        kinds = {name: "datetime64[us]" if name == "date" else "string" for name in columns}
        return tidy(found.astype(kinds), columns, measure)

    table = counted(names, known)
    if share:
        listed = counted(within, [*known, last]) if signed else None
        table = with_shares(table, names, measure, counted(within, known), listed)
        table.attrs["share"] = share_in_words(names, measure, freq, dropna=dropna, listed=signed)
    return _named(table, names, freq)


def _named(table: pd.DataFrame, names: list[str], freq: Frequency) -> pd.DataFrame:
    if "date" in names:
        # A month's first day alone reads like the day on which something was said.
        table.insert(names.index("date") + 1, "period", period_names(table["date"], freq))
    return table
