"""Plotly figures of coverage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from workbench.charts.amounts import (
    NO_VALUE,
    Amounts,
    Series,
    amount,
    amounts_of,
    part,
    split_series,
    wording,
)
from workbench.charts.bars import bar_height, bar_layout, bars
from workbench.charts.counted import dimensions, long_form, own_of, tally
from workbench.charts.following import follow_theme
from workbench.charts.measures import check_measure
from workbench.charts.missing import missing_last
from workbench.charts.periods import Frequency
from workbench.charts.style import as_text, base_layout
from workbench.charts.timeline import HEIGHT, all_periods, time_layout, time_traces
from workbench.errors import WorkbenchError

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
    share: bool = False,
    title: str | None = None,
) -> go.Figure:
    """A figure of ``coverage(quotes, by=by)``: a plain ``go.Figure``, drawn without a connection.

    ``by`` is one thing to count by (bars, or columns over time for ``date``) or two (the second is
    told by colours: stacked bars where the parts add up, grouped ones where they do not, lines over
    time). ``measure`` is quotes, speakers, articles, outlets or words. Of more than ``top``
    values the greatest are shown, and the figure says what the others hold. ``freq``, ``dropna``,
    ``speech``, ``count`` and ``share`` are those of ``coverage``: of shares of an analyst's own
    column the figure says how much is not listed. Rows without a value show as "(none)", the
    last bar, not drawn to scale where it would dwarf the others (the figure says so); those without
    a date are left out of a figure over time, which says how many. ``title`` replaces the one made
    from the arguments.

    The same quotes give the same figure, byte for byte. All names are shown as the text they are,
    whatever they contain. Colours: Okabe and Ito (2008), at most five and a grey for the rest.

    Raises WorkbenchError for a column, measure, frequency or count that is none, for more than two
    columns and for a ``top`` below 1.
    """
    own = own_of(quotes)
    names = dimensions(by, own)
    if len(names) > 2:
        raise WorkbenchError(
            f"A figure shows one or two columns, not {len(names)}. Use coverage() for a table."
        )
    check_measure(measure)
    if not isinstance(top, int) or top < 1:
        raise WorkbenchError(f"top={top!r} is no number of values to show; give 1 or more.")
    found = long_form(quotes, names, freq=freq, speech=speech, count=count)
    notes = []
    if share and (dropna or names[-1] in own):
        notes = _part_of(
            found, [name for name in names if dropna or name == names[-1]], own, measure
        )
        found = found.dropna(subset=names[-1:])
    none = {} if dropna else {name: _no_value(found[name]) for name in names if name != "date"}
    counted = _labelled(found, quotes, names, none)
    shown = f"share of {measure}" if share else measure
    heading = as_text(title) if title is not None else _title(names, shown, freq)
    if "date" in names:
        # Shares are those of the table, whose whole has what is left out here.
        whole = amount(counted.dropna(subset="date") if dropna else counted, measure)
        return _over_time(
            counted, names, measure, freq, heading, notes, of=whole if share else None
        )
    return _in_bars(counted, names, measure, top, heading, notes, none, share=share)


def _part_of(found: pd.DataFrame, names: list[str], own: Sequence[str], measure: str) -> list[str]:
    """What the shares are of, where that is not everything: rows with a value of ``names``."""
    everything, known = amount(found, measure), amount(found.dropna(subset=names), measure)
    if known == everything:
        return []
    where = " in speakers.csv" if names[-1] in own else ""
    of = f"{known:,} of {everything:,} {measure} ({known / everything:.0%})"
    return [f"Shares are of what has a value{where}: {of}."]


def _in_bars(
    counted: pd.DataFrame,
    names: list[str],
    measure: str,
    top: int,
    heading: str,
    notes: list[str],
    none: Mapping[str, str],
    *,
    share: bool,
) -> go.Figure:
    if counted.empty:
        return empty_figure(heading, notes)
    amounts = missing_last(amounts_of(counted, names, measure, top, share=share), none)
    themes = [SEVERAL_THEMES] if "theme" in names else []
    notes = [*notes, *amounts.notes, *themes, *_each_once(counted)]
    layout = bar_layout(amounts, _axis_name(measure, share))
    return figure_of(bars(amounts), heading, notes, bar_height(amounts), layout)


def _over_time(
    counted: pd.DataFrame,
    names: list[str],
    measure: str,
    freq: Frequency,
    heading: str,
    notes: list[str],
    *,
    of: int | None,
) -> go.Figure:
    """``of`` is what the shares of periods are of, None for numbers."""
    share = of is not None
    dated = counted[counted["date"].notna()]
    undated = amount(counted[counted["date"].isna()], "quotes")
    notes = [*notes, *([f"Left out for want of a date: {undated:,}."] if undated else [])]
    if dated.empty:
        return empty_figure(heading, notes)
    periods = all_periods(dated["date"], freq)
    dated = dated.assign(date=dated["date"].dt.strftime("%Y-%m-%d"))
    split = next((name for name in names if name != "date"), None)
    if split is None:
        numbers = tally(dated, ["date"]).set_index("date")[measure]
        series = [Series("", [part(numbers.get(each, 0), of or 0, share) for each in periods])]
    else:
        series = split_series(dated, "date", split, measure, periods, share=share)
    once = "statements" in dated
    amounts = Amounts("date", split, measure, periods, series, once=once, share=share)
    notes += [SEVERAL_THEMES] if split == "theme" else []
    notes += _each_once(dated)
    layout = time_layout(amounts, _axis_name(measure, share), freq)
    return figure_of(time_traces(amounts, freq), heading, notes, HEIGHT, layout)


def _each_once(counted: pd.DataFrame) -> list[str]:
    return [EACH_ONCE] if "statements" in counted else []


def _labelled(
    counted: pd.DataFrame, quotes: pd.DataFrame, names: list[str], none: Mapping[str, str]
) -> pd.DataFrame:
    """``counted`` with names for what has ``none`` (else left out), and titles for articles."""
    named = [name for name in names if name != "date"]
    counted = counted.fillna(dict(none)) if none else counted.dropna(subset=named)
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


def figure_of(
    traces: list[dict[str, object]],
    heading: str,
    notes: list[str],
    height: int,
    layout: dict[str, object],
) -> go.Figure:
    """A figure of ``traces``; ``heading`` and ``notes`` are safe labels, ``height`` is that of the
    axes alone, ``layout`` what it has beside what all figures share."""
    import plotly.graph_objects as go

    follow_theme()
    return go.Figure(data=traces, layout=base_layout(heading, notes, height, layout))


def empty_figure(heading: str, notes: Iterable[str] = ()) -> go.Figure:
    """A figure that says that there is nothing to show."""
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
    return figure_of([], heading, list(notes), EMPTY_HEIGHT, layout)


def _title(names: list[str], measure: str, freq: Frequency) -> str:
    words = [freq if name == "date" else wording(name)[0].lower() for name in names]
    return f"{measure.capitalize()} by {' and '.join(words)}"


def _axis_name(measure: str, share: bool) -> str:
    return f"Share of {measure}" if share else f"Number of {measure}"
