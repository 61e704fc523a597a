"""Plotly figures of coverage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pandas as pd

from workbench.charts.amounts import (
    NO_VALUE,
    WORDING,
    Amounts,
    Series,
    amount,
    amounts_of,
    split_series,
)
from workbench.charts.bars import bar_height, bar_layout, bars
from workbench.charts.periods import Frequency
from workbench.charts.style import as_text, base_layout
from workbench.charts.tables import MEASURES, dimensions, long_form, tally
from workbench.charts.timeline import HEIGHT, all_periods, time_layout, time_traces
from workbench.errors import WorkbenchError, unknown_choice

if TYPE_CHECKING:
    import plotly.graph_objects as go

EMPTY_HEIGHT = 160
EACH_ONCE = "Each story is counted once: what several of its articles print is one quote."
SEVERAL_THEMES = "A quote with several themes counts in each of them."


def plot_coverage(
    quotes: pd.DataFrame,
    *,
    by: str | Iterable[str],
    measure: str = "quotes",
    top: int = 25,
    freq: Frequency = "month",
    dropna: bool = False,
    speech: bool | None = True,
    count: str = "quotes",
    title: str | None = None,
) -> go.Figure:
    """A figure of ``coverage(quotes, by=by)``: a plain ``go.Figure``, drawn without a connection.

    ``by`` is one thing to count by (bars, or columns over time for ``date``) or two (the second is
    told by colours: stacked bars where the parts add up, grouped ones where they do not, lines over
    time). ``measure`` is quotes, speakers, articles or words. Of more than ``top`` values the
    greatest are shown, and the figure says what the others hold. ``freq``, ``dropna``, ``speech``
    and ``count`` are those of ``coverage``; rows without a value show as "(none)", rows without a
    date are left out of a figure over time, which says how many. ``title`` replaces the one made
    from the arguments.

    The same quotes give the same figure, byte for byte. All names are shown as the text they are,
    whatever they contain. Colours: Okabe and Ito (2008), at most five and a grey for the rest.

    Raises WorkbenchError for a column, measure, frequency or count that is none, for more than two
    columns and for a ``top`` below 1.
    """
    names = dimensions(by)
    if len(names) > 2:
        raise WorkbenchError(
            f"A figure shows one or two columns, not {len(names)}. Use coverage() for a table."
        )
    if measure not in MEASURES:
        raise unknown_choice("measure", measure, MEASURES, "Choose among these.")
    if not isinstance(top, int) or top < 1:
        raise WorkbenchError(f"top={top!r} is no number of values to show; give 1 or more.")
    found = long_form(quotes, names, freq=freq, speech=speech, count=count)
    counted = _labelled(found, quotes, names, dropna)
    heading = as_text(title) if title is not None else _title(names, measure, freq)
    if "date" in names:
        return _over_time(counted, names, measure, freq, heading)
    return _in_bars(counted, names, measure, top, heading)


def _in_bars(
    counted: pd.DataFrame, names: list[str], measure: str, top: int, heading: str
) -> go.Figure:
    if counted.empty:
        return _empty(heading)
    amounts = amounts_of(counted, names, measure, top)
    notes = [*amounts.notes, *([SEVERAL_THEMES] if "theme" in names else []), *_each_once(counted)]
    layout = bar_layout(amounts, _axis_name(measure))
    return _figure(bars(amounts), heading, notes, bar_height(amounts), layout)


def _over_time(
    counted: pd.DataFrame, names: list[str], measure: str, freq: Frequency, heading: str
) -> go.Figure:
    dated = counted[counted["date"].notna()]
    undated = amount(counted[counted["date"].isna()], "quotes")
    notes = [f"Left out for want of a date: {undated:,}."] if undated else []
    if dated.empty:
        return _empty(heading, notes)
    periods = all_periods(dated["date"], freq)
    dated = dated.assign(date=dated["date"].dt.strftime("%Y-%m-%d"))
    split = next((name for name in names if name != "date"), None)
    if split is None:
        numbers = tally(dated, ["date"]).set_index("date")[measure]
        series = [Series("", [int(numbers.get(period, 0)) for period in periods])]
    else:
        series = split_series(dated, "date", split, measure, periods)
    amounts = Amounts("date", split, measure, periods, series, once="statements" in dated)
    notes += [SEVERAL_THEMES] if split == "theme" else []
    notes += _each_once(dated)
    layout = time_layout(amounts, _axis_name(measure), freq)
    return _figure(time_traces(amounts, freq), heading, notes, HEIGHT, layout)


def _each_once(counted: pd.DataFrame) -> list[str]:
    return [EACH_ONCE] if "statements" in counted else []


def _labelled(
    counted: pd.DataFrame, quotes: pd.DataFrame, names: list[str], dropna: bool
) -> pd.DataFrame:
    """``counted`` with names for what has none, and titles for articles."""
    named = [name for name in names if name != "date"]
    counted = (
        counted.dropna(subset=named)
        if dropna
        else counted.fillna({name: _no_value(counted[name]) for name in named})
    )
    return counted.replace({"article": _titles(quotes)}) if "article" in named else counted


def _no_value(values: pd.Series) -> str:
    """What rows without a value are called: no name that a value has."""
    name = NO_VALUE
    while values.isin([name]).any():
        name = f"({name})"
    return name


def _titles(quotes: pd.DataFrame) -> dict[str, str]:
    """Article, as ``coverage`` names it -> its title, where no other article has the same."""
    articles = quotes.drop_duplicates("article_id")
    files = articles["file"].astype("string").fillna(articles["article_id"].astype("string"))
    titles = articles["title"].astype("string")
    own = titles.notna() & ~titles.duplicated(keep=False)
    return dict(zip(files[own], titles[own], strict=True))


def _figure(
    traces: list[dict[str, object]],
    heading: str,
    notes: list[str],
    height: int,
    layout: dict[str, object],
) -> go.Figure:
    import plotly.graph_objects as go

    return go.Figure(data=traces, layout=base_layout(heading, notes, height, layout))


def _empty(heading: str, notes: Iterable[str] = ()) -> go.Figure:
    hidden = {"visible": False}
    nothing = {
        "text": "No quotes to show.",
        "showarrow": False,
        "font": {"size": 15},
        "x": 0.5,
        "xref": "paper",
        "y": 0.5,
        "yref": "paper",
    }
    layout: dict[str, object] = {"xaxis": hidden, "yaxis": hidden, "annotations": [nothing]}
    return _figure([], heading, list(notes), EMPTY_HEIGHT, layout)


def _title(names: list[str], measure: str, freq: Frequency) -> str:
    words = [freq if name == "date" else WORDING[name][0].lower() for name in names]
    return f"{measure.capitalize()} by {' and '.join(words)}"


def _axis_name(measure: str) -> str:
    return f"Number of {measure}"
