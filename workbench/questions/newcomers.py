"""Who is quoted for the first time: new voices of a period, and of every period."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from workbench.charts.amounts import Amounts, Series, wording
from workbench.charts.counted import check_frequency
from workbench.charts.figures import empty_figure, figure_of
from workbench.charts.periods import PERIODS, Frequency, first_days, period_names
from workbench.charts.style import SERIES, as_text, legend, number_axis
from workbench.charts.timeline import HEIGHT, all_periods, time_layout
from workbench.errors import WorkbenchError, warn
from workbench.questions.names import NEEDED, named_rows
from workbench.quotes.arguments import as_day
from workbench.quotes.part import part_of
from workbench.quotes.stored import Stored

if TYPE_CHECKING:
    import plotly.graph_objects as go

_READ = ("published", "outlet", "title", "file")
# The columns that a figure shows, and what they are called there.
_COUNTED = (("new", "quoted for the first time"), ("known", "quoted before"))


def new_voices(
    quotes: pd.DataFrame | Stored,
    *,
    since: str | date | None = None,
    until: str | date | None = None,
    who: str = "expert",
    speech: bool | None = True,
) -> pd.DataFrame:
    """Names that are quoted between two days and on no earlier one, the most quoted first.

    Without ``since`` it is the month of the latest quote, whoever speaks in it; without ``until``
    the period is open.
    ``who`` is expert (named persons), speaker or institution. Columns: ``name`` (string), ``first``
    (datetime64: the day), ``outlet``, ``title`` and ``file`` of the first article, ``quotes`` and
    ``articles`` (int64, in the period), ``undated`` (int64: quotes of that name in articles without
    a date, which may be older), ``sure`` (bool: there are none). Who is only quoted without a date
    is not there. Give all quotes: of a selection this tells who is first quoted in the selection.

    Warns where nobody is quoted before the period, so that everybody is new. Raises
    WorkbenchError for days and choices that are none, and where no article has a date.
    """
    rows = part_of(quotes, {"speech": speech}, [*NEEDED, *_READ])
    named = named_rows(rows, who, "article", None, _READ)
    days = first_days(named["published"], "day")
    start, end = _period(first_days(rows["published"], "day"), since, until)
    firsts = days.groupby(named["name"]).transform("min")
    within = (days >= start) & (days <= end)
    new = named[within & (firsts >= start)].assign(first=firsts)
    if not (days < start).any():
        one = wording(who)[0].lower()
        warn(f"No {one} is quoted before {start:%Y-%m-%d}, so that everybody is new.")
    undated = named.loc[days.isna(), "name"].value_counts()
    table = _counted(new)
    table["undated"] = table["name"].map(undated).fillna(0).astype("int64")
    table["sure"] = table["undated"] == 0
    order = ["quotes", "first", "name"]
    return table.sort_values(order, ascending=[False, True, True], ignore_index=True)


def _period(
    days: pd.Series, since: str | date | None, until: str | date | None
) -> tuple[pd.Timestamp, pd.Timestamp]:
    if days.isna().all():
        raise WorkbenchError(
            "No quote has a date, so nobody can be said to be new. Give the articles dates in a "
            "metadata.csv."
        )
    start = first_days(pd.Series([days.max()]), "month").iloc[0]
    start = start if since is None else as_day("since", since)
    end = pd.Timestamp.max if until is None else as_day("until", until)
    if end < start:
        raise WorkbenchError(f"until={until!r} is before {start:%Y-%m-%d}; give a later day.")
    return start, end


def _counted(new: pd.DataFrame) -> pd.DataFrame:
    """One row a name, with its first article: of one day the one that stands first."""
    ordered = new.sort_values("published", kind="stable")
    first = ordered.drop_duplicates("name").set_index("name")
    table = new.groupby("name").agg(quotes=("name", "size"), articles=("place", "nunique"))
    table = table.join(first[["first", "outlet", "title", "file"]]).reset_index()
    strings = dict.fromkeys(("name", "outlet", "title", "file"), "string")
    kinds = {**strings, "quotes": "int64", "articles": "int64"}
    return table[["name", "first", "outlet", "title", "file", "quotes", "articles"]].astype(kinds)


def voices_over_time(
    quotes: pd.DataFrame | Stored,
    *,
    freq: Frequency = "month",
    who: str = "expert",
    speech: bool | None = True,
) -> pd.DataFrame:
    """How many names each period quotes, and how many of them for the first time.

    Columns: ``date`` (the period's first day), ``period`` (its name), ``voices``, ``new``,
    ``known`` (int64) and ``share`` (float64: of the voices that are new). Articles without a date
    are left out: ``attrs["undated"]`` says how many quotes they have, ``attrs["unsure"]`` how many
    of the new voices they quote as well. Raises WorkbenchError for choices that are none.
    """
    check_frequency(freq)
    named = named_rows(quotes, who, "article", speech, ("published",))
    period = first_days(named["published"], freq)
    seen = named.assign(date=period).dropna(subset="date")[["name", "date"]].drop_duplicates()
    seen["is_new"] = seen["date"] == seen.groupby("name")["date"].transform("min")
    table = seen.groupby("date").agg(voices=("name", "size"), new=("is_new", "sum")).reset_index()
    table = table.astype({"voices": "int64", "new": "int64", "date": "datetime64[us]"})
    table["known"] = table["voices"] - table["new"]
    table["share"] = (table["new"] / table["voices"]).astype("float64")
    table.insert(1, "period", period_names(table["date"], freq))
    without = named.loc[period.isna(), "name"]
    unsure = seen.loc[seen["is_new"], "name"].isin(without)
    table.attrs = {"undated": len(without), "unsure": int(unsure.sum())}
    return table


def plot_new_voices(
    quotes: pd.DataFrame | Stored,
    *,
    freq: Frequency = "month",
    who: str = "expert",
    speech: bool | None = True,
    title: str | None = None,
) -> go.Figure:
    """A figure of :func:`voices_over_time`: of each period the voices that are new, and the others.

    In the first period everybody is new, as the figure says; ``title`` replaces the one made from
    the arguments.
    """
    table = voices_over_time(quotes, freq=freq, who=who, speech=speech)
    several = wording(who)[1]
    heading = as_text(title) if title is not None else f"New {several} by {freq}"
    notes = []
    undated, unsure = table.attrs["undated"], table.attrs["unsure"]
    if undated:
        left_out = f"Left out for want of a date: {undated:,} quote{'s' if undated > 1 else ''}"
        are = "are" if unsure > 1 else "is"
        earlier = f"; {unsure:,} of the new {several} {are} in them too, perhaps earlier"
        notes.append(f"{left_out}{earlier if unsure else ''}.")
    if table.empty:
        return empty_figure(heading, notes)
    first = table["period"].iloc[0]
    notes.append(f"In {first}, the first {freq}, everybody is new.")
    periods = all_periods(table["date"], freq)
    counted = table.set_index(table["date"].dt.strftime("%Y-%m-%d"))
    series = [
        Series(words, [int(counted[column].get(day, 0)) for day in periods], colour)
        for (column, words), colour in zip(_COUNTED, SERIES, strict=False)
    ]
    amounts = Amounts("date", None, several, periods, series)
    layout = time_layout(amounts, f"Number of {several}", freq) | {
        "barmode": "stack",
        "yaxis": number_axis(f"Number of {several}", int(table["voices"].max())),
        "legend": legend(""),
    }
    return figure_of(_columns(amounts, freq), heading, notes, HEIGHT, layout)


def _columns(amounts: Amounts, freq: Frequency) -> list[dict[str, object]]:
    period = PERIODS[freq]
    return [
        {
            "type": "bar",
            "name": series.name,
            "x": amounts.values,
            "y": series.numbers,
            "width": int(period.length * 0.8),
            "marker": {"color": series.colour},
            "hovertemplate": f"%{{x|{period.written}}}<br>%{{y:,d}} {series.name}<extra></extra>",
        }
        for series in amounts.series
    ]
